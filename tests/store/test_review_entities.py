"""People say who is who, on the whole desk, and take it back."""

import pytest
from tests.store.made import FIRE, VOTE, article, surroundings

from twosource.errors import NotFound, UsageError
from twosource.model.annotation import Entity, EntityKind, Mention, MentionForm
from twosource.store.desk import Desk
from twosource.store.rows import identify

LETTER = article(
    "post", "Maria Quist wrote to the owners of the Lorn textile mill.", "The mill in Norland is closed.",
    day="2031-03-12", title="Letter on the Lorn textile mill",
)  # fmt: skip
LATER = article(
    "post", "Maria Quist met the weavers of the Lorn textile mill in Norland.", day="2031-03-13",
    title="Talks on the Lorn textile mill",
)  # fmt: skip
ELSEWHERE = article(
    "courier", "Mara Quist won the chess cup of Sudland.", "The pawns of the cup were carved by hand.",
    day="2031-05-01", title="Chess cup decided",
)  # fmt: skip


@pytest.fixture
def full(desk):
    desk.add([*FIRE, VOTE[0], LETTER])
    return desk


def named(desk, query="person: Quist"):
    return [(hit.text, hit.value) for hit in desk.search(query)]


def profiles(desk):
    story = desk.search("mill")[0].story
    return {profile.entity.name: len(profile.entity.mentions) for profile in desk.dossier(story).entities
            if "Quist" in profile.entity.name}  # fmt: skip


def story_together(desk):
    """Whether all the articles on the mill stand in one story, which the tests of dossiers need."""
    return len({hit.story for hit in desk.search("mill")}) == 1


class TestMerge:
    def test_two_names_are_one_person_in_search(self, full):
        full.review.merge_entities("person:Maria Quist", "person:Mara Quist", who="ana")
        assert named(full) == [("Mara Quist", "named in 3 articles, also as Maria Quist")]
        assert named(full, "person: Maria") == named(full)

    def test_and_in_dossiers(self, full):
        assert story_together(full)
        before = profiles(full)
        full.review.merge_entities("person:Maria Quist", "person:Mara Quist", who="ana")
        assert (len(before), sorted(profiles(full).values())) == (2, [sum(before.values())])

    def test_ids_name_them_too(self, full):
        one, into = (full.search(f"person: {name}")[0].id for name in ("Maria", "Mara"))
        full.review.merge_entities(one, into, who="ana")
        assert len(named(full)) == 1

    def test_what_comes_later_goes_along(self, full):
        full.review.merge_entities("person:Maria Quist", "person:Mara Quist", who="ana")
        full.add([LATER])
        assert named(full) == [("Mara Quist", "named in 4 articles, also as Maria Quist")]

    def test_undone_they_are_two(self, full):
        before, known = named(full), profiles(full)
        act = full.review.merge_entities("person:Maria Quist", "person:Mara Quist", who="ana")
        full.review.undo(act.number, who="ben")
        assert (named(full), profiles(full)) == (before, known)

    def test_it_stands_when_a_newer_version_reads_again(self, full, url):
        full.review.merge_entities("person:Maria Quist", "person:Mara Quist", who="ana")
        with Desk(url, surroundings=surroundings(program="2.0.0")) as later:
            assert len(list(later.renew())) == 4
            assert later.check(repair=True).faults == ()
            assert named(later) == [("Mara Quist", "named in 3 articles, also as Maria Quist")]

    def test_it_says_that_a_person_did_it(self, full):
        full.review.merge_entities("person:Maria Quist", "person:Mara Quist", who="ana")
        assert [hit.standing for hit in full.search("person: Quist")] == ["corrected"]

    @pytest.mark.parametrize(
        ("one", "into", "error"),
        [
            ("person:Nobody Here", "person:Mara Quist", NotFound),
            ("ent-nothing", "person:Mara Quist", NotFound),
            ("person:Mara Quist", "person:mara quist", UsageError),
        ],
    )
    def test_what_cannot_be_merged_is_refused(self, full, one, into, error):
        with pytest.raises(error):
            full.review.merge_entities(one, into, who="ana")
        assert full.review.log() == ()


class TestSplit:
    @pytest.fixture
    def two(self, full):
        full.add([ELSEWHERE])
        return full

    def test_another_of_the_same_name_is_another(self, two):
        assert named(two, "person: Mara") == [("Mara Quist", "named in 3 articles")]
        two.review.split_entity("person:Mara Quist", [ELSEWHERE.id], who="ana", why="a chess player")
        shown = sorted(value for _, value in named(two, "person: Mara"))
        assert shown == ["named in 1 article", "named in 2 articles"]

    def test_in_a_dossier_they_are_kept_apart(self, full):
        before = profiles(full)
        full.review.split_entity("person:Mara Quist", [FIRE[1].id], who="ana")
        story = full.search("mill")[0].story
        shown = [one.entity for one in full.dossier(story).entities if one.entity.name == "Mara Quist"]
        assert (before["Mara Quist"], [len(one.mentions) for one in shown]) == (2, [1, 1])

    def test_undone_it_is_one(self, full):
        before = profiles(full), named(full)
        act = full.review.split_entity("person:Mara Quist", [FIRE[1].id], who="ana")
        full.review.undo(act.number, who="ana")
        assert (profiles(full), named(full)) == before

    def test_one_that_was_taken_for_another_is_parted_by_its_id(self, full):
        full.review.merge_entities("person:Maria Quist", "person:Mara Quist", who="ana")
        maria = next(one.id for one in full.article(LETTER.id).entities if one.name == "Maria Quist")
        full.review.split_entity("person:Mara Quist", [maria], who="ben")
        assert sorted(value for _, value in named(full)) == ["named in 1 article", "named in 2 articles"]

    @pytest.mark.parametrize("taken", [[VOTE[0].id], ["art-nothing"], [one.id for one in FIRE], ["ent-nothing"]])
    def test_a_split_takes_some_and_leaves_some(self, full, taken):
        with pytest.raises((NotFound, UsageError)):
            full.review.split_entity("person:Mara Quist", taken, who="ana")


@pytest.mark.parametrize(
    ("kind", "name", "form", "expected"),
    [
        (EntityKind.PERSON, "Mara Quist", MentionForm.NAME, "person:mara quist"),
        (EntityKind.PERSON, "Quist", MentionForm.NAME, "ent-1"),
        (EntityKind.PERSON, "the Norland minister", MentionForm.NOMINAL, "ent-1"),
        (EntityKind.ORGANISATION, "NWG", MentionForm.NAME, "organisation:nwg"),
        (EntityKind.ORGANISATION, "interior ministry", MentionForm.NOMINAL, "organisation:interior ministry (KZ)"),
        (EntityKind.GROUP, "residents", MentionForm.NOMINAL, "group:residents"),
    ],
)
def test_one_goes_by_a_name_that_tells_who_it_is(kind, name, form, expected):
    entity = Entity("ent-1", kind, name, (name,), (Mention("art-1", 0, len(name), name, form),))
    assert identify(entity, "KZ") == expected


def test_a_sound_desk_is_sound_after_it(full):
    full.review.merge_entities("person:Maria Quist", "person:Mara Quist", who="ana")
    full.review.split_entity("person:Mara Quist", [FIRE[0].id], who="ana")
    assert full.check().faults == ()
