"""Tags as a verb what a headline has for one where the tagger saw only nouns: "pirates **hijack** ship"."""

from collections.abc import Iterator

from msgspec.structs import replace

from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import is_cue
from dateline.coding.lexicons.lexicon import lexicon
from dateline.language.analysis import Analysis, Token
from dateline.language.classes import NOUNS, SPEAKERS_OR_PLACES

LONGEST = 24
"""Tokens of a headline."""
SHORTEST = 3
"""Tokens of one that tells who does what to whom, and no more: "Navy shells port"."""
CLOSING = frozenset({".", "!", "…"})
_PARTS = frozenset({"amod", "compound"})
"""What hangs before a noun and is no verb of its clause."""
BREAKS = frozenset({":", ",", ";", "-", "–", "—", "|"})
QUOTES = frozenset({"'", '"', "‘", "’", "“", "”", "''", "``"})


def cast_anew(analysis: Analysis) -> Analysis:
    """The analysis with such verbs, and with who does it and what it is done to hung on them."""
    tokens = list(analysis.tokens)
    for first, end in analysis.sentences:
        if is_headline(analysis, first, end, least=SHORTEST):
            for segment in _segments(analysis, first, end):
                for i, token in _cast(analysis, segment):
                    tokens[i] = token
    changed = any(a is not b for a, b in zip(tokens, analysis.tokens, strict=True))
    return replace(analysis, tokens=tuple(tokens)) if changed else analysis


def is_headline(analysis: Analysis, first: int, end: int, *, least: int = SHORTEST + 1) -> bool:
    """Whether a sentence is short and has no full stop."""
    return least <= end - first <= LONGEST and analysis.surface(end - 1) not in CLOSING


def verb_form(analysis: Analysis, i: int) -> tuple[str, str] | None:
    """The lemma and the tag of a word as a verb in the present tense; None where it looks like none."""
    word = analysis.lower(i)
    stems = [(word, "VBP")]
    if word.endswith("s") and not word.endswith("ss"):
        stems = [(word[:-1], "VBZ"), (word[:-2], "VBZ"), (f"{word[:-3]}y", "VBZ")]
    return next(((stem, tag) for stem, tag in stems if stem and _is_verb(stem)), None)


def _is_verb(lemma: str) -> bool:
    return (lemma, "verb") in lexicon().lines or is_cue(lemma, "verb")


def _segments(analysis: Analysis, first: int, end: int) -> Iterator[range]:
    """What stands between commas, colons and dashes, up to a clause in it that tells when or why."""
    start, stop = first, end
    for i in range(first, end + 1):
        if i == end or analysis.surface(i) in BREAKS:
            if min(i, stop) - start > 2:
                yield range(start, min(i, stop))
            start, stop = i + 1, end
        elif stop == end and analysis.deprel(i) == "mark" and analysis.tokens[i].upos == "SCONJ":
            stop = i  # "Rebels shell port **as** talks stall"


def _cast(analysis: Analysis, segment: range) -> list[tuple[int, Token]]:
    """The tokens of a segment without a verb, one of them made its verb."""
    if any(_is_its_verb(analysis, i) for i in segment):
        return []
    verb = next((i for i in segment if _may_be_verb(analysis, segment, i)), None)
    form = None if verb is None else verb_form(analysis, verb)
    if verb is None or form is None:
        return []
    lemma, tag = form
    top = next(i for i in segment if analysis.tokens[i].head not in segment)
    doer = _last_word(analysis, range(segment.start, verb))
    above, relation = analysis.tokens[top].head, analysis.tokens[top].deprel
    out = {
        verb: replace(
            analysis.tokens[verb], upos="VERB", xpos=tag, lemma=lemma, head=above, etype=None,
            deprel=relation if above < 0 or relation == "ccomp" else "parataxis",
        )
    }  # fmt: skip
    for i in segment:
        token = analysis.tokens[i]
        if i == verb:
            continue
        if i == doer:
            out[i] = replace(token, head=verb, deprel="nsubj")
        elif i < verb and not segment.start <= token.head < verb:
            out[i] = replace(token, head=doer, deprel="compound" if token.upos != "PUNCT" else "punct")
        elif (i > verb and token.head <= verb) or token.head not in segment:
            out[i] = replace(token, head=verb, deprel=_done_to(analysis, i))
    for i, token in enumerate(analysis.tokens):
        if i not in segment and token.head in segment and token.head in (top, verb):
            out[i] = replace(token, head=verb)
    return list(out.items())


def _is_its_verb(analysis: Analysis, i: int) -> bool:
    """Whether a word is a verb, and no participle that only tells of a noun: "court orders general **jailed**"."""
    token = analysis.tokens[i]
    told_of = analysis.deprel(i) == "acl" and token.xpos == "VBN" and analysis.child(i, "aux") is None
    return token.upos in ("VERB", "AUX") and analysis.deprel(i) not in _PARTS and not told_of


def _may_be_verb(analysis: Analysis, segment: range, i: int) -> bool:
    """Whether a noun or an adjective between two nouns agrees with the first as its verb."""
    token = analysis.tokens[i]
    doer = _last_word(analysis, range(segment.start, i))
    form = verb_form(analysis, i)
    behind = [j for j in range(i + 1, segment.stop) if analysis.surface(j) not in QUOTES]
    part = token.upos == "VERB" and analysis.deprel(i) == "compound"  # "Rebels **shell** port"
    if not (part or token.upos in {*NOUNS, "ADJ"}) or doer is None or form is None or not behind:
        return False
    who = analysis.tokens[doer]
    bodies = lexicon().classes
    able = who.etype in SPEAKERS_OR_PLACES or (
        who.etype is None and who.lemma.lower() in bodies["group"] | bodies["person"]
    )
    if not able or who.upos not in NOUNS:
        return False
    several = who.xpos in ("NNS", "NNPS") or who.lemma.lower() in lexicon().classes["collective"]
    if (form[1] == "VBP") != several or (token.xpos == "NNP" and form[1] == "VBP"):
        return False
    documents = cue_rules().documents
    if any(analysis.lower(j) in documents.own | documents.kickers for j in behind):
        return False  # "US sanctions **explainer**"
    follows = analysis.tokens[behind[0]]
    nominal = any(analysis.tokens[j].upos in NOUNS for j in behind)
    # "Congo's army **retreats** without fight".
    owned = any(analysis.tokens[j].deprel == "nmod:poss" for j in range(segment.start, doer))
    return nominal and follows.upos in {*NOUNS, "ADJ", "DET", "NUM", "PRON", *(("ADP", "ADV") if owned else ())}


def _last_word(analysis: Analysis, before: range) -> int | None:
    """The last word of some, without the quotation marks behind it."""
    return next((i for i in reversed(before) if analysis.surface(i) not in QUOTES), None)


def _done_to(analysis: Analysis, i: int) -> str:
    """What a word is to the verb before it."""
    if analysis.tokens[i].upos in ("PUNCT", "VERB"):
        return "punct" if analysis.tokens[i].upos == "PUNCT" else "xcomp"
    return "obl" if analysis.child(i, "case") is not None else "obj"
