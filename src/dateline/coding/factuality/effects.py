"""What the signature of a governing word makes of an event under it, as the words around bend it."""

from collections.abc import Callable

import msgspec

from dateline.coding.factuality.answered import failing, in_vain
from dateline.coding.factuality.governed import hedged
from dateline.coding.factuality.happening import charged_with, hoped_for
from dateline.coding.factuality.link import Governor, Link
from dateline.coding.factuality.moods import indicative, written
from dateline.coding.factuality.reality import Reading
from dateline.coding.factuality.signature_names import AGREEING, RULING_OUT, TRIED
from dateline.coding.factuality.tenses import under_way
from dateline.coding.lexicons.modality_rules import Effect, modality_rules
from dateline.coding.trees.obliged import told_to_do


def effect_of(governor: Governor) -> Effect:
    """The effect of a signature: "**ordered** them to leave" orders it, "did not order" denies that."""
    effect = governor.signature.negated if governor.negative else governor.signature.when
    for bend in _BENDS:
        effect = bend(governor, effect)
    return effect


def reading_under(governor: Governor, effect: Effect) -> Reading:
    """What was read below a governing word, less what that word says in its stead: "denied the **alleged** raid"."""
    link, signature = governor.link, governor.signature
    analysis, reading = link.analysis, link.reading
    wished = signature.name == "wished" and hoped_for(analysis, link.below) is not None
    if wished or (effect[1] == "flip" and signature.stance and hedged(analysis, link.below)):
        reading = msgspec.structs.replace(reading, modality="actual")
    if reading.modality != "planned":
        return reading
    if signature.name in ("promise", "threat"):
        # "Vowed that they would leave": the auxiliary says no more than the vow.
        return msgspec.structs.replace(reading, modality="actual")
    unsure = signature.stance is not None or analysis.tokens[link.above].upos == "NOUN" or signature.dreaded
    unsure = unsure or (signature.name == "thought" and governor.negative)  # "never believed that they would leave"
    if effect[0] == "possible" and unsure:
        # "The possibility that they would leave", "did not deny that they would leave": no more than possible.
        return msgspec.structs.replace(reading, modality="possible")
    return reading


def _hoped(governor: Governor, effect: Effect) -> Effect:
    """What is wished of what may yet be: "wishes they **would** leave"."""
    hoped = hoped_for(governor.link.analysis, governor.link.below) if governor.signature.name == "wished" else None
    return effect if hoped is None else hoped


def _undecided(governor: Governor, effect: Effect) -> Effect:
    """A "whether" keeps the "no" from the event: "has not decided **whether to leave**"."""
    if not governor.negative or governor.signature.stance:
        return effect
    analysis = governor.link.analysis
    opened = {analysis.lower(j) for j in analysis.dependents(governor.link.below, "mark")}
    return (effect[0], "same") if opened & modality_rules().conditions.unsure else effect


def _disputed_by_nobody(governor: Governor, effect: Effect) -> Effect:
    """What nobody denies is so: "**nobody** disputes that they left"; but what nobody rules out may be."""
    undisputed = governor.negative and governor.signature.stance and governor.nobodys
    return ("keep", "same") if undisputed and governor.lemma not in RULING_OUT else effect


def _not_assured(governor: Governor, effect: Effect) -> Effect:
    """Where there is no assurance that it will be, it may be: "there is **no guarantee** that they will leave"."""
    assured = governor.signature.name == "promise" and governor.lemma in modality_rules().negation.assuring
    return ("possible", "same") if assured and governor.negative and governor.frame == "clause" else effect


def _suggested(governor: Governor, effect: Effect) -> Effect:
    """What is suggested to have been may be: "suggested that they had left"; but "they left, a **memo** suggests"."""
    if governor.signature.name != "request" or governor.lemma != "suggest":
        return effect
    link = governor.link
    if not (link.reading.settled or indicative(link.analysis, link.below)):
        return effect
    return ("keep" if link.below < link.above and written(link.analysis, link.above) else "possible", "same")


