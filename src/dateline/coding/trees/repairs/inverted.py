"""Mends trees around speech that is set off, with the verb before who says it: "it fell, **conceded the army**"."""

from dateline.coding.lexicons.cues import cues_at, set_in, unlisted_cue
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.trees.repairs.repair import Links, at
from dateline.language.analysis import Analysis
from dateline.language.classes import FINITE, SPEAKERS

_TELLING = frozenset({"say", "write", "claim", "maintain", "confirm", "warn", "predict", "show", "find", "ask"})
"""Classes of verbs that stand before who says it: "it fell, warned the army"; but "orders troops" orders them."""
_ASKING = frozenset({"requests", "orders"})
"""Stances of verbs whose object is whoever is asked: "took the town, **urged the mayor** to leave"."""
_ENDS = frozenset({".", "”", '"', "''", "’"})
_OF_A_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"})
_SHORT = 4
"""Tokens of a phrase that belongs to a name."""
_BREAKS = frozenset({",", '"', "”", "“", "''", "``", "–", "—", "--", "?", "!"})
"""What sets a verb of speech off from what is said."""


@at("root", "parataxis", "acl", "amod", "advcl", "ccomp", "appos", "conj")
def _inverted(analysis: Analysis, i: int) -> Links:
    """Who says it, behind the verb, and the verb, where what is said before and behind it drew them to itself."""
    token, inside = analysis.tokens[i], analysis.sentence_tokens(i)
    apart = i > inside.start and analysis.surface(i - 1) in _BREAKS
    if not apart or token.xpos not in {*FINITE, "VBN"} or analysis.child(i, "aux", "cop", "mark") is not None:
        return {}
    telling = not _TELLING.isdisjoint(cue.name for cue in cues_at(analysis, i)) and token.deprel != "conj"
    if not telling and not _reports(analysis, i):
        return {}
    end = i + 1
    while end < inside.stop and _in_phrase(analysis, end):
        end += 1
    who = _speaker(analysis, range(i + 1, end), asked=analysis.surface(i - 1) == "?")
    end = end if who is None else _at_a_place(analysis, who, end)
    if who is not None and (analysis.lower(i + 1) == "of" or _told_whom(analysis, i)):
        return {}
    if who is None or (when := _ends(analysis, end, inside)) is None:
        return {}
    told = next((j for j in analysis.dependents(i, "ccomp") if j != who), None)
    closes = when[1] >= inside.stop or analysis.surface(when[1]) not in _BREAKS
    if not telling and not closes:
        return {}
    links: Links = {who: (i, "nsubj"), **dict.fromkeys(when[0], (i, "obl"))}
    links |= {j: (who, "appos") for j in (who + 1,) if j < end and analysis.tokens[j].deprel.startswith("nsubj")}
    if closes and analysis.child(i, "nsubj") in (None, who):
        return {**links, **_at_the_end(analysis, i, who, told)} if _said_before(analysis, i, who, told) else {}
    if closes or _opens_quotation(analysis, i, who, when[1]):
        return {}
    return {**links, **_set_in(analysis, i, who, end)}


def _reports(analysis: Analysis, i: int) -> bool:
    """Whether any verb of saying or thinking closes a sentence: "…, averred the mayor.", "“…,” snapped the mayor."."""
    if analysis.surface(analysis.sentence_tokens(i)[-1]) not in _ENDS or analysis.child(i, "cc") is not None:
        return False
    if (
        analysis.deprel(i) == "conj"
        and (analysis.tokens[i].lemma, "verb") in lexicon().lines
        and not set_in(analysis, i)
    ):
        return False  # "took the town, held the mayor"
    quoted = analysis.surface(i - 1) != ","
    cues = [cue for cue in cues_at(analysis, i) if not {"clause", "quote"}.isdisjoint(cue.rules.frames)]
    told = any(quoted or cue.rules.stance not in _ASKING for cue in cues)
    return told or unlisted_cue(analysis, i) is not None


def _opens_quotation(analysis: Analysis, i: int, who: int, mark: int) -> bool:
    """Whether words in quotation marks are what somebody behind a verb does: "Roe – a judge – said **he “lied”**"."""
    before = any(j < i and j != who for j in analysis.dependents(i, "nsubj"))
    return before and analysis.tokens[mark].xpos == "``"


def _told_whom(analysis: Analysis, i: int) -> bool:
    """Whether a verb says whom it is told, by somebody before it: "the aide, who had left, **told** the paper, …"."""
    addresses = any(cue.addresses for cue in cues_at(analysis, i))
    return addresses and any(j < i for j in analysis.dependents(i, "nsubj"))


