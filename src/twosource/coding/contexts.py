"""PLOVER contexts of a sentence, by cue words."""

from __future__ import annotations

from twosource.codebook.events import Events
from twosource.syntax import Annotated, Sentence


def contexts_of(doc: Annotated, sentence: Sentence, events: Events) -> tuple[str, ...]:
    """The contexts whose cues stand in the sentence, in the codebook's order."""
    lemmas = [token.lemma.lower() for token in doc.words(sentence)]
    found = {
        context
        for i, lemma in enumerate(lemmas)
        for words, context in events.context_cues.get(lemma, ())
        if len(words) == 1 or tuple(lemmas[i : i + len(words)]) == words
    }
    return tuple(name for name in events.contexts if name in found)
