"""Common nouns as an article uses them: whom one is for, one or several, and what tells this one from others."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.codebook.describing import Describing
from twosource.codebook.nations import Nations
from twosource.syntax import Annotated, Token

PERSON, BODY, THING = "person", "body", "thing"
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
INDEFINITE = frozenset({"a", "an", "one"})
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
SEPARATE = frozenset({"nsubj", "nsubjpass", "mark", "aux", "cop", "advcl", "punct", "cc", "prep", "csubj"})
"""What stands before a noun that is a predicate, and is no part of its phrase."""
NUMBERS = {"1": "one", "2": "two", "3": "three", "4": "four", "5": "five", "6": "six", "7": "seven", "8": "eight"}
TEENS = ("nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen")
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
LARGE = {word: str(n) for n, word in enumerate((*TEENS, "nineteen"), start=9)} | {
    f"{ten}-{one}" if one else ten: str(n * 10 + k)
    for n, ten in enumerate(TENS, start=2)
    for k, one in enumerate(("", *NUMBERS.values(), "nine"))
}
"""Numbers in words that are written in figures more often; smaller ones are rather written in words."""
PARTS = frozenset({"compound", "amod", "nmod", "nummod"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A common noun with the words before it: tokens [first, head].

    `nouns` are for the same party: both of "a crowd of men". `article` is "the", "a", "poss" or "" where there is
    none; `count` a number before it; `owner` the token that possesses; `nations` the codes of countries before or
    behind it; `marks` the other words that tell it apart.
    """

    first: int
    head: int
    nouns: tuple[str, ...]
    sort: str
    plural: bool
    article: str
    count: str
    owner: int | None
    nations: frozenset[str]
    marks: frozenset[str]
    fresh: bool


def read_phrase(doc: Annotated, token: Token, describing: Describing, nations: Nations) -> Phrase | None:
    """The phrase of a noun that may be a party; None where it is part of another noun's phrase."""
    if not _may_head(doc, token, describing) or _is_part(doc, token) or _is_counted(doc, token, describing):
        return None
    nouns, heads = ["person" if _is_age(doc, token) else _noun(token, describing)], [token]
    if (within := _quantified(doc, token, describing)) is not None and describing.is_person(_noun(within, describing)):
        many = [n for n in nouns if describing.is_body(n) or token.tag == "NNS"]
        nouns, heads = [_noun(within, describing), *many], [token, within]
    sort = _sort(nouns[0], describing)
    if token.pos not in {"NOUN", "PROPN"} and sort == THING:
        return None
    before = [t for head in heads for t in doc.children(head.i) if t.i < head.i and t.dep not in SEPARATE]
    own = [t for t in before if t.i < token.i]
    owner = next((t.i for t in own if t.dep == "poss" and not _code(t, nations)), None)
    told = [t for t in before if t.dep in PARTS and not _is_based(doc, t)]
    marks = {t.lower for t in told if not _code(t, nations) and t.tag not in {"VBN", "VBG", "CD"}} - describing.light
    return Phrase(
        first=min((i for t in own for i in doc.subtree(t.i)), default=token.i),
        head=token.i,
        nouns=tuple(nouns),
        sort=sort,
        plural=(heads[-1].tag in {"NNS", "NNPS"} and token.lower != "one") or nouns[0] in {"people", "police"},
        article=_article(own, owner, nations),
        count=_count(doc, before),
        owner=owner,
        nations=_nations(doc, heads[-1], told, owner, nations),
        marks=frozenset(m for m in marks if not m[0].isdigit()),
        fresh=token.lower in describing.fresh or any(t.lower in describing.fresh for t in own),
    )


def _count(doc: Annotated, before: list[Token]) -> str:
    """The number before a noun; "twenty-one", which is three words, in figures."""
    number = next((t for t in before if t.tag == "CD"), None)
    if number is None:
        return ""
    parts = [t.lower for t in doc.tokens[max(0, number.i - 2) : number.i + 1]]
    whole = "".join(parts) if parts[1:2] == ["-"] and parts[0] in TENS else number.lower
    return NUMBERS.get(whole, LARGE.get(whole, whole))


