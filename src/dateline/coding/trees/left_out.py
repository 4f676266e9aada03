"""What a clause leaves to another word: the noun it tells of, the one before a gerund, the object of the next verb."""

from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import asks
from dateline.coding.lexicons.tree_words import tree_words
from dateline.coding.trees.phrase_heads import coordinated
from dateline.coding.trees.stand_ins import resolved
from dateline.language.analysis import Analysis


def right_before(analysis: Analysis, i: int, head: int) -> int | None:
    """The object of clause `head` that ends right before the gerund `i`."""
    done = analysis.child(head, "obj")
    gerund = analysis.tokens[i].xpos == "VBG" and analysis.child(i, "aux") is None
    return done if gerund and done is not None and head < done and analysis.subtree(done)[-1] == i - 1 else None


def then(analysis: Analysis, i: int) -> bool:
    """Whether a "then" stands right before a verb: "would arrest and **then** shoot him"."""
    return analysis.lower(i - 1) == "then" and i - 1 in analysis.dependents(i, "advmod")


def gapped(analysis: Analysis, i: int) -> bool:
    """Whether relative clause `i` has a subject of its own and no relative pronoun, so that its object is the noun."""
    subject = analysis.child(i, "nsubj")
    if (
        analysis.tokens[analysis.tokens[i].head].lemma in tree_words().why_and_when
        and analysis.child(i, "xcomp") is not None
    ):
        return False  # "two reasons he refuses to go"
    if subject is None or any(analysis.lower(j) == "whose" for j in analysis.dependents(subject, "nmod")):
        return False
    if any(analysis.tokens[j].xpos in ("WDT", "WP") and j < subject for j in analysis.subtree(i)):
        return False  # "a raid for which they denied having said sorry"
    return resolved(analysis, subject) == subject


def left_to_noun(analysis: Analysis, i: int, clause: int) -> tuple[int, ...]:
    """The noun of which a relative clause without a pronoun tells that it does `i`.

    "**A sect** it blames for killing them", "**a man** they believe to have stabbed him", "**men** he ordered to attack
    it"; but who "tried to capture" a village means to capture that, and so do those who "were asked to leave" it.
    """
    if analysis.tokens[clause].deprel != "acl:relcl" or not gapped(analysis, clause):
        return ()
    helping = list(analysis.dependents(i, "aux"))
    if any(analysis.tokens[j].xpos == "VBG" for j in (i, *helping)):
        told = analysis.child(i, "mark", "case") is not None
    else:
        helped = any(analysis.tokens[j].lemma == "have" for j in helping)
        told = helped and analysis.tokens[clause].lemma in cue_rules().hearsay.verbs
        told = told or (asks(analysis, clause) and analysis.child(i, "obj") is not None)
    return coordinated(analysis, analysis.tokens[clause].head) if told else ()
