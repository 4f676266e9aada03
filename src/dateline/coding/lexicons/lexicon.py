"""The lexicon of predicates: which words name which event and where its roles stand, read from data and checked."""

import tomllib
from collections import defaultdict
from functools import cache
from importlib.resources import files
from typing import Any, get_args

import msgspec

from dateline.coding.lexicons.group import Frame, Group
from dateline.errors import ResourceError
from dateline.model.claim import Control
from dateline.model.codes import MODES

_ITS_OWN = frozenset({"object", "subject", "of", "over", "out of", "from"})
PARTS = frozenset({"verb", "noun", "adj"})


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One word of a group, ready to be matched."""

    rule: str
    """`group:word`, the name under which a claim says what read it."""
    particle: str | None
    """The particle of a phrasal verb."""
    group: Group
    frame: Frame
    rank: int
    """How much it asks for; the line that asks for most wins."""


class Lexicon(msgspec.Struct, frozen=True, kw_only=True):
    """All lines, by lemma and part of speech, with the word classes and the support verbs they speak of."""

    lines: dict[tuple[str, str], tuple[Line, ...]]
    classes: dict[str, frozenset[str]]
    support: dict[str, dict[str, str]]
    """Verb → preposition (empty for the object) → the role of its subject in the noun's event."""
    domains: dict[str, frozenset[str]]

    def of(self, lemma: str, pos: str = "verb") -> tuple[Line, ...]:
        """The lines for a word (`pos` is `verb`, `noun` or `adj`), those that ask for most first."""
        return self.lines.get((lemma.lower(), pos), ())

    def types(self, lemma: str, pos: str = "verb") -> frozenset[str]:
        """The types of what a word may tell of."""
        return frozenset(line.group.type for line in self.of(lemma, pos))

    def controls(self, lemma: str) -> frozenset[str]:
        """What a verb may say of who holds its object or subject, not what a phrase may: "came **under control**"."""
        told = (one for one in self.of(lemma) if not _ITS_OWN.isdisjoint(one.frame.place))
        return frozenset(one.group.control for one in told if one.group.control is not None)


def refuse(file: str, why: str) -> ResourceError:
    """The error for a damaged lexicon file."""
    return ResourceError(f"The lexicon file {file} cannot be used: {why}. Correct that entry or reinstall Dateline.")


def _tables(text: str, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise refuse(file, f"it is not TOML ({error})") from error


def read_groups(text: str, file: str) -> tuple[Group, ...]:
    """The groups of one lexicon file; `type` and `mode` at its top are the default of its groups."""
    table = _tables(text, file)
    defaults = {key: value for key, value in table.items() if key != "group"}
    groups = []
    for entry in table.get("group", []):
        try:
            group = msgspec.convert({**defaults, **entry}, Group)
        except msgspec.ValidationError as error:
            raise refuse(file, f"group {entry.get('id', '?')}: {error}") from error
        groups.append(group)
    if not groups:
        raise refuse(file, "it has no group")
    return tuple(groups)


def check(group: Group, frames: dict[str, Frame], classes: dict[str, frozenset[str]], file: str) -> None:
    """Refuse a group that could never be read as it was meant."""
    problems = [
        (not group.words, "it has no words"),
        (group.pos not in PARTS, f"{group.pos!r} is no part of speech (verb, noun, adj)"),
        (group.mode not in (None, *MODES.get(group.type, ())), f"{group.mode!r} is no mode of {group.type}"),
        (group.frame not in frames, f"there is no frame {group.frame!r}"),
        (group.cameo is not None and not group.cameo.isdigit(), f"{group.cameo!r} is no CAMEO code"),
        (group.control is not None and group.control not in get_args(Control), f"{group.control!r} is no control"),
        (not 0 < group.score <= 1, "its score must lie between 0 and 1"),
    ]  # fmt: skip
    for name in (*group.subject, *group.subject_not, *group.object, *group.object_not, *group.bare_not, *group.of):
        problems.append((not name.startswith("=") and name not in classes, f"there is no class {name!r}"))
    for wrong, why in problems:
        if wrong:
            raise refuse(file, f"group {group.id}: {why}")


def lines_of(group: Group, frames: dict[str, Frame]) -> dict[tuple[str, str], Line]:
    """The lines of a group, by (lemma, part of speech)."""
    base = frames[group.frame]
    frame = Frame(
        actor=base.actor if group.actor is None else group.actor,
        recipient=base.recipient if group.recipient is None else group.recipient,
        place=base.place if group.place is None else group.place,
    )
    out = {}
    for word in group.words:
        lemma, _, particle = word.partition(" ")
        asks = 2 * bool(particle) + 2 * bool(group.oblique) + bool(group.object) + bool(group.subject) + group.clause
        asks += 2 * bool(group.modals) + 2 * bool(group.clause_of) + 2 * bool(group.of)
        asks += 2 * any(name.startswith("=") for name in group.object)
        out[lemma, particle] = Line(
            rule=f"{group.id}:{word.replace(' ', '_')}", particle=particle or None, group=group, frame=frame, rank=asks
        )
    return out


def word_classes(table: dict[str, Any], file: str) -> dict[str, frozenset[str]]:
    """Named word lists; a name in capitals has no words of its own, its members are known by other means."""
    for name, words in table.items():
        if not isinstance(words, list) or (not words and not name.isupper()):
            raise refuse(file, f"the class {name!r} is empty")
    return {name.lower(): frozenset(words) for name, words in table.items()}


def build(texts: dict[str, str]) -> Lexicon:
    """Check the files of the lexicon and join them. `frames.toml`, `classes.toml`, `support.toml` are shared by all."""
    frames = {
        name: msgspec.convert(entry, Frame) for name, entry in _tables(texts["frames.toml"], "frames.toml").items()
    }
    classes = word_classes(_tables(texts["classes.toml"], "classes.toml"), "classes.toml")
    support: dict[str, dict[str, str]] = defaultdict(dict)
    for entry in _tables(texts["support.toml"], "support.toml")["support"]:
        for word in entry["words"]:
            lemma, _, prep = word.partition(" ")
            support[lemma][prep] = entry["role"]
    domains = word_classes(_tables(texts["domains.toml"], "domains.toml"), "domains.toml")
    found: dict[tuple[str, str], list[Line]] = defaultdict(list)
    seen: dict[str, str] = {}
    for file in sorted(set(texts) - {"frames.toml", "classes.toml", "support.toml", "domains.toml"}):
        for group in read_groups(texts[file], file):
            check(group, frames, classes, file)
            if len(set(group.words)) < len(group.words):
                twice = next(word for word in group.words if group.words.count(word) > 1)
                raise refuse(file, f"group {group.id}: {twice!r} stands in it twice")
            if group.id in seen:
                raise refuse(file, f"group {group.id} stands in {seen[group.id]} too")
            seen[group.id] = file
            for (lemma, _), line in lines_of(group, frames).items():
                found[lemma, group.pos].append(line)
    return Lexicon(
        lines={
            key: tuple(sorted(some, key=lambda line: (-line.rank, -line.group.score))) for key, some in found.items()
        },
        classes=classes,
        support=dict(support),
        domains=domains,
    )


@cache
def lexicon() -> Lexicon:
    """The lexicon that ships with the package."""
    rules = files("dateline.coding") / "rules"
    names = ("frames.toml", "classes.toml", "support.toml", "domains.toml")
    texts = {name: (rules / "events" / name).read_text(encoding="utf-8") for name in names}
    for entry in sorted((rules / "events").iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".toml"):
            texts[entry.name] = entry.read_text(encoding="utf-8")
    return build(texts)
