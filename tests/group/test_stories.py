from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.group.factory import article
from twosource.group import stories
from twosource.model import Article, Merge
from twosource.settings import Settings

QUAKE_NORTH = [
    article(
        "Earthquake shakes Velmora, four dead",
        "A strong earthquake shook the mountain town of Velmora on Monday and killed four people, officials said.",
        "Mayor Ilse Brandt said the old bridge of Velmora had collapsed into the river Sann.",
        day="2025-03-04",
    ),
    article(
        "Four killed as quake hits Velmora",
        "Four people died when a strong quake struck Velmora, in the valley of the Sann, and brought down a bridge.",
        "Rescue teams searched the rubble near the market, said Mayor Ilse Brandt.",
        day="2025-03-05",
    ),
]
QUAKE_SOUTH = [
    article(
        "Earthquake off Port Asuri injures dozens",
        "An earthquake off the coast of Port Asuri injured dozens of people on Tuesday, Governor Tomas Okello said.",
        "Fishermen in Port Asuri fled to the hills for fear of a wave, and the harbour stayed closed.",
        day="2025-03-06",
    ),
    article(
        "Dozens hurt in Port Asuri quake",
        "Dozens were hurt in the quake near Port Asuri, where the harbour was closed by Governor Tomas Okello.",
        "People slept on the hills above Port Asuri because they feared a wave.",
        day="2025-03-06",
    ),
]
ALL = [*QUAKE_NORTH, *QUAKE_SOUTH]


def grouped(articles: list[Article], *merges: Merge) -> set[frozenset[str]]:
    found = stories(articles, Settings(), merges)
    by_id = {a.id: a.headline for a in articles}
    return {frozenset(by_id[key] for key in story.articles) for story in found}


def headlines(articles: list[Article]) -> frozenset[str]:
    return frozenset(a.headline for a in articles)


def test_two_earthquakes_are_two_stories() -> None:
    assert grouped(ALL) == {headlines(QUAKE_NORTH), headlines(QUAKE_SOUTH)}


@given(st.permutations(ALL))
@settings(max_examples=20, deadline=None)
def test_order_of_input_changes_nothing(shuffled: list[Article]) -> None:
    assert stories(shuffled, Settings()) == stories(ALL, Settings())


def test_every_article_is_in_exactly_one_story() -> None:
    found = stories([*ALL, *ALL], Settings())
    assert sorted(key for story in found for key in story.articles) == sorted(a.id for a in ALL)


def test_a_story_takes_its_days_from_its_articles() -> None:
    [story] = stories(QUAKE_NORTH, Settings())
    assert (story.first, story.last) == ("2025-03-04", "2025-03-05")
    assert story.title in headlines(QUAKE_NORTH)


def test_a_story_keeps_its_id_as_later_articles_arrive() -> None:
    early = stories(QUAKE_NORTH[:1], Settings())
    assert early[0].id in {story.id for story in stories(ALL, Settings())}


def test_a_teaser_about_the_story_joins_it() -> None:
    teaser = article("Velmora bridge collapsed in earthquake", teaser_of=QUAKE_SOUTH[0].id)
    assert headlines([*QUAKE_NORTH, teaser]) in grouped([*ALL, teaser])


def test_a_teaser_that_shares_only_a_name_stays_outside() -> None:
    teaser = article("Velmora wins handball cup after late goal against Dresk", teaser_of=QUAKE_NORTH[0].id)
    assert headlines([teaser]) in grouped([*ALL, teaser])


def test_copies_share_a_story_whatever_their_words_weigh() -> None:
    strange = article(
        "Zinc price falls again",
        "The price of zinc fell for a third day in Rotterdam as buyers waited for the smelter in Harlow to open.",
        day="2025-03-05",
    )
    left, right = sorted((strange.id, QUAKE_NORTH[0].id))
    merge = Merge(left, right, "same text")
    assert any(strange.headline in group and len(group) > 1 for group in grouped([*ALL, strange], merge))


def test_an_article_without_text_is_a_story_of_its_own() -> None:
    empty = Article("article-0", "", ())
    assert [story.articles for story in stories([empty], Settings())] == [("article-0",)]


def test_no_articles_no_stories() -> None:
    assert stories([], Settings()) == ()
