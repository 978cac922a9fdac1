"""Repeating a course with other seeds gives the runs that these seeds would have had alone."""

from dataclasses import replace

import numpy as np
import pytest

from core.branches import Leg
from core.datasets import EmptyShelf
from core.recipe import Recipe, replaced
from core.run import Run
from core.seeds import repeated

SMALL = replaced(Recipe(), "model.hidden", [3])


def alone(seed, changed=None):
    run = Run(replace(SMALL, seed=seed), EmptyShelf())
    while run.state.step < 120:
        run.go(60 - run.state.step % 60)
        if run.state.step == 60 and changed:
            run.use(replace(changed, seed=seed))
    return run


def test_each_seed_runs_the_course_it_would_have_run_alone_and_its_changes_too():
    faster = replaced(SMALL, "optimizer.rate", 0.5)
    bands = [band for band in repeated((Leg(0, SMALL), Leg(60, faster)), 120, EmptyShelf(), 3) if band]
    assert [band.count for band in bands] == [1, 2, 3]
    runs = [alone(seed, faster) for seed in range(3)]
    assert [end.test for end in bands[-1].ends] == [run.examination.check(run.state).test for run in runs]
    expected = [run.history.loss.mean(0, 120, 400, 2)[1] for run in runs]
    np.testing.assert_array_equal(bands[-1].loss, expected)
    low, mean, high = bands[-1].spread("loss")
    np.testing.assert_allclose(mean, np.mean(expected, 0))
    assert (low <= mean).all()
    assert (mean <= high).all()
    assert bands[-1].steps[-1] == 119


def test_the_deviation_is_that_of_a_sample():
    band = [band for band in repeated((Leg(0, SMALL),), 20, EmptyShelf(), 2) if band][-1]
    assert band.result([1.0, 2.0, 4.0]) == pytest.approx((7 / 3, 1.5275252316519468))
    assert band.result([3.0]) == (3.0, 0.0)


def test_the_work_can_be_left_between_two_slices():
    work = repeated((Leg(0, SMALL),), 10_000, EmptyShelf(), 2)
    assert [next(work) for _ in range(5)] == [None] * 5
