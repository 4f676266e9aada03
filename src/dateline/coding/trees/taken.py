"""Towns that the words around them show, whatever they sound like: what soldiers take, what is called a village."""

from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.lexicons.place_rules import place_rules
from dateline.coding.trees.obliques import obliques, preposition
from dateline.coding.trees.roles import objects, subjects
from dateline.coding.trees.voice import is_passive
from dateline.language.analysis import Analysis


def taken_by_soldiers(analysis: Analysis, first: int, last: int) -> bool:
    """Whether the name of these tokens is the object of a verb of control whose subject is an army: "lost Kunduz"."""
    verb, armies = taken_by(analysis, first, last), place_rules().words.armies
    if verb is None:
        return False
    # "The army said **it** had captured Goma".
    return any(
        analysis.tokens[j].lemma.lower() in armies or analysis.lower(j) in ("it", "they")
        for j in subjects(analysis, verb)
    )


def taken_by(analysis: Analysis, first: int, last: int) -> int | None:
    """The verb of control whose object the name of these tokens is, whoever takes it: "it **captured** Heglig"."""
    i = _standing_for(analysis, first, last)
    for verb in analysis.dependents(i, "acl"):
        if i in objects(analysis, verb) and _controls(analysis, verb, "object"):
            return verb  # "X, which rebels captured", "X, taken by rebels"
    verb = analysis.tokens[i].head
    done_to = analysis.deprel(i) == "obj" or analysis.tokens[i].deprel == "nsubj:pass"
    if analysis.deprel(i) == "nsubj" and (handed_on := _handed_on(analysis, verb)) != verb:
        verb, done_to = handed_on, is_passive(analysis, handed_on)  # "X is about to be captured"
    return verb if done_to and verb >= 0 and _controls(analysis, verb, "object") else None


def suffers(analysis: Analysis, first: int, last: int) -> bool:
    """Whether a name stands where towns do that are taken, lost, hit or fall: "X **has fallen**"; people may, too."""
    if taken_by(analysis, first, last) is not None:
        return True
    i = _standing_for(analysis, first, last)
    above = analysis.tokens[i].head
    if above >= 0 and analysis.deprel(i) == "obj" and _hits(analysis, above):
        return True
    if above < 0 or analysis.deprel(i) not in ("nsubj", "nmod", "obl"):
        return False
    if analysis.tokens[i].deprel == "nmod:poss":
        return _controls(analysis, above, "poss")  # "X's fall"
    if analysis.deprel(i) != "nsubj":  # "the fall of X", "withdrew from X"
        return _controls(analysis, above, preposition(analysis, i))
    above = _handed_on(analysis, above)
    return _controls(analysis, above, "subject") or _is_hit(analysis, above)


def _handed_on(analysis: Analysis, word: int) -> int:
    """The verb that a word hands its subject on to: "is about **to fall**", "is close to **falling**"."""
    while analysis.child(word, "obj") is None:
        told = [j for j in analysis.dependents(word, "xcomp") if j > word]
        if analysis.child(word, "cop") is not None:
            told += [
                j for j in analysis.dependents(word, "advcl", "acl") if analysis.tokens[j].xpos == "VBG" and j > word
            ]
        done = next((j for j in told if analysis.tokens[j].upos == "VERB"), None)
        if done is None:
            break
        word = done
    return word


def _is_hit(analysis: Analysis, verb: int) -> bool:
    """Whether a verb says that its subject was hit by weapons or came under fire."""
    under, classes = place_rules().words.comes_under, lexicon().classes
    beside = [(prep, analysis.tokens[j].lemma.lower()) for prep, j in obliques(analysis, verb)]
    return any(
        (prep == "under" and noun in under) or (prep == "by" and noun in classes["weapon"] | classes["strike"])
        for prep, noun in beside
    )


def _hits(analysis: Analysis, verb: int) -> bool:
    """Whether weapons hit the object of a verb: "a missile **hit** Kryvyi Rih"."""
    if analysis.tokens[verb].lemma.lower() not in place_rules().words.strikes:
        return False
    armed = lexicon().classes["weapon"] | lexicon().classes["strike"]
    return any(analysis.tokens[j].lemma.lower() in armed for j in subjects(analysis, verb))


