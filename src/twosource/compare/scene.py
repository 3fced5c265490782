"""What the checks look at: one story, its articles, its events as groups of claims, and whose account each claim is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from twosource.codebook.who import Who, load_who
from twosource.model import Article, Claim, Merge

Group = tuple[Claim, ...]
"""The claims of one event, by article id and place in the text."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One story, ready to be compared.

    `groups` are the events; `event_ids` their ids in the same order. `origin_of` gives the id of the origin a claim
    goes back to. `copies` are the pairs of articles of the story that are one text. `who` is the codebook
    of actors and offices.
    """

    story: str
    articles: Mapping[str, Article]
    groups: tuple[Group, ...]
    event_ids: tuple[str, ...]
    origin_of: Callable[[Claim], str]
    copies: tuple[Merge, ...] = ()
    who: Who = field(default_factory=load_who)
