"""A cut shows what the network has at every place of the line that was asked for."""

from dataclasses import replace

import numpy as np
import pytest

from core.cuts import ALONG, DOWNHILL, RANDOM, RAY, WAY, WEIGHT, CutRequest, cuts
from core.datasets import EmptyShelf
from core.hyper import Change, hypers
from core.losses import CrossEntropy
from core.margin_losses import Hinge
from core.recipe import Recipe
from core.refusals import NO_SURFACE
from core.run import Run
from core.snapshot import Snapshot


def run(steps=60, **settings):
    going = Run(Recipe.from_plain({"penalty": "l2", "optimizer": "adam", **settings}), EmptyShelf())
    while going.state.step < steps:
        going.go(steps - going.state.step)
    return going


def snapshot(going):
    return Snapshot(going.number, going.recipe, going.program.objective, going.state, going.history, going.check)


def cut(going, **asked):
    *_, seen = cuts(snapshot(going), CutRequest(**asked))
    return seen


def moved(going, seen):
    """The weights at every place of the cut, written down anew from what the axis says."""
    theta, t = going.state.theta, seen.profile.t
    kind = seen.request.along
    if kind == RAY:
        return np.outer(t, theta)
    if kind == WAY:
        start = going.history.way.kept[0][1]
        return start + np.outer(t, theta - start)
    if kind == WEIGHT:
        answer = np.repeat(theta[None], len(t), 0)
        answer[:, seen.request.weight] = t
        return answer
    slope = going.program.objective.gradient(theta, going.data.train)
    return theta - np.outer(t, slope) / np.linalg.norm(slope) * np.linalg.norm(theta)


@pytest.mark.parametrize("along", [RAY, WAY, WEIGHT, DOWNHILL])
@pytest.mark.parametrize("model", ["mlp", "linear"])
def test_at_every_place_are_the_loss_the_price_and_the_accuracy_of_the_weights_there(along, model):
    going = run(model=model)
    seen = cut(going, along=along, weight=3)
    thetas = moved(going, seen)
    for place in (0, 77, 150, 300):
        score = going.program.objective.score(thetas[place], going.data.train)
        assert seen.profile.data_loss[place] == pytest.approx(score.data_loss, rel=1e-9)
        assert seen.profile.penalty[place] == pytest.approx(score.penalty, rel=1e-9)
        assert seen.profile.accuracy[place] == pytest.approx(score.accuracy)


@pytest.mark.parametrize("along", list(ALONG))
def test_the_upright_line_is_where_the_weights_are_and_the_slope_is_that_of_the_loss(along):
    going = run()
    seen = cut(going, along=along)
    t, total = seen.profile.t, seen.profile.data_loss + seen.profile.penalty
    here = int(np.abs(t - seen.here).argmin())
    assert t[here] == pytest.approx(seen.here, abs=1e-9)
    assert total[here] == pytest.approx(going.program.objective.score(going.state.theta, going.data.train).total)
    close = cut(going, along=along, reach=0.01)
    t, total = close.profile.t, close.profile.data_loss + close.profile.penalty
    measured = np.gradient(total, t)[int(np.abs(t - close.here).argmin())]
    assert seen.slope == pytest.approx(measured, rel=0.02, abs=1e-4)


def test_downhill_the_loss_falls():
    assert cut(run(5), along=DOWNHILL).slope < 0


def test_the_accuracy_is_a_staircase_flat_but_for_its_jumps_while_the_loss_is_a_ramp():
    seen = cut(run(), along=WEIGHT)
    accuracy, samples = seen.profile.accuracy, 250
    assert 0 < seen.jumps < len(accuracy) / 2
    np.testing.assert_allclose(accuracy * samples, np.round(accuracy * samples), atol=1e-9)
    assert (np.diff(seen.profile.data_loss) == 0).sum() == 0


def test_along_the_ray_other_losses_come_too():
    going = run(model="linear", penalty="none")
    seen = cut(going, along=RAY)
    assert set(seen.losses) == {"hinge"}
    for key, loss, kept in (("hinge", Hinge(), "cross_entropy"), ("cross_entropy", CrossEntropy(), "hinge")):
        other = cut(run(model="linear", loss=kept), along=RAY)
        values = other.losses[key]
        objective = replace(run(model="linear", loss=kept).program.objective, loss=loss)
        theta = run(model="linear", loss=kept).state.theta
        expected = objective.score(2.0 * theta, objective.data.train).data_loss
        place = int(np.abs(other.profile.t - 2).argmin())
        assert values[place] == pytest.approx(expected, rel=1e-9)
    assert cut(going, along=WEIGHT).losses == {}


def test_twice_the_weights_of_a_linear_model_answer_the_same_though_the_price_is_four_times_as_high():
    seen = cut(run(model="linear"), along=RAY)
    one, two = (int(np.abs(seen.profile.t - alpha).argmin()) for alpha in (1.0, 2.0))
    assert seen.profile.accuracy[one] == seen.profile.accuracy[two]
    assert seen.profile.penalty[two] == pytest.approx(4 * seen.profile.penalty[one], rel=1e-9)


def test_a_regression_has_no_accuracy_and_no_jumps():
    seen = cut(run(5, data="curve", loss="mean_squared_error"), along=RAY)
    assert seen.profile.accuracy is None
    assert (seen.jumps, seen.losses) == (0, {})


def test_weights_that_are_no_numbers_have_no_cut():
    going = run(5)
    going.state = replace(going.state, theta=np.full_like(going.state.theta, np.nan))
    assert cut(going, along=RANDOM).failure.template == NO_SURFACE


def test_a_cut_is_made_in_small_pieces_and_asks_nothing_of_the_run():
    pieces = list(cuts(snapshot(run()), CutRequest(along=RAY)))
    assert len(pieces) > 3
    assert all(piece is None for piece in pieces[:-1])
    assert {declaration.change for _, declaration in hypers(CutRequest)} == {Change.NOTHING}
