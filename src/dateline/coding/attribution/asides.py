"""Tells what a report adds of its own from what it reports: "said it had left, contradicting …"."""

from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at, is_cue
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.trees.crowd_repairs import aloud
from dateline.coding.trees.stand_ins import summary
from dateline.language.analysis import Analysis
from dateline.language.classes import CLOSING_QUOTES, OPENING_QUOTES

DASHES = frozenset({"―", "—", "–", "--", "-"})
_BEFORE_COMMENTS = frozenset({",", *DASHES})
"""What stands between words reported and a comment on them."""
CONDITIONS = frozenset({"if", "unless", "whether", "once", "should"})
SHORT = 4
"""How many words at most tell where or when something was said: "on the social network X"."""
RELATIVE = frozenset({"who", "whom", "whose", "which", "where"})


def comment(analysis: Analysis, cue: int, head: int, content: frozenset[int]) -> frozenset[int]:
    """The tokens at the end of a content, headed by `head`, that are the report's own.

    They are a participle clause without a subordinator, a relative clause, what somebody else does meanwhile
    (", while the ministry denied it") or how long after another deed it was, behind a comma or a dash. A content that
    stands before its cue has none: there, the comment would stand behind the cue.
    """
    last = max((i for i in content if analysis.tokens[i].upos != "PUNCT"), default=-1)
    out = frozenset[int]()
    for j in analysis.dependents(head, "advcl", "acl:relcl"):
        added = frozenset(analysis.subtree(j))
        at_end = cue < head < j and last in added and analysis.surface(min(added)) in _BEFORE_COMMENTS
        if at_end and (analysis.tokens[j].deprel == "acl:relcl" or _participle(analysis, j) or _meanwhile(analysis, j)):
            out |= added
    for j in sorted(content):
        added = frozenset(analysis.subtree(j))
        apart = analysis.deprel(j) == "advcl" and cue < head < j and last in added and days_apart(analysis, j)
        if apart and not _BEFORE_COMMENTS.isdisjoint((analysis.surface(min(added)), analysis.surface(min(added) - 1))):
            out |= added  # "said they had seized power and arrested him, **hours after** he was sworn in"
    return out | (_called(analysis, content) if cue < head else frozenset())


def _called(analysis: Analysis, content: frozenset[int]) -> frozenset[int]:
    """What is said of a content at its end: "said that they had left, **a claim that could not be verified**"."""
    last = max((i for i in content if analysis.tokens[i].upos != "PUNCT"), default=-1)
    for j in content:
        added = frozenset(analysis.subtree(j))
        beside = analysis.deprel(j) in ("appos", "parataxis") or analysis.tokens[j].deprel == "obl:unmarked"
        first = min(added)
        set_off = not _BEFORE_COMMENTS.isdisjoint((analysis.surface(first), analysis.surface(first - 1)))
        if beside and summary(analysis, j) and last in added and set_off:
            return added
    return frozenset()


def sequel(analysis: Analysis, cue: int, content: frozenset[int]) -> frozenset[int]:
    """What a report says came of what is told, behind a cue: "They lost, he said, **dealing** a blow to her"."""
    came = lexicon().classes["sequel"]
    out = frozenset[int]()
    for j in content:
        token, first = analysis.tokens[j], analysis.subtree(j)[0]
        led = token.xpos == "VBG" and token.lemma in came and analysis.deprel(j) == "advcl" and first > cue > token.head
        if led and analysis.child(j, "mark", "nsubj") is None and "," in map(analysis.surface, (first, first - 1)):
            out |= frozenset(analysis.subtree(j))
    return out


def told_besides(analysis: Analysis, cue: int, content: frozenset[int]) -> frozenset[int]:
    """The relative clause between commas in what is asked, denied or blamed: there, the report tells more.

    "Denied backing the rebels, who accused the army of bombing them": nobody has denied the accusing.
    """
    if content and cue < min(content) and (called := _called(analysis, content)):
        return called
    last = max((i for i in content if analysis.tokens[i].upos != "PUNCT"), default=-1)
    for j in sorted(content):
        added = frozenset(analysis.subtree(j))
        related = analysis.tokens[j].deprel.endswith(":relcl") and analysis.tokens[j].head in content and j > cue
        ends = max(added)
        closed = analysis.surface(ends) == "," or (ends + 1 in content and analysis.surface(ends + 1) == ",")
        if not related or not (last in added or closed) or not added <= content:
            continue
        first = min(added)
        opened = first + 1 if analysis.surface(first) == "," else first
        asking = any(analysis.lower(k) in RELATIVE for k in range(opened, min(opened + 3, j)))
        if asking and "," in (analysis.surface(first), analysis.surface(first - 1)):
            return added
    return frozenset()


