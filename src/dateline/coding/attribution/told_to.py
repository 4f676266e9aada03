"""Finds to whom something is said, where that is named: "told **AFP**", "an official who spoke to **Reuters** said"."""

from collections.abc import Iterator, Mapping, Sequence

from dateline.coding.attribution.anonymity import kept_back
from dateline.coding.attribution.constructions import Candidate
from dateline.coding.attribution.sources_of import antecedent, entity_of
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.trees.noun_phrases import phrase
from dateline.coding.trees.obliques import obliques
from dateline.coding.trees.phrase_heads import coordinated
from dateline.coding.trees.subjects import agent, passive, subject
from dateline.language.analysis import Analysis
from dateline.model.codes import groups
from dateline.model.entity import Entity
from dateline.model.span import Span
from dateline.model.statement import Hearer

_SPOKEN_TO = frozenset({"to", "with"})
_HELD_WITH = frozenset({"to", "with", "for"})
_IN_COURSE = frozenset({"in", "during", "by", "via", "through", "on"})
_OF_OUTLETS = frozenset({"of", "from", "with", "for", "at"})
_OF_WHICH = ("compound", "amod", "nmod:poss", "nmod", "flat")
_MEDIA = "MED"
"""CAMEO's code of the role of whoever reports."""


def told_to(analysis: Analysis, candidate: Candidate, entities: Sequence[Entity]) -> tuple[Hearer, ...]:
    """Those to whom a statement is made, by name; reporters, or somebody without a name, are nobody."""
    if candidate.frame == "infinitive":
        return ()  # "told the army to leave"
    for verb in _verbs(analysis, candidate):
        heard = (j for j in _heard(analysis, verb) if j not in candidate.content)
        if found := _hearers(analysis, heard, entities):
            return found
    if candidate.head is None:
        return ()
    head = antecedent(analysis, candidate.head)
    return _hearers(analysis, _heard_by_way(analysis, head, entities), entities)


def heard_unnamed(analysis: Analysis, entities: Sequence[Entity]) -> Mapping[str, tuple[Hearer, ...]]:
    """For each entity that keeps its name back, to whom it speaks: "The two **spoke to Reuters** on condition of …"."""
    rules, out = cue_rules().hearers, dict[str, tuple[Hearer, ...]]()
    for verb, token in enumerate(analysis.tokens):
        if token.upos != "VERB" or token.lemma not in rules.speaking | rules.telling or not kept_back(analysis, verb):
            continue
        who = subject(analysis, verb)
        name = None if who is None else entity_of(analysis, who, entities)
        if name is not None and (found := _hearers(analysis, _spoken_to(analysis, verb), entities)):
            out.setdefault(name, found)
    return out


def _verbs(analysis: Analysis, candidate: Candidate) -> Iterator[int]:
    """The verb of a cue and those before it that share its speaker: "**told AFP** that they had left, adding that"."""
    verb = candidate.anchor
    yield verb
    while analysis.deprel(verb) in ("advcl", "conj", "xcomp") and analysis.child(verb, "nsubj") is None:
        verb = analysis.tokens[verb].head
        if verb > candidate.anchor or analysis.tokens[verb].upos != "VERB":
            return
        yield verb


def _heard(analysis: Analysis, verb: int) -> Iterator[int]:
    """Those to whom a verb says something: its object or who stands behind "to", in person or in an interview."""
    rules = cue_rules().hearers
    yield from _spoken_to(analysis, verb)
    for prep, noun in obliques(analysis, verb):
        if prep == "to" and analysis.tokens[verb].lemma not in rules.not_to and cues_at(analysis, verb):
            yield from coordinated(analysis, noun)
        lemma = analysis.tokens[noun].lemma.lower()
        if prep not in _IN_COURSE or lemma not in rules.occasions | rules.interviews:
            continue
        yield from (k for held, j in obliques(analysis, noun) if held in _HELD_WITH for k in coordinated(analysis, j))
        if lemma in rules.interviews:  # "in a **BBC** interview"
            before = analysis.dependents(noun, "compound", "nmod:poss", "nmod")
            yield from (j for j in before if j < noun and analysis.tokens[j].etype == "organization")
    for j in analysis.dependents(verb, "advcl", "acl", "xcomp", "parataxis"):
        if analysis.tokens[j].xpos == "VBG" and analysis.tokens[j].lemma in rules.speaking:
            yield from _spoken_to(analysis, j)


def _spoken_to(analysis: Analysis, verb: int) -> Iterator[int]:
    """Whom a verb of telling has for its object, or one of speaking behind "to"."""
    rules, lemma = cue_rules().hearers, analysis.tokens[verb].lemma
    if lemma in rules.telling and passive(analysis, verb):
        yield from analysis.dependents(verb, "nsubj")
    elif lemma in rules.telling:
        heard = list(analysis.dependents(verb, "iobj")) or analysis.dependents(verb, "obj")
        yield from (k for j in heard for k in coordinated(analysis, j))
    elif lemma in rules.speaking:
        below = list(obliques(analysis, verb))
        # "Spoke on condition of anonymity **to AFP**".
        below += [each for prep, j in below if prep == "on" for each in _within(analysis, j)]
        yield from (k for prep, j in below if prep in _SPOKEN_TO for k in coordinated(analysis, j))


