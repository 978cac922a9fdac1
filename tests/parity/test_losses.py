"""The same comparisons as with the stored arrays, but live, on many more scores than were stored."""

import numpy as np
import pytest

from core.activations import ACTIVATIONS
from core.datasets import one_hot
from core.losses import LOSSES
from tests.core import test_losses_against_pytorch as compared
from tests.golden import make_losses as golden

pytestmark = pytest.mark.parity


@pytest.fixture(autouse=True)
def torch():
    return pytest.importorskip("torch")


@pytest.fixture(params=range(20))
def random(request):
    return np.random.default_rng(request.param)


@pytest.mark.parametrize("name", golden.LOSSES)
def test_classification_losses_agree_live(name, random, torch):
    scores, labels = 5 * random.standard_normal((50, golden.OUTPUTS)), random.integers(0, golden.OUTPUTS, 50)
    targets, loss = one_hot(labels, golden.OUTPUTS), LOSSES.from_plain(golden.LOSSES[name])
    given = torch.tensor(labels), torch.tensor(targets)
    value, slope = golden.value_and_slope(lambda s: golden.losses()[name](s, *given), scores)
    # Adding what autograd adds up one by one leaves a little more than the last bit.
    np.testing.assert_allclose(loss.values(scores, targets), value, rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(loss.slopes(scores, targets), slope, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("name", golden.DISTANCES)
def test_regression_losses_agree_live(name, random, torch):
    scores, targets = random.standard_normal((2, 50, golden.OUTPUTS))
    loss, aims = LOSSES.from_plain(golden.DISTANCES[name]), torch.tensor(targets)
    value, slope = golden.value_and_slope(lambda s: golden.distances()[name](s, aims), scores)
    np.testing.assert_allclose(loss.values(scores, targets), value, rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(loss.slopes(scores, targets), slope, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("name", golden.ACTIVATIONS)
def test_activations_agree_live(name, random):
    a, activation = 4 * random.standard_normal(100), ACTIVATIONS.from_plain(golden.ACTIVATIONS[name])
    z, slope = np.empty_like(a), np.empty_like(a)
    activation.value(a, z)
    activation.slope(a, z, slope)
    value, expected = golden.value_and_slope(golden.activations()[name], a)
    np.testing.assert_allclose(z, value, rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(slope, expected, rtol=1e-9, atol=1e-12)


def test_the_stored_arrays_are_what_the_generator_makes_today():
    made = golden.make()
    assert made.keys() == compared.STORED.keys()
    for name, array in made.items():
        np.testing.assert_allclose(array, compared.STORED[name], rtol=1e-11, atol=1e-13, err_msg=name)
