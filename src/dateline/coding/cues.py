"""The words that report speech and thought: reads `rules/cues.toml` and finds a token's class."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

from dateline.coding.lexicon import lexicon
from dateline.language.analysis import Analysis
from dateline.model.statement import Stance

Frame = Literal["clause", "infinitive", "object", "gerund", "about", "label", "quote", "raised", "hearsay"]
UNLISTED = "unlisted"
"""The class of a verb that no other class lists."""
NOUN_RELATIONS = frozenset({"obj", "nsubj", "nmod", "compound"})


class CueClass(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that report in the same way."""

    stance: Stance
    frames: tuple[Frame, ...]
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    prepositions: tuple[str, ...] = ()
    likened: tuple[str, ...] = ("as",)
    """What stands before the label that it gives: "described it as", "compared it to"."""
    attitude: bool = False
    certain: bool = False
    """Whether a clause, gerund or infinitive under its verbs is a statement whatever its structure weighs."""
    documents: bool = False
    """Whether only recordings, letters and the like count as its object."""
    impersonal: bool = False
    """Whether its subject belongs to what is said: "the town seems to have fallen"."""
    silent: bool = False
    """Whether it is a statement only where somebody does not do it: "did not respond to questions about it"."""
    deeds: bool = False
    """Whether it is a deed where its object is an event: "supported the assault", but "supported the plan"."""


