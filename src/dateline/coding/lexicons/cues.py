"""Finds the class of the words that report speech and thought."""

from functools import cache
from typing import Literal

import msgspec

from dateline.coding.lexicons.cue_rules import CueClass, cue_rules
from dateline.coding.lexicons.lexicon import lexicon
from dateline.language.analysis import Analysis
from dateline.language.once import once

UNLISTED = "unlisted"
"""The class of a verb that no other class lists."""
ANSWERS = frozenset({"denies", "rejects", "confirms", "doubts", "withholds"})
"""Stances towards what somebody else has said."""
FEELINGS_ABOUT = frozenset({"about", "with", "over", "at"})
"""What stands before what somebody feels something about."""
NOUN_RELATIONS = frozenset({"obj", "nsubj", "nmod", "compound"})


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
def _index(kind: Literal["verb", "noun", "adjective"]) -> dict[str, tuple[str, ...]]:
    """Which classes a word belongs to, in the order of the file."""
    out: dict[str, tuple[str, ...]] = {}
    for name, rules in cue_rules().classes.items():
        words = {"verb": rules.verbs, "noun": rules.nouns, "adjective": rules.adjectives}[kind]
        for word in words:
            out[word] = (*out.get(word, ()), name)
    return out


def is_cue(word: str, kind: Literal["verb", "noun", "adjective"]) -> bool:
    """Whether a class lists a word of this kind."""
    return word in _index(kind)


def takes_object(verb: str) -> bool:
    """Whether a verb with its particle is a cue whose object is what it reports: "laugh off", but not "go on"."""
    return any("object" in cue_rules().classes[name].frames for name in _index("verb").get(verb, ()))


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
    if i + 1 in analysis.dependents(i, "advmod") and analysis.lower(i + 1) == "back":
        tied.append("back")  # "“Never,” he **shot back**"
    denied = [
        f"not {analysis.tokens[j].lemma.lower()}"
        for j in analysis.dependents(i, "xcomp")
        if any(analysis.lower(k) == "not" for k in analysis.dependents(j, "advmod"))
    ]  # "pleaded not guilty"
    return [f"{lemma} {other}" for other in (*denied, *tied)] + [lemma]


@once
def cues_at(analysis: Analysis, i: int) -> tuple[Cue, ...]:
    """The classes that token `i` may report in; none for most tokens."""
    upos = analysis.tokens[i].upos
    if upos == "VERB" and analysis.deprel(i) in NOUN_RELATIONS:
        # "denies reports that": tags and tree disagree, and the tree has seen more of the sentence.
        upos = "NOUN"
    participle = analysis.tokens[i].xpos == "VBN" and analysis.lower(i) in _index("adjective")
    participle = participle and analysis.child(i, "aux") is not None and _felt(analysis, i)
    if upos == "VERB" and (analysis.tokens[i].xpos == "JJ" or participle):
        upos = "ADJ"
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
    own = analysis.lower(i) if participle else analysis.tokens[i].lemma.lower()  # "is convinced that"
    for lemma in _lemmas(analysis, i) if kind == "verb" else [own]:
        if names := [name for name in index.get(lemma, ()) if _has_its_object(analysis, i, name)]:
            return tuple(Cue(token=i, lemma=lemma, name=name, kind=kind, rules=_rules(name, lemma)) for name in names)
    return ()


def _felt(analysis: Analysis, i: int) -> bool:
    """Whether a participle tells of a feeling about something: "were relieved **that they left**"."""
    about = (k for j in analysis.dependents(i, "obl") for k in analysis.dependents(j, "case"))
    return analysis.child(i, "ccomp") is not None or any(analysis.lower(k) in FEELINGS_ABOUT for k in about)


def _has_its_object(analysis: Analysis, i: int, name: str) -> bool:
    """Whether a verb that is only a cue with one of its objects has it: "withdrew its **report** that"."""
    rules = cue_rules().classes[name]
    objects = (analysis.tokens[j].lemma.lower() for j in analysis.dependents(i, "obj"))
    return not rules.only_with_object or any(lemma in rules.objects for lemma in objects)


@cache
def _rules(name: str, lemma: str) -> CueClass:
    """The rules of a class, for one of its words."""
    rules = cue_rules().classes[name]
    return msgspec.structs.replace(rules, stance="says") if lemma in rules.neutral else rules


def second_words(analysis: Analysis, cue: Cue) -> tuple[int, ...]:
    """The object or predicate that is part of a cue of two words: "claimed **responsibility**", "made it **plain**"."""
    _, _, second = cue.lemma.partition(" ")
    if cue.kind != "verb" or not second:
        return ()
    return tuple(
        j
        for j in analysis.dependents(cue.token, "obj", "xcomp")
        if second.removeprefix("not ") == analysis.tokens[j].lemma.lower()
    )


def asks(analysis: Analysis, verb: int) -> bool:
    """Whether a verb asks somebody to do something, or orders it."""
    return any(cue.rules.certain and cue.rules.stance in ("requests", "orders") for cue in cues_at(analysis, verb))


def unlisted_cue(analysis: Analysis, i: int) -> Cue | None:
    """A verb that no class lists as a cue that may report a clause or a quotation: "…, the rebels crowed"."""
    token = analysis.tokens[i]
    if (
        token.upos != "VERB"
        or token.xpos == "JJ"
        or analysis.deprel(i) in NOUN_RELATIONS
        or token.lemma in cue_rules().unlisted.but
    ):
        return None
    if (token.lemma.lower(), "verb") in lexicon().lines or cues_at(analysis, i) or _apart(analysis, i):
        return None  # a verb that names an event is a deed: "the rebels attacked, the garrison fled"
    return Cue(token=i, lemma=token.lemma.lower(), name=UNLISTED, kind="verb", rules=cue_rules().unlisted.rules)


def _apart(analysis: Analysis, i: int) -> bool:
    """Whether a verb means something else where it stands: "called off the rally", "was supposed to leave"."""
    rules = cue_rules().apart
    told = particle(analysis, i)
    beside = (told, *(j for j in analysis.dependents(i, "advmod") if j == i + 1))
    if any(j is not None and f"{analysis.tokens[i].lemma.lower()} {analysis.lower(j)}" in rules.verbs for j in beside):
        return True
    things = analysis.tokens[i].lemma in rules.with_things and analysis.child(i, "obj") is not None
    if things and analysis.child(i, "ccomp", "xcomp") is None:
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


def set_in(analysis: Analysis, i: int) -> bool:
    """Whether token `i` reports whatever it is set in after: "the town fell, **say** rebels"."""
    return any(cue_rules().set_in.holds(cue.lemma, cue.name) for cue in cues_at(analysis, i))
