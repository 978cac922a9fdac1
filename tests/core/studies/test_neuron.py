"""The lab of neurons: one neuron by hand, a network's portrait against plain matrix products, forty runs on animals."""

from dataclasses import replace

import numpy as np
import pytest

from core.activations import Identity, Tanh
from core.animals import Animals
from core.arrays import generator
from core.datasets import EmptyShelf, Samples
from core.losses import CrossEntropy
from core.margin_losses import Hinge
from core.models import Linear, Perceptron
from core.objectives import Objective
from core.penalties import L2, Free
from core.rectifiers import ReLU
from core.studies.herd import HE, NOTE, SMALL, Pasture
from core.studies.neuron import Dense, NeuronStudy, chain
from core.studies.portrait import portrait

STUDY = NeuronStudy()


def test_a_neuron_answers_the_activation_of_its_weighted_sum():
    assert STUDY.a == pytest.approx(1.5 * 1.0 + 1.0 * -0.5 - 0.5)
    assert STUDY.z == pytest.approx(1 / (1 + np.exp(-0.5)))
    assert replace(STUDY, activation=Tanh()).z == pytest.approx(np.tanh(0.5))
    assert replace(STUDY, activation=ReLU(), b=-3.0).z == 0.0


def test_the_slopes_of_a_neuron_are_those_of_differences():
    h = 1e-6
    for place, moved in enumerate(
        (replace(STUDY, w=(1.5 + h, 1.0)), replace(STUDY, w=(1.5, 1.0 + h)), replace(STUDY, b=-0.5 + h))
    ):
        assert (moved.z - STUDY.z) / h == pytest.approx(STUDY.gradient[place], rel=1e-5)
    assert replace(STUDY, activation=ReLU(), b=-3.0).gradient == (0.0, 0.0, 0.0)  # a dead unit: nothing comes through


def test_the_inputs_move_until_the_sum_is_what_was_asked_for():
    moved = STUDY.at_sum(2.0)
    assert moved.a == pytest.approx(2.0)
    assert np.cross((*np.subtract(moved.x, STUDY.x), 0), (*STUDY.w, 0))[2] == pytest.approx(0.0)
    assert max(map(abs, STUDY.at_sum(100.0).x)) == 3.0
    assert replace(STUDY, w=(0.0, 0.0)).at_sum(1.25).b == 1.25


def test_shapes_meet_only_where_columns_are_rows():
    assert STUDY.dense.answer == (5, 3)
    assert Dense(5, 2, 3, 3).answer is None
    assert (np.ones((5, 2)) @ np.ones((2, 3)) + np.ones(3)).shape == STUDY.dense.answer
    assert [layer.answer for layer in chain(Perceptron(hidden=(50,)), 100, 784, 10)] == [(100, 50), (100, 10)]
    assert sum(layer.parameters for layer in chain(Perceptron(hidden=(50,)), 100, 784, 10)) == 39_760
    assert sum(layer.parameters for layer in chain(Linear(), 1, 2, 3)) == 9


def drawn(model, loss=None, features=2, outputs=3):
    """An objective, a theta of which nothing is zero, and one sample."""
    data = Animals().data(EmptyShelf())
    objective = Objective(model, loss or CrossEntropy(), Free(), data)
    theta = generator(7).standard_normal(objective.layout.size)
    return objective, theta, Samples(data.train.inputs[1:2], data.train.targets[1:2])


def test_a_portrait_shows_the_forward_pass_as_written_by_hand():
    objective, theta, sample = drawn(Perceptron(hidden=(4, 3), activation=Tanh()))
    part = objective.layout.views(theta)
    x = sample.inputs[0]
    z1 = np.tanh(x @ part["W1"] + part["b1"])
    z2 = np.tanh(z1 @ part["W2"] + part["b2"])
    s = z2 @ part["W3"] + part["b3"]
    seen = portrait(objective, theta, sample)
    for column, wanted in zip(seen.columns, (x, z1, z2, s), strict=True):
        assert column.answers == pytest.approx(wanted)
        assert column.whole
    assert seen.weights[1] == pytest.approx(part["W2"])
    p = np.exp(s) / np.exp(s).sum()
    assert seen.shares == pytest.approx(p)
    assert (seen.right, seen.loss) == (1, pytest.approx(-np.log(p[1])))


