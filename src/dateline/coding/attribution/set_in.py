"""Reads cues that stand behind their words or within them: "X did it, they said", "as they put it"."""

from collections.abc import Iterator

from dateline.coding.attribution.asides import days_apart, others_words, sequel
from dateline.coding.attribution.constructions import whole
from dateline.coding.attribution.set_apart import BREAKS, apart, behind_comma, between_commas, brackets, opened_by
from dateline.coding.factuality.moods import told_back
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import Cue, cues_at, second_words
from dateline.coding.trees.subjects import agent, left_open, passive, subjects
from dateline.language.analysis import Analysis
from dateline.language.classes import NOUNS

GOING_ON = frozenset({"says", "claims", "confirms", "warns", "predicts"})
"""Stances that hold for what else is told in the tense of what is reported."""
AHEAD = frozenset({"promises", "threatens"})
CONCEDING = frozenset({"however", "whatever"})
"""What opens a clause that makes no difference."""
CONTRARY = frozenset({"denies", "rejects"})
"""Stances that set somebody against what somebody else has said."""


def around(analysis: Analysis, cue: Cue) -> Iterator[tuple[str, frozenset[int]]]:
    """The construction and the content of a cue that is set in; none for most."""
    verb = cue.token
    above = analysis.tokens[verb].head
    if above < 0 or conceded(analysis, verb):
        return
    hearsay = analysis.deprel(verb) == "xcomp" and analysis.tokens[above].lemma in cue_rules().hearsay.verbs
    if hearsay and analysis.deprel(above) == "parataxis" and 0 <= analysis.tokens[above].head < above:
        # "They will be freed, an envoy is reported **to have said**".
        yield "clause", whole(analysis, analysis.tokens[above].head) - whole(analysis, above)
        return
    if analysis.tokens[verb].deprel in ("acl:relcl", "acl"):
        yield from _in_commas(analysis, verb)
        return
    own = subjects(analysis, verb)
    thing = len(own) > 1 and analysis.tokens[own[1]].etype not in ("person", "organization")
    if thing and above < own[1] < own[0] < verb and own[0] - own[1] <= 2:
        return  # "…, an offer they declined"
    relation = analysis.deprel(verb)
    as_clause = relation == "advcl" and any(
        analysis.lower(k) == "as" for k in analysis.dependents(verb, "mark", "advmod")
    )
    if as_clause and cue.name == "maintain":
        return  # "the bill passed, as thousands protested outside"
    second = second_words(analysis, cue)  # "they left, her office let it be known"
    if as_clause and not second and _says_more(analysis, verb):
        return  # "it fell, an officer said, as the palace announced **a truce**"
    more = any(j not in second for j in analysis.dependents(verb, "ccomp", "xcomp"))
    if not as_clause and (more or not apart(analysis, verb)):
        return
    if not as_clause and not cue.addresses and not second and _has_object(analysis, verb):
        return
    if relation == "parataxis" and not cue.addresses and _nobodys(analysis, verb):
        return
    joint = frozenset[int]()  # the "and" of "to hurt them and, he says, to ruin them"
    if as_clause or relation in ("parataxis", "ccomp", "conj", "advcl"):
        if relation == "parataxis" and analysis.deprel(above) == "nsubj" and analysis.tokens[above].head > verb:
            # "A convoy, she said, was hit": set in after the subject, it bears on the clause.
            above = analysis.tokens[above].head
        if as_clause and analysis.deprel(above) == "nsubj" and analysis.tokens[above].head > verb:
            above = analysis.tokens[above].head  # "And that, **as he points out**, is too much"
        if relation == "parataxis" and own and above < own[0]:
            # "They took Goma, an officer said in a statement": it bears on the clause, not on its last noun.
            while analysis.deprel(above) in ("obj", "obl", "nmod") and analysis.tokens[above].head >= 0:
                above = analysis.tokens[above].head
        if relation == "parataxis" and own and between_commas(analysis, verb):
            # "They fired, and the army, **it said**, hit back": it bears on the clause that it is set in.
            first = analysis.subtree(own[0])[0]
            last = first - 1 - (analysis.surface(first) != ",")
            above = left_open(analysis, last, verb) or opened_by(analysis, last, verb) or above
            joint = frozenset((last,)) if analysis.deprel(last) == "cc" else joint
        while relation == "parataxis" and analysis.deprel(above) == "advcl" and analysis.tokens[above].head > verb:
            above = analysis.tokens[above].head  # "Were it not for them, he reckoned, it would have fallen"
        content = whole(analysis, above) - whole(analysis, verb) - joint
        if cue.rules.stance in CONTRARY and (told := _others_report(analysis, above)) is not None:
            yield "around", whole(analysis, told)  # "Rebels claim the attack, the army denies"
            return
        if not as_clause:
            content -= behind(analysis, verb)
            content |= added(analysis, verb)
        content -= (
            others_words(analysis, verb, above) | _said_on(analysis, verb, above) | sequel(analysis, verb, content)
        )
        content = _since_semicolon(analysis, verb, above, content) - _others_part(analysis, verb, content)
        if (aside := brackets(analysis, verb)) and any(
            analysis.tokens[j].upos != "PUNCT" for j in aside - whole(analysis, verb)
        ):
            content &= aside  # "hit a low (19 percent, a poll says) in May"
            if not content:
                return
        yield "as" if as_clause else "around", content


