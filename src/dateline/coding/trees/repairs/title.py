"""Mends trees around titles: what stands before a name and tells an office or whose kin it is, and whose it is."""

from collections.abc import Iterator

from dateline.coding.lexicons.actor_rules import Noun, nouns
from dateline.coding.trees.repairs.repair import Links, at, at_content
from dateline.language.analysis import Analysis, Name
from dateline.language.classes import NOUNS

_OF = frozenset({"of", "for"})
_OF_A_STATE = ("GOV", "MIL", "COP", "LEG", "SPY")
_DOES_OR_IS_DONE_TO = frozenset({"nsubj", "nsubj:pass", "obj"})
_OF_ONE = frozenset({"was", "is", "has"})
_INSIDE = frozenset({*_OF, "-", "acting"})


@at("nsubj", "obj")
def _title_and_name(analysis: Analysis, i: int) -> Links:
    """The title before a name, taken for another: "The **prime minister** of Bangladesh Jane Roe fled"."""
    verb, after = analysis.tokens[i].head, analysis.subtree(i)[-1] + 1
    beside = analysis.dependents(verb, analysis.deprel(i))
    name = next((j for j in beside if analysis.subtree(j)[0] == after), None)
    if name is None or analysis.tokens[name].upos != "PROPN" or analysis.tokens[name].etype != "person":
        return {}
    return {i: (name, "nmod:desc")} if _an_office(analysis, i, after) else {}


def _an_office(analysis: Analysis, i: int, after: int) -> bool:
    """Whether a phrase that ends before a token is an office and no more: "director", "chief of staff"."""
    noun = nouns().phrases.get((analysis.tokens[i].lemma.lower(),))
    if noun is None or noun.about != "PERSON" or not (noun.role or noun.inherits):
        return False
    behind = [j for j in analysis.children[i] if i < j < after and analysis.tokens[j].deprel != "compound"]
    cases = [analysis.lower(k) for j in behind for k in analysis.dependents(j, "case")]
    return len(cases) == len(behind) and all(case in ("of", "for") for case in cases)


@at("compound")
def _before_a_title(analysis: Analysis, i: int) -> Links:
    """Whose a title is, hung on the name behind the title: "**US Army** General Jane Roe"."""
    if analysis.tokens[i].deprel != "compound":
        return {}  # "gunned **down** Judge Jane Roe"
    name, after = analysis.tokens[i].head, analysis.subtree(i)[-1] + 1
    if name < i and after < len(analysis.tokens) and analysis.tokens[after].deprel == "nmod:desc":
        return {i: (after, "compound")}  # "operations director **Navy** Captain Jane Roe"
    titled = i < after < name and analysis.tokens[after].head == name and analysis.tokens[after].deprel == "nmod:desc"
    return {i: (after, "compound")} if titled and analysis.tokens[name].etype == "person" else {}


@at("nmod")
def _in_brackets(analysis: Analysis, i: int) -> Links:
    """Who is about to speak, taken for the title of whoever is spoken of: "[**Reporter**] Roe has said …"."""
    bare = analysis.tokens[i].deprel == "nmod:desc" and 0 < i < len(analysis.tokens) - 1
    bracketed = bare and analysis.surface(i - 1) == "[" and analysis.surface(i + 1) == "]"
    return {i: (analysis.tokens[i].head, "dep")} if bracketed else {}


@at("nsubj")
def _in_two_words(analysis: Analysis, i: int) -> Links:
    """The first word of an office, taken for a subject beside the second: "the **attorney** general said"."""
    other = i + 1
    both = analysis.tokens[i].upos == "NOUN" and other in analysis.dependents(analysis.tokens[i].head, "nsubj")
    noun = both and analysis.tokens[other].upos in ("NOUN", "PROPN") and analysis.tokens[i].deprel == "nsubj"
    return {i: (other, "compound")} if noun and analysis.child(other, "det") is None else {}


@at("nsubj")
def _his_wife(analysis: Analysis, i: int) -> Links:
    """The name of somebody's kin or aide, hung beside her: "he was abducted, his wife **Ana Roe** said"."""
    token, other = analysis.tokens[i], i - 1
    beside = other >= 0 and analysis.tokens[other].head == token.head > i and analysis.deprel(other) == "nsubj"
    if not beside or token.upos != "PROPN" or analysis.subtree(i)[0] != i or analysis.tokens[other].upos != "NOUN":
        return {}
    owned = any(analysis.tokens[j].deprel == "nmod:poss" for j in analysis.children[other])
    people = analysis.tokens[other].etype == "person" == token.etype
    return {i: (other, "appos")} if owned and people else {}


