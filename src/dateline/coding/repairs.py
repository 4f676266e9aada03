"""Mends what the parser of long sentences often gets wrong, before anything is read from the trees."""

from msgspec.structs import replace

from dateline.coding.cues import cues_at
from dateline.language.analysis import Analysis

_SINCE = frozenset({"since", "after", "when", "as", "before", "while"})
_ADDRESSED = frozenset({
    "accuse", "appeal", "blame", "call", "condemn", "criticise", "criticize", "demand", "reject", "threaten", "urge",
    "vow", "warn",
})  # fmt: skip
"""Verbs of speech that those who say something go on with: "said … and accused X"."""
_APPEARING = frozenset({
    "emerge", "surface", "appear", "spread", "circulate", "come", "arise", "persist", "grow", "exist", "be",
})  # fmt: skip
"""What reports do before it is told what they say: "rumours spread that they had left"."""
_GIVING = frozenset({"give", "issue", "make", "receive", "get", "send", "repeat", "renew", "have", "carry", "pass"})
"""What is done with orders, promises and the like."""
_CALLING = frozenset({"call", "brand", "label", "dub", "term", "declare", "consider"})
"""Verbs that say what something is."""
_TOPIC = frozenset({"on", "about", "of", "over", "regarding"})
_SUBJECTS = frozenset({"he", "she", "it", "they", "we", "i"})


def mended(analysis: Analysis) -> Analysis:
    """The analysis with what hangs wrong hung right: see the functions below."""
    links: dict[int, tuple[int, str]] = {}
    for i in range(len(analysis.tokens)):
        if (verb := _doer_clause(analysis, i)) is not None:
            links[i] = verb, analysis.tokens[i].deprel
        elif (verb := _saying(analysis, i)) is not None:
            links[i] = verb, "conj"
        links.update(_fronted(analysis, i))
        links.update(_reduced(analysis, i))
        links.update(_of_what(analysis, i))
        links.update(_of_noun(analysis, i))
        links.update(_ruled_out(analysis, i))
        links.update(_particle(analysis, i))
        links.update(_called(analysis, i))
        links.update(_say_they(analysis, i))
        links.update(_after_a_month(analysis, i))
        links.update(_the_two(analysis, i))
        links.update(_non_grata(analysis, i))
        links.update(_listed(analysis, i))
    for name in analysis.names:
        links.update(_whole(analysis, name.start, name.end))
    if not links:
        return analysis
    tokens = tuple(
        replace(token, head=links[i][0], deprel=links[i][1]) if i in links else token
        for i, token in enumerate(analysis.tokens)
    )
    return replace(analysis, tokens=tokens)


def _doer_clause(analysis: Analysis, i: int) -> int | None:
    """The clause between a participle and the passive that it hangs on, if that clause has somebody who does it.

    "People have been killed since fighters attacked in May, killing 1,200": it is the fighters who killed.
    """
    token = analysis.tokens[i]
    if token.xpos != "VBG" or token.deprel != "advcl" or token.head < 0 or token.head > i:
        return None
    if analysis.child(i, "mark", "nsubj", "aux") is not None or not _passive(analysis, token.head):
        return None
    between = [
        j
        for j in analysis.dependents(token.head, "advcl")
        if token.head < j < i
        and analysis.child(j, "nsubj") is not None
        and not _passive(analysis, j)
        and any(analysis.lower(k) in _SINCE for k in analysis.dependents(j, "mark", "advmod"))
    ]
    return between[-1] if between else None


def _saying(analysis: Analysis, i: int) -> int | None:
    """The verb of speech that verb `i` goes on with: "said 700 had been held **and accused** her of theft"."""
    token = analysis.tokens[i]
    said = token.head
    if token.deprel != "conj" or said < 0 or token.lemma not in _ADDRESSED or analysis.deprel(said) != "ccomp":
        return None
    if analysis.child(i, "nsubj", "aux", "mark") is not None or analysis.tokens[said].lemma in _ADDRESSED:
        return None
    saying = analysis.tokens[said].head
    if saying < 0 or analysis.child(saying, "nsubj") is None or not said < i or saying > said:
        return None
    subject = analysis.child(said, "nsubj")
    told = subject is not None and analysis.tokens[subject].upos == "NOUN"
    alike = analysis.tokens[saying].xpos == token.xpos or (analysis.tokens[saying].xpos, token.xpos) == ("VBD", "VBN")
    over = analysis.child(said, "cop") is not None and subject is not None
    thing = over and analysis.tokens[subject or 0].etype not in (
        "person",
        "organization",
    )  # "said it was over and warned"
    return saying if alike and told and (thing or _passive(analysis, said) or _perfect(analysis, said)) else None


def _fronted(analysis: Analysis, i: int) -> dict[int, tuple[int, str]]:
    """The subject of "whose leader **it** accused", where the leader was taken for it."""
    token = analysis.tokens[i]
    if token.deprel != "nsubj" or token.head < 0 or analysis.tokens[token.head].deprel != "acl:relcl":
        return {}
    whose = any(analysis.lower(j) == "whose" for j in analysis.dependents(i, "nmod"))
    for j in analysis.dependents(i, "appos") if whose else ():
        if j == i + 1 and analysis.lower(j) in _SUBJECTS:
            return {i: (token.head, "obj"), j: (token.head, "nsubj")}
    return {}