def _said_on(analysis: Analysis, verb: int, above: int) -> frozenset[int]:
    """What is said besides, hung on what is said before: "they shelled it, a priest said, **adding that** …"."""
    later = (j for j in analysis.dependents(above, "advcl") if j > verb and analysis.tokens[j].xpos == "VBG")
    later = (j for j in later if analysis.child(j, "nsubj", "aux") is None)
    return frozenset().union(*(whole(analysis, j) for j in later if cues_at(analysis, j)))


def conceded(analysis: Analysis, verb: int) -> bool:
    """Whether it does not matter what somebody says: "it has not left, **however** often they say so"."""
    return any(analysis.lower(j) in CONCEDING for j in analysis.subtree(verb) if j < verb)


def _nobodys(analysis: Analysis, verb: int) -> bool:
    """Whether a passive tells what was done to somebody: "it was in doubt: **he was challenged**", not "it is said"."""
    own = subjects(analysis, verb)
    told = any(analysis.lower(j) in ("it", "so", "as") for j in own)
    return passive(analysis, verb) and bool(own) and not told and agent(analysis, verb) is None


def _others_report(analysis: Analysis, verb: int) -> int | None:
    """What somebody says with a verb, which somebody else answers behind it."""
    said = analysis.child(verb, "ccomp", "obj")
    told = said is not None and said > verb and bool(subjects(analysis, verb))
    return said if told and any(cue.rules.certain for cue in cues_at(analysis, verb)) else None


def _in_commas(analysis: Analysis, verb: int) -> Iterator[tuple[str, frozenset[int]]]:
    """A cue between commas behind a subject, which trees take for a relative clause: "The bridge, they said, fell"."""
    noun = analysis.tokens[verb].head
    own = subjects(analysis, verb)
    if not own or own[0] > verb or analysis.deprel(noun) not in ("nsubj", "obl", "obj"):
        return
    first, last = min(analysis.subtree(own[0])), max(analysis.subtree(verb))
    if (
        first == 0
        or BREAKS.isdisjoint((analysis.surface(first), analysis.surface(first - 1)))
        or any(analysis.tokens[j].xpos in ("WDT", "WP", "WRB") for j in analysis.subtree(verb))
    ):
        return
    closed = {analysis.surface(j) for j in (last, last + 1) if j < len(analysis.tokens)} & BREAKS
    if closed and analysis.child(verb, "ccomp", "xcomp") is None:
        above = analysis.tokens[noun].head
        yield "around", whole(analysis, above) - whole(analysis, verb)


def spoken_behind(analysis: Analysis, verb: int) -> bool:
    """Whether a verb that is no known cue can be one by where it stands: "They fled, the rebels crowed".

    It needs somebody who speaks for its subject, and nothing that it is done to.
    """
    own = subjects(analysis, verb)
    if not own:
        return False
    if own[0] > verb:  # "…, crowed the rebels."
        ends = analysis.subtree(own[0])[-1] >= analysis.sentence_tokens(verb).stop - 2
        return ends and analysis.surface(verb - 1) in BREAKS and analysis.subtree(own[0])[0] == verb + 1
    alone = analysis.child(verb, "obj", "ccomp", "xcomp", "aux", "cc", "conj", "cop") is None
    token = analysis.tokens[own[0]]
    person = token.etype in ("person", "organization") or token.lemma.lower() in cue_rules().documents.nouns
    return behind_comma(analysis, own[0]) and alone and person and analysis.tokens[verb].xpos in ("VBD", "VBN", "VBZ")


