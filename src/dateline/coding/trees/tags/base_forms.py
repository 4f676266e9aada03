"""Mends base forms: of verbs by which form the lexicons know, of plurals by which noun the news means."""

from dateline.coding.lexicons.actor_rules import nouns
from dateline.coding.lexicons.cues import is_cue
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.lexicons.modality_rules import governs
from dateline.language.analysis import Analysis, Token

_INFLECTED = frozenset({"VBD", "VBN", "VBG"})


def known_verb(verb: Token) -> str:
    """The base form of a verb."""
    if "-" in verb.lemma:
        return _without_prefix(verb.lemma)
    if verb.xpos == "VB" and verb.lemma.endswith("ing") and not _known(verb.lemma):
        stem = verb.lemma.removesuffix("ing")  # "on its way to **retaking** it", taken for an infinitive
        return next((form for form in (stem, stem + "e") if _known(form)), verb.lemma)
    if verb.xpos == "VBP" and verb.lemma.endswith("s") and not _known(verb.lemma) and _known(verb.lemma[:-1]):
        return verb.lemma[:-1]  # "the Philippines **thanks** Japan", taken for what several do
    return _with_its_e(verb.lemma) if verb.xpos in _INFLECTED else verb.lemma


def known_noun(analysis: Analysis, i: int) -> str:
    """The base form of a noun, where its plural is that of two: "US **bases**" are no basis."""
    token = analysis.tokens[i]
    return nouns().plurals.get(analysis.lower(i), token.lemma) if token.xpos == "NNS" else token.lemma


def _with_its_e(lemma: str) -> str:
    """The verb that lost its last letter with its ending, where only that is known: "dissuade", "rebuff"."""
    forms = (lemma, lemma + "e", lemma + lemma[-1:])
    return next((form for form in forms if _known(form)), lemma)


def _known(verb: str) -> bool:
    """Whether the lexicon, the cues or the words that govern events have a verb."""
    return (verb, "verb") in lexicon().lines or is_cue(verb, "verb") or governs(verb)


def _without_prefix(lemma: str) -> str:
    """The verb that is done again or together, where only that is known: "re-take" as retake, "re-enter" as enter."""
    prefix, _, verb = lemma.partition("-")
    if prefix.lower() not in ("re", "co"):
        return lemma
    known = ((form, "verb") in lexicon().lines for form in (lemma, prefix + verb, verb))
    return next((form for form, has in zip((lemma, prefix + verb, verb), known, strict=True) if has), lemma)
