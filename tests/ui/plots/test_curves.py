"""What is drawn of a run is what the run recorded."""

import csv
import io
import math
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QByteArray, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest

from core.recipe import replaced
from ui.i18n import LANGUAGE
from ui.plots.curves import AccuracyView, LossView
from ui.theme import THEME


@pytest.fixture
def loss(shown) -> LossView:
    return shown(LossView())


@pytest.fixture
def accuracy(shown) -> AccuracyView:
    return shown(AccuracyView())


def put(view, run, snapshot):
    """Let a view display a run."""
    view.display(snapshot(run))
    return view


def at_step(view, step):
    """Point at a step with the mouse, and answer with what is read there."""
    canvas = view.canvas
    place = canvas.mapFromScene(canvas.box.mapViewToScene(QPointF(step, sum(canvas.box.viewRange()[1]) / 2)))
    QTest.mouseMove(canvas.viewport(), place)
    return {reading.name: reading.value for reading in view.readings(step)}


def test_the_band_is_the_loss_of_every_batch(loss, trained, snapshot):
    run = trained(150)
    put(loss, run, snapshot)
    trace = loss.traces["batch"]
    np.testing.assert_array_equal(trace.x, np.repeat(np.arange(150), 2))
    np.testing.assert_array_equal(trace.y, np.repeat(run.history.loss.values, 2))
    np.testing.assert_array_equal(trace.line.getData(), (trace.x, trace.y))


def test_a_long_band_goes_through_the_lowest_and_highest_of_every_stretch(loss, trained, snapshot):
    run = trained(5000)
    put(loss, run, snapshot)
    values, trace = run.history.loss.values, loss.traces["batch"]
    assert len(trace.x) < 1400
    size = 2 ** round(math.log2(5000 / (len(trace.x) / 2)))
    np.testing.assert_array_equal(trace.y[:2], [values[:size].min(), values[:size].max()])
    assert trace.y.max() == values.max()
    assert trace.y.min() == values.min()


def test_the_smoothed_line_is_the_mean_of_as_many_batches_as_the_cursor_says(loss, trained, snapshot):
    run = trained(150)
    put(loss, run, snapshot)
    window, values, trace = loss.window, run.history.loss.values, loss.traces["mean"]
    assert window > 1
    expected = [values[max(int(x) + 1 - window, 0) : int(x) + 1].mean() for x in trace.x]
    np.testing.assert_allclose(trace.y, expected, rtol=1e-12)
    assert f"mean of {window} batches" in at_step(loss, 140)


def test_dots_are_the_checks_on_training_and_test_samples(loss, accuracy, trained, snapshot):
    run = trained(550)
    put(loss, run, snapshot)
    put(accuracy, run, snapshot)
    checks = run.history.checks
    assert [check.step for check in checks] == list(loss.traces["train"].x)
    assert [check.train.data_loss for check in checks] == list(loss.traces["train"].y)
    assert [check.test.data_loss for check in checks] == list(loss.traces["test"].y)
    assert [check.train.accuracy for check in checks] == list(accuracy.traces["train_accuracy"].y)
    assert [check.test.accuracy for check in checks] == list(accuracy.traces["test_accuracy"].y)
    assert len(loss.traces["test"].dots.data) == len(checks)


def test_a_penalty_shows_its_own_curve_and_the_sum(loss, trained, snapshot):
    run = trained(120, penalty="l2")
    put(loss, run, snapshot)
    assert loss.shows("penalty")
    np.testing.assert_allclose(loss.traces["penalty"].y[0], run.history.penalty.values[0])
    total = loss.traces["total"].y - loss.traces["mean"].y
    np.testing.assert_allclose(total, loss.traces["penalty"].y, atol=1e-12)


def test_without_a_penalty_neither_is_offered(loss, trained, snapshot):
    put(loss, trained(50), snapshot)
    assert not loss.shows("penalty")
    assert not loss.shows("total")
    assert not loss.traces["total"].line.isVisible()


