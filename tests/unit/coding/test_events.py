"""Claims of one document are one event when nothing in them differs and something that counts is shared."""

from msgspec import structs

from dateline.coding.events import events
from dateline.model.claim import Claim, Polarity, Role
from dateline.model.entity import Entity
from dateline.model.place import Place
from dateline.model.time import When

KUNDUZ = Place(start=0, end=6, kind="name", name="Kunduz", geonames_id="1135690")
AGAIN = Place(start=50, end=56, kind="name", name="Kunduz", geonames_id="1135690")
TALOQAN = Place(start=90, end=97, kind="name", name="Taloqan", geonames_id="1123004")
PLACES = (KUNDUZ, AGAIN, TALOQAN)
SUNDAY = When(begin="2021-08-08", until="2021-08-09", basis="stated")
FRIDAY = When(begin="2021-08-06", until="2021-08-07", basis="stated")


def who(entity: str) -> Role:
    return Role(start=0, end=1, text=entity, entity=entity, code=None)


def claim(
    name: str,
    *,
    place: int | None = 0,
    actor: str | None = "e1",
    time: When = SUNDAY,
    polarity: Polarity = "positive",
    modality: str = "actual",
) -> Claim:
    return Claim(
        id=name, type="COERCE", mode="seize", cameo="192", control="takes", predicate=(0, 1), sentence=(0, 9),
        actors=(who(actor),) if actor else (), recipients=(), place=place, time=time, figures=(),
        modality=modality,  # type: ignore[arg-type]
        polarity=polarity, holder=None, background=False, score=0.8,
    )  # fmt: skip


def groups(*found: Claim, entities: tuple[Entity, ...] = ()) -> list[tuple[str, ...]]:
    return [event.claims for event in events(found, entities, PLACES)]


def test_the_same_place_actor_and_day_are_one_event() -> None:
    assert groups(claim("c1"), claim("c2", place=1)) == [("c1", "c2")]


def test_a_denial_speaks_of_what_it_denies() -> None:
    assert groups(claim("c1"), claim("c2", polarity="negative", actor=None)) == [("c1", "c2")]


def test_another_place_day_or_actor_is_another_event() -> None:
    assert len(groups(claim("c1"), claim("c2", place=2))) == 2
    assert len(groups(claim("c1"), claim("c2", time=FRIDAY))) == 2
    assert len(groups(claim("c1"), claim("c2", actor="e9"))) == 2


def test_a_plan_is_not_the_deed() -> None:
    assert len(groups(claim("c1"), claim("c2", modality="planned"))) == 2


def test_nothing_shared_but_the_actor_is_not_enough() -> None:
    assert len(groups(claim("c1", place=None), claim("c2", place=None))) == 2


def harm(name: str, cameo: str, *, actor: str | None = "e1", place: int | None = 0, whom: str) -> Claim:
    return structs.replace(
        claim(name, actor=actor, place=place),
        type="ASSAULT",
        mode=None,
        control=None,
        cameo=cameo,
        recipients=(who(whom),),
        predicate=(5, 6),
    )


def test_what_one_deed_did_to_several_is_one_event() -> None:
    killed, hurt = harm("c1", "1823", whom="e5"), harm("c2", "182", whom="e6")
    assert groups(killed, hurt) == [("c1", "c2")]
    assert groups(harm("c0", "190", whom="e4"), killed, hurt) == [("c0", "c1", "c2")]
    assert len(groups(killed, harm("c2", "182", whom="e6", actor="e9"))) == 2
    assert len(groups(killed, harm("c2", "182", whom="e6", place=2))) == 2
    assert len(groups(killed, structs.replace(hurt, sentence=(20, 29)))) == 2


def told(name: str, word: str, cameo: str, *, actor: str | None = None, meaning: tuple[int, int] = (127, 0)) -> Claim:
    """A deed of which the man who suffered it is known, and mostly not who did it."""
    one = structs.replace(
        harm(name, cameo, actor=actor, place=None, whom="e5"), rule=f"line:{word}", meaning=bytes(meaning)
    )
    return structs.replace(one, type="ASSAULT" if cameo.startswith(("18", "19")) else "ACCUSE")


FAR = (0, 127)
"""A direction at right angles to that of `told`."""


def test_a_killing_may_be_an_assassination_and_is_no_kidnapping() -> None:
    killed = told("c1", "kill", "1823")
    assert groups(killed, told("c2", "assassinate", "186")) == [("c1", "c2")]
    assert len(groups(killed, told("c2", "kidnap", "181"))) == 2
    assert groups(told("c1", "attack", "190"), told("c2", "shoot", "193")) == [("c1", "c2")]


def test_two_words_that_mean_other_things_are_two_acts_toward_one() -> None:
    audited, questioned = told("c1", "audit", "090"), told("c2", "question", "090", meaning=FAR)
    assert len(groups(audited, questioned)) == 2
    assert groups(audited, structs.replace(questioned, meaning=audited.meaning)) == [("c1", "c2")]
    assert len(groups(audited, structs.replace(questioned, meaning=None))) == 2


def test_one_word_or_one_doer_makes_two_words_one_act() -> None:
    audited, questioned = told("c1", "audit", "090"), told("c2", "question", "090", meaning=FAR)
    assert groups(audited, structs.replace(questioned, rule="noun:audit")) == [("c1", "c2")]
    doer = (who("e1"),)
    assert groups(structs.replace(audited, actors=doer), structs.replace(questioned, actors=doer)) == [("c1", "c2")]


def test_blows_to_one_person_are_one_and_to_one_town_may_be_two() -> None:
    shot, struck = told("c1", "shoot", "193"), told("c2", "strike", "190", meaning=FAR)
    assert len(groups(shot, struck)) == 2
    somebody = (Entity(id="e5", type="PERSON", name="the mayor", code=None, mentions=()),)
    assert groups(shot, struck, entities=somebody) == [("c1", "c2")]


def test_two_names_of_one_body_are_one_party() -> None:
    entities = tuple(Entity(id=e, type="ORG", name=e, code="AFGREB", mentions=()) for e in ("e1", "e2"))
    assert groups(claim("c1"), claim("c2", actor="e2"), entities=entities) == [("c1", "c2")]


def test_every_claim_is_in_one_event_and_ids_follow_the_text() -> None:
    found = events((claim("c1"), claim("c2", place=2), claim("c3")), (), PLACES)
    assert [event.id for event in found] == ["v1", "v2"]
    assert sorted(name for event in found for name in event.claims) == ["c1", "c2", "c3"]


def test_two_who_were_killed_by_nobody_that_is_told_were_killed_apart() -> None:
    def hurt(name: str, whom: str, cameo: str, actor: str | None = None) -> Claim:
        told = {"type": "ASSAULT", "mode": None, "cameo": cameo, "control": None, "recipients": (who(whom),)}
        return structs.replace(claim(name, actor=actor, place=None), **told)

    assert len(groups(hurt("c1", "e1", "1823"), hurt("c2", "e2", "1823"))) == 2
    assert len(groups(hurt("c1", "e1", "1823"), hurt("c2", "e2", "182"))) == 1
    assert len(groups(hurt("c1", "e1", "1823", "e9"), hurt("c2", "e2", "1823", "e9"))) == 1
