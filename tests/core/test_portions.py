"""A portion is the samples it says, and portions together are all samples, each of them once."""

import numpy as np
import pytest

from core.datasets import EmptyShelf, Samples
from core.portions import count, drawn, piece, pieces
from core.recipe import Recipe
from core.training import Program


def samples(number):
    return Samples(np.arange(number)[:, None], np.arange(number)[:, None])


@pytest.mark.parametrize(("number", "size"), [(8, 3), (9, 3), (1, 1), (5, 99)])
def test_the_pieces_are_a_partition(number, size):
    whole = samples(number)
    found = [list(each.inputs[:, 0]) for each in pieces(whole, size)]
    assert [place for each in found for place in each] == list(range(number))
    assert len(found) == count(whole, size)
    assert all(len(each) == min(size, number) for each in found[:-1])


def test_a_piece_is_found_by_its_number_and_counting_begins_anew():
    whole = samples(8)
    each = [list(one.targets[:, 0]) for one in pieces(whole, 3)]
    assert [list(piece(whole, 3, number).targets[:, 0]) for number in range(7)] == [*each, *each, each[0]]


@pytest.mark.parametrize("settings", [{}, {"drawing": "replacement"}, {"optimizer": "lbfgs"}])
def test_the_batch_of_a_step_is_the_one_that_training_draws(settings):
    recipe = Recipe.from_plain({"batch_size": 7, "seed": 3, **settings})
    program = Program(recipe, recipe.data.data(EmptyShelf()))
    for step in (1, 2, 40):
        expected = program.drawer.indices(step - 1)
        np.testing.assert_array_equal(drawn(recipe, len(program.data.train), step), expected)
    first = drawn(recipe, len(program.data.train), 0)
    np.testing.assert_array_equal(first, program.drawer.indices(0))
