"""A small invented story, built by hand: a storm flood in the harbour town of Marvale, told by two outlets.

One figure is retracted, one revised; there is a curfew, a promise with a due day, and a change of offices.
"""

from datetime import date

from twosource.model.analysis import Analysis
from twosource.model.annotation import Comparator, Entity, EntityKind, Mention, Place
from twosource.model.article import Article, DateCandidate, Dated, Paragraph, Precision, Reprint, Role
from twosource.model.finding import (
    Finding,
    Followed,
    Moment,
    Origin,
    OriginKind,
    Reconciliation,
    Relation,
    Standing,
    State,
    Verdict,
)
from twosource.model.group import Link, Resolution, Story
from twosource.model.span import Evidence, Span
from twosource.model.statement import (
    Attributed,
    Attribution,
    Commitment,
    Event,
    EventType,
    Figure,
    Form,
    Measure,
    Modality,
    Office,
    OfficeChange,
    Restriction,
    RestrictionKind,
    Status,
    When,
)

POST_TITLE = "Marvale counts its dead after the night of the flood"
POST = (
    "MARVALE — A storm tide broke the eastern dyke of Marvale on Monday night and flooded the old harbour.",
    "At least 12 people were killed, the coast guard said on Tuesday. It revised the figure from 15.",
    "Governor Ilse Brandt told the council that every household would be paid for its losses by Friday.",
    "A curfew from 10 p.m. to 6 a.m. holds in the harbour district until 20 March.",
    "Brandt, who had been minister of ports from 2015 to 2018, named Tomas Reyl as head of the dyke board.",
    "Fishermen carried the sick to the church on the hill in their own boats.",
)
WIRE_TITLE = "Eastern dyke breaks, Marvale under water"
WIRE = (
    "The eastern dyke at Marvale broke late on Monday, sending water through the old harbour.",
    "The coast guard put the dead at 12 or more. The health office withdrew a statement on more than 40 victims.",
    "About 300 people were moved to schools, the town hall said.",
    "Residents dispute that they were warned in time.",
)
PLACE = Place(10, 17, "Marvale", "Marvale", "city", 54.1, 9.2, 1, "DE")
MONDAY, TUESDAY, FRIDAY = date(2031, 3, 10), date(2031, 3, 11), date(2031, 3, 14)


def make_article(id, outlet, title, lines, reprint_of=None):
    """An article of these paragraphs, published on Tuesday."""
    paragraphs, start = [], 0
    for line in lines:
        paragraphs.append(Paragraph(start, start + len(line), Role.BODY))
        start += len(line) + 2
    dated = Dated(
        "2031-03-11", Precision.DAY, 0.9, "the page's own metadata", (DateCandidate("2031-03-11", "metadata"),)
    )
    return Article(
        id=id,
        url=f"https://news.example.org/{id}",
        title=title,
        bylines=("Ada Lind",),
        outlet=outlet,
        published=dated,
        modified=None,
        language="en",
        dateline=None,
        credit=None,
        reprint_of=reprint_of,
        text="\n\n".join(lines),
        paragraphs=tuple(paragraphs),
    )


def sentences_of(article):
    """The article's sentences: cut at full stops that end a word of three letters or more."""
    found = []
    for paragraph in article.paragraphs:
        start = paragraph.start
        text = article.text
        for at in range(paragraph.start, paragraph.end):
            ends = text[at] == "." and (at + 1 == paragraph.end or text[at + 1 : at + 3].strip()[:1].isupper())
            if ends or at + 1 == paragraph.end:
                found.append(Span.of(article, start, at + 1))
                start = at + 2
    return tuple(one for one in found if one.text.strip())


def cite(article, quote):
    """The evidence for the first place where the article has that quote."""
    start = article.text.index(quote)
    sentence = next(one for one in sentences_of(article) if one.start <= start < one.end)
    return Evidence.cite(article, start, start + len(quote), sentence.start, sentence.end)


def on(day, text="on that day"):
    """A time that is one day."""
    return When(text, day.isoformat(), day, day)


