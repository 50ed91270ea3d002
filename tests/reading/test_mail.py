"""Mails: newsletters, mailboxes, and pages that a browser saved as one file."""

from datetime import date
from email.message import EmailMessage

import pytest
from tests.reading.made import MARKUP, STORY, TITLE, URL, make_mail, open_bytes, pages

from twosource.errors import NoArticle, UnreadablePage
from twosource.reading import read_page

SAVED = (
    f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {URL}\r\nSubject: {TITLE}\r\n"
    "Date: Thu, 1 Jun 2023 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--b--"\r\n\r\n'
    f"----b--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\nContent-Location: {URL}\r\n\r\n"
    f"{MARKUP}\r\n"
    "----b--\r\nContent-Type: text/css\r\n\r\np {}\r\n----b----\r\n"
)


def test_a_newsletter_is_its_markup_with_what_its_headers_say():
    (page,) = pages(open_bytes(make_mail().as_bytes(), "a.eml"))
    article = read_page(page)
    assert article.text.split("\n\n") == list(STORY)
    assert (page.name, article.outlet, article.bylines) == ("a.eml", "Tarn Times", ())
    assert article.published.value == "2023-05-09T08:30:00+02:00"


def test_its_subject_is_the_title_where_the_page_has_none():
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Tarn Times <news@tarn-times.example.org>", f"Fwd: {TITLE}"
    mail.set_content("\n\n".join(STORY))
    assert read_page(pages(open_bytes(mail.as_bytes()))[0]).title == TITLE


@pytest.mark.parametrize(
    ("sender", "listed", "authors", "site"),
    [
        ("Tarn Times <news@tarn-times.example.org>", True, (), "Tarn Times"),
        ("Ilse Brandt <ilse@mail.example.org>", False, ("Ilse Brandt",), None),
        ("Ilse Brandt from Tarn Times <ilse@tarn-times.example.org>", True, (), "Ilse Brandt"),
        ("news@tarn-times.example.org", True, (), None),
        ("=?utf-8?q?Tarn_T=C3=A4glich?= <news@tarn-times.example.org>", True, (), "Tarn Täglich"),
    ],
)
def test_the_sender_is_a_person_or_an_outlet(sender, listed, authors, site):
    mail = make_mail(From=sender)
    if not listed:
        del mail["List-Unsubscribe"]
    (page,) = pages(open_bytes(mail.as_bytes()))
    assert (page.declared.authors, page.declared.site) == (authors, site)


@pytest.mark.parametrize("subject", ["Re: Pier", "Fwd: Re: Pier", "AW: WG: Pier", "Pier"])
def test_marks_of_replies_are_no_part_of_the_title(subject):
    assert pages(open_bytes(make_mail(Subject=subject).as_bytes()))[0].declared.title == "Pier"


def test_the_address_of_a_mail_in_an_archive_is_kept():
    assert pages(open_bytes(make_mail(Archived_At=f"<{URL}>").as_bytes()))[0].url == URL


def test_the_encoding_of_a_part_is_kept():
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "a@mail.example.org", "Pier"
    mail.set_content("Fähre fällt aus", charset="iso-8859-15", cte="8bit")
    assert pages(open_bytes(mail.as_bytes()))[0].charset == "iso-8859-15"


def test_a_page_that_a_browser_saved_has_its_address_and_the_day_it_was_saved():
    (page,) = pages(open_bytes(SAVED.encode(), "a.mhtml"))
    assert (page.url, page.fetched, page.declared.published) == (URL, date(2023, 6, 1), ())
    assert read_page(page).text.split("\n\n") == list(STORY)


BOX = b"".join(
    b"From news@tarn-times.example.org Mon May  8 10:00:00 2023\n"
    + make_mail(Subject=f"Pier {number}").as_bytes().replace(b"\nFrom ", b"\n>From ")
    + b"\n"
    for number in (1, 2, 3)
)


def test_a_mailbox_gives_its_mails():
    assert [page.name for page in pages(open_bytes(BOX, "a.mbox"))] == [
        f"a.mbox#{number} Pier {number}" for number in (1, 2, 3)
    ]


def test_a_line_that_begins_with_from_does_not_part_a_mail():
    mail = make_mail()
    box = b"From a@b.example.org Mon May  8 10:00:00 2023\n" + mail.as_bytes().replace(
        b"The ferry", b"\n>From here the ferry"
    )
    (page,) = pages(open_bytes(box))
    assert b">From" not in page.data


def test_a_mail_without_text_is_named():
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "a@mail.example.org", "Picture"
    mail.add_attachment(b"x", maintype="image", subtype="png", filename="a.png")
    (error,) = open_bytes(mail.as_bytes(), "a.eml")
    assert isinstance(error, NoArticle)
    assert str(error).startswith("a.eml: the mail holds no text")


HEAD = b"From: a@b.example.org\nSubject: x\nMIME-Version: 1.0\n"


@pytest.mark.parametrize(
    "hostile",
    [
        HEAD + b"".join(b"Content-Type: multipart/mixed; boundary=x%d\n\n--x%d\n" % (n, n) for n in range(2_000)),
        HEAD + b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n" * 20_000,
        HEAD + b"Content-Type: text/html; charset=\xff\nContent-Transfer-Encoding: base64\n\n!!!!",
        b"From: " + b"(" * 50_000 + b"\nSubject: =?x?q?=?=\nDate: never\n\nPier",
        b"From: =?utf-8?b?" + b"A" * 50_001 + b"?=\nSubject: \n\nPier",
    ],
    ids=["nested", "parts", "encoding", "comments", "words"],
)
def test_a_hostile_mail_is_a_page_or_an_error(hostile):
    for page in pages(open_bytes(hostile)):
        with pytest.raises((NoArticle, UnreadablePage)):
            read_page(page)


@pytest.mark.parametrize("body", [b"\n" * 2_000_001, b"\n--x" * 20_001], ids=["lines", "parts"])
def test_a_mail_that_would_take_too_long_is_refused(body):
    (error,) = open_bytes(HEAD + b"Content-Type: multipart/mixed; boundary=x\n\n" + body, "a.eml")
    assert str(error).startswith("a.eml: the mail has too many lines or parts")