def who_it_is(analysis: Analysis, cue: int, content: frozenset[int]) -> frozenset[int]:
    """Who somebody named at the end of a content is, which the report explains: "praised Ms Roe, **the mayor**"."""
    last = max((i for i in content if analysis.tokens[i].upos != "PUNCT"), default=-1)
    for j in sorted(content):
        added = frozenset(analysis.subtree(j))
        who = analysis.tokens[j].head
        explains = analysis.deprel(j) == "appos" and who in content and cue < who and last in added and added <= content
        named = explains and analysis.tokens[who].upos == "PROPN" and analysis.tokens[j].upos == "NOUN"
        if named and "," in (analysis.surface(min(added)), analysis.surface(min(added) - 1)):
            return added
    return frozenset()


def set_off(analysis: Analysis, head: int) -> frozenset[int]:
    """What is told besides of a noun between commas: "the bill, **which the mayor signed**, seems to have failed"."""
    out = frozenset[int]()
    for j in analysis.dependents(head, "acl", "appos"):
        added = analysis.subtree(j)
        before, after = analysis.surface(added[0] - 1), analysis.surface(min(added[-1] + 1, len(analysis.tokens) - 1))
        opened = "," in (before, analysis.surface(added[0]))
        if j > head and opened and "," in (after, analysis.surface(added[-1])):
            out |= frozenset(added)
    return out


def occasion(analysis: Analysis, cue: int, head: int) -> frozenset[int]:
    """The "in which" of "an interview in which he said that they had left", which trees hang on the leaving."""
    out = frozenset[int]()
    for j in analysis.dependents(head, "obl"):
        asked = analysis.tokens[j].xpos in ("WDT", "WP") and j < cue and analysis.child(j, "case") is not None
        before = analysis.tokens[analysis.subtree(j)[0] - 1]
        tells = before.lemma in cue_rules().documents.nouns or is_cue(before.lemma, "noun")
        if asked and (tells or before.etype == "event"):
            out |= frozenset(analysis.subtree(j))
    return out


def others_words(analysis: Analysis, cue: int, head: int) -> frozenset[int]:
    """What others say behind a cue within or after its content: "It fell, they said, but the army denied it"."""
    out = frozenset[int]()
    for k in (*analysis.dependents(head, "advcl", "parataxis", "conj"), *analysis.dependents(cue, "advcl")):
        theirs = head < cue < k and analysis.child(k, "nsubj") is not None and _says_something(analysis, k)
        says = (k, *analysis.dependents(k, "xcomp"))  # "**keeps insisting** that"
        if theirs and any(other.rules.certain for j in says for other in cues_at(analysis, j)):
            out |= frozenset(analysis.subtree(k))
    for k in analysis.dependents(head, "appos"):
        # "They left, he said, **a move** nobody denied".
        if head < cue < k and any(analysis.lower(j) in ("a", "an") for j in analysis.dependents(k, "det")):
            out |= frozenset(analysis.subtree(k))
    return out


def _says_something(analysis: Analysis, verb: int) -> bool:
    """Whether a verb has a clause, or what answers one: "denied that", "denied involvement"; not "hold the airport"."""
    done = analysis.child(verb, "obj")
    if done is not None and any(cue.rules.stance in ("denies", "rejects") for cue in cues_at(analysis, verb)):
        return True
    if any(analysis.child(j, "ccomp") is not None for j in analysis.dependents(verb, "xcomp")):
        return True
    return analysis.child(verb, "ccomp") is not None or (done is not None and analysis.tokens[done].upos == "PRON")


