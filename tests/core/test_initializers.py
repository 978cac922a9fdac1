"""How the first weights are drawn."""

import numpy as np
import pytest

from core.arrays import generator
from core.initializers import He, Normal, Uniform, Xavier, XavierUniform, Zeros


@pytest.mark.parametrize(
    ("initializer", "spread"),
    [
        *((Normal(0.01), 0.01), (Normal(0.0), 0.0), (Uniform(0.05), 0.05 / np.sqrt(3)), (Zeros(), 0.0)),
        *((Xavier(), np.sqrt(2 / 500)), (XavierUniform(), np.sqrt(2 / 500)), (He(), np.sqrt(2 / 400))),
    ],
)
def test_weights_have_the_spread_that_the_rule_says(initializer, spread):
    weights = initializer.weights(400, 100, generator(1))
    assert weights.shape == (400, 100)
    assert weights.std() == pytest.approx(spread, rel=0.02)
    assert weights.mean() == pytest.approx(0.0, abs=0.02 * spread)


def test_uniform_weights_stay_within_their_reach():
    weights = Uniform(0.05).weights(100, 100, generator(2))
    assert 0.0499 < np.abs(weights).max() <= 0.05


def test_xavier_uniform_ends_where_equation_16_says():
    reach = np.sqrt(6 / 200)
    assert 0.999 * reach < np.abs(XavierUniform().weights(100, 100, generator(2))).max() <= reach


def test_he_keeps_the_size_of_signals_through_rectified_layers():
    random, signal = generator(3), generator(4).standard_normal((200, 300))
    for layer in range(6):
        signal = np.maximum(signal @ He().weights(300, 300, random), 0)
        assert 0.5 < np.sqrt((signal**2).mean()) < 2, f"layer {layer}"


def test_another_generator_draws_other_weights():
    assert not np.array_equal(Xavier().weights(3, 3, generator(1)), Xavier().weights(3, 3, generator(2)))
