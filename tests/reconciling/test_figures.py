"""What several articles come to on one count."""

from datetime import date

from twosource.model.annotation import Comparator
from twosource.model.finding import Verdict
from twosource.model.statement import About, Measure, Modality, Status


def two(newsroom, first, second, *, by=(None, None), days=("2031-03-11", "2031-03-11")):
    """Two pages in Norland with one count each, given as (low, high)."""
    pages = []
    for outlet, count, said, day in zip(("Post", "Herald"), (first, second), by, days, strict=True):
        page = newsroom.page(outlet, day, "Flood in Norland.", "The dead were counted in the town.")
        page.figure("The dead were counted", *count, by=said)
        pages.append(page)
    return pages


def test_two_outlets_that_quote_one_ministry_are_one_origin(newsroom):
    pages = two(newsroom, (12, 12), (12, 12), by=("Norland's interior ministry", "police in Norland"))
    finding = newsroom.finding(*pages)
    assert (finding.verdict, finding.independent_origins, len(finding.outlets)) == (Verdict.SINGLE_ORIGIN, 1, 2)
    assert finding.reason == "Two outlets give it, both from the interior ministry of Norland: one origin."


def test_two_bodies_that_agree_corroborate(newsroom):
    finding = newsroom.finding(*two(newsroom, (12, 12), (12, 12), by=("the interior ministry", "health officials")))
    assert (finding.verdict, finding.independent_origins) == (Verdict.CORROBORATED, 2)


def test_a_bound_and_a_number_that_fits_it_agree(newsroom):
    finding = newsroom.finding(*two(newsroom, (160, None), (164, 164), by=("the police", "the health ministry")))
    assert (finding.low, finding.best, finding.high) == (160, 164, 164)
    assert finding.verdict is Verdict.CORROBORATED


def test_vague_words_do_not_corroborate_a_number(newsroom):
    pages = two(newsroom, (164, 164), (24, None), by=("the police", None))
    pages[1].statements["figures"].clear()
    pages[1].figure("The dead were counted", 24, comparator=Comparator.INDEFINITE, population=None)
    finding = newsroom.finding(*pages)
    assert (finding.verdict, finding.best, len(finding.statements)) == (Verdict.SINGLE_ORIGIN, 164, 2)


def test_growth_from_day_to_day_is_a_revision_and_no_conflict(newsroom):
    pages = two(newsroom, (5, 5), (22, 22), by=("the police", "the health ministry"), days=("2031-03-11", "2031-03-12"))
    finding = newsroom.finding(*pages)
    assert (finding.verdict, finding.low, finding.best) == (Verdict.REVISED, 22, 22)
    assert "an earlier 5" in finding.reason.lower()


def test_two_named_sources_that_exclude_each_other_on_one_day_are_a_conflict(newsroom):
    finding = newsroom.finding(*two(newsroom, (12, 12), (40, 40), by=("the army", "Doctors Abroad")))
    assert finding.verdict is Verdict.DISPUTED
    assert finding.value == "12 or 40"
    assert (finding.low, finding.high) == (12, 40)


def test_a_smaller_later_count_of_the_same_source_is_a_revision(newsroom):
    pages = two(newsroom, (27, 27), (25, 25), by=("police", "the police"), days=("2031-03-11", "2031-03-12"))
    finding = newsroom.finding(*pages)
    assert (finding.verdict, finding.best, finding.high) == (Verdict.REVISED, 25, 25)


def test_nobody_was_freed_against_somebody_was_is_a_conflict(newsroom):
    pages = two(newsroom, (0, 0), (4, 4))
    for page, count, said in zip(pages, (0, 4), ("the army", "a mediator"), strict=True):
        page.statements["figures"].clear()
        page.figure("The dead were counted", count, count, measure=Measure.RESCUED, by=said)
    assert newsroom.finding(*pages, measure=Measure.RESCUED).verdict is Verdict.DISPUTED


def retracted(newsroom, *, by="health authorities"):
    """One page says that a ministry took back "more than 164"; another still has "more than 160"."""
    old = newsroom.page("Post", "2031-03-11", "Unrest in Norland.", "The ministry withdrew its statement on the dead.")
    old.figure(
        "The ministry withdrew its statement",
        165,
        comparator=Comparator.MORE_THAN,
        status=Status.RETRACTED,
        by="the information ministry",
        when=newsroom.when(date(2031, 3, 9)),
    )
    kept = newsroom.page("Herald", "2031-03-11", "Unrest in Norland.", "More than 160 died in the unrest.")
    kept.figure("More than 160", 161, comparator=Comparator.MORE_THAN, by=by)
    return old, kept


def test_a_retracted_count_stays_visible_and_leaves_the_estimate(newsroom):
    finding = newsroom.finding(*retracted(newsroom))
    assert len(finding.statements) == 2
    assert 165 not in (finding.low, finding.best, finding.high)
    assert finding.verdict is Verdict.RETRACTED


