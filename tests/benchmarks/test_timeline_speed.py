"""How soon the past is seen, and what a million steps and twenty runs cost a frame."""

import statistics
import sys
import time
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEventLoop, QSettings, QTimer

from core.branches import Branch, Leg, Tree
from core.datasets import EmptyShelf
from core.history import History
from core.recipe import Recipe, replaced
from core.run import Run
from core.snapshot import Snapshot
from core.training import Records
from playground import presets
from playground.app import SWITCH_INTERVAL, keep_house
from playground.application import Application
from playground.autosave import Autosave
from playground.commands import Advance, Rewind
from playground.document import Document
from playground.labels import Labels
from playground.shelf import FileShelf
from playground.trainer import Trainer
from ui.theme import THEME
from ui.window import Window

pytestmark = pytest.mark.benchmark


def test_the_first_frame_of_a_rewind_of_ten_thousand_steps(tmp_path):
    trainer = Trainer(presets.preset("mnist").recipe, FileShelf())
    trainer.start()
    trainer.send(Advance(10_000))
    while trainer.latest.get().state.step < 10_000 or trainer.latest.get().playing:
        time.sleep(0.01)
    first, exact = [], []
    for step in [1, *np.random.default_rng(0).integers(0, 10_000, 30).tolist()]:
        begin = time.perf_counter()
        trainer.send(Rewind(step))
        while trainer.latest.get().obeyed != trainer.sent:
            time.sleep(0.0005)
        first.append(1000 * (time.perf_counter() - begin))
        while trainer.latest.get().target is not None:
            time.sleep(0.0005)
        exact.append(1000 * (time.perf_counter() - begin))
        assert trainer.latest.get().step == step
        time.sleep(0.3)
    trainer.stop()
    print(
        f"\nrewind, MNIST, 10,000 steps: first frame p50 {statistics.median(first):.1f}, at most {max(first):.1f} ms;"
    )
    print(f"  the very step p50 {statistics.median(exact):.0f}, at most {max(exact):.0f} ms")
    assert max(first) <= 100


def memory():
    """Resident megabytes."""
    with open("/proc/self/status", encoding="utf-8") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024


def spin(seconds):
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


@pytest.mark.window
def test_a_million_steps_with_all_views(qapp, tmp_path):
    sys.setswitchinterval(SWITCH_INTERVAL)
    THEME.attach(qapp, "light")
    small = replaced(replaced(Recipe(), "model.hidden", [3]), "batch_size", 1)
    desk = Application(Document(small, {"playing": False}), Autosave(tmp_path / "state"))
    window = Window(desk, QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat), desk.stop)
    window.resize(1600, 1000)
    window.show()
    window.furnish()
    desk.start()
    timer = keep_house(desk, window)
    desk.play()
    while desk.snapshot().state.step < 20_000:
        spin(0.2)
    spin(4.0)
    before = memory()
    while desk.snapshot().state.step < 1_000_000:
        spin(0.5)
    spin(1.0)
    p50, p95, p99 = window.clock.percentiles()
    grown = memory() - before
    print(f"\n1,000,000 steps: frames p50 {p50:.1f} p95 {p95:.1f} p99 {p99:.1f} ms; memory grew by {grown:.0f} MB")
    desk.pause()
    spin(0.5)
    begin = time.perf_counter()
    desk.time.rewind(500_003)
    while desk.snapshot().step != 500_003:
        spin(0.002)
    print(f"  the very step 500,003 after {1000 * (time.perf_counter() - begin):.0f} ms")
    timer.stop()
    window.close()
    assert p95 <= 20
    assert grown <= 60


def record(steps, seed):
    """A history of so many steps, drawn from a seed."""
    random, history = np.random.default_rng(seed), History()
    loss = 2 / np.sqrt(1 + np.arange(steps) / 500) + random.normal(0, 0.1, steps)
    history.extend(Records(loss, np.clip(1 - loss / 2, 0, 1), np.zeros(steps), np.arange(steps)))
    return history


def test_twenty_runs_of_a_hundred_thousand_steps_beside(qapp):
    from ui.plots.curves import LossView

    THEME.attach(qapp, "light")
    run = Run(Recipe(), EmptyShelf())
    histories = [replace(record(100_000, seed), checks=list(run.history.checks)) for seed in range(21)]
    legs = (Leg(0, run.recipe),)
    branches = tuple(Branch(key, None, key, 0, legs, history) for key, history in enumerate(histories, 1))
    state = replace(run.state, step=100_000)
    shown = Labels(shown=frozenset(range(2, 22)))
    view, frames = LossView(), []
    view.labels = lambda: shown
    view.resize(800, 460)
    view.show()
    for turn in range(60):
        histories[0].extend(Records(*(np.full(500, 0.3) for _ in range(3)), np.arange(500)))
        state = replace(state, step=state.step + 500)
        look = Snapshot(1, run.recipe, run.program.objective, state, histories[0], run.check, tree=Tree(branches, 1))
        begin = time.perf_counter()
        view.display(look)
        view.canvas.viewport().repaint()
        frames.append(1000 * (time.perf_counter() - begin))
        assert len(view.overlays.courses) == 20, turn
    p50, p95 = np.percentile(frames[5:], (50, 95))
    print(f"\n20 runs of 100,000 steps beside one that goes on: p50 {p50:.1f} p95 {p95:.1f} ms a frame")
    view.close()
    assert p50 <= 16
