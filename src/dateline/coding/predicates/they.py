"""Those whom "they" names one by one: "X and Y said **they** would", "X and Y bombed it. **They** hit two ports"."""

from collections.abc import Callable, Sequence

from dateline.coding.actors.code_parts import UNKNOWN
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import obliques
from dateline.coding.trees.phrase_heads import coordinated
from dateline.coding.trees.voice import is_passive
from dateline.model.entity import Entity

PARTIES = frozenset({"PERSON", "ORG", "GPE"})
"""Types of those who can be several and each act."""
THEY = frozenset({"they", "them", "their"})
_MANY = frozenset({"NNS", "NNPS", "CD"})


def they(senses: Senses, i: int, several: Callable[[Senses, int], tuple[int, ...]]) -> tuple[int, ...]:
    """The heads of the phrases that name those; empty where "they" are not several who are named.

    `several` tells the same of a phrase: "The two sides met. **They** agreed".
    """
    return _of_the_last_sentence(senses, i, several) or _of_the_last_clause(senses, i) or _listed(senses, i)


def _listed(senses: Senses, i: int) -> tuple[int, ...]:
    """Those whom "they" names, where it follows the first of several who do something together: "X and Y said they"."""
    analysis, entity = senses.analysis, senses.entity(i)
    if entity is None or entity.type not in ("PERSON", "GPE"):
        return ()
    inside = analysis.sentence_tokens(i)
    named = [k for k in range(inside.start, i) if senses.head_of_mention.get(k) is entity]
    heads = [j for k in named[-1:] for j in coordinated(analysis, k) if j < i]
    return tuple(heads) if len(heads) > 1 and all(senses.entity(j) is not None for j in heads) else ()


def _of_the_last_sentence(senses: Senses, i: int, several: Callable[[Senses, int], tuple[int, ...]]) -> tuple[int, ...]:
    """Those of whom the sentence before is, where "they" opens the next: "X and Y bombed it. **They** hit two ports".

    It may name them, or speak of them as "the two sides".
    """
    analysis, n = senses.analysis, senses.analysis.sentence_index(i)
    if n == 0 or i != analysis.sentences[n][0] or analysis.deprel(i) not in ("nsubj", "nsubj:pass"):
        return ()
    begin, end = analysis.sentences[n - 1]
    root = next((k for k in range(begin, end) if not begin <= analysis.tokens[k].head < end), None)
    verbs = [] if root is None else [root, *analysis.dependents(root, "conj", "parataxis")]
    entity = senses.entity(i)
    for verb in reversed(verbs):
        doers = [*roles.surface_subjects(analysis, verb)]
        if len(doers) == 1 and (which := several(senses, doers[0])) and senses.entity(doers[0]) is entity:
            return which
        if (sides := _between(senses, doers)) and _may_be_they(senses, i, begin):
            return sides
        if (met := _who_meet(senses, verb)) and _may_be_they(senses, i, begin):
            return met
        if len(doers) > 1 and all(party(senses, j) is not None for j in doers):
            # "**Ministers** X and Y met. They …": their title is of them both.
            titles = {k for j in doers for k in analysis.dependents(j, "nmod:desc")}
            others = (k for k in range(begin, end) if k not in titles)
            inside = any(senses.head_of_mention.get(k) is entity for k in others) if entity else False
            return () if inside and not any(senses.entity(j) is entity for j in doers) else tuple(doers)
    return ()


def _between(senses: Senses, doers: Sequence[int]) -> tuple[int, ...]:
    """The sides of talks or of a deal that a sentence is about: "talks between **X** and **Y** ended. They agreed"."""
    classes, analysis = senses.lexicon.classes, senses.analysis
    shared = classes["talks"] | classes["truce"] | classes["agreement"] | classes["fighting"]
    if len(doers) != 1 or senses.lemmas(doers[0])[-1] not in shared:
        return ()
    between = (j for prep, j in obliques(analysis, doers[0]) if prep == "between")
    sides = tuple(k for j in between for k in coordinated(analysis, j))
    who = [senses.entity(j) for j in sides]
    return sides if len({one.id for one in who if one is not None}) == len(sides) > 1 else ()


def _of_the_last_clause(senses: Senses, i: int) -> tuple[int, ...]:
    """Those who meet in the clause before: "Lavrov met with Kerry, and **they** agreed to talk again"."""
    analysis = senses.analysis
    verb = analysis.tokens[i].head
    first = analysis.tokens[verb].head if verb >= 0 and analysis.deprel(verb) == "conj" else -1
    if first < 0 or analysis.tokens[i].deprel != "nsubj" or analysis.lower(i) != "they":
        return ()
    return _who_meet(senses, first) if _may_be_they(senses, i, analysis.sentence_tokens(i).start) else ()


def _who_meet(senses: Senses, verb: int) -> tuple[int, ...]:
    """Those who meet or talk, one on each side at least and each of them one: "**Lavrov** met **Kerry**"."""
    analysis = senses.analysis
    does, taking = roles.surface_subjects(analysis, verb), roles.objects_own(analysis, verb)
    things = [j for j in taking if not senses.is_party(j)]
    talks = any(analysis.tokens[j].lemma in senses.lexicon.classes["talks"] for j in things)
    if is_passive(analysis, verb) or not (talks or "CONSULT" in senses.lexicon.types(senses.lemmas(verb)[-1])):
        return ()
    others = [j for j in taking if j not in things]
    beside = [j for base in (verb, *things) for prep, j in obliques(analysis, base) if prep == "with"]
    others += [k for j in beside for k in coordinated(analysis, j)]
    who = [party(senses, j) for j in (*does, *others)]
    if not does or not others or any(analysis.tokens[j].xpos in _MANY for j in (*does, *others)):
        return ()
    types = {entity.type for entity in who if entity is not None}
    alike = None not in who and (types == {"PERSON"} or "PERSON" not in types)
    return (*does, *others) if alike and len({entity.id for entity in who if entity}) == len(who) else ()


def _may_be_they(senses: Senses, i: int, begin: int) -> bool:
    """Whether "they" may be those who meet in a sentence that begins at a token: nobody spoken of before them.

    "He met the envoy to discuss the rebels. **They** attacked a town" are not those two.
    """
    entity, verb = senses.entity(i), senses.analysis.tokens[i].head
    violent = "ASSAULT" in senses.lexicon.types(senses.lemmas(verb)[-1])
    if entity is None:
        return True
    before = senses.analysis.tokens[begin].start
    return not violent and all(mention.start >= before for mention in entity.mentions)


def known(entity: Entity) -> bool:
    """Whether it is known who somebody is."""
    return named(entity) or (entity.code is not None and not entity.code.startswith(UNKNOWN))


def named(entity: Entity) -> bool:
    """Whether somebody is called by name anywhere."""
    return any(mention.kind == "name" for mention in entity.mentions)


def party(senses: Senses, j: int) -> Entity | None:
    """Who phrase `j` names, if it is known who that is: not "villagers and soldiers"."""
    entity = senses.entity(j)
    return entity if entity is not None and entity.type in PARTIES and known(entity) else None
