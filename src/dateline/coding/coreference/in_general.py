"""Phrases for any such body or office and none in particular: "**a government** may capture towns"."""

import numpy as np
from numpy.typing import NDArray

from dateline.coding.coreference.clusters import Clusters
from dateline.coding.coreference.mentions import Reference
from dateline.coding.coreference.organs import organ_of
from dateline.coding.coreference.speakers import Voices
from dateline.coding.lexicons.standing_rules import standing_rules
from dateline.language.analysis import Analysis


def of_none_in_particular(
    found: Clusters, speaking: Voices, i: NDArray[np.int64], j: NDArray[np.int64]
) -> NDArray[np.bool_]:
    """Whether `j` is any such body, and `i` in another sentence somebody: "**the government** took Shire"."""
    anyone = np.array([_is_any(found.analysis, speaking, each) for each in found.references], bool)
    phrase = np.array([each.kind != "pronoun" for each in found.references], bool)
    sentence = np.array([found.sentence(k) for k in range(len(found.references))], np.int64)
    out: NDArray[np.bool_] = anyone[j] & phrase[i] & (sentence[i] != sentence[j])
    return out


def _is_any(analysis: Analysis, speaking: Voices, each: Reference) -> bool:
    """Whether a phrase is for any of those of which a state has one: what they can, must or, in a quotation, do."""
    articles = {analysis.lower(k) for k in analysis.dependents(each.head, "det")}
    if each.kind != "nominal" or not articles & {"a", "an"}:
        return False
    verb = analysis.tokens[each.head].head
    if verb < 0 or analysis.deprel(each.head) != "nsubj" or not _one_of_a_state(analysis, each):
        return False
    if analysis.child(each.head, "amod", "compound", "nmod", "nummod", "appos") is not None:
        return False
    helping = [*analysis.dependents(verb, "aux", "cop")]
    if any(analysis.lower(k) == "have" for k in helping):
        return False  # "an army **may have** taken the town"
    quoted = each.head in speaking.quotation
    if analysis.child(each.head, "acl") is not None and not quoted:
        return False
    if any(analysis.lower(k) in standing_rules().general_modals for k in helping):
        return True
    return quoted and any(analysis.tokens[k].xpos in ("VBZ", "VBP") for k in (verb, *helping))


def _one_of_a_state(analysis: Analysis, each: Reference) -> bool:
    """Whether a noun is for what a state has one of, or for a state."""
    return each.words[-1] in standing_rules().one_of_a_state or organ_of(analysis, each) > 0
