"""Mends trees around titles: what stands before a name and tells an office or whose kin it is, and whose it is."""

from dateline.coding.lexicons.actor_rules import nouns
from dateline.coding.trees.repair import Links, at
from dateline.language.analysis import Analysis


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


TITLE_REPAIRS = (_title_and_name, _in_two_words, _before_a_title, _in_brackets, _his_wife)
