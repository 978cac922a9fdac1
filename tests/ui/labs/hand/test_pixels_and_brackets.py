"""Two labs of matrices: every number may be turned, and what follows from it is shown."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from core.studies.brackets import LOGS, PRODUCTS
from ui.labs.brackets import WAITING, BracketsLab
from ui.labs.cells import PIXELS
from ui.labs.chain import NOW
from ui.labs.pixels import PixelsLab


def test_a_dragged_weight_moves_its_score(opened, pulled):
    lab = opened(PixelsLab)
    weights = lab.targets["weights"]
    start = weights.rect_of(0, 1).center().toPoint()
    pulled(weights, start, start + QPoint(20 * PIXELS, 0))
    assert lab.study.weights[0, 1] == pytest.approx(0.5)
    assert lab.targets["bars"].bars[0].value == pytest.approx(-96.8 + 231)
    assert lab.targets["scores"].rows[0][0].value == pytest.approx(-96.8 + 231)


def test_the_image_and_its_column_are_the_same_pixels(opened, qtbot):
    lab = opened(PixelsLab)
    lab.targets["image"].setFocus()
    qtbot.keyClick(lab.targets["image"], Qt.Key.Key_Plus)
    assert lab.study.pixels[0] == 57
    assert lab.targets["pixels"].rows[0][0].value == 57


def test_without_biases_the_ship_scores_what_the_figure_prints(opened):
    lab = opened(PixelsLab)
    lab.targets["settings"].controls["biased"].toggle.click()
    assert lab.targets["bars"].bars[2].words == "61.95"
    assert "forgotten" in lab.targets["says"].text()


def test_a_dragged_score_moves_its_bias(opened, pulled):
    lab = opened(PixelsLab)
    bars = lab.targets["bars"]
    x = bars.column(0).center().x()
    pulled(bars, QPointF(x, bars.y_of(-96.8)).toPoint(), QPointF(x, bars.y_of(450)).toPoint())
    assert lab.study.biases[0] > 500
    assert lab.study.winner == 0
    assert "it is one" in lab.targets["says"].text()


def test_numbers_of_the_formula_are_weights_pixels_and_a_bias(opened):
    lab = opened(PixelsLab)
    worked = lab.targets["formula"]
    assert [live.key for live in worked.numbers] == [f"{kind} {k}" for k in range(4) for kind in "wx"] + ["b 0"]
    worked.dragged.emit("w 1", 0.5)
    worked.dragged.emit("x 0", 60.0)
    worked.dragged.emit("b 0", 2.0)
    assert (lab.study.ship[1], lab.study.pixels[0], lab.study.biases[2]) == (0.5, 60.0, 2.0)


def test_brackets_wait_until_their_turn_has_come(opened):
    lab = opened(BracketsLab)
    lab.targets["stages"].buttons[PRODUCTS].click()
    assert lab.targets["products"].rows[0][1].words == "−0.3567"
    assert lab.targets["sums"].rows[0][0].words == WAITING
    lab.targets["stages"].buttons[LOGS].click()
    assert lab.targets["products"].rows[0][1].words == WAITING


def test_it_begins_with_nothing_worked_out_and_goes_on_by_button_and_key(opened, qtbot):
    lab = opened(BracketsLab)
    parts = [lab.cells[LOGS], lab.targets["products"], lab.targets["sums"], lab.targets["mean"]]

    def waits():
        return [part.rows[0][0].words == WAITING for part in parts]

    assert waits() == [True] * 4
    lab.on.click()
    assert waits() == [False, True, True, True]
    lab.on.setFocus()
    qtbot.keyClick(lab.on, Qt.Key.Key_N)
    assert waits() == [False, False, True, True]
    assert "NaN" in lab.says.text()
    qtbot.keyClick(lab.targets["model"], Qt.Key.Key_A)
    assert waits() == [False] * 4
    assert not lab.on.isEnabled()
    assert lab.targets["mean"].rows[0][0].words == "0.9831"


@pytest.mark.parametrize(("stage", "now", "code"), [
    ("logs", {"logs"}, ">log(model)<"),
    ("products", {"products", "down"}, ">Y * log(model)<"),
    ("sums", {"sums"}, ">−sum(Y * log(model), axis=1)<"),
    ("mean", {"mean"}, ">mean(−sum(Y * log(model), axis=1))<"),
])  # fmt: skip
def test_the_bracket_in_hand_is_marked_in_the_code_and_by_its_arrow(opened, stage, now, code):
    lab = opened(BracketsLab)
    lab.targets["stages"].buttons[stage].click()
    assert {key for key, arrow in lab.arrows.items() if arrow.role == NOW} == now
    assert code in lab.code.text()


def test_arrows_lead_from_the_edge_of_one_part_to_the_edge_of_the_next(opened):
    lab = opened(BracketsLab)
    for left, key, right in (("model", "logs", "logs"), ("labels", "products", "products"), ("sums", "mean", "mean")):
        one, arrow, other = lab.cells[left], lab.arrows[key], lab.cells[right]
        assert one.x() + one.width() < arrow.x()
        assert arrow.x() + arrow.width() < other.x()
        assert other.x() - one.x() - one.width() < 130
    assert lab.cells["logs"].y() < lab.arrows["down"].y() < lab.cells["products"].y()


def test_an_answer_that_is_turned_moves_the_cost(opened, pulled):
    lab = opened(BracketsLab)
    lab.targets["all"].click()
    model = lab.targets["model"]
    start = model.rect_of(0, 1).center().toPoint()
    pulled(model, start, start - QPoint(4 * PIXELS, 0))
    assert lab.study.first[1] == pytest.approx(0.5)
    assert lab.targets["mean"].rows[0][0].value == pytest.approx(lab.study.cost)


def test_a_label_is_pulled_to_another_class(opened, qtbot):
    lab = opened(BracketsLab)
    labels = lab.targets["labels"]
    labels.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Plus):
        qtbot.keyClick(labels, key)
    assert lab.study.labels[0] == 2
    qtbot.keyClick(labels, Qt.Key.Key_Minus)
    assert lab.study.labels[0] == 1


@pytest.mark.parametrize(("axis", "words"), [("1", ["−6", "−15"]), ("0", ["−5", "−7", "−9"]), ("none", ["−21"])])
def test_the_axis_says_what_is_added_up(opened, axis, words):
    lab = opened(BracketsLab)
    lab.turn(replace(lab.study, axis=axis))
    assert [cell.words for row in lab.targets["reduced"].rows for cell in row] == words
