"""The language of a text: only a clear sign of another one keeps it from being read as English."""

import pytest

from dateline.sources.identify import foreign, language_of, stop_words


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Crews closed the harbour on Monday, the coastguard said.", "en"),
        ("Crews close harbour", "en"),
        ("A B C D E 12", "en"),
        ("Fighters captured al-Bab in northern Syria.", "en"),
        ("Troops left El Obeid and Al Hasakah in northern Syria.", "en"),
        ("12 34", "en"),
        ("President Macron met President Zelensky in Kyiv.", "en"),
        ("Putin met Kim Jong Un in Vladivostok.", "en"),
        ("UN chief in Kabul", "en"),
        ("African leaders meeting in Dar es Salaam urged a ceasefire in eastern Congo.", "en"),
        ("Ten die in war in Sudan", "en"),
        ("War in Sudan: De facto capital falls", "en"),
        ("Write to the editor at news@example.com or press@example.com", "en"),
        ("Die Rebellen haben die Stadt am Sonntag eingenommen.", "de"),
        ("Los rebeldes tomaron la ciudad el domingo.", "es"),
        ("De president ontmoette zijn ambtgenoot in Kiev", "nl"),
        ("Guerra in Sudan, l'esercito avanza verso la capitale", "it"),
        ("Les équipages ont fermé le port lundi, selon les autorités de la ville.", "fr"),
        ("Die Fischer haben den Hafen am Montag gesperrt, sagte der Minister.", "de"),
        ("Los pescadores cerraron el puerto el lunes, según las autoridades.", "es"),
        ("Рыбаки закрыли порт в понедельник, сообщили в береговой охране.", "ru"),
        ("أغلق الصيادون الميناء يوم الاثنين وقال خفر السواحل إن ذلك", "ar"),
        ("渔民周一封锁了港口", "zh"),
        ("漁師たちは月曜日に港を封鎖した", "ja"),
        ("xq zzk prr " * 30, None),
    ],
)
def test_language(text, language):
    assert language_of(text) == language


def test_no_group_of_function_words_is_empty():
    assert all(stop_words().values())


@pytest.mark.parametrize(
    ("paragraph", "code"),
    [
        ("Crews closed the harbour on Monday.", None),
        ("Jean-Luc Moreau, Le Havre", None),
        ("Les équipages ont fermé le port lundi, selon les autorités de la ville.", "fr"),
        ("أغلق الصيادون الميناء يوم الاثنين وقال خفر السواحل إن ذلك", "ar"),
        ("Ахъгбл цхыв дзрнаб", "und"),
        ("12 | 34 | 56", None),
        ("🔥🔥🔥", None),
    ],
)
def test_a_paragraph_is_foreign_only_where_that_is_clear(paragraph, code):
    assert foreign(paragraph) == code
