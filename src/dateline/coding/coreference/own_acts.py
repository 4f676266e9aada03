"""Who speaks of himself: "it" and "his fighters" in what somebody says are his who says it."""

from dateline.coding.coreference.clusters import Clusters
from dateline.coding.coreference.mentions import Reference
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.known_names import ARMED_KINDS
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.trees.stand_ins import resolved
from dateline.language.analysis import Analysis
from dateline.model.codes import IRREGULAR

_OWNING = frozenset({"its", "his", "her"})
_IN_ARMS = ("MIL", "COP", *IRREGULAR)
"""Roles of those who mostly speak of what they did themselves: "separatists said **they** had shot down a jet"."""
_PROMISING = frozenset({"assure", "promise", "pledge", "vow", "swear"})
_GETTING = frozenset({"get", "receive", "have", "obtain", "be"})
"""What those do who are promised something: "assured Kyiv that **it** would receive tanks"."""


def join_own_acts(found: Clusters) -> None:
    """ "It" that says of itself: in "Britain said it would not grant asylum" Britain would not.

    And what is said of one's own: in "the rebel leader said his fighters had left" they are the leader's.
    """
    analysis = found.analysis
    for i, each in enumerate(found.references):
        token = analysis.tokens[each.head]
        if each.kind != "pronoun" or token.head < 0:
            continue
        owned = token.deprel == "nmod:poss" and each.words[0] in _OWNING and analysis.deprel(token.head) == "nsubj"
        they = each.words[0] == "they" and token.deprel == "nsubj"
        if not owned and not they and (each.words[0] != "it" or token.deprel != "nsubj"):
            continue
        clause = analysis.tokens[token.head].head if owned else token.head
        said = _said_by(analysis, clause)
        owners = _whose_words(analysis, clause)
        who = owners if said is None else (resolved(analysis, k) for k in analysis.dependents(said, "nsubj"))
        for j in found.headed_by(who):  # "the Arakan Army, **which** said it had taken the base"
            speaker = found.references[j]
            in_arms = speaker.role.startswith(_IN_ARMS) or (said is None and _fights(speaker))
            if they and not in_arms and not _intends(analysis, clause):
                continue
            if said is None and not (in_arms or _a_side(speaker)) and _only_of_sides(analysis, clause):
                continue
            if speaker.kind != "pronoun" and speaker.last < each.first and _says_of_itself(speaker, each):
                found.join(j, i)


def _intends(analysis: Analysis, clause: int) -> bool:
    """Whether a clause tells what somebody will do: "the teachers said they **would not** end their strike"."""
    will = (analysis.lower(j) in ("would", "will", "'ll", "wo") for j in analysis.dependents(clause, "aux"))
    return analysis.tokens[clause].upos == "VERB" and analysis.tokens[clause].lemma not in _GETTING and any(will)


def _whose_words(analysis: Analysis, clause: int) -> tuple[int, ...]:
    """Whose a noun is that a clause hangs on: "**the army's** announcement that"."""
    noun, words = analysis.tokens[clause].head, cue_rules().speaking
    if noun < 0 or analysis.tokens[clause].deprel != "acl":
        return ()
    lemma = analysis.tokens[noun].lemma
    either = lemma in words.either_nouns | words.sides_nouns
    if not either and lemma not in words.own_nouns:
        return ()
    if either and analysis.deprel(noun) != "nsubj" and not _a_feat(analysis, clause):
        return ()  # "Rwanda denied the army's claim that **it** had shelled Goma"
    return tuple(j for j in analysis.dependents(noun, "nmod") if analysis.tokens[j].deprel == "nmod:poss")


def _a_feat(analysis: Analysis, clause: int) -> bool:
    """Whether a clause tells what somebody boasts of: "that it **had taken** the palace"."""
    lemma = analysis.tokens[clause].lemma
    takes = not lexicon().controls(lemma).isdisjoint(("takes", "holds")) and analysis.child(clause, "obj") is not None
    return takes or lemma in cue_rules().speaking.feats


def _only_of_sides(analysis: Analysis, clause: int) -> bool:
    """Whether a clause hangs on a noun for what the press says of others: "Reuters' **report** that it had left"."""
    noun = analysis.tokens[clause].head
    return noun >= 0 and analysis.tokens[noun].lemma in cue_rules().speaking.sides_nouns


def _fights(speaker: Reference) -> bool:
    return speaker.actor is not None and speaker.actor.kind in ARMED_KINDS


def _a_side(speaker: Reference) -> bool:
    """Whether somebody is a state or of one: "**the ministry's** report that it had taken the palace"."""
    return speaker.type == "GPE" or speaker.role.startswith("GOV")


def _said_by(analysis: Analysis, clause: int) -> int | None:
    """The verb of saying that a clause hangs on, at once or by a message: "said **in a message that** …"."""
    above = analysis.tokens[clause].head
    if above < 0 or analysis.deprel(clause) not in ("ccomp", "acl"):
        return None
    if analysis.deprel(clause) == "acl":
        if analysis.tokens[clause].deprel == "acl:relcl" or analysis.deprel(above) != "obl":
            return None
        above = analysis.tokens[above].head
    lemma = analysis.tokens[above].lemma
    promises = lemma in _PROMISING and analysis.tokens[clause].lemma not in _GETTING
    if lemma not in cue_rules().speaking.of_oneself and not promises:
        return None
    if analysis.deprel(above) == "conj" and analysis.child(above, "nsubj") is None:
        return analysis.tokens[above].head  # "put the toll at 22 and said it would investigate"
    return above


def _says_of_itself(speaker: Reference, pronoun: Reference) -> bool:
    if pronoun.words[0] in ("it", "its"):
        return speaker.type in ("GPE", "ORG")
    if pronoun.words[0] == "they":
        return speaker.number == "many" or speaker.type == "ORG"
    return speaker.type == "PERSON" and speaker.number != "many" and speaker.gender in ("", pronoun.gender)
