"""Reads what a clause tells of a noun: "a raid **that was called off**", "would be the first town **taken**"."""

from collections.abc import Iterator

from dateline.coding.factuality.happening import comes_about
from dateline.coding.factuality.reality import Reading, folded_in, local_reading
from dateline.coding.factuality.signatures import signature_of
from dateline.coding.lexicons.modality_rules import Effect, modality_rules
from dateline.coding.trees.stand_ins import RELATIVE, singled_out
from dateline.language.analysis import Analysis
from dateline.model.claim import Modality

_UNDONE = frozenset({"prevented", "dropped", "turned down"})
"""Signatures of what is not done: "a raid that was **called off**"."""
_AHEAD = frozenset({"plan", "promise", "threat", "request"})
"""Signatures of what is yet to be done, if that is told in the present: "the raid that they **are planning**"."""


def with_relatives(analysis: Analysis, noun: int, reading: Reading) -> Reading:
    """The reading of a noun's deed with what its relative clauses say of it."""
    if analysis.tokens[noun].upos != "NOUN":
        return reading
    for verb in _relatives(analysis, noun):
        effect = _of_what_it_does(analysis, verb) or _of_what_is_done(analysis, verb)
        if effect is not None:
            return folded_in(reading, effect[0], effect[1], verb)
    return reading


def _relatives(analysis: Analysis, noun: int) -> Iterator[int]:
    """The heads of its relative clauses, also of one that trees hang on a noun in its phrase."""
    yield from (j for j in analysis.dependents(noun, "acl") if analysis.tokens[j].deprel == "acl:relcl")
    yield from (j for j in analysis.dependents(noun, "amod", "acl") if j > noun and _to_begin(analysis, j) is not None)
    for inner in analysis.dependents(noun, "nmod"):
        if analysis.tokens[inner].etype not in ("place", None):
            continue
        told = [j for j in analysis.dependents(inner, "acl") if analysis.tokens[j].deprel == "acl:relcl"]
        yield from (j for j in told if analysis.tokens[j].lemma not in modality_rules().negation.failing)
        yield from (j for j in analysis.dependents(inner, "amod") if j > inner and _to_begin(analysis, j) is not None)


def _pronoun(analysis: Analysis, verb: int, *relations: str) -> int | None:
    """The relative pronoun of a clause in one of these relations."""
    return next((j for j in analysis.dependents(verb, *relations) if analysis.tokens[j].xpos in RELATIVE), None)


def _of_what_it_does(analysis: Analysis, verb: int) -> Effect | None:
    """What becomes of the deed by its clause: "that **never took place**", "that is **due to begin**"."""
    if _pronoun(analysis, verb, "nsubj") is None and analysis.tokens[verb].deprel == "acl:relcl":
        return None
    own = local_reading(analysis, verb)
    if (begun := _to_begin(analysis, verb)) is not None:
        signature = signature_of(analysis, begun, verb)
        inner = local_reading(analysis, begun)
        effect: Effect = ("possible", "same")
        if signature is not None:
            effect = signature.negated if own.polarity == "negative" else signature.when
        if inner.polarity == "negative":
            return ("planned", "flip")  # "that has yet to begin"
        return (own.modality if effect[0] == "keep" else effect[0], effect[1])
    if comes_about(analysis, verb) and (own.modality != "actual" or own.polarity == "negative"):
        return (own.modality, "flip" if own.polarity == "negative" else "same")
    failed = analysis.tokens[verb].lemma in modality_rules().negation.failing and own.modality == "actual"
    alone = analysis.child(verb, "xcomp", "obj", "obl") is None
    return ("attempted", "flip") if failed and alone and own.polarity == "positive" else None


def _of_what_is_done(analysis: Analysis, verb: int) -> Effect | None:
    """What others do with the deed: "that **was called off**", "which they **have promised**"."""
    what = _pronoun(analysis, verb, "obj", "nsubj")
    if what is None or (analysis.deprel(what) == "nsubj" and analysis.tokens[what].deprel != "nsubj:pass"):
        return None
    signature, own = signature_of(analysis, what, verb), local_reading(analysis, verb)
    if signature is None or own.polarity == "negative" or own.modality != "actual":
        return None
    if signature.name in _UNDONE:
        return ("keep", "flip")
    now = (verb, *analysis.dependents(verb, "aux"))
    present = any(analysis.tokens[j].xpos in ("VBZ", "VBP") for j in now)
    return signature.when if signature.name in _AHEAD and present else None


def _to_begin(analysis: Analysis, word: int) -> int | None:
    """The infinitive of what is due to, likely to or yet to begin or be done."""
    return next((j for j in analysis.dependents(word, "xcomp") if j > word and comes_about(analysis, j)), None)


def only_would_be(analysis: Analysis, noun: int) -> Modality | None:
    """How real it is that somebody is the first or the largest to whom something was done, if he only would be.

    "**Would be** the first president jailed", "**could become** the largest town taken": he is not jailed, nor is it
    taken. Who "may be the first man killed" there was killed, whether or not he was the first.
    """
    best = any(analysis.tokens[j].xpos in ("JJS", "RBS") for j in analysis.dependents(noun, "amod"))
    if not best and not singled_out(analysis, noun):
        return None
    becomes = analysis.deprel(noun) == "xcomp" and analysis.tokens[analysis.tokens[noun].head].lemma == "become"
    if not becomes and analysis.child(noun, "cop") is None:
        return None
    reading = local_reading(analysis, analysis.tokens[noun].head if becomes else noun)
    modals = {analysis.lower(j) for j in reading.evidence}
    maybe = modality_rules().modals.possible - {"could"}
    return None if reading.modality == "actual" or (not becomes and modals & maybe) else reading.modality
