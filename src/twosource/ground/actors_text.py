"""The parties of one article: what all mentions of somebody say together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from twosource.codebook.lexicon import PLACES, Sort
from twosource.codebook.offices import Term, same_person
from twosource.codebook.who import Who
from twosource.codebook.words import words_of
from twosource.ground.actors_kind import kind_of
from twosource.ground.actors_phrase import Phrases, Reading
from twosource.ground.actors_seats import Seats
from twosource.ground.actors_terms import HEADS, Standing, in_office, standing, standing_of
from twosource.model import Actor, Party, Span
from twosource.syntax import Annotated, Mention

BEFORE = frozenset({"PROPN", "NOUN", "ADJ", "PART"})
INSIDE = frozenset({"of", "for", "and", "&", "-"})
WINDOW = 10
"""Words before a name that can be its title."""
MENTIONS = 12
"""Mentions of a chain that are read; later ones say little new."""
UNNAMED = frozenset({"NOUN", "PRONOUN"})
ONE = frozenset({"a", "an", "one", "another"})
LOCATED = frozenset({"GPE", "LOC", "NORP", "FAC"})
YEARS = range(1950, 2101)
MISTAKEN = frozenset({"", "ORG", "GPE", "PRODUCT", "FAC", "WORK"})
"""What a tagger may take a bare surname for."""
FAMOUS = 4
"""Letters that a surname must have to be known by itself."""


class Text:
    """One article, its chains read at most once each."""

    def __init__(self, doc: Annotated, phrases: Phrases, who: Who) -> None:
        self.doc = doc
        self._phrases, self._who = phrases, who
        self._starts = [token.start for token in doc.tokens]
        self._chains: dict[int, Reading] = {}
        self._found: dict[tuple[str, tuple[int, ...], bool, int, str | None], tuple[Actor, ...]] = {}
        self._seats = Seats(doc, phrases, who)
        self._latest: int | None = None
        published = doc.article.published
        self._published = published.first[:10] if published is not None and published.first else None

    def actors(self, party: Party, on: str | None) -> tuple[Actor, ...]:
        """Who a party is on an ISO day, one for each country it names; see `Actors.each`."""
        span = party.span
        head = self._head(span)
        chains = (-1,) if head is None else self._chains_at(self._named_at(span, head))
        placed = head is not None and self._seats.is_place(head)
        sentence = -1 if head is None else self.doc.sentence_of(head).first
        key = (span.exact, chains, placed, sentence, on)
        if key not in self._found:
            self._found[key] = tuple(actor for chain in chains for actor in self._actors(span, head, chain, on))
        return self._found[key]

    def _head(self, span: Span) -> int | None:
        first = bisect_left(self._starts, span.start)
        inside = range(first, bisect_right(self._starts, span.end - 1))
        return next((i for i in inside if self.doc.tokens[i].head not in inside or self.doc.tokens[i].head == i), None)

    def _named_at(self, span: Span, head: int) -> int:
        """The head of the party; where that is a title and the party's last word is a person's name, the name."""
        last = bisect_right(self._starts, span.end - 1) - 1
        mention = self.doc.mention_at(last)
        titled = mention is not None and mention.kind == "PERSON" and mention.first > head
        return last if titled and self._phrases.read(span.exact).title is not None else head

    def _chains_at(self, head: int) -> tuple[int, ...]:
        """The chains of the mention that the party is; -1 where a name only stands beside the party's noun.

        A pronoun may take up somebody who is described and never named, and several at once.
        """
        pronoun = self.doc.tokens[head].pos == "PRON"
        mention = self.doc.party_at(head) if pronoun else self.doc.mention_at(head)
        return (-1,) if mention is None else (mention.chain, *mention.beside)

    def _actor(self, span: Span, head: int | None, chain: int, on: str | None) -> Actor | None:
        found = self._actors(span, head, chain, on)
        return found[0] if len(found) == 1 else None

    def _actors(self, span: Span, head: int | None, chain: int, on: str | None) -> tuple[Actor, ...]:
        at = None if head is None else self.doc.mention_at(self._named_at(span, head))
        reading = self._phrases.read(span.exact, self._named_words(at, span))
        mention, name, said = "", span.exact, reading.country
        if chain >= 0:
            known = self.doc.chains[chain]
            full = known.name.casefold() in " ".join(span.exact.split()).casefold()
            named = reading.head is not None and reading.head.sort in {Sort.PERSON, Sort.BODY}
            if full and at is not None and at.kind not in UNNAMED:
                # The title that stands here comes before those that the name has elsewhere.
                reading = self._merged(reading, self._read(at))
            both = (reading, self._chain(chain)) if full or named else (self._chain(chain), reading)
            reading = self._merged(*both)
            mention, name = known.kind, known.name
            reading = (
                replace(reading, how=f"{reading.how or known.name}, by the article's {known.name!r}")
                if (known.name.casefold() not in span.exact.casefold())
                else reading
            )
        elif self._is_pronoun(span):
            return ()
        if head is not None:
            reading = self._seats.seated(self._of_conjunct(self._of_possessor(reading, head, on), head), span)
            if reading.head is not None and reading.head.sort is Sort.CAPITAL and self._seats.is_place(head):
                how = f"a place in {reading.head.name}"
                reading = replace(reading, sector="", head=None, how=how)
        found = self._finished(self._seats.at_home(reading, said), name, mention, on, head)
        if found is None or found.country or not reading.several:
            return () if found is None else (found,)
        kind = found.kind or "government"
        return tuple(replace(found, kind=kind, country=country) for country in reading.countries)

    def _is_pronoun(self, span: Span) -> bool:
        words = words_of(span.exact)
        return len(words) == 1 and words[0].key in self._who.roles.pronouns

    def _finished(self, reading: Reading, name: str, mention: str, on: str | None, head: int | None) -> Actor | None:
        day, by = self._day(on)
        stood = self._standing(reading, name, mention, day)
        reading = self._seats.placed(reading, mention, stood, head)
        one = stood is not None or self._is_one_of_people(reading, head)
        kind = "person" if one else kind_of(reading, mention, self._who.roles)
        country, sector, further, how = reading.country, reading.sector, reading.further, reading.how
        office, wikidata = None, ""
        if stood is not None:
            office, wikidata, name = stood.office, stood.wikidata, stood.name
            country = country or stood.country
            how = "; ".join(part for part in (how, f"{stood.how}; {by}") if part)
            if not sector or (reading.title is None and not reading.former):
                sector, further = stood.sector, stood.further
        elif reading.body is not None and mention != "PERSON" and reading.head is reading.body:
            name = reading.body.name
        elif (
            reading.head is not None
            and reading.head.sort in PLACES | {Sort.METONYM}
            and kind not in {"crowd", "person"}
        ):
            name = reading.head.name if reading.country else name
        elif kind == "government" and not sector and country in self._who.countries:
            name = self._who.countries[country].name
        if not (country or sector or kind or mention):
            return None
        sector = "" if sector == "UNK" else sector
        sectors = tuple(dict.fromkeys(s for s in (sector, *further) if s))
        return Actor(name, kind, country, sector, sectors, how or "as written; in no table", office, wikidata)

    def _is_one_of_people(self, reading: Reading, head: int | None) -> bool:
        """Whether the name of a people stands for one of them: "a Kenyan"."""
        if head is None or reading.head is None or reading.head.sort not in {Sort.ADJECTIVE, Sort.PEOPLE}:
            return False
        token = self.doc.tokens[head]
        return token.tag in {"NN", "NNP", "JJ"} and any(c.lower in ONE for c in self.doc.children(head))

    # ------------------------------------------------------------------------------------------- what chains say

    def _chain(self, chain: int) -> Reading:
        if chain not in self._chains:
            self._chains[chain] = self._read_chain(chain)
        return self._chains[chain]

    def _read_chain(self, chain: int) -> Reading:
        known = self.doc.chains[chain]
        mentions = [self.doc.mentions[m] for m in known.mentions]
        if known.kind in UNNAMED:
            reading = self._phrases.read(self._described(mentions[0]))
        else:
            reading = self._phrases.read(known.name, len(words_of(known.name)) if known.kind == "PERSON" else 0)
        for mention in mentions[:MENTIONS]:
            if mention.kind != "PRONOUN":
                reading = self._merged(reading, self._read(mention))
                for text in self._texts(mention):
                    reading = self._merged(reading, self._phrases.read(text))
        return reading

    def _read(self, mention: Mention) -> Reading:
        """A mention with the words before it. Titles are of persons: a body has at most a noun for what it is."""
        found = self._phrases.read(self._described(mention), self._named_words(mention))
        if mention.kind != "PERSON" and found.title is not None and found.title.sort is Sort.TITLE:
            return replace(found, title=None, title_words="", sector="", further=())
        return found

    def _named_words(self, mention: Mention | None, span: Span | None = None) -> int:
        """How many of the last words are a person's name."""
        if mention is None or mention.kind != "PERSON":
            return 0
        if span is not None and self.doc.tokens[mention.last - 1].end != span.end:
            return 0
        return len(words_of(self._words(mention.first, mention.last)))

    def _texts(self, mention: Mention) -> Iterator[str]:
        """The phrases beside a mention that say who it is: its apposition, its predicate."""
        tokens = self.doc.tokens
        head = tokens[mention.head]
        for child in self.doc.children(head.i):
            if child.dep == "appos" and child.i >= mention.last and child.pos in {"NOUN", "PROPN"}:
                yield self._phrase(child.i)
        if head.dep == "appos" and head.head < mention.first and tokens[head.head].pos == "NOUN":
            yield self._phrase(head.head, before=mention.first)
        if head.dep == "nsubj" and tokens[head.head].lemma == "be":
            for child in self.doc.children(head.head):
                if child.dep == "attr" and child.pos == "NOUN":
                    yield self._phrase(child.i)

    def _described(self, mention: Mention) -> str:
        """A mention with the words before it that may be its title."""
        tokens, first = self.doc.tokens, mention.first
        inside = INSIDE if mention.kind == "PERSON" else frozenset()
        if mention.kind in LOCATED:
            return self._words(mention.first, mention.last)
        least = max(self.doc.sentence_of(first).first, first - WINDOW)
        while first > least and (tokens[first - 1].pos in BEFORE or tokens[first - 1].lower in inside):
            other = self.doc.mention_at(first - 1)
            if other is not None and other.kind == "PERSON" and other.last <= mention.first:
                break
            first -= 1
        return (
            self._phrases.after_and(self._words(first, mention.first)) + " " + self._words(mention.first, mention.last)
        )

    def _phrase(self, head: int, before: int | None = None) -> str:
        """The words under a noun that stand together with it, up to a comma."""
        tokens = self.doc.tokens
        below = self.doc.subtree(head)
        first = last = below.index(head)
        while first > 0 and below[first - 1] == below[first] - 1 and tokens[below[first - 1]].text != ",":
            first -= 1
        while last + 1 < len(below) and below[last + 1] == below[last] + 1 and tokens[below[last + 1]].text != ",":
            last += 1
        return self._words(below[first], min(below[last] + 1, before or len(tokens)))

    def _words(self, first: int, last: int) -> str:
        if last <= first:
            return ""
        tokens = self.doc.tokens
        return " ".join(self.doc.article.text[tokens[first].start : tokens[last - 1].end].split())

    def _merged(self, reading: Reading, other: Reading) -> Reading:
        """The first reading with what it lacks from another one of the same party."""
        if reading.title is None and other.title is not None:
            reading = replace(
                reading,
                title=other.title,
                title_words=other.title_words,
                sector=other.sector if not reading.sector or reading.former else reading.sector,
                further=other.further,
                former=reading.former or other.former,
                how=other.how,
            )
        if not reading.sector and other.sector:
            reading = replace(reading, sector=other.sector, further=other.further, how=other.how)
        if not reading.country and other.country:
            reading = replace(reading, country=other.country, country_by=other.country_by)
        if reading.body is None and other.body is not None:
            reading = replace(reading, body=other.body)
        if reading.head is None and other.head is not None and not reading.name:
            reading = replace(reading, head=other.head, plural=other.plural)
        return reading

    # ---------------------------------------------------------------------------------------- what else is said

    def _of_possessor(self, reading: Reading, head: int, on: str | None) -> Reading:
        """The country of "her government" and "its army" is that of whom the pronoun takes up."""
        if reading.country:
            return reading
        relational = any(w.key in self._who.roles.relational for w in words_of(self.doc.tokens[head].text))
        for child in self.doc.children(head):
            if child.dep == "poss" and (chain := self._chains_at(child.i)[0]) >= 0:
                owner = self._actor(self.doc.span(child.i, child.i + 1), None, chain, on)
                if owner is not None and relational:
                    return (
                        replace(reading, sector="") if owner.kind in {"government", "international body"} else reading
                    )
                if owner is not None and owner.country:
                    return replace(reading, country=owner.country, country_by=f"{child.text!r} is {owner.name}")
        return reading

    def _of_conjunct(self, reading: Reading, head: int) -> Reading:
        """What stands without a word before it shares the country of the first: "the Kenyan government and army"."""
        token = self.doc.tokens[head]
        lefts = [t for t in self.doc.children(head) if t.i < head]
        if reading.country or reading.several or token.dep != "conj" or lefts or not reading.sector:
            return reading
        while token.dep == "conj" and token.head < token.i:
            token = self.doc.tokens[token.head]
        first = min((t.i for t in self.doc.children(token.i) if t.dep == "amod" and t.i < token.i), default=token.i)
        shared = self._phrases.read(self._words(first, token.i + 1))
        return replace(reading, country=shared.country, country_by=shared.country_by)

    def _day(self, on: str | None) -> tuple[str | None, str]:
        """The day that counts, and a phrase that says which it is."""
        if on:
            return on[:10], f"on {on[:10]}, the day of the event"
        if self._published:
            return self._published, f"on {self._published}, the day of publication"
        if self._latest is None:
            numbers = (int(t.text) for t in self.doc.tokens if len(t.text) == 4 and t.text.isdecimal())
            self._latest = max((year for year in numbers if year in YEARS), default=0)
        if self._latest:
            return f"{self._latest}-12-31", f"by the end of {self._latest}, the latest year in the text"
        return None, "undated, so as things stood when the table ended"

    def _standing(self, reading: Reading, name: str, mention: str, day: str | None) -> Standing | None:
        """What the tables say of a person, by the full name, or by a surname that the article supports."""
        head = reading.head
        if head is not None and head.sort is Sort.PERSON:
            name = head.name
        elif head is not None and head.sort is Sort.BODY:
            return None
        elif (
            mention == "PERSON"
            or reading.title is not None
            or (head is None and not reading.sector and mention in MISTAKEN)
        ):
            name = reading.name or (name if mention else "")
        else:
            return None
        if not name:
            return None
        words, country = reading.title_words, reading.country
        named = self._who.named(words, country) if words and not reading.former else None
        office = named[1] if named else ""
        if " " in name:
            return standing(self._who, name, country, day, office, self._seats.countries) or (
                standing(self._who, name, "", day, office, self._seats.countries) if not reading.title else None
            )
        return self._by_surname(name, reading, day, office) or self._by_fame(name, day, office)

    def _by_surname(self, name: str, reading: Reading, day: str | None, office: str) -> Standing | None:
        """A bare surname: whoever of that name is in the named office, or the only one in office at all."""
        everyone = self._who.offices.terms_of_surname(name)
        held = [t for t in everyone if in_office(self._who, t, day)]
        fitting = [t for t in held if not reading.country or t.office.country == reading.country]
        if office:
            fitting, support = [t for t in fitting if t.office.office == office], "the office named"
        elif reading.title is not None and reading.title.office and not reading.country:
            fitting, support = [t for t in fitting if self._sector(t) == reading.sector], "the title"
        else:
            fitting = [t for t in fitting if reading.country or self._seats.countries[t.office.country]]
            support = "the country the article speaks of"
        return self._supported(fitting, name, day, office, support)

    def _by_fame(self, name: str, day: str | None, office: str) -> Standing | None:
        """A bare surname that only one person of all tables bears, who led a country."""
        terms = self._who.offices.terms_of_surname(name)
        if office or len(name) < FAMOUS or not any(t.office.office in HEADS for t in terms):
            return None
        return self._supported(list(terms), name, day, office, "nobody else of that name in the tables")

    def _supported(self, terms: list[Term], name: str, day: str | None, office: str, support: str) -> Standing | None:
        """What the terms say, if they are those of one person."""
        people = {t.office.person for t in terms}
        if not people or not all(same_person(a, b) for a in people for b in people):
            return None
        full = max(people, key=len)
        terms = list(self._who.offices.terms_of(full, terms[0].office.country)) or terms
        found = standing_of(self._who, terms, name, day, office)
        return found and replace(found, how=f"surname alone, a guess supported by {support}: {found.how}")

    def _sector(self, term: Term) -> str:
        return self._who.titles.sectors.get(term.office.office, ("GOV", ()))[0]
