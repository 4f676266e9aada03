"""Finds how a word governs an event: its signature, and the frame that the event completes it in."""

from functools import cache

from dateline.coding.factuality.governing_phrases import phrases_of
from dateline.coding.factuality.moved import moved
from dateline.coding.factuality.signature_names import PURPOSES, SAID, SEEN
from dateline.coding.factuality.stays import before_its_verb, on_a_stay
from dateline.coding.factuality.tenses import under_way, yet_to_come
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.modality_rules import Frame, Signature, modality_rules
from dateline.coding.trees.charges import at_fault, charge
from dateline.coding.trees.subjects import gerund
from dateline.language.analysis import Analysis

ANSWERING = frozenset({"false", "true", "ruled out", "uncertain"})
"""Signatures without a stance that say whether it is so."""
TO = frozenset({"to", "na", "ta"})
"""The mark of an infinitive, as it is spelt: "wanna" and "gotta" are two tokens."""


@cache
def _signatures(upos: str) -> dict[str, tuple[Signature, ...]]:
    out: dict[str, tuple[Signature, ...]] = {}
    for signature in modality_rules().signature:
        words = {
            "VERB": signature.verbs,
            "NOUN": signature.nouns,
            "PRON": signature.nouns,
            "ADJ": signature.adjectives,
            "ADV": signature.adjectives,
        }.get(upos, ())
        for word in words:
            out[word] = (*out.get(word, ()), signature)
    return out


def signature_of(analysis: Analysis, below: int, above: int) -> Signature | None:
    """The signature with which `above` governs `below`, None where it has none."""
    frame = frame_of(analysis, below)
    if frame is None or at_fault(analysis, above):
        return None
    token, event = analysis.tokens[above], analysis.tokens[below].lemma.lower()
    tables = [(token.upos, word) for word in phrases_of(analysis, below, above)]
    tied = token.upos == "ADV" or (token.upos == "ADJ" and analysis.deprel(above) in ("xcomp", "advmod"))
    for word in (token.lemma.lower(), analysis.lower(above)) if token.head >= 0 and tied else ():
        tables.insert(0, ("VERB", f"{analysis.tokens[token.head].lemma} {word}".lower()))  # "thought better of it"
    particle = any(analysis.tokens[j].deprel == "compound:prt" for j in analysis.children[above])
    if token.xpos in ("VBN", "JJ") and not particle:  # "is **set** to", but "is set up"
        cases = [analysis.lower(j) for j in analysis.dependents(below, "mark", "case")]
        spelt = analysis.lower(above)
        tables[:0] = [("ADJ", word) for word in (*(f"{spelt} {case}" for case in cases), spelt)]
    if (
        frame == "infinitive"
        and analysis.lower(above) in cue_rules().apart.passives
        and _of_what_was(analysis, above, below)
    ):
        tables = [("VERB", "believe")]
    if frame == "noun" and token.upos == "VERB" and _beside(analysis, below):
        tables = _bound(analysis, below)  # "is **aimed at** the killing" is not "aims it"
    frames = ("directed", "infinitive") if frame == "infinitive" and _directed(analysis, below, above) else (frame,)
    if frame == "noun" and _charge(analysis, below):
        frames = ("noun", "gerund")
    for wanted in frames:
        for kind, word in tables:
            for signature in _signatures(kind).get(word, ()):
                told = definite(analysis, below) or charge(analysis, below)  # "discussed allegations of fraud"
                if signature.known and (not told or (under_way(analysis, above) and not signature.granted)):
                    continue
                if (signature.new and told) or (signature.over and yet_to_come(analysis, above)):
                    continue
                if signature.name in PURPOSES and kind == "NOUN" and wanted == "noun" and _during(analysis, below):
                    continue
                if wanted == "gerund" and signature.when[0] == "planned" and _perfect(analysis, below):
                    continue  # "is open about **having left**"
                if event in signature.events_not or (signature.events and event not in signature.events):
                    continue
                if wanted in signature.frames:
                    return signature
    if frame == "gerund" and (name := moved(analysis, below, above)) is not None:
        return next(one for one in modality_rules().signature if one.name == name)
    return _of_cue(analysis, above) if frame == "infinitive" and token.upos == "VERB" else None


def _perfect(analysis: Analysis, below: int) -> bool:
    return any(analysis.lower(j) == "having" for j in analysis.dependents(below, "aux"))


def _of_what_was(analysis: Analysis, supposed: int, done: int) -> bool:
    """Whether it is what people suppose, and not what was planned: "**is supposed to have left**"."""
    now = any(analysis.tokens[j].xpos in ("VBZ", "VBP") for j in analysis.dependents(supposed, "aux", "cop"))
    return now and any(analysis.tokens[j].lemma == "have" for j in analysis.dependents(done, "aux"))


