"""Which figures belong to a claim: those in the phrases of its own predicate."""

from collections.abc import Sequence

from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees.stand_ins import one_of_those
from dateline.model.figure import Figure
from dateline.model.span import overlap
from dateline.model.statement import Statement

_INNER = frozenset(
    {
        "nummod",
        "nmod",
        "amod",
        "compound",
        "conj",
        "obj",
        "nsubj",
        "obl",
        "iobj",
        "advmod",
        "det",
        "flat",
        "fixed",
        "appos",
    }
)

_HOLDING = frozenset({"contain", "hold"})
_COUNTS = frozenset({"number", "count", "tally", "toll", "total", "figure", "deaths", "fatalities"})


def figures_of(
    senses: Senses,
    reading: Reading,
    figures: Sequence[Figure],
    predicates: frozenset[int],
    statements: Sequence[Statement],
) -> tuple[int, ...]:
    """Indices of the figures from which the walk up the tree meets this predicate first.

    Of who says so only what they themselves do: "ten were killed, according to **two doctors**" counts no doctors.
    """
    own = {reading.predicate, *reading.consumed}
    if reading.host is not None and reading.host not in predicates:
        own.add(reading.host)
    own.update(_counting(senses, reading.predicate))
    parts = own.union(reading.actors, reading.recipients)
    own |= _told_above(senses, reading, predicates)
    met = (n for n, figure in enumerate(figures) if _meets(senses, figure, own, predicates))
    return tuple(n for n in met if not _tells(senses, figures[n], parts, statements))


def _told_above(senses: Senses, reading: Reading, predicates: frozenset[int]) -> set[int]:
    """Who takes part and stands with a verb above that is told of them: "**27 people** are known to have died"."""
    analysis = senses.analysis
    above = analysis.tokens[reading.predicate].head if analysis.deprel(reading.predicate) == "xcomp" else -1
    if above < 0 or above in predicates:
        return set()
    parts = reading.recipients or reading.actors  # of who killed others a number counts no dead
    return {i for i in parts if analysis.tokens[i].head == above and analysis.tokens[i].deprel == "nsubj:pass"}


def _tells(senses: Senses, figure: Figure, parts: set[int], statements: Sequence[Statement]) -> bool:
    """Whether it counts those who only tell of it: neither the deed nor any of its `parts` is theirs."""
    for said in statements:
        if any(overlap((figure.start, figure.end), span) for span in said.source):
            theirs = {i for span in (*said.source, *said.cue) for i in senses.analysis.tokens_in(span)}
            return parts.isdisjoint(theirs)
    return False


def _counting(senses: Senses, i: int) -> tuple[int, ...]:
    """The words that count those of whom participle `i` tells: "the number of people killed rose to 24".

    And what is done to a count: "**revised** the figure to 24".
    """
    analysis = senses.analysis
    if analysis.lower(i) in _COUNTS and analysis.deprel(i) in ("obj", "nsubj") and analysis.tokens[i].head >= 0:
        return (analysis.tokens[i].head,)
    people = analysis.tokens[i].head if analysis.deprel(i) in ("acl", "amod") else -1
    if people >= 0 and (one := one_of_those(analysis, people)) != people:
        return (one,)  # "**two nurses** were among those killed"
    number = analysis.tokens[people].head if people >= 0 and analysis.deprel(people) == "nmod" else -1
    if number < 0 or analysis.lower(number) not in _COUNTS:
        return ()
    return tuple(k for k in (number, analysis.tokens[number].head) if k >= 0)


def _meets(senses: Senses, figure: Figure, own: set[int], predicates: frozenset[int]) -> bool:
    analysis = senses.analysis
    inside = analysis.tokens_in((figure.start, figure.end))
    heads = [i for i in inside if analysis.tokens[i].head not in inside]
    if not heads:
        return False
    i = heads[0]
    while i >= 0:
        if i in own:
            return True
        held = (
            analysis.deprel(i) == "acl" and analysis.tokens[i].lemma in _HOLDING
        )  # "a grave **containing** 40 bodies"
        if i in predicates or not (held or analysis.deprel(i) in _INNER):
            return False
        i = analysis.tokens[i].head
    return False