def added(analysis: Analysis, verb: int, *, opened: frozenset[str] = frozenset()) -> frozenset[int]:
    """A clause behind a cue and a comma, which goes on with what is said: "They would go, he said, if they could".

    With `opened`, only one that begins with one of these words.
    """
    last = analysis.sentence_tokens(verb).stop - 1
    if verb >= last or analysis.surface(verb + 1) != ",":
        return frozenset()
    later = (j for j in analysis.dependents(verb, "advcl") if j > verb and not days_apart(analysis, j))
    clauses = (j for j in later if analysis.child(j, "nsubj") is not None)
    if opened:
        clauses = (j for j in clauses if opened & {analysis.lower(k) for k in analysis.dependents(j, "mark")})
    return frozenset().union(*(whole(analysis, j) for j in clauses))


def _since_semicolon(analysis: Analysis, verb: int, above: int, content: frozenset[int]) -> frozenset[int]:
    """What stands in the same part of the sentence as the cue: "They left; if asked, she said, they would go"."""
    inside = analysis.sentence_tokens(verb)
    breaks = [j for j in inside if analysis.surface(j) == ";"]
    before = max((j for j in breaks if j < verb), default=inside.start - 1)
    if above > before:
        return content
    after = min((j for j in breaks if j > verb), default=inside.stop)
    own = {verb, *analysis.dependents(verb, "aux", "obj", "iobj"), *behind(analysis, verb)}
    own = own.union(*(whole(analysis, j) for j in subjects(analysis, verb)))
    return frozenset(range(before + 1, after)) - own


def _others_part(analysis: Analysis, verb: int, content: frozenset[int]) -> frozenset[int]:
    """What follows a cue and a semicolon, unless it stays in the tense of what is reported."""
    stop = next((j for j in range(verb, analysis.sentence_tokens(verb).stop) if analysis.surface(j) == ";"), None)
    behind = frozenset() if stop is None else frozenset(j for j in content if j > stop)
    tops = [j for j in behind if analysis.tokens[j].head not in behind and analysis.tokens[j].upos != "PUNCT"]
    return behind if tops and not all(told_back(analysis, j) for j in tops) else frozenset()


def behind_semicolon(analysis: Analysis, cue: Cue) -> frozenset[int]:
    """What goes on with a clause that is reported, behind a semicolon: "said they had left; **they would return**"."""
    verb = cue.token
    if cue.rules.stance not in GOING_ON | AHEAD or analysis.tokens[verb].xpos != "VBD":
        return frozenset()
    clauses = [j for j in analysis.dependents(verb, "parataxis") if j > verb and told_back(analysis, j)]
    if cue.rules.stance in AHEAD:  # "promised that they would leave; they would not return"
        clauses = [j for j in clauses if any(analysis.lower(k) == "would" for k in analysis.dependents(j, "aux"))]
    apart = (j for j in clauses if analysis.surface(analysis.subtree(j)[0]) == ";" and not cues_at(analysis, j))
    return frozenset().union(*(whole(analysis, j) for j in apart))


def behind(analysis: Analysis, verb: int) -> frozenset[int]:
    """The words behind a cue up to the next comma, which say when and where it was said: "…, they said on Friday"."""
    last = analysis.sentence_tokens(verb).stop
    end = next((j for j in range(verb + 1, last) if analysis.tokens[j].upos == "PUNCT"), last)
    return frozenset(range(verb + 1, end))


def _says_more(analysis: Analysis, verb: int) -> bool:
    """Whether a verb after "as" has something else that it says: "as the palace announced **a truce**", not "it"."""
    told = analysis.child(verb, "obj")
    return told is not None and told > verb and analysis.tokens[told].upos in NOUNS


def _has_object(analysis: Analysis, verb: int) -> bool:
    """Whether a verb has what it says, or what it is done to, right behind it: "police put the number at six"."""
    own, done = analysis.child(verb, "nsubj"), analysis.child(verb, "obj")
    if own is None or done is None or not own < verb < done:
        return False
    return all(analysis.tokens[j].upos != "PUNCT" for j in range(verb, done))  # not "he said – something they deny"


def headline(analysis: Analysis, verb: int) -> int | None:
    """What stands before a cue and its speaker without a verb of its own: "Tanker seized by navy, says minister"."""
    own = subjects(analysis, verb)
    if len(own) < 2 or not own[1] < verb < own[0]:
        return None
    apart = {analysis.surface(max(analysis.subtree(own[1]))), analysis.surface(verb - 1)}
    told = any(analysis.tokens[j].upos == "VERB" for j in analysis.subtree(own[1]))
    return own[1] if told and "," in apart else None
