"""Tags as a verb what closes a headline behind its speaker, but was taken for a noun: "ship hit, navy **alleges**"."""

from msgspec.structs import replace

from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at, set_in
from dateline.coding.trees.tags.headline_clauses import is_headline, verb_form
from dateline.language.analysis import Analysis, Token
from dateline.language.classes import NOUNS, SPEAKERS_OR_PLACES

LONGEST = 5
"""Tokens of a speaker in a headline."""
TELLING = frozenset({"say", "write", "claim", "show", "find", "confirm", "maintain", "believe", "warn"})
"""Classes of verbs that close a headline with who says it."""
IN_A_NAME = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET"})


def retagged(analysis: Analysis) -> Analysis:
    """The analysis with such verbs tagged and hung as verbs."""
    tokens = list(analysis.tokens)
    for first, end in analysis.sentences:
        for i, token in _closing(analysis, first, end):
            tokens[i] = token
    return (
        analysis
        if all(a is b for a, b in zip(tokens, analysis.tokens, strict=True))
        else replace(analysis, tokens=tuple(tokens))
    )


def _closing(analysis: Analysis, first: int, end: int) -> list[tuple[int, Token]]:
    """The speaker and the verb behind the last comma of a sentence without a full stop, as they should be."""
    closed = analysis.surface(end - 1) == "."
    end -= closed
    comma = next((j for j in range(end - 2, first, -1) if analysis.surface(j) == ","), None)
    if comma is None or not (closed or is_headline(analysis, first, end)):
        return []
    told = [j for j in range(first, comma) if analysis.tokens[j].upos == "VERB"]
    told = told or [j for j in range(first, comma) if analysis.tokens[j].head not in range(first, comma)]
    last = range(comma + 1, end)
    # In a whole sentence, only what was tagged as a noun: "It was his work, the prosecutor **alleges**."
    ends = [
        j for j in (last.stop - 1, last.start) if not closed or (j > last.start and analysis.tokens[j].upos in NOUNS)
    ]
    verb = next((j for j in ends if _reports(analysis, j, last)), None)
    if verb is None or not 1 < len(last) <= LONGEST + 1 or not told:
        return []
    name = [j for j in last if j != verb]
    named = all(analysis.tokens[j].upos in IN_A_NAME for j in name)
    speaker = name[-1]
    if not named or analysis.tokens[speaker].upos not in ("NOUN", "PROPN", "ADJ"):
        return []
    if verb < speaker and not _able(analysis, speaker):
        return []  # "…, claims victory"
    told = [j for j in told if analysis.deprel(j) != "amod"] or told
    top = next((j for j in told if not {*analysis.ancestors(j)} & {*last}), told[0])
    lemma, tag = verb_form(analysis, verb) or (analysis.tokens[verb].lemma, "VBZ")
    out = {
        verb: replace(
            analysis.tokens[verb], upos="VERB", xpos=tag, lemma=lemma, head=top, deprel="parataxis", etype=None
        ),
        speaker: replace(
            analysis.tokens[speaker], head=verb, deprel="nsubj", etype=analysis.tokens[speaker].etype or "person",
            upos="NOUN" if analysis.tokens[speaker].upos == "ADJ" else analysis.tokens[speaker].upos,
        ),
    }  # fmt: skip
    for j in name[:-1]:
        if analysis.tokens[j].head not in name:
            relation = "det" if analysis.tokens[j].upos == "DET" else "compound"
            out[j] = replace(analysis.tokens[j], head=speaker, deprel=relation)
    clause = range(first, comma)
    if analysis.tokens[top].head in last:
        out[top] = replace(analysis.tokens[top], head=-1, deprel="root")
    for j in clause:
        if j != top and analysis.tokens[j].head in last:
            out[j] = replace(analysis.tokens[j], head=top)
    whom = analysis.tokens[top].head
    if whom in clause and not any(analysis.tokens[j].head < 0 for j in clause):
        if analysis.deprel(top) != "acl" or analysis.tokens[whom].head not in last:
            return []
        # "Journalist freed, confirms embassy": freed is what she was.
        out[top] = replace(analysis.tokens[top], head=-1, deprel="root")
        out[whom] = replace(analysis.tokens[whom], head=top, deprel="nsubj:pass")
    return list(out.items())


def _reports(analysis: Analysis, i: int, last: range) -> bool:
    """Whether a word looks like a verb that reports what stands before it, and is not hung as one that does."""
    form = verb_form(analysis, i)
    if form is None or analysis.tokens[i].upos == "ADJ":
        return False
    token = replace(analysis.tokens[i], upos="VERB", xpos=form[1], lemma=form[0], deprel="parataxis")
    as_verb = replace(analysis, tokens=(*analysis.tokens[:i], token, *analysis.tokens[i + 1 :]))
    done = analysis.tokens[i].upos == "VERB" and any(j in last for j in analysis.dependents(i, "nsubj"))
    telling = {cue.name for cue in cues_at(as_verb, i)} & TELLING
    return set_in(as_verb, i) and bool(telling) and not done


def _able(analysis: Analysis, i: int) -> bool:
    """Whether a noun can be who says something."""
    token = analysis.tokens[i]
    return token.etype in SPEAKERS_OR_PLACES or token.lemma.lower() in cue_rules().anonymous.nouns
