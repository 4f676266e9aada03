"""Classes of tags, words and entity types that rules of several kinds ask for."""

FINITE = frozenset({"VBD", "VBZ", "VBP"})
"""Penn tags of finite verbs."""
ASKING = frozenset({"WDT", "WP", "WP$", "WRB"})
"""Penn tags of words that ask, or that begin a relative clause."""
NOUNS = frozenset({"NOUN", "PROPN"})
NOMINAL = frozenset({*NOUNS, "PRON"})
SPEAKERS = frozenset({"person", "organization"})
"""Entity types of who can speak and act."""
SPEAKERS_OR_PLACES = frozenset({*SPEAKERS, "place"})
"""The same, and places, which stand for their governments."""
FIRST_PERSON = frozenset({"i", "me", "my", "we", "us", "our"})
"""Pronouns by which whoever speaks means himself."""
NOT = frozenset({"not", "n't", "n’t", "never"})
"""Adverbs that deny the verb that they stand beside."""
NAMES_LIKE_PRONOUNS = frozenset({"WHO", "US", "IT", "AM"})
"""Names that only their capitals tell from words of the language: the World Health Organization is no "who"."""
SUBJECT_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i"})
OPENING_QUOTES = frozenset({"“", '"', "``", "''", "‘", "'"})
CLOSING_QUOTES = frozenset({"”", '"', "''", "’", "'", "»"})
SET_OFF = frozenset({",", "–", "—", "--"})
"""Marks that set off a clause put into another."""
