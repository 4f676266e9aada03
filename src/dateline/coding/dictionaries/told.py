"""What a user's dictionary says of one text: which words are actors and agents, on the day it came out."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cached_property

import msgspec

from dateline.coding.dictionaries.entries import WITHOUT_CODE, Dictionary, Entry, Words, singulars
from dateline.language.analysis import Analysis
from dateline.model.document import Published
from dateline.model.span import Span

_WORDS = re.compile(r"[^\W_]+|[^\w\s]")
_SHORT = 5
"""A name of so many capitals is an acronym, which small letters do not make."""
_NEVER_NAMES = frozenset({"PRON", "AUX", "ADP", "DET", "SCONJ", "CCONJ", "PART", "VERB", "ADV"})


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """Tokens in which an entry of the dictionary stands."""

    first: int
    last: int
    name: str
    """As the dictionary writes it; names of one entry need not be of one thing (a country, its capital, its king)."""
    code: str | None
    """None where the dictionary says that this has no code."""

    def headed_by(self, analysis: Analysis, i: int) -> bool:
        """Whether token `i` is the head of these words; "river" is none of "river wardens"."""
        within = range(self.first, self.last + 1)
        return i in within and analysis.tokens[i].head not in within


class Told(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """The actors and agents of a text that the dictionary knows, in text order, without overlaps."""

    actors: tuple[Hit, ...] = ()
    agents: tuple[Hit, ...] = ()
    whole: bool = False
    """Whether there are no other agents than those of the dictionary."""

    @cached_property
    def actor_at(self) -> dict[int, Hit]:
        """Token → the actor whose name it is part of."""
        return {i: hit for hit in self.actors for i in range(hit.first, hit.last + 1)}

    @cached_property
    def agent_at(self) -> dict[int, Hit]:
        """Token → the agent whose name it is part of."""
        return {i: hit for hit in self.agents for i in range(hit.first, hit.last + 1)}


NOTHING = Told()
"""What no dictionary says."""


def told_in(dictionary: Dictionary | None, analysis: Analysis, published: Published | None) -> Told:
    """Where the names of the dictionary stand; the longest first, and an actor before an agent of the same words."""
    if dictionary is None:
        return NOTHING
    day = date.fromisoformat(published.value[:10]) if published is not None else None
    actors: list[Hit] = []
    agents: list[Hit] = []
    for kind, hit in _hits(dictionary, analysis, day):
        (actors if kind == "actor" else agents).append(hit)
    return Told(actors=tuple(actors), agents=tuple(agents), whole=dictionary.whole)


def _hits(dictionary: Dictionary, analysis: Analysis, day: date | None) -> Iterator[tuple[str, Hit]]:
    text = analysis.text
    found = list(_WORDS.finditer(text))
    words = [match.group().lower().replace("’", "'") for match in found]
    i = 0
    while i < len(words):
        hit = None
        for length in range(min(_longest(dictionary, words[i]), len(words) - i), 0, -1):
            span = (found[i].start(), found[i + length - 1].end())
            hit = _hit(dictionary, analysis, tuple(words[i : i + length]), span, day)
            if hit is not None:
                yield hit
                i += length
                break
        if hit is None:
            i += 1


def _longest(dictionary: Dictionary, word: str) -> int:
    return max(dictionary.longest.get(form, 0) for form in (word, *singulars(word)))


def _hit(
    dictionary: Dictionary, analysis: Analysis, words: Words, span: Span, day: date | None
) -> tuple[str, Hit] | None:
    """The entry that these words are, if one holds on this day and is written like this."""
    tokens = _tokens(analysis, span)
    if tokens is None:
        return None
    surface = analysis.text[span[0] : span[1]]
    plurals = [(*words[:-1], form) for form in singulars(words[-1])]
    for names, forms in ((dictionary.actors, [words, *plurals]), (dictionary.agents, [words])):
        for form in forms:
            for name, entry in names.get(form, ()):
                code = entry.code(day)
                if code is None or not _written_as(name, entry, surface, analysis, tokens):
                    continue
                known = None if code in WITHOUT_CODE else code
                return entry.kind, Hit(first=tokens[0], last=tokens[-1], name=name, code=known)
    return None


def _tokens(analysis: Analysis, span: Span) -> range | None:
    """The tokens of a span; a token that it is but a part of ("anti-Gondor") counts too."""
    first, last = analysis.token_at(span[0]), analysis.token_at(span[1] - 1)
    return range(first, last + 1) if first is not None and last is not None else None


def _written_as(name: str, entry: Entry, surface: str, analysis: Analysis, tokens: range) -> bool:
    """Whether the text writes a name as one writes it: "us" is not US, nor "jordan" a country."""
    if entry.kind == "agent" or not any(c.isalpha() for c in name):
        return True
    if entry.cased and name.isupper() and len(name) <= _SHORT:
        return surface.isupper()
    if len(tokens) > 1 or (entry.cased and name.islower()):
        return True
    return any(c.isupper() for c in surface) and analysis.tokens[tokens[0]].upos not in _NEVER_NAMES
