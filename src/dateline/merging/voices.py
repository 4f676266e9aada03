"""Who speaks independently: copies of one text are one voice, and so are the people of one side."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from dateline.model.sourced import SourcedClaim, Voice, plain, side_of


class Origin(NamedTuple):
    """The first report of those that are copies of one text."""

    document: str
    publisher: str | None


Origins = Mapping[str, Origin]
"""Origin by document id; a document that is no copy may be absent."""


class Speaker(NamedTuple):
    """Whoever answers for a claim: as a reader should see it, and what makes two of them one voice."""

    name: str
    key: str
    named: bool
    side: str = ""
    """Of somebody without a name, the side that they are of."""


def speakers_of(claim: SourcedClaim, origins: Origins) -> tuple[Speaker, ...]:
    """Who answers for a claim: its innermost holder and those beside them, else the publisher of the first copy.

    People without a name are known only through the report that quotes them: "residents" of two reports are two
    voices, those of two copies of one report are one. A holder that is itself an outlet is the same voice as that
    outlet's own reports, so that quoting them is no second witness.
    """
    origin = origins.get(claim.document, Origin(claim.document, claim.publisher))
    outlet = plain(origin.publisher) if origin.publisher else origin.document
    holder = claim.holder
    if holder is None:
        return (Speaker(origin.publisher or claim.title, outlet, origin.publisher is not None),)
    found = (_speaker(voice, outlet, alone=not holder.beside) for voice in (holder, *holder.beside))
    return tuple({speaker.key: speaker for speaker in found}.values())


def _speaker(holder: Voice, outlet: str, *, alone: bool) -> Speaker:
    """One voice; of several the words are those of all together, so that each goes by its own name."""
    party = holder.party
    if party is None:
        return Speaker(holder.name, f" / {outlet}", False)
    name, words = (holder.name, party.words) if alone else (party.name, party.name)
    if holder.anonymous or (party.code is None and party.type is None):
        return Speaker(name, f"{plain(words)} / {outlet}", False, party.side if party.code else "")
    return Speaker(name, side_of(party.key), True)


def independent(told: Iterable[tuple[SourcedClaim, Iterable[Speaker]]]) -> dict[str, Speaker]:
    """The independent voices behind claims, by key, in the order in which they come.

    What a report says in its own voice rests on those it quotes: it counts only where no quoted voice of the same
    outlet says the same.
    """
    told = list(told)
    quoting = {outlet_of(claim) for claim, _ in told if claim.voices}
    found: dict[str, Speaker] = {}
    for claim, speakers in told:
        if claim.voices or outlet_of(claim) not in quoting:
            for speaker in speakers:
                found.setdefault(speaker.key, speaker)
    return found


def outlet_of(claim: SourcedClaim) -> str:
    """What makes two claims those of one outlet: its name, else the report."""
    return plain(claim.publisher) if claim.publisher else claim.document
