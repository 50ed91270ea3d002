"""Lists of clips, galleries and links among the paragraphs are dropped; what the text itself tells stays."""

import pytest

from twosource.model.article import Role
from twosource.reading.block import Block
from twosource.reading.furniture import Furniture
from twosource.reading.playlist import LINKS, PLAYLIST, drop_playlists

STORY = Block("A ferry struck the bridge at Lunde on Tuesday evening.", Role.BODY)
CLIPS = (
    "Skip Embed x Share THE FERRY ROW CLOSE Ferry leaves Lunde | 0:52 The ferry left Lunde on Monday. "
    "2 of 9 THE FERRY ROW Mayor of Vik walks out | 1:06 She left the talks. 3 of 9 Who pays the ferry? | 0:31"
)


def bodies(*texts: str) -> tuple[Block, ...]:
    return tuple(Block(text, Role.BODY) for text in texts)


def test_a_list_of_clips_is_dropped_and_so_are_its_titles_below() -> None:
    listed = bodies(CLIPS, "Mayor of Vik walks out", "Who pays the ferry?")
    told = bodies("Mayor of Lunde stays in the talks")
    assert drop_playlists((STORY, *listed, *told)) == (STORY, *(one.dropped(PLAYLIST) for one in listed), *told)


def test_a_numbered_slide_is_dropped() -> None:
    slide = Block("Slide 1 of 12: Rowers by the pier on Tuesday.", Role.BODY)
    assert drop_playlists((STORY, slide)) == (STORY, slide.dropped(PLAYLIST))


def test_the_buttons_of_a_gallery_give_away_its_captions() -> None:
    gallery = Block("1 of 26 Full Screen Autoplay Close View Photos The ferry at Lunde Rowers by the pier.", Role.BODY)
    assert drop_playlists((STORY, gallery)) == (STORY, gallery.dropped(PLAYLIST))


@pytest.mark.parametrize(
    "text",
    [
        "[What the ferry row means for Lunde]",
        "Ferry row: who pays for the new pier? | Ann Lee Read more",
        "34 show all Lunde news in pictures",
        "Mayor of Vik walks out of the talks | 2 hours ago",
        "— Ann Lee (@annlee) March 11, 2031",
        "pic.twitter.com/abcd1234",
    ],
)
def test_the_title_of_another_story_among_the_paragraphs_is_dropped(text: str) -> None:
    link = Block(text, Role.BODY)
    assert drop_playlists((STORY, link, STORY)) == (STORY, link.dropped(LINKS), STORY)


def test_titles_below_the_heading_of_a_list_of_links_are_dropped_up_to_the_next_sentence() -> None:
    heading = Block("Most read", None, Furniture.RELATED.value)
    titles = bodies("Bridge at Vik stays closed", "Mayor of Lunde walks out")
    rest = bodies("The bridge will open again in May.", "Bridge at Vik opens")
    assert drop_playlists((STORY, heading, *titles, *rest)) == (
        STORY,
        heading,
        *(one.dropped(LINKS) for one in titles),
        *rest,
    )


@pytest.mark.parametrize(
    "text",
    [
        "The final between Lunde and Vik ended 3:1, and one of 26 players was hurt.",
        "[Editor's note: an earlier version named the wrong ferry]",
        "People read more and watch less, the survey found: 2 of 5 had a book on board.",
        "The clock stopped at 0:52, and the film was shown in full screen.",
        "In all 34 show all signs of the fever, the doctor said.",
        "The mayor spoke two hours ago.",
    ],
)
def test_what_only_looks_like_a_list_is_the_articles(text: str) -> None:
    assert drop_playlists((STORY, *bodies(text))) == (STORY, *bodies(text))


def test_the_button_of_a_clip_makes_a_caption_and_the_label_of_a_list_is_cut_off() -> None:
    clip, image, shown, point, heading = bodies(
        "CLOSE The ferry left Lunde on Friday.",
        "Image: Rowers by the pier",
        "Rowers by the new pier. Ann Lee hide caption",
        "Story highlights The ferry had left early",
        "PLAY ENDS IN RAIN",
    )
    assert drop_playlists((STORY, clip, image, shown, point, heading)) == (
        STORY,
        Block("The ferry left Lunde on Friday.", Role.CAPTION),
        Block("Rowers by the pier", Role.CAPTION),
        Block("Rowers by the new pier. Ann Lee", Role.CAPTION),
        Block("The ferry had left early", Role.BODY),
        heading,
    )
