"""The clock serves every viewer at its rate, spreads the work, and never does any in vain."""

import math

import numpy as np
import pytest
from PySide6.QtCore import Qt, QTimer

from ui.clock import REMEMBERED, SHARE, TICK, FrameClock


class Frames:
    """A run that moves on with every tick as long as it is not held."""

    def __init__(self) -> None:
        self.newest: object | None = object()
        self.held = False

    def pull(self) -> object | None:
        return self.newest

    def move(self) -> None:
        if not self.held:
            self.newest = object()


class Viewer:
    """Counts what it is asked to display."""

    def __init__(self) -> None:
        self.visible = True
        self.frames: list[object] = []
        self.ticks: list[int] = []
        self.now = 0

    def isVisible(self) -> bool:
        return self.visible

    def display(self, frame: object) -> None:
        self.frames.append(frame)
        self.ticks.append(self.now)


@pytest.fixture
def frames() -> Frames:
    return Frames()


@pytest.fixture
def clock(qapp, frames) -> FrameClock:
    return FrameClock(frames.pull)


def run(clock: FrameClock, frames: Frames, ticks: int, *viewers: Viewer) -> None:
    """Let `ticks` ticks pass, in each of which the run moves on."""
    for tick in range(ticks):
        frames.move()
        for viewer in viewers:
            viewer.now = tick
        clock.tick()


@pytest.mark.parametrize(("rate", "period"), [(60, 1), (30, 2), (15, 4), (10, 6), (1000, 1)])
def test_a_viewer_has_its_own_rate(clock, frames, rate, period):
    viewer = Viewer()
    clock.add(viewer, rate)
    run(clock, frames, 120, viewer)
    assert len(viewer.frames) == 120 // period
    assert set(np.diff(viewer.ticks)) == {period}


def test_what_is_displayed_is_the_newest_frame(clock, frames):
    newest = []

    class Watcher(Viewer):
        def display(self, frame):
            newest.append(frame is frames.newest)

    clock.add(Watcher(), 10)
    run(clock, frames, 60)
    assert newest == [True] * 10


def test_viewers_take_turns_instead_of_drawing_in_the_same_tick(clock, frames):
    curves, maps = [Viewer(), Viewer()], [Viewer() for _ in range(3)]
    for viewer in (*curves, *maps):
        clock.add(viewer, 30 if viewer in curves else 10)
    run(clock, frames, 600, *curves, *maps)
    together = np.bincount([tick for viewer in (*curves, *maps) for tick in viewer.ticks])
    assert together.max() <= 2
    assert [len(viewer.ticks) for viewer in curves] == pytest.approx([300, 300], abs=3)
    assert [len(viewer.ticks) for viewer in maps] == pytest.approx([100] * 3, abs=3)


def test_viewers_take_turns_also_after_a_pause_that_made_all_of_them_wait(clock, frames):
    viewers = [Viewer() for _ in range(6)]
    for viewer in viewers:
        clock.add(viewer, 10)
    frames.held = True
    run(clock, frames, 100, *viewers)
    frames.held = False
    for viewer in viewers:
        viewer.ticks.clear()
    run(clock, frames, 6, *viewers)
    assert sorted(tick for viewer in viewers for tick in viewer.ticks) == [0, 1, 2, 3, 4, 5]


def test_the_same_frame_is_never_drawn_twice(clock, frames):
    viewer = Viewer()
    clock.add(viewer, 60)
    frames.held = True
    run(clock, frames, 50, viewer)
    assert len(viewer.frames) == 1


def test_who_cannot_be_seen_is_not_served_and_gets_the_newest_frame_when_it_shows(clock, frames):
    viewer = Viewer()
    viewer.visible = False
    clock.add(viewer, 30)
    run(clock, frames, 50, viewer)
    assert not viewer.frames
    viewer.visible, frames.held = True, True
    run(clock, frames, 5, viewer)
    assert viewer.frames == [frames.newest]


def test_nothing_is_made_up_for_after_a_long_sleep(clock, frames):
    viewer = Viewer()
    clock.add(viewer, 15)
    frames.held = True
    run(clock, frames, 1000, viewer)
    frames.held = False
    before = len(viewer.frames)
    run(clock, frames, 40, viewer)
    assert len(viewer.frames) - before == 10


def test_nothing_is_displayed_before_there_is_a_frame(clock, frames):
    viewer = Viewer()
    frames.newest, frames.held = None, True
    clock.add(viewer, 60)
    run(clock, frames, 10, viewer)
    assert not viewer.frames


def test_a_viewer_may_have_a_source_of_its_own(clock, frames):
    viewer, surveys = Viewer(), Frames()
    clock.add(viewer, 60, surveys.pull)
    run(clock, frames, 5, viewer)
    assert viewer.frames == [surveys.newest]


def test_a_viewer_that_fails_does_not_keep_the_others_from_their_turn(clock, frames):
    class Broken(Viewer):
        def display(self, frame):
            raise RuntimeError("cannot draw")

    viewer = Viewer()
    clock.add(Broken(), 10)
    clock.add(viewer, 10)
    for _ in range(30):
        frames.move()
        try:
            clock.tick()
        except RuntimeError:
            continue
    assert len(viewer.frames) >= 4


def test_a_viewer_that_is_slow_takes_no_more_than_its_share_of_the_time(clock, frames, monkeypatch):
    now = [0.0]
    monkeypatch.setattr("ui.clock.perf_counter", lambda: now[0])

    class Slow(Viewer):
        def display(self, frame):
            super().display(frame)
            now[0] += 10 * TICK / 1000

    viewer = Slow()
    clock.add(viewer, 30)
    run(clock, frames, 400, viewer)
    assert set(np.diff(viewer.ticks)) == {10 / SHARE}


def test_who_was_removed_is_served_no_more(clock, frames):
    viewer, other = Viewer(), Viewer()
    clock.add(viewer, 60)
    clock.add(other, 60)
    clock.remove(viewer)
    run(clock, frames, 5, viewer)
    assert not viewer.frames
    assert other.frames


def test_intervals_are_the_differences_of_the_latest_ticks(clock, monkeypatch):
    assert all(math.isnan(value) for value in clock.percentiles())
    times = iter(np.cumsum(np.arange(REMEMBERED + 500) % 100) / 1000)
    monkeypatch.setattr("ui.clock.perf_counter", lambda: float(next(times)))
    for _ in range(100):
        clock.tick()
    np.testing.assert_allclose(clock.intervals, np.arange(1, 100) / 1000)
    assert clock.percentiles() == pytest.approx(tuple(np.percentile(np.arange(1, 100), (50, 95, 99))))
    for _ in range(REMEMBERED + 400):
        clock.tick()
    expected = (np.arange(500, REMEMBERED + 500) % 100)[1:] / 1000
    np.testing.assert_allclose(clock.intervals, expected, atol=1e-9)


def test_one_precise_timer_ticks_by_itself_until_it_is_stopped(qtbot, clock, frames):
    (timer,) = clock.findChildren(QTimer)
    assert timer.timerType() is Qt.TimerType.PreciseTimer
    assert timer.interval() == TICK
    viewer = Viewer()
    clock.add(viewer, 60)
    clock.start()
    qtbot.waitUntil(lambda: bool(viewer.frames))
    clock.stop()
    assert not timer.isActive()