@at("conj")
def _beside_a_name(analysis: Analysis, i: int) -> Links:
    """Who stands beside somebody, hung on the end of his name: "speaker Omar Bell and President **Ana Roe**"."""
    above = analysis.tokens[i].head
    name = analysis.name_at(above) if above >= 0 else None
    if name is None or name.type != "PERSON" or i < name.end:
        return {}
    first = above
    while analysis.deprel(first) in ("flat", "appos") and name.start - 1 <= analysis.tokens[first].head < first:
        first = analysis.tokens[first].head
    return {i: (first, "conj")} if first != above else {}


@at("conj")
def _beside_its_name(analysis: Analysis, i: int) -> Links:
    """The office of who stands second, taken for one more: "killed the mayor and **police chief** Jan Vos"."""
    name = analysis.name_at(i + 1)
    if name is None or name.type != "PERSON" or name.start != i + 1 or analysis.tokens[i].upos not in NOUNS:
        return {}
    who, office, first = _top(analysis, name), _bare_office(analysis, i + 1), analysis.tokens[i].head
    if office is None or office[1] != i or who in (first, *analysis.ancestors(first)):
        return {}
    while analysis.deprel(first) in ("flat", "conj") and analysis.tokens[who].head not in (i, first):
        first = analysis.tokens[first].head
    beside = analysis.tokens[who]
    same = beside.head == analysis.tokens[first].head and beside.deprel in _DOES_OR_IS_DONE_TO
    if beside.head != first and not same:
        return {}
    joins = dict.fromkeys(analysis.dependents(i, "cc"), (who, "cc"))
    return {who: (first, "conj"), i: (who, "nmod:desc"), **joins}


@at_content
def _two_offices(analysis: Analysis, i: int) -> Links:
    """The first of two offices of one man, taken for another man: "**party leader** and former governor Rick Lane".

    In English nobody is called by an office without an article, but before his name.
    """
    if analysis.tokens[i].upos != "PROPN" or (name := analysis.name_at(i)) is None or name.start != i:
        return {}
    second = _bare_office(analysis, i)
    joined = second is not None and analysis.lower(second[0] - 1) in ("and", "&") and second[0] > 1
    first = _bare_office(analysis, second[0] - 1) if second is not None and joined else None
    if name.type != "PERSON" or first is None or second is None:
        return {}
    callings = all(_is_a_calling(analysis, *office) for office in (first, second))
    if _of_others(analysis, first[0], callings):
        return {}
    top = _top(analysis, name)
    above = next((j for j in (first[1], second[1], top) if not first[0] <= analysis.tokens[j].head < name.end), top)
    where = analysis.tokens[above]
    if where.head < 0 or _does_of_several(analysis, where.head):
        return {}
    return {
        **dict.fromkeys((first[1], second[1]), (top, "nmod:desc")),
        **{j: (top, analysis.tokens[j].deprel) for j in analysis.children[first[1]] if j >= name.end},
        **{j: (second[1], "compound") for j in range(second[0], second[1]) if analysis.tokens[j].head < second[0]},
        **dict.fromkeys((j for j in analysis.dependents(above, "case") if j < first[0]), (top, "case")),
        second[0] - 1: (second[1], "cc"),
        top: (where.head, where.deprel),
    }


def _top(analysis: Analysis, name: Name) -> int:
    """The word of a name on which the others hang."""
    inside = range(name.start, name.end)
    return next((j for j in inside if analysis.tokens[j].head not in inside), name.start)


def _bare_office(analysis: Analysis, end: int) -> tuple[int, int] | None:
    """The first word and the head of an office that ends before a token: "deputy **prime minister**", "**chief** of".

    None where there is none, or more than one has it.
    """
    first, start = end, analysis.sentence_tokens(end - 1).start if end else 0
    while first > start and _in_an_office(analysis, first - 1):
        first -= 1
    of = next((j for j in range(first + 1, end) if analysis.lower(j) in _OF), end)
    head = of - 1
    if first == end or analysis.tokens[head].xpos not in ("NN", "NNP") or analysis.tokens[first].upos == "ADP":
        return None
    named = analysis.name_at(head)
    called = named is not None and named.type == "PERSON"
    return (first, head) if not called and _is_somebody(analysis, first, head) else None


