"""Tells what had happened from what is asked, ordered, promised or refused: "asked for food **after they left**"."""

from dateline.coding.factuality.reality import past
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.trees.subjects import passive
from dateline.language.analysis import Analysis
from dateline.model.statement import Stance

TO_BE_DONE: frozenset[Stance] = frozenset({"requests", "orders", "promises", "threatens", "rejects"})
"""Stances towards a deed that is yet to be done: what has been done is told by the report."""
LEFT_OPEN: frozenset[Stance] = frozenset({"asks", "withholds"})
"""Stances that leave open what is so: there, a comma parts what is not asked."""
_OWN: frozenset[Stance] = frozenset({"promises", "threatens"})
"""Stances towards what one is to do oneself."""
_OTHERS: frozenset[Stance] = frozenset({"requests", "orders"})
"""Stances towards what others are to do."""
_WHETHER = frozenset({"whether", "if"})
_DOUBLE = frozenset({"“", "”", '"', "``", "''"})


def happened(analysis: Analysis, cue: int, frame: str, stance: Stance, content: frozenset[int]) -> frozenset[int]:
    """The finite clauses of the past within a content behind its cue that the report tells besides."""
    own = stance in _OWN or (frame == "infinitive" and stance == "says")  # "agreed to", "wants to"
    ahead = own or stance in TO_BE_DONE
    if min(content, default=-1) < cue or not (ahead or left_open(analysis, stance, content)):
        return frozenset()
    out = frozenset[int]()
    for j in content:
        if analysis.deprel(j) != "advcl" or not _tells(analysis, j):
            continue
        clause = frozenset(analysis.subtree(j))
        opened, words = min(clause), cue_rules().besides
        marks = {analysis.lower(k) for k in analysis.dependents(j, "mark", "advmod") if k < j}
        apart = "," in (analysis.surface(opened), analysis.surface(opened - 1))
        beside = apart and not marks.isdisjoint(words.apart)
        beside |= ahead and not marks.isdisjoint(words.after) and _to_be_done(analysis, analysis.tokens[j].head)
        fulfilled = own and not apart and passive(analysis, j)  # "promised to leave after they **were freed**"
        beside |= ahead and _meanwhile(analysis, j, marks, stance)
        if beside and not fulfilled and clause <= content and not _in_quotes(analysis, cue, opened):
            out |= clause
    return out


def _meanwhile(analysis: Analysis, j: int, marks: set[str], stance: Stance) -> bool:
    """Whether a clause tells what went on as something was asked or promised: "ordered them to go **as** they fired".

    What somebody promises for the time when something "was" done is yet to be done then ("promised to leave **when**
    they freed her"), as is what lasts ("vowed to fight **while** they held the town"), and what goes with "would".
    """
    above, words = analysis.tokens[j].head, cue_rules().besides
    said = "as" in marks and analysis.child(j, "obj", "ccomp", "xcomp") is None and bool(cues_at(analysis, j))
    would = any(analysis.tokens[k].xpos == "MD" for k in analysis.dependents(above, "aux"))
    if "as" in (analysis.lower(k - 2) for k in analysis.dependents(j, "mark") if k > 1):
        return False  # "**as** soon as they freed her"
    if said or would or analysis.tokens[j].lemma in words.lasting or not _to_be_done(analysis, above):
        return False  # "promised to leave **as they had demanded**"
    return bool(marks) and marks <= words.meanwhile | ({"when"} if stance in _OTHERS else set())


def left_open(analysis: Analysis, stance: Stance, content: frozenset[int]) -> bool:
    """Whether somebody leaves open what is so: "asked if they had left", "tried to establish **whether** they had"."""
    return stance in LEFT_OPEN or (bool(content) and analysis.lower(min(content)) in _WHETHER)


def _tells(analysis: Analysis, j: int) -> bool:
    """Whether a clause has a subject and a finite verb of the past without a modal."""
    helping = [analysis.tokens[k] for k in analysis.dependents(j, "aux", "cop")]
    told = past(analysis, j) and all(one.xpos not in ("MD", "VBZ", "VBP") for one in helping)
    return told and analysis.child(j, "nsubj", "nsubj:pass", "expl") is not None


def _to_be_done(analysis: Analysis, verb: int) -> bool:
    """Whether what a clause hangs on is no fact of the past itself: "claims that **they shot him** after he fled"."""
    if verb < 0 or past(analysis, verb):
        return False
    return analysis.tokens[verb].upos in ("VERB", "AUX", "ADJ", "NOUN")


def _in_quotes(analysis: Analysis, cue: int, first: int) -> bool:
    """Whether a clause stands within quotation marks that are opened behind the cue: there, the speaker tells it."""
    return sum(analysis.surface(j) in _DOUBLE for j in range(cue, first + 1)) % 2 == 1
