"""What kinds of things a figure counts: people, those sent to help or fight, vehicles, buildings and weapons."""

from __future__ import annotations

from enum import StrEnum

from twosource.extracting.vocabulary import list_words
from twosource.language.places.gazetteer import look_up


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


PEOPLE = list_words(
    "people person persons man men woman women child children girl girls boy boys kid kids baby babies infant infants"
    " toddler toddlers teenager teenagers teen teens adult adults youth youths student students pupil pupils schoolgirl"
    " schoolgirls schoolboy schoolboys schoolchildren teacher teachers worker workers employee employees staff civilian"
    " civilians resident residents villager villagers local locals citizen citizens national nationals tourist tourists"
    " foreigner foreigners migrant migrants refugee refugees immigrant immigrants seeker seekers applicant applicants"
    " victim victims patient patients survivor survivors inmate inmates prisoner prisoners detainee detainees hostage"
    " hostages captive captives militant militants rebel rebels insurgent insurgents fighter fighters gunman gunmen"
    " attacker attackers terrorist terrorists criminal criminals bomber bombers extremist extremists separatist"
    " separatists jihadist jihadists protester protesters protestor protestors demonstrator demonstrators activist"
    " activists rioter rioters looter looters journalist journalists reporter reporters doctor doctors nurse nurses"
    " medic medics driver drivers pilot pilots sailor sailors fisherman fishermen miner miners farmer farmers"
    " member members leader leaders commander commanders official officials lawmaker"
    " lawmakers politician politicians minister ministers judge judges diplomat diplomats family families household"
    " households parent parents mother mothers father fathers son sons daughter daughters brother brothers sister"
    " sisters wife wives husband husbands couple couples friend friends relative relatives colleague colleagues"
    " other others individual individuals soul souls human humans community passenger passengers bystander"
    " bystanders pedestrian pedestrians cyclist cyclists motorist motorists commuter commuters"
    " climber climbers hiker hikers skier skiers player players fan fans athlete athletes priest priests monk monks"
    " nun nuns worshipper worshippers worshiper worshipers pilgrim pilgrims agent agents mourner mourners guest guests"
    " customer customers shopper shoppers homeowner homeowners evacuee evacuees christian christians kurd kurds"
    " arab arabs muslim muslims jew jews hindu hindus voter voters convict convicts fugitive fugitives slave slaves"
    " technician technicians engineer engineers mechanic mechanics electrician electricians builder builders labourer"
    " labourers laborer laborers carpenter carpenters plumber plumbers cleaner cleaners cook cooks chef chefs waiter"
    " waiters waitress waitresses barman bartender bartenders clerk clerks cashier cashiers shopkeeper shopkeepers"
    " trader traders merchant merchants vendor vendors dealer dealers smuggler smugglers trafficker traffickers"
    " gangster gangsters robber robbers thief thieves burglar burglars hijacker hijackers kidnapper kidnappers"
    " knifeman knifemen swimmer swimmers surfer surfers rower rowers runner runners jogger joggers biker bikers"
    " motorcyclist motorcyclists rider riders jockey jockeys footballer footballers referee mountaineer mountaineers"
    " camper campers hunter hunters angler anglers holidaymaker holidaymakers vacationer vacationers neighbor"
    " neighbors neighbour neighbours landlord tenant tenants lodger pensioner pensioners grandmother grandmothers"
    " grandfather grandfathers grandparents grandson granddaughter uncle aunt cousin cousins nephew niece boyfriend"
    " girlfriend bride groom widow widows orphan orphans twin twins newborn newborns male males female females lawyer"
    " lawyers attorney attorneys prosecutor prosecutors mayor governor councillor councilman councilwoman senator"
    " senators congressman congresswoman ambassador envoy bishop imam imams rabbi rabbis pastor pastors preacher"
    " missionary missionaries bodyguard bodyguards chauffeur courier janitor caretaker receptionist photographer"
    " photographers cameraman cameramen translator translators interpreter interpreters aide aides contractor"
    " contractors subcontractor dockworker dockworkers docker dockers roofer welder welders conductor steward stewards"
    " stewardess scientist scientists researcher researchers professor professors lecturer sheriff detective"
    " detectives constable constables sergeant lieutenant captain corporal lifeguard lifeguards herder"
    " herders shepherd shepherds logger loggers mason porter porters passer-by passers-by spectator"
    " executive executives businessman businesswoman businessmen banker bankers accountant singer singers musician"
    " musicians dancer dancers actor actress artist artists writer blogger bloggers"
)
FORCES = list_words(
    "officer officers policeman policemen policewoman soldier soldiers troop troops firefighter firefighters fireman"
    " firemen paramedic paramedics rescuer rescuers responder responders personnel guard guards guardsman guardsmen"
    " peacekeeper peacekeepers marine marines serviceman servicemen servicewoman reservist reservists police"
    " trooper troopers deputies"
    " volunteer volunteers diver divers battalion battalions brigade brigades convoy convoys squad squads contingent"
    " contingents"
)
CROWD = list_words(
    "crew crewman crewmen crewmember crewmembers passenger passengers spectator spectators reveler revelers reveller"
    " revellers traveller travellers traveler"
    " travelers attendee attendees participant participants onlooker onlookers visitor visitors crowd partygoer"
    " partygoers concertgoer concertgoers festival-goers viewer viewers delegate delegates marcher marchers supporter"
    " supporters"
)
SUSPECTS = list_words("suspect suspects perpetrator perpetrators assailant assailants")
RESCUE_VEHICLES = list_words(
    "ambulance ambulances helicopter helicopters appliance appliances boat boats truck trucks jet jets"
    " warplane warplanes tank tanks warship warships drone drones plane planes aircraft bomber bombers"
)
VEHICLES = list_words(
    "vehicle vehicles car cars bus buses train trains tram trams lorry lorries van vans taxi taxis motorcycle"
    " motorcycles motorbike motorbikes carriage carriages coach coaches ship ships vessel vessels ferry ferries yacht"
    " yachts barge barges airliner airliners airplane airplanes locomotive locomotives wagon wagons trailer trailers"
    " tanker tankers bicycle bicycles"
)
BUILDINGS = list_words(
    "building buildings house houses home homes school schools church churches mosque mosques shop shops store stores"
    " apartment apartments flat flats structure structures property properties hotel hotels factory factories bridge"
    " bridges temple temples synagogue synagogues warehouse warehouses hut huts shack shacks dwelling dwellings"
    " bank banks restaurant restaurants cafe cafes barn barns villa villas kiosk kiosks stall stalls"
    " residence residences business businesses clinic clinics office offices cabin cabins facility facilities"
)
SENT_WITH_SERVICES = list_words(
    "engine engines unit units team teams crew crews agent agents staff member members helicopters"
)
"""Words that name those sent only beside the word of a service: "rescue units", not "housing units"."""

