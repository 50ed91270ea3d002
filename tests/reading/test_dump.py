"""A dump's lines become blocks: paragraphs with their roles, and dropped lines that say why."""

from collections.abc import Sequence

import pytest

from twosource.model.article import Role
from twosource.reading.dump import COMMENTED, LISTED, PULL_QUOTE, REPEATED, lay_out, read_dump
from twosource.reading.joining import split_lines
from twosource.reading.run import judge

FIRST = "The harbour of Norvik was closed on Tuesday after a crane fell into the water, port officials said."
SECOND = "“We heard a noise like thunder and then it was gone,” said Marta Lind, who sells fish beside the quay."
THIRD = "Ferries to the outer islands were sent to the old harbour, where travellers waited for hours in the cold."


def lay(rows: Sequence[tuple[str, float]]) -> list[tuple[str, str | None, str | None]]:
    """What becomes of lines whose chances are given: text, role, reason."""
    judged = judge(split_lines("\n".join(text for text, _ in rows)))
    assert len(judged) == len(rows)
    return [(block.text, block.role, block.reason) for block in lay_out(judged, [chance for _, chance in rows]).blocks]


def test_lines_that_are_likely_to_be_body_are_kept() -> None:
    placed = lay([("Home", 0.0), (FIRST, 0.95), ("World", 0.1), (THIRD, 0.95)])
    assert [text for text, role, _ in placed if role is not None] == [FIRST, THIRD]


@pytest.mark.parametrize(
    ("line", "chance", "reason"),
    [
        (FIRST, 0.95, REPEATED),
        ("We heard a noise like thunder and then it was gone", 0.2, PULL_QUOTE),
        ("Advertisement", 0.1, "an advertisement label"),
        ("Norvik Port", 0.1, "a label or link between the paragraphs"),
        ("14 minutes ago", 0.1, "a live stamp"),
    ],
)
def test_a_line_between_the_paragraphs_is_dropped_with_its_reason(line: str, chance: float, reason: str) -> None:
    title = "Crane falls into harbour of Norvik"
    placed = lay([(title, 0.0), ("By Ilse Brandt", 0.0), (FIRST, 0.95), (SECOND, 0.95), (line, chance), (THIRD, 0.95)])
    assert placed[4] == (line, None, reason)


@pytest.mark.parametrize(
    ("heading", "reason"), [("Comments", COMMENTED), ("Kommentare", COMMENTED), ("Mehr zum Thema", LISTED)]
)
def test_lines_below_the_article_take_their_reason_from_the_heading_above_them(heading: str, reason: str) -> None:
    placed = lay(
        [(FIRST, 0.95), (THIRD, 0.95), (heading, 0.0), ("It was the wind and nothing else, I was there.", 0.2)]
    )
    assert placed[3][2] == reason


def test_a_caption_is_no_body() -> None:
    caption = "Divers search the harbour. (Example Agency)"
    placed = lay([(FIRST, 0.95), (caption, 0.6), (THIRD, 0.95)])
    assert placed[1] == (caption, Role.CAPTION, None)


def test_a_label_above_a_paragraph_is_a_subheading() -> None:
    assert lay([(FIRST, 0.95), ("Ferries wait", 0.8), (THIRD, 0.95)])[1][1] is Role.SUBHEADING


def test_a_sentence_of_the_text_is_no_headline() -> None:
    assert lay([(FIRST, 0.8), (THIRD, 0.9)])[0][1] is not None


def test_the_sentences_of_the_densest_run_are_kept_where_the_trees_keep_nothing() -> None:
    placed = lay([("Home", 0.0), (FIRST, 0.3), (THIRD, 0.3), ("Comments", 0.0)])
    assert [text for text, role, _ in placed if role is not None] == [FIRST, THIRD]


GERMAN = """Startseite
Politik
Anmelden
Kran stürzt in den Hafen von Norvik
Von Ilse Brandt
Stand: 9. Mai 2023, 10:30 Uhr
+ Der Hafen von Norvik wurde am Dienstag gesperrt, weil ein Kran ins Wasser gestürzt war, hieß es von den Behörden.
+ Mindestens drei Arbeiter wurden verletzt, zwei von ihnen schwer, als der Kran am frühen Morgen im Wind umfiel.
+ „Wir haben ein Geräusch wie Donner gehört, und dann war er weg“, sagte Marta Lind, die am Kai Fisch verkauft.
+ Die Verwaltung will zwei der fünf Liegeplätze bis zum Ende der Woche wieder öffnen, wenn der Wind nachlässt.
Mehr zum Thema
Zehn Strände für den Sommer
Kommentare
Jetzt anmelden und mitdiskutieren
Impressum
Datenschutz"""
JAPANESE = """ホーム
ニュース
検索
ノルビク港でクレーンが倒れる
2023年5月9日 10時30分
+ ノルビク港は火曜日、クレーンが海に倒れたため閉鎖されたと、港の当局が発表した。けが人は少なくとも三人に上るという。
+ 当局によると、クレーンは夜明けの直後、強い風の中で倒れた。作業員の二人は重いけがをして病院に運ばれた。
+ 近くで魚を売っている女性は「雷のような音が聞こえて、見たらもうなくなっていた」と話した。
+ 港の管理会社は、風が弱まれば今週の終わりまでに五つの岸壁のうち二つを再び開くとしている。
関連記事
夏の海辺十選
コメントを書く
利用規約
プライバシーポリシー"""


@pytest.mark.parametrize("page", [GERMAN, JAPANESE], ids=["German", "Japanese"])
def test_an_article_in_another_language_is_found(page: str) -> None:
    blocks = read_dump(page.replace("\n+ ", "\n")).blocks
    assert [block.text for block in blocks if block.kept] == [
        row[2:] for row in page.split("\n") if row.startswith("+ ")
    ]
