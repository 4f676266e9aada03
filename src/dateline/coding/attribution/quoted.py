"""Gives every quotation its speaker: the cue in its sentence, before it or after it, or who spoke last."""

from collections.abc import Sequence

import msgspec

from dateline.coding.attribution.constructions import Candidate
from dateline.coding.attribution.next_to_quotation import SPEAKING, begun_anew, right_before, right_behind, without
from dateline.coding.attribution.quotations import Quotation
from dateline.coding.attribution.selection import Chosen
from dateline.coding.attribution.unspoken import unspoken
from dateline.language.analysis import Analysis

SHORT = 4
BEHIND = frozenset({"react", "retaliate"})
"""Verbs that say something only where they stand behind it: "“Never,” he retaliated", not "retaliated in the “war”"."""
MOST = 4
"""Of the words of what is told, one in so many at most stands beside a quotation that is all of it."""
SPOKEN = frozenset({"VBD", "VBZ", "VBP", "VBG"})
"""Tags of a cue that has nothing but a quotation for its content."""


def attach(analysis: Analysis, chosen: Sequence[Chosen], found: Sequence[Quotation]) -> list[Chosen]:
    """Hand each quotation to one statement; drop the statements that are left with no content."""
    chosen = list(chosen)
    taken: dict[int, list[int]] = {n: [] for n in range(len(chosen))}
    spoken = frozenset(i for quotation in found for i in _tokens(analysis, quotation))
    last: int | None = None
    last_end = -1
    for q, quotation in enumerate(found):
        inside = _tokens(analysis, quotation)
        if not inside:
            continue
        long = _words(analysis, inside) >= SHORT or _before_colon(analysis, inside)
        long = long or _clause(analysis, inside) or _sentence(analysis, inside)
        owner = right_behind(analysis, chosen, inside, spoken)
        if owner is None:
            owner = right_before(analysis, chosen, inside, spoken)
            if owner is not None:
                cue = chosen[owner].candidate.anchor
                chosen = [one if cue in one.candidate.content else without(one, inside, cue) for one in chosen]
                chosen[owner] = begun_anew(analysis, chosen[owner], inside)
        if owner is None:
            owner = _owner(analysis, chosen, inside, spoken)
        if owner is None and long:
            owner = _beside(analysis, chosen, inside, spoken)
        further = long or _closed_sentence(analysis, inside, last_end)
        if owner is None and further and last is not None and _goes_on(analysis, last_end, inside):
            owner = None if _of_the_source(analysis, chosen[last].candidate, inside) else last
        if owner is None and long and (candidate := unspoken(analysis, inside)) is not None:
            if last is not None and _same_speaker(analysis, candidate, last_end):
                owner = last
            else:
                chosen.append(Chosen(candidate=candidate))
                owner = len(chosen) - 1
                taken[owner] = []
        if owner is not None:
            if chosen[owner].candidate.frame == "labelled":
                label = chosen[owner].candidate
                chosen = [without(one, (*label.source, *inside), label.anchor) for one in chosen]
            taken[owner].append(q)
            if last is None or not _aside(analysis, chosen[last], chosen[owner], inside):
                last = _outermost(analysis, chosen, owner)
            last_end = max(inside[-1], chosen[owner].candidate.cue[-1])
    return [
        msgspec.structs.replace(one, quotations=tuple(taken[n]))
        for n, one in enumerate(chosen)
        if one.candidate.content or taken[n]
    ]


def _tokens(analysis: Analysis, quotation: Quotation) -> list[int]:
    return [i for span in quotation.spans for i in analysis.tokens_in(span)]


def _words(analysis: Analysis, tokens: Sequence[int]) -> int:
    return sum(analysis.tokens[i].upos != "PUNCT" for i in tokens)


def _clause(analysis: Analysis, tokens: Sequence[int]) -> bool:
    """Whether a quotation has a clause of its own, with who does what: "“nobody moved”"."""
    return any(analysis.deprel(i) == "nsubj" and analysis.tokens[i].head in tokens for i in tokens)


def _sentence(analysis: Analysis, tokens: Sequence[int]) -> bool:
    """Whether a quotation is a sentence of its own, however short: "“We left.”"."""
    first, end = analysis.sentences[analysis.sentence_index(tokens[0])]
    whole = tokens[0] == first and tokens[-1] == end - 1
    return whole and any(analysis.tokens[i].upos in ("VERB", "AUX") for i in tokens)


def _closed_sentence(analysis: Analysis, tokens: Sequence[int], last_end: int) -> bool:
    """Whether a quotation without a verb is all there is between two stops: "“It fell,” she said. **“Big time.”**"."""
    first, end = analysis.sentences[analysis.sentence_index(tokens[0])]
    whole = tokens[0] == first and tokens[-1] == end - 1 and analysis.surface(tokens[-2]) in {".", "!"}
    return whole and not _new_paragraph(analysis, last_end, tokens[0])


def _new_paragraph(analysis: Analysis, i: int, j: int) -> bool:
    """Whether a paragraph begins between two tokens."""
    return i < 0 or "\n" in analysis.text[analysis.tokens[i].end : analysis.tokens[j].start]


def _aside(analysis: Analysis, speaking: Chosen, one: Chosen, inside: Sequence[int]) -> bool:
    """Whether a quotation is a few words within what else is told, so that it is not its owner who goes on speaking.

    "“It fell,” she said, recalling what he called a “**farce**”. “We wept.”": it is she who wept.
    """
    content = one.candidate.content
    beside = analysis.sentence_index(speaking.candidate.anchor) == analysis.sentence_index(inside[0])
    direct = speaking.candidate.anchor < inside[0] and one.candidate.anchor != speaking.candidate.anchor
    return beside and direct and len(content.difference(inside)) > len(content) / MOST


