"""How soon a turn in any room is on the screen while MNIST trains as fast as it goes."""

import sys
import time
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QSettings, QTimer

from core.recipe import replaced
from playground import presets
from playground.app import SWITCH_INTERVAL, keep_house, load_signs
from playground.application import Application
from playground.autosave import Autosave
from ui.rooms import NETWORK, ROOMS
from ui.theme import THEME
from ui.window import Window

pytestmark = [pytest.mark.benchmark, pytest.mark.window, pytest.mark.timeout(600)]

COUNT = 60  # turns of each control
PAUSE = 0.012  # seconds from turn to turn, as a hand moves

# What is turned on each page of each room, and the value of its turn `k`; of a row of numbers the first is turned.
TURNS = {
    ("scores", "losses"): ("car", lambda k: 1.3 + 0.1 * k),
    ("scores", "curve"): ("car", lambda k: 1.3 + 0.1 * k),
    ("scores", "softmax"): ("cat", lambda k: 3.2 - 0.1 * k),
    ("pixels", ""): ("pixels", lambda k: 56.0 + k),
    ("planes", ""): ("rows", lambda k: -1.0 + 0.03 * k),
    ("error", ""): ("outputs", lambda k: 0.1 + 0.01 * k),
    ("fits", "fits"): ("y", lambda k: 1.5 + 0.1 * k),
    ("fits", "flower"): ("sure", lambda k: 0.6 - 0.01 * k),
    ("brackets", ""): ("first", lambda k: 0.1 + 0.01 * k),
    ("derivative", "slope"): ("x", lambda k: 5 - 0.1 * k),
    ("derivative", "silent"): ("tiny", lambda k: 10.0 ** -(k / 2)),
    ("gradient", "plane"): ("x", lambda k: 3 - 0.1 * k),
    ("gradient", "sum"): ("weights", lambda k: 0.5 - 0.02 * k),
    ("gradient", "weight"): ("nudge", lambda k: 0.01 + 0.001 * k),
    ("gradient", "check"): ("h", lambda k: 10.0 ** -(2 + k / 10)),
    ("penalty", "vectors"): ("w1", lambda k: 1.0 - 0.03 * k),
    ("penalty", "scale"): ("alpha", lambda k: 1 + k / 60),
    ("penalty", "touching"): ("push", lambda k: 0.1 * 1.05**k),
    ("penalty", "shrinking"): ("decay", lambda k: 0.001 * 1.05**k),
    ("gradient_noise", ""): ("batch", lambda k: 1 + k),
    ("ladder", ""): ("rate", lambda k: 0.5 * 1.02**k),
    ("momentum", ""): ("beta", lambda k: 0.5 + 0.008 * k),
    ("neuron", "one"): ("w", lambda k: 1.5 - 0.05 * k),
    ("neuron", "network"): ("sample", lambda k: k + 1),
    ("neuron", "shapes"): ("n", lambda k: 1 + k % 5),
    ("neuron", "animals"): ("rate", lambda k: 0.01 * 1.05**k),
    ("digits", "draw"): ("ink", lambda k: drawn(k)),
    ("digits", "templates"): ("pen", lambda k: 1.0 + k / 60),
    ("flow", ""): ("pace", lambda k: 0.2 + 0.01 * k),
    ("tuning", "rates"): ("right", lambda k: 0.03 * 1.05**k),
    ("tuning", "search"): ("reach", lambda k: 2.0 + k / 10),
    ("mistakes", ""): ("line", lambda k: 1 + k % 4),
    ("surface", ""): ("lanes", None),
    ("race", ""): ("lane", lambda k: (k + 1) % 3),
}


def drawn(k):
    """A stroke that grows, as the study keeps it: a hexadecimal digit for each pixel."""
    return ("0" * 300 + "c" * (4 + 5 * k)).ljust(784, "0")


@pytest.fixture(scope="module")
def opened(qapp, tmp_path_factory):
    before = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_INTERVAL)
    load_signs()
    THEME.attach(qapp, "dark")
    folder = tmp_path_factory.mktemp("labs")
    desk = Application(presets.preset("mnist"), Autosave(folder / "state"))
    window = Window(desk, QSettings(str(folder / "w.ini"), QSettings.Format.IniFormat), desk.stop)
    desk.listen(window.show_recipe)
    window.resize(1600, 1000)
    window.show()
    window.furnish()
    desk.start()
    desk.limit(None)
    timer = keep_house(desk, window)
    desk.play()
    spin(3.0)
    yield desk, window
    timer.stop()
    window.close()
    sys.setswitchinterval(before)


def spin(seconds):
    """Let the window live for so many seconds."""
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


def paint(window):
    """Bring to the screen what waits for it, and nothing else."""
    for _ in range(2):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall)
        QCoreApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))


def timed(window, turn, count=COUNT):
    """(count, 2) milliseconds from each turn to its picture: on the wall, and of the thread of the window."""
    taken = []
    for k in range(count):
        spin(PAUSE)
        wall, own = time.perf_counter(), time.thread_time()
        turn(k)
        paint(window)
        taken.append((1000 * (time.perf_counter() - wall), 1000 * (time.thread_time() - own)))
    return np.array(taken)


def turning(lab, name, value):
    """The deed of turn `k`."""
    if name == "lanes":

        def faster(k):
            first, *others = lab.study.lanes
            lab.turn(replace(lab.study, lanes=(replace(first, rule=replace(first.rule, rate=0.5 + 0.01 * k)), *others)))

        return faster

    def turned(k):
        old, new = getattr(lab.study, name), value(k)
        return replace(lab.study, **{name: (new, *old[1:]) if isinstance(old, tuple) else new})

    return lambda k: lab.turn(turned(k))


def test_every_room_answers_a_turn_within_a_frame(opened):
    desk, window = opened
    window.enter(NETWORK)
    rows = {
        (NETWORK, ""): timed(
            window,
            lambda k: window.column.recipe_turned.emit(replaced(desk.recipe(), "optimizer.rate", 0.01 + 1e-4 * k)),
        )
    }
    for (key, page), (name, value) in TURNS.items():
        window.enter(key)
        lab = window.rooms[key]
        if page:
            lab.turn(replace(lab.study, page=page))
        spin(1.0)
        rows[key, page] = timed(window, turning(lab, name, value))
        assert window.rooms.key == key
    assert {key for key, _ in rows} == {entry.key for entry in ROOMS}
    slow = {}
    print(f"\n{'room':<28}{'p50':>7}{'p95':>7} ms   of the window's thread: p50, p95")
    for place, taken in rows.items():
        (p50, own50), (p95, own95) = np.percentile(taken[5:], (50, 95), axis=0)
        print(f"{' / '.join(filter(None, place)):<28}{p50:7.1f}{p95:7.1f}      {own50:7.1f}{own95:7.1f}")
        if p95 > 20:
            slow[place] = round(p95, 1)
    assert not slow