def test_a_key_hides_its_curve_and_shows_it_again(loss, trained, snapshot):
    put(loss, trained(50), snapshot)
    QTest.mouseClick(loss.keys["batch"], Qt.MouseButton.LeftButton)
    assert not loss.traces["batch"].line.isVisible()
    assert not any("this batch" in reading.name for reading in loss.readings(10))
    QTest.keyClick(loss.keys["batch"], Qt.Key.Key_Space)
    assert loss.traces["batch"].line.isVisible()


def test_the_cursor_reads_exact_values_and_says_what_they_are(loss, trained, snapshot):
    run = trained(350, data__train_share=0.8)
    put(loss, run, snapshot)
    history = run.history
    readings = at_step(loss, 200)
    assert readings["this batch"] == loss.figure(float(history.loss.values[200]))
    (check,) = [check for check in history.checks if check.step == 200]
    assert readings["400 training samples"] == loss.figure(check.train.data_loss)
    assert readings["100 test samples"] == loss.figure(check.test.data_loss)
    readings = at_step(loss, 277)
    assert readings["100 test samples, step 200"] == loss.figure(check.test.data_loss)
    assert loss.canvas.note.isVisible()
    assert "step 277" in loss.canvas.note.toPlainText()


def test_the_cursor_moves_by_the_arrow_keys_and_goes_with_the_focus(loss, trained, snapshot):
    put(loss, trained(100), snapshot)
    loss.canvas.point(50.0, 0.1)
    for _ in range(3):
        QTest.keyClick(loss.canvas, Qt.Key.Key_Right)
    assert "step 56" in loss.canvas.note.toPlainText()
    QTest.keyClick(loss.canvas, Qt.Key.Key_Left)
    assert "step 54" in loss.canvas.note.toPlainText()
    QTest.mouseMove(loss, QPoint(5, 5))
    loss.canvas.focusOutEvent(QFocusEvent(QEvent.Type.FocusOut))
    assert not loss.canvas.note.isVisible()


def test_a_live_change_leaves_a_mark_at_its_step_with_its_words(loss, trained, snapshot, onward):
    run = trained(100)
    run.use(replaced(run.recipe, "optimizer.rate", 0.5))
    onward(run, 100)
    run.use(replaced(run.recipe, "batch_size", 50))
    put(loss, onward(run, 100), snapshot)
    assert [(cluster.step, cluster.label) for cluster in loss.marks.clusters] == [
        (100, "learning rate 0.1 → 0.5"),
        (200, "batch size 10 → 50"),
    ]
    loss.canvas.point(101.0, 0.1)
    assert "learning rate 0.1 → 0.5" in loss.canvas.note.toPlainText()
    loss.canvas.point(150.0, 0.1)
    assert "learning rate" not in loss.canvas.note.toPlainText()


def test_marks_that_are_close_are_drawn_as_one(loss, trained, snapshot, onward):
    run = trained(1000)
    for rate in (0.2, 0.3, 0.4):
        run.use(replaced(run.recipe, "optimizer.rate", rate))
        onward(run, 2)
    run.use(replaced(run.recipe, "batch_size", 50))
    put(loss, onward(run, 1000), snapshot)
    (cluster,) = loss.marks.clusters
    assert cluster.label == "learning rate 0.1 → 0.4 and 1 more"
    assert cluster.step == 1006
    loss.canvas.box.setRange(xRange=(995, 1010), padding=0)
    assert [cluster.step for cluster in loss.marks.clusters] == [1000, 1002, 1004, 1006]


def test_steps_fill_an_axis_that_moves_rarely(loss, trained, snapshot, onward):
    run, ends = trained(10), []
    for _ in range(60):
        put(loss, onward(run, 50), snapshot)
        ends.append(loss.canvas.span[1])
        assert run.state.step <= ends[-1]
    assert len(set(ends)) < 14
    assert loss.canvas.span[0] == 0


