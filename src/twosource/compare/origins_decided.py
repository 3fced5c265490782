"""Origins as an analyst has decided: two articles that go back to one reporting, or to two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from twosource.compare.origins_own import OwnReporting, Root, published
from twosource.model import Article, Claim, Decision
from twosource.values.decided import Decided

OWN = frozenset({"outlet", "agency", "copy", "article"})
"""The kinds of root of what an article says by itself, no outlet or speaker being cited for it."""


def ruled(
    roots: Mapping[str, Root], claims: Mapping[str, Claim], articles: Mapping[str, Article], own: OwnReporting,
    decided: Decided,
) -> dict[str, Root]:  # fmt: skip
    """The roots of claims, by their ids, with what was decided: first what is one, then what is two.

    What two articles of one origin say by themselves goes back to the earlier one's reporting. Of two articles that are
    two origins the later one gets an origin of its own for all that would go back to where the earlier one's goes.
    """
    found = dict(roots)
    of_article: defaultdict[str, list[str]] = defaultdict(list)
    for claim in claims.values():
        of_article[claim.article].append(claim.id)
    for key in decided.together("origin"):
        first, later = _in_order(key, articles)
        root = own.of_article(first)
        reason = _reason("one origin", decided.one["origin"][key])
        for article in (first, later):
            mine = [claim for claim in of_article[article.id] if found[claim].kind in OWN]
            kept = Root(root.key, root.name, root.kind, reason if article is later else root.reason, (), first.id)
            found.update(dict.fromkeys(mine, kept))
    for key in decided.apart("origin"):
        first, later = _in_order(key, articles)
        taken = {found[claim].key for claim in of_article[first.id]}
        name = own.outlet(later).name
        root = Root(("decided", later.id), name, "outlet", _reason("two origins", decided.two["origin"][key]))
        mine = [claim for claim in of_article[later.id] if found[claim].key in taken]
        found.update(dict.fromkeys(mine, root))
    return found


def _in_order(key: tuple[str, str], articles: Mapping[str, Article]) -> tuple[Article, Article]:
    left, right = sorted((articles[k] for k in key), key=lambda article: (published(article), article.id))
    return left, right


def _reason(what: str, decision: Decision) -> str:
    return f"{decision.who} decided that they are {what}: {decision.why}"
