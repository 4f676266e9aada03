"""The place of a claim: the one that hangs on its predicate, never one from another part of the story."""

from collections.abc import Iterator

from dateline.coding import roles
from dateline.coding.frames import Reading
from dateline.coding.senses import Senses

LOCATIVE = frozenset(
    {
        "in", "at", "near", "outside", "inside", "around", "across", "on", "along", "throughout", "within", "off",
        "outside of", "into", "toward", "towards", "between", "close to", "from", "above", "under", "through", "over",
    }
)  # fmt: skip
_FINE = {"point": 0, "area": 1, "country": 2}
_HOLDERS = ("nmod", "appos", "flat", "compound", "nummod")


def place_of(senses: Senses, reading: Reading) -> int | None:
    """Index of the place where it happened, or None."""
    for phrases in (reading.places, _recipient_places(senses, reading), tuple(_around(senses, reading))):
        found = [n for j in phrases if (n := named(senses, j)) is not None]
        if found:
            return min(found, key=lambda n: _FINE.get(senses.places[n].precision or "", 3))
    return None


def _recipient_places(senses: Senses, reading: Reading) -> tuple[int, ...]:
    """Recipients of an act on the ground that are places themselves or stand in one: "a police station in Kabul"."""
    if reading.line.group.type not in ("ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "PROTEST", "CONSULT", "AID"):
        return ()
    return tuple(j for j in reading.recipients if "person" not in senses.classes(j) or not senses.is_party(j))


def _around(senses: Senses, reading: Reading) -> Iterator[int]:
    """Phrases with a locative preposition on the predicate, on its host, on its object, on the clause it is part of."""
    analysis = senses.analysis
    bases = [reading.predicate]
    if reading.host is not None:
        bases.append(reading.host)
    bases += [
        j
        for j in (*roles.objects(analysis, reading.predicate), *reading.recipients)
        if analysis.tokens[j].upos != "PROPN"
    ]
    bases += _same_event(senses, reading)
    for base in bases:
        for prep, j in roles.obliques(analysis, base):
            if prep in LOCATIVE:
                yield from roles.coordinated(analysis, j)
        yield from (j for j in analysis.dependents(base, "compound") if j < base)


def _same_event(senses: Senses, reading: Reading) -> list[int]:
    """The clause that a participle or a coordinated verb belongs to: "stormed the base in X, killing five"."""
    analysis, i = senses.analysis, reading.predicate
    token = analysis.tokens[i]
    part = analysis.deprel(i) in ("conj", "xcomp") or (analysis.deprel(i) == "advcl" and token.xpos == "VBG")
    return [token.head] if part and token.head >= 0 and analysis.tokens[token.head].upos == "VERB" else []


def named(senses: Senses, i: int, depth: int = 0) -> int | None:
    """The place of phrase `i`: its head, its apposition or what it is in ("the city of X", "a base near X")."""
    analysis = senses.analysis
    index = senses.place_at.get(i)
    if index is not None and senses.places[index].kind == "name":
        return index
    if depth > 3:
        return None
    below = sorted(
        analysis.dependents(i, *_HOLDERS), key=lambda j: (analysis.deprel(j) not in ("appos", "flat", "compound"), j)
    )
    for j in below:
        if analysis.tokens[j].deprel == "nmod:poss":
            continue
        if analysis.deprel(j) == "nmod" and roles.preposition(analysis, j) not in (*LOCATIVE, "of"):
            continue
        found = named(senses, j, depth + 1)
        if found is not None:
            return found
    return None
