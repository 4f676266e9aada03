"""Finds those who are named as sources by a phrase: "according to the army", "by his own account"."""

from collections.abc import Iterator

from dateline.coding.attribution.constructions import Candidate
from dateline.coding.attribution.sources_of import noun_phrase, speaks
from dateline.coding.factuality.signatures import definite
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at
from dateline.language.analysis import Analysis
from dateline.model.statement import Stance


def sourced(analysis: Analysis, phrase: tuple[int, ...]) -> Iterator[Candidate]:
    """According to X, …: the phrase hangs on X, or X on the phrase."""
    first = phrase[0]
    head = analysis.tokens[first].head
    if head >= 0 and head > phrase[-1]:
        noun = head
    else:
        below = [
            j for p in phrase for j in analysis.children[p] if j > phrase[-1] and analysis.tokens[j].upos != "PUNCT"
        ]
        if not below:
            return
        noun = below[0]
    if len(phrase) == 1 and not (speaks(analysis, noun) and _of_somebody(analysis, noun)):
        return  # "per head", "per ship"
    teller = noun
    if analysis.lower(noun) == "what":  # "according to what **residents** say"
        said = next((j for j in analysis.children[noun] if analysis.tokens[j].deprel == "acl:relcl"), None)
        who = None if said is None else analysis.child(said, "nsubj")
        teller = noun if who is None else who
    if analysis.tokens[noun].lemma.lower() in cue_rules().sourcing.followed:
        return  # "according to the orders that you gave us"
    top = noun if noun == head else first
    outer = analysis.tokens[top].head
    hanging = frozenset(analysis.subtree(noun)) | frozenset(analysis.subtree(first))
    if outer < 0:
        content = frozenset(analysis.sentence_tokens(first)) - hanging
    else:
        content = frozenset(analysis.subtree(_sourced_clause(analysis, hanging, outer))) - hanging
    # "Ten died, according to doctors; the police said nothing": what stands behind a semicolon is another's.
    breaks = [j for j in analysis.sentence_tokens(first) if analysis.surface(j) == ";"]
    before = max((j for j in breaks if j < first), default=-1)
    after = min((j for j in breaks if j > first), default=len(analysis.tokens))
    content = frozenset(j for j in content if before < j < after)
    # "It withdrew, according to residents, but the UN could not confirm that": nor what another says of it behind.
    tops = {j for j in content if j > max(hanging) and analysis.deprel(j) == "conj" and analysis.child(j, "nsubj")}
    others = (j for j in tops if any(analysis.lower(k) == "but" for k in analysis.dependents(j, "cc")))
    content -= frozenset(k for j in others if cues_at(analysis, j) for k in analysis.subtree(j))
    if not content:
        return
    yield Candidate(
        cue=phrase, anchor=first, content=content,
        source=tuple(i for i in noun_phrase(analysis, teller) if i > phrase[-1]), head=teller,
        frame="sourcing", name="according", kind="phrase", stance=_stance(analysis, phrase),
    )  # fmt: skip


def _stance(analysis: Analysis, words: tuple[int, ...]) -> Stance:
    """What somebody says in these words, or only believes: "in the **opinion** of the police"."""
    held = cue_rules().sourcing.held
    return "claims" if any(analysis.lower(j) in held for j in words) else "says"


def in_poll(analysis: Analysis, i: int) -> Candidate | None:
    """In a poll of miners, …: where it opens a clause and a comma closes it, it is the poll that says so."""
    noun = analysis.tokens[i].head
    outer = analysis.tokens[noun].head if noun >= 0 else -1
    counts = outer >= 0 and analysis.tokens[noun].lemma.lower() in cue_rules().sourcing.polls
    if not counts or analysis.lower(i) != "in" or analysis.deprel(noun) != "obl":
        return None
    hanging = frozenset(analysis.subtree(noun))
    last = max(hanging)
    closed = "," in (analysis.surface(last), analysis.surface(min(last + 1, len(analysis.tokens) - 1)))
    if not closed or not i == min(hanging) < last < outer:
        return None
    return Candidate(
        cue=(i,), anchor=i, content=frozenset(analysis.subtree(_sourced_clause(analysis, hanging, outer))) - hanging,
        source=tuple(j for j in noun_phrase(analysis, noun) if j > i), head=noun,
        frame="sourcing", name="according", kind="phrase", stance="says",
    )  # fmt: skip


