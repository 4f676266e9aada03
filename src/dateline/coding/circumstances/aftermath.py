"""What a deed did, told after it: "struck a house on Friday; six people were killed. **Another** ten were hurt"."""

import re
from collections.abc import Sequence

from msgspec import structs

from dateline.coding.lexicons.place_rules import place_rules
from dateline.model.claim import Claim, group_read
from dateline.model.codes import VIOLENT
from dateline.model.time import When

_TOLLS = frozenset({"1823", "182"})
_COUNTS = frozenset({"toll", "number-again", "number-of-dead", "number-of-wounded", "deaths-counted"})
"""Lines of the lexicon that only count who was hurt."""
_AGAIN = ("that ", "this ", "the same ")
_MORE = ("another ", "a further ", "some other ")
_REST = ("others", "more")
_EARLIER = re.compile(r"\b(?:after|following|amid)\b[^,;]*\bin which\b", re.IGNORECASE)
"""What opens the telling of what came before a deed: "shot at them on Monday, **after protests in which** 23 died"."""
_WHERE = re.compile(r"\b(?:spot|place|site|scene|house|street|square) where\b[^,;]*$", re.IGNORECASE)
"""What only tells of which place it speaks: "shot at them at **the spot where** his aide was killed"."""


def after_deeds(claims: Sequence[Claim], text: str) -> list[Claim]:
    """The claims; those who are hurt or held on an unknown day have the day and place of the deed before them."""
    out: list[Claim] = []
    for claim in claims:
        if (counted := _deed_counted(claim, claims)) is not None:
            out.append(_of_deed(claim, counted) if counted.time.basis == "stated" else _there(claim, counted))
            continue
        deed = _at_the_scene(claim, out, text)
        if deed is None and _bare(claim):
            deed = _deed_before(claim, out, text) or _counted_on(claim, out) or _deed_there(claim, out)
            deed = deed or _counted_again(claim, out) or _deed_just_told(claim, out, text)
        if deed is None and _in_that_deed(claim):
            deed = _deed_just_told(claim, out, text, violent=False)
        if deed is None:
            again = _named_again(claim, out, text)
            out.append(claim if again is None else _there(claim, again))
            continue
        out.append(_of_deed(claim, deed))
    return out


def _of_deed(claim: Claim, deed: Claim) -> Claim:
    """The claim on the day of the deed, and where that was if it names no place of its own."""
    when = When(begin=deed.time.begin, until=deed.time.until, times=deed.time.times, basis="carried")
    return structs.replace(_there(claim, deed), time=when)


def _there(claim: Claim, deed: Claim) -> Claim:
    return structs.replace(claim, place=deed.place, places=deed.places) if claim.place is None else claim


def only_a_toll(claim: Claim) -> bool:
    """Whether it is a toll and nothing more: "the toll rose to 40" says neither who did it nor of whom."""
    return is_toll(claim) and not claim.actors and not claim.recipients


def is_toll(claim: Claim) -> bool:
    """Whether it says who was killed, hurt or held by a deed."""
    return claim.cameo in _TOLLS


def _deed_counted(claim: Claim, claims: Sequence[Claim]) -> Claim | None:
    """The deed of whose dead a toll is, told behind it: "the toll **from Sunday's attack on X** rose to ten"."""
    if not only_a_toll(claim) or claim.time.basis == "stated":
        return None
    behind = (one for one in claims if one.sentence == claim.sentence and one.predicate > claim.predicate)
    deeds = (one for one in behind if one.type in VIOLENT and one.modality == "actual" and one.cameo not in _TOLLS)
    return next((one for one in deeds if one.holder == claim.holder and one.polarity == "positive"), None)


def _at_the_scene(claim: Claim, before: Sequence[Claim], text: str) -> Claim | None:
    """The deed of an earlier sentence at whose scene it was: "A suspect was arrested **at the scene**"."""
    if claim.time.basis != "published" or claim.place is not None or claim.modality != "actual":
        return None
    after = text[claim.predicate[1] : claim.sentence[1]].lstrip().lower()
    if not after.startswith(tuple(place_rules().words.at_the_scene)):
        return None
    deeds = (one for one in reversed(before) if one.sentence < claim.sentence and one.holder == claim.holder)
    told = (one for one in deeds if one.type in VIOLENT and one.modality == "actual" and one.cameo != claim.cameo)
    return next((one for one in told if one.time.basis == "stated"), None)


def _bare(claim: Claim) -> bool:
    """Whether it is a toll without a doer and a time of its own."""
    toll = claim.cameo in _TOLLS and not claim.actors and claim.modality == "actual"
    return toll and claim.time.basis == "published" and claim.polarity == "positive"