def _in_phrase(analysis: Analysis, j: int) -> bool:
    """Whether a word goes on with the name of who says it: "the mayor **of Goma**", not "the mayor **on Monday**"."""
    return analysis.tokens[j].upos in _OF_A_PHRASE or analysis.lower(j) == "of"


def _at_a_place(analysis: Analysis, who: int, end: int) -> int:
    """Where the name of who says it ends, with where or for whom he speaks: "asked a columnist **in Haaretz**"."""
    if end >= len(analysis.tokens) or analysis.tokens[end].upos != "ADP":
        return end
    place = analysis.tokens[end].head
    verb = analysis.tokens[who].head
    below = (*analysis.dependents(who, "nmod"), *(analysis.dependents(verb, "obl") if verb >= 0 else ()))
    own = place in below and analysis.subtree(place)[0] == end
    named = own and analysis.tokens[place].upos in ("PROPN", "NOUN") and analysis.tokens[place].etype != "time"
    below = analysis.subtree(place)
    return below[-1] + 1 if named and len(below) <= _SHORT and analysis.child(place, "acl") is None else end


def _speaker(analysis: Analysis, phrase: range, *, asked: bool = False) -> int | None:
    """The head of a phrase that somebody who can speak is named by; None where there is none.

    Behind a question any name is of whoever asks it: "Why would it leave? asked **Le Pays**".
    """
    heads = [j for j in phrase if analysis.tokens[j].head not in phrase]
    if len(heads) == 2 and heads[1] == heads[0] + 1 and analysis.tokens[heads[1]].upos == "PROPN":
        heads.pop()  # "the daily **Sabah**", where the tree has them apart
    if len(heads) != 1 or analysis.tokens[heads[0]].upos not in ("NOUN", "PROPN"):
        return None
    named = asked and analysis.tokens[heads[0]].upos == "PROPN"
    return heads[0] if named or analysis.tokens[heads[0]].etype in SPEAKERS else None


def _ends(analysis: Analysis, end: int, inside: range) -> tuple[tuple[int, ...], int] | None:
    """When it was said, and where the saying ends: at punctuation, or at the end of the sentence."""
    if end >= inside.stop or analysis.tokens[end].upos == "PUNCT":
        return (), end
    time = next((j for j in range(end, min(end + 3, inside.stop)) if analysis.tokens[j].etype == "time"), None)
    if time is None or analysis.subtree(time)[0] < end:
        return None
    after = max(j for j in analysis.subtree(time) if j >= end) + 1
    after -= analysis.tokens[after - 1].upos == "PUNCT"
    closed = after >= inside.stop or analysis.tokens[after].upos == "PUNCT"
    return ((time,), after) if closed else None


def _set_in(analysis: Analysis, i: int, who: int, end: int) -> Links:
    """The clause around a saying that stands in the middle of it, and the subject of that clause."""
    inside, token = analysis.sentence_tokens(i), analysis.tokens[i]
    before = [j for j in analysis.dependents(i, "nsubj") if j < i and j != who]
    told = next((j for j in analysis.dependents(i, "ccomp") if j >= end), None)
    if told is not None:
        # "The army, said the mayor, left": what stands before the saying is the subject of what is said.
        own = [j for j in analysis.dependents(told, "nsubj") if j != who]
        suffers = any(analysis.tokens[j].deprel == "aux:pass" for j in analysis.children[told])
        return dict.fromkeys(before[:1], (told, "nsubj:pass" if suffers else "nsubj")) if not own else {}
    above = analysis.tokens[who].head if token.head == who else token.head
    if above >= 0 and above < i and analysis.deprel(above) == "nsubj":
        above = analysis.tokens[above].head
    if above < end or above not in inside:
        return {}
    return {i: (above, "parataxis"), **dict.fromkeys(before[:1], (above, "nsubj"))}


def _said_before(analysis: Analysis, i: int, who: int, told: int | None) -> bool:
    """Whether what is said stands before the saying, as a clause of it, beside it or above it."""
    if analysis.tokens[i].deprel in ("acl", "amod"):
        return analysis.tokens[who].upos == "PROPN" or analysis.tokens[i + 1].upos in ("DET", "NUM")
    return (told is not None and told < i) or analysis.tokens[i].deprel in ("parataxis", "conj")


def _at_the_end(analysis: Analysis, i: int, who: int, told: int | None) -> Links:
    """A saying behind what is said, hung on one of its nouns: it belongs to the clause."""
    if told is not None or analysis.tokens[i].head < 0:
        return {}
    above = [j for j in (analysis.tokens[i].head, *analysis.ancestors(i)) if j not in (i, who)]
    top = next((j for j in above if j < i and analysis.tokens[j].upos in ("VERB", "ADJ", "AUX")), None)
    return {} if top is None else {i: (top, "parataxis")}


