"""Verbs that carry an event noun, and in which role their subject stands in it: "**launched** an attack"."""

from dateline.coding.factuality.negations import negating
from dateline.coding.predicates.fillers import counts
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.coding.trees.charges import answering
from dateline.coding.trees.obliques import obliques, preposition


def causes(senses: Senses, verb: int) -> bool:
    """Whether a verb says that something made a deed happen, and not who did it: "his arrest **set off** riots"."""
    lemma = senses.analysis.tokens[verb].lemma.lower()
    particles = (senses.analysis.lower(j) for j in senses.analysis.dependents(verb, "compound"))
    return not senses.lexicon.classes["causing"].isdisjoint((lemma, *(f"{lemma} {part}" for part in particles)))


def carrier(senses: Senses, i: int) -> tuple[int | None, str | None]:
    """The verb that carries event noun `i`, and the role of its subject when it is a support verb."""
    analysis = senses.analysis
    head = analysis.tokens[i].head
    if analysis.deprel(i) == "nmod" and counts(senses, head):
        return carrier(senses, head)
    if analysis.deprel(i) == "nmod" and preposition(analysis, i) == "of":
        answer = answering(analysis, head)
        if answer is not None:
            return answer, "actor"
    if analysis.deprel(i) == "conj" and head >= 0:
        return carrier(senses, head) if analysis.tokens[head].upos == "NOUN" else (None, None)
    carriers = ("VERB", "AUX", "ADJ", "NOUN") if analysis.child(head, "cop") is not None else ("VERB", "AUX", "ADJ")
    hosts = [head] if head >= 0 and analysis.tokens[head].upos in carriers else []
    hosts += [j for j in analysis.dependents(i, "acl") if analysis.tokens[j].upos == "VERB"]
    for verb in hosts:
        if causes(senses, verb) and i in roles.objects(analysis, verb):
            return verb, None
        roles_of = senses.lexicon.support.get(analysis.tokens[verb].lemma.lower(), {})
        if analysis.tokens[verb].lemma == "claim" and any(negating(analysis, verb)):
            return verb, None  # "did not **claim** the attack"
        if "" in roles_of and i in roles.objects(analysis, verb):
            return verb, roles_of[""]
        for prep, j in obliques(analysis, verb):
            if j == i and prep in roles_of:
                return verb, roles_of[prep]
            if j == i and prep in ("to", "up to") and "" in roles_of and counts(senses, i):
                return verb, roles_of[""]
    if hosts and analysis.deprel(i) == "nsubj" and hosts[0] == head:
        return head, None
    return None, None
