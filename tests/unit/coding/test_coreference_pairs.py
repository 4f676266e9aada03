"""What the ranker is given to choose from: candidates, what is seen of them, and pairs that are barred."""

import numpy as np
from builders import analysis_of

from dateline.coding.coreference.chains import join_surely, unjoined
from dateline.coding.coreference.clusters import Clusters
from dateline.coding.coreference.mentions import Reference
from dateline.coding.coreference.pairs import NEAREST, PAIR, Pairs
from dateline.coding.coreference.places_called import features_of, may_be_called
from dateline.coding.coreference.speakers import voices
from dateline.coding.naming.names import names
from dateline.language.analysis import Analysis
from dateline.model.place import Place

ARMY = """
    The the DET DT 3 det
    Kenyan kenyan ADJ JJ 3 amod
    army army NOUN NN 4 nsubj organization
    left leave VERB VBD 0 root
"""


def found_in(analysis: Analysis) -> Clusters:
    return unjoined(analysis, names(analysis, ()))


def pairs_of(found: Clusters) -> set[tuple[str, str]]:
    """The phrases that may be one, as (later, earlier)."""
    pairs = Pairs(found, voices(found))
    surface = [
        " ".join(found.analysis.text[slice(*found.analysis.span(r.first, r.last))].split()) for r in found.references
    ]
    return {(surface[i], surface[j]) for i, j in zip(pairs.later.tolist(), pairs.earlier.tolist(), strict=True)}


def seen(found: Clusters, later: int, earlier: int) -> set[str]:
    """The names of what is seen of one pair."""
    pairs = Pairs(found, voices(found))
    (row,) = np.flatnonzero((pairs.later == later) & (pairs.earlier == earlier))
    return {PAIR[n] for n in np.flatnonzero(pairs.columns[row])}


def test_another_army_is_another() -> None:
    other = ARMY.replace("Kenyan kenyan", "Rwandan rwandan")
    assert ("The Rwandan army", "The Kenyan army") not in pairs_of(found_in(analysis_of(ARMY, other)))
    again = "The the DET DT 2 det\narmy army NOUN NN 3 nsubj organization\nleft leave VERB VBD 0 root"
    assert ("The army", "The Kenyan army") in pairs_of(found_in(analysis_of(ARMY, again)))


def test_an_indefinite_phrase_has_no_antecedent() -> None:
    a_soldier = "A a DET DT 2 det\nsoldier soldier NOUN NN 3 nsubj person\nleft leave VERB VBD 0 root"
    assert pairs_of(found_in(analysis_of(a_soldier, a_soldier))) == set()


def test_a_person_is_no_body() -> None:
    spokesman = "The the DET DT 2 det\nspokesman spokesman NOUN NN 3 nsubj person\nleft leave VERB VBD 0 root"
    assert pairs_of(found_in(analysis_of(ARMY, spokesman))) == set()


def test_the_object_is_not_the_subject_unless_it_says_so() -> None:
    tree = """
        Officials official NOUN NNS 2 nsubj person
        defended defend VERB VBD 0 root
        {}
    """
    them, themselves = "them they PRON PRP 2 obj", "themselves themselves PRON PRP 2 obj"
    assert pairs_of(found_in(analysis_of(tree.format(them)))) == set()
    assert pairs_of(found_in(analysis_of(tree.format(themselves)))) == {("themselves", "Officials")}


def test_what_is_seen_of_a_pair() -> None:
    again = "The the DET DT 2 det\narmy army NOUN NN 3 nsubj organization\nleft leave VERB VBD 0 root"
    facts = seen(found_in(analysis_of(ARMY, again)), 1, 0)
    assert {"same noun", "same noun, nothing new", "sentences 1", "about the same", "same relation"} <= facts
    assert not {"same words", "other number", "is the", "speaker"} & facts - {"same words"}


def test_far_phrases_stay_in_reach_only_when_they_are_alike() -> None:
    rain = "Rain rain NOUN NN 2 nsubj substance\nfell fall VERB VBD 0 root"
    again = "The the DET DT 2 det\narmy army NOUN NN 3 nsubj organization\nleft leave VERB VBD 0 root"
    found = pairs_of(found_in(analysis_of(ARMY, *[rain] * (NEAREST + 5), again)))
    assert ("The army", "The Kenyan army") in found
    it = "It it PRON PRP 2 nsubj\nleft leave VERB VBD 0 root"
    found = pairs_of(found_in(analysis_of(ARMY, *[rain] * (NEAREST + 5), it)))
    assert ("It", "The Kenyan army") not in found


