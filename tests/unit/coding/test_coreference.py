"""Who is who within a document: names, titles, noun phrases said again, pronouns; and what is left apart."""

from atlas import Atlas, places_of
from builders import analysis_of, document_of

from dateline.coding.coreference.clusters import Clusters
from dateline.coding.coreference.mentions import Reference
from dateline.coding.coreference.name_variants import same_name, variant_of
from dateline.coding.coreference.speakers import quotations
from dateline.coding.entities import entities
from dateline.language.analysis import Analysis, NameType


def who(analysis: Analysis) -> dict[str, list[str]]:
    """Entity names and their mentions."""
    found = entities(document_of(analysis.text), analysis, places_of(analysis), Atlas())
    return {each.name: [analysis.text[m.start : m.end] for m in each.mentions] for each in found}


def name(*words: str, kind: str = "PERSON", gender: str = "") -> Reference:
    return Reference(first=0, last=0, head=0, kind="name", type=kind, words=words, gender=gender)  # type: ignore[arg-type]


MET = """
    Dina Dina PROPN NNP 3 nsubj
    Okello Okello PROPN NNP 1 flat
    met meet VERB VBD 0 root
    Kenyan kenyan ADJ JJ 5 amod
    officials official NOUN NNS 3 obj
    _. . PUNCT . 3 punct
"""
SHE_LEFT = """
    She she PRON PRP 2 nsubj
    left leave VERB VBD 0 root
    _. . PUNCT . 2 punct
"""
THEY_LEFT = SHE_LEFT.replace("She she", "They they")
OKELLO_LEFT = SHE_LEFT.replace("She she PRON PRP", "Okello Okello PROPN NNP")


def test_a_last_name_is_the_full_name() -> None:
    analysis = analysis_of(MET, OKELLO_LEFT, names=(("Dina Okello", "PERSON"),))
    assert who(analysis)["Dina Okello"] == ["Dina Okello", "Okello"]


def test_she_is_the_subject_before_and_they_are_the_many() -> None:
    named: tuple[tuple[str, NameType], ...] = (("Dina Okello", "PERSON"),)
    assert who(analysis_of(MET, SHE_LEFT, names=named))["Dina Okello"] == ["Dina Okello", "She"]
    assert who(analysis_of(MET, THEY_LEFT, names=named))["Kenyan officials"] == ["Kenyan officials", "They"]


def test_a_pronoun_with_nobody_before_it_is_left_out() -> None:
    assert who(analysis_of(SHE_LEFT)) == {}


def test_the_object_of_a_verb_is_not_its_subject() -> None:
    tree = """
        Dina Dina PROPN NNP 2 nsubj
        saw see VERB VBD 0 root
        her she PRON PRP 2 obj
        _. . PUNCT . 2 punct
    """
    assert who(analysis_of(tree, names=(("Dina", "PERSON"),))) == {"Dina": ["Dina"]}


def test_an_apposition_and_a_title_make_a_description_of_the_name() -> None:
    first = """
        Dina Dina PROPN NNP 7 nsubj
        Okello Okello PROPN NNP 1 flat
        _, , PUNCT , 5 punct
        the the DET DT 5 det
        envoy envoy NOUN NN 1 appos
        _, , PUNCT , 1 punct
        arrived arrive VERB VBD 0 root
    """
    again = """
        The the DET DT 2 det
        envoy envoy NOUN NN 3 nsubj
        left leave VERB VBD 0 root
    """
    found = who(analysis_of(first, again, names=(("Dina Okello", "PERSON"),)))
    assert found == {"Dina Okello": ["Dina Okello", "the envoy", "The envoy"]}


def test_an_indefinite_phrase_is_somebody_new() -> None:
    first = "A a DET DT 2 det\nsoldier soldier NOUN NN 3 nsubj\nleft leave VERB VBD 0 root"
    found = entities(document_of("x"), analysis_of(first, first), (), Atlas())
    assert [len(each.mentions) for each in found] == [1, 1]


def test_an_armed_group_is_the_group_again() -> None:
    first = """
        Taliban Taliban PROPN NNP 2 compound
        fighters fighter NOUN NNS 3 nsubj
        left leave VERB VBD 0 root
    """
    again = "The the DET DT 3 det\narmed armed ADJ JJ 3 amod\ngroup group NOUN NN 4 nsubj\nleft leave VERB VBD 0 root"
    assert who(analysis_of(first, again))["Taliban"] == ["Taliban", "The armed group"]


def test_other_modifiers_are_other_people() -> None:
    first = "the the DET DT 3 det\nKenyan kenyan ADJ JJ 3 amod\narmy army NOUN NN 4 nsubj\nleft leave VERB VBD 0 root"
    second = first.replace("Kenyan kenyan", "Rwandan rwandan")
    found = who(analysis_of(first, second))
    assert found["the Kenyan army"] == ["the Kenyan army"]
    assert found["the Rwandan army"] == ["the Rwandan army"]


