"""The columns of claims.csv: one row a claim, every cell filled from the claim or left empty."""

from collections.abc import Callable

from dateline.exports.cells import Cell, Column, Table, listed
from dateline.exports.countries import iso3
from dateline.exports.per import anonymity, bare, chain, speaker, speaker_code, told_to
from dateline.exports.plain_types import plain_of
from dateline.exports.when_where import (
    DISPUTED,
    Stretch,
    coordinate,
    day_of,
    disputed,
    geo_precision,
    several,
    stretch,
)
from dateline.model.figure import Figure
from dateline.model.known import KnownClaim
from dateline.model.place import Place

Fill = Callable[[KnownClaim], Cell]
Col = Column[KnownClaim]


def figure_of(known: KnownClaim) -> Figure | None:
    """The claim's figure that counts something known, else its first number; a rank ("the sixth") is none."""
    counts = [figure for figure in known.claim.figures if not figure.ordinal]
    return next((figure for figure in counts if figure.kind != "other"), counts[0] if counts else None)


def best(figure: Figure | None) -> float | int | None:
    """The number itself, where the report gives one number and no bound."""
    return figure.low if figure and figure.low == figure.high else None


def when(known: KnownClaim) -> Stretch:
    """The days of a claim."""
    return stretch(known.claim.time.begin, known.claim.time.until)


def _nothing(_: KnownClaim) -> Cell:
    return None


def _figure(fill: Callable[[Figure], Cell]) -> Fill:
    def filled(known: KnownClaim) -> Cell:
        figure = figure_of(known)
        return fill(figure) if figure else None

    return filled


def _place(fill: Callable[[Place], Cell]) -> Fill:
    return lambda known: fill(known.claim.place) if known.claim.place else None


def _plain_type(known: KnownClaim) -> Cell:
    plain = plain_of(known.claim)
    return plain.type if plain else None


