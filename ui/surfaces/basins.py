"""BasinSide: from where the rule that is looked at ends in which minimum; a click puts the start there."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.basins import Basins, basins
from core.contest import Contest, Course
from core.optimizers import Optimizer
from core.refusals import Refusal
from core.studies.starts import spelled
from core.studies.surface import SurfaceStudy
from ui.desk import Desk
from ui.i18n import sentence, translate
from ui.surfaces.basin_map import BasinView, Look

JOB = "surface basins"
LEAST_STEPS = 300  # a race may be shorter than it takes to come to rest
POLL = 120  # milliseconds between two looks at what is known, until the map is complete


class BasinSide(QWidget):
    """Has the map computed in the background; `turned` carries the study with another start."""

    turned = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._asked: tuple[Course, Optimizer] | None = None
        self._study, self._way = SurfaceStudy(), np.zeros((0, 2))
        self._shown: Any = None
        self.view, layout = BasinView(), QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.view.placed.connect(self._place)
        self.poll = QTimer(self)
        self.poll.setInterval(POLL)
        self.poll.timeout.connect(self.take)

    def show_at(self, study: SurfaceStudy, contest: Contest, lane: int, step: int) -> None:
        """Show the basins of the rule of `lane`, and ask for them where they are not known."""
        self._study, self._way = study, contest.points[lane, 0, : step + 1]
        # A map does not depend on where the race starts.
        course = replace(study.course, starts=(study.surface.terrain.start,), steps=max(study.length, LEAST_STEPS))
        asked = course, study.rules[lane]
        if asked != self._asked:
            self._asked = asked
            self._desk.work(JOB, partial(basins, *asked))
            self.poll.start()
        self.take()

    def take(self) -> None:
        """Show what is known by now."""
        found = self._desk.worked(JOB)
        if isinstance(found, Refusal):
            self.poll.stop()
            self.view.tell(sentence(found))
        elif isinstance(found, Basins) and (found.course, found.rule) == self._asked:
            if found.complete:
                self.poll.stop()
            shown = found, len(self._way), self._way[-1].tobytes()
            if shown != self._shown:
                self._shown = shown
                self.view.display(Look(self._study, found, self._way))
        elif self.view.frame is None:
            self.view.tell(translate("plots", "Walks from everywhere are on their way …"))

    def _place(self, x: float, y: float) -> None:
        place = (x, y)[: self._study.surface.variables]
        self.turned.emit(replace(self._study, starts=spelled([place])))
