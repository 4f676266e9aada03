"""Reads how far an event is said to be real: walks up from its word and folds in whatever governs it."""

import msgspec

from dateline.coding.signatures import Signature, modality_rules, negating, signature_of
from dateline.language.analysis import Analysis
from dateline.model.claim import Modality, Polarity
from dateline.model.span import Span


WH = frozenset({"WDT", "WP", "WP$", "WRB"})


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What the sentence makes of an event, up to whoever holds it."""

    modality: Modality = "actual"
    polarity: Polarity = "positive"
    evidence: tuple[int, ...] = ()
    """The tokens that made it so."""
    folded: tuple[Span, ...] = ()
    """The cues of statements whose stance is already in here."""
    settled: bool = False
    """Whether the word's own form says that it has happened (a past tense), whatever is asked or promised around it."""


def assess(analysis: Analysis, predicate: int) -> Reading:
    """Read modality and polarity of the event that a verb or noun names."""
    return _assess(analysis, predicate, depth=0)


def _assess(analysis: Analysis, i: int, *, depth: int) -> Reading:
    reading = _local(analysis, i)
    below, above = i, analysis.tokens[i].head
    while above >= 0 and depth < 12:
        relation = analysis.deprel(below)
        marked = _marked(analysis, below, reading)
        reading = marked
        if relation in ("parataxis", "discourse", "vocative", "root", "appos"):
            break
        if relation == "conj":
            reading = _coordinate(analysis, below, above, reading)
            below, above = above, analysis.tokens[above].head
            continue
        if relation == "advcl" or analysis.tokens[below].deprel == "acl:relcl":
            return _adverbial(analysis, below, above, reading, depth)
        signature = signature_of(analysis, below, above)
        if signature is not None:
            return _under(analysis, above, reading, signature, depth)
        if not _passes(analysis, below):
            break
        if (to := _infinitive(analysis, below)) is not None and relation in ("acl", "csubj", "xcomp", "ccomp"):
            # An infinitive under a word without a signature is something in view, not something done.
            reading = _with(reading, "planned" if relation == "acl" else "possible", "same", to)
        reading = _through(analysis, above, reading)
        below, above = above, analysis.tokens[above].head
    if above < 0 or analysis.deprel(below) == "parataxis":
        reading = _mood(analysis, below, reading)
    return reading


def _with(reading: Reading, modality: str, polarity: str, *evidence: int, folded: tuple[Span, ...] = ()) -> Reading:
    """Fold an effect into a reading: the modality nearest to the event wins, polarities multiply."""
    sign: Polarity = reading.polarity
    if polarity == "flip":
        sign = "negative" if sign == "positive" else "positive"
    elif polarity == "negative":
        sign = "negative"
    elif polarity == "positive":
        sign = "positive"
    mode = reading.modality if modality == "keep" or reading.modality != "actual" else modality
    return Reading(
        modality=mode,  # type: ignore[arg-type]
        polarity=sign,
        evidence=(*reading.evidence, *evidence),
        folded=(*reading.folded, *folded),
        settled=reading.settled,
    )


def _local(analysis: Analysis, i: int) -> Reading:
    """What stands beside the word itself: negation, modals, hedges."""
    rules = modality_rules()
    reading = Reading(settled=_past(analysis, i))
    for j in negating(analysis, i):
        reading = _with(reading, "keep", "flip", j)
    conditional = any(_conditional(analysis, j) for j in analysis.dependents(i, "advcl"))
    for j in analysis.dependents(i, "aux"):
        word = analysis.lower(j)
        if word in rules.modals.conditional and analysis.tokens[j].lemma != "have" and analysis.tokens[j].xpos == "MD":
            reading = _with(reading, "conditional" if conditional or not _reported(analysis, i) else "planned", "same", j)
        elif word in rules.modals.possible or (word == "ca"):
            reading = _with(reading, "conditional" if conditional and word == "could" else "possible", "same", j)
        elif word in rules.modals.planned:
            reading = _with(reading, "conditional" if conditional else "planned", "same", j)
        elif word in rules.modals.requested:
            reading = _with(reading, "requested", "same", j)
    for j in analysis.dependents(i, "advmod", "amod"):
        word = analysis.lower(j)
        if word in rules.hedges.failed:
            reading = _with(reading, "attempted", "flip", j)
        elif (hedge := rules.hedges.modality_of(word)) is not None:
            reading = _with(reading, hedge, "same", j)
    if conditional and reading.modality == "actual" and analysis.tokens[i].xpos not in ("VBD", "VBN"):
        reading = _with(reading, "conditional", "same")
    return reading


def _past(analysis: Analysis, i: int) -> bool:
    if analysis.tokens[i].xpos == "VBD":
        return True
    return any(analysis.tokens[j].xpos == "VBD" or analysis.tokens[j].lemma == "have" for j in analysis.dependents(i, "aux"))


def _reported(analysis: Analysis, i: int) -> bool:
    """Whether a clause hangs on a verb of saying: there, "would" is the future seen from the past."""
    above = analysis.tokens[i].head
    if above < 0:
        return any(analysis.deprel(j) == "parataxis" for j in analysis.children[i])
    return analysis.deprel(i) in ("ccomp", "conj", "advcl", "acl") or any(
        analysis.deprel(j) == "parataxis" for j in analysis.children[i]
    )


def _conditional(analysis: Analysis, j: int) -> bool:
    return any(analysis.lower(k) in modality_rules().conditions.marks for k in analysis.dependents(j, "mark", "advmod"))


