"""Which given mentions are one event, across articles: TASK event_coref."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from quality.harness import Line, annotated_text, plain_article, run
from twosource.align import ALIKE
from twosource.codebook.kin import load_kin
from twosource.codebook.wording import load_stopwords
from twosource.group import copies, stories
from twosource.settings import Settings
from twosource.syntax import Annotated, Token
from twosource.values.happening import Happening, context_of, wording
from twosource.values.linkage import clusters

CONTENT = frozenset({"VERB", "NOUN", "PROPN", "ADJ", "NUM"})


def answer(lines: Iterator[Line]) -> Iterable[Line]:
    """Stories first, then the mentions of each story by the wording that claims are aligned by."""
    known = list(lines)
    articles = {line["id"]: plain_article(line["text"]) for line in known}
    found = stories(articles.values(), Settings(), copies(articles.values()))
    story_of = {key: story.id for story in found for key in story.articles}
    blocks: defaultdict[str, list[Happening]] = defaultdict(list)
    for line in known:
        doc = annotated_text(line["text"])
        blocks[story_of[articles[line["id"]].id]] += [_happening(doc, mention) for mention in line["mentions"]]
    for story, happenings in sorted(blocks.items()):
        for number, members in enumerate(clusters(len(happenings), wording(happenings, load_kin()), ALIKE)):
            yield from ({"mention_id": happenings[i].key, "cluster": f"{story}-{number}"} for i in members)


def _happening(doc: Annotated, mention: Line) -> Happening:
    inside = [t for t in doc.tokens if t.start < mention["end"] and t.end > mention["start"]]
    if not inside:
        return Happening(mention["mention_id"], mention["text"].lower(), frozenset(), {}, (doc.article.id, -1))
    head = _head(inside)
    sentence = doc.sentence_of(head.i)
    lemmas = [t.lemma.lower() for t in inside]
    words = {lemma for lemma in lemmas if lemma not in load_stopwords()} | {" ".join(lemmas)}
    text = doc.article.text[sentence.start : sentence.end]
    context = context_of(text, load_kin(), leave_out=[t.text for t in inside])
    key = (doc.article.id, sentence.start)
    return Happening(mention["mention_id"], head.lemma.lower(), frozenset(words), context, key)


def _head(inside: Sequence[Token]) -> Token:
    """The word that the others of a mention hang on; a word with content before one without ("checks into")."""
    own = {token.i for token in inside}
    heads = [token for token in inside if token.head not in own or token.head == token.i] or [inside[-1]]
    telling = [token for token in (*heads, *inside) if token.pos in CONTENT]
    return (telling or heads)[0]


if __name__ == "__main__":
    run(answer)
