"""Trees in the manner of ClearNLP, turned into Universal Dependencies."""

import pytest

from dateline.language.clearnlp import Word, universal


def converted(tree: str, people: tuple[tuple[int, int], ...] = ()) -> list[str]:
    """`form lemma UPOS XPOS head label` a line, heads from 1, to "form < head: relation"."""
    rows = [line.split() for line in tree.strip().splitlines()]
    heads, labels = universal(
        [Word(lemma, upos, xpos) for _, lemma, upos, xpos, _, _ in rows],
        [int(row[4]) - 1 for row in rows],
        [row[5] for row in rows],
        people,
    )
    forms = [row[0] for row in rows]
    return [
        f"{form} < {forms[head] if head >= 0 else '-'}: {label}"
        for form, head, label in zip(forms, heads, labels, strict=True)
    ]


def test_a_preposition_hangs_on_its_noun() -> None:
    tree = """
        Crews crew NOUN NNS 2 nsubj
        worked work VERB VBD 0 ROOT
        near near ADP IN 2 prep
        harbours harbour NOUN NNS 3 pobj
        of of ADP IN 4 prep
        Tirana Tirana PROPN NNP 5 pobj
    """
    assert converted(tree) == [
        "Crews < worked: nsubj", "worked < -: root", "near < harbours: case", "harbours < worked: obl",
        "of < Tirana: case", "Tirana < harbours: nmod",
    ]  # fmt: skip


def test_a_preposition_upon_a_preposition() -> None:
    tree = """
        ran run VERB VBD 0 ROOT
        out out ADP IN 1 prep
        of of ADP IN 2 prep
        houses house NOUN NNS 3 pobj
    """
    assert converted(tree) == ["ran < -: root", "out < houses: case", "of < houses: case", "houses < ran: obl"]


def test_the_one_who_did_it_in_a_passive() -> None:
    tree = """
        Towns town NOUN NNS 3 nsubjpass
        were be AUX VBD 3 auxpass
        taken take VERB VBN 0 ROOT
        by by ADP IN 3 agent
        rebels rebel NOUN NNS 4 pobj
    """
    assert converted(tree) == [
        "Towns < taken: nsubj:pass", "were < taken: aux:pass", "taken < -: root", "by < rebels: case",
        "rebels < taken: obl:agent",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        (
            "He he PRON PRP 2 nsubj\nis be AUX VBZ 0 ROOT\nmayor mayor NOUN NN 2 attr",
            ["He < mayor: nsubj", "is < mayor: cop", "mayor < -: root"],
        ),
        (
            "She she PRON PRP 2 nsubj\nwas be AUX VBD 0 ROOT\nin in ADP IN 2 prep\nDoha Doha PROPN NNP 3 pobj",
            ["She < Doha: nsubj", "was < Doha: cop", "in < Doha: case", "Doha < -: root"],
        ),
        (
            "There there PRON EX 2 expl\nwere be VERB VBD 0 ROOT\ntalks talk NOUN NNS 2 attr",
            ["There < were: expl", "were < -: root", "talks < were: nsubj"],
        ),
    ],
)
def test_predicates_with_be(tree: str, expected: list[str]) -> None:
    assert converted(tree) == expected


def test_conjuncts_hang_on_the_first_and_the_conjunction_on_the_next() -> None:
    tree = """
        Rain rain NOUN NN 5 nsubj
        snow snow NOUN NN 1 conj
        and and CCONJ CC 2 cc
        fog fog NOUN NN 2 conj
        came come VERB VBD 0 ROOT
    """
    assert converted(tree) == [
        "Rain < came: nsubj", "snow < Rain: conj", "and < fog: cc", "fog < Rain: conj", "came < -: root",
    ]  # fmt: skip


def test_a_name_hangs_on_its_first_word_and_a_title_describes_it() -> None:
    tree = """
        Mayor Mayor PROPN NNP 3 compound
        Dina Dina PROPN NNP 3 compound
        Okello Okello PROPN NNP 4 nsubj
        wants want VERB VBZ 0 ROOT
        to to PART TO 6 aux
        leave leave VERB VB 4 xcomp
    """
    assert converted(tree, ((1, 3),)) == [
        "Mayor < Dina: nmod:desc", "Dina < wants: nsubj", "Okello < Dina: flat", "wants < -: root",
        "to < leave: mark", "leave < wants: xcomp",
    ]  # fmt: skip
