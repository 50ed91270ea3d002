"""Sentences of world news, written for this test, with the places that a reader finds in them."""

import pytest
from spacy.language import Language

from twosource.language import annotate
from twosource.language.places.toponyms import find_places
from twosource.model.annotation import Place
from twosource.model.article import Article

pytestmark = pytest.mark.model

SENTENCES = (
    ("Protesters in Almaty stormed the mayor's office as Kazakh President Kassym-Jomart Tokayev declared an emergency.",
     "Almaty city KZ, Kazakh country KZ"),
    ("Russian-led troops landed in Nur-Sultan and Aktau, the Kazakh defence ministry said.",
     "Russian country RU, Nur-Sultan city KZ, Aktau city KZ, Kazakh country KZ"),
    ("The rallies over gas prices began in Zhanaozen, in the western Mangystau region.",
     "Zhanaozen city KZ, Mangystau admin KZ"),
    ("Jihadists attacked an army post in western Niger and withdrew towards Menaka.",
     "Niger country NE, Menaka city ML"),
    ("Nigerian soldiers freed twelve girls in Borno state, the governor said in Maiduguri.",
     "Nigerian country NG, Borno admin NG, Maiduguri city NG"),
    ("The storm left hundreds homeless in Surigao del Norte and Cebu, Philippine officials said.",
     "Surigao del Norte admin PH, Cebu city PH, Philippine country PH"),
    ("Clashes continued in Marawi City on the southern island of Mindanao.",
     "Marawi City city PH, Mindanao region PH"),
    ("Fighting raged around Bakhmut and Avdiivka in Ukraine's eastern Donetsk region.",
     "Bakhmut city UA, Avdiivka city UA, Ukraine country UA, Donetsk admin UA"),
    ("Israeli air strikes hit Khan Younis and Rafah in the southern Gaza Strip, Palestinian medics said.",
     "Israeli country IL, Khan Younis city PS, Rafah city PS, Gaza Strip admin PS, Palestinian country PS"),
    ("Palestinians in the West Bank city of Jenin held a strike.",
     "Palestinians country PS, West Bank admin PS, Jenin city PS"),
    ("Hezbollah fired rockets from southern Lebanon.", "Lebanon country LB"),
    ("Police in Culiacan, Sinaloa, found four bodies, the Mexican government said.",
     "Culiacan city MX, Sinaloa admin MX, Mexican country MX"),
    ("Bolivian President Luis Arce arrived in La Paz from Santa Cruz.",
     "Bolivian country BO, La Paz city BO, Santa Cruz * BO"),
    ("A bus plunged into a ravine in Peru's Ayacucho region, killing 20.", "Peru country PE, Ayacucho admin PE"),
    ("Venezuelan migrants crossed the Darien Gap into Panama.",
     "Venezuelan country VE, Darien Gap region -, Panama country PA"),
    ("Three people died in a crash on a highway near Paris, Texas, on Friday.", "Paris city US, Texas admin US"),
    ("The Springfield Police Department in Illinois said the suspect fled to Peoria.",
     "Springfield city US, Illinois admin US, Peoria city US"),
    ("A judge in Fairfax County, Va., sentenced the Alexandria man to six years.",
     "Fairfax County admin US, Va. admin US, Alexandria city US"),
    ("Sen. Dianne Feinstein, D-Calif., met farmers in Fresno.", "Calif. admin US, Fresno city US"),
    ("FRANKFORT, Ky. (AP) - Kentucky lawmakers passed a bill.",
     "FRANKFORT city US, Ky. admin US, Kentucky admin US"),
    ("WASHINGTON - The U.S.-backed plan was rejected by Tehran on Monday.",
     "WASHINGTON city US, U.S. country US, Tehran city IR"),
    ("The Yangtze burst its banks near Wuhan, officials said.", "Yangtze region CN, Wuhan city CN"),
    ("Refugees crossed the Mediterranean from Libya to Lampedusa.",
     "Mediterranean region -, Libya country LY, Lampedusa region IT"),
    ("Kurdish fighters took Kobani from the militants near the Turkish border.",
     "Kobani city SY, Turkish country TR"),
    ("The Taliban seized Kunduz and Kandahar before entering Kabul.",
     "Kunduz city AF, Kandahar city AF, Kabul city AF"),
    ("The Tigrayan capital Mekelle fell to Ethiopian federal troops.",
     "Tigrayan admin ET, Mekelle city ET, Ethiopian country ET"),
    ("Somali pirates released the crew of a tanker off Puntland.", "Somali country SO, Puntland region SO"),
    ("Rohingya refugees in Cox's Bazar, Bangladesh, fled Myanmar's Rakhine state.",
     "Cox's Bazar city BD, Bangladesh country BD, Myanmar country MM, Rakhine admin MM"),
    ("Hong Kong police arrested 12 people in Mong Kok.", "Hong Kong country HK, Mong Kok city HK"),
    ("North Korea fired a missile that landed in the Sea of Japan, Seoul said.",
     "North Korea country KP, Sea of Japan region -, Seoul city KR"),
    ("Uighurs in Xinjiang are held in camps, an Australian report said.",
     "Xinjiang admin CN, Australian country AU"),
    ("The European Union imposed sanctions on Belarus after a flight to Vilnius was diverted to Minsk.",
     "European Union region -, Belarus country BY, Vilnius city LT, Minsk city BY"),
    ("Firefighters battled blazes in New South Wales and Victoria, Australia.",
     "New South Wales admin AU, Victoria admin AU, Australia country AU"),
    ("The governor of Georgia met church leaders in Atlanta and Savannah.",
     "Georgia admin US, Atlanta city US, Savannah city US"),
    ("Georgia's president spoke in Tbilisi about Abkhazia and South Ossetia.",
     "Georgia country GE, Tbilisi city GE, Abkhazia admin GE, South Ossetia region GE"),
    ("Virginia Johnson, 43, of Lincoln, Neb., was hurt.", "Lincoln city US, Neb. admin US"),
    ("The Democratic Republic of Congo reported new Ebola cases in Beni, North Kivu.",
     "Democratic Republic of Congo country CD, Beni city CD, North Kivu admin CD"),
    ("Ivory Coast's Abidjan and Ghana's Accra signed a deal.",
     "Ivory Coast country CI, Abidjan city CI, Ghana country GH, Accra city GH"),
    ("Officials in Uttar Pradesh and Bihar said floods killed 40; Lucknow was cut off.",
     "Uttar Pradesh admin IN, Bihar admin IN, Lucknow city IN"),
    ("The University of Cape Town and Nairobi Hospital will share the data.", "Cape Town city ZA, Nairobi city KE"),
    ("South African police fired on miners at Marikana, near Rustenburg.",
     "South African country ZA, Marikana city ZA, Rustenburg city ZA"),
    ("Colombia's rebels kidnapped two in Arauca on the Venezuelan border.",
     "Colombia country CO, Arauca city CO, Venezuelan country VE"),
    ("Haitian gangs control most of Port-au-Prince, the U.N. said in New York.",
     "Haitian country HT, Port-au-Prince city HT, New York * US"),
    ("The quake was felt in Izmir and on the Greek island of Samos in the Aegean Sea.",
     "Izmir city TR, Greek country GR, Samos * GR, Aegean Sea region -"),
    ("Chechen leader Ramzan Kadyrov spoke in Grozny.", "Chechen region RU, Grozny city RU"),
    ("Armenian forces left Nagorno-Karabakh.", "Armenian country AM, Nagorno-Karabakh region AZ"),
    ("Lagos, London and Los Angeles are the outlet's bureaus.", "Lagos city NG, London city GB, Los Angeles city US"),
    ("Oxford, Miss., police arrested a student of the University of Mississippi.",
     "Oxford city US, Miss. admin US, Mississippi admin US"),
    ("In Birmingham, Alabama, and Birmingham, England, vigils were held.",
     "Birmingham city US, Alabama admin US, Birmingham city GB, England admin GB"),
    ("Niger and Nigeria share a long border near Diffa.", "Niger country NE, Nigeria country NG, Diffa city NE"),
    ("Tripoli in northern Lebanon is poorer than Beirut.", "Tripoli city LB, Lebanon country LB, Beirut city LB"),
    ("Tripoli-based militias clashed with forces loyal to Libyan commander Khalifa Haftar in Sirte.",
     "Tripoli city LY, Libyan country LY, Sirte city LY"),
    ("The volcano erupted near Yogyakarta on Indonesia's Java island.",
     "Yogyakarta city ID, Indonesia country ID, Java region ID"),
    ("Salvadorans and Guatemalans are waiting in Tapachula, in Mexico's Chiapas state.",
     "Salvadorans country SV, Guatemalans country GT, Tapachula city MX, Mexico country MX, Chiapas admin MX"),
    ("Kurdistan officials in Erbil met the Iraqi prime minister in Baghdad.",
     "Kurdistan region -, Erbil city IQ, Iraqi country IQ, Baghdad city IQ"),
    ("Washington state and Oregon sent firefighters to California.",
     "Washington state admin US, Oregon admin US, California admin US"),
    ("Becker and Otter Tail counties in Minnesota declared an emergency.",
     "Becker admin US, Otter Tail admin US, Minnesota admin US"),
    ("Ohioans and Texans vote on Tuesday.", "Ohioans admin US, Texans admin US"),
    ("The ferry sank off Zanzibar, Tanzania, on its way from Dar es Salaam.",
     "Zanzibar * TZ, Tanzania country TZ, Dar es Salaam city TZ"),
    ("Chile's government flew aid to Punta Arenas and Easter Island.", "Chile country CL, Punta Arenas city CL"),
    ("A landslide hit a village in the Hindu Kush, Afghan officials said.", "Hindu Kush region -, Afghan country AF"),
    ("The general flew from Dakar to Bamako; soldiers in the Sahel are tired.",
     "Dakar city SN, Bamako city ML, Sahel * *"),
    ("Dozens drowned when their boat capsized on Lake Victoria, Ugandan police said.",
     "Lake Victoria region -, Ugandan country UG"),
    ("Voters in London, Ontario, and in Windsor chose new mayors.",
     "London city CA, Ontario admin CA, Windsor city CA"),
    ("The court in The Hague acquitted the Serbian general.", "The Hague city NL, Serbian country RS"),
)  # fmt: skip
NO_PLACES = (
    "Mr. Lincoln said that he would speak to Ms. Jackson on Monday.",
    "He took the pill in May and turned forty in August.",
    "Charles W. Murphy, M.D., was named professor of medicine.",
    "The chief of police said that the school was closed.",
)


