import pytest

from dateline.merging.words import kinship, likeness, rarity, stem, vector


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("seize", "seize", "same"),
        ("shoot", "shooting", "same"),
        ("acquisition", "acquire", "kin"),
        ("buy", "purchase", "synonym"),
        ("kill", "murder", "kind"),
        ("kill", "meet", "none"),
    ],
)
def test_how_lemmas_stand(one, other, kind):
    assert kinship(one, other) == kinship(other, one) == kind


def test_stems_are_shared_by_the_forms_of_a_word():
    assert len(set(map(stem, ("capture", "captured", "Captures", "capturing")))) == 1
    assert stem("Kunduz’s") == "kunduz"


def test_a_rare_word_says_more():
    assert rarity("the") < rarity("say") < rarity("kunduz")


def test_likeness_is_one_for_the_same_words():
    words = vector({"rebel", "kunduz"})
    assert likeness(words, words) == pytest.approx(1.0)
    assert likeness(words, {}) == 0.0
