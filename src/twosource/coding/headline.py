"""Headlines and captions leave out auxiliaries: 'Coach fined over remark' tells of a fine, not of a fining coach."""

from __future__ import annotations

from twosource.codebook.events import Events
from twosource.model import PassageKind
from twosource.syntax import Annotated, Sentence

STYLED = frozenset({PassageKind.HEADLINE, PassageKind.CAPTION, PassageKind.STANDFIRST, PassageKind.LIST})
FOLLOWS = frozenset(
    [
        "over",
        "for",
        "by",
        "after",
        "in",
        "at",
        "from",
        "as",
        "on",
        "amid",
        "during",
        "near",
        "to",
        "with",
        "without",
        "under",
        "following",
    ]
)
"""Words that come next where the object is missing because it is the subject."""
ENDS = frozenset({".", "!", "…", '"', "”", ")"})


def in_headline_style(doc: Annotated, sentence: Sentence) -> bool:
    """A headline, a caption, or a line without a full stop."""
    return sentence.passage in STYLED or doc.tokens[sentence.last - 1].text[-1:] not in ENDS


def reduced_passive(doc: Annotated, i: int, lemma: str, sentence: Sentence, events: Events) -> bool:
    """Whether verb `i`, read as active by the parser, is a passive without its auxiliary.

    So it is if its form can be a participle, its subject stands before it, nothing it could act on follows at once, and
    the codebook knows the verb as one that acts on somebody.
    """
    token = doc.tokens[i]
    if token.tag not in {"VBD", "VBN"} or not in_headline_style(doc, sentence):
        return False
    children = doc.children(i)
    deps = {c.dep for c in children}
    if not deps & {"nsubj", "nsubjpass"} or deps & {"aux", "auxpass", "xcomp", "ccomp", "dative"}:
        return False
    if not any(p.recipient[:1] == ("object",) for p in events.verbs.get(lemma, ())):
        return False
    after = doc.tokens[i + 1] if i + 1 < sentence.last else None
    if after is None or after.pos == "PUNCT" or after.text.lower() in FOLLOWS:
        return True
    return "dobj" not in deps and after.pos in {"ADV", "ADP"}
