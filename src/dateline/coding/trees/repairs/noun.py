"""Mends trees around nouns: who does what a noun or its verb says, what numbers count, names and lists in pieces."""

from dateline.coding.lexicons.place_rules import place_rules
from dateline.coding.trees.repairs.repair import Links, at
from dateline.language.analysis import Analysis
from dateline.language.classes import SPEAKERS_OR_PLACES


def whole_names(analysis: Analysis) -> Links:
    """The words of names that hang side by side on something else."""
    links: Links = {}
    for name in analysis.names:
        links.update(_whole(analysis, name.start, name.end))
    return links


@at("case")
def _before_a_name(analysis: Analysis, i: int) -> Links:
    """A preposition that was hung on another word of the name behind it: "clashes **in** Spin Boldak"."""
    above = analysis.tokens[i].head
    name = analysis.tokens[above].head
    if above == i + 1 and analysis.tokens[above].deprel == "compound" and analysis.tokens[above].upos == "PROPN":
        bare = name > above and analysis.tokens[name].upos == "PROPN" and analysis.child(name, "case") is None
        return {i: (name, "case")} if bare else {}  # "announced **by** Amnesty International"
    if above < i or analysis.deprel(above) != "flat":
        return {}
    while analysis.deprel(above) == "flat" and analysis.tokens[above].head > i:
        above = analysis.tokens[above].head
    return {i: (above, "case")} if analysis.deprel(above) != "flat" else {}


@at("case")
def _to_a_number(analysis: Analysis, i: int) -> Links:
    """What something comes to, its "to" hung on the number: "bringing **to** 4 million euros the value of it"."""
    number = analysis.tokens[i].head
    noun, relation = analysis.tokens[number].head, analysis.tokens[number].deprel
    behind = analysis.lower(i) == "to" and i < number < noun and relation == "nummod"
    if not behind or analysis.tokens[i - 1].upos != "VERB" or analysis.child(noun, "case") is not None:
        return {}
    object_ = {noun: (i - 1, "obl")} if analysis.deprel(noun) == "obj" and analysis.tokens[noun].head == i - 1 else {}
    return {i: (noun, "case"), **object_}


@at("nsubj", "flat", "nmod")
def _day_before_its_verb(analysis: Analysis, i: int) -> Links:
    """The bare day between who did something and the verb: "The World Court **Friday** rejected the case"."""
    token = analysis.tokens[i]
    day = token.etype == "time" and token.upos == "PROPN" and not analysis.children[i]
    if not day or not token.deprel.startswith(("nsubj", "flat", "nmod:unmarked")):
        return {}
    verb = token.head if token.deprel.startswith("nsubj") else analysis.tokens[token.head].head
    if verb <= i or analysis.tokens[verb].upos != "VERB":
        return {}
    others = [j for j in analysis.dependents(verb, "nsubj") if j < i]
    return {i: (verb, "obl:unmarked")} if others else {}


@at("nmod")
def _on_a_day_before_its_verb(analysis: Analysis, i: int) -> Links:
    """The day between who did something and the verb, hung on who did it: "The court **on Friday** freed him"."""
    token, who = analysis.tokens[i], analysis.tokens[i].head
    after = analysis.subtree(i)[-1] + 1
    if token.etype != "time" or analysis.child(i, "case") is None or after >= len(analysis.tokens):
        return {}
    subject = next((j for j in (who, *analysis.ancestors(who)) if analysis.deprel(j) == "nsubj" and j < i), None)
    verb = analysis.tokens[subject].head if subject is not None else -1
    able = subject is not None and analysis.tokens[subject].etype in SPEAKERS_OR_PLACES
    return {i: (verb, "obl")} if able and after in (verb, *analysis.dependents(verb, "aux", "advmod")) else {}


@at("nsubj")
def _in_ten(analysis: Analysis, i: int) -> Links:
    """A share that was taken for another subject: "**nine** in ten Swedes believe", "**two** out of three agree"."""
    token = analysis.tokens[i]
    of = next((j for j in analysis.dependents(i, "nmod") if j > i and analysis.tokens[j].upos == "NUM"), None)
    noun = None if of is None else of + 1
    if token.upos != "NUM" or of is None or noun is None or noun >= token.head:
        return {}
    beside = analysis.tokens[noun].head == token.head and analysis.deprel(noun) == "nsubj"
    return {i: (noun, "nummod")} if beside else {}


