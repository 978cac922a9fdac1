"""Looking up a word in either language."""

from core.glossary import Term, looked_up

GRADIENT = Term("gradient", {"en": "gradient", "ko": "기울기"}, {"en": "Points up.", "ko": "오르막."}, ("nabla",))
CHECK = Term("gradient-check", {"en": "gradient check", "ko": "기울기 검사"}, {"en": "Compare.", "ko": "비교."})
RATE = Term("learning-rate", {"en": "learning rate", "ko": "학습률"}, {"en": "Times the gradient.", "ko": "곱합니다."})
TERMS = (RATE, CHECK, GRADIENT)


def keys(wanted):
    return [term.key for term in looked_up(TERMS, wanted)]


def test_a_word_is_found_in_both_languages_and_by_its_other_names():
    assert keys("학습률") == keys("Learning RATE") == ["learning-rate"]
    assert keys("nabla") == ["gradient"]


def test_the_very_word_comes_before_what_begins_with_it_and_what_mentions_it():
    assert keys("gradient") == ["gradient", "gradient-check", "learning-rate"]
    assert keys("기울기") == ["gradient", "gradient-check"]


def test_nothing_wanted_is_everything_in_order():
    assert keys("  ") == ["learning-rate", "gradient-check", "gradient"]
    assert keys("zebra") == []
