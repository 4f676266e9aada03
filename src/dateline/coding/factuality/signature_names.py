"""Names of the signatures, modalities and words that the walk up from an event treats alike."""

KNOWN = frozenset({"factive", "found", "known"})
"""Signatures whose clause in the past tense is so whatever becomes of the knowing: "may regret that they left"."""
PURPOSES = frozenset({"promise", "threat", "plan", "order", "request"})
"""Signatures of what is yet to be done, and may be told to have been done: "carried out its threat"."""
ESCAPING = frozenset({"escaped", "escaped being", "spared", "negative implicative"})
"""Signatures that "barely" makes closer calls, and no less true: "barely escaped arrest", "barely failed"."""
PREVENTING = frozenset({"prevented", "stopped"})
"""Signatures of what keeps an event from happening, or fails to: "could have prevented the raid"."""
SAID = frozenset({"promise", "threat", "order", "told to", "request", "called to", "warned to"})
"""Signatures of what somebody says by it; where that is not said, the event is nothing of theirs."""
ASKED = frozenset({"report", "known", "possible", "doubted", "proved", "feared"})
"""Signatures under which a question that takes a deed for granted leaves it so: "it is unclear who left"."""
PURSUED = frozenset({"went to", "carried out", "report", "seems", "prevented"})
"""Signatures that say nothing of a clause of purpose: they "came to talk", but "blocked roads to protest"."""
DOUBTING = frozenset({"doubted", "denial", "contested"})
"""Signatures of what is hardly open where few doubt it: "few dispute that they left"."""
IN_VIEW = frozenset({"planned", "conditional"})
"""Modalities of what a deed would be that are the deed's own; what it "may be" is another matter."""
ABOUT = frozenset({"on", "about", "over", "of"})
"""What stands before a matter that is spoken of: "would not be drawn **on** who had left"."""
ACHIEVED = frozenset({"implicative", "succeeded", "had what it takes", "enabled", "at liberty", "placed to"})
"""Signatures of what is done where the word over it holds, and only there: "went so far as to say"."""
AGREEING = frozenset({"agree", "decide", "discuss", "weigh", "consider", "debate", "mull"})
"""Verbs of what is planned, unless it is told to have been: "agreed that they **had left**"."""
RULING_OUT = frozenset({"rule", "exclude", "discount", "preclude"})
"""Verbs of what leaves a deed open where nobody does it: "nobody **rules out** that they left"."""
TRIED = frozenset({"attempt", "struggle"})
"""Signatures of what is tried, and may come to nothing: "tried in vain to leave"."""
FAILED = "negative implicative"
"""The signature of what is tried and not done: "failed to leave"."""
PROVED = "proved"
"""The signature of what is shown to be so, which whoever sets out to show it holds to be so."""
PROSPECT = "prospect"
"""The signature of a chance, which may be taken or missed."""
FACED = "faced"
"""The signature of what somebody may have to bear."""
SEEN = "seen doing"
"""The signature of what somebody sees or hears others do."""
