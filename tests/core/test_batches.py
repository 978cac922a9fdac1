"""Minibatches are a pure function of (seed, step)."""

import numpy as np
import pytest

from core.batches import REPLACEMENT, SHUFFLE, Drawer


def test_a_batch_does_not_depend_on_what_was_asked_before():
    drawer = Drawer(10, SHUFFLE, 95, seed=3)
    forwards = [drawer.indices(step) for step in range(40)]
    fresh = Drawer(10, SHUFFLE, 95, seed=3)
    for step in (39, 0, 17, 38, 1):
        np.testing.assert_array_equal(fresh.indices(step), forwards[step])


@pytest.mark.parametrize("drawing", [SHUFFLE, REPLACEMENT])
def test_many_steps_at_once_are_the_single_steps_laid_end_to_end(drawing):
    drawer = Drawer(7, drawing, 30, seed=0)
    at_once = drawer.indices(3, 11)
    np.testing.assert_array_equal(at_once, np.concatenate([drawer.indices(step) for step in range(3, 14)]))


def test_shuffled_batches_show_every_sample_equally_often():
    drawer = Drawer(7, SHUFFLE, 30, seed=0)
    counts = np.bincount(drawer.indices(0, 30), minlength=30)  # 30 steps of 7 are 7 epochs of 30
    np.testing.assert_array_equal(counts, 7)


def test_epochs_are_shuffled_differently():
    drawer = Drawer(30, SHUFFLE, 31, seed=0)
    assert not np.array_equal(drawer.indices(0, 31)[:31], drawer.indices(0, 31)[31:62])


def test_other_seeds_draw_other_batches():
    assert not np.array_equal(Drawer(10, SHUFFLE, 100, 0).indices(0), Drawer(10, SHUFFLE, 100, 1).indices(0))


def test_a_batch_of_everything_keeps_the_order_of_the_data():
    np.testing.assert_array_equal(Drawer(500, SHUFFLE, 20, 0).indices(4), np.arange(20))


def test_drawing_with_replacement_repeats_samples_as_often_as_chance_has_it():
    # 1 - prod_k (1 - k/60000) for k < 100 is 0.0792: the share of batches of the book that hold a sample twice.
    drawer = Drawer(100, REPLACEMENT, 60_000, seed=1)
    repeated = [len(np.unique(drawer.indices(step))) < 100 for step in range(4000)]
    assert 0.06 < np.mean(repeated) < 0.10
