"""Who it is that promises."""

from dataclasses import replace

import pytest

from twosource.model.article import Article
from twosource.model.span import Evidence, Span
from twosource.model.statement import Attributed, Attribution, Commitment, Form
from twosource.presenting.doers import UNNAMED, name_doer

TEXT = "“I will resign by Friday,” Ilse Brandt told the council."
PAGE = Article.from_text(TEXT, title="Brandt goes", published="2031-03-10", url="https://post.example.org/1")
SPEECH = TEXT.index("Friday") + len("Friday,”")


def promise(who, said_by=None):
    start = TEXT.index("will")
    cited = (Evidence.cite(PAGE, start, TEXT.index(",”"), 0, len(TEXT)),)
    return Commitment(id="com-1", evidence=cited, who=who, what="will resign by Friday",
                      attributed_to=Attributed(said_by) if said_by else None)  # fmt: skip


@pytest.fixture
def quoted(dossier):
    """A dossier in which Ilse Brandt says so."""
    said = Attribution(
        id="att-1", evidence=(Evidence.cite(PAGE, 0, len(TEXT), 0, len(TEXT)),), source=(), cue=(), form=Form.DIRECT,
        content=(Span(0, SPEECH, TEXT[:SPEECH]),), attributed_to=Attributed("Ilse Brandt"),
    )  # fmt: skip
    return replace(dossier, statements=replace(dossier.statements, attributions=(said,)))


@pytest.mark.parametrize("who", ["I", "We", "we"])
def test_behind_i_stands_who_says_so(quoted, who):
    assert name_doer(quoted, promise(who)) == "Ilse Brandt"


def test_the_promise_itself_may_tell_who_says_so(dossier):
    assert name_doer(dossier, promise("I", "Tomas Reyl")) == "Tomas Reyl"


@pytest.mark.parametrize("said_by", [None, "he"])
def test_where_nobody_is_named_that_is_told(dossier, said_by):
    assert name_doer(dossier, promise("I", said_by)) == UNNAMED


@pytest.mark.parametrize(("who", "doer"), [("the council", "the council"), (None, None), ("She", "She")])
def test_other_words_stand_as_they_are(dossier, who, doer):
    assert name_doer(dossier, promise(who)) == doer
