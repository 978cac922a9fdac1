"""The ways of other branches on the map: each in its colour, and gone with its branch."""

import numpy as np
import pytest
from PySide6.QtGui import QColor

from ui.plots.canvas import Canvas
from ui.plots.kin import Kin


@pytest.fixture
def kin(qtbot, look):
    canvas = Canvas()
    qtbot.addWidget(canvas)
    kin = Kin(canvas.box)
    kin.colour = lambda key: QColor(10 * key, 20, 30)
    kin.canvas = canvas
    return kin


def test_every_branch_has_a_line_in_its_colour_that_ends_in_a_dot(kin):
    way = np.array([[0.0, 0.0], [1.0, 2.0], [3.0, 1.0]])
    kin.show_ways([(4, way), (7, 2 * way)])
    line, end = kin._lines[7]
    np.testing.assert_array_equal(line.yData, [0, 4, 2])
    assert line.opts["pen"].color().red() == 70
    assert (end.data["x"][0], end.data["y"][0]) == (6, 2)


def test_a_branch_that_is_put_away_takes_its_line_along(kin):
    way = np.zeros((2, 2))
    kin.show_ways([(4, way), (7, way)])
    before = len(kin.canvas.box.childGroup.childItems())
    kin.show_ways([(7, way), (8, np.empty((0, 2)))])
    assert list(kin._lines) == [7]
    assert len(kin.canvas.box.childGroup.childItems()) == before - 2