def test_the_columns_are_those_of_the_weights() -> None:
    assert len(set(PAIR)) == len(PAIR)


def place(name: str, feature: str | None) -> Reference:
    at = Place(start=0, end=1, kind="name", name=name, feature=feature)
    return Reference(first=0, last=0, head=0, kind="name", type="GPE", words=(name.lower(),), place=at)


def noun(word: str) -> Reference:
    return Reference(first=0, last=0, head=0, kind="nominal", type="OTHER", words=(word,), definite=True)


def test_a_city_is_no_province() -> None:
    assert may_be_called(noun("city"), place("Zaranj", "PPLA"))
    assert may_be_called(noun("city"), place("Nimroz", "ADM1")) is False
    assert may_be_called(noun("province"), place("Nimroz", "ADM1"))
    assert may_be_called(noun("city"), place("Nowhere", None)) is None
    assert may_be_called(noun("spokesman"), place("Zaranj", "PPLA")) is None
    assert all(features_of().values())


def test_the_city_of_a_name_is_the_name() -> None:
    tree = """
        Rain rain NOUN NN 2 nsubj substance
        reached reach VERB VBD 0 root
        the the DET DT 4 det
        city city NOUN NN 2 obj place
        of of ADP IN 6 case
        Zaranj Zaranj PROPN NNP 4 nmod place
    """
    analysis = analysis_of(tree, names=(("Zaranj", "LOC"),))
    start = analysis.text.index("Zaranj")
    town = Place(start=start, end=start + 6, kind="name", name="Zaranj", feature="PPLA", country="AF", score=0.9)
    found = unjoined(analysis, names(analysis, (town,)))
    join_surely(found, voices(found))
    city, zaranj = (
        next(i for i, r in enumerate(found.references) if r.words[-1] == word) for word in ("city", "zaranj")
    )
    assert found.root(city) == found.root(zaranj)


def test_a_council_with_other_words_is_not_the_named_one() -> None:
    named = """
        High High ADJ NNP 2 amod
        Council Council PROPN NNP 3 nsubj organization
        met meet VERB VBD 0 root
    """
    phrase = "The the DET DT 3 det\n{}council council NOUN NN {} nsubj organization\nmet meet VERB VBD 0 root"
    plain = phrase.format("", 3).replace("DT 3 det", "DT 2 det")
    provincial = phrase.format("provincial provincial ADJ JJ 3 amod\n", 4)
    name = (("High Council", "ORG"),)
    assert ("The council", "High Council") in pairs_of(found_in(analysis_of(named, plain, names=name)))
    assert ("The provincial council", "High Council") not in pairs_of(
        found_in(analysis_of(named, provincial, names=name))
    )


def test_nobody_is_on_both_sides() -> None:
    ministry = "The the DET DT 2 det\nministry ministry NOUN NN 3 nsubj organization\nleft leave VERB VBD 0 root"
    rebels = "The the DET DT 2 det\ninsurgents insurgent NOUN NNS 3 nsubj person\nleft leave VERB VBD 0 root"
    found = found_in(analysis_of(ministry, rebels))
    assert not found.join(0, 1)
    assert found.root(1) == 1


def test_a_name_is_not_whoever_was_spoken_of_before() -> None:
    lawmaker = "A a DET DT 2 det\nlawmaker lawmaker NOUN NN 3 nsubj person\nleft leave VERB VBD 0 root"
    okello = "Okello Okello PROPN NNP 2 nsubj person\nleft leave VERB VBD 0 root"
    assert pairs_of(found_in(analysis_of(lawmaker, okello, names=(("Okello", "PERSON"),)))) == set()


def test_a_ministry_is_no_army() -> None:
    ministry = ARMY.replace("Kenyan kenyan", "defence defence").replace("army army", "ministry ministry")
    army = "The the DET DT 2 det\narmy army NOUN NN 3 nsubj organization\nleft leave VERB VBD 0 root"
    assert pairs_of(found_in(analysis_of(army, ministry))) == set()
