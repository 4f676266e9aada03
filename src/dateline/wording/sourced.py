"""A claim of the store on one line: how it is put, who says so, and in which report."""

from datetime import date

from dateline.model.sourced import SourcedClaim, Voice
from dateline.wording.claims import day
from dateline.wording.words import listed


def claim_line(claim: SourcedClaim) -> str:
    """A claim on one line: how it is put, in which words, by whom, where that stands."""
    return f"{claim.put}: {claim.phrase} — {said_by(claim)} [{claim.id}]"


def said_by(claim: SourcedClaim) -> str:
    """Who says so, and the report that has it."""
    report = claim.publisher or claim.title
    published = f", {short_day(claim.published)}" if claim.published else ""
    voices = [_heard(voice) for n, voice in enumerate(claim.voices) if not n or voice.name != claim.voices[n - 1].name]
    return ", as told by ".join([*voices, report]) + published if voices else report + published


def _heard(voice: Voice) -> str:
    """A voice, and to whom it speaks: "a diplomat (to Reuters)"."""
    return f"{voice.name} (to {listed(voice.told_to)})" if voice.told_to else voice.name


def short_day(iso: str | None) -> str:
    """A day of a date and time, as it is read; empty where there is none."""
    return day(date.fromisoformat(iso[:10])) if iso else ""
