"""Who is who by grammar and knowledge: appositions, predicates, "the envoy" after "envoy Roe", "we" in quotations."""

from collections import Counter
from collections.abc import Sequence

from dateline.coding.coreference.clusters import FIGHTERS, Clusters
from dateline.coding.coreference.goes_by import goes_by
from dateline.coding.coreference.mentions import PRONOUNS, Reference, modifiers
from dateline.coding.coreference.places_called import features_of, may_be_called
from dateline.coding.coreference.speakers import Voices
from dateline.coding.coreference.tellers import told_so, who_says_so, whom_others_tell_of
from dateline.coding.lexicons.actor_rules import said_again
from dateline.coding.lexicons.known_names import ARMED_KINDS
from dateline.model.codes import IRREGULAR

_OF_STATES = "international"
"""The kind of known bodies that several states have together."""
_NAME_REACH = 30
"""Sentences from a name to "the envoy"."""
_MOMENTS = frozenset({"after", "before", "since", "when", "until", "once"})
_KIND_REACH = 3
"""Sentences from the name of a ministry or company to "the ministry", which may be another one further on."""


def join_by_structure(found: Clusters) -> None:
    """Apposition, titles before names, "the city of X", and "X is the chairman of …"."""
    analysis = found.analysis
    people = {r.first: i for i, r in enumerate(found.references) if r.kind == "name" and r.type == "PERSON"}
    for i, each in enumerate(found.references):
        if each.kind == "pronoun":
            continue
        beside = (k for k in analysis.dependents(each.head, "appos") if analysis.child(k, "case") is None)
        for j in found.headed_by(beside):
            other = found.references[j]
            if people.get(other.last + 1, i) != i and other.kind == "nominal":
                continue  # "Minister Ana Roe, **U.S. envoy** Karl Lund and …": trees hang him on her
            if _agree(each, other) or _place_called(each, other) or _place_called(other, each):
                found.join(i, j)
        if each.kind == "nominal":
            for j in found.headed_by(goes_by(analysis, each.head)):
                if found.references[j].kind == "name" and _agree(each, found.references[j]):
                    found.join(i, j)
        named = people.get(each.last + 1) if each.kind == "nominal" and each.type == "PERSON" else None
        if named is not None and found.sentence(named) != found.sentence(i):
            named = None  # the name of a paper, and who its headline is about
        if named is not None and found.references[named].head not in whom_others_tell_of(analysis, each):
            # "Pentagon spokesman Ann Roe": trees of long sentences often part the two; but "the judge Roe referred to".
            found.join(i, named)
        if each.kind == "nominal" and each.number != "many" and each.words[-1] in features_of():
            for j in found.headed_by(analysis.dependents(each.head, "nmod")):
                name = found.references[j]
                of = any(analysis.lower(k) == "of" for k in analysis.dependents(name.head, "case"))
                if of and name.kind == "name" and may_be_called(each, name):
                    found.join(i, j)
        located = analysis.child(each.head, "case") is not None  # "the town is in rebel hands"
        if each.kind == "nominal" and analysis.child(each.head, "cop") is not None and not located:
            if any(
                analysis.lower(k) in {"not", "n't", "n’t", "never"} for k in analysis.dependents(each.head, "advmod")
            ):
                continue
            modal = any(analysis.tokens[k].xpos == "MD" for k in analysis.dependents(each.head, "aux"))
            for j in () if modal else found.headed_by(analysis.dependents(each.head, "nsubj")):
                subject = found.references[j]
                if (subject.kind != "pronoun" or found.explained(j)) and _fits(found, each, j):
                    found.join(i, j)


def _fits(found: Clusters, each: Reference, j: int) -> bool:
    subject = found.references[j]
    if subject.kind != "pronoun":
        return _agree(each, subject)
    number = found.number(j)
    return found.kind(j) == each.type and not (number and each.number and number != each.number)


def _agree(one: Reference, other: Reference) -> bool:
    """Whether two references may be one by their type and number."""
    people = {"PERSON", "ORG"}
    if one.type != other.type and not (
        one.kind == "nominal" and other.kind == "nominal" and {one.type, other.type} <= people
    ):
        return False
    return not (one.number and other.number and one.number != other.number)


