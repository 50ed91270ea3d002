"""How sources depend on each other."""


def relations(newsroom, page):
    return {(relation.kind, relation.target) for relation in newsroom.reconcile(page).relations}


def test_a_page_reprints_quotes_and_cites(newsroom):
    page = newsroom.page("Blog", "2031-03-11", "Flood in Norland.", "12 died.", "9 are hurt.", reprint_of="Post")
    page.figure("12 died", 12, 12, by="the interior ministry")
    page.figure("9 are hurt", 9, 9, by="the Reuters news agency")
    assert relations(newsroom, page) == {
        ("reprints", "Post"),
        ("quotes", "interior ministry of Norland"),
        ("cites", "the Reuters news agency"),
    }


def test_what_it_quotes_has_evidence(newsroom):
    page = newsroom.page("Blog", "2031-03-11", "Flood in Norland.", "12 died.")
    page.figure("12 died", 12, 12, by="the interior ministry")
    (relation,) = newsroom.reconcile(page).relations
    assert relation.evidence[0].quote == "12 died"


def test_a_credited_agency_is_reprinted(newsroom):
    page = newsroom.page("Blog", "2031-03-11", "Flood in Norland.", credit="Reuters")
    assert relations(newsroom, page) == {("reprints", "Reuters")}


def test_a_wire_that_credits_itself_reprints_nobody(newsroom):
    page = newsroom.page("Sea Wire", "2031-03-11", "Flood in Norland.", "The river rose.", credit="Sea Wire")
    assert newsroom.reconcile(page).relations == ()
