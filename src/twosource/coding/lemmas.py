"""Lemmas, put right where the parser's are not those of any word the codebook knows."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from twosource.syntax import Token

SHORT = re.compile(r"[^aeiou]+[aeiou][bdgklmnprt]")
"""One short syllable, which doubles its last letter before an ending."""
ENDINGS = (("ied", "y"), ("ies", "y"), ("ed", ""), ("ed", "e"), ("es", ""), ("s", ""), ("ing", ""), ("ing", "e"))


def lemma_in(token: Token, known: Container[str]) -> str:
    """The lemma of `token`; if `known` has it not, the first plain stem of its form that `known` has."""
    lemma = token.lemma.lower()
    if SHORT.fullmatch(lemma) and lemma + "e" in known and token.lower in {lemma + "ing", lemma + "ed"}:
        return lemma + "e"  # "Raping" is no "rapping".
    if lemma in known:
        return lemma
    return next((stem for stem in stems(token.text.lower()) if stem in known), lemma)


def stems(form: str) -> Iterator[str]:
    """The form and its plain stems, likeliest first."""
    yield form
    for ending, instead in ENDINGS:
        if form.endswith(ending) and len(form) > len(ending) + 2:
            stem = form.removesuffix(ending)
            yield stem + instead
            if not instead and len(stem) > 3 and stem[-1] == stem[-2]:
                yield stem[:-1]
