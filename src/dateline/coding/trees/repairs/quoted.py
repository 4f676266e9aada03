"""Mends trees of clauses that are quoted in two pieces: "“They fired,” she said, “**forty shells** at us”"."""

from dateline.coding.lexicons.cues import cues_at, particle
from dateline.coding.trees.repairs.repair import Links, at
from dateline.coding.trees.subjects import done_by_saying
from dateline.language.analysis import Analysis
from dateline.language.classes import NOMINAL, NOUNS, OPENING_QUOTES


@at("ccomp", "parataxis", "obj")
def _second_piece(analysis: Analysis, i: int) -> Links:
    """The rest of a clause that is quoted in two pieces: "“They fired,” she said, “**forty shells** at us”"."""
    said = analysis.tokens[i].head
    if analysis.tokens[i].upos not in NOMINAL or not 0 <= said < i or analysis.child(i, "nsubj", "cop") is not None:
        return {}
    first, opens = analysis.child(said, "ccomp"), analysis.subtree(i)[0]
    if first is None or not first < said or analysis.tokens[first].upos != "VERB" or not cues_at(analysis, said):
        return {}
    quoted = {analysis.tokens[j].xpos for j in (opens, opens + 1)} & {"``"}
    if not quoted or analysis.tokens[analysis.subtree(first)[0]].xpos != "``":
        return {}
    if analysis.child(i, "case") is not None:
        return {i: (first, "obl")}
    # What the verb is done to is still to come only where the first piece ends with the verb.
    ends = next(j for j in reversed(analysis.subtree(first)) if analysis.tokens[j].upos != "PUNCT")
    if ends not in (first, particle(analysis, first)) or analysis.child(first, "obj", "xcomp", "ccomp") is not None:
        return {}
    own = dict.fromkeys(analysis.dependents(first, "nsubj"), (first, "nsubj"))
    thing = analysis.tokens[i].etype not in ("abstract", "event")  # not "“They left,” he said, “a betrayal”"
    return {i: (first, "obj"), **own} if own and thing and analysis.child(first, "aux:pass") is None else {}


@at("ccomp")
def _first_piece(analysis: Analysis, i: int) -> Links:
    """What stands before the saying of a clause that is behind it: "“**The army**,” he said, “has left”"."""
    said = analysis.tokens[i].head
    if not i < said or analysis.tokens[analysis.subtree(i)[0]].xpos != "``" or not cues_at(analysis, said):
        return {}
    behind = (j for j in analysis.dependents(said, "ccomp") if j > said and analysis.child(j, "nsubj", "mark") is None)
    verb = next((j for j in behind if analysis.tokens[j].upos == "VERB"), None)
    if verb is None or not any(analysis.tokens[j].xpos == "``" for j in analysis.subtree(verb)):
        return {}
    if analysis.tokens[i].upos in NOUNS and analysis.child(i, "nsubj", "cop", "case") is None:
        suffers = any(analysis.tokens[j].deprel == "aux:pass" for j in analysis.children[verb])
        return {i: (verb, "nsubj:pass" if suffers else "nsubj")}
    own = analysis.child(i, "nsubj")
    if analysis.tokens[i].lemma != "be" or analysis.tokens[verb].xpos != "VBN" or own is None:
        return {}
    helping = dict.fromkeys(analysis.dependents(i, "aux"), (verb, "aux"))
    return {own: (verb, "nsubj:pass"), i: (verb, "aux:pass"), **helping}


@at("iobj")
def _quoted_by(analysis: Analysis, i: int) -> Links:
    """Who quotes somebody, hung on the saying: "was quoted as saying **by the Herald**"."""
    saying = analysis.tokens[i].head
    above = analysis.tokens[saying].head
    by = any(analysis.lower(j) == "by" for j in analysis.dependents(i, "case"))
    if not by or above < 0 or analysis.deprel(saying) not in ("advcl", "xcomp", "obl") or not saying < i:
        return {}
    quoted = any(analysis.tokens[j].deprel == "aux:pass" for j in analysis.children[above])
    return {i: (above, "obl:agent")} if quoted else {}


