"""The lab of penalties against the numbers of CS231n, against scikit-learn, and against the textbook's decay."""

from dataclasses import replace

import numpy as np
import pytest
from sklearn.linear_model import ElasticNet, Lasso

from core.refusals import Refusal
from core.studies.penalty import FIRST, SECOND, TIE, PenaltyStudy
from core.studies.shrinking import ADAM_DECAY, ADAM_L2, SGD_DECAY, SGD_L2, Shrinking
from core.studies.touching import zeros

STUDY = PenaltyStudy()


@pytest.mark.parametrize(
    ("key", "first", "second", "cheaper"),
    [
        ("l2", 1.0, 0.25, SECOND),
        ("half", 0.5, 0.125, SECOND),
        ("norm", 1.0, 0.5, SECOND),
        ("l1", 1.0, 1.0, TIE),
        ("elastic_net", 1.0, 0.625, SECOND),
    ],
)
def test_the_two_rows_of_the_lecture_cost_what_is_printed(key, first, second, cheaper):
    price = STUDY.price(key)
    assert (price.first, price.second, price.cheaper) == (first, second, cheaper)


def test_both_rows_give_the_same_score():
    assert STUDY.scores == (1.0, 1.0)
    assert replace(STUDY, x=(2.0, 0.0, 0.0, 0.0)).scores == (2.0, 0.5)


def test_a_tie_survives_rounding():
    tied = replace(STUDY, w1=(0.1, 0.2, 0.0, 0.0), w2=(0.3, 0.0, 0.0, 0.0))
    assert tied.price("l1").first != tied.price("l1").second
    assert tied.price("l1").cheaper == TIE
    assert tied.price("l2").cheaper == FIRST


@pytest.mark.parametrize("value", [(1.0, 0.0), (1.0, 0.0, 0.0, 9.0), "1 0 0 0", (True, 0, 0, 0), (np.nan, 0, 0, 0)])
def test_rows_that_are_none_are_refused_with_a_sentence(value):
    with pytest.raises(Refusal, match=r"PenaltyStudy\.w1 must be a list of 4 numbers from -2 to 2"):
        replace(STUDY, w1=value)


def test_twice_a_w_without_loss_has_no_loss_either_and_twice_the_margins():
    twice = replace(STUDY, alpha=2.0)
    assert STUDY.data_loss(1.0) == twice.data_loss(twice.alpha) == 0.0
    assert STUDY.margins == pytest.approx((3.6, 2.9))
    assert twice.margins == pytest.approx((7.2, 5.8))


def test_without_weights_the_car_costs_two_and_only_that():
    assert STUDY.data_loss(0.0) == 2.0
    assert STUDY.charge(0.0) == 0.0


def test_a_penalty_makes_one_scale_the_best_and_lifts_the_floor_above_zero():
    assert replace(STUDY, strength=0.0).cheapest is None
    assert replace(STUDY, strength=0.0).floor == 0.0
    for strength in (1e-4, 0.01, 0.1, 1.0, 10.0):
        study = replace(STUDY, strength=strength)
        fine = np.linspace(0.0, 3.0, 300_001)
        assert study.cheapest == pytest.approx(fine[study.total(fine).argmin()], abs=1e-5)
        assert 0.0 < study.floor <= study.total(fine).min() < 2.0


def test_the_charge_is_the_sum_of_squares_of_the_car():
    assert STUDY.charge(2.0) == pytest.approx(0.02 * 4 * (1.3**2 + 4.9**2 + 2.0**2))


