"""Who does it to whom where any verb counts: the main verbs of a text, whether the lexicon knows them or not.

The suite gives verbs meanings of its own, and a dictionary of verbs that we do not read. This asks what a verb
that means nothing to us says all the same: who stands before it as its doer, and who comes first behind it.
"""

from collections.abc import Iterable, Iterator

import msgspec
from petrarch_pairs import alternatives, crossed, pairs_of

from dateline.coding.dictionaries import Told
from dateline.coding.dictionaries.phrases import code_in
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import obliques, preposition
from dateline.coding.trees.voice import is_passive
from dateline.language.analysis import Analysis
from dateline.model.record import Record

Pair = tuple[str, str]

_CLAUSES = ("ccomp", "xcomp", "parataxis", "acl", "csubj", "dep")
_ASIDE = frozenset({"after", "before", "since", "until", "when", "while", "as", "once", "because", "although", "if"})
"""Conjunctions of clauses that tell what else happened."""
_WITHIN = frozenset({"compound", "nmod:poss", "amod", "flat", "nmod:desc", "nmod:unmarked"})
_FROM = frozenset({"from", "in", "at", "by"})
"""Where a passive names nobody who does it, these name whose doing it is: "was freed from X"."""
_LOCATIVE = frozenset({"in", "at", "on", "near"})
_RECEIVING = frozenset({"receive", "get", "obtain", "accept"})
"""Verbs that are done to their subject by whom they name with "from"."""


class Clauses(msgspec.Struct, frozen=True, kw_only=True):
    """A text, ready to be asked who stands around its verbs."""

    record: Record
    senses: Senses

    @property
    def analysis(self) -> Analysis:
        """The analysis of the text."""
        return self.senses.analysis

    def code(self, head: int) -> list[str]:
        """The codes of the phrase that token `head` heads."""
        entity = self.senses.entity(head)
        known = entity.code if entity is not None else None
        return alternatives(known or code_in(self.senses.told, self.analysis, head))

    def codes(self, heads: Iterable[int]) -> list[str]:
        """The codes of several phrases, each once."""
        return list(dict.fromkeys(code for head in heads for code in self.code(head)))

    def within(self, heads: Iterable[int]) -> list[str]:
        """As `codes`; where the phrases have none, of the first parties in them: "ties between **X and Y**"."""
        heads = tuple(heads)
        found = self.codes(heads)
        below = (i for head in heads for i in self.analysis.subtree(head) if i in self.senses.told.actor_at)
        first = next(below, None)
        return found if found or first is None else self.codes(roles.coordinated(self.analysis, first))


def pairs_of_verbs(analysis: Analysis, record: Record, told: Told) -> frozenset[Pair]:
    """The pairs of the main verbs; of a verb that is a claim's predicate those of its claims."""
    senses = Senses(analysis=analysis, lexicon=lexicon(), entities=record.entities, places=record.places, told=told)
    text = Clauses(record=record, senses=senses)
    out: set[Pair] = set()
    for first, end in analysis.sentences:
        for root in (i for i in range(first, end) if analysis.tokens[i].head < 0):
            out |= _read(text, root, set())
    return frozenset(out)


def _read(text: Clauses, verb: int, seen: set[int]) -> set[Pair]:
    """The pairs of a verb and of those coordinated with it; of the clauses below it where it has none itself."""
    analysis = text.analysis
    if verb in seen:
        return set()
    seen.add(verb)
    found = _of_claims(text, verb)
    for j in analysis.dependents(verb, "xcomp"):
        found = found or _of_claims(text, j)
    found = found or _around(text, verb)
    below = [j for j in analysis.dependents(verb, "conj") if analysis.tokens[j].upos in ("VERB", "AUX")]
    if not found:
        below += [j for j in analysis.dependents(verb, *_CLAUSES) if analysis.tokens[j].upos in ("VERB", "AUX", "ADJ")]
    for j in below:
        found |= _read(text, j, seen)
    return found


def _of_claims(text: Clauses, verb: int) -> set[Pair]:
    span = text.analysis.span(verb, verb)
    return {
        pair
        for claim in text.record.claims
        if claim.predicate == span
        for pair in pairs_of(text.record, claim, placed=False)
    }


def _around(text: Clauses, verb: int) -> set[Pair]:
    """Who does it, by the grammar, and the first parties behind the verb."""
    analysis = text.analysis
    subjects = roles.surface_subjects(analysis, verb)
    doers = text.within(subjects)
    clauses = [j for j in analysis.dependents(verb, "xcomp", "ccomp") if analysis.child(j, "mark") is not None]
    if is_passive(analysis, verb) and not clauses:
        by = text.codes(roles.agents(analysis, verb))
        by = by or [code for prep, j in obliques(analysis, verb) if prep in _FROM for code in text.code(j)]
        if by:
            return crossed(by, doers)
    given = [j for prep, j in obliques(analysis, verb) if prep == "from"]
    if analysis.tokens[verb].lemma in _RECEIVING and (givers := text.codes(tuple(given))):
        return crossed(givers, doers)
    if not doers:
        return set()
    for parties in _behind(text, verb, set(subjects)):
        to = [code for code in parties if code not in doers]
        if to:
            return crossed(doers, to)
    # "X and Y have renewed their ties": nobody else is there, so they do it to each other.
    return crossed(doers, doers) if len(doers) > 1 else set()


def _behind(text: Clauses, verb: int, subjects: set[int]) -> Iterator[list[str]]:
    """The parties behind a verb, in text order, each with those coordinated with it; where it was comes last."""
    found: list[tuple[bool, list[str]]] = []
    analysis = text.analysis
    aside = {i for top in _set_aside(analysis, verb) for i in analysis.subtree(top)}
    aside |= {i for top in subjects for i in analysis.subtree(top)}
    for i in analysis.subtree(verb):
        if i <= verb or i in aside or analysis.tokens[i].upos in ("PRON", "DET"):
            continue
        if not (i in text.senses.told.actor_at or i in text.senses.told.agent_at or text.code(i)):
            continue
        top = i
        while analysis.tokens[top].deprel in _WITHIN and analysis.tokens[top].head > verb:
            top = analysis.tokens[top].head
        place = preposition(analysis, top) in _LOCATIVE
        found.append((place, text.codes(roles.coordinated(analysis, top))))
    yield from (codes for _, codes in sorted(found, key=lambda each: each[0]))


def _set_aside(analysis: Analysis, verb: int) -> Iterator[int]:
    """What lies below a verb and tells of something else: when it was, what came before, what also happened."""
    for i in analysis.subtree(verb):
        if i == verb:
            continue
        marks = {analysis.lower(k) for k in analysis.dependents(i, "mark", "case", "advmod")}
        clause = analysis.tokens[i].upos in ("VERB", "AUX", "ADJ")
        coordinated = analysis.deprel(i) == "conj" and analysis.tokens[i].head == verb and clause
        told = analysis.deprel(i) == "parataxis"
        if coordinated or told or (clause and marks & _ASIDE):
            yield i