def test_less_than_a_pixel_of_news_is_not_drawn_but_a_check_or_a_mark_is(loss, trained, snapshot, onward, monkeypatch):
    run, drawn = trained(20_010, batch_size=250), []
    put(loss, run, snapshot)
    monkeypatch.setattr(loss, "draw", drawn.append)
    pixel = loss.canvas.span[1] / loss.canvas.frame.width()
    assert pixel > 10
    put(loss, onward(run, 5), snapshot)
    assert not drawn
    assert loss.frame.state.step == 20_015
    run.use(replaced(run.recipe, "optimizer.rate", 0.2))
    put(loss, run, snapshot)
    assert len(drawn) == 1
    monkeypatch.undo()
    put(loss, run, snapshot)
    monkeypatch.setattr(loss, "draw", drawn.append)
    put(loss, onward(run, math.ceil(pixel)), snapshot)
    assert len(drawn) == 2
    monkeypatch.undo()
    put(loss, run, snapshot)
    monkeypatch.setattr(loss, "draw", drawn.append)
    put(loss, onward(run, 100 - run.state.step % 100), snapshot)
    assert len(drawn) == 3


def test_the_height_holds_the_checks_and_the_smoothed_line_and_does_not_move_with_every_frame(
    loss, trained, snapshot, onward
):
    run, ranges = trained(100), []
    for _ in range(40):
        put(loss, onward(run, 40), snapshot)
        low, high = loss.canvas.box.viewRange()[1]
        ranges.append((low, high))
        for key in ("train", "test", "mean"):
            assert low <= loss.traces[key].y.min()
            assert high >= loss.traces[key].y.max()
    assert len(set(ranges)) <= 4
    assert low == 0


def test_a_range_taken_by_hand_stays_until_a_double_click(loss, trained, snapshot, onward):
    run = trained(300)
    put(loss, run, snapshot)
    viewport = loss.canvas.viewport()
    middle = QPoint(viewport.width() // 2, viewport.height() // 2)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=middle)
    for x in range(0, 60, 10):
        QTest.mouseMove(viewport, middle + QPoint(x, 0), 10)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=middle + QPoint(60, 0))
    loss.canvas.box.setRange(xRange=(100, 120), padding=0)
    loss.canvas.box.sigRangeChangedManually.emit([True, True])
    put(loss, onward(run, 2000), snapshot)
    assert loss.canvas.span == pytest.approx((100, 120))
    assert set(loss.traces["batch"].x) == set(range(100, 121))
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=middle)
    assert loss.canvas.span[0] == 0
    assert loss.canvas.span[1] >= 2300


def test_home_gives_the_range_back_too(loss, trained, snapshot):
    put(loss, trained(100), snapshot)
    loss.canvas.box.setRange(xRange=(10, 20), padding=0)
    loss.canvas.box.sigRangeChangedManually.emit([True, True])
    assert loss.canvas.held
    QTest.keyClick(loss.canvas, Qt.Key.Key_Home)
    assert loss.canvas.span == pytest.approx((0, 100))


def test_another_run_begins_with_fresh_axes(loss, trained, snapshot):
    put(loss, trained(5000), snapshot)
    loss.canvas.box.sigRangeChangedManually.emit([True, True])
    put(loss, trained(60), snapshot)
    assert loss.canvas.span == pytest.approx((0, 100))
    assert loss.traces["batch"].x[-1] == 59


def test_a_logarithmic_scale_draws_logarithms_and_reads_values(loss, trained, snapshot):
    run = trained(300, optimizer__rate=0.5)
    put(loss, run, snapshot)
    loss.log_action.trigger()
    _, y = loss.traces["batch"].line.getData()
    np.testing.assert_allclose(10 ** y[::2], run.history.loss.values, rtol=1e-9)
    assert loss.canvas.axes["left"].logMode
    low, high = loss.canvas.box.viewRange()[1]
    assert low <= math.log10(loss.traces["mean"].y.min())
    assert high >= math.log10(loss.traces["mean"].y.max())
    assert at_step(loss, 100)["this batch"] == loss.figure(float(run.history.loss.values[100]))
    loss.log_action.trigger()
    assert loss.canvas.box.viewRange()[1][0] == 0


