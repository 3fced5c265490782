"""Whether a place name says where something happens, where it leads or whence it comes, or does none of these.

"Oslo said" speaks of a government and "the mayor of Oslo" of a person: neither is where something happened.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from twosource.codebook.placing import load_placing
from twosource.ground.attach_tree import Tree
from twosource.model import Where
from twosource.syntax import Token

INNER = frozenset({"compound", "nmod", "poss", "appos"})
HOPS = 4


class Rank(IntEnum):
    """How well a place answers to where: the lower the better."""

    AT = 0
    TOWARDS = 1
    FROM = 2


@dataclass(frozen=True, slots=True)
class Placed:
    """A place that says where, with its preposition and the token that hangs under."""

    where: Where
    rank: Rank
    link: int
    under: int


def placed(tree: Tree, where: Where) -> Placed | None:
    """The place with the preposition that makes it one; None where it has none."""
    i = tree.head(where.span)
    words = load_placing()
    if i is None or _in_body(tree, i, where):
        return None
    for _ in range(HOPS):
        if i is None:
            return None
        token = tree.doc.tokens[i]
        above = tree.doc.tokens[token.head]
        if token.head == i:
            return None
        if token.dep == "pobj" and above.lower in words.at | words.on | words.towards | words.from_:
            return _ranked(where, above, tree)
        if token.dep == "dobj" and above.lemma.lower() in words.reached:
            return Placed(where, Rank.AT, token.i, above.i)
        i = above.i if _leads_on(token, above, tree) else None
    return None


def _in_body(tree: Tree, i: int, where: Where) -> bool:
    """Within the name of a body: "Nordvik Lines (UK)" is not where anything happens."""
    mention = tree.doc.mention_at(i)
    if mention is None or mention.kind != "ORG":
        return False
    last = tree.doc.tokens[mention.last - 1].end
    return not (where.span.start <= tree.doc.tokens[mention.first].start and last <= where.span.end + 1)


def _leads_on(token: Token, above: Token, tree: Tree) -> bool:
    """From "Oslo" in "the city of Oslo" or "Norway's capital" up to the noun that is in the place as well."""
    settlements = load_placing().settlements
    if token.dep == "pobj" and above.lower == "of":
        return (
            tree.doc.tokens[above.head].lemma.lower() in settlements or tree.doc.tokens[above.head].lower in settlements
        )
    if token.dep == "prep" and token.lower == "of":
        return True
    if token.dep == "compound" and above.dep == "pobj":
        # "In an Oslo court", "outside a Texas church".
        return tree.doc.tokens[above.head].lower in load_placing().at
    if token.dep in INNER:
        return above.lemma.lower() in settlements or above.pos == "PROPN" or token.dep == "appos"
    return False


def _ranked(where: Where, link: Token, tree: Tree) -> Placed | None:
    words = load_placing()
    under = link.head
    if link.lower in words.at:
        return Placed(where, Rank.AT, link.i, under)
    if link.lower in words.on:
        # "On Main Street", "on Cyprus"; but "sanctions on Norway" happen elsewhere.
        fits = where.latitude is None or not where.admin or where.name == where.admin
        return Placed(where, Rank.AT, link.i, under) if fits and not where.country else None
    rank = Rank.TOWARDS if link.lower in words.towards else Rank.FROM
    # "A man from Oslo" was not arrested there, nor is oil sold "to Norway" in Norway.
    moves = under in tree.claimed and tree.doc.tokens[under].lemma.lower() in words.moving
    return Placed(where, rank, link.i, under) if moves else None
