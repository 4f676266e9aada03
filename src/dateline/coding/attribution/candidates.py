"""Gathers everything in a document that may be a statement, before the best are chosen."""

from collections.abc import Iterator

from dateline.coding.attribution.asides import told_besides, who_it_is
from dateline.coding.attribution.blows import blow
from dateline.coding.attribution.constructions import Candidate, Reading
from dateline.coding.attribution.contents import filled, readings
from dateline.coding.attribution.impersonal import laid_on
from dateline.coding.attribution.other_senses import names, reports_nothing
from dateline.coding.attribution.said_so import responsible, said_so
from dateline.coding.attribution.set_in import spoken_behind
from dateline.coding.attribution.silence import negated, nobodys, none_such, withheld
from dateline.coding.attribution.sources_of import noun_phrase, source_head, source_of, speaks
from dateline.coding.attribution.sourcing import by_account, has_it, if_believed, in_poll, sourced, to_hear, to_quote
from dateline.coding.factuality.holders import INDIRECT_ONLY
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import (
    ANSWERS,
    UNLISTED,
    Cue,
    cues_at,
    particle,
    second_words,
    sourcing_phrase,
    unlisted_cue,
)
from dateline.coding.trees.subjects import agent, gerund, passive, subjects
from dateline.language.analysis import Analysis
from dateline.model.statement import Stance

AUXILIARIES = ("aux", "cop")
SURE = frozenset({"own", "not_own", "advise", "insist"})
"""Classes of cues that report whatever they have."""
DEEDS = frozenset({"infinitive", "gerund", "object", "about"})
"""Frames whose content is a deed or a thing rather than a sentence: what is told besides is told by the report."""
CERTAIN_FRAMES = ("clause", "gerund", "infinitive")


def candidates(analysis: Analysis) -> tuple[Candidate, ...]:
    """All candidates, by the position of their cue."""
    return tuple(c for i in range(len(analysis.tokens)) for c in _at(analysis, i))


def _at(analysis: Analysis, i: int) -> Iterator[Candidate]:
    phrase = sourcing_phrase(analysis, i)
    if phrase:
        yield from sourced(analysis, phrase)
        return
    if account := by_account(analysis, i):
        yield account
    read = (has_it, if_believed, to_hear, to_quote, in_poll)
    if sourcing := next((found for each in read if (found := each(analysis, i)) is not None), None):
        yield sourcing
        return
    if analysis.lower(i) in cue_rules().hedges.adverbs:
        yield from _hedged(analysis, i)
        return
    listed = cues_at(analysis, i) or blow(analysis, i)
    other = None if listed else unlisted_cue(analysis, i)
    for cue in listed if other is None else (other,):
        if quoted := _quoted_as(analysis, cue):
            yield quoted
            return
        if (so := said_so(analysis, cue) or responsible(analysis, cue)) is not None:
            yield so
            return
        for reading in readings(analysis, cue):
            if found := _from(analysis, cue, reading):
                yield found
        if not names(analysis, cue):
            yield _bare(analysis, cue)


def _from(analysis: Analysis, cue: Cue, reading: Reading) -> Candidate | None:
    source = source_of(analysis, cue)
    head = source_head(analysis, cue)
    words = cue_words(analysis, cue.token, (*reading.helpers, *second_words(analysis, cue)))
    if cue.token in reading.content or nobodys(analysis, cue, head) or reports_nothing(analysis, cue, reading):
        return None
    if cue.name == UNLISTED and reading.frame == "around" and not spoken_behind(analysis, cue.token):
        return None
    content = filled(analysis, cue, reading) - set(source) - set(words)
    if reading.frame in DEEDS or cue.rules.stance in ANSWERS | INDIRECT_ONLY | {"accuses"}:
        content -= told_besides(analysis, cue.token, content) | who_it_is(analysis, cue.token, content)
    if not content:
        return None
    kept_back = withheld(analysis, cue, reading, head)
    if kept_back is None and (cue.rules.silent or none_such(analysis, cue, head)):
        return None
    stance = kept_back or _set_in_stance(cue, reading)
    return Candidate(
        cue=words, anchor=cue.token, source=source, head=head, content=frozenset(content), frame=reading.frame,
        name=cue.name, kind=cue.kind, stance=stance,
        certain=_sure(analysis, cue, reading, kept_back),
    )  # fmt: skip


