"""Captions and photo credits, by what is visible of them."""

from __future__ import annotations

import re

from twosource.reading.prose import LONGEST_LABEL, Look

AGENCIES = frozenset((
    "getty", "getty images", "reuters", "afp", "ap",
    "ap photo", "associated press", "epa", "epa-efe", "efe", "zuma press",
    "zuma", "shutterstock", "alamy", "alamy stock photo", "bloomberg", "tass", "anadolu", "anadolu agency", "dpa", "pa",
    "pa wire", "pa media", "pa images", "xinhua", "nurphoto",
    "sipa", "sipa usa", "rex", "ria novosti", "sputnik", "istock",
    "istockphoto", "afp/getty images", "afp via getty images", "imago", "ansa",
    "kyodo", "kyodo news", "upi", "pti", "magnum",
    "polaris", "redux", "photo", "handout",
    "file photo", "pool photo", "aap", "press association", "the canadian press",
    "unsplash", "pixabay", "pexels", "wikimedia commons",
    "picture alliance", "picture-alliance", "apa", "keystone", "ritzau", "ritzau scanpix", "scanpix", "ntb",
    "lehtikuva", "belga", "anp", "pap", "lapresse", "europa press", "tt", "mti", "ctk", "čtk", "тасс", "риа новости",
    "共同", "時事", "ロイター", "新华社", "中新社", "路透", "연합뉴스",
    "flickr", "supplied", "maxar", "maxar technologies", "usa today sports",
))  # fmt: skip
"""Names under which pictures are credited: agencies, picture libraries, and the usual words for a lent picture."""

LABEL = re.compile(
    r"^(?:fotos?|bild|bilder|bildquelle|bildrechte|quelle|grafik|symbolbild|archivbild|archivfoto|crédits?|"
    r"crédit photo|légende|illustration|imagen|imágenes|fotografía|foto de archivo|fotografia|immagine|imagem|"
    r"foto ilustrativa|beeld|fot|zdjęcie|kuva|billede|bilde|arkivfoto|arkivbild|foto arşiv|fotoğraf|фото|иллюстрация|"
    r"写真|画像|提供|撮影|图片|"
    r"图|图源|摄影|사진|صورة|photos?|image|picture|pictured|photograph|graphic|illustration|video|file photo|"
    r"file picture|file image|file|caption|"
    r"image caption|media caption|image source|image credit|photo credit|picture credit|credit|above|"
    r"top|left|right|representational image|"
    r"representative image|courtesy)\s*(?:by|credit|caption|source|courtesy of|courtesy)?\s*[:：/＝©|]",
    re.IGNORECASE,
)
LABEL_BY = re.compile(
    r"^(?:(?:photos?|images?|pictures?|photographs?|photography|video|illustration|graphic)\s+(?:by|"
    r"courtesy|via|from|credit|of:)\b|"
    r"(?:image|media|photo|picture) (?:caption|source|credit|copyright)\b|courtesy of\b|this (?:image|"
    r"photo|picture|photograph) |in this "
    r"(?:\w+ ){0,4}(?:photo|image|picture)\b|(?:a|an) (?:file )?(?:photo|image|picture) (?:of|shows|"
    r"taken)\b|file (?:photo|picture|image)\b)",
    re.IGNORECASE,
)
LABEL_MARK = re.compile(r"[:：/＝©|]")
"""One of these stands in every line that LABEL matches."""
NAMED_STARTS = frozenset({"ph", "im", "pi", "vi", "il", "gr", "me", "co", "th", "in", "a ", "an", "fi"})
"""With two of these letters begins every line that LABEL_BY matches."""
BRACKETED = re.compile(
    r"[\[(]\s*(?:photos?|image|picture|file|credit|source|courtesy|screenshot|video|handout|via|"
    r"screengrab|illustration|representative"
    r"|representational)\b[^\[\]()]{0,80}[\])]\W*$|[\[(][^\[\]()]{0,60}(?:photo|getty|reuters|afp|epa|"
    r"images|file|via ap|/ap|shutterstock|bloomberg|zuma|\bap\b)"
    r"[^\[\]()]{0,40}[\])]\W*$|©\s?[^.]{2,60}$",
    re.IGNORECASE,
)
SLASHED = re.compile(r"^(?:[^/]{2,60}/\s?)+[^/]{2,40}$")
CREDIT_TAIL = re.compile(
    r"(?:^|[.!?”\"]\s*|\s[—–-]\s|\s)(?:photo(?:graph)?|image|picture|credit|photograph)s?\s*(?:credit|"
    r"by|:|courtesy)+\s*:?\.*\s?[A-Z].{1,80}$"
    r"|\bcredit\.{3}|(?:AP|File) Photo/?|\bvia (?:Getty|AP|Reuters|AFP|Shutterstock|Twitter|"
    r"Storyful)\b.{0,40}$|Getty Images\W*$|/(?:AP|AFP|Reuters|EPA|Getty)\W*$"
    r"|(?:Photo|Image|Picture)\s?:\s?[^.]{2,60}$"
    r"|(?:Fotos?|FOTO|Bild|BILD|Bildquelle|Grafik|Crédits?|Imagen|Beeld|Fot\.|Kuva|Billede|Bilde|Фото|Symbolbild|Archivbild)"
    r"\s?[:/©]\s?[^.:]{2,60}$"
    r"|[（(【［][^（）()]{0,30}(?:撮影|提供|写真|共同|ロイター|時事|摄)[^（）()]{0,20}[）)】］]$|[＝=][^。]{2,30}(?:撮影|提供|写真)$|"
    r"(?:/|\bimago\b.{0,20}|\bpicture[ -]alliance\b.{0,30}|\b)(?:dpa|imago|picture[ -]alliance|ANSA|"
    r"EFE|TT|NTB|Ritzau Scanpix|Keystone)\W*$"
    r"|\b(?:REUTERS|AFP|EPA|AP|Reuters)\s?/\s?[A-Z][\w. '-]{2,60}$",
)
SENTENCE_THEN_NAME = re.compile(
    r"[.!?”\"]\s+(?:\((?!AP|Reuters)[A-Z][^()]{1,60}\)|[A-Z][\w'’.-]*(?:(?:\s+|/|,\s|"
    r"\s?/\s?)(?:[A-Z][\w'’-]*|for|of|the|via|and|de|by)){0,7})$"
)
"""A credit without a label, after the sentence: "The square at noon. Jane Doe for Example Weekly"."""
SEEN = re.compile(
    r"\b(?:in|on|from) (?:this|an?) (?:(?:file|undated|handout|combination|still|satellite|video|"
    r"recent|\d{4}) ){0,2}(?:photo|picture|image|frame|photograph|screengrab|"
    r"screenshot|screen grab)\b|\bfile (?:photo|picture|image)\b|\bphoto (?:shows|taken|provided|released)\b",
    re.IGNORECASE,
)

