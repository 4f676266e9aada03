"""The place that a phrase names: its head, what kind of place it is of, its apposition, or what it stands in."""

from collections.abc import Iterator

from dateline.coding.circumstances.places_again import each_again, spoken_of_again
from dateline.coding.lexicons.actor_rules import nouns
from dateline.coding.lexicons.place_rules import place_rules
from dateline.coding.predicates.fillers import LOCATIVE
from dateline.coding.predicates.senses import Senses
from dateline.coding.toponyms.bearings import lying_beside, way_ends
from dateline.coding.toponyms.towns import BECOMING, TOWNS
from dateline.coding.trees import roles
from dateline.coding.trees.listed_names import listed_names
from dateline.coding.trees.obliques import obliques, preposition
from dateline.coding.trees.phrase_heads import coordinated
from dateline.language.analysis import Analysis

_ARMED = frozenset({"strike", "weapon", "vehicle", "fighting", "armed", "posted"})
"""Classes of what is somebody's: "a US strike"."""


def named(senses: Senses, i: int, depth: int = 0, *, inward: bool = True) -> int | None:
    """The place of phrase `i`: its head, what kind it is of, its apposition, or (inward) what it is in."""
    analysis = senses.analysis
    index = senses.place_at.get(i)
    if index is not None and senses.places[index].kind == "name" and not (_a_body(senses, i) or _an_army(senses, i)):
        return index
    if depth > 3 or analysis.tokens[i].upos == "PRON" or _an_army(senses, i):
        return None
    called = (n for j in _called(senses, i) if (n := named(senses, j, depth + 1, inward=inward)) is not None)
    if (own := next(called, None)) is not None:
        return own
    held = (named(senses, j, depth + 1, inward=inward) for j in _holders(senses, i, inward=inward))
    found = [n for n in held if n is not None]
    # "Karari locality in Omdurman" is Omdurman where the gazetteer does not know Karari.
    known = (n for n in found if senses.places[n].precision is not None)
    again = next(known, found[0] if found else spoken_of_again(senses, i, place_rules().types.kinds))
    if again is None and inward and not senses.classes(i).isdisjoint(("facility", "terrain")):
        again = _town_of(senses, i)
    if again is not None or not inward or "facility" not in senses.classes(i) or (entity := senses.entity(i)) is None:
        return again
    # "Stormed the prison in Goma … attacked **the prison**".
    before = (j for j, other in senses.head_of_mention.items() if other is entity and j < i)
    told = [n for j in before if (n := named(senses, j, depth + 1)) is not None]
    # A headline has it in a country, the text below in a town.
    return next((n for n in told if senses.places[n].precision == "point"), next(iter(told), None))


def _a_body(senses: Senses, i: int) -> bool:
    """Whether a name is that of a body of states: "an **EU** patrol" is in no place of that name."""
    entity = senses.entity(i)
    return entity is not None and (entity.code or "").startswith("IGO")


def _an_army(senses: Senses, i: int) -> bool:
    """Whether a name is that of a band that fights in several lands: "the Islamic State of Iraq and **the Levant**"."""
    entity = senses.head_of_mention.get(i)
    return entity is not None and (entity.code or "").startswith("IMG")


def _town_of(senses: Senses, i: int) -> int | None:
    """The town whose a building is: "**Mogadishu's** palace", "took Goma and **its** airport"; no country's embassy."""
    of = (j for prep, j in obliques(senses.analysis, i) if prep == "of")
    for j in (*senses.analysis.dependents(i, "nmod:poss"), *of):
        entity = senses.entity(j)
        index = senses.place_at.get(j, senses.place_of_entity.get(entity.id) if entity is not None else None)
        if index is not None and senses.places[index].precision == "point":
            return index
    return None


def a_country(senses: Senses, j: int) -> bool:
    """Whether a token heads the name of a country."""
    index = senses.place_at.get(j)
    return index is not None and senses.places[index].precision == "country"


def whose(senses: Senses, j: int) -> bool:
    """Whether a name before a noun tells whose deed it is: "a **US** strike" was made by them, not there."""
    return senses.analysis.surface(j).replace(".", "").isupper() and a_country(senses, j)


def ashore(senses: Senses, j: int) -> bool:
    """Whether a name is that of a town: what happens "**off** Hodeidah" happens at sea, and not in it."""
    n = senses.place_at.get(j)
    return n is not None and senses.places[n].precision == "point"


def named_all(senses: Senses, i: int) -> list[int]:
    """The places of phrase `i`, with those that it includes: "three others, including the city of X and Y"."""
    analysis = senses.analysis
    if senses.lemmas(i)[-1] in place_rules().types.kinds and i not in senses.place_at:
        # "The towns of X and Y".
        beside = [k for prep, j in obliques(analysis, i) if prep == "of" for k in coordinated(analysis, j)]
        several = [n for k in beside if (n := named(senses, k, inward=False)) is not None]
        if len(several) > 1:
            return several
        heads = (_head_of_name(analysis, j) for j in listed_names(analysis, i))
        if one_by_one := [n for k in heads if (n := named(senses, k, inward=False)) is not None]:
            return one_by_one
    own = named(senses, i, inward=False)
    if own is not None:
        return [own]
    if several := each_again(senses, i):
        return several
    if analysis.tokens[i].upos == "PRON" and (entity := senses.entity(i)) is not None:
        again = senses.place_of_entity.get(entity.id)  # "said its forces had captured it"
        again = _town_before(senses, i) if again is None and entity.type not in ("PERSON", "ORG") else again
        return [again] if again is not None else []
    for j in (*analysis.subtree(i), *analysis.children[analysis.tokens[i].head]):
        if preposition(analysis, j) in ("including", "such as", "like"):
            below = [j, *analysis.dependents(j, "conj")]
            return [n for k in below if (n := named(senses, k, inward=False)) is not None]
    below = [k for j in analysis.dependents(i, "appos") for k in (j, *analysis.dependents(j, "conj"))]
    return [n for k in below if (n := named(senses, k, inward=False)) is not None]


