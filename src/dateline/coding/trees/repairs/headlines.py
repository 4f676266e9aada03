"""Mends trees of headlines, which leave out "were" and "by": "Kunduz **captured**, say rebels"."""

from dateline.coding.lexicons.cues import set_in
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.trees.made_use_of import takes_up
from dateline.coding.trees.obliques import obliques
from dateline.coding.trees.repairs.answer import as_false
from dateline.coding.trees.repairs.repair import Links, at, at_content
from dateline.coding.trees.repairs.speech import reduced
from dateline.language.analysis import Analysis
from dateline.language.classes import NOMINAL

_CLAUSES = frozenset({"root", "ccomp", "parataxis", "conj"})
_WHO = frozenset({"i", "he", "she", "we", "they", "who"})
_SET_OFF = frozenset({"–", "—", "-", "--", ":"})
"""What parts a headline from who says it."""
_DASHES = frozenset({"-", "--", "–", "—"})
_CUT_OFF = frozenset({",", "-", "--", "–", "—", ":", ";", "(", "."})
"""What parts a noun from the verb before it."""
_SHOOTING = frozenset({"shoot", "fire"})


@at("nsubj")
def _done_by_it(analysis: Analysis, i: int) -> Links:
    """Who or what does it, where it is told to whom: "Officials: **strike** killed 10"."""
    verb = analysis.tokens[i].head
    whom = next((j for j in analysis.dependents(verb, "obj") if j == verb + 1), None)
    if analysis.tokens[i].deprel != "nsubj:pass" or whom is None or analysis.child(verb, "aux", "xcomp") is not None:
        return {}
    done_to = analysis.tokens[verb].lemma.lower() in lexicon().classes["done_to"]
    return {i: (verb, "nsubj")} if done_to and i < verb else {}


@at("nsubj")
def _behind_dash(analysis: Analysis, i: int) -> Links:
    """Who says it at the end of a headline, taken for one more who did it: "ten thousand marched – **organisers**"."""
    verb, below, inside = analysis.tokens[i].head, analysis.subtree(i), analysis.sentence_tokens(i)
    apart = analysis.surface(below[0]) if analysis.tokens[below[0]].upos == "PUNCT" else analysis.surface(below[0] - 1)
    ends = below[-1] == inside.stop - 1 and 0 <= verb < below[0] and apart in _SET_OFF
    return {i: (verb, "parataxis")} if ends and any(j < verb for j in analysis.dependents(verb, "nsubj")) else {}


@at_content
def _headline_links(analysis: Analysis, i: int) -> Links:
    """Where what hangs on verb `i` should hang if the verb is one of a headline."""
    return (
        _behind_label(analysis, i)
        or _behind_colon(analysis, i)
        or _none_captured(analysis, i)
        or _told_by_two(analysis, i)
        or _verbless(analysis, i)
        or _said_by_them(analysis, i)
        or _part_of_the_verb(analysis, i)
        or _done_to(analysis, i)
        or _who_was(analysis, i)
    )


def _behind_label(analysis: Analysis, i: int) -> Links:
    """What is said between where it is and who says it: "Mali: jihadists **free** hostages, family says"."""
    inside = analysis.sentence_tokens(i)
    colon = next((j for j in inside[1:6] if analysis.surface(j) == ":"), None)
    own = next((j for j in analysis.dependents(i, "nsubj") if colon is not None and colon < j < i), None)
    if colon is None or own is None or i != inside.stop - 1 or not set_in(analysis, i):
        return {}
    first = analysis.subtree(own)[0]
    between = range(colon + 1, first if analysis.surface(first) == "," else first - 1)
    label = next(
        (j for j in range(inside.start, colon) if analysis.tokens[j].head not in range(inside.start, colon)), None
    )
    told = next(
        (j for j in between if analysis.tokens[j].head not in between and analysis.tokens[j].upos == "VERB"), None
    )
    if (
        label is None
        or told is None
        or told in analysis.dependents(i, "ccomp")
        or analysis.surface(between.stop) != ","
    ):
        return {}
    top: Links = {} if analysis.tokens[i].head < 0 else {i: (-1, "root")}
    return {told: (i, "ccomp"), label: (told, "dislocated"), **top}


def _behind_colon(analysis: Analysis, i: int) -> Links:
    """A clause that a colon parts from the noun it was hung on: "Failed coup: general **arrested**"."""
    noun, first = analysis.tokens[i].head, analysis.subtree(i)[0]
    whom = i - 1  # "UN: **40 killed** in Haiti"
    counted = analysis.deprel(whom) == "flat" and analysis.tokens[whom].head == noun == whom - 2
    if counted and analysis.tokens[i].xpos == "VBN" and analysis.surface(whom - 1) == ":":
        return {whom: (i, "nsubj:pass"), i: (noun, "parataxis")} if analysis.deprel(i) == "acl" else {}
    told = analysis.deprel(i) == "acl" and 0 <= noun < first and analysis.child(i, "nsubj") is not None
    return {i: (noun, "parataxis")} if told and ":" in (analysis.surface(first), analysis.surface(first - 1)) else {}


