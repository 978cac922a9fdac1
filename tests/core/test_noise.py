"""The gradients of mini-batches scatter around the true one, and the less the larger the batches are."""

from dataclasses import replace

import numpy as np
import pytest

from core import toys  # noqa: F401 - it fills the catalogue
from core.datasets import EmptyShelf
from core.noise import MOST, drawn, noise, noises, sizes, slope
from core.recipe import Recipe, replaced
from core.refusals import Refusal
from core.run import Run


def begun(**settings):
    recipe = Recipe()
    for path, value in {"data": "spiral", "penalty": "l2", **settings}.items():
        recipe = replaced(recipe, path.replace("__", "."), value)
    run = Run(recipe, EmptyShelf())
    while run.state.step < 40:
        run.go(40 - run.state.step)
    return run


@pytest.fixture(scope="module")
def run():
    return begun()


@pytest.fixture(scope="module")
def found(run):
    *waits, last = noises(run.program.objective, run.state.theta, 40)
    assert waits
    assert all(wait is None for wait in waits)
    return last


def test_the_mean_over_all_samples_is_the_true_gradient(run, found):
    objective, theta = run.program.objective, np.asarray(run.state.theta, float)
    train = objective.data.train
    assert found.samples == len(train) <= MOST
    assert found.length == pytest.approx(np.linalg.norm(objective.gradient(theta, train)), rel=1e-5)
    assert found.along.mean() == pytest.approx(found.length)
    assert found.across.mean() == pytest.approx(0.0, abs=1e-12)
    assert (found.step, found.parameters) == (40, theta.size)


def test_a_batch_is_where_its_own_gradient_is(run, found):
    objective, theta = run.program.objective, np.asarray(run.state.theta, float)
    train = objective.data.train
    truth = objective.gradient(theta, train)
    shares = drawn(found.samples, 6, 3, True, 5)
    cloud = found.draw(6, 3, True, 5)
    for place, share in enumerate(shares):
        places = np.repeat(np.arange(len(train)), np.round(share * 6).astype(int))
        batch = replace(train, inputs=train.inputs[places], targets=train.targets[places])
        gradient = objective.gradient(theta, batch)
        assert cloud.along[place] == pytest.approx(gradient @ truth / np.linalg.norm(truth), rel=1e-4, abs=1e-6)
        assert cloud.distances[place] == pytest.approx(np.linalg.norm(gradient - truth), rel=1e-4)
        cosine = gradient @ truth / np.linalg.norm(truth) / np.linalg.norm(gradient)
        assert cloud.cosines[place] == pytest.approx(cosine, rel=1e-4, abs=1e-5)


def test_the_spread_falls_as_one_over_the_root_of_the_batch(found):
    batches = sizes(found.samples)
    spreads = found.spreads(batches, 400)
    assert slope(batches, spreads) == pytest.approx(-0.5, abs=0.05)
    np.testing.assert_allclose(spreads, [found.expected(int(batch)) for batch in batches], rtol=0.12)


def test_without_replacement_the_spread_falls_faster_and_ends_at_nothing(found):
    batches = sizes(found.samples)
    spreads = found.spreads(batches, 400, replacement=False)
    np.testing.assert_allclose(spreads, [found.expected(int(batch), False) for batch in batches], rtol=0.12)
    assert slope(batches, spreads) < -0.55
    assert found.draw(found.samples, 50, replacement=False).spread == pytest.approx(0.0, abs=1e-6 * found.single)


def test_gradients_of_known_scatter_have_their_known_spread():
    random = np.random.default_rng(0)
    gradients = random.normal(size=(300, 40)) * np.linspace(0.1, 2, 40) + 3.0
    found = noise(gradients)
    assert found.single == pytest.approx(np.sqrt(((gradients - gradients.mean(0)) ** 2).sum(1).mean()))
    assert found.length == pytest.approx(np.linalg.norm(gradients.mean(0)))
    rest = gradients - gradients.mean(0)
    unit = gradients.mean(0) / found.length
    rest = rest - np.outer(rest @ unit, unit)
    assert found.across.std() == pytest.approx(np.linalg.svd(rest)[1][0] / np.sqrt(300))


def test_large_batches_point_more_nearly_the_right_way_and_less_often_uphill(found):
    small, large = found.draw(1, 1000), found.draw(64, 1000)
    assert small.cosines.mean() < large.cosines.mean() <= 1.0
    assert small.uphill > large.uphill


@pytest.mark.parametrize("replacement", [True, False])
def test_shares_add_up_to_one_and_are_counted_from_the_seed(replacement):
    shares = drawn(30, 7, 20, replacement, 3)
    np.testing.assert_allclose(shares.sum(1), 1.0)
    assert (shares.max() * 7 > 1.5) == replacement
    np.testing.assert_array_equal(shares, drawn(30, 7, 20, replacement, 3))
    assert (shares != drawn(30, 7, 20, replacement, 4)).any()


def test_batch_normalization_is_refused_with_a_sentence():
    run = begun(model__normalize=True)
    with pytest.raises(Refusal, match="batch normalization"):
        next(noises(run.program.objective, run.state.theta))


def test_without_two_spreads_there_is_no_slope():
    assert np.isnan(slope(np.array([1, 2]), np.array([0.0, 1.0])))


def test_where_the_gradient_is_zero_there_is_no_angle():
    found = noise(np.array([[1.0, 0.0], [-1.0, 0.0]]))
    assert found.length == 0.0
    assert np.isnan(found.draw(1, 3).cosines).all()
