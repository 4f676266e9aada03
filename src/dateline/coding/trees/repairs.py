"""Mends what the parser of long sentences often gets wrong, before anything is read from the trees."""

from msgspec.structs import replace

from dateline.coding.lexicons.cues import takes_object
from dateline.coding.trees.addressed_repairs import addressed_links
from dateline.coding.trees.answer_repairs import answer_links
from dateline.coding.trees.headline_verbs import retagged
from dateline.coding.trees.headlines import headline_links, lacks_auxiliary
from dateline.coding.trees.parted_repairs import parted_links
from dateline.coding.trees.set_in_repairs import set_in_links
from dateline.coding.trees.speech_repairs import Links, passive, speech_links
from dateline.coding.trees.tags import tagged_anew
from dateline.language.analysis import Analysis

_SINCE = frozenset({"since", "after", "when", "as", "before", "while"})
_INVERTED = frozenset({"had", "were", "should"})
_SUBJECTS = frozenset({"he", "she", "it", "they", "we", "i"})


def mended(analysis: Analysis) -> Analysis:
    """The analysis with what hangs wrong hung right: see the functions below."""
    analysis = retagged(tagged_anew(analysis))
    links: Links = {}
    for i in range(len(analysis.tokens)):
        if (verb := _doer_clause(analysis, i)) is not None:
            links[i] = verb, analysis.tokens[i].deprel
        else:
            links.update(speech_links(analysis, i))
            links.update(addressed_links(analysis, i))
            links.update(answer_links(analysis, i))
            links.update(set_in_links(analysis, i))
            links.update(headline_links(analysis, i))
            links.update(parted_links(analysis, i))
        links.update(_fronted(analysis, i))
        links.update(_particle(analysis, i))
        links.update(_behind_particle(analysis, i))
        links.update(_after_a_month(analysis, i))
        links.update(_the_two(analysis, i))
        links.update(_non_grata(analysis, i))
        links.update(_listed(analysis, i))
        links.update(_told_first(analysis, i))
        links.update(_no_longer(analysis, i))
        links.update(_shot_dead(analysis, i))
        links.update(_done_by(analysis, i))
        links.update(_some_of(analysis, i))
    for name in analysis.names:
        links.update(_whole(analysis, name.start, name.end))
    analysis = _hung(analysis, links)
    roots = [i for i, token in enumerate(analysis.tokens) if token.head < 0]
    return _hung(analysis, {j: link for i in roots for j, link in _had_they(analysis, i).items()})


def _hung(analysis: Analysis, links: Links) -> Analysis:
    """The analysis with some tokens hung elsewhere."""
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
    if analysis.child(i, "mark", "nsubj", "aux") is not None or not passive(analysis, token.head):
        return None
    between = [
        j
        for j in analysis.dependents(token.head, "advcl")
        if token.head < j < i
        and analysis.child(j, "nsubj") is not None
        and not passive(analysis, j)
        and any(analysis.lower(k) in _SINCE for k in analysis.dependents(j, "mark", "advmod"))
    ]
    return between[-1] if between else None


def _fronted(analysis: Analysis, i: int) -> Links:
    """The subject of "whose leader **it** accused", where the leader was taken for it."""
    token = analysis.tokens[i]
    if token.deprel != "nsubj" or token.head < 0 or analysis.tokens[token.head].deprel != "acl:relcl":
        return {}
    whose = any(analysis.lower(j) == "whose" for j in analysis.dependents(i, "nmod"))
    for j in analysis.dependents(i, "appos") if whose else ():
        if j == i + 1 and analysis.lower(j) in _SUBJECTS:
            return {i: (token.head, "obj"), j: (token.head, "nsubj")}
    return {}


def _particle(analysis: Analysis, i: int) -> Links:
    """A particle that was taken for the preposition of the object behind it: "laughed **off** the claim"."""
    token = analysis.tokens[i]
    noun = token.head
    if token.xpos not in ("RP", "IN") or token.deprel != "case" or noun < i:
        return {}
    verb = analysis.tokens[noun].head
    if token.xpos == "IN" and not takes_object(f"{analysis.tokens[verb].lemma} {analysis.lower(i)}".lower()):
        return {}
    if verb != i - 1 or analysis.tokens[verb].upos != "VERB" or analysis.child(verb, "obj") is not None:
        return {}
    return {i: (verb, "compound:prt"), noun: (verb, "obj")}


def _behind_particle(analysis: Analysis, i: int) -> Links:
    """The object behind a particle, taken for a phrase without its preposition: "played down **the fall**"."""
    verb = analysis.tokens[i].head
    if analysis.deprel(i) != "obl" or not 0 <= verb < i or analysis.tokens[i].etype == "time":
        return {}
    told = next((j for j in analysis.children[verb] if analysis.tokens[j].deprel == "compound:prt"), None)
    bare = analysis.child(i, "case") is None and analysis.child(verb, "obj") is None
    return {i: (verb, "obj")} if bare and told is not None and analysis.subtree(i)[0] == told + 1 else {}


def _had_they(analysis: Analysis, i: int) -> Links:
    """A condition by its order that was taken for the sentence: "**Had they left**, he said, it would have held"."""
    first = analysis.sentence_tokens(i).start
    subject = analysis.child(i, "nsubj")
    opens = analysis.lower(first) in _INVERTED and analysis.tokens[first].head == i and analysis.deprel(first) == "aux"
    if analysis.tokens[i].head >= 0 or subject is None or not opens or not first < subject < i:
        return {}
    for said in analysis.dependents(i, "parataxis"):
        then = analysis.child(said, "ccomp")
        if then is not None and then > said > i and analysis.child(said, "nsubj") is not None:
            return {said: (-1, "root"), i: (then, "advcl")}
    return {}


