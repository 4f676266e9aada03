"""The stage that finds the quantities that matter: people, places, things, money, distances, and what they count."""

from collections.abc import Iterator, Sequence
from functools import cache

from dateline.coding.quantities import Quantity, patterns, quantities
from dateline.language.analysis import Analysis
from dateline.model.document import Document
from dateline.model.figure import Figure, FigureKind
from dateline.model.span import overlap
from dateline.model.time import Time

_NOUNS = frozenset({"NOUN", "PROPN", "SYM"})
_COUNTED_BY_UNIT: tuple[FigureKind, ...] = (
    "killed", "injured", "displaced", "detained", "distance", "places", "vehicles",
)  # fmt: skip
HARMED: tuple[FigureKind, ...] = ("killed", "injured")
_COUNTED_BY_VERB: tuple[FigureKind, ...] = ("killed", "injured", "displaced", "detained")
_LOOSE = frozenset({"compound", "flat", "nummod", "fixed", "advmod"})
_COUNTING = frozenset({"nummod", "amod", "compound", "det", "nmod"})
_CARRIES = frozenset({"nsubj", "obj", "obl", "nmod", "conj", "appos", "parataxis", "root", "acl", "advcl"})
_PARTS = frozenset({"body", "headline", "standfirst", "subheading", "caption", "other"})
_PERCENT = ("%", "percent", "per cent", "pc")


def figures(doc: Document, analysis: Analysis, times: Sequence[Time]) -> tuple[Figure, ...]:
    """The quantities of a document in text order, with their bounds, their unit and their kind."""
    taken = [(time.start, time.end) for time in times]
    found: list[Figure] = []
    for start, end in _blocks(doc):
        for quantity in quantities(doc.text, start, end):
            if any(overlap((quantity.start, quantity.end), span) for span in taken):
                continue
            figure = _figure(doc.text, analysis, quantity)
            if figure is not None:
                found.append(figure)
    return tuple(_disjoint(sorted(found, key=lambda figure: (figure.start, -figure.end))))


def _blocks(doc: Document) -> list[tuple[int, int]]:
    return [(p.start, p.end) for p in doc.parts if p.kind in _PARTS] or [(0, len(doc.text))]


def _disjoint(found: list[Figure]) -> Iterator[Figure]:
    last = -1
    for figure in found:
        if figure.start >= last:
            yield figure
            last = figure.end


def _figure(text: str, analysis: Analysis, quantity: Quantity) -> Figure | None:
    if quantity.currency is not None:
        return _made(quantity, quantity.end, quantity.currency, "money")
    rest = text[quantity.end : quantity.end + 14]
    for sign in _PERCENT:
        gap = len(rest) - len(rest.lstrip(" -"))
        if rest[gap:].lower().startswith(sign):
            return _made(quantity, quantity.end + gap + len(sign), sign, "other")
    if _is_label(text, quantity):
        return None
    number = _number_token(analysis, quantity)
    if number is None:
        return None
    head = _counted(analysis, number, quantity)
    if head is None:
        kind = _kind_behind(analysis, number) or _kind_by_verb(analysis, number)
        return _made(quantity, quantity.end, None, kind) if kind and not quantity.ordinal else None
    end = analysis.tokens[head].end
    unit = text[quantity.end : end].strip(" -\n")
    unit = unit.removeprefix("of ").strip()
    if quantity.ordinal:
        lemma = analysis.tokens[head].lemma.lower()
        if lemma in patterns().rules["ordinal_stop"]["words"] or not unit:
            return None
    if not unit or "\n" in unit or len(unit) > 80:
        return None
    if unit.split()[-1].lower() in patterns().rules["currencies"]["words"]:
        return _made(quantity, end, unit, "money")
    return _made(quantity, end, unit, _kind(analysis, head, number))


def _made(quantity: Quantity, end: int, unit: str | None, kind: FigureKind) -> Figure:
    return Figure(
        start=quantity.start, end=max(end, quantity.end), low=quantity.low, high=quantity.high,
        of=quantity.of, ordinal=quantity.ordinal, unit=unit, kind=kind,
    )  # fmt: skip


def _is_label(text: str, quantity: Quantity) -> bool:
    """Whether the number names something (Flight 800, No. 10, aged 27) and counts nothing."""
    rules = patterns().rules["not_counted"]
    after = text[quantity.end : quantity.end + 12].lower().lstrip(" -")
    if any(after.startswith(word) for word in rules["after"]):
        return True
    before = text[max(0, quantity.start - 20) : quantity.start].rstrip()
    last = before.split()[-1].lower().strip(".(") if before.split() else ""
    if last in rules["before"]:
        return True
    # An age in apposition: "Khan, 27, said". Glued to a letter or a stroke: F-16, 7/11.
    alone = before.endswith(",") and text[quantity.end : quantity.end + 1] in (",", ")")
    glued = text[max(0, quantity.start - 1) : quantity.start] in ("-", "/", "#", ".", "–")
    return alone or glued


def _number_token(analysis: Analysis, quantity: Quantity) -> int | None:
    """The last token of the number, which the noun hangs on."""
    inside = analysis.tokens_in((quantity.start, quantity.end))
    return inside[-1] if len(inside) else None