def _none_captured(analysis: Analysis, i: int) -> Links:
    """What was not done to anybody, taken for who is spoken of: "Army says no soldiers **captured**"."""
    whom = analysis.tokens[i].head
    verb = analysis.tokens[whom].head if whom >= 0 else -1
    if analysis.tokens[i].xpos != "VBN" or analysis.deprel(i) != "acl" or not 0 <= verb < whom < i:
        return {}
    if analysis.child(i, "nsubj", "aux", "mark") is not None:
        return {}  # "observers found no sign that soldiers had captured it"
    none = any(analysis.lower(j) == "no" for j in analysis.dependents(whom, "det"))
    none = none and analysis.child(i, "nsubj") is None  # "shows no signs it is prepared to talk"
    said = none and analysis.deprel(whom) == "obj" and analysis.tokens[verb].xpos in ("VBZ", "VBP", "VBD")
    return {i: (verb, "ccomp"), whom: (i, "nsubj:pass")} if said and set_in(analysis, verb) else {}


def _done_to(analysis: Analysis, i: int) -> Links:
    """The subject of a participle without an auxiliary is the one it is done to: "Aybak **overrun**"."""
    subject = next((j for j in analysis.children[i] if analysis.tokens[j].deprel == "nsubj"), None)
    if subject is None or subject > i or analysis.lower(subject) in _WHO or not lacks_auxiliary(analysis, i):
        return {}
    if analysis.tokens[i].lemma.lower() in lexicon().classes["done_to"] and whom_behind(analysis, i):
        return {}  # "Gunmen killed, within two days, a judge"
    if analysis.deprel(i) == "ccomp" and reduced(analysis, i):
        return {}  # "Leaflets dropped on the town told residents to leave"
    if any((i, "obj") in as_false.find(analysis, j).values() for j in analysis.subtree(i) if j > i):
        return {}  # "Abu Dhabi dismissed as baseless a claim that"
    return {subject: (i, "nsubj:pass")}


def whom_behind(analysis: Analysis, verb: int) -> list[int]:
    """Nouns behind a verb that can only be whom it is done to: "Rebels kidnapped on Monday in Goma **two nuns**"."""
    found: list[int] = []
    for j in range(verb + 1, analysis.sentence_tokens(verb).stop):
        token = analysis.tokens[j]
        if token.upos in ("VERB", "AUX") or (analysis.surface(j) in _DASHES and _named_behind(analysis, j)):
            break
        before = analysis.surface(analysis.subtree(j)[0] - 1)
        loose = token.etype == "person" and analysis.child(j, "case") is None and before not in _CUT_OFF
        at_place = token.head >= 0 and analysis.deprel(token.head) == "obl" and analysis.tokens[token.head].head == verb
        own = token.head == verb and analysis.deprel(j) in ("obj", "nsubj", *(("obl", "parataxis") if loose else ()))
        hung = own or (loose and at_place and analysis.deprel(j) == "appos")
        if hung and token.upos in NOMINAL and token.etype not in ("time", "abstract"):
            found.append(j)
    return found


def _named_behind(analysis: Analysis, dash: int) -> bool:
    """Whether a dash closes what is told, with no other behind it: "Mayor not arrested – **police**"."""
    return all(analysis.surface(j) not in _DASHES for j in range(dash + 1, analysis.sentence_tokens(dash).stop))


def lacks_auxiliary(analysis: Analysis, i: int) -> bool:
    """Whether a verb is a participle to which "was" or "were" belongs."""
    token = analysis.tokens[i]
    if token.upos != "VERB" or token.deprel not in _CLAUSES:
        return False
    if analysis.child(i, "obj", "iobj", "aux", "cop", "ccomp") is not None or _shoots_at(analysis, i):
        return False
    if takes_up(analysis, i):
        return False
    if token.xpos == "VBD" or token.deprel == "parataxis":
        # The tagger mixes up participle and past tense, but nobody captures or jails without saying whom.
        dead = any(analysis.lower(j) == "dead" for j in analysis.dependents(i, "advmod", "xcomp"))
        return token.lemma.lower() in lexicon().classes["done_to"] or dead
    shared = token.deprel == "conj" and token.head >= 0 and analysis.child(token.head, "aux") is not None
    return token.xpos == "VBN" and not shared


def _shoots_at(analysis: Analysis, i: int) -> bool:
    """Whether it is said at whom somebody shoots: "two youths **shot at the guards**", not "shot at a party"."""
    at = (j for prep, j in obliques(analysis, i) if prep == "at")
    return analysis.tokens[i].lemma.lower() in _SHOOTING and any(analysis.tokens[j].etype == "person" for j in at)


