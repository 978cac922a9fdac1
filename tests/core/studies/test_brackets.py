"""Nested brackets and their axes give the numbers of the note."""

from dataclasses import replace

import numpy as np
import pytest

from core.studies.brackets import BracketStudy

STUDY = BracketStudy()


def test_the_example_of_the_note_reduces_to_minus_6_and_minus_15_and_their_mean():
    np.testing.assert_array_equal(STUDY.reduced, (-6, -15))
    assert STUDY.reduced_mean == -10.5


def test_without_an_axis_or_along_the_other_it_is_something_else():
    assert replace(STUDY, axis="none").reduced == -21
    np.testing.assert_array_equal(replace(STUDY, axis="0").reduced, (-5, -7, -9))


def test_the_cost_is_the_mean_of_the_logarithms_at_the_labels():
    np.testing.assert_allclose(STUDY.sums, (-np.log(0.7), -np.log(0.2)))
    assert STUDY.cost == pytest.approx(-(np.log(0.7) + np.log(0.2)) / 2)
    np.testing.assert_allclose(-STUDY.products.sum(1), STUDY.sums)


def test_zero_times_the_logarithm_of_zero_is_nothing_here_and_nan_to_a_careless_computer():
    assert STUDY.model[1, 2] == 0
    assert STUDY.products[1, 2] == 0
    assert np.isnan(STUDY.naive[1, 2])


def test_the_product_is_element_by_element_and_a_matrix_product_is_something_else():
    assert STUDY.products.shape == (2, 3)
    assert STUDY.matrix_product.shape == (2, 2)
    likelier = STUDY.with_answer(1, 2, 0.1)
    assert likelier.matrix_product[0, 1] == pytest.approx(np.log(0.8))  # the first label against the second answer


def test_brackets_are_worked_out_one_by_one_from_the_inside():
    reached, study = [], STUDY
    for _ in range(6):
        reached.append((study.stage, study.reached))
        study = study.next
    assert reached == [("start", 0), ("logs", 1), ("products", 2), ("sums", 3), ("mean", 4), ("mean", 4)]


def test_numbers_and_labels_can_be_turned():
    assert STUDY.with_answer(0, 1, 0.5).sums[0] == pytest.approx(np.log(2))
    assert STUDY.with_label(0, 2).sums[0] == pytest.approx(-np.log(0.2))
    np.testing.assert_array_equal(STUDY.with_entry(1, 2, 0.0).reduced, (-6, -9))
    assert STUDY.with_label(1, 2).cost == np.inf
