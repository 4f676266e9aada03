"""What stands around the parts of a phrase and belongs to it: the rest of a noun phrase, the words of a clause."""

import re

from dateline.wording.words import word_lists

LONGEST_GAP, LONGEST_TAIL = 48, 64
"""Characters kept of what stands between two parts of a phrase, and behind its last."""
_LONGEST_NAME = 24
"""Characters by which the tail may be longer, so as not to cut a name."""
_ONE_OF = re.compile(r"\b(?:an?|another)\s\Z", re.IGNORECASE)
"""What no name follows that is a phrase of its own: "repelled **an** RSF assault"."""
_OWNING = re.compile(r"['’]s?(?=\s[\w-])")
_WORD = re.compile(r"\s([^\W\d_][\w’'-]*)")
_LONGEST_PHRASE = 3
"""Words that a noun phrase may go on for behind an owner."""


def whole(span: tuple[int, int], text: str, end: int) -> int:
    """Where the noun phrase ends that a place or a party begins, at `end` at the latest: "Melitopol **air base**"."""
    start, at = span
    if owning := _OWNING.match(text, at, end):
        return _run_of_words(text, owning.end(), end)
    # Capitals with dots or none after "a": "**an** RSF assault"; "a" man is a phrase of its own.
    if _ONE_OF.search(text, max(0, start - 8), start) and text[start].isupper():
        return _run_of_words(text, at, end)
    if text[at - 1].isdigit() and (befell := word_lists().behind_numbers.match(text, at, end)):
        return befell.end()  # "counted 2,000 **dead**"
    noun = word_lists().place_nouns.match(text, at, end)
    if noun is None:
        return at
    # "In Goma **city officials** said" is of officials; "Khartoum **airport** on Monday" ends.
    goes_on = _WORD.match(text, noun.end(), end)
    return at if goes_on and not _ends(goes_on.group(1)) else noun.end()


def _run_of_words(text: str, at: int, end: int) -> int:
    for _ in range(_LONGEST_PHRASE):
        word = _WORD.match(text, at, end)
        if word is None or _ends(word.group(1)):
            break
        at = word.end()
    return at


def _ends(word: str) -> bool:
    """Whether a word goes on after a noun phrase and is no noun of it: a preposition, an adverb, a day."""
    lists = word_lists()
    return word.casefold() in lists.behind_nouns | lists.auxiliaries or word.endswith("ly") or word[0].isupper()


def held_in(text: str, start: int, at: int) -> int | None:
    """Where the word stands that says what is at the place at `at`: "the truce **in** Khartoum expires"; else None."""
    found = word_lists().before_places.search(text, start, at)
    return found.start() if found else None


def leads_in(text: str, at: int) -> bool:
    """Whether the word at `at` says where, and a clause may open with it: "**in** Goma", but not "of Goma"."""
    return word_lists().where.match(text, at) is not None


def part_of(gap: str) -> str:
    """The end of what is left out before a place that says which part of it is meant: "**the outskirts of** Bukavu"."""
    found = word_lists().part_of.search(gap)
    return found.group() if found else ""


def verb_follows(last: tuple[int, int, str], text: str, end: int) -> bool:
    """Whether a phrase would end with a place without what was done to it: "killed when **Goma** was shelled"."""
    lists = word_lists()
    opened = lists.moment.search(text, max(0, last[0] - LONGEST_GAP), last[0]) is not None
    return opened and lists.befell.match(text, last[1], end) is not None


def before(at: int, first: int, text: str) -> int:
    """Where the words begin that lead up to `at` from `first`, its clause at most."""
    left = text[first:at]
    cuts = [m.end() for m in word_lists().ends.finditer(left)]
    start = first + (cuts[-1] if cuts else 0)
    while at - start > LONGEST_GAP and " " in text[start:at].strip():
        start = text.index(" ", start + 1)
    start += len(text[start:at]) - len(text[start:at].lstrip())
    opened = word_lists().openers.match(text, start, at)
    return opened.end() if opened else start


def after(at: int, last: int, text: str) -> int:
    """Where the words end that go on after `at`, at `last` at the latest; no name is cut in two."""
    right = text[at:last]
    cut = word_lists().ends.search(right)
    tail = right[: cut.start()] if cut else right
    if len(tail) > LONGEST_TAIL:
        short = tail[: tail.rfind(" ", 0, LONGEST_TAIL)]
        named = (
            re.match(r"(?:\s[A-Z][\w’'-]*)+", tail[len(short) :]) if re.search(r"\b[A-Z][\w’'-]*\Z", short) else None
        )
        tail = short + named.group() if named and len(named.group()) <= _LONGEST_NAME else short
    words = list(re.finditer(r"\S+", tail))
    # "Who **were engaged in sabotage** were terrorists", but "ends on 30 **May**".
    while words and words[-1].group() != "May" and words[-1].group().casefold() in word_lists().auxiliaries:
        words.pop()
    return at + (words[-1].end() if words else 0)
