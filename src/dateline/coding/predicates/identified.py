"""What the doers of a deed told before are said to be: "the attackers were **members of X**"."""

from collections.abc import Iterator, Sequence

from dateline.coding.predicates.laid import NEAR, Laid, laid_rules, named, told_as
from dateline.coding.predicates.responsibility import attacks_before, of_last_sentence
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees.obliques import obliques
from dateline.language.analysis import Analysis
from dateline.model.claim import Claim

_REACH = 5
"""Sentences from a deed to what its doers are."""


def identified(senses: Senses, claims: Sequence[Claim]) -> Iterator[Laid]:
    """What the doers of a deed are said to be."""
    analysis, rules = senses.analysis, laid_rules()
    for i, token in enumerate(analysis.tokens):
        if token.lemma.lower() not in rules.doers | rules.takers or token.upos != "NOUN":
            continue
        deeds = _deeds_here(senses, claims, i) or _deeds_told(senses, claims, i)
        they_are = [(at, what) for at, what in _what_they_are(analysis, i) if told_as(senses, what)] if deeds else []
        # "The gunman, **Omar Doe**, 29, a citizen of France": a name says more than of which sort he is.
        for at, what in sorted(they_are, key=lambda one: analysis.tokens[one[1]].upos != "PROPN")[:1]:
            start = analysis.tokens[what].start
            new = [c for c in deeds if not any(role.start <= start < role.end for role in c.actors)]
            doubted = _doubted(analysis, i)
            yield from (Laid(at=at, who=who, deeds=new, doubted=doubted) for who in told_as(senses, what) if new)


def _doubted(analysis: Analysis, i: int) -> bool:
    """Whether it is only alleged that those at `i` did it: "the **alleged** killers"."""
    told = ("".join(map(analysis.lower, analysis.subtree(j))) for j in analysis.dependents(i, "amod", "compound"))
    return any(one in laid_rules().doubted for one in told)


def _deeds_here(senses: Senses, claims: Sequence[Claim], i: int) -> list[Claim]:
    """The deed that the word for its doers names itself: "**the killers of X** may have been soldiers"."""
    at = senses.analysis.span(i, i)
    return [c for c in claims if c.type == "ASSAULT" and c.predicate == at and c.polarity == "positive"]


def _deeds_told(senses: Senses, claims: Sequence[Claim], i: int) -> list[Claim]:
    """The last deed told before that is of those at `i`, or of whom it is not told whose it is."""
    before = attacks_before(senses.analysis, claims, senses.analysis.sentence_index(i), _REACH)
    took = senses.analysis.tokens[i].lemma.lower() in laid_rules().takers
    before = [claim for claim in before if (claim.mode == "abduct") == took]
    entity = senses.entity(i)
    own = [c for c in before if entity is not None and any(role.entity == entity.id for role in c.actors)]
    near = attacks_before(senses.analysis, before, senses.analysis.sentence_index(i), NEAR)
    return of_last_sentence(
        senses.analysis, own or [c for c in near if not any(named(senses, role) for role in c.actors)]
    )


def _what_they_are(analysis: Analysis, i: int) -> Iterator[tuple[int, int]]:
    """What those at `i` are said to be, and the word that says so."""
    rules, above = laid_rules(), analysis.tokens[i].head
    doubted = _doubted(analysis, i)  # "the alleged killers **worked for X**" does not say that killers did
    if not any(analysis.lower(j) in ("the", "these", "those") for j in analysis.dependents(i, "det")):
        return
    for j in analysis.dependents(i, "appos"):
        yield j, j  # "the attackers, **members of X**,"
    for j in analysis.dependents(i, "acl"):
        yield from ((j, k) for k in _belongs(analysis, j) if not doubted)
    if above < 0 or not analysis.tokens[i].deprel.startswith("nsubj"):
        return
    if analysis.child(above, "cop") is not None:
        yield above, above
    for verb in (above, *analysis.dependents(above, "xcomp")):
        yield from ((verb, k) for k in _belongs(analysis, verb) if not doubted)
        yield from ((verb, k) for prep, k in obliques(analysis, verb) if _said(analysis, verb, prep) in rules.called)
        if verb != above and analysis.child(verb, "cop") is not None:
            yield verb, verb  # "are believed to be **members of X**"


def _belongs(analysis: Analysis, verb: int) -> Iterator[int]:
    yield from (k for prep, k in obliques(analysis, verb) if _said(analysis, verb, prep) in laid_rules().belonging)


def _said(analysis: Analysis, verb: int, prep: str) -> str:
    return f"{analysis.tokens[verb].lemma.lower()} {prep}"
