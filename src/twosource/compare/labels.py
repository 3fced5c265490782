"""A short name for an event, in the words of its clearest claim."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from twosource.codebook.wording import load_stopwords
from twosource.compare.scene import Group
from twosource.model import Claim, Modality, Party, Role, Span, Stance
from twosource.values import party

LONGEST = 100
"""Characters of a label or of words that stand for a value."""
FAR = 14
"""Characters between who does it and what is done that hardly hold another verb."""
REST = 60
"""Characters behind a predicate without an object that still belong to it."""
MARK = re.compile(r"[,;:.!?](?=\s|$)|\s[-–—]\s|\s(?:and|but|while|when|because|after)\s")
OFFICE = "hold office"
"""The predicate of a claim that somebody holds an office, from `coding`."""
PUT = {
    Modality.NEGATED: "said not to have happened",
    Modality.DENIED: "denied",
    Modality.FUTURE: "planned",
    Modality.HYPOTHETICAL: "hypothetical",
    Modality.DEMANDED: "demanded",
    Modality.FEARED: "feared",
    Modality.HISTORICAL: "long past",
}


def label(group: Group, modality: Modality) -> str:
    """Who did what to whom as written, with how it is put in brackets unless it is said to have happened."""
    put = PUT.get(modality)
    told = [c for c in group if c.modality is modality] or list(group)
    accused = [c for c in group if is_alleged(c)]
    if accused and modality is not Modality.ASSERTED:
        # The accusation says what is denied.
        put, told = ("alleged" if len(accused) == len(group) else "alleged and denied"), accused
    called = Counter(c.predicate.split()[-1] for c in told)
    claim = min(told, key=lambda c: _clarity(c, called[c.predicate.split()[-1]]))
    words = _held(claim) if claim.predicate == OFFICE else _stretch(claim) or " ".join(filter(None, _named(claim)))
    short = clipped(words)
    return f"{short} ({put})" if put else short


def clipped(words: str, most: int = LONGEST) -> str:
    """The words, cut where a word ends if they are longer than `most` characters."""
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + " …"


def is_alleged(claim: Claim) -> bool:
    """Whether it is told only as what somebody accuses somebody of."""
    alleged = any(voice.stance is Stance.ALLEGES for voice in claim.attribution.voices)
    return alleged and claim.modality is Modality.HYPOTHETICAL


def _held(claim: Claim) -> str:
    """A state, not a happening, and shown as one: "Ann Lee: Freedonian Defence Minister (office)"."""
    who, title = (" ".join(p.span.exact.split()) for p in (*claim.actors[:1], *claim.having(Role.THEME)[:1]))
    return f"{who}: {title} (office)"


def _stretch(claim: Claim) -> str:
    """The words from the first party to the last, predicate between them, where they are few enough to be read.

    Where who does it stands far off or is a pronoun, only the name and a colon: "Hill: an inquiry into the raid". Where
    nothing is done to anybody, the words go on to the end of the clause: "Relations have been calm".
    """
    actors = claim.actors
    themes = claim.having(Role.THEME)
    for objects in ((*claim.recipients, *themes), claim.recipients or themes, claim.recipients):
        spans = [claim.span, *(p.span for p in objects)]
        end = max(span.end for span in spans) if objects else _clause_end(claim)
        whole = _words_between(claim, [*spans, *(p.span for p in actors)], end)
        who = [_name(p) for p in actors[:2]]
        if whole and not _is_far(claim, actors) and not any(_is_pronoun(p) for p in actors if p.actor):
            return whole
        if did := _words_between(claim, spans, end):
            return f"{' and '.join(who)}: {did}" if who else did
    return ""


def _clause_end(claim: Claim) -> int:
    """The end of the words behind the predicate up to the next mark, or of the predicate where they are many."""
    start = claim.sentence.start
    rest = claim.sentence.exact[claim.span.end - start :]
    more = MARK.split(rest, maxsplit=1)[0].rstrip()
    return claim.span.end + (len(more) if len(more) <= REST else 0)


def _is_pronoun(party: Party) -> bool:
    return party.span.exact.lower() in load_stopwords()


def _name(party: Party) -> str:
    """Who it is; for a pronoun the name it stands for, where that is known."""
    name = party.actor.name if party.actor is not None and _is_pronoun(party) else party.span.exact
    return " ".join(name.split())


def _words_between(claim: Claim, spans: Sequence[Span], end: int) -> str:
    """The words of the sentence from the first of the spans to `end`; "" where they are too many."""
    first, last = min(span.start for span in spans), max(end, *(span.end for span in spans))
    start = claim.sentence.start
    if last - first > LONGEST or first < start or last > claim.sentence.end:
        return ""
    return " ".join(claim.sentence.exact[first - start : last - start].split())


def _is_far(claim: Claim, parties: Sequence[Party]) -> bool:
    """Whether so many words stand between a party and the happening that other verbs may be among them."""
    return any(max(p.span.start - claim.span.end, claim.span.start - p.span.end) > FAR for p in parties)


def _named(claim: Claim) -> tuple[str, str, str]:
    who, whom = (" and ".join(" ".join(p.span.exact.split()) for p in found[:2]) for found in _both(claim))
    did = " ".join(claim.span.exact.split())
    return (who, did, whom) if who else (whom, did, "")


def _both(claim: Claim) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    return _told(claim, Role.ACTOR), _objects(claim)


def _objects(claim: Claim) -> tuple[Party, ...]:
    return _told(claim, Role.RECIPIENT) or _told(claim, Role.THEME)


def _told(claim: Claim, role: Role) -> tuple[Party, ...]:
    """The parties of one role that are more than a pronoun."""
    return tuple(p for p in claim.having(role) if party.words_of(p))


def _clarity(claim: Claim, alike: int) -> tuple[object, ...]:
    """Claims with both parties first, none a pronoun or far off; then what most call it, the surer, the shorter.

    `alike`: how many claims of the event call it so.
    """
    actors, objects = _both(claim)
    told = (*actors, *objects)
    missing = (not actors) + (not objects) + any(_is_pronoun(p) for p in told)
    length = sum(len(p.span.exact) for p in told)
    far = _is_far(claim, actors)
    return missing, far, -alike, -round(claim.probability, 1), length, claim.article, claim.span.start, claim.id
