"""Verbs that carry an event noun, and in which role their subject stands in it: "**launched** an attack"."""

from dateline.coding.factuality.modality import assess
from dateline.coding.factuality.negations import negating
from dateline.coding.factuality.settled_at import settling
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.predicates.fillers import counts, person
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.coding.trees.charges import answering
from dateline.coding.trees.obliques import obliques, preposition
from dateline.coding.trees.phrase_heads import coordinated
from dateline.coding.trees.stand_ins import called_what
from dateline.coding.trees.voice import is_passive, retained
from dateline.language.analysis import Analysis

_STAYING = frozenset({"remain", "stay", "be", "continue"})
STOPPING = frozenset({"stop", "halt", "end"})
"""Verbs by whose subject a deed of others may come to its end: "**a guard** stopped the attack"."""
_ENDING = STOPPING | {"suspend"}
_AT_TALKS = frozenset({"in", "at", "during", "after", "following", "before"})
_TALKING = frozenset({"CONSULT", "AGREE"})


def causes(senses: Senses, verb: int) -> bool:
    """Whether a verb says that something made a deed happen, and not who did it: "his arrest **set off** riots"."""
    lemma = senses.analysis.tokens[verb].lemma.lower()
    particles = (senses.analysis.lower(j) for j in senses.analysis.dependents(verb, "compound"))
    return not senses.lexicon.classes["causing"].isdisjoint((lemma, *(f"{lemma} {part}" for part in particles)))


def _stopped_by_others(senses: Senses, verb: int) -> bool:
    """Whether those stop a deed who step in when others do it: "**a guard** stopped the attack"."""
    if senses.analysis.tokens[verb].lemma not in _ENDING:
        return False
    subjects = [senses.named_first(j) for j in roles.subjects(senses.analysis, verb)]
    return bool(subjects) and all(senses.fits(j, ("intervener",)) for j in subjects)


def carrier(senses: Senses, i: int) -> tuple[int | None, str | None]:
    """The verb that carries event noun `i`, and the role of its subject when it is a support verb.

    It may carry it by what somebody calls it: "**committed** what they called a massacre".
    """
    analysis = senses.analysis
    what = called_what(analysis, i)
    if what is not None and not _done(analysis, analysis.tokens[what].head):
        return None, None  # "denied **committing** what they called a massacre"
    head = analysis.tokens[i if what is None else what].head
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
        if _fought_out(senses, verb, i):
            return verb, "actor"
        roles_of = senses.lexicon.support.get(analysis.tokens[verb].lemma.lower(), {})
        if analysis.tokens[verb].lemma == "claim" and any(True for _ in negating(analysis, verb)):
            return verb, None  # "did not **claim** the attack"
        if _stopped_by_others(senses, verb):
            return verb, None
        if "" in roles_of and i in (*roles.objects(analysis, verb), *retained(analysis, verb)):
            if analysis.tokens[verb].lemma == "take" and "ACCUSE" in senses.lexicon.types(senses.lemmas(i)[-1], "noun"):
                return verb, "recipient"  # "the criticism that he **takes**"
            if analysis.tokens[verb].lemma == "win" and "ASSAULT" in senses.lexicon.types(senses.lemmas(i)[-1], "noun"):
                return verb, "actor"  # "will **win** its fight against the militia", but "won praise"
            if roles_of[""] == "recipient" and _of_somebody_else(senses, i):
                return verb, None  # "won the release **of hostages**", but "won release"
            return verb, None if _quells(senses, verb, i) or _brings_to_an_end(senses, verb) else roles_of[""]
        for prep, j in obliques(analysis, verb):
            if j in (i, what) and prep in roles_of and not _of_another_kind(senses, verb, i, prep):
                return verb, roles_of[prep]
            if j == i and prep in ("to", "up to") and "" in roles_of and counts(senses, i):
                return verb, roles_of[""]
    if hosts and analysis.deprel(i) == "nsubj" and hosts[0] == head:
        return head, None
    return None, None


def _of_somebody_else(senses: Senses, i: int) -> bool:
    """Whether it is told who goes free: "won the release **of hostages**"."""
    freed = "RETREAT" in senses.lexicon.types(senses.lemmas(i)[-1], "noun")
    return freed and any(prep == "of" and person(senses, j) for prep, j in obliques(senses.analysis, i))


def _done(analysis: Analysis, verb: int) -> bool:
    """Whether it is told that something was done: "**committed** it", and not "denied committing it"."""
    reading = assess(analysis, verb)
    return reading.modality == "actual" and reading.polarity == "positive"


def _fought_out(senses: Senses, verb: int, i: int) -> bool:
    """Whether those fight who fight a battle, which a union does not: "fought **a gun battle** with police"."""
    if senses.lexicon.classes["fought"].isdisjoint(senses.lemmas(verb)) or not _mutual(senses, i):
        return False
    analysis = senses.analysis
    if i not in (*roles.objects(analysis, verb), *retained(analysis, verb)):
        return False
    # "**We** fought the battle" of an election, too.
    doers = (j for j in roles.subjects(analysis, verb) if analysis.tokens[j].upos != "PRON")
    armed = any(not senses.classes(j).isdisjoint(("armed", "country")) for j in doers)
    near = (*obliques(analysis, i), *obliques(analysis, verb))
    return armed or any(prep in ("with", "against") and "armed" in senses.classes(j) for prep, j in near)