def test_a_loss_that_explodes_leaves_the_picture_instead_of_flattening_it(loss, trained, snapshot):
    run = trained(200)
    history = run.history
    for series, value in ((history.loss, 1e30), (history.penalty, 0.0), (history.accuracy, 0.5)):
        series.extend(np.array([value, np.inf, np.nan]) if series is history.loss else np.full(3, value))
    put(loss, run, snapshot)
    assert loss.canvas.box.viewRange()[1][1] < 100
    assert at_step(loss, 201)["this batch"] == "∞"
    assert "climbs to 10³⁰" in loss.note.text


def test_accuracy_is_read_in_per_cent(accuracy, trained, snapshot):
    run = trained(100)
    put(accuracy, run, snapshot)
    value = run.history.accuracy.values[50]
    assert at_step(accuracy, 50)["this batch"] == f"{100 * value:.2f} %"
    assert accuracy.canvas.box.viewRange()[1][0] == 0


def test_a_regression_has_no_accuracy_and_says_so(accuracy, trained, snapshot):
    put(accuracy, trained(20, data="plane", loss="mean_squared_error"), snapshot)
    assert accuracy.message.isVisible()
    put(accuracy, trained(20), snapshot)
    assert accuracy.canvas.isVisible()


def test_colours_follow_the_theme(loss, trained, snapshot, qapp):
    put(loss, trained(50), snapshot)
    before = loss.grab().toImage().pixelColor(300, 200), loss.traces["test"].colour
    THEME.choose("dark")
    try:
        assert loss.traces["test"].colour != before[1]
        assert loss.traces["test"].line.opts["pen"].color() == loss.traces["test"].colour
        assert loss.canvas.backgroundBrush().color().name() == THEME.palette.surface
    finally:
        THEME.choose("light")


def test_numbers_leave_as_a_table(loss, trained, snapshot):
    run = trained(120)
    put(loss, run, snapshot)
    rows = list(csv.DictReader(io.StringIO(loss.table())))
    assert len(rows) == 120
    assert [float(row["loss"]) for row in rows] == list(run.history.loss.values)
    assert float(rows[1]["check_test"]) == run.history.checks[1].test.data_loss
    assert rows[5]["check_test"] == ""


def test_pictures_leave_as_png_and_svg(loss, trained, snapshot, qtbot):
    put(loss, trained(120), snapshot)
    saved = {}
    loss.exported.connect(lambda name, content: saved.__setitem__(name, bytes(content)))
    for action in loss.menu.actions():
        if "Save" in action.text():
            action.trigger()
    assert set(saved) == {"loss.png", "loss.svg", "loss.csv"}
    picture = QImage.fromData(saved["loss.png"])
    assert picture.size() == loss.size() * 2
    colours = {picture.pixelColor(x, y).name() for x in range(0, 1200, 3) for y in range(0, 880, 3)}
    assert loss.traces["batch"].colour.name() in colours
    assert QSvgRenderer(QByteArray(saved["loss.svg"])).isValid()
    assert saved["loss.svg"].count(b"<polyline") + saved["loss.svg"].count(b"<path") > 100


def test_texts_that_are_drawn_follow_the_language(loss, trained, snapshot, onward, monkeypatch):
    run = trained(50)
    run.use(replaced(run.recipe, "batch_size", 50))
    put(loss, onward(run, 50), snapshot)
    monkeypatch.setattr("ui.plots.changes.translate", lambda context, text, **values: "Stapel")
    LANGUAGE.changed.emit()
    assert [cluster.label for cluster in loss.marks.clusters] == ["Stapel 10 → 50"]


def test_a_failed_or_paused_run_is_drawn_like_any_other(loss, trained, snapshot):
    run = trained(50)
    loss.display(replace(snapshot(run), playing=False))
    assert len(loss.traces["batch"].x) == 100
