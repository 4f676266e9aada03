"""Mends tags that the tree disproves: "Army **dismisses** claims" is no noun, "dismisses **claims** that" no verb."""

from msgspec.structs import replace

from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import ANSWERS, cues_at, is_cue
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.trees.base_forms import known_noun, known_verb
from dateline.language.analysis import Analysis, Token
from dateline.language.classes import FINITE

SOME = frozenset({"some", "many", "few", "most", "others", "several", "all"})
"""Who may stand alone before a verb in the plural."""
CLAUSES = frozenset({"root", "parataxis", "ccomp", "advcl", "conj"})


def tagged_anew(analysis: Analysis) -> Analysis:
    """The analysis with such words tagged, and hung, as what they are."""
    tokens = list(analysis.tokens)
    for i, token in enumerate(tokens):
        if token.upos == "NOUN" and token.xpos == "VBG":
            tokens[i] = replace(token, lemma=analysis.lower(i))  # "the inquiry's finding"
        if token.upos == "NOUN" and token.xpos in FINITE and analysis.deprel(i) in CLAUSES:
            tokens[i] = replace(token, upos="VERB")
        if token.upos == "NOUN" and (noun := known_noun(analysis, i)) != token.lemma:
            tokens[i] = replace(token, lemma=noun)
        if token.upos == "VERB" and (verb := known_verb(token)) != token.lemma:
            tokens[i] = replace(token, lemma=verb)
        if _left_over(analysis, i):
            tokens[i] = replace(token, upos="ADJ", xpos="JJ", lemma="left", deprel="acl")
        if token.deprel == "acl:relcl" and token.xpos == "VBD" and _said_of(analysis, i):
            tokens[i] = replace(token, xpos="VBN", deprel="acl")
        if _has(analysis, i):
            tokens[i] = replace(token, lemma="have", deprel="aux")
            for j in analysis.dependents(token.head, "nsubj"):
                tokens[j] = replace(tokens[j], deprel="nsubj")
        if token.upos == "INTJ" and token.xpos == "VB" and is_cue(token.lemma.lower(), "verb"):
            tokens[i] = replace(token, upos="VERB")  # "Town taken, say rebels"
    verbs = analysis if tokens == list(analysis.tokens) else replace(analysis, tokens=tuple(tokens))
    for i in range(len(tokens)):
        for j, token in (
            _claims(verbs, i)
            or _some_doubt(verbs, i)
            or _opening(verbs, i)
            or _to_free(verbs, i)
            or _orders(verbs, i)
            or _shot(verbs, i)
        ):
            tokens[j] = token
    return verbs if tokens == list(verbs.tokens) else replace(verbs, tokens=tuple(tokens))


def _left_over(analysis: Analysis, i: int) -> bool:
    """Whether "left" says what there still is: "there would be no town **left**", "has two bridges **left**"."""
    said = analysis.lower(i) == "left" and analysis.tokens[i].xpos == "VBN"
    return said and analysis.deprel(i) in ("acl", "xcomp") and analysis.child(i, "aux", "aux:pass", "obj") is None


def _has(analysis: Analysis, i: int) -> bool:
    """Whether a short "is" stands for "has", since its verb has an object: "it**'s** arrested twelve men"."""
    verb = analysis.tokens[i].head
    short = analysis.tokens[i].deprel == "aux:pass" and analysis.lower(i) in ("'s", "’s")
    if not short or analysis.tokens[verb].lemma in lexicon().classes["two_objects"]:
        return False  # "it's called a truce"
    return any(j > verb for j in analysis.dependents(verb, "obj"))


def _said_of(analysis: Analysis, i: int) -> bool:
    """Whether a verb is a participle for what others say of a noun: "a mayor long **thought** to have been killed"."""
    bare = analysis.child(i, "nsubj", "aux", "mark", "obj") is None
    to = (k for j in analysis.dependents(i, "xcomp") if j > i for k in analysis.dependents(j, "mark"))
    done = (analysis.tokens[k].head for k in to if analysis.lower(k) == "to")
    been = any(analysis.tokens[k].lemma in ("have", "be") for j in done for k in analysis.dependents(j, "aux", "cop"))
    return bare and been and analysis.tokens[i].lemma in cue_rules().hearsay.verbs


