"""The lessons, the glossary and the curriculum: all of it is read strictly, and everything it names exists."""

import json
import re

import pytest

from core.lessons import setting
from core.recipe import Recipe
from core.refusals import Refusal
from playground import glossary, lessons, presets, resources

HANGUL = re.compile("[가-힣]")
TERM = re.compile(r"\[\[([a-z0-9-]+)(?:\||\]\])")
FORMULA = re.compile(r"\$\$.+?\$\$|\$[^$\n]+\$", re.DOTALL)
COUNTS = {"A": 28, "B": 12, "C": 17, "D": 23, "E": 14}
TITLE = {"en": "T", "ko": "제목"}


def known_ids():
    numbered = {f"{part}{number}" for part, count in COUNTS.items() for number in range(1, count + 1)}
    return numbered | {f"Q-{number}" for number in range(1, 11)} | {f"X{number}" for number in range(1, 48)}


def told_texts(lesson):
    """Every text of a lesson, as pairs of English and Korean."""
    yield lesson.title
    for step in lesson.steps:
        yield step.text
        yield from [step.label] if step.label else []
        yield from [step.wait.told] if step.wait else []
        if step.question:
            yield from (step.question.asked, step.question.reply)
        if step.sketch:
            yield from (step.sketch.asked, step.sketch.reply)


@pytest.fixture(params=lessons.folders())
def lesson(request):
    return lessons.lesson(request.param)


def test_there_are_eighteen_lessons_each_of_five_to_ten_minutes():
    assert len(lessons.folders()) >= 18
    assert [int(folder[:2]) for folder in lessons.folders()] == list(range(1, len(lessons.folders()) + 1))
    assert all(5 <= lesson.minutes <= 10 for lesson in lessons.lessons())


def test_every_text_speaks_both_languages(lesson):
    for text in told_texts(lesson):
        assert HANGUL.search(text["ko"]), text
        if text is not lesson.title:
            assert not HANGUL.search(re.sub("[“(*].*?[”)*]|과대적합.*", "", text["en"])), text


def test_korean_asks_and_bids_in_one_tone(lesson):
    """“-ㄹ까요?” and “-세요”; “-는가?”, “-나요?”, “-니까?” and “-십시오” mix other voices in."""
    asked = [option for step in lesson.steps if step.question for option in step.question.options]
    for text in (*told_texts(lesson), *asked):
        assert not re.search("[는은인]가[?”]|나요[?]|니까[?]|십시오|까[?]", text["ko"]), text["ko"]


def test_a_source_is_named_in_words(lesson):
    """Whoever reads a lesson has no notes beside it."""
    for text in told_texts(lesson):
        assert not re.search(
            "(?<!course) notes? (write|say|use|ask|warn|train|calls?)|of the notes|in the notes", text["en"]
        )
        assert not re.search("(?<!강의 )필기(에는|는|의)", text["ko"]), text["ko"]


def test_what_is_written_in_korean_shows_the_formulas_that_are_written_in_english(lesson):
    for text in told_texts(lesson):
        english, korean = (set(FORMULA.findall(text[code])) for code in ("en", "ko"))
        assert english == korean


def test_no_mark_is_left_over_when_a_text_is_written(lesson):
    from ui.lessons.markup import written

    for text in told_texts(lesson):
        for code in ("en", "ko"):
            html = re.sub("<span style=.font-family.*?</span>", "", written(text[code], {}).html)
            assert not re.search(r"[*$`]|\[\[[a-z]", html), text[code]


def test_what_stands_on_buttons_and_axes_is_plain(lesson):
    for step in lesson.steps:
        plain = [step.label] if step.label else []
        plain += [step.wait.told] if step.wait else []
        plain += step.question.options if step.question else []
        plain += [step.sketch.across, step.sketch.up] if step.sketch else []
        for text in plain:
            assert not re.search(r"[*$`\\]|\[\[", text["en"] + text["ko"]), text


def test_every_word_to_look_up_is_in_the_glossary(lesson):
    keys = {term.key for term in glossary.terms()}
    for text in told_texts(lesson):
        for code in ("en", "ko"):
            assert set(TERM.findall(text[code])) <= keys


def test_every_lesson_lets_one_predict_or_answer(lesson):
    assert any(step.question or step.sketch for step in lesson.steps)
    assert any(step.room or step.active for step in lesson.steps)


def test_every_recipe_of_a_lesson_suits_its_data(lesson):
    from playground.shelf import FileShelf

    for step in lesson.steps:
        recipe = step.recipe(presets.first().recipe)
        if step.start is not None or "data" in step.settings:
            assert recipe.mismatch(recipe.data.data(FileShelf()).task) is None


def test_every_setting_that_a_lesson_waits_for_exists_when_it_waits(lesson):
    for step in lesson.steps:
        if step.wait and step.wait.kind == "turned":
            assert setting(step.recipe(Recipe()), step.wait.value) is not None


