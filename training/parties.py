"""Makes the parties of a sentence: countries, offices, people, groups, places, all filled from the lexicon."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from training.lexicon import SLOT, Lexicon, choose


@dataclass(frozen=True, slots=True)
class Country:
    name: str
    adjective: str
    capital: str
    regions: tuple[str, ...]


KINDS = {
    "gov": ("govs", 1.0), "leader": ("leaders", 1.0), "org": ("orgs", 1.0), "court": ("courts", 1.0),
    "police": ("policeforce", 1.0), "force": ("forces", 1.0), "group": ("groups", 1.0), "civil": ("civils", 1.0),
    "person": ("persons", 1.0), "victim": ("victims", 1.0), "media": ("media", 1.0),
}  # fmt: skip
MADE = {
    "captive": "{few} (prisoners|hostages|detainees|soldiers|political prisoners|journalists|Taliban prisoners|activists|students)|the (jailed|kidnapped|captured|detained) (pilot|journalist|activist|priest|blogger|opposition leader) {name}|{name}, a (journalist|pastor|blogger|student) (held since {year}|arrested last year),|a {adj} (journalist|pilot|engineer|nun|citizen|sailor)",
    "refugees": "{few} (refugees|migrants|asylum seekers|foreigners)|{adj} (refugees|migrants|asylum seekers|workers)|refugees from {country}|thousands of {adj} refugees|a {adj} (businessman|imam|student|priest|national|citizen)|about {n},000 refugees|a {age}-year-old {adj} man|people fleeing {country}|{adj} and {adj2} refugees|migrants from {country}",
    "diplomats": "{few} {adj} diplomats|a {adj} diplomat|the {adj} ambassador|{adj} embassy staff|the {adj} military attache|two {adj} consular officials|{country}'s ambassador|UN inspectors|a UN envoy|{few} UN staff|aid workers",
    "company": "a (mining|shipping|steel|oil|phone|bus|power|car|drinks|food|sugar) company|the state (railway|airline|oil company|power firm)|the {adj} airline|a (car plant|copper mine|gold mine|steel mill|textile factory|port operator) in {loc}|{last} Motors|{last} Mining|{last} Group|Bank of {region}|{last} & Sons|an {adj} oil firm|the {last} refinery",
    "loc": "{country}|{country}|{region}|{region}|the {adj} capital|{city}|{cap}|northern {country}|southern {country}|eastern {country}|the {adj} city of {city}|the border region of {region}|the {region} region|the province of {region}|parts of {country}|the town of {city}|western {region}|{region} and {region2}",
    "base": "(an army|a military|an air|a naval) (base|post)|a checkpoint|a police station|an army convoy|an airport|an oil depot|a village|a market|a refugee camp|a hospital|a hotel|a church|a mosque|an arms depot|a bridge|rebel positions|militant hideouts|a training camp|a patrol|positions of {adj} forces|a {adj} convoy|a power station|the {adj} embassy",
    "party": "(an opposition party|opposition parties|a religious sect|a student union|an independent trade union|a human rights group|aid groups|foreign charities|the {adj} Communist Party|opposition rallies|street protests|a pro-democracy group|a separatist party|the national football league|private schools|a religious minority)|the party of {name}|the {last} Foundation|a {adj} rights group|demonstrations in {region}",
    "vote": "the (presidential|parliamentary|regional|municipal) election in {country}|the vote|a referendum in {region}|the {adj} election|a summit in {city}|the {adj} parliament|a conference in {city}|the opening of parliament|talks in {city}|local elections in {region}",
    "act": "a {adj} (court ruling|decision to close the border|raid|missile test|arms sale|law on foreign media|air strike|plan to build settlements)|the (attack|bombing|arrests|shooting|executions) in {region}|{country}'s (decision|plan|move|response)|the {adj} (offensive|crackdown|attack|blockade|election)|the arrest of {name}|the killing of {name} in {city}|remarks by {name}|an attack on a {adj} (convoy|embassy|village)",
    "own": "{country}'s (plan|peace proposal|decision|budget|statement|election|resolution|offer|draft law|claims)|{adj} President {name}'s (plan|decision|remarks|proposal|invitation|order)|Prime Minister {name}'s (bill|policy|cabinet|offer)|the {adj} (peace plan|budget|proposal|constitution|reform|ruling)|a {adj} (proposal|plan|offer|resolution)|the UN (plan|resolution|report)|a report (in|by) {org}|a (bill|law|plan) drafted by {org}",
    "property": "a (house|farm|factory|ship|tanker|warehouse|fishing boat) (owned by|belonging to) (a {adj} company|{name}|{last} Group)|the assets of {name}|{few} houses in {region}|the home of {name}|the offices of a {adj} (newspaper|charity|party)|land belonging to {adj} (farmers|settlers|villagers)|a {adj} (tanker|trawler|cargo ship|airliner)|bank accounts of {name}",
    "bomb": "a (car bomb|suicide bomber|roadside bomb|mortar shell|rocket|truck bomb)|an explosion|twin blasts|a grenade",
}  # fmt: skip
CITIES = "Arvel|Konstad|Mirabad|Port Selwyn|San Teo|Velm|Darush|Novigrad|Tamsala|Elmshire|Quilmar|Basti|Ostrava|Lahti|Jinja|Garowe|Mwanza|Split|Varna|Tyre|Batumi|Herat|Hebron|Latakia|Misrata|Agadez|Bria|Beni|Bunia|Juba|Malakal|Jos|Kano|Sokoto|Osh|Sukkur|Quetta|Agra|Pune|Kandy|Hpakant|Davao|Cebu|Ambon|Suva|Lae|Puebla|Leon|Cali|Cusco|Sucre|Salta|Natal|Recife|Leipzig|Lyon|Leeds|Bari|Seville|Porto|Ghent|Lodz|Brno|Pecs|Cluj|Nis|Tuzla|Kharkiv|Gomel|Kazan|Perm|Omsk"


class Parties:
    """Parties for one sentence; the actor's country and the recipient's differ."""

    def __init__(self, lexicon: Lexicon, rng: Random) -> None:
        self.lexicon, self.rng = lexicon, rng
        rows = [row.split("|") for row in lexicon.parties["countries"]]
        self.countries = [Country(r[0], r[1], r[2], tuple(r[3].split(";"))) for r in rows]

    def country(self) -> Country:
        return self.rng.choice(self.countries)

    def of(self, kind: str, country: Country) -> str:
        """A party of a kind; `country` is where it comes from."""
        if kind == "other":
            return self.of(self.rng.choice(("gov", "leader", "org")), self.country())
        if kind in KINDS:
            template = self.rng.choice(self.lexicon.parties[KINDS[kind][0]])
        else:
            template = self.rng.choice(_split(MADE[kind]))
        return self.fill(template, country)

    def fill(self, text: str, country: Country) -> str:
        """Settles choices and slots of `text`, marks left alone."""
        text = choose(text, self.rng)
        for _ in range(12):
            match = SLOT.search(text)
            if match is None:
                return text
            text = text[: match.start()] + choose(self._slot(match[1], country), self.rng) + text[match.end() :]
        return text

    def _slot(self, name: str, country: Country) -> str:
        rng, parties = self.rng, self.lexicon.parties
        simple = {
            "country": country.name, "adj": country.adjective, "cap": country.capital,
            "region": rng.choice(country.regions),
        }  # fmt: skip
        if name in simple:
            return simple[name]
        if name in {"country2", "adj2", "region2"}:
            other = self.country()
            return {"country2": other.name, "adj2": other.adjective, "region2": rng.choice(other.regions)}[name]
        if name == "name":
            return f"{rng.choice(parties['first'])} {rng.choice(parties['last'])}"
        if name == "day":
            return str(rng.randint(1, 28))
        if name in {"first", "last", "age"}:
            return rng.choice(parties[name])
        if name == "year":
            return str(rng.randint(1988, 2025))
        if name == "month":
            return rng.choice(("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov."))
        if name in {"city", "cityu"}:
            city = rng.choice(CITIES.split("|"))
            return city.upper() if name == "cityu" else city
        if name in self.lexicon.fillers:
            return rng.choice(self.lexicon.fillers[name])
        return self.of("other" if name == "other" else name, self.country() if name == "other" else country)


def _split(text: str) -> list[str]:
    parts, depth, start = [], 0, 0
    for i, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and depth == 0:
            parts.append(text[start:i])
            start = i + 1
    return [*parts, text[start:]]
