"""How claims of many reports are compared: the weights of `links.py`, and what they cannot know of a war's reports."""

from collections.abc import Iterable, Sequence
from functools import cache
from math import inf

from dateline.merging.acts import (
    by_other_sides,
    counted_later,
    denied_before,
    doers_of,
    lasting,
    one_of_thousands,
    other_acts,
    pact,
    with_others,
)
from dateline.merging.claim_facts import ClaimFacts, telling
from dateline.merging.clusters import FAR
from dateline.merging.groups import same_side
from dateline.merging.links import Links, Weights, in_words, spoken, weights
from dateline.merging.mentions import mention_of, turns
from dateline.merging.other_counts import WEEKS, another_was_wrong, counted_besides, counted_in_turn
from dateline.merging.other_dead import elsewhere, of_other_sides
from dateline.merging.parties import ANY_NATION
from dateline.merging.relations import NEAR, barred, days_apart, figures, plain_gap, sites, two_towns
from dateline.model.codes import COUNTRY, SPOKEN
from dateline.model.sourced import Party, SourcedClaim

SPOT = 2.5
"""What one town and days that meet add for acts of one type. ECB+ names so few towns and dates that its weights say
nothing of them."""
HOPELESS = FAR - 1.5
"""Score of the links from which on the other facts are looked at: they seldom add more."""
MANY_TIMES = 10
"""So many times as long a time as that of another count makes a count a total: since 1985, and last week."""
_DISPUTED = ("ASSAULT", "COERCE")
"""Types of acts of which each side may say that the other did it."""
_ONE_WAY = ("ACCUSE", "REQUEST", "REJECT", "THREATEN", "CONCEDE", "SANCTION", "COERCE", "AID")
"""Types of acts that one does to another; what two agree on, or meet for, each does with the other."""
TWICE = 4.5
"""What it costs that one report tells of two acts that are somebody's own, and of nobody in common."""
FAR_REPORTS = "reports with little in common"
ONE_SPOT = "one place on days that meet"


