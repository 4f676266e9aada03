"""Those that "both", "the two leaders", "the former", "its neighbour" or "they" stand for, named one by one before."""

from collections.abc import Iterator
from functools import cache

import msgspec

from dateline.coding.actors.code_parts import GENERIC, UNKNOWN
from dateline.coding.lexicons.rules_file import load_rules
from dateline.coding.predicates.both_countries import REACH, both_countries
from dateline.coding.predicates.of_each import of_each
from dateline.coding.predicates.senses import Senses
from dateline.coding.predicates.they import PARTIES, THEY, known, named, party, they
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import obliques
from dateline.coding.trees.phrase_heads import coordinated
from dateline.model.codes import COUNTRY
from dateline.model.entity import Entity

_BESIDE = frozenset({"with", "to", "by", "from", "and", "against", "between", "for"})
"""Prepositions of those who take part in a verb beside its subject and object."""
_DEALING = frozenset({"ACCUSE", "AGREE", "AID", "CONSULT", "COOPERATE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
"""Types of what is done to others who have a part in it: "sent aid **to Chad**"."""
_OTHERS = ("amod", "nmod", "compound", "acl", "nmod:poss")
_BODIES = frozenset({"ORG", "GPE"})
"""Types of those who are sides of something; fighters are too, and nobody who has a name of his own."""


class Several(msgspec.Struct, frozen=True, kw_only=True):
    """The words of several.toml."""

    counts: dict[str, int]
    together: dict[str, int]
    """Nouns for so many people, in one: "the **pair**"."""
    kinds: dict[str, frozenset[str]]
    """Lemma to the types of entities that it may stand for."""
    first: frozenset[str]
    last: frozenset[str]
    other: frozenset[str]
    """Nouns for the country that was named last beside the one whose it is."""


@cache
def several_rules() -> Several:
    """The rules as shipped."""
    data = load_rules("several.toml")
    numbers = {"two": 2, "three": 3, "four": 4}
    kinds: dict[str, frozenset[str]] = {}
    for kind, words in data["kinds"].items():
        for word in words:
            kinds[word] = kinds.get(word, frozenset()) | (_BODIES if kind == "any" else {kind})
    return Several(
        counts={word: numbers[name] for name, words in data["count"].items() for word in words},
        together={word: numbers[name] for name, words in data["together"].items() for word in words},
        kinds=kinds,
        first=frozenset(data["which"]["first"]),
        last=frozenset(data["which"]["last"]),
        other=frozenset(data["other"]["words"]),
    )


def several(senses: Senses, i: int) -> tuple[int, ...]:
    """The heads of the phrases that name those whom phrase `i` stands for; empty where it is no such phrase."""
    if senses.analysis.lower(i) in THEY:
        return they(senses, i, several)
    if each := of_each(senses, i, several):
        return each
    rules, word = several_rules(), senses.analysis.lower(i)
    if senses.lemmas(i)[-1] in rules.other and senses.analysis.tokens[i].xpos == "NN":
        return _other(senses, i)
    one_of = word in rules.first | rules.last
    if one_of and any(senses.analysis.lower(j) == "the" for j in senses.analysis.children[i]):
        found = next(_named_before(senses, i, 2, PARTIES), ())
        return found[:1] if word in rules.first else found[-1:]
    if (other := _the_other(senses, i)) is not None:
        return other
    asked = _asked(senses, i)
    if asked is None:
        return ()
    count, kinds = asked
    of_lands = both_countries(senses, i, count) if kinds in ({"GPE"}, _BODIES) else ()
    all_of = (*_named_before(senses, i, count, kinds), of_lands)
    return next((found for found in all_of if found and not _addressed_by_one(senses, i, found)), ())


def _the_other(senses: Senses, i: int) -> tuple[int, ...] | None:
    """Whom each of two does it to: "each side blames **the other**"; None where nothing of that kind is said."""
    analysis, verb = senses.analysis, senses.analysis.tokens[i].head
    if analysis.lower(i) != "other" or verb < 0 or not any(analysis.lower(j) == "the" for j in analysis.children[i]):
        return None
    each = [
        j
        for j in roles.surface_subjects(analysis, verb)
        if any(analysis.lower(k) == "each" for k in analysis.children[j])
    ]
    return several(senses, each[0])[1:] if each else None


def _addressed_by_one(senses: Senses, i: int, found: tuple[int, ...]) -> bool:
    """Whether one of those would speak to or of the lot: when China calls on both sides, it is neither."""
    analysis, verb, relation = senses.analysis, senses.analysis.tokens[i].head, senses.analysis.deprel(i)
    if verb >= 0 and relation == "nmod" and analysis.deprel(verb) == "obj":
        verb, relation = analysis.tokens[verb].head, "obl"  # "reach **a deal with** the two neighbours"
    if verb < 0 or analysis.tokens[verb].upos != "VERB" or relation not in ("obj", "obl", "iobj"):
        return False
    subjects = roles.subjects(analysis, verb)
    doers = {senses.entity(j) for j in subjects} - {None}
    lands = {code for one in doers if one is not None and (code := _land(one))}
    below = {k for j in subjects for k in analysis.subtree(j)}  # "envoys **from X and Y** urged both sides"
    # "**The White House** called on the two neighbours": neither is the United States.
    of_his = any(_land(one) in lands for j in found if (one := senses.entity(j)) is not None and one.type == "GPE")
    return of_his or any(senses.entity(j) in doers or j in below for j in found)


def _land(entity: Entity) -> str | None:
    """The country that somebody is of, if it is known."""
    code = entity.code or UNKNOWN
    return None if code.startswith(UNKNOWN) or code[:COUNTRY] in GENERIC else code[:COUNTRY]


def _asked(senses: Senses, i: int) -> tuple[int, frozenset[str]] | None:
    """How many a phrase stands for and of what types: "both", "the two", "the three countries"; None if for none."""
    analysis, rules = senses.analysis, several_rules()
    word, below = analysis.lower(i), analysis.children[i]
    if any(analysis.lower(j) == "each" for j in below) and (one := rules.kinds.get(senses.lemmas(i)[-1])) is not None:
        return (2, one) if len(below) == 1 else None  # "**each side** blames the other"
    definite = any(analysis.lower(j) in ("the", "these", "those", "all") for j in below)
    if word in rules.counts:
        return (rules.counts[word], PARTIES) if definite or word == "both" else None
    if word in rules.together and definite and len(below) == 1:
        return rules.together[word], frozenset({"PERSON"})
    if analysis.tokens[i].xpos not in ("NNS", "NNPS") or (kinds := rules.kinds.get(senses.lemmas(i)[-1])) is None:
        return None
    counts = [j for j in below if analysis.lower(j) in rules.counts and j < i]
    if not counts or not (definite or analysis.lower(counts[0]) == "both"):
        return None
    if any(j not in counts and analysis.tokens[j].deprel in _OTHERS for j in below):
        return None
    return rules.counts[analysis.lower(counts[0])], kinds


def _named_before(senses: Senses, i: int, count: int, kinds: frozenset[str]) -> Iterator[tuple[int, ...]]:
    """The parties before `i` that stand together, by "and" or in one clause, so many and alike; the last first."""
    analysis = senses.analysis
    here = analysis.sentence_index(i)
    for n in range(here, max(-1, here - REACH), -1):
        first, end = analysis.sentences[n]
        together = [heads for k in range(first, min(end, i)) for heads in _together(senses, k, i)]
        for heads in sorted(filter(None, together), key=max, reverse=True):
            if _so_many(senses, heads, count, kinds):
                yield tuple(sorted(heads))


def _together(senses: Senses, k: int, before: int) -> Iterator[list[int]]:
    """The parties that token `k` joins: those coordinated with it, or those who take part in what it says."""
    analysis = senses.analysis
    token = analysis.tokens[k]
    if token.upos == "VERB":
        taking = [*roles.subjects(analysis, k), *roles.objects(analysis, k), *analysis.dependents(k, "iobj")]
        # "Chaired a summit with Y", "arrived for talks with Y".
        things = [j for j in analysis.dependents(k, "obj", "obl") if not senses.is_party(j)]
        for base in (k, *things):
            beside = [j for p, j in obliques(analysis, base) if p in _BESIDE and not _only_goes_there(senses, k, p, j)]
            taking += [m for j in beside for m in coordinated(analysis, j)]
        yield [j for j in dict.fromkeys(taking) if j < before and party(senses, j) is not None]
    elif token.upos in ("PROPN", "NOUN"):
        yield [j for j in coordinated(analysis, k) if j < before]


def _only_goes_there(senses: Senses, verb: int, prep: str, j: int) -> bool:
    """Whether a country is only where somebody goes, who has no part in it: "the rebel moved **to Belarus**"."""
    at = senses.place_at.get(j)
    there = at is not None and prep in ("to", "from") and senses.places[at].kind == "name"
    return there and senses.lexicon.types(senses.lemmas(verb)[-1]).isdisjoint(_DEALING)


def _so_many(senses: Senses, heads: list[int], count: int, kinds: frozenset[str]) -> bool:
    """Whether these are so many different parties, all of one type that is asked for."""
    who = [entity for j in heads if (entity := senses.entity(j)) is not None]
    if len(who) < len(heads) or not all(entity.type in PARTIES for entity in who):
        return False
    if not any(known(entity) for entity in who):
        return False  # "villagers and soldiers"
    codes = [entity.code or "" for entity in who]
    if any(one != other and one and other.startswith(one) for one in codes for other in codes):
        return False  # "**Peru** pulled back **its troops**" has one side in it
    types = {"ORG" if kinds == _BODIES and not named(entity) else entity.type for entity in who}
    alike = len(types) == 1 or kinds == _BODIES
    return len(heads) == count == len({entity.id for entity in who}) and alike and types <= kinds


def _other(senses: Senses, i: int) -> tuple[int, ...]:
    """The country named last before "its neighbour" that is not the one whose neighbour it is."""
    analysis = senses.analysis
    owners = [senses.entity(j) for j in analysis.dependents(i, "nmod") if analysis.tokens[j].deprel == "nmod:poss"]
    if not owners or owners[0] is None or not owners[0].code or analysis.child(i, "amod") is not None:
        return ()
    first = analysis.sentences[max(0, analysis.sentence_index(i) - 1)][0]
    before = (k for k in range(i - 1, first - 1, -1) if analysis.tokens[k].upos != "PRON")
    named = ((k, entity) for k in before if (entity := senses.head_of_mention.get(k)) is not None)
    countries = ((k, each.code or "") for k, each in named if each.type in ("GPE", "NORP"))
    return next(((k,) for k, code in countries if len(code) == COUNTRY and code != owners[0].code[:COUNTRY]), ())
