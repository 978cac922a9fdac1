"""Models: their layout, their first weights, and the way from inputs to scores and back."""

import dataclasses

import numpy as np
import pytest

import core.recipe  # noqa: F401 - it registers every entry
from core.activations import ACTIVATIONS, Identity, Sigmoid, Step, Tanh
from core.arrays import generator
from core.hyper import SAME, Change, hypers
from core.initializers import Normal, Uniform, Xavier, Zeros
from core.layers import Bench
from core.models import COLUMNS, NONE, ROWS, SCORES, SEPARATE, TRICK, Linear, Model, Perceptron, forward
from core.normalization import EPSILON
from core.rectifiers import GELU, ReLU, Swish
from core.tape import Tape

SAMPLES, INPUTS, OUTPUTS = 9, 3, 2
X = generator(1).standard_normal((SAMPLES, INPUTS))
ROWS_OF_X = np.concatenate([X, np.ones((SAMPLES, 1))], -1)


def theta_of(model: Model, seed: int = 2) -> np.ndarray:
    layout = model.layout(INPUTS, OUTPUTS)
    theta = generator(seed).standard_normal(layout.size)
    for block in layout.blocks:
        if block.name.startswith("spread"):
            np.abs(layout.view(theta, block.name), out=layout.view(theta, block.name))
    return theta


def played(model: Model, theta: np.ndarray, delta: np.ndarray | None = None, **mode) -> tuple[np.ndarray, np.ndarray]:
    """Scores (..., outputs, samples), and the gradient of sum(scores * delta)."""
    bench = Bench(model.layout(INPUTS, OUTPUTS), theta, np.zeros_like(theta), SAMPLES, **mode)
    tape = Tape()
    back = forward(tape, model, bench, 1.0)
    if delta is not None:
        back(tape, delta.copy())
    scores = np.zeros((*theta.shape[:-1], OUTPUTS, SAMPLES))
    tape.straight(ROWS, COLUMNS, SCORES)(ROWS_OF_X, ROWS_OF_X.T, scores)
    return scores, bench.gradient


def by_the_book(model: Model, theta: np.ndarray) -> np.ndarray:
    """Scores (samples, outputs) of a training batch, layer by layer as a textbook writes it."""
    views, z = model.layout(INPUTS, OUTPUTS).views(theta), X
    for number in range(1, len(model.widths) + 2):
        bias = views.get(f"b{number}", 0.0)
        if model.normalize and number <= len(model.widths):
            a = z @ views[f"W{number}"]
            a = views[f"gain{number}"] * (a - a.mean(0)) / np.sqrt(a.var(0) + EPSILON) + bias
        else:
            a = z @ views[f"W{number}"] + bias
        if number > len(model.widths):
            return a
        z = np.empty_like(a)
        model.activation_after(number).value(a, z)
    raise AssertionError


MODELS = [
    *(Linear(), Linear(biases=TRICK), Linear(biases=NONE)),
    *(Perceptron(hidden=()), Perceptron(hidden=(4,)), Perceptron(hidden=(4, 2), activation=Sigmoid())),
    *(Perceptron(hidden=(5, 4, 3), activation=Swish(), activations=("gelu", SAME, "tanh")),),
    *(Perceptron(hidden=(4,), normalize=True), Perceptron(hidden=(4, 3), normalize=True, activation=GELU())),
]


@pytest.mark.parametrize("model", MODELS, ids=repr)
def test_scores_are_those_of_the_textbook(model):
    theta = theta_of(model)
    np.testing.assert_allclose(played(model, theta)[0].T, by_the_book(model, theta), rtol=1e-11, atol=1e-13)


@pytest.mark.parametrize("model", MODELS, ids=repr)
@pytest.mark.parametrize("train", [True, False])
def test_the_way_back_brings_what_finite_differences_measure(model, train):
    theta, delta, h = theta_of(model), generator(3).standard_normal((OUTPUTS, SAMPLES)), 1e-6
    _, gradient = played(model, theta, delta, train=train)
    trained = model.layout(INPUTS, OUTPUTS).trained(float)
    for k in range(theta.size):
        ahead, behind = theta.copy(), theta.copy()
        ahead[k] += h
        behind[k] -= h
        rise = ((played(model, ahead, train=train)[0] - played(model, behind, train=train)[0]) * delta).sum()
        assert gradient[k] == pytest.approx(trained[k] * rise / (2 * h), rel=1e-6, abs=1e-6), k


@pytest.mark.parametrize("model", MODELS, ids=repr)
def test_lanes_are_as_many_models_side_by_side(model):
    thetas = np.stack([theta_of(model, seed) for seed in (4, 5, 6)])
    delta = generator(3).standard_normal((3, OUTPUTS, SAMPLES))
    scores, gradients = played(model, thetas, delta)
    for lane in range(3):
        alone, gradient = played(model, thetas[lane], delta[lane])
        np.testing.assert_allclose(scores[lane], alone, rtol=1e-12, atol=1e-13)
        np.testing.assert_allclose(gradients[lane], gradient, rtol=1e-12, atol=1e-13)


def test_parameters_are_counted_as_the_book_counts_them():
    assert Perceptron(hidden=(50,)).layout(784, 10).size == 39_760
    assert Linear().layout(3072, 10).size == 30_730
    assert Perceptron(hidden=(50,), normalize=True).layout(784, 10).parameters == 39_760 + 50


def test_blocks_have_their_names_and_biases_are_no_weights():
    layout = Perceptron(hidden=(4, 2)).layout(3, 2)
    assert [(block.name, block.shape, block.weight) for block in layout.blocks] == [
        *(("W1", (3, 4), True), ("b1", (4,), False), ("W2", (4, 2), True)),
        *(("b2", (2,), False), ("W3", (2, 2), True), ("b3", (2,), False)),
    ]


