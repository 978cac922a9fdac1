"""One weight raised by h: what the gradient promises and what happens; the check of all of them; what it costs."""

from dataclasses import replace

import numpy as np
import pytest

from core.datasets import EmptyShelf
from core.gradients import gradient_check
from core.losses import CrossEntropy
from core.objectives import Objective
from core.recipe import Recipe, replaced
from core.run import Run
from core.studies.checking import MOST, checking, spoiled, verdict
from core.studies.cost import ANALYTIC, BOOK, CENTRAL, CIFAR, FORWARD, Cost, evaluations
from core.studies.probing import Probe


def probe(hidden=(5,), samples=12, **more):
    plain = {"data": {"is": "circle", "samples": 60}, "model": {"is": "mlp", "hidden": list(hidden)}, **more}
    recipe = Recipe.from_plain(plain)
    data = recipe.data.data(EmptyShelf())
    objective = Objective(recipe.model, recipe.loss, recipe.penalty, data, np.dtype("float32"))
    theta = recipe.model.initial(data.features, data.outputs, 3).astype(np.float32)
    return Probe.of(objective, theta, samples)


def test_a_probe_asks_the_first_samples_in_double_precision():
    asked = probe()
    assert len(asked.samples) == 12
    loss, gradient = asked.asked
    score = asked.objective.score(asked.theta, asked.samples)
    assert loss == pytest.approx(score.total, rel=1e-12)
    assert gradient.dtype == np.float64


def test_a_small_nudge_keeps_the_promise_of_the_gradient_and_a_large_one_does_not():
    asked = probe()
    block = asked.blocks[0]
    index = asked.steepest(block)
    small, large = asked.nudge(block, index, 1e-4), asked.nudge(block, index, 5.0)
    assert small.promised == pytest.approx(small.slope * 1e-4)
    assert small.real == pytest.approx(small.promised, rel=1e-2)
    assert abs(large.real - large.promised) > abs(small.real - small.promised)
    before = asked.theta[block.start + np.ravel_multi_index(index, block.shape)]
    assert small.weight == pytest.approx(before)
    np.testing.assert_array_equal(asked.theta, probe().theta)  # nothing was moved for good


def test_the_steepest_weight_has_the_largest_slope():
    asked = probe()
    for block in asked.blocks:
        part = asked.asked[1][block.start : block.start + block.size].reshape(block.shape)
        assert abs(part[asked.steepest(block)]) == abs(part).max()


def test_a_look_shows_a_layer_with_slopes_of_the_same_shape_and_goes_along_one_weight():
    asked = probe()
    *_, last = asked.look("W1", (1, 3), 0.01, points=5)
    assert last.weights.shape == last.slopes.shape == (2, 5)
    assert last.nudge.index == (1, 3)
    assert last.nudge.weight == last.weights[1, 3]
    assert last.nudge.slope == last.slopes[1, 3]
    np.testing.assert_allclose(last.along, last.nudge.weight + np.array([-0.02, -0.01, 0, 0.01, 0.02]))
    np.testing.assert_allclose(last.losses[[2, 3]], (last.nudge.before, last.nudge.after))
    first = next(asked.look("b1", None, 0.01))
    assert first.name == "b1"
    assert first.slopes.shape == (1, 5)
    assert abs(first.nudge.slope) == abs(first.slopes).max()
    assert len(first.along) == 0
    assert next(asked.look("b1", (7, 7), 0.01)).nudge == first.nudge  # of another layer: there is none here
    assert next(asked.look("nowhere", None, 0.01)).name == "W1"


@pytest.mark.parametrize("hidden", [(), (5,), (4, 3)])
def test_backpropagation_passes_the_check_whatever_the_network(hidden):
    asked = probe(hidden, penalty="l2")
    last = [found for found in checking(asked) if found][-1]
    assert last.finished
    assert last.error < 1e-7
    assert verdict(last.error) == "right"
    assert [block.name for block in last.blocks] == [block.name for block in asked.blocks]
    assert last.checked == last.parameters == len(asked.theta)


