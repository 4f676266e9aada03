"""Who does what a verb says: its subject in the tree, or the one it shares with another verb, or its agent."""

from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.lexicons.modality_rules import in_view
from dateline.coding.lexicons.tree_words import tree_words
from dateline.coding.trees.dealt import dealt_to
from dateline.coding.trees.entitled import enabled, entitled
from dateline.coding.trees.left_out import left_to_noun
from dateline.language.analysis import Analysis
from dateline.language.classes import NOMINAL
from dateline.language.once import once

OF_THE_OBJECT = frozenset({"of", "from", "into"})
"""Marks of what the object of a verb does: "accused them of", "kept them from"."""
SUBJECTS = ("nsubj", "csubj")
_SHORT = frozenset({"text", "phone", "voice", "sms"})
"""What kind of message it is: "by **text** message"."""


def subjects(analysis: Analysis, verb: int) -> list[int]:
    """The subjects that a verb has in the tree, the nearest first: a wrong tree may give it one too many."""
    return sorted(analysis.dependents(verb, *SUBJECTS), key=lambda j: (abs(j - verb), j))


def addressees(analysis: Analysis, verb: int) -> list[int]:
    """Who is told by name to do what a bare verb says: "**Hamas**, free the hostages"."""
    bare = analysis.tokens[verb].xpos in ("VB", "VBP") and analysis.child(verb, "nsubj") is None
    bare = bare and not done_by_saying(analysis, verb)
    return [j for j in analysis.dependents(verb, "vocative") if j < verb] if bare else []


def done_by_saying(analysis: Analysis, verb: int) -> bool:
    """Whether who says a verb does it to whom he speaks to: "Mr President, **thank** you"."""
    return analysis.tokens[verb].lemma.lower() in tree_words().done_by_saying


@once
def passive(analysis: Analysis, verb: int) -> bool:
    """Whether a verb stands in the passive, reduced ones ("asked about it, he …") included."""
    relations = {analysis.tokens[j].deprel for j in analysis.children[verb]}
    if relations & {"nsubj:pass", "aux:pass", "csubj:pass"}:
        return True
    token = analysis.tokens[verb]
    reduced = token.xpos in ("VBN", "VBD") and token.deprel in ("acl", "advcl", "xcomp")
    bare = "mark" not in relations or "obl:agent" in relations  # "as reported by the daily"
    return (reduced and bare and not relations & {"nsubj", "aux"}) or _said_to_have(analysis, verb)


def _said_to_have(analysis: Analysis, verb: int) -> bool:
    """Whether others say of a subject what it is said to have done: "Cabinet **said** to have left"."""
    if analysis.tokens[verb].lemma not in cue_rules().hearsay.verbs or analysis.child(verb, "aux") is not None:
        return False
    if analysis.tokens[verb].deprel == "acl:relcl" and analysis.child(verb, "nsubj") is not None:
        return False  # "the man police say shot him"
    done = [j for j in analysis.dependents(verb, "xcomp", "ccomp") if analysis.child(j, "nsubj") is None]
    if any(j == verb + 1 and analysis.tokens[j].xpos == "VBN" for j in done):
        return True  # "Leader reported killed"
    return any(
        analysis.tokens[k].lemma in ("have", "be") and analysis.lower(k - 1) == "to"
        for j in done
        for k in analysis.dependents(j, "aux", "cop")
        if k > verb
    )


def _on_the_air(analysis: Analysis, noun: int) -> bool:
    """Whether a noun tells over what somebody is seen or heard: "on video", "on state television"."""
    on = any(analysis.lower(j) == "on" for j in analysis.dependents(noun, "case"))
    return on and analysis.deprel(noun) == "obl" and analysis.tokens[noun].lemma.lower() in cue_rules().documents.nouns


