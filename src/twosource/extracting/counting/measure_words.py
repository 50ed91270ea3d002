"""The words that tell what happened to the counted: verbs, nouns and adjectives, a table for each place in the syntax.

Written from the guide of the figures corpus (its measures and decision 6) and from general English.
"""

from __future__ import annotations

from dataclasses import dataclass

from twosource.extracting.grammar.vocabulary import index_words, list_words
from twosource.model.statement import Measure

UNDERGONE = index_words(
    {
        Measure.KILLED: (
            "kill slay murder assassinate massacre execute behead slaughter electrocute lynch martyr gun strangle"
            " smother"
            " bludgeon decapitate exterminate euthanize euthanise asphyxiate incinerate gas hang"
        ),
        Measure.INJURED: (
            "injure wound hurt maim shoot stab hospitalise hospitalize treat scald poison sicken concuss bruise burn"
            " lacerate mutilate disfigure cripple paralyse paralyze gore slash knife slice"
        ),
        Measure.MISSING: "miss",
        Measure.DETAINED: (
            "arrest detain charge jail imprison indict incarcerate apprehend nab prosecute convict sentence remand"
            " intern handcuff collar extradite recapture rearrest corral bust"
        ),
        Measure.DISPLACED: "displace evacuate uproot relocate resettle dislodge deport expel move evict banish exile"
        " house rehouse shelter",
        Measure.RESCUED: (
            "rescue free release save liberate extricate swap exchange recover retrieve reunite unite"
            " pull ransom hand transfer remove pluck winch hoist pardon parole"
        ),
        Measure.ABDUCTED: "abduct kidnap capture seize snatch enslave herd",
        Measure.DEPLOYED: (
            "deploy dispatch send mobilise mobilize station scramble redeploy assign summon reinforce post"
            " garrison muster"
        ),
        Measure.ATTENDING: "draw attract host accommodate",
        Measure.AFFECTED: (
            "trap strand assault rob attack rape affect infect molest harass torture beat terrorise terrorize grope"
            " abuse bereave orphan target hit hijack occupy storm besiege punch slap kick bully stalk"
            " intimidate quarantine maroon isolate defraud cheat scam exploit traffic ban bar expose compromise hack"
            " ambush assail batter bite overpower tie bind gag blindfold lock humiliate coerce burgle maul bombard"
            " shell raid shut close inundate flood ground"
        ),
        Measure.DESTROYED: (
            "destroy damage flatten demolish raze gut wreck level torch ruin obliterate devastate crush vandalise"
            " vandalize topple trash deface pulverise pulverize submerge"
        ),
        Measure.OTHER: (
            "intercept stop spot detect notice contact"
            " investigate identify register question interview suspect integrate surround accuse interrogate sue"
            " confiscate impound exonerate clear acquit seek hunt pursue chase"
        ),
    }
)
"""Verbs whose object, or subject in the passive, is the counted: "killed 12", "12 were killed"."""

DONE = index_words(
    {
        Measure.KILLED: "die perish drown succumb suffocate asphyxiate",
        Measure.MISSING: "disappear vanish",
        Measure.DETAINED: "surrender",
        Measure.DISPLACED: "flee evacuate emigrate",
        Measure.RESCUED: "escape survive abscond",
        Measure.DEPLOYED: "patrol bomb respond",
        Measure.ATTENDING: (
            "attend gather celebrate march rally protest demonstrate assemble congregate board throng flock watch"
            " descend participate parade picket blockade block converge riot clash hurl storm line chant cheer"
            " crowd cram pack jam"
            " mass mourn queue swarm pour camp throw occupy"
        ),
        Measure.DESTROYED: "collapse crumble explode",
        Measure.AFFECTED: "collide crash overturn derail sink capsize",
    }
)
"""Verbs whose subject is the counted: "12 died"."""

NEVER_ALONE = list_words(
    "move relocate charge recover find treat exchange pull send transfer remove discover convict book station swap hand"
    " shoot stab attack burn identify register surround"
)
"""Verbs of the first table that tell nothing of their subject in the active: "her four children moved"."""

