"""Learns what each mark of a date is worth, and writes the weights into src/twosource/reading/date_marks.tsv.

    python scripts/train_dates.py            cross-validate by site, then learn from all pages and write the table
    python scripts/train_dates.py --dry      cross-validate only

The corpus (reading, in ../shared/corpora or TWOSOURCE_CORPORA) has pages as markup and as text dumps with their day. A
page gives up to three cases: its markup, its dump, and its dump below a later day in the style of its language, as
sites show the day of the visit. Dumps of pages without a known day take that which their markup states.

The model is a conditional logit: a page's signs and the case "none of them" share its probability by the sum of their
marks' weights, and the signs of the right day have theirs together. Weights are drawn towards those set by hand (the
table's second column), which also stand for marks that no page of the corpus has.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import pickle
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import exp, log
from pathlib import Path
from typing import Any

import numpy as np
from babel.dates import format_date
from babel.localedata import locale_identifiers
from scipy.optimize import minimize
from sites import find_site

from twosource.errors import NoArticle
from twosource.model.article import Page
from twosource.reading.article import find_page_language
from twosource.reading.block import page_lines
from twosource.reading.date_evidence import Evidence, gather
from twosource.reading.date_sign import STATED, DateSign
from twosource.reading.date_weights import CALIBRATION, TABLE, load_marks
from twosource.reading.dump import read_dump
from twosource.reading.lines import PageLine
from twosource.reading.markup import read_markup
from twosource.reading.page import open_page
from twosource.reading.pubdate import LEAST_PROBABILITY, weigh_days
from twosource.reading.reading import Reading

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT))
from bench.corpora import FOLDER, rows  # noqa: E402 - found beside the package

OUTPUT = ROOT / "src" / "twosource" / "reading" / TABLE
PENALTY = 2.0
"""On the square of each weight's distance from that set by hand."""
PARTS = 10
KNOWN_LOCALES = frozenset(locale_identifiers())
FORMS = ("full", "long", "medium", "short")


@dataclass(frozen=True, slots=True)
class Read:
    """A page as it was read, by one of the two ways."""

    id: str
    site: str
    way: str
    lines: tuple[PageLine, ...]
    reading: Reading
    language: str | None
    url: str | None
    day: date | None
    shown: str | None


@dataclass(frozen=True, slots=True)
class Case:
    """Evidence with the answer: the right day, or None where the page does not hold it."""

    read: Read
    way: str
    evidence: Evidence
    day: date | None
    weight: float


def read_pages() -> list[Read]:
    """Every page of the corpus by both ways."""
    with gzip.open(FOLDER / "reading" / "dumps.jsonl.gz", "rt", encoding="utf-8") as file:
        dumps = {row["id"]: row["text"] for row in map(json.loads, file)}
    result = []
    for row in rows("reading", "pages.jsonl"):
        html = gzip.decompress((FOLDER / "reading" / row["html"]).read_bytes())
        markup = read(row, "html", Page(row["id"], html, url=row["url"]))
        dump = read(row, "text", Page(row["id"], dumps[row["id"]]))
        result += [markup, dump]
    return result


def read(row: dict[str, Any], way: str, page: Page) -> Read:
    """A page of the corpus as read by one way."""
    opened = open_page(page)
    reading = read_markup(opened.text) if way == "html" else read_dump(opened.text)
    try:
        language = find_page_language(page, reading)
    except NoArticle:
        language = None
    gold = row["gold"].get("day")
    return Read(
        id=row["id"],
        site=find_site(row["url"]),
        way=way,
        lines=page_lines(reading.blocks),
        reading=reading,
        language=language,
        url=(page.url or reading.url),
        day=date.fromisoformat(gold) if gold else stated_day(reading),
        shown=row["seen"].get("date") if gold else None,
    )


def stated_day(reading: Reading) -> date | None:
    """The day that the markup of a page states without a contradiction."""
    days = {sign.day for sign in reading.dates if isinstance(sign, DateSign) and STATED & set(sign.marks)}
    return days.pop() if len(days) == 1 else None


def make_cases(reads: Sequence[Read]) -> list[Case]:
    """The cases of all pages; a dump below a day of visit counts half, so that each dump counts alike."""
    stated = {read.id: read.day for read in reads if read.way == "html"}
    cases = []
    for read in reads:
        day = read.day or stated.get(read.id)
        if day is None or (read.way == "html" and read.shown is None):
            continue
        cases.append(make_case(read, read.way, read.lines, day, 1.0))
        if read.way == "text":
            cases.append(make_case(read, "visit", (visit_line(read, day, 0), *read.lines), day, 0.5))
            place = banner_place(read)
            lines = (*read.lines[:place], visit_line(read, day, 1), *read.lines[place:])
            cases.append(make_case(read, "visit2", lines, day, 0.25))
    return cases