def _head_of_name(analysis: Analysis, first: int) -> int:
    """The token that the others of a name hang on, which begins at this one."""
    above = analysis.tokens[first].head
    return above if analysis.deprel(first) in ("compound", "flat") and above > first else first


def _town_before(senses: Senses, i: int) -> int | None:
    """The last town of the same sentence before "it": "spoke of **the village**, but they said it had been lost"."""
    first = senses.analysis.sentence_tokens(i).start
    if senses.analysis.lower(i) != "it":
        return None
    towns = (j for j in range(i - 1, first - 1, -1) if senses.lemmas(j)[-1] in TOWNS and j not in senses.place_at)
    return next((n for j in towns if (n := named(senses, j, inward=False)) is not None), None)


def _said_to_be(senses: Senses, i: int) -> tuple[int, ...]:
    """What is said to be of this kind: "**Kherson** became the first city to fall"."""
    analysis, above = senses.analysis, senses.analysis.tokens[i].head
    if analysis.child(i, "cop") is not None:
        return roles.surface_subjects(analysis, i)
    becomes = above >= 0 and analysis.tokens[above].lemma.lower() in BECOMING
    return roles.surface_subjects(analysis, above) if becomes and analysis.deprel(i) in ("xcomp", "obj") else ()


def _around(senses: Senses, i: int) -> bool:
    """Whether a phrase is what lies around a town: "the **vicinity** of X", "within **10 km** of X"."""
    near, word = place_rules().near, senses.lemmas(i)[-1]
    return word in near.parts or (word in near.measures and preposition(senses.analysis, i) == "within")


def _called(senses: Senses, i: int) -> Iterator[int]:
    """The name of a town where what stands before it only tells in which it lies.

    "The Donetsk town of **Vuhledar**", "the Nimruz capital, **Zaranj**", "the last village of the region, **Gornal**".
    Of a town nothing is the capital: "the provincial capital of **Goma**" is Goma.
    """
    analysis, kind = senses.analysis, senses.lemmas(i)[-1]
    if kind in TOWNS or kind == "capital":
        yield from (j for j in analysis.dependents(i, "appos") if j in senses.place_at)
    if kind in place_rules().types.lying_in:
        before = (j for j in analysis.dependents(i, "compound", "amod", "nmod:poss") if j < i)
        within = any(k in senses.place_at for j in before for k in analysis.subtree(j))
        of = (j for prep, j in obliques(analysis, i) if prep == "of" and j in senses.place_at)
        yield from (j for j in of if (within and not a_country(senses, j)) or (kind == "capital" and ashore(senses, j)))


def _holders(senses: Senses, i: int, *, inward: bool) -> Iterator[int]:
    """What may hold the name of a place phrase, in the order in which it counts."""
    analysis, people = senses.analysis, "person" in senses.classes(i)
    below = list(obliques(analysis, i))
    body = senses.head_of_mention.get(i)
    if not people and (body is None or body.type not in ("ORG", "NORP") or analysis.tokens[i].upos != "PROPN"):
        sent = senses.lemmas(i)[-1] in nouns().abroad  # "the U.S. embassy in Nairobi" is in Nairobi
        owned = sent or not senses.classes(i).isdisjoint(_ARMED)
        # "The **Paris** Peace Accord" is only called so.
        called = senses.lemmas(i)[-1] in place_rules().types.treaties
        before = () if called else analysis.dependents(i, "flat", "compound")
        before = (j for j in before if not (owned and whose(senses, j)))
        # "A **U.S.** compound in Benghazi": where it is said where it is, its country only says whose it is.
        elsewhere = sent or (inward and any(prep in LOCATIVE and j in senses.place_at for prep, j in below))
        yield from (j for j in before if not (elsewhere and a_country(senses, j)))
        yield from (
            j for j in analysis.dependents(i, "amod") if analysis.tokens[j].upos == "PROPN"
        )  # "**Niger** state"
    if senses.lemmas(i)[-1] in place_rules().types.kinds or _around(senses, i):
        yield from (j for prep, j in below if prep == "of")
        owners = analysis.dependents(i, "nmod:poss")  # "the town's western districts"
        yield from (j for j in owners if j in senses.place_at or senses.lemmas(j)[-1] in place_rules().types.kinds)
    if senses.lemmas(i)[-1] in place_rules().types.kinds or senses.lemmas(i)[-1] == "capital":
        yield from (j for j in _said_to_be(senses, i) if j in senses.place_at)
    if not people:
        yield from (j for j in analysis.dependents(i, "appos") if j in senses.place_at)
        if analysis.deprel(i) == "appos" and analysis.tokens[i].head in senses.place_at:
            yield analysis.tokens[i].head  # "encircled X, **a railway hub** held by the army"
    if inward:
        coming = people or senses.lemmas(i)[-1] in place_rules().words.coming
        inside = (j for prep, j in below if prep in LOCATIVE and not (coming and prep == "from"))
        off = {j for prep, j in below if prep == "off" and ashore(senses, j)}
        yield from (j for j in inside if j not in off)
        if not people:
            yield from lying_beside(analysis, i)
            yield from way_ends(analysis, i)
        # "The studio of a channel in Guayaquil", "the headquarters of the division in El Fasher".
        of = (j for prep, j in below if prep == "of" and not people and j not in senses.place_at)
        yield from (k for j in of for prep, k in obliques(analysis, j) if prep in ("in", "at", "near"))