@at("obl")
def _who_know(analysis: Analysis, i: int) -> Links:
    """What those who are quoted know, hung on the quoting: "quoting two people **with knowledge** of the talks"."""
    verb = analysis.tokens[i].head
    if analysis.tokens[i].lemma not in ("knowledge", "access", "insight", "tie", "link"):
        return {}
    who = analysis.child(verb, "obj", "iobj")
    first = analysis.subtree(i)[0]
    behind = who is not None and analysis.subtree(who)[-1] == first - 1 and analysis.tokens[who].etype == "person"
    return {i: (who, "nmod")} if who is not None and behind and analysis.lower(first) == "with" else {}


@at("nummod")
def _the_two(analysis: Analysis, i: int) -> Links:
    """The subject of "**the two** met", which was taken for a number of the verb."""
    token = analysis.tokens[i]
    if not 0 < i < token.head or analysis.lower(i - 1) not in ("the", "these", "those"):
        return {}
    verb = analysis.tokens[token.head]
    if verb.upos != "VERB" or analysis.child(token.head, "nsubj") is not None:
        return {}
    return {i: (token.head, "nsubj")}


@at("appos", "obj", "nsubj")
def _non_grata(analysis: Analysis, i: int) -> Links:
    """Who is declared "persona non grata", where the tree takes the words for the end of the name."""
    if analysis.lower(i) == "personae" and analysis.deprel(i) == "appos":
        return {i: (analysis.tokens[analysis.tokens[i].head].head, "xcomp")}
    if analysis.lower(i) != "persona" or analysis.deprel(i) not in ("obj", "nsubj"):
        return {}
    names = [j for j in analysis.dependents(i, "flat") if j < i and analysis.tokens[j].upos == "PROPN"]
    verb = analysis.tokens[i].head
    if not names or verb < 0:
        return {}
    return {i: (verb, "xcomp"), names[0]: (verb, "obj"), **dict.fromkeys(names[1:], (names[0], "flat"))}


@at("appos")
def _listed(analysis: Analysis, i: int) -> Links:
    """The second of those whom a headline parts by a comma only: "Junta, **bloc** end talks"."""
    token = analysis.tokens[i]
    if token.head < 0 or token.upos not in ("PROPN", "NOUN"):
        return {}
    first = analysis.tokens[token.head]
    below = analysis.subtree(i)
    after = below[-1] + 1
    if first.deprel != "nsubj" or first.head != after or analysis.tokens[after].xpos != "VBP":
        return {}
    one = first.xpos in ("NN", "NNP") and token.xpos in ("NN", "NNP")
    return {i: (token.head, "conj")} if one and analysis.surface(below[-1]) != "," else {}


@at("nsubj")
def _by_name(analysis: Analysis, i: int) -> Links:
    """The name behind an office and one comma, taken for another who acts: "the envoy for Mali, **Ana Roe** said"."""
    token = analysis.tokens[i]
    if token.deprel != "nsubj" or token.upos != "PROPN" or token.etype != "person" or analysis.surface(i - 1) != ",":
        return {}
    offices = (j for j in analysis.dependents(token.head, "nsubj") if analysis.tokens[j].etype == "person")
    office = next((j for j in offices if j < i and analysis.subtree(j)[-1] in (i - 1, i - 2)), None)
    named = office is not None and analysis.tokens[office].xpos == "NNP" and analysis.child(office, "nmod") is None
    return {} if office is None or named else {i: (office, "appos")}


@at("nmod")
def _some_of(analysis: Analysis, i: int) -> Links:
    """The noun that two numbers count, hung beside the second: "12 out of **30 hostages** were killed"."""
    some, noun = analysis.tokens[i].head, i + 1
    if analysis.tokens[i].upos != "NUM" or not 0 <= some < i or noun >= len(analysis.tokens):
        return {}
    cases = list(analysis.dependents(i, "case"))
    of = analysis.tokens[some].upos == "NUM" and [analysis.lower(j) for j in cases][-1:] == ["of"]
    if (
        not of
        or analysis.tokens[noun].upos != "NOUN"
        or analysis.tokens[noun].head not in (some, analysis.tokens[some].head)
    ):
        return {}
    return {i: (noun, "nummod"), noun: (some, "nmod"), **dict.fromkeys(cases, (noun, "case"))}


@at("advmod")
def _over_many(analysis: Analysis, i: int) -> Links:
    """The particle that was taken for "more than": "handed **over** 268 suspects"."""
    verb = i - 1
    over = analysis.lower(i) == "over" and i > 0
    if not over or analysis.tokens[verb].lemma not in ("hand", "turn") or analysis.tokens[verb].upos != "VERB":
        return {}
    return {i: (verb, "compound:prt")} if analysis.tokens[i].head > i else {}


