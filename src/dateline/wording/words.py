"""The word lists of words.toml, checked when they are read."""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple, get_args

from dateline.model.claim import Modality
from dateline.model.statement import Stance


class Words(NamedTuple):
    """The word lists of words.toml."""

    auxiliaries: frozenset[str]
    ends: re.Pattern[str]
    openers: re.Pattern[str]
    place_nouns: re.Pattern[str]
    """What stands behind the name of a place and is meant with it: "Khartoum **airport**"."""
    behind_numbers: re.Pattern[str]
    """What is told of so many and is no noun: "2,000 **dead**"."""
    behind_nouns: frozenset[str]
    before_places: re.Pattern[str]
    """What stands before the place of a noun of which something is told: "the truce **in** Khartoum expires"."""
    where: re.Pattern[str]
    """What says where, so that a clause may open with it."""
    part_of: re.Pattern[str]
    """What a place keeps where the words before it are left out: "**the outskirts of** Bukavu"."""
    moment: re.Pattern[str]
    befell: re.Pattern[str]
    """What stands before and behind a place where something was done to it: "**when** Goma **was** shelled"."""
    pronouns: frozenset[str]
    ours: frozenset[str]
    """What those who write call themselves."""
    stances: dict[str, str]
    negated: dict[str, str]


@cache
def word_lists() -> Words:
    """Read and check the word lists."""
    data = tomllib.loads(files("dateline.wording").joinpath("words.toml").read_text("utf-8"))
    missing = (set(get_args(Stance)) ^ set(data["stances"])) | (set(get_args(Modality)) ^ set(data["negated"]))
    needed = (
        "auxiliaries",
        "ends",
        "openers",
        "opening_phrases",
        "pronouns",
        "ours",
        "place_nouns",
        "behind_nouns",
        "behind_numbers",
        "where",
        "before_places",
        "beside_places",
        "moments",
        "befell",
    )
    if missing or not all(data[name] for name in needed):
        raise ValueError(f"words.toml: an empty list, or words that do not match the record's: {sorted(missing)}")
    ends = "|".join(map(re.escape, data["ends"]))
    openers = "|".join(map(re.escape, data["openers"]))
    whole = "|".join(r"\s+".join(map(re.escape, words.split())) for words in data["opening_phrases"])
    nouns = "|".join(map(re.escape, data["place_nouns"]))
    where = "|".join(data["where"])
    before, beside = "|".join([*data["where"], *data["before_places"]]), "|".join(data["beside_places"])
    return Words(
        auxiliaries=frozenset(data["auxiliaries"]),
        # A full stop ends a phrase at the end of its words or behind a word of its own, and not in "Feb. 26" or "U.S.".
        ends=re.compile(rf"[,;:!?\"”“()\[\]\n]|\.(?=\W*\Z)|(?<=[a-z]{{4}})\.(?=\s)|\s[—–-]\s|\s(?:{ends})\s"),
        openers=re.compile(rf"(?!(?:{whole})\b)(?:(?:{openers})\s+)+", re.IGNORECASE),
        place_nouns=re.compile(rf"(?:\s(?:{'|'.join(data['before_place_nouns'])}))*\s(?:{nouns})s?\b", re.IGNORECASE),
        behind_numbers=re.compile(rf"\s(?:{'|'.join(data['behind_numbers'])})\b"),
        behind_nouns=frozenset(data["behind_nouns"]),
        before_places=re.compile(rf"\b(?:{before})\s(?:the\s)?\Z", re.IGNORECASE),
        where=re.compile(rf"(?:{where})\s", re.IGNORECASE),
        part_of=re.compile(
            rf"(?:\b(?:the|an?)\s)?(?:[\w-]+\s){{1,2}}of\s(?:the\s)?\Z|\b(?:{beside})\s\Z", re.IGNORECASE
        ),
        moment=re.compile(rf"\b(?:{'|'.join(data['moments'])})\s(?:[^\s,;]+\s){{0,4}}\Z"),
        befell=re.compile(rf"\s(?:{'|'.join(data['befell'])})\b"),
        pronouns=frozenset(data["pronouns"]),
        ours=frozenset(data["ours"]),
        stances=dict(data["stances"]),
        negated=dict(data["negated"]),
    )


def is_pronoun(words: str) -> bool:
    """Whether a mention says nothing without the name behind it."""
    return words.casefold() in word_lists().pronouns


def listed(names: Sequence[str]) -> str:
    """Names as a sentence lists them: "A", "A and B", "A, B and C"; empty where there are none."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
