"""The whole application, driven through its real widgets."""

import gc
import json
import time

import numpy as np
import pytest
from PySide6.QtCore import QSettings, Qt

from core.recipe import Recipe, replaced
from core.run import Run
from playground.app import keep_house
from playground.application import Application
from playground.autosave import Autosave
from playground.document import Document
from ui.i18n import LANGUAGE
from ui.theme import THEME
from ui.window import Window


@pytest.fixture
def desk(tmp_path):
    return Application(Document(Recipe(), {"playing": False}), Autosave(tmp_path / "state"))


@pytest.fixture
def window(qtbot, tmp_path, desk, qapp):
    THEME.attach(qapp, "light")
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    window = Window(desk, settings, desk.stop)
    desk.listen(window.show_recipe)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.furnish()
    desk.start()
    yield window
    window.close()
    assert not desk.alive


def test_pressing_play_trains_and_pressing_it_again_stands_still(qtbot, window, desk):
    qtbot.mouseClick(window.transport.buttons["play"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.snapshot().state.step > 200)
    assert desk.snapshot().playing
    qtbot.waitUntil(lambda: window.transport.buttons["play"].text() == "Pause")
    qtbot.mouseClick(window.transport.buttons["play"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not desk.snapshot().playing)
    step = desk.snapshot().state.step
    qtbot.waitUntil(lambda: window.readout.figures["step"].number.text() == f"{step:,}")


def test_the_space_bar_plays_and_the_full_stop_takes_one_step(qtbot, window, desk):
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_Period)
    qtbot.waitUntil(lambda: desk.snapshot().state.step == 1)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: desk.snapshot().playing)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not desk.snapshot().playing)


def test_one_epoch_is_twenty_five_batches_of_ten(qtbot, window, desk):
    qtbot.mouseClick(window.transport.buttons["epoch"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.snapshot().state.step == 25 and not desk.snapshot().playing)
    qtbot.waitUntil(lambda: window.readout.figures["epoch"].number.text() == "1.0")


def test_turning_the_learning_rate_while_training_keeps_the_weights_and_leaves_a_mark(qtbot, window, desk):
    desk.play()
    qtbot.waitUntil(lambda: desk.snapshot().state.step > 100)
    window.column.recipe_turned.emit(replaced(desk.recipe(), "optimizer.rate", 0.02))
    qtbot.waitUntil(lambda: desk.snapshot().recipe.optimizer.rate == 0.02)
    snapshot = desk.snapshot()
    assert snapshot.run == 1
    assert snapshot.state.step > 100
    assert snapshot.history.marks[-1].differences[0].path == "optimizer.rate"


def test_undo_takes_a_choice_back_and_every_control_follows(qtbot, window, desk):
    window.column.recipe_turned.emit(replaced(desk.recipe(), "optimizer", "adam"))
    qtbot.waitUntil(lambda: desk.snapshot().recipe.optimizer != Recipe().optimizer)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: desk.snapshot().recipe == Recipe())
    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: desk.snapshot().recipe != Recipe())


