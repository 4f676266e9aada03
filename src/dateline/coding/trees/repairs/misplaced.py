"""Mends trees where a clause or phrase hangs on the word beside its own: "will not say **when they left**"."""

from dateline.coding.lexicons.cues import cues_at, set_in
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.obliques import preposition
from dateline.coding.trees.repairs.repair import Links, at
from dateline.coding.trees.repairs.speech_noun import going_round
from dateline.coding.trees.subjects import by_means
from dateline.language.analysis import Analysis

_ACRONYM = 5
"""Letters that the names of bodies have which are written in capitals: "NATO", "UNHCR"."""
_SAYING = frozenset({"say", "show", "know", "confirm"})
_REPLYING = frozenset({"answer", "reply", "respond", "comment", "react"})
_EXPRESSING = frozenset({"express", "voice", "show", "convey", "register"})
_REASONS = frozenset({"because", "since", "although", "though", "that", "if", "where"})
"""What opens a clause that a saying may be set in behind."""

_CHARGED = frozenset({"charge", "accuse", "indict"})
_COURTS = frozenset({"court", "tribunal", "judge", "magistrate"})
_HEARD = frozenset({"hearing", "trial", "retrial", "inquest"})
_APPEARS = frozenset({"appear", "stand", "come", "go", "return"})
_NAMING = frozenset({"call", "name", "dub", "title"})
_CLOSE = frozenset({"to", "by", "in"})
"""What stands between two of a word that say how close some are: "side **by** side", "hand **in** hand"."""
_NOT_NAMED = frozenset({"under", "into", "to", "from", "against", "onto"})
"""What no name goes on with behind the word that gives it: "members of a group called X placed **under** arrest"."""


@at("advcl")
def _not_as_they_said(analysis: Analysis, i: int) -> Links:
    """Who says the contrary, hung on what is so: "arrested 12 people, not 40 **as the opposition alleged**"."""
    verb, mark = analysis.tokens[i].head, analysis.subtree(i)[0]
    mark += analysis.surface(mark) == ","
    if analysis.lower(mark) != "as" or not 0 <= verb < mark - 1 or mark not in analysis.dependents(i, "mark"):
        return {}
    last = mark - 1 - (analysis.surface(mark - 1) == ",")
    for j in (last, *analysis.ancestors(last)):
        if j == verb:
            return {}
        phrase = analysis.subtree(j)
        first = phrase[0] + (analysis.surface(phrase[0]) == ",")
        if analysis.lower(first) == "not" and analysis.surface(first - 1) == "," and phrase[-1] in (last, mark - 1):
            return {i: (j, "advcl")}
    return {}


@at("advcl")
def _will_not_say_when(analysis: Analysis, i: int) -> Links:
    """What is left unsaid, taken for when it is: "will not say **when** they broke the truce"."""
    verb, first = analysis.tokens[i].head, analysis.subtree(i)[0]
    asks = first == verb + 1 and analysis.lower(first) in ("when", "where") and analysis.tokens[first].xpos == "WRB"
    denied = any(analysis.lower(j) in modality_rules().negation.adverbs for j in analysis.dependents(verb, "advmod"))
    unsaid = asks and (denied or _declined(analysis, verb))
    bare = unsaid and analysis.child(verb, "ccomp", "obj") is None and analysis.child(i, "nsubj") is not None
    says = bare and any("clause" in cue.rules.frames and cue.name in _SAYING for cue in cues_at(analysis, verb))
    return {i: (verb, "ccomp")} if says and analysis.tokens[verb].lemma not in _REPLYING else {}


def _declined(analysis: Analysis, verb: int) -> bool:
    """Whether a verb is what somebody declines to do: "declined to **say**"."""
    above = analysis.tokens[verb].head
    return above >= 0 and analysis.deprel(verb) == "xcomp" and analysis.tokens[above].lemma in ("decline", "refuse")


@at("xcomp")
def _a_clause(analysis: Analysis, i: int) -> Links:
    """A clause with a subject of its own, hung as if it had none: "ordering that Chad **close** it"."""
    that = analysis.child(i, "nsubj") is not None and any(
        analysis.lower(j) == "that" for j in analysis.dependents(i, "mark")
    )
    shown = analysis.tokens[i].xpos == "VBG" and analysis.child(i, "nsubj") is not None
    shown = shown and analysis.tokens[analysis.tokens[i].head].lemma in lexicon().classes["showing"]
    if that and (report := going_round(analysis, analysis.tokens[i].head)) is not None:
        return {i: (report, "acl")}  # "news spreading **that they left**"
    return {i: (analysis.tokens[i].head, "ccomp")} if that or shown else {}


