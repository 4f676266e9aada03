"""The word lists of the cue lexicon: what is given, blamed, kept back, summed up and set apart."""

import msgspec

from dateline.model.statement import Stance


class Hedges(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Adverbs that say that somebody says so."""

    adverbs: tuple[str, ...]
    certain: tuple[str, ...]
    """Those that can mean nothing else."""


class Giving(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs whose subject is who gives the order or makes the request that is their object."""

    verbs: frozenset[str]
    opening: frozenset[str]
    """Verbs whose subject speaks what is behind their "with": "opened with a call for"."""
    having: frozenset[str]
    """What whoever is to carry out an order does with it: "**had** orders to leave"."""
    getting: frozenset[str]
    """Verbs whose subject is whom it is made to: "drew a warning from Brussels"."""
    publishing: frozenset[str]
    """Verbs whose subject makes the statement that is their object: "released a statement deploring it"."""


class Blows(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words for attacks that may be made in words, and what they are then called: "a **verbal** attack"."""

    verbs: frozenset[str]
    nouns: frozenset[str]
    kinds: frozenset[str]
    views: frozenset[str]
    """What may be attacked in words only: "attacked the **plan**"."""


class Seeking(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs of seeking somebody for a deed, and for what else somebody may be sought."""

    verbs: frozenset[str]
    other: frozenset[str]


class Trying(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs and nouns of trying somebody for a deed."""

    verbs: frozenset[str]
    nouns: frozenset[str]


class Backing(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Nouns for what somebody has of others, verbs for having it, and verbs for not having it."""

    nouns: frozenset[str]
    having: frozenset[str]
    wanting: frozenset[str]


class Speaking(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words by which it is found out who speaks where only a pronoun, or nobody, is named."""

    verbs: frozenset[str]
    """Verbs beside a quotation whose subject speaks it."""
    of_oneself: frozenset[str]
    """Verbs of what somebody mostly says of himself: "Britain **said** it would not grant asylum"."""
    own_nouns: frozenset[str]
    """Nouns for that: "mocked **the army's announcement** that it had taken the palace"."""
    either_nouns: frozenset[str]
    """Nouns for that which others may answer who are meant: "denied M23's **claim** that it had taken Goma"."""
    sides_nouns: frozenset[str]
    """Nouns for that of those in arms and of states; others say it of others: "the army's **report** that it"."""
    feats: frozenset[str]
    """Verbs of what somebody boasts of: "shot down a helicopter"."""
    turns: frozenset[str]
    """What stands for whoever asks or answers in a transcript: "**Q**: Who won?"."""


class Corrections(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words for what a report itself said before, one of each: "an earlier version of this article"."""

    earlier: frozenset[str]
    versions: frozenset[str]
    own: frozenset[str]
    right: frozenset[str]
    """Words that open a clause that sets right what was said."""


class Anaphors(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that stand for what was said before."""

    words: frozenset[str]


class Truth(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that say of "that" or "it" that it is so or is not, and never what is thought of a deed."""

    plainly: frozenset[str]
    told: frozenset[str]
    """What is told, and may be true or not: "called **the charge** baseless"."""


class Replies(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How what was told before is answered in a word."""

    pointing: frozenset[str]
    """What stands for it: "called **it** a lie"."""
    alone: tuple[str, ...]
    before: tuple[str, ...]
    """What stands for it, and before a noun that does: "denied **this**", "denied **these** reports"."""
    doing_so: str
    """What stands for having done it: "denied **doing so**"."""
    no: frozenset[str]
    to_questions: dict[str, Stance]


class SummingUp(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words by which a report sums up what it has told: "it shut the camp, a **move** that drew criticism"."""

    words: frozenset[str]


class Apart(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs with a particle, and passives, that report nothing, though the verb alone does."""

    verbs: frozenset[str]
    passives: frozenset[str]
    of_laws: frozenset[str]
    """Nouns that report something unless they are of one of `laws`: "articles of the constitution"."""
    laws: frozenset[str]
    of_things: frozenset[str]
    """Nouns that report nothing of a thing: "a version of the plan", but "their version of the raid"."""
    phrases: frozenset[str]
    """Nouns that report nothing with these before them: "in charge of"."""
    seen_to: frozenset[str]
    """What one makes that it is, and reports nothing: "made **sure** that they left"."""
    causes: frozenset[str]
    """Verbs that report nothing where a thing does so: "the drought **explains** the delay"."""
    duties: frozenset[str]
    """What somebody has to do who is charged with it: "charged them with **verifying** it"."""
    defended: frozenset[str]
    """What is defended with arms and not with words: "to defend the **population**"."""
    talking: frozenset[str]
    """Verbs that only say who may speak, where what is allowed is to speak: "was not authorised to discuss it"."""
    with_things: frozenset[str]
    """Verbs that report nothing where what they have is a thing: "**held** three villages", but "held that"."""


class SetIn(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Cues that report whatever they are set in after."""

    classes: frozenset[str]
    verbs: frozenset[str]
    but: frozenset[str]
    """Verbs of those classes that do so in other senses only."""

    def holds(self, lemma: str, name: str) -> bool:
        """Whether a cue of that lemma and class is one of them."""
        return lemma in self.verbs or (name in self.classes and lemma not in self.but)


class Addressing(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs that say to somebody what to do, and those that blame somebody for what was done."""

    verbs: frozenset[str]
    blaming: frozenset[str]
    laying: frozenset[str]
    """Verbs by which a deed is laid at somebody's door: "the raid was **blamed on** them"."""


class LayingBlame(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What blame is called, and what is done with it before it is said on whom."""

    nouns: frozenset[str]
    verbs: frozenset[str]
    prepositions: frozenset[str]


class Hearsay(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs that report what others say of their subject, before what that is said to have done."""

    verbs: frozenset[str]


class GoingOn(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Stances and words after which the next sentence, in the past perfect, tells what is said."""

    stances: frozenset[Stance]
    words: frozenset[str]
    giving: frozenset[str]
    """Verbs of giving or telling an account, whatever else they do."""
    accounts: frozenset[str]
    afterwards: frozenset[str]
    """Adverbs with which "would" tells what came of it."""
    further: frozenset[str]
    """Adverbs with which those who did something that is reported do more."""
    doers: frozenset[str]
    """Nouns for those who did it, whatever they were called before."""
    pressing: frozenset[Stance]
    """Stances that go on with "must"."""


class Besides(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that open what is told beside what somebody says."""

    after: frozenset[str]
    """Those of a clause about what had happened, beside what is asked, ordered, promised or refused."""
    apart: frozenset[str]
    """Those that do so behind a comma."""
    meanwhile: frozenset[str]
    """Those of a clause about what went on as it was asked, ordered or promised."""
    lasting: frozenset[str]
    """Verbs of what goes on for as long as something is to be done, and is no such thing."""
    beside: frozenset[str]
    """Those that set what somebody else says beside it."""
    against: frozenset[str]
    """Those that set it against what somebody else says: "X said, **but** Y …"."""