def _marked(analysis: Analysis, i: int, reading: Reading) -> Reading:
    """What the word that opens a clause or phrase says about it."""
    conditions = modality_rules().conditions
    relation = analysis.deprel(i)
    for j in analysis.dependents(i, "mark", "case"):
        word = analysis.lower(j)
        if word in modality_rules().negation.prepositions:
            reading = _with(reading, "keep", "flip", j)
        elif word in conditions.marks and relation == "advcl":
            reading = _with(reading, "conditional", "same", j)
        elif word in conditions.unsure and relation in ("ccomp", "csubj", "acl", "advcl", "xcomp", "obl", "nmod"):
            reading = _with(reading, "possible", "same", j)
        elif word in conditions.later and analysis.tokens[i].upos == "VERB" and analysis.tokens[i].xpos != "VBD":
            reading = _with(reading, "planned", "same", j)
    return reading


def _under(analysis: Analysis, above: int, reading: Reading, signature: Signature, depth: int) -> Reading:
    """Fold in the signature of the governing word, and then what governs that word in turn."""
    outer = Reading() if signature.ends else _assess(analysis, above, depth=depth + 1)
    local = _local(analysis, above) if signature.ends else outer
    negative = local.polarity == "negative"
    effect = signature.negated if negative else signature.when
    folded = (analysis.span(above, above),) if signature.stance else ()
    if signature.ends and not signature.stance:
        return reading
    out = _with(reading, effect[0], effect[1], above, folded=folded)
    if signature.stance and any(analysis.lower(j) in modality_rules().modals.possible for j in analysis.dependents(above, "aux")):
        return _with(out, "possible", "same")
    if out.modality == "actual" and outer.modality != "actual":
        out = _with(out, outer.modality, "same")
    elif signature.name in ("negative implicative", "refused", "attempt") and outer.modality not in ("actual", "attempted"):
        # Something not yet refused or tried is no more than its refusal or attempt is.
        out = msgspec.structs.replace(out, modality=outer.modality)
    return msgspec.structs.replace(out, evidence=(*out.evidence, *outer.evidence), folded=(*out.folded, *outer.folded))


def _coordinate(analysis: Analysis, below: int, above: int, reading: Reading) -> Reading:
    """A coordinate verb shares the modals of the first one when it has no subject or tense of its own."""
    own = analysis.child(below, "nsubj", "csubj") is not None or analysis.child(below, "aux") is not None
    bare = analysis.tokens[below].xpos in ("VB", "VBN", "VBG") or analysis.tokens[below].upos == "NOUN"
    if own or not bare:
        return reading
    shared = _local(analysis, above)
    if shared.modality != "actual":
        reading = _with(reading, shared.modality, "same", *shared.evidence)
    joined_by = {analysis.lower(j) for j in analysis.dependents(below, "cc")}
    if shared.polarity == "negative" and joined_by & {"or", "nor"}:
        reading = _with(reading, "keep", "flip", *shared.evidence)
    return reading


def _adverbial(analysis: Analysis, below: int, above: int, reading: Reading, depth: int) -> Reading:
    """Clauses of purpose are plans; others stand on their own, participles share what governs them."""
    if analysis.deprel(below) != "advcl":
        return reading
    signature = signature_of(analysis, below, above)
    if signature is not None:
        return _under(analysis, above, reading, signature, depth)
    to = _infinitive(analysis, below)
    return reading if to is None else _with(reading, "planned", "same", to)


def _infinitive(analysis: Analysis, i: int) -> int | None:
    """The "to" of an infinitive."""
    return next((j for j in analysis.dependents(i, "mark") if analysis.lower(j) == "to"), None)


def _passes(analysis: Analysis, below: int) -> bool:
    """Whether what governs `above` also bears on `below`: a noun inside a phrase, a clause that completes a copula."""
    relation = analysis.deprel(below)
    return relation in ("obj", "obl", "nmod", "nsubj", "xcomp", "ccomp", "acl", "compound", "iobj", "amod", "fixed", "flat", "dep", "csubj")


def _through(analysis: Analysis, above: int, reading: Reading) -> Reading:
    """An event noun inside a clause is as real as the clause: take in that clause's own marks."""
    local = _local(analysis, above)
    # A determiner "no" counts once, for its own noun and not again for the verb.
    fresh = [j for j in negating(analysis, above) if j not in reading.evidence]
    if len(fresh) % 2:
        reading = _with(reading, "keep", "flip", *fresh)
    if local.modality != "actual":
        reading = _with(reading, local.modality, "same", *local.evidence)
    return reading


def _mood(analysis: Analysis, root: int, reading: Reading) -> Reading:
    """A question leaves open what it asks, an imperative asks for what it names."""
    if reading.evidence and reading.modality != "actual":
        return reading
    if _asked(analysis, root):
        return _with(reading, "possible", "same", analysis.sentence_tokens(root)[-1])
    if _imperative(analysis, root):
        return _with(reading, "requested", "same", root)
    return reading


def _asked(analysis: Analysis, root: int) -> bool:
    """Whether a clause is a question that asks for yes or no: "Did they …?"; the others take the event for granted."""
    inside = analysis.sentence_tokens(root)
    if not any(analysis.surface(j) == "?" for j in inside[-2:]):
        return False
    subject = analysis.child(root, "nsubj")
    before = [j for j in analysis.dependents(root, "aux", "cop") if subject is not None and j < subject]
    return bool(before) and not any(analysis.tokens[j].xpos in WH for j in analysis.subtree(root) if j < before[0])


def _imperative(analysis: Analysis, root: int) -> bool:
    """Whether a clause is an order or a piece of advice: a bare verb without subject or auxiliary."""
    token = analysis.tokens[root]
    if token.upos != "VERB" or token.xpos != "VB":
        return False
    helped = [j for j in analysis.dependents(root, "aux", "nsubj", "mark", "csubj", "expl") if analysis.lower(j) not in ("do", "please")]
    return not helped
