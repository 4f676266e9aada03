"""Mends tags that the tree disproves: "Army **dismisses** claims" is no noun, "dismisses **claims** that" no verb."""

from msgspec.structs import replace

from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at, is_cue
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.lexicons.modality_rules import governing, in_view
from dateline.coding.lexicons.tree_words import tree_words
from dateline.coding.trees.obliques import obliques
from dateline.coding.trees.tags.base_forms import known_noun, known_verb
from dateline.coding.trees.tags.claims import claims_tagged
from dateline.language.analysis import Analysis, Token
from dateline.language.classes import FINITE

_WILLED = {"opposed": "to", "bent": "on"}
"""Participles of what somebody is, and what stands behind them."""
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
        if token.upos == "VERB" and token.xpos == "NN" and _bare_beside(analysis, i):
            tokens[i] = replace(tokens[i], xpos="VB")  # "would step down and **hand** power to her"
        if token.etype == "time" and token.upos in ("NOUN", "PROPN") and _no_month(analysis, i):
            tokens[i] = replace(tokens[i], upos="NOUN", xpos="NN", etype="event")
        if _left_over(analysis, i):
            tokens[i] = replace(token, upos="ADJ", xpos="JJ", lemma="left", deprel="acl")
        if token.deprel == "acl:relcl" and token.xpos == "VBD" and _said_of(analysis, i):
            tokens[i] = replace(token, xpos="VBN", deprel="acl")
        if token.xpos == "VBD" and (first := _goes_on_from(analysis, i)) is not None:
            tokens[i] = replace(token, xpos="VBN", head=first)
        if token.xpos == "VBN" and _done_to_nobody(analysis, i):
            tokens[i] = replace(token, xpos="VBD")
            if token.deprel == "acl":
                tokens[i] = replace(tokens[i], deprel="root", head=-1)
                tokens[token.head] = replace(tokens[token.head], head=i, deprel="nsubj")
        if _opposed(analysis, i):
            tokens[i] = replace(token, upos="ADJ", xpos="JJ", lemma=analysis.lower(i))
            for j in analysis.children[i]:
                anew = {"nsubj:pass": "nsubj", "aux:pass": "cop", "obj": "obl"}.get(analysis.tokens[j].deprel)
                tokens[j] = replace(tokens[j], deprel=anew or tokens[j].deprel)
        if _has(analysis, i):
            tokens[i] = replace(token, lemma="have", deprel="aux")
            for j in analysis.dependents(token.head, "nsubj"):
                tokens[j] = replace(tokens[j], deprel="nsubj")
        if token.upos == "INTJ" and token.xpos == "VB" and is_cue(token.lemma.lower(), "verb"):
            tokens[i] = replace(token, upos="VERB")  # "Town taken, say rebels"
    verbs = analysis if tokens == list(analysis.tokens) else replace(analysis, tokens=tuple(tokens))
    for i in range(len(tokens)):
        for j, token in (
            claims_tagged(verbs, i) or _to_free(verbs, i) or _orders(verbs, i) or _shot(verbs, i) or _that(verbs, i)
        ):
            tokens[j] = token
    return verbs if tokens == list(verbs.tokens) else replace(verbs, tokens=tuple(tokens))


def _bare_beside(analysis: Analysis, i: int) -> bool:
    """Whether a verb goes on with a bare one: "would leave and **hand** over", "to leave and **plan**"."""
    first = analysis.tokens[i].head
    bare = first >= 0 and analysis.deprel(i) == "conj" and analysis.tokens[first].xpos == "VB"
    return bare and analysis.child(i, "nsubj", "det", "amod") is None


def _no_month(analysis: Analysis, i: int) -> bool:
    """Whether a word that could be a month is a deed, since it is spelt like one: "banned the **march**"."""
    return (analysis.surface(i), "noun") in lexicon().lines and analysis.child(
        i, "det", "nmod:poss", "amod"
    ) is not None


def _opposed(analysis: Analysis, i: int) -> bool:
    """Whether "is opposed to the war", "is bent on it" is no passive: it is he who opposes it."""
    if analysis.tokens[i].xpos != "VBN" or i + 1 >= len(analysis.tokens):
        return False
    return _WILLED.get(analysis.lower(i)) == analysis.lower(i + 1) and any(
        analysis.tokens[j].lemma == "be" for j in analysis.dependents(i, "aux")
    )


