"""A second look at a sentence whose claims have no type: which types its words alone speak for.

For callers that must answer something. Each phrase of the codebook whose head and words all stand in the sentence, in
any order and syntax, gives its type a weight.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from twosource.codebook.events import Events, Phrase
from twosource.coding.lemmas import lemma_in
from twosource.syntax import Annotated

ALONE = 0.5
"""What a phrase of one word weighs against one with a second word found beside it."""


def glance(doc: Annotated, events: Events) -> Mapping[str, float]:
    """Types with their weights, above 0; the strongest phrase of each type counts."""
    lemmas = {token.lemma.lower() for token in doc.tokens}
    found: dict[str, float] = defaultdict(float)
    for token in doc.tokens:
        for index in (events.verbs, events.nouns):
            for phrase in index.get(lemma_in(token, index), ()):
                if phrase.words <= lemmas and (not phrase.objects or phrase.objects & lemmas):
                    found[phrase.type] = max(found[phrase.type], _weight(phrase))
    return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))


def _weight(phrase: Phrase) -> float:
    return phrase.strength * (1.0 if phrase.words or phrase.objects else ALONE)
