"""What the words of one noun phrase say of a party: its name, title, body, country and sector.

A phrase is cut at its first preposition into a core and what it belongs to: "members | of the Chadian army". The last
thing in the core is the head; where the head says little ("members"), the sector is that of what stands nearest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from twosource.codebook.lexicon import PLACES, Entry, Match, Sort
from twosource.codebook.who import Who
from twosource.codebook.words import POSSESSIVE, Word, words_of
from twosource.ground.actors_core import Core

NATIONAL = frozenset({Sort.COUNTRY, Sort.ADJECTIVE, Sort.PEOPLE, Sort.CAPITAL, Sort.REGION, Sort.CITY})
ARMED = frozenset({"UAF", "CVL", "REB", "PTY", ""})
"""Nouns of these sectors take the sector of the body before them: "Taliban fighters"."""
OFFICIAL = frozenset({"GOV", "MIL", "SPY", "JUD", "LEG", "PTY", "COP", ""})
"""Sectors whose people become ELI when they leave."""
FLEXIBLE = frozenset(
    {
        "head_of_state",
        "party_leader",
        "director_general",
        "secretary_general",
        "spokesperson",
        "minister",
        "chief_executive",
        "business_leader",
        "founder",
        "lawyer",
        "ambassador",
        "activist",
        "",
    }
)
"""Offices whose sector is that of the body they are held in: "president of the teachers' union"."""
RANKS = frozenset({"soldier", "police_officer", "academic", "physician"})
"""Titles that are no office."""
STATE_RUN = frozenset({"official", "state", "state-run", "state-owned", "state-controlled"})
DEPTH = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """What a phrase says.

    `head` is the entry that decides, `name` the words of a name that is in no table, `country_by` says what the country
    rests on; `countries` are those of a phrase that names more than one, which then has no `country`.
    """

    head: Entry | None = None
    name: str = ""
    title: Entry | None = None
    title_words: str = ""
    country: str = ""
    country_by: str = ""
    countries: tuple[str, ...] = ()
    sector: str = ""
    further: tuple[str, ...] = ()
    body: Entry | None = None
    former: bool = False
    not_yet: bool = False
    plural: bool = False
    how: str = ""

    @property
    def several(self) -> bool:
        """Whether the phrase names more than one country."""
        return bool(self.countries)

    @property
    def is_person(self) -> bool:
        named = bool(self.name) and self.title is not None
        return named or (self.head is not None and self.head.sort in {Sort.PERSON, Sort.TITLE} and not self.plural)


class Phrases:
    """Reads phrases with the lexicon."""

    def __init__(self, who: Who) -> None:
        self._who = who
        self._roles, self._titles = who.roles, who.titles

    def read(self, text: str, named: int = 0) -> Reading:
        """What the words of a phrase say; the last `named` words are a person's name, whatever else they mean."""
        return self._read(words_of(text), 0, named)

    def after_and(self, text: str) -> str:
        """The words behind the last "and" that is part of no name or title."""
        words = words_of(text)
        inside = {i for m in self._who.lexicon.matches(words) for i in range(m.first, m.last)}
        cuts = [i for i, word in enumerate(words) if word.key in {"and", "or"} and i not in inside]
        return text[words[cuts[-1]].end :].strip() if cuts else text

    def _read(self, words: list[Word], depth: int, named: int = 0) -> Reading:
        name = len(words) - named
        matches = [*self._who.lexicon.matches(words[:name]), *self._persons(words, name)]
        cut = self._cut(words, matches)
        core = Core(words[:cut], [m for m in matches if m.last <= cut])
        reading = self._core(core)
        if cut < len(words) - 1 and depth < DEPTH:
            return self._belonging(reading, words[cut].key, self._read(words[cut + 1 :], depth + 1, named))
        return reading

    def _persons(self, words: list[Word], first: int) -> Iterator[Match]:
        """What of the words of a name is a person of the tables, or as a whole a body: taggers err."""
        for match in self._who.lexicon.matches(words[first:]):
            whole = match.last - match.first == len(words) - first
            if (known := match.of(Sort.PERSON, *((Sort.BODY, *PLACES) if whole else ()))) is not None:
                yield Match(match.first + first, match.last + first, (known,))

    def _cut(self, words: Sequence[Word], matches: Sequence[Match]) -> int:
        """Where the core ends: at the first linking word that is part of no name or title."""
        inside = {i for m in matches for i in range(m.first, m.last)}
        links = (i for i, w in enumerate(words) if i and i not in inside and w.key in self._roles.links)
        return next(links, len(words))

    def _belonging(self, reading: Reading, link: str, tail: Reading) -> Reading:
        """The reading of the core with what stands behind its preposition."""
        if link not in self._roles.belongs:
            return reading
        if _presides(reading) and tail.name and not (tail.country or tail.sector or tail.body):
            return replace(reading, sector="", how=f"{reading.how}, of {tail.name}")
        if tail.country and not reading.country:
            reading = replace(reading, country=tail.country, country_by=tail.country_by)
        says = tail.sector or (tail.body is not None and "body")
        if not says or not (_open(reading) or _flexible(reading)):
            return reading
        how = f"{reading.how}, of {tail.how}" if reading.how else tail.how
        body = reading.body or tail.body
        return replace(reading, sector=tail.sector, further=tail.further, body=body, how=how)

    def _core(self, core: Core) -> Reading:
        country, by, countries = self._country(core)
        former = self._has(core, self._titles.former)
        reading = Reading(country=country, country_by=by, countries=countries, former=former)
        reading = replace(reading, not_yet=self._has(core, self._titles.not_yet))
        if not core.matches:
            return self._unlisted(core, reading)
        last = core.matches[-1]
        if trailing := core.name_from(last.last):
            return self._named(core, reading, last, trailing)
        if core.has_noun_from(last.last):
            # The head is in no table: "Mexican soil" is no country, but Mexico's.
            return reading
        if last.entries[0].sort is Sort.MODIFIER:
            return reading
        reading = self._headed(core, reading, last)
        return self._left(reading)

    def _unlisted(self, core: Core, reading: Reading) -> Reading:
        """A name that is in no table; an armed group may only be spelled otherwise there."""
        name = core.name_from(0)
        entry = self._who.respelled(name) if name else None
        if entry is None:
            return replace(reading, name=name)
        how = f"{_how(entry)}, spelled otherwise"
        country = entry.country
        return replace(reading, head=entry, body=entry, sector=entry.sector, country=country, country_by=how, how=how)

    def _has(self, core: Core, words: frozenset[str]) -> bool:
        return any(word.key in words for i, word in enumerate(core.words) if i not in core.covered)

    def _named(self, core: Core, reading: Reading, last: Match, trailing: str) -> Reading:
        """A name that is in no table, behind a title or noun: "rebel leader Tomas Arn"."""
        if last.of(Sort.PERSON) is not None and last.of(Sort.TITLE, Sort.ROLE, Sort.WEAK) is None:
            # A table has a shorter form of the name: the rest belongs to it.
            return self._person(core, self._headed(core, reading, last), last)
        title = last.of(Sort.TITLE, Sort.ROLE, Sort.WEAK)
        if title is None or title.plural:
            body = last.of(Sort.BODY)
            return replace(reading, name=trailing if body is None else core.text, how="", body=body)
        office = self._office(core, last)
        own = self._headed(core.up_to(office), reading, office)
        title = office.of(Sort.TITLE, Sort.ROLE, Sort.WEAK)
        return self._left(replace(own, name=trailing, title=title, title_words=core.until(office.last), plural=False))

    def _office(self, core: Core, last: Match) -> Match:
        """The title that counts: an office before a mere rank, "Defence Minister General Ana Lora"."""
        entry = last.of(Sort.TITLE)
        if entry is None or entry.office not in RANKS:
            return last
        others = (m for m in core.matches[:-1] if (t := m.of(Sort.TITLE)) and t.office not in RANKS | {"legislator"})
        return next(others, last)

    def _headed(self, core: Core, reading: Reading, last: Match) -> Reading:
        """By the head of the core."""
        entry = self._entry(last, core)
        reading = replace(reading, head=entry, plural=entry.plural, further=entry.further, how=_how(entry))
        if entry.sort is Sort.BODY:
            own = "" if reading.country and entry.country == "NGO" else entry.country
            if entry.sector == "PTY":
                # The adjective knows better: many countries have Social Democrats.
                own = self._country(Core(core.words, core.matches[:-1]))[0] or own
            country = own or reading.country
            return replace(reading, body=entry, sector=entry.sector, country=country, country_by=_how(entry))
        if reading.several and entry.sort in PLACES:
            return replace(reading, sector=entry.sector)
        if entry.sort is Sort.METONYM or entry.sort is Sort.CAPITAL:
            return replace(reading, sector="GOV", country=entry.country)
        if entry.sort is Sort.CITY:
            return replace(reading, sector="CVL", country=entry.country)
        if entry.sort in PLACES:
            return replace(reading, sector=entry.sector, country=entry.country)
        if entry.sort is Sort.PERSON:
            return self._person(core, reading, last)
        return self._noun(core, reading, last, entry)

    def _person(self, core: Core, reading: Reading, last: Match) -> Reading:
        """A person of the tables, with the title before the name."""
        before = next((m for m in reversed(core.matches[:-1]) if m.of(Sort.TITLE, Sort.ROLE, Sort.WEAK)), None)
        if before is None:
            entry = last.of(Sort.PERSON)
            known = entry.country if entry is not None else ""
            return replace(reading, country=reading.country or known, country_by=reading.country_by or "tables")
        before = self._office(core.up_to(before), before)
        titled = self._left(self._headed(core.up_to(before), reading, before))
        country = titled.country or (last.of(Sort.PERSON) or last.entries[0]).country
        return replace(
            titled,
            country=country,
            country_by=titled.country_by or "tables",
            head=reading.head,
            title=before.of(Sort.TITLE, Sort.ROLE, Sort.WEAK),
            title_words=core.until(before.last),
            plural=False,
        )

    def _noun(self, core: Core, reading: Reading, last: Match, entry: Entry) -> Reading:
        """A title, a role noun or a weak noun, with what stands before it."""
        title = entry if entry.sort is Sort.TITLE else None
        country = reading.country or entry.country
        words = core.until(last.last) if title else ""
        reading = replace(reading, title=title, title_words=words, sector=entry.sector, country=country)
        if entry.country and not reading.country_by:
            reading = replace(reading, country_by=_how(entry))
        if any(self._is_other(core, match) for match in core.matches if match.of(*NATIONAL) is not None):
            return replace(reading, sector="", further=())
        before = self._before(core, last)
        if before is None:
            # "Norlund Awards president": of what no table knows, and of no state.
            return replace(reading, sector="") if _presides(reading) and core.has_name_before(last) else reading
        if before.sort is Sort.BODY and (entry.sector in ARMED or entry.sort is not Sort.ROLE):
            takes = entry.sort is Sort.WEAK or entry.sector in ARMED or _flexible(reading)
            sector = (before.sector or entry.sector) if takes else entry.sector
            return replace(reading, body=before, sector=sector, how=f"{_how(entry)}, of {_how(before)}")
        if entry.sector == "JRN" and before.sort is Sort.MODIFIER and before.name in STATE_RUN:
            return replace(reading, sector="GOV", further=("JRN",), how=f"{_how(entry)} of the state")
        if entry.sort is Sort.WEAK or _flexible(reading):
            sector = before.sector or entry.sector
            return replace(reading, sector=sector, how=f"{_how(entry)}, with {_how(before)}")
        return reading

    def _before(self, core: Core, last: Match) -> Entry | None:
        """The nearest thing before a noun that has a sector or is a body."""
        for match in reversed(core.matches):
            rank = match.last - match.first == 1 and core.words[match.first].key in self._titles.rank
            if match.first >= last.first or rank or self.is_helper(core.words, match):
                continue
            entry = match.of(Sort.BODY, Sort.METONYM, Sort.MODIFIER, Sort.ROLE, Sort.TITLE)
            if entry is not None and entry.sort is Sort.METONYM:
                return replace(entry, sector="GOV")
            if entry is not None and (entry.sector or entry.sort is Sort.BODY):
                return entry
        return None

    def _entry(self, last: Match, core: Core) -> Entry:
        """The meaning of the head: a title only where it is a person's, a weak noun where one is listed."""
        weak = last.of(Sort.WEAK)
        title = last.of(Sort.TITLE)
        if weak is not None and title is not None and core.words[last.first].text[:1].islower():
            title = None
        if weak is not None and last.of(Sort.BODY, *PLACES) is None and title is None:
            return weak
        if weak is not None and self._before(core, last) is not None and last.of(Sort.BODY, *PLACES) is None:
            return weak
        return last.entries[0]

    def _country(self, core: Core) -> tuple[str, str, tuple[str, ...]]:
        """The country whose adjective or name stands nearest before the head; not that of a mere helper.

        With what it rests on, and all countries where several are joined: "Russian, Turkish and Iranian diplomats".
        """
        found: list[tuple[Match, Entry]] = []
        for match in reversed(core.matches):
            entry = match.of(*NATIONAL, Sort.METONYM)
            if entry is None and (body := match.of(Sort.BODY)) is not None and body.country:
                entry = body
            if entry is None or not entry.country or self.is_helper(core.words, match) or self._is_other(core, match):
                continue
            found.append((match, entry))
        # The Kenyan Red Cross is Kenya's, though the movement is of no country.
        found = [pair for pair in found if pair[1].country != "NGO"] or found
        if not found:
            return "", "", ()
        joined = self._joined(core, found)
        if len(joined) > 1:
            names = [entry.name for entry in joined]
            return "", f"of {', '.join(names[:-1])} and {names[-1]}", tuple(entry.country for entry in joined)
        match, entry = found[0]
        return entry.country, f"{core.text_of(match)!r} is {entry.name}", ()

    def _joined(self, core: Core, found: Sequence[tuple[Match, Entry]]) -> list[Entry]:
        """The entries that a last "and" joins, one for each country, in their order; `found` runs from the last one."""
        run = [found[0]]
        for match, entry in found[1:]:
            after = run[-1][0]
            if not core.joined_by_and(match, after) and not (len(run) > 1 and match.last == after.first):
                break
            run.append((match, entry))
        return list({entry.country: entry for _, entry in reversed(run)}.values())

    def is_helper(self, words: Sequence[Word], match: Match) -> bool:
        """Whether who is named only helps: "Turkish-backed fighters" need not be Turkish."""
        behind = words[match.last] if match.last < len(words) else None
        return behind is not None and behind.joined and behind.key in self._roles.helped

    def _is_other(self, core: Core, match: Match) -> bool:
        """A country's neighbour is another country."""
        owns = match.last < len(core.words) and core.words[match.last].key == POSSESSIVE
        return owns and any(word.key in self._roles.relational for word in core.words[match.last :])

    def _left(self, reading: Reading) -> Reading:
        """Who is no longer in office is ELI; who is not yet in it is of a party."""
        personal = reading.title is not None or (
            reading.head is not None and reading.head.sort in {Sort.ROLE, Sort.WEAK}
        )
        if reading.former and personal and reading.sector in OFFICIAL:
            return replace(reading, sector="ELI", further=(), how=f"former {reading.how}")
        if reading.not_yet and reading.title is not None and reading.sector == "GOV":
            return replace(reading, sector="PTY", further=(), how=f"not yet {reading.how}")
        return reading


def _presides(reading: Reading) -> bool:
    """A president of no country that is named: of a state, or of anything else."""
    return reading.title is not None and reading.title.office == "head_of_state" and not reading.country


def _how(entry: Entry) -> str:
    """One plain phrase for a meaning."""
    if entry.sort is Sort.BODY:
        return f"{entry.name} (table of bodies)"
    if entry.sort in {Sort.CAPITAL, Sort.METONYM}:
        return f"the seat of the government of {entry.name}"
    if entry.sort in PLACES:
        return entry.name
    return f"{entry.sort} {entry.name!r}"


def _open(reading: Reading) -> bool:
    """Whether the head by itself says little: "members", "two of the ..."."""
    return reading.head is not None and reading.head.sort is Sort.WEAK


def _flexible(reading: Reading) -> bool:
    title = reading.title
    return title is not None and (not title.sector or title.office in FLEXIBLE)
