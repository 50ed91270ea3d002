"""Which counts answer one question, and which are of others."""

import pytest

from twosource.model.annotation import Comparator, Place
from twosource.model.finding import Verdict
from twosource.model.statement import About, Measure, Modality


def test_a_part_is_a_question_of_its_own_and_points_to_the_whole(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", "160 died, among them 16 officers.")
    whole = page.figure("160", 160, 160)
    page.figure("16 officers", 16, 16, population="officers", subset_of=whole.id)
    findings = newsroom.reconcile(page).findings
    total = next(finding for finding in findings if finding.best == 160)
    part = next(finding for finding in findings if finding.best == 16)
    assert part.subset_of == total.id


def test_others_are_no_whole(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", "Four were badly hurt, and 20 others slightly.")
    page.figure("Four", 4, 4, measure=Measure.INJURED)
    page.figure("20 others", 20, 20, measure=Measure.INJURED, population="others")
    other = newsroom.page("Herald", "2031-03-10", "Flood in Norland.", "27 were hurt, police said.")
    other.figure("27", 27, 27, measure=Measure.INJURED, by="police")
    verdicts = {finding.best: finding.verdict for finding in newsroom.reconcile(page, other).findings}
    assert verdicts[27] is Verdict.SINGLE_ORIGIN


def test_nobody_arrested_over_another_matter_is_no_count_of_the_arrests(newsroom):
    pages = [
        newsroom.page("Post", "2031-03-11", "Fire in Norland.", "Three people were arrested after the brewery fire."),
        newsroom.page(
            "Herald", "2031-03-11", "Fire in Norland.", "Nobody was arrested over a quarrel of chess fans on the pier."
        ),
    ]
    pages[0].figure("Three people were arrested", 3, 3, measure=Measure.DETAINED)
    pages[1].figure("Nobody was arrested", 0, 0, measure=Measure.DETAINED, modality=Modality.DENIED, population=None)
    found = [one for one in newsroom.reconcile(*pages).findings if one.measure == Measure.DETAINED]
    assert [(one.best, one.verdict) for one in found] == [(3, Verdict.SINGLE_ORIGIN), (0, Verdict.SINGLE_ORIGIN)]


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        (
            "Both trams had no passengers, and officials say that they were back on the line by noon.",
            "people present",
        ),
        ("No arrests have been made, and the agency asked travellers who had met him to write.", "people detained"),
    ],
)
def test_none_of_a_matter_that_nobody_else_counts_is_of_that_matter(newsroom, line, asked):
    page = newsroom.page("Post", "2031-03-11", "Trains collide in Norland.", line)
    measure = Measure.ATTENDING if "present" in asked else Measure.DETAINED
    page.figure("no passengers" if "passengers" in line else "No arrests", 0, 0, measure=measure)
    other = newsroom.page("Sun", "2031-03-11", "Trams collide in Norland.", "Five people rode in the two trams.")
    other.figure("Five people", 5, 5, measure=Measure.ATTENDING)
    found = [one.question.partition(",")[0] for one in newsroom.reconcile(page, other).findings]
    assert "in another matter" not in " ".join(found)
    assert asked in found


def test_equal_counts_of_one_article_by_trade_and_as_people_are_one(newsroom):
    lines = "Rescuers look for five quarrymen.", "The five men were last seen on Monday."
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", *lines)
    page.figure("five quarrymen", 5, 5, measure=Measure.MISSING, population="quarrymen")
    page.figure("The five men", 5, 5, measure=Measure.MISSING, population="men")
    assert len(newsroom.finding(page, measure=Measure.MISSING).statements) == 2


