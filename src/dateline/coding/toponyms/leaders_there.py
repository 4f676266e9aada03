"""Where leaders of other countries meet or go: of towns of one name that is a capital more often than not."""

from collections.abc import Iterator, Mapping, Sequence

from dateline.coding.lexicons.known_names import Known
from dateline.coding.lexicons.place_rules import place_rules
from dateline.coding.toponyms.toponym import Toponym
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import preposition
from dateline.coding.trees.phrase_heads import coordinated
from dateline.gazetteer import Gazetteer
from dateline.gazetteer.names import fold
from dateline.language.analysis import Analysis
from dateline.model.codes import COUNTRY
from dateline.model.span import Span

_THERE = frozenset({"in", "at", "to"})
_WITH = frozenset({"with", "by"})
_KINDS = frozenset({"leader", "person"})


def leaders_from_abroad(
    found: Sequence[Toponym], analysis: Analysis, known: Sequence[tuple[Span, Known]], gazetteer: Gazetteer
) -> Mapping[str, frozenset[str]]:
    """Of names of places, the countries (ISO alpha-2) with such a place where leaders of other countries would be."""
    of = {i: one.code[:COUNTRY] for span, one in known if one.kind in _KINDS for i in analysis.tokens_in(span)}
    for one in found:
        country = next((c.country for c in one.candidates if c.kind == "country" and c.country is not None), None)
        if country is not None and (code := gazetteer.iso3(country)) is not None:
            of.update(dict.fromkeys(range(one.first, one.end), code))
    out: dict[str, frozenset[str]] = {}
    for one in found:
        codes = {of[j] for who in _present(analysis, one) for j in _whose(analysis, who) if j in of}
        if codes:
            lands = {c.country for c in one.candidates if c.country is not None}
            abroad = {land for land in lands if codes - {gazetteer.iso3(land)}}
            out[fold(one.surface)] = frozenset(abroad) | out.get(fold(one.surface), frozenset())
    return out


def _present(analysis: Analysis, one: Toponym) -> Iterator[int]:
    """Who was in a place by its verb: who does it, and whom they meet, but not whom they speak of."""
    head = next((i for i in range(one.first, one.end) if not one.first <= analysis.tokens[i].head < one.end), one.first)
    verb = analysis.tokens[head].head
    on_it = verb >= 0 and analysis.deprel(head) == "obl" and analysis.tokens[verb].upos == "VERB"
    if not on_it or preposition(analysis, head) not in _THERE:
        return
    yield from (k for j in roles.surface_subjects(analysis, verb) for k in coordinated(analysis, j))
    if analysis.tokens[verb].lemma in place_rules().words.receiving:
        others = [j for j in analysis.dependents(verb, "obl") if preposition(analysis, j) in _WITH]
        yield from (k for j in (*roles.objects_own(analysis, verb), *others) for k in coordinated(analysis, j))


def _whose(analysis: Analysis, who: int) -> Iterator[int]:
    """The tokens that tell of which country somebody is leader: the name, or "**France's** president"."""
    yield from (who, *(j for j in analysis.dependents(who, "appos") if j != who))
    if analysis.tokens[who].lemma.lower() in place_rules().words.heads_of_state:
        for j in analysis.dependents(who, "nmod", "amod", "compound"):
            yield from coordinated(analysis, j)
