"""Deeds told by the very words that ordinary news has: 'the team met its target', 'the king met the envoy'.

The lexicon has few sentences of ordinary news and many deeds, so a word of both would be no deed nearly always, and the
model would go by the word alone. Here each such word tells a deed as often as any other.
"""

from __future__ import annotations

import re
from functools import cache

from training.lexicon import Deed
from training.marks import Example, capital
from training.sentences import STARRED, Grammar
from training.words import FORMS, inflect

FIRST = re.compile(r"^(?:\(([^()]*)\)|(\S+))(.*)$")
AGENT = re.compile(r" (?:by|in) \x01[^\x02]*\x02$")
ALONE = 0.5
"""The share of sentences that are the clause and nothing else."""
UNSAID = 0.4
"""The share of passives that do not say who did it."""


class Contest(Grammar):
    """A grammar that can also choose a deed by its word."""

    def contested(self) -> Example:
        """A deed told by a word of ordinary news, with or without what stands around deeds."""
        words = self._words()
        deed, template = self.rng.choice(words[self.rng.choice(sorted(words))])
        clause = self._clause(deed, template)
        if self.rng.random() < UNSAID:
            clause = AGENT.sub("", clause)
        if self.rng.random() < ALONE:
            return self.read(capital(clause) + ".", deed.name, "asserted")
        return self._finish(clause, deed.name, "asserted")

    @cache  # noqa: B019 - one grammar lives as long as the process
    def _words(self) -> dict[str, list[tuple[Deed, str]]]:
        """The deeds and phrases of each verb that has a star in ordinary news, by the verb."""
        lines = self.lexicon.ordinary + self.lexicon.plain
        starred = {word for line in lines for match in STARRED.findall(line) for word in match.split("|")}
        found: dict[str, list[tuple[Deed, str]]] = {}
        for deed in self.lexicon.deeds:
            for template in deed.verbs:
                match = FIRST.match(template)
                for verb in (match[1] or match[2]).split("|") if match else ():
                    head = verb.split(" ")[0]
                    if any(inflect(head, form) in starred for form in FORMS):
                        found.setdefault(head, []).append((deed, verb + match[3]))
        return found