class Comparison:
    """Compares the claims of one collection, by their numbers; what each offers is looked up when first asked for."""

    def __init__(self, claims: Sequence[SourcedClaim], table: Weights | None = None) -> None:
        self._table = table or weights("claims")
        self._links = Links([one.document for one in claims], lambda n: mention_of(claims[n]))
        self._mention = self._links.mention
        self._doers = cache(lambda n: doers_of(self._mention(n)))
        self._named = cache(lambda n: telling(self._mention(n).parties))
        self._towns = cache(self._towns_of)
        self.facts = ClaimFacts(self._links)
        self.kind = cache(self._kind_of)
        """A number for what a claim is in all that `apart` looks at."""
        self._kinds: dict[tuple[object, ...], int] = {}

    def score(self, n: int, m: int) -> float:
        """How much two claims belong together that are not apart: above zero rather yes."""
        n, m = sorted((n, m))
        one, other = self._mention(n), self._mention(m)
        if any(apart(one, other) for apart in _OTHERS) or any(rule(self, n, m) for rule in _VETOES):
            return -inf
        if self.facts.parallel(n, m):
            return -inf
        value = self._links.score(n, m) + (SPOT if self._one_spot(n, m) else 0.0)
        if value <= HOPELESS:
            return value
        weight = self._table.weights.get
        for name, fact in self.facts.facts(n, m).items():
            value += weight(name, 0.0) * fact
        return value - self._owned(n, m) if value > FAR else value

    def apart(self, n: int, m: int) -> bool:
        """Whether two claims cannot be of one event whatever else speaks for it."""
        one, other = self._mention(n), self._mention(m)
        return barred(one, other) or other_acts(one, other) or denied_before(one, other)

    def reasons(self, n: int, m: int) -> tuple[str, ...]:
        """What speaks for one event, the weightiest first, and, with "but" before it, what speaks against it."""
        found = self._links.weighed(n, m)
        for words, weight in in_words(self.facts.facts(*sorted((n, m))), self._table).items():
            found[words] = found.get(words, 0.0) + weight
        spot = self._one_spot(n, m)
        for better, words in ((spot, "the same place"), (FAR_REPORTS in found, "reports with words in common")):
            if better:
                found.pop(words, None)
        return ((ONE_SPOT,) if spot else ()) + spoken(found)

    def _kind_of(self, n: int) -> int:
        one = self._mention(n)
        at = (one.place, *one.also_at)
        spot = tuple((p.geonames_id, p.name, p.country, p.admin1, p.precision, p.near) for p in at if p)
        found = (
            one.manner, one.days, one.earlier, one.type, turns(one), one.control, spot, one.negative, one.stated,
            one.told, pact(one),
        )  # fmt: skip
        return self._kinds.setdefault(found, len(self._kinds))

    def _one_spot(self, n: int, m: int) -> bool:
        """Whether two are at one town on days that meet; of a place that changes hands near days will do."""
        one, other = self._mention(n), self._mention(m)
        if sites(one, other) != "same":
            return False
        if one.days is None or other.days is None:
            return one.days is other.days and one.day_of_year is not None and one.day_of_year == other.day_of_year
        return plain_gap(one, other) <= (NEAR if (turns(one) and turns(other)) or counted_later(one, other) else 0)

    def _total(self, n: int, m: int) -> bool:
        """Whether one is a total over weeks or years and more than the other counts of a day or two, or of a week."""
        one, other = self._mention(n), self._mention(m)
        if not (one.figures and other.figures):
            return False
        short, long = sorted((one, other), key=lasting)
        if not long.stated or lasting(long) < WEEKS or lasting(short) > max(NEAR, lasting(long) // MANY_TIMES):
            return False
        counts = ((a.low or 0, b.low or 0) for a in long.figures for b in short.figures if a.kind == b.kind)
        return any(total > part for total, part in counts)

    def _other_day_of_year(self, n: int, m: int) -> bool:
        """Whether two reports without a date tell of other days of whatever year: "on Jan. 9", "on Jan. 10"."""
        days = {self._mention(n).day_of_year, self._mention(m).day_of_year} - {None}
        return len(days) > 1

    def _other_day_and_toll(self, n: int, m: int) -> bool:
        """Whether two are said to be of two days and count others: 2,000 on Monday are not the 460 of Tuesday."""
        one, other = self._mention(n), self._mention(m)
        apart = one.stated and other.stated and days_apart(one, other) > 0
        return apart and figures(one, other) == "other" and not counted_later(one, other)

    def _another_was_wrong(self, n: int, m: int) -> bool:
        """Whether one takes back a count that is not the other's."""
        one, other = self._mention(n), self._mention(m)
        told = self._links.told[(one if one.negative else other).document]
        return another_was_wrong(one, other, map(self._mention, told))

    def _other_doers(self, n: int, m: int) -> bool:
        """Whether bodies of two countries do it, each its own: one army's retreat is not another's.

        Who attacked or seized something may be in dispute; then it is one event with two accounts.
        """
        one, other = self._mention(n), self._mention(m)
        if one.type in _DISPUTED or not one.actors or not other.actors:
            return False
        if (turns(one) or turns(other)) and not one.control == other.control == "loses":
            return False
        these, those = self._doers(n), self._doers(m)
        if not these.actors.isdisjoint(those.recipients) or not these.nations.isdisjoint(those.nations):
            return False
        return ANY_NATION not in these.nations and ANY_NATION not in those.nations

    def _taken_in_turn(self, n: int, m: int) -> bool:
        """Whether a report says that each took something: "took it after the army **had retaken** it"; "took the hills,
        and rebels Homs". In two sentences it may be one town that both are said to have taken."""
        one, other = self._mention(n), self._mention(m)
        taken = one.control == other.control == "takes" and not (one.negative or other.negative)
        if not taken or one.document != other.document:
            return False
        apart = one.sentence == other.sentence or sites(one, other) != "same"
        return apart and self._by_others(n, m)

    def _two_towns(self, n: int, m: int) -> bool:
        """Whether each is of another town that changes hands: "took **Byakhovo** and **Obukhovka**" is of two."""
        one, other = self._mention(n), self._mention(m)
        return bool(one.control and other.control) and two_towns(one, other)

    def _by_other_means(self, n: int, m: int) -> bool:
        """Whether others do it, and otherwise: where rebels shell a city, warplanes strike it in another attack."""
        one, other = self._mention(n), self._mention(m)
        if one.mode is None or other.mode is None or one.mode == other.mode or "ASSAULT" not in (one.type, other.type):
            return False
        return self._by_others(n, m)

    def _held_by_others(self, n: int, m: int) -> bool:
        """Whether each says who is in a place, and of others: that rebels are not there denies no soldiers."""
        one, other = self._mention(n), self._mention(m)
        return one.control == other.control == "holds" and self._by_others(n, m)

    def _returned(self, n: int, m: int) -> bool:
        """Whether each does it to the other: that one side accuses another, and is accused by it, are two acts."""
        one, other = self._mention(n), self._mention(m)
        one_way = one.type in _ONE_WAY and not (turns(one) or turns(other))
        return one_way and self._links.turned(n, m)

    def _other_dead(self, n: int, m: int) -> bool:
        """Whether others were killed: of another side, or in another town, as far as the reports tell."""
        one, other = self._mention(n), self._mention(m)
        return of_other_sides(one, other) or elsewhere(one, other, self._towns(n), self._towns(m))

    def _towns_of(self, n: int) -> frozenset[str]:
        """The towns at which anything is that its report tells."""
        told = (self._mention(one) for one in self._links.told[self._mention(n).document])
        at = (place for one in told if one.town for place in (one.place, *one.also_at) if place)
        return frozenset(place.geonames_id or place.name or "" for place in at)

    def _by_others(self, n: int, m: int) -> bool:
        """Whether others do it, by name or by the side that they are of."""
        if self._links.accords(n, m)[0] == "other":
            return True
        actors = (self._mention(n).actors, self._mention(m).actors)
        these, those = ({party.side for party in who if len(party.code or "") > COUNTRY} for who in actors)
        return bool(these and those) and not any(same_side(a, b) for a in these for b in those)

    def _owned(self, n: int, m: int) -> float:
        """What it takes from a score that each is an act of somebody else's own, or may be.

        What one candidate calls for, another calls for as well; and a report that uses such a word twice, and of nobody
        in common, mostly tells of two acts. Whom one is charged with is told by name and without.
        """
        one, other = self._mention(n), self._mention(m)
        if one.type not in SPOKEN or other.type not in SPOKEN:
            return 0.0
        who, whom, crossed = self._links.accords(n, m)
        if "same" in (who, crossed):
            return 0.0
        if who == "other" and _names(one.actors).isdisjoint(_names(other.actors)):
            return inf
        if (
            one.document != other.document
            or whom == "same"
            or (one.type == "ACCUSE" and not (one.actors and other.actors))
        ):
            return 0.0
        return TWICE if self._named(n) and self._named(m) and self._named(n).isdisjoint(self._named(m)) else 0.0


_OTHERS = (by_other_sides, with_others, one_of_thousands, counted_in_turn, counted_besides)
"""What tells two acts apart by their mentions alone: other sides of a pact or talks, one of thousands, other counts."""
_VETOES = (
    Comparison._total,
    Comparison._other_day_of_year,
    Comparison._other_day_and_toll,
    Comparison._another_was_wrong,
    Comparison._other_dead,
    Comparison._other_doers,
    Comparison._taken_in_turn,
    Comparison._two_towns,
    Comparison._by_other_means,
    Comparison._held_by_others,
    Comparison._returned,
)
"""What makes two events of two claims however much they have in common."""


def _names(parties: Iterable[Party]) -> frozenset[str]:
    return frozenset(party.name for party in parties)