CREDIT_REACH = 160
"""Characters at a caption's end in which its credit stands."""

CREDIT_CUES = (
    "photo", "image", "picture", "credit", "crédit", "foto", "fot.", "bild", "beeld", "billede", "kuva", "grafik",
    "фото", "getty", "via ", "dpa", "imago", "ritzau", "keystone",
)  # fmt: skip
EXACT_CUES = ("TT", "EFE", "ANSA", "NTB")
SLASH_CUES = ("AP", "AFP", "EPA", "Reuters", "REUTERS")
ASIAN_CUES = ("撮影", "提供", "写真", "共同", "ロイター", "時事", "摄")
"""One of these stands in every tail that CREDIT_TAIL matches; they are the quicker to look for."""
SEEN_CUES = ("photo", "picture", "image", "frame", "screen")
"""The same for SEEN."""


def is_credit(line: str, look: Look) -> bool:
    """Whether the line is a photo credit and nothing else ("Jane Doe/Example Pictures").

    >>> from twosource.reading.prose import look_at
    >>> is_credit("Jane Doe/Getty Images", look_at("Jane Doe/Getty Images"))
    True
    """
    if look.words > 12 or look.words == 0 or len(line) > LONGEST_LABEL:
        return False
    low = line.casefold().strip(" ().[]©")
    if low in AGENCIES:
        return low not in ("pa", "ap", "photo", "efe", "rex")
    if "/" in line and SLASHED.match(line) and any(part.strip() in AGENCIES for part in re.split(r"[/,]| via ", low)):
        return True
    return not look.ends and (_is_labelled(line) or _is_named(line))


def names_agency(line: str, look: Look) -> bool:
    """Whether the line is a photo credit with a name in it; a bare label such as "Image caption" is none."""
    if not is_credit(line, look):
        return False
    return look.words > 3 or not _is_named(line)


def is_caption(line: str, look: Look) -> bool:
    """Whether the line says of itself that it stands below a picture: a label, or a credit at its end."""
    if look.words > 70 or look.words == 0 or len(line) > LONGEST_LABEL:
        return False
    tail = line[-CREDIT_REACH:]
    bracketed = any(mark in tail for mark in ")]©") and BRACKETED.search(tail)
    if is_credit(line, look) or bracketed or (_may_have_credit(tail) and CREDIT_TAIL.search(tail)):
        return True
    if _is_labelled(line) or (look.words <= 60 and _is_seen(line)):
        return True
    if look.words >= 5 and look.words <= 60 and SENTENCE_THEN_NAME.search(tail):
        return True
    return look.words <= 45 and _is_named(line)


def _is_labelled(line: str) -> bool:
    """Whether a label and its mark begin the line ("Photo: ...")."""
    return LABEL_MARK.search(line) is not None and LABEL.match(line) is not None


def _is_named(line: str) -> bool:
    """Whether the first words name the picture ("This image ...", "Photo by ...")."""
    start = line[:2].lower()
    return (start in NAMED_STARTS or not start.isascii()) and LABEL_BY.match(line) is not None


def _may_have_credit(tail: str) -> bool:
    if any(map(tail.lower().__contains__, CREDIT_CUES)) or any(map(tail.__contains__, EXACT_CUES)):
        return True
    if "/" in tail and any(map(tail.__contains__, SLASH_CUES)):
        return True
    return not tail.isascii() and any(map(tail.__contains__, ASIAN_CUES))


def _is_seen(line: str) -> bool:
    """Whether the line speaks of the picture that it stands below."""
    low = line.lower()
    return any(map(low.__contains__, SEEN_CUES)) and SEEN.search(line) is not None
