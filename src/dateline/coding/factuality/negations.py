"""Finds the words that negate an event where it stands: "did not leave", "no shell fell", "nearly took the town"."""

from collections.abc import Iterator

from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.language.analysis import Analysis


def negating(analysis: Analysis, i: int) -> Iterator[int]:
    """The words that negate `i` where it stands."""
    found = list(_negating(analysis, i))
    yield from found
    if not found and analysis.tokens[i].upos == "VERB":
        nearly = modality_rules().negation.nearly
        yield from (j for j in analysis.dependents(i, "advmod") if analysis.lower(j) in nearly)


def _negating(analysis: Analysis, i: int) -> Iterator[int]:
    rules = modality_rules().negation
    if i > 1 and analysis.lower(i - 1) == "but" and analysis.lower(i - 2) in rules.short_of:
        yield i - 2  # "all but took the town", "did everything but take it"
    if any(analysis.lower(j) == "than" for j in analysis.dependents(i, "mark", "case")):
        above = analysis.tokens[i].head
        would = any(analysis.tokens[j].xpos == "MD" for j in analysis.dependents(above, "aux"))
        instead = {"rather", "sooner"} if would else {"rather"}  # "would sooner die than surrender"
        yield from (j for j in analysis.dependents(above, "advmod") if analysis.lower(j) in instead)
    yield from (
        j - 1
        for j in analysis.dependents(i, "mark")
        if j and analysis.lower(j - 1) == "yet" and analysis.lower(j) == "to"
    )
    for j in analysis.children[i]:
        word, relation = analysis.lower(j), analysis.deprel(j)
        adverb = relation in ("advmod", "cc") and word in rules.adverbs and not _only(analysis, j)
        adverb = adverb and not _hardly_had(analysis, j) and not (word in ("nor", "neither") and _asks(analysis, i))
        adverb = adverb and not not_until(analysis, i) and not _only_after(analysis, i, j)
        determiner = relation == "det" and word in rules.determiners
        slight = relation == "amod" and word in rules.slight and analysis.tokens[i].etype != "event"
        beyond = relation == "case" and word in rules.beyond and analysis.tokens[i].upos == "NOUN"
        beyond = beyond or (
            relation == "case" and word == "but" and j < i - 1 and analysis.lower(j - 1) in rules.short_of
        )  # "offered everything but his resignation"
        far = relation in ("case", "mark") and word == "from" and _far(analysis, i)
        rather = relation == "cc" and word in rules.prepositions
        rather = rather and analysis.lower(j - 1) != "but"  # "not to kill **but rather** to frighten"
        if adverb or determiner or slight or beyond or far or rather:
            yield j
        elif relation == "advmod" and word in rules.times:
            yield from (k for k in analysis.children[j] if analysis.lower(k) in rules.adverbs)  # "not once did they"
        elif relation == "advmod" and word in rules.longer:
            yield from (k for k in analysis.children[j] if analysis.lower(k) in rules.determiners)
        elif relation == "obl" and j < i and rules.never & {analysis.tokens[j].lemma, word}:
            yield from (k for k in analysis.dependents(j, "det") if analysis.lower(k) in rules.determiners)
        elif relation == "obl" and word in rules.pronouns and analysis.tokens[i].upos == "VERB":
            cases = {analysis.lower(k) for k in analysis.dependents(j, "case")}
            asked = any("for" in cue.rules.prepositions for cue in cues_at(analysis, i))
            if "for" not in cases or asked:  # "asked for nothing", but "died for nothing"
                yield j  # "confessed to nothing"
        elif relation == "obl" and word == "one":
            yield from (k for k in analysis.dependents(j, "det") if analysis.lower(k) == "no")  # "fired on no one"
        elif relation == "nsubj" and word == "what":
            # "What they did **not** do was free her".
            doing = (k for k in analysis.dependents(j, "acl") if analysis.tokens[k].lemma == "do")
            yield from (
                k for d in doing for k in analysis.dependents(d, "advmod") if analysis.lower(k) in rules.adverbs
            )
        elif relation in ("nsubj", "obj", "iobj") and analysis.tokens[i].upos in ("VERB", "ADJ", "AUX"):
            if _but_one(analysis, j):
                continue  # "had nothing but praise", "no one but the army fired"
            if word in rules.pronouns:
                yield j
            else:
                yield from (k for k in analysis.dependents(j, "det", "cc") if analysis.lower(k) in rules.determiners)
                yield from _no_more(analysis, j)
                yield from _not_one(analysis, j)


