"""Samples held back to choose by: drawn from the seed, never learned from; and fresh samples of the same kind."""

import numpy as np
import pytest

from core.datasets import EmptyShelf
from core.points import OwnPoints
from core.toys import Circle
from core.validation import fresh, held_back

DATA = Circle(samples=100, train_share=0.5).data(EmptyShelf())


def rows(samples):
    return {tuple(row) for row in samples.inputs.tolist()}


def test_no_sample_both_teaches_and_chooses_and_none_is_lost():
    held = held_back(DATA, 0.2, 0)
    assert (len(held.train), len(held.test)) == (40, 10)
    assert not rows(held.train) & rows(held.test)
    assert rows(held.train) | rows(held.test) == rows(DATA.train)
    assert not rows(held.test) & rows(DATA.test)


def test_targets_stay_with_their_samples():
    known = {tuple(x): tuple(t) for x, t in zip(DATA.train.inputs.tolist(), DATA.train.targets.tolist(), strict=True)}
    held = held_back(DATA, 0.3, 4)
    for part in (held.train, held.test):
        for x, t in zip(part.inputs.tolist(), part.targets.tolist(), strict=True):
            assert known[tuple(x)] == tuple(t)


def test_the_seed_says_which():
    first, same, other = (held_back(DATA, 0.2, seed).test.inputs for seed in (1, 1, 2))
    np.testing.assert_array_equal(first, same)
    assert (first != other).any()


@pytest.mark.parametrize(("share", "left"), [(0.0, 50), (0.001, 49), (0.999, 1)])
def test_one_at_least_is_held_back_and_one_is_left(share, left):
    assert len(held_back(DATA, share, 0).train) == left


def test_fresh_samples_were_seen_by_nobody_and_do_not_exist_for_points_that_were_drawn():
    new = fresh(Circle(samples=100))
    assert len(new) == 4500
    assert not rows(new) & (rows(DATA.train) | rows(DATA.test))
    assert fresh(OwnPoints()) is None
