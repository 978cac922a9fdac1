"""What CS231n prints about scores and losses comes out of the lab's own model."""

from dataclasses import replace

import numpy as np
import pytest

from core.catalog import from_plain_fields, plain_fields
from core.refusals import Refusal
from core.studies.scores import CLASSES, CRAMMER, ENTROPY, HINGE, LEAST, LOSSES, MOST, SQUARED, ScoresStudy

STUDY = ScoresStudy()
ROWS = {
    HINGE: (2.9, 0.0, 12.9),
    SQUARED: (8.41, 0.0, 83.25),
    CRAMMER: (2.9, 0.0, 6.6),
    ENTROPY: (2.04035515280017, 0.07913177829134899, 6.156477201664211),
}
MEANS = {HINGE: 5.266666666666667, SQUARED: 30.553333333333335, CRAMMER: 3.1666666666666665, ENTROPY: 2.758654710918577}


def about(value):
    return pytest.approx(value, rel=1e-12, abs=1e-12)


@pytest.mark.parametrize("loss", LOSSES)
def test_the_losses_of_cat_car_and_frog_and_their_mean_are_those_of_the_lecture(loss):
    np.testing.assert_allclose(STUDY.values(loss), ROWS[loss], rtol=1e-12, atol=1e-12)
    assert STUDY.mean_value(loss) == about(MEANS[loss])
    assert [replace(STUDY, image=image).value(loss) for image in CLASSES] == about(ROWS[loss])


def test_the_slide_s_089_is_a_logarithm_to_base_10():
    tens = STUDY.values(ENTROPY) / np.log(10)
    np.testing.assert_allclose(tens, (0.8861149839839801, 0.034366494655, 2.673724076646), atol=1e-12)


def test_doubling_w_doubles_every_margin():
    np.testing.assert_allclose(replace(STUDY, scale=2.0).values(HINGE), (4.8, 0, 23.8), atol=1e-12)
    assert replace(STUDY, scale=2.0).mean_value(HINGE) == about(9.533333333333333)


def test_counting_the_right_class_too_adds_the_margin_and_leaves_the_slopes():
    more = replace(STUDY, include=True)
    np.testing.assert_allclose(more.values(HINGE), (3.9, 1, 13.9), atol=1e-12)
    assert more.mean_value(HINGE) == about(6.266666666666667)
    np.testing.assert_array_equal(more.slopes(HINGE), STUDY.slopes(HINGE))


def test_a_mean_instead_of_the_sum_is_the_same_loss_half_as_large():
    less = replace(STUDY, mean=True)
    np.testing.assert_allclose(less.values(HINGE), STUDY.values(HINGE) / 2)
    np.testing.assert_allclose(less.slopes(SQUARED), STUDY.slopes(SQUARED) / 2)


@pytest.mark.parametrize(
    ("image", "shares"),
    [
        ("cat", (0.12998254, 0.86904954, 0.00096793)),
        ("car", (0.02524488, 0.92391816, 0.05083695)),
        ("frog", (0.42465543, 0.57322487, 0.00211971)),
    ],
)
def test_the_probabilities_are_those_of_the_lecture_and_sum_to_one(image, shares):
    study = replace(STUDY, image=image)
    np.testing.assert_allclose(study.probabilities, shares, atol=5e-9)
    assert study.probabilities.sum() == about(1)
    np.testing.assert_allclose(study.powers / study.powers.sum(), study.probabilities)


@pytest.mark.parametrize(("score", "entropy"), [(5.4, 0.0487387), (4.4, 0.1273083)])
def test_moving_the_car_by_half_a_point_leaves_the_hinge_at_zero_but_not_cross_entropy(score, entropy):
    study = replace(STUDY, image="car").with_score(1, score)
    assert study.value(HINGE) == 0
    assert study.value(ENTROPY) == pytest.approx(entropy, abs=5e-8)


