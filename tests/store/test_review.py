"""What people decide outranks the program, is kept with who, when and why, and can be undone."""

from dataclasses import replace

import pytest
from tests.store.made import ALL, FIRE, VOTE, analyse, surroundings

from twosource.errors import BadCorrection, NotFound, UsageError
from twosource.store.desk import Desk


@pytest.fixture
def full(desk):
    desk.add(ALL)
    return desk


def figure_of(desk, one=FIRE[0]):
    return desk.article(one.id).figures[0]


def counts(desk):
    return sorted(hit.value for hit in desk.search("killed > 0"))


def fire_story(desk):
    return next(line for line in desk.stories() if line.articles == 2)


class TestStatements:
    def test_an_accepted_one_is_certain(self, full):
        known = figure_of(full).id
        full.review.accept(known, who="ana")
        assert figure_of(full).confidence == 1.0

    def test_a_rejected_one_is_nowhere(self, full):
        known = figure_of(full).id
        full.review.reject(known, who="ana", why="the outlet withdrew it")
        dossier = full.dossier(fire_story(full).id)
        assert (full.article(FIRE[0].id).figures, counts(full)) == ((), ["killed: 12 weavers"])
        assert all(known not in finding.statements for finding in dossier.findings)

    def test_a_corrected_one_is_right_everywhere(self, full):
        full.review.correct(figure_of(full).id, {"low": "12", "high": "12"}, who="ana")
        finding = next(one for one in full.figures(fire_story(full).id) if one.measure == "killed")
        assert (counts(full), finding.best) == (["killed: 12 weavers"] * 2, 12)

    def test_the_last_correction_counts(self, full):
        known = figure_of(full).id
        full.review.correct(known, {"low": 10.0, "high": 10.0}, who="ana")
        full.review.correct(known, {"high": 11.0}, who="ben")
        assert (figure_of(full).low, figure_of(full).high) == (10.0, 11.0)

    @pytest.mark.parametrize(
        ("fields", "expected"),
        [
            ({"measure": "injured"}, {"measure": "injured"}),
            ({"high": "none"}, {"high": None}),
            ({"attributed_to": "the guild"}, {"attributed_to": {"text": "the guild", "chain": ["the guild"]}}),
            ({"when": "2031-03-08/2031-03-09"}, {"when": {"earliest": "2031-03-08", "latest": "2031-03-09"}}),
            ({"status": "retracted", "about": "background"}, {"status": "retracted", "about": "background"}),
        ],
    )
    def test_fields_are_read_from_words(self, full, fields, expected):
        full.review.correct(figure_of(full).id, fields, who="ana")
        shape = figure_of(full).to_dict()
        for name, value in expected.items():
            held = shape[name]
            assert (held if not isinstance(value, dict) else {key: held[key] for key in value}) == value

    @pytest.mark.parametrize(
        "fields",
        [
            {}, {"low": "many"}, {"measure": "eaten"}, {"mood": "sad"}, {"id": "x"}, {"evidence": "[]"},
            {"when": "soon"}, {"confidence": 2}, {"low": [1]}, {"low": 20, "high": 10}, {"low": "20", "high": "10"},
            {"low": 13}, {"high": 3}, {"low": "-1"}, {"low": "nan"}, {"high": "inf"}, {"where": "the mill"},
            {"when": "2031-03-09/2031-03-08"}, {"where": {"name": "Lorn"}},
        ],
    )  # fmt: skip
    def test_what_cannot_stand_is_refused_and_nothing_is_kept(self, full, fields):
        with pytest.raises(BadCorrection):
            full.review.correct(figure_of(full).id, fields, who="ana")
        assert full.review.log() == ()

    @pytest.mark.parametrize(
        ("fields", "told"),
        [
            ({"measure": "flibbert"}, "write one of killed, injured, missing"),
            ({"modality": "maybe"}, "write one of asserted, planned"),
            ({"low": "many"}, "low cannot be 'many'; write a number of 0 or more, as in 12 or 1,200, or none"),
            ({"when": "soon"}, "2022-01-11/2022-01-13, or none"),
            ({"low": "20", "high": "10"}, "low would be 20 and high 10; write both"),
            ({"high": "3"}, "low would be 9 and high 3; write both"),
            ({"where": "the mill"}, "`twosource schema` tells"),
            ({"where": {"name": "Lorn"}}, "`twosource schema` tells"),
        ],
    )
    def test_what_is_refused_is_told_with_what_may_stand(self, full, fields, told):
        with pytest.raises(BadCorrection) as refused:
            full.review.correct(figure_of(full).id, fields, who="ana")
        assert told in str(refused.value)
        assert "convert" not in str(refused.value)

    def test_words_are_read_whatever_their_case(self, full):
        full.review.correct(figure_of(full).id, {"measure": " Injured"}, who="ana")
        assert figure_of(full).measure == "injured"

    def test_an_unknown_statement_is_told(self, full):
        with pytest.raises(NotFound):
            full.review.accept("fig-nothing", who="ana")

    def test_nobody_decides_nothing(self, full):
        with pytest.raises(UsageError):
            full.review.accept(figure_of(full).id, who=" ")

    def test_the_least_certain_waits_first(self, full):
        assert [hit.kind for hit in full.review.waiting()] == ["figure", "figure", "figure", "commitment"]
        full.review.accept(figure_of(full).id, who="ana")
        assert figure_of(full).id not in [hit.id for hit in full.review.waiting()]


