"""The surface stage: what is turned shows, what is placed starts there, and the keys drive the race."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.contest import SLICE
from core.inertia import Momentum
from core.optimizers import OPTIMIZERS, SGD, GradientDescent
from core.rates import RATES, unrated
from core.studies.lanes import raced
from core.studies.surface import BALL, SurfaceStudy
from core.studies.surface_examples import EXAMPLES
from core.valleys import TwoValleys
from ui.i18n import LANGUAGE
from ui.surfaces.lanes import on_surface
from ui.surfaces.room import RACING, SWEEPING
from ui.theme import THEME

LEFT, NOTHING, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def pixel(canvas, *place):
    """Where in the canvas a place of the plane is."""
    scene = canvas.box.mapViewToScene(QPointF(*place))
    return canvas.mapFromScene(scene)


def play_on(clock, ticks=30):
    for _ in range(ticks):
        clock.tick()


def test_it_opens_at_the_end_of_the_book_race(room, clock):
    play_on(clock)
    assert room.film.moment == room.study.length
    assert room.scene.steps.tolist() == [[60], [60], [60], [60]]
    np.testing.assert_allclose(room.scene.contest.points[0, 0, 30], (-0.3503930, 0.0847823), atol=1e-6)


def test_a_study_that_comes_from_outside_is_shown_and_not_told(room):
    told = []
    room.turned.connect(told.append)
    room.show_study(room.study)
    room.restore({"surface": {"is": "round_bowl"}, "length": 12})
    assert told == []
    assert (room.film.length, room.column.surface.combo.key) == (12, "round_bowl")


def test_a_knob_of_a_lane_changes_its_way_and_is_told(room, qtbot):
    before = room.contest.points.copy()
    with qtbot.waitSignal(room.turned) as told:
        room.column.lanes.editor.form.controls["rate"].turn(0.5)
    assert told.args[0].lanes[0].rule == GradientDescent(rate=0.5)
    assert not np.array_equal(room.contest.points[0], before[0])
    np.testing.assert_array_equal(room.contest.points[1:], before[1:])


def test_a_click_puts_the_start_there_and_shift_drops_another(room, qtbot):
    room.turn(replace(room.study, starts="-7 2"))
    canvas = room.map.canvas
    QTest.mouseClick(canvas.viewport(), LEFT, NOTHING, pixel(canvas, 3.0, 1.0))
    np.testing.assert_allclose(room.study.points, [(3.0, 1.0)], atol=0.05)
    QTest.mouseClick(canvas.viewport(), LEFT, SHIFT, pixel(canvas, -4.0, -2.0))
    np.testing.assert_allclose(room.study.points, [(3.0, 1.0), (-4.0, -2.0)], atol=0.05)
    assert room.contest.points.shape[1] == 2
    QTest.mouseClick(canvas.viewport(), LEFT, SHIFT, pixel(canvas, 3.0, 1.0))
    np.testing.assert_allclose(room.study.points, [(-4.0, -2.0)], atol=0.05)


def test_a_start_is_dragged_and_the_map_stays(room):
    room.turn(replace(room.study, starts="-7 2; 3 -1"))
    canvas = room.map.canvas
    shown = canvas.box.viewRange()
    begin, end = pixel(canvas, 3.0, -1.0), pixel(canvas, 5.0, 3.0)
    QTest.mousePress(canvas.viewport(), LEFT, NOTHING, begin)
    for share in (0.3, 0.7, 1.0):
        QTest.mouseMove(canvas.viewport(), begin + (end - begin) * share)
    settled = []
    room.settled.connect(lambda: settled.append(room.study.points))
    QTest.mouseRelease(canvas.viewport(), LEFT, NOTHING, end)
    np.testing.assert_allclose(room.study.points, [(-7.0, 2.0), (5.0, 3.0)], atol=0.08)
    assert len(settled) == 1
    assert canvas.box.viewRange() == shown


def test_enter_puts_the_start_where_the_cursor_is(room):
    canvas = room.map.canvas
    canvas.point(2.0, -1.0)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert room.study.points[0][0] > 2.0
    assert room.study.points[0][1] == -1.0
    QTest.keyClick(canvas, Qt.Key.Key_Return, SHIFT)
    assert len(room.study.points) == 2


def test_the_keys_of_the_race_are_its_own(room):
    room.film.go(10.0)
    QTest.keyClick(room.map.canvas, Qt.Key.Key_Period)
    assert room.film.moment == 11.0
    QTest.keyClick(room.map.canvas, Qt.Key.Key_Comma)
    QTest.keyClick(room.map.canvas, Qt.Key.Key_Comma)
    assert room.film.moment == 9.0
    QTest.keyClick(room.map.canvas, Qt.Key.Key_Space)
    assert room.film.playing
    QTest.keyClick(room.map.canvas, Qt.Key.Key_R)
    assert (room.film.moment, room.film.playing) == (0.0, False)
    QTest.keyClick(room.map.canvas, Qt.Key.Key_End)
    assert room.film.moment == 60.0


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Period, Qt.Key.Key_Comma, Qt.Key.Key_R])
def test_shortcuts_of_the_window_do_not_take_them(room, key):
    """Qt asks first whether somebody below wants a key that is a shortcut; the room answers for all its widgets."""
    for held, wanted in ((NOTHING, True), (Qt.KeyboardModifier.ControlModifier, False)):
        asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, held, "")
        asked.ignore()
        QApplication.sendEvent(room.map.canvas, asked)
        assert asked.isAccepted() is wanted


def test_while_it_plays_the_pictures_follow(room, clock):
    room.film.go(0.0)
    room.film.play()
    for _ in range(400):
        clock.tick()
        if room.film.moment > 20:
            break
        QTest.qWait(5)
    assert room.map.frame.moment > 10
    assert room.transport.told.text().startswith("step ")
    steps = int(room.table.tree.topLevelItem(0).text(1))
    assert 0 < steps <= room.scene.steps[0, 0]


def test_a_long_race_comes_from_the_worker(room, desk, clock):
    desk.patience = 0
    room.turn(replace(room.study, length=1000))
    assert (room.contest.steps, room.contest.complete) == (SLICE, False)
    desk.patience = 10_000
    desk.work(RACING, room.study.contests)
    play_on(clock, 3)
    assert room.contest.complete
    assert room.scene.contest is room.contest


def test_a_race_of_another_study_is_not_shown(room, desk, clock):
    room.turn(replace(room.study, length=1000))
    late = desk.results[RACING]
    desk.patience = 0
    room.turn(replace(room.study, starts="1 1"))
    desk.results[RACING] = late
    play_on(clock, 3)
    np.testing.assert_array_equal(room.contest.points[0, 0, 0], (1.0, 1.0))


def test_sweeps_are_made_anew_only_for_another_course_or_rule(room, desk):
    count = desk.given.count(SWEEPING)
    room.turn(replace(room.study, lanes=raced(SGD(rate=0.1), Momentum(rate=0.01)), lane=0))
    after = desk.given.count(SWEEPING)
    room.turn(replace(room.study, lanes=raced(SGD(rate=0.3), Momentum(rate=0.01))))
    assert desk.given.count(SWEEPING) == after == count + 1
    room.turn(replace(room.study, length=61))
    assert desk.given.count(SWEEPING) == after + 1


def test_each_at_its_best_rate(room, desk, clock):
    assert not room.column.lanes.best.isEnabled()
    desk.sweeps = True
    room.turn(replace(room.study, length=40))
    play_on(clock, 3)
    assert room.column.lanes.best.isEnabled()
    room.column.lanes.best.click()
    for lane in room.study.lanes:
        assert lane.rule.rate == desk.results[SWEEPING][unrated(lane.rule)].best
        assert lane.rule.rate in RATES


def test_lanes_are_added_copied_named_hidden_and_removed(room):
    lanes = room.column.lanes
    lanes.more.click()
    assert (len(room.study.lanes), room.study.chosen, room.study.lanes[4].colour) == (5, 4, 4)
    lanes.rows_[1].title.click()
    lanes.editor.copy.click()
    assert room.study.lanes[5].rule == room.study.lanes[1].rule
    lanes.editor.name.setText("mine")
    lanes.editor.name.setModified(True)
    lanes.editor.name.editingFinished.emit()
    assert room.study.lanes[5].title == "mine"
    lanes.rows_[5].dot.click()
    assert not room.study.lanes[5].shown
    assert [number for number, _ in room.scene.shown] == [0, 1, 2, 3, 4]
    lanes.editor.away.click()
    assert len(room.study.lanes) == 5
    assert room.contest.points.shape[0] == 5


def test_a_rate_is_typed_into_its_lane(room):
    row = room.column.lanes.rows_[2]
    row.rate.setText("0.75")
    row.rate.typed.emit("0.75")
    assert room.study.lanes[2].rule.rate == 0.75
    row.rate.typed.emit("-3")
    assert row.rate.property("state") == "refused"
    assert room.study.lanes[2].rule.rate == 0.75


def test_a_press_on_the_sweep_takes_the_rate_there(room, clock):
    sweep = room.column.lanes.editor.sweep
    where = QPoint(round(sweep.place(0.01)), sweep.height() // 2)
    QTest.mouseClick(sweep, LEFT, NOTHING, where)
    assert room.study.lanes[0].rule.rate == 0.01
    sweep.setFocus()
    QTest.keyClick(sweep, Qt.Key.Key_Right)
    assert room.study.lanes[0].rule.rate == RATES[RATES.index(0.01) + 1]


def test_a_surface_has_no_batches_and_its_rules_speak_of_x_and_f(room):
    """On a plain function "SGD" and "L_batch" are riddles: there is nothing to draw a batch from."""
    titles = [lane.title for lane in room.study.lanes]
    assert titles[0] == "Gradient descent"
    assert room.column.lanes.editor.formula.latex == r"x \leftarrow x - \eta \nabla f"
    for example in EXAMPLES.values():
        rules = {type(lane.rule) for lane in example.study.lanes}
        assert (SGD in rules) <= (example.study.noise > 0), example.key
    for entry in OPTIMIZERS.values():
        assert r"\theta" not in on_surface(entry.formula)
        assert "batch" not in on_surface(entry.formula)


def test_another_rule_is_chosen_and_the_old_settings_are_found_again(room):
    editor = room.column.lanes.editor
    editor.combo.chosen.emit("momentum")
    assert isinstance(room.study.lanes[0].rule, Momentum)
    editor.combo.chosen.emit("gradient_descent")
    assert room.study.lanes[0].rule == GradientDescent(rate=0.95)


def test_another_surface_has_its_own_start(room):
    room.turn(replace(room.study, starts="-7 2"))
    room.column.surface.combo.chosen.emit("himmelblau")
    assert room.study.points == ((0.0, 0.0),)
    assert room.column.surface.slope.latex.startswith(r"\frac{\partial f}{\partial x} = 4 x")


def test_a_typed_formula_is_typeset_with_its_gradient(room):
    room.column.surface.combo.chosen.emit("typed")
    room.column.surface.form.controls["text"].turn("x^2 + 3*y^2")
    assert room.column.surface.value.latex == "f(x, y) = x^{2} + 3 y^{2}"
    assert room.column.surface.slope.latex == r"\nabla f = \left(2 x,\; 6 y\right)"
    np.testing.assert_allclose(room.contest.values[0, 0, 0], 36.0)


def test_a_curve_of_one_variable_comes_with_its_own_view_and_words(room):
    room.turn(EXAMPLES["book_curve"].study)
    assert room.centre.currentWidget() is room.line
    room.film.go(0.0)
    room._show_scene(room._tick())
    assert room.line.words.text().startswith("Slope 0.3 > 0")
    room.turn(replace(room.study, starts="-15"))
    room._show_scene(room._tick())
    assert room.line.words.text().startswith("Slope −0.2 < 0")
    room.turn(replace(room.study, starts="-5"))
    assert room.line.words.text().startswith("Slope 0:")
    room.turn(SurfaceStudy())
    assert room.centre.currentWidget() is room.map


def test_a_click_on_the_curve_puts_the_start_below_it(room):
    room.turn(EXAMPLES["book_curve"].study)
    canvas = room.line.canvas
    QTest.mouseClick(canvas.viewport(), LEFT, NOTHING, pixel(canvas, -10.0, 3.0))
    assert room.study.points[0][0] == pytest.approx(-10.0, abs=0.2)


def test_balls_roll_instead_of_lanes(room):
    room.turn(SurfaceStudy(surface=TwoValleys(), mode=BALL))
    assert room.table.tree.topLevelItemCount() in (0, 2, 4)
    assert room.contest.points.shape[0] == 2
    assert room.column.lanes.rows_[0].title.text() == "Ball without inertia"
    assert not room.column.lanes.editor.isVisible()


def test_the_table_tells_the_winner_and_picks_the_lane(room):
    room.turn(EXAMPLES["book_race"].study)
    room.table.display(room.scene)
    assert room.table.told.text() == "AdaGrad: over the finish line f ≤ 0.0645 at step 13."
    assert room.table.tree.topLevelItem(2).text(5) == "13"
    room.table.tree.setCurrentItem(room.table.tree.topLevelItem(3))
    assert room.study.lane == 3


def test_before_the_line_nobody_has_won(room):
    room.turn(EXAMPLES["book_race"].study)
    room.film.go(5.0)
    room.table.display(room._tick())
    assert room.table.told.text().startswith("Nobody has reached the finish line yet")


def test_an_example_takes_the_place_of_everything_and_is_recognised(room):
    room.column.examples.combo.chosen.emit("rosenbrock")
    assert room.study == EXAMPLES["rosenbrock"].study
    room.turn(replace(room.study, field=True, lane=2))
    assert room.column.examples.combo.key == "rosenbrock"
    room.turn(replace(room.study, length=17))
    assert room.column.examples.combo.key == ""


@pytest.mark.parametrize("key", ["field", "not_straight", "rates_curve", "balls_curve", "balls", "viz_hills", "noise"])
def test_examples_are_painted_in_both_looks(room, clock, key):
    room.turn(EXAMPLES[key].study)
    for name in ("light", "dark"):
        THEME.choose(name)
        play_on(clock, 3)
        image = room.grab().toImage()
        colours = {image.pixel(x, y) for x in range(400, 1000, 7) for y in range(100, 800, 11)}
        assert len(colours) > 20


def test_it_speaks_korean(room, clock):
    LANGUAGE.choose("ko")
    play_on(clock, 3)
    assert room.grab().width() > 0


def test_what_is_shown_is_exported_as_numbers(room):
    room._show_scene(room.scene)
    lines = room.map.table().splitlines()
    assert lines[0].startswith("Gradient descent 1.1 x,Gradient descent 1.1 y,Gradient descent 1.1 f,Momentum 2.1 x")
    assert len(lines) == 62
    assert [float(each) for each in lines[2].split(",")[:2]] == pytest.approx([-6.335, -1.8])
    room.curve.display(room.scene)
    assert room.curve.table().splitlines()[0] == "step,Gradient descent 1.1,Momentum 2.1,AdaGrad 3.1,Adam 4.1"


def test_lessons_can_point_at_everything(room):
    for name in ("map", "curve", "table", "transport", "surface", "lanes", "course", "examples", "field", "space"):
        assert room.targets[name] is not None