@at("appos")
def _before_cue(analysis: Analysis, i: int) -> Links:
    """Who says it, taken for another name of the subject: "ten men, **Colonel Roe** asserted, were killed"."""
    noun, verb = analysis.tokens[i].head, analysis.subtree(i)[-1] + 1
    if verb >= analysis.sentence_tokens(i).stop - 1 or analysis.tokens[i].etype not in SPEAKERS:
        return {}
    said = analysis.child(verb, "ccomp")
    alone = analysis.tokens[verb].xpos in FINITE and analysis.child(verb, "aux", "obj") is None
    told = said is not None and said > verb and analysis.tokens[noun].head in (said, verb)
    if said is not None and any(j > verb for j in analysis.dependents(said, "nsubj")):
        # "His **uncle**, Ali Roe said, “they shot”": the two are one.
        return {noun: (verb, "nsubj")} if analysis.tokens[noun].head == said and cues_at(analysis, verb) else {}
    inside = analysis.sentence_tokens(verb)
    when = _ends(analysis, verb + 1, inside)
    if not alone or not told or said is None or when is None or not cues_at(analysis, verb):
        return {}
    if when[1] >= inside.stop or analysis.surface(when[1]) != ",":
        return {}
    suffers = any(analysis.tokens[j].deprel == "aux:pass" for j in analysis.children[said])
    subject = {noun: (said, "nsubj:pass" if suffers else "nsubj")}
    return {i: (verb, "nsubj"), **subject, **dict.fromkeys(when[0], (verb, "obl"))}


@at("nsubj")
def _before_saying(analysis: Analysis, i: int) -> Links:
    """Who says something, hung on what is said beside its own subject: "**doctors**, whom he met, say gunners shot"."""
    verb = analysis.tokens[i].head
    said = analysis.tokens[verb].head if verb > i else -1
    between = i < said < verb and analysis.deprel(verb) == "ccomp" and analysis.child(said, "nsubj") is None
    if not between or not any(cue.rules.certain for cue in cues_at(analysis, said)):
        return {}
    own = next((j for j in analysis.dependents(verb, "nsubj") if said < j < verb), None)
    # "The army, said the mayor, left": it is the mayor who says so.
    return {i: (said, "nsubj")} if own is not None and not _inverted_behind(analysis, own, said) else {}


def _inverted_behind(analysis: Analysis, own: int, said: int) -> bool:
    """Whether a noun phrase stands right behind a verb and is closed by a comma: "…, said **the mayor**, …"."""
    below = analysis.subtree(own)
    last = below[-1] - (analysis.surface(below[-1]) == ",")
    ends = _ends(analysis, last + 1, analysis.sentence_tokens(own))
    return below[0] == said + 1 and ends is not None and analysis.surface(min(ends[1], len(analysis.tokens) - 1)) == ","


@at("nsubj")
def _said_behind(analysis: Analysis, i: int) -> Links:
    """Who says it, right behind the verb and before what is said: "no, said **the mayor**, the rebels had not left"."""
    verb = analysis.tokens[i].head
    said = analysis.tokens[verb].head if verb > i else -1
    behind = 0 <= said < i and analysis.deprel(verb) == "ccomp" and _inverted_behind(analysis, i, said)
    if not behind or analysis.child(said, "nsubj") is not None or not cues_at(analysis, said):
        return {}
    return {i: (said, "nsubj")} if any(j != i for j in analysis.dependents(verb, "nsubj")) else {}


@at("acl")
def _said_between(analysis: Analysis, i: int) -> Links:
    """Who says it behind the verb and between commas: "the rebels, **claimed** the general, killed ten men"."""
    noun, who = analysis.tokens[i].head, analysis.child(i, "iobj", "obj", "nsubj")
    clause = analysis.tokens[noun].head if noun >= 0 and analysis.deprel(noun) == "nsubj" else -1
    finite = analysis.tokens[i].xpos in FINITE and analysis.surface(i - 1) == "," and set_in(analysis, i)
    if clause < i or not finite or who is None or analysis.subtree(who)[0] != i + 1:
        return {}
    if analysis.tokens[who].etype not in SPEAKERS or analysis.child(i, "ccomp", "xcomp") is not None:
        return {}
    last = analysis.subtree(i)[-1]
    closed = "," in (analysis.surface(last), analysis.surface(last + 1))
    return {i: (clause, "parataxis"), who: (i, "nsubj")} if closed else {}


INVERTED_REPAIRS = (_inverted, _before_cue, _before_saying, _said_behind, _said_between)