def test_a_check_in_portions_is_the_check_in_one():
    asked = probe()
    last = [found for found in checking(asked) if found][-1]
    whole = gradient_check(asked.objective, asked.theta, asked.samples)
    for ours, theirs in zip(last.blocks, whole.blocks, strict=True):
        assert ours.error == pytest.approx(theirs.error, rel=1e-3)
        assert ours.name == theirs.name


@pytest.mark.parametrize(("fault", "block"), [("first", "W1"), ("second", "W2"), ("third", "b2")])
def test_a_planted_mistake_is_found_in_its_layer_only(fault, block):
    last = [found for found in checking(probe(), fault=fault) if found][-1]
    wrong = [comparison.name for comparison in last.blocks if comparison.error > 1e-2]
    assert wrong == [block]
    assert last.worst[0][0] == block
    assert verdict(last.error) == "wrong"
    np.testing.assert_array_equal(spoiled(probe(), "none"), probe().asked[1])


def test_a_deep_network_is_checked_in_some_parameters_of_each_layer():
    asked = probe((16, 16))
    found = list(checking(asked))
    last = found[-1]
    assert last.finished
    assert last.checked == sum(min(block.size, MOST) for block in asked.blocks) < last.parameters
    assert last.error < 1e-7
    assert any(part is None for part in found)  # most of the time there is nothing new to show


def test_a_gradient_that_is_no_number_is_wrong():
    class Broken(CrossEntropy):
        def slopes(self, scores, targets, out=None):
            return np.multiply(super().slopes(scores, targets, out), np.nan, out)

    asked = probe()
    broken = replace(asked, objective=replace(asked.objective, loss=Broken()))
    with np.errstate(all="ignore"):
        assert not np.isfinite(broken.asked[1]).any()
    assert verdict(float("nan")) == "wrong"


@pytest.mark.parametrize("hidden", [(16,), (8, 8)])
@pytest.mark.parametrize("h", [1e-4, 1e-5, 1e-7])
@pytest.mark.parametrize("activation", ["tanh", "relu"])
def test_right_gradients_are_never_suspected_however_the_network_was_trained(hidden, h, activation):
    plain = {"data": "circle", "model": {"is": "mlp", "hidden": list(hidden), "activation": activation}}
    recipe = replaced(Recipe.from_plain(plain), "optimizer.rate", 0.1)
    run = Run(recipe, EmptyShelf())
    while run.state.step < 1500:
        run.go(1500 - run.state.step)
    last = [found for found in checking(Probe.of(run.program.objective, run.state.theta, 32), h) if found][-1]
    assert set(last.verdicts) == {"right"}, last
    spoilt = [f for f in checking(Probe.of(run.program.objective, run.state.theta, 32), h, "second") if f][-1]
    assert spoilt.verdicts.count("wrong") == 1


def test_an_error_is_held_against_what_the_differences_themselves_are_sure_of():
    assert [verdict(1.36e-7, doubt) for doubt in (0.0, 4e-7)] == ["unclear", "right"]
    assert verdict(0.3, 1e-3) == "wrong"
    assert verdict(1e-3, 0.5) == "blind"
    last = [found for found in checking(probe(), 1e-12) if found][-1]
    assert max(last.doubts) > 1e-5  # digits are lost


def test_evaluations_are_those_of_the_books():
    assert evaluations(CIFAR, FORWARD) == 30_731
    assert evaluations(BOOK, CENTRAL) == 79_520
    assert evaluations(BOOK, ANALYTIC) == 1


def test_the_clock_projects_what_one_evaluation_takes():
    cost = Cost(BOOK, loss=0.001, gradient=0.002, count=7952, elapsed=8.0)
    assert cost.seconds(CENTRAL) == pytest.approx(79.52)
    assert cost.seconds(FORWARD) == pytest.approx(39.761)
    assert cost.seconds(ANALYTIC) == 0.002
    assert cost.ratio == pytest.approx(39_760)
    assert cost.share == pytest.approx(0.1)
