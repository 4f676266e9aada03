"""The parts of a report: headline, standfirst, byline, dateline, paragraphs, subheadings, captions, credits, source."""

from collections.abc import Iterator, Mapping, Sequence

from dateline.model.document import Part, PartKind
from dateline.model.span import Span
from dateline.sources.captions import credit_start, is_credit
from dateline.sources.datelines import dateline_end
from dateline.sources.endings import ends_sentence
from dateline.sources.mastheads import dated_name, is_outlet, opens_with_publisher
from dateline.sources.paragraphs import Paragraph, paragraphs
from dateline.sources.patterns import patterns, words
from dateline.sources.turns import turns

_HEADLINE_WORDS = 25
_STANDFIRST_WORDS = 40
_SUBHEADING_WORDS = 10
_LABEL_WORDS = 18
_ASKING_WORDS = 12
"""A headline may be a question, but not a long one: that is somebody speaking."""
_NO_HINTS: Mapping[int, PartKind] = {}


def segment(text: str, *, title: str | None = None) -> tuple[Part, ...]:
    """The parts of a plain text, in order, without overlap; together they hold all that is not white space.

    `title` is the headline where it is known from elsewhere.
    """
    return classify(text, paragraphs(text), title=title)


def classify(
    text: str, spans: Sequence[Span], *, title: str | None = None, known: Mapping[int, PartKind] = _NO_HINTS
) -> tuple[Part, ...]:
    """The parts of a text whose paragraphs are given. `known` has the kinds of paragraphs that a page marked up."""
    paras = [Paragraph(start=start, end=end, line=text[start:end].translate(_SPACES)) for start, end in spans]
    spoken = turns([(i, para.line) for i, para in enumerate(paras)], wrapped=False)
    kinds: list[PartKind | None] = [known.get(i) or _labelled(para, first=i == 0) for i, para in enumerate(paras)]
    _mark_front(paras, kinds, title, spoken)
    _mark_middle(paras, kinds, spoken)
    _mark_end(paras, kinds)
    first = next((i for i, kind in enumerate(kinds) if kind is None), None)
    undated = "dateline" not in kinds
    out: list[Part] = []
    for i, (para, kind) in enumerate(zip(paras, kinds, strict=True)):
        out.extend(_split(text, para, kind, opens=i == first, alone=len(paras) == 1, undated=undated))
    return tuple(out)


_SPACES = dict.fromkeys(map(ord, "\r\n\f\v\x85\u2028\u2029\t\xa0"), " ")


def _labelled(para: Paragraph, *, first: bool) -> PartKind | None:
    """The kind of a paragraph that says itself what it is, wherever it stands."""
    found = patterns()
    short = para.length <= _LABEL_WORDS
    if short and (found["other"].match(para.line) or found["ornament"].match(para.line)):
        return "dateline" if _is_date_line(para) else "other"
    if short and found["source"].match(para.line) and not (first and found["sources_say"].match(para.line)):
        return "source"
    if para.length <= 2 * _LABEL_WORDS and found["byline_tail"].match(para.line):
        return "byline"
    if is_credit(para.line):
        return "credit"
    return None


def _mark_front(
    paras: Sequence[Paragraph], kinds: list[PartKind | None], title: str | None, spoken: Mapping[int, bool]
) -> None:
    """What stands before the first paragraph of prose, or before a speaker begins who will speak again."""
    headline = False
    for i, para in enumerate(paras[:12]):
        if spoken.get(i):
            return
        if kinds[i] in ("headline", "other", "credit", "standfirst", "caption", "byline", "dateline"):
            headline = headline or kinds[i] == "headline"
            continue
        follows = any(kind in (None, "subheading", "caption") for kind in kinds[i + 1 :])
        if kinds[i] is not None or not follows or credit_start(para.line) is not None:
            if kinds[i] is None and credit_start(para.line) is not None:
                continue
            return
        if _is_byline(para):
            kinds[i] = "byline"
        elif (headline and is_outlet(para.line)) or (i == 0 and opens_with_publisher([p.line for p in paras[:3]])):
            kinds[i] = "source"
        elif not headline and dated_name(para.line):
            kinds[i], headline = "headline", True
        elif _is_date_line(para) or ((headline or kinds[0] != "source") and _is_head_of_date_line(paras, i)):
            kinds[i] = "dateline"
        elif not headline and (_is_headline(para, title) or _stands_over_dateline(paras, i)):
            kinds[i], headline = "headline", True
        elif headline and _is_standfirst(paras, kinds, i):
            kinds[i] = "standfirst"
        elif not (para.unfinished and para.length <= _SUBHEADING_WORDS and dateline_end(para.line) == 0):
            return


def _is_headline(para: Paragraph, title: str | None) -> bool:
    if title and _letters(title) == _letters(para.line):
        return True
    asks = para.line.endswith(("?", "!")) and para.length <= _ASKING_WORDS
    return (
        para.length <= _HEADLINE_WORDS
        and (para.unfinished or asks)
        and not para.line.endswith(("(", "[", "-"))
        and dateline_end(para.line) == 0
        and not patterns()["list_item"].match(para.line)
    )


