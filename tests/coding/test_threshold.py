from __future__ import annotations

from tests.conftest import Parse
from twosource.codebook.events import load_events
from twosource.coding import code
from twosource.coding.threshold import sure


def test_a_claim_below_the_threshold_keeps_everything_but_its_type(parse: Parse) -> None:
    claims = code(parse("Norland threatened to close the border with Sudria."), load_events())
    typed = [claim for claim in claims if claim.type]
    assert typed
    assert sure(claims, 0.0) == claims
    for before, after in zip(claims, sure(claims, 1.0), strict=True):
        assert (after.type, after.mode, after.contexts) == ("", "", ())
        assert (after.span, after.parties, after.modality) == (before.span, before.parties, before.modality)
    reasons = {claim.reason for claim in sure(typed, 1.0)}
    assert all("below the threshold of 1" in reason for reason in reasons)
