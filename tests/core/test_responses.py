"""What every unit answers, against a network worked out by hand."""

import numpy as np
import pytest

from core.activations import Tanh
from core.datasets import EmptyShelf
from core.models import Linear, Model, Perceptron
from core.recipe import Recipe
from core.responses import responses
from core.run import Run

POINTS = np.array([[0.5, -1.0], [2.0, 0.25], [-1.5, 1.0]])


def begun(model: Model):
    run = Run(Recipe(model=model), EmptyShelf())
    return run.program.objective, run.state.theta


def test_every_column_is_that_of_the_layers_worked_out_by_hand():
    objective, theta = begun(Perceptron(hidden=(4, 3), activation=Tanh()))
    seen = responses(objective, theta, POINTS)
    assert seen.units == (2, 4, 3, 2)
    signal = POINTS * objective.data.scale
    np.testing.assert_allclose(seen.columns[0], POINTS.T)
    for number in (1, 2, 3):
        weights, biases = (np.asarray(objective.layout.view(theta, f"{name}{number}"), float) for name in "Wb")
        np.testing.assert_array_equal(seen.weights[number - 1], weights)
        np.testing.assert_array_equal(seen.biases[number - 1], biases)
        signal = signal @ weights + biases
        if number < 3:
            signal = np.tanh(signal)
        np.testing.assert_allclose(seen.columns[number], signal.T, rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("biases", ["separate", "trick", "none"])
def test_a_linear_model_has_inputs_and_scores_only(biases: str):
    objective, theta = begun(Linear(biases=biases))
    seen = responses(objective, theta, POINTS)
    assert seen.units == (2, 2)
    assert seen.weights[0].shape == (2, 2)
    np.testing.assert_allclose(
        seen.columns[1], (POINTS * objective.data.scale @ seen.weights[0] + seen.biases[0]).T, rtol=1e-5
    )
    assert (seen.biases[0] != 0).any() == (biases == "trick")  # separate ones begin at zero