def make_post(extra=""):
    """The article of the Harbour Post with its statements; `extra` is added to its outlet, title and text."""
    article = make_article("art-post", "Harbour Post" + extra, POST_TITLE + extra, (*POST, *([extra] if extra else [])))
    guard = Attributed("the coast guard", "ent-guard", ("the coast guard",), "said")
    killed = Figure(
        id="fig-12",
        evidence=(cite(article, "At least 12 people were killed"),),
        attributed_to=guard,
        when=on(TUESDAY, "Tuesday"),
        where=PLACE,
        measure=Measure.KILLED,
        low=12,
        high=None,
        comparator=Comparator.AT_LEAST,
        population="people",
    )
    older = Figure(
        id="fig-15",
        evidence=(cite(article, "15"),),
        attributed_to=guard,
        status=Status.REVISED,
        status_reason=cite(article, "revised the figure from 15"),
        measure=Measure.KILLED,
        low=15,
        high=15,
        comparator=Comparator.EXACT,
        population=None,
        revised_to="fig-12",
    )
    broke = Event(
        id="evt-dyke",
        evidence=(cite(article, "broke the eastern dyke of Marvale"),),
        when=on(MONDAY, "Monday night"),
        where=PLACE,
        type=EventType.ASSAULT,
        trigger=Span.of(article, article.text.index("broke"), article.text.index("broke") + 5),
    )
    quote = "every household would be paid for its losses by Friday"
    promise = Commitment(
        id="com-pay",
        evidence=(cite(article, quote),),
        attributed_to=Attributed("Governor Ilse Brandt", "ent-brandt"),
        modality=Modality.PLANNED,
        who="Ilse Brandt",
        what="every household paid for its losses",
        entity="ent-brandt",
        due=on(FRIDAY, "by Friday"),
    )
    curfew = Restriction(
        id="res-curfew",
        evidence=(cite(article, "A curfew from 10 p.m. to 6 a.m. holds in the harbour district until 20 March"),),
        where=PLACE,
        kind=RestrictionKind.CURFEW,
        hours="22:00-06:00",
        to=on(date(2031, 3, 20), "until 20 March"),
    )
    ports = Office(
        id="off-ports",
        evidence=(cite(article, "minister of ports from 2015 to 2018"),),
        person="Ilse Brandt",
        role="minister of ports",
        change=OfficeChange.HOLDS,
        entity="ent-brandt",
        from_=When("2015", "2015", date(2015, 1, 1), date(2015, 12, 31)),
        to=When("2018", "2018", date(2018, 1, 1), date(2018, 12, 31)),
    )
    governor = Office(
        id="off-governor",
        evidence=(cite(article, "Governor Ilse Brandt"),),
        person="Ilse Brandt",
        role="governor",
        change=OfficeChange.HOLDS,
        entity="ent-brandt",
    )
    said = Attribution(
        id="att-brandt",
        evidence=(cite(article, POST[2][:-1]),),
        source=(Span.of(article, article.text.index("Governor"), article.text.index("Governor") + 20),),
        cue=(),
        content=(),
        form=Form.INDIRECT,
        speaker="ent-brandt",
    )
    boats = Event(
        id="evt-boats",
        evidence=(cite(article, "Fishermen carried the sick to the church on the hill"),),
        type=EventType.AID,
        trigger=Span.of(article, article.text.index("carried"), article.text.index("carried") + 7),
    )
    start = article.text.index("Ilse Brandt")
    brandt = Entity(
        "ent-brandt",
        EntityKind.PERSON,
        "Ilse Brandt",
        ("Ilse Brandt", "Brandt"),
        (Mention("art-post", start, start + 11, "Ilse Brandt"),),
        ("Governor",),
    )
    return Analysis(
        article=article,
        sentences=sentences_of(article),
        entities=(brandt,),
        figures=(killed, older),
        attributions=(said,),
        events=(broke, boats),
        offices=(governor, ports),
        restrictions=(curfew,),
        commitments=(promise,),
    )


