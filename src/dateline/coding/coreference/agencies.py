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
    agencies, token = un_agencies(), analysis.tokens[head]
    if analysis.lower(head) not in agencies.last:
        return None
    text = analysis.text
    before = _plain(
        text[max(analysis.tokens[analysis.sentence_tokens(head).start].start, token.end - _LONGEST) : token.end]
    )
    behind = _plain(text[token.end : token.end + _LONGEST])
    found: tuple[str, Known] | None = None
    if analysis.lower(head) in agencies.nouns:
        for what, body in agencies.behind.items():
            if behind.startswith(f" {what}") and not behind[len(what) + 1 :][:1].isalnum():
                found = max(found or ("", body), (what, body), key=lambda each: len(each[0]))
    if found is not None:
        phrase = analysis.lower(head)
    else:
        words = before.split(" ")
        phrase = next((p for n in range(len(words)) if (p := " ".join(words[n:])) in agencies.phrases), "")
        if not phrase:
            return None
        found = (phrase, agencies.phrases[phrase])
    ahead = before[: len(before) - len(phrase)]
    owned = agencies.owned.search(ahead) is not None or agencies.of.match(behind) is not None
    alone = _THE.search(ahead) is not None and not behind.startswith(" of ")
    return Called(found[1], owned, alone and analysis.lower(head) not in agencies.never_alone)


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
    return " ".join(text.lower().replace("’", "'").split(" "))


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