@pytest.mark.parametrize("ball", ["l1", "l2", "elastic_net"])
@pytest.mark.parametrize("strength", [0.01, 0.3, 1.0, 3.0, 10.0])
def test_the_touching_point_is_that_of_scikit_learn(ball, strength):
    touching = replace(STUDY, ball=ball, rho=0.7).touching
    share = {"l1": 1.0, "l2": 0.0}.get(ball, 0.7)
    root = np.linalg.cholesky(touching.bowl.matrix(float)).T * np.sqrt(2)
    # scikit-learn: |y - X w|^2 / 2n + alpha l |w| + alpha (1 - l) w^2 / 2.
    alpha = strength * (share + 2 * (1 - share))
    known = {"tol": 1e-14, "max_iter": 100_000, "fit_intercept": False}
    mixed = ElasticNet(alpha=alpha, l1_ratio=strength * share / alpha, **known)
    model = Lasso(alpha=alpha, **known) if ball == "l1" else mixed
    if share:
        wanted = model.fit(root, root @ touching.centre).coef_
    else:  # ridge in closed form: (A + 2 lambda I) w = A c
        matrix = touching.bowl.matrix(float)
        wanted = np.linalg.solve(matrix + 2 * strength * np.eye(2), matrix @ touching.centre)
    assert touching.solution(strength) == pytest.approx(wanted, abs=1e-7)


def test_lasso_puts_weights_on_zero_and_ridge_never_does():
    strengths = np.geomspace(0.01, 10.0, 50)
    lasso, ridge = (replace(STUDY, ball=ball).touching.solutions(strengths) for ball in ("l1", "l2"))
    assert [zeros(w) for w in lasso][::7] == sorted(zeros(w) for w in lasso)[::7]
    assert {zeros(w) for w in lasso} == {0, 1, 2}
    assert {zeros(w) for w in ridge} == {0}


@pytest.mark.parametrize("ball", ["l1", "l2", "elastic_net"])
def test_ball_and_ellipse_pass_through_the_touching_point(ball):
    touching = replace(STUDY, ball=ball).touching
    w = touching.solution(0.4)
    around, ellipse = touching.ball(w), touching.ellipse(w)
    assert touching.charge(around) == pytest.approx(np.full(len(around), touching.charge(w)))
    assert touching.data_loss(ellipse) == pytest.approx(np.full(len(ellipse), touching.data_loss(w)))
    # They touch: nothing inside the ball has less data loss.
    inside = around * np.linspace(0, 1, 50)[:, None, None]
    assert touching.data_loss(inside).min() >= touching.data_loss(w) - 1e-3


def test_one_step_of_plain_descent_leaves_the_factor_of_the_note():
    shrinking = Shrinking(0.1, 0.5)
    assert shrinking.factor == pytest.approx(0.95)
    for lane in (SGD_L2, SGD_DECAY):
        assert shrinking.ways[lane][:4] == pytest.approx([1.0, 0.95, 0.95**2, 0.95**3])
    assert 0.95**shrinking.half_life == pytest.approx(0.5)


def test_under_adam_decay_in_the_loss_forgets_its_strength():
    weak, strong = Shrinking(0.001, 0.1).ways, Shrinking(0.001, 1.0).ways
    # The division takes lambda out again: the first step is eta, whatever lambda was.
    assert weak[ADAM_L2][1] == pytest.approx(0.999, abs=1e-6)
    assert weak[ADAM_L2] == pytest.approx(strong[ADAM_L2], abs=1e-5)
    assert weak[ADAM_DECAY][1] == pytest.approx(1 - 0.001 * 0.1)
    assert strong[ADAM_DECAY][1] == pytest.approx(1 - 0.001 * 1.0)


def test_loud_data_drown_decay_in_the_loss_under_adam_but_not_decay_beside_it():
    quiet, loud = Shrinking(0.001, 0.5, 0.0), Shrinking(0.001, 0.5, 10.0)
    assert loud.ways[ADAM_L2][-1] > quiet.ways[ADAM_L2][-1] + 0.1
    assert loud.ways[ADAM_DECAY][-1] == pytest.approx(quiet.ways[ADAM_DECAY][-1], abs=2e-2)


def test_half_lives_at_the_ends():
    assert Shrinking(0.1, 0.0).half_life == float("inf")
    assert Shrinking(0.5, 10.0).half_life == 0.0