def _left_over(analysis: Analysis, i: int) -> bool:
    """Whether "left" says what there still is: "there would be no town **left**", "has two bridges **left**"."""
    said = analysis.lower(i) == "left" and analysis.tokens[i].xpos == "VBN"
    there = analysis.deprel(i) == "advcl" and analysis.child(analysis.tokens[i].head, "expl") is not None
    hung = there or analysis.deprel(i) in ("acl", "xcomp")
    return said and hung and analysis.child(i, "aux", "aux:pass", "obj") is None


def _done_to_nobody(analysis: Analysis, i: int) -> bool:
    """Whether a participle is a past tense, since nothing is done to anybody: "Angola **mediated** between them"."""
    noun = analysis.tokens[i].head
    known = analysis.tokens[i].lemma in lexicon().classes["done_to_nobody"]
    if not known or analysis.child(i, "aux", "cop") is not None:
        return False
    if analysis.child(i, "nsubj") is not None:
        return analysis.deprel(i) in CLAUSES and analysis.child(i, "mark") is None
    whole = analysis.deprel(i) == "acl" and noun == i - 1 and analysis.tokens[noun].head < 0
    return whole and analysis.surface(analysis.sentence_tokens(i)[-1]) == "."


def _goes_on_from(analysis: Analysis, i: int) -> int | None:
    """The participle that a past tense goes on from, as one: "is thought to have fled and **killed** a guard"."""
    above = analysis.tokens[i].head
    beside = analysis.deprel(i) == "conj" and analysis.child(i, "nsubj", "aux") is None
    if not beside or analysis.tokens[i].lemma in tree_words().two_pasts:
        return None
    held = any(analysis.tokens[j].deprel == "nsubj:pass" for j in analysis.children[above])
    for first in (above, *(j for j in analysis.dependents(above, "xcomp") if held and above < j < i)):
        helping = (analysis.tokens[j] for j in analysis.children[first])
        having = any(token.lemma == "have" and token.xpos == "VB" for token in helping)
        if having and any(analysis.lower(j) == "to" for j in analysis.dependents(first, "mark")):
            return first
    return None


def _has(analysis: Analysis, i: int) -> bool:
    """Whether a short "is" stands for "has": "it**'s** arrested twelve men", "the union**'s** called for a strike"."""
    verb = analysis.tokens[i].head
    short = analysis.tokens[i].deprel == "aux:pass" and analysis.lower(i) in ("'s", "’s")
    if not short:
        return False
    if any(j > verb for j in analysis.dependents(verb, "obj")):
        return analysis.tokens[verb].lemma not in lexicon().classes["two_objects"]  # "it's called a truce"
    behind = [(f"{analysis.tokens[verb].lemma} {prep}", j) for prep, j in obliques(analysis, verb)]
    by = any(prep.endswith(" by") for prep, _ in behind)
    days = all(analysis.tokens[j].etype == "time" for _, j in behind)  # "a strike's called for Monday"
    return not by and not days and any(prep in tree_words().done_for for prep, _ in behind)


def _said_of(analysis: Analysis, i: int) -> bool:
    """Whether a verb is a participle for what others say of a noun: "a mayor long **thought** to have been killed"."""
    bare = analysis.child(i, "nsubj", "aux", "mark", "obj") is None
    to = (k for j in analysis.dependents(i, "xcomp") if j > i for k in analysis.dependents(j, "mark"))
    done = (analysis.tokens[k].head for k in to if analysis.lower(k) == "to")
    been = any(analysis.tokens[k].lemma in ("have", "be") for j in done for k in analysis.dependents(j, "aux", "cop"))
    return bare and been and analysis.tokens[i].lemma in cue_rules().hearsay.verbs


