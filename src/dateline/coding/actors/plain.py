"""Mentions that say nothing of whose they are: "the army", "Defence Minister Roe", "the Supreme Court"."""

from dateline.coding.actors.meant_roles import has_a_portfolio
from dateline.coding.coreference.mentions import Reference, noun_at
from dateline.coding.lexicons.actor_rules import nouns
from dateline.language.analysis import Analysis

_BARE = frozenset({"GOV", "COP", "JUD", "LEG", "MIL"})
"""Roles that go without an article where the country's own are meant: "police", "prosecutors", "parliament"."""
_ARMED = frozenset({"MIL", "COP", "GOVMIL"})
_STATES_OWN = frozenset({"government", "federal", "army", "state"})
"""What stands before those who fight for the state of whose war is told."""
_ANY = frozenset({"JUD", "PTY", "OPP", "OPPPTY"})
"""Roles of which a country has several that are all its own: "a court", "six parties"."""
_FROM_ELSEWHERE = frozenset({"occupation", "occupying", "invading", "invasion", "enemy"})
"""What stands before those who are no country's own, wherever they are told of."""


def plain(analysis: Analysis, each: Reference, role: str) -> bool:
    """Whether a mention says nothing of whose it is: "the army", "Defence Minister Roe", and not "Shan forces"."""
    if analysis.deprel(each.head) == "compound":
        return False
    if any(analysis.tokens[i].lemma.lower() in nouns().abroad for i in (each.head, *analysis.children[each.head])):
        return False
    below = [i for i in analysis.children[each.head] if i < each.head and analysis.deprel(i) != "nmod:desc"]
    if each.kind == "name":
        first = analysis.tokens[each.head].head if analysis.deprel(each.head) == "conj" else each.head
        titles = [*analysis.dependents(first, "nmod:desc")]  # "foreign ministers X and Y" are of two countries
        before = analysis.subtree(first)[0] - 1
        titles += [before] if before >= 0 and noun_at(analysis, before)[0] is not None else []
        able = each.type == "PERSON" or "PTY" in role or _only_what_it_is(analysis, each)
        return able and all(analysis.tokens[i].xpos != "NNS" for i in titles)
    if any(analysis.lower(i) in _FROM_ELSEWHERE for i in below):
        return False  # "the **occupation** soldiers"
    noun, phrase = noun_at(analysis, each.head)  # "the **foreign** ministry" is the country's own
    if any((analysis.lower(i) in nouns().of_others and i < phrase) or analysis.tokens[i].upos == "PRON" for i in below):
        return False
    if any(analysis.tokens[i].upos == "NUM" for i in below) and role not in _ANY:
        return False
    start = analysis.sentence_tokens(each.head).start
    if role in _ARMED and any(analysis.lower(i) in _STATES_OWN for i in below):
        return True  # "government forces", though no article stands with them
    if analysis.surface(each.head).isupper() and any(_named(analysis, i, each.head) and i < phrase for i in below):
        return False  # "THE ROE GOVERNMENT"
    if analysis.tokens[each.head].xpos == "NNS" and analysis.tokens[each.head].lemma.lower() in nouns().single:
        return False  # "the **presidents**" are of several countries
    # "13 March, Goma: **S**ecurity forces …": what follows a colon has its capital from there.
    opening = [i for i in below if i > start and analysis.surface(i - 1) != ":"]
    if any(_named(analysis, i, each.head) for i in opening):
        return analysis.tokens[each.head].upos == "PROPN"  # a title: "the Attorney General"
    described = any(each.last + 1 == i for i in analysis.dependents(each.head, "appos"))
    if each.definite or described or any(analysis.lower(i) == "the" for i in below):
        return True
    if role == "MIL" and (analysis.deprel(each.head) != "nsubj" or (noun is not None and noun.inherits)):
        return False  # "sends troops"; "urban commando units" may be anybody's
    articles = any(analysis.deprel(i) == "det" for i in below)
    if role.startswith("OPP") and analysis.tokens[each.head].xpos != "NNS":
        return False  # "was met with opposition"
    return role in _ANY or (role in _BARE and not articles)


def _named(analysis: Analysis, i: int, head: int) -> bool:
    """Whether a word before a noun is a name or of a title, by its capital; where all is in capitals, by its tags."""
    if not analysis.surface(i)[0].isupper():
        return False
    if not (analysis.surface(i).isupper() and analysis.surface(head).isupper()):
        return True
    named = any(name.start <= i < name.end for name in analysis.names)
    return analysis.tokens[i].upos == "PROPN" or (named and analysis.tokens[i].upos != "DET")


def _only_what_it_is(analysis: Analysis, each: Reference) -> bool:
    """Whether a body's name says what it is and no more, as every country has it: "the Supreme Court"."""
    noun, first = noun_at(analysis, each.head)
    if noun is not None and each.type == "ORG" and each.actor is None and has_a_portfolio(analysis, each.head):
        return True  # "the **Department of Justice**"
    if each.type != "ORG" or each.actor is not None or noun is None or not noun.role or noun.role == "PTY":
        return False
    common = all(analysis.lower(i) in nouns().common for i in range(each.first, first))
    return common and noun.role != "MIL" and (each.last == each.head or noun.role != "COP")


def a_states_own(analysis: Analysis, each: Reference) -> bool:
    """Whether those who are for health are an office of a state: "the health **ministry**", "health officials"."""
    return each.kind != "pronoun" and analysis.tokens[each.head].lemma.lower() in nouns().public
