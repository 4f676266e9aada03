"""Finds free indirect speech: who denies or promises something goes on to say it in the next sentence.

"The general denied this. His troops **had never entered** the village.", "She was adamant. Her son **would** return."
"""

from collections.abc import Sequence

from dateline.coding.attribution.constructions import UNSPOKEN, Candidate
from dateline.coding.attribution.selection import Chosen
from dateline.coding.attribution.sources_of import noun_phrase
from dateline.coding.factuality.moods import told_back
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import Cue, cues_at
from dateline.coding.trees.subjects import passive, subject
from dateline.language.analysis import Analysis
from dateline.language.classes import SPEAKERS
from dateline.model.span import Span, inside_any
from dateline.model.statement import Stance

AHEAD: frozenset[Stance] = frozenset({"promises", "threatens", "predicts", "orders"})
"""Stances that go on as what they are: "promised change. He would free them" is a promise."""
HIMSELF = frozenset({"he", "she"})


def free_speech(analysis: Analysis, chosen: Sequence[Chosen], blocks: Sequence[Span]) -> list[Chosen]:
    """The statements, and those that go on in sentences without a cue of their own."""
    cued = {analysis.sentence_index(i) for one in chosen for i in (one.candidate.anchor, *one.candidate.content)}
    out = list(chosen)
    for sentence in range(len(analysis.sentences) - 1):
        last = sentence
        said = _said(analysis, sentence)
        while (
            said is not None
            and last + 1 < len(analysis.sentences)
            and last + 1 not in cued
            and _goes_on(analysis, said, last + 1, blocks)
        ):
            last += 1
        if said is not None and last > sentence:
            content = frozenset(range(analysis.sentences[sentence + 1][0], analysis.sentences[last][1]))
            out.append(Chosen(candidate=_candidate(analysis, said, content)))
    return out


def _said(analysis: Analysis, sentence: int) -> tuple[Cue, int] | None:
    """What a sentence is about if somebody speaks in it without its saying what: the cue, and who speaks."""
    first, end = analysis.sentences[sentence]
    root = next((i for i in range(first, end) if analysis.tokens[i].head < 0), None)
    if root is None or passive(analysis, root):
        return None
    if (whose := _whose_version(analysis, root)) is not None:
        return _account(whose[0]), whose[1]
    if not _left_open(analysis, root):
        return None
    who = subject(analysis, root)
    telling = analysis.tokens[root].lemma in {*cue_rules().giving.verbs, *cue_rules().going_on.giving}
    given = [j for j in analysis.dependents(root, "obj", "iobj") if telling]
    cue = next((cue for i in (root, *given) for cue in cues_at(analysis, i) if not cue.rules.attitude), None)
    if who is None or not _speaks(analysis, who):
        return None
    account = next((j for j in given if analysis.tokens[j].lemma in cue_rules().going_on.accounts), None)
    if account is not None:
        return _account(account), who  # "Residents tell another story. Soldiers had burned the barn"
    if telling and any(analysis.lower(j) == "it" for j in given) and analysis.child(root, "advmod") is not None:
        return _account(root), who  # "Residents tell it differently"
    if cue is None:
        return None
    past = any(analysis.tokens[j].xpos == "VBD" for j in (root, *analysis.dependents(root, "aux", "cop")))
    return (cue, who) if past else None


def _account(token: int) -> Cue:
    """A cue for somebody's account, which goes on whatever word it is told by."""
    return Cue(token=token, lemma="account", name="say", kind="noun", rules=cue_rules().classes["say"])


def _left_open(analysis: Analysis, root: int) -> bool:
    """Whether a verb leaves it to the next sentence what is said: "No, he said", and who denies a thing says more."""
    told = [j for j in analysis.dependents(root, "ccomp", "xcomp", "parataxis") if analysis.tokens[j].upos != "INTJ"]
    stances = {cue.rules.stance for cue in cues_at(analysis, root)}
    answers = bool(stances) and stances <= cue_rules().going_on.stances
    return not told or (answers and all(analysis.deprel(j) != "parataxis" for j in told))


def _whose_version(analysis: Analysis, root: int) -> tuple[int, int] | None:
    """The account that a sentence is about, and whose it is: "**The general's version** was different"."""
    own = analysis.child(root, "nsubj") if analysis.child(root, "cop") is not None else None
    if own is None or analysis.tokens[own].lemma not in cue_rules().going_on.accounts:
        return None
    whose = next((j for j in analysis.children[own] if analysis.tokens[j].deprel == "nmod:poss"), None)
    return None if whose is None else (own, whose)


def _answers(analysis: Analysis, cue: Cue) -> bool:
    """Whether no more than "yes" or "no" is said: "**No**, the general said"."""
    return any(analysis.tokens[j].upos == "INTJ" for j in analysis.children[cue.token])


def _speaks(analysis: Analysis, who: int) -> bool:
    """Whether a subject is somebody, or something that speaks for somebody: "the statement was blunt"."""
    paper = analysis.tokens[who].lemma.lower() in cue_rules().documents.nouns
    return paper or analysis.tokens[who].etype in SPEAKERS


def _goes_on(analysis: Analysis, said: tuple[Cue, int], sentence: int, blocks: Sequence[Span]) -> bool:
    """Whether a sentence goes on with what somebody says: in the future of the past, or in its perfect."""
    first, end = analysis.sentences[sentence]
    root = next((i for i in range(first, end) if analysis.tokens[i].head < 0), None)
    cue, who = said
    joint = (analysis.tokens[who].start, analysis.tokens[end - 1].end)
    clauses = () if root is None else (root, *analysis.dependents(root, "parataxis", "conj"))
    if (
        root is None
        or not any(told_back(analysis, j) for j in clauses)
        or not any(inside_any(joint, (block,)) for block in blocks)
    ):
        return False
    helping = {analysis.lower(j) for clause in clauses for j in analysis.dependents(clause, "aux", "cop")}
    if "would" in helping:
        return True
    rules = cue_rules().going_on
    own = subject(analysis, root)
    about_himself = own is not None and analysis.lower(own) in HIMSELF
    if about_himself and cue.rules.stance != "denies":
        return False  # "He described the night. He had slept badly"
    goes_on = cue.rules.stance in rules.stances or cue.lemma in rules.words or _answers(analysis, cue)
    return cue.kind == "adjective" or goes_on


def _candidate(analysis: Analysis, said: tuple[Cue, int], content: frozenset[int]) -> Candidate:
    cue, who = said
    return Candidate(
        cue=(cue.token,), anchor=cue.token, source=noun_phrase(analysis, who), head=who, content=content,
        frame=UNSPOKEN, name="say", kind="verb", certain=True,
        stance=cue.rules.stance if cue.rules.stance in AHEAD else "says",
    )  # fmt: skip
