"""How alike two claims are: in their words, and by polarity, type, parties, what is said, and time.

Sentences of one story share much, so wording alone joins too much: who did it to whom must not speak against it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from twosource.align.people import People
from twosource.codebook.kin import Kin
from twosource.model import Claim, Modality, Party, Role, Stance, When
from twosource.values import party, time
from twosource.values.comparison import Relation
from twosource.values.happening import Happening, wording

WORLD = {
    Modality.ASSERTED: "said to have happened or not",
    Modality.NEGATED: "said to have happened or not",
    Modality.DENIED: "said to have happened or not",
    Modality.FUTURE: "to come",
    Modality.HYPOTHETICAL: "may be",
    Modality.FEARED: "may be",
    Modality.DEMANDED: "wanted",
    Modality.HISTORICAL: "long past",
}
"""A plan and its fulfilment are two events, a claim and its denial are one."""


def _world(claim: Claim) -> str:
    """How a claim puts it; who accuses somebody of a deed says that it happened."""
    alleged = any(voice.stance is Stance.ALLEGES for voice in claim.attribution.voices)
    return WORLD[Modality.ASSERTED if alleged and claim.modality is Modality.HYPOTHETICAL else claim.modality]


class Match(Enum):
    """How far the parties of two claims in one role are the same; the value is a factor on the likeness.

    Two people of one country may be rivals for one deed: accounts that name the wrong one are about the same happening;
    all the more so where both are named for one office.
    """

    SAME = 1.15
    UNKNOWN = 0.95
    OTHER_WORDS = 0.85
    ONE_OFFICE = 0.96
    RIVAL = 0.7
    OTHER_NAME = 0.45
    OTHER_COUNTRY = 0.4


RIVALS = {True: Match.ONE_OFFICE, None: Match.RIVAL, False: Match.OTHER_NAME}
"""By whether both are named for one office; two ministers of two offices are two people."""
OTHER_TYPE = 0.7
OTHER_TYPE_OF_ONE_WORD = 0.9
OTHER_MODE = 0.9
OTHER_TIME = 0.5
SAME_DAY = 1.15
OTHER_THEME = 0.65
OTHER_POLARITY = 0.75
"""Further factors on the likeness of wording."""
MEETING = frozenset({Relation.EQUAL, Relation.OVERLAPPING, Relation.MORE_PRECISE})
TOLD_APART = 0.2
"""Times that are less likely than this to be one tell two happenings apart."""


def likeness(claims: Sequence[Claim], happenings: Sequence[Happening], kin: Kin) -> dict[tuple[int, int], float]:
    """How alike claims are, 0 to 1, for the pairs that are alike at all."""
    people = People(claims)
    sides = [_side(claim, people) for claim in claims]
    found = {}
    for (i, j), alike in wording(happenings, kin).items():
        left, right = claims[i], claims[j]
        if _world(left) == _world(right):
            one_word = happenings[i].head == happenings[j].head
            kinds = _kinds(left, right, OTHER_TYPE_OF_ONE_WORD if one_word else OTHER_TYPE)
            found[i, j] = min(1.0, alike * kinds * _parties(sides[i], sides[j], people) * _times(left, right))
    return found


def _kinds(left: Claim, right: Claim, other_type: float) -> float:
    factor = 1.0 if (left.modality is Modality.ASSERTED) == (right.modality is Modality.ASSERTED) else OTHER_POLARITY
    if not left.type or not right.type:
        return factor
    if left.type != right.type:
        return factor * other_type
    return factor if left.mode == right.mode or not left.mode or not right.mode else factor * OTHER_MODE


@dataclass(frozen=True, slots=True)
class _Side:
    """What a claim brings to every comparison: its parties with the people they may be, and what only its theme says.

    The parties have the country that the story knows for them.
    """

    actors: tuple[tuple[Party, frozenset[str]], ...]
    objects: tuple[tuple[Party, frozenset[str]], ...]
    theme: frozenset[str]


def _side(claim: Claim, people: People) -> _Side:
    actors, objects = (
        tuple((known, people.names(known)) for known in map(people.known, parties))
        for parties in (claim.actors, claim.recipients or claim.having(Role.THEME))
    )
    theme = frozenset().union(*(party.words_of(p) for p in claim.having(Role.THEME)))
    others = frozenset().union(*(party.words_of(p) for p in (*claim.actors, *claim.recipients)))
    return _Side(actors, objects, theme - others)


def _parties(left: _Side, right: _Side, people: People) -> float:
    """By who acts, on whom, and what is threatened, demanded or said."""
    factor = _match(left.actors, right.actors, people).value * _match(left.objects, right.objects, people).value
    apart = bool(left.theme) and bool(right.theme) and left.theme.isdisjoint(right.theme)
    return factor * (OTHER_THEME if apart else 1.0)


def _match(
    left: Sequence[tuple[Party, frozenset[str]]], right: Sequence[tuple[Party, frozenset[str]]], people: People
) -> Match:
    """The best match of two parties in one role."""
    found = [_of(a, b, people, one=bool(names & other)) for a, names in left for b, other in right]
    return max(found, key=lambda match: match.value, default=Match.UNKNOWN)


def _of(a: Party, b: Party, people: People, *, one: bool) -> Match:
    """How two parties match; `one` says that they may be the same person by office."""
    comparison = party.compare(a, b)
    if one or comparison.relation in {Relation.EQUAL, Relation.OVERLAPPING}:
        return Match.SAME
    if comparison.relation is Relation.DIFFERENT:
        if not comparison.score:
            return Match.OTHER_COUNTRY
        if a.actor and b.actor and a.actor.country == b.actor.country != "":
            return RIVALS[people.one_office(a.actor.name, b.actor.name)]
        return Match.OTHER_NAME
    return Match.OTHER_WORDS if party.words_of(a) and party.words_of(b) else Match.UNKNOWN


def _times(left: Claim, right: Claim) -> float:
    if left.when is None or right.when is None:
        return 1.0
    found = time.compare(left.when, right.when)
    if found.relation in MEETING and all(_is_of_a_day(when) for when in (left.when, right.when)):
        return SAME_DAY
    return OTHER_TIME if found.relation is Relation.DIFFERENT and found.score < TOLD_APART else 1.0


def _is_of_a_day(when: When) -> bool:
    """A day or a time of it, not a week or a year."""
    return bool(when.first and when.last) and (when.first or "")[:10] == (when.last or "")[:10]
