"""Dictionary forms: a table of exceptions, and for all other words the rules of English spelling."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources.abc import Traversable

_VOWELS = frozenset("aeiou")
_KEEPS_CASE = frozenset({"NNP", "NNPS", "ADD", "GW", "NFP", "SYM", "FW"})


class Lemmas:
    """Looks a form up under its tag, and falls back on rules that consult the list of known base forms."""

    def __init__(self, exceptions: Mapping[str, Mapping[str, str]], bases: Mapping[str, frozenset[str]]) -> None:
        self._exceptions = exceptions
        self._bases = bases
        self._cached = lru_cache(maxsize=30_000)(self._lemma)

    @classmethod
    def read(cls, path: Traversable, vocabulary: Iterable[str] = ()) -> Lemmas:
        """Read the table that training wrote; `vocabulary` is consulted for bases that the treebanks do not hold."""
        data = json.loads(path.read_text(encoding="utf-8"))
        bases = {kind: frozenset(words) for kind, words in data["bases"].items()}
        return cls(data["exceptions"], bases | {"any": any_bases(vocabulary)})

    def lemma(self, form: str, xpos: str) -> str:
        """The dictionary form of one word under its Penn tag; names keep their capitals."""
        return self._cached(form, xpos)

    def _lemma(self, form: str, xpos: str) -> str:
        form = form.replace("’", "'")
        table = self._exceptions.get(xpos, {})
        if xpos in _KEEPS_CASE:
            found = table.get(form)
            return found if found is not None else self._proper(form, xpos)
        lower = form.lower()
        found = table.get(lower)
        if found is None and self._no_present(lower, xpos):
            # The tagger took an irregular past ("overran", "retook") for a present.
            found = self._exceptions.get("VBD", {}).get(lower)
        if found is None and xpos == "VBD" and not lower.endswith("ed"):
            found = self._exceptions.get("VBN", {}).get(lower)  # "had entered and **beaten** them", taken for a past
        prefix, hyphen, rest = lower.partition("-")
        if found is None and hyphen and rest and xpos.startswith("VB"):
            return f"{prefix}-{self._lemma(rest, xpos)}"  # "re-took"
        return found if found is not None else by_rule(lower, xpos, self._bases)

    def _no_present(self, form: str, xpos: str) -> bool:
        """Whether no present is written so: a third person without s, or a form that is no known verb's base."""
        return not form.endswith("s") if xpos == "VBZ" else xpos == "VBP" and form not in self._bases.get("verb", ())

    def _proper(self, form: str, xpos: str) -> str:
        if xpos == "NNPS":
            lemma = singular(form, frozenset())
            return lemma if not form.isupper() or len(form) < 4 else form[:-1] if form.endswith("S") else form
        return form


def any_bases(vocabulary: Iterable[str]) -> frozenset[str]:
    """The whole words of a word-piece vocabulary that may be base forms."""
    return frozenset(word for word in vocabulary if len(word) > 2 and word.isalpha() and word.isascii())


def by_rule(form: str, xpos: str, bases: Mapping[str, frozenset[str]]) -> str:
    """The lemma by spelling rules; `form` is in lower case."""
    if xpos == "NNS":
        return singular(form, bases.get("noun", frozenset()))
    if xpos == "CD":
        return form.replace(",", "") if form[:1].isdigit() else form
    if xpos == "VBZ":
        return singular(form, bases.get("verb", frozenset()))
    if xpos in {"VBD", "VBN"} and form.endswith("ed") and len(form) > 3:
        return stem(form[:-2], bases, "verb", "ed")
    if xpos == "VBG" and form.endswith("ing") and len(form) > 4:
        return stem(form[:-3], bases, "verb", "ing")
    if xpos in {"JJR", "RBR"} and form.endswith("er") and len(form) > 4:
        return stem(form[:-2], bases, "adjective", "er")
    if xpos in {"JJS", "RBS"} and form.endswith("est") and len(form) > 5:
        return stem(form[:-3], bases, "adjective", "est")
    return form


def singular(form: str, bases: frozenset[str]) -> str:
    """Take off the s of plurals and of third persons."""
    if form.endswith("men") and len(form) > 4:
        return form[:-2] + "an"
    if not form.endswith("s") or form.endswith(("ss", "us", "is")) or len(form) < 3:
        return form
    if form.endswith("'s"):
        return form[:-2]
    if form.endswith("ies") and len(form) > 4:
        return form[:-1] if form[:-1] in bases else form[:-3] + "y"
    if form.endswith("ves") and form[:-3] + "f" in bases:
        return form[:-3] + "f"
    if form.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return form[:-1] if form[:-1] in bases and form[:-2] not in bases else form[:-2]
    if form.endswith(("ses", "zes")) and form[:-2] in bases and form[:-1] not in bases:
        return form[:-2]
    return form[:-1]


def stem(form: str, bases: Mapping[str, frozenset[str]], kind: str, ending: str) -> str:
    """The base to which an ending with a vowel was added: undo doubling, the dropped e, and i for y."""
    if form.endswith("i") and ending != "ing":
        return form[:-1] + "y" if len(form) > 2 else form + "e"
    if form.endswith("ick") and len(form) > 5 and form[:-1] in bases.get("any", frozenset()):
        return form[:-1]
    if _would_double(form):
        return form + "e"
    doubled = len(form) > 3 and form[-1] == form[-2] and form[-1] not in "sl" and form[-1] not in _VOWELS
    candidates = [form, form + "e"]
    if len(form) > 3 and form[-1] == form[-2]:
        candidates = [form, form[:-1], form + "e"]
    for known in (bases.get(kind, frozenset()), bases.get("any", frozenset())):
        for candidate in candidates:
            if candidate in known:
                return candidate
    if doubled:
        return form[:-1]
    return form + "e" if _dropped_e(form) else form


def _would_double(form: str) -> bool:
    """One vowel and one consonant: "hop" with its ending is written "hopped", so "hoped" is not from it."""
    vowels = [char in "aeiouy" for char in form]
    return len(form) > 1 and sum(vowels) == 1 and vowels[-2] and form[-1] not in "wxy"


def _dropped_e(form: str) -> bool:
    """Whether a stem that is no known word probably ended in e."""
    if not any(char in "aeiouy" for char in form):
        return False
    if form.endswith(
        ("at", "iz", "ys", "yz", "v", "u", "uc", "ac", "ic", "nc", "rc", "dg", "rg", "lg", "nsul", "ag", "eg")
    ):
        return not form.endswith(("eat", "oat"))
    if form[-1] in _VOWELS or form[-1] in "wxy":
        return False
    if len(form) > 2 and form[-2] not in _VOWELS:
        # a consonant and l: settle, handle; otherwise two consonants end a word by themselves.
        return (form[-1] == "l" and form[-2] not in "lrw") or form.endswith(("rs", "ls", "ns", "ps"))
    if len(form) > 2 and form[-3] in _VOWELS:
        return form[-1] in "svz" and form[-2] in "iu"
    # One vowel and one consonant: a short word would have doubled its consonant.
    vowels = sum(char in "aeiouy" for char in form)
    return vowels == 1 or form.endswith(
        ("ir", "ur", "or", "in", "is", "us", "os", "as", "id", "ud", "it", "ut", "ul", "ar")
    )