def _claims(analysis: Analysis, i: int) -> list[tuple[int, Token]]:
    """What somebody answers, taken for a verb: "dismisses **claim** that", "dismissed as lies **reports** that"."""
    token, verb = analysis.tokens[i], analysis.tokens[i].head
    if _contested(analysis, i):
        clause = analysis.child(i, "ccomp")
        noun = replace(token, upos="NOUN", xpos="NNS", deprel="appos", etype="abstract")
        return [(i, noun), *((j, replace(analysis.tokens[j], deprel="acl:relcl")) for j in (clause,) if j is not None)]
    both = token.upos == "VERB" and token.xpos in ("VBZ", "VBP", "VB") and is_cue(token.lemma.lower(), "noun")
    if (
        not both
        or analysis.deprel(i) not in ("ccomp", "advcl", "xcomp", "parataxis", "obl", "obj")
        or not 0 <= verb < i
    ):
        return []
    if not any(cue.rules.stance in ANSWERS for cue in cues_at(analysis, verb)):
        return []
    between = [j for j in range(verb + 1, i) if j != analysis.child(i, "nsubj")]
    as_false = bool(between) and analysis.lower(between[0]) == "as"
    marked = any(analysis.lower(j) != "as" for j in analysis.dependents(i, "mark"))
    bare = analysis.child(i, "aux", "obj", "cop") is None and not marked
    bare = bare and all(j == i for j in analysis.dependents(verb, "obj"))
    if not bare or not (as_false or i == verb + 1) or (analysis.child(i, "nsubj") is not None and not as_false):
        return []
    noun = replace(token, upos="NOUN", xpos="NNS" if token.xpos == "VBZ" else "NN", deprel="obj", etype="abstract")
    clauses = (j for j in analysis.dependents(i, "ccomp", "xcomp") if j > i)
    of_verb = [j for j in analysis.dependents(i, "nsubj") if j < i]
    case = (
        (j, replace(analysis.tokens[j], head=of_verb[0], deprel="case"))
        for j in analysis.dependents(i, "mark")
        if of_verb
    )
    return [
        (i, noun),
        *((j, replace(analysis.tokens[j], deprel="acl")) for j in clauses),
        *((j, replace(analysis.tokens[j], head=verb, deprel="obl")) for j in of_verb),
        *case,
    ]


def _some_doubt(analysis: Analysis, i: int) -> list[tuple[int, Token]]:
    """What some do, taken for a noun of theirs: "**Some doubt** that the army left"."""
    token, who = analysis.tokens[i], i - 1
    opens = token.head < 0 and i > 0 and analysis.lower(who) in SOME and analysis.sentence_tokens(i).start == who
    clause = analysis.child(i, "acl", "ccomp") if opens and token.upos == "NOUN" else None
    bare = analysis.tokens[who].head == i and analysis.child(i, "cop", "aux", "nsubj") is None
    if clause is None or not bare or analysis.lower(i + 1) != "that" or not is_cue(token.lemma.lower(), "verb"):
        return []
    return [
        (i, replace(token, upos="VERB", xpos="VBP", etype=None)),
        (who, replace(analysis.tokens[who], upos="PRON", deprel="nsubj", etype="person")),
        (clause, replace(analysis.tokens[clause], deprel="ccomp")),
    ]


def _opening(analysis: Analysis, i: int) -> list[tuple[int, Token]]:
    """Claims that open a sentence, taken for a verb: "**Claims** that the army used gas are false"."""
    token = analysis.tokens[i]
    opens = analysis.sentence_tokens(i).start == i and analysis.child(i, "nsubj", "cop") is None
    noun = token.upos == "NOUN" and (token.head < 0 or analysis.deprel(i) == "ccomp")
    opens = opens and (token.xpos == "VBZ" or noun)
    if not opens or not is_cue(token.lemma.lower(), "noun") or analysis.lower(i + 1) != "that":
        return []
    told = [j for j in analysis.dependents(i, "ccomp", "advcl", "parataxis", "acl") if j > i]
    clause = next((j for j in told if analysis.child(j, "nsubj") is not None), None)
    beside = (j for j in analysis.dependents(token.head, "ccomp") if j > i) if token.head >= 0 else ()
    ends = [j for j in (*told, *beside) if clause is not None and j > clause and analysis.child(j, "nsubj") is None]
    said = min(ends, default=None)
    if clause is None or said is None or analysis.child(said, "aux", "cop") is None:
        return []
    suffers = any(analysis.tokens[j].deprel == "aux:pass" for j in analysis.children[said])
    subject = "nsubj:pass" if suffers else "nsubj"
    rest = (j for j in analysis.children[i] if j not in (clause, said, i + 1))
    return [
        (i, replace(token, upos="NOUN", xpos="NNS", head=said, deprel=subject, etype="abstract")),
        (said, replace(analysis.tokens[said], head=token.head, deprel=token.deprel)),
        (clause, replace(analysis.tokens[clause], head=i, deprel="acl")),
        (i + 1, replace(analysis.tokens[i + 1], head=clause, deprel="mark")),
        *((j, replace(analysis.tokens[j], head=said)) for j in rest),
    ]


