"""Cells of a matrix are turned by hand and by keys; a map of a matrix is pointed into."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ui.labs.cells import PIXELS, Cell, Cells
from ui.labs.matrix import MatrixMap, reach, stride


@pytest.fixture
def cells(look, qtbot):
    cells = Cells(0.5)
    cells.name("Weights W")
    cells.said, cells.let_go = [], []
    cells.dragged.connect(lambda row, column, value: cells.said.append((row, column, value)))
    cells.settled.connect(lambda: cells.let_go.append(True))
    cells.show_cells([[Cell(1.0), Cell(2.0)], [Cell(3.0), Cell(4.0, fixed=True)]])
    qtbot.addWidget(cells)
    cells.resize(cells.sizeHint())
    cells.show()
    qtbot.waitExposed(cells)
    return cells


def test_a_cell_is_turned_by_dragging_it_sideways(cells, pulled):
    start = cells.rect_of(1, 0).center().toPoint()
    pulled(cells, start, start + QPoint(4 * PIXELS, 0))
    assert cells.said[-1] == (1, 0, 5.0)
    assert cells.let_go == [True]


def test_a_fixed_cell_stays(cells, pulled):
    start = cells.rect_of(1, 1).center().toPoint()
    pulled(cells, start, start + QPoint(60, 0))
    assert cells.said == []


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ([Qt.Key.Key_Plus], (0, 0, 1.5)),
        ([Qt.Key.Key_Down, Qt.Key.Key_Minus], (1, 0, 2.5)),
        ([Qt.Key.Key_Right, Qt.Key.Key_PageUp], (0, 1, 7.0)),
    ],
)
def test_arrows_choose_a_cell_and_other_keys_turn_it(cells, qtbot, keys, said):
    cells.setFocus()
    for key in keys:
        qtbot.keyClick(cells, key)
    assert cells.said == [said]


def test_a_screen_reader_hears_the_matrix(cells):
    assert cells.accessibleName() == "Weights W"
    assert cells.accessibleDescription() == "[1, 1] 1: 1, 2; 3, 4"


@pytest.fixture
def map_(look, qtbot):
    map_ = MatrixMap("Weights W")
    map_.said = []
    map_.chosen.connect(lambda row, column: map_.said.append((row, column)))
    map_.show_values(np.array([[0.0, 1.0, -1.0], [0.5, 0.0, 0.0]]), (0, 0))
    qtbot.addWidget(map_)
    map_.resize(300, 200)
    map_.show()
    qtbot.waitExposed(map_)
    return map_


def test_the_pointer_chooses_what_it_is_over(map_):
    QTest.mouseMove(map_, QPoint(250, 50))
    assert map_.said[-1] == (0, 2)
    assert map_.accessibleDescription() == "[0, 2] −1"


def test_arrows_go_round_the_matrix(map_, qtbot):
    map_.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Left):
        qtbot.keyClick(map_, key)
    assert map_.said == [(0, 1), (1, 1), (1, 0), (1, 2)]


def test_signs_have_two_colours_and_zero_is_the_ground(map_):
    zero, plus, minus = map_._tints[0]
    assert len({int(zero), int(plus), int(minus)}) == 3
    assert map_._tints[1, 1] == zero


def test_colours_keep_their_meaning_while_numbers_change_a_little():
    assert reach(np.array([[0.71, -0.3]])) == reach(np.array([[0.93, -0.3]])) == 1.0
    assert reach(np.array([[0.0, 0.021]])) == pytest.approx(0.05)
    assert reach(np.zeros((2, 2))) == 1.0
    assert stride(784, 20.0) == 50
    assert stride(3, 20.0) == 1
