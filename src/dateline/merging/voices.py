"""Who speaks independently: copies of one text are one voice, and so are the people of one side."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from dateline.merging.control import side
from dateline.merging.groups import same_side, tells_more, vagueness
from dateline.merging.outlets import kind_of_people, outlet_key, outlet_of_party
from dateline.merging.parties import ANY_NATION
from dateline.model.codes import COUNTRY
from dateline.model.sourced import SourcedClaim, Voice, plain


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
    through: frozenset[str] = frozenset()
    """Keys of the outlets by which their words are known: the paper, the agency whose text it prints or quotes."""
    outlet: str = ""
    """Of an outlet that speaks for itself, and of people of whom only an outlet knows, its key."""
    roles: frozenset[str] = frozenset()
    """Of somebody by name, the roles in their code: the army of one country is no ministry of another."""
    people: frozenset[str] = frozenset()
    """Of people without a name, what kind of people they are."""
    copied: tuple[str, str, str] = ("", "", "")
    """In a copy: the first of the copies, this one, and by what words they go in it."""

    def of_side(self, side: str) -> "Speaker":
        """Somebody without a name as a voice of the side that they speak for."""
        return self._replace(key=side, named=True, outlet="", people=frozenset())


def speakers_of(claim: SourcedClaim, origins: Origins) -> tuple[Speaker, ...]:
    """Who answers for a claim: its innermost holder and those beside them, else the publisher of the first copy.

    People without a name are known only through whoever quotes them: "residents" of two reports are two voices, those
    of two copies of one report are one, and so are those of whom two papers tell by what one agency says. A holder that
    is itself an outlet is the same voice as that outlet's own reports, so that quoting them is no second witness.
    """
    origin = origins.get(claim.document, Origin(claim.document, claim.publisher))
    first = origin.document if claim.document in origins else ""
    printed = claim.agency if claim.agency and not first else origin.publisher
    outlet = outlet_key(printed) if printed else origin.document
    through = {outlet_key(name) for name in (claim.agency, claim.publisher, origin.publisher) if name} | {outlet}
    holder = claim.holder
    if holder is None:
        by = frozenset({outlet_key(claim.agency)} if claim.agency else ()) - {outlet}
        return (Speaker(printed or claim.title, outlet, True, through=by, outlet=outlet),)
    quoted = [key for voice in claim.voices[1:] if (key := outlet_of_party(voice.party))]
    through.update(quoted)
    outlet = quoted[0] if quoted else outlet
    found = (_speaker(voice, outlet, alone=not holder.beside) for voice in (holder, *holder.beside))
    told = (
        one._replace(
            through=frozenset(through - {one.outlet if one.named else ""}),
            copied=(first, claim.document, plain(one.name)) if first else one.copied,
        )
        for one in found
    )
    return tuple({speaker.key: speaker for speaker in told}.values())


def _speaker(holder: Voice, outlet: str, *, alone: bool) -> Speaker:
    """One voice; of several the words are those of all together, so that each goes by its own name."""
    party = holder.party
    if party is None:
        return Speaker(holder.name, f" / {outlet}", False, outlet=outlet)
    name, words = (holder.name, party.words) if alone else (party.name, party.name)
    if holder.anonymous or (party.code is None and party.type is None):
        people = kind_of_people(words)
        key = f"{' '.join(sorted(people))} / {outlet}"
        return Speaker(name, key, False, side(party) if party.code else "", outlet=outlet, people=people)
    itself = outlet_of_party(party)
    if itself:
        return Speaker(name, itself, True, outlet=itself)
    code = party.code or ""
    roles = frozenset(code[at : at + COUNTRY] for at in range(COUNTRY, len(code), COUNTRY))
    return Speaker(name, side(party), True, roles=roles)


class Voices:
    """The independent voices among speakers who come one by one."""

    def __init__(self) -> None:
        self._told: dict[Speaker, None] = {}
        self._found: dict[str, Speaker] | None = None
        self._sure: list[str] = []
        """Up to two that stay two voices whatever else is said, so that not all are looked at again and again."""

    def add(self, speaker: Speaker) -> None:
        """One more who says so."""
        if speaker in self._told:
            return
        self._told[speaker] = None
        self._found = None
        itself = speaker.key if speaker.named else speaker.outlet
        own = speaker.named and speaker.outlet
        sure = not own and not speaker.copied[0] and not itself.startswith(ANY_NATION)
        if sure and len(self._sure) < 2 and not any(same_side(itself, other) for other in self._sure):
            self._sure.append(itself)

    def found(self) -> dict[str, Speaker]:
        """The independent ones by key, in the order in which they came."""
        if self._found is None:
            self._found = _apart(_as_in_copies(self._told))
        return self._found

    def confirm(self, admits: Callable[[str], bool]) -> bool:
        """Whether two independent voices say so, or one that admits it."""
        return len(self._sure) > 1 or len(self.found()) > 1 or any(map(admits, self.found()))


def independent(speakers: Iterable[Speaker]) -> dict[str, Speaker]:
    """The independent voices behind claims, by key, in the order in which they come."""
    voices = Voices()
    for speaker in speakers:
        voices.add(speaker)
    return voices.found()


def names_of(claims: Iterable[SourcedClaim], origins: Origins) -> tuple[str, ...]:
    """The independent voices behind claims, by name."""
    found = independent(speaker for claim in claims for speaker in speakers_of(claim, origins))
    return tuple(speaker.name for speaker in found.values())


def _as_in_copies(told: Iterable[Speaker]) -> list[Speaker]:
    """The speakers, those who go by the same words in two copies of one text under one key.

    Who "the police" are may be known from the dateline of one copy, and not in another.
    """
    keys: dict[tuple[str, str], dict[str, str]] = {}
    out = []
    for one in told:
        first, document, words = one.copied
        if first and one.named:
            known = keys.setdefault((first, words), {})
            key = known.get(document) or next(iter(known.values()), one.key)
            known.setdefault(document, key)
            one = one._replace(key=key)
        out.append(one)
    return out


def _apart(told: list[Speaker]) -> dict[str, Speaker]:
    """One speaker for each voice.

    What an outlet says in its own voice, or is quoted for, rests on those whom it quotes: it counts only where no
    quoted voice of that outlet says the same, nor itself as a body that others quote. A body of no country ("the army")
    is the army of the country that is told of, and "officials" of whom an outlet tells are those whom it also calls
    "hospital officials".
    """
    quoting = frozenset().union(*(one.through for one in told))
    quoting |= {outlet_key(one.name) for one in told if one.named and not one.outlet}
    counted = [one for one in told if not (one.named and one.outlet and one.key in quoting)] or told[:1]
    keys = {one.key: one for one in counted}
    bodies = [one for one in keys.values() if one.named]
    unnamed: defaultdict[str, list[Speaker]] = defaultdict(list)
    for one in keys.values():
        if one.people:
            unnamed[one.outlet].append(one)
    found: dict[str, Speaker] = {}
    for one in counted:
        if not _told_more_closely(one, bodies if one.named else unnamed[one.outlet]):
            found.setdefault(one.key, one)
    return found


def _told_more_closely(one: Speaker, others: Sequence[Speaker]) -> bool:
    """Whether one of these is the same voice, and tells more of who it is."""
    if one.named:
        return vagueness(one.key) > 0 and any(one.roles & o.roles and tells_more(o.key, one.key) for o in others)
    return any(one.people < other.people for other in others)
