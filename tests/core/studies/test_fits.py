"""The lab of fits against NumPy's polyfit, SciPy's linear programs and minimizers, and known facts of statistics."""

import math
from dataclasses import replace

import numpy as np
import pytest
from scipy.optimize import linprog, minimize
from scipy.special import huber
from sklearn.metrics import log_loss, mean_absolute_error, mean_pinball_loss, mean_squared_error

from core.refusals import Refusal
from core.regression_losses import Huber, MeanAbsoluteError, MeanSquaredError
from core.studies import fitting
from core.studies.fits import ABSOLUTE, HUBER, LOSSES, PINBALL, SCATTERED, SQUARED, FitsStudy
from core.studies.fitting import Line, best_line, costs, pulls
from core.studies.flower import ABSOLUTE as SIZE
from core.studies.flower import ENTROPY, MEASURES, ZERO_ONE, Answer
from core.studies.flower import SQUARED as SQUARE
from core.studies.pinball import Pinball

STUDY = FitsStudy()
RANDOM = np.random.default_rng(7)
CLOUDS = [tuple(np.round(RANDOM.uniform(0.0, 10.0, (2, 8)), 2)) for _ in range(12)]
clouds = pytest.mark.parametrize("cloud", CLOUDS, ids=range(len(CLOUDS)))


def programmed(x, y, tau):
    """The textbook's quantile regression: the least sum of tau u + (1 - tau) v with w x + b + u - v = y."""
    count = len(x)
    price = np.concatenate([[0, 0], np.full(count, tau), np.full(count, 1 - tau)])
    equal = np.column_stack([x, np.ones(count), np.eye(count), -np.eye(count)])
    return linprog(price, A_eq=equal, b_eq=y, bounds=[(None, None)] * 2 + [(0, None)] * (2 * count))


def mean(loss, line, x, y):
    return float(costs(loss, y - line.at(x)).mean())


# The best line


@clouds
def test_the_line_of_the_squares_is_that_of_polyfit(cloud):
    line = best_line(MeanSquaredError(), *cloud)
    assert (line.w, line.b) == pytest.approx(tuple(np.polyfit(*cloud, 1)), abs=1e-9)


@clouds
@pytest.mark.parametrize("tau", [0.1, 0.5, 0.72, 0.9])
def test_the_lines_of_quantiles_cost_no_more_than_those_of_the_linear_program(cloud, tau):
    found = best_line(Pinball(tau), *cloud)
    assert 8 * mean(Pinball(tau), found, *cloud) == pytest.approx(programmed(*cloud, tau).fun, abs=1e-9)


@clouds
def test_the_line_of_the_absolute_error_is_that_of_the_linear_program(cloud):
    found = best_line(MeanAbsoluteError(), *cloud)
    assert 8 * mean(MeanAbsoluteError(), found, *cloud) == pytest.approx(2 * programmed(*cloud, 0.5).fun, abs=1e-9)


@clouds
@pytest.mark.parametrize("delta", [0.05, 0.4, 1.0, 3.0, 10.0])
def test_the_line_of_huber_is_the_minimum_that_scipy_finds(cloud, delta):
    x, y = cloud
    found = best_line(Huber(delta), x, y)

    def value(theta):
        return float(huber(delta, y - theta[0] * x - theta[1]).mean())

    start = [found.w + 0.3, found.b - 1.0]
    known = minimize(value, start, method="Nelder-Mead", options={"xatol": 1e-9, "fatol": 1e-13, "maxiter": 4000})
    assert value([found.w, found.b]) <= known.fun + 1e-10
    assert value([found.w, found.b]) == pytest.approx(mean(Huber(delta), found, x, y), abs=1e-12)
    slopes = pulls(Huber(delta), y - found.at(x))
    assert [slopes.sum(), (slopes * x).sum()] == pytest.approx([0.0, 0.0], abs=1e-9)


@pytest.mark.parametrize("delta", [0.05, 0.4, 1.0, 3.0])
def test_newton_ends_the_weighing_after_a_few_rounds(delta, monkeypatch):
    monkeypatch.setattr(fitting, "ROUNDS", 40)
    ended = 0
    for x, y in CLOUDS:
        found = best_line(Huber(delta), x, y)
        slopes = pulls(Huber(delta), y - found.at(x))
        ended += abs(slopes.sum()) + abs((slopes * x).sum()) < 1e-9
    assert ended >= len(CLOUDS) - 2  # weighing alone would need hundreds


@clouds
def test_a_wide_bend_makes_huber_the_squares_and_a_narrow_one_the_absolute_error(cloud):
    wide, squares = best_line(Huber(100.0), *cloud), best_line(MeanSquaredError(), *cloud)
    assert (wide.w, wide.b) == pytest.approx((squares.w, squares.b))
    sizes = mean(MeanAbsoluteError(), best_line(MeanAbsoluteError(), *cloud), *cloud)
    narrow = best_line(Huber(0.01), *cloud)
    assert sizes - 1e-12 <= mean(MeanAbsoluteError(), narrow, *cloud) <= sizes + 0.01