def test_reset_returns_to_the_same_weights_and_a_new_seed_to_others(qtbot, window, desk):
    first = desk.snapshot().state.theta
    desk.step()
    qtbot.waitUntil(lambda: desk.snapshot().state.step == 1)
    qtbot.mouseClick(window.transport.buttons["reset"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.snapshot().run == 2)
    np.testing.assert_array_equal(desk.snapshot().state.theta, first)
    qtbot.mouseClick(window.transport.buttons["reseed"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.snapshot().run == 3)
    assert not np.array_equal(desk.snapshot().state.theta, first)


def test_a_mistake_in_the_training_thread_appears_in_the_window(qtbot, window, desk, monkeypatch):
    def broken(self, most):
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(Run, "go", broken)
    desk.play()
    qtbot.waitUntil(window.banner.isVisible)
    assert "ZeroDivisionError: 'a bug'" in window.banner.text.text()


def test_a_foreign_file_is_refused_in_a_sentence_and_the_run_goes_on(qtbot, window, desk, tmp_path):
    path = tmp_path / "shopping.json"
    path.write_text(json.dumps({"milk": 2}))
    desk.play()
    window.filing.open(path)
    assert window.banner.isVisible()
    assert "shopping.json" in window.banner.text.text()
    assert desk.snapshot().recipe == Recipe()
    qtbot.waitUntil(lambda: desk.snapshot().state.step > 10)


def test_a_saved_session_opens_again(qtbot, window, desk, tmp_path):
    window.column.recipe_turned.emit(replaced(desk.recipe(), "seed", 42))
    window.filing.save(tmp_path / "mine.json")
    desk.undo()
    window.filing.open(tmp_path / "mine.json")
    assert desk.recipe().seed == 42
    qtbot.waitUntil(lambda: desk.snapshot().recipe.seed == 42)


def test_regression_data_bring_other_figures_and_views(qtbot, window, desk):
    desk.begin("plane")
    qtbot.waitUntil(lambda: desk.snapshot().run == 2 and desk.snapshot().state.step > 0)
    qtbot.waitUntil(lambda: not window.readout.figures["test_accuracy"].isVisible())
    desk.begin("mnist")
    qtbot.waitUntil(lambda: desk.snapshot().objective.data.image == (28, 28), timeout=20_000)
    qtbot.waitUntil(lambda: not window.views.boundary.isVisible())
    assert window.views.data.tabs.count() == 4


def test_language_and_theme_change_while_it_trains(qtbot, window, desk):
    desk.play()
    qtbot.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert THEME.palette.dark
    step = desk.snapshot().state.step
    qtbot.waitUntil(lambda: desk.snapshot().state.step > step)
    assert LANGUAGE.code == "en"


def test_one_view_fills_the_stage_and_escape_shows_all_again(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.views.surface.isVisible()
    assert not window.views.loss.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.views.loss.isVisible()


def test_a_speed_limit_slows_the_run_down(qtbot, window, desk):
    window.transport.speed.chosen.emit("1")
    desk.play()
    time.sleep(0.3)
    assert desk.snapshot().state.step <= 2


def test_the_window_remembers_how_it_looked(qtbot, window, tmp_path):
    window.close()
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    assert settings.value("geometry")
    assert settings.value("look") == THEME.choice
    assert settings.value("language") == LANGUAGE.code


def test_an_example_brings_the_pace_at_which_it_is_best_watched(qtbot, window, desk):
    desk.begin("first")
    qtbot.waitUntil(lambda: desk.snapshot().playing)
    assert desk.speed() == 300
    assert window.transport.speed.currentText() == "300 steps/s"
    window.transport.speed.chosen.emit("")
    assert desk.speed() is None


def test_a_view_hands_its_numbers_to_a_file_or_says_why_it_could_not(qtbot, window, desk, tmp_path, monkeypatch):
    target = tmp_path / "loss.csv"
    monkeypatch.setattr("ui.filing.QFileDialog.getSaveFileName", lambda *_: (str(target), ""))
    desk.epoch()
    qtbot.waitUntil(lambda: window.views.loss.frame is not None and window.views.loss.frame.state.step == 25)
    window.views.loss.exported.emit("loss.csv", window.views.loss.table().encode())
    assert target.read_text() == window.views.loss.table()
    assert "step" in target.read_text()
    target = target / "in a file"
    window.views.loss.exported.emit("loss.csv", b"1")
    assert window.banner.isVisible()


def test_data_with_one_number_per_sample_are_shown_with_the_fit(qtbot, window, desk):
    window.column.recipe_turned.emit(replaced(replaced(desk.recipe(), "data", "curve"), "loss", "mean_squared_error"))
    qtbot.waitUntil(window.views.fit.isVisible)
    assert not window.views.boundary.isVisible()


def test_garbage_is_collected_for_as_long_as_the_window_lives(qapp, qtbot, tmp_path):
    desk = Application(Document(Recipe(), {"playing": False}), Autosave(tmp_path / "state"))
    window = Window(desk, QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat), desk.stop)
    qtbot.addWidget(window)
    desk.start()
    timer, seen = keep_house(desk, window), []
    gc.callbacks.append(lambda phase, info: seen.append(info["generation"]))
    try:
        qtbot.waitUntil(lambda: 0 in seen)
    finally:
        gc.callbacks.pop()
        gc.unfreeze()
        timer.stop()
        window.close()