def _done_then(governor: Governor, effect: Effect) -> Effect:
    """Some words in the past say that it was done: those who "**had to leave**" have left."""
    past, own = governor.signature.past, governor.own
    if governor.signature.name == "obliged" and _within_days(governor.link):
        return effect
    settled = own.settled or _felt(governor.link)
    return past if past is not None and not governor.negative and settled and own.modality == "actual" else effect


def _told_to(governor: Governor, effect: Effect) -> Effect:
    """What somebody is told he has to do is ordered, and not done: "told the government it **had to** free them"."""
    obliged = governor.signature.name in ("obliged", "request") and governor.frame == "infinitive"
    told = obliged and not governor.negative and told_to_do(governor.link.analysis, governor.link.above) is not None
    return ("ordered", "same") if told else effect


def _felt(link: Link) -> bool:
    """Whether an adjective tells how somebody felt then: "**felt** obliged to leave"."""
    analysis, above = link.analysis, link.analysis.tokens[link.above].head
    return above >= 0 and analysis.deprel(link.above) == "xcomp" and analysis.tokens[above].xpos == "VBD"


def _within_days(link: Link) -> bool:
    """Whether only the days for it are told: "had **until Monday** to leave", "had **48 hours** to leave"."""
    between = range(link.above + 1, link.below)
    return any(link.analysis.tokens[i].etype == "time" for i in between)


def _still_under_way(governor: Governor, effect: Effect) -> Effect:
    """Others, while they go on, that it is not done yet: those who "**are coming** to leave" have not left."""
    ongoing = governor.signature.ongoing
    going_on = ongoing is not None and not governor.negative and under_way(governor.link.analysis, governor.link.above)
    return ongoing if going_on and ongoing is not None else effect


def _ordered(governor: Governor, effect: Effect) -> Effect:
    """An order that somebody is charged with was given, and was followed: "suspected of **ordering** the murder"."""
    ordered = governor.signature.name == "order" and governor.frame == "noun"
    return ("keep", effect[1]) if ordered and charged_with(governor.link.analysis, governor.link.above) else effect


def _promised(governor: Governor, effect: Effect) -> Effect:
    """Who promises something else, or swears to what was: "offered them **money** to leave", "swore they **left**"."""
    if governor.signature.name != "promise":
        return effect
    if governor.link.reading.settled:
        return ("keep", effect[1])
    analysis, above = governor.link.analysis, governor.link.above
    return ("planned", effect[1]) if analysis.child(above, "iobj") and analysis.child(above, "obj") else effect


def _agreed_it_was(governor: Governor, effect: Effect) -> Effect:
    """Who agrees that something has been, or discusses it, plans nothing: "agreed **that they had left**"."""
    agreed = governor.signature.name == "plan" and governor.lemma in AGREEING and governor.frame == "clause"
    return ("keep", effect[1]) if agreed and governor.link.reading.settled else effect


def _failed(governor: Governor, effect: Effect) -> Effect:
    """An attempt that fails: "**botched** an attempt to leave", "tried **in vain** to leave"."""
    analysis, link = governor.link.analysis, governor.link
    if governor.signature.name not in TRIED:
        return effect
    failed = failing(analysis, link.above) or any(in_vain(analysis, j) for j in (link.above, link.below))
    return (effect[0], "negative") if failed else effect


def _not_shown_not_to_be(governor: Governor, effect: Effect) -> Effect:
    """What nothing shows not to be may be: "no **evidence** that they did not leave"."""
    denied = governor.negative and governor.link.reading.polarity == "negative"
    return ("possible", "positive") if governor.signature.name == "evidence" and denied else effect


_BENDS: tuple[Callable[[Governor, Effect], Effect], ...] = (
    _hoped,
    _undecided,
    _disputed_by_nobody,
    _not_assured,
    _suggested,
    _done_then,
    _told_to,
    _still_under_way,
    _ordered,
    _promised,
    _agreed_it_was,
    _failed,
    _not_shown_not_to_be,
)
