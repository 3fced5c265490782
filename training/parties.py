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
            template = self.rng.choice(self.lexicon.made[kind])
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
            return rng.choice(
                ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.")
            )
        if name in {"city", "cityu"}:
            city = rng.choice(parties["cities"])
            return city.upper() if name == "cityu" else city
        if name in self.lexicon.fillers:
            return rng.choice(self.lexicon.fillers[name])
        return self.of("other" if name == "other" else name, self.country() if name == "other" else country)
