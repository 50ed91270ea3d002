"""A person puts an article's day, outlet or title right; everything that is worked out from these follows."""

from datetime import date

import pytest
from sqlalchemy import select
from tests.store.made import ALL, FIRE, VOTE, analyse, article, surroundings

from twosource.errors import BadCorrection, NotFound, UsageError
from twosource.exporting import export
from twosource.store.desk import Desk
from twosource.store.tables import articles, corrections, pages

PLEDGE = article(
    "ledger", "9 weavers were killed in the Lorn textile mill.", "The state will rebuild the mill in 10 days.",
    day="2031-03-10", title="Mill pledge",
)  # fmt: skip
CITING = (
    (articles, articles.c.id), (pages, pages.c.article), (corrections, corrections.c.article),
    (corrections, corrections.c.target),
)  # fmt: skip
"""Where the id of an article stands."""


@pytest.fixture
def pledged(desk):
    desk.add([PLEDGE, VOTE[0]])
    return desk


def story_of(desk, one):
    return next(line.id for line in desk.stories() if one.id in {m.article for m in desk.story(line.id).members})


def due(desk):
    return [promise.promise.commitment.due.latest for promise in desk.commitments()]


class TestDay:
    def test_it_moves_what_is_counted_from_it(self, pledged):
        pledged.review.correct_article(PLEDGE.id, {"published": "2031-04-01"}, who="ana")
        assert due(pledged) == [date(2031, 4, 11)]
        assert pledged.commitments(due_by="2031-04-10") == ()

    def test_it_moves_the_day_on_which_a_dossier_is_judged(self, pledged):
        pledged.review.correct_article(PLEDGE.id, {"published": "2031-04-01"}, who="ana")
        assert pledged.dossier(story_of(pledged, PLEDGE)).as_of == date(2031, 4, 1)

    def test_it_says_who_set_it_and_why(self, pledged):
        pledged.review.correct_article(PLEDGE.id, {"published": "2031-04-01"}, who="ana", why="the paper edition")
        dated = pledged.article(PLEDGE.id).article.published
        assert (dated.value, dated.reason) == ("2031-04-01", "put right by ana: the paper edition")

    def test_search_and_stories_go_by_it(self, pledged):
        pledged.review.correct_article(PLEDGE.id, {"published": "2031-04-01"}, who="ana")
        assert [hit.id for hit in pledged.search("mill since 2031-04")] == [PLEDGE.id]
        assert [hit.day for hit in pledged.search("killed = 9")] == ["2031-04-01"]
        assert pledged.story(story_of(pledged, PLEDGE)).story.last_day == "2031-04-01"

    def test_it_may_be_unknown(self, pledged):
        pledged.review.correct_article(PLEDGE.id, {"published": "none"}, who="ana")
        assert (pledged.article(PLEDGE.id).article.published.day, due(pledged)) == (None, [])

    def test_what_is_worked_out_is_as_if_the_page_had_shown_it(self, pledged):
        pledged.review.correct_article(PLEDGE.id, {"published": "2031-04-01"}, who="ana")
        put_right = pledged.article(PLEDGE.id)
        assert put_right == next(analyse([put_right.article]))


class TestOutletAndTitle:
    @pytest.mark.parametrize("to", ["csv", "jsonld", "ftm"])
    def test_they_are_right_in_the_exports(self, pledged, to):
        pledged.review.correct_article(PLEDGE.id, {"outlet": "Vale Gazette"}, who="ana")
        assert b"Vale Gazette" in export(pledged.dossier(story_of(pledged, PLEDGE)), to)

    def test_search_finds_by_them(self, pledged):
        pledged.review.correct_article(PLEDGE.id, {"outlet": "Vale Gazette", "title": "Looms burn"}, who="ana")
        assert [hit.text for hit in pledged.search("outlet: gazette looms")] == ["Looms burn"]
        assert pledged.search("outlet: ledger mill") == ()

    def test_a_story_that_is_called_after_the_article_is_called_anew(self, pledged):
        pledged.review.correct_article(PLEDGE.id, {"title": "Looms burn"}, who="ana")
        assert "Looms burn" in {line.title for line in pledged.stories()}

    def test_the_id_stays(self, pledged):
        pledged.review.correct_article(PLEDGE.id, {"title": "Looms burn"}, who="ana")
        assert pledged.article(PLEDGE.id).article.id == PLEDGE.id


