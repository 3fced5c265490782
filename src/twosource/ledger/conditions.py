"""What each filter means for each list, as SQL with named values; no text from a user ever becomes SQL.

Conditions on claims are written once; a list of events, findings, stories or articles asks whether one of its claims
meets them.
"""

from __future__ import annotations

from collections.abc import Mapping

_PARTY = (
    "EXISTS (SELECT 1 FROM claim_party party WHERE party.claim = claim.id AND party.role = '{role}' "
    "AND (instr(party.names, :{role}) OR party.country = upper(trim(:{role}))))"
)
_PERIOD = {
    "since": "(CASE WHEN {first} IS NULL AND {last} IS NULL THEN substr({published}, 1, length(:since)) >= :since "
    "ELSE {last} IS NULL OR substr({last}, 1, length(:since)) >= :since END)",
    "until": "(CASE WHEN {first} IS NULL AND {last} IS NULL THEN substr({published}, 1, length(:until)) <= :until "
    "ELSE {first} IS NULL OR substr({first}, 1, length(:until)) <= :until END)",
}
_BEGINS = "substr({column}, 1, length(:{name})) = :{name}"


def _period(first: str, last: str, published: str) -> dict[str, str]:
    return {name: sql.format(first=first, last=last, published=published) for name, sql in _PERIOD.items()}


def _begins(name: str, column: str) -> str:
    return _BEGINS.format(name=name, column=column)


_OUTLET = "instr(article.voices, :outlet)"
_ARTICLE_TEXT = "article.number IN (SELECT rowid FROM article_text WHERE article_text MATCH :text)"
_OF_CLAIM = (
    "EXISTS (SELECT 1 FROM event_claim JOIN event ON event.id = event_claim.event WHERE claim = claim.id AND {})"
)

CLAIM: dict[str, str] = {
    "actor": _PARTY.format(role="actor"),
    "recipient": _PARTY.format(role="recipient"),
    "type": "claim.type = :type",
    "modality": "claim.modality = :modality",
    "country": "(claim.country = :country OR EXISTS "
    "(SELECT 1 FROM claim_party party WHERE party.claim = claim.id AND party.country = :country))",
    **_period("claim.first", "claim.last", "article.published"),
    "outlet": _OUTLET,
    "standing": _OF_CLAIM.format("event.standing = :standing"),
    "text": "claim.number IN (SELECT rowid FROM claim_text WHERE claim_text MATCH :text)",
    "story": _OF_CLAIM.format(_begins("story", "event.story")),
    "event": _OF_CLAIM.format(_begins("event", "event.id")),
    "article": _begins("article", "claim.article"),
}

_CLAIMS = "SELECT 1 FROM {link} JOIN claim ON {join} JOIN article ON article.id = claim.article WHERE {mine} AND {{}}"


def _some_claim(link: str, join: str, mine: str, names: tuple[str, ...]) -> dict[str, str]:
    """The conditions `names` of a claim as conditions on something that has claims."""
    query = _CLAIMS.format(link=link, join=join, mine=mine)
    return {name: f"EXISTS ({query.format(CLAIM[name])})" for name in names}


EVENT: dict[str, str] = {
    **_some_claim(
        "event_claim",
        "claim.id = event_claim.claim",
        "event_claim.event = event.id",
        ("actor", "recipient", "country", "outlet", "text", "article"),
    ),
    "type": "event.type = :type",
    "modality": "event.modality = :modality",
    **_period(
        "event.first",
        "event.last",
        "(SELECT min(article.published) FROM event_claim JOIN claim ON claim.id = event_claim.claim "
        "JOIN article ON article.id = claim.article WHERE event_claim.event = event.id)",
    ),
    "standing": "event.standing = :standing",
    "story": _begins("story", "event.story"),
    "event": _begins("event", "event.id"),
}

_SIDE = "EXISTS (SELECT 1 FROM finding_side side WHERE side.finding = finding.id AND instr(side.words, :{name}))"
_BY_CLAIM = _some_claim(
    "finding_side",
    "claim.id = finding_side.claim",
    "finding_side.finding = finding.id",
    ("actor", "recipient", "type", "country"),
)
_BY_ARTICLE = (
    "EXISTS (SELECT 1 FROM finding_side side JOIN article ON article.id = side.article "
    "WHERE side.finding = finding.id AND {})"
)
_BY_EVENT = "EXISTS (SELECT 1 FROM event WHERE event.id = finding.event AND {})"