def _of_another_kind(senses: Senses, verb: int, i: int, prep: str) -> bool:
    """Whether somebody is drawn into what is no fight, and may have suffered it: "was **involved in** the attack"."""
    drawn = prep == "in" and not senses.lexicon.classes["drawn_into"].isdisjoint(senses.lemmas(verb))
    return drawn and senses.lemmas(verb)[-1] != "engage" and not _mutual(senses, i)


def _mutual(senses: Senses, i: int) -> bool:
    """Whether a noun names a fight of two sides: a battle, a war."""
    lines = senses.lexicon.of(senses.lemmas(i)[-1], "noun")
    return any(line.group.reciprocal and line.group.type == "ASSAULT" for line in lines)


def drawn_in(senses: Senses, verb: int, i: int) -> tuple[int, ...]:
    """Who is in a fight that somebody is drawn into: "**ten men** were involved in a clash with rebels"."""
    into = senses.lexicon.classes["drawn_into"].isdisjoint(senses.lemmas(verb))
    if into or preposition(senses.analysis, i) != "in" or not _mutual(senses, i):
        return ()
    whom = roles.objects(senses.analysis, verb)
    return tuple(j for j in whom if senses.is_party(j) and senses.classes(j).isdisjoint(("abstract",)))


def _brings_to_an_end(senses: Senses, verb: int) -> bool:
    """Whether what ends a deed is nobody, and so none who did it: "**the defeat** ended the revolt"."""
    if senses.analysis.tokens[verb].lemma not in _ENDING:
        return False
    doers = roles.subjects(senses.analysis, verb)
    somebody = frozenset({"person", "group", "place"})
    return bool(doers) and all(not senses.is_party(j) and senses.classes(j).isdisjoint(somebody) for j in doers)


def _quells(senses: Senses, verb: int, i: int) -> bool:
    """Whether those who govern or are armed end what is no deed of theirs: "a curfew **to stop** demonstrations"."""
    if senses.analysis.tokens[verb].lemma not in _ENDING or senses.lexicon.classes["unrest"].isdisjoint(
        senses.lemmas(i)
    ):
        return False
    ends = {"armed", "governing", "country"}
    doers = roles.subjects(senses.analysis, verb)
    return any(not senses.classes(j).isdisjoint(ends) or _authority(senses, j) for j in doers)


def _authority(senses: Senses, j: int) -> bool:
    entity = senses.entity(j)
    return entity is not None and (entity.code or "")[3:].startswith(("GOV", "COP", "MIL"))


def guest(senses: Senses, i: int) -> tuple[int, ...]:
    """Who says something or meets somebody during a visit, which is theirs then: "**she** said on a visit to Kyiv"."""
    analysis, verb = senses.analysis, senses.analysis.tokens[i].head
    during = any(analysis.lower(j) in ("during", "on", "in") for j in analysis.dependents(i, "case"))
    known = any(analysis.lower(j) == "the" for j in analysis.dependents(i, "det"))
    if not during or known or verb < 0 or analysis.deprel(i) != "obl" or is_passive(analysis, verb):
        return ()
    speaks = bool(cues_at(analysis, verb)) or "CONSULT" in senses.lexicon.types(analysis.tokens[verb].lemma)
    return tuple(j for j in roles.subjects(analysis, verb) if person(senses, j)) if speaks else ()


def met(senses: Senses, i: int) -> tuple[int, ...]:
    """Who speaks in or after talks with somebody, which are theirs then: "**he** said after talks with Kenya".

    So are those at which they settle something.
    """
    if settled := _settling(senses, i):
        return settled
    analysis, verb = senses.analysis, senses.analysis.tokens[i].head
    there = any(analysis.lower(j) in _AT_TALKS for j in analysis.dependents(i, "case"))
    whom = any(prep == "with" and senses.is_party(j) for prep, j in obliques(analysis, i))
    if not there or not whom or verb < 0 or analysis.deprel(i) != "obl" or is_passive(analysis, verb):
        return ()
    speaks = bool(cues_at(analysis, verb)) or not senses.lexicon.types(analysis.tokens[verb].lemma).isdisjoint(_TALKING)
    return tuple(j for j in roles.subjects(analysis, verb) if senses.is_party(j)) if speaks else ()


def _settling(senses: Senses, i: int) -> tuple[int, ...]:
    """Who settles something at talks, and with whom: "**X** agreed with **Y** on a truce at talks in Doha"."""
    analysis, verb = senses.analysis, settling(senses.analysis, i)
    if verb is None or is_passive(analysis, verb):
        return ()
    beside = (k for prep, j in obliques(analysis, verb) if prep == "with" for k in coordinated(analysis, j))
    return tuple(dict.fromkeys(j for j in (*roles.subjects(analysis, verb), *beside) if senses.is_party(j)))


def admitted(senses: Senses, i: int) -> tuple[int, ...]:
    """Whose deed it is that somebody with arms confirms and does not call another's: "**Chad** confirms withdrawal"."""
    analysis, verb = senses.analysis, senses.analysis.tokens[i].head
    if verb < 0 or analysis.deprel(i) != "obj" or analysis.child(i, "det", "nmod:poss", "compound") is not None:
        return ()
    stances = {cue.rules.stance for cue in cues_at(analysis, verb)}
    return tuple(j for j in roles.subjects(analysis, verb) if senses.is_party(j)) if "confirms" in stances else ()


def remaining(analysis: Analysis, i: int) -> tuple[int, ...]:
    """What stays as a noun says: the town in "the town remains under rebel control"."""
    head = analysis.tokens[i].head
    stays = head >= 0 and analysis.tokens[head].lemma in _STAYING and analysis.deprel(i) in ("obl", "xcomp")
    return roles.surface_subjects(analysis, head) if stays else ()
