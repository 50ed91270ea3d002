"""Who had a text first, by the evidence of all of its pages."""

from dataclasses import replace

from twosource.model.article import Removed
from twosource.resolving.copy_origin import find_first


def removed(*lines):
    return tuple(Removed(line, "a line") for line in lines)


def find(*pages):
    first = find_first(pages)
    return (first.original.outlet if first.original else None), first.outlet


def test_a_credit_of_a_member_outranks_the_dates(article, texts):
    post = article("Post", texts[0], "2031-03-12")
    blog = article("Blog", texts[0], "2031-03-10", removed=removed("This story first ran in The Post."))
    assert find(post, blog) == ("Post", "The Post")


def test_a_page_that_leads_to_a_source_is_not_the_first(article, texts):
    post = article("Post", texts[0], "2031-03-12")
    blog = article("Blog", texts[0], "2031-03-12", removed=removed("Source link"))
    assert find(post, blog)[0] == "Post"
    assert find(blog, article("Star", texts[0], "2031-03-13", removed=removed("Source link"))) == (None, None)


def test_the_fuller_text_is_the_first_where_no_date_tells(article, texts):
    cut = texts[0][: texts[0].index("By the morning")]
    assert find(article("Post", texts[0], "2031-03-12"), article("Blog", cut, "2031-03-12"))[0] == "Post"
    assert find(article("Post", texts[0], "2031-03-12"), article("Blog", cut))[0] == "Post"


def test_the_outlet_that_the_text_speaks_of_had_it_first(article, texts):
    text = f"{texts[0]} “We are ruined,” a fisherman told the Marvale Courier."
    assert find(article("Star", text, "2031-03-12"), article("Marvale Courier", text, "2031-03-12"))[0] == (
        "Marvale Courier"
    )


def test_an_outlet_of_two_sites_is_a_line_that_both_kept(article, texts):
    pages = [
        replace(article(site, texts[0], "2031-03-12"), outlet="Marvale Courier")
        for site in ("marvalecourier", "harborledger", "kestrelnews")
    ]
    first = find_first(pages)
    assert first.original == pages[0]
    assert first.outlet == "Marvale Courier"


def test_two_outlets_that_are_credited_alike_leave_it_open(article, texts):
    one = article("Star", texts[0], removed=removed("Source: Marvale Courier"))
    other = article("Blog", texts[0], removed=removed("Source: Sudland Gazette"))
    assert find(one, other) == (None, None)


def test_the_order_of_the_pages_changes_nothing(article, texts):
    pages = [article("Post", texts[0], "2031-03-12"), article("Blog", texts[0], "2031-03-11"), article("A", texts[0])]
    assert find_first(pages) == find_first(pages[::-1])
