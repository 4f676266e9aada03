"""The mood of a clause: whether it asks, or asks for something."""

import msgspec

from dateline.coding.factuality.reality import Reading, folded_in
from dateline.coding.factuality.signatures import infinitive
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.trees.charges import at_fault
from dateline.coding.trees.subjects import addressees
from dateline.language.analysis import Analysis
from dateline.language.classes import ASKING, NOUNS


def asked(analysis: Analysis, root: int) -> bool:
    """Whether a clause is a question that asks for yes or no, or for who does it: the others take it for granted."""
    inside = analysis.sentence_tokens(root)
    if not any(analysis.surface(j) == "?" for j in inside[-2:]):
        return False
    subject = analysis.child(root, "nsubj", "expl")
    if subject is not None and analysis.tokens[subject].xpos == "WP" and analysis.tokens[root].head < 0:
        return True
    asking = any(analysis.tokens[j].xpos in ASKING for j in analysis.subtree(root))
    helping = [j for j in analysis.dependents(root, "aux") if analysis.tokens[j].lemma != "have"]
    bare = analysis.tokens[root].xpos in ("VBN", "VBD") and not helping and analysis.child(root, "ccomp") is None
    if bare and not asking and analysis.tokens[root].head < 0:
        return True  # "Gold mine seized?", "Pilots had bombed a school?"
    before = [j for j in analysis.dependents(root, "aux", "cop") if subject is not None and j < subject]
    return bool(before) and not any(analysis.tokens[j].xpos in ASKING for j in analysis.subtree(root) if j < before[0])


def taken_for_granted(analysis: Analysis, clause: int) -> bool:
    """Whether a clause asks for something about an event that it takes for granted: "did not say why they left"."""
    asking = (j for j in analysis.subtree(clause) if analysis.tokens[j].xpos in ASKING or analysis.lower(j) == "whose")
    opening = [j for j in asking if analysis.lower(j) not in ("whether", "that")]
    before = {*analysis.dependents(clause, "mark", "case", "punct")}
    first = next((j for j in analysis.subtree(clause) if j not in before), clause)
    led = analysis.tokens[first].upos == "ADP"  # "asked on what grounds they left"
    return bool(opening) and opening[0] == (first + 1 if led else first)


def indicative(analysis: Analysis, clause: int) -> bool:
    """Whether a clause tells what is so, and not what is to be: "suggest that it **is** massing troops"."""
    finite = (clause, *analysis.dependents(clause, "aux", "cop"))
    return any(analysis.tokens[j].xpos == "VBZ" or analysis.lower(j) == "are" for j in finite)


def imperative(analysis: Analysis, root: int) -> bool:
    """Whether a clause is an order or a piece of advice: a bare verb without subject or auxiliary."""
    token = analysis.tokens[root]
    # A bare form with the tag of a participle is a wrong tag: "Withdraw or die, they said".
    bare = token.xpos == "VB" or (token.xpos == "VBG" and analysis.lower(root) == token.lemma.lower())
    bare = bare or bool(addressees(analysis, root))  # "Comrades, **rise** up", tagged as a present tense
    if not bare or analysis.deprel(root) in ("compound", "amod"):
        return False
    helped = [
        j
        for j in analysis.dependents(root, "aux", "nsubj", "mark", "csubj", "expl")
        if analysis.lower(j) not in ("do", "please")
    ]
    return not helped


def mooded(analysis: Analysis, root: int, reading: Reading) -> Reading:
    """A question leaves open what it asks, an imperative asks for what it names."""
    # "Would they march again?" asks what they will do; "would they have marched?" what they did not.
    ahead = reading.modality == "planned" or (reading.modality == "conditional" and reading.ahead)
    if ahead and asked(analysis, root):
        return msgspec.structs.replace(reading, modality="possible")
    if reading.evidence and reading.modality != "actual":
        return reading
    if asked(analysis, root):
        return folded_in(reading, "possible", "same", analysis.sentence_tokens(root)[-1])
    if imperative(analysis, root):
        return folded_in(reading, "requested", "same", root)
    verbal = (root, *analysis.dependents(root, "aux"))  # "Talks to **be held** in Doha"
    top = analysis.deprel(root) == "root" or (analysis.deprel(root) == "parataxis" and analysis.child(root, "nsubj"))
    bare = top and any(analysis.tokens[j].xpos == "VB" for j in verbal)
    if bare and not reading.settled and not at_fault(analysis, root):
        to = infinitive(analysis, root)
        # "How to vote", "What to do in Samarkand"; but "Iran and Iraq to restore ties" is what they are going to do.
        named = any(analysis.tokens[j].upos in NOUNS for j in analysis.dependents(root, "nsubj"))
        return reading if to is None else folded_in(reading, "planned" if named else "possible", "same", to)
    return reading


def told_back(analysis: Analysis, i: int) -> bool:
    """Whether a verb stands in a tense that goes on with what is reported: with "had", or with "would"."""
    helping = {analysis.lower(j) for j in analysis.dependents(i, "aux", "cop")}
    return "had" in helping or ("would" in helping and not _came_of_it(analysis, i))


def _came_of_it(analysis: Analysis, i: int) -> bool:
    """Whether it is told from afterwards what came of it: "days **later** it would fall", "would **go on** to"."""
    after = any(analysis.lower(j) in cue_rules().going_on.afterwards for j in analysis.dependents(i, "advmod") if j < i)
    on = analysis.tokens[i].lemma == "go" and any(analysis.lower(j) == "on" for j in analysis.children[i])
    return after or (on and any(infinitive(analysis, j) is not None for j in analysis.dependents(i, "xcomp", "advcl")))


def quoted(analysis: Analysis, clause: int) -> bool:
    """Whether a clause gives the very words, with a mood of their own: "“Leave the town,” the army said"."""
    return analysis.child(clause, "mark") is None and analysis.child(clause, "nsubj") is None


def written(analysis: Analysis, verb: int) -> bool:
    """Whether it is a text that says so: "they paid him, a **memo** suggests", but "they left, images suggest"."""
    own = analysis.child(verb, "nsubj")
    word = "" if own is None else analysis.tokens[own].lemma.lower()
    return word in cue_rules().documents.nouns and word not in lexicon().classes["pictures"]
