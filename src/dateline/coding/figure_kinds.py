"""What befell those whom a figure counts: killed, injured, displaced, detained, or what kind of thing they are."""

from functools import cache

from dateline.coding.lexicons.number_rules import number_rules
from dateline.coding.trees.stand_ins import one_of_those
from dateline.language.analysis import Analysis
from dateline.model.figure import FigureKind

HARMED: tuple[FigureKind, ...] = ("killed", "injured")
_COUNTED_BY_UNIT: tuple[FigureKind, ...] = (
    "killed", "injured", "displaced", "detained", "distance", "places", "vehicles",
)  # fmt: skip
_COUNTED_BY_VERB: tuple[FigureKind, ...] = ("killed", "injured", "displaced", "detained")
_CARRIES = frozenset({"nsubj", "obj", "obl", "nmod", "conj", "appos", "parataxis", "root", "acl", "advcl"})


@cache
def words(table: str, key: str) -> frozenset[str]:
    """The words of a list in figures.toml."""
    rules = number_rules()
    section = rules["kinds"].get(table) or rules.get(table) or {}
    return frozenset(section.get(key, ()))


@cache
def _counting() -> frozenset[str]:
    return words("bounding", "counting") | words("bounding", "low") | words("bounding", "near")


def forms(analysis: Analysis, i: int) -> set[str]:
    """The lemma, the word, and the word without its plural: a tagger's lemma may be wrong."""
    lower = analysis.lower(i)
    return {analysis.tokens[i].lemma.lower(), lower, lower.removesuffix("s")}


def kind_of(analysis: Analysis, head: int, inside: range, telling: frozenset[int]) -> FigureKind:
    """By the unit itself, or by what happened to those counted.

    `inside` are the tokens of the number, `telling` those of who says something.
    """
    called = forms(analysis, head)
    unit = next((kind for kind in _COUNTED_BY_UNIT if called & words(kind, "units")), None)
    if unit == "distance":
        return unit  # "killed six soldiers 20 kilometres from it"
    # "**12** of 30 hostages were killed": they may be counted by any word of the number.
    happened = [kind for i in (head, *inside) if (kind := _by_verb(analysis, i, telling)) is not None]
    if not happened and unit is None and analysis.deprel(head) == "conj":
        first = analysis.tokens[head].head  # "killed 15 soldiers and **20 civilians**"
        happened = [kind for kind in (_by_verb(analysis, first, telling),) if kind is not None]
    if unit is not None:
        return next((kind for kind in happened if kind in HARMED and unit not in HARMED), unit)
    if happened:
        return happened[0]
    return "troops" if called & words("troops", "units") else "other"


def kind_of_bare(analysis: Analysis, inside: range, telling: frozenset[int]) -> FigureKind | None:
    """What befell those whom a number without a noun counts: "spoke of **12 dead**", "the toll rose to **12**"."""
    last = inside[-1]
    if last + 1 in analysis.sentence_tokens(last):
        behind = next((kind for kind in HARMED if analysis.lower(last + 1) in words(kind, "units")), None)
        if behind is not None:
            return "other" if behind == "killed" and _or_else(analysis, last + 1, last) else behind
    return next((kind for i in inside if (kind := _by_verb(analysis, i, telling)) is not None), None)