def _told_by_two(analysis: Analysis, i: int) -> Links:
    """The first of two that a verb of speech seems to have is what is told of: "**Soldiers** killed, army says"."""
    subjects = [j for j in analysis.children[i] if analysis.tokens[j].deprel == "nsubj" and j < i]
    if len(subjects) != 2 or not set_in(analysis, i):
        return {}
    what, speaker = subjects
    said = next((j for j in analysis.dependents(what, "acl") if what < j < speaker), None)
    beside = [j for j in analysis.dependents(i, "ccomp") if j < speaker]
    if said is None:
        said = next((j for j in beside if what < j and analysis.tokens[j].xpos == "VBN"), None)
    closed = any(analysis.surface(j) == "," for j in range(what, speaker))
    if said is None or not closed or analysis.tokens[said].xpos not in ("VBN", "VBD"):
        return {}
    if any(j != said and what < j and analysis.child(j, "aux") is not None for j in beside):
        return {}  # "mail sent to two aides has been locked up, a lawyer wrote"
    if analysis.child(said, "mark", "aux", "nsubj") is not None:
        return {}  # "reports that it had been taken were, the ministry said, false"
    # "Burkina Faso: dozens killed, sources say".
    label = {j: (said, "dislocated") for j in beside if j < what and analysis.tokens[j].upos in ("PROPN", "NOUN")}
    return {said: (i, "ccomp"), what: (said, "nsubj:pass"), **label}


def _verbless(analysis: Analysis, i: int) -> Links:
    """What is said without a verb, taken for who says it: "**Rebels** near Damascus, monitors say"."""
    inside = analysis.sentence_tokens(i)
    who = [j for j in analysis.children[i] if analysis.tokens[j].deprel == "nsubj"]
    if len(who) != 2 or analysis.surface(inside[-1]) in ".!?" or analysis.child(i, "ccomp", "aux", "obj") is not None:
        return {}
    what, speaker = who
    comma = next((j for j in range(what, min(speaker, i)) if analysis.surface(j) == ","), None)
    said = comma is not None and set_in(analysis, i) and analysis.child(what, "nmod", "acl", "appos") is not None
    told = any(analysis.tokens[j].upos in ("VERB", "AUX") for j in range(inside.start, i))  # "Leader to resign, …"
    return {what: (i, "ccomp")} if said and what < i and not told else {}


def _part_of_the_verb(analysis: Analysis, i: int) -> Links:
    """Who says it, taken for a part of a verb that looks like a noun: "Convoy looted, **agency** claims"."""
    token = analysis.tokens[i]
    who = next((j for j in analysis.children[i] if analysis.tokens[j].deprel == "compound" and j == i - 1), None)
    finite = token.upos == "VERB" and token.xpos in ("VBZ", "VBP") and token.deprel in _CLAUSES
    if not finite or who is None or analysis.child(i, "nsubj", "aux") is not None:
        return {}
    below = (j for j in analysis.children[i] if j < who and analysis.tokens[j].deprel in ("det", "amod", "compound"))
    return {who: (i, "nsubj"), **{j: (who, analysis.tokens[j].deprel) for j in below}}


def _said_by_them(analysis: Analysis, i: int) -> Links:
    """Who says it behind the verb of speech, taken for the doer without "by": "Kunduz captured, **say** rebels"."""
    deed, speaker = analysis.tokens[i].head, i + 1
    ends = analysis.sentence_tokens(i).stop
    while speaker < ends and 0 <= analysis.tokens[speaker].head != deed:
        speaker += 1
    if deed < 0 or speaker >= ends or not deed < i or not set_in(analysis, i):
        return {}
    agent = analysis.tokens[speaker].deprel == "obl:agent" and analysis.child(speaker, "case") is None
    return {i: (deed, "parataxis"), speaker: (i, "nsubj")} if agent and analysis.surface(i - 1) == "," else {}


def _who_was(analysis: Analysis, i: int) -> Links:
    """A participle before who speaks in a headline, taken for its verb: "**Freed** hostage: they starved us"."""
    noun = analysis.tokens[i].head
    opens = noun == analysis.sentence_tokens(i).start and i == noun + 1
    if not opens or analysis.tokens[noun].xpos not in ("VBN", "VBD") or analysis.tokens[i].etype != "person":
        return {}
    if analysis.surface(min(i + 1, len(analysis.tokens) - 1)) != ":" or analysis.tokens[i].deprel == "nsubj":
        return {}
    return {i: (-1, "root"), noun: (i, "amod")}


HEADLINE_REPAIRS = (_headline_links, _behind_dash, _done_by_it)
