"""Who speaks in each article."""

from dataclasses import replace

from twosource.model.group import Copy, Resolution
from twosource.presenting.voices import find_first_publisher, name_outlet, name_voices

NOTHING = Resolution((), (), ())


def test_a_reprint_speaks_with_the_voice_of_its_first_publisher(story):
    voices = name_voices(story[0], NOTHING)
    assert voices == {"art-post": "Harbour Post", "art-wire": "Northern Agency"}


def test_copies_speak_with_one_voice(story):
    post, wire = story[0]
    plain = replace(wire, article=replace(wire.article, reprint_of=None))
    copy = Copy("cop", ("art-post", "art-wire"), "art-post", None, "one text")
    voices = name_voices((post, plain), Resolution((copy,), (), ()))
    assert set(voices.values()) == {"Harbour Post"}


def test_an_article_in_a_leading_the_is_no_other_outlet(story):
    article = story[0][0].article
    reprint = replace(story[0][1].article.reprint_of, outlet="the Harbour Post")
    assert find_first_publisher(replace(article, reprint_of=reprint), NOTHING) is None


def test_a_page_without_an_outlet_is_called_after_its_first_publisher(story):
    article = replace(story[0][1].article, outlet=None)
    assert name_outlet(article) == "Northern Agency (reprint)"