def _but_one(analysis: Analysis, noun: int) -> bool:
    """Whether a "nobody" leaves somebody out: "nobody **but** the army", "no one **other than** the army"."""
    behind = [analysis.lower(j) for j in range(noun + 1, min(noun + 3, len(analysis.tokens)))]
    besides = modality_rules().circumstances.besides | {"but"}
    alone = analysis.lower(noun) in modality_rules().negation.pronouns | {"one"}
    return alone and bool(behind) and not besides.isdisjoint((behind[0], " ".join(behind)))


def _asks(analysis: Analysis, i: int) -> bool:
    """Whether a clause asks who, where or whether: "would not say where they went **nor who** had left"."""
    return any(
        analysis.tokens[j].xpos in ("WP", "WRB", "WDT") or analysis.lower(j) == "whether" for j in analysis.children[i]
    )


def _only(analysis: Analysis, i: int) -> bool:
    """Whether it only leads up to more: "has not **only** taken it", "**rarely** have **so** many been killed"."""
    if analysis.lower(i) in modality_rules().negation.seldom:
        inside = analysis.sentence_tokens(i)
        behind = [analysis.lower(j) for j in inside if j > i]  # "has **rarely** bombed it **as** heavily **as** now"
        return (i == inside.start and not {"so", "such"}.isdisjoint(behind)) or behind.count("as") > 1
    return i + 1 < len(analysis.tokens) and analysis.lower(i + 1) in modality_rules().negation.only


def _hardly_had(analysis: Analysis, i: int) -> bool:
    """Whether a "hardly" only says how soon: "**hardly** had they left when", "they had **hardly** left when"."""
    verb = analysis.tokens[i].head
    if verb >= 0 and analysis.lower(i) in modality_rules().negation.hardly:
        had = any(analysis.lower(j) == "had" for j in analysis.dependents(verb, "aux"))
        behind = (k for j in analysis.dependents(verb, "advcl") if j > verb for k in analysis.children[j])
        if had and any(analysis.lower(k) in ("when", "before") for k in behind):
            return True
    opens = i == analysis.sentence_tokens(i).start and i + 1 < len(analysis.tokens)
    return opens and analysis.lower(i) in modality_rules().negation.hardly and analysis.lower(i + 1) == "had"


def not_until(analysis: Analysis, i: int) -> bool:
    """Whether a "not" only says when: "**did not** leave **until Friday**", "but **not before** they had left"."""
    if any(analysis.lower(j) == "before" and analysis.lower(j - 1) == "not" for j in analysis.dependents(i, "mark")):
        return True
    until = (
        k
        for j in analysis.children[i]
        for k in analysis.dependents(j, "case", "mark")
        if analysis.lower(k) in modality_rules().negation.until
    )
    past = any(analysis.tokens[j].xpos == "VBD" for j in analysis.dependents(i, "aux"))
    return past and any(True for _ in until)


def _only_after(analysis: Analysis, verb: int, i: int) -> bool:
    """Whether a "not" of a clause says what came first: "held the town, but **not before** they had burned it"."""
    after = i + 1 < len(analysis.tokens) and analysis.lower(i + 1) in modality_rules().conditions.later
    return after and i + 1 in analysis.dependents(verb, "mark")


def _far(analysis: Analysis, i: int) -> bool:
    """Whether something is "far from" what a word says."""
    above = analysis.tokens[i].head
    opened = analysis.subtree(i)[0]
    return (above >= 0 and analysis.lower(above) == "far") or (opened > 0 and analysis.lower(opened - 1) == "far")


def _no_more(analysis: Analysis, noun: int) -> Iterator[int]:
    """The "no" of "no more dissidents", but not of "no more than ten"."""
    for k in analysis.dependents(noun, "amod"):
        beside = (j for j in analysis.dependents(k, "advmod", "det") if analysis.lower(j) == "no" and j == k - 1)
        yield from (j for j in beside if analysis.lower(k) == "more" and analysis.lower(k + 1) != "than")


def _not_one(analysis: Analysis, noun: int) -> Iterator[int]:
    """The "not" of "not a single shell", "not one of them", "not even the army", "not a shell"."""
    words = {analysis.lower(k) for k in (noun, *analysis.dependents(noun, "amod", "nummod", "advmod"))}
    one = bool(words & modality_rules().negation.single)
    counted = (j for i in (noun, *analysis.dependents(noun, "nummod")) for j in analysis.dependents(i, "advmod"))
    for k in counted:
        if analysis.lower(k) == "not" and (one or analysis.lower(k + 1) in ("a", "an")):
            yield k
    for k in (j for above in (noun, *analysis.dependents(noun, "det")) for j in analysis.dependents(above, "advmod")):
        measured = analysis.tokens[noun].lemma.lower() in modality_rules().negation.shares
        measured = measured or analysis.child(noun, "nummod") is not None
        if analysis.lower(k) in modality_rules().negation.hardly and not measured:
            yield k  # "hardly any soldiers deserted", but "holds barely half of it"


