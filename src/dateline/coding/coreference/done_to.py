"""Whose deed it is that somebody is blamed or pressed for: "condemned Russia for **its** war", "unless **it** left"."""

from collections.abc import Iterator

from dateline.coding.coreference.clusters import Clusters
from dateline.coding.coreference.mentions import Reference
from dateline.coding.lexicons.actor_rules import nouns
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import obliques, preposition
from dateline.coding.trees.voice import is_passive
from dateline.language.analysis import Analysis

_FOR = frozenset({"for", "over", "because of"})
_SINCE = frozenset({"after", "following", "since"})
_UNTIL = frozenset({"unless", "until", "till"})
_OWNERS = frozenset({"its", "their", "his", "her"})
_PRESSING = frozenset({"ASSAULT", "COERCE", "SANCTION", "THREATEN"})
_YIELDING = frozenset({"RETREAT", "CONCEDE", "AGREE"})
_IDLE = frozenset({"part", "own", "sake"})


def join_done_to(found: Clusters) -> None:
    """ "Its" in what somebody is blamed for, and "it" in what somebody is pressed to do, are of whom it is done to.

    So is "its" of an envoy who is sent home.
    """
    analysis = found.analysis
    for i, each in enumerate(found.references):
        if each.kind != "pronoun":
            continue
        verb = _blaming(analysis, each) if each.words[0] in _OWNERS else _pressing(analysis, each)
        heads = _whom(analysis, verb) if verb is not None else _sent_home_by(analysis, each)
        if (accusing := _answered(analysis, each)) is not None:
            heads = _whom(analysis, accusing)
        if helped := _helped(analysis, each):
            heads = iter(helped)
        for j in found.headed_by(heads):
            whom = found.references[j]
            if whom.last < each.first and whom.kind != "pronoun" and agree(whom, each):
                found.join(j, i)
                break


def _blaming(analysis: Analysis, each: Reference) -> int | None:
    """The verb of blame or thanks that stands before "for" and what the pronoun owns."""
    owned = analysis.tokens[each.head].head
    if owned < 0 or analysis.tokens[each.head].deprel != "nmod:poss" or analysis.lower(owned) in _IDLE:
        return None
    before = preposition(analysis, owned)
    if before not in _FOR | _SINCE:
        return None
    verb = analysis.tokens[owned].head
    if verb >= 0 and analysis.deprel(owned) == "nmod":
        verb = analysis.tokens[verb].head  # "condemned **Russia for its** war", taken for one phrase
    if verb < 0 or analysis.tokens[verb].upos != "VERB":
        return None
    if _measured(analysis, verb):
        return verb  # "the sanctions imposed on Iraq after **its** invasion"
    if before in _SINCE or is_passive(analysis, verb):
        return None
    return verb if analysis.tokens[verb].lemma in lexicon().classes["blaming"] else None


def _helped(analysis: Analysis, each: Reference) -> tuple[int, ...]:
    """Who is helped in what the pronoun owns: "backed **Chad** in its fight", "aid **to Kyiv** in its war"."""
    owned = analysis.tokens[each.head].head
    if analysis.tokens[each.head].deprel != "nmod:poss" or owned < 0 or preposition(analysis, owned) != "in":
        return ()
    above = analysis.tokens[owned].head
    if above >= 0 and analysis.deprel(owned) == "nmod" and analysis.deprel(above) in ("obj", "nmod", "obl"):
        above = analysis.tokens[above].head  # "helps **Iraq in its war**", taken for one phrase
    if above < 0 or each.words[0] not in _OWNERS or not _strives(analysis.tokens[owned].lemma):
        return ()
    classes = lexicon().classes
    given = roles.objects_own(analysis, above) if analysis.tokens[above].upos == "VERB" else (above,)
    gives = any(analysis.tokens[j].lemma in classes["siding_nouns"] for j in given)
    if not gives and (analysis.tokens[above].lemma not in classes["siding"] or is_passive(analysis, above)):
        return ()
    beside = (found for base in (above, *given) for found in obliques(analysis, base))
    return *given, *(j for prep, j in beside if prep in ("to", "for", "with", "by") and j != owned)


