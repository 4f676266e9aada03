"""Finds who speaks where no verb says so.

"The colonel shook his head: “No.”", "She was jubilant. “We have won.”", "His answer was short: the war was over".
"""

from collections.abc import Iterator, Sequence

from dateline.coding.attribution.asides import DASHES, told_by_another
from dateline.coding.attribution.constructions import UNSPOKEN, Candidate, whole
from dateline.coding.attribution.sources_of import noun_phrase
from dateline.coding.factuality.negations import negating
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.trees.subjects import passive, subject
from dateline.language.analysis import Analysis
from dateline.language.classes import SPEAKERS

TELLING = frozenset({"says", "claims", "confirms", "requests", "warns"})
"""Stances of verbs that a colon may complete: "insist on one point: …", but not "denies it: …"."""
ENDS = frozenset({".", "!", "?", "…", "”", '"', "''", "’", "'", ","})
"""What stands before the mark that closes a sentence in quotation marks, or is that mark."""


def unspoken(analysis: Analysis, inside: Sequence[int]) -> Candidate | None:
    """The statement of a quotation of tokens `inside` that no cue has: who is spoken of right before it speaks.

    That is the subject of the sentence before one that is all quoted, or of what stands before a colon.
    """
    first, end = analysis.sentences[analysis.sentence_index(inside[0])]
    named = None
    if inside[0] > first and analysis.surface(inside[0] - 1) == ":":
        before = range(first, inside[0] - 1)
        named = _named_last(analysis, before)
    elif inside[0] == first and first > 0 and inside[-1] >= end - 1 and analysis.surface(inside[-1]) in ENDS:
        before = range(*analysis.sentences[analysis.sentence_index(first - 1)])
    else:
        return None
    root = next((i for i in before if analysis.tokens[i].head not in before), None)
    head = None if root is None else _speaker(analysis, root)
    head = named if head is None or head not in before or _behind_dash(analysis, named) else head
    if root is None or head is None or head not in before:
        return None
    return Candidate(
        cue=(root,), anchor=root, source=noun_phrase(analysis, head), head=head, content=frozenset(),
        frame=UNSPOKEN, name="say", kind="verb", stance="says", certain=True,
    )  # fmt: skip


def _named_last(analysis: Analysis, before: range) -> int | None:
    """The person whose name ends what stands before a colon: "that is no surprise to **Dan Roe**: “…”"."""
    heads = (i for i in before if analysis.tokens[i].upos == "PROPN" and analysis.tokens[i].etype == "person")
    return next((i for i in heads if before and analysis.subtree(i)[-1] == before[-1]), None)


def _behind_dash(analysis: Analysis, named: int | None) -> bool:
    """Whether a name stands alone between a dash and a colon: "Voters agree - **Dan Roe**: “…”"."""
    return named is not None and analysis.surface(analysis.subtree(named)[0] - 1) in DASHES


def before_colon(analysis: Analysis) -> Iterator[Candidate]:
    """Statements without quotation marks that a colon opens, where an answer or being sure is spoken of before it."""
    for i, token in enumerate(analysis.tokens):
        told = analysis.deprel(i) == "parataxis" and 0 <= token.head < i and analysis.child(i, "nsubj") is not None
        root = _last(analysis, token.head, i)
        first = analysis.subtree(i)[0]
        if told_by_another(analysis, root, i):
            continue  # "seemed to hint at it: “We lost,” he told a paper"
        if not told or ":" not in (analysis.surface(first), analysis.surface(first - 1)):
            continue
        words = [*analysis.dependents(root, "nsubj", "obj"), root]
        head = _speaker(analysis, root)
        cue = next((cue for j in words for cue in cues_at(analysis, j)), None)
        if head is None or cue is None or (cue.kind == "verb" and cue.rules.stance not in TELLING):
            continue
        if cue.lemma == "know":
            continue  # "knew all about it: he had been there"
        if cue.token == root and passive(analysis, root):
            continue  # "is regarded as the last of them: he fell at dawn"
        # "Had a warning for them: …", "it had not, he argued: …", but "was clear: …".
        argues = cue.kind == "verb" and cue.token == root and analysis.child(root, "ccomp") is not None
        stance = cue.rules.stance if cue.kind == "noun" or argues else "says"
        if stance == "doubts" and list(negating(analysis, cue.token)):
            stance = "claims"  # "had no doubt: they had left"
        yield Candidate(
            cue=(cue.token,), anchor=cue.token,
            source=noun_phrase(analysis, head), head=head,
            content=whole(analysis, i).union(*(whole(analysis, j) for j in analysis.dependents(cue.token, "ccomp"))),
            frame=UNSPOKEN, name="say", kind="verb", stance=stance, certain=True,
        )  # fmt: skip


def _last(analysis: Analysis, root: int, i: int) -> int:
    """The last of coordinate verbs before `i`, if it reports: "backs the truce and **recalled** the war: …"."""
    later = [j for j in analysis.dependents(root, "conj") if root < j < i and cues_at(analysis, j)]
    return later[-1] if later else root


def _speaker(analysis: Analysis, root: int) -> int | None:
    """Who does what a sentence tells, if it is somebody; or whose answer, story, statement it tells of."""
    named = analysis.tokens[root].upos == "NOUN" and analysis.child(root, "nsubj") is None
    who = root if named else subject(analysis, root)
    if who is None:
        return None
    if analysis.tokens[who].etype in SPEAKERS and who != root:
        return who
    whose = next((j for j in analysis.children[who] if analysis.tokens[j].deprel == "nmod:poss"), None)
    if analysis.tokens[who].upos != "NOUN" or whose is None:
        return None
    # "His answer was short", "Her voice broke".
    return whose if cues_at(analysis, who) or analysis.tokens[whose].etype == "person" else None
