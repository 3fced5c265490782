"""Events: `python -m quality.events --data IN.jsonl --out OUT.jsonl`: whole records from single news texts.

Each typed claim that the article puts as done, or as a promise, a demand, a threat or a refusal (which are deeds of
their own), becomes one event with the PLOVER codes of its parties, if it has an actor (a PLOVER record must have one)
and any of its parties is known. The gold types were made from CAMEO codes, which know no promised concession and count
a warrant as an arrest: `OLDER`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quality.harness import Line, plain_article, run
from twosource.annotate import annotate
from twosource.annotate.parser import load_parser
from twosource.codebook.events import load_events
from twosource.coding import code
from twosource.coding.threshold import sure
from twosource.ground import load_grounds
from twosource.ground.actors import with_actors
from twosource.model import Actor, Claim, Modality, Party
from twosource.settings import Settings

DONE = frozenset({Modality.ASSERTED, Modality.HISTORICAL})
FOLDED = ("; yet to come", "; refused")
"""What the reason of a claim says where its type already holds its modality."""
OLDER = {"THREATEN/arrest": "COERCE"}
UNKNOWN = ""


def answer(lines: Iterator[Line]) -> Iterable[Line]:
    """The events of each text."""
    settings = Settings()
    parser, events, grounds = load_parser(settings.parser), load_events(), load_grounds()
    for line in lines:
        article = plain_article(line["text"], published=line.get("date"))
        doc = annotate(article, parser, grounds.alias)
        claims = sure(code(doc, events), settings.coder_threshold)
        claims = with_actors(doc, tuple(c for c in claims if _counts(c)), grounds.actors)
        records = [_event(claim) for claim in claims]
        kept = [r for r in records if any([*r["actors"], *r["recipients"]])]
        yield {"id": line["id"], "events": [r for i, r in enumerate(kept) if r not in kept[:i]]}


def _counts(claim: Claim) -> bool:
    folded = any(words in claim.reason for words in FOLDED)
    return bool(claim.type and claim.actors) and (claim.modality in DONE or folded)


def _event(claim: Claim) -> Line:
    together = len(claim.actors) > 1 and not claim.recipients
    actors, recipients = _codes(claim.actors), [] if together else _codes(claim.recipients)
    return {
        "type": _older(claim),
        "actors": [country for country, _ in actors],
        "recipients": [country for country, _ in recipients],
        "actor_sectors": [sector for _, sector in actors],
        "recipient_sectors": [sector for _, sector in recipients],
        "symmetric": together,
    }


def _older(claim: Claim) -> str:
    if claim.type == "CONCEDE" and FOLDED[0] in claim.reason:
        return "AGREE"
    return OLDER.get(f"{claim.type}/{claim.mode}", claim.type)


def _codes(parties: Iterable[Party]) -> list[tuple[str, str]]:
    """Country and sector of each, one empty pair where nobody is known."""
    found = [(a.country, a.sector) if isinstance(a := party.actor, Actor) else (UNKNOWN, "") for party in parties]
    return list(dict.fromkeys(found)) or [(UNKNOWN, "")]


if __name__ == "__main__":
    run(answer)