def _sure(analysis: Analysis, cue: Cue, reading: Reading, kept_back: Stance | None) -> bool:
    """Whether this is a statement whatever it weighs."""
    if cue.kind == "verb":
        return _certain(analysis, cue, reading)
    # "There was no word from the army on it", "was silent on whether".
    owned = source_head(analysis, cue) is not None and analysis.tokens[cue.token].deprel not in ("obj", "obl")
    # "An order was given that": by nobody who is named.
    token = analysis.tokens[cue.token]
    given = token.deprel == "nsubj:pass" and analysis.tokens[token.head].lemma in cue_rules().giving.verbs
    if cue.kind == "noun" and (owned or given) and cue.rules.certain and reading.frame in ("clause", "infinitive"):
        return True  # "the pledge by both sides to stop"
    return kept_back == "withholds" or (cue.rules.certain and cue.rules.stance == "withholds")


def _set_in_stance(cue: Cue, reading: Reading) -> Stance:
    """A cue's stance towards its content; who scoffs behind some words says them, and scoffs at others'."""
    before = reading.frame == "clause" and max(reading.content, default=cue.token) < cue.token
    said = cue.name == "reject" and cue.kind == "verb" and (before or reading.frame in ("around", "bare"))
    return "says" if said else cue.rules.stance


def _certain(analysis: Analysis, cue: Cue, reading: Reading) -> bool:
    """Whether this is a statement whatever it weighs: a clause, a document, or a word for an earlier claim."""
    if cue.rules.documents or cue.rules.silent or cue.rules.objects or cue.name in SURE:
        return True
    if cue.name == "cite" and reading.frame == "object":
        return any(speaks(analysis, j) for j in analysis.dependents(cue.token, "obj"))
    if reading.frame == "about" and cue.name == "accuse":  # "accused by the mayor of burning it"
        return any(
            j in reading.content and gerund(analysis, j) for j in analysis.dependents(cue.token, "advcl", "xcomp")
        )
    if reading.frame == "as" and subjects(analysis, cue.token):  # "as the mayor put it"
        if cue.rules.certain and _set_apart(analysis, cue.token):
            return True  # "if, as the mayor claims, they left"
        return any(analysis.lower(j) == "it" for j in analysis.dependents(cue.token, "obj"))
    if reading.frame == "object" and cue.lemma in cue.rules.events:
        return any(analysis.tokens[j].etype == "event" for j in analysis.dependents(cue.token, "obj"))
    if reading.frame == "raised" and not cue.rules.impersonal:
        return True
    if reading.frame in ("object", "passive") and cue.rules.stance in ("denies", "confirms", "rejects"):
        words = cue_rules().anaphors.words
        return any(
            analysis.tokens[i].lemma.lower() in words
            for i in reading.content
            if cue.token in (analysis.tokens[i].head, *analysis.dependents(i, "acl"))
        )
    if reading.frame == "passive" and cue.lemma in cue_rules().addressing.laying:  # "the raid was blamed on them"
        done = (j for j in analysis.dependents(cue.token, "nsubj") if analysis.tokens[j].etype == "event")
        return any(laid_on(analysis, cue, j) for j in done) and not negated(analysis, cue.token)
    hearsay = reading.frame == "around" and passive(analysis, cue.token) and "hearsay" in cue.rules.frames
    if hearsay and any(analysis.lower(j) == "it" for j in subjects(analysis, cue.token)):
        return True  # "They pay, it is said, in gold"
    if reading.frame == "around" and analysis.tokens[cue.token].deprel in ("parataxis", "acl:relcl", "acl", "conj"):
        own = subjects(analysis, cue.token)
        # "The war went on" says nothing, "the statement went on" does.
        able = cue.name != "continue" or any(speaks(analysis, j) for j in own[:1])
        # "…, reads a post": whatever a document does behind what it says, it says it.
        papers = any(analysis.tokens[j].lemma.lower() in cue_rules().documents.nouns for j in own[:1])
        speaks_there = cue.name == "speak" and spoken_behind(analysis, cue.token)  # "…, the minister lectured"
        return (cue_rules().set_in.holds(cue.lemma, cue.name) or papers or speaks_there) and bool(own) and able
    return reading.frame == "told_by" or (cue.rules.certain and reading.frame in CERTAIN_FRAMES)


