"""Reads what is said of something: what it is called, what it seems to do, what "it is understood that" it has done."""

from collections.abc import Iterator

from dateline.coding.attribution.asides import DASHES, comment, set_off
from dateline.coding.attribution.constructions import Reading, whole
from dateline.coding.factuality.negations import negating
from dateline.coding.factuality.signatures import infinitive
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import Cue, cues_at
from dateline.coding.trees.subjects import agent, gerund, passive, subjects
from dateline.language.analysis import Analysis
from dateline.language.classes import OPENING_QUOTES
from dateline.model.statement import Stance

_DOING = frozenset({"deliver", "display", "demonstrate"})
"""Verbs of telling that are of doing where a deed is their object."""
TOLD_BY: frozenset[Stance] = frozenset({"says", "confirms", "denies", "doubts"})
"""Stances towards an event of whoever a participle says tells of it."""


def cleft(analysis: Analysis, verb: int) -> Iterator[Reading]:
    """What they say is that …, all they would say was that …."""
    what = analysis.tokens[verb].head
    told = analysis.tokens[what].head if what >= 0 else -1
    open_word = what >= 0 and analysis.tokens[what].upos in ("PRON", "DET")
    related = analysis.tokens[verb].deprel == "acl:relcl" and analysis.deprel(what) == "nsubj"
    if not related or not open_word or not verb < told:
        return
    being = set(analysis.dependents(told, "cop"))
    that = any(analysis.lower(j) == "that" for j in analysis.dependents(told, "mark"))
    if being and that and not list(negating(analysis, verb)):  # what they "did not say" is so
        yield Reading(frame="clause", content=whole(analysis, told) - whole(analysis, what) - being)


def labels(analysis: Analysis, cue: Cue) -> Iterator[Reading]:
    """Somebody or something, and what it is called."""
    verb = cue.token
    thing = analysis.child(verb, "iobj", "obj", "nsubj:pass", "expl")
    if thing is None and cue.name == "known":  # "the rebels, known as **the Falcons**"
        named = (j for j in analysis.dependents(verb, "obl", "advcl") if j > verb)
        yield from (Reading(frame="label", content=whole(analysis, j)) for j in named
                    if any(analysis.lower(k) == "as" for k in analysis.dependents(j, "case", "mark")))  # fmt: skip
    if thing is not None and any(_quoted_behind(analysis, thing, j) for j in analysis.dependents(thing, "appos")):
        yield Reading(frame="label", content=whole(analysis, thing))  # "called his rival **“Senator Poe”**"
    if thing is None:
        yield from called_it(analysis, verb)
        yield from _what_they_call_it(analysis, cue)
        return
    if cue.lemma == "name" and analysis.tokens[thing].etype == "person":
        return  # "named General Roe as leader"
    for j in analysis.children[verb]:
        relation = analysis.deprel(j)
        as_phrase = relation in ("obl", "advcl") and any(
            analysis.lower(k) in cue.rules.likened for k in analysis.dependents(j, "case", "mark")
        )
        # "Described it as a party tearing itself apart", but not "declares a truce as rebels enter the town".
        as_phrase = as_phrase and (analysis.child(j, "nsubj") is None or gerund(analysis, j))
        second = relation == "obj" and j > thing and analysis.child(verb, "iobj", "obj") == thing
        second = second or (relation == "parataxis" and _quoted_behind(analysis, thing, j))
        if (relation == "xcomp" and infinitive(analysis, j) is None and j > verb) or as_phrase or second:
            label = whole(analysis, j) - _after_dash(analysis, j)
            of_it = whole(analysis, thing) - set_off(analysis, thing)
            label |= _reasons(analysis, verb, j)
            yield Reading(frame="label", content=of_it | label - comment(analysis, verb, j, label))


