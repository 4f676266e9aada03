"""Which claims are compared: few for each, however many share a town, and first those that share most."""

from builders import claims_of, place_of, record_of
from msgspec.structs import replace

from dateline.merging.neighbours import KEPT, Neighbours


def shelled(where, number, who="Rebels", whom="Soldiers", day="2021-08-08"):
    text = f"{who} shelled {whom} in {where}."
    claim = {"predicate": "shelled", "actors": (who,), "recipients": (whom,), "type": "ASSAULT", "place": 0, "day": day}
    return record_of(text, name=f"{where}{number}", claims=(claim,), places=(place_of(text, where, lat=1.0, lon=1.0),))


def neighbours_of(*records):
    claims = claims_of(records)
    return claims, Neighbours(claims)


def test_a_claim_is_compared_with_few_however_many_share_its_town_and_its_party():
    _, found = neighbours_of(*(shelled("Kunduz", n) for n in range(60)))
    ahead = [first for first, _ in found.pairs()]
    assert max(map(ahead.count, ahead)) == KEPT
    assert len(set(found.pairs())) == len(ahead)


def test_those_that_share_a_town_and_both_parties_come_before_those_that_share_one_party():
    here = [shelled("Kunduz", n) for n in range(2)]
    doers = [shelled(f"Town{n}", n, whom=f"Band{n}", day="2021-08-09") for n in range(KEPT)]
    victims = [shelled(f"Post{n}", n, who=f"Band{n}", day="2021-08-09") for n in range(KEPT)]
    _, found = neighbours_of(*here, *doers, *victims)
    pairs = list(found.pairs())
    assert (0, 1) in pairs or (1, 0) in pairs
    first = next(n for n in (0, 1) if (n, 1 - n) in pairs)
    assert sum(n == first for n, _ in pairs) == KEPT


def test_all_that_a_claim_is_compared_with_are_its_pairs_on_either_side():
    claims, found = neighbours_of(*(shelled("Kunduz", n) for n in range(30)), shelled("Herat", 0))
    pairs = set(found.pairs())
    for n in range(len(claims)):
        assert found.of(n) == {a if b == n else b for a, b in pairs if n in (a, b)}


def fired(text, name, title):
    return replace(record_of(text, name=name, claims=({"predicate": "shooting", "type": "ASSAULT"},)), title=title)


def test_what_names_nobody_is_compared_with_what_its_story_is_told_by():
    bare = fired("The shooting began at noon.", "a", "Two hurt in depot shooting in Oxbow Lane")
    told = fired("Police were called to a shooting at a depot.", "b", "Man held after Oxbow Lane gunfire")
    other = fired("The shooting lasted an hour.", "c", "Hunters cross frozen lake")
    claims, found = neighbours_of(bare, told, other)
    pairs = {frozenset(claims[n].document for n in pair) for pair in found.pairs()}
    assert pairs == {frozenset(claim.document for claim in claims[:2])}
