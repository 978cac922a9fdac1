"""Every unit shows what it answers all over the plane, every line a weight."""

import itertools

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from core.datasets import Samples
from ui.plots.neurons import CELLS, NeuronsView
from ui.plots.unit_maps import strong
from ui.theme import THEME


@pytest.fixture
def view(shown) -> NeuronsView:
    return shown(NeuronsView())


def test_a_map_is_what_the_unit_answers_with_the_highest_row_on_top(view, trained, snapshot):
    run = trained(300, model__hidden=[3])
    view.display(snapshot(run))
    objective, theta = run.program.objective, run.state.theta
    corner = view.lattice.points[-1:]  # top right
    score = objective.scores(theta, Samples(corner, np.zeros((1, 2))))[0]
    image = view.maps._images[-1][0]
    assert (image.width(), image.height()) == (CELLS, CELLS)
    positive = QColor(image.pixel(CELLS - 1, 0)).hueF() - QColor(THEME.palette.positive).hueF()
    negative = QColor(image.pixel(CELLS - 1, 0)).hueF() - QColor(THEME.palette.negative).hueF()
    assert (abs(positive) < abs(negative)) == (score[0] > 0)


def test_the_first_input_grows_to_the_right_and_the_second_upwards(view, trained, snapshot):
    view.display(snapshot(trained(5)))
    columns = view.maps.seen.columns[0].reshape(2, CELLS, CELLS)
    assert (np.diff(columns[0], axis=1) > 0).all()
    assert (np.diff(columns[1], axis=0) > 0).all()
    first, second = view.maps._images[0]
    blue = QColor(THEME.palette.positive).hueF()
    assert QColor(first.pixel(CELLS - 1, 5)).hueF() == pytest.approx(blue, abs=0.03)
    assert QColor(second.pixel(5, 0)).hueF() == pytest.approx(blue, abs=0.03)


def test_maps_lie_in_columns_without_touching_each_other(view, trained, snapshot):
    view.display(snapshot(trained(5, model__hidden=[8, 5])))
    rooms = view.maps.rooms()
    assert [len(column) for column in rooms] == [2, 8, 5, 2]
    for column in rooms:
        assert all(above.bottom() < below.top() for above, below in itertools.pairwise(column))
        assert all(view.maps.rect().toRectF().adjusted(-1, -1, 1, 1).contains(room) for room in column)
    assert all(left[0].right() < right[0].left() for left, right in itertools.pairwise(rooms))


def test_of_very_many_units_the_first_are_drawn_and_the_view_says_so(view, trained, snapshot):
    view.display(snapshot(trained(2, model__hidden=[60])))
    assert len(view.maps.rooms()[1]) == view.maps.most < 60
    assert "of 60 units" in view.note.text
    assert str(view.maps.most) in view.note.text


def test_the_unit_under_the_pointer_is_told_with_its_weights(view, trained, snapshot):
    run = trained(50, model__hidden=[3])
    view.display(snapshot(run))
    room = view.maps.rooms()[1][2]
    assert view.maps._under(room.center()) == (1, 2)
    assert view.maps._under(room.topLeft() - QPointF(3, 3)) is None
    weights = run.program.objective.layout.view(run.state.theta, "W1")[:, 2]
    told = view.maps.told(1, 2)
    assert told.startswith("h1.3: answers from ")
    assert f"{abs(float(weights[0])):.3g}"[:4] in told


def test_data_of_other_than_two_inputs_get_a_sentence(view, trained, snapshot):
    view.display(snapshot(trained(2, data="curve", loss="mean_squared_error")))
    assert view.pages.currentIndex() == 1


def test_numbers_are_written_column_by_column(view, trained, snapshot):
    view.display(snapshot(trained(2, model__hidden=[3])))
    head, *rows = view.table().strip().splitlines()
    assert head.split(",") == ["x1", "x2", "h1.1", "h1.2", "h1.3", "h2.1", "h2.2"]
    assert len(rows) == CELLS * CELLS


def test_a_strong_answer_is_one_that_nine_of_ten_do_not_exceed():
    assert strong(np.array([[1.0] * 9 + [100.0]])) < 100
    assert strong(np.zeros((2, 3))) == 1.0
    assert strong(np.full((1, 4), np.nan)) == 1.0