def _controls(analysis: Analysis, above: int, role: str) -> bool:
    """Whether a verb or a noun says who has the place in this role of it."""
    part = {"VERB": "verb", "NOUN": "noun"}.get(analysis.tokens[above].upos, "")
    lines = lexicon().of(analysis.tokens[above].lemma, part)
    return any(line.group.control is not None and role in line.frame.place for line in lines)


def _standing_for(analysis: Analysis, first: int, last: int) -> int:
    """What the verb of a name governs: its head, that of the first of several, or the part of it that is spoken of."""
    inside = range(first, last + 1)
    i = next((j for j in inside if analysis.tokens[j].head not in inside), first)
    while 0 <= (above := analysis.tokens[i].head) < i and (analysis.deprel(i) == "conj" or _part_of_it(analysis, i)):
        i = above
    return i


def _part_of_it(analysis: Analysis, i: int) -> bool:
    """Whether only a part is spoken of: "**half** of X", which befalls towns as the whole does."""
    above = analysis.tokens[i].head
    part = analysis.tokens[above].lemma.lower() in place_rules().words.parts
    return part and analysis.deprel(i) == "nmod" and preposition(analysis, i) == "of"


def is_beset(analysis: Analysis, first: int, last: int) -> bool:
    """Whether what is done to the name of these tokens is done to towns: "shelled Douma", "Douma was shelled"."""
    i = _standing_for(analysis, first, last)
    verb = analysis.tokens[i].head
    if verb < 0 or analysis.tokens[verb].upos != "VERB" or analysis.tokens[i].deprel not in ("obj", "nsubj:pass"):
        return False
    return analysis.tokens[verb].lemma.lower() in place_rules().words.besets


def is_target(analysis: Analysis, first: int, last: int) -> bool:
    """Whether a name is of what weapons were aimed at: "a missile attack **on** Sumy"."""
    i = _standing_for(analysis, first, last)
    above = analysis.tokens[i].head
    struck = above >= 0 and analysis.tokens[above].lemma.lower() in lexicon().classes["strike"]
    return struck and analysis.deprel(i) == "nmod" and preposition(analysis, i) == "on"


def is_held(analysis: Analysis, first: int, last: int) -> bool:
    """Whether what is said of a name is said of towns: "X **fell to** them", "is under their **control**"."""
    words = place_rules().words
    i = _standing_for(analysis, first, last)
    above, relation = analysis.tokens[i].head, analysis.deprel(i)
    if above < 0:
        return False
    if relation == "nmod":
        noun, prep = analysis.tokens[above].lemma.lower(), preposition(analysis, i)
        fits = (prep in ("of", "over") and noun in words.of_towns) or (prep == "for" and noun in words.fought_for)
        return fits and analysis.tokens[above].upos == "NOUN"  # and not the "Centre for Research" of a name
    if relation != "nsubj":
        return False
    if preposition(analysis, above) in ("under", "in"):
        return analysis.tokens[above].lemma.lower() in words.held_in
    beside = [(prep, analysis.tokens[j].lemma.lower()) for prep, j in obliques(analysis, above)]
    if any(prep in ("under", "in", "into") and noun in words.held_in for prep, noun in beside):
        return True
    return analysis.tokens[above].lemma.lower() == "fall" and any(prep == "to" for prep, _ in beside)


def falls_to_fighters(analysis: Analysis, first: int, last: int) -> bool:
    """Whether a name is of what fell to those who bear arms: "Dabiq **fell to rebels**", as nobody does in sport."""
    i = _standing_for(analysis, first, last)
    verb, classes = analysis.tokens[i].head, lexicon().classes
    if verb < 0 or analysis.deprel(i) != "nsubj" or analysis.tokens[verb].lemma != "fall":
        return False
    armed = classes["armed"] | place_rules().words.armies
    return any(prep == "to" and analysis.tokens[j].lemma.lower() in armed for prep, j in obliques(analysis, verb))


def is_called_a_town(analysis: Analysis, i: int) -> bool:
    """Whether "the village of" stands before a name."""
    before = analysis.lower(i - 2) if i > 1 and analysis.lower(i - 1) == "of" else ""
    return before in place_rules().types.point and before != "capital" and analysis.tokens[i].upos == "PROPN"


def end_of_name(analysis: Analysis, i: int, end: int) -> int:
    """Where the capitalised words stop that begin at token `i`."""
    j = i + 1
    while j < end and analysis.tokens[j].upos == "PROPN" and analysis.surface(j)[0].isupper():
        j += 1
    return j