FATES = index_words(
    {
        Measure.KILLED: "dead killed slain fatal lifeless deceased",
        Measure.INJURED: (
            "injured wounded hurt hospitalised hospitalized ill burned burnt unconscious sick bloodied shot stabbed"
        ),
        Measure.MISSING: "missing unaccounted",
        Measure.DETAINED: "arrested detained jailed imprisoned indicted guilty convicted",
        Measure.DISPLACED: "displaced evacuated homeless evicted deported uprooted exiled",
        Measure.RESCUED: "rescued freed released alive safe back unharmed unhurt unscathed escaped",
        Measure.ABDUCTED: "abducted kidnapped captive captives hostage hostages",
        Measure.AFFECTED: "trapped stranded assaulted buried victim victims",
        Measure.DEPLOYED: "deployed",
        Measure.DESTROYED: (
            "damaged destroyed flattened gutted ruined ablaze collapsed uninhabitable unsafe unusable burnt-out"
        ),
    }
)
"""Words that say in what state the counted are: "12 dead", "left 20 homeless"."""

COUNTED_FATES = index_words(
    {
        Measure.KILLED: "death fatality casualty dead body corpse toll",
        Measure.INJURED: "injury wounded injured",
        Measure.DETAINED: "arrest detainee detention",
        Measure.DISPLACED: "evacuee",
        Measure.RESCUED: "survivor escapee",
    }
)
"""Counted nouns that carry the measure themselves: "6,644 deaths"."""

DEEDS = index_words(
    {
        Measure.KILLED: (
            "death killing murder massacre slaughter assassination execution loss toll body life slaying"
            " manslaughter beheading lynching drowning"
        ),
        Measure.INJURED: (
            "injury wounding hospitalisation hospitalization treatment shooting stabbing beating injuring maiming"
        ),
        Measure.MISSING: "disappearance",
        Measure.DETAINED: (
            "arrest detention imprisonment jailing indictment conviction prosecution trial sentencing bust roundup"
        ),
        Measure.DISPLACED: "displacement evacuation exodus relocation",
        Measure.RESCUED: "release rescue liberation freeing return freedom recovery handing handover transfer",
        Measure.ABDUCTED: "abduction kidnapping kidnap capture seizure",
        Measure.DEPLOYED: "deployment dispatch contingent mission force reinforcement",
        Measure.ATTENDING: "crowd audience gathering turnout rally",
        Measure.AFFECTED: "assault rape attack collision hijacking robbery harassment abuse",
        Measure.DESTROYED: "destruction",
        Measure.OTHER: "arrival influx intake",
    }
)
"""Nouns whose "of" names the counted: "the release of 21 girls", "a crowd of 1,000"."""

TOLLS = index_words(
    {
        Measure.KILLED: "toll death deaths fatality fatalities casualty casualties dead",
        Measure.INJURED: "injuries injured wounded",
        Measure.MISSING: "missing",
        Measure.DETAINED: "arrests detentions",
        Measure.ATTENDING: "crowd crowds attendance turnout audience",
    }
)
"""Nouns that a count is the value of: "the death toll rose to 31", "the injured included 12 nurses"."""

DRIVING_BACK = list_words("fire shoot launch lob throw hurl push beat drive hit fight hold kick strike roll turn force")
"""Verbs behind which "back" brings nobody home."""
RISING = list_words(
    "rise climb jump swell balloon soar stand reach hit increase grow pass exceed surpass top bring raise put revise"
    " lower cut update correct reduce drop fall be include remain place estimate peak hold sit"
)
"""Verbs between a toll and its number."""

TALLYING = list_words("count recount identify name interview list mention verify register")
"""What is done with people on paper: no fate, and nothing that all such are counted for."""

BELONGINGS = list_words("information data details identity identities records account accounts passwords")
"""What may be stolen from people who are then affected, and no robbed ones: "the data of 40 customers"."""
EXPOSING = list_words("steal leak expose access obtain hack breach compromise extract target hit")
PLACED = list_words("inside aboard onboard present")
"""Adverbs of those who are counted where they are."""

LEAVING = list_words(
    "leave see find report record confirm count list declare pronounce believe fear presume keep get have say render"
)
"""Verbs whose object is followed by its state: "left 24 dead"."""

