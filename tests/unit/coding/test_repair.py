"""Repairs of trees are asked of the words that they concern."""

from dateline.coding.trees.mending import mended
from dateline.coding.trees.repairs.repair import anywhere, at
from dateline.language.analysis import Analysis, Token


def words(*hung: tuple[int, str]) -> Analysis:
    """A sentence of one letter a word, hung as told."""
    tokens = tuple(
        Token(start=2 * i, end=2 * i + 1, lemma="x", upos="X", xpos="FW", head=head, deprel=relation)
        for i, (head, relation) in enumerate(hung)
    )
    return Analysis(text=" ".join("x" * len(hung)), tokens=tokens, sentences=((0, len(hung)),))


def test_a_repair_concerns_words_with_its_relations_only() -> None:
    repair = at("nsubj", "obj")(lambda analysis, i: {})
    assert repair.concerns("nsubj")
    assert repair.concerns("obj")
    assert not repair.concerns("obl")


def test_a_repair_of_no_relation_concerns_every_word() -> None:
    repair = anywhere(lambda analysis, i: {})
    assert repair.concerns("nsubj")
    assert repair.concerns("dep")


def test_a_tree_in_which_nothing_is_wrong_stays_as_it_is() -> None:
    tree = words((1, "nsubj"), (-1, "root"), (1, "obj"))
    assert mended(tree) == tree