def _during(analysis: Analysis, noun: int) -> bool:
    """Whether a deed is only that in which something else is done: "heavy commitments of troops **in the battle**"."""
    cases = {analysis.lower(j) for j in analysis.dependents(noun, "case")}
    return definite(analysis, noun) and cases <= {"in", "during", "amid"} and bool(cases)


def _charge(analysis: Analysis, noun: int) -> bool:
    """Whether a bare noun names a deed as a gerund would: "acquitted of **rape**", not "of the rape of a nun"."""
    own = analysis.children[noun]
    return len(own) == 1 and analysis.lower(own[0]) == "of" and analysis.tokens[noun].upos == "NOUN"


_OF_STANCE = {"orders": "order", "requests": "request", "promises": "promise", "threatens": "threat"}
"""The signature of verbs that are known for what they say and have none of their own: "beseeched them to leave"."""


def _of_cue(analysis: Analysis, verb: int) -> Signature | None:
    """What a verb that asks, orders, promises or threatens does to its infinitive."""
    said = next((cue for cue in cues_at(analysis, verb) if cue.rules.certain), None)
    name = _OF_STANCE.get(said.rules.stance) if said is not None else None
    return next((one for one in modality_rules().signature if one.name == name), None)


def named_by(analysis: Analysis, noun: int) -> Signature | None:
    """What a noun makes of the infinitive that it is said to be: "the **order** was to leave", "its **first move**"."""
    lemma = analysis.tokens[noun].lemma.lower()
    words = (*(f"{analysis.lower(j)} {lemma}" for j in analysis.dependents(noun, "amod")), lemma)
    found = (signature for word in words for signature in _signatures("NOUN").get(word, ()))
    return next((signature for signature in found if "infinitive" in signature.frames), None)


def definite(analysis: Analysis, noun: int) -> bool:
    """Whether a noun phrase is about something known: a name, "the valley", "this valley", "their valley"."""
    if analysis.tokens[noun].upos == "PROPN" or analysis.child(noun, "nmod:poss") is not None:
        return True
    return any(analysis.lower(j) in modality_rules().definite.words for j in analysis.dependents(noun, "det"))


def _directed(analysis: Analysis, below: int, above: int) -> bool:
    """Whether somebody else is to do it: "want the army to leave"."""
    return (
        analysis.child(below, "nsubj") is not None
        or next((j for j in analysis.dependents(above, "obj") if j < below), None) is not None
    )


def answer_of(analysis: Analysis, i: int, report: int | None = None) -> Signature | None:
    """The signature of a word that says whether a report is true: to deny, to reject, false, a lie.

    With the `report` that is answered, a word may take the preposition before that: "backtracked **on** its claim".
    """
    token = analysis.tokens[i]
    lemma = token.lemma.lower()
    tied = [
        f"{lemma} {analysis.lower(j)}"
        for j in analysis.children[i]
        if j > i and (analysis.tokens[j].deprel in ("compound:prt", "advmod") or analysis.deprel(j) == "obj")
    ]
    if report is not None:
        cases = [analysis.lower(j) for j in analysis.dependents(report, "case")]
        tied = [f"{one} {case}" for case in cases for one in (*tied, lemma)] + tied
    tied += [f"{analysis.lower(j)} {lemma}" for j in analysis.dependents(i, "amod")]  # "fake news"
    tied += [" ".join((*map(analysis.lower, analysis.dependents(i, "case")), lemma))]  # "out of the question"
    kinds = ("NOUN", "ADJ") if token.upos in ("NOUN", "ADJ") else (token.upos,)  # "is nonsense" is tagged as either
    found = [one for kind in kinds for word in (*tied, lemma) for one in _signatures(kind).get(word, ())]
    if token.xpos in ("VBN", "JJ"):
        found = [*_signatures("ADJ").get(analysis.lower(i), ()), *found]  # "the reports are fabricated"
    said = "" if report is None else analysis.tokens[report].lemma.lower()
    found = [one for one in found if not one.events or said in one.events]
    return next((signature for signature in found if signature.stance or signature.name in ANSWERING), None)


def infinitive(analysis: Analysis, i: int) -> int | None:
    """The "to" of an infinitive, also of a copula's ("to be ready"); trees take it for a preposition at times."""
    if analysis.tokens[i].xpos == "VBG" and analysis.child(i, "aux", "cop") is None:
        return None  # "confessed to killing them"
    if any(analysis.tokens[j].xpos == "VBG" for j in analysis.dependents(i, "aux")):
        return None  # "confessed to having killed them"
    if at_fault(analysis, i):
        return None
    relations = ("mark", "case") if analysis.tokens[i].xpos.startswith("VB") else ("mark",)
    return next((j for j in analysis.dependents(i, *relations) if analysis.lower(j) in TO), None)


