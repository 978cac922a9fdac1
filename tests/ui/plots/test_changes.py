"""A change is said in the words of its declaration, and several changes as what they come to."""

import pytest

from core.catalog import differences
from core.history import Mark
from core.hyper import hypers
from core.recipe import Recipe, replaced
from ui.plots.changes import change_words, declaration, marks_words


def changed(*turns: tuple[str, object], start: Recipe | None = None) -> list[Mark]:
    """A mark for each turn of a knob, a step apart."""
    marks, recipe = [], start or Recipe()
    for step, (path, value) in enumerate(turns):
        other = replaced(recipe, path, value)
        marks.append(Mark(step, tuple(differences(recipe, other))))
        recipe = other
    return marks


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        ("optimizer.rate", 0.5, "learning rate 0.1 → 0.5"),
        ("optimizer", "adam", "optimizer SGD → Adam"),
        ("batch_size", 60000, "batch size 10 → 60,000"),
        ("drawing", "with-replacement", "drawing shuffled → with replacement"),
        ("model.hidden", [8, 4, 2], "hidden layers 4–2 → 8–4–2"),
    ],
)
def test_a_change_is_named_as_on_the_panel(path, value, words):
    if path == "drawing":
        value = next(key for key in dict(hypers(Recipe))["drawing"].choices if "replacement" in key)
    assert marks_words(changed((path, value))) == [words]


def test_a_switch_is_on_or_off():
    marks = changed(("penalty.biases", True), start=replaced(Recipe(), "penalty", "l2"))
    assert marks_words(marks)[0].endswith("off → on")


def test_a_knob_that_was_turned_and_turned_is_said_once_from_first_to_last():
    turns = [("optimizer.rate", 0.2), ("batch_size", 20), ("optimizer.rate", 0.3), ("optimizer.rate", 0.4)]
    assert marks_words(changed(*turns)) == ["learning rate 0.1 → 0.4", "batch size 10 → 20"]


def test_a_knob_that_was_turned_back_is_not_said():
    assert marks_words(changed(("optimizer.rate", 0.2), ("optimizer.rate", 0.1))) == []


def test_a_change_of_an_optimizer_that_is_gone_keeps_its_words():
    adam = replaced(Recipe(), "optimizer", "adam")
    (mark,) = changed(("optimizer.beta1", 0.5), start=adam)
    declared = declaration("optimizer.beta1")
    assert declared is not None
    assert change_words(mark.differences[0]).startswith(declared.label)


def test_a_path_that_is_unknown_is_said_as_it_is():
    assert declaration("optimizer.nonsense") is None
    assert declaration("nonsense.deeper") is None
