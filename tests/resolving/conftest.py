"""Articles of invented outlets, built by hand."""

from dataclasses import replace

import pytest

from twosource.model.analysis import Analysis
from twosource.model.annotation import Entity, EntityKind, Mention, Place
from twosource.model.article import Article, Reprint
from twosource.model.noun import content_id

FLOOD = (
    "Water from the burst dam above Marvale ran through the old harbour on Monday night and carried off two bridges. "
    "Fishermen took the sick to the church on the hill in their own boats while the lamps went out along the quay. "
    "By the morning the mayor had opened the school as a shelter and asked the army for pumps, blankets and bread. "
    "Engineers said that the dam had been mended badly twice and that nobody had listened to the men who worked on it. "
    "The insurers promised to send their people within a week, and the ferries will not run before the spring."
)
ELECTION = (
    "Voters in Sudland chose a new parliament on Sunday, and the Green list won more seats than it had ever held. "
    "Its leader, a teacher from the plains, said that she would talk with three parties before the month was over. "
    "Turnout was the highest in thirty years, the electoral commission reported when the last ballots were counted. "
    "The outgoing premier congratulated his rival and announced that he would leave politics for his vineyard."
)


def make_article(outlet, text, day=None, **fields):
    article = Article.from_text(
        text, title=fields.pop("title", None), published=day, url=f"https://{outlet}.example.org"
    )
    reprint = fields.pop("reprint_of", None)
    return replace(
        article, outlet=outlet, reprint_of=Reprint(reprint, "a rights line names it") if reprint else None, **fields
    )


def make_entity(article, name, kind=EntityKind.PERSON, **fields):
    known = content_id("ent", article.id, name)
    names = fields.pop("names", (name,))
    return Entity(known, kind, name, names, (Mention(article.id, 0, len(name), name),), **fields)


def make_analysis(outlet, *entities, text=FLOOD, country=None, day=None):
    """An analysis with those entities, each a tuple of name, kind and fields; the country is named once in it."""
    article = make_article(outlet, text, day)
    places = (Place(0, 5, "Norland", "Norland", "country", None, None, None, country),) if country else ()
    built = tuple(make_entity(article, name, kind, **fields) for name, kind, fields in entities)
    return Analysis(article, places=places, entities=built)


@pytest.fixture
def texts():
    return FLOOD, ELECTION


@pytest.fixture
def article():
    return make_article


@pytest.fixture
def analysis():
    return make_analysis
