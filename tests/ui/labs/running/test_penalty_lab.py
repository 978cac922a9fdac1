"""The lab of penalties: bars, prices, formula and pictures move each other; the network follows a turned strength."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from core.penalties import L1
from core.studies.penalty import PAGES
from core.studies.strengths import STRENGTHS, Curve


def on(graph, x, y):
    """Where a place of the data lies on the widget."""
    return graph.mapFromScene(graph.box.mapViewToScene(QPointF(x, y)))


def drag(qtbot, graph, start, end):
    """Take what lies at `start` by the mouse and leave it at `end`, both in the data."""
    port = graph.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=on(graph, *start))
    qtbot.mouseMove(port, on(graph, *end))
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=on(graph, *end))


@pytest.mark.parametrize("page", list(PAGES))
def test_showing_a_page_asks_for_nothing(enter, page):
    lab = enter("penalty", page=page)
    assert lab.said == []
    assert lab.leaf.isVisible()


def test_a_dragged_bar_moves_prices_and_formula(enter, qtbot):
    lab = enter("penalty")
    bars = lab.targets["w1"]
    qtbot.mouseClick(
        bars, Qt.MouseButton.LeftButton, pos=QPoint(round(bars.column(1).center().x()), round(bars.y_of(2.0)))
    )
    assert lab.study.w1 == (1.0, 2.0, 0.0, 0.0)
    assert lab.targets["prices"].prices[0].first == 5.0
    assert "5" in lab.targets["price_formula"].accessibleName()


def test_a_number_of_the_formula_moves_the_bar(enter):
    lab = enter("penalty")
    lab.targets["price_formula"].dragged.emit("w2:3", 1.5)
    assert lab.study.w2[3] == 1.5
    assert lab.targets["w2"].bars[3].value == 1.5
    lab.targets["price_formula"].dragged.emit("w2:3", 7.0)
    assert lab.study.w2[3] == 2.0  # brought within its bounds


def test_the_keys_choose_the_measure_that_is_written_out(enter, qtbot):
    lab = enter("penalty")
    qtbot.keyClick(lab.targets["prices"], Qt.Key.Key_Down)
    assert lab.study.measure == "half"
    qtbot.keyClick(lab.targets["prices"], Qt.Key.Key_Up)
    qtbot.keyClick(lab.targets["prices"], Qt.Key.Key_Up)
    assert lab.study.measure == "elastic_net"


def test_a_question_is_answered_by_the_numbers(enter, qtbot):
    lab = enter("penalty")
    quests = lab.targets["price_quests"]
    qtbot.mouseClick(quests.buttons[1], Qt.MouseButton.LeftButton)
    assert not quests.revealed
    lab.targets["prices"].chosen.emit("l2")
    assert quests.revealed
    assert "0.25" in quests.answer.text()


def test_every_question_of_every_page_begins_unanswered_and_can_be_done(enter, qtbot):
    for page, name in (("vectors", "price_quests"), ("scale", "scale_quests")):
        lab = enter("penalty", page=page)
        quests = lab.targets[name]
        for place in range(len(quests.quests)):
            quests.go(place)
            assert not quests.quest.done(lab.study), quests.quest.task
            qtbot.mouseClick(quests.do, Qt.MouseButton.LeftButton)
            assert quests.quest.done(lab.study), quests.quest.task
            assert "{" not in quests.answer.text()


def test_the_dot_on_the_total_turns_the_scale(enter, qtbot):
    lab = enter("penalty", page="scale")
    graph = lab.targets["scale_graph"]
    drag(qtbot, graph, graph.place_of("scale"), (0.5, 1.0))
    assert lab.study.alpha == pytest.approx(0.5, abs=0.02)
    assert graph.place_of("scale")[1] == pytest.approx(float(lab.study.total(lab.study.alpha)))


def test_circle_and_diamond_open_side_by_side_with_a_zero_in_the_diamond_alone(enter):
    leaf = enter("penalty", page="touching").leaf
    circle, diamond = leaf.circle, leaf.diamond
    assert circle.isVisible()
    assert diamond.isVisible()
    assert "0 of 2" in circle.said.text()
    assert "1 of 2" in diamond.said.text()
    assert diamond.graph.place_of("touch")[1] == 0.0
    assert min(circle.graph.place_of("touch")) > 0.4
    for picture in (circle, diamond):
        (left, right), (bottom, top) = picture.graph.box.viewRange()
        for name in ("ball", "ellipse"):
            x, y = picture.graph._curves[name].item.getData()
            assert left < x.min()
            assert x.max() < right
            assert bottom < y.min()
            assert y.max() < top


def test_one_strength_and_one_centre_move_both_pictures(enter, qtbot):
    lab = enter("penalty", page="touching")
    circle, diamond = lab.leaf.circle.graph, lab.leaf.diamond.graph
    before = circle.place_of("touch")
    drag(qtbot, diamond, diamond.place_of("touch"), (1.0, 0.0))
    assert lab.study.push > 2.5
    assert diamond.place_of("touch") == pytest.approx((1.0, 0.0), abs=0.1)
    assert circle.place_of("touch") < before
    drag(qtbot, circle, circle.place_of("centre"), (-1.0, 1.0))
    assert lab.study.centre == pytest.approx((-1.0, 1.0), abs=0.05)
    assert diamond.place_of("centre") == lab.study.centre


def test_an_elastic_net_takes_the_place_of_the_diamond_and_the_circle_may_stand_alone(enter):
    lab = enter("penalty", page="touching", ball="elastic_net")
    assert lab.leaf.diamond.study.ball == "elastic_net"
    assert lab.leaf.diamond.title.text().startswith("Elastic")
    assert lab.leaf.circle.study.ball == "l2"
    lab.leaf.change(ball="l2")
    assert not lab.leaf.diamond.isVisible()


def test_the_arrow_keys_move_the_dots_too(enter, qtbot):
    lab = enter("penalty", page="touching")
    graph = lab.targets["touching_graph"]
    before = lab.study.centre
    qtbot.keyClick(graph, Qt.Key.Key_Right)
    assert lab.study.centre[0] > before[0]
    qtbot.keyClick(graph, Qt.Key.Key_N)
    strength = lab.study.push
    for _ in range(3):
        qtbot.keyClick(graph, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert lab.study.push > strength


def test_a_turned_decay_draws_other_ways(enter):
    lab = enter("penalty", page="shrinking")
    curve = lab.targets["decay_graph"]._curves["sgd_l2"].item
    before = curve.getData()[1][-1]
    lab.targets["decay_formula"].dragged.emit("decay", 1.0)
    assert lab.study.decay == 1.0
    assert curve.getData()[1][-1] < before


def test_ways_that_lie_on_each_other_are_said_and_drawn_by_turns(enter):
    lab = enter("penalty", page="shrinking")
    assert "Three of the four are one way" in lab.leaf.said.text()
    curves = lab.targets["decay_graph"]._curves
    pens = [curves[lane].item.opts["pen"] for lane in ("sgd_l2", "sgd_decay", "adam_decay")]
    on, off = pens[0].dashPattern()
    assert off == 2 * on
    assert sorted(pen.dashOffset() % (on + off) for pen in pens) == [0, on, 2 * on]
    picture = lab.targets["decay_graph"].grab().toImage()
    seen = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(0, picture.height(), 2)}
    assert {pen.color().name() for pen in pens} <= seen
    lab.leaf.change(noise=3.0)
    assert "Both ways of SGD are still one" in lab.leaf.said.text()
    pens = [curves[lane].item.opts["pen"] for lane in ("sgd_l2", "sgd_decay", "adam_decay")]
    assert [pen.style() == Qt.PenStyle.SolidLine for pen in pens] == [False, False, True]


def test_the_running_network_is_weighed_and_its_strength_can_be_turned(enter):
    lab = enter("penalty", page="network")
    total, charge = (lab.targets["stacked"]._curves[key].item.getData()[1] for key in ("total", "charge"))
    assert len(total) == len(charge) > 0
    assert (total > charge).all()
    assert (charge > 0).all()
    lab.targets["running_penalty"].controls["penalty"].turn(L1(0.1))
    asked, recipe = lab.desk.asked[-1]
    assert (asked, recipe.penalty) == ("use", L1(0.1))
    lab.targets["overfitting"].click()
    assert lab.desk.asked[-1] == ("begin", "overfitting")


def test_the_test_is_one_figure_at_the_end_unless_it_chooses(enter, pump):
    lab = enter("penalty", page="sweep")
    curve = fake_curve(len(STRENGTHS) - 1)
    lab.leaf.display(curve)
    drawn = {key: one.item.getData()[1] for key, one in lab.leaf.losses._curves.items()}
    assert drawn["asked"] is None or len(drawn["asked"]) == 0
    assert "asked once" not in lab.leaf.said.text()
    curve = fake_curve(len(STRENGTHS))
    lab.leaf.display(curve)
    drawn = {key: one.item.getData()[1] for key, one in lab.leaf.losses._curves.items()}
    assert drawn["judged"].tolist() == curve.validation_loss.tolist()
    assert set(drawn["asked"]) == {curve.test_loss[3]}
    assert "asked once, at the end: test loss 0.8" in lab.leaf.said.text()
    lab.leaf.change(judge="test")
    lab.leaf.display(curve)
    assert lab.leaf.losses._curves["judged"].item.getData()[1].tolist() == curve.test_loss.tolist()
    assert "Reported would be 0.3, but fresh samples say 0.7" in lab.leaf.said.text()


def fake_curve(count):
    """Validation is least at the fourth strength, the test at the second."""
    numbers = np.linspace(1.0, 1.1, count)
    losses = [numbers.copy() for _ in range(4)]
    losses[1][3], losses[2][3], losses[2][1], losses[3][1] = 0.5, 0.8, 0.3, 0.7
    return Curve(STRENGTHS[:count], *losses, numbers, numbers, numbers, numbers)


def test_strengths_are_tried_when_their_page_is_opened_and_again_for_another_penalty(enter, pump):
    lab = enter("penalty")
    assert lab.desk.jobs == []
    lab.open("sweep")
    pump(lab)
    assert lab.desk.jobs == ["penalty"]
    assert lab.leaf.curve is not None
    assert "40 samples learn, 20 validate, 360 test" in lab.leaf.said.text()  # the gap without a penalty
    lab.leaf.change(ball="l2")
    assert lab.desk.jobs == ["penalty", "penalty"]