CAPTIVITY = list_words("captive captives hostage hostages captivity ransom")
CUSTODY = list_words("custody detention jail prison arrest bars")
HOSPITALS = list_words(
    "hospital hospitals clinic clinics treatment infirmary surgery stretcher stretchers ambulance coma"
)
LIMBS = list_words("leg legs arm arms hand hands finger fingers eye eyes limb limbs foot sight")
LIVES = list_words("life lives")
TROOPS = list_words("soldiers troops servicemen fighters militants marines paratroopers policemen gendarmes men")
"""Whom an army has lost when they are dead."""
HIMSELF = list_words("himself herself themselves")
WOUNDS = list_words("injury injuries wound wounds burn burns fracture fractures bruise bruises concussion inhalation")
SCENES = list_words("scene attendance duty ground site rescue standby patrol")
"""Places of those who are sent: "in attendance", "at the scene", "involved in the rescue"."""
ENCLOSURES = list_words(
    "tunnel tram train wreckage rubble debris vehicle car water building bus ship boat river sea carriage plane house"
    " mine cave"
)
"""Where people are got out of: there "removed" means rescued, and elsewhere displaced."""


CHARGES = list_words("charge charges indictment indictments")
COMPELLING = list_words("force compel cause oblige order")
"""Verbs whose object does what the infinitive says: "forced 300 people to flee"."""
GATHERINGS = list_words(
    "protest protests rally rallies march marches demonstration demonstrations vigil vigils walkout strike picket"
    " parade procession funeral celebration celebrations sit-in"
)
"""Occasions at which people are counted as a crowd: "joined a march", "at a protest"."""
CONDITIONS = list_words("critical serious stable grave guarded fair satisfactory life-threatening")
"""Adjectives of the "condition" in which the hurt are."""
COUNTING = list_words("number total count tally figure")
"""Nouns whose "of" names the counted: "the number of injured"."""
SEARCHED = list_words(
    "survivors bodies victims gunmen gunman attackers attacker bombers killers killer militants robbers men fugitives"
    " inmates prisoners thieves hijackers terrorists fighters rebels clues inmate prisoner thief robber fugitive killer"
    " hijacker suspect suspects parolee convict convicts escapee escapees bomber shooter shooters kidnapper kidnappers"
)
"""Whom a search for does not make missing."""

AUTHORITIES = list_words(
    "forces warship warships commandos ships destroyer squad team cops security officers officer troops"
    " soldiers navy army marines commandos authorities agents agency guards guard forces"
    " coastguard government military patrol frigate warship sheriff deputies detectives investigators fbi customs"
)
"""Who captures, seizes and holds people by right: there the captured are detained and not abducted."""
HUNTED = list_words(
    "raider brigand mobster mafioso gang mafia cartel suspected alleged"
    " pirate suspect gunman militant terrorist fugitive robber smuggler attacker hijacker insurgent rebel bandit thief"
    " trafficker bomber kidnapper suspect accomplice assailant extremist killer poacher dealer gangster criminal"
)
"""Who is detained where he is captured."""

GROUPS = list_words(
    "group total number crew team party band majority convoy mission contingent force handful pair family dozen lives"
    " mix mixture string wave column fleet half most rest remainder"
)
"""Nouns of whose "of" the verb speaks: "deployed a force of 200", not "released the name of a woman"."""


PERILS = list_words(
    "avalanche blast blaze fire flames crossfire storm flood landslide stampede crush explosion wave current"
)
UTILITIES = list_words("power electricity water heat heating gas food shelter homes roof supplies")
"""What people and homes are left without."""
HOMES = list_words("home homes house houses")
SAFETY = list_words("surface safety ashore shore freedom safely")
NO_FIGURE = 0.3
"""A strength that no figure has: the phrase tells that nothing is counted ("30 were sent home")."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Verbs that tell a measure only beside one of their companions; beside anything where none is listed.

    It is told of the object, and of the subject in the passive; with `of_subject` of the subject in the active too.
    """

    verbs: frozenset[str]
    companions: frozenset[str]
    measure: Measure
    strength: float
    of_subject: bool = False