def _of_somebody(analysis: Analysis, noun: int) -> bool:
    """Whether it is about somebody and no rate: "per the sheriff", "per officials", "per **a** resident"."""
    several = analysis.tokens[noun].xpos == "NNS"
    return several or definite(analysis, noun) or analysis.child(noun, "det") is not None


def _sourced_clause(analysis: Analysis, hanging: frozenset[int], outer: int) -> int:
    """What a sourcing phrase bears on: the sentence where it opens or closes it behind a comma, or else its clause."""
    inside = analysis.sentence_tokens(outer)
    first, last = min(hanging), max(hanging)
    opens = all(analysis.tokens[j].upos == "PUNCT" for j in range(inside.start, first))
    closes = all(analysis.tokens[j].upos == "PUNCT" for j in range(last + 1, inside.stop))
    apart = any(j >= inside.start and analysis.surface(j) == "," for j in (first, first - 1))
    if analysis.tokens[outer].deprel == "acl:relcl" and last < outer and not opens:
        return outer  # "expelled two men who, **according to an aide**, had spied": only that they had
    if opens or (closes and apart):
        above = [outer, *analysis.ancestors(outer)]
        return next((j for j in above if analysis.deprel(j) == "ccomp"), above[-1])
    return _clause_of(analysis, outer)


def _clause_of(analysis: Analysis, i: int) -> int:
    """The head of the clause that token `i` stands in."""
    while analysis.tokens[i].head >= 0 and not _heads_clause(analysis, i):
        i = analysis.tokens[i].head
    return i


def _heads_clause(analysis: Analysis, i: int) -> bool:
    relation = analysis.deprel(i)
    if relation in ("ccomp", "advcl", "csubj", "parataxis", "root"):
        return True
    return relation == "conj" and analysis.child(i, "nsubj") is not None


def by_account(analysis: Analysis, i: int) -> Candidate | None:
    """By his own account: the noun is the cue, whose it is speaks, and the rest of the clause is what is said."""
    rules = cue_rules().sourcing
    above = analysis.tokens[i].head
    named = not rules.nouns.isdisjoint((analysis.tokens[i].lemma.lower(), analysis.lower(i)))
    if not named or analysis.deprel(i) not in ("obl", "advcl") or above < 0:
        return None
    case = analysis.child(i, "case", "mark")
    everybody = any(analysis.lower(j) in rules.everybody for j in analysis.dependents(i, "det", "amod"))
    whose = next((j for j in analysis.children[i] if analysis.tokens[j].deprel == "nmod:poss"), None)
    whose = _of_whom(analysis, i) if whose is None else whose
    hanging = frozenset(analysis.subtree(i))
    inside = analysis.sentence_tokens(i)
    first, last = min(hanging), max(hanging)
    apart = first == inside.start or analysis.surface(first - 1) == "," or analysis.surface(first) == ","
    if case is None or (whose is None and not everybody) or not apart:
        return None
    if rules.before.isdisjoint((analysis.lower(case), f"{analysis.lower(case)} {analysis.tokens[i].lemma.lower()}")):
        return None
    content = frozenset(analysis.subtree(_sourced_clause(analysis, hanging, above))) - hanging
    bare = not content or last == inside.stop - 1
    return None if bare and first == inside.start else Candidate(
        cue=(case, i), anchor=i, content=content,
        source=() if whose is None else noun_phrase(analysis, whose), head=whose,
        frame="sourcing", name="according", kind="phrase", stance=_stance(analysis, (i,)),
    )  # fmt: skip


