"""References to people and bodies that are not names: noun phrases such as "the spokesman", and pronouns."""

from collections import Counter
from collections.abc import Collection, Iterator
from typing import Literal

import msgspec

from dateline.coding.lexicons.actor_rules import Noun, nouns
from dateline.coding.lexicons.known_names import Known, words_of
from dateline.language.analysis import Analysis
from dateline.language.once import once
from dateline.model.entity import EntityType, MentionKind
from dateline.model.place import Place

Number = Literal["one", "many", ""]
Gender = Literal["female", "male", ""]

_INSIDE_A_PHRASE = frozenset({"compound", "flat", "fixed", "goeswith", "amod"})
_LINKS = frozenset({"case", "mark", "cc", "fixed"})
_BEFORE_A_HEAD = frozenset({"det", "amod", "compound", "nummod", "nmod", "advmod", "punct", "flat", "goeswith", "dep"})
_HEADS = frozenset({"NOUN", "PROPN", "NUM"})
_OF_COUNTS, _BOUNDS = frozenset({"at", "between"}), frozenset({"least", "most"})
_NONE = frozenset({"no", "neither"})
_OF_PEOPLE: dict[str, EntityType] = {"person": "PERSON", "organization": "ORG"}
_NOBODY = frozenset({"abstract", "event", "time", "substance", "object", "plant", "animal"})
_SURELY_SOMEBODY = frozenset({"GOV", "MIL", "COP", "REB", "UAF", "GOVMIL"})

PRONOUNS: dict[str, tuple[int, Number, Gender]] = {
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), (1, "one", "")),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), (1, "many", "")),
    **dict.fromkeys(("you", "your", "yours", "yourself", "yourselves"), (2, "", "")),
    **dict.fromkeys(("he", "him", "his", "himself"), (3, "one", "male")),
    **dict.fromkeys(("she", "her", "hers", "herself"), (3, "one", "female")),
    **dict.fromkeys(("it", "its", "itself"), (3, "one", "")),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), (3, "many", "")),
    **dict.fromkeys(("this", "that"), (3, "one", "")),
    **dict.fromkeys(("these", "those"), (3, "many", "")),
}
"""Personal, possessive, reflexive and demonstrative pronouns: person, number, gender."""


class Reference(msgspec.Struct, frozen=True, kw_only=True):
    """A place in the text that speaks of somebody or something, before it is known whom: a mention in the making."""

    first: int
    last: int
    """First and last token."""
    head: int
    kind: MentionKind
    type: EntityType
    words: tuple[str, ...]
    """The words of a name, the lemmas of a noun phrase up to its head, a pronoun; in lower case."""
    number: Number = ""
    gender: Gender = ""
    given: Gender = ""
    """The gender of whoever bears the first name in a name: it keeps "Hillary Reyes" and "he" apart, no more."""
    definite: bool = False
    role: str = ""
    """The CAMEO role that a noun stands for: GOV, MIL, REB …"""
    actor: Known | None = None
    place: Place | None = None


@once
def noun_at(analysis: Analysis, head: int) -> tuple[Noun | None, int]:
    """What the lexicon knows of the longest phrase that ends in this noun, and the phrase's first token."""
    if analysis.lower(head) == "force" and _of_a_power(analysis, head):
        return None, head
    lemmas: list[str] = []
    best: tuple[Noun | None, int] = (None, head)
    for i in range(head, max(analysis.sentence_tokens(head).start, head - nouns().longest + 1) - 1, -1):
        if i < head and analysis.tokens[i].upos in {"PUNCT", "DET", "VERB", "PRON"} and analysis.surface(i) != "-":
            break
        lemmas[:0] = _words(analysis, i)
        found = nouns().phrases.get(tuple(lemmas))
        if found is None and i == head:
            # A plural that is a word of its own ("forces", "authorities") is listed as it stands.
            found = nouns().phrases.get((analysis.lower(i),))
        elif found is None:
            found = nouns().phrases.get((*lemmas[:-1], analysis.lower(head)))
        if found is not None:
            best = (found, i)
    if best[0] is not None and lemmas[-1:] == ["union"] and best[1] == head and _is_a_state(analysis, head):
        return None, head
    return best