def _reasons(analysis: Analysis, verb: int, label: int) -> frozenset[int]:
    """Why somebody is called something: "called him a coward **for leaving**", "a master **at fooling us**"."""
    last = analysis.subtree(label)[-1]
    behind = (j for j in analysis.dependents(verb, "obl", "advcl") if analysis.subtree(j)[0] == last + 1)
    words = {"advcl": {"for", "at"}, "obl": {"for"}}
    return frozenset().union(*(
        whole(analysis, j) for j in behind if analysis.tokens[j].etype != "time"
        and any(analysis.lower(k) in words[analysis.deprel(j)] for k in analysis.dependents(j, "case", "mark"))
    ))  # fmt: skip


def _quoted_behind(analysis: Analysis, thing: int, j: int) -> bool:
    """Whether a label in quotation marks stands right behind what it is of: "called the plans **“a disgrace”**"."""
    first = analysis.subtree(j)[0]
    before = [k for k in analysis.subtree(thing) if k < first]
    marked = analysis.surface(first) in OPENING_QUOTES
    return marked and before[-1:] == [first - 1] and analysis.surface(first - 1) != ","


def _after_dash(analysis: Analysis, label: int) -> frozenset[int]:
    """What a report tells of somebody in a label behind a dash: "called him a Nero – **the emperor of Rome**"."""
    told = (analysis.subtree(j) for j in analysis.dependents(label, "appos") if j > label)
    return frozenset().union(*(part for part in told if DASHES & {*map(analysis.surface, (part[0] - 1, part[0]))}))


def called_it(analysis: Analysis, verb: int) -> Iterator[Reading]:
    """What is called something, where the tree hangs it on that: "called **the delays** unacceptable"."""
    for j in analysis.dependents(verb, "xcomp"):
        thing = analysis.child(j, "nsubj")
        if thing is not None and verb < thing < j and infinitive(analysis, j) is None:
            yield Reading(frame="label", content=whole(analysis, j))


def _what_they_call_it(analysis: Analysis, cue: Cue) -> Iterator[Reading]:
    """The deed that something is called: "after what the army described as **an attack by rebels**"."""
    verb, what = cue.token, analysis.tokens[cue.token].head
    related = analysis.tokens[verb].deprel == "acl:relcl" and analysis.lower(what) == "what"
    if not related or not subjects(analysis, verb):
        return
    for j in analysis.dependents(verb, "obl", "xcomp"):
        called = {analysis.lower(k) for k in analysis.dependents(j, "case", "mark")} & {*cue.rules.likened}
        if j > verb and (called or analysis.deprel(j) == "xcomp"):
            yield Reading(frame="label", content=whole(analysis, j))


def raised(analysis: Analysis, verb: int) -> Iterator[Reading]:
    """A subject and what it seems to do or to be."""
    thing = next(iter(subjects(analysis, verb)), None)
    done = analysis.child(verb, "xcomp", "ccomp")
    looks = thing is not None and analysis.tokens[thing].etype not in ("abstract", "event")
    if done is None and not passive(analysis, verb) and not (looks and analysis.tokens[verb].lemma == "look"):
        done = _like(analysis, verb)  # not "the stand looks like a ship"
    ahead = analysis.tokens[verb].xpos == "VBG"  # "is looking to sell": a plan
    bare = done == verb + 1 and analysis.tokens[done].xpos in (
        "VBN",
        "JJ",
    )  # "Leader reported killed", "is feared dead"
    as_told = not passive(analysis, verb) or (done is not None and (bare or infinitive(analysis, done) is not None))
    if thing is None and analysis.deprel(verb) == "acl" and done is not None and passive(analysis, verb) and as_told:
        yield Reading(frame="raised", content=whole(analysis, done))  # "the rebels, said to have left"
    if thing is not None and done is not None and done > verb and not ahead and as_told:
        told = whole(analysis, thing) - set_off(analysis, thing)
        yield Reading(frame="raised", content=told | whole(analysis, done))


