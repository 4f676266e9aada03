"""Words that are no predicates: verbs in a name, halves of adjectives, and the "in protest" of those in office."""

from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import preposition

_IN_OFFICE = frozenset({"governing", "politician", "official", "armed", "country", "bloc"})
"""Classes of those who protest in words, or by what they do, and not in the street."""
_OPEN_CLASSES = frozenset({"VERB", "NOUN", "ADJ", "ADV"})
_SMALL = 0.8
"""Share of the verbs, nouns and adjectives of a sentence without a capital, from which on it is no headline."""


def in_a_name(senses: Senses, i: int) -> bool:
    """Whether a verb with a capital letter inside a sentence is part of a name: "offers to **Unite** since April"."""
    analysis, inside = senses.analysis, senses.analysis.sentence_tokens(i)
    if not analysis.surface(i)[:1].isupper() or i - 1 <= inside.start or not analysis.surface(i - 1)[:1].islower():
        return False
    words = [analysis.surface(j) for j in inside if analysis.tokens[j].upos in _OPEN_CLASSES and j != i]
    return bool(words) and sum(word[:1].islower() for word in words) >= _SMALL * len(words)


def half_an_adjective(senses: Senses, i: int) -> bool:
    """Whether a participle is the second half of an adjective: "the job-**killing** pact", "life-**saving** drugs"."""
    analysis = senses.analysis
    participle = analysis.tokens[i].xpos == "VBG" and analysis.deprel(i) == "amod"
    odds = analysis.lower(i) == "shot" and analysis.lower(i - 2) == "long"  # "a **long-shot** candidate"
    return (
        (participle or odds)
        and i > 1
        and analysis.surface(i - 1) == "-"
        and analysis.tokens[i - 1].end == analysis.tokens[i].start
    )


def said_in_protest(senses: Senses, i: int) -> bool:
    """Whether a noun tells only why those in office did something: "the party left the cabinet **in protest** at it".

    Shopkeepers who close their shops in protest are a crowd that protests.
    """
    analysis, verb = senses.analysis, senses.analysis.tokens[i].head
    bare = analysis.child(i, "det", "amod", "nummod", "nmod:poss") is None and preposition(analysis, i) == "in"
    if not bare or analysis.tokens[i].lemma != "protest" or verb < 0 or analysis.tokens[verb].upos != "VERB":
        return False
    people = [j for j in roles.surface_subjects(analysis, verb) if analysis.tokens[j].upos == "NOUN"]
    return not any(senses.classes(j).isdisjoint(_IN_OFFICE) and analysis.tokens[j].xpos == "NNS" for j in people)
