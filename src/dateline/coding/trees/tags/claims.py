"""Tags nouns for what is claimed that were taken for verbs, and the other way round: "dismisses **claims** that"."""

from msgspec.structs import replace

from dateline.coding.lexicons.cues import ANSWERS, cues_at, is_cue
from dateline.language.analysis import Analysis, Token
from dateline.language.classes import FINITE, NOMINAL

SOME = frozenset({"some", "many", "few", "most", "others", "several", "all"})
"""Who may stand alone before a verb in the plural."""


def claims_tagged(analysis: Analysis, i: int) -> list[tuple[int, Token]]:
    """The tokens that should be tagged and hung otherwise around token `i`: see the functions below."""
    return (
        _claims(analysis, i)
        or _to_claims(analysis, i)
        or _some_doubt(analysis, i)
        or _opening(analysis, i)
        or _say_all(analysis, i)
        or _so_they_claim(analysis, i)
    )


def _claims(analysis: Analysis, i: int) -> list[tuple[int, Token]]:
    """What somebody answers, taken for a verb: "dismisses **claim** that", "dismissed as lies **reports** that"."""
    token, verb = analysis.tokens[i], analysis.tokens[i].head
    if _contested(analysis, i):
        clause = analysis.child(i, "ccomp")
        noun = replace(token, upos="NOUN", xpos="NNS", deprel="appos", etype="abstract")
        return [(i, noun), *((j, replace(analysis.tokens[j], deprel="acl:relcl")) for j in (clause,) if j is not None)]
    both = token.upos == "VERB" and token.xpos in ("VBZ", "VBP", "VB") and is_cue(token.lemma.lower(), "noun")
    if (
        not both
        or analysis.deprel(i) not in ("ccomp", "advcl", "xcomp", "parataxis", "obl", "obj")
        or not 0 <= verb < i
    ):
        return []
    if not any(cue.rules.stance in ANSWERS for cue in cues_at(analysis, verb)):
        return []
    between = [j for j in range(verb + 1, i) if j != analysis.child(i, "nsubj")]
    as_false = bool(between) and analysis.lower(between[0]) == "as"
    marked = any(analysis.lower(j) != "as" for j in analysis.dependents(i, "mark"))
    bare = analysis.child(i, "aux", "obj", "cop") is None and not marked
    bare = bare and all(j == i for j in analysis.dependents(verb, "obj"))
    if not bare or not (as_false or i == verb + 1) or (analysis.child(i, "nsubj") is not None and not as_false):
        return []
    noun = replace(token, upos="NOUN", xpos="NNS" if token.xpos == "VBZ" else "NN", deprel="obj", etype="abstract")
    clauses = (j for j in analysis.dependents(i, "ccomp", "xcomp") if j > i)
    of_verb = [j for j in analysis.dependents(i, "nsubj") if j < i]
    case = (
        (j, replace(analysis.tokens[j], head=of_verb[0], deprel="case"))
        for j in analysis.dependents(i, "mark")
        if of_verb
    )
    return [
        (i, noun),
        *((j, replace(analysis.tokens[j], deprel="acl")) for j in clauses),
        *((j, replace(analysis.tokens[j], head=verb, deprel="obl")) for j in of_verb),
        *case,
    ]


def _to_claims(analysis: Analysis, i: int) -> list[tuple[int, Token]]:
    """Claims behind a "to" that was taken for one of an infinitive: "gave the lie **to claims** that"."""
    token = analysis.tokens[i]
    marks = [j for j in analysis.dependents(i, "mark", "case") if analysis.lower(j) == "to"]
    if token.upos != "VERB" or token.xpos != "NNS" or not marks or not is_cue(token.lemma.lower(), "noun"):
        return []
    relation = {"advcl": "obl", "acl": "nmod", "xcomp": "obl"}.get(analysis.deprel(i), token.deprel)
    return [
        (i, replace(token, upos="NOUN", deprel=relation, etype="abstract")),
        *((j, replace(analysis.tokens[j], upos="ADP", xpos="IN", deprel="case")) for j in marks),
        *((j, replace(analysis.tokens[j], deprel="acl")) for j in analysis.dependents(i, "ccomp")),
    ]


def _contested(analysis: Analysis, i: int) -> bool:
    """Whether what looks like a cue is what somebody answers: "It fell, **claims** the army dismissed as lies"."""
    token, clause = analysis.tokens[i], analysis.child(i, "ccomp")
    plural = token.xpos == "VBZ" and token.upos == "VERB" and is_cue(token.lemma.lower(), "noun")
    if (
        not plural
        or clause is None
        or clause < i
        or analysis.deprel(i) != "parataxis"
        or analysis.surface(i - 1) != ","
    ):
        return False
    answers = any(cue.rules.stance in ANSWERS for cue in cues_at(analysis, clause))
    own = analysis.child(clause, "nsubj")
    return answers and own is not None and own < clause and analysis.child(clause, "obj", "ccomp", "mark") is None


