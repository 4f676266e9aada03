"""Says who holds a known deed that words, blame or a guess are only about: whoever tells of them."""

from collections.abc import Sequence

from dateline.coding.factuality.presupposed import is_known_deed
from dateline.coding.factuality.signatures import definite
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.obliques import preposition
from dateline.language.analysis import Analysis
from dateline.model.statement import Statement

_DISPUTING = frozenset({"denies", "rejects", "doubts"})


def beyond_what_it_is_about(
    analysis: Analysis, deed: int, holder: Statement | None, statements: Sequence[Statement]
) -> Statement | None:
    """Who holds a known deed that is only the matter of a speech, a blame or a guess: "his **speech on** the invasion".

    Whoever is blamed "for the bombing" is said to have done it; for his "**response to** the bombing" he is not.
    """
    if not (is_known_deed(analysis, deed) or _is_known_matter(analysis, deed)):
        return holder
    while holder is not None and _only_about(analysis, deed, holder):
        outer = holder.within
        above = next((one for one in statements if one.id == outer), None)
        if above is not None and above.stance in _DISPUTING:
            break  # "dismissed the minister's statement on the bombing": the deed is what they disagree on
        holder = above
    return holder


def _is_known_matter(analysis: Analysis, deed: int) -> bool:
    return definite(analysis, deed) and analysis.tokens[deed].lemma.lower() in modality_rules().in_passing.matters


def _only_about(analysis: Analysis, deed: int, holder: Statement) -> bool:
    words, before = modality_rules().in_passing, preposition(analysis, deed)
    cues = [i for span in holder.cue for i in analysis.tokens_in(span)]
    if analysis.deprel(deed) not in ("nmod", "obl"):
        return False
    above = analysis.tokens[deed].head
    if holder.stance == "says" and above in cues[:1] and analysis.tokens[above].upos == "NOUN":
        return before in words.about
    if holder.stance == "accuses":
        return any(analysis.tokens[j].lemma in words.conduct for j in (above, analysis.tokens[above].head) if j >= 0)
    guess = not holder.source and any(analysis.tokens[i].lemma in cue_rules().classes["seem"].verbs for i in cues)
    return guess and before in words.when
