"""What stands around a cue: behind it up to a comma, behind a semicolon, or before it without a verb of its own."""

from dateline.coding.attribution.constructions import whole
from dateline.coding.factuality.moods import told_back
from dateline.coding.factuality.tenses import days_apart
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import Cue, cues_at
from dateline.coding.trees.subjects import subjects
from dateline.language.analysis import Analysis

_GOING_ON = frozenset({"says", "claims", "confirms", "warns", "predicts"})
"""Stances that hold for what else is told in the tense of what is reported."""
_AHEAD = frozenset({"promises", "threatens"})


def behind(analysis: Analysis, verb: int) -> frozenset[int]:
    """The words behind a cue up to the next comma, which say when and where it was said: "…, they said on Friday"."""
    last = analysis.sentence_tokens(verb).stop
    end = next((j for j in range(verb + 1, last) if analysis.tokens[j].upos == "PUNCT"), last)
    return frozenset(range(verb + 1, end))


def added(analysis: Analysis, verb: int, *, opened: frozenset[str] = frozenset()) -> frozenset[int]:
    """A clause behind a cue and a comma, which goes on with what is said: "They would go, he said, if they could".

    With `opened`, only one that begins with one of these words.
    """
    last = analysis.sentence_tokens(verb).stop - 1
    if verb >= last or analysis.surface(verb + 1) != ",":
        return frozenset()
    later = (j for j in analysis.dependents(verb, "advcl") if j > verb and not days_apart(analysis, j))
    clauses = (j for j in later if analysis.child(j, "nsubj") is not None)
    if opened:
        clauses = (j for j in clauses if opened & {analysis.lower(k) for k in analysis.dependents(j, "mark")})
    return frozenset().union(*(whole(analysis, j) for j in clauses))


def headline(analysis: Analysis, verb: int) -> int | None:
    """What stands before a cue and its speaker without a verb of its own: "Tanker seized by navy, says minister"."""
    own = subjects(analysis, verb)
    if len(own) < 2 or not own[1] < verb < own[0]:
        return None
    apart = {analysis.surface(max(analysis.subtree(own[1]))), analysis.surface(verb - 1)}
    told = any(analysis.tokens[j].upos == "VERB" for j in analysis.subtree(own[1]))
    return own[1] if told and "," in apart else None


def behind_semicolon(analysis: Analysis, cue: Cue) -> frozenset[int]:
    """What goes on with a clause that is reported, behind a semicolon: "said they had left; **they would return**"."""
    verb = cue.token
    if cue.rules.stance not in _GOING_ON | _AHEAD or analysis.tokens[verb].xpos != "VBD":
        return frozenset()
    clauses = [j for j in analysis.dependents(verb, "parataxis") if j > verb and told_back(analysis, j)]
    if cue.rules.stance in _AHEAD:  # "promised that they would leave; they would not return"
        clauses = [j for j in clauses if any(analysis.lower(k) == "would" for k in analysis.dependents(j, "aux"))]
    apart = (j for j in clauses if analysis.surface(analysis.subtree(j)[0]) == ";" and not cues_at(analysis, j))
    return frozenset().union(*(whole(analysis, j) for j in apart))


def said_on(analysis: Analysis, verb: int, above: int) -> frozenset[int]:
    """What is said besides, hung on what is said before: "they shelled it, a priest said, **adding that** …"."""
    later = (j for j in analysis.dependents(above, "advcl") if j > verb and analysis.tokens[j].xpos == "VBG")
    later = (j for j in later if analysis.child(j, "nsubj", "aux", "mark") is None)  # not "kept them **from asking**"
    return frozenset().union(*(whole(analysis, j) for j in later if cues_at(analysis, j)))


def since_semicolon(analysis: Analysis, verb: int, above: int, content: frozenset[int]) -> frozenset[int]:
    """What stands in the same part of the sentence as the cue: "They left; if asked, she said, they would go"."""
    inside = analysis.sentence_tokens(verb)
    breaks = [j for j in inside if analysis.surface(j) == ";"]
    before = max((j for j in breaks if j < verb), default=inside.start - 1)
    if above > before:
        return content
    after = min((j for j in breaks if j > verb), default=inside.stop)
    own = {verb, *analysis.dependents(verb, "aux", "obj", "iobj"), *behind(analysis, verb)}
    own = own.union(*(whole(analysis, j) for j in subjects(analysis, verb)))
    return frozenset(range(before + 1, after)) - own


def others_part(analysis: Analysis, verb: int, content: frozenset[int]) -> frozenset[int]:
    """What follows a cue and a semicolon, unless it stays in the tense of what is reported."""
    stop = next((j for j in range(verb, analysis.sentence_tokens(verb).stop) if analysis.surface(j) == ";"), None)
    behind = frozenset() if stop is None else frozenset(j for j in content if j > stop)
    tops = [j for j in behind if analysis.tokens[j].head not in behind and analysis.tokens[j].upos != "PUNCT"]
    return behind if tops and not all(told_back(analysis, j) for j in tops) else frozenset()


def set_right(analysis: Analysis, cue: int, content: frozenset[int]) -> frozenset[int]:
    """What a report tells to be so behind its own earlier words: "had said that they left; **they had stayed**"."""
    if min(content, default=-1) < cue:
        return frozenset()
    stop = next((j for j in sorted(content) if analysis.surface(j) == ";"), None)
    out = frozenset() if stop is None else frozenset(j for j in content if j >= stop)
    for j in content - out:
        apart = analysis.deprel(j) in ("conj", "advcl", "parataxis") and bool(subjects(analysis, j))
        opening = {analysis.lower(k) for k in analysis.subtree(j) if k < j} if apart else set()
        if not cue_rules().corrections.right.isdisjoint(opening):
            out |= whole(analysis, j)  # "…, **but they had stayed**", "…, **when in fact they had stayed**"
    return out