PHRASES = (
    Phrase(
        list_words("shoot stab beat burn crush hack trample find confirm"),
        list_words("dead death fatally killed"),
        Measure.KILLED,
        0.9,
    ),
    Phrase(
        list_words("injure wound hurt strike hit shoot stab maul slash"),
        list_words("fatally mortally"),
        Measure.KILLED,
        1.0,
    ),
    Phrase(
        list_words("fall plunge leap jump plummet sweep crush go trample suffocate hurl stab shoot burn crash slip"),
        list_words("death deaths"),
        Measure.KILLED,
        0.9,
        of_subject=True,
    ),
    Phrase(list_words("take end"), list_words("own"), Measure.KILLED, 0.8, of_subject=True),
    Phrase(
        list_words("hang kill shoot stab drown poison burn gas"),
        HIMSELF,
        Measure.KILLED,
        0.9,
        of_subject=True,
    ),
    Phrase(list_words("commit"), list_words("suicide"), Measure.KILLED, 0.9, of_subject=True),
    Phrase(list_words("shoot bring"), list_words("down"), Measure.DESTROYED, 0.93),
    Phrase(list_words("break"), list_words("out free loose"), Measure.RESCUED, 0.75, of_subject=True),
    Phrase(list_words("get"), list_words("away out safely"), Measure.RESCUED, 0.7, of_subject=True),
    Phrase(list_words("give"), list_words("slip"), Measure.RESCUED, 0.7, of_subject=True),
    Phrase(
        list_words("steal leak expose access obtain hack breach compromise have"),
        list_words("information data details records identities passwords"),
        Measure.AFFECTED,
        0.6,
        of_subject=True,
    ),
    Phrase(list_words("pick round"), list_words("up"), Measure.DETAINED, 0.75),
    Phrase(
        list_words("get receive face serve spend"),
        list_words("prison jail bars imprisonment"),
        Measure.DETAINED,
        0.8,
        of_subject=True,
    ),
    Phrase(
        list_words("need seek find take provide offer give want"),
        list_words("shelter accommodation housing refuge asylum shelters"),
        Measure.DISPLACED,
        0.75,
        of_subject=True,
    ),
    Phrase(
        list_words("flee leave"), list_words("jail prison custody cell captors"), Measure.RESCUED, 0.85, of_subject=True
    ),
    Phrase(list_words("lose give"), LIVES, Measure.KILLED, 0.9, of_subject=True),
    Phrase(list_words("claim cost take"), LIVES, Measure.KILLED, 0.9),
    Phrase(list_words("lose"), TROOPS, Measure.KILLED, 0.8),
    Phrase(
        list_words("take rush bring admit carry airlift transport transfer fly convey discharge release recover"),
        HOSPITALS,
        Measure.INJURED,
        0.9,
    ),
    Phrase(list_words("bring"), list_words("out ashore"), Measure.RESCUED, 0.75),
    Phrase(list_words("suffer sustain have receive report"), WOUNDS, Measure.INJURED, 0.9, of_subject=True),
    Phrase(list_words("suffer sustain"), list_words("damage"), Measure.DESTROYED, 0.85, of_subject=True),
    Phrase(
        list_words("hit strike punch kick hack"), list_words("face head eye arm leg chest neck"), Measure.INJURED, 0.7
    ),
    Phrase(list_words("send"), list_words("home away back letters"), Measure.OTHER, NO_FIGURE),
    Phrase(list_words("book"), CUSTODY | CHARGES | list_words("suspicion county murder"), Measure.DETAINED, 0.85),
    Phrase(list_words("run rush"), HOMES | LIVES, Measure.DISPLACED, 0.6, of_subject=True),
    Phrase(list_words("catch"), PERILS, Measure.AFFECTED, 0.8),
    Phrase(list_words("send"), CUSTODY, Measure.DETAINED, 0.85),
    Phrase(list_words("send"), HOSPITALS, Measure.INJURED, 0.85),
    Phrase(
        list_words("bury"),
        list_words("rubble debris avalanche snow landslide mud mudslide alive collapse"),
        Measure.AFFECTED,
        0.85,
    ),
    Phrase(list_words("bury"), frozenset(), Measure.KILLED, 0.8),
    Phrase(list_words("force drive order"), HOMES, Measure.DISPLACED, 0.85),
    Phrase(list_words("flee leave lose abandon"), HOMES, Measure.DISPLACED, 0.85, of_subject=True),
    Phrase(list_words("give offer provide"), list_words("shelter"), Measure.DISPLACED, 0.8),
    Phrase(list_words("join"), list_words("search rescue"), Measure.DEPLOYED, 0.8, of_subject=True),
    Phrase(list_words("join"), GATHERINGS, Measure.ATTENDING, 0.85, of_subject=True),
    Phrase(list_words("set"), list_words("ablaze fire alight"), Measure.DESTROYED, 0.8),
    Phrase(list_words("catch"), list_words("fire"), Measure.DESTROYED, 0.8, of_subject=True),
    Phrase(list_words("burn smash loot ransack shell"), frozenset(), Measure.DESTROYED, 0.8),
    Phrase(list_words("set go walk"), list_words("free"), Measure.RESCUED, 0.85, of_subject=True),
    Phrase(list_words("take"), list_words("part"), Measure.ATTENDING, 0.85, of_subject=True),
    Phrase(list_words("take pour"), list_words("streets"), Measure.ATTENDING, 0.85, of_subject=True),
    Phrase(list_words("usher lead bring guide take carry escort get help"), SAFETY, Measure.RESCUED, 0.8),
    Phrase(
        list_words("spend sleep"),
        list_words("outdoors shelters shelter open streets tents"),
        Measure.DISPLACED,
        0.8,
        of_subject=True,
    ),
    Phrase(list_words("kick throw drag remove"), list_words("off plane flight"), Measure.AFFECTED, 0.8),
    Phrase(list_words("open"), list_words("fire"), Measure.OTHER, 0.5, of_subject=True),
    Phrase(
        list_words("undergo"),
        list_words("surgery treatment operation operations"),
        Measure.INJURED,
        0.85,
        of_subject=True,
    ),
    Phrase(list_words("admit"), WOUNDS, Measure.INJURED, 0.85),
    Phrase(list_words("lose"), LIMBS, Measure.INJURED, 0.8, of_subject=True),
    Phrase(list_words("plead"), list_words("guilty"), Measure.DETAINED, 0.8, of_subject=True),
    Phrase(list_words("face await"), list_words("charges charge trial"), Measure.DETAINED, 0.8, of_subject=True),
    Phrase(list_words("appear"), list_words("court"), Measure.DETAINED, 0.75, of_subject=True),
    Phrase(list_words("serve"), list_words("sentence sentences term terms"), Measure.DETAINED, 0.75, of_subject=True),
    Phrase(list_words("turn"), list_words("out"), Measure.ATTENDING, 0.75, of_subject=True),
    Phrase(list_words("show"), list_words("up"), Measure.ATTENDING, 0.75, of_subject=True),
    Phrase(list_words("go"), list_words("missing"), Measure.MISSING, 0.85, of_subject=True),
    Phrase(list_words("blow"), list_words("up"), Measure.DESTROYED, 0.8),
    Phrase(list_words("wash sweep"), list_words("away"), Measure.DESTROYED, 0.75),
    Phrase(list_words("go burst"), list_words("flames fire"), Measure.DESTROYED, 0.75, of_subject=True),
    Phrase(list_words("remove"), ENCLOSURES, Measure.RESCUED, 0.8),
    Phrase(list_words("remove"), frozenset(), Measure.DISPLACED, 0.6),
    Phrase(list_words("remain"), CAPTIVITY, Measure.ABDUCTED, 0.9, of_subject=True),
    Phrase(list_words("remain stay fall"), list_words("hands"), Measure.ABDUCTED, 0.9, of_subject=True),
    Phrase(list_words("remain"), CUSTODY, Measure.DETAINED, 0.85, of_subject=True),
    Phrase(list_words("take hold keep lead carry"), CAPTIVITY, Measure.ABDUCTED, 0.9),
    Phrase(list_words("take hold keep lead"), CUSTODY, Measure.DETAINED, 0.85),
    Phrase(list_words("find discover locate"), list_words("alive safe unharmed safely"), Measure.RESCUED, 0.9),
    Phrase(list_words("take"), list_words("from"), Measure.ABDUCTED, 0.55),
    Phrase(list_words("carry"), frozenset(), Measure.ATTENDING, 0.6),
    Phrase(list_words("hold"), frozenset(), Measure.ATTENDING, 0.45),
)
"""Read in order: "taken to hospital" before "taken from"."""
