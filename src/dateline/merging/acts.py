"""Whether two claims tell of acts that can be one: of one type or of a pact, and not the one before the other."""

from typing import NamedTuple

from dateline.merging.mentions import Mention, turns
from dateline.merging.number import number
from dateline.merging.parties import ANY_NATION, accord
from dateline.merging.victims import is_toll
from dateline.model.codes import COUNTRY, HALT, PACTS, TO_MEET
from dateline.model.sourced import SourcedClaim

_THOUSANDS = 1_000
"""People from whom on what befell them all is told as no event of one of them."""
SIDES = 2
"""Parties that a pact takes."""


def other_acts(one: Mention, other: Mention) -> bool:
    """Whether the acts are of two types; a place that changes hands is one event, told as taken or as given up,
    and so is what two sides agreed on and signed.

    That somebody still has a place is no part of what befell it.
    """
    if one.control and other.control and (one.control == "holds") != (other.control == "holds"):
        return True
    return one.type != other.type and not (turns(one) and turns(other)) and not (pact(one) and pact(other))


def pact(one: Mention | SourcedClaim) -> bool:
    """Whether it may be what two sides agree on, sign, or concede to each other."""
    return one.cameo in PACTS


def by_other_sides(one: Mention, other: Mention) -> bool:
    """Whether nothing says that two acts of two types are one pact: the same two sides, however told."""
    return one.type != other.type and pact(one) and pact(other) and _in_common(one, other) < SIDES


def _in_common(one: Mention, other: Mention) -> int:
    """How many of the parties of one are parties of the other as well."""
    these, those = ({party.key: party for party in mention.parties}.values() for mention in (one, other))
    return sum(any(accord(a, b) == "same" for b in those) for a in these)


def with_others(one: Mention, other: Mention) -> bool:
    """Whether two tell of talks of one and the same party, each with another: with Chad, and with Libya.

    Each names two; nothing is said of two others of one country, who may be the state and whoever speaks for it.
    """
    if not (_of_talks(one) and _of_talks(other)):
        return False
    these, those = _nations(one), _nations(other)
    return len(these) == len(those) == SIDES and len(these & those) == 1


def _of_talks(one: Mention) -> bool:
    return one.type == "CONSULT" or one.cameo in TO_MEET or one.cameo == HALT


def _nations(one: Mention) -> set[str]:
    """The countries of those who take part; none where that of one is not known."""
    codes = [party.code or "" for party in one.parties]
    nations = {code[:COUNTRY] for code in codes}
    return nations if all(codes) and ANY_NATION not in nations else set()


def denied_before(one: Mention, other: Mention) -> bool:
    """Whether one says that a thing is not so before the day on which, by the other, it was: both may be true."""
    if one.negative == other.negative:
        return False
    no, yes = (one, other) if one.negative else (other, one)
    if no.told is None or yes.told is None or yes.days is None:
        return False
    return yes.stated and no.told < yes.days[0] <= yes.told


def counted_later(one: Mention, other: Mention) -> bool:
    """Whether one is no more than a count of the dead, of the same day as the other's or a later one, and no lower.

    Its day is that on which so many were counted: "the toll **climbed to 27 on Thursday**".
    """
    return _counts_again(one, other) or _counts_again(other, one)


def _counts_again(toll: Mention, deed: Mention) -> bool:
    """Whether the first is such a count; the other may be one as well, of an earlier day."""
    if not is_toll(toll.rule) or toll.days is None or deed.days is None or toll.days < deed.days:
        return False
    counts = [(a.low or 0, b.low or 0) for a in toll.figures for b in deed.figures if a.kind == b.kind]
    return bool(counts) and all(after >= before for after, before in counts)


def one_of_thousands(one: Mention, other: Mention) -> bool:
    """Whether one tells what befell a single person, and the other counts thousands: "a resident fled", "170,000"."""
    return _counts_thousands(one, other) or _counts_thousands(other, one)


def _counts_thousands(one: Mention, other: Mention) -> bool:
    counted = any((figure.low or 0) >= _THOUSANDS for figure in one.figures) and number(one.recipients) == "many"
    return counted and not other.figures and number(other.recipients) == "one"


def lasting(one: Mention) -> int:
    """Days from the first to the last one of a mention; zero where it is of one day, or of none that is known."""
    return (one.days[1] - one.days[0]).days if one.days else 0


class Doers(NamedTuple):
    """Who did it, and to whom, as keys of parties; and of what countries those are that did it."""

    actors: frozenset[str]
    recipients: frozenset[str]
    nations: frozenset[str]


def doers_of(one: Mention) -> Doers:
    """The parties to an act by their keys."""
    return Doers(
        frozenset(party.key for party in one.actors),
        frozenset(party.key for party in one.recipients),
        frozenset((party.code or ANY_NATION)[:COUNTRY] for party in one.actors),
    )