def _strives(noun: str) -> bool:
    return noun in lexicon().classes["striving"] or "ASSAULT" in lexicon().types(noun, "noun")


def _answered(analysis: Analysis, each: Reference) -> int | None:
    """The accusing that somebody answers: "accused the rebels of killing farmers, a charge **they** denied"."""
    verb = analysis.tokens[each.head].head
    denies = verb >= 0 and any(cue.rules.stance in ("denies", "rejects") for cue in cues_at(analysis, verb))
    if not denies or analysis.deprel(each.head) != "nsubj" or analysis.tokens[verb].deprel != "acl:relcl":
        return None
    charge = analysis.tokens[verb].head
    if analysis.tokens[charge].lemma not in cue_rules().anaphors.words:
        return None
    above = (j for j in analysis.ancestors(charge) if analysis.child(j, "obj") is not None)
    return next((j for j in above if analysis.tokens[j].lemma in cue_rules().addressing.blaming), None)


def _sent_home_by(analysis: Analysis, each: Reference) -> Iterator[int]:
    """With whom somebody breaks before an envoy goes: "cut ties with Rwanda and expelled **its** ambassador"."""
    envoy = analysis.tokens[each.head].head
    if envoy < 0 or analysis.tokens[each.head].deprel != "nmod:poss" or analysis.deprel(envoy) != "obj":
        return
    verb = analysis.tokens[envoy].head
    sent = (
        analysis.tokens[envoy].lemma in nouns().abroad
        and analysis.tokens[verb].lemma in lexicon().classes["sending_away"]
    )
    if sent and analysis.deprel(verb) == "conj":
        first = analysis.tokens[verb].head
        for base in (first, *roles.objects_own(analysis, first)):
            yield from (j for prep, j in obliques(analysis, base) if prep in ("with", "from"))


def _pressing(analysis: Analysis, each: Reference) -> int | None:
    """The verb that threatens or does harm until the pronoun's own verb gives way."""
    clause = analysis.tokens[each.head].head
    if clause < 0 or analysis.deprel(each.head) != "nsubj" or analysis.deprel(clause) != "advcl":
        return None
    marks = {analysis.lower(j) for j in analysis.dependents(clause, "mark")}
    verb = analysis.tokens[clause].head
    yields, presses = (lexicon().types(analysis.tokens[j].lemma) for j in (clause, verb))
    if marks.isdisjoint(_UNTIL) or clause < verb or yields.isdisjoint(_YIELDING):
        return None
    return verb if _measured(analysis, verb) or not presses.isdisjoint(_PRESSING) else None


def _measured(analysis: Analysis, verb: int) -> bool:
    """Whether it is a measure that a verb imposes, keeps or lifts: sanctions, tariffs, an embargo."""
    measures = lexicon().classes["measure"]
    return any(analysis.tokens[j].lemma in measures for j in _of_which(analysis, roles.objects(analysis, verb)))


def _of_which(analysis: Analysis, objects: tuple[int, ...]) -> tuple[int, ...]:
    """Objects, and what they are made of: "agreed a **package of sanctions**"."""
    return *objects, *(k for j in objects for prep, k in obliques(analysis, j) if prep == "of")


def _whom(analysis: Analysis, verb: int) -> Iterator[int]:
    """The heads of the object, and of whom a measure is against: "lift the sanctions **on Iran**"."""
    objects = roles.objects_own(analysis, verb)
    yield from objects
    for base in (verb, *_of_which(analysis, objects)):
        yield from (j for prep, j in obliques(analysis, base) if prep in ("on", "against"))


def agree(whom: Reference, pronoun: Reference) -> bool:
    """Whether a pronoun may stand for whom something is done to, by number and gender."""
    word = pronoun.words[0]
    if word in ("its", "it"):
        return whom.type in ("GPE", "ORG", "LOC") and whom.number != "many"
    if word in ("their", "they"):
        many = whom.number == "many" or (whom.type == "ORG" and not whom.number)
        return whom.type in ("PERSON", "ORG", "NORP") and many
    return whom.type == "PERSON" and whom.number != "many" and whom.gender in ("", pronoun.gender)
