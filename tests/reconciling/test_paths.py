"""The way by which a statement came to an outlet."""

from twosource.model.annotation import EntityKind


def path_of(newsroom, *pages, copies=()):
    roots = newsroom.roots(*pages, copies=copies)
    return [(step.source, step.tie.value, step.target) for step in roots.of(pages[0].statements["figures"][0]).path]


def page(newsroom, by=None, *, outlet="Blog", entity=None, **settings):
    made = newsroom.page(outlet, "2031-03-11", "Flood in Norland.", "12 died in the town.", **settings)
    made.figure("12 died", 12, 12, by=by, entity=entity)
    return made


def test_what_an_outlet_says_itself_has_no_path(newsroom):
    assert path_of(newsroom, page(newsroom)) == []


def test_a_ministry_belongs_to_its_state(newsroom):
    assert path_of(newsroom, page(newsroom, "the interior ministry")) == [
        ("Blog", "quotes", "interior ministry of Norland"),
        ("interior ministry of Norland", "belongs to", "Norland"),
    ]


def test_a_reprint_has_the_path_of_what_it_reprints(newsroom):
    assert path_of(newsroom, page(newsroom, "the interior ministry", reprint_of="Post"))[:2] == [
        ("Blog", "reprints", "Post"),
        ("Post", "quotes", "interior ministry of Norland"),
    ]


def test_a_person_speaks_for_his_ministry(newsroom):
    made = newsroom.page("Blog", "2031-03-11", "Flood in Norland.", "12 died in the town.")
    speaker = made.person("Ada Lund", roles=("spokeswoman of the interior ministry",), country="NO")
    made.figure("12 died", 12, 12, by="Lund", entity=speaker)
    assert ("Lund", "speaks for", "interior ministry of Norland") in path_of(newsroom, made)


def test_another_outlet_is_cited(newsroom):
    assert path_of(newsroom, page(newsroom, "the AFP news agency"))[0][:2] == ("Blog", "cites")


def test_an_agency_is_one_root_under_its_names(newsroom):
    one, other = page(newsroom, "the AFP news agency"), page(newsroom, "Agence France-Presse", outlet="Herald")
    roots = newsroom.roots(one, other)
    assert len({roots.of(each.statements["figures"][0]).key for each in (one, other)}) == 1


def test_a_body_and_its_spokesman_are_one_root(newsroom):
    one = newsroom.page("Blog", "2031-03-11", "Flood in Norland.", "12 died in the town.")
    body = one.person("Harbour Trust", kind=EntityKind.ORGANISATION)
    one.figure("12 died", 12, 12, by="Harbour Trust", entity=body)
    other = page(newsroom, "a Harbour Trust spokesman", outlet="Herald")
    third = newsroom.page("Star", "2031-03-11", "Flood in Norland.", "12 died in the town.")
    speaker = third.person("Ada Lund", roles=("director of the Harbour Trust",))
    third.figure("12 died", 12, 12, by="Lund", entity=speaker)
    roots = newsroom.roots(one, other, third)
    assert len({roots.of(each.statements["figures"][0]).key for each in (one, other, third)}) == 1


def test_who_left_a_body_speaks_for_himself(newsroom):
    one = newsroom.page("Blog", "2031-03-11", "Flood in Norland.", "12 died in the town.")
    one.person("Harbour Trust", kind=EntityKind.ORGANISATION)
    speaker = one.person("Ada Lund", roles=("former director of the Harbour Trust",))
    one.figure("12 died", 12, 12, by="Lund", entity=speaker)
    assert newsroom.roots(one).of(one.statements["figures"][0]).kind == "person"


def test_an_outlet_that_is_cited_leads_on_to_its_own_source(newsroom):
    post = newsroom.page("Post", "2031-03-11", "Flood in Norland.", "The ministry counted 12 dead.")
    post.figure("counted 12 dead", 12, 12, by="the interior ministry")
    blog = page(newsroom, "the Post newspaper")
    finding = newsroom.finding(post, blog)
    assert finding.independent_origins == 1
    assert [[step.target for step in path] for path in finding.origins[0].paths] == [
        ["interior ministry of Norland", "Norland"],
        ["Post", "interior ministry of Norland", "Norland"],
    ]