def _place_called(name: Reference, noun: Reference) -> bool:
    """Whether a noun may be what a place is: "Aybak, the capital of Samangan", "the capital, Abuja"."""
    said = name.kind == "name" and name.place is not None and noun.kind == "nominal"
    return said and noun.words[-1] in features_of() and may_be_called(noun, name) is not False


def join_described(found: Clusters) -> None:
    """A definite noun phrase with nothing new in it joins the last name that was called so, or is known to be so."""
    for i, each in enumerate(found.references):
        if each.kind != "nominal" or not each.definite or found.explained(i):
            continue
        own = modifiers(found.analysis, each) - set(each.words)
        if not own and (again := _those_again(found, i)) is not None:
            found.join(again, i)
            continue
        apart = who_says_so(found.analysis, each) | told_so(found.analysis, each)
        for j in range(i - 1, -1, -1):
            other = found.references[j]
            back = found.sentence(i) - found.sentence(j)
            if own or back > _NAME_REACH:
                break
            before = other.kind == "name" and other.last < each.first
            # A group of fighters is one body and many people.
            fighters = other.actor is not None and other.actor.kind in ARMED_KINDS
            if back == 0 and (_done_by_him(found, each) or other.head in apart):
                continue
            if before and (around := _owned_by(found, other, each)) is not None:
                found.join(around, i)
                break
            if before and (fighters or _agree(each, other)) and _described(found, j, each, back):
                found.join(j, i)
                break


def _owned_by(found: Clusters, name: Reference, each: Reference) -> int | None:
    """The phrase around a body of states with the noun of `each`: after "the **UN** food agency" "the agency" is it."""
    body = name.actor is not None and name.actor.kind == _OF_STATES
    if not body or found.analysis.deprel(name.head) not in ("compound", "nmod", "nmod:poss", "amod"):
        return None
    around = found.headed_by([found.analysis.tokens[name.head].head])
    return next((k for k in around if found.references[k].words[-1:] == each.words[-1:] and _is_one(found, k)), None)


def _is_one(found: Clusters, i: int) -> bool:
    return found.references[i].kind == "nominal" and found.references[i].number != "many"


def _those_again(found: Clusters, i: int) -> int | None:
    """Where "the rebels" were spoken of last: they are no body named since.

    "**The rebels** freed them. Hezbollah denied it. **The rebels** went on to Homs."
    """
    each = found.references[i]
    if not each.role.startswith(IRREGULAR):
        return None
    near = [k for k in range(i - 1, -1, -1) if found.sentence(i) - found.sentence(k) <= _NAME_REACH]
    alike = [(k, one) for k in near if (one := found.references[k]).kind == "nominal" and one.words == each.words]
    groups = {found.root(k) for k in near if _armed_by_name(found.references[k])}
    # "Rebels took it. The SDF fought the SNA. **The rebels** …": none of those named is surely they.
    bare = [k for k, one in alike if len(groups) > 1 and one.number == "many" and not _told_more(found, one)]
    return next((k for k, one in alike if one.definite or k in bare), None)


def _armed_by_name(one: Reference) -> bool:
    return one.kind == "name" and one.actor is not None and one.actor.kind in ARMED_KINDS


def _told_more(found: Clusters, one: Reference) -> bool:
    """Whether a phrase says which ones are meant, or how many: "ten rebels", "rebels of the north"."""
    return any(found.analysis.deprel(k) != "case" for k in found.analysis.children[one.head])


def join_fighters(found: Clusters) -> None:
    """ "The fighters", of whom nothing else is said, are those whom the report has spoken of most, if any side is."""
    armed: list[int] = []
    told: Counter[int | str] = Counter()
    latest: dict[int | str, int] = {}
    for i, each in enumerate(found.references):
        plain = each.kind == "nominal" and each.definite and not modifiers(found.analysis, each) - set(each.words)
        if plain and each.words[-1] in FIGHTERS and found.root(i) == i:
            most = told.most_common(2)
            if most and (len(most) == 1 or most[0][1] > most[1][1]):
                found.join(latest[most[0][0]], i)
        if (
            found.side(i) == "armed"
            and not each.role.startswith("GOV")  # "Taliban leaders" are no fighters
            and (each.type != "PERSON" or each.number == "many")
            and not _belongs_to(found, each, armed)
        ):
            armed.append(i)
            # Nouns are told apart by their last word: "Syrian rebels" and "the rebels" have not been joined yet.
            key = found.root(i) if found.explained(i) else each.words[-1]
            told[key] += 1
            latest[key] = i