def test_the_lessons_follow_the_notes():
    keys = [lesson.key for lesson in lessons.lessons()]
    order = [
        "loss",
        "accuracy",
        "svm",
        "softmax",
        "regularize",
        "derivative",
        "gradient",
        "descent",
        "batches",
        "mnist",
    ]
    assert [key for key in keys if key in order] == order
    assert len(set(keys)) == len(keys)


def test_the_glossary_holds_a_hundred_and_twenty_words_in_two_languages():
    terms = glossary.terms()
    assert len(terms) >= 120
    for term in terms:
        assert HANGUL.search(term.meanings["ko"]), term.key
        assert not HANGUL.search(term.meanings["en"]), term.key
        assert set(term.ids) <= known_ids(), term.key


def test_every_id_of_the_curriculum_has_a_place():
    topics = {topic.key: topic for topic in glossary.topics()}
    assert set(topics) >= known_ids() - {"X47"}
    assert all(topic.places for topic in topics.values())


def test_what_a_lesson_teaches_is_in_the_table_and_leads_back_to_it():
    topics = {topic.key: topic for topic in glossary.topics()}
    for lesson in lessons.lessons():
        for key in lesson.teaches:
            assert f"lesson:{lesson.key}" in topics[key].places, (lesson.key, key)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A lesson of one step, to be spoiled."""
    lesson = tmp_path / "lessons" / "01-small"
    lesson.mkdir(parents=True)
    for code in ("en", "ko"):
        (lesson / f"01.{code}.md").write_text("Text.", encoding="utf-8")
    monkeypatch.setattr(resources, "asset", lambda *parts: tmp_path.joinpath(*parts))
    lessons.lesson.cache_clear()
    yield lesson
    lessons.lesson.cache_clear()


def write(folder, step, **changes):
    table = {"title": TITLE, "minutes": 5, "teaches": ["A1"], "steps": [step]} | changes
    (folder / "lesson.json").write_text(json.dumps(table), encoding="utf-8")


ASK = {"asked": TITLE, "options": [TITLE, TITLE], "right": 1, "reply": TITLE}
SKETCH = {"asked": TITLE, "across": TITLE, "up": TITLE, "x": [0, 1], "y": [0, 1], "formula": "x", "reply": TITLE}


def test_a_small_lesson_is_read(folder):
    write(folder, {"do": ["reset", "play"], "ask": ASK, "sketch": SKETCH, "wait": {"step": 5, "told": TITLE}})
    (lesson,) = lessons.lessons()
    assert (lesson.key, lesson.steps[0].deeds, lesson.steps[0].wait.kind) == ("small", ("reset", "play"), "step")


@pytest.mark.parametrize(
    "step",
    [
        {"surprise": 1},
        {"do": ["explode"]},
        {"recipe": {"optimizer.rote": 0.1}},
        {"recipe": {"optimizer.rate": -3}},
        {"recipe": "no-such-preset"},
        {"study": {"x": 1}},
        {"point": ["widget.child"]},
        {"speed": -1},
        {"label": {"en": "only English"}},
        {"wait": {"step": 5}},
        {"wait": {"step": 5, "epoch": 1, "told": TITLE}},
        {"wait": {"turned": "optimiser", "told": TITLE}},
        {"ask": ASK | {"right": 3}},
        {"ask": ASK | {"options": [{"en": "no Korean"}]}},
        {"sketch": SKETCH | {"formula": "__import__('os')"}},
        {"sketch": SKETCH | {"series": "loss"}},
        {"sketch": SKETCH | {"formula": "", "series": "weights"}},
        {"sketch": SKETCH | {"x": [1, 0]}},
        {"sketch": SKETCH | {"x": [0, "1"]}},
    ],
)  # fmt: skip
def test_whatever_is_wrong_with_a_step_is_a_sentence(folder, step):
    write(folder, step)
    with pytest.raises(Refusal, match=r"\.$"):
        lessons.lessons()


@pytest.mark.parametrize("changes", [{"minutes": 0}, {"teaches": ["Z1"]}, {"steps": []}, {"title": {"en": "T"}}])
def test_whatever_is_wrong_with_a_lesson_is_a_sentence(folder, changes):
    write(folder, {}, **changes)
    with pytest.raises(Refusal, match=r"\.$"):
        lessons.lessons()


def test_a_lesson_without_its_korean_is_refused(folder):
    write(folder, {})
    (folder / "01.ko.md").unlink()
    with pytest.raises(Refusal, match=r"01\.ko\.md cannot be read"):
        lessons.lessons()


@pytest.mark.parametrize("content", ["{", '{"title": 1, "title": 2}', "[" * 100_000, "[]"])
def test_a_broken_file_is_a_sentence(folder, content):
    (folder / "lesson.json").write_text(content, encoding="utf-8")
    with pytest.raises(Refusal, match=r"lesson\.json"):
        lessons.lessons()