def _after_a_month(analysis: Analysis, i: int) -> Links:
    """The subject that was taken for a part of the month before it: "In April **Mogadishu** expelled him"."""
    month = analysis.tokens[i].head
    if analysis.tokens[i].deprel != "flat" or month != i - 1 or analysis.tokens[i].upos != "PROPN":
        return {}
    token = analysis.tokens[month]
    if token.etype != "time" or token.head <= i or analysis.child(token.head, "nsubj") is not None:
        return {}
    return {i: (token.head, "nsubj")} if analysis.tokens[token.head].xpos in ("VBD", "VBZ", "VBP") else {}


def _the_two(analysis: Analysis, i: int) -> Links:
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


def _non_grata(analysis: Analysis, i: int) -> Links:
    """Who is declared "persona non grata", where the tree takes the words for the end of the name."""
    if analysis.lower(i) != "persona" or analysis.deprel(i) not in ("obj", "nsubj"):
        return {}
    names = [j for j in analysis.dependents(i, "flat") if j < i and analysis.tokens[j].upos == "PROPN"]
    verb = analysis.tokens[i].head
    if not names or verb < 0:
        return {}
    return {i: (verb, "xcomp"), names[0]: (verb, "obj"), **dict.fromkeys(names[1:], (names[0], "flat"))}


def _listed(analysis: Analysis, i: int) -> Links:
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


def _told_first(analysis: Analysis, i: int) -> Links:
    """The subject of what is told, where it was taken for one who tells: "**X**, the capital, had fallen, said Y"."""
    before = [j for j in analysis.dependents(i, "nsubj") if j < i]
    told = [j for j in analysis.dependents(i, "ccomp") if j < i]
    if not told or len(before) != 1 or before[0] > told[0] or analysis.tokens[i].upos != "VERB":
        return {}
    if not any(j > i for j in analysis.dependents(i, "nsubj")) or analysis.child(told[0], "nsubj") is not None:
        return {}
    suffers = analysis.child(told[0], "aux:pass") is not None or lacks_auxiliary(analysis, told[0])
    return {before[0]: (told[0], "nsubj:pass" if suffers else "nsubj")}


def _no_longer(analysis: Analysis, i: int) -> Links:
    """The clause of "no longer", where that was hung on the one above: "left because it was no longer safe"."""
    token, top = analysis.tokens[i], analysis.tokens[i].head
    if analysis.lower(i) != "longer" or top < 0 or not any(analysis.lower(j) == "no" for j in analysis.children[i]):
        return {}
    being = analysis.child(i, "cop", "aux")
    for j in analysis.children[i]:
        if j > i and analysis.child(j, "nsubj") is not None and (being or analysis.child(j, "cop", "aux")) is not None:
            marked = analysis.child(j, "mark") is not None
            moved: Links = {} if being is None else {being: (j, "cop")}
            return {j: (top, "advcl" if marked else token.deprel), i: (j, "advmod"), **moved}
    return {}


def _shot_dead(analysis: Analysis, i: int) -> Links:
    """The "dead" of "shot dead seven people", where it was taken for one of those who are shot."""
    dead = analysis.lower(i) == "dead" and i > 0 and analysis.tokens[i - 1].upos == "VERB"
    return {i: (i - 1, "advmod")} if dead and analysis.tokens[i - 1].lemma in ("shoot", "stab", "gun", "hack") else {}


def _done_by(analysis: Analysis, i: int) -> Links:
    """Who does what a noun says, where that was hung on whom it is done to: "the killing of soldiers **by rebels**"."""
    whom = analysis.tokens[i].head
    if analysis.deprel(i) != "nmod" or whom < 0 or analysis.tokens[whom].etype not in ("person", "organization"):
        return {}
    deed = analysis.tokens[whom].head
    case = [analysis.lower(j) for head in (i, whom) for j in analysis.dependents(head, "case")]
    if case != ["by", "of"] or analysis.deprel(whom) != "nmod" or analysis.tokens[deed].etype != "event":
        return {}
    return {i: (deed, "nmod")}


def _some_of(analysis: Analysis, i: int) -> Links:
    """The noun that two numbers count, hung beside the second: "12 out of **30 hostages** were killed"."""
    some, noun = analysis.tokens[i].head, i + 1
    if (
        analysis.tokens[i].upos != "NUM"
        or analysis.deprel(i) != "nmod"
        or not 0 <= some < i
        or noun >= len(analysis.tokens)
    ):
        return {}
    cases = list(analysis.dependents(i, "case"))
    of = analysis.tokens[some].upos == "NUM" and [analysis.lower(j) for j in cases][-1:] == ["of"]
    if (
        not of
        or analysis.tokens[noun].upos != "NOUN"
        or analysis.tokens[noun].head not in (some, analysis.tokens[some].head)
    ):
        return {}
    return {i: (noun, "nummod"), noun: (some, "nmod"), **dict.fromkeys(cases, (noun, "case"))}


def _whole(analysis: Analysis, start: int, end: int) -> Links:
    """The words of one name that hang side by side on something else, so that they looked like two: "Burkina Faso"."""
    outside = [i for i in range(start, end) if not start <= analysis.tokens[i].head < end]
    if len(outside) < 2 or len({(analysis.tokens[i].head, analysis.tokens[i].deprel) for i in outside}) > 1:
        return {}
    if any(analysis.tokens[i].upos != "PROPN" for i in outside):
        return {}
    return dict.fromkeys(outside[1:], (outside[0], "flat"))