def _counted(analysis: Analysis, number: int, quantity: Quantity) -> int | None:
    """The noun that a number counts: to its right, in the same sentence."""
    tokens = analysis.tokens
    last = analysis.sentence_tokens(number)
    i = number
    for _ in range(5):
        # "Dozens of people", "five of the capitals": what is counted hangs below the number.
        below = _partitive(analysis, i)
        if below is not None and below > number:
            return None if quantity.low == quantity.high == 1 else below
        if tokens[i].upos in _NOUNS and i > number:
            return i
        head = tokens[i].head
        if head < 0 or head not in last:
            return None
        inside = quantity.start <= tokens[head].start < quantity.end
        if head < number and not inside and analysis.deprel(i) not in _LOOSE:
            return None
        if head > number and tokens[head].upos in _NOUNS and analysis.deprel(i) in _COUNTING:
            return head
        if tokens[head].upos not in ("NUM", "ADJ", "NOUN", "ADV"):
            return None
        i = head
    return None


def _partitive(analysis: Analysis, i: int) -> int | None:
    """The noun of an "of" phrase below token `i`."""
    for j in analysis.dependents(i, "nmod"):
        case = analysis.child(j, "case")
        if case is not None and analysis.lower(case) == "of":
            return j
    return None


@cache
def _words(table: str, key: str) -> frozenset[str]:
    rules = patterns().rules
    section = rules["kinds"].get(table) or rules.get(table) or {}
    return frozenset(section.get(key, ()))


def _forms(analysis: Analysis, i: int) -> set[str]:
    """The lemma, the word, and the word without its plural: a tagger's lemma may be wrong."""
    lower = analysis.lower(i)
    return {analysis.tokens[i].lemma.lower(), lower, lower.removesuffix("s")}


def _kind(analysis: Analysis, head: int, number: int) -> FigureKind:
    """By the unit itself, or by what happened to those counted."""
    forms = _forms(analysis, head)
    unit = next((kind for kind in _COUNTED_BY_UNIT if forms & _words(kind, "units")), None)
    some = analysis.tokens[head].head  # "**12** of 30 hostages were killed"
    counting = (head, number, some) if some >= 0 and analysis.tokens[some].upos == "NUM" else (head, number)
    happened = [kind for i in counting if (kind := _kind_by_verb(analysis, i)) is not None]
    if unit is not None:
        return next((kind for kind in happened if kind in HARMED and unit not in HARMED), unit)
    if happened:
        return happened[0]
    return "troops" if forms & _words("troops", "units") else "other"


def _kind_by_verb(analysis: Analysis, noun: int) -> FigureKind | None:
    """Killed, injured, displaced or detained, where the verb over the noun or a participle at it says so."""
    tokens = analysis.tokens
    relation, head = analysis.deprel(noun), tokens[noun].head
    near = [noun, *analysis.dependents(noun, "acl", "amod", "xcomp")]
    if head >= 0 and relation in _CARRIES and not _besides(analysis, noun):
        near.extend(analysis.dependents(head, "xcomp", "compound", "advmod"))  # "shot **dead**"
        doer = tokens[noun].deprel == "nsubj" and tokens[head].upos == "VERB"
        if not doer or _forms(analysis, head) & _words("suffered", "verbs"):
            near.append(head)
            verbs = (j for j in analysis.dependents(head, "conj") if tokens[j].upos == tokens[head].upos == "VERB")
            near.extend(j for j in verbs if analysis.child(j, "nsubj", "obj") is None)  # "shot **and killed**"
        for counted in (j for j in analysis.dependents(head, "nsubj", "obj") if j != noun):
            if analysis.lower(counted) in _words("killed", "tolls"):
                return "killed"
            if analysis.lower(counted) in _words("killed", "counts"):
                # "The number of people killed rose to 24", "put the number of dead at 31".
                of = tuple(analysis.dependents(counted, "nmod", "acl"))
                near.extend(k for j in of for k in (j, *analysis.dependents(j, "acl", "amod")))
                if not of and analysis.child(counted, "det") is not None:
                    return _told_before(analysis, counted)
    for kind in _COUNTED_BY_VERB:
        for i in near:
            if _forms(analysis, i) & (_words(kind, "verbs") | (_words(kind, "units") if i == noun else frozenset())):
                return kind
    return None


def _kind_behind(analysis: Analysis, number: int) -> FigureKind | None:
    """What befell those whom a bare number counts, by the word behind it: "spoke of **12 dead**"."""
    if number + 1 not in analysis.sentence_tokens(number):
        return None
    return next((kind for kind in HARMED if analysis.lower(number + 1) in _words(kind, "units")), None)


def _besides(analysis: Analysis, noun: int) -> bool:
    """Whether it is counted in, by or after what something befell others: "killed 40 people **in 12 raids**"."""
    if analysis.deprel(noun) not in ("obl", "nmod"):
        return False
    cases = list(analysis.dependents(noun, "case"))
    return any(
        analysis.lower(j) in _words("besides", "prepositions") for j in cases if analysis.lower(j + 1) != "least"
    )


def _told_before(analysis: Analysis, noun: int) -> FigureKind | None:
    """What befell those of whom the sentence before tells, whom "the number" counts: "put **the number** at 31"."""
    here = analysis.sentence_index(noun)
    if here == 0 or analysis.lower(analysis.child(noun, "det") or noun) != "the":
        return None
    told = [i for i in range(*analysis.sentences[here - 1]) if analysis.tokens[i].upos in ("VERB", "NOUN", "ADJ")]
    kinds = (kind for kind in _COUNTED_BY_VERB for i in told if _forms(analysis, i) & _words(kind, "verbs"))
    return next(kinds, None)