def _to_free(analysis: Analysis, i: int) -> list[tuple[int, Token]]:
    """An infinitive taken for an adjective: "urged to **free** protesters"."""
    if _is_to(analysis, i):
        be = [(j, replace(analysis.tokens[j], deprel="aux")) for j in analysis.dependents(i, "cop")]
        return [(i, replace(analysis.tokens[i], upos="VERB", xpos="VB", lemma=analysis.lower(i))), *be]
    if (freed := _was_free(analysis, i)) is not None:
        told = replace(analysis.tokens[i], upos="VERB", xpos="VB", lemma=analysis.lower(i))
        return [(i, told), (freed, replace(analysis.tokens[freed], deprel="obj"))]
    noun = analysis.tokens[i].head
    verb = analysis.tokens[noun].head if noun > i else -1
    to = i - 1
    adjective = analysis.tokens[i].upos == "ADJ" and analysis.deprel(i) == "amod" and verb >= 0
    if not adjective or analysis.lower(to) != "to" or analysis.tokens[to].head != noun:
        return []
    wanted = any("infinitive" in cue.rules.frames and cue.rules.certain for cue in cues_at(analysis, verb))
    asked = analysis.tokens[verb].upos == "NOUN" and analysis.tokens[verb].lemma in in_view()
    if not (wanted or asked) or (analysis.lower(i), "verb") not in lexicon().lines:
        return []
    above = "acl" if asked else "xcomp"
    return [
        (i, replace(analysis.tokens[i], upos="VERB", xpos="VB", lemma=analysis.lower(i), head=verb, deprel=above)),
        (to, replace(analysis.tokens[to], upos="PART", xpos="TO", head=i, deprel="mark")),
        (noun, replace(analysis.tokens[noun], head=i, deprel="obj")),
    ]


def _was_free(analysis: Analysis, i: int) -> int | None:
    """Whom it is done to, where an adjective is what somebody did: "What they did not do was **free** her"."""
    if analysis.tokens[i].upos != "ADJ" or (analysis.lower(i), "verb") not in lexicon().lines:
        return None
    whats = (j for j in analysis.dependents(i, "nsubj", "discourse") if analysis.lower(j) == "what")
    did = any(analysis.tokens[k].lemma == "do" for j in whats for k in analysis.dependents(j, "acl"))
    behind = (j for j in analysis.dependents(i, "vocative", "obl", "dep", "appos", "obj") if j > i)
    whom = next((j for j in behind if analysis.subtree(j)[0] == i + 1 and analysis.child(j, "case") is None), None)
    return whom if did else None


def _is_to(analysis: Analysis, i: int) -> bool:
    """Whether an adjective is an infinitive with an object that hangs where it should: "is to **free** 33 hostages"."""
    marked = any(j == i - 1 and analysis.lower(j) == "to" for j in analysis.dependents(i, "mark"))
    done = analysis.child(i, "obj") is not None
    return marked and done and analysis.tokens[i].upos == "ADJ" and (analysis.lower(i), "verb") in lexicon().lines


def _orders(analysis: Analysis, i: int) -> list[tuple[int, Token]]:
    """What somebody orders, taken for what orders do: "Haftar **orders** advance on Tripoli", in a headline."""
    token, verb, who = analysis.tokens[i], i + 1, i - 1
    other = token.xpos != "NNS" or analysis.lower(i) in tree_words().told_in_plural  # "Truce **talks** collapse"
    subject = not other and analysis.deprel(i) == "nsubj" and token.head == verb
    if not subject or who < 0 or analysis.tokens[who].deprel != "compound":
        return []
    deed, closed = analysis.tokens[verb], analysis.surface(analysis.sentence_tokens(i)[-1]) in ".!?"
    named = analysis.tokens[who].head == i and not closed and analysis.tokens[who].upos in ("PROPN", "NOUN")
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


def _that(analysis: Analysis, i: int) -> list[tuple[int, Token]]:
    """A "that" taken for one that opens what a deed says, which a deed does not: "a ban **that** only she can lift"."""
    token, noun, that = analysis.tokens[i], analysis.tokens[i].head, analysis.tokens[i].head + 1
    opens = token.deprel == "acl" and that in analysis.dependents(i, "mark") and analysis.lower(that) == "that"
    own = analysis.child(i, "nsubj") if opens else None
    if own is None or not that < own < i or analysis.child(i, "obj", "ccomp", "xcomp", "cop", "aux:pass") is not None:
        return []
    word = analysis.tokens[noun].lemma.lower()
    deed = (word, "noun") in lexicon().lines and not is_cue(word, "noun") and word not in governing()
    if not deed:
        return []
    pronoun = replace(analysis.tokens[that], upos="PRON", xpos="WDT", deprel="obj")
    return [(that, pronoun), (i, replace(token, deprel="acl:relcl"))]