def test_a_portrait_shows_the_way_back_as_written_by_hand():
    objective, theta, sample = drawn(Perceptron(hidden=(4,), activation=Tanh()))
    part = objective.layout.views(theta)
    x = sample.inputs[0]
    z = np.tanh(x @ part["W1"] + part["b1"])
    s = z @ part["W2"] + part["b2"]
    delta = np.exp(s) / np.exp(s).sum() - sample.targets[0]
    before = (part["W2"] @ delta) * (1 - z**2)
    seen = portrait(objective, theta, sample)
    assert seen.columns[2].slopes == pytest.approx(delta)
    assert seen.columns[1].slopes == pytest.approx(before)
    assert np.isnan(seen.columns[0].slopes).all()
    assert seen.gradients[1] == pytest.approx(np.outer(z, delta))
    assert seen.gradients[0] == pytest.approx(np.outer(x, before))
    assert seen.steepest == pytest.approx(max(abs(np.outer(z, delta)).max(), abs(np.outer(x, before)).max()))


def test_a_penalty_has_no_part_in_the_slopes_of_a_portrait():
    objective, theta, sample = drawn(Perceptron(hidden=(4,)))
    priced = replace(objective, penalty=L2(1.0))
    assert portrait(priced, theta, sample).gradients[0] == pytest.approx(
        portrait(objective, theta, sample).gradients[0]
    )


def test_of_many_units_the_loudest_are_shown_in_their_order():
    objective, theta, sample = drawn(Perceptron(hidden=(30,), activation=Identity()))
    column = portrait(objective, theta, sample, most=5).columns[1]
    everything = portrait(objective, theta, sample, most=30).columns[1].answers
    assert (len(column.places), column.units, column.whole) == (5, 30, False)
    assert sorted(column.places) == list(column.places)
    assert set(column.places) == set(np.argsort(-np.abs(everything))[:5])


def test_scores_of_a_margin_are_no_probabilities():
    objective, theta, sample = drawn(Linear(), Hinge())
    assert portrait(objective, theta, sample).shares is None
    assert len(portrait(objective, theta, sample).weights) == 1


def grazed(pasture):
    """The herd at the end."""
    *_, herd = pasture.graze()
    return herd


def test_the_floors_of_the_animals_are_those_of_the_reference():
    assert Pasture(printed=True).floor == pytest.approx(0.381909, abs=5e-7)
    assert Pasture().floor == 0.0
    assert Pasture().idle == pytest.approx(1.0114042647, abs=1e-10)


def test_with_the_notes_recipe_most_runs_fail_and_with_small_last_weights_all_of_them():
    herd = grazed(Pasture(initial=NOTE))
    assert 2 <= herd.learned <= 12  # an independent program saw 6 of 40
    assert herd.losses.shape == (51, 40)
    assert herd.epochs[-1] == 1000
    assert grazed(Pasture(initial=SMALL)).learned == 0


def test_ten_units_he_and_a_larger_rate_never_fail():
    herd = grazed(Pasture(10, 0.1, HE))
    assert (herd.learned, herd.silent) == (40, 0)
    assert herd.losses[-1].max() < 0.05


def test_as_printed_no_run_gets_below_the_floor():
    herd = grazed(Pasture(10, 0.1, HE, printed=True))
    assert herd.learned == 0
    assert Pasture(printed=True).floor < herd.losses.min() < 0.4


def test_where_all_units_are_dead_the_loss_stays_above_that_of_an_idle_model():
    pasture = Pasture(initial=SMALL)
    herd = grazed(pasture)
    assert herd.silent > 0
    assert herd.losses[-1][herd.dead == 1].min() >= pasture.idle
