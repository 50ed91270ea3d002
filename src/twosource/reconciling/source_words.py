"""The words by which sources are told apart: agencies, media, witnesses, hospitals, people without a name."""

from __future__ import annotations

import re

from twosource.reconciling.words import list_words

# The agencies whose words other outlets print, by the names under which they are cited.
AGENCIES = frozenset(
    list_words("""
        ap afp reuters tass interfax upi efe ansa dpa pti ani anadolu xinhua kyodo yonhap itar-tass bloomberg
        bernama antara irna isna fars wam spa mena sana aap kcna unian ukrinform belta
    """)
)
LONG_AGENCIES = re.compile(
    r"\bassociated press\b|\bagence france[- ]presse\b|\bria novosti\b|\bnews agency\b|\bnewswire\b|"
    r"\bpress association\b|\bdeutsche presse|\bdow jones newswires\b|\bpress trust of india\b|"
    r"\bunited press international\b"
)
MEDIA = re.compile(
    r"\b(?:television|tv|newspaper|newspapers|daily|media|broadcaster|radio|news|magazine|website|times|post|journal|"
    r"bbc|cnn|cbs|abc|nbc|itv|npr|al jazeera|guardian|telegraph|herald|gazette|tribune)\b"
)
WITNESSES = re.compile(
    r"\b(?:witness|witnesses|eyewitness|eyewitnesses|resident|residents|villager|villagers|local people|locals|"
    r"survivor|survivors|neighbou?rs?|passengers?|bystanders?|protesters?|victims?|relatives?|famil(?:y|ies))\b"
)
UNNAMED = re.compile(
    r"\b(?:source|sources|people familiar|person familiar|reports?|analysts?|experts?|critics?|observers?|activists?|"
    r"opponents?|diplomats?|aides?|insiders?|supporters?|some|many)\b"
)
HOSPITAL = re.compile(r"\b(?:hospital|clinic|doctors?|medics?|medical)\b")
# "St George's Hospital in Tooting" is the hospital of that name.
IN_TOWN = re.compile(r"(?<=[Hh]ospital),? (?:in|of|at) (?:the )?[A-Z][\w' -]*$|(?<=Clinic) in [A-Z][\w' -]*$")
# What stands beside an outlet's name and is no part of it ("the AFP news agency", "state-run TASS").
MEDIUM = re.compile(
    r"\b(?:the|news agency|newswire|agency|newspaper|daily newspaper|website|broadcaster|state[- ](?:run|owned)|"
    r"official|local|independent|private)\b",
    re.IGNORECASE,
)
# A body that words name by its kind: "the county council".
BODY = re.compile(
    r"\b(?:council|authority|agency|committee|commission|board|union|association|company|party|federation|institute|"
    r"observatory|operator|airline|university|charity|foundation|club|league|directorate|inspectorate|centre|"
    r"center|organi[sz]ation|department|ministry|office|court|bank|firm|group)$"
)
# Who speaks for whomever the first word is: "her office", "its spokesman".
OWN_VOICE = re.compile(
    r"(?:his|her|its|their) (?:\w+ )?(?:office|spokes\w+|press secretary|aides|campaign|media (?:wing|arm))",
    re.IGNORECASE,
)
POSSESSIVE = re.compile(r"(?:his|her|its|their|our|my) ", re.IGNORECASE)
PRONOUNS = frozenset(
    list_words("""
        he she they it we i you who that which this these those his her its their nobody somebody someone one
    """)
)
# "A British charity" is any of its kind.
ANY_BODY = re.compile(r"(?:an?|one|another) ", re.IGNORECASE)
# "The Lund-based firm" is a body that is named elsewhere.
SOME_BODY = re.compile(r"the \w+(?: \w+)*-(?:based|listed|owned|born|led) (?:[a-z-]+ )*[a-z-]+", re.IGNORECASE)