def test_a_normalised_layer_has_gain_and_running_statistics_and_the_last_layer_has_not():
    layout = Perceptron(hidden=(4,), normalize=True).layout(3, 2)
    names = ["W1", "gain1", "b1", "mean1", "spread1", "W2", "b2"]
    assert [block.name for block in layout.blocks] == names
    assert [block.name for block in layout.blocks if not block.trained] == ["mean1", "spread1"]
    assert [block.name for block in layout.blocks if block.weight] == ["W1", "W2"]


def test_the_bias_trick_makes_biases_weights_and_no_biases_leave_none():
    separate, trick, none = (Linear(biases=biases).layout(3, 2) for biases in (SEPARATE, TRICK, NONE))
    assert separate.weights(int).tolist() == [1] * 6 + [0] * 2
    assert trick.weights(int).tolist() == [1] * 8
    assert none.size == 6


def test_first_weights_follow_the_initializer_and_everything_else_changes_nothing_yet():
    model = Perceptron(hidden=(4,), normalize=True, initializer=Normal(0.01))
    views = model.layout(3, 2).views(model.initial(3, 2, seed=0))
    assert 0.003 < views["W1"].std() < 0.03
    assert (views["gain1"] == 1).all()
    assert (views["spread1"] == 1).all()
    for name in ("b1", "mean1", "b2"):
        assert not views[name].any()


def test_by_the_bias_trick_biases_are_drawn_with_the_weights():
    trick, separate = Linear(biases=TRICK, initializer=Normal(1.0)), Linear(initializer=Normal(1.0))
    assert Linear(biases=TRICK).layout(3, 2).view(trick.initial(3, 2, 0), "b1").all()
    assert not Linear().layout(3, 2).view(separate.initial(3, 2, 0), "b1").any()
    assert not Linear(biases=TRICK, initializer=Zeros()).initial(3, 2, 0).any()


def test_the_same_seed_draws_the_same_weights_and_layers_differ():
    model = Perceptron(hidden=(3, 3), initializer=Xavier())
    first = model.initial(3, 3, 7)
    np.testing.assert_array_equal(first, model.initial(3, 3, 7))
    assert not np.array_equal(first, model.initial(3, 3, 8))
    views = model.layout(3, 3).views(first)
    assert not np.array_equal(views["W1"], views["W2"])


def test_activations_may_differ_from_layer_to_layer():
    model = Perceptron(hidden=(2, 2, 2, 2), activation=Identity(), activations=("relu", SAME, "step"))
    kinds = [type(model.activation_after(number)) for number in range(1, 5)]
    assert kinds == [ReLU, Identity, Step, Identity]
    assert all(
        isinstance(Perceptron(activations=(key,)).activation_after(1), ACTIVATIONS[key].kind) for key in ACTIVATIONS
    )


def test_first_weights_may_be_drawn_differently_from_layer_to_layer():
    plain = Perceptron(hidden=(2, 2), initializer=Uniform(0.05))
    other = dataclasses.replace(plain, initializers=(SAME, "zeros", "he"))
    before, blocks = (plain.layout(3, 2).views(model.initial(3, 2, 5)) for model in (plain, other))
    np.testing.assert_array_equal(blocks["W1"], before["W1"])
    assert not blocks["W2"].any()
    assert np.abs(blocks["W3"]).max() > 0.05 >= np.abs(before["W3"]).max()


def test_what_changes_the_parameters_asks_for_a_new_run_and_what_does_not_acts_at_once():
    changes = {name: declaration.change for name, declaration in hypers(Perceptron)}
    assert {name for name, change in changes.items() if change is Change.RESTART} == {
        *("hidden", "normalize"),
        *("initializer", "initializers"),
    }
    before = Perceptron()
    for live in ({"activation": ReLU()}, {"activations": ("relu",)}, {"dropout": 0.5}):
        assert dataclasses.replace(before, **live).layout(3, 2) == before.layout(3, 2)


def test_a_model_says_whether_it_is_plain_and_whether_it_is_noisy():
    assert Perceptron().plain
    assert Linear(biases=TRICK).plain
    assert not Linear(biases=NONE).plain
    assert not Perceptron(normalize=True).plain
    assert not Perceptron().noisy
    assert Perceptron(dropout=0.5).noisy
    assert Perceptron(dropout=0.5).plain


def test_a_step_as_activation_stops_all_learning_before_it():
    model = Perceptron(hidden=(4,), activation=Step())
    layout, theta = model.layout(INPUTS, OUTPUTS), theta_of(model)
    _, gradient = played(model, theta, np.ones((OUTPUTS, SAMPLES)))
    assert not layout.view(gradient, "W1").any()
    assert layout.view(gradient, "b2").all()


def test_identities_in_between_make_a_deep_model_a_linear_one():
    deep = Perceptron(hidden=(4, 3), activation=Identity())
    views = deep.layout(INPUTS, OUTPUTS).views(theta_of(deep))
    weights = views["W1"] @ views["W2"] @ views["W3"]
    bias = (views["b1"] @ views["W2"] + views["b2"]) @ views["W3"] + views["b3"]
    np.testing.assert_allclose(played(deep, theta_of(deep))[0].T, X @ weights + bias, rtol=1e-11, atol=1e-12)


def test_a_network_of_zeros_learns_only_its_last_biases():
    model = Perceptron(hidden=(4,), activation=Tanh(), initializer=Zeros())
    _, gradient = played(model, model.initial(INPUTS, OUTPUTS, 0), np.ones((OUTPUTS, SAMPLES)))
    assert np.flatnonzero(gradient).tolist() == list(range(gradient.size - OUTPUTS, gradient.size))
