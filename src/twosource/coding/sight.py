"""Phrases and model together: what the codebook's phrases say of a frame, weighed by what the model sees there.

By Bayes' rule: a phrase's strength is how likely its type is before the model has looked, the model's probability how
well the sentence fits each type. A type the model was never taught (a user's own) is left to the phrases.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from twosource.codebook.events import Events, Phrase
from twosource.coding.frames import Frame
from twosource.coding.nearness import public_party
from twosource.coding.scoring import Typing
from twosource.coding.typist import DeedKind, Floats
from twosource.syntax import Annotated

FLOOR = 0.01
"""What the model leaves to a type it does not see."""
TRUST = 0.7
"""How far the model's probabilities count: it has seen made sentences alone and is too sure of itself elsewhere."""
LIMIT = 6.0
"""How many times likelier at most the model may make it that a phrase which fits means no deed at all."""
CLOSE = 1.5
"""The same where the phrase stands between two parties of public affairs, whose words are seldom meant otherwise."""
UNSAID = 0.02
"""How likely a type is that no phrase speaks for, where phrases speak for another."""
SLOTS = ("dative", "against", "on", "to", "object", "with", "at", "from", "for")
"""Where the recipient of a verb that no phrase knows is looked for, first match first."""
MODE = 0.4
"""How sure the model must be of a mode that no phrase names."""
DOUBT = 0.3
DOUBTED = 0.75
"""Where the model sees a type less surely than `DOUBT`, the phrase is right half as often as elsewhere: a factor."""
ONE_SENSE = 0.92
"""From this strength on a phrase of a single word has one sense only ('apologise'), and no such factor."""
SETTLING = "rescuer"
"""The doer that settles what a deed is; to the model whoever is freed is let go."""
ALONE = 0.95
"""How sure the model must be to type a verb that no phrase knows."""


@dataclass(frozen=True, slots=True)
class Sight:
    """The model's probabilities at one word: of each type, of the best mode of each, and of no deed at all."""

    types: Mapping[str, float]
    modes: Mapping[str, str]
    none: float


def sight_of(row: Floats, deeds: tuple[DeedKind, ...]) -> Sight:
    """Deeds added up to types; the mode of a type is that of its likeliest deed."""
    types: dict[str, float] = defaultdict(float)
    modes: dict[str, tuple[float, str]] = {}
    none = 0.0
    for deed, p in zip(deeds, row.tolist(), strict=True):
        if not deed.type:
            none += p
            continue
        types[deed.type] += p
        if p > modes.get(deed.type, (0.0, ""))[0]:
            modes[deed.type] = (p, deed.mode)
    return Sight(dict(types), {name: mode if p >= MODE else "" for name, (p, mode) in modes.items()}, none)


def can_change(doc: Annotated, found: list[Typing], frame: Frame, events: Events) -> bool:
    """Whether what the model sees can matter for the frame: a phrase fits it, or the model may type it alone."""
    return bool(found) or _public_deed(doc, frame, events)


def weighed(doc: Annotated, found: list[Typing], sight: Sight | None, frame: Frame, events: Events) -> list[Typing]:
    """The candidates with their probabilities after the model's look, likeliest first."""
    if sight is None or (found and (found[0].type not in sight.types or found[0].phrase.doer == SETTLING)):
        return found
    if not found:
        return _alone(doc, sight, frame, events)
    best: dict[str, Typing] = {}
    for typing in found:
        best.setdefault(typing.type, typing)
    top = max(typing.weight for typing in best.values())
    prior = {name: t.probability * 2 ** (t.weight - top) for name, t in best.items()}
    prior |= {name: UNSAID for name in sight.types if name not in prior and name in events.types}
    fit = {name: p * (sight.types.get(name, 0.0) + FLOOR) ** TRUST for name, p in prior.items()}
    order = sorted(fit, key=lambda name: (-fit[name], name))
    likely = order[0]
    close = _between_public(doc, frame, events)
    limit = CLOSE if close else LIMIT
    nothing = min(sight.none + FLOOR, limit ** (1 / TRUST) * (sight.types.get(likely, 0.0) + FLOOR)) ** TRUST
    total = sum(fit.values()) + (1 - found[0].probability) * nothing
    chosen = best.get(likely) or replace(found[0], type=likely, mode=sight.modes[likely])
    if likely in best and not chosen.mode:
        chosen = replace(chosen, mode=_known(sight.modes[likely], likely, events))
    others = [best[name] for name in order[1:] if name in best]
    plain = close or (chosen.phrase.strength >= ONE_SENSE and not chosen.phrase.words)
    p = fit[likely] / total * (DOUBTED if sight.types[likely] < DOUBT and not plain else 1.0)
    return [replace(chosen, probability=_capped(p), seen=(likely, sight.types[likely])), *others]


def _alone(doc: Annotated, sight: Sight, frame: Frame, events: Events) -> list[Typing]:
    """A verb no phrase knows, of somebody public, with somebody or an event noun on the other side."""
    name = max(sight.types, key=lambda t: (sight.types[t], t))
    p = sight.types[name]
    if p < ALONE or name not in events.types or not _public_deed(doc, frame, events):
        return []
    mode = _known(sight.modes[name], name, events)
    phrase = Phrase(
        type=name, mode=mode, noun=False, text=frame.lemma, head=frame.lemma, words=frozenset(), objects=frozenset(),
        inner=frozenset(), unless_subject=frozenset(), unless_object=frozenset(), needs_actor=False,
        needs_object=False, recipient=SLOTS, of="recipient",
        reciprocal=False, strength=p, number=0, note="the model alone",
    )  # fmt: skip
    return [Typing(name, mode, phrase, _capped(p * p), 0.0, (name, p))]


def _public_deed(doc: Annotated, frame: Frame, events: Events) -> bool:
    """A verb of somebody public, with somebody public or an event noun on the other side."""
    others = [*frame.objects, *(slot.noun for slot in frame.slots)]
    if frame.noun or not others or frame.lemma in events.cues.reporting:
        return False
    if not public_party(doc, frame.subjects, events.cues):
        return False
    deed = any(doc.tokens[i].lemma.lower() in events.nouns for i in others)
    return deed or public_party(doc, others, events.cues)


def _between_public(doc: Annotated, frame: Frame, events: Events) -> bool:
    """Whether states, people in authority or under arms stand on both sides of a verb, or are several who act."""
    others = [*frame.objects, *frame.datives, *(slot.noun for slot in frame.slots)]
    actors = [i for i in frame.subjects if public_party(doc, (i,), events.cues)]
    return not frame.noun and (len(actors) > 1 or (bool(actors) and public_party(doc, others, events.cues)))


def _known(mode: str, name: str, events: Events) -> str:
    return mode if mode in events.types[name].modes else ""


def _capped(p: float) -> float:
    return min(0.98, max(0.02, p))
