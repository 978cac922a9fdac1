"""The lab of fits: points are dragged and lines follow, rows are chosen, questions answered; the flower's dots too."""

import math

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QAbstractButton, QTabBar, QWidget

from core.studies.fits import ABSOLUTE, HUBER, LOSSES, PAGES, PINBALL, SQUARED
from core.studies.flower import ENTROPY, MEASURES
from core.studies.flower import SQUARED as SQUARE
from ui.i18n import LANGUAGE
from ui.labs.flower import FLOWER, PALE, TWIG, portrait
from ui.theme import THEME

LEFT = Qt.MouseButton.LeftButton


def on(graph, x, y):
    """Where a place of the data lies on the widget."""
    return graph.mapFromScene(graph.box.mapViewToScene(QPointF(x, y)))


def drag(qtbot, graph, start, end):
    """Take what lies at `start` by the mouse and leave it at `end`, both in the data."""
    port = graph.viewport()
    qtbot.mousePress(port, LEFT, pos=on(graph, *start))
    qtbot.mouseMove(port, on(graph, *end))
    qtbot.mouseRelease(port, LEFT, pos=on(graph, *end))


def drawn(graph, key):
    """What a curve shows: x and y."""
    return graph._curves[key].item.getData()


def text_of(worked):
    return worked.accessibleName()


@pytest.mark.parametrize("page", list(PAGES))
def test_showing_a_page_asks_for_nothing(enter, page):
    lab = enter("fits", page=page)
    assert lab.said == []
    assert lab.leaf.isVisible()


@pytest.mark.parametrize("page", list(PAGES))
def test_every_picture_and_control_has_a_name_and_targets_are_parts_of_the_lab(enter, page):
    lab = enter("fits", page=page)
    for part in lab.findChildren(QWidget):
        if part.isVisible() and part.focusProxy() is None and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            written = isinstance(part, QAbstractButton) and part.text()
            assert part.accessibleName() or written or isinstance(part, QTabBar), type(part).__name__
    assert len(lab.targets) >= 10
    assert all(lab.isAncestorOf(part) for part in lab.targets.values())


def test_a_study_survives_the_session(enter):
    lab = enter("fits", loss=HUBER, delta=2.0, x=[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0])
    kept = dict(lab.plain())
    lab.restore({})
    assert lab.study.loss == SQUARED
    lab.restore(kept)
    assert (lab.study.loss, lab.study.delta, lab.study.x[7]) == (HUBER, 2.0, 8.0)


# Lines through points


def test_a_point_dragged_by_the_mouse_takes_the_line_of_the_squares_along(enter, qtbot):
    lab = enter("fits")
    graph = lab.targets["points"]
    before = [drawn(graph, key)[1].copy() for key in (SQUARED, ABSOLUTE)]
    drag(qtbot, graph, graph.place_of("6"), (7.5, 6.0))
    assert (lab.study.x[6], lab.study.y[6]) == pytest.approx((7.5, 6.0), abs=0.05)
    assert graph.place_of("6") == (lab.study.x[6], lab.study.y[6])
    squares, sizes = (drawn(graph, key)[1] for key in (SQUARED, ABSOLUTE))
    assert squares[1] < before[0][1] - 0.5
    assert sizes == pytest.approx(before[1])


