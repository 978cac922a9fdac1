"""The picture in space beside flat-out training: how many frames a second it is turned and painted."""

import statistics
import sys
import time
from itertools import pairwise

import pytest
from PySide6.QtCore import QEventLoop, QSettings, QTimer

from playground import presets
from playground.app import SWITCH_INTERVAL, keep_house
from playground.application import Application
from playground.autosave import Autosave
from ui.theme import THEME
from ui.window import Window

pytestmark = [pytest.mark.benchmark, pytest.mark.window]


def spin(seconds):
    """Let the window live for so many seconds."""
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


@pytest.fixture
def opened(qapp, tmp_path):
    before = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_INTERVAL)
    THEME.attach(qapp, "dark")
    desk = Application(presets.preset("mnist"), Autosave(tmp_path / "state"))
    window = Window(desk, QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat), desk.stop)
    desk.listen(window.show_recipe)
    window.resize(1600, 1000)
    window.show()
    window.furnish()
    desk.start()
    desk.limit(None)
    timer = keep_house(desk, window)
    yield desk, window
    timer.stop()
    window.close()
    sys.setswitchinterval(before)


def test_mnist_trains_flat_out_while_the_surface_turns_in_space(opened):
    desk, window = opened
    surface = window.views.surface
    desk.play()
    surface.spatial.click()
    deadline = time.perf_counter() + 30
    while (surface.deep.space is None or surface.frame is None) and time.perf_counter() < deadline:
        spin(0.2)
    space, painted = surface.deep.space, []
    paint = space.paintGL
    space.paintGL = lambda: (painted.append(time.perf_counter()), paint())
    surface.turn_action.trigger()
    spin(1.0)
    painted.clear()
    begin, step = time.perf_counter(), desk.snapshot().state.step
    spin(8.0)
    seconds = time.perf_counter() - begin
    gaps = [1000 * (b - a) for a, b in pairwise(painted)]
    rate = len(painted) / seconds
    p95 = sorted(gaps)[int(0.95 * len(gaps))]
    print(f"\nin space: {rate:.1f} frames/s, gap p50 {statistics.median(gaps):.1f} p95 {p95:.1f} ms;", end=" ")
    print(f"{(desk.snapshot().state.step - step) / seconds:,.0f} steps/s beside it")
    assert rate >= 30