def subject(analysis: Analysis, verb: int, *, depth: int = 0) -> int | None:
    """Who does what the verb says, through coordination, control, participles and relative clauses."""
    own = subjects(analysis, verb)
    if own:
        return own[0]
    if told := addressees(analysis, verb):
        return told[0]
    token = analysis.tokens[verb]
    if token.head < 0 or depth > 4:
        return None
    relation, above = token.deprel.partition(":")[0], token.head
    if relation in ("acl", "advcl") and (dealt := dealt_to(analysis, verb)) is not None:
        return next(iter(dealt), None)
    if relation in ("acl", "advcl") and (able := enabled(analysis, verb)) is not None:
        return next(iter(able), None)
    if token.upos == "ADV":
        return subject(analysis, above, depth=depth + 1)  # "stopped short of saying"
    if relation == "acl" and token.xpos == "VBG" and _on_the_air(analysis, above):
        return subject(analysis, analysis.tokens[above].head, depth=depth + 1)  # "appeared on video **denying** it"
    if relation == "acl" and token.xpos == "VB" and analysis.tokens[above].lemma in in_view():
        # "Wrote in **a bid** to persuade her": whoever wrote; "gave him a chance to praise her": he.
        verb_above = analysis.tokens[above].head
        owner = next((j for j in analysis.children[above] if analysis.tokens[j].deprel == "nmod:poss"), None)
        given = analysis.child(verb_above, "iobj") if owner is None and verb_above >= 0 else owner
        whose = given if given is not None else subject(analysis, verb_above, depth=depth + 1)
        if whose is not None:
            return whose
    if relation == "acl" and token.xpos == "VB" and (who := _in_which_state(analysis, above)) is not None:
        return who
    if relation == "acl" and token.xpos == "VB" and (to := entitled(analysis, above)) is not None:
        return to
    if relation == "acl" and analysis.tokens[above].upos == "ADJ" and analysis.deprel(above) == "nmod":
        return subject(analysis, analysis.tokens[above].head, depth=depth + 1)  # "is one of the first **to say** so"
    if relation == "acl" or (relation == "amod" and verb > above):  # "Turks **angry** over the raid"
        return above if analysis.tokens[above].upos in NOMINAL else None
    if relation in ("xcomp", "advcl", "conj", "ccomp", "parataxis"):
        if relation in ("ccomp", "parataxis") and token.xpos != "VB" and not gerund(analysis, verb):
            return None
        if relation == "conj" and _reported_by_another(analysis, verb, above):
            above = analysis.tokens[above].head
        controlled = relation in ("xcomp", "ccomp") and not rings_up(analysis, verb, above)
        if controlled and (controller := analysis.child(above, "obj", "iobj")) is not None:
            return controller
        by_object = {analysis.lower(j) for j in analysis.dependents(verb, "mark", "case")} & OF_THE_OBJECT
        if (
            relation == "advcl"
            and by_object
            and (controller := analysis.child(above, "obj")) is not None
            and verb > above
        ):
            return controller  # "accused them of trying to"
        if relation == "advcl" and by_object and (left := left_to_noun(analysis, verb, above)):
            return left[0]
        if relation == "advcl" and (railed := railed_against(analysis, verb, above)) is not None:
            return railed
        if relation == "advcl" and token.xpos == "VBG":
            # "It burned, they said, adding that …": who said so also adds.
            around = (*analysis.dependents(above, "parataxis"), analysis.tokens[above].head)
            said = [j for j in around if above < j < verb and cues_at(analysis, j) and not _only_carries(analysis, j)]
            if said:
                return subject(analysis, said[-1], depth=depth + 1)
        if passive(analysis, above) and relation in ("xcomp", "advcl", "conj"):
            return analysis.child(above, "nsubj:pass") if relation != "conj" or not passive(analysis, verb) else None
        if analysis.tokens[above].upos in ("VERB", "AUX", "ADJ", "ADV", "NOUN", "PROPN", "PRON"):
            return subject(analysis, above, depth=depth + 1)
    return None


def _in_which_state(analysis: Analysis, noun: int) -> int | None:
    """Who is in what a noun names: "**the army** was in no position to say"."""
    in_it = analysis.child(noun, "cop") is not None and analysis.child(noun, "case") is not None
    return next(iter(subjects(analysis, noun)), None) if in_it else None


def railed_against(analysis: Analysis, verb: int, above: int) -> int | None:
    """Who is blamed for what he does: "railed **against lawmakers** for refusing it"."""
    for_it = any(analysis.lower(j) == "for" for j in analysis.dependents(verb, "mark", "case"))
    if not for_it or not any(cue.rules.stance == "accuses" for cue in cues_at(analysis, above)):
        return None
    against = (j for j in analysis.dependents(above, "obl") if above < j < verb)
    return next(
        (j for j in against if any(analysis.lower(k) in ("against", "at") for k in analysis.dependents(j, "case"))),
        None,
    )


