"""Tags words of headlines that look like others: "**IS** claims attack", "denies **bombing** hospital"."""

from msgspec.structs import replace

from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at, is_cue
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.lexicons.tree_words import tree_words
from dateline.coding.trees.tags.headline_clauses import is_headline, verb_form
from dateline.language.analysis import Analysis, Token
from dateline.language.classes import NOUNS

NAME = "IS"
"""The one name that is a form of "be"."""
Changes = list[tuple[int, Token]]


def known_words(analysis: Analysis) -> Analysis:
    """The analysis with such words tagged and hung as what they are."""
    tokens = list(analysis.tokens)
    for first, end in analysis.sentences:
        if not is_headline(analysis, first, end) or all(analysis.surface(i).isupper() for i in range(first, end - 1)):
            continue
        for i in range(first, end):
            for j, token in (
                _a_name(analysis, i) or _to_do(analysis, i) or _to_begin(analysis, i) or _doing(analysis, i)
            ):
                tokens[j] = token
    changed = any(a is not b for a, b in zip(tokens, analysis.tokens, strict=True))
    return replace(analysis, tokens=tuple(tokens)) if changed else analysis


def _a_name(analysis: Analysis, i: int) -> Changes:
    """Islamic State, taken for "is"; a verb behind it was then taken for a noun."""
    token = analysis.tokens[i]
    if analysis.surface(i) != NAME or token.upos not in ("AUX", "VERB") or token.head < i:
        return []
    named = replace(token, upos="PROPN", xpos="NNP", lemma=NAME, etype="organization", deprel="nsubj")
    verb = token.head
    form = verb_form(analysis, verb)
    if verb != i + 1 or analysis.tokens[verb].upos not in NOUNS or form is None or form[1] != "VBZ":
        return [(i, named)]
    return [(i, named), (verb, replace(analysis.tokens[verb], upos="VERB", xpos="VBZ", lemma=form[0], etype=None))]


def _to_begin(analysis: Analysis, i: int) -> Changes:
    """What is to come, taken for what is said of it: "Truce talks to **resume** on Sunday", "Vote to **be held**"."""
    what, token = analysis.tokens[i].head, analysis.tokens[i]
    marked = any(analysis.lower(j) == "to" for j in analysis.dependents(i, "mark"))
    if not marked or analysis.deprel(i) not in ("acl", "xcomp") or not 0 <= what < i or analysis.tokens[what].head >= 0:
        return []
    passive = analysis.child(i, "aux") is not None
    begins = token.lemma in (tree_words().brought_about if passive else tree_words().beginning)
    word = analysis.tokens[what]
    if not begins or analysis.subtree(i)[0] != what + 1 or word.upos not in ("NOUN", "VERB"):
        return []
    before = [j for j in analysis.children[what] if j < what]
    if word.upos == "VERB" and (word.xpos != "VBZ" or analysis.lower(what) not in tree_words().told_in_plural):
        return []
    noun = replace(word, upos="NOUN", head=i, deprel="nsubj:pass" if passive else "nsubj")
    noun = noun if word.upos == "NOUN" else replace(noun, xpos="NNS", etype="event")
    kinds = [(j, replace(analysis.tokens[j], deprel="compound")) for j in before if word.upos == "VERB"]
    return [(i, replace(token, head=-1, deprel="root")), (what, noun), *kinds]


def _to_do(analysis: Analysis, i: int) -> Changes:
    """An infinitive taken for an adjective of who is to do it: "Junta to **free** 400 prisoners"."""
    who, to = analysis.tokens[i].head, i - 1
    if analysis.tokens[i].upos == "ADJ" and who > i and analysis.deprel(i) == "amod":
        return _to_do_to(analysis, i, who)
    adjective = analysis.tokens[i].upos == "ADJ" and analysis.deprel(i) in ("nmod", "acl", "amod")
    if not adjective or not 0 <= who < to or analysis.lower(to) != "to" or analysis.tokens[to].head != i:
        return []
    if (analysis.lower(i), "verb") not in lexicon().lines or analysis.tokens[who].upos not in NOUNS:
        return []
    above = analysis.tokens[who]
    verb = replace(
        analysis.tokens[i], upos="VERB", xpos="VB", lemma=analysis.lower(i), head=above.head, deprel=above.deprel
    )
    out = [
        (i, verb),
        (to, replace(analysis.tokens[to], upos="PART", xpos="TO", deprel="mark")),
        (who, replace(above, head=i, deprel="nsubj")),
    ]
    for j in analysis.children[who]:
        token = analysis.tokens[j]
        if j > i:
            bare = token.upos in NOUNS and analysis.child(j, "case") is None
            out.append((j, replace(token, head=i, deprel="obj" if bare else token.deprel)))
    return out


def _to_do_to(analysis: Analysis, i: int, whom: int) -> Changes:
    """The same where "to" was taken for a preposition of whom it is done to: "Junta to **free** prisoners"."""
    to, who = i - 1, analysis.tokens[whom].head
    ahead = analysis.lower(to) == "to" and analysis.tokens[to].head == whom and 0 <= who < to
    if not ahead or (analysis.lower(i), "verb") not in lexicon().lines or analysis.tokens[who].upos not in NOUNS:
        return []
    above = analysis.tokens[who]
    verb = replace(
        analysis.tokens[i], upos="VERB", xpos="VB", lemma=analysis.lower(i), head=above.head, deprel=above.deprel
    )
    return [
        (i, verb),
        (to, replace(analysis.tokens[to], upos="PART", xpos="TO", head=i, deprel="mark")),
        (who, replace(above, head=i, deprel="nsubj")),
        (whom, replace(analysis.tokens[whom], head=i, deprel="obj")),
    ]  # fmt: skip


def _doing(analysis: Analysis, i: int) -> Changes:
    """What somebody denies or admits doing, taken for a part of a noun: "Army denies **bombing** hospital"."""
    token, noun = analysis.tokens[i], analysis.tokens[i].head
    word, verb = analysis.lower(i), analysis.tokens[noun].head if noun > i else -1
    part = token.upos == "NOUN" and analysis.deprel(i) in ("compound", "amod") and word.endswith("ing")
    if not part or verb != i - 1 or analysis.deprel(noun) != "obj":
        return []
    lemma = next((s for s in (word[:-3], f"{word[:-3]}e", word[:-4]) if (s, "verb") in lexicon().lines), None)
    answers = any(cue.rules.certain and "gerund" in cue.rules.frames for cue in cues_at(analysis, verb))
    told = analysis.tokens[noun].lemma.lower()
    about = told in cue_rules().anaphors.words or is_cue(told, "noun") or analysis.tokens[noun].etype == "event"
    if lemma is None or not answers or about:
        return []  # "denies bombing claims"
    return [
        (i, replace(token, upos="VERB", xpos="VBG", lemma=lemma, head=verb, deprel="xcomp", etype=None)),
        (noun, replace(analysis.tokens[noun], head=i, deprel="obj")),
    ]