def nothing_to_do(analysis: Analysis, event: int) -> int | None:
    """The "nothing" of "had nothing to do with the attack": who is it said of had no part in it; or its "anything"."""
    do = analysis.tokens[event].head
    nothing = analysis.tokens[do].head if do >= 0 and analysis.tokens[do].lemma == "do" else -1
    if nothing < 0 or analysis.lower(nothing) not in modality_rules().negation.parts:
        return None
    having = analysis.tokens[nothing].head
    return nothing if having >= 0 and analysis.tokens[having].lemma == "have" else None


def fell_through(analysis: Analysis, event: int) -> int | None:
    """The verb that tells that a deal did not come about: "the truce **fell through**"."""
    verb = analysis.tokens[event].head
    if verb < 0 or analysis.deprel(event) != "nsubj" or analysis.tokens[event].upos != "NOUN":
        return None
    behind = analysis.dependents(verb, "compound", "advmod")
    words = {f"{analysis.tokens[verb].lemma} {analysis.lower(j)}" for j in behind}
    return verb if words & modality_rules().negation.falling_through and not list(_negating(analysis, verb)) else None


def nobody_does(analysis: Analysis, verb: int) -> bool:
    """Whether it is nobody that does what a verb says: "no one disputes"."""
    own = analysis.child(verb, "nsubj")
    return own is not None and nobody(analysis, own)


def few(analysis: Analysis, head: int) -> bool:
    """Whether a noun phrase stands for next to nobody: "few in Kabul", "few observers", but not "a few"."""
    words = (head, *analysis.dependents(head, "amod", "det"))
    a_few = any(analysis.lower(j) in ("a", "quite") for k in words for j in analysis.children[k])
    return not a_few and any(analysis.lower(j) in modality_rules().negation.few for j in words)


def few_do(analysis: Analysis, verb: int) -> bool:
    """Whether next to nobody does what a verb says: "few doubt"."""
    own = analysis.child(verb, "nsubj")
    return own is not None and few(analysis, own)


def nobody(analysis: Analysis, head: int) -> bool:
    """Whether a noun phrase stands for nobody: "no one", "no official", "neither side", "no person or **group**"."""
    rules = modality_rules().negation
    above = analysis.tokens[head].head
    if analysis.deprel(head) == "conj" and above < head:
        other = any(analysis.lower(j) in ("or", "nor") for j in analysis.dependents(head, "cc"))
        return other and nobody(analysis, above)
    if analysis.lower(head) in rules.pronouns:
        return True
    if any(analysis.lower(j) in rules.determiners for j in analysis.dependents(head, "det", "cc")):
        return True
    return any(True for _ in _not_one(analysis, head))


def none_there(analysis: Analysis, participle: int) -> bool:
    """Whether there is nobody to whom, and nothing by which, something was done: "there was **no damage** caused"."""
    noun = analysis.tokens[participle].head
    if analysis.tokens[participle].xpos != "VBN" or noun < 0 or not nobody(analysis, noun):
        return False
    there = analysis.tokens[noun].head >= 0 and analysis.child(analysis.tokens[noun].head, "expl") is not None
    return there or any(analysis.lower(j) == "with" for j in analysis.dependents(noun, "case"))


def nothing_shows(analysis: Analysis, verb: int) -> bool:
    """Whether there is nothing to say that something is so: "nothing suggests that"."""
    above = analysis.tokens[verb].head  # "there is nothing to suggest that"
    own = above if analysis.deprel(verb) == "acl" else analysis.child(verb, "nsubj")
    return own is not None and analysis.lower(own) in ("nothing", "little")


def no_sign(analysis: Analysis, noun: int) -> bool:
    """Whether there is no sign of something: "there is **no suggestion** that they left"."""
    above = analysis.tokens[noun].head
    there = above >= 0 and analysis.child(above, "expl") is not None and analysis.deprel(noun) == "nsubj"
    none = any(analysis.lower(j) == "no" for j in analysis.dependents(noun, "det"))
    return there and none and analysis.tokens[noun].lemma in cue_rules().signs.nouns


def only_in_view(analysis: Analysis, verb: int) -> bool:
    """Whether somebody only should, will or is ready to do what a verb says: "**must** take responsibility"."""
    if any(analysis.tokens[j].xpos == "MD" for j in analysis.dependents(verb, "aux")):
        return all(analysis.tokens[j].lemma != "have" for j in analysis.dependents(verb, "aux"))
    above = analysis.tokens[verb].head
    if analysis.deprel(verb) != "xcomp" or above < 0 or analysis.tokens[above].upos != "ADJ":
        return False
    ahead = (one.adjectives for one in modality_rules().signature if one.when[0] != "keep")
    return any(analysis.lower(above) in adjectives for adjectives in ahead)  # "is ready to", but "was quick to"
