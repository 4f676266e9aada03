"""Tells what a report adds of its own from what it reports: "said it had left, contradicting …"."""

from dateline.coding.attribution.summed_up import held_true
from dateline.coding.factuality.moods import told_back
from dateline.coding.factuality.negations import negating
from dateline.coding.factuality.tenses import days_apart
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at, is_cue
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.trees.repairs.crowd import aloud
from dateline.coding.trees.stand_ins import summary
from dateline.language.analysis import Analysis
from dateline.language.classes import CLOSING_QUOTES, OPENING_QUOTES

DASHES = frozenset({"―", "—", "–", "--", "-"})
_BEFORE_COMMENTS = frozenset({",", *DASHES})
"""What stands between words reported and a comment on them."""
CONDITIONS = frozenset({"if", "unless", "whether", "once", "should"})
CONTRARY = frozenset({"denies", "rejects"})
"""Stances that set somebody against what somebody else has said."""
TELLING_ON = frozenset({"although", "though"})
"""What goes on, with "had" or "would", with what is told: "said he would stay, **though** they **had** warned him"."""
SHORT = 4
"""How many words at most tell where or when something was said: "on the social network X"."""
RELATIVE = frozenset({"who", "whom", "whose", "which", "where", "when"})


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
        if cue < head < j and last in added and _denied_besides(analysis, j, min(added)):
            out |= added
    return out | (summed_up_behind(analysis, content) if cue < head else frozenset())


def summed_up_behind(analysis: Analysis, content: frozenset[int], *, others: bool = False) -> frozenset[int]:
    """What is said of a content at its end: "said that they had left, **a claim that could not be verified**".

    With `others`, also by any noun that a clause explains: "denied that it bombed it, **a raid that they condemned**".
    """
    last = max((i for i in content if analysis.tokens[i].upos != "PUNCT"), default=-1)
    for j in content:
        added = frozenset(analysis.subtree(j))
        beside = analysis.deprel(j) in ("appos", "parataxis") or analysis.tokens[j].deprel == "obl:unmarked"
        first = min(added)
        set_off = not _BEFORE_COMMENTS.isdisjoint((analysis.surface(first), analysis.surface(first - 1)))
        sums_up = summary(analysis, j) or (others and _explained(analysis, j))
        if beside and sums_up and last in added and set_off:
            return added
    return frozenset()


def _explained(analysis: Analysis, noun: int) -> bool:
    """Whether a noun with a relative clause tells what something was: "killed him, **a death** that they mourn"."""
    a = any(analysis.lower(j) in ("a", "an") for j in analysis.dependents(noun, "det"))
    return a and any(analysis.tokens[j].deprel == "acl:relcl" for j in analysis.dependents(noun, "acl"))


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

    "Denied backing the rebels, who accused the army of bombing them": nobody has denied the accusing. Nor is what is
    told of somebody what was announced of him: "the death of the general, **who was shot**, was announced".
    """
    if content and cue < min(content) and (summing_up := summed_up_behind(analysis, content, others=True)):
        return summing_up
    last = max((i for i in content if analysis.tokens[i].upos != "PUNCT"), default=-1)
    for j in sorted(content):
        added = frozenset(analysis.subtree(j))
        related = analysis.tokens[j].deprel.endswith(":relcl") and analysis.tokens[j].head in content
        related = related and (j > cue or max(content) < cue)
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


def _participle(analysis: Analysis, i: int) -> bool:
    """Whether a participle tells what came of what was said, or what is said besides: "…, **contradicting** him".

    Any other goes on with it: "…, **taking over** a church", "…, his guards **watching**".
    """
    token, classes = analysis.tokens[i], lexicon().classes
    besides = token.lemma in classes["sequel"] or any(cue.kind == "verb" for cue in cues_at(analysis, i))
    besides = besides and token.xpos == "VBG" and token.lemma not in classes["done_in_it"] and not aloud(analysis, i)
    return besides and analysis.child(i, "mark", "nsubj") is None


def _meanwhile(analysis: Analysis, i: int) -> bool:
    """Whether a clause sets somebody else beside what is reported: "…, **while** the ministry **denied** it".

    With "although" it is what somebody says to it; what else was so in spite of it is a part of what is said.
    """
    marks = {analysis.lower(j) for j in analysis.dependents(i, "mark")}
    even = any(analysis.lower(j) == "even" for j in analysis.dependents(i, "advmod")) and "as" in marks
    # "Said that she has ten points, while he has nine" tells both.
    cues = [cue for j in (i, *analysis.dependents(i, "xcomp")) for cue in cues_at(analysis, j)]
    answered = any(cue.rules.stance in CONTRARY for cue in cues) and _has_it(analysis, i)
    others = answered or any(analysis.tokens[j].upos != "PRON" for j in analysis.dependents(i, "nsubj"))
    speaks = answered or (
        any(cue.rules.certain for cue in cues) and not (marks & TELLING_ON and told_back(analysis, i))
    )
    return others and (even or (speaks and not marks.isdisjoint(cue_rules().besides.beside)))


def _has_it(analysis: Analysis, verb: int) -> bool:
    """Whether what is denied is what was just told: "though they deny **it**", "though **the claim** was rejected"."""
    words = {"it", "this", "that", *cue_rules().anaphors.words}
    return any(analysis.tokens[j].lemma.lower() in words for j in analysis.dependents(verb, "obj", "nsubj:pass"))


def _denied_besides(analysis: Analysis, i: int, first: int) -> bool:
    """Whether a clause at the end tells who denies what is reported: "said they shelled it, **which they deny**"."""
    which = first + (analysis.surface(first) == ",")
    what = analysis.dependents(i, "obj", "nsubj:pass")
    related = analysis.tokens[i].deprel.endswith(":relcl") and analysis.lower(which) == "which"
    apart = "," in (analysis.surface(first), analysis.surface(first - 1))
    if related and apart and _called_false(analysis, i, which):
        return True
    related = related and which in what
    return related and apart and any(cue.rules.stance in ("denies", "doubts") for cue in cues_at(analysis, i))


def _called_false(analysis: Analysis, verb: int, which: int) -> bool:
    """Whether somebody says of "which" that it is false: "said they shelled it, **which they say is a lie**"."""
    for j in analysis.dependents(verb, "ccomp"):
        negated = any(True for _ in negating(analysis, j))
        if which in analysis.dependents(j, "nsubj") and held_true(analysis, j, negated=negated) is False:
            return True
    return False


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
