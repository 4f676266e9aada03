from math import inf

from builders import claims_of, place_of, record_of

from dateline.merging.links import Links
from dateline.merging.mentions import mention_of, names_in
from dateline.merging.relations import places


def told(text, where, day="2021-08-08", **more):
    claim = {"predicate": "captured", "actors": ("Rebels",), "place": 0, "control": "takes", "day": day, **more}
    return record_of(text, name=text, claims=(claim,), places=(place_of(text, where),))


def links_of(*records):
    claims = claims_of(records)
    return Links([one.document for one in claims], lambda n: mention_of(claims[n]))


KUNDUZ = told("Rebels captured Kunduz at dawn.", "Kunduz")


def test_the_same_told_twice_is_linked_with_reasons():
    link = links_of(KUNDUZ, told("At dawn the city of Kunduz was captured by Rebels.", "Kunduz")).link(0, 1)
    assert link.score > 0
    assert "the same actor" in link.reasons
    assert not any(reason.startswith("but") for reason in link.reasons[:1])


def test_a_link_is_the_same_from_both_ends():
    links = links_of(KUNDUZ, told("Rebels have captured Kunduz, officials say.", "Kunduz"))
    assert links.score(0, 1) == links.score(1, 0)


def test_other_towns_days_and_manners_are_barred():
    herat = told("Rebels captured Herat at dawn.", "Herat")
    later = told("Rebels captured Kunduz again.", "Kunduz", day="2021-08-20")
    planned = told("Rebels captured Kunduz, in their plans.", "Kunduz", modality="planned")
    links = links_of(KUNDUZ, herat, later, planned)
    assert [links.link(0, n).score for n in (1, 2, 3)] == [-inf] * 3
    assert links.link(0, 1).reasons


def test_how_places_stand():
    text = "Kunduz Herat Afghanistan"
    kunduz, herat = place_of(text, "Kunduz"), place_of(text, "Herat")
    assert places(kunduz, kunduz) == "same"
    assert places(kunduz, herat) == "other"
    assert places(kunduz, None) == "open"
    assert places(kunduz, place_of(text, "Afghanistan", precision="country")) == "within"
    assert places(kunduz, place_of(text, "Herat", country="IR")) == "other country"


def test_capitals_of_a_title_are_no_names():
    assert names_in("The Taliban took Kunduz") == {"taliban", "kunduz"}
    assert names_in("Taliban Take Kunduz And Herat") == frozenset()


def meaning(*numbers):
    """A vector of 127 in one direction, or between two."""
    return bytes(n % 256 for n in (*numbers, *[0] * (64 - len(numbers))))


def test_other_words_of_like_meaning_are_closer():
    one, like, unlike, unknown = (
        told("Rebels stormed Kunduz.", "Kunduz", predicate="stormed", rule="x:storm", meaning=meaning(127)),
        told("Rebels swarmed into Kunduz.", "Kunduz", predicate="swarmed", rule="x:swarm", meaning=meaning(120, 40)),
        told("Rebels bypassed Kunduz.", "Kunduz", predicate="bypassed", rule="x:bypass", meaning=meaning(0, 127)),
        told("Rebels reached Kunduz.", "Kunduz", predicate="reached", rule="x:reach"),
    )
    scores = [links_of(one, other).score(0, 1) for other in (like, unknown, unlike)]
    assert scores == sorted(scores, reverse=True) and scores[0] > scores[2]
