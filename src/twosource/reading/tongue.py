"""The language of a text: by its script and its function words, by py3langid's model where these say too little."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping

from twosource.errors import UnsupportedLanguage
from twosource.model.article import Article
from twosource.reading.prose import END, STOP_WORDS, TAIL, WORD, count_words
from twosource.reading.vocabulary import load_words

ENGLISH = "en"
SAMPLE = 6_000
"""Characters that are looked at; function words settle long before."""
FOREIGN_WORDS: Mapping[str, frozenset[str]] = {
    code: load_words(f"tongue.foreign_words.{code}")
    for code in ("de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "no", "tr", "id", "ro")
}
"""The commonest function words of the languages that stand most often beside English in news crawls."""
CODES_OF_WORD: Mapping[str, tuple[str, ...]] = {
    word: tuple(code for code, listed in FOREIGN_WORDS.items() if word in listed)
    for word in frozenset().union(*FOREIGN_WORDS.values()) - STOP_WORDS
}
"""The languages of each of these words, those of English left out."""
LANGUAGE_OF_SCRIPT: Mapping[str, str] = {
    "HIRAGANA": "ja", "KATAKANA": "ja", "HANGUL": "ko", "GREEK": "el", "HEBREW": "he", "THAI": "th", "ARMENIAN": "hy",
    "GEORGIAN": "ka", "TAMIL": "ta", "TELUGU": "te", "KANNADA": "kn", "MALAYALAM": "ml", "GUJARATI": "gu",
    "KHMER": "km", "SINHALA": "si", "LAO": "lo", "ORIYA": "or", "GURMUKHI": "pa", "MYANMAR": "my", "ETHIOPIC": "am",
}  # fmt: skip
"""Scripts in which the news of one language is nearly always written."""
NAMES: Mapping[str, str] = {
    "af": "Afrikaans", "am": "Amharic", "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian",
    "bn": "Bengali", "bs": "Bosnian", "ca": "Catalan", "cs": "Czech", "cy": "Welsh", "da": "Danish", "de": "German",
    "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian", "eu": "Basque", "fa": "Persian", "fi": "Finnish",
    "fr": "French", "ga": "Irish", "gl": "Galician", "gu": "Gujarati", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian",
    "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian", "is": "Icelandic", "it": "Italian", "ja": "Japanese",
    "ka": "Georgian", "kk": "Kazakh", "km": "Khmer", "kn": "Kannada", "ko": "Korean", "ky": "Kyrgyz", "lo": "Lao",
    "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian", "ml": "Malayalam", "mn": "Mongolian", "mr": "Marathi",
    "ms": "Malay", "mt": "Maltese", "my": "Burmese", "nb": "Norwegian", "ne": "Nepali", "nl": "Dutch",
    "nn": "Norwegian Nynorsk", "no": "Norwegian", "or": "Odia", "pa": "Punjabi", "pl": "Polish", "ps": "Pashto",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "si": "Sinhala", "sk": "Slovak", "sl": "Slovenian",
    "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "te": "Telugu", "th": "Thai",
    "tl": "Tagalog", "tr": "Turkish", "ug": "Uyghur", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese",
    "zh": "Chinese",
}  # fmt: skip
"""English names of the languages of ISO 639-1 that news is written in."""
SCRIPT_SAMPLE = 5_000
SCRIPT_SHARE = 0.2
"""Of all characters; a text in another script has more letters of it, spaces, marks and digits counted."""
KANA_SHARE = 0.1
"""Of the letters of a text in Chinese characters and kana; Japanese has about half kana, Chinese none."""
SENTENCE_WORDS = 5
CODE = re.compile(r"[{}<>=;]|\w\.\w+\(")
LETTER = re.compile(r"[^\W\d_]")
ASCII = bytes(range(128))
KANA = re.compile(r"[\u3041-\u30ff]")
ENGLISH_SHARE = 0.2
"""Share of English function words, which running English exceeds and other languages stay far below."""
FOREIGN_SHARE = 0.16
"""Share of the function words of a listed language from which its name is believed without asking the model."""
LEAST_MODEL_WORDS = 4
"""The model names a language for every text; for fewer words its answer is chance."""


def find_language(text: str) -> str | None:
    """The ISO 639-1 code of the language of a text, None where there is too little to tell.

    >>> find_language("The army said on Monday that it would leave the city.")
    'en'
    """
    sample = text[:SAMPLE]
    script = _other_script(sample)
    if script in ("CJK", "HIRAGANA", "KATAKANA"):
        return "ja" if len(KANA.findall(sample)) >= KANA_SHARE * len(LETTER.findall(sample)) else "zh"
    if script is not None and script in LANGUAGE_OF_SCRIPT:
        return LANGUAGE_OF_SCRIPT[script]
    if script is None:
        counts = Counter(map(str.casefold, WORD.findall(sample)))
        told = _by_function_words(counts)
        if told is not None:
            return told
    return _by_model(sample) if len(WORD.findall(sample)) >= LEAST_MODEL_WORDS else None


def name_language(code: str | None) -> str:
    """What to call a language by its ISO 639-1 code.

    >>> name_language("de"), name_language(None)
    ('German', 'a language that was not recognised')
    """
    if code is None:
        return "a language that was not recognised"
    return NAMES.get(code, f"the language {code}")


def find_code(name: str) -> str | None:
    """The ISO 639-1 code of a language by its English name or its code.

    >>> find_code("Russian"), find_code("ru"), find_code("Klingon")
    ('ru', 'ru', None)
    """
    lowered = name.lower()
    if lowered in NAMES:
        return lowered
    return next((code for code, called in NAMES.items() if called.lower() == lowered), None)


def tell_foreign(article: Article) -> UnsupportedLanguage:
    """What to say of an article in a language that is not analysed."""
    cause = f"the text is in {name_language(article.language)}"
    return UnsupportedLanguage(article.page or article.id, cause, "give an English page or a translation")


def _by_function_words(counts: Counter[str]) -> str | None:
    total = counts.total()
    if not total:
        return None
    english = sum([counts[word] for word in STOP_WORDS & counts.keys()]) / total
    told = dict.fromkeys(FOREIGN_WORDS, 0)
    for word, codes in CODES_OF_WORD.items():
        if word in counts:
            for code in codes:
                told[code] += counts[word]
    shares = {code: count / total for code, count in told.items()}
    first, second = sorted(shares, key=lambda code: (-shares[code], code))[:2]
    if english >= ENGLISH_SHARE and english >= shares[first]:
        return ENGLISH
    clear = shares[first] >= FOREIGN_SHARE and shares[first] >= 1.5 * shares[second]
    return first if clear and shares[first] > english else None


def _by_model(sample: str) -> str | None:
    import py3langid  # noqa: PLC0415 - its model loads in half a second, which English pages need not wait for

    code = str(py3langid.classify(sample)[0])
    return "no" if code in ("nb", "nn") else code


def has_sentences(text: str) -> bool:
    """Whether a text in whatever language has lines that end as sentences do, or is in a script other than Latin.

    >>> has_sentences("Sää on tänään kylmä ja tuulinen koko maassa."), has_sentences("let x = y + 1;")
    (True, False)
    """
    if _other_script(text[:SAMPLE]) is not None:
        return True
    lines = (line for line in text[:SAMPLE].split("\n") if END.search(line[-TAIL:]))
    return any(count_words(line) >= SENTENCE_WORDS and not CODE.search(line) for line in lines)


def _other_script(sample: str) -> str | None:
    """The script of most letters where it is not Latin."""
    if sample.isascii():
        return None
    foreign = sample[:SCRIPT_SAMPLE].encode("utf-8", "surrogatepass").translate(None, ASCII)
    beyond = [char for char in foreign.decode("utf-8", "surrogatepass") if char > "\u024f" and char.isalpha()]
    if len(beyond) <= SCRIPT_SHARE * min(len(sample), SCRIPT_SAMPLE):
        return None
    letters = LETTER.findall(sample[:SCRIPT_SAMPLE])
    if not beyond or len(beyond) <= 0.4 * len(letters):
        return None
    scripts: dict[str, int] = {}
    for char in beyond[:500]:
        name = unicodedata.name(char, "UNKNOWN").split(" ")[0].split("-")[0]
        scripts[name] = scripts.get(name, 0) + 1
    most = max(sorted(scripts), key=lambda name: scripts[name])
    return None if most == "LATIN" else most