def test_who_still_carries_a_retracted_count_is_pointed_out(newsroom):
    finding = newsroom.finding(*retracted(newsroom))
    assert finding.still_carried_by == ("Herald",)
    assert "Herald still carries more than 160 from" in finding.reason
    assert "retracted on 9 March 2031 by the information ministry of Norland" in finding.reason


def test_where_only_a_retracted_number_is_left_there_is_no_number(newsroom):
    finding = newsroom.finding(*retracted(newsroom))
    assert (finding.low, finding.best, finding.high, finding.value) == (None, None, None, None)
    assert finding.independent_origins == 0


def test_a_page_older_than_the_retraction_does_not_still_carry_the_count(newsroom):
    old = newsroom.page("Times", "2031-03-08", "Unrest in Norland.", "The dead were 164, the ministry said.")
    old.figure("164", 164, 164, by="the information ministry")
    taken_back = newsroom.page("Post", "2031-03-11", "Unrest in Norland.", "The ministry withdrew the count of 164.")
    taken_back.figure("164", 164, 164, by="the information ministry", status=Status.RETRACTED)
    finding = newsroom.finding(old, taken_back)
    assert (finding.verdict, finding.best, finding.still_carried_by) == (Verdict.RETRACTED, None, ())
    assert "Times gave 164 from the information ministry of Norland before that" in finding.reason


