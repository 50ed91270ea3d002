"""Words of promises, plans and orders, and of what is none: opinion, weather, fate, states of mind. General English."""

from __future__ import annotations

from twosource.extracting.grammar.vocabulary import list_words
from twosource.model.statement import CommitmentKind

FUTURE = frozenset(("will", "would", "shall", "wo", "'ll", "’ll", "'d", "’d"))
"""Auxiliaries of what is to come (`wo` is what the tokenizer leaves of "won't")."""

IF_REPORTED = frozenset(("would", "'d", "’d"))
"""Auxiliaries that tell of a plan only in somebody's report, and else of what is merely imagined."""

GOVERNORS: dict[str, CommitmentKind] = {
    **dict.fromkeys(
        list_words(
            "vow pledge promise agree offer commit threaten refuse swear undertake guarantee volunteer"
            " resolve committed threat commitment oath"
        ),
        CommitmentKind.PROMISE,
    ),
    **dict.fromkeys(
        list_words(
            "plan intend schedule set slate due go intention arrange prepare poise slated scheduled aim design planning"
        ),
        CommitmentKind.PLAN,
    ),
    **dict.fromkeys(list_words("order instruct command direct task mandate decree"), CommitmentKind.ORDER),
    **dict.fromkeys(("expect",), CommitmentKind.EXPECTATION),
}
"""Lemmas that govern an infinitive of what is to be done, with what they make of it (guide: bench/statements.md)."""

WITH_A_CONDITION = frozenset(("prepared", "ready", "willing", "prepare"))
"""Being ready is an offer only on a condition ("ready to pay if the deal fails")."""

WITH_A_DAY = frozenset(("aim", "design"))
"""An aim is a plan only with a date."""

PERFECT_ONLY = frozenset(("decide", "choose", "opt"))
"""What somebody has decided is a plan; "decided to leave" mostly tells that he left."""

TELLING = frozenset(("tell", "ask"))
"""Verbs that order when somebody with power over the told says them."""

ORDERED_BODIES = list_words(
    "army military police troop soldier force ministry minister government agency department prosecutor"
    " official commander navy guard council parliament court company airline staff cabinet regulator resident"
)
"""Who is ordered about by those in power; "asked his wife to come" is no order."""

EXCUSES = list_words(
    "comment discuss say answer name identify speak disclose give provide confirm elaborate believe talk"
    " acknowledge reveal specify apologize apologise admit"
)
"""What is refused in an interview, or in the past: a refusal to do these binds nobody."""

GIVING = list_words("vow pledge promise threaten order")
"""Verbs whose object is itself what is to be done: "pledged $3 million", "ordered an inquiry"."""

ORDERED = list_words(
    "investigation inquiry probe review evacuation withdrawal release closure halt end show deployment strike"
    " arrest audit recount pullout ceasefire truce retreat crackdown study overhaul removal suspension"
    " transfer payment test return search extradition deportation expulsion autopsy recall cut"
)
"""Nouns of deeds; "ordered a pizza" orders none."""

OPINION_GOVERNORS = list_words(
    "fear think believe worry hope doubt wonder imagine guess suspect suggest know concern speculation"
    " suspicion rumour rumor possibility risk predict forecast feel speculate wish mean argue suppose bet"
    " reckon show anticipate caution estimate project prediction expectation likelihood chance possible likely"
    " unclear see learn understand ask certain confident sure ensure figure confidence assume conclude belief"
    " optimistic hopeful unlikely evident doubtful clear"
)
"""Words under which a future is a thought, not a commitment."""

GUESSING = list_words(
    "probably likely inevitably undoubtedly perhaps maybe possibly presumably surely always often usually"
    " eventually later ultimately normally ever typically sometimes hopefully certainly definitely still"
)
"""Adverbs that make a future a guess or a tale."""

HEDGED_ONLY = list_words("later eventually ultimately always often usually normally sometimes still typically")
"""Those that do so only beside "would" ("would later say")."""

IDLE_SUBJECTS = frozenset(
    ("that", "this", "there", "what", "which", "these", "those", "something", "nothing", "you", "anything", "all")
)

