"""Facts on two claims that mentions of ECB+ cannot teach: who else it was done to, what a report opens with."""

from collections.abc import Callable, Collection, Iterator
from functools import cache

from dateline.merging.acts import counted_later
from dateline.merging.links import Links
from dateline.merging.mentions import Mention, stems_of
from dateline.merging.number import number
from dateline.merging.parties import Accord, named
from dateline.merging.relations import figures, plain_gap, sites
from dateline.merging.words import COMMON, kinship, rarity, stem
from dateline.model.claim import one_more
from dateline.model.codes import COUNTRY, SPOKEN, kindred
from dateline.model.sourced import Party

TOWARD = SPOKEN | {"CONSULT", "COOPERATE", "AID", "SANCTION"}
"""Types of acts that are one thing toward one and another toward the next; one blow may strike many."""
ONE_STORY = 0.4
"""Share of a report's words in another, by their rarity squared, from which on it tells nothing more whether they are
on one story."""
FURTHEST = 12
"""Sentences between two claims of a report from which on it matters no more how many."""
OFTEN = 6
"""Uses of a word in a report, beside the two, from which on it matters no more how many."""
TOPIC = 8.0
"""Rarity of all telling words in common, from which on more of them say no more."""
JOINING = ("same", "shared")
"""How parties stand that join two claims."""


class ClaimFacts:
    """Facts of pairs of claims, by number, that are added to those of `Links`."""

    def __init__(self, links: Links) -> None:
        self._links = links
        self._mention: Callable[[int], Mention] = links.mention
        self._actors = cache(lambda n: telling(self._mention(n).actors))
        self._recipients = cache(lambda n: telling(self._mention(n).recipients))
        self._number = cache(lambda n: number(self._mention(n).recipients))
        self._more = cache(lambda n: _more(self._mention(n)))
        self._report = cache(self._report_words)
        self._shares: dict[tuple[str, str], float] = {}
        self._topic = cache(lambda n: frozenset(filter(_tells, self._mention(n).words)))

    def facts(self, n: int, m: int) -> dict[str, float]:
        """The facts of a pair by name; they are the same from both ends."""
        where = "within" if self._mention(n).document == self._mention(m).document else "across"
        apart = self._within(n, m) if where == "within" else self._across(n, m)
        whom = {f"{where} {name}": 1.0 for name in self._done(n, m, where)}
        return {where: 1.0, **whom, **self._agreeing(n, m), **apart}

    def _done(self, n: int, m: int, where: str) -> Iterator[str]:
        """How what was done, and to whom, agrees: one report may say more of it than two."""
        one, other = self._mention(n), self._mention(m)
        recipients = self._recipients_stand(n, m)
        known = _known(one.recipients) and _known(other.recipients)
        if recipients == "apart" or (recipients == "same" and (known or where == "within")):
            yield f"{recipients} whom {'toward' if one.type in TOWARD else 'at'}"
        if kinship(one.lemma, other.lemma) not in ("same", "kin"):
            yield "other word"
        if one.type == other.type and not kindred(one.cameo, other.cameo):
            yield "other act"

    def _agreeing(self, n: int, m: int) -> dict[str, float]:
        """How the doers, topics and figures of two claims agree, wherever they are told."""
        one, other = self._mention(n), self._mention(m)
        actors, recipients = self._actors_stand(n, m), self._recipients_stand(n, m)
        facts = {"topic": self._shared_topic(n, m)}
        if actors == "same" or (actors == "apart" and one.type in TOWARD):
            facts[f"{actors} who"] = 1.0
        if "same" not in (actors, recipients) and self._links.accords(n, m)[2] == "same":
            facts["only crossed"] = 1.0
        if one.negative != other.negative:
            facts["polarity"] = 1.0
        if figures(one, other) == "other" and not counted_later(one, other):
            facts["other count"] = 1.0
        if {self._number(n), self._number(m)} == {"one", "many"}:
            facts["one and many"] = 1.0
        return facts

    def parallel(self, n: int, m: int) -> bool:
        """Whether a sentence uses one word for two acts: "will **meet** Ms Reed, and in May **meet** Mr Holt"."""
        one, other = self._mention(n), self._mention(m)
        if (one.document, one.sentence) != (other.document, other.sentence) or stem(one.lemma) != stem(other.lemma):
            return False
        return self._recipients_stand(n, m) == "apart"

    def _actors_stand(self, n: int, m: int) -> str:
        these, those = self._mention(n).actors, self._mention(m).actors
        return _stand(these, those, self._links.accords(n, m)[0], self._actors(n), self._actors(m))

    def _recipients_stand(self, n: int, m: int) -> str:
        these, those = self._mention(n).recipients, self._mention(m).recipients
        return _stand(these, those, self._links.accords(n, m)[1], self._recipients(n), self._recipients(m))

    def _within(self, n: int, m: int) -> dict[str, float]:
        """What a report opens with it comes back to; a word that it uses again and again is of several events."""
        one, other = self._mention(n), self._mention(m)
        uses = self._links.uses(one, other) - 2
        facts = {
            "distance": min(abs(one.sentence - other.sentence), FURTHEST) / FURTHEST,
            "often": min(uses, OFTEN) / OFTEN,
        }
        if one.opening or other.opening:
            facts["opening"] = 1.0
        elif kinship(one.lemma, other.lemma) in ("same", "kin"):
            facts["one word below the opening"] = 1.0
        if self._more(n) != self._more(m):
            facts["another"] = 1.0
        if one.possible or other.possible:
            facts["only possible"] = 1.0
        return facts

    def _across(self, n: int, m: int) -> dict[str, float]:
        """Reports that have little in common are on one story only if more than a word joins the two claims."""
        far = max(0.0, ONE_STORY - self._held(n, m)) / ONE_STORY
        facts: dict[str, float] = {}
        if far:
            facts["far reports"] = far
            if not self._joined(n, m):
                facts["far reports, nothing in common"] = far
        one, other = self._mention(n), self._mention(m)
        if plain_gap(one, other) > 0 and not counted_later(one, other):
            facts["other days"] = 1.0
        return facts

    def _joined(self, n: int, m: int) -> bool:
        """Whether a town, a figure or a party that is known joins two claims."""
        one, other = self._mention(n), self._mention(m)
        if sites(one, other) == "same" or figures(one, other) == "same":
            return True
        return (
            self._links.accords(n, m)[2] == "same"
            or (self._actors_stand(n, m) in JOINING and _known(one.actors) and _known(other.actors))
            or (self._recipients_stand(n, m) in JOINING and _known(one.recipients) and _known(other.recipients))
        )

    def _held(self, n: int, m: int) -> float:
        """How much of the words of the shorter of two reports, and of its title, the longer one has as well."""
        one, other = sorted((self._mention(n).document, self._mention(m).document))
        if (one, other) not in self._shares:
            these, those = self._report(one), self._report(other)
            least = min(sum(these.values()), sum(those.values()))
            shared = sum(these[word] for word in sorted(these.keys() & those.keys()))
            self._shares[one, other] = shared / least if least else 0.0
        return self._shares[one, other]

    def _report_words(self, document: str) -> dict[str, float]:
        told = [self._mention(n) for n in self._links.told[document]]
        words = frozenset().union(*(one.words | one.title for one in told))
        return {word: rarity(word) ** 2 for word in sorted(words)}

    def _shared_topic(self, n: int, m: int) -> float:
        """How rare the words are that both sentences have, but for those of the parties."""
        named = self._actors(n) | self._actors(m) | self._recipients(n) | self._recipients(m)
        return min(TOPIC, sum(map(rarity, sorted((self._topic(n) & self._topic(m)) - named)))) / TOPIC