def _participle(analysis: Analysis, i: int) -> bool:
    """Whether a participle tells what came of what was said, or what is said besides: "…, **contradicting** him".

    Any other goes on with it: "…, **taking over** a church", "…, his guards **watching**".
    """
    token, classes = analysis.tokens[i], lexicon().classes
    besides = token.lemma in classes["sequel"] or any(cue.kind == "verb" for cue in cues_at(analysis, i))
    besides = besides and token.xpos == "VBG" and token.lemma not in classes["done_in_it"] and not aloud(analysis, i)
    return besides and analysis.child(i, "mark", "nsubj") is None


def days_apart(analysis: Analysis, i: int) -> bool:
    """Whether a clause tells how long after or before another deed it was: "…, **two days after** they met"."""
    mark = next((j for j in analysis.dependents(i, "mark") if analysis.lower(j) in ("after", "before")), None)
    return mark is not None and any(
        j < mark and analysis.tokens[j].etype == "time" for j in analysis.dependents(i, "obl")
    )


def _meanwhile(analysis: Analysis, i: int) -> bool:
    """Whether a clause sets somebody else beside what is reported: "…, while the ministry denied it"."""
    marks = {analysis.lower(j) for j in analysis.dependents(i, "mark")}
    even = any(analysis.lower(j) == "even" for j in analysis.dependents(i, "advmod")) and "as" in marks
    others = any(analysis.tokens[j].upos != "PRON" for j in analysis.dependents(i, "nsubj"))
    # "Said that she has ten points, while he has nine" tells both.
    speaks = even or any(
        cue.rules.certain for j in (i, *analysis.dependents(i, "xcomp")) for cue in cues_at(analysis, j)
    )
    return others and speaks and (even or not marks.isdisjoint(("while", "whereas")))


def was_asked(analysis: Analysis, verb: int, clause: int) -> bool:
    """Whether a clause before a cue is what somebody was asked: "asked **whether they had won**, he said"."""
    first = min(j for j in analysis.subtree(clause) if analysis.tokens[j].upos != "PUNCT")
    asked = first - 1 in analysis.dependents(verb, "advcl") and analysis.child(first - 1, "nsubj") is None
    return asked and any(cue.rules.stance == "asks" for cue in cues_at(analysis, first - 1))


def begins_behind(analysis: Analysis, verb: int, clause: int) -> bool:
    """Whether what is said begins behind the cue: "waving a letter, he said, **“**we shall go”"."""
    before = (analysis.surface(j) for j in range(analysis.sentence_tokens(verb).start, verb))
    opens = any(analysis.surface(j) in OPENING_QUOTES for j in analysis.subtree(clause)[:2])
    return opens and not any(word in OPENING_QUOTES or word in CLOSING_QUOTES for word in before)


def in_front(analysis: Analysis, verb: int, clause: int) -> frozenset[int]:
    """What a report says in front of a cue, hung on what is said: "**While rebels cheered**, he said it was over".

    Conditions belong to what is said ("if they left, he said they would …"), and so does all that is set in.
    """
    own = analysis.child(verb, "nsubj")
    if own is None or not own < verb < clause or comma_closes(analysis, verb):
        return frozenset()
    out = frozenset[int]()
    for j in analysis.dependents(clause, "advcl"):
        added = analysis.subtree(j)
        apart = added[-1] < own and "," in (analysis.surface(added[-1]), analysis.surface(added[-1] + 1))
        if apart and not any(analysis.lower(k) in CONDITIONS for k in analysis.dependents(j, "mark")):
            out |= frozenset(added)
    return out


def comma_closes(analysis: Analysis, verb: int) -> bool:
    """Whether a comma closes a saying that is set in: "they left, he said on television**,** …"."""
    how = (analysis.subtree(j) for j in analysis.dependents(verb, "obl") if j > verb)
    last = max((span[-1] for span in how if len(span) <= SHORT), default=verb)
    return analysis.surface(last + 1) == ","


def told_by_another(analysis: Analysis, verb: int, j: int) -> bool:
    """Whether a cue behind what a colon opens has all of it: "hinted at it: **“We lost,”** he said"."""
    above = analysis.tokens[verb].head
    return analysis.deprel(verb) == "ccomp" and above > j and bool(cues_at(analysis, above))