def _of_a_power(analysis: Analysis, force: int) -> bool:
    """Whether a force is that of a thing, and nobody: "the **force** of the blast"."""
    return any(
        analysis.tokens[j].lemma.lower() in nouns().powers
        for j in analysis.dependents(force, "nmod")
        if any(analysis.lower(k) == "of" for k in analysis.dependents(j, "case"))
    )


def _is_a_state(analysis: Analysis, union: int) -> bool:
    """Whether a "Union" is one of states and not of workers: "the Union army", "French Union troops"."""
    if analysis.surface(union) != "Union":
        return False
    before = [j for j in analysis.dependents(union, "compound", "amod", "nmod", "flat") if j < union]
    return all(analysis.tokens[j].upos == "ADJ" for j in before)


def _words(analysis: Analysis, i: int) -> tuple[str, ...]:
    """The lemma of a word, or its parts where hyphens join them: "vice-president"; an "ex-minister" is a minister."""
    lemma = _lemma(analysis, i).removeprefix("ex-")
    return words_of(lemma) if "-" in lemma and len(lemma) > 1 else (lemma,)


def _lemma(analysis: Analysis, i: int) -> str:
    return analysis.tokens[i].lemma.lower()


def nominals(analysis: Analysis, taken: Collection[int]) -> Iterator[Reference]:
    """Noun phrases whose head is not within a name (`taken`); OTHER are those that are not about people or bodies.

    A noun that stands before another ("the loan scheme") counts if the text speaks of the same elsewhere.
    """
    often = Counter(_lemma(analysis, i) for i, token in enumerate(analysis.tokens) if token.upos in _HEADS)
    for head, token in enumerate(analysis.tokens):
        if head in taken or token.upos not in _HEADS or token.deprel == "nmod:desc" or _party_letter(analysis, head):
            continue
        if analysis.deprel(head) in _INSIDE_A_PHRASE:
            if analysis.deprel(head) == "compound" and often[_lemma(analysis, head)] > 1:
                yield Reference(
                    first=head, last=head, head=head, kind="nominal", type="OTHER", words=(_lemma(analysis, head),)
                )
            continue
        if token.upos == "NUM" and (token.etype is None or analysis.deprel(head) == "nummod"):
            continue
        noun, phrase = noun_at(analysis, head)
        about = _about(analysis, head, noun)
        first = min([phrase, *_premodifiers(analysis, head)])
        if any(i in taken and i > head for i in range(first, head)):
            continue
        if any(analysis.lower(i) in _NONE for i in analysis.dependents(head, "det")):
            continue  # whom there are none of nobody speaks of again: "**no rebels** entered the town"
        many = token.xpos in {"NNS", "NNPS"}
        words = tuple(_lemma(analysis, i) for i in range(phrase, head + 1))
        yield Reference(
            first=first,
            last=head,
            head=head,
            kind="nominal",
            type=about,
            words=words,
            number="many" if many else "one" if about == "PERSON" else "",
            gender=_gender(_lemma(analysis, head)) or _said_gender(analysis, head),
            definite=_definite(analysis, head),
            role=noun.role if noun else "",
        )


def _party_letter(analysis: Analysis, i: int) -> bool:
    """Whether a letter tells somebody's party, or that he is of none: "Sen. Roe (**I**-Vt.)"."""
    return analysis.surface(i) == "I" and i > 0 and analysis.surface(i - 1) in ("(", "[")


