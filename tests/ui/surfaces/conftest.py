"""A surface room at a desk that works at once."""

from itertools import islice

import pytest
from PySide6.QtCore import QCoreApplication, Qt

from ui.clock import FrameClock

# As in the program: pyqtgraph keeps its shaders per process.
QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)


class Desk:
    """Works without threads: a job is done as far as `patience` results go, as soon as it is given.

    Sweeps take time, so that they are made only where a test is about them.
    """

    def __init__(self):
        self.results, self.given, self.patience, self.sweeps = {}, [], 10_000, False

    def hurry(self, going):
        """Nothing runs beside it."""

    def work(self, key, job):
        self.given.append(key)
        self.results[key] = None
        patience = 0 if "sweep" in key and not self.sweeps else self.patience
        for result in islice(job(), patience) if job else ():
            if result is not None:
                self.results[key] = result

    def worked(self, key):
        return self.results.get(key)


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture
def room(look, qtbot, desk):
    from ui.surfaces.room import SurfaceRoom

    room = SurfaceRoom(desk)
    room.name("Surface", "Who finds the way down?")
    qtbot.addWidget(room)
    room.resize(1500, 900)
    room.show()
    qtbot.waitExposed(room)
    return room


@pytest.fixture
def clock(room):
    clock = FrameClock(lambda: None)
    room.attend(clock)
    return clock
