"""What a line looks like, in any language."""

import pytest

from twosource.reading.prose import look_at


@pytest.mark.parametrize(
    "line",
    [
        "The army said on Monday that it would leave the city.",
        "Die Armee werde die Stadt am Montag verlassen, sagte er.",
        "„Wir gehen nicht weg von hier, und das ist das letzte Wort.“",
        "« Nous ne partirons pas d'ici, et c'est le dernier mot. »",
        "Армия заявила в понедельник, что она уйдёт из города.",
        "أعلن الجيش يوم الاثنين أنه سيغادر المدينة في غضون يومين.",
        "軍は月曜日に、二日以内に街を去ると発表した。",
        "军队星期一宣布，他们将在两天内离开这座城市。",
        "군은 월요일에 이틀 안에 도시를 떠난다고 발표했다.",
        "सेना ने सोमवार को कहा कि वह दो दिन में शहर छोड़ देगी।",
    ],
)
def test_a_sentence_is_prose(line: str) -> None:
    assert look_at(line).is_prose


@pytest.mark.parametrize(
    "line", ["World News", "Mehr Nachrichten", "国際ニュース", "Новости спорта", "最新消息", "경제 뉴스"]
)
def test_a_label_is_no_prose(line: str) -> None:
    assert not look_at(line).is_prose


@pytest.mark.parametrize(
    ("line", "sentences"),
    [("He left. She stayed.", 2), ("Er ging. Älteste blieben.", 2), ("軍は去った。町は静かだ。", 2), ("World News", 0)],
)
def test_sentences_are_counted_by_their_marks(line: str, sentences: int) -> None:
    assert look_at(line).sentences == sentences