def test_a_retraction_of_somebody_who_is_not_named_names_nobody(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Unrest in Norland.", "The count of 164 was withdrawn.")
    page.figure("164", 164, 164, by="It", status=Status.RETRACTED)
    assert "164 was retracted." in newsroom.finding(page).reason


def test_a_revised_value_of_the_same_article_leaves_the_estimate(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", "Officers died: 16, the ministry said, not 18.")
    page.figure("16", 16, 16, population="officers", by="the interior ministry")
    page.figure("18", 18, 18, population="officers", by="the police", status=Status.REVISED)
    finding = newsroom.finding(page, population="officers")
    assert (finding.verdict, finding.low, finding.best, finding.high) == (Verdict.REVISED, 16, 16, 16)


def test_a_value_that_another_article_calls_revised_is_overtaken(newsroom):
    new = newsroom.page("Post", "2031-03-11", "Flood in Norland.", "Officers died: 16, the ministry said, not 18.")
    new.figure("16", 16, 16, population="officers", by="the interior ministry")
    new.figure("18", 18, 18, population="officers", by="the police", status=Status.REVISED)
    old = newsroom.page("Herald", "2031-03-11", "Flood in Norland.", "18 officers died, police said.")
    old.figure("18 officers", 18, 18, population="officers", by="police")
    finding = newsroom.finding(new, old, population="officers")
    assert (finding.verdict, finding.best, finding.high) == (Verdict.REVISED, 16, 16)


def test_a_smaller_count_of_the_same_article_makes_no_conflict(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", "51 were hurt.", "The clinic treated 20 of them.")
    page.figure("51", 51, 51, measure=Measure.INJURED)
    page.figure("20", 20, 20, measure=Measure.INJURED, by="the clinic")
    verdicts = {finding.best: finding.verdict for finding in newsroom.reconcile(page).findings}
    assert verdicts == {51: Verdict.SINGLE_ORIGIN, 20: Verdict.SINGLE_ORIGIN}


def test_copies_of_one_text_count_once(newsroom):
    pages = two(newsroom, (12, 12), (12, 12))
    finding = newsroom.finding(*pages, copies=[pages])
    assert (finding.verdict, finding.independent_origins) == (Verdict.SINGLE_ORIGIN, 1)


def test_a_repetition_without_source_has_the_source_named_beside_it(newsroom):
    page = newsroom.page("Post", "2031-03-11", "12 dead in Norland.", "Police said that 12 people had died.")
    page.figure("12 dead", 12, 12)
    page.figure("12 people", 12, 12, by="Police")
    finding = newsroom.finding(page)
    assert (len(finding.origins), finding.independent_origins) == (1, 1)


def test_background_and_plans_are_no_answers(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", "12 died.", "400 died in 1953.", "30 may die.")
    page.figure("12 died", 12, 12)
    page.figure("400 died", 400, 400, about=About.BACKGROUND)
    page.figure("30 may die", 30, 30, modality=Modality.POSSIBLE)
    assert newsroom.finding(page).best == 12


def test_almost_a_number_has_no_lower_bound(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Unrest in Norland.", "Almost 10,000 were held.")
    page.figure("Almost 10,000", None, 10000, comparator=Comparator.ALMOST, measure=Measure.DETAINED)
    finding = newsroom.finding(page, measure=Measure.DETAINED)
    assert (finding.low, finding.best, finding.high, finding.value) == (None, 10000, 10000, "almost 10,000")


def test_a_state_does_not_dispute_its_own_count(newsroom):
    pages = two(newsroom, (21, 21), (21, 21), by=("the government of Norland", "the information ministry"))
    pages[1].statements["figures"].clear()
    pages[1].figure("The dead were counted", 21, 21, by="the information ministry", modality=Modality.DENIED)
    assert newsroom.finding(*pages).verdict is Verdict.SINGLE_ORIGIN


def test_a_denied_count_is_a_conflict(newsroom):
    pages = two(newsroom, (21, 21), (21, 21), by=("Doctors Abroad", None))
    pages[1].statements["figures"].clear()
    pages[1].figure("The dead were counted", 21, 21, by="the army", modality=Modality.DENIED)
    assert newsroom.finding(*pages).verdict is Verdict.DISPUTED


def test_who_repeats_a_retracted_number_with_another_comparator_carries_it(newsroom):
    pages = two(newsroom, (17, 17), (17, 17), by=("the interior ministry", None))
    pages[1].statements["figures"].clear()
    pages[1].figure("The dead were counted", None, 22, by="health officials", comparator=Comparator.AT_MOST)
    taken_back = newsroom.page("Times", "2031-03-11", "Flood in Norland.", "The dead were counted again.")
    taken_back.figure("The dead were counted", 22, 22, by="the regional health directorate", status=Status.RETRACTED)
    finding = newsroom.finding(*pages, taken_back)
    assert (finding.best, finding.high, finding.still_carried_by) == (17, 17, ("Herald",))


def test_an_outlet_with_and_without_the_is_one(newsroom):
    pages = two(newsroom, (12, 12), (12, 12))
    same = newsroom.page("the Post", "2031-03-12", "Flood in Norland.", "The dead were counted in the town again.")
    same.figure("The dead were counted", 12, 12)
    finding = newsroom.finding(pages[0], same)
    assert (finding.outlets, finding.independent_origins) == (("Post",), 1)


def test_a_denial_of_one_number_is_no_word_against_another(newsroom):
    pages = two(newsroom, (565, 565), (355, 355), by=("Doctors Abroad", None))
    pages[1].statements["figures"].clear()
    pages[1].figure("The dead were counted", 355, 355, by="the army", modality=Modality.DENIED)
    assert newsroom.finding(*pages).verdict is Verdict.SINGLE_ORIGIN


def test_a_denial_of_what_nobody_says_is_no_dispute(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", "The army denied that 21 people had died.")
    page.figure("21 people", 21, 21, by="The army", modality=Modality.DENIED)
    assert newsroom.finding(page).verdict is not Verdict.DISPUTED


def test_a_revised_count_is_in_the_question_of_what_takes_its_place(newsroom):
    lines = "Early reports told of three rockets.", "Later it was found that one projectile had come down."
    page = newsroom.page("Post", "2031-03-11", "Launch in Norland.", *lines)
    new = page.figure("one projectile", 1, 1, measure=Measure.OTHER, population="projectile")
    page.figure(
        "three rockets",
        3,
        3,
        measure=Measure.OTHER,
        population="rockets",
        status=Status.REVISED,
        revised_to=new.id,
    )
    (finding,) = newsroom.reconcile(page).findings
    assert (finding.best, finding.high, finding.verdict) == (1, 1, Verdict.REVISED)


def test_what_a_page_gives_from_two_sources_is_of_one_moment(newsroom):
    """The police take their three back; the clinic's three of the same page are as old."""
    early = newsroom.page("Post", "2031-03-11", "Raid in Norland.", "Three were hurt, police said.", "Three, a clinic.")
    early.figure("Three were hurt", 3, 3, by="police")
    early.figure("Three, a clinic", 3, 3, by="Marvale Hospital")
    late = newsroom.page("Herald", "2031-03-12", "Raid in Norland.", "Two were hurt, police said.")
    late.figure("Two were hurt", 2, 2, by="police")
    finding = newsroom.finding(early, late)
    assert (finding.best, finding.verdict) == (2, Verdict.REVISED)


def test_a_bound_of_the_same_number_is_no_side_of_its_own(newsroom):
    pages = []
    for outlet, quote, low, high in (
        ("Post", "10 died", 10, 10),
        ("Sun", "At least 10 died", 10, None),
        ("Herald", "14 died", 14, 14),
    ):
        page = newsroom.page(outlet, "2031-03-11", "Quake in Norland.", f"{quote}.")
        page.figure(quote, low, high)
        pages.append(page)
    finding = newsroom.finding(*pages)
    assert finding.value == "10 or 14"


def test_counts_months_apart_are_of_two_happenings(newsroom):
    pages = two(newsroom, (21, 21), (82, 82), days=("2030-10-13", "2031-05-09"))
    assert {finding.best for finding in newsroom.reconcile(*pages).findings} == {21, 82}


def test_the_question_names_people_story_and_day(newsroom):
    finding = newsroom.finding(*two(newsroom, (12, 12), (12, 12)))
    assert finding.question == "people killed, Norland flooding, by 11 March 2031"
