"""Labs at a desk that works at once."""

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from core.datasets import EmptyShelf
from core.recipe import Recipe
from core.run import Run
from core.snapshot import Snapshot
from ui import formulas


class Desk:
    """Does a job as soon as it is given; shows a small network after a few steps."""

    def __init__(self):
        plain = {"data": {"is": "circle", "samples": 40}, "model": {"is": "mlp", "hidden": [4]}}
        self.run = Run(Recipe.from_plain(plain), EmptyShelf())
        self.run.go(5)
        self.results, self.given = {}, []

    def hurry(self, going):
        """Nothing runs beside it."""

    def snapshot(self):
        run = self.run
        return Snapshot(run.number, run.recipe, run.program.objective, run.state, run.history, run.check)

    def work(self, key, job):
        self.given.append(key)
        self.results[key] = None
        for result in job() if job else ():
            if result is not None:
                self.results[key] = result

    def worked(self, key):
        return self.results.get(key)


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture
def opened(look, qtbot, desk):
    """Opens a lab: on screen, its formulas typeset, with all that it asks for."""
    formulas.outlines("x")
    labs = []

    def open_lab(kind):
        lab = kind(desk)
        lab.name("Lab", "Does it answer?")
        lab.said, lab.let_go = [], []
        lab.turned.connect(lab.said.append)
        lab.settled.connect(lambda: lab.let_go.append(True))
        lab.show_study(lab.study)
        labs.append(lab)
        lab.resize(1500, 860)
        lab.show()
        qtbot.waitExposed(lab)
        return lab

    yield open_lab
    for lab in labs:
        # At once: a lab that only waits for its end must not be dressed once more by the look that goes.
        lab.hide()
        shiboken6.delete(lab)


@pytest.fixture
def pulled():
    """Drags the mouse over a widget from one point to another."""

    def pull(widget, start, end):
        start, end = (
            QPointF(*point).toPoint() if isinstance(point, tuple) else QPoint(point) for point in (start, end)
        )
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(widget, (start + end) / 2)
        QTest.mouseMove(widget, end)
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=end)

    return pull
