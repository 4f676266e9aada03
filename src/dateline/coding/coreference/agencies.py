"""Agencies of the United Nations by what they are for: "the UN migration agency" is the IOM, and not the WHO."""

import re
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dateline.coding.coreference.clusters import Clusters
from dateline.coding.coreference.mentions import Reference
from dateline.coding.lexicons.known_names import Known, known_names
from dateline.coding.lexicons.un_agencies import un_agencies
from dateline.language.analysis import Analysis

_LONGEST = 48
"""Characters of the longest phrase, with an owner before it."""
_WHOLE = "United Nations"
_THE = re.compile(r"\bthe \Z")


class Called(NamedTuple):
    """The agency that a phrase is for, and whether the phrase says whose it is."""

    body: Known
    owned: bool
    alone: bool
    """Whether it may be the body without an owner: "**the** food agency", not "a", "the private", nor "of Mali"."""


def agency_called(analysis: Analysis, head: int) -> Called | None:
    """The agency that the noun at `head` is for, with what stands around it: "the **UN food agency**"."""
    agencies, noun = un_agencies(), analysis.lower(head)
    if noun not in agencies.last:
        return None
    end, opens = analysis.tokens[head].end, analysis.tokens[analysis.sentence_tokens(head).start].start
    before = _plain(analysis.text[max(opens, end - _LONGEST) : end])
    behind = _plain(analysis.text[end : end + _LONGEST])
    phrase, body = noun, _said_behind(behind) if noun in agencies.nouns else None
    if body is None:
        words = before.split(" ")
        phrase = next((p for n in range(len(words)) if (p := " ".join(words[n:])) in agencies.phrases), "")
        body = agencies.phrases.get(phrase)
    if body is None:
        return None
    ahead = before[: len(before) - len(phrase)]
    owned = agencies.owned.search(ahead) is not None or agencies.of.match(behind) is not None
    alone = _THE.search(ahead) is not None and not behind.startswith(" of ")
    return Called(body, owned, alone and noun not in agencies.never_alone)


def _said_behind(behind: str) -> Known | None:
    """The agency by what stands behind its noun, the longest that does: "the agency **for Palestinian refugees**"."""
    told = un_agencies().behind
    found = [what for what in told if behind.startswith(f" {what}") and not behind[len(what) + 1 :][:1].isalnum()]
    return told[max(found, key=len)] if found else None


def of_the_un(analysis: Analysis, called: Called) -> bool:
    """Whether a text that names the United Nations means their agency by a phrase without an owner.

    It does of agencies that hardly any country has, and of one that it names, or calls so with an owner.
    """
    if not called.alone:
        return False
    name = called.body.name
    if name in un_agencies().alone or any(known.name == name for _, known in known_names().find(analysis.text)):
        return True
    others = (agency_called(analysis, i) for i in range(len(analysis.tokens)))
    return any(other is not None and other.owned and other.body.name == name for other in others)


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")


def agencies_apart(found: Clusters, i: NDArray[np.int64], j: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether `i` and `j` are two bodies by what they are for; nor is an "agency" the United Nations themselves."""
    called = [_body(found.analysis, each) for each in found.references]
    known = [each.actor.name if each.actor is not None and each.type == "ORG" else "" for each in found.references]
    for_ = np.array(called)
    body = np.array([one or other for one, other in zip(called, known, strict=True)])
    agency = np.array([_is_an_agency(each) for each in found.references], bool)
    whole = np.array(known) == _WHOLE
    out: NDArray[np.bool_] = (
        ((for_[i] != "") | (for_[j] != "")) & (body[i] != "") & (body[j] != "") & (body[i] != body[j])
    )
    out |= (agency[i] & whole[j]) | (whole[i] & agency[j])
    return out


def _body(analysis: Analysis, each: Reference) -> str:
    if each.kind == "pronoun" or each.actor is not None:
        return ""
    called = agency_called(analysis, each.head)
    return called.body.name if called is not None else ""


def _is_an_agency(each: Reference) -> bool:
    """Whether a phrase is for an agency: "**the agency**"."""
    return each.kind == "nominal" and each.words[-1] == "agency"
