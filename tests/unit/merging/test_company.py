"""The company of two mentions: what else each is linked with, as far as it tells whether the two are one."""

import pytest

from dateline.merging.clusters import clusters
from dateline.merging.company import Company

SURE = 4.0


def grouped(scores, reports=None):
    """What becomes of six mentions with these scores, by default each from a report of its own."""
    names = range(6)
    pairs = [(n, m) for n in names for m in range(n)]

    def score(n, m):
        return scores.get((min(n, m), max(n, m)), -4.0)

    report = (lambda n: n) if reports is None else reports.__getitem__
    return clusters([[n] for n in names], pairs, score, lambda *_: False, lambda n: n, report)


def test_two_that_nothing_else_is_linked_with_are_as_their_own_link_has_it():
    assert Company({(0, 1): 0.5}).says(0, 1) == 0.0
    assert Company({}).says(0, 1) == 0.0
    assert grouped({(0, 1): 0.1}) == [[0, 1], [2], [3], [4], [5]]
    assert grouped({(0, 1): -0.1}) == [[0], [1], [2], [3], [4], [5]]


def test_company_in_common_speaks_for_two_and_company_apart_against_them():
    shared = Company({(0, 2): SURE, (1, 2): SURE, (0, 3): SURE, (1, 3): SURE})
    apart = Company({(0, 2): SURE, (0, 3): SURE, (1, 4): SURE, (1, 5): SURE})
    assert shared.says(0, 1) > 1.0
    assert apart.says(0, 1) < -0.3


@pytest.mark.parametrize("link", [-1.5, 0.0, 3.0])
def test_the_link_of_two_is_no_company_of_theirs(link):
    others = {(0, 2): 1.0, (1, 2): 1.0, (1, 3): 1.0}
    assert Company(others | {(0, 1): link}).says(0, 1) == pytest.approx(Company(others).says(0, 1))


def test_it_is_the_same_from_both_ends_and_in_any_order():
    links = {(0, 1): 0.3, (0, 2): 1.1, (1, 2): -0.7, (1, 3): 2.3, (0, 3): 0.9}
    back = Company(dict(reversed(links.items())))
    assert Company(links).says(0, 1) == back.says(1, 0)


def test_a_link_that_was_nearly_one_is_one_where_the_two_share_what_they_are_linked_with():
    nearly = {(0, 1): -0.4}
    around = {(0, 2): SURE, (1, 2): SURE}
    assert [0, 1, 2] in grouped(nearly | around)
    assert [0, 1] not in grouped(nearly | {(0, 2): SURE, (1, 3): SURE})


def test_two_of_one_report_are_not_joined_by_the_company_they_keep():
    links = {(n, m): -0.1 for m in range(4) for n in range(m)}
    assert [0, 1, 2, 3] in grouped(links)
    told_by_one = grouped(links, reports=[0, 0, 0, 0, 4, 5])
    assert all(len(group) == 1 for group in told_by_one)


def test_what_says_nothing_of_reports_goes_by_links_alone():
    links = {(0, 1): -0.4, (0, 2): SURE, (1, 2): SURE}
    found = clusters(
        [[0], [1], [2]], [(0, 1), (0, 2), (1, 2)], lambda n, m: links[min(n, m), max(n, m)], lambda *_: False,
        lambda n: n,
    )  # fmt: skip
    assert found == [[0, 1, 2]]


def test_a_few_links_apart_part_nobody_who_a_little_more_joins():
    """Two reports of one fall, and one that speaks of an earlier one: an admission stays with what it admits."""
    lone = Company({(0, 2): -0.5, (0, 1): 0.2})
    assert -0.1 < lone.says(0, 1) < 0.0
