"""Soldiers where another country's have come: "Israeli forces raided Jenin. **Soldiers** shot a man" are Israel's."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import msgspec

from dateline.coding.actors.code_parts import UNKNOWN, country_of
from dateline.coding.actors.plain import plain
from dateline.coding.coreference.mentions import Reference
from dateline.coding.lexicons.rules_file import checked_table
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import obliques
from dateline.language.analysis import Analysis
from dateline.model.codes import COUNTRY

_REACH = 2
"""Sentences from those who came to "soldiers"."""
_ARMY = "MIL"
_OF_ARMIES = ("", _ARMY)
"""What follows the country in the code of those who come: itself, its army."""
_SAYING_WHOSE = ("amod", "compound", "nmod:poss")


class There(msgspec.Struct, frozen=True):
    """The words of abroad.toml for those who come to a place, and for those who are then told of there."""

    who: frozenset[str]
    verbs: frozenset[str]
    nouns: frozenset[str]
    yielding: frozenset[str]
    leaving: frozenset[str]
    taking: frozenset[str]
    against: frozenset[str]
    no_army: frozenset[str]


@cache
def there() -> There:
    """The part of abroad.toml about those who are somewhere that is not theirs."""
    return checked_table("abroad.toml", "there", There)


def with_those_who_came(
    analysis: Analysis,
    groups: Sequence[Sequence[Reference]],
    said: Sequence[str | None],
    at_home: Sequence[str | None],
) -> list[str | None]:
    """The codes of all entities, those of soldiers with the country that has come to where they are told of.

    `said` is what the text says of each, `at_home` what they would be as those of the country of the report. Where a
    country has no army, they are those of the one that is told of, and nobody's where there are several or none.
    """
    known = {each.head: code for group, code in zip(groups, said, strict=True) for each in group if code}
    armies = {code[:COUNTRY] for code in known.values() if code[COUNTRY:] == _ARMY and country_of(code)}
    return [
        _meant(analysis, group, known, armies, own) if code == UNKNOWN + _ARMY else own
        for group, code, own in zip(groups, said, at_home, strict=True)
    ]


def _meant(
    analysis: Analysis, group: Sequence[Reference], known: Mapping[int, str], armies: set[str], own: str | None
) -> str | None:
    """Whose soldiers are, who say nothing of it themselves."""
    nominal = [each for each in group if each.kind == "nominal"]
    if not nominal or any(each.kind == "name" for each in group):
        return own
    came = set(_came(analysis, nominal[0], known))
    if len(came) == 1 and all(plain(analysis, each, _ARMY) for each in nominal):
        return came.pop() + _ARMY
    if own is None or own[:COUNTRY] not in there().no_army:
        return own
    return (next(iter(armies)) if len(armies) == 1 else UNKNOWN) + _ARMY


def _came(analysis: Analysis, each: Reference, known: Mapping[int, str]) -> Iterator[str]:
    """The countries that came to where soldiers do something, in their sentence or those before it."""
    words = there()
    verb = analysis.tokens[each.head].head
    does = analysis.tokens[each.head].deprel == "nsubj" and verb >= 0
    if not does or each.words[-1] not in words.who:
        return
    done = analysis.tokens[verb].lemma
    if done in words.yielding:
        return
    fought = {i for j in _done_to(analysis, verb) for i in analysis.subtree(j)}
    here = analysis.sentence_index(each.head)
    first, _ = analysis.sentences[max(0, here - _REACH)]
    _, end = analysis.sentences[here]
    for i in range(first, end):
        lemma = analysis.tokens[i].lemma.lower()
        if analysis.tokens[i].upos == "VERB" and lemma in words.verbs and i < each.head:
            found = [*roles.subjects(analysis, i)]
        elif analysis.tokens[i].upos == "NOUN" and lemma in words.nouns:
            found = [*analysis.dependents(i, *_SAYING_WHOSE), *(j for prep, j in obliques(analysis, i) if prep == "by")]
        else:
            continue
        if done in words.leaving and lemma in words.taking:
            continue
        whose = {known[j][:COUNTRY] for j in found if j in known and _of_an_army(known[j])}
        yield from (country for country in whose if not _named_in(known, fought, country))


def _done_to(analysis: Analysis, verb: int) -> Iterator[int]:
    """Whom a verb has for its object, or behind a word that tells whom it is against."""
    yield from analysis.dependents(verb, "obj", "iobj")
    yield from (j for prep, j in obliques(analysis, verb) if prep in there().against)


def _named_in(known: Mapping[int, str], tokens: set[int], country: str) -> bool:
    return any(known[i][:COUNTRY] == country for i in tokens if i in known)


def _of_an_army(code: str) -> bool:
    return country_of(code) is not None and code[COUNTRY:] in _OF_ARMIES
