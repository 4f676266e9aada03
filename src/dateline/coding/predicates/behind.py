"""Says at whose door a text lays a deed: "X claimed responsibility for the attack", "the bombing was blamed on X"."""

from collections.abc import Iterator

from dateline.coding.factuality.modality import assess
from dateline.coding.factuality.negations import negating, nobody, nobody_does, nothing_to_do, only_in_view
from dateline.coding.lexicons.behind_rules import Behind, behind_rules
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.predicates.unblamed import unblamed
from dateline.coding.trees import roles
from dateline.coding.trees.charges import answering, at_fault
from dateline.coding.trees.obliques import obliques, preposition
from dateline.language.analysis import Analysis

_ON = frozenset({"on", "upon", "with", "at"})
"""What stands before whom blame is laid on or lies with."""
_TELLING = frozenset({"says", "claims", "confirms", "accuses"})
"""Stances of verbs that tell of somebody as what he is: "**described** X as"."""


def behind(analysis: Analysis, deed: int) -> tuple[int, ...]:
    """The heads of those who are said to be behind the deed that noun `deed` names; empty when nobody is."""
    top = _first(analysis, deed)
    if preposition(analysis, top) == "behind" and analysis.child(top, "cop", "nsubj") is not None:
        found = roles.surface_subjects(analysis, top)  # "X was behind the attack", in a headline "X behind attack"
        # "Denied **being** behind it".
        return found or (roles.surface_subjects(analysis, analysis.tokens[top].head) if _being(analysis, top) else ())
    if laid := laid_at(analysis, top):
        return laid
    word = analysis.tokens[top].head
    if word < 0:
        return ()
    if (nothing := nothing_to_do(analysis, top)) is not None:
        return roles.surface_subjects(analysis, analysis.tokens[nothing].head)
    lemma, prep = analysis.tokens[word].lemma.lower(), preposition(analysis, top)
    lemma = "to blame" if at_fault(analysis, word) else lemma
    for rule in behind_rules():
        if found := tuple(j for j in _named(analysis, rule, word, lemma, prep, top) if not nobody(analysis, j)):
            return tuple(who_they_are(analysis, j) if analysis.lower(j) == "those" else j for j in found)
    return ()


def _being(analysis: Analysis, top: int) -> bool:
    """Whether a clause without a subject says what its doer is or was: "denied **being** behind it"."""
    cop = analysis.child(top, "cop")
    return cop is not None and analysis.tokens[cop].xpos == "VBG" and analysis.deprel(top) == "ccomp"


def who_they_are(analysis: Analysis, j: int) -> int:
    """Whoever those are said to be whom a deed is told of: "those responsible **are soldiers**"; else themselves."""
    above = analysis.tokens[j].head
    if above < 0 or analysis.tokens[j].deprel != "nsubj" or analysis.child(above, "cop") is None:
        return j
    perhaps = any(analysis.tokens[k].xpos == "MD" for k in analysis.dependents(above, "aux"))
    somebody = analysis.tokens[above].etype in ("person", "organization")
    return j if perhaps or not somebody or any(True for _ in negating(analysis, above)) else above


def laid_at(analysis: Analysis, deed: int) -> tuple[int, ...]:
    """Those at whose door a clause lays a deed: "an attack **attributed to X**", "which officials **blame on X**"."""
    # "The shelling of the port, **which** they blame on X": what may be blamed on nobody has the clause in the tree.
    scenes = [j for j in analysis.dependents(deed, "nmod") if analysis.tokens[j].etype != "event"]
    clauses = [(j, noun) for noun in (deed, *scenes) for j in analysis.dependents(noun, "acl")]
    for rule in (rule for rule in behind_rules() if rule.who == "oblique"):
        laying = (
            j for j, noun in clauses if analysis.tokens[j].lemma.lower() in rule.words and _laid(analysis, j, noun)
        )
        on = [k for j in laying for prep, k in obliques(analysis, j) if prep in rule.prepositions]
        if found := tuple(k for k in on if not nobody(analysis, k)):
            return found
    return ()


