"""Which words of a phrase say whose it is: an adjective of nationality, a name before it, an owner, "of …", "in …"."""

from collections.abc import Iterator

from dateline.coding.actors.belonging import of_a_circle
from dateline.coding.actors.coded_text import CodedText
from dateline.coding.coreference.mentions import noun_at
from dateline.coding.lexicons.actor_rules import nouns
from dateline.coding.lexicons.place_rules import place_rules
from dateline.coding.trees.noun_phrases import held_by, held_to_be
from dateline.coding.trees.obliques import obliques

_OWNERS = ("compound", "amod", "nmod:poss", "nmod:desc", "nmod", "nmod:unmarked")
_SOMEWHERE = frozenset({"place", "person", "time", "event"})
_LIMITS = frozenset({"border", "frontier"})
_OF = frozenset({"of", "for", "from", "with"})
_IN = frozenset({"in", "at", "on"})
_TO = frozenset({"aide", "adviser", "advisor", "assistant"})
"""Who is of whom he works for: "an aide **to the president**"; but "the envoy to Mali" is not Mali's."""


def owners(text: CodedText, head: int, first: int, *, inside: bool) -> Iterator[int]:
    """The tokens that may say whose a phrase is, those before the noun first; what it is in only with `inside`."""
    analysis = text.analysis
    late: list[int] = []
    inner = _inner(text, head, first)
    # "Mali's army and mercenaries from Wagner": not the army.
    last = min((k for k in analysis.dependents(head, "conj") if text.says_whose(k)), default=len(analysis.tokens))
    for i in (i for top in inner for i in analysis.dependents(top, *_OWNERS)):
        case = {analysis.lower(k) for k in analysis.dependents(i, "case")}
        if i > last or not _may_say_whose(text, head, i, case):
            continue
        if analysis.tokens[i].deprel == "nmod" and case & _IN:
            late.append(i)
        elif not (first <= i < head and i in inner and i not in text.codes):
            yield i
    yield from _leaders(text, head)
    # "Gunmen **believed to be** Boko Haram militants".
    held = held_by(analysis, head)
    if held is not None and (held_for := held_to_be(analysis, held)) is not None:
        yield held_for
    if inside and _of_where_it_is(text, head):
        yield from late


def _inner(text: CodedText, head: int, first: int) -> list[int]:
    """The words of the noun itself: "White House **chief** of staff"."""
    tokens = text.analysis.tokens
    inner = [head, *(i for i in range(first, head) if tokens[i].head in range(first, head + 1))]
    if text.analysis.deprel(head) == "nmod" and tokens[head].head in range(first, head):
        inner.append(tokens[head].head)
    return inner


def _may_say_whose(text: CodedText, head: int, i: int, case: set[str]) -> bool:
    """Whether a word that hangs on a noun may say whose it is: "the police **of Kenya**", not "the police for hire"."""
    word, relation = text.lemma(head), text.analysis.tokens[i].deprel
    if i in text.towns and (of_a_circle(text.analysis, head) or word in nouns().named_after):
        return False
    if word in nouns().accredited and text.codes.get(i) in nouns().accredited_to:
        return False  # "Russia's **UN** ambassador" is Russia's
    if case == {"on"} and i in text.codes and word in nouns().inquiring:
        return False  # "the committee **on Libya**" is not Libya's
    to = "to" in case and word in _TO
    if relation == "nmod" and not to and not case & (_OF | _IN):
        return False
    return relation not in ("nmod:poss", "nmod") or word not in nouns().apart


def _leaders(text: CodedText, head: int) -> Iterator[int]:
    """Those who lead them: "rebels **led by** the Arakan Army" are of it."""
    for led in text.analysis.dependents(head, "acl"):
        if text.analysis.tokens[led].lemma == "lead":
            yield from (i for prep, i in obliques(text.analysis, led) if prep == "by" and i in text.codes)


