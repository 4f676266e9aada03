"""The dateline at the head of a paragraph: a town, a day, an agency, and the dash before the prose."""

from dateline.sources.patterns import patterns

_HEAD, _DASHES, _SHOUT = 240, 80, 60
"""Characters in which a dateline ends, in which a second dash shows that the first was none, and in which the prose
shows whether all of it is in capitals."""


def dateline_end(line: str) -> int:
    """Where the dateline at the head of a paragraph ends; 0 when it has none."""
    found = patterns()
    head = line[:_HEAD]
    alone = found["agency_alone"].match(head)
    if alone:
        return alone.end()
    match = found["dateline"].match(head)
    if not match:
        bare = found["dateline_without_dash"].match(head)
        return bare.end() if bare else 0
    rest = head[match.end() :].lstrip()
    if match["dash"] == "." and not match["date"]:
        return 0
    if match["dash"] == "|" and not (match["date"] or match["agency"]):
        return 0  # "ANALYSIS | Who holds the town?"
    if match["place"] is None:
        return match.end() if match["date"] and match["dash"] != ":" else 0
    if match["date"] or match["agency"]:
        told = match["date"] or any(char.isdigit() for char in match["agency"])
        return match.end() if match["dash"] != ":" or told else 0
    if match["dash"] in ":-" and (match["dash"] == ":" or not head[: match.start("dash")].endswith(" ")):
        return 0
    opens = not rest or rest[0].isupper() or rest[0].isdigit() or rest[0] in "\"'“‘`"
    again = f" {match['dash']} " if match["dash"] == "-" else match["dash"]  # "re-establish" has no second dash
    if not opens or again in rest[:_DASHES]:
        return 0
    town = match["place"].partition(",")[0]
    shouted = town.isupper() and len(town) > 2 and not rest[:_SHOUT].isupper()
    wide = match["dash"] in ("—", "–", "--", "\x97") and len(match["place"].split()) <= 3
    return match.end() if shouted or wide else 0


def opens_report(line: str) -> bool:
    """Whether a line begins with a dateline beyond doubt: with an agency, a town and a day, a town in capitals."""
    if not dateline_end(line):
        return False
    match = patterns()["dateline"].match(line[:_HEAD])
    if match is None or match["agency"] or patterns()["agency_alone"].match(line):
        return True
    town = (match["place"] or "").partition(",")[0]
    shouted = len(town) > 2 and town.isupper() and not line[match.end() : _HEAD].isupper()
    return shouted or bool(match["place"] and match["date"])
