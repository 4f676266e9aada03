"""What can go wrong, in words for the person who runs the program.

DatelineError
├── SourceError        a file that cannot be read as a report
├── CodingError        a document that the program itself failed on
├── RecordError        a line that is not a record
├── ResourceError      a part of the installation that is missing or damaged (weights, gazetteer, rules)
├── StoreError         the database of reports cannot be opened, read or written
└── UsageError         options that make no sense together

Every message says what was wrong and what to do next. Each class has a stable code for programs.
"""


class DatelineError(Exception):
    """The base of everything that this package raises on purpose; its text is one sentence for people."""

    code = "dateline"


class SourceError(DatelineError):
    """A file or page that cannot be read as a report."""

    code = "source"


class CodingError(DatelineError):
    """A document that the program failed on by its own mistake; the others are still read."""

    code = "coding"


class RecordError(DatelineError):
    """A line that is not a record of this version."""

    code = "record"


class ResourceError(DatelineError):
    """The installation lacks a part or has a damaged one."""

    code = "resource"


class StoreError(DatelineError):
    """The store cannot be opened, read or written; nothing in it was half-changed."""

    code = "store"


class UsageError(DatelineError):
    """Options or arguments that make no sense together."""

    code = "usage"