def _stands_over_dateline(paras: Sequence[Paragraph], i: int) -> bool:
    """Whether a short first paragraph, a whole sentence though it may be, has the dateline right behind it."""
    para = paras[i]
    short = i == 0 and para.length <= _HEADLINE_WORDS and len(paras) > 1
    return short and dateline_end(para.line) == 0 and dateline_end(paras[1].line) > 0


def _is_standfirst(paras: Sequence[Paragraph], kinds: Sequence[PartKind | None], i: int) -> bool:
    """A short paragraph under the headline that is set apart from the story.

    It is so when a byline, a caption or the dateline comes after it, or when it is no sentence; else when it is much
    shorter than the story and has the headline right before it.
    """
    para = paras[i]
    if not 5 <= para.length <= _STANDFIRST_WORDS or dateline_end(para.line) or patterns()["list_item"].match(para.line):
        return False
    following = paras[i + 1]
    if (
        _is_byline(following)
        or _is_date_line(following)
        or credit_start(following.line)
        or dateline_end(following.line)
    ):
        return True
    if kinds[i - 1] != "headline" or "standfirst" in kinds:
        return False
    return para.unfinished and para.length > _SUBHEADING_WORDS


def _is_byline(para: Paragraph) -> bool:
    match = patterns()["byline"].match(para.line)
    if not match or para.length > _LABEL_WORDS or ends_sentence(para.line):
        return False
    first = match["names"].split()[0].strip(",")
    banned = words("weekdays") | words("months")
    return first not in banned and (first.lower() not in words("not_bylines") and not first[0].isdigit())


def _is_date_line(para: Paragraph) -> bool:
    dated = patterns()["date_line"].match(para.line) is not None or dated_name(para.line) is not None
    return para.length <= _LABEL_WORDS and dated


def _is_head_of_date_line(paras: Sequence[Paragraph], i: int) -> bool:
    """ "Ministry of Works, Tirana" when the next line is the date."""
    return (
        i > 0
        and i + 1 < len(paras)
        and paras[i].length <= 8
        and paras[i].unfinished
        and paras[i + 1].length <= 5
        and _is_date_line(paras[i + 1])
        and paras[i + 1].start - paras[i].end <= 2
    )


def _mark_middle(paras: Sequence[Paragraph], kinds: list[PartKind | None], spoken: Mapping[int, bool]) -> None:
    """Subheadings, and captions whose credit has a line of its own; what is `spoken` is neither."""
    for i in range(len(paras)):
        if (
            kinds[i] == "credit"
            and i
            and kinds[i - 1] is None
            and paras[i - 1].unfinished
            and paras[i - 1].length <= 90
        ):
            kinds[i - 1] = "caption"
        if kinds[i] is None and i not in spoken and _is_subheading(paras, kinds, i):
            kinds[i] = "subheading"


def _is_subheading(paras: Sequence[Paragraph], kinds: Sequence[PartKind | None], i: int) -> bool:
    para = paras[i]
    if (
        para.length > _SUBHEADING_WORDS
        or not (para.unfinished or (para.line.endswith("?") and para.length <= 8))
        or patterns()["list_item"].match(para.line)
        or not any(char.isalpha() for char in para.line)
        or para.line[0].islower()
        or para.line.startswith(("[", "Q:", "Q.", "A:"))
        or para.line.endswith("]")
        or credit_start(para.line) is not None
        or dateline_end(para.line)
    ):
        return False
    below = [other for other, kind in zip(paras[i + 1 : i + 4], kinds[i + 1 : i + 4], strict=True) if kind is None]
    # A run of short lines is a list or a table, not a pile of subheadings.
    return any(not other.unfinished or other.length > _SUBHEADING_WORDS for other in below[:2])


def _mark_end(paras: Sequence[Paragraph], kinds: list[PartKind | None]) -> None:
    """An agency's signature as the last line."""
    for i in range(len(paras) - 1, 0, -1):
        if kinds[i] is None:
            if paras[i].length <= 6 and patterns()["signature"].match(paras[i].line):
                kinds[i] = "source"
            return


def _split(
    text: str, para: Paragraph, kind: PartKind | None, *, opens: bool, alone: bool, undated: bool
) -> Iterator[Part]:
    """The parts of one paragraph: a dateline before its prose or behind its name, a credit behind its caption."""
    if kind in ("caption", None) and not alone:
        at = credit_start(para.line)
        if at:
            end = para.start + len(text[para.start : para.start + at].rstrip())
            if end > para.start:
                yield Part(kind="caption", start=para.start, end=end)
                credit = para.start + at + len(para.line[at:]) - len(para.line[at:].lstrip())
                yield Part(kind="credit", start=credit, end=para.end)
                return
    if kind is None and not alone and para.length <= 90 and para.unfinished and patterns()["caption"].match(para.line):
        kind = "caption"
    dated = dated_name(para.line) if kind == "headline" and undated else None
    if dated:
        yield Part(kind="headline", start=para.start, end=para.start + dated[0])
        yield Part(kind="dateline", start=para.start + dated[1], end=para.end)
        return
    at = dateline_end(para.line) if opens and kind is None else 0
    body = para.start + at + len(para.line[at:]) - len(para.line[at:].lstrip())
    if at:
        yield Part(kind="dateline", start=para.start, end=para.start + at)
    if body < para.end:
        yield Part(kind=kind or "body", start=body, end=para.end)


def _letters(text: str) -> str:
    return "".join(char for char in text.lower() if char.isalnum())
