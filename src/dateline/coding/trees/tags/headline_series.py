"""Reads the later verbs of a headline, which share the first one's subject: "Police free hostages, **arrest** six"."""

from collections.abc import Iterator

from msgspec.structs import replace

from dateline.coding.lexicons.cues import cues_at, set_in
from dateline.coding.trees.tags.headline_clauses import is_headline, verb_form
from dateline.language.analysis import Analysis, Token
from dateline.language.classes import NOUNS

PRESENT = frozenset({"VBZ", "VBP"})
FINITE = frozenset({*PRESENT, "VBD"})
BEHIND = frozenset({*NOUNS, "ADJ", "DET", "NUM", "PRON", "ADP", "ADV", "PROPN"})
"""What may stand behind such a verb."""


def in_series(analysis: Analysis) -> Analysis:
    """The analysis with such verbs tagged as verbs and hung on the first one."""
    tokens = list(analysis.tokens)
    for first, end in analysis.sentences:
        if is_headline(analysis, first, end):
            for i, token in _series(analysis, first, end):
                tokens[i] = token
    changed = any(a is not b for a, b in zip(tokens, analysis.tokens, strict=True))
    return replace(analysis, tokens=tuple(tokens)) if changed else analysis


def _series(analysis: Analysis, first: int, end: int) -> Iterator[tuple[int, Token]]:
    """The tokens of every piece behind a comma that opens with a verb of the first one's form."""
    commas = [i for i in range(first, end) if analysis.surface(i) == ","]
    verb = _first_verb(analysis, range(first, commas[0])) if commas else None
    if verb is None:
        return
    for comma, stop in zip(commas, [*commas[1:], end], strict=True):
        piece = range(comma + 1, stop)
        if len(piece) > 1 and (form := _shared(analysis, verb, piece)) is not None:
            yield from _hung_on(analysis, verb, piece, form)


def _first_verb(analysis: Analysis, piece: range) -> int | None:
    """The finite verb of the first piece, with somebody before it."""
    for i in piece:
        token = analysis.tokens[i]
        own = analysis.child(i, "nsubj")
        if token.upos == "VERB" and token.xpos in FINITE and own is not None and own in piece and own < i:
            return None if set_in(analysis, i) and analysis.child(i, "ccomp") is not None else i
    return None


def _shared(analysis: Analysis, verb: int, piece: range) -> tuple[str, str] | None:
    """The lemma and tag of the word that opens a piece, if it is a verb that stands like the first one."""
    i, token = piece.start, analysis.tokens[piece.start]
    wanted = analysis.tokens[verb].xpos
    if analysis.child(i, "nsubj", "aux", "cop", "case", "det", "nsubj:pass") is not None:
        return None
    follows = analysis.tokens[i + 1]
    if follows.upos not in BEHIND:
        return None
    blaming = any(cue.name == "accuse" for cue in cues_at(analysis, i))  # "…, blame army": the army does not say so
    said_by = set_in(analysis, i) and not blaming and follows.etype in ("person", "organization", "place")
    if said_by or any(analysis.tokens[j].xpos in FINITE for j in piece if j != i):
        return None  # "…, says minister", "…, monitors say"
    if token.upos == "VERB" and token.xpos == "VBD":
        return (token.lemma, "VBD") if wanted == "VBD" else None
    form = verb_form(analysis, i)
    return form if form is not None and form[1] == wanted else None


def _hung_on(analysis: Analysis, verb: int, piece: range, form: tuple[str, str]) -> Iterator[tuple[int, Token]]:
    """The tokens of a piece with its first word as a verb beside the first one."""
    i = piece.start
    was_verb = analysis.tokens[i].upos == "VERB"
    yield i, replace(analysis.tokens[i], upos="VERB", lemma=form[0], xpos=form[1], head=verb, deprel="conj", etype=None)
    if analysis.tokens[verb].head in piece:
        yield verb, replace(analysis.tokens[verb], head=-1, deprel="root")
    top = analysis.tokens[i].head
    for j in piece:
        token = analysis.tokens[j]
        if j == i or (token.head in piece and token.head != i):
            continue
        if token.head == i and was_verb:
            continue
        if token.upos == "VERB" and token.head == verb:
            continue  # "attack village, steal food **and kidnap** two girls"
        bare = analysis.child(j, "case") is None
        relation = "punct" if token.upos == "PUNCT" else "obj" if bare else "obl"
        yield j, replace(token, head=i, deprel=relation)
    if not was_verb and top in piece:
        yield top, replace(analysis.tokens[top], head=i, deprel="obj")