@at("acl", "appos", "nmod")
def _of_the_speaker(analysis: Analysis, i: int) -> Links:
    """What is told of a speaker, hung on what he said: "“It was a judge,” said Roe, **who** had backed her"."""
    inside = analysis.tokens[i].head
    said = next((j for j in analysis.ancestors(inside) if inside < j < i), -1) if inside >= 0 else -1
    if said < 0 or analysis.tokens[said].upos != "VERB" or not cues_at(analysis, said):
        return {}
    if analysis.deprel(i) == "nmod" and analysis.surface(analysis.subtree(i)[0] - 1) == ",":
        return {}  # "said Roe, 36, **near the stadium**"
    who = next((j for j in analysis.dependents(said, "nsubj") if said < j < i), None)
    return {i: (who, analysis.tokens[i].deprel)} if who is not None else {}


@at("nsubj", "obl", "dislocated", "parataxis")
def _spoken_to(analysis: Analysis, i: int) -> Links:
    """Whom somebody speaks to by name, taken for who does it: "“**Mr. Roe**, I reject the plan,” Bell said"."""
    token, me = analysis.tokens[i], analysis.subtree(i)[-1] + 1
    if token.upos != "PROPN" or token.etype != "person" or me + 1 >= len(analysis.tokens):
        return {}
    me += analysis.surface(me) == ","
    first = analysis.subtree(i)[0]
    opens = 0 < first < i and analysis.surface(first - 1) in OPENING_QUOTES and analysis.surface(me - 1) == ","
    verb = analysis.tokens[me].head
    speaks = analysis.lower(me) in ("i", "we") and analysis.deprel(me) == "nsubj" and verb > me
    return {i: (verb, "vocative")} if opens and speaks else {}


@at("nsubj", "ccomp", "obl", "dislocated", "parataxis", "dep", "list")
def _ordered(analysis: Analysis, i: int) -> Links:
    """Who is told to do something, taken for who does it: "“**Hamas**, free the hostages,” she said"."""
    if analysis.tokens[i].upos not in NOUNS or analysis.child(i, "case", "cop", "nsubj", "acl", "appos") is not None:
        return {}
    below = [j for j in analysis.subtree(i) if analysis.tokens[j].upos != "PUNCT"]
    comma = next((j for j in range(i + 1, len(analysis.tokens) - 1) if analysis.tokens[j].upos == "PUNCT"), below[0])
    opens = below[0] > 0 and analysis.surface(below[0] - 1) in OPENING_QUOTES
    if not opens or analysis.surface(comma) != "," or below[: comma - below[0]] != [*range(below[0], comma)]:
        return {}  # "“Rebels, gangs and militias attack …"
    verb = _told_to(analysis, comma + 1)
    if verb is None or analysis.tokens[i].head not in (verb, analysis.tokens[verb].head):
        hangs = verb is not None and analysis.tokens[verb].head == i and cues_at(analysis, analysis.tokens[i].head)
        return {verb: (analysis.tokens[i].head, "ccomp"), i: (verb, "vocative")} if verb is not None and hangs else {}
    return {i: (verb, "vocative")}


def _told_to(analysis: Analysis, first: int) -> int | None:
    """The bare verb with which an order begins: "**free** the hostages", "please **do** not shoot"."""
    verb = first
    while analysis.deprel(verb) in ("aux", "advmod", "discourse") and analysis.tokens[verb].head > verb:
        if analysis.tokens[verb].deprel == "aux" and analysis.tokens[verb].lemma != "do":
            return None
        verb = analysis.tokens[verb].head
    token = analysis.tokens[verb]
    bare = token.xpos in ("VB", "VBP") and token.lemma.lower() == analysis.lower(verb) and token.upos == "VERB"
    own = any(j >= first for j in analysis.dependents(verb, "nsubj", "mark", "expl"))
    return verb if bare and not own and not done_by_saying(analysis, verb) else None


QUOTED_REPAIRS = (_second_piece, _first_piece, _quoted_by, _of_the_speaker, _spoken_to, _ordered)
