"""A gradient that is too long is shortened before any rule sees it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from core.clipping import CLIPS, ByNorm, ByValue, Unclipped
from core.datasets import EmptyShelf
from core.footing import Footing
from core.grounds import FunctionGround
from core.optimizers import OPTIMIZERS
from core.recipe import Recipe
from core.tape import Tape
from core.training import Program, advance
from core.walks import walk

numbers = arrays(np.float64, 5, elements=st.floats(-1e6, 1e6))


def clipped(clip, gradient):
    at, tape = Footing(np.zeros_like(gradient), np.array(gradient), {}), Tape()
    clip.trace(tape, at)
    if tape.calls:
        with np.errstate(all="ignore"):
            tape.straight()()
    return at.gradient


@given(numbers, st.floats(1e-3, 1e3))
def test_by_norm_keeps_the_direction_and_bounds_the_length(gradient, limit):
    after = clipped(ByNorm(limit=limit), gradient)
    norm = np.linalg.norm(gradient)
    np.testing.assert_allclose(after, gradient * min(1.0, limit / norm if norm else 1.0), rtol=1e-12, atol=1e-300)
    assert np.linalg.norm(after) <= limit * (1 + 1e-12)


@given(numbers, st.floats(1e-3, 1e3))
def test_by_value_cuts_each_slope(gradient, limit):
    np.testing.assert_array_equal(clipped(ByValue(limit=limit), gradient), np.clip(gradient, -limit, limit))


@pytest.mark.parametrize("clip", [ByNorm(limit=2.0), ByValue(limit=2.0), Unclipped()])
def test_what_is_short_stays_bit_for_bit(clip):
    gradient = np.array([0.1, -0.7, 1e-300, 0.0])
    np.testing.assert_array_equal(clipped(clip, gradient), gradient)


@pytest.mark.parametrize("clip", [ByNorm(limit=0.5), ByValue(limit=0.5)])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_every_lane_is_clipped_for_itself_in_its_own_precision(clip, dtype):
    gradient = np.array([[3.0, 4.0], [0.1, 0.2], [0.0, 0.0]], dtype)
    after = clipped(clip, gradient)
    assert after.dtype == dtype
    for lane in range(3):
        np.testing.assert_allclose(after[lane], clipped(clip, gradient[lane]), rtol=1e-6)
    np.testing.assert_array_equal(after[1:], gradient[1:])


def test_a_gradient_that_is_no_number_stays_visible():
    assert np.isnan(clipped(ByNorm(), np.array([np.nan, 1.0]))).any()
    assert np.isnan(clipped(ByValue(), np.array([np.nan, 1.0]))).any()


@pytest.mark.parametrize("key", ["sgd", "momentum", "adam", "lion"])
def test_clipping_goes_in_front_of_every_rule(key):
    """A rule under a clip walks as it would on the clipped slope."""
    slope = FunctionGround(lambda x: 2 * x @ x, lambda x: 4 * x)
    cut = FunctionGround(lambda x: 2 * x @ x, lambda x: np.clip(4 * x, -1.0, 1.0))
    rule = OPTIMIZERS[key].kind()
    by_clip = walk(rule, slope, [1.0, -0.1, 0.4], 20, clip=ByValue(limit=1.0))
    by_hand = walk(rule, cut, [1.0, -0.1, 0.4], 20)
    np.testing.assert_array_equal(by_clip.thetas, by_hand.thetas)


@pytest.mark.parametrize("key", list(CLIPS))
def test_training_clips(key):
    recipe = Recipe.from_plain({"clip": key if key == "none" else {"is": key, "limit": 1e-3}, "optimizer": "sgd"})
    program = Program(recipe, recipe.data.data(EmptyShelf()))
    start = program.begin()
    after, _ = advance(program, start)
    moved = np.linalg.norm(after.theta - start.theta)
    assert (moved <= recipe.optimizer.rate * 1e-3 * np.sqrt(start.theta.size)) == (key != "none")