def _reduced(analysis: Analysis, i: int) -> dict[int, tuple[int, str]]:
    """The subject of "people **briefed** on the talks told us", where the participle was taken for what they told."""
    token = analysis.tokens[i]
    said, own = token.head, analysis.child(i, "nsubj")
    if token.deprel != "ccomp" or token.xpos not in ("VBD", "VBN") or own is None or not own < i < said:
        return {}
    if analysis.child(said, "nsubj") is not None or analysis.child(i, "aux", "mark") is not None or own != i - 1:
        return {}
    if any(analysis.tokens[j].upos == "PUNCT" for j in range(i, said)):
        return {}
    return {own: (said, "nsubj"), i: (own, "acl")}


def _of_what(analysis: Analysis, i: int) -> dict[int, tuple[int, str]]:
    """What a noun says, that was hung beside it or taken for a relative clause.

    "Evidence emerged **that** they had left", "the story **that** they had left is a lie", "there was no comment **on**
    it": each belongs to the noun.
    """
    token = analysis.tokens[i]
    above = token.head
    if above < 0:
        return {}
    if token.deprel == "acl:relcl" and _says(analysis, above):
        that = next((j for j in analysis.dependents(i, "obl") if analysis.tokens[j].deprel == "obl:unmarked"), None)
        if that is None and any(analysis.lower(j) == "no" for j in analysis.dependents(above, "det")):
            that = analysis.child(i, "obj")  # "no sign that they have left"
        objects = list(analysis.dependents(i, "obj"))
        if that is None and len(objects) > 1:
            that = objects[0]  # "the report that they freed him": what they freed is him
        if that is None:
            that = analysis.child(i, "mark")
        if that is not None and analysis.lower(that) == "that" and analysis.child(i, "nsubj") is not None:
            return {i: (above, "acl"), that: (i, "mark")}
        return {}
    noun = analysis.child(above, "nsubj")
    if noun is None or i < noun or not _says(analysis, noun):
        return {}
    that = any(analysis.lower(j) == "that" for j in analysis.dependents(i, "mark"))
    if token.deprel in ("ccomp", "advcl") and that and analysis.tokens[above].lemma in _APPEARING:
        return {i: (noun, "acl")}
    on = any(analysis.lower(j) in _TOPIC for j in analysis.dependents(i, "case"))
    if analysis.deprel(i) == "obl" and on and analysis.child(above, "expl") is not None and above < noun:
        return {i: (noun, "nmod")}
    return {}


def _of_noun(analysis: Analysis, i: int) -> dict[int, tuple[int, str]]:
    """An infinitive right behind the noun it belongs to, and a clause behind one that it does not.

    "Gave **orders** to shell the town"; but "claimed without evidence **that** they had left" is a claim.
    """
    token = analysis.tokens[i]
    above = token.head
    if above < 0 or above > i:
        return {}
    marks = {analysis.lower(j): j for j in analysis.dependents(i, "mark")}
    noun = analysis.child(above, "obj")
    if token.deprel in ("advcl", "xcomp") and token.xpos == "VB" and noun is not None and marks.get("to") == noun + 1:
        given = analysis.tokens[above].lemma in _GIVING and _says(analysis, noun)
        return {i: (noun, "acl")} if given else {}
    bare = token.deprel == "acl" and "that" in marks and analysis.deprel(above) == "obl"
    if bare and any(analysis.lower(j) == "without" for j in analysis.dependents(above, "case")):
        said = analysis.tokens[above].head
        return {i: (said, "ccomp")} if analysis.child(said, "ccomp") is None and cues_at(analysis, said) else {}
    return {}


def _called(analysis: Analysis, i: int) -> dict[int, tuple[int, str]]:
    """What a claim is called, where it was taken for a second object: "called reports that they had left a **lie**"."""
    verb = analysis.tokens[i].head
    if analysis.deprel(i) != "obj" or verb < 0 or analysis.deprel(verb) != "acl":
        return {}
    claim = analysis.tokens[verb].head
    calling = analysis.tokens[claim].head
    if calling < 0 or analysis.deprel(claim) != "obj" or analysis.tokens[calling].lemma not in _CALLING:
        return {}
    second = any(j < i for j in analysis.dependents(verb, "obj"))
    return {i: (calling, "xcomp")} if second and _says(analysis, claim) else {}


def _say_they(analysis: Analysis, i: int) -> dict[int, tuple[int, str]]:
    """The speaker behind a "say" in a headline: "Town taken, say **residents**"."""
    token = analysis.tokens[i]
    if token.deprel != "vocative" or token.head != i - 1 or analysis.tokens[i - 1].lemma != "say":
        return {}
    above = analysis.tokens[i - 1].head
    return {i: (i - 1, "nsubj"), i - 1: (above, "parataxis")} if above >= 0 else {}