def _set_apart(analysis: Analysis, verb: int) -> bool:
    """Whether a clause with "as" stands between two commas and says no more: "if, **as he claims**, they left"."""
    mark, last = analysis.child(verb, "mark"), analysis.sentence_tokens(verb).stop - 1
    if mark is None or mark == 0 or verb >= last or analysis.child(verb, "obj", "ccomp", "xcomp") is not None:
        return False
    return analysis.lower(mark) == "as" and analysis.surface(mark - 1) == "," and analysis.surface(verb + 1) == ","


def _bare(analysis: Analysis, cue: Cue) -> Candidate:
    """A cue without content of its own in the tree: it may still carry words in quotation marks."""
    return Candidate(
        cue=cue_words(analysis, cue.token, ()), anchor=cue.token,
        source=source_of(analysis, cue), head=source_head(analysis, cue),
        content=frozenset(), frame="bare", name=cue.name, kind=cue.kind,
        stance=_set_in_stance(cue, Reading(frame="bare", content=frozenset())),
    )  # fmt: skip


def cue_words(analysis: Analysis, i: int, helpers: tuple[int, ...]) -> tuple[int, ...]:
    """The cue's token with its auxiliaries, negation, particle and preposition."""
    words = {i, *helpers}
    if analysis.tokens[i].upos != "NOUN":
        words.update(j for j in analysis.dependents(i, *AUXILIARIES) if j < i and i - j <= 4)
    if negated(analysis, i):
        words.update(
            j for j in analysis.dependents(i, "advmod") if analysis.lower(j) in ("not", "never", "n't", "n’t") and j < i
        )
    words.update(
        j for j in analysis.dependents(i, "xcomp") if analysis.lower(j) in ("clear", "plain", "known") and j > i
    )
    told = particle(analysis, i)
    if told is not None and told - i <= 2:
        words.add(told)
    return tuple(sorted(words))


def _hedged(analysis: Analysis, i: int) -> Iterator[Candidate]:
    above = analysis.tokens[i].head
    if above < 0:
        return
    content = frozenset(analysis.subtree(above)) - {i}
    yield Candidate(
        cue=(i,),
        anchor=i,
        source=(),
        head=None,
        content=content,
        frame="hedge",
        name="hedge",
        kind="adverb",
        stance="claims",
        certain=analysis.lower(i) in cue_rules().hedges.certain,
    )


def _quoted_as(analysis: Analysis, cue: Cue) -> Candidate | None:
    """Was quoted as saying: the passive verb and the participle are one cue, the subject speaks.

    In "the paper quoted him as saying", it is the object who speaks, within what the paper quotes.
    """
    above = analysis.tokens[cue.token].head
    if above < 0 or cue.kind != "verb" or analysis.tokens[above].lemma not in ("quote", "cite", "hear", "see"):
        return None
    marks = [k for k in analysis.dependents(cue.token, "mark", "case") if analysis.lower(k) == "as"]
    told_of = passive(analysis, above)
    head = analysis.child(above, "nsubj:pass") if told_of else analysis.child(above, "obj", "iobj")
    if not marks or (head is None and not told_of):
        return None
    content = next(
        (reading.content for reading in readings(analysis, cue) if reading.frame == "clause"), frozenset[int]()
    )
    content = content or _quoted_before(analysis, above)
    # "Was quoted by the radio as saying": within what the radio quotes.
    told_of = told_of and agent(analysis, above) is None
    words = {*cue_words(analysis, above, ()), *range(above, cue.token + 1)} if told_of else {marks[0], cue.token}
    return Candidate(
        cue=tuple(sorted(words)), anchor=cue.token, content=content,
        source=() if head is None else noun_phrase(analysis, head), head=head,
        frame="clause" if content else "bare", name=cue.name, kind="verb", stance=cue.rules.stance,
    )  # fmt: skip


def _quoted_before(analysis: Analysis, verb: int) -> frozenset[int]:
    """The words before "the radio quoted him as saying", "he was quoted as saying"."""
    said = analysis.child(verb, "ccomp")
    if said is not None and said < verb:
        return frozenset(analysis.subtree(said))
    above = analysis.tokens[verb].head
    if analysis.deprel(verb) == "parataxis" and above < verb:
        return frozenset(analysis.subtree(above)) - frozenset(analysis.subtree(verb))
    return frozenset()