def _whole(analysis: Analysis, start: int, end: int) -> Links:
    """The words of one name that hang side by side on something else, so that they looked like two: "Burkina Faso"."""
    outside = [i for i in range(start, end) if not start <= analysis.tokens[i].head < end]
    if len(outside) < 2 or len({(analysis.tokens[i].head, analysis.tokens[i].deprel) for i in outside}) > 1:
        return {}
    if any(analysis.tokens[i].upos != "PROPN" for i in outside):
        return {}
    before = [j for i in outside[1:] for j in analysis.dependents(i, "case") if j < start]
    return dict.fromkeys(outside[1:], (outside[0], "flat")) | dict.fromkeys(before, (outside[0], "case"))


@at("nsubj")
def _of_the_second(analysis: Analysis, i: int) -> Links:
    """Whom the second of two verbs befell, hung on the first: "40 were killed and **120** injured"."""
    token = analysis.tokens[i]
    if token.deprel != "nsubj:pass" or not 0 <= token.head < i:
        return {}
    second = next((j for j in analysis.dependents(token.head, "conj") if j == analysis.subtree(i)[-1] + 1), None)
    if second is None or analysis.tokens[second].upos != "VERB" or analysis.lower(analysis.subtree(i)[0] - 1) != "and":
        return {}
    return {i: (second, "nsubj:pass")}


@at("compound")
def _before_its_verb(analysis: Analysis, i: int) -> Links:
    """Who does it, hung on whom it is done to behind the verb: "**Kenyan police** arrest protesters"."""
    whom = analysis.tokens[i].head
    verb = analysis.tokens[whom].head if whom >= 0 else -1
    if verb != i + 1 or not verb < whom or analysis.deprel(whom) != "obj":
        return {}
    if analysis.tokens[verb].upos != "VERB" or analysis.child(verb, "nsubj") is not None:
        return {}
    return {i: (verb, "nsubj"), **{j: (i, analysis.tokens[j].deprel) for j in analysis.children[whom] if j < i}}


@at("nsubj")
def _name_of_many(analysis: Analysis, i: int) -> Links:
    """The name of a body, hung beside those who are of it: "**Jund al-Aqsa** militants shelled the town"."""
    token = analysis.tokens[i]
    if token.upos != "NOUN" or token.deprel != "nsubj" or analysis.subtree(i)[0] != i or analysis.surface(i - 1) == ",":
        return {}
    if token.head < i or analysis.surface(i + 1) == "-":
        return {}  # "Vigilantes **petrol**-bombed a mosque"
    for j in analysis.dependents(token.head, "nsubj"):
        if analysis.tokens[j].upos == "PROPN" and analysis.subtree(j)[-1] == i - 1:
            return {j: (i, "compound")}
    return {}


@at("nsubj")
def _where_the_town_is(analysis: Analysis, i: int) -> Links:
    """The country behind a town, taken for a second subject: "Ana Roe of Elkins, West Virginia, **USA**, was held"."""
    verb, first = analysis.tokens[i].head, analysis.subtree(i)[0]
    before = first - 1 if analysis.surface(first) == "," else first - 2
    lists = before > 0 and analysis.surface(before + 1) == "," and analysis.child(i, "cc", "conj") is None
    lists = lists and analysis.tokens[i].etype == "place" == analysis.tokens[before].etype
    others = any(j < before for j in analysis.dependents(verb, "nsubj"))
    return {i: (before, "appos")} if lists and others and first < i < verb else {}


@at("nmod")
def _south_of(analysis: Analysis, i: int) -> Links:
    """What something lies beside, hung on what lies there: "retook villages south **of Minova**"."""
    of = next((j for j in analysis.dependents(i, "case") if analysis.lower(j) in ("of", "from")), 0)
    side, noun = of - 1, analysis.tokens[i].head
    lies = side > noun and analysis.lower(side) in place_rules().words.direction and analysis.tokens[side].head == noun
    return {i: (side, "obl")} if lies and analysis.tokens[side].upos == "ADV" else {}


NOUN_REPAIRS = (
    _the_two, _non_grata, _listed, _by_name, _some_of, _over_many, _of_the_second, _before_its_verb, _name_of_many,
    _before_a_name, _to_a_number, _day_before_its_verb, _on_a_day_before_its_verb, _in_ten, _who_know,
    _where_the_town_is, _south_of,
)  # fmt: skip