GENERAL = list_words(
    "people everyone nobody anyone someone everybody time life world history victim reader viewer voter"
    " visitor fan consumer customer motorist driver child generation one user taxpayer homeowner commuter"
    " shopper listener critic patient survivor man woman kid parent"
)
"""Subjects of forecasts about anybody; a schedule may still concern them ("visitors will be screened")."""

NATURAL_SUBJECTS = list_words(
    "storm hurricane rain snow wind weather temperature quake aftershock flood river water toll death number"
    " price economy market inflation cost impact risk fear situation crisis problem question result"
    " consequence virus disease damage figure cyclone typhoon rainfall ash lava fire blaze smoke heat share"
    " stock rate demand effect change growth profit revenue earnings sale unemployment deficit"
)
"""Subjects of forecasts: they do not commit themselves."""

STATES = list_words(
    "be rain snow seem appear know like love feel want need mean remain become prove suffer die lose miss believe think"
    " understand remember depend happen occur have find see hear recover cause result exist last cost fall"
    " rise worsen matter notice forget enjoy regret hate hope wish expect benefit gain grow struggle emerge"
    " survive earn face win deserve belong contain consist resemble blame realize realise drown collapse fail"
    " succeed learn look prefer trust require represent reflect involve affect hurt harm help damage"
    " disappoint surprise please thank imagine wonder guess suppose tend live sound cherish treasure come get"
    " go hang"
)
"""Verbs of being, feeling, chance and fate, which nobody promises."""

MOVING = frozenset(("come", "go", "live", "look", "help", "learn", "face", "appear", "remain", "see", "represent"))
"""Verbs of `STATES` that are deeds with a day, or with the right words behind them."""

PRESENT = list_words("present available open closed there back here ready")
"""What one may promise to be."""

SUPPOSED = "supposed"
"""What was supposed to be done on a day was planned; without a day it is an opinion."""

NOT_ARRANGED = list_words("come continue grow rise fall rain wait hope look try approach near work happen say tell go")
"""Verbs whose present course, beside a day, tells no arrangement."""

HEARD_IN_COURT = list_words("witness case appeal evidence testimony argument petition complaint lawsuit plea suit")
"""Objects with which "hear" is a deed of a court or an inquiry, no chance."""

FATES = list_words(
    "affect hit feel remember miss see hurt harm know force require damage impact surprise concern expose"
    " honor honour please delight thrill overwhelm doom disappoint need consider view judge regard"
    " surround lose find forget kill injure"
)
"""What happens to somebody without anyone planning it, in the passive."""

SCHEDULED = list_words(
    "begin start open reopen resume end close arrive return launch depart run continue expire proceed"
    " commence conclude take premiere air feature meet convene travel sail land finish kick go gather march"
    " leave withdraw retreat come"
)
"""Verbs of a timetable, for which things too are subjects: "the talks will resume"."""

EFFECTS = list_words(
    "allow enable make lead create cause reduce increase raise lower improve boost change mean give bring"
    " ensure keep drive force push put prevent protect save strengthen weaken threaten undermine encourage"
    " attract generate add benefit determine define shape shift turn cut attempt try play pass work ease speed"
    " slow touch regenerate inspire erase solve matter outweigh exceed total reach hit top rule dominate weigh"
    " linger fade vary continue vote"
)
"""What a thing brings about is a forecast; what else it "will" do, somebody has arranged."""

