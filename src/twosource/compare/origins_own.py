"""What an article's own reporting counts as: the agency it prints, the text it copies, its owner family, or itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from twosource.codebook.outlets import Outlets
from twosource.codebook.wording import WORD
from twosource.compare.labels import clipped
from twosource.compare.origins_credit import Credit, credit
from twosource.model import Article, Claim, Merge, PassageKind, Span, Voice, VoiceKind

Key = tuple[str, str]
"""What tells origins of one story apart: a kind of root and its name."""

RUN = 5
"""Words in a row that are seldom the same by chance."""
PRINTED = ("agency credit", "printed by")
"""How the voices begin that stand for the article itself, not for words of its text."""
SHOWN = 50
"""Characters of a headline by which an article without an outlet is called."""
SHARED = 0.5
"""Share of the runs of a sentence that stand in the other text, for the sentence to be copied."""


@dataclass(frozen=True, slots=True)
class Root:
    """Where a claim goes back to, by which way (a kind of origin), why, and by which words.

    `other` is the article of the story that the claim is merged with, where there is one.
    """

    key: Key
    name: str
    kind: str
    reason: str
    evidence: tuple[Span, ...] = ()
    other: str | None = None


class OwnReporting:
    """The articles of one story, asked where what they say by themselves comes from."""

    def __init__(self, articles: Iterable[Article], copies: Sequence[Merge], outlets: Outlets) -> None:
        self._outlets = outlets
        self._articles: Mapping[str, Article] = {article.id: article for article in articles}
        self._credits = {article.id: credit(article, outlets) for article in self._articles.values()}
        self._copies = [m for m in copies if m.left in self._articles and m.right in self._articles]
        self._texts = _clusters(self._articles, self._copies)
        self._runs: dict[str, frozenset[tuple[str, ...]]] = {}

    def of(self, claim: Claim) -> Root:
        """The root of what a claim says, no outlet being cited for it."""
        article = self._articles[claim.article]
        if self._was_told(article, claim):
            return self.outlet(article)
        if (credited := self._credits[article.id]) is not None:
            return self._agency(credited)
        printed = self._named_by_teaser(article) or self._printed(article, claim)
        return printed if printed is not None else self.outlet(article)

    def _was_told(self, article: Article, claim: Claim) -> bool:
        """Whether the words say that this outlet itself was told: then it is no agency's and no copy."""
        named = (v for v in claim.attribution.voices if v.kind is VoiceKind.OUTLET and not is_printed(v))
        return article.outlet is not None and any(self.named(v.name)[0] == self.outlet(article).key for v in named)

    def outlet(self, article: Article) -> Root:
        """The article's own newsroom."""
        if article.outlet is None:
            return Root(("article", article.id), _unnamed(article), "article", "it names no outlet")
        key, name = self.named(article.outlet.value)
        spans = (article.outlet.span,) if article.outlet.span else ()
        return Root(key, name, "outlet", f"{name} reports it", spans)

    def of_article(self, article: Article) -> Root:
        """The root of an article as a whole: its agency, the text it copies, or its own newsroom."""
        if (credited := self._credits[article.id]) is not None:
            return self._agency(credited)
        first = self.first_of(article)
        return self.outlet(article) if first.id == article.id else self._as_copy(article, first)

    def named(self, name: str) -> tuple[Key, str]:
        """Key and name of an outlet; outlets of one family share the key."""
        outlet = self._outlets.named(name)
        if outlet is None:
            return ("outlet", name.casefold()), name
        return ("outlet", (outlet.family or outlet.name).casefold()), outlet.name

    def family(self, name: str) -> str:
        """The owner of an outlet, "" where unknown."""
        outlet = self._outlets.named(name)
        return outlet.family if outlet else ""

    def is_agency(self, name: str) -> bool:
        outlet = self._outlets.named(name)
        return outlet is not None and outlet.is_agency

    def first_of(self, article: Article) -> Article:
        """Of the articles that print one text: the agency's, else the one published first."""
        return min((self._articles[key] for key in self._texts[article.id]), key=self._precedence)

    def _precedence(self, article: Article) -> tuple[bool, str, str]:
        credited = self._credits[article.id] is not None
        agency = article.outlet is not None and self.is_agency(article.outlet.value)
        return not (credited or agency), published(article), article.id

    def _agency(self, credited: Credit) -> Root:
        key, name = self.named(credited.name)
        return Root(key, name, "agency", f"{name} is {credited.how}", credited.evidence)

    def _printed(self, article: Article, claim: Claim) -> Root | None:
        """The root of a text that others print too, if the claim stands in the shared part."""
        first = self.first_of(article)
        if first.id == article.id:
            return None
        if claim.passage is not PassageKind.HEADLINE and not self._is_shared(article, claim):
            return None
        return self._as_copy(article, first)

    def _named_by_teaser(self, teaser: Article) -> Root | None:
        """The root of the article of the story that a teaser is the headline of."""
        if teaser.teaser_of is None:
            return None
        words = _words(teaser.headline)
        named = [a for a in self._articles.values() if a.teaser_of is None and words and _words(a.headline) == words]
        if not named:
            return None
        first = min(named, key=self._precedence)
        root = self.of_article(first)
        reason = f"it is a headline of {root.name} in a list of links"
        return Root(root.key, root.name, "copy", reason, (teaser.span(0, len(teaser.text)),), first.id)

    def _as_copy(self, article: Article, first: Article) -> Root:
        credited = self._credits[first.id]
        root = self._agency(credited) if credited else self.outlet(first)
        merge = self._merge(article.id, first.id)
        reason = f"it prints the text of {root.name}: {merge.reason}" if merge else f"it prints the text of {root.name}"
        return Root(root.key, root.name, "copy", reason, merge.evidence if merge else (), first.id)

    def _merge(self, one: str, other: str) -> Merge | None:
        return next((m for m in self._copies if {m.left, m.right} == {one, other}), None) or next(
            (m for m in self._copies if one in {m.left, m.right}), None
        )

    def _is_shared(self, article: Article, claim: Claim) -> bool:
        """Whether the sentence of a claim stands in another article that prints the same text."""
        others = [self._articles[key].text for key in sorted(self._texts[article.id]) if key != article.id]
        runs = runs_of(claim.sentence.exact)
        if len(runs) < 2:
            bare = f" {' '.join(_words(claim.sentence.exact))} "
            return any(bare in f" {' '.join(_words(text))} " for text in others)
        return any(len(runs & self._runs_of(text)) >= SHARED * len(runs) for text in others)

    def _runs_of(self, text: str) -> frozenset[tuple[str, ...]]:
        if text not in self._runs:
            self._runs[text] = runs_of(text)
        return self._runs[text]


