"""Phrases with a preposition that stand in a role of a predicate: on it, on the verb that carries it, on its object."""

from dateline.coding.predicates.carried import carrier
from dateline.coding.predicates.fillers import counts, of_which, somebody, town
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import obliques
from dateline.coding.trees.phrase_heads import coordinated
from dateline.coding.trees.voice import is_passive
from dateline.language.analysis import Analysis

LOOSE = frozenset({"in", "at", "on", "over", "for", "about", "with", "to", "from"})
"""Prepositions that have much else behind them than who is acted on: "in a bid to", "over fears", "for wages"."""
_THESE = frozenset({"this", "that", "these", "those"})
_TAKING_PART = frozenset({"participation", "presence", "attendance", "help", "involvement", "control"})


def prepositional(senses: Senses, i: int, host: int | None, prep: str) -> tuple[int, ...]:
    """The phrases with a preposition: on the predicate, on the verb that carries it, on the noun that is its object."""
    analysis = senses.analysis
    if _stranded(analysis, i, prep):
        return roles.surface_subjects(analysis, i)
    # "The deployment is part **of the bill**", "the murder is a stain **on the nation**".
    is_it = host is not None and analysis.tokens[host].upos == "NOUN" and analysis.child(host, "cop") is not None
    if is_it and host is not None and "under_way" in senses.classes(host):
        is_it = False  # "heavy fighting is under way **for Goma**"
    bases = [i] if host is None or is_it else [i, host]
    if analysis.deprel(i) == "nmod" and counts(senses, analysis.tokens[i].head):
        bases.insert(1, analysis.tokens[i].head)
    if analysis.tokens[i].upos == "VERB":
        done_to = roles.objects(analysis, i) if is_passive(analysis, i) else roles.objects_own(analysis, i)
        bases += [j for j in done_to if not senses.is_party(j)]  # "the charges **against him** were dropped"
        wholes = (of_which(senses, j) for j in done_to)  # "some of the harshest sanctions **on X**"
        bases += [j for j in wholes if j is not None and not senses.is_party(j)]
    waiting: tuple[int, ...] = ()
    if host in bases and not is_it and _lemma(analysis, host) in senses.lexicon.classes["only_bears_on"]:
        bases.remove(host)  # "the pledge **appealed** to them": to whom it was made is not told
    if prep == "by" and host in bases and carrier(senses, i)[1] != "actor":
        # "The attack was condemned by X" is no attack by X, and one "suffered by X" is one on them.
        bases.remove(host)
    if prep == "by" and host in bases and any(analysis.tokens[j].deprel == "nmod:poss" for j in analysis.children[i]):
        bases.remove(host)  # "The rebels' withdrawal, announced by X" is the rebels'.
    if (first := _joined_to(senses, i)) is not None and not any(True for _ in obliques(analysis, i)):
        bases.insert(1, first)
    for base in bases:
        out = tuple(
            m
            for p, j in obliques(analysis, base)
            if p == prep and j != i and (base != first or j > i)
            for k in _taking_part(senses, j)
            for m in coordinated(analysis, k)
        )
        if out and (prep not in LOOSE or any(somebody(senses, j, prep) for j in out)):
            return out
        waiting = waiting or out
    return waiting


def _stranded(analysis: Analysis, i: int, prep: str) -> bool:
    """Whether a passive ends with its preposition: "the patrol was fired **at** by rebels", "they were lied **to**"."""
    after = i + 1
    if after >= len(analysis.tokens) or analysis.lower(after) != prep or not is_passive(analysis, i):
        return False
    alone = analysis.tokens[after].head == i and analysis.child(after, "obj", "nmod", "case") is None
    by = {j for j in analysis.children[i] if analysis.tokens[j].deprel == "obl:agent"}
    return alone or (analysis.tokens[after].head in by and analysis.lower(after + 1) == "by")


def _joined_to(senses: Senses, i: int) -> int | None:
    """The deed that another is joined to, to which what is behind both belongs: "the shelling and bombing **of X**"."""
    first = senses.analysis.tokens[i].head
    deeds = senses.analysis.deprel(i) == "conj" and senses.analysis.tokens[i].upos == "NOUN" and first >= 0
    both = deeds and all(senses.analysis.tokens[j].etype == "event" for j in (first, i))
    return first if both and senses.analysis.tokens[first].upos == "NOUN" else None


def _lemma(analysis: Analysis, i: int | None) -> str:
    return "" if i is None else analysis.tokens[i].lemma.lower()


def _taking_part(senses: Senses, j: int) -> tuple[int, ...]:
    """Those who take part for their participation ("with the participation of X"), a thing for its front or door."""
    word = senses.lemmas(j)[-1]
    part = word in senses.lexicon.classes["part_of"]
    preps = ("of", "by") if word in _TAKING_PART else ("of", "to") if part else ()
    own = tuple(k for prep, k in obliques(senses.analysis, j) if prep in preps)
    above = senses.analysis.tokens[j].head
    if part and not own and above >= 0:
        # "In front **of the house** of a senator", where the tree hangs the house on the verb.
        behind = (k for prep, k in obliques(senses.analysis, above) if prep == "of")
        own = tuple(k for k in behind if senses.analysis.subtree(k)[0] == j + 1)
    return own or (j,)


def is_taken(senses: Senses, i: int, host: int | None, owners_of: tuple[int, ...]) -> bool:
    """Whether the owner of a capture is what is captured: "the town's capture **by rebels**", "**the city's** fall"."""
    if prepositional(senses, i, host, "by"):
        return True
    if any(prepositional(senses, i, None, prep) for prep in ("of", "on", "over", "against")):
        return False
    return bool(owners_of) and all(town(senses, j) for j in owners_of)


def shared_deed(senses: Senses, i: int) -> tuple[int, ...]:
    """In what the next were hurt, too: "two were **killed** and four injured **in a raid**", not "in these raids"."""
    analysis = senses.analysis
    joined = [j for j in analysis.dependents(i, "conj") if is_passive(analysis, j)]
    own = any("time" not in senses.classes(j) for _, j in obliques(analysis, i))
    if own or not is_passive(analysis, i):
        return ()
    return tuple(
        j
        for verb in joined
        for j in prepositional(senses, verb, None, "in")
        if not any(analysis.lower(k) in _THESE for k in analysis.dependents(j, "det"))
    )


def of_the_doer(senses: Senses, i: int) -> tuple[int, ...]:
    """Whose deed it is, where whom it is done to stands beside it: "the attack **of the rebels** on the village"."""
    doers = tuple(j for j in prepositional(senses, i, None, "of") if senses.is_party(j))
    if not senses.lexicon.classes["own_deeds"].isdisjoint(senses.lemmas(i)):
        return tuple(j for j in doers if j not in senses.place_at or _country(senses, j))
    if any(j in senses.place_at for j in doers):
        # "The invasion **of Russia** in Ukraine", but "the bombing of Mosul in Iraq".
        into = [k for k in prepositional(senses, i, None, "in") if k in senses.place_at]
        return doers if into and all(_country(senses, j) for j in (*doers, *into)) else ()
    against = (j for prep in ("on", "against", "upon") for j in prepositional(senses, i, None, prep))
    return doers if any(somebody(senses, j, "against") for j in against) else ()


def _country(senses: Senses, j: int) -> bool:
    return j in senses.place_at and senses.places[senses.place_at[j]].precision == "country"
