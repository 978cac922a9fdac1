"""AnatomySide: the next step of the lane that is looked at, taken apart, one sub-step per key press."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSplitter, QToolButton, QVBoxLayout, QWidget

from core.anatomy import Standing, anatomy
from core.contest import Contest
from core.studies.surface import SurfaceStudy
from core.substeps import Kind, Part
from ui.desk import Desk
from ui.i18n import LANGUAGE, say, translate, word
from ui.icons import icon
from ui.surfaces.stepmap import StepMap
from ui.surfaces.substep import AHEAD, NOW, PAST, SubstepRow
from ui.theme import GRID, THEME, dress

SETTLED = 40  # milliseconds until new rows have their heights
QUIET = 160  # milliseconds without another step until numbers are typeset
FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
BACKWARD = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Backspace)


@dataclass(frozen=True, eq=False)
class Anatomy:
    """The parts of the step that a lane takes next, and how many of them are shown."""

    study: SurfaceStudy
    contest: Contest
    lane: int
    step: int
    parts: tuple[Part, ...]
    reached: int


class AnatomySide(QWidget):
    """A map of the step, and below it the rule with live numbers. `stepped` asks for the race to go on or back."""

    stepped = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.shown: Anatomy | None = None
        self._way: Standing | None = None
        self._wanted = -1  # the sub-step to begin with; -1 is the last
        self.map, self.told = StepMap(), QLabel()
        self.rows_: list[SubstepRow] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        say(self.setAccessibleName, "labs", word("labs", "Anatomy of a step"))
        self.calm = QTimer(self)
        self.calm.setSingleShot(True)
        self.calm.setInterval(QUIET)
        self.calm.timeout.connect(self._write)
        # A moment later, when the rows have their heights.
        self.look = QTimer(self)
        self.look.setSingleShot(True)
        self.look.setInterval(SETTLED)
        self.look.timeout.connect(self._look)
        self._arrange()
        LANGUAGE.changed.connect(self._write)

    def _arrange(self) -> None:
        bar = QHBoxLayout()
        THEME.fit(bar.setSpacing, GRID / 2)
        self.back = self._button("previous", word("labs", "One sub-step back (←)"), -1)
        self.next = self._button("next", word("labs", "One sub-step on (→)"), 1)
        for part in (self.back, self.next, dress(self.told, "muted")):
            bar.addWidget(part)
        bar.addStretch(1)
        self._make_list()
        lower, split, layout = QWidget(), QSplitter(Qt.Orientation.Vertical), QVBoxLayout(self)
        below = QVBoxLayout(lower)
        THEME.fit(below.setContentsMargins, GRID, 0, GRID / 2, GRID / 2)
        below.addLayout(bar)
        below.addWidget(self.list, 1)
        for part in (self.map, lower):
            split.addWidget(part)
        split.setSizes([THEME.px(340), THEME.px(440)])
        split.setChildrenCollapsible(False)
        dress(split, "clear")
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)

    def _make_list(self) -> None:
        """The sub-steps, one below the other; they scroll."""
        inside, self.list = QWidget(), QScrollArea()
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(0, 0, 0, 0)
        THEME.fit(self._rows.setSpacing, 2)
        self._rows.addStretch(1)
        self.list.setWidget(dress(inside, "column"))
        self.list.setWidgetResizable(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        dress(self.list, "clear")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.verticalScrollBar().rangeChanged.connect(self.look.start)

    def _button(self, name: str, words: str, way: int) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name))
        say(button.setToolTip, "labs", words)
        say(button.setAccessibleName, "labs", words)
        button.clicked.connect(lambda: self.advance(way))
        return button

    def show_at(self, study: SurfaceStudy, contest: Contest, lane: int, step: int) -> None:
        """Take apart the step that `lane` takes after `step` steps, from the first start."""
        old = self.shown
        if old is not None and (old.study, old.contest, old.lane, old.step) == (study, contest, lane, step):
            return
        rule, way = study.rules[lane], self._way
        if way is None or (way.course, way.rule) != (contest.course, rule):
            way = self._way = Standing(contest.course, rule)
        parts = anatomy(rule, way.go(step))
        last = len(parts) - 1
        reached = last if self._wanted < 0 else min(self._wanted, last)
        self._wanted = -1
        self.shown = Anatomy(study, contest, lane, step, parts, reached)
        self._write(quick=self.calm.isActive())
        self.calm.start()

    def advance(self, way: int) -> None:
        """One sub-step on (1) or back (-1); beyond the last one the race takes its step, or takes it back."""
        shown = self.shown
        if shown is None:
            return
        reached = shown.reached + way
        if 0 <= reached < len(shown.parts):
            self.reach(reached)
        elif reached < 0 < shown.step or (reached > 0 and shown.step < shown.contest.steps):
            self._wanted = 0 if way > 0 else -1
            self.stepped.emit(way)

    def reach(self, reached: int) -> None:
        """Show the sub-steps up to number `reached`."""
        if self.shown is not None:
            shown = self.shown
            self.shown = Anatomy(shown.study, shown.contest, shown.lane, shown.step, shown.parts, reached)
            self._write(quick=False)

    def _write(self, quick: bool = False) -> None:
        shown = self.shown
        if shown is None:
            return
        while len(self.rows_) < len(shown.parts):
            self._add_row(len(self.rows_))
        for place, row in enumerate(self.rows_):
            row.setVisible(place < len(shown.parts))
            if place < len(shown.parts):
                part = shown.parts[place]
                when = NOW if place == shown.reached else PAST if place < shown.reached else AHEAD
                row.show_part(part, when, largest(shown.parts, part.kind), quick)
        words = word("labs", "Step {step}, sub-step {now} of {all}")
        self.told.setText(translate("labs", words, step=shown.step + 1, now=shown.reached + 1, all=len(shown.parts)))
        self.map.display(shown)
        self.look.start()

    def _look(self) -> None:
        if self.shown is not None and self.rows_:
            self.list.ensureWidgetVisible(self.rows_[self.shown.reached], 0, THEME.px(40))

    def _add_row(self, place: int) -> None:
        row = SubstepRow()
        row.pressed.connect(lambda: (self.setFocus(), self.reach(place)))
        self.rows_.append(row)
        self._rows.insertWidget(place, row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in FORWARD:
            self.advance(1)
        elif event.key() in BACKWARD:
            self.advance(-1)
        else:
            super().keyPressEvent(event)


def largest(parts: tuple[Part, ...], kind: Kind) -> float:
    """The largest value of all parts of a kind, so that their squares can be compared."""
    values: list[Any] = [np.abs(part.value[np.isfinite(part.value)]) for part in parts if part.kind is kind]
    return max((float(value.max()) for value in values if value.size), default=0.0)
