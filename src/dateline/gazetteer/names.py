"""How names of places are compared: folded to plain letters, so that Ḩalab, Halab and HALAB are one key."""

import re
import unicodedata

# Letters that Unicode does not take apart into a base and a mark.
_LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "ə": "a",
        "'": "", "’": "", "‘": "", "ʻ": "", "ʼ": "", "ʿ": "", "ʾ": "", "`": "", "´": "", "ʹ": "", "′": "", ".": "",
        "-": " ", "–": " ", "‑": " ", "/": " ", ",": " ", "(": " ", ")": " ", "&": " and ",
    }
)  # fmt: skip
_SHORT = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft"}
_POSSESSIVE = re.compile(r"['’]s\b")


def fold(name: str) -> str:
    """The key under which a name is kept and sought: no case, marks, apostrophes, points or hyphens."""
    if not name.isascii():
        name = _POSSESSIVE.sub("", name.lower()).translate(_LETTERS)
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).translate(
            _LETTERS
        )
    else:
        name = _POSSESSIVE.sub("", name.lower()).translate(_LETTERS)
    words = name.split()
    if words and words[0] == "the" and len(words) > 1:
        words = words[1:]
    return " ".join(_SHORT.get(word, word) for word in words)


def is_latin_name(name: str) -> bool:
    """Whether an alternate is a name in Latin letters: no code of an airport, no letter-for-letter transcription."""
    if len(name) < 3 or not name[0].isalpha() or (name.isupper() and len(name) <= 4) or len(name) > 48:
        return False
    if name == name.lower() or any(c in name for c in "(/*;0123456789"):
        return False
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c in "ʻʼʿʾ‘’" for c in name)