@pytest.mark.parametrize(
    "fields", [{}, {"published": "soon"}, {"published": "2031-13-01"}, {"text": "x"}, {"outlet": ""}, {"title": 7}]
)
def test_what_cannot_stand_is_refused_and_nothing_is_kept(pledged, fields):
    with pytest.raises(BadCorrection):
        pledged.review.correct_article(PLEDGE.id, fields, who="ana")
    assert pledged.review.log() == ()


def test_an_unknown_article_is_told(pledged):
    with pytest.raises(NotFound):
        pledged.review.correct_article("art-nothing", {"title": "x"}, who="ana")


def test_undone_it_is_as_it_was(pledged):
    act = pledged.review.correct_article(PLEDGE.id, {"published": "2031-04-01", "outlet": "x"}, who="ana")
    pledged.review.undo(act.number, who="ben")
    assert pledged.article(PLEDGE.id) == next(analyse([PLEDGE]))


def test_undoing_one_leaves_the_other(pledged):
    first = pledged.review.correct_article(PLEDGE.id, {"published": "2031-04-01"}, who="ana")
    pledged.review.correct_article(PLEDGE.id, {"outlet": "Vale Gazette"}, who="ana")
    pledged.review.undo(first.number, who="ben")
    held = pledged.article(PLEDGE.id).article
    assert (held.outlet, held.published) == ("Vale Gazette", PLEDGE.published)


def test_an_undoing_can_be_undone(pledged):
    act = pledged.review.correct_article(PLEDGE.id, {"title": "Looms burn"}, who="ana")
    undoing = pledged.review.undo(act.number, who="ben")
    pledged.review.undo(undoing.number, who="ana")
    assert pledged.article(PLEDGE.id).article.title == "Looms burn"


def test_statements_that_were_put_right_stay_so(pledged):
    known = pledged.article(PLEDGE.id).figures[0].id
    pledged.review.correct(known, {"low": 8, "high": 8}, who="ana")
    pledged.review.correct_article(PLEDGE.id, {"published": "2031-04-01"}, who="ana")
    assert pledged.article(PLEDGE.id).figures[0].low == 8


class TestRejected:
    def test_it_is_shown_nowhere(self, desk):
        desk.add(ALL)
        desk.review.reject_article(FIRE[1].id, who="ana", why="satire")
        assert [hit.article for hit in desk.search("killed > 0")] == [FIRE[0].id]
        assert desk.commitments() == ()
        assert len(desk.dossier(FIRE[0].id).articles) == 1
        assert FIRE[1].id not in {hit.article for hit in desk.review.waiting()}

    def test_a_story_of_it_alone_is_gone(self, desk):
        desk.add(ALL)
        desk.review.reject_article(VOTE[0].id, who="ana")
        assert ([line.articles for line in desk.stories()], desk.check().faults) == ([2], ())

    def test_it_is_known_again_and_not_shown_again(self, desk):
        desk.add(ALL)
        desk.review.reject_article(VOTE[0].id, who="ana")
        assert [one.arrival for one in desk.add(VOTE).added] == ["known"]
        assert desk.search("ballot") == ()

    def test_a_newer_version_keeps_to_it(self, desk, url):
        desk.add(ALL)
        desk.review.reject_article(VOTE[0].id, who="ana")
        with Desk(url, surroundings=surroundings(program="2.0.0")) as later:
            assert len(list(later.renew())) == 3
            assert (later.search("ballot"), later.check(repair=True).faults) == ((), ())

    def test_undone_it_is_back(self, desk):
        desk.add(ALL)
        before = desk.stories()
        act = desk.review.reject_article(VOTE[0].id, who="ana")
        desk.review.undo(act.number, who="ben")
        assert sorted(line.id for line in desk.stories()) == sorted(line.id for line in before)

    def test_twice_is_refused(self, desk):
        desk.add(ALL)
        desk.review.reject_article(VOTE[0].id, who="ana")
        with pytest.raises(UsageError):
            desk.review.reject_article(VOTE[0].id, who="ana")