def banner_place(read: Read) -> int:
    """Where a day of visit goes: right above the headline, or among the first lines of the page."""
    title = next((at for at, line in enumerate(read.lines) if line.is_title), None)
    return title if title is not None and number(read.id) % 2 else 1 + number(read.id) % 4


def make_case(read: Read, way: str, lines: Sequence[PageLine], day: date, weight: float) -> Case:
    """A case of that page; the right answer is none where no sign gives its day."""
    evidence = gather(lines, metadata=read.reading.dates, url=read.url, language=read.language)
    held = any(sign.day == day for sign in evidence.signs)
    return Case(read, way, evidence, day if held else None, weight)


def number(text: str) -> int:
    """A number that depends on nothing but the text, for choices that must come out alike."""
    return int(hashlib.sha1(text.encode()).hexdigest(), 16)  # noqa: S324 - a choice, no secret


def visit_line(read: Read, day: date, salt: int) -> PageLine:
    """A line with the day of a visit, up to 400 days after publication, as a site in that language shows it."""
    chance = number(f"{read.id}/{salt}")
    visit = day + timedelta(days=3 + chance % 400)
    form = FORMS[0] if salt == 0 else FORMS[chance // 400 % 3]
    locale = read.language if salt and read.language in KNOWN_LOCALES else "en_US"
    return PageLine(format_date(visit, form, locale=locale), kept=False, is_title=False, reason="above")


@dataclass(frozen=True, slots=True)
class Matrix:
    """The cases as numbers: one row a sign, one for none; `right` marks the rows that are right."""

    marks: np.ndarray
    case: np.ndarray
    right: np.ndarray
    weights: np.ndarray


def to_matrix(cases: Sequence[Case], names: dict[str, int]) -> Matrix:
    """The cases as numbers, with a column for each mark."""
    marks, case, right = [], [], []
    for at, one in enumerate(cases):
        options: list[tuple[Iterable[str], bool]] = [(one.evidence.none_marks, one.day is None)]
        options += [(sign.marks, sign.day == one.day) for sign in one.evidence.signs]
        for found, is_right in options:
            row = np.zeros(len(names))
            row[[names[mark] for mark in found if mark in names]] = 1
            marks.append(row)
            case.append(at)
            right.append(is_right)
    return Matrix(np.array(marks), np.array(case), np.array(right), np.array([one.weight for one in cases]))


def learn(matrix: Matrix, prior: np.ndarray, penalty: float = PENALTY) -> np.ndarray:
    """The weights under which the right days are likeliest."""
    count = len(matrix.weights)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = matrix.marks @ weights
        top = np.full(count, -np.inf)
        np.maximum.at(top, matrix.case, scores)
        share = np.exp(scores - top[matrix.case])
        total = np.bincount(matrix.case, share, count)
        good = np.bincount(matrix.case, share * matrix.right, count) + 1e-12
        value = float(matrix.weights @ (np.log(total) - np.log(good))) + penalty * float(
            (weights - prior) @ (weights - prior)
        )
        slope = share / total[matrix.case] - share * matrix.right / good[matrix.case]
        gradient = matrix.marks.T @ (slope * matrix.weights[matrix.case]) + 2 * penalty * (weights - prior)
        return value, gradient

    result = minimize(loss, prior, jac=True, method="L-BFGS-B", options={"maxiter": 500})
    return np.asarray(result.x)


def priors(names: dict[str, int]) -> np.ndarray:
    """The weights set by hand."""
    return np.array([load_marks()[name].prior for name in names])


def judge(case: Case, weights: dict[str, float]) -> tuple[date | None, float]:
    """The likeliest day of a case by those weights, and its probability."""
    days = weigh_days(case.evidence, weights)
    return (days[0].day, days[0].probability) if days else (None, 0.0)


def cross_validate(
    cases: Sequence[Case], names: dict[str, int], penalty: float
) -> list[tuple[Case, date | None, float]]:
    """Each case judged by weights that were learned from the pages of other sites."""
    sites = sorted({case.read.site for case in cases}, key=number)
    part_of = {site: at % PARTS for at, site in enumerate(sites)}
    judged = []
    for part in range(PARTS):
        train = [case for case in cases if part_of[case.read.site] != part]
        learned = learn(to_matrix(train, names), priors(names), penalty)
        weights = dict(zip(names, learned, strict=True))
        judged += [(case, *judge(case, weights)) for case in cases if part_of[case.read.site] == part]
    return judged


def say(line: str) -> None:
    """Write a line of the report."""
    sys.stdout.write(line + "\n")


def report(judged: Sequence[tuple[Case, date | None, float]], least: float) -> None:
    """Print, by set and way: days right, days right among the answers, answers where the page holds no day, error."""
    groups: dict[tuple[str, str], list[tuple[Case, date | None, float]]] = defaultdict(list)
    for case, day, share in judged:
        if case.read.shown is not None:
            groups[case.way, case.read.id.split("/")[0]].append((case, day, share))
            groups[case.way, "all"].append((case, day, share))
    for (way, name), found in sorted(groups.items()):
        asked = [item for item in found if way == "html" or item[0].read.shown == "full"]
        right = sum(day == case.read.day and share >= least for case, day, share in asked)
        answers = sum(share >= least for _, _, share in asked)
        blind = [share for case, _, share in found if way != "html" and case.read.shown == "no"]
        false = sum(share >= least for share in blind)
        say(
            f"{way:7}{name:9} exact {right}/{len(asked)} {right / max(1, len(asked)):.3f}"
            f"  precision {right / max(1, answers):.3f}  false {false}/{len(blind)}"
            f"  error {calibration(found, least):.3f}"
        )


def calibration(found: Sequence[tuple[Case, date | None, float]], least: float = 0.0) -> float:
    """The expected calibration error of the answers, over ten equal ranges of confidence."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for case, day, share in found:
        if share >= least:
            bins[min(9, int(share * 10))].append((share, day == case.read.day))
    count = sum(map(len, bins.values()))
    return sum(abs(sum(s for s, _ in b) - sum(r for _, r in b)) for b in bins.values()) / max(1, count)


Judged = tuple[Case, date | None, float]


def fit_calibration(judged: Sequence[Judged]) -> dict[str, tuple[float, float]]:
    """By way, the line from the model's odds to the true ones, learned from pages that were judged from outside."""
    fitted = {}
    for way in ("stated", "shown"):
        found = [item for item in judged if item[0].evidence.way == way and item[2] >= LEAST_PROBABILITY]
        odds = np.array([log(min(share, 1 - 1e-6) / max(1 - share, 1e-6)) for _, _, share in found])
        right = np.array([day == case.read.day for case, day, _ in found], dtype=float)

        def loss(line: np.ndarray, odds: np.ndarray = odds, right: np.ndarray = right) -> float:
            true = line[0] * odds + line[1]
            return float(np.mean(np.logaddexp(0, true) - right * true))

        slope, offset = minimize(loss, np.array([1.0, 0.0])).x
        fitted[way] = (float(slope), float(offset))
    return fitted


def calibrate_apart(judged: Sequence[Judged]) -> list[Judged]:
    """The judgements, each calibrated by lines that were learned from other sites."""
    result: list[Judged] = []
    for half in range(2):
        lines = fit_calibration([item for item in judged if number(item[0].read.site) // 10 % 2 != half])
        for case, day, share in judged:
            if number(case.read.site) // 10 % 2 == half and share > 0:
                slope, offset = lines[case.evidence.way]
                odds = log(min(share, 1 - 1e-6) / (1 - min(share, 1 - 1e-6)))
                result.append((case, day, 1 / (1 + exp(-(slope * odds + offset)))))
    return result


def write(names: dict[str, int], learned: np.ndarray) -> None:
    """The table with its words as they were and its weights as learned."""
    lines = ["# mark\tprior\tweight\twords"]
    for name, at in names.items():
        mark = load_marks()[name]
        lines.append(f"{name}\t{mark.prior:g}\t{learned[at]:.3f}\t{mark.words}")
    OUTPUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Cross-validate, and write the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dry", action="store_true", help="cross-validate only, write nothing")
    parser.add_argument("--keep", type=Path, help="a file that keeps the pages as read, for the next run")
    asked = parser.parse_args()
    if asked.keep and asked.keep.exists():
        reads = pickle.loads(asked.keep.read_bytes())  # noqa: S301 - the script's own file
    else:
        reads = read_pages()
        if asked.keep:
            asked.keep.write_bytes(pickle.dumps(reads))
    cases = make_cases(reads)
    names = {name: at for at, name in enumerate(load_marks())}
    judged = cross_validate(cases, names, PENALTY)
    report(judged, LEAST_PROBABILITY)
    answered = [item for item in judged if item[2] >= LEAST_PROBABILITY and item[0].read.shown is not None]
    apart = calibrate_apart(answered)
    say(f"calibration error {calibration(answered):.3f}, after calibration by other sites {calibration(apart):.3f}")
    for way in ("stated", "shown"):
        say(f"  {way} {calibration([item for item in apart if item[0].evidence.way == way]):.3f}")
    if not asked.dry:
        lines = [f"{way}\t{slope:.3f}\t{offset:.3f}" for way, (slope, offset) in fit_calibration(answered).items()]
        (OUTPUT.parent / CALIBRATION).write_text("\n".join(("# way\tslope\toffset", *lines)) + "\n", encoding="utf-8")
        write(names, learn(to_matrix(cases, names), priors(names)))


if __name__ == "__main__":
    main()