def _counted_on(claim: Claim, before: Sequence[Claim]) -> Claim | None:
    """The toll of the sentence before that it goes on from: "ten were killed on Friday. **Another** six were hurt"."""
    if not any(_of_the_same(role.text.lower()) for role in claim.recipients):
        return None
    earlier = [one for one in before if one.sentence < claim.sentence]
    tolls = [one for one in earlier if one.sentence == earlier[-1].sentence and one.cameo in _TOLLS]
    return next((one for one in tolls if one.time.basis in ("stated", "carried")), None)


def _counted_again(claim: Claim, before: Sequence[Claim]) -> Claim | None:
    """The toll of the sentence before that it puts another number on: "the ministry **put the number at 31**"."""
    if group_read(claim.rule) not in _COUNTS or claim.place is not None:
        return None
    earlier = [one for one in before if one.sentence < claim.sentence]
    near = [one for one in earlier if one.sentence == earlier[-1].sentence and one.cameo in _TOLLS]
    return next((one for one in near if one.modality == "actual" and one.polarity == "positive"), None)


def _of_the_same(words: str) -> bool:
    """Whether they are told of as some more of those before: "another six", "more than 50", "12 others"."""
    last = words.rpartition(" ")[2]
    return words.startswith(_MORE) or last in _REST or last.replace(",", "").isdecimal()


def _deed_there(claim: Claim, before: Sequence[Claim]) -> Claim | None:
    """The deed of the sentence before where it was, too: "struck Al-Dabbah on Friday. Four were wounded **there**"."""
    earlier = [one for one in before if one.sentence < claim.sentence]
    near = [one for one in earlier if one.sentence == earlier[-1].sentence and one.holder == claim.holder]
    deeds = [one for one in near if one.type in VIOLENT and one.modality == "actual" and one.time.basis == "stated"]
    alike = (one for one in deeds if claim.place is not None and one.place == claim.place)
    return next(alike, None)


def _in_that_deed(claim: Claim) -> bool:
    """Whether somebody was hurt by a deed that is only spoken of again: "ten were killed in **that operation**"."""
    again = len(claim.actors) == 1 and claim.actors[0].code is None
    again = again and claim.actors[0].text.lower().startswith(_AGAIN)
    real = claim.modality == "actual" and claim.polarity == "positive"
    return is_toll(claim) and again and real and claim.time.basis == "published" and claim.place is None


def _named_again(claim: Claim, before: Sequence[Claim], text: str) -> Claim | None:
    """The deed that a noun names again where somebody was hurt: "Goma was shelled. **The shelling** killed ten".

    Of several that the noun may name, all were in one place.
    """
    named = [role.text.lower() for role in claim.actors if role.code is None]
    if claim.place is not None or not is_toll(claim) or len(named) != 1 or not named[0].startswith("the "):
        return None
    noun = named[0].removeprefix("the ")
    real = (one for one in before if one.modality == "actual" and one.polarity == "positive" and one.type in VIOLENT)
    deeds = [one for one in real if one.cameo not in _TOLLS and _same_word(text[slice(*one.predicate)].lower(), noun)]
    return deeds[-1] if len({one.place for one in deeds}) == 1 and not deeds[-1].background else None


def _same_word(verb: str, noun: str) -> bool:
    """Whether a noun is made of a verb: "shelled", "shelling"; "attacked", "attack"."""
    return " " not in noun and verb.startswith(noun.removesuffix("ing"))


def _deed_just_told(claim: Claim, before: Sequence[Claim], text: str, *, violent: bool = True) -> Claim | None:
    """The only deed of the sentence before, in whose paragraph it goes on: "They stormed it. **Ten were hurt**".

    It was on a day that is stated, and no other place or day is named with those who were hurt.
    """
    earlier = [one for one in before if one.sentence < claim.sentence]
    near = [one for one in earlier if one.sentence == earlier[-1].sentence]
    if claim.place is not None or not near or "\n" in text[near[-1].sentence[1] : claim.sentence[0]]:
        return None
    real = [one for one in near if one.modality == "actual" and one.polarity == "positive"]
    deeds = [one for one in real if one.type == "ASSAULT" or not violent]
    deeds = [one for one in deeds if not one.background and one.time.basis == "stated"]
    days = {(one.time.begin, one.time.until) for one in deeds if one.time.begin is not None}
    return deeds[0] if len(days) == 1 else None


def _deed_before(claim: Claim, before: Sequence[Claim], text: str) -> Claim | None:
    """The deed nearest before it in its sentence, told by the same holder on a day that is stated.

    Who was killed in protests was killed on their days: "broke up a march on Friday after protests in which 23 died".
    """
    for deed in reversed(before):
        if deed.sentence != claim.sentence or deed.type == "PROTEST":
            return None
        if any(told.search(text, deed.predicate[1], claim.predicate[0]) for told in (_EARLIER, _WHERE)):
            return None
        real = deed.modality == "actual" and deed.polarity == "positive" and deed.type in VIOLENT
        if real and deed.cameo not in _TOLLS and deed.holder == claim.holder and deed.time.basis == "stated":
            return deed
    return None