def is_printed(voice: Voice) -> bool:
    """Whether a voice stands for the article itself."""
    return voice.kind is VoiceKind.OUTLET and voice.how.startswith(PRINTED)


def _words(text: str) -> tuple[str, ...]:
    return tuple(match.group().lower() for match in WORD.finditer(text))


def _unnamed(article: Article) -> str:
    words = " ".join((article.headline or article.text).split())
    return f"an unnamed outlet (“{clipped(words, SHOWN)}”)"


def runs_of(text: str) -> frozenset[tuple[str, ...]]:
    """All runs of RUN words in a row; the whole text where it is shorter."""
    words = _words(text)
    return frozenset(words[i : i + RUN] for i in range(max(1, len(words) - RUN + 1))) if words else frozenset()


def published(article: Article) -> str:
    """The first moment of publication, for sorting; unknown comes last."""
    return (article.published.first if article.published else None) or "9"


def _clusters(articles: Iterable[str], copies: Sequence[Merge]) -> dict[str, frozenset[str]]:
    """For each article, all that print its text, itself among them."""
    of = {key: {key} for key in articles}
    for merge in copies:
        left, right = of[merge.left], of[merge.right]
        if left is not right:
            left |= right
            for key in right:
                of[key] = left
    return {key: frozenset(members) for key, members in of.items()}