def _particle(analysis: Analysis, i: int) -> dict[int, tuple[int, str]]:
    """A particle that was taken for the preposition of the object behind it: "laughed **off** the claim"."""
    token = analysis.tokens[i]
    noun = token.head
    if token.xpos != "RP" or token.deprel != "case" or noun < i:
        return {}
    verb = analysis.tokens[noun].head
    if verb != i - 1 or analysis.tokens[verb].upos != "VERB" or analysis.child(verb, "obj") is not None:
        return {}
    return {i: (verb, "compound:prt"), noun: (verb, "obj")}


def _ruled_out(analysis: Analysis, i: int) -> dict[int, tuple[int, str]]:
    """The object of a phrasal verb that is a gerund: "ruled out **shelling** the town"."""
    token = analysis.tokens[i]
    if token.deprel != "advcl" or token.xpos != "VBG" or analysis.child(i, "mark", "nsubj") is not None:
        return {}
    behind = i > 0 and analysis.tokens[i - 1].deprel == "compound:prt" and analysis.tokens[i - 1].head == token.head
    return {i: (token.head, "xcomp")} if behind and analysis.child(token.head, "obj") is None else {}


def _says(analysis: Analysis, noun: int) -> bool:
    """Whether a noun is one that says something: a report, evidence, a comment."""
    return analysis.tokens[noun].upos == "NOUN" and bool(cues_at(analysis, noun))


def _after_a_month(analysis: Analysis, i: int) -> dict[int, tuple[int, str]]:
    """The subject that was taken for a part of the month before it: "In April **Mogadishu** expelled him"."""
    month = analysis.tokens[i].head
    if analysis.tokens[i].deprel != "flat" or month != i - 1 or analysis.tokens[i].upos != "PROPN":
        return {}
    token = analysis.tokens[month]
    if token.etype != "time" or token.head <= i or analysis.child(token.head, "nsubj") is not None:
        return {}
    return {i: (token.head, "nsubj")} if analysis.tokens[token.head].xpos in ("VBD", "VBZ", "VBP") else {}


def _the_two(analysis: Analysis, i: int) -> dict[int, tuple[int, str]]:
    """The subject of "**the two** met", which was taken for a number of the verb."""
    token = analysis.tokens[i]
    if (
        analysis.deprel(i) != "nummod"
        or not 0 < i < token.head
        or analysis.lower(i - 1) not in ("the", "these", "those")
    ):
        return {}
    verb = analysis.tokens[token.head]
    if verb.upos != "VERB" or analysis.child(token.head, "nsubj") is not None:
        return {}
    return {i: (token.head, "nsubj")}


def _non_grata(analysis: Analysis, i: int) -> dict[int, tuple[int, str]]:
    """Who is declared "persona non grata", where the tree takes the words for the end of the name."""
    if analysis.lower(i) != "persona" or analysis.deprel(i) not in ("obj", "nsubj"):
        return {}
    names = [j for j in analysis.dependents(i, "flat") if j < i and analysis.tokens[j].upos == "PROPN"]
    verb = analysis.tokens[i].head
    if not names or verb < 0:
        return {}
    return {i: (verb, "xcomp"), names[0]: (verb, "obj"), **dict.fromkeys(names[1:], (names[0], "flat"))}


def _listed(analysis: Analysis, i: int) -> dict[int, tuple[int, str]]:
    """The second of those whom a headline parts by a comma only: "Junta, **bloc** end talks"."""
    token = analysis.tokens[i]
    if analysis.deprel(i) != "appos" or token.head < 0 or token.upos not in ("PROPN", "NOUN"):
        return {}
    first = analysis.tokens[token.head]
    below = analysis.subtree(i)
    after = below[-1] + 1
    if first.deprel != "nsubj" or first.head != after or analysis.tokens[after].xpos != "VBP":
        return {}
    one = first.xpos in ("NN", "NNP") and token.xpos in ("NN", "NNP")
    return {i: (token.head, "conj")} if one and analysis.surface(below[-1]) != "," else {}


def _whole(analysis: Analysis, start: int, end: int) -> dict[int, tuple[int, str]]:
    """The words of one name that hang side by side on something else, so that they looked like two: "Burkina Faso"."""
    outside = [i for i in range(start, end) if not start <= analysis.tokens[i].head < end]
    if len(outside) < 2 or len({(analysis.tokens[i].head, analysis.tokens[i].deprel) for i in outside}) > 1:
        return {}
    if any(analysis.tokens[i].upos != "PROPN" for i in outside):
        return {}
    return dict.fromkeys(outside[1:], (outside[0], "flat"))


def _perfect(analysis: Analysis, i: int) -> bool:
    return any(analysis.tokens[j].lemma == "have" for j in analysis.dependents(i, "aux"))


def _passive(analysis: Analysis, i: int) -> bool:
    return any(analysis.tokens[j].deprel in ("nsubj:pass", "aux:pass") for j in analysis.children[i])