def _laid(analysis: Analysis, verb: int, noun: int) -> bool:
    """Whether a clause does what its verb says to the noun that it hangs on, and does not leave it undone."""
    if analysis.tokens[verb].deprel == "acl":
        return analysis.tokens[verb].xpos == "VBN"
    return noun in roles.objects(analysis, verb) and not any(True for _ in negating(analysis, verb))


def _first(analysis: Analysis, i: int) -> int:
    """The first of the nouns that `i` is coordinated with."""
    while analysis.deprel(i) == "conj" and analysis.tokens[analysis.tokens[i].head].upos in ("NOUN", "PROPN"):
        i = analysis.tokens[i].head
    return i


def _named(analysis: Analysis, rule: Behind, word: int, lemma: str, prep: str, deed: int) -> Iterator[int]:
    if rule.who == "oblique":
        # "Is believed to be the work of X": what it is hangs on the verb that holds it to be so.
        for said in (word, *analysis.dependents(word, "xcomp")):
            named = analysis.tokens[said].lemma.lower() in rule.words
            if named and deed in (roles.objects(analysis, said) or _is_a(analysis, said)):
                yield from (j for p, j in obliques(analysis, said) if p in rule.prepositions and j != deed)
        return
    if prep not in rule.prepositions:
        return
    if rule.who == "claimant":
        verb = _claiming(analysis, rule, word, lemma)
        if verb is not None and not _unclaimed(analysis, rule, verb):
            for who in roles.subjects(analysis, verb):
                yield _spoken_for(analysis, rule, verb, who)
        elif verb is None and lemma in rule.words and (answer := answering(analysis, analysis.tokens[word].head)):
            yield from roles.subjects(analysis, answer)  # "denied accusations of a **role** in it"
        elif verb is None and lemma in rule.had and prep == "in":
            yield from (j for j in analysis.dependents(word, "nmod") if analysis.tokens[j].deprel == "nmod:poss")
            yield from (j for p, j in obliques(analysis, word) if p in ("of", "by") and j != deed)
    elif rule.who == "laid":
        laid = analysis.tokens[word].head if lemma in rule.words else word
        if laid == word and not any(analysis.tokens[j].lemma in rule.words for j in roles.objects_own(analysis, word)):
            return
        if laid >= 0 and analysis.tokens[laid].lemma.lower() in rule.verbs:
            yield from (j for p, j in obliques(analysis, laid) if p in _ON)
    elif rule.who == "object":
        if lemma in rule.clearing and any(analysis.lower(j) == "the" for j in analysis.dependents(deed, "det")):
            return
        if (prep == "for" or lemma in rule.settling) and unblamed(analysis, word, rule.words):
            return
        if lemma in rule.words:
            done_to = (j for j in roles.objects(analysis, word) if j != deed)
            yield from (j for j in done_to if not rule.somebody or _linked(analysis, word, j))
        elif not rule.somebody and _is_object_of(analysis, word, rule.words):
            yield word
    elif lemma in rule.words:
        yield from _said_to_be(analysis, word)


def _linked(analysis: Analysis, verb: int, who: int) -> bool:
    """Whether it is somebody whom a verb links to a deed, and it does: not "no evidence **linking** them to it"."""
    token, linking = analysis.tokens[who], analysis.tokens[verb]
    named = token.upos == "PRON" or (token.upos == "PROPN" and token.etype == "place")  # "tied **Iran** to the raid"
    somebody = named or token.etype in ("person", "organization")
    reading = assess(analysis, verb)
    told = reading.modality == "actual" and reading.polarity == "positive" and not nobody_does(analysis, verb)
    told = told and (linking.xpos != "VBG" or analysis.child(verb, "mark", "case") is None)  # "no grounds **for** it"
    evidence = linking.head if linking.deprel.startswith("acl") else -1
    return somebody and told and (evidence < 0 or not nobody(analysis, evidence))


def _is_object_of(analysis: Analysis, i: int, verbs: frozenset[str]) -> bool:
    """Whether one of these verbs is done to `i`: "suspect X of the raid", where the tree hangs the raid on X."""
    verb = analysis.tokens[i].head
    if verb < 0 or analysis.tokens[i].deprel not in ("obj", "nsubj:pass"):
        return False
    return analysis.tokens[verb].lemma.lower() in verbs