ABLE_THINGS = list_words(
    "force troop army government group commission committee team minister ministry president police authority"
    " official parliament court council company contingent soldier rescuer party union agency board"
    " investigator service leader spokesman spokeswoman mission military peacekeeper firm organisation"
    " organization operator mayor governor airline hospital bank crew unit department cabinet body state"
    " country nation administration envoy delegation inspector prosecutor judge worker staff officer lawmaker"
    " opposition protester rebel expert engineer panel side monitor observer ally regulator legislature lawyer"
    " senate house congress coalition club museum university college league association federation church city"
    " county district town village province republic kingdom bureau institute foundation charity network"
    " station newspaper studio band orchestra detective trooper deputy republican democrat member executive"
    " director manager owner developer contractor student teacher doctor nurse volunteer organizer organiser"
    " opponent supporter activist jury defendant suspect attorney counsel pilot singer actor author coach"
    " player scientist researcher chief head candidate senator representative commissioner secretary chairman"
    " premier chancellor king queen prince pope bishop ambassador diplomat negotiator militia militant fighter"
    " faction regime startup giant maker carrier retailer utility lender fund investor shareholder trust"
    " partner neighbor neighbour parent couple family brother sister son daughter wife husband mother father"
    " man woman resident farmer miner sailor astronaut spacecraft ship convoy fleet school system center"
    " centre store program campaign line spokesperson embassy watchdog carmaker automaker builder landlord"
    " tenant restaurant shop brewery factory plant office staffer aide firefighter"
)
"""Nouns of people and bodies that can act."""

OCCASIONS = list_words(
    "investigation election vote meeting talk ceasefire cease-fire truce summit hearing trial pullout"
    " withdrawal funeral package reform deployment evacuation operation search ceremony conference concert"
    " festival service memorial debate referendum session game match parade protest rally march strike launch"
    " opening visit trip tour show exhibit exhibition workshop class event program flight train school"
    " construction work project production sale auction sentencing inquest inquiry review drill exercise"
    " exchange release handover inauguration race tournament season law sanction ban rule deal agreement"
    " contract measure tax fee compensation aid payment vigil mass celebration testing training fundraiser"
    " party presentation lecture appeal argument testimony decision announcement report result findings"
)
"""Undertakings whose course is somebody's plan."""

RESTRICTED = frozenset(("curfew", "ban", "lockdown", "checkpoint", "restriction", "closure", "quarantine", "emergency"))
"""Subjects whose course is told as a restriction, not as somebody's promise."""

AIMS = list_words(
    "goal idea aim purpose mission objective job task key point hope challenge dream duty role way thing"
    " issue question priority focus answer strategy effort"
)
"""Subjects that with "is to" tell an aim, no plan."""

FAITH = list_words("allegiance loyalty fealty support solidarity friendship obedience backing")
"""What is pledged in words alone."""
VAGUE_DEEDS = list_words(
    "go look try continue keep let get come help work treasure cherish ask prefer react respect fight win"
    " strive lead stand make take turn move put extend allow focus give bring speak talk say tell welcome hold"
    " use stop face play serve follow live enjoy grow benefit improve struggle emerge show leave start begin"
    " stay pray hope endeavour endeavor ensure remember forget tolerate be do respond seek consider support"
    " defend protect pursue increase"
)
"""Verbs of vows that nobody could check without a day or an object that tells more."""

WHOLE_DEEDS = list_words(
    "withdraw resign retreat surrender reopen disarm evacuate disband quit follow retire appeal return"
    " respond cooperate comply resume retaliate step testify participate"
)
"""Verbs that tell a deed by themselves."""

SHUT = list_words("closed shut suspended banned blocked off cancelled canceled grounded")
"""What stays so is a restriction, not a promise."""

COSTING = frozenset(("take", "cost", "require", "make", "need"))
"""Verbs of which an "it" may be the empty subject."""

LASTING = frozenset(("take", "last", "complete", "finish", "end"))
BEGINNING = frozenset(("start", "begin", "launch", "commence", "open", "leave", "withdraw", "depart"))

TRADES = list_words(
    "shop store business restaurant bar market bank office mine company factory plant hotel pub club casino farm lab"
)
"""What may close for good by its owner's will; only "closed by" others is a limit."""

DROPPING = list_words("abandon abort cancel ditch drop forgo scrap shelve")
"""Verbs of a plan that says that it will not be carried out by whose it was."""

PUTTING_OFF = list_words("postpone delay defer reschedule suspend")
"""Verbs of a plan that will not be carried out on its day."""

FOILING = list_words(
    "block derail disrupt expose foil frustrate preempt prevent scotch spoil stop thwart uncover unmask"
)
"""Verbs of a plan of others that came to nothing, or to light."""
