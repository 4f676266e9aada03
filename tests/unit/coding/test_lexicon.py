"""The lexicon is data: what ships is whole, and what is wrong in it is named."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import dateline
from dateline import read_text
from dateline.coding.actors.there import There
from dateline.coding.lexicons.group import Frame
from dateline.coding.lexicons.lexicon import build, lexicon, read_groups
from dateline.coding.lexicons.rules_file import checked_table
from dateline.errors import ResourceError
from dateline.model.codes import MODES, QUAD, TYPES

SHARED = {
    "frames.toml": '[transitive]\nrecipient = ["object"]\n',
    "classes.toml": 'place = ["city"]\n',
    "support.toml": '[[support]]\nrole = "actor"\nwords = ["launch", "engage in"]\n',
    "domains.toml": 'war = ["tank"]\nsport = ["league"]\nsport_weak = ["cup"]\n',
}
GROUP = '[[group]]\nid = "hit"\npos = "verb"\nframe = "transitive"\nwords = ["hit"]\n'


def of(text: str) -> dict[str, str]:
    return {**SHARED, "assault.toml": text}


def test_what_ships_covers_every_type() -> None:
    shipped = lexicon()
    types = {line.group.type for lines in shipped.lines.values() for line in lines}
    assert types == set(TYPES) == set(MODES) == set(QUAD)
    assert len(shipped.lines) > 900


def test_every_line_has_a_rule_of_its_own() -> None:
    rules = [line.rule for lines in lexicon().lines.values() for line in lines]
    assert len(rules) == len(set(rules))


def test_a_group_inherits_the_type_of_its_file_and_the_roles_of_its_frame() -> None:
    built = build(of('type = "ASSAULT"\n' + GROUP))
    (line,) = built.lines["hit", "verb"]
    assert line.rule == "hit:hit"
    assert line.group.type == "ASSAULT"
    assert line.frame == Frame(recipient=("object",))
    assert built.support == {"launch": {"": "actor"}, "engage": {"in": "actor"}}


def test_a_group_may_overrule_its_frame() -> None:
    built = build(of('type = "ASSAULT"\n' + GROUP + 'recipient = ["at"]\n'))
    assert built.lines["hit", "verb"][0].frame.recipient == ("at",)


def test_the_line_that_asks_for_more_is_tried_first() -> None:
    narrow = '[[group]]\nid = "narrow"\npos = "verb"\nframe = "transitive"\nobject = ["place"]\nwords = ["hit"]\n'
    built = build(of('type = "ASSAULT"\n' + GROUP + narrow))
    assert [line.group.id for line in built.lines["hit", "verb"]] == ["narrow", "hit"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('type = "ASSAULT"\n', "no group"),
        ('type = "BATTLE"\n' + GROUP, "BATTLE"),
        ('type = "ASSAULT"\nmode = "seize"\n' + GROUP, "no mode of ASSAULT"),
        ('type = "ASSAULT"\n' + GROUP.replace("transitive", "ditransitive"), "no frame"),
        ('type = "ASSAULT"\n' + GROUP.replace('["hit"]', "[]"), "no words"),
        ('type = "ASSAULT"\n' + GROUP.replace('["hit"]', '["hit", "hit"]'), "twice"),
        ('type = "ASSAULT"\n' + GROUP + GROUP, "too"),
        ('type = "ASSAULT"\n' + GROUP.replace('"verb"', '"adverb"'), "part of speech"),
        ('type = "ASSAULT"\n' + GROUP + 'object = ["planet"]\n', "no class 'planet'"),
        ('type = "ASSAULT"\n' + GROUP + 'cameo = "19x"\n', "CAMEO"),
        ('type = "ASSAULT"\n' + GROUP + 'control = "wins"\n', "wins"),
        ('type = "ASSAULT"\n' + GROUP + "score = 2.0\n", "score"),
        ('type = "ASSAULT"\n' + GROUP + 'objekt = ["place"]\n', "objekt"),
        ("type = ASSAULT", "not TOML"),
    ],
)
def test_a_damaged_file_is_refused_with_its_name_and_the_reason(text: str, why: str) -> None:
    with pytest.raises(ResourceError, match=why) as caught:
        build(of(text))
    assert "assault.toml" in str(caught.value)


def test_an_empty_class_is_refused() -> None:
    with pytest.raises(ResourceError, match="empty"):
        build({**of('type = "ASSAULT"\n' + GROUP), "classes.toml": "place = []\n"})


def test_defaults_at_the_top_of_a_file_do_not_overrule_a_group() -> None:
    (group,) = read_groups('type = "ASSAULT"\nmode = "beat"\n' + GROUP + 'mode = "drone"\n', "assault.toml")
    assert group.mode == "drone"


@pytest.mark.model
def test_files_of_rules_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    text = (
        "LIMA, Aug 9, 2024 - Acme Inc. said its Peruvian unit, Acme Peru Inc., sacked 20 drivers after rebels attacked "
        "a convoy near Cusco. “We will not pay,” the vice chancellor of a university told the Anglican minister. "
        "Democrats and the National Security Council condemned the raid, a poll finds. Persian troops fled to Siberia."
    )
    read_text(text, date="2024-08-09")

    def again(source: str) -> None:
        raise AssertionError(f"read again: {source[:60]}")

    monkeypatch.setattr(tomllib, "loads", again)
    read_text(text.replace("Peru", "Chile"), date="2024-08-09")


def test_a_table_that_a_file_of_rules_lacks_is_refused_with_the_name_of_the_file() -> None:
    with pytest.raises(ResourceError, match=r"abroad\.toml is damaged"):
        checked_table("abroad.toml", "nowhere at all", There)


def _lists(value: Any, name: str) -> Iterator[tuple[str, list[str]]]:
    """The lists of words in a file, by where they stand."""
    if isinstance(value, dict):
        for key, below in value.items():
            yield from _lists(below, f"{name} {key}")
    elif isinstance(value, list) and all(isinstance(word, str) for word in value):
        yield name, value
    elif isinstance(value, list):
        for below in value:
            yield from _lists(below, name)


def test_no_list_of_words_has_a_word_twice() -> None:
    files = list(Path(dateline.__file__).parent.rglob("*.toml"))
    assert len(files) > 30
    listed = (one for file in files for one in _lists(tomllib.loads(file.read_text("utf-8")), file.name))
    assert [(name, word) for name, words in listed for word in {*words} if words.count(word) > 1] == []


def test_every_frame_is_the_frame_of_a_group() -> None:
    folder = Path(dateline.__file__).parent / "coding" / "rules" / "events"
    used = {entry["frame"] for entry in _entries(folder)}
    assert set(tomllib.loads((folder / "frames.toml").read_text("utf-8"))) - {"type"} <= used


def _entries(folder: Path) -> Iterator[dict[str, Any]]:
    for file in folder.glob("*.toml"):
        data = tomllib.loads(file.read_text("utf-8"))
        groups = data.get("group", ())
        for entry in groups if file.name != "classes.toml" else ():
            yield {"frame": data.get("frame"), **entry}
