"""Finds what a cue has as its object or behind a preposition: "denied the raid", "accused them of it"."""

from collections.abc import Iterator

from dateline.coding.attribution.anonymity import asked_of_reporter, only_unnamed
from dateline.coding.attribution.asides import DASHES, comment, set_off
from dateline.coding.attribution.constructions import Reading, whole
from dateline.coding.attribution.further import how_much, told_with_it
from dateline.coding.attribution.impersonal import laid_on
from dateline.coding.factuality.signatures import infinitive
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import Cue, cues_at, particle, second_words
from dateline.coding.trees.stand_ins import resolved
from dateline.coding.trees.subjects import passive, subjects
from dateline.language.analysis import Analysis
from dateline.language.classes import NOUNS, SPEAKERS

ADDRESSED = frozenset({"person", "organization", None})
DONE_TO = frozenset({"recall", "question", "challenge", "query", "push", "press", "invite"})
"""Verbs that say something of things, and do something to people: "recalled its envoy"."""
_SUBJECT = frozenset({"of", "about", "on", "against", "over", "for"})
"""What stands before what a paper is about."""
REASONED = frozenset({"accuse", "judge"})
REASONS = frozenset({"of", "for", "with", "on", "as"})
"""What stands before the reason for blame or praise, and in "blamed it on them" before who is blamed."""


def of_object(analysis: Analysis, cue: Cue) -> Iterator[Reading]:
    """What the verb has as its object, with the reason given for blame or praise: accused them of it."""
    things = analysis.dependents(cue.token, "obj")
    if not things and counted(analysis, cue) and analysis.child(cue.token, "ccomp") is None:
        things = analysis.dependents(cue.token, "iobj")  # "the poll shows the mayor with a lead"
    for j in things:
        if cue.lemma == "call" and analysis.tokens[j].etype == "person":
            continue  # "called him" on the telephone
        # "Told a rally in the town", but "told them the news"
        crowd = cue.lemma == "tell" and analysis.tokens[j].etype == "event"
        if (cue.addresses and (crowd or analysis.tokens[j].etype in ADDRESSED)) or not can_be_said(analysis, cue, j):
            continue
        if cue.lemma == "call" and cue.name == "request" and _names(analysis, cue.token):
            continue  # "what they called a mistake", "called it desertion"
        if analysis.lower(j) == "it" and any(analysis.deprel(k) == "xcomp" for k in second_words(analysis, cue)):
            continue  # "they left, her office let it be known"
        content = _denied(analysis, cue, j) or whole(analysis, j)
        content |= _found_so(analysis, cue, j)
        first = min(content)
        if cue.token < first and {analysis.surface(first), analysis.surface(first - 1)} & DASHES:
            continue  # "…, he said – something they deny"
        content -= comment(analysis, cue.token, j, content)
        if cue.name in REASONED:
            for k in analysis.dependents(cue.token, "obl", "advcl"):
                if k > j and {analysis.lower(c) for c in analysis.dependents(k, "case", "mark")} & REASONS:
                    content |= whole(analysis, k)
        content |= _as_what(analysis, cue.token, j) | _with_what(analysis, cue, j)
        content |= told_with_it(analysis, cue.token, j)
        yield Reading(frame="object", content=content | as_saying(analysis, cue.token))


def _found_so(analysis: Analysis, cue: Cue, thing: int) -> frozenset[int]:
    """What a survey has found of something: "the poll shows her **ten points ahead of him in Ohio**"."""
    if not counted(analysis, cue):
        return frozenset()
    rest = (j for j in analysis.dependents(cue.token, "obl", "xcomp", "obj", "nmod", "advmod", "advcl") if j > thing)
    told = (j for j in rest if analysis.tokens[j].etype != "time" and analysis.child(j, "mark") is None)
    return frozenset().union(*(whole(analysis, j) for j in told))


def counted(analysis: Analysis, cue: Cue) -> bool:
    """Whether it is a survey, a study or some figures that show or find something."""
    counts = {*cue_rules().documents.data, *cue_rules().classes["show"].nouns}
    own = subjects(analysis, cue.token)[:1]
    return cue.name in ("show", "find") and any(analysis.tokens[i].lemma.lower() in counts for i in own)


def _denied(analysis: Analysis, cue: Cue, j: int) -> frozenset[int]:
    """The deed that a relative pronoun stands for, and that somebody denies or lays at another's door.

    "The raid, **which** they deny", "the shelling of the port, **which** they blame on rebels".
    """
    noun = resolved(analysis, j)
    if noun == j or noun > cue.token:
        return frozenset()
    if analysis.tokens[noun].etype != "event" and analysis.deprel(noun) == "nmod":
        noun = next((k for k in analysis.ancestors(noun) if analysis.tokens[k].etype == "event"), noun)
    answers = cue.rules.stance == "denies" or laid_on(analysis, cue, noun)
    if analysis.tokens[noun].etype != "event" or not answers:
        return frozenset()
    return whole(analysis, noun) - whole(analysis, cue.token)


