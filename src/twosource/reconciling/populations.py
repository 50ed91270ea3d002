"""Which counted nouns mean the same people or things."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.model.noun_forms import make_plural, make_singular
from twosource.model.statement import Measure
from twosource.reconciling.words import list_words

PEOPLE = "people"

# Classes of population, each with the words that belong to it: general words of news, not of any event. The words of
# the last are for anybody: "160 people", "160 dead" and "160 killed" are one count.
_WORDS: dict[str, str] = {
    "vehicles": """
        vehicle vehicles car cars bus buses truck trucks lorry lorries tank tanks van vans ambulance ambulances
        engine engines convoy train trains carriage carriages tram trams motorcycle motorcycles
    """,
    "aircraft": """
        aircraft plane planes jet jets helicopter helicopters drone drones airliner airliners
    """,
    "ships": """
        ship ships vessel vessels boat boats skiff skiffs ferry ferries warship warships submarine submarines
    """,
    "buildings": """
        building buildings house houses home homes shop shops store stores school schools apartment apartments
        structure structures mosque mosques church churches flat flats property properties
    """,
    "weapons": """
        missile missiles rocket rockets bomb bombs weapon weapons gun guns rifle rifles projectile projectiles
        shell shells warhead warheads mine mines
    """,
    "children": """
        child children kid kids boy boys girl girls minor minors baby babies infant infants toddler toddlers
        teenager teenagers teen teens schoolgirl schoolgirls schoolboy schoolboys schoolchildren pupil pupils
    """,
    "women": """
        woman women mother mothers wife wives
    """,
    "students": """
        student students
    """,
    "police and security officers": """
        officer officers policeman policemen policewoman policewomen police constable constables guard guards
        gendarme gendarmes security cop cops deputy deputies sheriff sheriffs trooper troopers detective detectives
        patrolman patrolmen
    """,
    "soldiers": """
        soldier soldiers troop troops serviceman servicemen marine marines paratrooper paratroopers peacekeeper
        peacekeepers reservist reservists army military forces conscript conscripts contingent
    """,
    "attackers": """
        criminal criminals militant militants gunman gunmen terrorist terrorists attacker attackers assailant
        assailants insurgent insurgents fighter fighters rebel rebels bandit bandits bomber bombers extremist
        extremists jihadist jihadists rioter rioters looter looters robber robbers pirate pirates raider raiders
        hijacker hijackers brigand brigands kidnapper kidnappers thief thieves burglar burglars shooter shooters
    """,
    "suspects": """
        suspect suspects
    """,
    "protesters": """
        protester protesters protestor protestors demonstrator demonstrators activist activists
    """,
    "civilians": """
        civilian civilians noncombatant noncombatants
    """,
    "rescuers": """
        rescuer rescuers firefighter firefighters paramedic paramedics medic medics crew volunteer
        volunteers rescue
    """,
    "units": """
        crews team teams squad squads unit units brigade brigades battalion battalions
    """,
    "journalists": """
        journalist journalists reporter reporters
    """,
    "workers": """
        worker workers labourer labourers laborer laborers miner miners employee employees staff coworker coworkers
        co-worker co-workers colleague colleagues
    """,
    "families": """
        family families household households
    """,
    PEOPLE: """
        people person persons human humans life lives man men individual individuals victim victims casualty
        casualties fatality fatalities death deaths dead body bodies corpse corpses injured wounded hurt injury
        injuries killed
        missing resident residents citizen citizens inhabitant inhabitants local locals villager villagers
        passenger passengers traveller travellers traveler travelers tourist tourists visitor visitors commuter
        commuters patient patients other others one survivor survivors evacuee evacuees member members national
        nationals detainee detainees adult adults reveller revellers reveler revelers spectator spectators
        occupant occupants holidaymaker holidaymakers guest guests hostage hostages captive captives trapped
        those migrant migrants refugee refugees shopper shoppers worshipper worshippers employee employees
        arrest arrests detention detentions gentleman gentlemen old consumer consumers customer customers user users
        bystander bystanders pedestrian pedestrians none leader leaders boss bosses inmate inmates prisoner prisoners
        convict convicts neighbour neighbours neighbor neighbors friend friends relative relatives
    """,
}
_CLASS_OF = {word: name for name, words in _WORDS.items() for word in words.split()}
# What a measure counts where the text names nothing.
_UNNAMED: dict[Measure, str] = {Measure.DESTROYED: "buildings", Measure.DEPLOYED: "forces"}
# Classes of things, and of more than one person at a time: their counts are none of people.
_NO_PEOPLE = ("vehicles", "aircraft", "ships", "buildings", "weapons", "families", "units")
# What people do for a living, as the last word of a noun, where the name of the trade has no ending of its own.
_TRADES = frozenset(
    list_words("""
        docker stevedore miner farmer sailor mariner seafarer fisher driver pilot captain skipper teacher nurse doctor
        engineer technician electrician plumber welder builder carpenter mechanic operator cook baker butcher shepherd
        hunter climber mountaineer hiker diver skier trader vendor shopkeeper clerk guide lawyer judge scientist
        researcher monk nun priest pilgrim manager contractor mason logger herder porter courier cleaner gardener
    """)
)
_OF_TRADES = ("worker", "man", "woman", "men", "women", "hand")
# A class of people who have but the harm in common: to call thieves by its name would be to accuse them of more.
_MIXED = "attackers"
_AGED = re.compile(r"\d+-year-olds?")
# A phrase behind the counted noun belongs to it ("girls in the group"), not to its head.
_TAIL = re.compile(r"\s(?:of|in|on|at|from|with|who|which|that|under|for|by)\s.*$")


def classify_population(population: str | None, measure: Measure) -> str:
    """The class of the counted noun; the plural of its last word where it belongs to none.

    >>> classify_population("mostly young men", Measure.KILLED)
    'people'
    >>> classify_population("“armed criminals”", Measure.KILLED)
    'attackers'
    >>> classify_population(None, Measure.DETAINED)
    'people'
    >>> classify_population("fishing net", Measure.DESTROYED)
    'nets'
    """
    words = list_words(_TAIL.sub("", (population or "").lower()))
    if "and" in words[1:] and words[words.index("and") - 1] in _CLASS_OF:
        words = words[: words.index("and")]
    if not words:
        return _UNNAMED.get(measure, PEOPLE)
    for word in (words[-1], *words[:-1]):
        if word in _CLASS_OF and (word == words[-1] or _CLASS_OF[word] != PEOPLE):
            return _merge_for(_CLASS_OF[word], words)
    return PEOPLE if _AGED.fullmatch(words[-1]) else make_plural(words[-1])


def is_class(name: str) -> bool:
    """Whether the name is that of a known class, and not a noun of none."""
    return name in _WORDS


def may_be_people(name: str) -> bool:
    """Whether a class of population is one of people: known ones, trades, and what ends as these do.

    >>> [may_be_people(name) for name in ("dockworkers", "fishermen", "soldiers", "drivers", "nets", "buildings")]
    [True, True, True, True, False, False]
    """
    if name in _WORDS:
        return name not in _NO_PEOPLE
    single = make_singular(name)
    return single in _TRADES or single.endswith(_OF_TRADES)


def _merge_for(name: str, words: list[str]) -> str:
    """The class for those words: "security forces" and "police forces" are officers, not soldiers."""
    officers = "police and security officers"
    return officers if name == "soldiers" and {"security", "police", "law-enforcement"} & set(words) else name


def name_population(name: str, populations: Sequence[str | None]) -> str:
    """What to call the counted: as the articles do, where they agree on the noun, else by the class of that name.

    >>> name_population("attackers", ["“armed criminals”", "criminals"])
    'criminals'
    >>> name_population("police and security officers", ["policemen", "guards"])
    'police and security officers'
    """
    if name == PEOPLE:
        return PEOPLE
    written = [" ".join(list_words(_TAIL.sub("", population.lower()))) for population in populations if population]
    heads = {noun.rpartition(" ")[2] for noun in written}
    if len(heads) == 1 or (name == _MIXED and written):
        return min(written, key=lambda noun: (len(noun), noun))
    return name
