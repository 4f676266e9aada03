"""Tags as a verb what closes a headline behind its speaker, but was taken for a noun: "ship hit, navy **alleges**"."""

from msgspec.structs import replace

from dateline.coding.lexicons.cues import set_in
from dateline.language.analysis import Analysis, Token

LONGEST = 5
"""Tokens of a speaker in a headline."""
IN_A_NAME = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})


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
    verb = end - 1
    comma = next((j for j in range(verb - 1, first, -1) if analysis.surface(j) == ","), None)
    if comma is None or not comma + 1 < verb <= comma + 1 + LONGEST or analysis.tokens[verb].xpos != "NNS":
        return []
    told = [j for j in range(first, comma) if analysis.tokens[j].upos == "VERB"]
    named = all(analysis.tokens[j].upos in IN_A_NAME for j in range(comma + 1, verb))
    lemma = analysis.tokens[verb].lemma.lower()
    saying = replace(
        analysis.tokens[verb],
        upos="VERB",
        xpos="VBZ",
        lemma=lemma,
        head=told[0] if told else -1,
        deprel="parataxis",
        etype=None,
    )
    if not told or not named or verb in analysis.ancestors(told[0]):
        return []
    as_verb = replace(analysis, tokens=(*analysis.tokens[:verb], saying, *analysis.tokens[verb + 1 :]))
    if not set_in(as_verb, verb):
        return []
    speaker = verb - 1
    below = [
        (j, replace(analysis.tokens[j], head=speaker))
        for j in range(comma + 1, speaker)
        if analysis.tokens[j].head == verb
    ]
    return [
        *below,
        (
            speaker,
            replace(
                analysis.tokens[speaker], head=verb, deprel="nsubj", etype=analysis.tokens[speaker].etype or "person"
            ),
        ),
        (verb, saying),
    ]
