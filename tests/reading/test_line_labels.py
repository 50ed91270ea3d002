"""The chance of a line to be body."""

from time import process_time

from twosource.reading.joining import split_lines
from twosource.reading.line_labels import KEPT_FROM, judge_lines
from twosource.reading.run import judge

PARAGRAPHS = (
    "The harbour of Norvik was closed on Tuesday after a crane fell into the water, port officials said.",
    "At least three workers were hurt, two of them badly, when the crane gave way in high winds after dawn.",
    "The port authority said that it would reopen two of the five berths by the end of the week.",
)


def test_paragraphs_are_likelier_than_menus_and_notices() -> None:
    rows = ("Home", "World", *PARAGRAPHS, "Most read", "We use cookies to improve your experience on this site.")
    chances = judge_lines(judge(split_lines("\n".join(rows))))
    assert [bool(chance > KEPT_FROM) for chance in chances] == [row in PARAGRAPHS for row in rows]


def test_a_page_without_lines_has_no_chances() -> None:
    assert len(judge_lines(())) == 0


def test_a_line_of_words_glued_together_takes_no_longer_than_others() -> None:
    glued = "Reporter" + "ShopWettenBonusVergleich" * 20 + " TestAbo" * 10
    started = process_time()
    judge_lines(judge(split_lines("\n".join([glued] * 5))))
    assert process_time() - started < 1.0
