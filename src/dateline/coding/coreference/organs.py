"""Organs of a state: which one a name or a noun phrase is for, so that no army is taken for a ministry."""

import numpy as np
from numpy.typing import NDArray

from dateline.coding.coreference.agencies import agencies_apart
from dateline.coding.coreference.clusters import Clusters
from dateline.coding.coreference.mentions import Reference, noun_at
from dateline.coding.lexicons.actor_rules import nouns
from dateline.language.analysis import Analysis

_OF_STATES = frozenset({"GOV", "GOVMIL", "MIL", "COP", "JUD", "LEG"})
"""Roles of those who are of a state, as no union, school or company is."""


def organ_of(analysis: Analysis, each: Reference) -> int:
    """The organ of a state that a body is, as a number: "the army", "the Sudanese health **ministry**"; 0 for others.

    A name may say it before a last word that says less: "the Lagos **Police** Command".
    """
    if each.kind == "pronoun" or each.type != "ORG":
        return 0
    last = max(each.first, each.head - 1) if each.kind == "name" else each.head
    found = (_organ_at(analysis, i) for i in range(each.head, last - 1, -1))
    return next(filter(None, found), 0)


def _organ_at(analysis: Analysis, last: int) -> int:
    """The organ that a phrase names with the words that end at token `last`."""
    for first in range(max(0, last - 2), last + 1):
        before = tuple(analysis.lower(i) for i in range(first, last))
        for word in (analysis.lower(last), analysis.tokens[last].lemma.lower()):
            if (organ := nouns().organs.get((*before, word))) is not None:
                return organ
    return 0


def organs_apart(found: Clusters, i: NDArray[np.int64], j: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether `i` and `j` are two organs, or `i` is of a state and the name `j` says of itself that it is of none."""
    analysis, references = found.analysis, found.references
    organ = np.array([organ_of(analysis, each) for each in references], np.int64)
    nominal = np.array([each.kind == "nominal" for each in references], bool)
    role = np.array([each.role if each.kind != "name" else _role_of_name(analysis, each) for each in references])
    named = np.array([each.kind == "name" for each in references], bool)
    state = np.isin(role, list(_OF_STATES))
    out: NDArray[np.bool_] = (organ[i] > 0) & (organ[j] > 0) & (organ[i] != organ[j])
    another = nominal[i] & state[i] & named[j] & (role[j] != "") & (role[i] != role[j])
    out |= another & ((organ[i] != organ[j]) | (organ[i] == 0))
    return out | agencies_apart(found, i, j)


def _role_of_name(analysis: Analysis, each: Reference) -> str:
    """The role that a body's name says: "the Lagos Teachers' **Union**"; of known ones it is known what they are."""
    noun = noun_at(analysis, each.head)[0] if each.type == "ORG" and each.actor is None else None
    return noun.role if noun is not None and not noun.inherits else ""