def _more(one: Mention) -> bool:
    """Whether all who did it, or to whom it was done, are told as more of them: "**another** man was arrested"."""
    return any(parties and all(one_more(party.name) for party in parties) for parties in (one.actors, one.recipients))


def telling(parties: Collection[Party]) -> frozenset[str]:
    """The words that tell who parties are, but for those that every fifth report has."""
    return frozenset(filter(_tells, stems_of(" ".join(sorted({party.name for party in parties})))))


def _tells(word: str) -> bool:
    return rarity(word) > COMMON


def _known(parties: Collection[Party]) -> bool:
    """Whether one of them is told by name or code: the woman of one report is not that of another."""
    return any(named(party) or (party.code and party.type != "PERSON") for party in parties)


def _stand(
    these: Collection[Party], those: Collection[Party], accord: Accord, words: frozenset[str], others: frozenset[str]
) -> str:
    """How parties stand: the same, with a word in common, apart, or nothing that tells."""
    if not these or not those:
        return "open"
    if accord == "same":
        return "same"
    if not words or not others or (not words & others and _by_office(these, those)):
        return "open"
    return "shared" if words & others else "apart"


def _by_office(these: Collection[Party], those: Collection[Party]) -> bool:
    """Whether one may be told by name and the other by office: "the Turkish president", "Erdogan"."""
    return any(
        one.code == other.code and len(one.code or "") > COUNTRY and not (named(one) and named(other))
        for one in these
        for other in those
    )