def _of_where_it_is(text: CodedText, head: int) -> bool:
    """Whether a phrase may be of where it is: "the police **in Kenya**".

    "Its troops in Syria" are not Syria's, whoever "it" is; nor are "mediators in Doha" Qatar's.
    """
    analysis = text.analysis
    if any(analysis.tokens[i].upos == "PRON" for i in analysis.dependents(head, "nmod:poss")):
        return False
    _, first = noun_at(analysis, head)  # "the **foreign ministry** in Tehran" is Iran's
    before = (analysis.lower(i) for i in analysis.dependents(head, "amod", "compound") if i < first)
    return text.lemma(head) not in nouns().away and nouns().from_elsewhere.isdisjoint(before)


def only_where(text: CodedText, i: int) -> bool:
    """Whether a phrase only tells where: "police in the Kenyan **capital**", "in the **department** of Cauca"."""
    analysis = text.analysis
    if analysis.deprel(i) != "nmod" or not any(analysis.lower(k) in _IN for k in analysis.dependents(i, "case")):
        return False
    if text.lemma(i) in _LIMITS:
        return False  # "troops on the Lebanese **border**" may be its neighbour's
    if analysis.tokens[i].etype == "place":
        return True
    return text.lemma(i) in place_rules().types.area and any(k in text.codes for k in analysis.dependents(i, "nmod"))


def of_a_person(text: CodedText, head: int, first: int) -> bool:
    """Whether a phrase belongs to somebody with a name, and to no body or country: "aides to **Mr. Roe**"."""
    whose = [i for i in owners(text, head, first, inside=False) if i in text.codes]
    tokens = (text.analysis.tokens[i] for i in whose)
    return bool(whose) and all(token.xpos == "NNP" and token.etype == "person" for token in tokens)


def town_officer(text: CodedText, head: int) -> bool:
    """Whether officers are a town's, and so of its police: "two **Dallas** officers" are no soldiers."""
    before = text.analysis.dependents(head, "compound", "nmod:poss")
    return text.lemma(head) == "officer" and any(i in text.towns for i in before)


def of_a_body(text: CodedText, head: int) -> bool:
    """Whether an office is one of a body that is no country's and has no code of its own: "the ASUU president"."""
    bodies = [i for i in owners(text, head, head, inside=False) if i not in text.codes]
    bodies += [i for prep, i in obliques(text.analysis, head) if prep == "at"]  # "a vice president at Acme"
    known = ((i, noun_at(text.analysis, i)[0]) for i in bodies)
    word = text.lemma(head)
    return any(
        (_is_a_body(text, i, named=word == "president") or (word == "leader" and _are_people(text, i)))
        and not (of and (of.role or of.inherits))
        for i, of in known
    )


def _are_people(text: CodedText, i: int) -> bool:
    """Whether a noun is for several people: "the leader of Iowa's **evangelicals**" governs no state."""
    token = text.analysis.tokens[i]
    return token.xpos in ("NNS", "NNPS") and token.etype == "person"


def _is_a_body(text: CodedText, i: int, *, named: bool) -> bool:
    """Whether a noun is for a body, or a name is that of nobody and nowhere: "the president of **Acme-X**"."""
    token = text.analysis.tokens[i]
    named = named and any(text.analysis.lower(k) == "of" for k in text.analysis.dependents(i, "case"))
    return token.etype == "organization" or (named and token.upos == "PROPN" and token.etype not in _SOMEWHERE)


def of_a_town(text: CodedText, head: int) -> bool:
    """Whether a team plays for a town: "**Chicago's** other team" is no government's."""
    if text.lemma(head) not in nouns().players:
        return False
    return any(i in text.towns for i in text.analysis.dependents(head, "nmod:poss", "compound"))


def backed(text: CodedText, head: int) -> bool:
    """Whether somebody else leads or arms them: "Kurdish-led", "Turkish-backed"; not "US-led"."""
    analysis = text.analysis
    if text.says_whose(head):
        return False
    for i in analysis.dependents(head, "amod"):
        if analysis.tokens[i].lemma not in nouns().backed:
            continue
        by = tuple(analysis.dependents(i, "compound", "obl", "nsubj", "npadvmod", "obl:npmod"))
        led_by_state = analysis.tokens[i].lemma == "lead" and any(k in text.codes for k in by)
        if by and not led_by_state and not any(analysis.lower(k) in nouns().backed_not_by for k in by):
            return True
    return False
