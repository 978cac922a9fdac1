"""What a running network pays for its weights, and what strengths of a penalty do to the gap."""

from dataclasses import replace

import numpy as np
import pytest

from core.choosing import TEST, VALIDATION
from core.datasets import EmptyShelf
from core.models import Perceptron
from core.penalties import L2
from core.recipe import Recipe
from core.run import Run
from core.snapshot import Snapshot
from core.studies.strengths import STRENGTHS, Trial
from core.studies.weighing import Weighing
from core.toys import Moons

RECIPE = Recipe(data=Moons(), model=Perceptron(hidden=(4,)), penalty=L2(0.01))


@pytest.fixture(scope="module")
def weighing():
    run = Run(RECIPE, EmptyShelf())
    while run.state.step < 200:
        run.go(200)
    snapshot = Snapshot(
        run=run.number,
        recipe=run.recipe,
        objective=run.program.objective,
        state=run.state,
        history=run.history,
        check=run.check,
    )
    return Weighing(snapshot)


def test_only_weights_are_weighed_and_no_biases(weighing):
    assert len(weighing.weights) == 2 * 4 + 4 * 2
    assert weighing.squares == pytest.approx((weighing.weights**2).sum())
    assert weighing.largest == np.abs(weighing.weights).max()


def test_the_penalty_is_the_floor_of_the_loss(weighing):
    at = replace(weighing.snapshot, check=weighing.snapshot.check)
    assert Weighing(at).charge == pytest.approx(0.01 * weighing.squares, rel=1e-6)
    assert weighing.data_loss + weighing.charge > weighing.charge > 0


def test_without_weights_the_loss_is_the_logarithm_of_the_classes(weighing):
    assert weighing.empty_loss == pytest.approx(np.log(2))


def test_every_weight_is_in_the_histogram(weighing):
    edges, shares = weighing.histogram(0.1, bins=7)
    assert (len(edges), len(shares)) == (8, 7)
    assert shares.sum() == pytest.approx(1.0)
    assert shares[[0, -1]].sum() > 0.5  # what lies beyond the reach is counted at its ends


def test_weights_far_below_the_largest_count_as_nothing(weighing):
    theta = weighing.snapshot.state.theta.copy()
    theta[:4] = 0.0
    state = replace(weighing.snapshot.state, theta=theta)
    assert Weighing(replace(weighing.snapshot, state=state)).tiny == pytest.approx(4 / 16)


@pytest.fixture(scope="module")
def curve():
    return [curve for curve in Trial().curve() if curve is not None][-1]


def test_without_a_penalty_the_network_learns_by_heart_and_a_middling_strength_closes_the_gap(curve):
    assert curve.finished
    assert curve.strengths[0] == 0.0
    assert curve.train[0] > 0.95 > curve.test[0]
    best = curve.best(VALIDATION)
    assert curve.gap(VALIDATION)[0] > 0.4
    assert 0 < best < len(STRENGTHS) - 1
    assert curve.gap(VALIDATION)[best] < 0.1
    assert curve.test[best] > curve.test[0]


def test_whoever_is_asked_chooses(curve):
    assert curve.best(VALIDATION) == curve.validation_loss.argmin()
    assert curve.best(TEST) == curve.test_loss.argmin()
    np.testing.assert_array_equal(curve.gap(TEST), curve.test_loss - curve.train_loss)
    np.testing.assert_array_equal(curve.gap(VALIDATION), curve.validation_loss - curve.train_loss)
    np.testing.assert_array_equal(curve.right(VALIDATION), curve.validation)


def test_the_test_confirms_what_validation_has_chosen(curve):
    best = curve.best(VALIDATION)
    assert curve.test_loss[best] < 1.1 * curve.test_loss.min()
    assert curve.fresh_loss[best] == pytest.approx(curve.test_loss[best], abs=0.1)


def test_too_strong_a_penalty_leaves_nothing_but_chance(curve):
    assert curve.length[-1] < 0.1
    assert curve.train[-1] < 0.65
    assert curve.train_loss[-1] == pytest.approx(np.log(2), abs=0.02)


def test_stronger_penalties_leave_shorter_weights_and_more_training_loss(curve):
    assert (np.diff(curve.length) < 0).all()
    assert (np.diff(curve.train_loss) > 0).all()


def test_the_training_samples_are_few_and_some_of_them_are_mislabelled():
    assert Trial().counts == (40, 20, 360)
    assert Trial(held=0.5).counts == (30, 30, 360)