def test_the_hinge_of_the_car_begins_to_grow_below_three():
    car = replace(STUDY, image="car")
    assert car.bend == about(3.0)
    assert car.with_score(1, 3.0).value(HINGE) == about(0)
    assert car.with_score(1, 2.9).value(HINGE) == about(0.1)


def test_the_loss_is_the_number_of_classes_less_one_at_scores_of_zero_and_the_logarithm_of_it():
    small = replace(STUDY, scale=0.0)
    assert (small.value(HINGE), small.value(ENTROPY)) == about((2, 1.0986122886681098))
    assert (STUDY.at_rest(HINGE, 3), STUDY.at_rest(ENTROPY, 3)) == about((2, 1.0986122886681098))
    assert (STUDY.at_rest(HINGE, 10), STUDY.at_rest(ENTROPY, 10)) == about((9, 2.302585092994046))


def test_violations_and_the_line_say_what_each_rival_costs():
    assert STUDY.line == about(2.2)
    np.testing.assert_allclose(STUDY.violations, (0, 2.9, 0))
    frog = replace(STUDY, image="frog")
    np.testing.assert_allclose(frog.violations, (6.3, 6.6, 0))


@pytest.mark.parametrize("image", CLASSES)
@pytest.mark.parametrize("loss", LOSSES)
def test_slopes_are_the_differences_of_the_values(image, loss):
    study = replace(STUDY, image=image, margin=0.7)
    for place, slope in enumerate(study.slopes(loss)):
        ahead, behind = (study.with_score(place, study.scores[place] + h).value(loss) for h in (1e-6, -1e-6))
        assert slope == pytest.approx((ahead - behind) / 2e-6, abs=1e-5)


def test_the_curve_passes_through_the_present_score_and_bends_where_it_says():
    right = np.array([3.2, 6.1, 7.0])
    np.testing.assert_allclose(STUDY.curve(HINGE, right), (2.9, 0, 0), atol=1e-12)
    assert STUDY.bend == about(6.1)
    assert STUDY.curve(ENTROPY, right)[0] == about(STUDY.value(ENTROPY))


def test_a_probability_or_a_power_that_is_dragged_moves_the_score_behind_it():
    study = STUDY.with_probability(0, 0.5)
    assert study.probabilities[0] == pytest.approx(0.5, abs=1e-4)
    np.testing.assert_array_equal(study.scores[1:], STUDY.scores[1:])
    assert STUDY.with_power(2, 20.0).powers[2] == pytest.approx(20.0, rel=1e-3)
    assert STUDY.with_power(2, 0.0).cat[2] == LEAST


def test_a_dragged_score_is_divided_by_the_size_of_w_and_stays_in_its_range():
    double = replace(STUDY, scale=2.0)
    assert double.with_score(0, 5.0).cat[0] == 2.5
    assert double.with_score(0, 1e9).cat[0] == MOST
    assert replace(STUDY, scale=0.0).with_score(0, 5.0).cat[0] == 0.0


def test_the_right_loss_of_the_notes_figure_and_of_a_wide_margin():
    figure = ScoresStudy(frog=(-2.85, 0.86, 0.28), image="frog")
    assert (figure.value(HINGE), figure.value(ENTROPY)) == about((1.58, 1.0401905694301092))
    np.testing.assert_allclose(figure.probabilities, (0.01544932, 0.63116335, 0.35338733), atol=5e-9)
    wide = ScoresStudy(cat=(13.0, -7.0, 11.0), margin=10.0)
    assert wide.value(HINGE) == about(8)


def test_it_travels_through_json_and_refuses_what_are_no_scores():
    study = replace(STUDY, image="frog", loss=SQUARED).with_score(0, 1.5)
    assert from_plain_fields(ScoresStudy, plain_fields(study)) == study
    for bad in [(1.0, 2.0), (1.0, 2.0, 99.0), "abc", (1.0, 2.0, "x")]:
        with pytest.raises(Refusal, match=r"ScoresStudy\.cat"):
            ScoresStudy(cat=bad)
