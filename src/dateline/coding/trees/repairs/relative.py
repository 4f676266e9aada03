"""Mends trees of clauses on nouns: "Angola, **whose president** left", "a gang that stole cars, **arresting** ten"."""

from dateline.coding.lexicons.cues import asks, cues_at, set_in
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.lexicons.place_rules import place_rules
from dateline.coding.trees.repairs.repair import Links, at
from dateline.coding.trees.repairs.speech import passive
from dateline.coding.trees.stand_ins import RELATIVE, called_what, summary
from dateline.language.analysis import Analysis
from dateline.language.classes import ASKING, NOUNS, SPEAKERS_OR_PLACES


@at("acl", "advcl")
def _whose(analysis: Analysis, i: int) -> Links:
    """A clause on somebody right before it, hung on a deed: "a truce brokered by **Angola**, whose president left"."""
    whose = next((k for j in analysis.dependents(i, "nsubj", "obj") for k in analysis.children[j]
                  if analysis.lower(k) == "whose"), None)  # fmt: skip
    if whose is None or analysis.surface(whose - 1) != ",":
        return {}
    above = analysis.tokens[i].head
    ends = [j for j in (whose - 2, *analysis.ancestors(whose - 2)) if above < j < whose]
    named = [j for j in ends if analysis.tokens[j].etype in SPEAKERS_OR_PLACES and analysis.tokens[j].upos in NOUNS]
    thing = above < 0 or analysis.tokens[above].etype not in SPEAKERS_OR_PLACES
    # "Three men suspected of firing at **Israel**, whose jets hit back": the nearest, where a verb stands between.
    thing = thing or any(analysis.tokens[j].upos == "VERB" for j in ends)
    return {i: (named[-1], "acl:relcl")} if named and thing else {}


@at("appos")
def _whose_husband(analysis: Analysis, i: int) -> Links:
    """The subject of a clause on somebody, taken for another name of his: "Kirchner, **whose husband** was jailed"."""
    above = analysis.tokens[i].head
    whose = next((j for j in analysis.dependents(i, "nmod") if analysis.lower(j) == "whose"), None)
    if whose is None or above < 0:
        return {}
    clause = next((j for j in analysis.dependents(above, "acl") if j > i), None)
    if clause is None or analysis.child(clause, "nsubj") is not None or analysis.tokens[clause].upos != "VERB":
        return {}
    return {i: (clause, "nsubj:pass" if passive(analysis, clause) else "nsubj")}


@at("obl")
def _due_on_thursday(analysis: Analysis, i: int) -> Links:
    """The day of a clause on the subject, hung on the verb behind it: "Roe, who will go **on Friday**, urged them"."""
    verb = analysis.tokens[i].head
    inside = analysis.subtree(i)
    if analysis.tokens[i].etype != "time" or verb <= inside[-1] or analysis.surface(inside[-1] + 1) != ",":
        return {}
    for who in analysis.dependents(verb, "nsubj"):
        clause = next((j for j in analysis.dependents(who, "acl") if j < inside[0]), None)
        whole = analysis.subtree(clause) if clause is not None else (0,)
        if clause is None or analysis.tokens[clause].deprel != "acl:relcl" or whole[-1] != inside[0] - 1:
            continue
        under = next((j for j in (whole[-1], *analysis.ancestors(whole[-1])) if analysis.tokens[j].upos == "VERB"), -1)
        return {i: (under if under in whole else clause, "obl")}
    return {}


@at("acl")
def _that_killed_them(analysis: Analysis, i: int) -> Links:
    """What a deed or a mishap did, hung on where it was: "the collapse of a bridge **that killed** ten people"."""
    where = analysis.tokens[i].head
    deed = analysis.tokens[where].head if where >= 0 and analysis.deprel(where) == "nmod" else -1
    there = deed >= 0 and analysis.tokens[where].etype == "place" and analysis.tokens[deed].etype == "event"
    that = any(analysis.tokens[j].xpos == "WDT" for j in analysis.dependents(i, "nsubj"))
    harmed = analysis.tokens[i].lemma.lower() in lexicon().classes["befell"]
    # "The raid on a **convoy**, which took place in May".
    done = analysis.child(i, "obj")
    took_place = analysis.tokens[i].lemma == "take" and done is not None and analysis.lower(done) == "place"
    took_place = took_place or analysis.tokens[i].lemma in ("happen", "occur")
    deeds = deed >= 0 and analysis.tokens[deed].etype == "event" and analysis.tokens[where].etype != "event"
    return {i: (deed, "acl:relcl")} if that and ((there and harmed) or (deeds and took_place)) else {}


