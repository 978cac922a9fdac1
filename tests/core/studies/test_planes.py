"""A linear classifier in the plane, against differences and sums written out."""

from dataclasses import replace

import numpy as np
import pytest

from core.studies.planes import KINDS, LABELS, MOST, POINTS, PlanesStudy

kinds = pytest.mark.parametrize("loss", list(KINDS))


def cost(loss, scores, label):
    """The loss of one point as CS231n writes it."""
    rivals = [scores[k] - scores[label] + 1 for k in range(3) if k != label]
    if loss == "hinge":
        return sum(max(0.0, rival) for rival in rivals)
    if loss == "crammer_singer":
        return max(0.0, *rivals)
    return np.log(np.exp(scores - scores[label]).sum())


@kinds
def test_what_every_point_costs_is_what_the_notes_write(loss):
    study = PlanesStudy(loss=loss).drawn(3)
    scores = np.array([[w0 * x + w1 * y + b for w0, w1, b in study.theta] for x, y in study.x])
    np.testing.assert_allclose(study.scores, scores)
    np.testing.assert_allclose(study.losses, [cost(loss, s, k) for s, k in zip(scores, LABELS, strict=True)])
    assert study.charge == pytest.approx(study.strength * sum(w * w for row in study.theta for w in row[:2]))
    assert study.total == pytest.approx(study.losses.sum() / POINTS + study.charge)


@kinds
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_the_gradient_is_that_of_central_differences(loss, seed):
    study, h = PlanesStudy(loss=loss, strength=0.3).drawn(seed), 1e-6
    for row in range(3):
        for column in range(3):
            up, down = (study.with_weight(row, column, study.theta[row, column] + d).total for d in (h, -h))
            assert study.gradient[row, column] == pytest.approx((up - down) / (2 * h), abs=1e-6)


@kinds
def test_steps_bring_all_points_home(loss):
    study = PlanesStudy(loss=loss, rate=0.2, strength=0.01)
    first, before = study.total, study.accuracy
    for _ in range(200):
        study = study.stepped()
    assert before < 1.0
    assert study.accuracy == 1.0
    assert study.total < first / 2


def test_a_weight_ends_where_the_lab_ends():
    assert PlanesStudy().with_weight(0, 0, 50.0).theta[0, 0] == MOST
    assert PlanesStudy().with_point(2, 9.0, -9.0).x[2].tolist() == [1.2, -1.2]


def test_the_score_is_zero_on_the_border_of_a_class():
    study = PlanesStudy().drawn(5)
    for row in range(3):
        np.testing.assert_allclose(study.scores_at(study.border(row, 1.2))[:, row], 0, atol=1e-12)
    nothing = replace(study, rows=(0.0,) * 9)
    assert np.isnan(nothing.border(0, 1.2)).all()


def test_biases_cost_nothing():
    study = PlanesStudy()
    assert study.with_weight(1, 2, 5.0).charge == study.charge
