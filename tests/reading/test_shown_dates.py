"""Full dates in a line of a page."""

from datetime import date

import pytest

from twosource.reading.shown_dates import find_shown_dates, find_shown_days


@pytest.mark.parametrize(
    "line",
    [
        "Tuesday, January 11, 2022",
        "Jan. 11, 2022",
        "11 Jan 2022",
        "11th of January 2022",
        "Published 2022-01-11T09:30:00Z",
        "11:58, 11 JAN 2022",
        "11.01.2022",
        "2022/01/11",
        "01/11/2022",
    ],
)
def test_one_day_in_many_forms(line):
    assert [shown.day for shown in find_shown_dates(line)] == [date(2022, 1, 11)]


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Sonntag, 17.05.2020, 14:20 Uhr", "de"),
        ("17. Mai 2020", "de"),
        ("le 17 mai 2020 à 20h", "fr"),
        ("17 de mayo del 2020", "es"),
        ("domingo, 17 de maio de 2020", "pt"),
        ("17 maggio 2020", "it"),
        ("17 mei 2020", "nl"),
        ("17 maja 2020", "pl"),
        ("17. května 2020", "cs"),
        ("17. toukokuuta 2020", "fi"),
        ("2020 m. gegužės 17 d.", "lt"),
        ("2020. gada 17. maijs", "lv"),
        ("2020. május 17., vasárnap", "hu"),
        ("17 Mayıs 2020 Pazar", "tr"),
        ("17 мая 2020 года", "ru"),
        ("17 травня 2020", "uk"),
        ("17 Μαΐου 2020", "el"),
        ("17 մայիսի, 2020", "hy"),
        ("17 במאי 2020", "he"),
        ("الأحد 17 أيار 2020", "ar"),
        ("١٧ مايو ٢٠٢٠", "ar"),
        ("۲۸ اردیبهشت ۱۳۹۹", "fa"),
        ("۱۳۹۹/۰۲/۲۸", "fa"),
        ("17 मई 2020", "hi"),
        ("১৭ মে ২০২০", "bn"),
        ("17 พฤษภาคม 2563", "th"),
        ("17 พ.ค. 2563", "th"),
        ("ngày 17 tháng 5 năm 2020", "vi"),
        ("17 Mei 2020", "id"),
        ("2020年5月17日(日)", "ja"),
        ("令和2年5月17日", "ja"),
        ("2020년 5월 17일", "ko"),
        ("05.17.2020", "en"),
        ("ReporterMay 17, 2020", "en"),
        ("17.05.20", "de"),
    ],
)
def test_one_day_in_many_languages(line, language):
    assert [shown.day for shown in find_shown_dates(line, language)] == [date(2020, 5, 17)]


@pytest.mark.parametrize("line", ["Fri, Apr 28 20232:23 PM", "28.04.202328. April 2023", "28 de abril de 202307:59 hs"])
def test_what_a_page_stuck_to_the_year_is_no_part_of_it(line):
    assert find_shown_dates(line)[0].day == date(2023, 4, 28)


@pytest.mark.parametrize(
    ("line", "language", "named"),
    [
        ("Lundi 18 mai, 20h", "fr", (5, 18, 0)),
        ("7 ЧЕРВНЯ, НЕДІЛЯ", "uk", (6, 7, 6)),
        ("5月17日 10:20", "zh", (5, 17, None)),
        ("Publicado el 11 de mayo", "es", (5, 11, None)),
        ("May 5", "en", (5, 5, None)),
    ],
)
def test_a_day_without_its_year(line, language, named):
    found = find_shown_days(line, language)[0]
    assert (found.month, found.day, found.weekday) == named


@pytest.mark.parametrize("line", ["they may 5 times", "May 17, 2020", "12 out of 5", "on 17 March 2020"])
def test_no_day_without_its_year(line):
    assert find_shown_days(line, "en") == ()


@pytest.mark.parametrize(("line", "ranged"), [("17-19 May 2020", True), ("2020/5/17-19", True), ("17 May 2020", False)])
def test_one_of_several_days_is_marked(line, ranged):
    assert find_shown_dates(line)[0].ranged is ranged


@pytest.mark.parametrize(
    "line", ["in 2022", "29 May 1453", "1453/05/29", "Jan. 11", "version 1.2.2022.4", "31/02/2022", "call 01/2022"]
)
def test_no_full_date(line):
    assert find_shown_dates(line) == ()


def test_a_day_and_a_month_that_may_be_swapped_are_marked():
    assert [shown.other is not None for shown in find_shown_dates("04/05/2016 or 25/05/2016")] == [True, False]


@pytest.mark.parametrize(
    ("line", "agrees"), [("Tue, 11 Jan 2022", True), ("Friday, 11 Jan 2022", False), ("11 Jan 2022", None)]
)
def test_the_weekday_beside_it_is_checked(line, agrees):
    assert find_shown_dates(line)[0].weekday_agrees is agrees


@pytest.mark.parametrize(
    ("line", "clock"), [("11 Jan 2022, 18:20", True), ("6 p.m., 11 Jan 2022", True), ("11 Jan 2022", False)]
)
def test_a_time_of_day_is_noticed(line, clock):
    assert find_shown_dates(line)[0].has_clock is clock