@at("acl")
def _city_that_they_took(analysis: Analysis, i: int) -> Links:
    """What was done to a town, hung on how many live there: "a city of 200,000 people **that rebels took** in May"."""
    people = analysis.tokens[i].head
    town = analysis.tokens[people].head if people >= 0 else -1
    if town < 0 or analysis.deprel(people) != "nmod" or analysis.child(people, "nummod") is None:
        return {}
    told = analysis.child(i, "nsubj") is not None and analysis.child(i, "cop") is None
    taken = told and bool(lexicon().controls(analysis.tokens[i].lemma))
    return {i: (town, "acl:relcl")} if taken and analysis.tokens[town].lemma in place_rules().types.kinds else {}


@at("acl")
def _for_which(analysis: Analysis, i: int) -> Links:
    """Who claims a deed, hung on where it was: "the attack on an inn, **for which X claimed responsibility**"."""
    done = analysis.child(i, "obj")
    claims = analysis.tokens[i].lemma == "claim" and done is not None and analysis.lower(done) == "responsibility"
    which = any(analysis.lower(j) == "which" for j in analysis.subtree(i)) if claims else False
    above = analysis.tokens[i].head
    if not which or above < 0 or analysis.tokens[above].etype == "event":
        return {}
    deed = next((j for j in analysis.ancestors(above) if analysis.tokens[j].etype == "event"), None)
    inside = deed is not None and all(
        analysis.deprel(j) == "nmod" for j in (above, *analysis.ancestors(above)) if deed < j <= above
    )
    return {i: (deed, "acl:relcl")} if deed is not None and inside else {}


@at("acl")
def _of_events_that(analysis: Analysis, i: int) -> Links:
    """What is told of a version, hung on its events: "a **version** of events that the palace rejected"."""
    events = analysis.tokens[i].head
    noun = analysis.tokens[events].head if events >= 0 and analysis.deprel(events) == "nmod" else -1
    plain = noun >= 0 and analysis.lower(events) == "events" and analysis.child(events, "det", "amod") is None
    return {i: (noun, "acl:relcl")} if plain and summary(analysis, noun) else {}


@at("nsubj", "obj")
def _whom_they_accused(analysis: Analysis, i: int) -> Links:
    """Who accuses somebody, taken for the accused: "the gang, **whom** police accused of arson, fled"."""
    whom = analysis.lower(i) == "whom" and analysis.surface(i - 1) == ","
    verb = next((j for j in range(i + 2, min(i + 8, len(analysis.tokens))) if _blames(analysis, j)), -1) if whom else -1
    own = next((j for j in analysis.dependents(verb, "nsubj") if i < j < verb), None) if verb >= 0 else None
    if own is None or analysis.child(verb, "aux") is not None:
        return {}
    people = (j for j in range(i - 2, max(i - 14, -1), -1) if analysis.tokens[j].etype == "person")
    noun = next((j for j in people if analysis.tokens[j].upos in NOUNS), None)
    hung: Links = {verb: (noun, "acl:relcl")} if noun is not None and not 0 <= analysis.tokens[verb].head < i else {}
    return {i: (verb, "obj"), own: (verb, "nsubj"), **hung}


@at("obj")
def _whom_they_begged(analysis: Analysis, i: int) -> Links:
    """Who is asked, taken for what is done to him then: "the kidnappers, **whom** the families begged to stop"."""
    verb, above = analysis.tokens[i].head, analysis.tokens[analysis.tokens[i].head].head
    inside = i < above < verb and analysis.tokens[i].xpos in RELATIVE and analysis.tokens[verb].xpos == "VB"
    if not inside or analysis.deprel(verb) != "xcomp" or analysis.tokens[above].deprel != "acl:relcl":
        return {}
    asked = asks(analysis, above) and analysis.tokens[above].lemma != "ask"  # "the camp which they asked to see"
    someone = analysis.tokens[analysis.tokens[above].head].etype in SPEAKERS_OR_PLACES
    return {i: (above, "obj")} if asked and someone and analysis.child(above, "obj") is None else {}


def _blames(analysis: Analysis, j: int) -> bool:
    """Whether a verb says that somebody did something, whom it has for its object."""
    return analysis.tokens[j].upos == "VERB" and any(cue.name == "accuse" for cue in cues_at(analysis, j))


