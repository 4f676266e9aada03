"""Pictographs, flags and characters that cannot be seen are no words; the words around them are read without them."""

import pytest

from dateline import read_text
from dateline.language.symbols import without_symbols


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("🚨 Rebels 🛩️ hit Sake🔥", "  Rebels    hit Sake "),
        ("12 injured 👨‍👩‍👧‍👦 says", "12 injured " + 7 * " " + " says"),
        ("🇺🇦 Kyiv → Kharkiv 1️⃣", "   Kyiv   Kharkiv 1  "),
        ("\ufeffarrested \ufffd a man\u200b", " arrested   a man "),
        ("p\ufffdrt hos\u00adpital co\u200dop RSF™ said", "p\ufffdrt hos\u00adpital co\u200dop RSF  said"),
        ("• 30°C, 5 € – “no” … № 5 ½ café ● A", "• 30°C, 5 € – “no” … № 5 ½ café ● A"),
        ("plain words", "plain words"),
    ],
)
def test_a_symbol_is_a_space_and_all_else_stays_where_it_is(text: str, plain: str) -> None:
    assert without_symbols(text) == plain
    assert len(plain) == len(text)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "sources", "roles"),
    [
        ("Police arrested 🚨 a man in Paris 🚨 on Monday.", [], ["Police", "a man"]),
        ("Police arrested \ufffd a man.", [], ["Police", "a man"]),
        ("The army ✅ captured Sake ✅ on Monday, officials ✅ said.", ["officials"], ["The army"]),
        ("⚡️ Israeli strikes ⚡️ killed 5 people 😢 in Gaza 🇵🇸, medics 🏥 said.", ["medics"],
         ["Israeli strikes", "5 people"]),
        ("🇺🇦 Ukraine's air force 🇺🇦 said it shot down 21 of 25 drones overnight.", ["Ukraine's air force"],
         ["Ukraine's air force", "21 of 25 drones"]),
        ("🔴 The president 🔴 met 🤝 the prime minister 🔴 in Doha.", [], ["The president", "the prime minister"]),
        ("Rebels 🔥 attacked 🔥 the village of Sake 💔 on Monday, the army 🪖 said.", ["the army"],
         ["Rebels", "the village of Sake"]),
        ("Rebels attacked the \u200bvillage\u200b on Monday, \u00adofficials\u00ad said.", ["officials"],
         ["Rebels", "the \u200bvillage"]),
        ("🚨 Russian drones 🛩️ hit Odesa port 🔥 – 3 dead 👨‍👩‍👧 says governor Oleh Kiper. 🔥", ["governor Oleh Kiper"],
         ["Russian drones", "Odesa port"]),
    ],
)  # fmt: skip
def test_nobody_is_a_symbol(text: str, sources: list[str], roles: list[str]) -> None:
    record = read_text(text, date="2025-03-05")
    assert record.text == text
    assert [text[slice(*span)] for said in record.statements for span in said.source] == sources
    claim = record.claims[0]
    assert [role.text for role in (*claim.actors, *claim.recipients)] == roles
    assert all(any(map(str.isalnum, entity.name)) for entity in record.entities)
