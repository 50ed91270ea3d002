"""What kinds of things a figure counts: people, those sent to help or fight, vehicles, buildings and weapons."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files

from twosource.extracting.grammar.vocabulary import list_words
from twosource.language.places.gazetteer import look_up

LIST = "counted_nouns.tsv"
"""The nouns of each kind, in the singular."""


class Kind(StrEnum):
    """What a counted noun names, as far as a figure cares."""

    PEOPLE = "people"
    FORCES = "forces"
    CROWD = "crowd"
    SUSPECTS = "suspects"
    VEHICLES = "vehicles"
    RESCUE_VEHICLES = "rescue vehicles"
    BUILDINGS = "buildings"
    WEAPONS = "weapons"
    FATES = "fates"


SENT_WITH_SERVICES = list_words(
    "engine engines unit units team teams crew crews agent agents staff member members helicopters"
)
"""Words that name those sent only beside the word of a service: "rescue units", not "housing units"."""

SERVICES = list_words(
    "police fire rescue ambulance emergency security military army navy defence defense medical special forensic riot"
    " federal fbi paramedic coastguard disaster"
)

HOUSING = list_words("residential housing apartment dwelling condo")
"""Words before "units" that make them homes."""

LIVING = frozenset((Kind.PEOPLE, Kind.FORCES, Kind.CROWD, Kind.SUSPECTS, Kind.FATES))
THINGS = frozenset((Kind.VEHICLES, Kind.RESCUE_VEHICLES, Kind.BUILDINGS, Kind.WEAPONS))
ONE_PERSON = frozenset((Kind.PEOPLE, Kind.FORCES, Kind.CROWD, Kind.SUSPECTS))
"""Kinds whose singular means one person."""
SENT = frozenset((Kind.FORCES, Kind.RESCUE_VEHICLES))
"""Who is somewhere because sent there."""

_WITHOUT_SINGULAR = list_words(
    "battalion brigade squad contingent convoy patrol platoon regiment squadron crew crowd personnel police"
    " staff troop troops household family couple community folk"
)
_IRREGULAR = {"person": "people", "child": "children", "wife": "wives", "thief": "thieves", "life": "lives"}
_IRREGULAR |= {"body": "bodies", "knife": "knives", "housewife": "housewives", "midwife": "midwives"}
_ALSO = {"persons": Kind.PEOPLE, "forces": Kind.FORCES}
"""Plurals of words that are no counted nouns otherwise, or have another plural."""
_IRREGULAR |= {"grandchild": "grandchildren", "passerby": "passersby", "passer-by": "passers-by"}


@cache
def _read() -> tuple[Mapping[str, Kind], frozenset[str]]:
    """Each listed noun in the singular and the plural with its kind, and those that mean one person."""
    kinds: dict[str, Kind] = {}
    one: list[str] = []
    for line in files("twosource.extracting.counting").joinpath(LIST).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        kind, _, words = line.partition("\t")
        for word in words.split():
            kinds[word] = kinds[_pluralise(word)] = Kind(kind)
            if Kind(kind) in ONE_PERSON and word not in _WITHOUT_SINGULAR:
                one.append(word)
    return kinds | _ALSO, frozenset(one)


def _pluralise(noun: str) -> str:
    """The plural of a listed noun.

    >>> [_pluralise(noun) for noun in ("seaman", "deputy", "boy", "church", "child")]
    ['seamen', 'deputies', 'boys', 'churches', 'children']
    """
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("man"):
        return f"{noun[:-3]}men"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


def means_one_person(word: str) -> bool:
    """Whether the word, in lower case, is a listed noun for one person, or ends like one.

    >>> means_one_person("welder"), means_one_person("welders"), means_one_person("shutter")
    (True, False, False)
    """
    return word in _read()[1] or word.endswith(_ONE_ENDINGS)


_ENDINGS = ("ers", "ors", "ists", "ants", "ents", "ees", "eers", "ians", "men", "women", "girls", "boys", "goers")
_ONE_ENDINGS = ("woman", "worker", "maker", "keeper", "driver", "fighter", "owner", "holder", "dweller", "goer")
_UNLIKE = list_words(
    "members numbers years orders letters papers meters metres kilometers kilometres centers centres towers"
    " offers computers matters powers headquarters quarters waters layers doors floors factors sectors errors"
    " colors colours centimetres centimeters millimetres litres liters borders corners dinners chapters servers"
    " tremors incidents accidents events documents statements agreements moments elements apartments payments"
    " comments movements tournaments presents percents cents patents degrees trees fees knees committees"
    " restaurants plants gardens attempts components shipments developments instruments investments departments"
    " governments cantons encounters disasters winters summers posters rivers helicopters others containers"
    " counters trailers boilers burners coolers trackers boosters rollers chambers clusters parameters charters"
    " batters fires tents murders talents accents dents vents rents torrents currents continents arguments"
    " assessments assignments basements compartments complements compliments contents deployments disagreements"
    " employments endorsements engagements environments equipments establishments experiments fragments garments"
    " implants ingredients installments judgments ligaments measurements monuments ornaments pigments pavements"
    " placements refreshments regiments replacements requirements retirements segments settlements sediments"
    " supplements sentiments testaments treatments indictments variants grants warrants covenants pollutants"
    " antidepressants elephants pants chants antibiotics consonants determinants instants quadrants remnants beers"
    " careers cheers piers tiers frontiers barriers carriers dossiers mirrors terrors horrors vectors reactors"
    " tractors motors rotors monitors razors scissors indicators elevators escalators calculators generators"
    " detectors projectors sensors adapters amplifiers answers antlers banners bladders blisters blockers boulders"
    " bumpers burgers canisters chargers checkers clippers coasters covers craters cucumbers daggers dampers"
    " diapers drawers dressers dryers filters fingers flowers folders freezers gutters hammers heaters hangers"
    " hinders hoppers hungers hovers ladders lasers lavers levers lighters litters lockers lumbers markers mergers"
    " millimeters mixers modifiers mowers newsletters newspapers oysters peppers pointers polymers poppers primers"
    " printers processors propellers prayers proffers receivers recorders registers remainders reminders routers"
    " scanners scooters semesters shelters shoulders showers shutters silencers skyscrapers slippers sneakers"
    " speakers spiders stickers streamers sweaters tankers thrusters tigers timers toasters toners transformers"
    " transfers transponders triggers trousers tumblers tumors twisters typewriters vouchers wafers wallpapers"
    " washers whiskers whispers wonders wrappers zippers flyers hours acres guarantees marquees settees bees"
    " coffees toffees pedigrees references expenses lists wrists fists mists twists assists turnovers takeovers"
    " makeovers leftovers hangovers homers feathers leathers weathers"
)
"""Words with such an ending that name no people."""


def find_kind(noun: str | None) -> Kind | None:
    """The kind that the last word of a counted noun phrase names, or None where it is no such thing or unknown.

    A capital marks people of a country: "Poles" are no "poles".

    >>> find_kind("asylum seekers"), find_kind("fire engines"), find_kind("crimes")
    (<Kind.PEOPLE: 'people'>, <Kind.RESCUE_VEHICLES: 'rescue vehicles'>, None)
    """
    if noun is None:
        return None
    written = noun.rstrip("\"'”’ ")
    phrase = written.lower()
    word = phrase.rpartition(" ")[2].rpartition("-")[2].lstrip("#@\"'“‘")
    if word in SENT_WITH_SERVICES and not SERVICES.isdisjoint(phrase.split()[:-1]):
        return Kind.RESCUE_VEHICLES if word.startswith("engine") else Kind.FORCES
    if word == "units" and not HOUSING.isdisjoint(phrase.split()[:-1]):
        return Kind.BUILDINGS
    if "crew" in phrase.split()[:-1]:
        return Kind.CROWD
    known = _read()[0].get(word)
    if known is not None:
        return known
    peopled = word.endswith(_ENDINGS) and not word.endswith("ments") and word not in _UNLIKE
    if peopled or is_demonym(written.rpartition(" ")[2]):
        return Kind.PEOPLE
    return None


def is_demonym(word: str) -> bool:
    """Whether the word, written with a capital, names somebody by a country or region.

    >>> is_demonym("Turks"), is_demonym("Swede"), is_demonym("swede"), is_demonym("Ankara")
    (True, True, False, False)
    """
    return word[:1].isupper() and any(place.people for place in look_up(word))