def is_narrowed(doc: Annotated, token: Token) -> bool:
    """Whether something beside a noun tells whose or which: "his firm", "the firm of Reed", "the firm that failed"."""
    return any(t.dep in {"poss", "relcl"} or t.lower == "of" for t in doc.children(token.i))


def _is_based(doc: Annotated, token: Token) -> bool:
    """Whether a word is "Oslo-based": it tells where a firm sits and tells it from nobody."""
    return token.lower.endswith("based") or any(c.lower == "based" for c in doc.children(token.i))


def _may_head(doc: Annotated, token: Token, describing: Describing) -> bool:
    """Whether a word may be what a phrase is about, as "some" is in "some of the men"."""
    return token.pos in NOMINAL or (
        token.lower in describing.quantities and any(c.lower == "of" for c in doc.children(token.i))
    )


def _nations(doc: Annotated, head: Token, told: list[Token], owner: int | None, nations: Nations) -> frozenset[str]:
    """Whose country's: "the French court", "France's court", "the court of France"."""
    told = [*told, *(t for t in doc.children(head.i) if t.dep == "poss")]
    behind = [g for c in doc.children(head.i) if c.lower in {"of", "in"} and c.i > head.i for g in doc.children(c.i)]
    words = [i for t in (*told, *behind) for i in doc.subtree(t.i)] + ([] if owner is None else [owner])
    return frozenset(code for i in words if (code := _code(doc.tokens[i], nations)))


def _noun(token: Token, describing: Describing) -> str:
    """The noun in the singular; of "the 21-year-old" that of a person."""
    if token.lower.endswith("year-old"):
        return "person"
    lemma = token.lemma.lower()
    return lemma if describing.is_person(lemma) or describing.is_body(lemma) else describing.singular(token.lower)


def _is_age(doc: Annotated, token: Token) -> bool:
    """Whether a word is the last of "21-year-old", however it is cut into words."""
    before = [t.lower for t in doc.tokens[max(0, token.i - 2) : token.i]]
    return token.lower == "old" and before[1:] == ["-"] and before[0].endswith("year")


def _sort(noun: str, describing: Describing) -> str:
    if describing.is_body(noun):
        return BODY
    return PERSON if describing.is_person(noun) else THING


def _quantified(doc: Annotated, token: Token, describing: Describing) -> Token | None:
    """The people of "dozens of people"."""
    if token.lower not in describing.quantities:
        return None
    of = next((c for c in doc.children(token.i) if c.lower == "of"), None)
    return None if of is None else next((g for g in doc.children(of.i) if g.dep == "pobj"), None)


def _is_part(doc: Annotated, token: Token) -> bool:
    """Whether a noun stands before another as part of its phrase; in a headline in capitals it may seem so."""
    between = doc.tokens[token.i + 1 : token.head]
    return token.dep in PARTS and all(t.pos in NOMINAL or t.pos in {"PUNCT", "PART"} for t in between)


def _is_counted(doc: Annotated, token: Token, describing: Describing) -> bool:
    """Whether a noun is that of "a crowd of men", which "crowd" is the mention of."""
    of = doc.tokens[token.head]
    return token.dep == "pobj" and of.lower == "of" and doc.tokens[of.head].lower in describing.quantities


def _article(before: list[Token], owner: int | None, nations: Nations) -> str:
    """The determiner; "Russia's experts" are definite."""
    words = {t.lower for t in before if t.dep in {"det", "nummod", "predet"} or t.lower in DEFINITE}
    if words & DEFINITE or any(t.dep == "poss" and _code(t, nations) for t in before):
        return "the"
    if owner is not None:
        return "poss"
    return "a" if words else ""


def _code(token: Token, nations: Nations) -> str:
    return nations.codes.get(token.lower.replace(".", ""), "") if token.text[0].isupper() else ""
