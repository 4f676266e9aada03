"""In which language a text is written: by its script and by the function words in it. Only English is coded."""

import re
import tomllib
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

_SAMPLE = 20_000
"""Characters looked at; a report does not change its language later."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_BEFORE_A_SENTENCE = frozenset('.!?:"“”‘«—')
_FEW = 40
"""With fewer words than this the lack of English function words means nothing: headlines have hardly any."""
_ENGLISH_SHARE = 0.03
"""Below this share of function words a longer text is no prose in any language that is known here."""
_CLEARLY = 1.5
"""By how much another language's function words must outnumber the English ones."""

_SURE = 2
"""Different words of another language, none of them English too, that it takes beside English ones."""
_CLEAR = 8
"""Words from which on a paragraph in Latin letters may be told to be in another language."""

_SCRIPTS = {
    "CJK": "zh", "HIRAGANA": "ja", "KATAKANA": "ja", "HANGUL": "ko", "HEBREW": "he", "GREEK": "el", "DEVANAGARI": "hi",
    "BENGALI": "bn", "THAI": "th", "ARMENIAN": "hy", "GEORGIAN": "ka", "ETHIOPIC": "am", "TAMIL": "ta", "KHMER": "km",
    "MYANMAR": "my", "SINHALA": "si", "LAO": "lo", "TELUGU": "te", "GUJARATI": "gu", "GURMUKHI": "pa",
}  # fmt: skip
"""Scripts that one language of the news mostly writes; Latin, Cyrillic and Arabic need the words."""


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the text's language, or None when it is in none that is known here.

    Short texts without any sign of another language count as English.
    """
    sample = text[:_SAMPLE]
    script = _script(sample)
    if script in ("HIRAGANA", "KATAKANA") or (script == "CJK" and re.search("[\u3040-\u30ff]", sample)):
        return "ja"
    if script in _SCRIPTS:
        return _SCRIPTS[script]
    words = [word.lower() for word in (_plain(sample) if script == "LATIN" else _WORD.findall(sample))]
    found = Counter(code for word in words for code in _languages_with().get(word, ()))
    hits = {code: found[code] for code in stop_words()}
    best = max(hits, key=lambda code: (hits[code], code == "en"))
    if script in ("CYRILLIC", "ARABIC"):
        return best if best in _WRITES[script] and hits[best] else None
    if best != "en" and _is_in(best, sample, words, hits):
        return best
    if script not in ("LATIN", None):
        return None
    return "en" if len(words) < _FEW or hits["en"] >= _ENGLISH_SHARE * len(words) else None


def _is_in(code: str, sample: str, words: Sequence[str], hits: Mapping[str, int]) -> bool:
    """Whether a text with so many function words of a language is in it and not in English.

    "Met in" is Dutch as well as English: one word at least must be of that language alone, and two where English
    ones stand beside it.
    """
    sure = {word for word in _alone(sample) if code in _languages_with().get(word, ())}
    english = sum(word in stop_words()["en"] and word not in stop_words()[code] for word in words)
    if hits[code] < _SURE or not sure:
        return False
    return not english or (len(sure) >= _SURE and hits[code] > _CLEARLY * hits["en"])


def _alone(sample: str) -> Iterator[str]:
    """The words that are not English too, without those that may be within names ("Rio de la Plata")."""
    for m in _WORD.finditer(sample):
        word, after = m[0].lower(), sample[m.end() : m.end() + 2]
        in_name = word in _table()[_NAMES] and not (m[0].islower() and after[:1] == " " and after[1:].islower())
        if word not in _english() and not in_name:
            yield word


def foreign(text: str) -> str | None:
    """The code of the language that a paragraph of an English text is in, if it is clearly not English; else None.

    `und` stands for a language that is not known here. A few words in Latin letters are never enough: they may be
    names.
    """
    found = language_of(text)
    if found == "en":
        return None
    words = _WORD.findall(text)
    if _script(text) in ("LATIN", None):
        return found if found is not None and len(words) >= _CLEAR else None
    return found or "und"


_TOO, _NAMES = "english_too", "in_names"
_WRITES = {"CYRILLIC": ("ru", "uk", "bg"), "ARABIC": ("ar", "fa", "ps", "ur")}


@cache
def stop_words() -> dict[str, frozenset[str]]:
    """The function words of each language, by its code."""
    return {code: words for code, words in _table().items() if code not in (_TOO, _NAMES)}


@cache
def _english() -> frozenset[str]:
    """Words that English has, whatever other language has them too."""
    return _table()["en"] | _table()[_TOO]


@cache
def _table() -> dict[str, frozenset[str]]:
    table = tomllib.loads(files(__package__).joinpath("stopwords.toml").read_text("utf-8"))
    return {code: frozenset(words.split()) for code, words in table.items()}


def _plain(sample: str) -> list[str]:
    """The words in small letters and those that begin a sentence; all where most have a capital.

    "El" and "Al" within names are no function words; initials and list letters are words in some language.
    """
    found = [m for m in _WORD.finditer(sample) if len(m[0]) > 1]
    plain = [m[0] for m in found if m[0][0].islower() or _begins(sample, m.start())]
    return plain if 2 * len(plain) >= len(found) else [m[0] for m in found]


def _begins(sample: str, at: int) -> bool:
    """Whether a sentence begins at a character: behind a full stop or the like, or on a line of its own."""
    before = at - 1
    while before >= 0 and sample[before] == " ":
        before -= 1
    return before < 0 or sample[before] in _BEFORE_A_SENTENCE or sample[before].isspace()


@cache
def _languages_with() -> dict[str, tuple[str, ...]]:
    """The languages that have a function word, by the word."""
    out: defaultdict[str, list[str]] = defaultdict(list)
    for code, words in stop_words().items():
        for word in words:
            out[word].append(code)
    return {word: tuple(codes) for word, codes in out.items()}


def _script(sample: str) -> str | None:
    """The script that most letters of the sample are in; None when it has no letters."""
    scripts: Counter[str] = Counter()
    for char, count in Counter(sample).items():
        if char.isalpha():
            scripts[unicodedata.name(char, "UNKNOWN").partition(" ")[0]] += count
    return min(scripts, key=lambda name: (-scripts[name], name)) if scripts else None