def make_wire(extra=""):
    """The article of the Eastern Wire, a reprint, with its statements; `extra` is added to names, reasons and title."""
    reprint = Reprint("Northern Agency" + extra, "the last line names it" + extra)
    article = make_article("art-wire", "Eastern Wire", WIRE_TITLE + extra, WIRE, reprint)
    killed = Figure(
        id="fig-12-wire",
        evidence=(cite(article, "12 or more"),),
        attributed_to=Attributed("The coast guard", "ent-guard"),
        measure=Measure.KILLED,
        low=12,
        high=None,
        comparator=Comparator.AT_LEAST,
        population="dead",
    )
    victims = Figure(
        id="fig-40",
        evidence=(cite(article, "more than 40 victims"),),
        attributed_to=Attributed("The health office", "ent-health"),
        status=Status.RETRACTED,
        status_reason=cite(article, "withdrew a statement"),
        measure=Measure.KILLED,
        low=41,
        high=None,
        comparator=Comparator.MORE_THAN,
        population="victims",
    )
    moved = Figure(
        id="fig-300",
        evidence=(cite(article, "About 300 people were moved to schools"),),
        attributed_to=Attributed("the town hall"),
        measure=Measure.DISPLACED,
        low=300,
        high=300,
        comparator=Comparator.ABOUT,
        population="people",
    )
    broke = Event(
        id="evt-dyke-wire",
        evidence=(cite(article, "The eastern dyke at Marvale broke late on Monday"),),
        when=on(MONDAY, "Monday"),
        where=PLACE,
        type=EventType.ASSAULT,
        trigger=Span.of(article, article.text.index("broke"), article.text.index("broke") + 5),
    )
    warned = Attribution(
        id="att-warned",
        evidence=(cite(article, "they were warned in time"),),
        challenged_by=cite(article, "Residents dispute"),
        source=(),
        cue=(),
        content=(),
        form=Form.INDIRECT,
        status=Status.DISPUTED,
    )
    return Analysis(
        article=article,
        sentences=sentences_of(article),
        figures=(killed, victims, moved),
        events=(broke,),
        attributions=(warned,),
    )


def make_reconciliation(post, wire, extra=""):
    """What the two articles come to on Tuesday."""
    guard = Origin(
        "org-guard",
        "coast guard",
        OriginKind.BODY,
        ("art-post", "art-wire"),
        ("fig-12", "fig-12-wire"),
        "named in both",
    )
    health = Origin("org-health", "health office", OriginKind.BODY, ("art-wire",), ("fig-40",))
    hall = Origin("org-hall", "town hall" + extra, OriginKind.BODY, ("art-wire",), ("fig-300",))
    dead = Finding(
        id="fin-killed",
        question="people killed, Marvale flood, by 11 March 2031" + extra,
        kind="figure",
        statements=("fig-12", "fig-15", "fig-12-wire", "fig-40"),
        verdict=Verdict.SINGLE_ORIGIN,
        origins=(guard, health),
        outlets=("Eastern Wire", "Harbour Post"),
        independent_origins=1,
        reason="both outlets repeat the coast guard; 15 was revised and more than 40 retracted",
        evidence=(*post.figures[0].evidence, *wire.figures[0].evidence),
        low=12,
        best=12,
        high=None,
        measure="killed",
        population="people",
    )
    moved = Finding(
        id="fin-moved",
        question="people displaced, Marvale flood",
        kind="figure",
        statements=("fig-300",),
        verdict=Verdict.SINGLE_ORIGIN,
        origins=(hall,),
        outlets=("Eastern Wire",),
        independent_origins=1,
        reason="only the town hall says so",
        evidence=wire.figures[2].evidence,
        low=300,
        best=300,
        high=300,
        measure="displaced",
        population="people",
    )
    dyke = Moment(
        MONDAY,
        MONDAY,
        "A storm tide broke the eastern dyke of Marvale" + extra,
        ("evt-dyke", "evt-dyke-wire"),
        (*post.events[0].evidence, *wire.events[0].evidence),
    )
    curfew = Moment(
        TUESDAY,
        date(2031, 3, 20),
        "a curfew holds in the harbour district",
        ("res-curfew",),
        post.restrictions[0].evidence,
    )
    paid = Followed(post.commitments[0], State.OPEN, "Friday 14 March 2031 is still to come")
    standing = Standing(post.restrictions[0], State.IN_FORCE, "it runs until 20 March 2031" + extra)
    quotes = Relation("art-wire", "reprints", "Northern Agency", "the last line names it", wire.figures[0].evidence)
    return Reconciliation(TUESDAY, (dead, moved), (paid,), (standing,), (dyke, curfew), (quotes,))


def tell_story(extra=""):
    """The arguments of `present`: analyses, resolution, reconciliation. `extra` is added wherever a page may speak."""
    post, wire = make_post(extra), make_wire(extra)
    story = Story("sto-flood", ("art-post", "art-wire"), "both tell of the dyke")
    brandt = Link(post.entities[0], ("ent-brandt",), "one article")
    return (post, wire), Resolution((), (story,), (brandt,)), make_reconciliation(post, wire, extra)