def as_saying(analysis: Analysis, verb: int) -> frozenset[int]:
    """What somebody is quoted as saying, which belongs to what the one who quotes reports."""
    if analysis.tokens[verb].lemma not in cue_rules().sourcing.quoting:
        return frozenset()
    said = (k for k in analysis.dependents(verb, "advcl") if k > verb)
    marked = (k for k in said if any(analysis.lower(c) == "as" for c in analysis.dependents(k, "mark", "case")))
    return frozenset().union(*(whole(analysis, k) for k in marked))


def _names(analysis: Analysis, verb: int) -> bool:
    """Whether to call is to give a name."""
    what = any(infinitive(analysis, j) is None for j in analysis.dependents(verb, "xcomp"))
    return what or "acl:relcl" in (analysis.tokens[verb].deprel, _first_deprel(analysis, verb))


def _first_deprel(analysis: Analysis, verb: int) -> str:
    """The relation of the verb that one is coordinated with: "a claim that he repeated and **called** a lie"."""
    above = analysis.tokens[verb].head
    return analysis.tokens[above].deprel if above >= 0 and analysis.deprel(verb) == "conj" else ""


def can_be_said(analysis: Analysis, cue: Cue, j: int) -> bool:
    """Whether an object can be what was said: anything for most cues, no event or only recordings for some."""
    if analysis.lower(j).endswith(("self", "selves")):
        return False  # "would go on to defend itself"
    if cue.rules.deeds and analysis.tokens[j].etype == "event":
        return False
    lemma = analysis.tokens[j].lemma.lower()
    done_to = cue.name == "order" or cue.lemma in DONE_TO
    if done_to and analysis.tokens[j].etype in SPEAKERS and analysis.tokens[j].upos in NOUNS:
        return False  # "banned women from universities", "recalled its envoy", "questioned two men"
    if cue.name == "write" and analysis.tokens[j].etype in SPEAKERS and analysis.tokens[j].upos in NOUNS:
        return False  # "emailed supporters about it"
    if cue.lemma == "recall" and lemma == "whom":
        return False
    if cue.lemma == "dismiss" and analysis.tokens[j].etype == "person" and not _labelled(analysis, cue.token):
        return False  # "dismissed his finance minister", but "dismissed them as traitors"
    if cue.lemma == "push" and analysis.tokens[j].etype not in ("abstract", "event"):
        return False  # "pushed the boats back to sea"
    if cue.name == "confirm" and cue.lemma in cue_rules().consent.verbs and lemma in cue_rules().consent.offers:
        return False
    if cue.lemma == "offer" and any(analysis.lower(k) == "no" for k in analysis.dependents(j, "det")):
        return False  # "offered no confirmation of it"
    if lemma in cue.rules.objects_not:
        return False
    if cue.name in ("share", "write") and lemma in cue_rules().documents.nouns and _only_carries(analysis, cue, j):
        return False
    if cue.name == "count" and not how_much(analysis, cue.token, j):
        return False  # "put the number in context"
    if cue.rules.objects:
        return lemma in cue.rules.objects
    return not cue.rules.documents or lemma in cue_rules().documents.nouns


def _only_carries(analysis: Analysis, cue: Cue, j: int) -> bool:
    """Whether a paper is all that is published, or says itself what: "issued a statement", "a statement saying"."""
    rules = cue_rules()
    own = [k for k in analysis.dependents(j, "acl") if analysis.tokens[k].xpos == "VBG" and cues_at(analysis, k)]
    if own and analysis.tokens[j].lemma.lower() in rules.documents.made:
        return cue.lemma in rules.giving.publishing
    if cue.name != "share" or any(analysis.lower(k) != "a" for k in analysis.dependents(j, "det")):
        return False
    topic = any(
        analysis.lower(c) in _SUBJECT for k in analysis.dependents(j, "nmod") for c in analysis.dependents(k, "case")
    )
    return not topic and analysis.child(j, "acl", "appos", "compound", "nmod:poss") is None


def _as_what(analysis: Analysis, verb: int, thing: int) -> frozenset[int]:
    """As what somebody speaks of a thing: "pointed to the army **as the obstacle**"."""
    behind = (j for j in analysis.dependents(verb, "obl", "advcl") if j > thing)
    behind = (
        j for j in behind if "," not in map(analysis.surface, (analysis.subtree(j)[0], analysis.subtree(j)[0] - 1))
    )
    named = (j for j in behind if any(analysis.lower(k) == "as" for k in analysis.dependents(j, "case", "mark")))
    return frozenset().union(*(whole(analysis, j) for j in named if analysis.child(j, "nsubj") is None))


