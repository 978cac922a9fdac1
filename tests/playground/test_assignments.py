"""What is typed behind `--set` becomes the setting it names, in any order, or one sentence."""

import pytest

from core.recipe import Recipe, replaced
from core.refusals import Refusal
from playground.assignments import assigned


@pytest.mark.parametrize(
    ("assignment", "path", "value"),
    [
        ("optimizer.rate=0.5", "optimizer.rate", 0.5),
        ("optimizer.rate=1e-3", "optimizer.rate", 0.001),
        (" optimizer.rate = 1 ", "optimizer.rate", 1),
        ("batch_size=20", "batch_size", 20),
        ("batch_size=2e1", "batch_size", 20),
        ("seed=2147483647", "seed", 2147483647),
        ("model.hidden=50,20", "model.hidden", [50, 20]),
        ("model.hidden= 50 , 20 ", "model.hidden", [50, 20]),
        ("model.hidden=7", "model.hidden", [7]),
        ("model.hidden=", "model.hidden", []),
        ("optimizer = adam", "optimizer", "adam"),
        ("drawing=replacement", "drawing", "replacement"),
        ("model.activation=relu", "model.activation", "relu"),
        ("data.noise=0", "data.noise", 0.0),
        ("model.activations=relu, same", "model.activations", ["relu", "same"]),
    ],
)
def test_a_setting_is_read_as_its_declaration_asks(assignment, path, value):
    assert assigned(Recipe(), [assignment]) == replaced(Recipe(), path, value) != Recipe()


@pytest.mark.parametrize(
    ("word", "meant"), [("true", True), ("YES", True), ("on", True), ("false", False), ("no", False), ("off", False)]
)
def test_a_switch_understands_the_usual_words(word, meant):
    recipe = replaced(replaced(Recipe(), "optimizer", "adam"), "optimizer.folded", not meant)
    assert assigned(recipe, [f"optimizer.folded={word}"]).optimizer.folded is meant


@pytest.mark.parametrize("order", [1, -1])
def test_an_entry_is_chosen_before_its_settings_whatever_the_order(order):
    typed = ["optimizer=adam", "optimizer.rate=0.5", "optimizer.beta1=0.8"][::order]
    chosen = assigned(Recipe(), typed).optimizer
    assert (type(chosen).__name__, chosen.rate, chosen.beta1) == ("Adam", 0.5, 0.8)


def test_of_two_to_the_same_setting_the_later_counts():
    assert assigned(Recipe(), ["seed=1", "seed=2"]).seed == 2


@pytest.mark.parametrize(
    ("assignment", "sentence"),
    [
        ("", "'' is not of the form setting=value."),
        ("seed", "'seed' is not of the form setting=value."),
        ("=1", "'=1' is not of the form setting=value."),
        ("sed=1", "recipe has no setting called 'sed'; it has data, "),
        ("optimizer.beta1=1", "optimizer has no setting called 'beta1'; it has rate"),
        ("seed.x=1", "seed has no setting called 'x'; it has none."),
        ("optimizer.=1", "optimizer must be one of gradient_descent, sgd, "),
        ("..=1", "recipe has no setting called ''; it has data, "),
        ("optimizer=adm", "optimizer must be one of gradient_descent, sgd, "),
        ("optimizer.rate=fast", "SGD.rate must be a finite number, got 'fast'."),
        ("optimizer.rate=0,5", "SGD.rate must be a finite number, got '0,5'."),
        ("optimizer.rate=nan", "SGD.rate must be a finite number, got nan."),
        ("optimizer.rate=1000", "SGD.rate must be in [1e-10, 100], got 1000."),
        ("seed=1.5", "Recipe.seed must be a whole number, got 1.5."),
        (f"seed={'9' * 5000}", "Recipe.seed must be a whole number, got inf."),
        (
            "model.hidden=50,x",
            "Perceptron.hidden must be a list of at most 6 whole numbers from 1 to 512, got [50, 'x'].",
        ),
        (
            "model.hidden=50,,20",
            "Perceptron.hidden must be a list of at most 6 whole numbers from 1 to 512, got [50, ''",
        ),
        ("precision=half", "Recipe.precision must be one of float32, float64, got 'half'."),
        ("penalty=l2.strength=1", "penalty must be one of none, l2, "),
    ],
)
def test_anything_else_is_one_sentence(assignment, sentence):
    with pytest.raises(Refusal) as caught:
        assigned(Recipe(), [assignment])
    assert str(caught.value).startswith(sentence)
    assert "\n" not in str(caught.value)


def test_a_word_that_is_no_switch_is_one_sentence():
    with pytest.raises(Refusal, match=r"^Adam\.folded must be true or false, got 'maybe'\.$"):
        assigned(Recipe(), ["optimizer=adam", "optimizer.folded=maybe"])
