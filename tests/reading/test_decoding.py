"""Bytes become text in whatever encoding they are, declared rightly, wrongly or not at all."""

import pytest

from twosource.reading.decoding import decode

TEXT = "The café’s owner – a “friend” of the mayor – said it cost €20 in all.\n"
SENTENCES = {
    "pl": "Burmistrz powiedział w środę, że most zostanie zamknięty na dwa tygodnie, a później łatany.",
    "cs": "Starosta ve středu řekl, že most bude na dva týdny uzavřen, a příští měsíc se začne opravovat.",
    "tr": "Belediye başkanı çarşamba günü köprünün iki hafta kapalı kalacağını, ışıkların söndürüleceğini söyledi.",
    "lt": "Meras trečiadienį pranešė, kad tiltas bus uždarytas dviem savaitėms, o žmonės važiuos aplink ežerą.",
    "ru": "Мэр города сообщил в среду, что мост закроют на две недели, а потом начнут ремонт.",
    "el": "Ο δήμαρχος είπε την Τετάρτη ότι η γέφυρα θα κλείσει για δύο εβδομάδες και μετά θα επισκευαστεί.",
    "he": "ראש העיר אמר ביום רביעי כי הגשר ייסגר לשבועיים ולאחר מכן יתוקן.",
    "ar": "قال رئيس البلدية يوم الأربعاء إن الجسر سيغلق لمدة أسبوعين ثم يبدأ إصلاحه.",
    "th": "นายกเทศมนตรีกล่าวเมื่อวันพุธว่าสะพานจะปิดเป็นเวลาสองสัปดาห์",
    "ja": "市長は水曜日、橋を二週間閉鎖し、その後に修理を始めると述べた。",
    "zh": "市长星期三说，这座桥将关闭两个星期，然后开始修理，人们要走另一条路。",
    "tw": "市長星期三說，這座橋將關閉兩個星期，然後開始修理，人們要走另一條路。",
    "ko": "시장은 수요일 다리를 두 주 동안 폐쇄하고 그 뒤에 수리를 시작한다고 말했다.",
    "fr": "Le maire a déclaré mercredi que le pont sera fermé deux semaines, même la nuit, à cause d’une fissure.",
}  # fmt: skip
WRITTEN = (
    ("fr", "cp1252"), ("fr", "iso8859_15"), ("fr", "mac-roman"), ("pl", "cp1250"), ("pl", "iso8859_2"),
    ("cs", "cp1250"), ("cs", "iso8859_2"), ("tr", "cp1254"), ("lt", "cp1257"), ("ru", "cp1251"),
    ("ru", "koi8-r"), ("ru", "iso8859_5"), ("ru", "cp866"), ("ru", "mac-cyrillic"), ("el", "cp1253"),
    ("el", "iso8859_7"), ("he", "cp1255"), ("he", "iso8859_8"), ("ar", "cp1256"), ("ar", "iso8859_6"),
    ("th", "cp874"), ("ja", "euc_jp"), ("ja", "cp932"), ("ja", "iso2022_jp"), ("zh", "gb18030"),
    ("tw", "big5hkscs"), ("ko", "cp949"), ("ko", "iso2022_kr"),
)  # fmt: skip


def encoded(language: str, codec: str) -> tuple[bytes, str]:
    data = SENTENCES[language].encode(codec, "ignore")
    return data, data.decode(codec)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_an_encoding_is_found(encoding: str) -> None:
    assert decode((TEXT * 3).encode(encoding)) == TEXT * 3


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "utf-16", "utf-32", "utf-8"])
@pytest.mark.parametrize("language", SENTENCES)
def test_unicode_needs_no_mark_in_any_script(language: str, encoding: str) -> None:
    assert decode(SENTENCES[language].encode(encoding)) == SENTENCES[language]