def _within(analysis: Analysis, noun: int) -> Iterator[tuple[str, int]]:
    """The phrases of a noun, and of what it is of."""
    for prep, j in obliques(analysis, noun):
        yield prep, j
        if prep == "of":
            yield from obliques(analysis, j)


def _heard_by_way(analysis: Analysis, head: int, entities: Sequence[Entity]) -> Iterator[int]:
    """Outlets that a source is said to have spoken to, or to be asked by: "a resident **reached by AFP** said"."""
    for verb in analysis.dependents(head, "acl", "acl:relcl"):
        asked = agent(analysis, verb) if analysis.tokens[verb].lemma in cue_rules().hearers.asking else None
        spoken = _spoken_to(analysis, verb) if asked is None else iter(coordinated(analysis, asked))
        hidden = kept_back(analysis, verb)
        yield from (j for j in spoken if hidden or _an_outlet(analysis, j, entities))


def _an_outlet(analysis: Analysis, i: int, entities: Sequence[Entity]) -> bool:
    """Whether a name may be that of an agency, a paper or a channel: who has met a minister has not told him this."""
    at = next(_named(analysis, i, entities), None)
    return at is not None and _may_report(analysis, at, entities)


def _may_report(analysis: Analysis, i: int, entities: Sequence[Entity]) -> bool:
    """Whether a name is one of an outlet, or of a body that is not known to be anything else."""
    code = _code(analysis, i, entities)
    return _reports(code) or (analysis.tokens[i].etype == "organization" and code is None)


def _code(analysis: Analysis, i: int, entities: Sequence[Entity]) -> str | None:
    name = entity_of(analysis, i, entities)
    return next((entity.code for entity in entities if entity.id == name), None)


def _reports(code: str | None) -> bool:
    return code is not None and _MEDIA in groups(code)


def _hearers(analysis: Analysis, found: Iterator[int], entities: Sequence[Entity]) -> tuple[Hearer, ...]:
    out: dict[int, Hearer] = {}
    for i in found:
        for at in _named(analysis, i, entities):
            start, end = _span(analysis, at, entities)
            out.setdefault(start, Hearer(start=start, end=end, entity=entity_of(analysis, at, entities)))
    return tuple(out[start] for start in sorted(out))


def _span(analysis: Analysis, i: int, entities: Sequence[Entity]) -> Span:
    """Where whoever hears it is called so: with all of the name, without a possessive: "**France 24**'s service"."""
    start, end = phrase(analysis, i)
    last = analysis.token_at(end - 1)
    if last is not None and analysis.tokens[last].xpos == "POS":
        end = analysis.tokens[last].start
    at = analysis.tokens[i].start
    around = [one for each in entities for one in each.mentions if one.kind == "name" and one.start <= at < one.end]
    name = min(around, key=lambda one: one.end - one.start, default=None)
    return (start, end) if name is None else (min(start, name.start), max(end, name.end))


def _named(analysis: Analysis, i: int, entities: Sequence[Entity]) -> Iterator[int]:
    """The heads of names, of outlets whose reporter it is, and of outlets: "told **Reuters'** reporter", "state TV"."""
    token, rules = analysis.tokens[i], cue_rules().hearers
    lemma = token.lemma.lower()
    name = entity_of(analysis, i, entities)
    entity = next((entity for entity in entities if entity.id == name), None)
    which = lemma in rules.outlets and analysis.child(i, *_OF_WHICH) is not None
    again = token.upos == "NOUN" and entity is not None and any(one.kind == "name" for one in entity.mentions)
    a_part = lemma in rules.reporters | rules.outlets and analysis.child(i, "nmod:poss") is not None
    # "Al Jazeera's English **channel**"; but the group's own television is an outlet itself.
    whose = [j for j in _outlets_below(analysis, i, entities) if _may_report(analysis, j, entities)] if a_part else []
    if whose:
        yield from whose
    elif token.upos == "PROPN":
        if token.etype not in ("time", "event"):
            yield i
    elif lemma in rules.reporters:
        yield from _outlets_below(analysis, i, entities)
    elif which or again:
        yield i


def _outlets_below(analysis: Analysis, i: int, entities: Sequence[Entity]) -> Iterator[int]:
    """The outlets whose somebody or something is, by name or by their kind: "**state television's** evening news"."""
    whose = (j for prep, j in obliques(analysis, i) if prep in _OF_OUTLETS)
    for j in (*analysis.dependents(i, "compound", "nmod:poss"), *whose):
        for k in coordinated(analysis, j):
            token, kind = analysis.tokens[k], analysis.tokens[k].lemma.lower() in cue_rules().hearers.outlets
            outlet = token.etype == "organization" or _reports(_code(analysis, k, entities))
            named = token.upos == "PROPN" and outlet and not _same(analysis, i, k, entities)
            if named or (kind and analysis.child(k, *_OF_WHICH) is not None):
                yield k


def _same(analysis: Analysis, i: int, k: int, entities: Sequence[Entity]) -> bool:
    """Whether a word only belongs to the name of what it stands before: "the BBC's **World** Service"."""
    whole = entity_of(analysis, i, entities)
    return whole is not None and entity_of(analysis, k, entities) == whole