_REPORT: tuple[Col, ...] = (
    Col("claim_id", "string", "Id of the claim, a function of its content.", lambda k: k.claim.id, "#meta+id+claim"),
    Col("event_id", "string", "Id of the event that it belongs to; empty before the first merge.",
        lambda k: k.event, "#event+id"),
    Col("doc_id", "string", "Id of the report's text.", lambda k: k.claim.document, "#meta+id+doc"),
    Col("url", "string", "Where the report was published.", lambda k: k.claim.url, "#meta+url"),
    Col("publisher", "string", "Who published the report, if it says.", lambda k: k.claim.publisher,
        "#meta+publisher+name"),
    Col("title", "string", "Title or headline of the report.", lambda k: k.claim.title, "#meta+title"),
    Col("published_at", "date", "Day on which the report came out.", lambda k: day_of(k.claim.published),
        "#date+published"),
    Col("published_basis", "string", "How that is known: given, metadata, dateline (in the report) or inferred.",
        lambda k: k.claim.published_basis, "#date+published+basis"),
    Col("retrieved_at", "datetime", "When the report was fetched; empty where that is not known.", _nothing,
        "#date+retrieved"),
    Col("sentence", "string", "The sentence, word for word, white space squeezed.", lambda k: k.claim.words,
        "#description+sentence"),
    Col("span_start", "integer", "First character of the sentence in the report's text, counted from 0.",
        lambda k: k.claim.sentence[0], "#meta+span+start"),
    Col("span_end", "integer", "Character after the last one of the sentence.", lambda k: k.claim.sentence[1],
        "#meta+span+end"),
    Col("headline", "boolean", "Whether it stands in the headline.", lambda k: k.claim.headline, "#meta+headline"),
)  # fmt: skip
_WHAT: tuple[Col, ...] = (
    Col("event_type", "string", "What is said to happen, as one of PLOVER's sixteen types.", lambda k: k.claim.type,
        "#event+type"),
    Col("event_subtype", "string", "How: PLOVER's mode.", lambda k: k.claim.mode, "#event+type+mode"),
    Col("control", "string", "What it does to the control of the place: takes, loses, holds or contests.",
        lambda k: k.claim.control, "#event+control"),
    Col("plover", "string", "PLOVER's type once modality and polarity are told by it (a planned attack is THREATEN); "
        "empty for what PLOVER cannot say, such as a denial.", _plain_type, "#event+code+v_plover"),
    Col("cameo", "string", "CAMEO code of the act itself, whatever its modality and polarity.",
        lambda k: k.claim.cameo, "#event+code+v_cameo"),
    Col("predicate", "string", "The word that names the act.", lambda k: k.claim.predicate_words,
        "#event+predicate"),
    Col("predicate_start", "integer", "Its first character.", lambda k: k.claim.predicate[0],
        "#event+predicate+start"),
    Col("predicate_end", "integer", "The character after its last.", lambda k: k.claim.predicate[1],
        "#event+predicate+end"),
    Col("actor1", "string", "Who does it; several are joined by |.",
        lambda k: listed(p.name for p in k.claim.actors), "#group+actor1+name"),
    Col("actor1_id", "string", "Their CAMEO actor codes, in the same order; a country not known is left off (MIL).",
        lambda k: listed(bare(p.code) for p in k.claim.actors), "#group+actor1+code"),
    Col("actor1_role", "string", "What they are to the act: agent.",
        lambda k: "agent" if k.claim.actors else None, "#group+actor1+role"),
    Col("actor2", "string", "To whom it is done; several are joined by |.",
        lambda k: listed(p.name for p in k.claim.recipients), "#group+actor2+name"),
    Col("actor2_id", "string", "Their CAMEO actor codes, in the same order.",
        lambda k: listed(bare(p.code) for p in k.claim.recipients), "#group+actor2+code"),
)  # fmt: skip
_WHO_SAYS: tuple[Col, ...] = (
    Col("speaker", "string", "Who says so: the innermost source; the publisher where the report speaks in its own "
        "voice. Never empty.", lambda k: speaker(k.claim), "#group+speaker+name"),
    Col("speaker_id", "string", "CAMEO actor code of the speaker, where it is known.",
        lambda k: bare(speaker_code(k.claim)), "#group+speaker+code"),
    Col("speaker_chain", "string", "All who pass it on, from the innermost source to the publisher, joined by |.",
        lambda k: listed(chain(k.claim)), "#group+speaker+chain"),
    Col("anonymity", "string", "named, anonymous, unattributed (\"it was reported\"), or report (its own voice).",
        lambda k: anonymity(k.claim), "#group+speaker+anonymity"),
    Col("told_to", "string", "To whom the speaker said it, where the report names them (an agency, a channel), joined "
        "by |.", lambda k: listed(told_to(k.claim)), "#group+hearer+name"),
    Col("stance", "string", "How the speaker carries it: says, claims, confirms, denies, warns …",
        lambda k: k.claim.holder.stance if k.claim.holder else None, "#group+speaker+stance"),
    Col("put", "string", "How it is put, in a word for people: claimed, denied, planned, reported …",
        lambda k: k.claim.put, "#event+put"),
    Col("modality", "string", "actual, planned, promised, ordered, requested, threatened, possible, conditional or "
        "attempted.", lambda k: k.claim.modality, "#event+modality"),
    Col("polarity", "string", "As the speaker has it: negative for \"did not\" and for what is denied.",
        lambda k: k.claim.polarity, "#event+polarity"),
    Col("background", "boolean", "Whether it is told as something long past, or done over and over.",
        lambda k: k.claim.background, "#event+background"),
)  # fmt: skip
_WHEN_WHERE: tuple[Col, ...] = (
    Col("date_start", "date", "First day of the event; empty where only its end is known.",
        lambda k: when(k).first, "#date+start"),
    Col("date_end", "date", "Last day of the event, itself within it; empty where it is open.",
        lambda k: when(k).last, "#date+end"),
    Col("time_precision", "integer", "1 a day, 2 a week or less, 3 longer or open at one end.",
        lambda k: when(k).precision, "#date+precision"),
    Col("time_basis", "string", "stated (by the words), carried (by context), or published: no time is given, and "
        "the days are those of the report.", lambda k: k.claim.time.basis, "#date+basis"),
    Col("place", "string", "Where, as the report names it.", lambda k: k.claim.place_name, "#loc+name"),
    Col("place_id", "string", "GeoNames id of the place.", _place(lambda p: p.geonames_id), "#loc+code+v_geonames"),
    Col("places", "string", "Where it happened in several places, as the report names them: all of them, the one above "
        "first, joined by |.", lambda k: several(k.claim, lambda site: site.name), "#loc+all+name"),
    Col("place_ids", "string", "Their GeoNames ids, in the same order.",
        lambda k: several(k.claim, lambda site: site.place.geonames_id), "#loc+all+code+v_geonames"),
    Col("admin1", "string", "Province.", _place(lambda p: p.admin1), "#adm1+name"),
    Col("admin1_pcode", "string", "P-code of the province; empty, since the gazetteer has none.", _nothing,
        "#adm1+code"),
    Col("admin2", "string", "District; empty where it is not known.", _nothing, "#adm2+name"),
    Col("admin2_pcode", "string", "P-code of the district; empty, since the gazetteer has none.", _nothing,
        "#adm2+code"),
    Col("country_iso3", "string", "Country, ISO 3166-1 alpha-3, as GeoNames files the place; no judgement.",
        _place(lambda p: iso3(p.country)), "#country+code+v_iso3"),
    Col("disputed", "string", DISPUTED, _place(disputed), "#country+disputed"),
    Col("lat", "number", "Latitude of a town or a spot (WGS 84); empty for a province or a country, which is no "
        "point.", lambda k: coordinate(k.claim.place, 0), "#geo+lat"),
    Col("lon", "number", "Longitude of the same.", lambda k: coordinate(k.claim.place, 1), "#geo+lon"),
    Col("geo_precision", "integer", "1 a point, 2 near one or within an area smaller than a province, 3 a province, a "
        "country or larger.", lambda k: geo_precision(k.claim.place), "#geo+precision"),
)  # fmt: skip
_HOW_MANY: tuple[Col, ...] = (
    Col("figure_kind", "string", "What the claim's main figure counts: killed, injured, displaced … All of its "
        "figures are in figures.csv.", _figure(lambda f: f.kind), "#indicator+figure+type"),
    Col("figure_low", "number", "At least so many; empty where no lower bound is given.", _figure(lambda f: f.low),
        "#indicator+figure+min+num"),
    Col("figure_best", "number", "The number, where one number and no bound is given.", _figure(best),
        "#indicator+figure+num"),
    Col("figure_high", "number", "At most so many; empty where no upper bound is given.", _figure(lambda f: f.high),
        "#indicator+figure+max+num"),
    Col("figure_unit", "string", "What is counted, in the words of the report.", _figure(lambda f: f.unit),
        "#indicator+figure+unit"),
    Col("figure_of", "number", "The whole that it is a part of: 34 in \"five of 34\".", _figure(lambda f: f.of),
        "#indicator+figure+total+num"),
)  # fmt: skip
_STANDING: tuple[Col, ...] = (
    Col("quote", "string", "The claim's clause, cut out of the sentence; … marks what was left out, [ ] a name put "
        "for a pronoun.", lambda k: k.claim.phrase, "#description+quote"),
    Col("source_reliability", "string", "Left empty for your own Admiralty letter (A–F).", _nothing,
        "#meta+reliability"),
    Col("info_credibility", "string", "Left empty for your own Admiralty digit (1–6).", _nothing,
        "#meta+credibility"),
    Col("corroboration_n", "integer", "Independent voices that affirm its event; empty before the first merge.",
        lambda k: k.independent if k.event else None, "#indicator+corroboration+num"),
    Col("contradicted_by", "string", "Ids of the claims that say otherwise, joined by |.",
        lambda k: listed(k.contradicted_by), "#meta+contradicted+id"),
    Col("confidence", "number", "How sure the coder is of its reading, 0 to 1; not how true the claim is.",
        lambda k: k.claim.score, "#meta+confidence+num"),
    Col("coder_version", "string", "What read it: program, language model, rules.", lambda k: k.claim.coder,
        "#meta+coder"),
    Col("recorded_at", "datetime", "When the store came to know it, UTC.", lambda k: k.recorded_at,
        "#date+recorded"),
    Col("superseded_at", "datetime", "When its report was corrected, withdrawn or read anew without it; empty while "
        "it stands.", lambda k: k.superseded_at, "#date+superseded"),
)  # fmt: skip

CLAIMS: Table[KnownClaim] = Table(
    "claims",
    "One row a claim: who is said to have done what to whom, when and where, according to whom.",
    (*_REPORT, *_WHAT, *_WHO_SAYS, *_WHEN_WHERE, *_HOW_MANY, *_STANDING),
    ("claim_id",),
)
