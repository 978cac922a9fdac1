"""The lab of three planes by the hand."""

import pytest
from PySide6.QtCore import Qt

from core.studies.planes import LABELS
from ui.labs.planes import HEAD, PlanesLab, short


@pytest.fixture
def lab(opened):
    return opened(PlanesLab)


def test_a_dragged_point_moves_its_line_of_the_table(lab):
    lab.targets["planes_graph"].gripped.emit("4", 0.25, -0.75)
    assert lab.study.x[4].tolist() == [0.25, -0.75]
    row = lab.targets["planes_table"].rows[5]
    assert [cell.text for cell in row] == ["0.25", "−0.75", *map(short, [*lab.study.scores[4], lab.study.losses[4]])]
    assert [cell.lit for cell in row[2:5]] == [k == LABELS[4] for k in range(3)]


def test_the_table_names_its_columns(lab):
    assert [cell.text for cell in lab.targets["planes_table"].rows[0]] == list(HEAD)


def test_a_dragged_weight_moves_the_border_of_its_class(lab):
    curve = lab.targets["planes_graph"]._curves["border 1"].item
    before = curve.getData()[1].copy()
    lab.targets["planes_weights"].dragged.emit(1, 0, 2.0)
    assert lab.study.theta[1, 0] == 2.0
    assert curve.getData()[1].tolist() != before.tolist()


def test_a_step_goes_downhill_and_can_be_taken_back_as_one(lab, qtbot):
    before = lab.study
    qtbot.mouseClick(lab.targets["planes_step"], Qt.MouseButton.LeftButton)
    assert lab.study == before.stepped()
    assert lab.study.total < before.total
    assert lab.let_go == [True]


def test_repeating_takes_steps_until_it_is_stopped_or_left(lab, qtbot):
    before = lab.study.total
    qtbot.mouseClick(lab.targets["planes_repeat"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: lab.study.total < before / 2)
    lab.hide()
    assert not lab.leaf.timer.isActive()
    assert not lab.targets["planes_repeat"].isChecked()
    assert lab.let_go == [True]


def test_weights_are_drawn_anew(lab, qtbot):
    before = lab.study.rows
    qtbot.mouseClick(lab.targets["planes_random"], Qt.MouseButton.LeftButton)
    assert lab.study.rows != before
    assert lab.study.places == type(lab.study)().places


def test_the_sum_below_the_picture_is_that_of_the_table(lab):
    text = lab.targets["planes_formula"].accessibleName()
    assert f"{lab.study.total:.3g}" in text
    assert f"{lab.study.data_loss:.3g}" in text