def _some_doubt(analysis: Analysis, i: int) -> list[tuple[int, Token]]:
    """What some do, taken for a noun of theirs: "**Some doubt** that the army left"."""
    token, who = analysis.tokens[i], i - 1
    opens = token.head < 0 and i > 0 and analysis.lower(who) in SOME and analysis.sentence_tokens(i).start == who
    clause = analysis.child(i, "acl", "ccomp") if opens and token.upos == "NOUN" else None
    bare = analysis.tokens[who].head == i and analysis.child(i, "cop", "aux", "nsubj") is None
    if clause is None or not bare or analysis.lower(i + 1) != "that" or not is_cue(token.lemma.lower(), "verb"):
        return []
    return [
        (i, replace(token, upos="VERB", xpos="VBP", etype=None)),
        (who, replace(analysis.tokens[who], upos="PRON", deprel="nsubj", etype="person")),
        (clause, replace(analysis.tokens[clause], deprel="ccomp")),
    ]


def _opening(analysis: Analysis, i: int) -> list[tuple[int, Token]]:
    """Claims that open a sentence, taken for a verb: "**Claims** that the army used gas are false"."""
    token = analysis.tokens[i]
    that = i > 0 and analysis.lower(i - 1) == "that" and analysis.tokens[i - 1].head == i  # "said that reports that"
    opens = (that or analysis.sentence_tokens(i).start == i) and analysis.child(i, "nsubj", "cop") is None
    noun = token.upos == "NOUN" and (token.head < 0 or analysis.deprel(i) == "ccomp")
    opens = opens and (token.xpos == "VBZ" or noun)
    if not opens or not is_cue(token.lemma.lower(), "noun") or analysis.lower(i + 1) != "that":
        return []
    told = [j for j in analysis.dependents(i, "ccomp", "advcl", "parataxis", "acl") if j > i]
    clause = next((j for j in told if analysis.child(j, "nsubj") is not None), None)
    moved: tuple[tuple[int, Token], ...] = ()
    beside = (j for j in analysis.dependents(token.head, "ccomp") if j > i) if token.head >= 0 else ()
    ends = [j for j in (*told, *beside) if clause is not None and j > clause and analysis.child(j, "nsubj") is None]
    said = min(ends, default=None)
    if clause is not None and said is None and (within := _within(analysis, clause)) is not None:
        # "**Reports** that the two met could not be confirmed": the clause was taken for a word on who met.
        who, said, clause = within[0], clause, within[1]
        moved = ((who, replace(analysis.tokens[who], head=clause, deprel="nsubj")),)
    if clause is None or said is None or analysis.child(said, "aux", "cop") is None:
        return []
    suffers = any(analysis.tokens[j].deprel == "aux:pass" for j in analysis.children[said])
    subject = "nsubj:pass" if suffers else "nsubj"
    rest = (j for j in analysis.children[i] if j not in (clause, said, i + 1))
    return [
        (i, replace(token, upos="NOUN", xpos="NNS", head=said, deprel=subject, etype="abstract")),
        (said, replace(analysis.tokens[said], head=token.head, deprel=token.deprel)),
        (clause, replace(analysis.tokens[clause], head=i, deprel="acl")),
        (i + 1, replace(analysis.tokens[i + 1], head=clause, deprel="mark")),
        *((j, replace(analysis.tokens[j], head=said)) for j in rest),
        *moved,
    ]


def _within(analysis: Analysis, verb: int) -> tuple[int, int] | None:
    """The subject of a verb and a finite verb that hangs on that subject alone."""
    who = analysis.child(verb, "nsubj")
    if who is None:
        return None
    bare = (j for j in analysis.dependents(who, "acl") if analysis.child(j, "nsubj", "mark") is None and j < verb)
    done = next((j for j in bare if analysis.tokens[j].xpos in FINITE), None)
    return None if done is None else (who, done)


def _say_all(analysis: Analysis, i: int) -> list[tuple[int, Token]]:
    """A saying taken for a call, before all who say so: "The town is lost, **say** the army and two charities"."""
    token, inside = analysis.tokens[i], analysis.sentence_tokens(i)
    called = token.upos == "INTJ" and i > inside.start and analysis.surface(i - 1) == ","
    if not called or not is_cue(token.lemma.lower(), "verb") or inside.stop - i < 3:
        return []
    behind = range(i + 1, inside.stop)
    tops = [j for j in behind if analysis.tokens[j].head not in behind and analysis.tokens[j].upos != "PUNCT"]
    root = next((j for j in range(inside.start, i) if analysis.tokens[j].head < 0), None)
    if root is None or not tops or any(analysis.tokens[j].upos not in NOMINAL for j in tops):
        return []
    first, *others = tops
    return [
        (i, replace(token, upos="VERB", xpos="VBP", head=root, deprel="parataxis")),
        (first, replace(analysis.tokens[first], head=i, deprel="nsubj")),
        *((j, replace(analysis.tokens[j], head=first, deprel="conj")) for j in others),
    ]


def _so_they_claim(analysis: Analysis, i: int) -> list[tuple[int, Token]]:
    """What somebody does, taken for a noun of his: "It was shot down – so the rebels **claim**"."""
    token, who = analysis.tokens[i], i - 1
    so = next((j for j in analysis.dependents(i, "advmod") if analysis.lower(j) == "so"), None)
    both = token.xpos == "NN" and token.deprel == "parataxis" and is_cue(token.lemma.lower(), "verb")
    if not both or so is None or who not in analysis.dependents(i, "compound") or who <= so:
        return []
    before = (j for j in analysis.children[i] if so < j < who)
    return [
        (i, replace(token, upos="VERB", xpos="VBP", etype=None)),
        (who, replace(analysis.tokens[who], deprel="nsubj")),
        *((j, replace(analysis.tokens[j], head=who)) for j in before),
    ]
