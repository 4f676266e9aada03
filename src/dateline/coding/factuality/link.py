"""A link of the way up from an event: the word reached, the word over it, and what was read so far."""

from collections.abc import Callable

import msgspec

from dateline.coding.factuality.reality import Reading, local_reading
from dateline.coding.factuality.signatures import frame_of
from dateline.coding.lexicons.modality_rules import Frame, Signature
from dateline.language.analysis import Analysis


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """A word on the way up from an event to the top of its sentence, and the word that it hangs on."""

    analysis: Analysis
    event: int
    """The word that the way began at."""
    below: int
    above: int
    """The word over `below`; -1 at the top."""
    reading: Reading
    """What the words up to `below` make of the event."""
    assess: Callable[[int], Reading]
    """Reads the event of another word."""

    @property
    def relation(self) -> str:
        """How `below` hangs on `above`, without its subtype."""
        return self.analysis.deprel(self.below)

    @property
    def first(self) -> bool:
        """Whether it is the event's own word that hangs on `above`."""
        return self.below == self.event

    def with_reading(self, reading: Reading) -> "Link":
        """The same link with more read."""
        return msgspec.structs.replace(self, reading=reading)

    def up(self, reading: Reading | None = None) -> "Link":
        """The next link, from the word over this one."""
        return self.to(self.above, self.reading if reading is None else reading)

    def to(self, word: int, reading: Reading) -> "Link":
        """The link from another word."""
        above = self.analysis.tokens[word].head if word >= 0 else -1
        return msgspec.structs.replace(self, below=word, above=above, reading=reading)


Met = Reading | Link | None
"""What ends the way, where it goes on instead, or nothing of note."""


class Governor(msgspec.Struct, frozen=True, kw_only=True):
    """The word over a link, where its signature says what it makes of the events under it."""

    link: Link
    signature: Signature
    frame: Frame | None
    """How the word below completes it."""
    own: Reading
    """How real the governing word itself is."""
    negative: bool
    nobodys: bool
    """Whether it is of nobody: "**nobody** disputes that they left"."""

    @property
    def lemma(self) -> str:
        """The lemma of the governing word."""
        return self.link.analysis.tokens[self.link.above].lemma

    def told_in_the_past(self) -> bool:
        """Whether it governs a clause in a past tense: "asked whether they **had left**"."""
        link = self.link
        return self.frame == "clause" and local_reading(link.analysis, link.below).settled


def frame(link: Link) -> Frame | None:
    """How the word below completes the one above."""
    return frame_of(link.analysis, link.below)