def _of_whom(analysis: Analysis, i: int) -> int | None:
    """Whose word it is that stands behind "of": "on **the** word of a priest", not "on the evidence of the crime"."""
    known = any(analysis.lower(j) == "the" for j in analysis.dependents(i, "det"))
    of = (j for j in analysis.dependents(i, "nmod") if any(analysis.lower(k) == "of" for k in analysis.children[j]))
    return next((j for j in of if known and speaks(analysis, j)), None)


def has_it(analysis: Analysis, i: int) -> Candidate | None:
    """Rumour has it that …, the story goes that …: nobody in particular says so."""
    token = analysis.tokens[i]
    it, said = analysis.child(i, "expl", "obj"), analysis.child(i, "ccomp")
    told = next((j for j in analysis.dependents(i, "nsubj") if analysis.tokens[j].upos in ("NOUN", "PROPN")), None)
    has = token.lemma == "have" and it == i + 1 and analysis.lower(it) == "it"
    goes = token.lemma == "go" and it is None
    if not (has or goes) or said is None or told is None:
        return None
    if analysis.tokens[told].lemma.lower() not in cue_rules().sourcing.hearsay:
        return None
    return Candidate(
        cue=(*noun_phrase(analysis, told), *range(i, i + 1 + has)), anchor=i,
        content=frozenset(analysis.subtree(said)), source=(), head=None,
        frame="sourcing", name="according", kind="phrase", stance="claims",
    )  # fmt: skip


def to_hear(analysis: Analysis, i: int) -> Candidate | None:
    """To hear the ministry tell it, …: it is the ministry that says so."""
    token, above = analysis.tokens[i], analysis.tokens[i].head
    tell = analysis.child(i, "xcomp", "ccomp")
    who = None if tell is None else analysis.child(tell, "nsubj") or analysis.child(i, "obj")
    opens = token.lemma == "hear" and analysis.deprel(i) == "advcl" and analysis.lower(i - 1) == "to"
    if not opens or above < 0 or tell is None or who is None or analysis.tokens[tell].lemma not in ("tell", "describe"):
        return None
    return Candidate(
        cue=(i - 1, i, tell), anchor=i, content=frozenset(analysis.subtree(above)) - frozenset(analysis.subtree(i)),
        source=noun_phrase(analysis, who), head=who, frame="sourcing", name="according", kind="phrase", stance="claims",
    )  # fmt: skip


def to_quote(analysis: Analysis, i: int) -> Candidate | None:
    """To quote the general, …: it is the general who says so."""
    above, who = analysis.tokens[i].head, analysis.child(i, "obj")
    opens = i == analysis.sentence_tokens(i).start + 1 and analysis.lower(i - 1) == "to"
    quotes = analysis.tokens[i].lemma in cue_rules().sourcing.verbs and analysis.deprel(i) == "advcl"
    if not opens or not quotes or above < 0 or who is None or not speaks(analysis, who):
        return None
    return Candidate(
        cue=(i - 1, i), anchor=i, content=frozenset(analysis.subtree(above)) - frozenset(analysis.subtree(i)),
        source=noun_phrase(analysis, who), head=who, frame="sourcing", name="according", kind="phrase", stance="says",
    )  # fmt: skip


def if_believed(analysis: Analysis, i: int) -> Candidate | None:
    """If the army is to be believed, …: it is the army that says so."""
    above = analysis.tokens[i].head
    who = analysis.child(i, "nsubj")
    words = [j for j in analysis.subtree(i) if j <= i and analysis.lower(j) in ("if", "is", "are", "to", "be")]
    if analysis.tokens[i].lemma not in cue_rules().sourcing.trusting or analysis.deprel(i) != "advcl" or who is None:
        return None
    if [analysis.lower(j) for j in words][:1] != ["if"] or len(words) < 4 or above < 0:
        return None
    return Candidate(
        cue=(*words, i), anchor=i, content=frozenset(analysis.subtree(above)) - frozenset(analysis.subtree(i)),
        source=noun_phrase(analysis, who), head=who, frame="sourcing", name="according", kind="phrase", stance="claims",
    )  # fmt: skip