FINDING: dict[str, str] = {
    "actor": f"({_BY_CLAIM['actor']} OR {_SIDE.format(name='actor')})",
    "recipient": f"({_BY_CLAIM['recipient']} OR {_SIDE.format(name='recipient')})",
    "type": _BY_CLAIM["type"],
    "country": _BY_CLAIM["country"],
    **_period(
        "(SELECT event.first FROM event WHERE event.id = finding.event)",
        "(SELECT event.last FROM event WHERE event.id = finding.event)",
        "(SELECT min(article.published) FROM finding_side side JOIN article ON article.id = side.article "
        "WHERE side.finding = finding.id)",
    ),
    "outlet": _BY_ARTICLE.format(_OUTLET),
    "text": _BY_ARTICLE.format(_ARTICLE_TEXT),
    "article": _BY_ARTICLE.format(_begins("article", "article.id")),
    "standing": _BY_EVENT.format("event.standing = :standing"),
    "story": _begins("story", "finding.story"),
    "event": _begins("event", "finding.event"),
    "verdict": "finding.verdict = :verdict",
    "aspect": "finding.aspect = :aspect",
}

_HAS_CLAIM = "EXISTS (SELECT 1 FROM claim WHERE claim.article = article.id AND {})"
_IN_STORY = "EXISTS (SELECT 1 FROM story_article member WHERE member.article = article.id AND {})"
_CLAIM_ONLY = ("actor", "recipient", "type", "modality", "country", "standing")

ARTICLE: dict[str, str] = {
    **{name: _HAS_CLAIM.format(CLAIM[name]) for name in _CLAIM_ONLY},
    "outlet": _OUTLET,
    "since": "substr(article.published, 1, length(:since)) >= :since",
    "until": "substr(article.published, 1, length(:until)) <= :until",
    "text": _ARTICLE_TEXT,
    "story": _IN_STORY.format(_begins("story", "member.story")),
    "article": _begins("article", "article.id"),
}

_MEMBER = (
    "EXISTS (SELECT 1 FROM story_article member JOIN article ON article.id = member.article "
    "WHERE member.story = story.id AND {})"
)
_STORY_EVENT = "EXISTS (SELECT 1 FROM event WHERE event.story = story.id AND {})"

STORY: dict[str, str] = {
    **_some_claim(
        "event JOIN event_claim ON event_claim.event = event.id",
        "claim.id = event_claim.claim",
        "event.story = story.id",
        ("actor", "recipient", "country"),
    ),
    "type": _STORY_EVENT.format("event.type = :type"),
    "modality": _STORY_EVENT.format("event.modality = :modality"),
    "standing": _STORY_EVENT.format("event.standing = :standing"),
    "since": "substr(coalesce(story.last, story.first), 1, length(:since)) >= :since",
    "until": "substr(coalesce(story.first, story.last), 1, length(:until)) <= :until",
    "outlet": _MEMBER.format(_OUTLET),
    "text": _MEMBER.format(_ARTICLE_TEXT),
    "article": _MEMBER.format(_begins("article", "article.id")),
    "story": _begins("story", "story.id"),
}

_ORIGIN_ARTICLE = (
    "EXISTS (SELECT 1 FROM origin_article member JOIN article ON article.id = member.article "
    "WHERE member.origin = origin.id AND {})"
)
_ORIGIN_STORY = (
    "EXISTS (SELECT 1 FROM origin_article member JOIN story_article USING (article) "
    "WHERE member.origin = origin.id AND {})"
)
_ORIGIN_EVENT = "EXISTS (SELECT 1 FROM event_claim member WHERE member.origin = origin.id AND {})"

ORIGIN: dict[str, str] = {
    "kind": "origin.kind = :kind",
    "outlet": f"(instr(origin.names, :outlet) OR {_ORIGIN_ARTICLE.format(_OUTLET)})",
    "text": _ORIGIN_ARTICLE.format(_ARTICLE_TEXT),
    "article": _ORIGIN_ARTICLE.format(_begins("article", "article.id")),
    "story": _ORIGIN_STORY.format(_begins("story", "story_article.story")),
    "event": _ORIGIN_EVENT.format(_begins("event", "member.event")),
}

READING: dict[str, str] = {
    "outcome": "reading.outcome = :outcome",
    "article": _begins("article", "reading.article"),
}

CONDITIONS: Mapping[str, Mapping[str, str]] = {
    "articles": ARTICLE,
    "claims": CLAIM,
    "decisions": {},
    "events": EVENT,
    "findings": FINDING,
    "origins": ORIGIN,
    "readings": READING,
    "stories": STORY,
}
"""For each list, the filters that apply to it."""
