"""What speaks for and against the holder of a place, day after day: the state that follows, kept up word by word."""

from bisect import bisect_right, insort
from collections.abc import Callable
from typing import NamedTuple

from dateline.merging.voices import Speaker, Voices
from dateline.model.sourced import SourcedClaim
from dateline.model.status import State


class _Word(NamedTuple):
    said: str
    """Day of publication."""
    number: int
    """Tells words of one day apart, so that no two claims are ever compared."""
    speaker: Speaker


class Evidence:
    """Grows by one claim at a time; its state costs what is new, however much has been said before."""

    def __init__(self, admits: Callable[[str], bool]) -> None:
        self._admits = admits
        """Whether a voice, by its key, is of those who lost the place."""
        self._support: list[_Word] = []
        """In the order of publication."""
        self._lately = Voices()
        """Of the support, what came out after the last word against it."""
        self._last_word: str | None = None
        self._affirmed = False
        """Whether a claim against it says that another has the place, and not only that this one has not."""

    def add(self, claim: SourcedClaim, speaker: Speaker, said: str, *, supports: bool) -> None:
        """One claim more, for or against."""
        if supports:
            insort(self._support, _Word(said, len(self._support), speaker))
            if self._last_word is None or said > self._last_word:
                self._lately.add(speaker)
            return
        self._affirmed = self._affirmed or claim.affirmed
        if self._last_word is None or said > self._last_word:
            self._last_word = said
            later = bisect_right(self._support, said, key=lambda word: word.said)
            self._lately = Voices()
            for word in self._support[later:]:
                self._lately.add(word.speaker)

    @property
    def state(self) -> State:
        """By the rule: see `dateline.merging.status`."""
        if not self._support:
            return "contested" if self._affirmed else "denied"
        if self._lately.confirm(self._admits):
            return "confirmed"
        return "claimed" if self._last_word is None else "contested"