def _before_colon(analysis: Analysis, tokens: Sequence[int]) -> bool:
    """Whether a quotation opens a headline: "“We won”: rebels celebrate"."""
    after = tokens[-1] + 1
    return tokens[0] == 0 and after < len(analysis.tokens) and analysis.surface(after) == ":"


def _owner(analysis: Analysis, chosen: Sequence[Chosen], inside: Sequence[int], spoken: frozenset[int]) -> int | None:
    """The statement whose content has most of the quotation's first sentence; the innermost of those."""
    block = set(inside)
    first = {i for i in analysis.sentence_tokens(inside[0]) if i in block}
    best: tuple[int, int] | None = None
    for n, one in enumerate(chosen):
        candidate = one.candidate
        if not candidate.content or candidate.anchor in spoken:
            continue
        shared = len(candidate.content & first)
        if 2 * shared >= len(first) and (best is None or len(candidate.content) < best[0]):
            best = (len(candidate.content), n)
    return None if best is None else best[1]


def _beside(analysis: Analysis, chosen: Sequence[Chosen], inside: Sequence[int], spoken: frozenset[int]) -> int | None:
    """A speaking cue next to the quotation, in a sentence that it begins or ends in, or before a colon.

    It is none of the `spoken` words: "“I love this,” but “not that,” she said".
    """
    sentences = {analysis.sentence_index(inside[0]), analysis.sentence_index(inside[-1])}
    before = inside[0] - 1
    if before >= 0 and analysis.surface(before) in (":", ","):
        sentences.add(analysis.sentence_index(before))
    options = []
    for n, one in enumerate(chosen):
        candidate = one.candidate
        if candidate.anchor in spoken or candidate.kind == "adverb":
            continue
        if not candidate.content and analysis.tokens[candidate.anchor].xpos not in SPOKEN:
            continue
        if candidate.name not in SPEAKING or _of_the_source(analysis, candidate, inside):
            continue
        if candidate.anchor < inside[0] and analysis.tokens[candidate.anchor].lemma in BEHIND:
            continue
        if analysis.sentence_index(candidate.anchor) not in sentences and not _follows(analysis, one, inside[-1]):
            continue
        gap = inside[0] - candidate.anchor if candidate.anchor < inside[0] else candidate.anchor - inside[-1]
        options.append((bool(candidate.content), gap, n))
    return min(options)[2] if options else None


def _outermost(analysis: Analysis, chosen: Sequence[Chosen], owner: int) -> int:
    """Who goes on to speak behind a quotation: "**Roe said** they were wary of calling it “a farce”. “We wept.”"."""
    anchor = chosen[owner].candidate.anchor
    around = [
        n
        for n, one in enumerate(chosen)
        if anchor in one.candidate.content and one.candidate.anchor < anchor and one.candidate.name in SPEAKING
        if one.candidate.kind == "verb"
        and analysis.sentence_index(one.candidate.anchor) == analysis.sentence_index(anchor)
    ]
    return around[0] if around else owner


def _of_the_source(analysis: Analysis, candidate: Candidate, inside: Sequence[int]) -> bool:
    """Whether words in quotation marks tell who speaks behind the cue: "said Roe, who was in a “**long** line”"."""
    head = candidate.head
    if head is None or head < candidate.anchor or head > inside[0]:
        return False
    told = analysis.subtree(head)
    return all(i in told or analysis.tokens[i].upos == "PUNCT" for i in inside)


def _follows(analysis: Analysis, one: Chosen, last: int) -> bool:
    """Whether the sentence after the quotation holds nothing but its cue: "“Fire!” The guard at the gate shouted."."""
    candidate = one.candidate
    after = analysis.sentence_index(last) + 1
    if candidate.content or not candidate.source or analysis.sentence_index(candidate.anchor) != after:
        return False
    first = analysis.sentences[after][0]
    if "\n" in analysis.text[analysis.tokens[last].end : analysis.tokens[first].start]:
        return False  # a quotation that ends its paragraph is not taken up by the next one
    first += analysis.lower(first) in ("so", "thus")  # "“Fire!” So said the guard."
    return first in (*candidate.source, *candidate.cue)


def _same_speaker(analysis: Analysis, candidate: Candidate, last_end: int) -> bool:
    """Whether a pronoun tells of who spoke just before: "“I am old,” said Roe. **He** has sons. “But I like it.”"."""
    head = candidate.head
    if head is None or analysis.tokens[head].upos != "PRON":
        return False
    near = analysis.sentence_index(candidate.anchor) - analysis.sentence_index(last_end) == 1
    return near and not _new_paragraph(analysis, last_end, candidate.anchor)


def _goes_on(analysis: Analysis, last_end: int, inside: Sequence[int]) -> bool:
    """Whether a quotation goes on right where the last one and its cue ended.

    In the next paragraph, it does where it opens that: not "She said: “We won.” | The mayor called it “**a farce**”".
    """
    between = analysis.sentence_index(inside[0]) - analysis.sentence_index(last_end)
    opens = inside[0] == 0 or _new_paragraph(analysis, inside[0] - 1, inside[0])
    return between <= 1 and (opens or not _new_paragraph(analysis, last_end, inside[0]))
