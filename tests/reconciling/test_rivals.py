"""Different counts of one thing that no measure names."""

from twosource.model.statement import Measure


def page(newsroom, outlet, sentence, *numbers, by=None):
    made = newsroom.page(outlet, "2031-03-11", "Raid in Norland.", sentence)
    for number in numbers:
        made.figure(
            f"{number} hunting rifles", number, number, measure=Measure.OTHER, population="hunting rifles", by=by
        )
    return made


def verdicts(newsroom, *pages):
    return sorted((finding.best, finding.verdict.value) for finding in newsroom.reconcile(*pages).findings)


def test_one_noun_in_one_matter_is_one_question(newsroom):
    one = page(newsroom, "Post", "The navy took 7 hunting rifles from the raiders.", 7, by="the navy")
    other = page(newsroom, "Herald", "From the raiders 9 hunting rifles were taken.", 9, by="Ada Lund")
    assert verdicts(newsroom, one, other) == [(7, "disputed")]


def test_a_page_that_gives_both_speaks_of_two_matters(newsroom):
    one = page(newsroom, "Post", "The navy took 7 hunting rifles and later 9 hunting rifles.", 7, 9)
    other = page(newsroom, "Herald", "The navy took 9 hunting rifles.", 9)
    assert [best for best, _ in verdicts(newsroom, one, other)] == [7, 9]


def test_another_matter_is_another_question(newsroom):
    one = page(newsroom, "Post", "The navy took 7 hunting rifles from raiders.", 7)
    other = page(newsroom, "Herald", "A shop in town sold 9 hunting rifles before Christmas.", 9)
    assert len(verdicts(newsroom, one, other)) == 2
