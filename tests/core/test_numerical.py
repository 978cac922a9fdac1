"""The fast numerical gradient is the numerical gradient: every parameter, every loss, every small network."""

import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import differences, numerical
from core.activations import ACTIVATIONS
from core.arrays import generator
from core.datasets import Data, Samples, one_hot
from core.grounds import BatchGround
from core.losses import LOSSES, CrossEntropy
from core.numerical import applies, numerical_gradient
from core.objectives import Objective
from core.penalties import PENALTIES
from core.recipe import Recipe
from core.tasks import Task


def objective(count: int = 7, features: int = 5, classes: int = 3, precision: str = "float64", **settings):
    """An objective on sparse bytes, with the rows and targets of all its samples, and a theta."""
    random = generator(11, count)
    inputs = (random.integers(0, 256, (count, features)) * (random.random((count, features)) < 0.4)).astype(np.uint8)
    inputs[:, 2] = 0  # a pixel that is never set
    samples = Samples(inputs, one_hot(random.integers(0, classes, count), classes))
    data = Data(Task.CLASSIFICATION, samples, samples, tuple("abc"[:classes]), 1 / 255)
    recipe = Recipe.from_plain({"model": {"is": "mlp", "hidden": [4]}, **settings})
    made = Objective(recipe.model, recipe.loss, recipe.penalty, data, np.dtype(precision))
    theta = random.standard_normal(made.layout.size).astype(precision)
    return made, made.rows(inputs), np.asarray(samples.targets, precision), theta


def one_by_one(made, rows, targets, theta, h: float, central: bool) -> np.ndarray:
    ground = BatchGround(made, len(rows))
    ground.aim(rows, rows.T, targets)
    return differences.gradient(ground.value, theta, h, "central" if central else "forward")


def compare(case, h=1e-4, central=True, tolerance=1e-9):
    fast = numerical_gradient(*case[:1], case[3], *case[1:3], (h, -h if central else 0.0))
    np.testing.assert_allclose(fast, one_by_one(*case, h, central), rtol=0, atol=tolerance)
    return fast


@pytest.mark.parametrize("loss", list(LOSSES))
@pytest.mark.parametrize("hidden", [[], [4]])
@pytest.mark.parametrize("central", [True, False])
def test_it_is_the_slow_one_under_every_loss(loss, hidden, central):
    compare(objective(loss=loss, model={"is": "mlp", "hidden": hidden}), central=central)


@pytest.mark.parametrize("activation", list(ACTIVATIONS))
def test_it_is_the_slow_one_for_every_activation(activation):
    compare(objective(model={"is": "mlp", "hidden": [4], "activation": activation}))
    compare(objective(model={"is": "mlp", "hidden": [4], "activations": [activation]}))


@pytest.mark.parametrize("penalty", list(PENALTIES))
def test_it_includes_every_penalty(penalty):
    compare(objective(penalty=penalty))
    compare(objective(penalty={"is": penalty, "biases": True} if penalty != "none" else penalty))


@given(st.floats(-5, -2), st.sampled_from([[], [4]]), st.floats(0, 0.5), st.booleans())
def test_it_is_the_slow_one_for_any_spacing(power, hidden, smoothing, central):
    """A large h shows that nothing was expanded: only the rounding of the loss over h may differ."""
    case = objective(model={"is": "mlp", "hidden": hidden}, loss={"is": "cross_entropy", "smoothing": smoothing})
    compare(case, 10.0**power, central, tolerance=1e-15 * 10.0**-power * 300)


def test_it_is_the_slow_one_for_a_spacing_as_large_as_the_weights():
    compare(objective(), h=1.0, tolerance=1e-12)


class Doubled(CrossEntropy):
    """A loss that is nearly cross entropy."""

    def values(self, scores, targets):
        return 2 * super().values(scores, targets)


def test_what_is_special_about_cross_entropy_is_not_asked_of_its_relatives():
    made, *rest = objective()
    compare((dataclasses.replace(made, loss=Doubled()), *rest))


def test_blocks_of_samples_add_up(monkeypatch):
    case = objective(count=50)
    whole = compare(case)
    monkeypatch.setattr(numerical, "ROOM", 300)
    blocks = numerical_gradient(case[0], case[3], *case[1:3], (1e-4, -1e-4))
    np.testing.assert_allclose(blocks, whole, rtol=0, atol=1e-11)
    assert not np.array_equal(blocks, whole)  # it did go by blocks


def test_single_precision_networks_are_measured_in_double_precision():
    made, rows, targets, theta = objective(precision="float32")
    fast = numerical_gradient(made, theta, rows, targets, (1e-5, -1e-5))
    assert fast.dtype == np.float64
    exact = made.gradient(theta, Samples(rows[:, :-1], targets))
    np.testing.assert_allclose(fast, exact, rtol=1e-4, atol=1e-6)


def test_it_is_close_to_backpropagation_but_for_the_error_of_the_difference():
    made, rows, targets, theta = objective()
    exact = made.gradient(theta, Samples(rows[:, :-1], targets))
    gaps = []
    for h in (1e-2, 5e-3):
        gaps.append(np.abs(numerical_gradient(made, theta, rows, targets, (h, -h)) - exact).max())
    assert gaps[0] < 1e-4
    assert gaps[0] / gaps[1] == pytest.approx(4, rel=0.01)


def test_a_pixel_that_is_never_set_has_no_slope_at_all():
    made, rows, targets, theta = objective()
    fast = numerical_gradient(made, theta, rows, targets, (1e-4, -1e-4))
    np.testing.assert_array_equal(made.layout.view(fast, "W1")[2], 0.0)
    assert (made.layout.view(fast, "W1")[[0, 1, 3, 4]] != 0).all()


@pytest.mark.parametrize(
    ("model", "suits"),
    [
        ("linear", True),
        ({"is": "mlp", "hidden": []}, True),
        ({"is": "mlp", "hidden": [4]}, True),
        ({"is": "mlp", "hidden": [4, 3]}, False),
        ({"is": "mlp", "hidden": [4], "normalize": True}, False),
        ({"is": "linear", "biases": "none"}, False),
        ({"is": "linear", "biases": "trick"}, True),
    ],
)
def test_it_knows_which_networks_it_suits_and_the_others_are_measured_one_by_one(model, suits):
    made, rows, targets, theta = objective(model=model)
    assert applies(made) == suits
    ground = BatchGround(made, len(rows))
    ground.aim(rows, rows.T, targets)
    theta = np.where(made.layout.trained(np.float64), theta, 1.0)
    answer = ground.differences(theta, 1e-4, True)
    np.testing.assert_allclose(answer, one_by_one(made, rows, targets, theta, 1e-4, True), rtol=0, atol=1e-9)
