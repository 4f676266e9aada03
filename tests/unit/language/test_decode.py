"""Trees and names out of scores."""

import numpy as np

from dateline.language.analysis import Name
from dateline.language.annotate import pieces_that_fit
from dateline.language.decode import best_tree
from dateline.language.names import agree, decode_names

TAGS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]


def rows(*tags: str, certainty: float = 0.9) -> np.ndarray:
    out = np.full((len(tags), len(TAGS)), (1 - certainty) / (len(TAGS) - 1), np.float32)
    for row, tag in enumerate(tags):
        out[row, TAGS.index(tag)] = certainty
    return out


def test_a_greedy_tree_is_kept() -> None:
    assert best_tree(np.zeros((4, 4), np.float32), [0, 2, 0, 2]) == [0, 2, 0, 2]


def test_a_cycle_is_broken_where_it_costs_least() -> None:
    arcs = np.array([[0, 0, 0], [1, 0, 9], [5, 9, 0]], np.float32)
    assert best_tree(arcs, [0, 2, 1]) == [0, 2, 0]


def test_of_two_roots_the_better_stays() -> None:
    arcs = np.array([[0, 0, 0], [9, 0, 1], [8, 5, 0]], np.float32)
    assert best_tree(arcs, [0, 0, 0]) == [0, 0, 1]


def test_random_scores_give_the_best_tree_with_one_root() -> None:
    rng = np.random.default_rng(3)
    for _ in range(60):
        arcs = rng.normal(size=(5, 5)).astype(np.float32)
        np.fill_diagonal(arcs, -10000)
        found = best_tree(arcs, arcs.argmax(axis=1).tolist())
        assert is_tree(found)
        best = max(
            (heads for heads in np.ndindex(5, 5, 5, 5) if is_tree([0, *heads])), key=lambda h: total(arcs, [0, *h])
        )
        assert abs(total(arcs, found) - total(arcs, [0, *best])) < 1e-4


def is_tree(heads: list[int]) -> bool:
    if sum(head == 0 for head in heads[1:]) != 1:
        return False
    for word in range(1, len(heads)):
        for _ in heads:
            word = heads[word]
        if word:
            return False
    return True


def total(arcs: np.ndarray, heads: list[int]) -> float:
    return float(sum(arcs[word, heads[word]] for word in range(1, len(heads))))


def test_names_are_read_from_tags() -> None:
    names = decode_names(rows("O", "B-PER", "I-PER", "B-LOC"), TAGS, 10)
    assert [(name.start, name.end, name.type) for name in names] == [(11, 13, "PERSON"), (13, 14, "LOC")]


def test_a_name_never_begins_in_its_middle() -> None:
    names = decode_names(rows("O", "I-ORG", "I-ORG", certainty=0.6), TAGS, 0)
    assert all(name.start < name.end for name in names)
    assert len({name.type for name in names}) <= 1


def test_one_spelling_has_one_type_in_a_document() -> None:
    words = ["Lorvik", "fell", "Lorvik", "burned", "Lorvik"]
    names = [
        Name(start=0, end=1, type="LOC", score=0.9),
        Name(start=2, end=3, type="PERSON", score=0.7),
        Name(start=4, end=5, type="LOC", score=0.8),
    ]
    assert [name.type for name in agree(names, words)] == ["LOC", "LOC", "LOC"]


def test_a_doubtful_spelling_is_a_name_where_the_document_is_sure_of_it_elsewhere() -> None:
    words = ["Lorvik", "fell", "Lorvik", "Mart", "closed"]
    names = [
        Name(start=0, end=1, type="LOC", score=0.4),
        Name(start=2, end=3, type="LOC", score=0.8),
        Name(start=3, end=4, type="LOC", score=0.4),
    ]
    assert [name.start for name in agree(names, words)] == [0, 2]


def test_a_sentence_too_long_is_cut_at_a_comma() -> None:
    words = (["word"] * 99 + [","]) * 6
    parts = list(pieces_that_fit(words, [1] * len(words)))
    assert parts[0] == (0, 200)
    assert [b for _, b in parts[:-1]] == [a for a, _ in parts[1:]]
    assert parts[-1][1] == len(words)
