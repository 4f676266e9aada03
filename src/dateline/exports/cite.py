"""A claim as a citation: a sentence with the words and where they stand, BibTeX, RIS and CSL-JSON."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import msgspec

from dateline.errors import UsageError
from dateline.exports.cells import one_line
from dateline.exports.per import publisher, told_by
from dateline.exports.told import Told, blocks
from dateline.exports.when_where import day_of
from dateline.model.known import KnownClaim
from dateline.wording.claims import day

_LATEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "^": r"\textasciicircum{}",
    "_": r"\_", "~": r"\textasciitilde{}", "%": r"\%",
}  # fmt: skip
_URL_UNSAFE = {"\\": "%5C", "{": "%7B", "}": "%7D", " ": "%20"}


def sentence(known: KnownClaim) -> str:
    """Who says what, how it is put, in which words, where and when published, and at which characters."""
    claim = known.claim
    put = "" if claim.put in ("said", "reported") else f" (put as: {claim.put})"
    came_out = day_of(claim.published)
    when = day(came_out) if came_out else "day not known"
    if claim.published_basis == "inferred":
        when += " (inferred)"
    parts = [publisher(claim), f"“{one_line(claim.title)}”", when, *([claim.url] if claim.url else [])]
    start, end = claim.sentence
    cited = f"Per {told_by(claim)}{put}: “{one_line(claim.words)}” – {', '.join(parts)}; "
    cited += f"document {claim.document}, characters {start}–{end}; claim {claim.id}."
    if known.superseded_at:
        cited += f" No longer stands since {known.superseded_at}."
    return one_line(cited)


def bibtex(known: KnownClaim) -> str:
    """A BibTeX entry whose key is the claim's id."""
    claim, came_out = known.claim, day_of(known.claim.published)
    fields = {
        "author": f"{{{_latex(publisher(claim))}}}",
        "title": f"{{{_latex(claim.title)}}}",
        "year": f"{came_out.year:04}" if came_out else "",
        "month": f"{came_out.month}" if came_out else "",
        "day": f"{came_out.day}" if came_out else "",
        "url": "".join(_URL_UNSAFE.get(c, c) for c in one_line(claim.url or "")),
        "note": _latex(sentence(known)),
    }
    rows = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@misc{{{claim.id},\n{rows}}}\n"


def _latex(words: str) -> str:
    return "".join(_LATEX.get(c, c) for c in one_line(words))


def ris(known: KnownClaim) -> str:
    """A RIS entry, its lines ended as the format wants them."""
    claim, came_out = known.claim, day_of(known.claim.published)
    fields = [
        ("TY", "NEWS"), ("ID", claim.id), ("TI", claim.title), ("T2", publisher(claim)), ("PB", publisher(claim)),
        ("PY", f"{came_out.year:04}" if came_out else ""), ("DA", f"{came_out:%Y/%m/%d}/" if came_out else ""),
        ("UR", claim.url or ""), ("AB", claim.words), ("N1", sentence(known)),
    ]  # fmt: skip
    return "".join(f"{tag}  - {one_line(value)}\r\n" for tag, value in fields if value) + "ER  - \r\n"


def csl(known: KnownClaim) -> dict[str, Any]:
    """A CSL-JSON item, as reference managers and pandoc read it."""
    claim, came_out = known.claim, day_of(known.claim.published)
    item: dict[str, Any] = {
        "id": claim.id,
        "type": "article-newspaper",
        "title": claim.title,
        "container-title": publisher(claim),
    }
    if came_out:
        item["issued"] = {"date-parts": [[came_out.year, came_out.month, came_out.day]]}
    if claim.url:
        item["URL"] = claim.url
    return item | {"abstract": claim.words, "note": sentence(known)}


def _csl_json(known: KnownClaim) -> str:
    return msgspec.json.encode(csl(known)).decode()


STYLES: dict[str, Callable[[KnownClaim], str]] = {
    "bibtex": bibtex,
    "csl-json": _csl_json,
    "ris": ris,
    "text": sentence,
}


def cite(known: KnownClaim, style: str = "text") -> str:
    """One claim in a style. Raises UsageError for one that is not there."""
    if style not in STYLES:
        raise UsageError(f"There is no citation style {style!r}. There are: {', '.join(sorted(STYLES))}.")
    return STYLES[style](known)


class Citations(NamedTuple):
    """A bibliography: one entry a claim."""

    style: str
    before: bytes = b""
    between: bytes = b"\n"
    after: bytes = b""

    def chunks(self, told: Told) -> Iterator[bytes]:
        """Entry after entry."""
        return blocks(self._pieces(told))

    def _pieces(self, told: Told) -> Iterator[bytes]:
        yield self.before
        for n, known in enumerate(told.claims):
            yield (self.between if n else b"") + STYLES[self.style](known).encode()
        yield self.after
