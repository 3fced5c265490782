"""Origins: accounts that go back to one reporting count once, decided claim by claim.

A claim goes back to the outlet it cites, along the chain as far as the articles of the story show it (in a circle: to
the one that had it first); else to the agency credited, to the text it copies, to the owner family of its outlet, or to
the article itself where no outlet is known. What an outlet adds to a copy or a citation is its own. Claims whose words
show one source behind both (`origins_shared`) are merged last.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from twosource.codebook.outlets import Outlets
from twosource.compare.origins_cited import Cited, cited_outlets, is_yes, spread
from twosource.compare.origins_decided import ruled
from twosource.compare.origins_own import Key, OwnReporting, Root, published
from twosource.compare.origins_shared import shared_sources
from twosource.compare.scene import Group
from twosource.ids import content_id
from twosource.model import Article, Claim, Merge, Origin, Voice
from twosource.values.decided import NONE, Decided


class Origins:
    """The origins of one story."""

    def __init__(
        self, story: str, articles: Mapping[str, Article], groups: Sequence[Group], copies: Sequence[Merge],
        outlets: Outlets, decided: Decided = NONE,
    ) -> None:  # fmt: skip
        self._story, self._articles = story, dict(articles)
        self._own = OwnReporting(articles.values(), copies, outlets)
        self._claims = {claim.id: claim for group in groups for claim in group}
        cited = cited_outlets(self._claims.values(), articles, self._own)
        self._roots: dict[str, Root] = {}
        for group in groups:
            self._roots |= self._rooted(group, cited)
        self._roots = ruled(self._roots, self._claims, articles, self._own, decided)

    def of(self, claim: Claim) -> str:
        """The id of the origin that a claim goes back to."""
        return self._id(self._roots[claim.id].key)

    def all(self) -> tuple[Origin, ...]:
        """Every origin with its reasons, sorted by id."""
        members: defaultdict[Key, list[Claim]] = defaultdict(list)
        for claim in self._claims.values():
            members[self._roots[claim.id].key].append(claim)
        return tuple(sorted((self._origin(key, found) for key, found in members.items()), key=lambda o: o.id))

    def _id(self, key: Key) -> str:
        return content_id("origin", self._story, *key)

    def _rooted(self, group: Group, cited: Cited) -> dict[str, Root]:
        tracing = _Tracing(group, self._articles, self._own, spread(group, cited))
        found = {claim.id: tracing.root(claim) for claim in group}
        return found | shared_sources(group, self._articles, found)

    def _origin(self, key: Key, claims: Sequence[Claim]) -> Origin:
        ordered = sorted(claims, key=lambda c: (published(self._articles[c.article]), c.article, c.span.start, c.id))
        roots = [self._roots[claim.id] for claim in ordered]
        articles = list(dict.fromkeys(claim.article for claim in ordered))
        kind, name = self._kind(roots, articles)
        merges = self._merges(ordered, articles)
        reasons = dict.fromkeys(root.reason for root in roots)
        reason = f"{name}: {'; '.join(reasons)}"
        return Origin(self._id(key), name, kind, tuple(sorted(articles)), reason, merges)

    def _kind(self, roots: Sequence[Root], articles: Sequence[str]) -> tuple[str, str]:
        """What holds the origin together, and its name."""
        by_kind = {root.kind: root for root in reversed(roots)}
        names = {root.name for root in roots if root.kind in {"outlet", "agency", "cited"}}
        if "agency" in by_kind or any(self._own.is_agency(name) for name in names):
            return "agency", (by_kind.get("agency") or roots[0]).name
        if "said" in by_kind:
            return "cited", by_kind["said"].name
        if len(names) > 1 and (family := self._own.family(min(names))):
            return "family", family
        for kind in ("outlet", "article", "copy", "cited"):
            if kind in by_kind:
                return ("copy" if "copy" in by_kind and len(articles) > 1 and kind == "article" else kind), (
                    by_kind[kind].name
                )
        return roots[0].kind, roots[0].name

    def _merges(self, claims: Sequence[Claim], articles: Sequence[str]) -> tuple[Merge, ...]:
        """Each article with the first one of the origin; one that only cites, with itself."""
        found: dict[str, Merge] = {}
        for claim in claims:
            root = self._roots[claim.id]
            other = root.other or articles[0]
            if claim.article in found or (other == claim.article and root.kind not in {"cited", "agency", "said"}):
                continue
            found[claim.article] = Merge(claim.article, other, root.reason, root.evidence)
        return tuple(found[key] for key in sorted(found))


class _Tracing:
    """Follows citations from article to article within one event."""

    def __init__(self, group: Group, articles: dict[str, Article], own: OwnReporting, cited: Cited) -> None:
        self._group, self._articles, self._own, self._cited = group, articles, own, cited

    def root(self, claim: Claim) -> Root:
        cited = self._cited.get(claim.id)
        if cited is None:
            return self._own.of(claim)
        key, name, path = self._followed(claim, cited)
        via = f", through {' and '.join(path)}" if path else ""
        evidence = tuple(span for span in (cited.span, cited.cue) if span is not None)
        return Root(key, name, "cited", f"it cites {name}{via}", evidence or (claim.sentence,))

    def _followed(self, claim: Claim, voice: Voice) -> tuple[Key, str, list[str]]:
        """The outlet at the end of the chain, and the outlets on the way to it."""
        names: dict[Key, str] = {}
        at = claim
        while True:
            key, name = self._own.named(voice.name)
            if key in names:
                keys = list(names)
                key = min(keys[keys.index(key) :], key=self._had_it)
                break
            names[key] = name
            behind = self._behind(key, at)
            if behind is None:
                break
            at, voice = behind
        return key, names[key], [names[k] for k in names if k != key]

    def _behind(self, key: Key, citing: Claim) -> tuple[Claim, Voice] | None:
        """What the cited outlet itself mostly cites for the event, in the article it had first."""
        told = [c for c in self._told_by(key) if is_yes(c) == is_yes(citing)]
        if not told:
            return None
        cites = [(c, self._cited.get(c.id)) for c in told if c.article == told[0].article]
        found = [(c, voice) for c, voice in cites if voice is not None]
        return found[0] if 2 * len(found) > len(cites) else None

    def _told_by(self, key: Key) -> list[Claim]:
        told = [c for c in self._group if self._own.outlet(self._articles[c.article]).key == key]
        return sorted(told, key=lambda c: (published(self._articles[c.article]), c.article, c.span.start))

    def _had_it(self, key: Key) -> tuple[str, Key]:
        told = self._told_by(key)
        return (published(self._articles[told[0].article]) if told else "9"), key
