"""The linear classifier of the lecture's figure, with and without its biases."""

from dataclasses import replace

import numpy as np
import pytest

from core.studies.pixels import ANIMALS, MISPRINT, PixelStudy

STUDY = PixelStudy()


def test_the_scores_are_those_of_the_lecture():
    np.testing.assert_allclose(STUDY.scores, (-96.8, 437.9, 60.75), rtol=1e-12)


def test_the_printed_score_of_the_ship_comes_of_a_forgotten_bias():
    assert replace(STUDY, biased=False).scores[2] == pytest.approx(MISPRINT, rel=1e-12)


def test_the_cat_is_taken_for_a_dog():
    assert ANIMALS[STUDY.winner] == "dog"
    hinge, entropy = STUDY.losses
    assert hinge == pytest.approx((437.9 + 96.8 + 1) + (60.75 + 96.8 + 1))
    assert entropy == pytest.approx(437.9 + 96.8)  # the others are e^-377 and less


def test_the_terms_and_the_bias_make_up_each_score():
    np.testing.assert_allclose(STUDY.terms.sum(1) + STUDY.biases, STUDY.scores)


def test_a_weight_moves_its_own_score_alone_by_its_pixel():
    moved = STUDY.with_weight(0, 1, 0.5)
    np.testing.assert_allclose(moved.scores - STUDY.scores, (231.0, 0, 0))
    assert moved.weights[0, 1] == 0.5


def test_a_score_that_is_dragged_moves_its_bias_and_a_pixel_moves_all_scores():
    moved = STUDY.with_score(2, 61.95)
    assert moved.scores[2] == pytest.approx(61.95)
    assert moved.biases[2] == pytest.approx(0.0)
    np.testing.assert_allclose(STUDY.with_pixel(0, 57.0).scores - STUDY.scores, (0.2, 1.5, 0.0), atol=1e-12)
    assert STUDY.with_pixel(0, 999).pixels[0] == 255
    assert STUDY.with_bias(0, -2000).biases[0] == -999