def blamed_for(analysis: Analysis, gerund: int) -> tuple[int, ...]:
    """Who is punished, praised or railed at for doing what a gerund says."""
    above = analysis.tokens[gerund].head
    railed = railed_against(analysis, gerund, above) if analysis.deprel(gerund) == "advcl" else None
    return dealt_to(analysis, gerund) or (() if railed is None else (railed,))


def rings_up(analysis: Analysis, verb: int, above: int) -> bool:
    """Whether who rings somebody up has something to tell: "**called** a radio station to **claim** responsibility"."""
    classes, lemmas = lexicon().classes, (analysis.tokens[above].lemma.lower(), analysis.tokens[verb].lemma.lower())
    to = analysis.tokens[verb].xpos == "VB" and analysis.child(above, "obj") is not None
    return to and lemmas[0] in classes["ringing"] and lemmas[1] in classes["reporting"]


def _reported_by_another(analysis: Analysis, verb: int, above: int) -> bool:
    """Whether a cue hangs on the clause of another one that it is rather coordinate with: "denied this and said …"."""
    outer = analysis.tokens[above].head
    if (
        not 0 <= outer < verb
        or analysis.deprel(above) != "ccomp"
        or analysis.tokens[outer].xpos != analysis.tokens[verb].xpos
    ):
        return False
    if goes_on(analysis, verb, above):
        return False
    if in_another_tense(analysis, verb, above) and cues_at(analysis, verb):
        return True
    return all(any(cue.rules.certain for cue in cues_at(analysis, i)) for i in (verb, outer))


def in_another_tense(analysis: Analysis, verb: int, clause: int) -> bool:
    """Whether a verb is in the past and a clause before it in the present: "said it **is** so and **praised** it"."""
    past = analysis.tokens[verb].xpos == "VBD" and analysis.child(verb, "nsubj", "aux") is None
    return past and any(
        analysis.tokens[j].xpos in ("VBZ", "VBP") for j in (clause, *analysis.dependents(clause, "aux", "cop"))
    )


def _only_carries(analysis: Analysis, verb: int) -> bool:
    """Whether it is a paper or a channel that reports: "Iran barred them, **state media reported**, accusing …"."""
    who = analysis.child(verb, "nsubj")
    return who is not None and analysis.tokens[who].lemma.lower() in cue_rules().documents.nouns


def goes_on(analysis: Analysis, verb: int, clause: int) -> bool:
    """Whether somebody named in a reported clause did more to another in it: "said Roe met Poe and **pressed him**"."""
    who, whom = analysis.child(clause, "nsubj"), analysis.child(verb, "obj", "iobj")
    named = who is not None and analysis.tokens[who].upos == "PROPN"
    return named and whom is not None and analysis.tokens[whom].upos == "PRON" and analysis.child(verb, "nsubj") is None


def agent(analysis: Analysis, verb: int) -> int | None:
    """By whom something is done: "was said by the minister"."""
    for j in analysis.children[verb]:
        by = analysis.deprel(j) == "obl" and any(analysis.lower(k) == "by" for k in analysis.dependents(j, "case"))
        if by and not by_means(analysis, j):
            return j
    return None


def by_means(analysis: Analysis, noun: int) -> bool:
    """Whether a "by" tells how something is said and not by whom: "were warned **by text message**"."""
    by = any(analysis.lower(k) == "by" for k in analysis.dependents(noun, "case"))
    named = [j for j in analysis.dependents(noun, "det", "nmod", "amod", "compound") if analysis.lower(j) not in _SHORT]
    bare = by and not named and analysis.tokens[noun].xpos == "NN"  # not "by **state** radio"
    return bare and analysis.lower(noun) in cue_rules().documents.means


def gerund(analysis: Analysis, i: int) -> bool:
    """Whether a verb is a gerund, also of the perfect or the passive: "having left", "being left"."""
    return any(analysis.tokens[k].xpos == "VBG" for k in (i, *analysis.dependents(i, "aux")))


def left_open(analysis: Analysis, i: int, after: int) -> int | None:
    """The clause, behind `after`, whose subject ends at `i`."""
    subjects = (j for j in (i, *analysis.ancestors(i)) if analysis.deprel(j) == "nsubj" and j <= i)
    return next((v for j in subjects if (v := analysis.tokens[j].head) > after), None)
