"""Texts as they come in from the world: reports damaged in every way that a reader of archives meets."""

import random
from collections.abc import Callable
from pathlib import Path

EXAMPLES = Path(__file__).parents[1] / "examples"
ARABIC = "قال متحدث باسم الوزارة إن القوات انسحبت من المدينة يوم الاثنين"
HEBREW = "דובר המשרד אמר כי הכוחות נסוגו מן העיר ביום שני"
CHINESE = "发言人星期一表示部队已经撤出该市"
RUSSIAN = "Представитель министерства заявил в понедельник, что войска покинули город"
MARKS = [
    "🔥",
    "👩‍👩‍👧",
    "\u200f",
    "\u202e",
    "\u0301",
    "\ufeff",
    "\u00ad",
    "\u2028",
    "ﬁ",
    "½",
    "№",
    "\x00",
    "…",
    "—",
    "''",
    "``",
]
CONFUSED = {"l": "1", "O": "0", "m": "rn", "e": "c", "S": "5", "i": "l", "h": "b", "B": "8"}
"""What optical character recognition takes letters for."""


def reports() -> list[str]:
    """The bundled reports."""
    return [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]


def damaged(rng: random.Random, text: str) -> str:
    """The text after one to three kinds of damage."""
    for damage in rng.sample(DAMAGES, rng.randint(1, 3)):
        text = damage(rng, text)
    return text


def misread(rng: random.Random, text: str) -> str:
    """Letters taken for others, spaces lost and found."""
    out = []
    for char in text:
        draw = rng.random()
        if draw < 0.05:
            char = CONFUSED.get(char, char)
        elif draw < 0.06:
            char = "" if char == " " else char + " "
        out.append(char)
    return "".join(out)


def with_marks(rng: random.Random, text: str) -> str:
    """Odd characters here and there."""
    at = sorted(rng.sample(range(len(text) + 1), min(12, len(text))), reverse=True)
    for index in at:
        text = text[:index] + rng.choice(MARKS) + text[index:]
    return text


def with_other_scripts(rng: random.Random, text: str) -> str:
    """Sentences in other languages between the paragraphs and inside them."""
    words = text.split(" ")
    for _ in range(4):
        words.insert(rng.randrange(len(words) + 1), rng.choice([ARABIC, HEBREW, CHINESE, RUSSIAN]))
    return " ".join(words)


def as_table(rng: random.Random, text: str) -> str:
    """The words as rows and columns."""
    words = text.split()
    separator = rng.choice([" | ", "\t", ",", "  "])
    width = rng.randint(2, 9)
    return "\n".join(separator.join(words[i : i + width]) for i in range(0, len(words), width))


def as_list(rng: random.Random, text: str) -> str:
    """Names, one after another."""
    words = [word for word in text.split() if word[:1].isupper()] or ["Zaranj"]
    return rng.choice([", ", "; ", "\n", "\n• "]).join(rng.choice(words) for _ in range(120))


def without_stops(_: random.Random, text: str) -> str:
    """One sentence without an end."""
    return "".join(char for char in text if char not in ".!?\n")


def without_spaces(rng: random.Random, text: str) -> str:
    """A stretch run together."""
    start = rng.randrange(len(text) + 1)
    return text[:start] + text[start : start + 600].replace(" ", "") + text[start + 600 :]


def cut_up(rng: random.Random, text: str) -> str:
    """Lines broken in the middle of sentences, quotation marks left open."""
    words = text.split()
    for index in rng.sample(range(len(words)), len(words) // 8):
        words[index] += "\n"
    return " ".join(words).replace("”", "", 1)


DAMAGES: list[Callable[[random.Random, str], str]] = [
    misread, with_marks, with_other_scripts, as_table, as_list, without_stops, without_spaces, cut_up,
    lambda _, text: text.lower(), lambda _, text: text.upper(), lambda _, text: text[::-1],
    lambda rng, text: text * rng.randint(2, 5),
]  # fmt: skip