@pytest.mark.parametrize(("language", "codec"), WRITTEN)
def test_a_legacy_encoding_is_told_from_one_sentence(language: str, codec: str) -> None:
    data, text = encoded(language, codec)
    assert decode(data) == text


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", "windows-1256", "no-such-charset"])
@pytest.mark.parametrize(("language", "codec"), WRITTEN)
def test_a_wrong_declaration_by_the_server_is_not_believed(language: str, codec: str, declared: str) -> None:
    data, text = encoded(language, codec)
    assert decode(data, declared) == text


@pytest.mark.parametrize("quote", ['"', "'", ""])
def test_a_charset_declared_by_a_meta_tag_is_used(quote: str) -> None:
    page = f"<meta charset={quote}koi8-r{quote}><p>Привет {TEXT[:3]}</p>"
    assert decode(page.encode("koi8-r")) == page


def test_a_charset_declared_by_an_xml_declaration_is_used() -> None:
    page = '<?xml version="1.0" encoding="ISO-8859-2"?><p>łąka</p>'
    assert decode(page.encode("iso8859_2")) == page


def test_a_charset_of_the_server_tells_two_encodings_apart_that_read_alike() -> None:
    text = "Já vím."
    assert decode(text.encode("cp1250"), "windows-1250") == text


@pytest.mark.parametrize("declared", [None, "iso-8859-1", "shift_jis", "windows-1251"])
def test_what_is_utf8_is_read_as_utf8_whatever_is_declared(declared: str | None) -> None:
    assert decode(SENTENCES["fr"].encode(), declared) == SENTENCES["fr"]


def test_utf7_stays_the_ascii_that_it_is() -> None:
    assert decode(b"+ADw-script+AD4-alert(1)", "utf-7") == "+ADw-script+AD4-alert(1)"


def test_hz_is_read_only_where_it_is_declared() -> None:
    data = SENTENCES["zh"].encode("hz")
    assert decode(data, "hz-gb-2312") == SENTENCES["zh"]
    assert decode(data) == data.decode("ascii")


def test_mixed_encodings_are_repaired_line_by_line() -> None:
    assert decode(TEXT.encode("utf-8") * 3 + TEXT.encode("cp1252")) == TEXT * 4


def test_a_legacy_page_may_hold_lines_of_utf8() -> None:
    legacy = SENTENCES["ru"] + "\n"
    assert decode(legacy.encode("cp1251") * 3 + SENTENCES["ru"].encode()) == legacy * 3 + SENTENCES["ru"]


def test_single_bytes_of_another_encoding_are_read_in_a_line_of_utf8() -> None:
    data = SENTENCES["fr"].encode() + b" It\x92s 5 \x80."
    assert decode(data) == SENTENCES["fr"] + " It’s 5 €."


@pytest.mark.parametrize("cut", [1, 2])
def test_a_character_that_was_cut_spoils_no_other(cut: int) -> None:
    data = SENTENCES["ja"].encode()
    assert decode(data[:-cut]) == SENTENCES["ja"][:-1]
    assert decode(data[:-cut] + b"\n" + data) == SENTENCES["ja"][:-1] + "\ufffd\n" + SENTENCES["ja"]


def test_pairs_of_surrogates_in_utf8_are_one_character() -> None:
    assert decode("🙂 ".encode("utf-16-le").decode("utf-16-le").encode() + b"\xed\xa0\xbd\xed\xb8\x80") == "🙂 😀"


def test_null_bytes_in_a_page_of_one_byte_a_character_do_not_make_it_utf16() -> None:
    assert decode(b"The bridge\x00 is\x00 closed.") == "The bridge\x00 is\x00 closed."


def test_bytes_that_are_no_text_have_no_encoding() -> None:
    noise = bytes((7 * number * number + 13 * number) % 251 for number in range(600))
    assert decode(noise + b"\xff\xfe\xfd" * 20) is None


@pytest.mark.parametrize("stray", [b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe0\x80\x80", b"\xff"])
def test_bytes_that_only_look_like_utf8_do_not_end_the_reading(stray: bytes) -> None:
    text = decode(SENTENCES["ja"].encode() + stray + b" end")
    assert text is not None
    assert text.startswith(SENTENCES["ja"])
    assert text.endswith(" end")