def _with_what(analysis: Analysis, cue: Cue, thing: int) -> frozenset[int]:
    """What a thing is said to be or to be for: "held them **responsible**", "backed her **for mayor**"."""
    if asked_of_reporter(analysis, cue.token):
        return frozenset()
    last = max(analysis.subtree(thing))
    relations = ("xcomp",) if cue.rules.stance == "orders" else ("xcomp", "obl")  # "ordered a pass for two convicts"
    right = (j for j in analysis.dependents(cue.token, *relations) if analysis.subtree(j)[0] == last + 1)
    return frozenset().union(*(
        whole(analysis, j) for j in right
        if analysis.deprel(j) == "xcomp" or any(analysis.lower(k) == "for" for k in analysis.dependents(j, "case"))
    ))  # fmt: skip


def _labelled(analysis: Analysis, verb: int) -> bool:
    """Whether a verb says as what: "dismissed the protesters **as terrorists**"."""
    return any(analysis.lower(k) == "as" for j in analysis.children[verb] for k in analysis.dependents(j, "case"))


def about(analysis: Analysis, cue: Cue) -> Iterator[Reading]:
    """What stands behind one of the prepositions of a cue: "warned of an attack", "claimed credit for it"."""
    verb = cue.token
    told = particle(analysis, verb)
    # "Claimed responsibility for the attack": it hangs on the noun of the cue; "talked them out of it" says nothing.
    tied = [j for j in second_words(analysis, cue) if analysis.deprel(j) == "obj"]
    for j in (k for above in (verb, *tied) for k in analysis.children[above]):
        if analysis.deprel(j) not in ("obl", "advcl", "nmod") and analysis.tokens[j].deprel != "acl":
            continue
        if analysis.deprel(j) == "advcl" and infinitive(analysis, j) is not None:
            continue  # "demanded money **to repair** it"
        cases = [k for k in analysis.dependents(j, "case", "mark") if analysis.lower(k) in cue.rules.prepositions]
        if cases and j > verb and not any(analysis.lower(k) == "out" for k in analysis.dependents(j, "mark")):
            if analysis.lower(cases[0]) == "on" and analysis.tokens[j].lemma.lower() in cue_rules().documents.on_air:
                continue  # "read on television", "wrote on X"
            if cue.rules.objects and analysis.tokens[j].lemma.lower() not in cue.rules.objects:
                continue  # "backtracked on its claim", but "backtracked on the law"
            done_to = analysis.dependents(verb, "obj", "nsubj:pass")
            if cue.name == "pin" and any(analysis.tokens[k].etype in ("event", "abstract") for k in done_to):
                continue  # "linked **a gang** to the killing", but "the delay was linked to the killing"
            content = whole(analysis, j) - set(cases)
            thing = analysis.child(verb, "obj")
            if cue.name == "promise" and thing is not None and analysis.lower(cases[0]) == "to":
                continue  # "offered help **to those who fled**"
            if cue.lemma == "appeal" and analysis.lower(cases[0]) == "to" and analysis.tokens[j].etype in SPEAKERS:
                continue  # "appeals **to younger voters**": whoever is asked is not what is asked for
            if cue.lemma == "demand" and thing is not None and analysis.lower(cases[0]) == "for":
                continue  # "demanded security **for its members**"
            if analysis.tokens[j].lemma == "contrary":
                continue  # "called reports **to the contrary** fake"
            content |= told_with_it(analysis, verb, j)
            if cue.name == "refer":
                content |= _as_what(analysis, verb, j)
            if only_unnamed(analysis, content):
                continue  # "insisted on condition of anonymity"
            if cue.name == "request" and analysis.lower(cases[0]) in ("on", "upon", "for"):
                for k in analysis.dependents(verb, "xcomp", "advcl", "obl"):
                    if k > j and infinitive(analysis, k) is not None:
                        content |= whole(analysis, k)
            if analysis.tokens[j].xpos == "VBG" and analysis.child(j, "nsubj") is None and passive(analysis, verb):
                # "They were accused of burning it": it is they who are said to have done so.
                # And "**the minister**, who resigned, was accused of it": nobody accuses him of resigning.
                accused = analysis.dependents(verb, "nsubj:pass")
                content = content.union(*(whole(analysis, k) - set_off(analysis, k) for k in accused))
            yield Reading(frame="about", content=content, helpers=tuple(cases) + ((told,) if told is not None else ()))
