"""Finds who says what a small word stands for: "It fell. **So** says the army", "**That** is what the army says"."""

from dateline.coding.attribution.constructions import UNSPOKEN, Candidate
from dateline.coding.attribution.set_in import conceded
from dateline.coding.attribution.sources_of import noun_phrase
from dateline.coding.factuality.negations import negating, nobody, only_in_view
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import Cue, second_words
from dateline.coding.trees.subjects import passive, subject
from dateline.language.analysis import Analysis

_CLAUSES = frozenset({"root", "conj", "parataxis"})
_POINTING = frozenset({"that", "this", "so"})


def said_so(analysis: Analysis, cue: Cue) -> Candidate | None:
    """So says X; X said so; that is what X says: what is said stands before, or behind a colon."""
    verb = cue.token
    how = _how(analysis, verb)
    if cue.kind != "verb" or passive(analysis, verb) or not (how or cue.name in cue_rules().set_in.classes):
        return None
    if analysis.child(verb, "ccomp", "xcomp") is not None or list(negating(analysis, verb)):
        return None
    if conceded(analysis, verb):
        return None
    top = how or _what(analysis, verb)
    so = next((j for j in analysis.dependents(verb, "advmod", "obj") if _stands_in(analysis, j)), None)
    if so is not None and any(analysis.lower(j) == "not" for j in analysis.children[so]):
        return _not_so(analysis, cue, so)
    if top is None and so is None:
        return None
    top = verb if top is None else top
    who = analysis.child(verb, "nsubj") or _behind(analysis, verb)
    content = _before(analysis, top) if who is not None else frozenset[int]()
    if who is None or not content or analysis.deprel(top) not in _CLAUSES:
        return None
    return Candidate(
        cue=(verb,) if so is None else tuple(sorted((so, verb))), anchor=verb, content=content,
        source=noun_phrase(analysis, who), head=who, frame=UNSPOKEN, name=cue.name, kind="verb", certain=True,
        stance=cue.rules.stance,
    )  # fmt: skip


def _not_so(analysis: Analysis, cue: Cue, so: int) -> Candidate | None:
    """Who says that it is not so: "The rebels say they hold it; **not so**, says the army"."""
    who = analysis.child(cue.token, "nsubj") or _behind(analysis, cue.token)
    if who is None or analysis.child(cue.token, "ccomp", "xcomp") is not None:
        return None
    content = frozenset(j for j in analysis.subtree(so) if analysis.tokens[j].upos != "PUNCT")
    return Candidate(
        cue=(cue.token,), anchor=cue.token, content=content, source=noun_phrase(analysis, who), head=who,
        frame="object", name=cue.name, kind="verb", certain=True, stance=cue.rules.stance,
    )  # fmt: skip


def responsible(analysis: Analysis, cue: Cue) -> Candidate | None:
    """Who claims responsibility for what was told before: "Gunmen stormed it. The group claimed **responsibility**"."""
    verb, second = cue.token, second_words(analysis, cue)
    who = subject(analysis, verb)
    if cue.name != "credit" or not second or who is None or passive(analysis, verb) or nobody(analysis, who):
        return None
    named = any(
        analysis.lower(k) in cue.rules.prepositions
        for j in (verb, *second)
        for i in analysis.children[j]
        for k in analysis.dependents(i, "case", "mark")
    )
    if named or list(negating(analysis, verb)) or only_in_view(analysis, verb):
        return None
    return Candidate(
        cue=(verb,), anchor=verb, content=frozenset(second), source=noun_phrase(analysis, who), head=who,
        frame="object", name=cue.name, kind="verb", certain=True, stance=cue.rules.stance,
    )  # fmt: skip


