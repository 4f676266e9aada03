"""Whose "his counterpart" and "its minister" are: who meets him, whom the sentence before is about."""

from dateline.coding.coreference.clusters import Clusters
from dateline.coding.coreference.mentions import Reference, noun_at
from dateline.coding.lexicons.actor_rules import nouns
from dateline.coding.trees.subjects import subjects
from dateline.language.classes import SPEAKERS

_OF_A_STATE = ("GOV", "MIL", "COP", "LEG")
"""Roles of those whom a country has: "**its** ambassador", "its army"."""


def join_owners_of_counterparts(found: Clusters) -> None:
    """ "His" of "his counterpart" is who meets, calls or blames him: "X met **his** Turkish counterpart"."""
    analysis = found.analysis
    for i, each in enumerate(found.references):
        owned = analysis.tokens[each.head].head
        if each.kind != "pronoun" or owned < 0 or analysis.tokens[each.head].deprel != "nmod:poss":
            continue
        if analysis.tokens[owned].lemma.lower() not in nouns().alike:
            continue
        verb = next((k for k in analysis.ancestors(owned) if analysis.tokens[k].upos == "VERB"), None)
        for j in found.headed_by(subjects(analysis, verb)[:1] if verb is not None else ()):
            if found.references[j].last < each.first and found.kind(j) in ("PERSON", "OTHER"):
                found.join(j, i)


def join_owners_at_the_head(found: Clusters) -> None:
    """ "Its" at the head of a sentence is whoever the sentence before is about: "France left. **Its** minister …"."""
    analysis = found.analysis
    for i, each in enumerate(found.references):
        n = found.sentence(i)
        first, _ = analysis.sentences[n]
        if n == 0 or each.words[0] != "its" or each.kind != "pronoun" or each.head != first:
            continue
        owned = analysis.tokens[each.head].head
        if owned < 0 or analysis.deprel(owned) != "nsubj" or analysis.tokens[owned].etype not in SPEAKERS:
            continue
        begin, end = analysis.sentences[n - 1]
        root = next((k for k in range(begin, end) if not begin <= analysis.tokens[k].head < end), None)
        for j in found.headed_by(analysis.dependents(root, "nsubj") if root is not None else ()):
            if found.references[j].kind == "name" and found.references[j].type in ("GPE", "ORG"):
                found.join(j, i)


def join_owners_in_the_next_clause(found: Clusters) -> None:
    """ "Its" of an official who does the next thing is the country's that did the one before.

    "The United States urged him to stop, and **its** ambassador met the opposition".
    """
    analysis = found.analysis
    for i, each in enumerate(found.references):
        owned = analysis.tokens[each.head].head
        if each.words[0] != "its" or each.kind != "pronoun" or owned < 0 or found.root(i) != i:
            continue
        verb = analysis.tokens[owned].head
        noun, _ = noun_at(analysis, owned)
        if noun is None or not noun.role.startswith(_OF_A_STATE) or analysis.deprel(owned) != "nsubj":
            continue
        if analysis.deprel(verb) != "conj":
            continue
        for j in found.headed_by(analysis.dependents(analysis.tokens[verb].head, "nsubj")):
            if _a_country(found.references[j]):
                found.join(j, i)


def _a_country(each: Reference) -> bool:
    place = each.place
    return each.kind == "name" and each.type == "GPE" and place is not None and place.precision == "country"
