"""What speaks for and against the holder of a place, day after day: the state that follows, kept up word by word."""

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

from dateline.merging.voices import Speaker, outlet_of
from dateline.model.sourced import SourcedClaim
from dateline.model.status import State


class _Word(NamedTuple):
    said: str
    """Day of publication."""
    number: int
    """Tells words of one day apart, so that no two claims are ever compared."""
    key: str
    """Of the voice."""
    outlet: str
    quoted: bool


class Evidence:
    """Grows by one claim at a time; its state costs what is new, however much has been said before."""

    def __init__(self, admits: Callable[[str], bool]) -> None:
        self._admits = admits
        """Whether a voice, by its key, is of those who lost the place."""
        self._support: list[_Word] = []
        """In the order of publication."""
        self._lately = _Voices()
        """Of the support, what came out after the last word against it."""
        self._last_word: str | None = None
        self._affirmed = False
        """Whether a claim against it says that another has the place, and not only that this one has not."""

    def add(self, claim: SourcedClaim, speaker: Speaker, said: str, *, supports: bool) -> None:
        """One claim more, for or against."""
        if supports:
            word = _Word(said, len(self._support), speaker.key, outlet_of(claim), bool(claim.voices))
            insort(self._support, word)
            if self._last_word is None or said > self._last_word:
                self._lately.add([word])
            return
        self._affirmed = self._affirmed or claim.affirmed
        if self._last_word is None or said > self._last_word:
            self._last_word = said
            later = bisect_right(self._support, said, key=lambda word: word.said)
            self._lately = _Voices()
            self._lately.add(self._support[later:])

    @property
    def state(self) -> State:
        """By the rule: see `dateline.merging.status`."""
        if not self._support:
            return "contested" if self._affirmed else "denied"
        if self._lately.confirm(self._admits):
            return "confirmed"
        return "claimed" if self._last_word is None else "contested"


class _Voices:
    """The independent voices among words that come one by one; the rule is that of `voices.independent`."""

    def __init__(self) -> None:
        self._quoted: set[str] = set()
        self._quoting: set[str] = set()
        self._own: defaultdict[str, set[str]] = defaultdict(set)
        """By outlet that quotes nobody: the keys under which it speaks for itself."""

    def add(self, words: Iterable[_Word]) -> None:
        for word in words:
            if word.quoted:
                self._quoted.add(word.key)
                self._quoting.add(word.outlet)
                self._own.pop(word.outlet, None)
            elif word.outlet not in self._quoting:
                self._own[word.outlet].add(word.key)

    def confirm(self, admits: Callable[[str], bool]) -> bool:
        """Whether two independent voices say so, or one that admits it."""
        found = self._quoted.union(*self._own.values())
        return len(found) > 1 or any(map(admits, found))