def _about(analysis: Analysis, head: int, noun: Noun | None) -> EntityType:
    """Whether a noun phrase is about a person, a body or something else."""
    token = analysis.tokens[head]
    about = noun.about if noun else _OF_PEOPLE.get(token.etype or "") if token.upos == "NOUN" else None
    if about is None or _lemma(analysis, head) in nouns().counting:
        return "OTHER"
    if noun and token.etype in _NOBODY and noun.role not in _SURELY_SOMEBODY and not _owned_body(analysis, head, noun):
        return "OTHER"
    if any(analysis.tokens[i].lemma in {"what", "which"} for i in analysis.children[head]):
        return "OTHER"
    return about


def _owned_body(analysis: Analysis, head: int, noun: Noun) -> bool:
    """Whether a noun for a body or a stand is the body: "Kenya's **opposition**", not "its opposition to it"."""
    against = any(analysis.lower(j) == "to" for i in analysis.dependents(head, "nmod") for j in analysis.children[i])
    owned = any(analysis.tokens[i].upos == "PROPN" for i in analysis.dependents(head, "nmod:poss"))
    return noun.role == "OPP" and owned and not against


def _premodifiers(analysis: Analysis, head: int) -> list[int]:
    """The tokens of the phrase that stand before its head, without a gap."""
    out = []
    below = set(analysis.subtree(head))
    i = head - 1
    while i in below:
        out.append(i)
        i -= 1
    while out and (_link_word(analysis, out[-1]) or _outside(analysis, out[-1], head)):
        out.pop()
    return out


def _link_word(analysis: Analysis, i: int) -> bool:
    """Whether this is punctuation, or joins a phrase to the rest ("including"), and is of no count ("at least 14")."""
    if analysis.lower(i) in _OF_COUNTS and (analysis.tokens[i + 1].upos == "NUM" or analysis.lower(i + 1) in _BOUNDS):
        return False
    return analysis.tokens[i].upos in {"PUNCT", "ADP", "CCONJ", "SCONJ"} or analysis.deprel(i) in _LINKS


def _outside(analysis: Analysis, i: int, head: int) -> bool:
    """Whether token `i` hangs on `head` by something that does not belong to a noun phrase ("even the army")."""
    while analysis.tokens[i].head != head:
        i = analysis.tokens[i].head
        if i < 0:
            return True
    if analysis.deprel(i) == "advmod":
        return True
    return analysis.deprel(i) not in _BEFORE_A_HEAD


def _definite(analysis: Analysis, head: int) -> bool:
    known = {"the", "this", "that", "these", "those"}
    return any(analysis.lower(i) in known for i in analysis.dependents(head, "det", "nmod:poss"))


def _gender(lemma: str) -> Gender:
    lexicon = nouns()
    return "female" if lemma in lexicon.female else "male" if lemma in lexicon.male else ""


def _said_gender(analysis: Analysis, head: int) -> Gender:
    """The gender that an adjective says: "the **female** driver"."""
    said = {analysis.lower(i) for i in analysis.dependents(head, "amod")} & {"female", "male"}
    return "female" if said == {"female"} else "male" if said == {"male"} else ""


def pronouns(analysis: Analysis) -> Iterator[Reference]:
    """Personal, possessive, reflexive and demonstrative pronouns, without the "it" that only fills a place."""
    for i, token in enumerate(analysis.tokens):
        word = analysis.lower(i)
        if token.upos != "PRON" or word not in PRONOUNS or analysis.deprel(i) in {"expl", "mark"}:
            continue
        if word in ("these", "those") and analysis.child(i, "acl") is not None:
            continue  # "those who fled" are whoever fled
        if (word == "us" and analysis.surface(i) == "US") or _party_letter(analysis, i):
            continue
        _, number, gender = PRONOUNS[word]
        yield Reference(
            first=i, last=i, head=i, kind="pronoun", type="OTHER", words=(word,), number=number, gender=gender
        )


def modifiers(analysis: Analysis, each: Reference) -> set[str]:
    """The words that tell one noun phrase from another with the same head: adjectives, owners, numbers."""
    out = set()
    for i in analysis.dependents(each.head, "amod", "compound", "nmod", "nummod"):
        out.add(analysis.tokens[i].lemma.lower())
    return out
