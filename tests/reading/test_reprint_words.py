"""Words that say who published a story first."""

import pytest

from twosource.model.article import Role
from twosource.reading.block import Block
from twosource.reading.reprint_words import find_first_publisher, read_name


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("This story was originally published by Example Courier.", "Example Courier"),
        ("A version of this article first appeared in The Example Courier on 3 May.", "The Example Courier"),
        ("Republished with permission from Example Courier under a licence.", "Example Courier"),
        ("The post Port Closed appeared first on Example Courier.", "Example Courier"),
        ("Dieser Artikel ist zuerst in der „Norviker Post“ erschienen.", "Norviker Post"),
        ("Zuerst erschienen bei Norviker Post", "Norviker Post"),
        ("Cet article a été initialement publié par Le Courrier de Norvik.", "Le Courrier de Norvik"),
        ("Este artículo fue publicado originalmente en El Faro de Norvik.", "El Faro de Norvik"),
        ("Publicado originalmente no Jornal de Norvik", "Jornal de Norvik"),
        ("Pubblicato originariamente su Corriere di Norvik", "Corriere di Norvik"),
        ("Dit artikel verscheen eerder in De Norviker", "De Norviker"),
        ("Artikeln publicerades först i Norviks Tidning", "Norviks Tidning"),
        ("Tekst ukazał się po raz pierwszy w Kurier Norwik", "Kurier Norwik"),
        ("Впервые опубликовано в Норвик Пост", "Норвик Пост"),
        ("本文转载自北港日报，作者王。", "北港日报"),
        ("この記事は「北港新聞」に掲載されました", "北港新聞"),
    ],
)
def test_a_page_says_who_had_the_story_first(text: str, outlet: str) -> None:
    found = find_first_publisher([Block(text, None, "a line")])
    assert found is not None
    assert found.outlet == outlet


@pytest.mark.parametrize(
    "text",
    [
        "This article was reprinted on courier.example.org.",
        "The report was first published on Monday.",
        "This article was originally published in print.",
    ],
)
def test_other_words_name_nobody(text: str) -> None:
    assert find_first_publisher([Block(text, None, "a line")]) is None


def test_a_paragraph_that_tells_of_another_report_names_nobody() -> None:
    told = Block("The figures were first published by Example Watch in March.", Role.BODY)
    assert find_first_publisher([told]) is None


def test_a_name_ends_where_its_words_do() -> None:
    assert read_name("Example Courier and is shown here") == "Example Courier"