@at("parataxis", "advcl")
def _because_he_said(analysis: Analysis, i: int) -> Links:
    """A saying set in behind the word that opens a clause: "closed it because, **it said**, soldiers were there"."""
    verb, first = analysis.tokens[i].head, analysis.subtree(i)[0]
    mark = (first if analysis.surface(first) == "," else first - 1) - 1
    if verb < 0 or not verb < mark or analysis.surface(mark + 1) != "," or not set_in(analysis, i):
        return {}
    if analysis.child(i, "mark", "ccomp", "xcomp") is not None:
        return {}
    clause = analysis.tokens[mark].head
    opens = analysis.deprel(mark) == "mark" and clause > i and analysis.lower(mark) in _REASONS
    return {i: (clause, "parataxis")} if opens and analysis.tokens[clause].head == verb else {}


@at("obl")
def _under_no_circumstances(analysis: Analysis, i: int) -> Links:
    """What denies a clause, hung on the saying between: "**under no circumstances**, he said, would they go"."""
    verb, first = analysis.tokens[i].head, analysis.sentence_tokens(i).start
    never = analysis.tokens[i].lemma in modality_rules().negation.never or analysis.lower(i) in ("circumstances",)
    none = never and any(analysis.lower(j) == "no" for j in analysis.dependents(i, "det"))
    told = analysis.child(verb, "ccomp") if none and analysis.subtree(i)[0] == first and i < verb else None
    if told is None or not told > verb or not cues_at(analysis, verb):
        return {}
    helping, who = analysis.child(told, "aux"), analysis.child(told, "nsubj")
    inverted = helping is not None and who is not None and helping < who
    return {i: (told, "obl")} if inverted else {}


@at("advcl")
def _it_is_up_to(analysis: Analysis, i: int) -> Links:
    """What is open, hung on the saying set in before it: "it is up to him, she said, **whether to go**"."""
    verb, first = analysis.tokens[i].head, analysis.subtree(i)[0]
    mark = analysis.child(i, "mark")
    told = analysis.child(verb, "ccomp") if mark is not None and analysis.lower(mark) in ("whether", "that") else None
    if told is None or not told < verb < first or analysis.child(told, "expl") is None or not set_in(analysis, verb):
        return {}
    return {i: (told, "csubj")} if analysis.surface(mark - 1 if mark else 0) == "," else {}


@at("acl")
def _told_by_message(analysis: Analysis, i: int) -> Links:
    """What is told, hung on what it is told by: "were warned by text message **that** jets would come"."""
    by = analysis.tokens[i].head
    verb = analysis.tokens[by].head if by >= 0 and by_means(analysis, by) else -1
    that = any(analysis.lower(j) == "that" for j in analysis.dependents(i, "mark"))
    told = verb >= 0 and that and analysis.child(verb, "ccomp") is None
    return {i: (verb, "ccomp")} if told and cues_at(analysis, verb) else {}


@at("obl")
def _alarm_at(analysis: Analysis, i: int) -> Links:
    """At what somebody expresses alarm, hung on the expressing: "expressed alarm **at reports** that they left"."""
    verb, first = analysis.tokens[i].head, analysis.subtree(i)[0]
    felt = next((j for j in analysis.dependents(verb, "obj") if analysis.subtree(j)[-1] == first - 1), None)
    at_it = analysis.lower(first) in ("at", "over", "about") and analysis.tokens[verb].lemma in _EXPRESSING
    return {i: (felt, "nmod")} if felt is not None and at_it else {}


@at("ccomp")
def _behind_a_colon(analysis: Analysis, i: int) -> Links:
    """The second thing that is said, with the first before who says it: "it fell, he said: **the garrison fled**"."""
    verb, first = analysis.tokens[i].head, analysis.subtree(i)[0]
    colon = first if analysis.surface(first) == ":" else first - 1
    own = analysis.child(verb, "nsubj")
    if (
        not 0 <= verb < colon
        or analysis.surface(colon) != ":"
        or own is None
        or not own < verb
        or not set_in(analysis, verb)
    ):
        return {}
    if "," not in (analysis.surface(analysis.subtree(own)[0]), analysis.surface(analysis.subtree(own)[0] - 1)):
        return {}
    above = analysis.tokens[verb].head if analysis.tokens[verb].deprel == "parataxis" else -1
    before = above if 0 <= above < own else next((j for j in analysis.dependents(verb, "ccomp") if j < own), None)
    return {i: (before, "parataxis")} if before is not None else {}


