"""Tells who speaks without a name: "two officials", "a source who asked not to be named"."""

from collections.abc import Collection

from dateline.coding.attribution.sources_of import antecedent, noun_phrase
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at
from dateline.language.analysis import Analysis
from dateline.model.entity import Entity


def unnamed(analysis: Analysis, head: int | None, entity: Entity | None) -> bool:
    """Whether the source cannot be told by name: nobody, or nothing but a trade ("two officials").

    A pronoun, or "the" official, is as anonymous as the phrase that it stands for, if `entity` knows that.
    """
    if head is None:
        return True
    head = antecedent(analysis, head)
    if _without_name(analysis, head) and kept_back(analysis, head):
        return True
    again = analysis.tokens[head].upos == "PRON" or _definite(analysis, head)
    if again and entity is not None:
        if any(mention.kind == "name" for mention in entity.mentions):
            return False
        nominal = next((m for m in entity.mentions if m.kind == "nominal"), None)
        inside = range(0) if nominal is None else analysis.tokens_in((nominal.start, nominal.end))
        head = next((i for i in inside if analysis.tokens[i].head not in inside), head)
    return _nameless(analysis, head)


def _without_name(analysis: Analysis, head: int) -> bool:
    return analysis.tokens[head].upos == "NOUN" and not any(
        analysis.tokens[j].upos == "PROPN" for j in analysis.dependents(head, "flat", "appos")
    )


def kept_back(analysis: Analysis, i: int) -> bool:
    """Whether the sentence of a word says that somebody's name is kept back: "on condition of anonymity"."""
    words = " ".join(analysis.lower(j) for j in analysis.sentence_tokens(i))
    return any(f" {phrase} " in f" {words} " for phrase in cue_rules().anonymous.phrases)


def only_unnamed(analysis: Analysis, content: Collection[int]) -> bool:
    """Whether words only say that somebody is not named: "insisted on **condition of anonymity**"."""
    words = " ".join(analysis.lower(i) for i in sorted(content))
    return words in cue_rules().anonymous.phrases


def why_unnamed(analysis: Analysis, verb: int) -> bool:
    """Whether a verb only tells why somebody is not named: "an aide who was **barred** from speaking on the record"."""
    rules, token = cue_rules().anonymous, analysis.tokens[verb]
    if token.upos != "VERB" or token.lemma not in rules.letting:
        return False
    if not any(
        analysis.tokens[j].lemma in rules.speaking for j in analysis.dependents(verb, "xcomp", "advcl", "ccomp")
    ):
        return False
    if analysis.deprel(verb) == "advcl":
        return kept_back(analysis, verb)  # "anonymity because her agency had **forbidden** staff to talk to the press"
    who = token.head
    told = token.deprel in ("acl:relcl", "acl") and 0 <= who < verb and _nameless(analysis, who)
    return told and any(cue.rules.certain for cue in cues_at(analysis, analysis.tokens[who].head))


def asked_of_reporter(analysis: Analysis, verb: int) -> bool:
    """Whether it is anonymity that is asked for, and nothing to be done: "requested **anonymity** to discuss it"."""
    things = analysis.dependents(verb, "obj", "obl")
    return any(analysis.tokens[j].lemma.lower() in cue_rules().anonymous.asked for j in things)


def _nameless(analysis: Analysis, head: int) -> bool:
    around = noun_phrase(analysis, head)
    token = analysis.tokens[head]
    if token.upos == "PROPN" or any(
        analysis.tokens[i].upos == "PROPN" and analysis.deprel(i) not in ("nmod", "compound", "amod") for i in around
    ):
        return False
    if token.lemma.lower() in cue_rules().documents.nouns and any(analysis.tokens[i].upos == "PROPN" for i in around):
        return False  # "a UN report"
    words = {token.lemma.lower(), analysis.lower(head)}
    known = _definite(analysis, head) or any(analysis.tokens[i].deprel == "nmod:poss" for i in analysis.children[head])
    return bool(words & set(cue_rules().anonymous.nouns)) and not (known and token.xpos == "NN")


def _definite(analysis: Analysis, head: int) -> bool:
    """Whether a phrase speaks of somebody known: "the official"; "**the same** official" is as unnamed as before."""
    the = any(analysis.lower(i) in ("the", "this", "that") for i in analysis.dependents(head, "det"))
    return the and not any(analysis.lower(i) == "same" for i in analysis.dependents(head, "amod"))