def test_equal_counts_of_one_sentence_stay_apart(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", "Five quarrymen and five other men are missing.")
    page.figure("Five quarrymen", 5, 5, measure=Measure.MISSING, population="quarrymen")
    page.figure("five other men", 5, 5, measure=Measure.MISSING, population="men")
    assert len(newsroom.reconcile(page).findings) == 2


def test_half_of_dozens_is_no_part_of_them(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", "Dozens died.", "Of them 50 died in one street.")
    whole = page.figure("Dozens", 24, None, comparator=Comparator.INDEFINITE)
    page.figure("50 died", 50, 50, subset_of=whole.id)
    finding = newsroom.finding(page)
    assert finding.best == 50
    assert len(finding.statements) == 2


def test_captives_are_the_girls_where_a_count_of_both_agrees(newsroom):
    pages = []
    for outlet, noun in (("Post", "girls"), ("Herald", "captives")):
        page = newsroom.page(outlet, "2031-03-11", "Raid in Norland.", f"40 {noun} were taken.")
        page.figure(f"40 {noun}", 40, 40, measure=Measure.ABDUCTED, population=noun)
        pages.append(page)
    (finding,) = newsroom.reconcile(*pages).findings
    assert finding.best == 40


def test_children_among_people_stay_a_class_of_their_own(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Raid in Norland.", "40 people were taken.", "6 girls were taken.")
    page.figure("40 people", 40, 40, measure=Measure.ABDUCTED)
    page.figure("6 girls", 6, 6, measure=Measure.ABDUCTED, population="girls")
    assert sorted(finding.best for finding in newsroom.reconcile(page).findings) == [6, 40]


def test_what_one_page_retells_as_background_joins_what_another_reports(newsroom):
    pages = []
    for outlet, about in (("Post", About.MAIN), ("Herald", About.BACKGROUND)):
        page = newsroom.page(outlet, "2031-03-11", "Raid in Norland.", "The raiders kidnapped 276 girls.")
        page.figure("276 girls", 276, 276, measure=Measure.ABDUCTED, population="girls", about=about)
        pages.append(page)
    (finding,) = newsroom.reconcile(*pages).findings
    assert len(finding.outlets) == 2


def test_those_who_may_be_affected_are_counted_so(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Breach in Norland.", "The breach may have hit 900 customers.")
    page.figure("900 customers", 900, 900, measure=Measure.AFFECTED, population="customers", modality=Modality.POSSIBLE)
    (finding,) = newsroom.reconcile(page).findings
    assert finding.best == 900


def test_those_sent_are_rivals_in_one_matter_only(newsroom):
    lines = "The fire brigade sent 40 men to the burning mill.", "Two men stood guard before the palace gate."
    pages = []
    for outlet, line, count in zip(("Post", "Herald"), lines, (40, 2), strict=True):
        page = newsroom.page(outlet, "2031-03-11", "Fire in Norland.", line)
        quote = "40 men" if count == 40 else "Two men"
        page.figure(quote, count, count, measure=Measure.DEPLOYED, population="men")
        pages.append(page)
    assert Verdict.DISPUTED not in [finding.verdict for finding in newsroom.reconcile(*pages).findings]


def test_a_trial_months_later_retells_the_toll(newsroom):
    pages = []
    for outlet, day in (("Post", "2031-03-11"), ("Herald", "2032-04-02")):
        page = newsroom.page(outlet, day, "Shooting in Norland.", "Four people were killed.")
        page.figure("Four people", 4, 4)
        pages.append(page)
    (finding,) = newsroom.reconcile(*pages).findings
    assert len(finding.outlets) == 2


@pytest.mark.parametrize("quote", ["2.5 million more people", "16 more people"])
def test_more_people_are_no_whole(newsroom, quote):
    pages = []
    for outlet, text, low in (("Post", "143 million people", 143e6), ("Herald", quote, 2.5e6)):
        page = newsroom.page(outlet, "2031-03-11", "Leak in Norland.", f"It harmed {text}.")
        page.figure(text, low, low, measure=Measure.AFFECTED)
        pages.append(page)
    assert all(finding.verdict is not Verdict.DISPUTED for finding in newsroom.reconcile(*pages).findings)


def test_boats_that_got_away_are_not_rescued(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Raid in Norland.", "Two skiffs got away.")
    page.figure("Two skiffs", 2, 2, measure=Measure.RESCUED, population="skiffs")
    (finding,) = newsroom.reconcile(page).findings
    assert finding.question.startswith("skiffs let go or got away")


def test_a_nations_people_are_one_group_in_singular_and_plural(newsroom):
    joined = newsroom.page("Post", "2031-03-11", "Raid in Norland.", "They held 12 Somali and 11 Yemeni sailors.")
    joined.figure("12 Somali", 12, 12, measure=Measure.DETAINED, population="somali")
    joined.figure("11 Yemeni sailors", 11, 11, measure=Measure.DETAINED, population="sailors")
    apart = newsroom.page("Herald", "2031-03-11", "Raid in Norland.", "The held included 12 Somalis.")
    apart.figure("12 Somalis", 12, 12, measure=Measure.DETAINED, population="somalis")
    findings = newsroom.reconcile(joined, apart).findings
    assert [len(finding.outlets) for finding in findings if finding.best == 12] == [2]


@pytest.mark.parametrize(("pages", "asked"), [(1, "people killed (in Vik)"), (2, "people killed")])
def test_a_count_of_one_text_is_asked_for_with_the_place_that_it_is_of(newsroom, pages, asked):
    told = []
    for at in range(pages):
        page = newsroom.page(f"Post {at}", "2031-03-11", "Raid in Norland.", f"Eight died in Vik, too. {at}")
        page.figure("Eight", 8, 8, where=Place(0, 3, "Vik", "Vik", "town", None, None, None, "NO"))
        told.append(page)
    assert newsroom.finding(*told).question.partition(",")[0] == asked


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Prosecutors charged three men with arson.", "people charged"),
        ("Police arrested three men, who were charged with arson.", "people detained"),
        ("Police are holding three men.", "people detained"),
    ],
)
def test_those_of_whom_only_a_charge_is_told_are_not_called_detained(newsroom, line, asked):
    page = newsroom.page("Post", "2031-03-11", "Fire in Norland.", line)
    page.figure("three men", 3, 3, measure=Measure.DETAINED, population="people")
    assert newsroom.finding(page, measure=Measure.DETAINED).question.startswith(asked)