SERVICES = list_words(
    "police fire rescue ambulance emergency security military army navy defence defense medical special forensic riot"
    " federal fbi paramedic coastguard disaster"
)

WEAPONS = list_words(
    "missile missiles rocket rockets bomb bombs grenade grenades shell shells gun guns rifle rifles pistol pistols"
    " weapon weapons warhead warheads projectile projectiles mine mines torpedo torpedoes explosive explosives"
    " landmine landmines mortar mortars firearm firearms knife knives"
)
FATES = list_words(
    "death deaths fatality fatalities casualty casualties dead injury injuries injured wounded arrest arrests"
    " life lives body bodies corpse corpses victim victims missing"
)

LIVING = frozenset((Kind.PEOPLE, Kind.FORCES, Kind.CROWD, Kind.SUSPECTS, Kind.FATES))
THINGS = frozenset((Kind.VEHICLES, Kind.RESCUE_VEHICLES, Kind.BUILDINGS, Kind.WEAPONS))
SENT = frozenset((Kind.FORCES, Kind.RESCUE_VEHICLES))
"""Who is somewhere because sent there."""

KINDS: tuple[tuple[Kind, frozenset[str]], ...] = (
    (Kind.FATES, FATES),
    (Kind.SUSPECTS, SUSPECTS),
    (Kind.FORCES, FORCES),
    (Kind.CROWD, CROWD),
    (Kind.PEOPLE, PEOPLE),
    (Kind.RESCUE_VEHICLES, RESCUE_VEHICLES),
    (Kind.VEHICLES, VEHICLES),
    (Kind.BUILDINGS, BUILDINGS),
    (Kind.WEAPONS, WEAPONS),
)
"""The first kind that has the word is its kind."""

PERSON_SINGULARS = frozenset(
    word for word in PEOPLE | SUSPECTS | FORCES | CROWD if not word.endswith("s")
) - list_words(
    "people men women children policemen servicemen gunmen personnel police staff troop crew community family couple"
    " household unit team brigade battalion squad convoy contingent crowd firemen fishermen crewmen guardsmen youths"
    " schoolchildren"
)
"""Nouns that mean one person."""

_ENDINGS = ("ers", "ors", "ists", "ants", "ents", "ees", "eers", "ians", "men", "women", "girls", "boys", "goers")
_UNLIKE = list_words(
    "members numbers years orders letters papers meters metres kilometers kilometres centers centres towers offers"
    " computers matters powers headquarters quarters waters layers doors floors factors sectors errors colors colours"
    " centimetres centimeters millimetres litres liters orders borders corners dinners chapters servers tremors"
    " incidents accidents events documents statements agreements moments elements apartments payments comments"
    " movements tournaments presents percents cents patents degrees trees fees knees committees restaurants plants"
    " gardens attempts components shipments developments instruments investments departments governments cantons"
    " encounters disasters winters summers quarters posters rivers helicopters others containers counters trailers"
    " boilers burners coolers trackers boosters rollers chambers clusters parameters charters batters fires"
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
    if "crew" in phrase.split()[:-1]:
        return Kind.CROWD
    for kind, words in KINDS:
        if word in words:
            return kind
    if (word.endswith(_ENDINGS) and word not in _UNLIKE) or is_demonym(written.rpartition(" ")[2]):
        return Kind.PEOPLE
    return None


def is_demonym(word: str) -> bool:
    """Whether the word, written with a capital, names somebody by a country or region.

    >>> is_demonym("Turks"), is_demonym("Swede"), is_demonym("swede"), is_demonym("Ankara")
    (True, True, False, False)
    """
    return word[:1].isupper() and any(place.people for place in look_up(word))
