"""Fuzzes the readers of pages with atheris: any bytes, text or markup gives an article or our own error, in time.

    nice python scripts/fuzz.py --seconds 600 FOLDER      FOLDER keeps the inputs that reached new code

Each input is one byte that says how it is given (bytes, text, markup, or a page built of fragments), and the rest.
What fails is written to FOLDER/found-*; `python scripts/fuzz.py FOLDER FILE` runs one such file again.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["twosource"]):
    from twosource.errors import PageError
    from twosource.intake import read

ROOT = Path(__file__).parents[1]
SLOW = 10.0
"""Seconds of CPU that no input of a megabyte may take, instrumented code being several times slower."""
LONGEST = 200_000
FRAGMENTS = (
    "<div>", "</div>", "<p>", "</p>", "<table><tr><td>", "<a href='/x'>", "</a>",
    "<script type='application/ld+json'>", "</script>", '{"@type":"NewsArticle","headline":"',
    '","datePublished":"2023-05-09T08:30:00+02:00"', '"author":[{"name":"', '"}]}', "[[[[", "{{{{", "<!--", "-->",
    "<![CDATA[", "]]>", "<time datetime='2023-05-09'>", "<meta name='author' content='", "<meta charset='shift_jis'>",
    "'>", "<h1>", "</h1>", "<figure><figcaption>", "<style>", "</style>", "<span ", "class='x' ", "&#x202e;", "&#0;",
    "&#146;", "\x00", "\ud800", "\u0301\u0316", "\u202e", "\n", "\r\n", "\n\n", " ", "\t", "-", "- ", "—", "By ",
    "Von ", "BY JANE DOE", "Jane Doe", "Photo: ", "Reuters", "© 2023 Norvik Post. All rights reserved.",
    "NORVIK (AP) — ", "May 9, 2023", "9.5.2023", "2023年5月9日", "Dienstag, 9. Mai 2023", "8:30 am", "Updated",
    "1 hour ago", "Tuesday",
    "The harbour of Norvik was closed on Tuesday after a crane fell into the water, port officials said.",
    "Der Hafen wurde am Dienstag geschlossen, weil ein Kran ins Wasser fiel, teilte die Verwaltung mit.",
    "港は火曜日に閉鎖された。",
    "Порт закрыли во вторник, сообщили власти города.", "قال رئيس البلدية إن الميناء أغلق.", "“", "”",
    "\"", "'", "(", ")", ":", ",", ".", "...", "…", "|", "•", "http://example.org/2023/05/09/crane",
    "ilse.brandt@example.org", "Related stories", "Sign up for our newsletter", "Comments", "Ã©", "â€™", "\x1b$B",
    "a" * 300, "1" * 300,
    "From: Norvik Post <news@example.org>\nDate: Tue, 9 May 2023 08:30:00 +0200\nSubject: Crane\n\n",
    "<rss><channel><item>", "<feed xmlns='http://www.w3.org/2005/Atom'><entry>", "<urlset><url><loc>",
    "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9\r\n\r\n",
)  # fmt: skip


def give(data: bytes) -> None:
    """One input read; every failure but a PageError leaves this function."""
    provider = atheris.FuzzedDataProvider(data)
    way = provider.ConsumeIntInRange(0, 4)
    started = time.process_time()
    try:
        if way == 0:
            article = read(provider.ConsumeBytes(LONGEST))
        elif way == 1:
            article = read(text=provider.ConsumeUnicode(LONGEST))
        elif way == 2:
            article = read(html=provider.ConsumeUnicode(LONGEST))
        else:
            article = read(**{("text" if way == 3 else "html"): build(provider)})
    except PageError as error:
        if not (error.cause and error.advice):
            raise AssertionError("an error without cause or advice") from error
        return
    finally:
        if time.process_time() - started > SLOW:
            raise TimeoutError(f"took more than {SLOW} seconds")
    parts = [article.text[part.start : part.end] for part in article.paragraphs]
    if "\n\n".join(parts) != article.text or not article.text.strip():
        raise AssertionError("paragraphs that do not make up the text")
    article.to_json().encode("utf-8")


def build(provider: atheris.FuzzedDataProvider) -> str:
    """A page of fragments, each up to 4,096 times in a row."""
    parts: list[str] = []
    size = 0
    while provider.remaining_bytes() and size < LONGEST:
        fragment = FRAGMENTS[provider.ConsumeIntInRange(0, len(FRAGMENTS) - 1)]
        times = 1 << max(0, provider.ConsumeIntInRange(0, 25) - 13)
        parts.append(fragment * min(times, LONGEST // len(fragment)))
        size += len(parts[-1])
    return "".join(parts)[:LONGEST]


def main() -> None:
    """Runs the fuzzer, or one file again."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("file", type=Path, nargs="?")
    arguments.add_argument("--seconds", type=int, default=600)
    given = arguments.parse_args()
    if given.file is not None:
        give(given.file.read_bytes())
        return
    given.folder.mkdir(parents=True, exist_ok=True)
    plant(given.folder)
    words = given.folder.with_suffix(".dict")
    words.write_text("\n".join(f'"{_escaped(fragment)}"' for fragment in FRAGMENTS if len(fragment) < 60), "utf-8")
    limits = [f"-max_total_time={given.seconds}", "-timeout=60", "-rss_limit_mb=3000", f"-max_len={LONGEST}"]
    places = [f"-dict={words}", f"-artifact_prefix={given.folder}/found-", str(given.folder)]
    atheris.Setup([sys.argv[0], *limits, *places], give)
    atheris.Fuzz()


def plant(folder: Path) -> None:
    """Our example pages as the first inputs, each given in three ways."""
    for page in sorted((ROOT / "examples" / "pages").iterdir()):
        for way in (0, 1, 2):
            (folder / f"{page.stem}-{way}").write_bytes(page.read_bytes() + bytes([way]))


def _escaped(fragment: str) -> str:
    data = fragment.encode("utf-8", "surrogatepass")
    return "".join(chr(byte) if 0x20 <= byte < 0x7F and byte not in b'"\\' else f"\\x{byte:02x}" for byte in data)


if __name__ == "__main__":
    main()
