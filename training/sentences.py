"""The grammar: a deed, two parties and a syntax make one sentence with its labels (see `marks`)."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from training.lexicon import Deed, Lexicon, choose
from training.marks import BASE, NONE, Example, capital, plain, read, tidy
from training.parties import Country, Parties
from training.words import inflect, is_plural

STARRED = re.compile(r"\*([A-Za-z]+(?:\|[a-z]+(?: out| off| for)?)*)")
EITHER = re.compile(r"[\w,]+(?:\|[\w,]+)+")
OTHER = re.compile(r"\{R:([a-z]+)\}")
PARTICLES = frozenset(
    {"dead", "off", "down", "up", "out", "back", "over", "in", "away", "free", "go", "at", "on", "against"}
)


class Grammar:
    """Makes examples; the same seed gives the same sentences."""

    def __init__(self, lexicon: Lexicon, seed: int) -> None:
        self.lexicon, self.rng = lexicon, Random(seed)
        self.parties = Parties(lexicon, self.rng)
        self.names = [NONE, *(deed.name for deed in lexicon.deeds)]
        self.by_name = {deed.name: deed for deed in lexicon.deeds}
        self.weights = {d.name: len(d.verbs) ** 0.5 for d in lexicon.deeds}
        self.neutral = re.compile(rf"\b({lexicon.neutral})\b")
        self.by_older: dict[str, list[Deed]] = {}
        for deed in lexicon.deeds:
            self.by_older.setdefault(deed.older, []).append(deed)

    def deed(self) -> Deed:
        roots = sorted(self.by_older)
        root = self.rng.choices(roots, [len(self.by_older[name]) ** 0.5 for name in roots])[0]
        deeds = self.by_older[root]
        return self.rng.choices(deeds, [self.weights[d.name] for d in deeds])[0]

    def asserted(self) -> Example:
        """A deed done, in one of many syntaxes; or one folded into another by 'agreed to', 'refused to', ..."""
        deed = self.deed()
        chance = self.rng.random()
        if deed.outer and chance < 0.3:
            return self._folded(deed, self.rng.choice(sorted(deed.outer)))
        if deed.nouns and chance > 0.84:
            return self._nominal(deed)
        return self._finish(self._clause(deed), deed.name, "asserted")

    def other(self) -> Example:
        """A deed not done: negated, hypothetical, feared, demanded, planned, or long past."""
        deed = self.deed()
        kind = self.rng.choice(("negated", "hypothetical", "feared", "demanded", "future", "historical", "denied"))
        return self._finish(self._modal(deed, kind), deed.name, kind)

    def none(self) -> Example:
        """No deed between the two."""
        a, b = self.parties.country(), self.parties.country()
        text = choose(self.rng.choice(self.lexicon.none), self.rng)
        kind = lambda: self.rng.choice(("gov", "leader", "leader", "org"))  # noqa: E731
        text = text.replace("{A:loc}", f"\x01{self.parties.of('loc', a)}\x02")
        text = text.replace("{B:loc}", f"\x03{self.parties.of('loc', b)}\x04")
        text = text.replace("{A}", f"\x01{self.parties.of(kind(), a)}\x02")
        text = text.replace("{B}", f"\x03{self.parties.of(kind(), b)}\x04")
        text = self.parties.fill(text, a)
        return self.read(capital(text), NONE, "asserted")

    def plain(self) -> Example:
        """Ordinary news: its verbs get no type."""
        return self.read(capital(self._untyped(self.lexicon.plain)), NONE, "plain")

    def ordinary(self) -> Example:
        """News in which words of deeds mean something else, with and without what stands around deeds."""
        text = self._untyped(self.lexicon.ordinary + self.lexicon.plain)
        if self.rng.random() < 0.3:
            return self.read(capital(text), NONE, "plain")
        first = text[:1].lower() if not text[1:2].isupper() and text.startswith(("The ", "A ", "In ")) else text[:1]
        return self._finish(first + text[1:].rstrip("."), NONE, "plain")

    def short(self) -> Example:
        """A deed and nothing around it."""
        deed = self.deed()
        return self.read(capital(self._clause(deed)) + ".", deed.name, "asserted")

    def _untyped(self, templates: tuple[str, ...]) -> str:
        country = self.parties.country()
        text = choose(self.rng.choice(templates), self.rng)
        text = STARRED.sub(lambda m: self._starred(self.rng.choice(m[1].split("|"))), text)
        text = EITHER.sub(lambda m: self.rng.choice(m[0].split("|")), text)
        return self.parties.fill(OTHER.sub(lambda m: self.parties.of(m[1], country), text), country)

    def _starred(self, words: str) -> str:
        first, space, rest = words.partition(" ")
        return self._mark(first, NONE) + space + rest

    def apart(self) -> Example:
        """A deed stands in the sentence, but not between the two marked."""
        deed = self.deed()
        text = self._clause(deed).translate({1: None, 2: None, 3: None, 4: None})
        a, b = self.parties.country(), self.parties.country()
        one, two = self.parties.of(self.rng.choice(("gov", "leader", "org")), a), self.parties.of("loc", b)
        frame = self.rng.choice((
            "\x01{a}\x02 (was in|had left|comes from|lived in|had moved to) \x03{b}\x04 when {c}",
            "{c}, \x01{a}\x02 (said|told reporters|noted) in \x03{b}\x04",
            "{c} while \x01{a}\x02 (looked on|kept silent) and \x03{b}\x04 (slept|was quiet|prepared for a holiday)",
            "\x01{a}\x02 (said|reported|noted) from \x03{b}\x04 that {c}",
            "A month before \x01{a}\x02 (turned 60|retired) in \x03{b}\x04, {c}",
        ))  # fmt: skip
        text = choose(frame, self.rng).replace("{a}", one).replace("{b}", two).replace("{c}", text)
        return self.read(capital(text) + ".", NONE, "asserted")

    def _cast(self, deed: Deed, template: str) -> tuple[str, str, Country]:
        """Actor, and the template with its recipient and fillers set in."""
        a, b = self.parties.country(), self.parties.country()
        if self.rng.random() < 0.3:
            b = a
        actor = f"\x01{self._actor(deed, a)}\x02"
        kind = self.rng.choice(deed.recipients)
        return actor, self._set(template, kind, b, a), a

    def _actor(self, deed: Deed, country: Country) -> str:
        actor = self.parties.of(self.rng.choice(deed.actors), country)
        if self.rng.random() < 0.07:
            actor += " and " + self.parties.of(self.rng.choice(deed.actors), self.parties.country()).rstrip(",")
        return actor

    def _set(self, template: str, kind: str, b: Country, a: Country) -> str:
        text = choose(template, self.rng)
        for _ in range(3):
            text = re.sub(r"\{(?!R\}|R's\}|R:)([a-z]+)\}", lambda m: self._filler(m[1], b, a), text)
            text = choose(text, self.rng)
        match = OTHER.search(text)
        if "{R}" not in text and "{R's}" not in text and match is not None:
            party = self.parties.of(match[1], b)
            text = text[: match.start()] + f"\x03{party}\x04" + text[match.end() :]
        else:
            text = self._recipient(text, kind, b)
        return OTHER.sub(lambda m: self.parties.of(m[1], b), text)

    def _recipient(self, text: str, kind: str, b: Country) -> str:
        party = self.parties.of(kind, b)
        if "{R's}" in text:
            if kind in {"act", "own", "loc", "base", "victim"}:
                party = self.parties.of(self.rng.choice(("gov", "leader", "org")), b)
            party = party.rstrip(",")
            return text.replace("{R's}", f"\x03{party}\x04's", 1).replace("{R's}", "its").replace("{R}", party)
        if "{R}" not in text:
            return text + (f" in \x03{self.parties.of('loc', b)}\x04" if self.rng.random() < 0.7 else "")
        if self.rng.random() < 0.06:
            party = party.rstrip(",") + " and " + self.parties.of(kind, self.parties.country()).rstrip(",")
        return text.replace("{R}", f"\x03{party}\x04", 1).replace("{R}", "them")

    def _filler(self, name: str, b: Country, a: Country) -> str:
        if name in {"adj", "country", "city", "cap"}:
            return self.parties.fill("{" + name + "}", a)
        if name == "other":
            return self.parties.of("other", b)
        return choose(self.rng.choice(self.lexicon.fillers[name]), self.rng) if name in self.lexicon.fillers else (
            self.parties.fill("{" + name + "}", b)
        )  # fmt: skip

    def _mark(self, word: str, deed: str) -> str:
        return f"\x05{chr(BASE + self.names.index(deed))}{word}\x06"

    def _verb(self, phrase: str, form: str, deed: str) -> str:
        """The phrase with its verb in a form and its trigger words marked; the object's brackets go."""
        head, _, rest = phrase.partition(" ")
        word = inflect(head, form)
        if rest.startswith("and "):
            second, _, tail = rest[4:].partition(" ")
            rest = f"and {inflect(second, form)} {tail}"
        rest = re.sub(r"\[([^\]]*)\]", lambda m: self._object(m[1], deed), rest)
        return f"{self._mark(word, deed) if head not in ('will', 'would') else word} {rest}".strip()

    def _object(self, words: str, deed: str) -> str:
        """The object's head, which says the deed with its verb, is a trigger as well."""
        if "\x03" in words or self.rng.random() < 0.4:
            return words
        before, space, last = words.rpartition(" ")
        cut = re.search(r" (of|on|in|to|for|from|with|over|at|against|into|by|that|as) ", words)
        if cut:
            before, space, last = words[: cut.start()].rpartition(" ")
            return f"{before}{space}{self._mark(last, deed)}{words[cut.start() :]}"
        return f"{before}{space}{self._mark(last, deed)}"

    def _clause(self, deed: Deed, template: str = "") -> str:
        """Who did it, in one of the finite syntaxes."""
        template = template or self.rng.choice(deed.verbs)
        actor, phrase, a = self._cast(deed, template)
        if deed.pair and phrase.count("with \x03") == 1 and self.rng.random() < 0.35:
            return self._together(deed, actor, phrase)
        passive = self._passive(deed, actor, phrase, a) if self.rng.random() < 0.2 else None
        return passive or self._active(deed, actor, phrase)

    def _active(self, deed: Deed, actor: str, phrase: str) -> str:
        rng, plural = self.rng, is_plural(plain(actor))
        roll = rng.random()
        if roll < 0.4 or phrase.startswith(("will ", "would ")):
            return self._subject(actor, self._verb(phrase, "past", deed.name))
        if roll < 0.64:
            has = "have" if plural else "has"
            adverb = rng.choice(("", "", "", "", " also", " again", " now", " repeatedly", " recently", " reportedly"))
            return self._subject(actor, f"{has}{adverb} {self._verb(phrase, 'pp', deed.name)}")
        if roll < 0.72:
            return f"{actor} {self._verb(phrase, 'base' if plural else 's', deed.name)}"
        if roll < 0.78:
            return f"{actor} {'are' if plural else 'is'} {self._verb(phrase, 'ing', deed.name)}"
        if roll < 0.84:
            said = self._mark(rng.choice(("said", "announced", "confirmed", "says", "reported")), NONE)
            it = "they" if plural else rng.choice(("it", "it", "he", "she"))
            return f"{actor} {said} {rng.choice(('', 'that '))}{it} had {self._verb(phrase, 'pp', deed.name)}"
        if roll < 0.92 and not phrase.startswith("be "):
            outer = rng.choice(("began", "started", "continued", "kept", "resumed", "went on"))
            if outer in {"kept", "resumed"} or rng.random() < 0.4:
                return f"{actor} {outer} {self._verb(phrase, 'ing', deed.name)}"
            outer = self._of("moved")
            return f"{actor} {outer} to {self._verb(phrase, 'base', deed.name)}"
        doing = self._verb(phrase, "ing", deed.name)
        return f"{actor}, {doing}, {self._of('endings')}"

    def _of(self, name: str) -> str:
        return self.rng.choice(self.lexicon.lists[name])

    def _subject(self, actor: str, predicate: str) -> str:
        """The subject with, at times, a relative clause or an adverb between it and the verb."""
        roll = self.rng.random()
        if roll < 0.07 and not plain(actor).endswith(","):
            extra = self._fill_context(self.rng.choice(self.lexicon.contexts["rel"]))
            return f"{actor}{extra} {predicate}"
        if roll < 0.2 and not plain(actor).endswith(","):
            day = self._of("days")
            return f"{actor} {day} {predicate}"
        if roll < 0.24:
            who = "that" if self.rng.random() < 0.5 else "who"
            return f"it was {actor} {who} {predicate}"
        return f"{actor} {predicate}"

    def _passive(self, deed: Deed, actor: str, phrase: str, a: Country) -> str | None:
        rng = self.rng
        match = re.match(r"^(\S+)((?: \S+)?) (\x03[^\x04]*\x04(?!')|\[[^\]]*\])(.*)$", phrase)
        if match is None or phrase.startswith("be "):
            return None
        head, particle, thing, rest = match.groups()
        if particle and particle.strip() not in PARTICLES:
            return None
        words = thing if thing.startswith("\x03") else self._object(thing[1:-1], deed.name)
        rest = re.sub(r"\[([^\]]*)\]", lambda m: m[1], rest)
        plural = is_plural(plain(words))
        be = (
            rng.choice(("was", "was", "has been", "is being", "is", ""))
            if not plural
            else rng.choice(("were", "were", "have been", "are being", ""))
        )
        if head in {"be", "have", "hold", "let"} and not be:
            be = "was"
        tail = rng.choice((f" by {actor}",) * 4 + (f" in \x01{a.name}\x02", f" in \x01{self.parties.of('loc', a)}\x02"))
        return f"{words} {be} {self._mark(inflect(head, 'pp'), deed.name)}{particle}{rest}{tail}".replace("  ", " ")

    def _together(self, deed: Deed, actor: str, phrase: str) -> str:
        """'A and B held talks': both act."""
        marked = phrase[phrase.index("\x03") : phrase.index("\x04") + 1]
        phrase = phrase.replace(f" with {marked}", "", 1)
        verb = self._verb(phrase, self.rng.choice(("past", "past", "base")), deed.name)
        have = self._verb(phrase, "pp", deed.name)
        verb = verb if self.rng.random() < 0.6 else f"have {have}"
        return f"{actor.replace(',', '')} and \x03{marked[1:-1].rstrip(',')}\x04 {verb}"

    def _folded(self, deed: Deed, how: str) -> Example:
        outer = self.by_name[deed.outer[how]]
        actor, phrase, _ = self._cast(deed, self.rng.choice(deed.verbs))
        if phrase.startswith(("will ", "would ", "be ")):
            return self._finish(self._active(deed, actor, phrase), deed.name, "asserted")
        word = self.rng.choice(self.lexicon.folds[how])
        if how == "demanded":
            return self._demanded(outer, deed, phrase, word)
        inner = self._verb(phrase, "base", deed.name)
        if " " not in word:
            verb = word
        else:
            head, _, rest = word.partition(" ")
            plural = is_plural(plain(actor))
            if head == "be":
                verb = ("are" if plural else self.rng.choice(("is", "was"))) + " " + rest
            elif head == "have":
                verb = ("have" if plural else "has") + " " + rest
            elif head in {"will", "would"}:
                verb = word
            elif head == "still":
                verb = "still refuse to" if plural else "still refuses to"
            else:
                form = self.rng.choice(("past", "past", "pp", "s" if not plural else "base"))
                lead = ("have " if plural else "has ") if form == "pp" else ""
                label = NONE if head == "say" else outer.name
                verb = f"{lead}{self._mark(inflect(head, form), label)} {rest}"
        return self._finish(f"{actor} {verb} {inner}", outer.name, "asserted")

    def _demanded(self, outer: Deed, deed: Deed, phrase: str, word: str) -> Example:
        """'A urged B to ...': B is whom A asks; the inner recipient is somebody else."""
        inner = phrase.translate({3: None, 4: None})
        a, b = self.parties.country(), self.parties.country()
        actor = f"\x01{self.parties.of(self.rng.choice(('gov', 'leader', 'org')), a)}\x02"
        asked = f"\x03{self.parties.of(self.rng.choice(('gov', 'leader', 'org')), b)}\x04"
        verb = self._verb(f"{word} {asked}", self.rng.choice(("past", "past", "pp")), outer.name)
        if verb.count(" ") and self.rng.random() < 0.2:
            that = self._mark(self.rng.choice(("demanded", "insisted", "asked", "requested")), outer.name)
            return self._finish(
                f"{actor} {that} that {asked} {self._verb(inner, 'base', deed.name)}", outer.name, "asserted"
            )
        return self._finish(f"{actor} {verb} to {self._verb(inner, 'base', deed.name)}", outer.name, "asserted")

    def _noun_phrase(self, deed: Deed) -> tuple[str, str, Country]:
        template = self.rng.choice(deed.nouns)
        actor, phrase, a = self._cast(deed, template)
        cut = re.search(r" (of|on|in|to|for|from|with|over|at|against|into|by|that|as|between) ", phrase)
        before, space, last = phrase[: cut.start()].rpartition(" ") if cut else phrase.rpartition(" ")
        marked = f"{before}{space}{self._mark(last, deed.name)}{phrase[cut.start() :] if cut else ''}"
        return actor, re.sub(r"[\[\]]", "", marked), a

    def _nominal(self, deed: Deed) -> Example:
        actor, phrase, _ = self._noun_phrase(deed)
        rest = self._fill_context(self.rng.choice(self.lexicon.contexts["nounverbs"]))
        frames: tuple[Callable[[], str], ...] = (
            lambda: f"the {phrase} by {actor} {rest}",
            lambda: f"{actor.rstrip(',')}'s {phrase} {rest}",
            lambda: f"a {phrase} by {actor} {rest}",
            lambda: f"{actor} {self._of('light')} {self.rng.choice(('the', 'a', 'its'))} {phrase}",
            lambda: f"the {phrase}, {self._of('led')} by {actor}, {rest}",
            lambda: f"news of the {phrase} by {actor} {rest}",
        )
        text = self.rng.choice(frames)()
        return self._finish(text, deed.name, "asserted")

    def _modal(self, deed: Deed, kind: str) -> str:
        """A clause whose deed is not asserted."""
        rng = self.rng
        actor, phrase, _ = self._cast(deed, rng.choice(deed.verbs))
        if phrase.startswith(("will ", "would ")):
            phrase = phrase.split(" ", 1)[1]
        says = self._mark(rng.choice(("said", "reported", "noted")), NONE)
        other = self.parties.of("other", self.parties.country())
        said = {"actor": actor, "says": says, "other": other}
        made = {
            name: [self._modal_frame(t, deed, phrase, said) for t in several]
            for name, several in self.lexicon.modal.items()
        }
        return rng.choice(made[kind])

    def _modal_frame(self, template: str, deed: Deed, phrase: str, said: dict[str, str]) -> str:
        """A frame with its slots filled, from left to right."""

        def slot(match: re.Match[str]) -> str:
            if match[1] == "past_year":
                return str(self.rng.randint(1890, 2005))
            return said.get(match[1]) or self._verb(phrase, match[1], deed.name)

        return re.sub(r"\{([a-z_]+)\}", slot, template)

    def _fill_context(self, text: str) -> str:
        text = choose(text, self.rng)
        if "{np}" in text:
            deed = self.deed()
            while not deed.nouns:
                deed = self.deed()
            _, phrase, _ = self._noun_phrase(deed)
            phrase = phrase.translate({3: None, 4: None})
            text = text.replace("{np}", f"{self.rng.choice(('the', 'a', 'the'))} {phrase}")
        text = self.parties.fill(text, self.parties.country())
        return self.neutral.sub(lambda m: self._mark(m[0], NONE), text) if "\x05" not in text else text

    def _finish(self, clause: str, deed: str, modality: str) -> Example:
        """The sentence around the clause: reports, contexts before and after, or none in a headline."""
        rng, contexts = self.rng, self.lexicon.contexts
        roll = rng.random()
        if roll < 0.1:
            text = capital(re.sub(r"(^|[\x01\x03 ])(the|a|an) ", r"\1", clause) if rng.random() < 0.5 else clause)
            return self.read(text + rng.choice(("", "", ".")), deed, modality)
        before = after = ""
        if rng.random() < 0.33:
            before = self._fill_context(rng.choice(contexts["before"])) + " "
        elif rng.random() < 0.15:
            before = self._fill_context(rng.choice(contexts["reports"])) + " "
        for _ in range(rng.choice((0, 0, 1, 1, 1, 2))):
            piece = self._fill_context(rng.choice(contexts["after"]))
            after += piece if piece.startswith(",") else " " + piece
        if rng.random() < 0.08:
            after += " " + self._fill_context(rng.choice(contexts["second"]))
        text = capital(before + clause) + after
        return self.read(text.rstrip(",") + ".", deed, modality)

    def read(self, text: str, deed: str, modality: str) -> Example:
        """The example of a marked text; abbreviations have dots at times, as some papers print them."""
        text = tidy(text)
        if self.rng.random() < 0.4:
            text = re.sub(r"\bUS\b", "U.S.", re.sub(r"\bUN\b", "U.N.", text))
        elif self.rng.random() < 0.2:
            text = re.sub(r"\bUS (?=[a-z])", "American ", text)
        return read(text, deed, modality, self.names)