class TestUndo:
    def test_it_is_as_if_it_had_not_been(self, full):
        act = full.review.reject(figure_of(full).id, who="ana")
        full.review.undo(act.number, who="ben", why="it stands after all")
        assert full.article(FIRE[0].id) == next(analyse(FIRE))

    def test_an_undoing_can_be_undone(self, full):
        act = full.review.reject(figure_of(full).id, who="ana")
        undoing = full.review.undo(act.number, who="ben")
        full.review.undo(undoing.number, who="ana")
        assert full.article(FIRE[0].id).figures == ()

    def test_the_log_keeps_everything_in_order(self, full):
        act = full.review.reject(figure_of(full).id, who="ana", why="wrong")
        full.review.undo(act.number, who="ben")
        shown = [(one.act.value, one.who, one.why, one.at) for one in full.review.log()]
        assert shown == [
            ("reject", "ana", "wrong", "2031-03-12T12:00:00Z"),
            ("undo", "ben", "", "2031-03-12T12:00:00Z"),
        ]

    def test_what_is_undone_cannot_be_undone_again(self, full):
        act = full.review.reject(figure_of(full).id, who="ana")
        full.review.undo(act.number, who="ben")
        with pytest.raises(UsageError):
            full.review.undo(act.number, who="ben")

    def test_an_unknown_act_is_told(self, full):
        with pytest.raises(NotFound):
            full.review.undo(77, who="ana")


class TestReprocessing:
    """A newer program names the statements otherwise, or misses them; what people said of them stands."""

    def renamed(self, found):
        for analysis in analyse(found):
            figures = tuple(replace(one, id=f"{one.id}-new", low=1.0, high=1.0) for one in analysis.figures)
            yield replace(analysis, figures=figures)

    def blind(self, found):
        for analysis in analyse(found):
            yield replace(analysis, figures=())

    def renew(self, url, analyser):
        with Desk(url, surroundings=surroundings(program="2.0.0", analyse=analyser)) as later:
            return list(later.renew())

    def test_a_correction_finds_its_statement_under_another_id(self, full, url):
        full.review.correct(figure_of(full).id, {"low": 10, "high": 10}, who="ana")
        self.renew(url, self.renamed)
        assert (figure_of(full).low, counts(full)) == (10, ["killed: 1 weavers", "killed: 10 weavers"])

    def test_a_corrected_statement_that_the_program_misses_stands(self, full, url):
        full.review.correct(figure_of(full).id, {"low": 10, "high": 10}, who="ana")
        self.renew(url, self.blind)
        assert counts(full) == ["killed: 10 weavers"]

    def test_a_rejected_one_stays_away(self, full, url):
        full.review.reject(figure_of(full).id, who="ana")
        self.renew(url, self.renamed)
        assert full.article(FIRE[0].id).figures == ()

    @pytest.mark.usefixtures("full")
    def test_pages_are_read_again_once(self, url):
        assert [len(self.renew(url, self.renamed)), len(self.renew(url, self.renamed))] == [3, 0]


class TestStories:
    def test_merged_stories_are_one(self, full):
        fire, vote = fire_story(full).id, next(one.id for one in full.stories() if one.articles == 1)
        full.review.merge(vote, fire, who="ana")
        (story,) = full.stories()
        assert (story.id, story.articles, len(full.dossier(fire).articles)) == (fire, 3, 3)

    def test_what_comes_later_to_a_merged_story_goes_along(self, desk):
        desk.add([FIRE[0], VOTE[0]])
        vote, fire = (desk.search(query)[0].story for query in ("ballot", "mill"))
        desk.review.merge(fire, vote, who="ana")
        desk.add([FIRE[1]])
        assert [(line.id, line.articles) for line in desk.stories()] == [(vote, 3)]

    def test_a_split_takes_articles_out(self, full):
        story = fire_story(full).id
        act = full.review.split(story, [FIRE[1].id], who="ana")
        made = full.story(act.given["story"])
        assert [member.article for member in made.members] == [FIRE[1].id]
        assert made.members[0].moved_from == full.story(story).story.id

    def test_undone_they_are_as_before(self, full):
        before = [(line.id, line.articles) for line in full.stories()]
        fire, vote = before[0][0], before[1][0]
        acts = [full.review.merge(vote, fire, who="ana"), full.review.split(fire, [VOTE[0].id], who="ana")]
        for act in acts[::-1]:
            full.review.undo(act.number, who="ana")
        assert [(line.id, line.articles) for line in full.stories()] == before

    def test_a_story_is_not_merged_into_itself(self, full):
        with pytest.raises(UsageError):
            full.review.merge(fire_story(full).id, fire_story(full).id, who="ana")

    @pytest.mark.parametrize("taken", [[], ["art-nothing"], [one.id for one in FIRE]])
    def test_a_split_leaves_some_and_takes_some(self, full, taken):
        with pytest.raises(UsageError):
            full.review.split(fire_story(full).id, taken, who="ana")


def test_a_sound_desk_is_sound_after_review(full):
    full.review.reject(figure_of(full).id, who="ana")
    full.review.split(fire_story(full).id, [FIRE[1].id], who="ana")
    assert full.check().faults == ()


@pytest.mark.parametrize("word", ["zero \x00", "lone \ud800", "'; DROP TABLE corrections; --"])
def test_a_hostile_reason_is_kept_as_text(full, word):
    full.review.accept(figure_of(full).id, who=f"ana {word}", why=word)
    assert len(full.review.log()) == 1