def test_the_arrow_keys_move_the_points_too(enter, qtbot):
    lab = enter("fits")
    graph = lab.targets["points"]
    for _ in range(6):
        qtbot.keyClick(graph, Qt.Key.Key_N)
    qtbot.keyClick(graph, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert lab.study.y[6] == pytest.approx(9.5 - 1.08, abs=0.01)
    assert lab.study.y[:6] == (1.5, 2.0, 2.5, 3.0, 3.5, 4.0)


def test_the_residuals_of_the_chosen_line_stand_between_points_and_line(enter):
    lab = enter("fits", loss=ABSOLUTE)
    x, y = drawn(lab.targets["points"], "errors")
    assert len(x) == 24
    assert y[18:20] == pytest.approx([9.5, 4.75])
    assert math.isnan(y[20])
    assert drawn(lab.targets["points"], "dearest")[1] == pytest.approx([9.5, 4.75])


def test_a_row_of_the_table_chooses_the_loss_by_mouse_and_by_keys(enter, qtbot):
    lab = enter("fits")
    table = lab.targets["fit_table"]
    qtbot.mouseClick(table, LEFT, pos=table.row(2).center().toPoint())
    assert lab.study.loss == HUBER
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert lab.study.loss == SQUARED
    qtbot.keyClick(table, Qt.Key.Key_Up)
    assert lab.study.loss == PINBALL
    qtbot.mouseClick(table, LEFT, pos=QPoint(20, 5))  # the head chooses nothing
    assert lab.study.loss == PINBALL
    assert "2.04" in table.accessibleDescription()


@pytest.mark.parametrize("loss", list(LOSSES))
def test_formula_sentence_and_dots_tell_the_same_story(enter, loss):
    lab = enter("fits", loss=loss)
    leaf, study = lab.leaf, lab.study
    assert f"{study.value:.3f}"[:4] in text_of(leaf.worked)
    assert f"{abs(study.errors[6]):.2f}" in text_of(leaf.worked)
    assert f"{100 * study.share:.0f} %" in leaf.said.text()
    assert f"{study.touched(loss)} of 8" in leaf.said.text()
    x, y = leaf.dots.getData()
    assert x == pytest.approx(study.errors)
    assert y == pytest.approx(study.terms)
    low, high = leaf.price.box.viewRange()[1]
    assert low < 0 <= study.terms.max() < high


def test_points_on_one_line_cost_nothing(enter):
    lab = enter("fits", y=[1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 4.75, 5.5])
    assert "Nobody pays" in lab.leaf.said.text()
    assert "8 of 8" in lab.leaf.said.text()


def test_bend_and_quantile_are_turned_in_the_formula_and_move_line_and_curve(enter):
    lab = enter("fits", loss=HUBER)
    graph, price = lab.targets["points"], lab.targets["residual_graph"]
    before, curve = drawn(graph, HUBER)[1].copy(), drawn(price, HUBER)[1].copy()
    lab.leaf.worked.dragged.emit("delta", 0.2)
    assert lab.study.delta == 0.2
    assert drawn(graph, HUBER)[1][1] < before[1] - 0.1
    assert drawn(price, HUBER)[1][0] < curve[0] / 2
    low = drawn(graph, PINBALL)[1].copy()
    lab.leaf.change(tau=0.3)
    assert drawn(graph, PINBALL)[1][1] < low[1] - 1.0


def test_the_chosen_line_is_drawn_once_and_bold(enter):
    lab = enter("fits", loss=HUBER)
    for graph in (lab.targets["points"], lab.targets["residual_graph"]):
        shown = [key for key in LOSSES if graph._curves[key].item.isVisible()]
        assert shown == [key for key in LOSSES if key != HUBER]
        assert drawn(graph, "chosen")[1] == pytest.approx(drawn(graph, HUBER)[1])


def test_dragging_a_point_far_up_answers_the_first_question(enter, qtbot):
    lab = enter("fits")
    quests, graph = lab.targets["fit_quests"], lab.targets["points"]
    qtbot.mouseClick(quests.buttons[0], LEFT)
    assert lab.study.touched(ABSOLUTE) == 8  # it begins with points on one line
    assert not quests.revealed
    drag(qtbot, graph, graph.place_of("3"), (4.0, 8.0))
    assert quests.revealed
    assert "absolute error by 0:" in quests.answer.text()


@pytest.mark.parametrize(("page", "name"), [("fits", "fit_quests"), ("flower", "answer_quests")])
def test_every_question_begins_unanswered_and_can_be_done(enter, qtbot, page, name):
    lab = enter("fits", page=page)
    quests = lab.targets[name]
    assert len(quests.quests) == 2
    for place in range(len(quests.quests)):
        quests.go(place)
        assert not quests.quest.done(lab.study), quests.quest.task
        qtbot.mouseClick(quests.do, LEFT)
        assert quests.quest.done(lab.study), quests.quest.task
        assert "{" not in quests.answer.text()
        assert lab.study.page == page


# One answer


def test_a_dot_dragged_along_its_curve_moves_the_answer_and_all_that_follows(enter, qtbot):
    lab = enter("fits", page="flower")
    graph = lab.targets["answer_graph"]
    drag(qtbot, graph, graph.place_of(ENTROPY), (0.9, 1.5))
    assert lab.study.sure == pytest.approx(0.9, abs=0.02)
    assert graph.place_of(SQUARE) == pytest.approx((lab.study.sure, (1 - lab.study.sure) ** 2))
    assert f"{lab.study.sure:g}" in text_of(lab.targets["answer_formula"])
    assert f"{lab.study.sure:g}" in lab.targets["plants"].accessibleDescription()


def test_the_answer_stays_between_0_and_1_by_keys(enter, qtbot):
    lab = enter("fits", page="flower", sure=0.98)
    graph = lab.targets["answer_graph"]
    for _ in range(3):
        qtbot.keyClick(graph, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert lab.study.sure == 1.0
    assert [graph.place_of(key)[1] for key in MEASURES] == [0.0] * 4


def test_an_infinite_loss_is_written_so_and_its_dot_stays_in_sight(enter):
    lab = enter("fits", page="flower", sure=0.0)
    assert "∞" in text_of(lab.targets["answer_formula"])
    assert lab.targets["answer_graph"].place_of(ENTROPY)[1] == lab.targets["answer_graph"].box.viewRange()[1][1] / 1.04
    assert "No flower" in lab.leaf.says.text()
    assert "Wrong" in lab.leaf.verdict.text()


def test_the_truth_turns_the_curves_round(enter):
    lab = enter("fits", page="flower")
    graph = lab.targets["answer_graph"]
    before = drawn(graph, SQUARE)[1].copy()
    lab.targets["answer_form"].controls["flower"].turned.emit(False)
    assert not lab.study.flower
    assert drawn(graph, SQUARE)[1] == pytest.approx(before[::-1], abs=0.02)
    assert "none" in lab.leaf.says.text()
    assert "y = 0" in lab.targets["plants"].accessibleDescription()


def test_the_answer_has_the_colour_of_its_sureness(enter):
    lab = enter("fits", page="flower", sure=0.25, flower=False)
    plants = lab.targets["plants"]
    assert plants._layers(0) == ((TWIG, 1.0),)
    assert plants._layers(1) == ((PALE, 1.0), (FLOWER, 0.25))
    pictures = {kind: portrait(kind, 80, THEME.palette.name, 1.0).toImage() for kind in (TWIG, PALE, FLOWER)}
    heart = QPoint(40, 26)
    colours = {kind: picture.pixelColor(heart).name() for kind, picture in pictures.items()}
    assert colours[FLOWER] == THEME.palette.lanes[1]
    assert colours[PALE] == THEME.palette.surface
    assert pictures[TWIG].pixelColor(QPoint(40, 18)).name() == THEME.palette.lanes[2]  # its last leaf
    assert pictures[TWIG].pixelColor(QPoint(54, 26)).alpha() == 0  # where a petal would be


def test_both_pages_speak_korean_at_once(enter):
    lab = enter("fits")
    LANGUAGE.choose("ko")
    assert "점 하나의 몫은 72 %" in lab.leaf.said.text()
    lab.open("flower")
    assert "꽃인 것 같아요" in lab.leaf.says.text()
