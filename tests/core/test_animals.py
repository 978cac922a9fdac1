"""The animals as the original has them, as a misprint has them, and what that does to the loss (REFERENCES 5)."""

import math

import numpy as np
import pytest

from core.animals import LABELS, PRINTED_LABELS, PRINTED_ROWS, ROWS, Animals
from core.datasets import EmptyShelf
from core.hyper import Change
from core.recipe import Recipe, replaced
from core.references_animals import learned_by
from core.training import Program, advance

ZERO_ONE = [[0, 0], [1, 0], [1, 1], [0, 0], [0, 0], [0, 1]]


def rule(**changes):
    """The recipe of the note: three ReLU units, U(-0.05, 0.05), full batch, rate 0.01."""
    recipe = Recipe(data=Animals())
    settings = {
        "model.hidden": (3,),
        "model.activation": "relu",
        "model.initializer": {"is": "uniform", "r": 0.05},
        "optimizer": {"is": "gradient_descent", "rate": 0.01},
    } | {path.replace("__", "."): value for path, value in changes.items()}
    for path, value in settings.items():
        recipe = replaced(recipe, path, value)
    return recipe


def trained(recipe, steps=1000):
    """The score after so many steps."""
    program = Program(recipe, recipe.data.data(EmptyShelf()))
    state, _ = advance(program, program.begin(), steps)
    return program.objective.score(state.theta, program.data.train)


def test_the_six_rows_are_those_of_the_original():
    data = Animals().data(EmptyShelf())
    assert data.train.inputs.tolist() == ZERO_ONE
    assert data.train.labels.tolist() == [0, 1, 2, 0, 0, 2]
    assert data.names == ("other", "mammal", "bird")
    assert data.columns == ("fur", "wings")
    assert data.test is data.train


def test_as_printed_one_row_is_missing_and_the_labels_slip():
    data = Animals(printed=True).data(EmptyShelf())
    assert data.train.inputs.tolist() == [[0, 0], [1, 0], [0, 0], [0, 0], [0, 1]]
    assert data.train.labels.tolist() == [0, 1, 2, 0, 0]
    assert (len(PRINTED_ROWS), len(PRINTED_LABELS), len(LABELS), len(ROWS)) == (5, 5, 6, 6)


def test_the_misprint_is_a_live_switch():
    assert rule().change_to(rule(data__printed=True)) is Change.NEXT_STEP


def test_as_printed_the_cross_entropy_cannot_fall_below_its_floor():
    rows = [tuple(row) for row in PRINTED_ROWS]
    floor = 0.0
    for row in set(rows):
        counts = np.bincount([label for other, label in zip(rows, PRINTED_LABELS, strict=True) if other == row])
        floor -= sum(n * math.log(n / counts.sum()) for n in counts if n) / len(rows)
    assert floor == pytest.approx(0.3819085, abs=5e-8)
    strong = {"model__hidden": (10,), "model__initializer": "he", "optimizer__rate": 0.5}
    loss = trained(rule(data__printed=True, **strong), 6000).data_loss
    assert floor < loss < floor + 2e-3
    assert trained(rule(**strong), 6000).data_loss < 2e-3


def test_dead_units_leave_the_loss_of_knowing_how_often_each_class_occurs():
    # Biases alone learn the shares 3/6, 1/6 and 2/6; with all weights zero no unit ever wakes.
    dead = rule(model__initializer="zeros", optimizer__rate=0.5)
    assert trained(dead, 3000).data_loss == pytest.approx(1.0114042647, abs=1e-9)


def test_with_the_notes_own_recipe_about_six_runs_of_forty_learn_all_rows():
    # Keras draws the last layer, of which the note says nothing, from its default: Glorot uniform, here U(-1, 1).
    note = rule(model__initializers=("same", "xavier_uniform"))
    share = learned_by(note, 400) / 400
    assert 40 * share == pytest.approx(6, abs=2 * math.sqrt(40 * share * (1 - share)))  # 6 is one draw of 40
    assert learned_by(rule(), 40) == 0  # both layers from U(-0.05, 0.05)


def test_ten_units_he_and_a_larger_rate_never_fail():
    better = {"model__hidden": (10,), "model__initializer": "he", "optimizer__rate": 0.1}
    assert learned_by(rule(**better), 40) == 40