_BEFORE_GERUNDS = frozenset(
    {"of", "from", "to", "for", "against", "in", "at", "on", "out", "near", "about", "with", "into"}
)


def frame_of(analysis: Analysis, below: int) -> Frame | None:
    """How a word completes the one above it."""
    relation = analysis.deprel(below)
    token = analysis.tokens[below]
    if relation == "compound" and token.upos == "NOUN":
        return "compound"
    if relation == "acl" and reduced_relative(analysis, below):
        return None
    if relation in ("xcomp", "ccomp", "acl", "advcl", "csubj"):
        if infinitive(analysis, below) is not None:
            return "infinitive"
        if gerund(analysis, below) and analysis.child(below, "nsubj") is None:
            marked = {analysis.lower(k) for k in analysis.dependents(below, "mark", "case")}
            completes = relation in ("xcomp", "ccomp", "csubj")
            return "gerund" if completes or marked & _BEFORE_GERUNDS else None
        seen = (one.name == SEEN for one in _signatures("VERB").get(analysis.tokens[token.head].lemma, ()))
        if relation == "ccomp" and token.xpos == "VBG" and analysis.child(below, "aux", "mark") is None and any(seen):
            return "gerund"  # "saw **soldiers burning** it"
        if relation == "xcomp" and token.upos in ("NOUN", "PROPN") and analysis.child(below, "cop") is None:
            return None  # "called the shooting an attack"
        if relation == "xcomp" and token.xpos == "VBN" and analysis.tokens[token.head].lemma == "have":
            return "bare"  # "had the editor arrested"
        if relation == "xcomp":
            return "bare" if token.xpos == "VB" else "infinitive"
        return "clause" if relation in ("ccomp", "acl", "csubj") else None
    if relation in ("obj", "nmod", "obl", "iobj") or token.deprel == "nsubj:pass":
        if relation in ("nmod", "obl"):
            cases = {analysis.lower(k) for k in analysis.dependents(below, "case", "mark")}
            if not cases & {"of", "for", "to", "on", "from", "against", "at", "in", "about", "with", "over", "into"}:
                return None
            if on_a_stay(analysis, below) or before_its_verb(analysis, below):
                return None  # "**on a visit to Rome**, he ruled out talks"
            if cases == {"from"} and relation == "nmod" and _asks(analysis, token.head):
                return None  # "pressure from protests", "calls from the opposition"
            if _beside(analysis, below) and not _bound(analysis, below):
                return None  # "marched in the war", "aimed at the killing", but "believes **in the sanctions**"
        return "gerund" if token.xpos == "VBG" and token.upos == "VERB" else "noun"
    return None


def _beside(analysis: Analysis, noun: int) -> bool:
    """Whether a noun stands by a verb as where, when or with whom it is may do: "marched **in the war**"."""
    cases = {analysis.lower(k) for k in analysis.dependents(noun, "case", "mark")}
    return analysis.deprel(noun) == "obl" and not cases.isdisjoint({"in", "at", "over", "with"})


def _bound(analysis: Analysis, noun: int) -> list[tuple[str, str]]:
    """The verb with its preposition where it is known for what it does so to a noun: "**believe in** it"."""
    above = analysis.tokens[noun].head
    words = (f"{analysis.tokens[above].lemma} {analysis.lower(k)}" for k in analysis.dependents(noun, "case", "mark"))
    known = _signatures("VERB")
    return [("VERB", word) for word in words if any("noun" in one.frames for one in known.get(word, ()))]


def _asks(analysis: Analysis, noun: int) -> bool:
    """Whether a noun is one of asking: those from whom it comes are not what is asked for."""
    return any(one.name in SAID for one in _signatures("NOUN").get(analysis.tokens[noun].lemma.lower(), ()))


def reduced_relative(analysis: Analysis, i: int) -> bool:
    """Whether a participle tells of its noun as a relative clause would: "the questions asked", "men guarding it"."""
    if analysis.tokens[i].deprel == "acl" and analysis.tokens[i].xpos == "VBD":
        return analysis.child(i, "mark", "case", "nsubj", "aux") is None  # "the men **shot** there"
    if analysis.deprel(i) != "acl" or analysis.tokens[i].xpos not in ("VBN", "VBG"):
        return False
    return analysis.child(i, "mark", "case", "nsubj") is None