@at("nsubj")
def _dateline(analysis: Analysis, i: int) -> Links:
    """The town that a report is from, taken for who does it: "**DETROIT** The ministry said on Monday that"."""
    verb, town = analysis.tokens[i].head, analysis.surface(i)
    first = i == analysis.sentence_tokens(i).start and len(town) > _ACRONYM and town.isupper() and town.isalpha()
    beside = next((j for j in analysis.dependents(verb, "nsubj") if j > i), None) if verb > i else None
    if not first or beside is None or analysis.subtree(beside)[0] != i + 1 or analysis.surface(i + 1).isupper():
        return {}
    return {i: (verb, "obl:unmarked")}


@at("obl")
def _told_them_there(analysis: Analysis, i: int) -> Links:
    """Where it was told, hung on what is told before: "they had left, an aide told reporters **in Geneva**"."""
    verb, first = analysis.tokens[i].head, analysis.subtree(i)[0]
    saying = analysis.tokens[verb].head if verb >= 0 and analysis.deprel(verb) == "ccomp" else -1
    behind = verb < saying < first and preposition(analysis, i) in ("in", "at")
    # "Were killed, the mayor said, **in Goma**" goes on with what he says.
    apart = any(analysis.tokens[j].upos == "PUNCT" for j in range(saying, i))
    return {i: (saying, "obl")} if behind and not apart and cues_at(analysis, saying) else {}


@at("case")
def _before_a_name(analysis: Analysis, i: int) -> Links:
    """A preposition, hung on the apposition of the name behind it: "**in** Bukavu, South Kivu province"."""
    other = analysis.tokens[i].head
    name = analysis.tokens[other].head if other >= 0 and analysis.deprel(other) in ("appos", "nmod") else -1
    return {i: (name, "case")} if name == i + 1 < other and analysis.tokens[name].upos == "PROPN" else {}


@at("acl")
def _before_a_court(analysis: Analysis, i: int) -> Links:
    """What somebody is charged with, taken for a word on where he stands: "at Hove Court **charged** with theft"."""
    court, verb = analysis.tokens[i].head, -1
    if court >= 0 and analysis.tokens[i].xpos == "VBN" and analysis.tokens[i].lemma in _CHARGED:
        verb = analysis.tokens[court].head
    if court >= 0 and verb >= 0 and analysis.tokens[court].lemma in _HEARD:
        # "A hearing for Ann Bell, **charged** with theft".
        of = (j for j in analysis.dependents(court, "nmod") if j < i and preposition(analysis, j) in ("for", "of"))
        who = next((j for j in of if analysis.tokens[j].etype == "person"), None)
        return {i: (who, "acl")} if who is not None else {}
    if verb < 0 or analysis.tokens[court].lemma.lower() not in _COURTS or analysis.deprel(court) != "obl":
        return {}
    return {i: (verb, "advcl")} if analysis.tokens[verb].lemma in _APPEARS else {}


@at("obl")
def _behind_a_name(analysis: Analysis, i: int) -> Links:
    """What is done to somebody, hung on what he is called: "placed ten of a group called X **under arrest**"."""
    called = analysis.tokens[i].head
    if called < 0 or analysis.tokens[called].lemma not in _NAMING or analysis.tokens[called].deprel != "acl":
        return {}
    name = analysis.child(called, "xcomp", "obj")
    if name is None or not called < name < i or preposition(analysis, i) not in _NOT_NAMED:
        return {}
    above = next((j for j in analysis.ancestors(called) if analysis.tokens[j].upos == "VERB"), None)
    return {i: (above, "obl")} if above is not None and above < called else {}


@at("obl")
def _with_whom(analysis: Analysis, i: int) -> Links:
    """With whom one stands, hung on how close: "stands shoulder to shoulder **with the government**"."""
    close = analysis.tokens[i].head
    twice = 1 < close < i and analysis.lower(close) == analysis.lower(close - 2) and analysis.lower(close - 1) in _CLOSE
    verb = analysis.tokens[close - 2].head if twice else -1
    return {i: (verb, "obl")} if 0 <= verb < close - 2 and preposition(analysis, i) == "with" else {}


MISPLACED_REPAIRS = (
    _with_whom,
    _before_a_name,
    _told_them_there,
    _behind_a_name,
    _before_a_court,
    _dateline,
    _not_as_they_said,
    _will_not_say_when,
    _a_clause,
    _because_he_said,
    _under_no_circumstances,
    _it_is_up_to,
    _told_by_message,
    _alarm_at,
    _behind_a_colon,
)
