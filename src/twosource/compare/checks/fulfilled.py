"""Fulfilled: what one article tells as planned and another as done, and the time of a plan that was moved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from twosource.codebook.comparing import load_comparing
from twosource.codebook.kin import load_kin
from twosource.codebook.wording import WORD
from twosource.compare.agreement import STRONG
from twosource.compare.checks.later import dated, earlier
from twosource.compare.drafts import Draft, End
from twosource.compare.reading.lines import YEAR
from twosource.compare.reading.story import Reading
from twosource.model import Claim, Modality, Role, Verdict
from twosource.values import party, time
from twosource.values.comparison import Relation

DONE, MOVED = 0.65, 0.7
NEAR = 6
"""Words before a predicate in which it is put into the future, or denied."""
MOST = 60
"""Plans of one article, and deeds of one article, that are looked at."""
FITTING = frozenset({Relation.EQUAL, Relation.OVERLAPPING, Relation.MORE_PRECISE})
DAYS = frozenset({"DATE", "TIME"})


def check(reading: Reading) -> Iterator[Draft]:
    """What one article tells as planned and another, no earlier one, as done; and two times of one plan."""
    plans, deeds = (_by_article(reading, modality) for modality in (Modality.FUTURE, Modality.ASSERTED))
    best: dict[tuple[str, str, str], tuple[tuple[object, ...], Draft]] = {}
    for planned, told in product(plans, deeds):
        if planned == told or earlier(reading.published(told), reading.published(planned)) is True:
            continue
        for plan, deed in product(plans[planned], deeds[told]):
            if _one_deed(plan, deed) and _one_time(plan, deed) and not _knew(plan, deeds.get(planned, ())):
                key = planned, told, _head(plan)
                found = (-_parties(plan, deed), plan.span.start, deed.span.start), _done(reading, plan, deed)
                best[key] = min(best.get(key, found), found, key=lambda f: f[0])
    yield from (draft for _, draft in best.values())
    for one, other in combinations(sorted(plans), 2):
        yield from _moved(reading, plans[one], plans[other])


def _by_article(reading: Reading, modality: Modality) -> dict[str, list[Claim]]:
    found: defaultdict[str, list[Claim]] = defaultdict(list)
    for article, claims in sorted(reading.claims.items()):
        for claim in claims:
            plain = claim.modality is modality and _head(claim) not in load_kin().generic and _put(claim)
            if plain and len(found[article]) < MOST:
                found[article].append(claim)
    return dict(found)


def _put(claim: Claim) -> bool:
    """Whether the words themselves put it as planned ("will leave") or as done ("left"), and of nothing further."""
    known = load_comparing()
    start = claim.sentence.start
    before = [m.group().lower() for m in WORD.finditer(claim.sentence.exact[: claim.span.start - start])][-NEAR:]
    if claim.modality is Modality.FUTURE:
        around = {m.group().lower() for m in WORD.finditer(claim.sentence.exact)}
        set_out = "will" in before[-3:] or ("to" in before[-2:] and not known.planning.isdisjoint(before))
        return set_out and known.further.isdisjoint(around)
    word = claim.span.exact.lower().split()[0]
    past = word.endswith("ed") or known.irregular.get(word, word) != word
    return past and known.conditions.isdisjoint(before[-2:]) and known.negations.isdisjoint(before)


def _one_time(plan: Claim, deed: Claim) -> bool:
    """Whether no year on one side alone tells of another time."""
    years = [{m.group() for m in YEAR.finditer(claim.sentence.exact)} for claim in (plan, deed)]
    return years[0] == years[1] or not all(years)


def _head(claim: Claim) -> str:
    return claim.predicate.lower().partition(" ")[0]


def _one_deed(left: Claim, right: Claim) -> bool:
    """Whether two claims tell of the same deed: one word for it or its kin, parties that meet, no other time."""
    if _head(left) != _head(right) and not load_kin().related(left.predicate.lower(), right.predicate.lower()):
        return False
    if left.when and right.when and time.compare(left.when, right.when).relation is Relation.DIFFERENT:
        return False
    return _parties(left, right) >= 2 or (_parties(left, right) == 1 and min(_filled(left), _filled(right)) == 1)


def _parties(left: Claim, right: Claim) -> int:
    """In how many roles the same parties stand; -1 where somebody else stands in one."""
    met = 0
    for role in (Role.ACTOR, Role.RECIPIENT, Role.THEME):
        found = [party.compare(a, b) for a, b in product(left.having(role), right.having(role))]
        if found and all(comparison.relation is Relation.DIFFERENT for comparison in found):
            return -1
        met += any(comparison.relation in FITTING and comparison.score > STRONG for comparison in found)
    return met


def _filled(claim: Claim) -> int:
    return sum(bool(claim.having(role)) for role in (Role.ACTOR, Role.RECIPIENT, Role.THEME))


def _knew(plan: Claim, deeds: Sequence[Claim]) -> bool:
    """Whether the article of a plan tells itself that it was carried out."""
    return any(_one_deed(plan, deed) for deed in deeds)


def _done(reading: Reading, plan: Claim, deed: Claim) -> Draft:
    words = [f"“{claim.span.exact}”{dated(reading, claim.article)}" for claim in (plan, deed)]
    reason = f"Told as planned: {words[0]}; told as done: {words[1]}."
    left, right = (End(claim.span, claim.predicate, claim) for claim in (plan, deed))
    return Draft("act", Verdict.UPDATES, DONE, reason, left, right)


def _moved(reading: Reading, plans: Sequence[Claim], others: Sequence[Claim]) -> Iterator[Draft]:
    """The first two plans of one deed, in articles of different days, whose times exclude each other."""
    days = [reading.published(found[0].article)[:10] for found in (plans, others) if found]
    if len(days) < 2 or not all(days) or days[0] == days[1]:
        return
    for left, right in product(plans, others):
        if _two_times(left, right) and left.when and right.when and left.when.span and right.when.span:
            yield _other_time(reading, left, right)
            return


def _other_time(reading: Reading, left: Claim, right: Claim) -> Draft:
    first, then = sorted((left, right), key=lambda claim: reading.published(claim.article))
    ends = [End(c.when.span, c.when.span.exact, c) for c in (first, then) if c.when and c.when.span]
    said = [f"{end.value}{dated(reading, end.article)}" for end in ends]
    reason = f"The time set for it was moved: first {said[0]}, then {said[1]}."
    return Draft("date", Verdict.UPDATES, MOVED, reason, ends[0], ends[1])


def _two_times(left: Claim, right: Claim) -> bool:
    """Whether two plans are of one deed, and of days that exclude each other."""
    if left.when is None or right.when is None or not {left.when.type, right.when.type} <= DAYS:
        return False
    if _head(left) != _head(right) and not load_kin().related(left.predicate.lower(), right.predicate.lower()):
        return False
    return time.compare(left.when, right.when).relation is Relation.DIFFERENT and _parties(left, right) >= 1
