"""The two answers of Deep Learning from Scratch and how wrong they are."""

from dataclasses import replace

import numpy as np
import pytest

from core.studies.error import GUESS, MOVED, ErrorStudy

STUDY = ErrorStudy()


def test_half_the_sum_of_squares_is_what_the_book_prints_to_the_last_digit():
    assert STUDY.squared_error == 0.09750000000000003
    assert STUDY.with_example(moved=True).squared_error == 0.5975


def test_cross_entropy_is_what_the_book_prints_with_its_guard_and_without():
    moved = STUDY.with_example(moved=True)
    assert (STUDY.entropy, moved.entropy) == (0.510825457099338, 2.302584092994546)
    exact = replace(STUDY, guarded=False)
    assert exact.entropy == pytest.approx(0.5108256237659907, rel=1e-15)
    assert replace(moved, guarded=False).entropy == pytest.approx(2.3025850929940455, rel=1e-15)


def test_nothing_at_the_right_class_is_infinitely_wrong_without_the_guard_only():
    none = replace(STUDY, outputs=tuple(np.eye(10)[7]))
    assert none.entropy == pytest.approx(-np.log(1e-7))
    assert replace(none, guarded=False).entropy == np.inf


def test_a_right_answer_costs_nothing():
    right = replace(STUDY, outputs=tuple(np.eye(10)[2]), guarded=False)
    assert (right.squared_error, right.entropy) == (0, 0)


def test_the_label_is_one_hot_and_as_long_as_there_are_outputs():
    np.testing.assert_array_equal(STUDY.t, [0, 0, 1, 0, 0, 0, 0, 0, 0, 0])
    assert replace(STUDY, label=9).t.argmax() == 9


def test_the_parts_add_up_to_the_error():
    assert STUDY.squares.sum() == pytest.approx(STUDY.squared_error)
    assert STUDY.squares[2] == pytest.approx(0.08)


def test_an_output_that_is_moved_takes_from_the_others_in_proportion():
    moved = STUDY.with_output(2, 0.2)
    assert moved.outputs[2] == 0.2
    assert moved.total == pytest.approx(1)
    assert moved.outputs[0] / moved.outputs[1] == pytest.approx(2)
    alone = replace(STUDY, whole=False).with_output(2, 0.2)
    assert alone.outputs == (*GUESS[:2], 0.2, *GUESS[3:])
    assert alone.total == pytest.approx(0.6)


def test_after_all_was_given_away_the_others_share_evenly():
    back = STUDY.with_output(2, 1.0).with_output(2, 0.1)
    assert back.outputs[0] == back.outputs[9] == pytest.approx(0.1)


def test_the_curves_pass_through_the_present_answer():
    p = np.array([0.6, 1.0])
    np.testing.assert_allclose(STUDY.curve(p), (STUDY.entropy, -np.log1p(1e-7)))
    np.testing.assert_allclose(STUDY.squared_curve(p), (STUDY.squared_error, 0), atol=1e-12)


def test_the_guess_is_the_largest_output():
    assert STUDY.guess == 2
    assert replace(STUDY, outputs=MOVED).guess == 7