def _claiming(analysis: Analysis, rule: Behind, word: int, lemma: str) -> int | None:
    """The verb of "claimed responsibility", whether the deed hangs on it or on its object."""
    if lemma in rule.words and (
        analysis.deprel(word) in ("obj", "obl") or analysis.tokens[word].deprel == "nsubj:pass"
    ):
        verb = analysis.tokens[word].head
        return verb if verb >= 0 and analysis.tokens[verb].lemma.lower() in rule.verbs else None
    held = any(analysis.tokens[j].lemma.lower() in rule.words for j in roles.objects_own(analysis, word))
    return word if held and lemma in rule.verbs else None


def _spoken_for(analysis: Analysis, rule: Behind, verb: int, who: int) -> int:
    """For whom somebody claims a deed: "a woman who said that she spoke **on behalf of X**"; else he for himself."""
    if analysis.tokens[verb].lemma.lower() not in rule.claiming or analysis.tokens[who].upos != "NOUN":
        return who
    for j in (*(j for j in analysis.subtree(who) if j > who), *analysis.dependents(verb, "obl")):
        lemma = analysis.tokens[j].lemma.lower()
        beside = tuple(obliques(analysis, j))
        # "Spoke on behalf of X", wherever trees hang X.
        behalf = any(analysis.tokens[k].lemma.lower() == "behalf" for _, k in beside)
        for prep, whom in beside:
            said = {f"{lemma} {prep}", f"{preposition(analysis, j)} {lemma} {prep}"}
            said |= {f"on behalf {prep}"} if behalf else set()
            if analysis.tokens[whom].upos == "PROPN" and said & (rule.speaking_for | rule.for_whom):
                return whom
        if lemma in rule.speaking_for:
            return next((k for k in roles.objects_own(analysis, j) if analysis.tokens[k].upos == "PROPN"), who)
    return who


def _unclaimed(analysis: Analysis, rule: Behind, verb: int) -> bool:
    """Whether somebody has **not** claimed a deed, or only should, which does not say whether it was his.

    "The rebels have not claimed responsibility", "nor has any group taken credit"; "did not take part" says more.
    """
    held = {
        analysis.tokens[j].lemma.lower() for j in (*roles.objects(analysis, verb), *analysis.dependents(verb, "obl"))
    }
    if analysis.tokens[verb].lemma.lower() not in rule.claiming or not held & rule.claimed:
        return False
    opened = {analysis.lower(j) for k in roles.subjects(analysis, verb) for j in analysis.dependents(k, "cc", "det")}
    denied = any(True for _ in negating(analysis, verb)) or bool(opened & {"neither", "nor"})
    return denied or only_in_view(analysis, verb)


def _said_to_be(analysis: Analysis, word: int) -> tuple[int, ...]:
    """Whom an adjective or a noun is said of: its subject, the noun beside it, or whom a verb holds to be so."""
    own = analysis.child(word, "nsubj") is not None  # "the charge that he was involved in it"
    if not own and analysis.deprel(word) in ("amod", "appos", "acl") and analysis.tokens[word].head >= 0:
        return (analysis.tokens[word].head,)
    above, relation = analysis.tokens[word].head, analysis.deprel(word)
    marks = map(analysis.lower, analysis.dependents(word, "case", "mark"))
    # "Described X **as the mastermind of** it", "everything points to X as its author"; not "is sought as a suspect".
    said = above >= 0 and any(cue.rules.stance in _TELLING for cue in cues_at(analysis, above))
    as_it = relation in ("obl", "advcl") and "as" in marks and said
    if above >= 0 and (as_it or relation == "xcomp"):
        pointed = (j for p, j in obliques(analysis, above) if as_it and p in ("to", "at"))
        if held := roles.objects(analysis, above) or tuple(pointed):
            return held
    return roles.surface_subjects(analysis, word)


def _is_a(analysis: Analysis, word: int) -> tuple[int, ...]:
    """What is said to be this noun: "the attack" of "the attack was the work of X"."""
    return roles.surface_subjects(analysis, word) if analysis.child(word, "cop") is not None else ()
