"""Which accounts count once. All outlets are invented; the user's codebook names their families and the agency."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.compare.factory import article, cites, claim, says
from twosource.codebook.outlets import Outlets, load_outlets
from twosource.compare.origins import Origins
from twosource.compare.origins_articles import origins_of_articles
from twosource.compare.scene import Group
from twosource.group import copies
from twosource.model import Article, Claim, Modality, Origin
from twosource.outcomes import ArticleRecord

CODEBOOK = """
outlets:
  - {name: Tarn Bay Herald, family: Bay Media}
  - {name: The Tarn Sun, family: Bay Media}
  - {name: Harlow Gazette}
  - {name: Kestan Courier}
  - {name: Norrvik News Agency, aliases: [NNA], kind: agency}
"""
TEXT = (
    "The tanker Oriel ran aground off the lighthouse of Tarn on Monday night with forty people on board and began to "
    "leak oil into the bay before tugs from Harlow could reach it."
)


@pytest.fixture(scope="module")
def outlets(tmp_path_factory: pytest.TempPathFactory) -> Outlets:
    path: Path = tmp_path_factory.mktemp("codebook") / "outlets.yaml"
    path.write_text(CODEBOOK, "utf-8")
    return load_outlets(path)


def origins(outlets: Outlets, articles: list[Article], *groups: Group) -> Origins:
    return Origins("story-1", {a.id: a for a in articles}, groups, copies(articles), outlets)


def only(found: Origins) -> Origin:
    [origin] = found.all()
    return origin


def sank(of: Article, *voices: object, modality: Modality = Modality.ASSERTED) -> Claim:
    return claim(of, "sank", "sink", modality=modality, voices=voices)  # type: ignore[arg-type]


def test_two_outlets_with_reporting_of_their_own_are_two_origins(outlets: Outlets) -> None:
    left, right = article("It sank.", "Harlow Gazette"), article("The Oriel sank.", "Kestan Courier")
    found = origins(outlets, [left, right], (sank(left), sank(right)))
    assert {o.kind for o in found.all()} == {"outlet"}
    assert found.of(sank(left)) != found.of(sank(right))


def test_outlets_of_one_owner_are_one_origin(outlets: Outlets) -> None:
    left, right = article("It sank.", "Tarn Bay Herald"), article("The Oriel sank.", "The Tarn Sun")
    found = only(origins(outlets, [left, right], (sank(left), sank(right))))
    assert (found.kind, found.name, len(found.articles)) == ("family", "Bay Media", 2)


def test_an_agency_is_the_origin_of_what_it_is_credited_with(outlets: Outlets) -> None:
    left = article("It sank.", "Harlow Gazette", agency="Norrvik News Agency")
    right = article("TARN, May 3 (NNA) - The Oriel sank.", "Kestan Courier")
    found = only(origins(outlets, [left, right], (sank(left), sank(right))))
    assert (found.kind, found.name) == ("agency", "Norrvik News Agency")
    assert "dateline" in found.reason
    assert [span.exact for merge in found.merges for span in merge.evidence] == ["NNA"]


def test_an_address_can_name_the_agency(outlets: Outlets) -> None:
    left = article("It sank.", "Harlow Gazette", url="https://gazette.example/wires/nna/2025/oriel.html")
    found = only(origins(outlets, [left], (sank(left),)))
    assert (found.kind, found.name) == ("agency", "Norrvik News Agency")


def test_a_copied_sentence_goes_back_and_an_added_one_does_not(outlets: Outlets) -> None:
    first = article(f"{TEXT}\nDivers sank a second anchor.", "Harlow Gazette", day="2025-05-03")
    copy = article(f"{TEXT}\nFishermen counted the birds.", "Kestan Courier", day="2025-05-04")
    aground = tuple(claim(a, "ran aground", "run") for a in (first, copy))
    added = claim(copy, "counted", "count", "Fishermen", "the birds")
    found = origins(outlets, [first, copy], aground, (added,))
    assert found.of(aground[0]) == found.of(aground[1])
    assert found.of(added) != found.of(aground[0])


def test_a_citation_is_followed_to_the_outlet_that_had_it_first(outlets: Outlets) -> None:
    """Kestan Courier repeats the Herald, which repeats the Gazette."""
    first = article("The Oriel sank.", "Harlow Gazette", day="2025-05-03")
    second = article("It sank, the Gazette said.", "Tarn Bay Herald", day="2025-05-04")
    third = article("It sank, the Herald said.", "Kestan Courier", day="2025-05-05")
    group = (sank(first), sank(second, cites("Harlow Gazette")), sank(third, cites("Tarn Bay Herald")))
    found = only(origins(outlets, [first, second, third], group))
    assert found.name == "Harlow Gazette"
    assert "through Tarn Bay Herald" in found.reason


def test_a_circle_of_citations_ends_at_the_earliest(outlets: Outlets) -> None:
    early = article("It sank, the Herald said.", "Harlow Gazette", day="2025-05-03")
    late = article("It sank, the Gazette said.", "Tarn Bay Herald", day="2025-05-04")
    group = (sank(early, cites("Tarn Bay Herald")), sank(late, cites("Harlow Gazette")))
    assert only(origins(outlets, [early, late], group)).name == "Harlow Gazette"


def test_an_outlet_outside_the_story_is_an_origin_by_citation(outlets: Outlets) -> None:
    one = article("It sank, the Courier said.", "Harlow Gazette")
    found = only(origins(outlets, [one], (sank(one, cites("Kestan Courier")),)))
    assert (found.kind, found.name) == ("cited", "Kestan Courier")


def test_telling_again_without_a_source_adds_nothing(outlets: Outlets) -> None:
    one = article("It sank, the Courier said.\nThe ship sank at noon.", "Harlow Gazette")
    again = claim(one, "sank at noon", "sink", "The ship")
    found = only(origins(outlets, [one], (sank(one, cites("Kestan Courier")), again)))
    assert found.name == "Kestan Courier"


def test_an_outlet_is_taken_up_by_what_it_is(outlets: Outlets) -> None:
    one = article("It sank, the Courier said.\nTugs came, the newspaper said.", "Harlow Gazette")
    came = claim(one, "came", "come", "Tugs", voices=[says("the newspaper")])
    found = origins(outlets, [one], (sank(one, cites("Kestan Courier")),), (came,))
    assert only(found).name == "Kestan Courier"


def test_what_one_outlet_was_told_is_its_own(outlets: Outlets) -> None:
    one = article("It sank, a sailor told the Gazette.", "Harlow Gazette", agency="Norrvik News Agency")
    found = only(origins(outlets, [one], (sank(one, says("a sailor"), cites("Harlow Gazette")),)))
    assert found.name == "Harlow Gazette"


def test_one_news_conference_is_one_origin_and_two_interviews_are_two(outlets: Outlets) -> None:
    left = article("The ship sank, Captain Orr told a news conference.", "Harlow Gazette", day="2025-05-03")
    right = article("The Oriel sank, Captain Orr told a news conference.", "Kestan Courier", day="2025-05-04")
    apart = article("The Oriel sank, Captain Orr said.", "Tarn Bay Herald", day="2025-05-04")
    voice = says("Captain Orr")
    together = origins(outlets, [left, right], (sank(left, voice), sank(right, voice)))
    assert "news conference" in only(together).reason
    assert len(origins(outlets, [left, apart], (sank(left, voice), sank(apart, voice))).all()) == 2


def test_the_same_words_of_one_speaker_are_one_origin(outlets: Outlets) -> None:
    words = "The Oriel sank because nobody on the bridge was awake at that hour"
    left = article(f"{words}, said Captain Orr.", "Harlow Gazette", day="2025-05-03")
    right = article(f"{words}, the captain said.", "Kestan Courier", day="2025-05-04")
    found = only(origins(outlets, [left, right], (sank(left, says("Captain Orr")), sank(right, says("Captain Orr")))))
    assert (found.kind, found.name) == ("cited", "Captain Orr")
    assert "word for word" in found.reason


def test_the_same_anonymous_wording_is_one_origin(outlets: Outlets) -> None:
    words = "two sailors who asked not to be named"
    left = article(f"It sank within a minute, said {words}.", "Harlow Gazette", day="2025-05-03")
    right = article(f"With most of its cargo the ship sank, said {words}.", "Kestan Courier", day="2025-05-04")
    voice = says("two sailors", anonymous=True)
    found = only(origins(outlets, [left, right], (sank(left, voice), sank(right, voice))))
    assert "unnamed source" in found.reason


def test_an_article_of_an_unknown_outlet_is_its_own_origin(outlets: Outlets) -> None:
    left, right = article("It sank."), article("The Oriel sank.")
    found = origins(outlets, [left, right], (sank(left), sank(right)))
    assert [o.kind for o in found.all()] == ["article", "article"]


def test_a_teaser_is_no_account_beside_the_article_it_names(outlets: Outlets) -> None:
    told = article("The Oriel sank.", "Harlow Gazette", headline="Tanker sank off Tarn")
    teaser = article("", "Kestan Courier", headline="Tanker sank off Tarn", teaser_of="article-page")
    found = only(origins(outlets, [told, teaser], (sank(told), sank(teaser))))
    assert found.name == "Harlow Gazette"


def test_articles_are_parted_by_what_they_mainly_rest_on(outlets: Outlets) -> None:
    first = article("The Oriel sank.", "Harlow Gazette")
    repeats = article("It sank, the Gazette said.", "Kestan Courier")
    printed = article("HARLOW (NNA) - It sank.", "Tarn Bay Herald")
    records = [
        ArticleRecord(first, (sank(first),)),
        ArticleRecord(repeats, (sank(repeats, cites("Harlow Gazette")),)),
        ArticleRecord(printed, (sank(printed),)),
    ]
    found = origins_of_articles(records, (), outlets)
    assert {frozenset(group) for group in found} == {frozenset({first.id, repeats.id}), frozenset({printed.id})}