def find(nlp: Language, text: str) -> tuple[Place, ...]:
    (parsed,) = annotate([Article.from_text(text)], nlp)
    return parsed.places


def fits(place: Place, expected: str) -> bool:
    name, kind, country = expected.rsplit(" ", 2)
    return (
        place.text == name
        and kind in ("*", place.kind)
        and (country == "*" or place.country == (None if country == "-" else country))
    )


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text[:40] for text, _ in SENTENCES])
def test_the_places_of_a_sentence(nlp: Language, text: str, expected: str) -> None:
    places = find(nlp, text)
    missing = [one for one in expected.split(", ") if not any(fits(place, one) for place in places)]
    assert missing == [], [(place.text, place.kind, place.country) for place in places]


@pytest.mark.parametrize("text", NO_PLACES)
def test_people_titles_and_months_are_no_places(nlp: Language, text: str) -> None:
    assert find(nlp, text) == ()


@pytest.mark.parametrize("text", ["Paris " * 4_000, "Paris, Texas, " * 2_000, "County " * 4_000, "Mr. " * 4_000])
def test_a_page_that_repeats_itself_ends(nlp: Language, text: str) -> None:
    doc = nlp.make_doc(text)
    assert len(find_places(Article.from_text(text), doc, ())) <= len(doc)