class TestReadAgain:
    @pytest.mark.parametrize("keeps_pages", [True, False])
    def test_a_newer_version_keeps_to_it(self, url, tmp_path, keeps_pages):
        (tmp_path / "page.txt").write_text(PAGE)
        with Desk(url, surroundings=surroundings(), keeps_pages=keeps_pages) as desk:
            (added,) = desk.add([tmp_path / "page.txt"]).added
            desk.review.correct_article(added.article, {"published": "2031-04-01", "outlet": "Gazette"}, who="ana")
        with Desk(url, surroundings=surroundings(program="2.0.0"), keeps_pages=keeps_pages) as later:
            assert [one.arrival for one in later.renew()] == ["renewed"]
            held = later.article(added.article).article
            assert (held.published.value, held.outlet, later.check().older) == ("2031-04-01", "Gazette", 0)
            later.review.undo(1, who="ben")
            assert later.article(added.article).article.published.value != "2031-04-01"

    def test_it_goes_over_to_an_article_that_is_read_otherwise(self, url, tmp_path):
        (tmp_path / "page.txt").write_text(PAGE)
        with Desk(url, surroundings=surroundings()) as desk:
            (added,) = desk.add([tmp_path / "page.txt"]).added
            desk.review.correct_article(added.article, {"outlet": "Gazette"}, who="ana")
            with desk.database.write() as connection:  # as an older version had it
                for table, column in CITING:
                    connection.execute(table.update().where(column == added.article).values({column: "art-old"}))
        with Desk(url, surroundings=surroundings(program="2.0.0")) as later:
            list(later.renew())
            assert later.article(added.article).article.outlet == "Gazette"
            later.review.undo(1, who="ben")
            assert later.article(added.article).article.outlet != "Gazette"

    def test_repair_keeps_to_it(self, pledged):
        pledged.review.correct_article(PLEDGE.id, {"published": "2031-04-01"}, who="ana")
        assert pledged.check(repair=True).faults == ()
        assert due(pledged) == [date(2031, 4, 11)]

    def test_a_correction_that_comes_while_the_page_is_read_is_not_lost(self, url):
        with Desk(url, surroundings=surroundings()) as desk, Desk(url, surroundings=surroundings()) as other:
            desk.add([PLEDGE])

            def analyse_slowly(found):
                if not other.review.log():
                    other.review.correct_article(PLEDGE.id, {"outlet": "Gazette"}, who="ana")
                yield from analyse(found)

            with Desk(url, surroundings=surroundings(program="2.0.0", analyse=analyse_slowly)) as later:
                list(later.renew())
                assert later.article(PLEDGE.id).article.outlet == "Gazette"


def test_the_row_tells_what_the_program_had_read(pledged):
    pledged.review.correct_article(PLEDGE.id, {"outlet": "Gazette"}, who="ana")
    with pledged.database.read() as connection:
        row = connection.execute(select(articles.c.as_read).where(articles.c.id == PLEDGE.id)).scalar()
    assert row == '{"outlet":"ledger"}'


class TestGrades:
    def test_a_grade_stands_in_every_dossier(self, desk):
        desk.add(ALL)
        desk.review.grade("The Ledger", "b2", who="ana")
        story = story_of(desk, FIRE[0])
        assert {s.outlet: s.grade for s in desk.dossier(story).sources}["ledger"] == "B2"
        assert '"grade":"B2"' in desk.dossier_json(story).replace(" ", "")

    def test_a_grade_that_is_asked_for_outranks_it_once(self, desk):
        desk.add(ALL)
        desk.review.grade("ledger", "B2", who="ana")
        story = story_of(desk, FIRE[0])
        shown = [
            {s.outlet: s.grade for s in desk.dossier(story, grades=given).sources}["ledger"]
            for given in (None, {"Ledger": "C3"}, None)
        ]
        assert shown == ["B2", "C3", "B2"]

    def test_undone_or_taken_away_it_is_gone(self, desk):
        desk.add(ALL)
        story = story_of(desk, FIRE[0])
        before = desk.dossier(story)
        act = desk.review.grade("ledger", "B2", who="ana")
        desk.review.undo(act.number, who="ana")
        assert desk.dossier(story) == before
        desk.review.grade("ledger", "B2", who="ana")
        desk.review.grade("ledger", None, who="ana")
        assert desk.dossier(story) == before

    @pytest.mark.parametrize(("outlet", "code"), [("ledger", "Z9"), ("", "B2")])
    def test_what_is_no_grade_is_refused(self, desk, outlet, code):
        with pytest.raises(UsageError):
            desk.review.grade(outlet, code, who="ana")


PAGE = """Lorn mill burns

March 10, 2031

A fire broke out in the mill at Lorn on Monday morning, and smoke lay over the valley until the evening.

The owner of the mill, which has stood empty since the spring, told reporters that he had sold the looms long ago.

Firemen from three towns pumped water out of the river. Nobody was hurt, but two cottages had to be left.
"""
