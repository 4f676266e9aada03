"""Groups of what no comparison may part: each member of the smaller whole goes by its best match in the larger."""

from math import inf

from dateline.merging.clusters import clusters

BLAST, DEAD, HURT, ALONE = range(4)


def grouped(scores):
    def score(n, m):
        return scores.get((min(n, m), max(n, m)), -1.5)

    pairs = [(n, m) for n in range(4) for m in range(n)]
    return clusters([[BLAST, DEAD, HURT], [ALONE]], pairs, score, lambda *_: False, lambda n: n)


def test_who_tells_of_the_dead_alone_is_of_the_event_whose_dead_another_tells_of():
    assert grouped({(DEAD, ALONE): 1.0}) == [[BLAST, DEAD, HURT, ALONE]]
    assert grouped({(DEAD, ALONE): -0.5}) == [[BLAST, DEAD, HURT], [ALONE]]


def test_what_cannot_be_of_one_of_them_is_of_none():
    assert grouped({(DEAD, ALONE): 1.0, (HURT, ALONE): -inf}) == [[BLAST, DEAD, HURT], [ALONE]]