def _belongs_to(found: Clusters, each: Reference, armed: Sequence[int]) -> bool:
    """Whether it only tells who those just named are: the group in "rebels led by" it, "his" in "his fighters"."""
    heads = {found.references[j].head for j in armed}
    owned = any(found.analysis.deprel(k) == "nmod:poss" for k in found.analysis.children[each.head])
    return owned or not heads.isdisjoint(found.analysis.ancestors(each.head))


def _done_by_him(found: Clusters, each: Reference) -> bool:
    """Whether "he" or "she" does it to a phrase: in "Roe went where he met the president" Roe is no president."""
    analysis = found.analysis
    verb = analysis.tokens[each.head].head
    if verb < 0 or analysis.deprel(each.head) not in ("obj", "obl", "iobj"):
        return False
    return any(analysis.lower(k) in ("he", "she") for k in analysis.dependents(verb, "nsubj"))


def _described(found: Clusters, j: int, each: Reference, back: int) -> bool:
    """Whether a name was called this before ("US envoy Zalmay Khalilzad", then "the envoy"), or is of this kind."""
    name = found.references[j]
    if name.actor is not None and name.actor.kind == "organisation" and _has_fighters(found, each):
        return False
    if name.actor is not None and " ".join(each.words) in said_again(name.actor):
        return found.prominent(j) and (back <= _KIND_REACH or name.actor.kind == "armed_group")
    return each.words[-1] in found.called(j)


def _has_fighters(found: Clusters, each: Reference) -> bool:
    """Whether a group has fighters in its sentence, so that it is no aid group: "the group said its fighters …"."""
    analysis = found.analysis
    for i in analysis.sentence_tokens(each.head):
        owns = analysis.lower(i) in ("its", "their") and analysis.tokens[i].deprel == "nmod:poss"
        if i > each.head and owns and analysis.tokens[analysis.tokens[i].head].lemma in FIGHTERS:
            return True
    return False


def join_speakers(found: Clusters, speaking: Voices) -> None:
    """ "I" and "we" in a quotation are the one who speaks."""
    for i, each in enumerate(found.references):
        speaker = speaking.speakers.get(each.head)
        if each.kind == "pronoun" and PRONOUNS[each.words[0]][0] == 1 and speaker is not None:
            found.join(speaker, i)


def join_parallel(found: Clusters) -> None:
    """ "They" of a clause of time is who does the deed that it dates: "rebels took the office after they entered"."""
    analysis = found.analysis
    for i, each in enumerate(found.references):
        token = analysis.tokens[each.head]
        if each.kind != "pronoun" or each.words[0] not in ("they", "he", "she") or token.deprel != "nsubj":
            continue
        above = analysis.tokens[token.head].head
        marks = {analysis.lower(k) for k in analysis.dependents(token.head, "mark", "advmod")}
        if above < 0 or analysis.deprel(token.head) not in ("advcl", "ccomp") or marks.isdisjoint(_MOMENTS):
            continue
        # "Rebels took the office, residents said, days after they entered": not the residents.
        above = next((k for k in analysis.dependents(above, "ccomp") if k < above), above)
        above = analysis.tokens[above].head if analysis.deprel(above) == "parataxis" else above
        for j in found.headed_by(analysis.dependents(above, "nsubj")):
            subject = found.references[j]
            if subject.last < each.first and subject.kind != "pronoun" and _agree_in_number(subject, each):
                found.join(j, i)


def _agree_in_number(noun: Reference, pronoun: Reference) -> bool:
    """Whether a noun is many where the pronoun is, and a person where it is one."""
    return noun.number == "many" if pronoun.number == "many" else noun.type == "PERSON" and noun.number != "many"
