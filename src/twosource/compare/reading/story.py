"""All that is read of one story, once, for all checks: its lines, slots and the rarity of its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from twosource.compare.drafts import End
from twosource.compare.reading.lines import Line, lines_of
from twosource.compare.reading.slots import Slot, Sort, slots_of
from twosource.compare.reading.weigh import Around, Likeness, Rarity, alike, around, likeness, rarity
from twosource.compare.scene import Scene
from twosource.model import Claim, Span, Where

MOST_LINES = 4_000
"""Lines of one story that are compared with each other; of longer stories the later lines of each article are left."""
MOST_SLOTS = 600
"""Numbers of one unit in a story that are compared with each other."""
IN_COMMON = 2.0
"""What the shared words of two lines must weigh."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One story as the checks see it. Lines and slots are in the order of articles and of their texts."""

    scene: Scene
    by_article: Mapping[str, tuple[Line, ...]]
    lines: tuple[Line, ...]
    slots: tuple[Slot, ...]
    rare: Mapping[str, Rarity]
    claims: Mapping[str, tuple[Claim, ...]]
    group_of: Mapping[str, int]
    of_line: Mapping[tuple[str, int], tuple[int, ...]]
    pairs: tuple[tuple[int, int], ...]
    by_value: Mapping[float, tuple[int, ...]]
    by_unit: Mapping[str, tuple[int, ...]]
    places: Mapping[str, Where]
    _around: dict[int, Around] = field(default_factory=dict, repr=False)

    def published(self, article: str) -> str:
        """The ISO day or minute at which an article was published, "" where it is unknown."""
        when = self.scene.articles[article].published
        return (when.first or "") if when else ""

    def days_between(self, left: str, right: str) -> int | None:
        """Days between the publication of two articles; None where one is unknown."""
        days = [self.published(key)[:10] for key in (left, right)]
        return abs((date.fromisoformat(days[0]) - date.fromisoformat(days[1])).days) if all(days) else None

    def mentions(self, slot: Slot) -> int:
        """How many lines of its article name the last word of a slot."""
        key = slot.line.words[slot.last - 1].key
        return self.rare[slot.line.article].frequency.get(key, 0)

    def link(self, slot: Slot) -> str:
        """The preposition in front of a slot: "in", "to", or "" for none."""
        before = [word.text.lower() for word in slot.line.words[max(0, slot.first - 2) : slot.first]]
        return " ".join(before) if before[:1] == ["according"] else "".join(before[-1:])

    def where(self, slot: Slot) -> Where | None:
        """What grounding knows of the place a slot names, from any claim of its article; else of the story."""
        own = self.claims.get(slot.line.article, ())
        here = (c.where for c in own if c.where and c.where.span.start <= slot.span.start < c.where.span.end)
        return next(here, None) or self.places.get(slot.span.exact.casefold())

    def matched(self, sort: Sort) -> Iterator[tuple[int, int]]:
        """Pairs of slots of one sort, as positions, whose lines have much in common."""
        for a, b in self.pairs:
            for i in self.slots_on(self.lines[a], sort):
                yield from ((i, j) for j in self.slots_on(self.lines[b], sort))

    def slots_on(self, line: Line, sort: Sort) -> list[int]:
        """The slots of one sort on a line, as positions."""
        return [i for i in self.of_line.get((line.article, line.number), ()) if self.slots[i].sort is sort]

    def slots_of(self, value: float) -> list[Slot]:
        """The numbers of the story that say exactly this value."""
        return [self.slots[i] for i in self.by_value.get(value, ())]

    def with_unit(self, unit: str) -> tuple[int, ...]:
        """The numbers of the story that have this unit, as positions."""
        return self.by_unit.get(unit, ())

    def like(self, left: int, right: int) -> Likeness:
        """How far two slots, by position, are about the same thing."""
        return likeness(self.around(left), self.around(right))

    def around(self, index: int) -> Around:
        if index not in self._around:
            slot = self.slots[index]
            self._around[index] = around(slot, self.rare[slot.line.article])
        return self._around[index]

    def claim_at(self, span: Span) -> Claim | None:
        """The claim in whose sentence a span lies and whose predicate is nearest to it."""
        own = self.claims.get(span.article, ())
        near = [c for c in own if c.sentence.start <= span.start < c.sentence.end]
        return min(near, key=lambda c: (abs(c.span.start - span.start), c.span.start, c.id), default=None)

    def end(self, span: Span, value: str) -> End:
        """One side of a finding, with its claim."""
        return End(span, value, self.claim_at(span))

    def group(self, left: End, right: End) -> int | None:
        """The event both ends belong to, if it is one."""
        if left.claim is None or right.claim is None:
            return None
        a, b = self.group_of.get(left.claim.id), self.group_of.get(right.claim.id)
        return a if a is not None and a == b else None


def read(scene: Scene) -> Reading:
    """Reads the articles of a scene; teasers have only their headline."""
    by_article = {key: lines_of(article) for key, article in sorted(scene.articles.items())}
    share = max(20, MOST_LINES // max(1, len(by_article)))
    by_article = {key: lines[:share] for key, lines in by_article.items()}
    lines = tuple(line for found in by_article.values() for line in found)
    slots = tuple(slot for line in lines for slot in slots_of(scene.articles[line.article], line))
    claims: defaultdict[str, list[Claim]] = defaultdict(list)
    group_of: dict[str, int] = {}
    for number, group in enumerate(scene.groups):
        for claim in group:
            claims[claim.article].append(claim)
            group_of[claim.id] = number
    ordered = {key: tuple(sorted(found, key=lambda c: (c.span.start, c.id))) for key, found in claims.items()}
    rare = {key: rarity(found) for key, found in by_article.items()}
    of_line: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for index, slot in enumerate(slots):
        of_line[slot.line.article, slot.line.number].append(index)
    by_value: defaultdict[float, list[int]] = defaultdict(list)
    by_unit: defaultdict[str, list[int]] = defaultdict(list)
    for index, slot in enumerate(slots):
        if slot.figure is not None:
            by_value[slot.figure.best].append(index)
            by_unit[slot.figure.unit].append(index)
    values = {value: tuple(found) for value, found in by_value.items()}
    units = {unit: tuple(found[:MOST_SLOTS]) for unit, found in by_unit.items()}
    on_line = {key: tuple(found) for key, found in of_line.items()}
    return Reading(
        scene, by_article, lines, slots, rare, ordered, group_of, on_line, tuple(alike(lines, rare, IN_COMMON)), values,
        units, _places(ordered),
    )  # fmt: skip


def _places(claims: Mapping[str, tuple[Claim, ...]]) -> dict[str, Where]:
    """The resolved places of a story by the words that name them; a name that means two places is left out."""
    found: dict[str, Where] = {}
    several: set[str] = set()
    for claim in (claim for own in claims.values() for claim in own):
        if claim.where is not None and claim.where.country:
            name = claim.where.span.exact.casefold()
            first = found.setdefault(name, claim.where)
            if (first.geonames, first.country, first.admin) != (
                claim.where.geonames,
                claim.where.country,
                claim.where.admin,
            ):
                several.add(name)
    return {name: where for name, where in found.items() if name not in several}