def _by_verb(analysis: Analysis, noun: int, telling: frozenset[int]) -> FigureKind | None:
    """Killed, injured, displaced or detained, where the verb over the noun or a participle at it says so."""
    tokens = analysis.tokens
    relation, head = analysis.deprel(noun), tokens[noun].head
    if relation == "nmod" and tokens[head].lemma.lower() in words("killed", "left_of"):
        return "killed"  # "the bodies of **12 miners**"
    if relation == "nsubj" and tokens[head].lemma == "lose":
        lost = {tokens[j].lemma.lower() for j in analysis.dependents(head, "obj")}
        if lost & words("killed", "lost"):
            return "killed"  # "**40 people** lost their lives"
    if relation == "nsubj" and one_of_those(analysis, head) == noun:
        return next((kind for j in analysis.dependents(head, "acl") if (kind := _befalls(analysis, j))), None)
    counts = {noun}
    near = [noun, *analysis.dependents(noun, "acl", "amod", "xcomp")]
    told_by = noun in telling and head not in telling  # "ten were killed, according to **two doctors**"
    if head >= 0 and relation in _CARRIES and not told_by and not _besides(analysis, noun):
        near.extend(analysis.dependents(head, "xcomp", "compound", "advmod"))  # "shot **dead**"
        doer = tokens[noun].deprel == "nsubj" and tokens[head].upos == "VERB"
        if not doer or forms(analysis, head) & words("suffered", "verbs"):
            near.append(head)
            verbs = (j for j in analysis.dependents(head, "conj") if tokens[j].upos == tokens[head].upos == "VERB")
            near.extend(j for j in verbs if analysis.child(j, "nsubj", "obj") is None)  # "shot **and killed**"
        for counted in (j for j in analysis.dependents(head, "nsubj", "obj") if j != noun):
            if analysis.lower(counted) in words("killed", "tolls"):
                return "killed"
            if tokens[noun].upos == "NUM" and forms(analysis, head) & _counting():
                near.append(counted)  # "**deaths** have exceeded 200"
                counts.add(counted)
            if analysis.lower(counted) in words("killed", "counts"):
                # "The number of people killed rose to 24", "put the number of dead at 31".
                of = tuple(analysis.dependents(counted, "nmod", "acl"))
                counts.update(of)
                near.extend(k for j in of for k in (j, *analysis.dependents(j, "acl", "amod")))
                if not of and analysis.child(counted, "det") is not None:
                    return _told_before(analysis, counted)
    for kind in _COUNTED_BY_VERB:
        for i in near:
            if forms(analysis, i) & (words(kind, "verbs") | (words(kind, "units") if i in counts else frozenset())):
                return "other" if kind == "killed" and _or_else(analysis, i, noun) else kind
    return None


def _befalls(analysis: Analysis, verb: int) -> FigureKind | None:
    """What a verb says that befell somebody."""
    return next((kind for kind in _COUNTED_BY_VERB if forms(analysis, verb) & words(kind, "verbs")), None)


def _or_else(analysis: Analysis, i: int, noun: int) -> bool:
    """Whether it is not told how many of those counted were killed: "killed **or wounded** 160", "dead or missing"."""
    above = (analysis.tokens[i].head,) if analysis.deprel(i) == "conj" else ()
    joined = (*((i, j) for j in analysis.dependents(i, "conj")), *((j, i) for j in above))
    for first, second in joined:
        other = second if first == i else first
        if any(analysis.deprel(j) not in ("cc", "punct", "aux", "aux:pass") for j in range(first + 1, second)):
            continue  # "killed in Goma and nearly 1,000 wounded"
        own = [j for j in analysis.dependents(second, "obj", "nsubj") if j != noun]
        if any(analysis.tokens[j].upos in ("NOUN", "NUM", "PROPN") for j in own):
            continue  # "killed 12 and wounded **160**"
        linked = {analysis.lower(j) for j in analysis.dependents(second, "cc")}
        told = forms(analysis, other)
        if ("or" in linked and told & words("or_else", "words")) or (
            "and" in linked and told & words("or_else", "with")
        ):
            return True
    return False


def _besides(analysis: Analysis, noun: int) -> bool:
    """Whether it is counted in, by or after what something befell others: "killed 40 people **in 12 raids**"."""
    if analysis.deprel(noun) not in ("obl", "nmod"):
        return False
    cases = list(analysis.dependents(noun, "case"))
    return any(analysis.lower(j) in words("besides", "prepositions") for j in cases if analysis.lower(j + 1) != "least")


def _told_before(analysis: Analysis, noun: int) -> FigureKind | None:
    """What befell those of whom the sentence before tells, whom "the number" counts: "put **the number** at 31"."""
    here = analysis.sentence_index(noun)
    if here == 0 or analysis.lower(analysis.child(noun, "det") or noun) != "the":
        return None
    told = [i for i in range(*analysis.sentences[here - 1]) if analysis.tokens[i].upos in ("VERB", "NOUN", "ADJ")]
    kinds = (kind for kind in _COUNTED_BY_VERB for i in told if forms(analysis, i) & words(kind, "verbs"))
    return next(kinds, None)
