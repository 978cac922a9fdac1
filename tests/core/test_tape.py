"""Calls written down once and played many times."""

import numpy as np
import pytest

from core.tape import Blank, Tape


def test_calls_are_played_in_order_on_the_buffers_they_were_written_down_with():
    tape, a, b = Tape(), np.array([1.0, 2.0]), np.zeros(2)
    tape.add(np.add, a, a, b)
    tape.add(np.multiply, b, b, b)
    play = tape.straight()
    play()
    np.testing.assert_array_equal(b, [4, 16])
    a[0] = 3
    play()
    np.testing.assert_array_equal(b, [36, 16])


def test_blanks_are_filled_in_at_every_playing_by_their_place():
    tape, told, also, out = Tape(), Blank("told"), Blank("also"), np.zeros(2)
    tape.add(np.subtract, told, also, out)
    play = tape.straight(also, told)
    play(np.array([1.0, 1.0]), np.array([5.0, 6.0]))
    np.testing.assert_array_equal(out, [4, 5])


def test_equal_but_different_arrays_are_kept_apart():
    tape, same, other, out = Tape(), np.ones(1), np.ones(1), np.zeros(1)
    tape.add(np.add, same, other, out)
    play = tape.straight()
    other[0] = 10
    play()
    assert out[0] == 11


def test_a_function_and_a_number_may_be_used_twice():
    seen = []
    tape = Tape()
    tape.add(seen.append, 7)
    tape.add(seen.append, 7)
    tape.straight()()
    assert seen == [7, 7]


def test_an_empty_tape_plays():
    assert Tape().straight()() is None


def test_a_blank_that_nobody_will_fill_in_is_found_before_playing():
    tape = Tape()
    tape.add(np.negative, Blank("told"), np.zeros(1))
    with pytest.raises(LookupError, match="blank told"):
        tape.straight(Blank("other"))