def _like(analysis: Analysis, verb: int) -> int | None:
    """What something looks or sounds like: "seems **like a trap**", not "looks at it"."""
    behind = (j for j in analysis.dependents(verb, "obl") if j > verb and analysis.subtree(j)[0] == verb + 1)
    return next((j for j in behind if any(analysis.lower(k) == "like" for k in analysis.dependents(j, "case"))), None)


def told_of_it(analysis: Analysis, verb: int) -> Iterator[int]:
    """The clause of an impersonal passive, which is its subject: "it is understood **that they left**"."""
    if analysis.child(verb, "expl") is not None:
        yield from (j for j in analysis.dependents(verb, "csubj") if j > verb and infinitive(analysis, j) is None)


def laid_on(analysis: Analysis, cue: Cue, deed: int) -> bool:
    """Whether a verb lays a deed at somebody's door: "blamed **on rebels**", "the raid is attributed **to rebels**".

    Not "the deaths were attributed to hunger", nor "the discovery is attributed to Newton".
    """
    crime = analysis.tokens[deed].lemma.lower() in cue_rules().classes["pin"].objects
    for j in analysis.dependents(cue.token, "obl"):
        cases = {analysis.lower(k) for k in analysis.dependents(j, "case")}
        somebody = analysis.tokens[j].etype in ("person", "organization") or analysis.tokens[j].upos == "PROPN"
        if "on" in cases or ("to" in cases and crime and somebody):
            return True
    return False


def reduced_blame(analysis: Analysis, cue: Cue) -> bool:
    """Whether a participle lays a deed at somebody's door: "an attack **attributed to the rebels**"."""
    token = analysis.tokens[cue.token]
    laying = token.deprel == "acl" and cue.lemma in cue_rules().addressing.laying and 0 <= token.head < cue.token
    return laying and analysis.tokens[token.head].etype == "event" and laid_on(analysis, cue, token.head)


def _does(analysis: Analysis, verb: int, who: int) -> bool:
    """Whether a deed is rather done than told of: "an attack **delivered** by the rebels", "violence shown by them"."""
    if analysis.tokens[verb].lemma == "show":
        documents = cue_rules().documents
        named = analysis.tokens[who].upos == "PROPN"  # "shown by CNN"
        return not named and analysis.tokens[who].lemma.lower() not in documents.nouns | documents.data
    return analysis.tokens[verb].lemma in _DOING


def told_by(analysis: Analysis, cue: Cue) -> frozenset[int]:
    """The event that a participle says by whom it is told: "the withdrawal from Goma, **announced by the rebels**"."""
    verb = cue.token
    noun = analysis.tokens[verb].head
    reduced = analysis.tokens[verb].deprel == "acl" and noun >= 0
    reduced = reduced and (cue.rules.stance in TOLD_BY or cue.lemma == "claim")  # "an attack claimed by the rebels"
    if reduced and analysis.surface(verb - 1) == ",":
        # "The release of three men, announced by the army": it is the release.
        above = (j for j in (noun, *analysis.ancestors(noun)) if analysis.tokens[j].etype == "event")
        noun = next(above, noun) if analysis.deprel(noun) == "nmod" else noun
    if reduced_blame(analysis, cue):
        return whole(analysis, noun) - whole(analysis, verb) - frozenset(analysis.dependents(noun, "case"))
    told = reduced and analysis.tokens[noun].etype == "event" and passive(analysis, verb) and cue.name != "propose"
    # "A truce proposed by Egypt" is none yet.
    told = told and "propose" not in {each.name for each in cues_at(analysis, verb)}
    who = agent(analysis, verb)
    if not told or who is None or not noun < verb or _does(analysis, verb, who):
        return frozenset()
    main = analysis.tokens[noun].head
    if analysis.tokens[noun].deprel == "nsubj:pass" and agent(analysis, main) is not None and cues_at(analysis, main):
        return frozenset()  # "his resignation, first reported by a radio, was confirmed by his office"
    return whole(analysis, noun) - whole(analysis, verb) - frozenset(analysis.dependents(noun, "case"))