def account_of(analysis: Analysis, noun: int) -> Candidate | None:
    """Whose account it was that the sentence before gave: "The town fell. That is **the army's version**"."""
    pointed = analysis.child(noun, "nsubj") if analysis.child(noun, "cop") is not None else None
    plain = pointed is not None and analysis.lower(pointed) in _POINTING and not list(negating(analysis, noun))
    told = cue_rules().going_on.accounts | cue_rules().sourcing.nouns
    if not plain or analysis.tokens[noun].lemma.lower() not in told:
        return None
    whose = [j for j in analysis.dependents(noun, "nmod") if _whose(analysis, j)]
    content = _before(analysis, noun) if whose and analysis.deprel(noun) in _CLAUSES else frozenset[int]()
    if not content:
        return None
    return Candidate(
        cue=(noun,), anchor=noun, content=content, source=noun_phrase(analysis, whose[0]), head=whose[0],
        frame=UNSPOKEN, name="say", kind="noun", certain=True, stance="says",
    )  # fmt: skip


def _whose(analysis: Analysis, i: int) -> bool:
    """Whether a noun tells whose another is: "the **army's**", "of the **army**"."""
    of = any(analysis.lower(j) == "of" for j in analysis.dependents(i, "case"))
    return of or analysis.tokens[i].deprel == "nmod:poss"


def _stands_in(analysis: Analysis, i: int) -> bool:
    """Whether a word stands for what was said before: "said **so**", "said as **much**", "says the **same**"."""
    opened = {analysis.lower(j) for j in analysis.children[i]}
    as_much = analysis.lower(i) == "much" and "as" in opened
    return analysis.lower(i) == "so" or as_much or (analysis.lower(i) == "same" and "the" in opened)


def _what(analysis: Analysis, verb: int) -> int | None:
    """The "what" of "that is what they say"."""
    what = analysis.tokens[verb].head
    related = what >= 0 and analysis.tokens[verb].deprel == "acl:relcl" and analysis.lower(what) == "what"
    pointed = analysis.child(what, "nsubj") if related and analysis.child(what, "cop") is not None else None
    plain = pointed is not None and analysis.lower(pointed) in _POINTING and not list(negating(analysis, what))
    return what if plain else None


def _how(analysis: Analysis, verb: int) -> int | None:
    """The "how" of "that is how they put it"."""
    how = analysis.tokens[verb].head
    related = how >= 0 and analysis.tokens[verb].deprel.endswith(":relcl") and analysis.lower(how) == "how"
    pointed = analysis.child(how, "nsubj") if related and analysis.child(how, "cop") is not None else None
    it = any(analysis.lower(j) == "it" for j in analysis.dependents(verb, "obj"))
    plain = pointed is not None and analysis.lower(pointed) in _POINTING and not list(negating(analysis, how))
    return how if plain and it else None


def _behind(analysis: Analysis, verb: int) -> int | None:
    """Who says it, right behind the verb: "so says **the governor**"."""
    noun = analysis.child(verb, "iobj", "obj")
    return noun if noun is not None and analysis.subtree(noun)[0] == verb + 1 else None


def _before(analysis: Analysis, top: int) -> frozenset[int]:
    """What was said: before in the sentence, behind a colon, or else the sentence before, of the same paragraph."""
    inside = analysis.sentence_tokens(top)
    own = frozenset(analysis.subtree(top))
    above = analysis.tokens[top].head
    if above >= 0 and analysis.deprel(above) == "nsubj" and analysis.tokens[above].head > top:
        above = analysis.tokens[above].head  # "The town – or so they claim – fell"
        return frozenset(analysis.subtree(above)) - own
    if above >= 0:
        return frozenset(analysis.subtree(above)) - own if above < top else frozenset()
    for j in analysis.dependents(top, "parataxis"):
        if j > top and analysis.surface(analysis.subtree(j)[0]) == ":":
            return frozenset(analysis.subtree(j))
    last = inside.start - 1
    asked = last >= 0 and analysis.surface(last) == "?"
    if last < 0 or asked or "\n" in analysis.text[analysis.tokens[last].end : analysis.tokens[inside.start].start]:
        return frozenset()
    return frozenset(analysis.sentence_tokens(last))