@at("ccomp")
def _under_which(analysis: Analysis, i: int) -> Links:
    """What is told of a thing, taken for more that is said: "it has a law, he said, **under which** they pay"."""
    verb, first = analysis.tokens[i].head, analysis.subtree(i)[0]
    told = next((j for j in analysis.dependents(verb, "ccomp") if j < verb < first), None)
    which = next((j for j in analysis.dependents(i, "obl") if analysis.tokens[j].xpos == "WDT"), None)
    thing = analysis.child(told, "obj") if told is not None and which is not None else None
    return {i: (thing, "acl:relcl")} if thing is not None and set_in(analysis, verb) else {}


@at("ccomp")
def _where_she_met_him(analysis: Analysis, i: int) -> Links:
    """What happened where he said it, taken for what he said: "it pays, he told us at a base **where** they met"."""
    verb = analysis.tokens[i].head
    before = any(j < verb for j in analysis.dependents(verb, "ccomp"))
    where = analysis.subtree(i)[0] if verb >= 0 else -1
    place = where - 1
    there = before and verb < place and analysis.lower(where) == "where" and analysis.tokens[place].upos in NOUNS
    return {i: (place, "acl:relcl")} if there else {}


@at("advcl")
def _working_to(analysis: Analysis, i: int) -> Links:
    """What somebody is told to do, hung on what he does: "ordered women working for charities **to stay** at home"."""
    doing = analysis.tokens[i].head
    whom = analysis.tokens[doing].head if doing >= 0 and analysis.tokens[doing].deprel == "acl" else -1
    verb = analysis.tokens[whom].head if whom >= 0 and analysis.deprel(whom) in ("obj", "iobj") else -1
    to = any(analysis.lower(j) == "to" for j in analysis.dependents(i, "mark"))
    if verb < 0 or not to or analysis.tokens[i].xpos != "VB" or analysis.child(verb, "xcomp", "ccomp") is not None:
        return {}
    asked = any("infinitive" in cue.rules.frames and cue.rules.certain for cue in cues_at(analysis, verb))
    return {i: (verb, "xcomp")} if asked and analysis.tokens[whom].etype == "person" else {}


@at("advcl")
def _arresting(analysis: Analysis, i: int) -> Links:
    """What police do, hung on what those do whom they catch: "broke up a ring that stole cars, **arresting** ten"."""
    clause = analysis.tokens[i].head
    whom = analysis.tokens[clause].head if clause >= 0 and analysis.tokens[clause].deprel == "acl:relcl" else -1
    verb = next((j for j in analysis.ancestors(whom) if analysis.tokens[j].upos == "VERB"), -1) if whom >= 0 else -1
    who = analysis.child(verb, "nsubj") if verb >= 0 else None
    classes = lexicon().classes
    if who is None or analysis.tokens[i].xpos != "VBG" or analysis.child(i, "nsubj", "mark") is not None:
        return {}
    sends = analysis.tokens[i].lemma in classes["police_work"] and analysis.surface(i - 1) == ","
    return {i: (verb, "advcl")} if sends and analysis.deprel(whom) in ("obj", "obl") else {}


@at("acl")
def _where_they_believe(analysis: Analysis, i: int) -> Links:
    """A saying within a relative clause, taken for another: "the spot where, **police believe**, they laid it"."""
    noun, own = analysis.tokens[i].head, analysis.child(i, "nsubj")
    if analysis.tokens[i].deprel != "acl:relcl" or own is None or not cues_at(analysis, i):
        return {}
    first = analysis.subtree(own)[0]
    parted = analysis.surface(first - 1) == "," and analysis.surface(i + 1) == "," and own < i
    for j in analysis.dependents(noun, "acl"):
        opened = any(analysis.tokens[k].xpos in ASKING and k < first for k in analysis.children[j])
        if parted and i < j and opened:
            return {i: (j, "parataxis")}
    return {}


@at("obj")
def _what_they_called(analysis: Analysis, i: int) -> Links:
    """What somebody calls a thing, taken for whom he calls: "launched what it called **a reprisal**"."""
    calling = analysis.tokens[i].head
    named = called_what(analysis, i) is not None and calling < i and analysis.child(calling, "xcomp") is None
    return {i: (calling, "xcomp")} if named and analysis.tokens[i].upos in NOUNS else {}


RELATIVE_REPAIRS = (
    _whose, _whose_husband, _due_on_thursday, _that_killed_them, _city_that_they_took, _for_which, _of_events_that,
    _whom_they_accused, _whom_they_begged, _under_which, _where_she_met_him, _working_to, _arresting,
    _where_they_believe, _what_they_called,
)  # fmt: skip
