"""Finds whose words a noun names: "the minister's claim", "a promise by the group", "they issued a warning that"."""

from dateline.coding.attribution.backing import backing
from dateline.coding.factuality.signatures import answer_of
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.charges import answering, of_others
from dateline.coding.trees.subjects import agent, passive, subject
from dateline.language.analysis import Analysis
from dateline.language.classes import SPEAKERS

FAVOUR = frozenset({"favor", "favour"})
OTHERS = frozenset({"requests", "orders", "doubts", "asks"})
"""Stances of nouns that are of others unless one gives them: "faced questions", but "raised questions"."""


def source_of_noun(analysis: Analysis, noun: int) -> int | None:
    """Whose statement: "the minister's claim", "a promise by the group", "they issued a warning that"."""
    if (known := backing(analysis, noun)) is not None:
        return known[0]  # "won the backing **of the tribes**"
    above = analysis.tokens[noun].head
    if above >= 0 and analysis.tokens[above].lemma in cue_rules().giving.verbs:
        whose = analysis.child(noun, "nmod:poss")
        if (
            analysis.tokens[noun].deprel == "nsubj:pass"
            and whose is None
            and (by := agent(analysis, above)) is not None
        ):
            return by  # "the order was issued by the minister"
        own = whose is not None and analysis.tokens[whose].upos == "PRON" and analysis.deprel(noun) == "obj"
        if own and not passive(analysis, above):
            return subject(analysis, above)  # "renewed its appeal"
    for j in analysis.children[noun]:
        if analysis.tokens[j].deprel in ("nmod:poss", "det:poss"):
            return j
    if analysis.tokens[noun].lemma.lower() in FAVOUR and above >= 0 and analysis.tokens[above].upos == "VERB":
        return subject(analysis, above)  # "spoke in favour of it"
    for j in analysis.children[noun]:
        if analysis.deprel(j) in ("nmod", "obl") and any(
            analysis.lower(k) in ("by", "from", "among") for k in analysis.dependents(j, "case")
        ):
            return j
    token = analysis.tokens[noun]
    if above >= 0 and token.deprel == "obj" and analysis.tokens[above].lemma in cue_rules().giving.getting:
        given = (j for j in analysis.dependents(above, "obl") if _from(analysis, j))
        return next(given, None)  # "drew a warning **from Brussels** that"
    if analysis.child(noun, "cop") is not None and any(
        analysis.lower(j) in ("in", "of") for j in analysis.dependents(noun, "case")
    ):
        return subject(analysis, noun)  # "is in no doubt that", "is of the opinion that"
    before = (j for j in analysis.children[noun] if analysis.tokens[j].deprel in ("compound", "amod"))
    bodies = [j for j in before if analysis.tokens[j].upos == "NOUN" and analysis.tokens[j].etype in SPEAKERS]
    if bodies and analysis.child(noun, "acl") is not None:
        return bodies[0]  # "protested against a **government** plan to close it"
    if above >= 0 and token.deprel in ("obj", "obl") and analysis.tokens[above].upos == "VERB":
        answers = any(
            cue.rules.silent or cue.rules.stance in ("denies", "rejects", "doubts", "confirms")
            for cue in cues_at(analysis, above)
        )
        gives = analysis.tokens[above].lemma in cue_rules().giving.verbs
        answers = answers or (answer_of(analysis, above) is not None and not gives) or called_false(analysis, above)
        # "Blocked a plan to deport them": it is not theirs who stand in its way.
        answers = answers or analysis.tokens[above].lemma in modality_rules().negation.thwarting
        # "Defied calls to leave": only who makes or repeats a call is who calls.
        others = any(cue.rules.stance in OTHERS and not cue.rules.attitude for cue in cues_at(analysis, noun))
        # "Laughed at the claim that" is no claim of those who laugh.
        aside = token.deprel == "obl" and not gives and not cues_at(analysis, above)
        aside = aside and not _by_which(analysis, noun, above)
        # "Fought on despite a pledge to disarm": nobody else can break it.
        aside = aside and not (_despite(analysis, noun) and _promises(analysis, noun))
        # "Is checking reports that they left": it has not made them.
        handled = analysis.tokens[above].lemma in cue_rules().handling.verbs
        answers = answers or (handled and not _wanted(analysis, noun))
        # "Faces charges that it bombed a school": whoever answers them has not made them.
        answers = answers or (others and not gives) or aside or answering(analysis, noun) is not None
        # "Condemned the decision to expel them": whoever has decided it.
        answers = answers or (of_others(analysis, noun) and _wanted_or_promised(analysis, noun))
        return None if answers or passive(analysis, above) else subject(analysis, above)
    for j in analysis.children[noun]:
        beside = analysis.tokens[j]
        if analysis.deprel(j) == "compound" and (beside.upos == "PROPN" or beside.etype in SPEAKERS):
            return j
    return None


def _by_which(analysis: Analysis, noun: int, verb: int) -> bool:
    """Whether somebody does something by saying so: "drew boos **with an assertion** that", "left **in hopes** of"."""
    cases = {analysis.lower(j) for j in analysis.dependents(noun, "case")}
    if "in" in cases:
        return _wanted(analysis, noun)
    open_with = analysis.child(verb, "obj") is not None or analysis.tokens[verb].lemma in cue_rules().giving.opening
    return "with" in cases and open_with and analysis.tokens[verb].lemma not in cue_rules().handling.verbs


def _from(analysis: Analysis, j: int) -> bool:
    return any(analysis.lower(k) == "from" for k in analysis.dependents(j, "case"))


def _wanted(analysis: Analysis, noun: int) -> bool:
    """Whether a noun names what somebody wants or plans, which is theirs: "studied a plan to"."""
    return any(cue.rules.attitude for cue in cues_at(analysis, noun))


def _wanted_or_promised(analysis: Analysis, noun: int) -> bool:
    return _wanted(analysis, noun) or _promises(analysis, noun)


def _despite(analysis: Analysis, noun: int) -> bool:
    return any(analysis.lower(j) == "despite" for j in analysis.dependents(noun, "case"))


def _promises(analysis: Analysis, noun: int) -> bool:
    return any(cue.rules.stance == "promises" for cue in cues_at(analysis, noun))


def called_false(analysis: Analysis, verb: int) -> bool:
    """Whether a verb calls its object a lie: "described **claims** that they had fled as nonsense"."""
    called = (answer_of(analysis, j) for j in analysis.dependents(verb, "xcomp", "obl", "obj"))
    return any(one is not None and one.name == "false" for one in called)
