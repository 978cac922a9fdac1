"""The lab of neurons: plane, curve and formula move each other; the network is drawn; shapes refuse; animals run."""

import pytest
from PySide6.QtCore import QPointF, Qt

from core.models import Perceptron
from core.rectifiers import ReLU
from core.studies.neuron import PAGES


def on(graph, x, y):
    """Where a place of the data lies on the widget."""
    return graph.mapFromScene(graph.box.mapViewToScene(QPointF(x, y)))


def drag(qtbot, graph, start, end):
    port = graph.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=on(graph, *start))
    qtbot.mouseMove(port, on(graph, *end))
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=on(graph, *end))


@pytest.mark.parametrize("page", list(PAGES))
def test_showing_a_page_asks_for_nothing(enter, page):
    assert enter("neuron", page=page).said == []


def test_a_dragged_input_moves_the_sum_and_the_formula(enter, qtbot):
    lab = enter("neuron")
    plane, curve = lab.targets["neuron_plane"], lab.targets["neuron_curve"]
    drag(qtbot, plane, plane.place_of("x"), (-1.0, 1.0))
    assert lab.study.x == pytest.approx((-1.0, 1.0), abs=0.05)
    assert curve.place_of("a") == pytest.approx((lab.study.a, lab.study.z))
    assert f"{abs(lab.study.a):.4g}" in lab.targets["neuron_formula"].accessibleName()


def test_a_dragged_sum_moves_the_input_along_the_weights(enter, qtbot):
    lab = enter("neuron")
    curve = lab.targets["neuron_curve"]
    drag(qtbot, curve, curve.place_of("a"), (2.0, 0.9))
    assert lab.study.a == pytest.approx(2.0, abs=0.1)
    assert lab.targets["neuron_plane"].place_of("x") == pytest.approx(lab.study.x)


def test_dragged_weights_and_a_turned_bias_move_the_border(enter, qtbot):
    lab = enter("neuron")
    plane = lab.targets["neuron_plane"]
    drag(qtbot, plane, plane.place_of("w"), (0.0, 2.0))
    assert lab.study.w == pytest.approx((0.0, 2.0), abs=0.05)
    lab.targets["neuron_formula"].dragged.emit("b", 1.0)
    x, y = plane._curves["border"].item.getData()
    assert lab.study.sums(list(zip(x, y, strict=True))) == pytest.approx([0.0, 0.0], abs=1e-9)


def test_a_neuron_without_weights_has_no_border(enter):
    lab = enter("neuron", w=[0.0, 0.0])
    x, _ = lab.targets["neuron_plane"]._curves["border"].item.getData()
    assert x is None or len(x) == 0


def test_a_dead_neuron_says_so(enter):
    lab = enter("neuron")
    lab.leaf.change(activation=ReLU(), b=-5.0)
    assert "slope is 0" in lab.leaf.said.text()


def test_every_question_begins_unanswered_and_can_be_done(enter, qtbot):
    for page in ("one", "shapes", "animals"):
        lab = enter("neuron", page=page)
        quests = lab.leaf.quests
        for place in range(len(quests.quests)):
            quests.go(place)
            assert not quests.quest.done(lab.study), quests.quest.task
            qtbot.mouseClick(quests.do, Qt.MouseButton.LeftButton)
            assert quests.quest.done(lab.study), quests.quest.task
            assert "{" not in quests.answer.text()


def test_the_running_network_is_drawn_for_the_chosen_sample(enter):
    lab = enter("neuron", page="network")
    graph = lab.targets["network_graph"]
    assert [len(column.places) for column in graph.portrait.columns] == [2, 4, 2]
    first = graph.portrait.columns[0].answers
    lab.leaf.change(sample=7)
    assert (graph.portrait.columns[0].answers != first).any()
    assert not lab.leaf.large.isVisible()
    lab.leaf.change(backwards=True)
    assert graph.backwards
    assert "handed back" in lab.leaf.said.text()
    assert not graph.grab().isNull()


def test_of_a_large_network_the_loudest_units_are_drawn_upon_the_picture(enter, digits):
    lab = enter("neuron", digits(Perceptron(hidden=(30,))), page="network")
    graph = lab.targets["network_graph"]
    assert [len(column.places) for column in graph.portrait.columns] == [12, 12, 10]
    assert "12 / 784" in lab.leaf.large.text()
    assert lab.leaf.large.isVisible()
    frame = graph.frame_of_picture()
    assert all(frame.contains(point) for point in graph.points()[0])
    assert not graph.grab().isNull()


def test_shapes_that_do_not_meet_have_no_product(enter):
    lab = enter("neuron", page="shapes")
    assert lab.targets["shapes"].parts()[-1][1:3] == (5, 3)
    lab.leaf.change(w1=4)
    assert lab.targets["shapes"].parts()[-1][0] == "?"
    assert "no such product" in lab.leaf.said.text()
    assert "(10 × 2) · (2 × 4) + (4)  =  (10 × 4)" in lab.targets["shape_chain"].text()
    assert not lab.targets["shapes"].grab().isNull()


def test_forty_runs_on_six_animals_are_counted(enter, pump):
    lab = enter("neuron", page="animals")
    assert lab.desk.jobs == ["animals"]
    words = lab.targets["animal_words"]
    assert "of 40 runs" in words.text()
    assert "1.0114043" in words.text()
    lab.leaf.change(printed=True)
    pump(lab)
    assert "0.381909" in words.text()
    assert [wrong for _, wrong in lab.targets["animal_rows"].lines()] == [False, False, True, False, True, True]
    assert not lab.targets["animal_rows"].grab().isNull()