def test_over_a_single_x_the_best_height_is_mean_median_or_quantile():
    x, y = np.full(7, 3.0), np.array([1.0, 2.0, 2.5, 4.0, 6.0, 7.0, 30.0])
    for loss, height in (
        (MeanSquaredError(), y.mean()),
        (MeanAbsoluteError(), np.median(y)),
        (Pinball(0.8), np.quantile(y, 0.8, method="inverted_cdf")),
        (Huber(0.01), np.median(y)),
        (Huber(100.0), y.mean()),
    ):
        line = best_line(loss, x, y)
        assert line.w == 0.0
        assert line.at(3.0) == pytest.approx(height)


def test_eight_points_in_one_place_are_met_by_every_line():
    study = replace(STUDY, x=(2.0,) * 8, y=(5.0,) * 8)
    assert [line.at(2.0) for line in study.lines.values()] == pytest.approx([5.0] * 4)
    assert study.share == study.value == 0.0


@clouds
def test_no_more_points_lie_above_the_line_of_a_quantile_than_it_says(cloud):
    x, y = cloud
    for tau in (0.1, 0.3, 0.5, 0.8, 0.9):
        rest = np.round(y - best_line(Pinball(tau), x, y).at(x), 9)
        assert (rest > 0).sum() <= 8 * (1 - tau) + 1e-9
        assert (rest < 0).sum() <= 8 * tau + 1e-9


# The loss of a quantile


@pytest.mark.parametrize("tau", [0.1, 0.5, 0.9])
def test_the_pinball_is_what_scikit_learn_computes(tau):
    scores, targets = RANDOM.normal(size=(2, 30, 3))
    expected = [mean_pinball_loss(t, s, alpha=tau) for s, t in zip(scores, targets, strict=True)]
    np.testing.assert_allclose(Pinball(tau).values(scores, targets), expected, rtol=1e-12)


def test_the_slope_of_the_pinball_is_that_of_its_values():
    scores, targets, h = RANDOM.normal(size=(9, 2)), RANDOM.normal(size=(9, 2)), 1e-6
    for place in range(2):
        step = h * np.eye(2)[place]
        slope = (Pinball(0.8).values(scores + step, targets) - Pinball(0.8).values(scores - step, targets)) / (2 * h)
        np.testing.assert_allclose(Pinball(0.8).slopes(scores, targets)[:, place], slope, atol=1e-8)
    assert Pinball(0.8).slopes(targets, targets).tolist() == [[0.0, 0.0]] * 9


def test_half_the_absolute_error_is_the_pinball_of_the_median():
    scores, targets = RANDOM.normal(size=(2, 20, 1))
    np.testing.assert_allclose(2 * Pinball(0.5).values(scores, targets), MeanAbsoluteError().values(scores, targets))


# The study


def test_it_begins_with_seven_points_on_a_line_and_one_far_above():
    line = STUDY.lines[ABSOLUTE]
    assert (line.w, line.b) == (0.5, 1.0)
    assert STUDY.touched(ABSOLUTE) == 7
    assert STUDY.touched(SQUARED) == 0
    assert replace(STUDY, loss=ABSOLUTE).share == 1.0
    assert replace(STUDY, loss=ABSOLUTE).errors.tolist() == [0.0] * 6 + [4.75, 0.0]


def test_the_squares_follow_the_outlier_and_the_absolute_error_does_not():
    higher = STUDY.moved(6, 7.5, 10.0)
    assert higher.lines[SQUARED].at(7.5) > STUDY.lines[SQUARED].at(7.5) + 0.1
    assert higher.lines[ABSOLUTE] == STUDY.lines[ABSOLUTE]


@clouds
def test_lines_of_straight_losses_go_through_two_points_whatever_rounding_leaves(cloud):
    study = FitsStudy(x=tuple(cloud[0]), y=tuple(cloud[1]), tau=0.63)
    assert (study.touched(ABSOLUTE), study.touched(PINBALL), study.touched(SQUARED)) == (2, 2, 0)


@clouds
def test_each_line_is_best_in_its_own_column(cloud):
    study = FitsStudy(x=tuple(cloud[0]), y=tuple(cloud[1]), delta=0.7, tau=0.75)
    assert [places for places in study.best if len(places) == 1] == [[k] for k in range(4)]
    assert study.table.shape == (4, 4)
    assert (study.table >= study.table.diagonal()).all()


def test_the_table_holds_the_mean_losses_of_the_lines():
    x, y = np.array(STUDY.x), np.array(STUDY.y)
    for row, line in zip(STUDY.table, STUDY.lines.values(), strict=True):
        known = [metric(y, line.at(x)) for metric in (mean_squared_error, mean_absolute_error)]
        assert row == pytest.approx(
            [*known, huber(1.0, y - line.at(x)).mean(), mean_pinball_loss(y, line.at(x), alpha=0.9)]
        )