def test_we_in_a_quotation_is_who_speaks() -> None:
    tree = """
        “ “ PUNCT `` 3 punct
        _We we PRON PRP 3 nsubj
        leave leave VERB VBP 7 ccomp
        _, , PUNCT , 3 punct
        _” ” PUNCT '' 3 punct
        Okello Okello PROPN NNP 7 nsubj
        said say VERB VBD 0 root
    """
    assert who(analysis_of(tree, names=(("Okello", "PERSON"),))) == {"Okello": ["We", "Okello"]}


def test_we_who_write_are_nobody_newly_told_of() -> None:
    fled = """
        Two two NUM CD 2 nummod
        villagers villager NOUN NNS 3 nsubj
        fled flee VERB VBD 0 root
        _. . PUNCT . 3 punct
    """
    they, we = THEY_LEFT, SHE_LEFT.replace("She she", "We we")
    assert who(analysis_of(fled, they))["Two villagers"] == ["Two villagers", "They"]
    assert "We" not in who(analysis_of(fled, we)).get("Two villagers", [])


def test_parts_of_names() -> None:
    assert variant_of(name("okello"), name("dina", "okello"))
    assert variant_of(name("dina"), name("dina", "okello"))
    assert not variant_of(name("okello", gender="male"), name("dina", "okello", gender="female"))
    assert not variant_of(name("atieno"), name("dina", "okello"))
    assert variant_of(name("kra", kind="ORG"), name("kenya", "revenue", "authority", kind="ORG"))
    assert variant_of(name("supreme", "court", kind="ORG"), name("kenyan", "supreme", "court", kind="ORG"))
    assert not variant_of(name("court", kind="ORG"), name("kenyan", "supreme", "court", kind="ORG"))
    assert not any(variant_of(name(kind=kind), name("dina", "okello", kind=kind)) for kind in ("PERSON", "ORG"))
    assert not any(variant_of(name("okello", kind=kind), name(kind=kind)) for kind in ("PERSON", "ORG"))
    assert same_name(name("afghans", kind="NORP")) == same_name(name("afghan", kind="NORP"))


def test_quotations_do_not_run_over_the_end() -> None:
    text = 'He said “this” and "that" but “never closed'
    assert [text[start:end] for start, end in quotations(text)] == ["“this”", '"that"']


def test_he_said_means_who_spoke_before_and_not_who_was_spoken_of() -> None:
    first = """
        “ “ PUNCT `` 4 punct
        _Ali Ali PROPN NNP 4 nsubj
        has have AUX VBZ 4 aux
        left leave VERB VBN 8 ccomp
        _, , PUNCT , 4 punct
        _” ” PUNCT '' 4 punct
        Okello Okello PROPN NNP 8 nsubj
        said say VERB VBD 0 root
        _. . PUNCT . 8 punct
    """
    then = "He he PRON PRP 2 nsubj\nsaid say VERB VBD 0 root\nmore more ADJ JJR 2 obj"
    found = who(analysis_of(first, then, names=(("Ali", "PERSON"), ("Okello", "PERSON"))))
    assert found == {"Ali": ["Ali"], "Okello": ["Okello", "He"]}


FELL = """
    The the DET DT 2 det
    Taliban Taliban PROPN NNP 3 nsubj
    took take VERB VBD 0 root
    Ghazni Ghazni PROPN NNP 3 obj
    _. . PUNCT . 3 punct
"""
WITHDREW = """
    The the DET DT 2 det
    insurgents insurgent NOUN NNS 3 nsubj
    withdrew withdraw VERB VBD 0 root
    _. . PUNCT . 3 punct
"""


def test_the_insurgents_are_the_armed_group_that_was_named() -> None:
    analysis = analysis_of(FELL, WITHDREW, names=(("Taliban", "ORG"), ("Ghazni", "LOC")))
    assert who(analysis)["Taliban"] == ["Taliban", "The insurgents"]


def test_what_is_a_place_never_becomes_a_person() -> None:
    references = [
        Reference(first=0, last=0, head=0, kind="nominal", type="GPE", words=("city",)),
        Reference(first=1, last=1, head=1, kind="pronoun", type="OTHER", words=("it",)),
        Reference(first=2, last=2, head=2, kind="nominal", type="PERSON", words=("governor",)),
    ]
    found = Clusters(analysis_of(SHE_LEFT), references)
    assert found.join(0, 1)
    assert not found.join(1, 2)


def test_a_title_before_a_name_is_that_person_whatever_the_tree_says() -> None:
    tree = """
        Police police NOUN NN 2 compound
        spokesman spokesman NOUN NN 5 nsubj
        Dina Dina PROPN NNP 5 nsubj
        Okello Okello PROPN NNP 3 flat
        left leave VERB VBD 0 root
        _. . PUNCT . 5 punct
    """
    assert who(analysis_of(tree, names=(("Dina Okello", "PERSON"),)))["Dina Okello"] == [
        "Police spokesman",
        "Dina Okello",
    ]


def test_a_spokesman_is_never_it() -> None:
    tree = """
        A a DET DT 2 det
        spokesman spokesman NOUN NN 3 nsubj
        left leave VERB VBD 0 root
        _. . PUNCT . 3 punct
    """
    then = """
        It it PRON PRP 2 nsubj
        fell fall VERB VBD 0 root
        _. . PUNCT . 2 punct
    """
    assert all("It" not in mentions for mentions in who(analysis_of(tree, then)).values())