def _is_somebody(analysis: Analysis, first: int, head: int) -> bool:
    """Whether a noun is what people are: an office of one or more words, or any noun for a person."""
    if any(noun.about == "PERSON" for noun in _known(analysis, first, head)):
        return True
    return analysis.tokens[head].etype == "person" and analysis.tokens[head].xpos == "NN"


def _is_a_calling(analysis: Analysis, first: int, head: int) -> bool:
    """Whether a noun says what somebody does, and no office of a state: "the **actress** and **activist** Ana Roe"."""
    return not any(noun.role.startswith(_OF_A_STATE) for noun in _known(analysis, first, head))


def _known(analysis: Analysis, first: int, head: int) -> Iterator[Noun]:
    """What the lexicon knows of the words of an office, all of them or the last."""
    words = tuple(analysis.tokens[j].lemma.lower().removeprefix("ex-") for j in range(first, head + 1))
    return filter(None, (nouns().phrases.get(words[k:]) for k in range(len(words))))


def _in_an_office(analysis: Analysis, j: int) -> bool:
    """Whether a word may be part of an office: a noun, what kind it is, "of" or the hyphen of "ex-mayor"."""
    token = analysis.tokens[j]
    return token.upos in ("NOUN", "PROPN", "ADJ", "X") or analysis.lower(j) in _INSIDE


def _of_others(analysis: Analysis, first: int, callings: bool) -> bool:
    """Whether what stands before an office makes it the office of somebody else: "**the** minister", "**Peru's**".

    One man may have two callings.
    """
    before = first - 1
    if before not in analysis.sentence_tokens(first) or (callings and analysis.lower(before) == "the"):
        return False
    return analysis.tokens[before].upos in ("DET", "PRON", "NUM", "PART", "CCONJ") or analysis.surface(before) == "-"


def _does_of_several(analysis: Analysis, verb: int) -> bool:
    """Whether a verb is said of more than one, or may be in a headline: "senate leader and President Roe **meet**"."""
    verbs = (verb, *analysis.dependents(verb, "aux", "cop"))
    return any(
        analysis.tokens[j].xpos == "VBP" or analysis.lower(j) in ("are", "were", "have", "to", "both") for j in verbs
    )


@at("appos")
def _of_the_last(analysis: Analysis, i: int) -> Links:
    """The name of the last of several, hung on the first: "the president and his wife, **Ana Roe**, met the pope"."""
    first = analysis.tokens[i].head
    before = analysis.subtree(i)[0] - 1
    last = next(
        (j for j in analysis.dependents(first, "conj") if j < i and analysis.subtree(j)[-1] in _ends(before)), -1
    )
    if analysis.tokens[i].upos != "PROPN" or last < 0 or analysis.child(i, "conj") is not None:
        return {}
    one = analysis.tokens[last].xpos == "NN" and analysis.child(last, "det", "nmod:poss") is not None
    alike = analysis.tokens[last].etype == analysis.tokens[i].etype and analysis.child(last, "appos") is None
    return {i: (last, "appos")} if one and alike else {}


def _ends(comma: int) -> tuple[int, int]:
    """Where a phrase ends before a comma, which may hang on it."""
    return comma, comma - 1


@at("nsubj")
def _told_twice(analysis: Analysis, i: int) -> Links:
    """The name behind two things that its bearer is: "a lawyer and the son of a priest, **Ana Roe** was arrested"."""
    verb = analysis.tokens[i].head
    others = [j for j in analysis.dependents(i, "conj") if analysis.tokens[j].etype == "person"]
    clause = min((j for j in (verb, *analysis.dependents(verb, "aux", "cop")) if j > i), default=0)
    name = analysis.name_at(clause - 1) if others and clause else None
    if name is None or name.type != "PERSON" or name.end != clause or analysis.surface(name.start - 1) != ",":
        return {}
    one = analysis.tokens[clause].xpos == "VBZ" or analysis.lower(clause) in _OF_ONE
    singular = all(analysis.tokens[j].xpos in ("NN", "NNP") for j in (i, *others))
    if not one or not singular or not i < others[-1] < name.start or not _is_somebody(analysis, i, i):
        return {}
    return {_top(analysis, name): (i, "appos"), **dict.fromkeys(others, (i, "appos"))}


TITLE_REPAIRS = (
    _title_and_name, _in_two_words, _before_a_title, _in_brackets, _his_wife, _beside_a_name, _beside_its_name,
    _two_offices, _of_the_last, _told_twice,
)  # fmt: skip
