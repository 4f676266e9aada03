"""Who speaks independently: copies of one text are one voice, and so are the people of one side."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from dateline.merging.control import publishing, side
from dateline.merging.groups import kind_of, same_side, tells_more, vagueness
from dateline.merging.outlets import from_abroad, kind_of_people, of_a_state, outlet_key, outlet_of_party
from dateline.merging.parties import ANY_NATION, named
from dateline.merging.state_outlets import own_side
from dateline.model.codes import ABOVE_STATES, groups
from dateline.model.sourced import Party, SourcedClaim, Voice, plain

_SPOKEN = "spokes"
"""How the words for a spokesman begin, whoever it is."""


class Origin(NamedTuple):
    """The first report of those that are copies of one text."""

    document: str
    publisher: str | None
    title: str = ""


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
    for_all: bool = False
    """Whether they speak for their whole side: a body, somebody by name, a spokesman; "a councillor" does not."""
    copied: tuple[str, str, str] = ("", "", "")
    """In a copy: the first of the copies, this one, and by what words they go in it."""
    report: str = ""
    """The report that has their words."""
    headline: bool = False
    """Whether it has them in its headline, which says again what stands below it."""

    def of_side(self, side: str) -> "Speaker":
        """Somebody without a name, or an outlet, as a voice of the side that they speak for."""
        return self._replace(key=side, named=True, outlet="", people=frozenset())


def speakers_of(claim: SourcedClaim, origins: Origins) -> tuple[Speaker, ...]:
    """Who answers for a claim: its innermost holder and those beside them, else the publisher of the first copy.

    People without a name are known only through whoever quotes them: "residents" of two reports are two voices, those
    of two copies of one report are one, and so are those of whom two papers tell by what one agency says. A holder that
    is itself an outlet is the same voice as that outlet's own reports, so that quoting them is no second witness; of
    what its own state has, a state outlet's word is that state's.
    Of reports without a publisher those under one title are of one: two issues of a bulletin that only its head names.
    """
    found = _speakers_of(claim, origins)
    own = ((one, own_side(claim, one.outlet if one.named else "", one.name)) for one in found)
    told = (one.of_side(state) if state else one for one, state in own)
    return tuple(one._replace(report=claim.document, headline=claim.headline) for one in told)


def _speakers_of(claim: SourcedClaim, origins: Origins) -> tuple[Speaker, ...]:
    origin = origins.get(claim.document, Origin(claim.document, claim.publisher, claim.title))
    first = origin.document if claim.document in origins else ""
    printed = claim.agency if claim.agency and not first else origin.publisher
    outlet = outlet_key(printed or origin.title) or origin.document
    through = {outlet_key(name) for name in (claim.agency, claim.publisher, origin.publisher) if name} | {outlet}
    holder, itself = claim.holder, publishing(claim) if printed == claim.publisher else None
    if itself is not None:
        outlet = side(itself)
    if holder is None and itself is not None:
        by = frozenset(through)
        return (Speaker(itself.name, outlet, True, through=by, roles=_roles(itself), for_all=True),)
    if holder is None:
        by = frozenset({outlet_key(claim.agency)} if claim.agency else ()) - {outlet}
        return (Speaker(printed or claim.title, outlet, True, through=by, outlet=outlet),)
    quoted = [key for voice in claim.voices[1:] if (key := outlet_of_party(voice.party))]
    through.update(quoted)
    outlet = quoted[0] if quoted else outlet
    found = [_speaker(voice, outlet, alone=not holder.beside) for voice in (holder, *holder.beside)]
    if itself is not None:  # the "residents" of whom only an army tells are its witnesses
        found = [one if one.named else one.of_side(side(itself)) for one in found]
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
        of_any = (party.code or ANY_NATION).startswith(ANY_NATION) and from_abroad(words)
        of_side = side(party) if party.code and not of_any else ""
        of_side = f"{ANY_NATION}GOV" if party.code is None and not of_any and of_a_state(people) else of_side
        return Speaker(name, key, False, of_side, outlet=outlet, people=people)
    itself = outlet_of_party(party)
    if itself:
        return Speaker(name, itself, True, outlet=itself)
    return Speaker(name, side(party), True, roles=_roles(party), for_all=_for_all(party))


def _for_all(party: Party) -> bool:
    return party.type == "ORG" or named(party) or _SPOKEN in party.words.lower()


def _roles(party: Party) -> frozenset[str]:
    return frozenset(groups(party.code or "")[1:])


class Voices:
    """The independent voices among speakers who come one by one."""

    def __init__(self) -> None:
        self._told: dict[Speaker, None] = {}
        self._quoting: defaultdict[str, set[str]] = defaultdict(set)
        """The sides, or the keys, of those whom a report quotes below its headline."""
        self._found: dict[str, Speaker] | None = None
        self._sure: list[str] = []
        """Up to two that stay two voices whatever else is said, so that not all are looked at again and again."""

    def add(self, speaker: Speaker) -> None:
        """One more who says so."""
        if not speaker.headline:
            quoted = speaker.key if speaker.named else speaker.side or speaker.key
            if not (speaker.named and speaker.outlet) and quoted not in self._quoting[speaker.report]:
                self._quoting[speaker.report].add(quoted)
                self._found = None
            speaker = speaker._replace(report="")
        if speaker in self._told:
            return
        self._told[speaker] = None
        self._found = None
        itself = speaker.key if speaker.named else speaker.outlet
        own = speaker.named and speaker.outlet
        sure = not (own or speaker.headline or speaker.copied[0] or kind_of(speaker.side))
        sure = sure and not itself.startswith(ANY_NATION)
        if sure and len(self._sure) < 2 and not any(same_side(itself, other) for other in self._sure):
            self._sure.append(itself)

    def found(self) -> dict[str, Speaker]:
        """The independent ones by key, in the order in which they came."""
        if self._found is None:
            told = (one for one in self._told if not (one.headline and self._told_below(one)))
            self._found = _apart(_as_in_copies(told))
        return self._found

    def _told_below(self, one: Speaker) -> bool:
        """Whether whoever a headline names is quoted below it; "source" may be anybody there, "the rebels" may not."""
        below = self._quoting.get(one.report, ())
        return bool(below) and (not (one.named and kind_of(one.key)) or any(same_side(one.key, key) for key in below))

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
    "hospital officials", or those of the government that somebody speaks for by name.
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
        if not _told_more_closely(one, bodies if one.named else [*unnamed[one.outlet], *bodies]):
            found.setdefault(one.key, one)
    return found


def _told_more_closely(one: Speaker, others: Sequence[Speaker]) -> bool:
    """Whether one of these is the same voice, and tells more of who it is."""
    if one.named:
        return vagueness(one.key) > 0 and any(_of_a_kind(one, o) and tells_more(o.key, one.key) for o in others)
    of_a_side = kind_of(one.side) or one.side.startswith(ABOVE_STATES)
    return any(
        (of_a_side and o.for_all and same_side(one.side, o.key)) if o.named else one.people < o.people for o in others
    )


def _of_a_kind(one: Speaker, other: Speaker) -> bool:
    """Whether two who speak by name share a role; whoever speaks for a side without a name has any of its roles."""
    return not (one.roles and other.roles) or not one.roles.isdisjoint(other.roles)