def _to_free(analysis: Analysis, i: int) -> list[tuple[int, Token]]:
    """An infinitive taken for an adjective: "urged to **free** protesters"."""
    if _is_to(analysis, i):
        be = [(j, replace(analysis.tokens[j], deprel="aux")) for j in analysis.dependents(i, "cop")]
        return [(i, replace(analysis.tokens[i], upos="VERB", xpos="VB", lemma=analysis.lower(i))), *be]
    noun = analysis.tokens[i].head
    verb = analysis.tokens[noun].head if noun > i else -1
    to = i - 1
    adjective = analysis.tokens[i].upos == "ADJ" and analysis.deprel(i) == "amod" and verb >= 0
    if not adjective or analysis.lower(to) != "to" or analysis.tokens[to].head != noun:
        return []
    wanted = any("infinitive" in cue.rules.frames and cue.rules.certain for cue in cues_at(analysis, verb))
    if not wanted or (analysis.lower(i), "verb") not in lexicon().lines:
        return []
    return [
        (i, replace(analysis.tokens[i], upos="VERB", xpos="VB", lemma=analysis.lower(i), head=verb, deprel="xcomp")),
        (to, replace(analysis.tokens[to], upos="PART", xpos="TO", head=i, deprel="mark")),
        (noun, replace(analysis.tokens[noun], head=i, deprel="obj")),
    ]


def _is_to(analysis: Analysis, i: int) -> bool:
    """Whether an adjective is an infinitive with an object that hangs where it should: "is to **free** 33 hostages"."""
    marked = any(j == i - 1 and analysis.lower(j) == "to" for j in analysis.dependents(i, "mark"))
    done = analysis.child(i, "obj") is not None
    return marked and done and analysis.tokens[i].upos == "ADJ" and (analysis.lower(i), "verb") in lexicon().lines


def _orders(analysis: Analysis, i: int) -> list[tuple[int, Token]]:
    """What somebody orders, taken for what orders do: "Haftar **orders** advance on Tripoli", in a headline."""
    token, verb, who = analysis.tokens[i], i + 1, i - 1
    last = analysis.sentence_tokens(i)[-1]
    subject = token.upos == "NOUN" and token.xpos == "NNS" and analysis.deprel(i) == "nsubj" and token.head == verb
    if not subject or who < 0 or analysis.surface(last) in ".!?" or analysis.tokens[who].deprel != "compound":
        return []
    deed = analysis.tokens[verb]
    named = analysis.tokens[who].head == i and analysis.tokens[who].upos in ("PROPN", "NOUN")
    noun = deed.xpos in ("VBP", "VB") and any(
        (deed.lemma.lower(), kind) in lexicon().lines for kind in ("noun", "verb")
    )
    if not named or not noun or not is_cue(token.lemma.lower(), "verb") or analysis.child(verb, "obj") is not None:
        return []
    return [
        (i, replace(token, upos="VERB", xpos="VBZ", head=deed.head, deprel=deed.deprel, etype=None)),
        (verb, replace(deed, upos="NOUN", xpos="NN", head=i, deprel="obj", etype="event")),
        (who, replace(analysis.tokens[who], deprel="nsubj")),
        *((j, replace(analysis.tokens[j], head=who)) for j in analysis.children[i] if j != who),
        *((j, replace(analysis.tokens[j], deprel="nmod")) for j in analysis.dependents(verb, "obl")),
    ]


def _shot(analysis: Analysis, i: int) -> list[tuple[int, Token]]:
    """A verb taken for a noun before "dead": "A sniper **shot** dead a journalist"."""
    token, dead = analysis.tokens[i], i + 1
    noun = token.upos == "NOUN" and analysis.lower(i) == "shot" and dead < len(analysis.tokens)
    who = next((j for j in analysis.dependents(i, "compound") if j == i - 1), None)
    if not noun or analysis.lower(dead) != "dead" or who is None or token.deprel not in CLAUSES:
        return []
    whom = [j for head in (dead, i) for j in analysis.dependents(head, "obj", "obl", "nmod", "dep") if j > dead]
    first = next((j for j in whom if analysis.child(j, "case") is None), None)
    if first is None:
        return []
    return [
        (i, replace(token, upos="VERB", xpos="VBD", lemma="shoot", etype=None)),
        (who, replace(analysis.tokens[who], deprel="nsubj")),
        (dead, replace(analysis.tokens[dead], head=i, deprel="advmod")),
        (first, replace(analysis.tokens[first], head=i, deprel="obj")),
        *((j, replace(analysis.tokens[j], head=who)) for j in analysis.children[i] if j < who),
        *((j, replace(analysis.tokens[j], head=i, deprel="obl")) for j in whom if j != first),
    ]


def _contested(analysis: Analysis, i: int) -> bool:
    """Whether what looks like a cue is what somebody answers: "It fell, **claims** the army dismissed as lies"."""
    token, clause = analysis.tokens[i], analysis.child(i, "ccomp")
    plural = token.xpos == "VBZ" and token.upos == "VERB" and is_cue(token.lemma.lower(), "noun")
    if (
        not plural
        or clause is None
        or clause < i
        or analysis.deprel(i) != "parataxis"
        or analysis.surface(i - 1) != ","
    ):
        return False
    answers = any(cue.rules.stance in ANSWERS for cue in cues_at(analysis, clause))
    own = analysis.child(clause, "nsubj")
    return answers and own is not None and own < clause and analysis.child(clause, "obj", "ccomp", "mark") is None