class Sourcing(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Phrases that introduce a source, and verbs that do so with their object."""

    phrases: tuple[str, ...]
    verbs: tuple[str, ...]


class Hedges(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Adverbs that say that somebody says so."""

    adverbs: tuple[str, ...]
    certain: tuple[str, ...]
    """Those that can mean nothing else."""


class Giving(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs whose subject is who gives the order or makes the request that is their object."""

    verbs: frozenset[str]


class Documents(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Things that speak."""

    nouns: frozenset[str]


class Anaphors(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that stand for what was said before."""

    words: frozenset[str]


class Unlisted(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How verbs that no class lists may report something, and those that never do."""

    frames: tuple[Frame, ...]
    but: frozenset[str]

    @property
    def rules(self) -> CueClass:
        """What holds for all of them."""
        return CueClass(stance="says", frames=self.frames)


class Apart(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs with a particle, and passives, that report nothing, though the verb alone does."""

    verbs: frozenset[str]
    passives: frozenset[str]
    talking: frozenset[str]
    """Verbs that only say who may speak, where what is allowed is to speak: "was not authorised to discuss it"."""


class SetIn(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Cues that report whatever they are set in after."""

    classes: frozenset[str]
    verbs: frozenset[str]
    but: frozenset[str]
    """Verbs of those classes that do so in other senses only."""

    def holds(self, cue: "Cue") -> bool:
        """Whether a cue is one of them."""
        return cue.lemma in self.verbs or (cue.name in self.classes and cue.lemma not in self.but)


class Addressing(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs that say to somebody what to do."""

    verbs: frozenset[str]


class Hearsay(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs that report what others say of their subject, before what that is said to have done."""

    verbs: frozenset[str]


class Silence(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Nouns that with a "no" say that somebody says nothing: "no comment from the army"."""

    nouns: frozenset[str]


class Consent(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs of confirming that are deeds: not to accept something is to reject it."""

    verbs: frozenset[str]


class Anonymous(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Nouns that stand for speakers without a name, and phrases that say that a name is kept back."""

    nouns: tuple[str, ...]
    phrases: tuple[str, ...]


class CueRules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole file."""

    classes: dict[str, CueClass] = msgspec.field(name="class")
    sourcing: Sourcing
    hedges: Hedges
    anonymous: Anonymous
    documents: Documents
    giving: Giving
    anaphors: Anaphors
    consent: Consent
    addressing: Addressing
    silence: Silence
    hearsay: Hearsay
    set_in: SetIn
    apart: Apart
    unlisted: Unlisted


class Cue(msgspec.Struct, frozen=True, kw_only=True):
    """A token that may report something, in one of the classes that it belongs to."""

    token: int
    lemma: str
    name: str
    """The name of its class."""
    kind: Literal["verb", "noun", "adjective"]
    rules: CueClass

    @property
    def addresses(self) -> bool:
        """Whether its object is the person spoken to."""
        return self.lemma in self.rules.told


@cache
def cue_rules() -> CueRules:
    """The rules as shipped, checked."""
    text = files("dateline.coding").joinpath("rules/cues.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), CueRules)


@cache
def _index(kind: Literal["verb", "noun", "adjective"]) -> dict[str, tuple[str, ...]]:
    """Which classes a word belongs to, in the order of the file."""
    out: dict[str, tuple[str, ...]] = {}
    for name, rules in cue_rules().classes.items():
        words = {"verb": rules.verbs, "noun": rules.nouns, "adjective": rules.adjectives}[kind]
        for word in words:
            out[word] = (*out.get(word, ()), name)
    return out


def listed(verb: str) -> bool:
    """Whether a verb, or a verb with its particle, is a cue."""
    return verb in _index("verb")


def particle(analysis: Analysis, i: int) -> int | None:
    """The particle of a verb: `out` in "pointed out"."""
    for j in analysis.children[i]:
        if analysis.tokens[j].deprel == "compound:prt":
            return j
    return None


def _lemmas(analysis: Analysis, i: int) -> list[str]:
    lemma = analysis.tokens[i].lemma.lower()
    tied = [
        analysis.tokens[j].lemma.lower()
        for j in analysis.children[i]
        if j > i and (analysis.tokens[j].deprel == "compound:prt" or analysis.deprel(j) in ("obj", "xcomp"))
    ]
    return [f"{lemma} {other}" for other in tied] + [lemma]


def cues_at(analysis: Analysis, i: int) -> tuple[Cue, ...]:
    """The classes that token `i` may report in; none for most tokens."""
    upos = analysis.tokens[i].upos
    if upos == "VERB" and analysis.deprel(i) in NOUN_RELATIONS:
        # "denies reports that": tags and tree disagree, and the tree has seen more of the sentence.
        upos = "NOUN"
    kind: Literal["verb", "noun", "adjective"]
    if upos == "VERB":
        kind = "verb"
    elif upos == "NOUN":
        kind = "noun"
    elif upos == "ADJ":
        kind = "adjective"
    else:
        return ()
    index = _index(kind)
    if kind == "verb" and _apart(analysis, i):
        return ()
    for lemma in _lemmas(analysis, i) if kind == "verb" else [analysis.tokens[i].lemma.lower()]:
        if names := index.get(lemma):
            rules = cue_rules().classes
            return tuple(Cue(token=i, lemma=lemma, name=name, kind=kind, rules=rules[name]) for name in names)
    return ()


def unlisted_cue(analysis: Analysis, i: int) -> Cue | None:
    """A verb that no class lists as a cue that may report a clause or a quotation: "…, the rebels crowed"."""
    token = analysis.tokens[i]
    if token.upos != "VERB" or analysis.deprel(i) in NOUN_RELATIONS or token.lemma in cue_rules().unlisted.but:
        return None
    if (token.lemma.lower(), "verb") in lexicon().lines or cues_at(analysis, i) or _apart(analysis, i):
        return None  # a verb that names an event is a deed: "the rebels attacked, the garrison fled"
    return Cue(token=i, lemma=token.lemma.lower(), name=UNLISTED, kind="verb", rules=cue_rules().unlisted.rules)


def _apart(analysis: Analysis, i: int) -> bool:
    """Whether a verb means something else where it stands: "called off the rally", "was supposed to leave"."""
    rules = cue_rules().apart
    told = particle(analysis, i)
    if told is not None and f"{analysis.tokens[i].lemma.lower()} {analysis.lower(told)}" in rules.verbs:
        return True
    if analysis.tokens[i].lemma in rules.talking and any(
        {"speak", "say", "discuss", "respond", "remark"} & {cue.name for cue in cues_at(analysis, j)}
        for j in analysis.dependents(i, "xcomp")
    ):
        return True
    if analysis.lower(i) not in rules.passives:
        return False
    # "Is supposed to have left" is what people suppose, "was supposed to leave" what was planned.
    return any(analysis.child(j, "aux") is None for j in analysis.dependents(i, "xcomp"))


def sourcing_phrase(analysis: Analysis, i: int) -> tuple[int, ...]:
    """The tokens of "according to" or the like that start at token `i`."""
    for words in _sourcing().get(analysis.lower(i), ()):
        got = range(i, min(i + len(words), len(analysis.tokens)))
        if [analysis.lower(k) for k in got] == words:
            return tuple(got)
    return ()


@cache
def _sourcing() -> dict[str, list[list[str]]]:
    """The words of the sourcing phrases, by the first."""
    out: dict[str, list[list[str]]] = {}
    for phrase in cue_rules().sourcing.phrases:
        words = phrase.split()
        out.setdefault(words[0], []).append(words)
    return out
