"""What a mention of an event offers to whoever compares it with another, and what a claim offers."""

from datetime import date

import msgspec

from dateline.merging.victims import is_toll
from dateline.merging.words import stem, words_of
from dateline.model.claim import ClaimType, Control, Modality, word_read
from dateline.model.figure import Figure
from dateline.model.place import Place
from dateline.model.sourced import Party, SourcedClaim

REAL: frozenset[Modality] = frozenset({"actual", "possible", "attempted"})
"""Modalities of what did or did not happen; the others speak of what may come, each of its own kind."""
SHOUTED = 0.6
"""Where more of the words than this are capitalised (a headline in title case), capitals mark no names."""
_TOLL = "toll"
OPENING = 2
"""Sentences that a report opens with."""


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """One mention of an event. What is not known is None or empty, and then says nothing for or against."""

    id: str
    """Sorts mentions in an order that does not hang on the order of input."""
    document: str
    sentence: int
    lemma: str
    """The dictionary form of the word that names the event."""
    own: frozenset[str]
    """Stems of all words that name the event ("opened fire", "drunk driving")."""
    words: frozenset[str]
    """Stems of the words around it in the sentence."""
    names: frozenset[str]
    """Stems of the names in the sentence."""
    type: ClaimType | None = None
    cameo: str | None = None
    mode: str | None = None
    control: Control | None = None
    rule: str | None = None
    manner: str | None = None
    """Whether it is told as real, planned, ordered …, and as background."""
    possible: bool = False
    """Whether it is told as what may be, and not as what was."""
    negative: bool = False
    opening: bool = False
    """Whether its report opens with it: in the headline or the first sentences."""
    title: frozenset[str] = frozenset()
    """Stems of the title of its report."""
    told: date | None = None
    """The day on which its report came out."""
    speech: bool = False
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    place: Place | None = None
    also_at: tuple[Place, ...] = ()
    """The other places where it happened, if it was in several."""
    town: str | None = None
    """The name of the place as the report spells it, if it is a town or a spot."""
    days: tuple[date, date] | None = None
    day_of_year: str | None = None
    """Its month and day, where nobody knows of what year."""
    stated: bool = False
    """Whether the report says when, so that it does not merely take its own day."""
    earlier: bool = False
    """Whether its day is only that by which it was, so that it may have been before."""
    figures: tuple[Figure, ...] = ()
    meaning: bytes | None = None
    """What the word that names the event means where it stands, as a direction: a signed byte for each number."""

    @property
    def parties(self) -> tuple[Party, ...]:
        """All who take part."""
        return (*self.actors, *self.recipients)

    @property
    def people(self) -> bool:
        """Whether somebody with a name of their own takes part."""
        return any(party.type == "PERSON" for party in self.parties)


def mention_of(claim: SourcedClaim) -> Mention:
    """What a claim offers."""
    return Mention(
        id=claim.id,
        document=claim.document,
        sentence=claim.sentence_number,
        lemma=lemma_of(claim),
        own=stems_of(claim.predicate_words),
        words=stems_of(claim.words, without=claim.predicate_words),
        names=names_in(claim.words),
        type=claim.type,
        cameo=claim.cameo,
        mode=claim.mode,
        control=claim.control,
        rule=claim.rule,
        manner=manner(claim),
        possible=claim.modality == "possible",
        negative=claim.polarity == "negative",
        opening=claim.headline or claim.sentence_number < OPENING,
        title=stems_of(claim.title),
        told=date.fromisoformat(claim.published[:10]) if claim.published else None,
        speech=claim.speech,
        actors=claim.actors,
        recipients=claim.recipients,
        place=claim.place,
        also_at=tuple(site.place for site in claim.also_at or ()),
        town=claim.place_name if claim.at_point else None,
        days=claim.days,
        day_of_year=claim.day_of_year or None,
        stated=claim.time.basis == "stated",
        earlier=by_then(claim),
        figures=claim.figures,
        meaning=claim.meaning,
    )


def by_then(claim: SourcedClaim) -> bool:
    """Whether only the day is known by which it was: "he condemned **the attack** on Monday", of whatever day."""
    return claim.modality == "actual" and claim.time.begin is None and claim.time.until is not None


def lemma_of(claim: SourcedClaim) -> str:
    """The dictionary form of the word that names the event, as far as the claim tells; of any count of the dead one."""
    if is_toll(claim.rule):
        return _TOLL
    return word_read(claim.rule) or stem(claim.predicate_words)


def turns(one: Mention | SourcedClaim) -> bool:
    """Whether a place changes hands."""
    return one.control in ("takes", "loses") or one.mode == "seize"


def manner(claim: SourcedClaim) -> str:
    """What did or did not happen is not the same thing as what was ordered, planned, or long ago.

    What may happen on a day after the report is not what did, either: "the union **may strike on Tuesday**".
    """
    real = claim.modality in REAL and not (claim.modality == "possible" and _ahead(claim))
    return ("real" if real else claim.modality) + (" background" if claim.background else "")


def _ahead(claim: SourcedClaim) -> bool:
    """Whether its first day is after that of its report."""
    told, day = claim.published, claim.time.begin
    return claim.time.basis == "stated" and bool(told and day) and (day or "")[:10] > (told or "")[:10]


def stems_of(text: str, *, without: str = "") -> frozenset[str]:
    """The stems of a text, but for those of the event's own words."""
    return frozenset(map(stem, words_of(text))) - set(map(stem, words_of(without)))


def names_in(text: str) -> frozenset[str]:
    """The stems of capitalised words that do not begin the text; none where nearly everything is capitalised."""
    words = [word for word in words_of(text) if word[0].isalpha()]
    capital = [word for word in words[1:] if word[0].isupper()]
    return frozenset() if len(capital) > SHOUTED * len(words) else frozenset(map(stem, capital))
