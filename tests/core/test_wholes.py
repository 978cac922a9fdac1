"""The mean over a partition of the samples is the full surface, and a wrong mean would be found out."""

from dataclasses import replace

import numpy as np
import pytest

from core.datasets import EmptyShelf
from core.landscape import Ground, survey
from core.planes import Plane
from core.portions import pieces
from core.recipe import Recipe
from core.training import Program
from core.wholes import Whole, alike


def whole(size=7, **settings):
    recipe = Recipe.from_plain({"penalty": "l2", **settings})
    program = Program(recipe, recipe.data.data(EmptyShelf()))
    random = np.random.default_rng(1)
    theta = program.begin().theta.astype(float)
    plane = Plane(theta, *random.standard_normal((2, len(theta))))
    axis = np.linspace(-1, 1, 25)
    return Whole(program.objective, plane, axis, 2 * axis, program.data.train, size)


def always():
    return True


def test_the_full_surface_is_that_of_all_samples():
    asked = whole()
    relief = asked.relief(always)
    for i, j in ((0, 0), (3, 20), (12, 12)):
        score = asked.objective.score(asked.plane.at(asked.a[i], asked.b[j]), asked.samples)
        assert relief.data_loss[i, j] == pytest.approx(score.data_loss, rel=1e-12)


@pytest.mark.parametrize("size", [1, 7, 50, 10_000])
def test_the_mean_over_any_partition_is_the_full_surface_to_the_last_digits(size):
    asked = whole(size)
    gap = asked.gap(asked.relief(always), always)
    assert gap.pieces == -(-len(asked.samples) // size)
    assert gap.largest < 1e-13


def test_the_surfaces_of_the_pieces_themselves_differ_from_it():
    asked = whole(50)
    full = asked.relief(always).data_loss
    for piece in pieces(asked.samples, asked.size):
        *_, own = survey(Ground(asked.objective, asked.plane, piece), asked.a, asked.b)
        assert np.abs(own.data_loss - full).max() > 0.01


def test_a_surface_that_is_not_the_mean_is_told_by_how_much():
    asked = whole()
    relief = asked.relief(always)
    bent = relief.data_loss.copy()
    bent[0, 0] *= 2
    assert asked.gap(replace(relief, data_loss=bent), always).largest == pytest.approx(0.5, rel=1e-9)


def test_both_end_when_they_are_told_to():
    asked, relief = whole(), whole().relief(always)
    assert asked.relief(lambda: False) is None
    assert asked.gap(relief, lambda: False) is None


def test_the_same_surface_is_known_again_and_another_is_not():
    asked = whole()
    assert asked.same(replace(asked, a=asked.a.copy(), plane=replace(asked.plane)))
    assert not asked.same(None)
    others = {
        "size": 8, "a": 2 * asked.a, "b": asked.a, "plane": replace(asked.plane, first=asked.plane.second),
        "samples": asked.objective.data.test, "objective": whole(loss="hinge").objective,
    }  # fmt: skip
    for name, value in others.items():
        assert not asked.same(replace(asked, **{name: value})), name


def test_objectives_are_alike_when_they_are_the_same_function():
    one = whole().objective
    assert alike(one, replace(one))
    assert not alike(one, whole().objective)  # of other data, though they be equal
    assert not alike(one, replace(one, penalty=whole(penalty="none").objective.penalty))