@pytest.mark.parametrize("loss", list(LOSSES))
@pytest.mark.parametrize("delta", [0.05, 1.0, 9.0])
def test_between_its_stations_the_curve_of_a_loss_is_straight(loss, delta):
    study = replace(STUDY, delta=delta)
    stations, fine = study.stations(loss, 4.0), np.linspace(-4.0, 4.0, 1001)
    assert (stations[0], stations[-1]) == (-4.0, 4.0)
    curve = np.interp(fine, stations, costs(study.losses[loss], stations))
    assert curve == pytest.approx(costs(study.losses[loss], fine), abs=0.005)


@pytest.mark.parametrize("loss", list(LOSSES))
def test_the_terms_add_up_and_the_dearest_pays_its_share(loss):
    study = replace(STUDY, loss=loss, y=SCATTERED)
    own = list(LOSSES).index(loss)
    assert study.value == pytest.approx(study.table[own, own])
    assert study.share == pytest.approx(study.terms.max() / study.terms.sum())
    assert study.terms[study.dearest] == study.terms.max()


def test_one_point_pays_for_most_of_the_squares():
    errors = STUDY.errors
    assert STUDY.dearest == 6
    assert STUDY.share == pytest.approx(errors[6] ** 2 / (errors**2).sum())
    assert 0.7 < STUDY.share < 0.75


def test_scattered_points_have_a_line_of_the_absolute_error_through_exactly_two():
    scattered = replace(STUDY, y=SCATTERED)
    assert {key: scattered.touched(key) for key in LOSSES} == {SQUARED: 0, ABSOLUTE: 2, HUBER: 0, PINBALL: 2}


def test_a_point_stays_within_the_plane():
    moved = STUDY.moved(2, -3.0, 14.0)
    assert (moved.x[2], moved.y[2]) == (0.0, 10.0)
    with pytest.raises(Refusal, match=r"FitsStudy\.y must be a list of 8 numbers from 0 to 10"):
        FitsStudy(y=(1.0,) * 7)


def test_a_line_is_written_as_w_x_plus_b():
    assert Line(2.0, -1.0).at(np.array([0.0, 3.0])).tolist() == [-1.0, 5.0]


# One answer


def test_the_four_losses_of_an_answer_by_hand():
    unsure, wrong = Answer(0.6, 1), Answer(0.9, 0)
    assert [unsure.loss(key) for key in MEASURES] == pytest.approx([0.0, 0.4, 0.16, -math.log(0.6)])
    assert [wrong.loss(key) for key in MEASURES] == pytest.approx([1.0, 0.9, 0.81, math.log(10)])
    assert (unsure.says, unsure.right, unsure.share) == (1, True, 0.6)
    assert (wrong.says, wrong.right, wrong.share) == (1, False, pytest.approx(0.1))


@pytest.mark.parametrize("truth", [0, 1])
def test_the_curves_are_those_of_scikit_learn(truth):
    sure = np.linspace(0.01, 0.99, 99)
    entropies = [log_loss([truth], [[1 - p, p]], labels=[0, 1]) for p in sure]
    np.testing.assert_allclose(Answer(0.5, truth).curve(ENTROPY, sure), entropies, rtol=1e-9)
    for key, metric in ((SIZE, mean_absolute_error), (SQUARE, mean_squared_error)):
        known = [metric([truth], [p]) for p in sure]
        np.testing.assert_allclose(Answer(0.5, truth).curve(key, sure), known, rtol=1e-9)


@pytest.mark.parametrize("truth", [0, 1])
def test_all_are_zero_when_right_and_only_cross_entropy_is_infinite_when_wrong(truth):
    assert [Answer(float(truth), truth).loss(key) for key in MEASURES] == [0.0] * 4
    wrong = {key: Answer(1.0 - truth, truth).loss(key) for key in MEASURES}
    assert wrong.pop(ENTROPY) == math.inf
    assert set(wrong.values()) == {1.0}


@pytest.mark.parametrize("key", [key for key in MEASURES if key != ZERO_ONE])
def test_more_wrong_costs_more(key):
    sure = np.linspace(0.0, 1.0, 101)
    assert (np.diff(Answer(0.5, 0).curve(key, sure)) > 0).all()
    assert (np.diff(Answer(0.5, 1).curve(key, sure)) < 0).all()


def test_zero_one_cannot_tell_a_hesitant_answer_from_a_sure_one():
    assert Answer(0.51, 1).loss(ZERO_ONE) == Answer(0.99, 1).loss(ZERO_ONE) == 0.0
    assert Answer(0.49, 1).loss(ZERO_ONE) == Answer(0.01, 1).loss(ZERO_ONE) == 1.0
    assert Answer(0.5, 1).right
