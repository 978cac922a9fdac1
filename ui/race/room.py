"""RaceRoom: several recipes learn side by side, from the same first weights on the same batches."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSplitter, QVBoxLayout, QWidget

from core.losses import LOSSES
from core.refusals import Refusal
from core.snapshot import Snapshot
from core.studies.heats import Heats, Standings
from core.studies.runners import RaceStudy
from ui import numbers
from ui.desk import Desk
from ui.i18n import LANGUAGE, say, translate, word
from ui.labs.lab import Lab
from ui.race.column import RaceColumn
from ui.race.curves import RaceCurves
from ui.race.map import RaceMap
from ui.race.scene import TRAIN, RaceScene
from ui.race.table import RaceResults
from ui.theme import GRID, THEME, dress

RATE, WORK = 8.0, "network race"


class RaceRoom(Lab):
    """Runners at the left, curves in the middle, ways and results at the right. A change begins the race anew."""

    kind = RaceStudy
    rate = 0.0

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.study: RaceStudy
        self.column, self.curves, self.map, self.results = RaceColumn(), RaceCurves(), RaceMap(), RaceResults()
        self.heats: Heats | None = None
        self.scene: RaceScene | None = None
        self._part, self._running = TRAIN, False
        self._arrange()
        self.column.turned.connect(self.turn)
        self.column.settled.connect(self.settle)
        self.curves.part_chosen.connect(self._show_part)
        self.button.clicked.connect(self._go_or_stop)
        self.again.clicked.connect(self._begin)
        self.clock(self, RATE, self._pull)
        LANGUAGE.changed.connect(self._tell)
        self.targets |= {
            "runners": self.column.runners, "curves": self.curves, "ways": self.map, "results": self.results,
            "course": self.column.form, "go": self.button, "again": self.again,
        }  # fmt: skip

    def _arrange(self) -> None:
        middle, right = self._card(self.curves, self._transport()), QSplitter(Qt.Orientation.Vertical)
        right.addWidget(self._card(self.map))
        right.addWidget(self._card(self.results))
        right.setSizes([THEME.px(560), THEME.px(300)])
        right.setHandleWidth(THEME.gap())
        whole = QSplitter(Qt.Orientation.Horizontal)
        for widget in (self.column, middle, right):
            whole.addWidget(widget)
        for splitter in (whole, right):
            splitter.setChildrenCollapsible(False)
        for place, stretch in enumerate((0, 4, 4)):
            whole.setStretchFactor(place, stretch)
        whole.setHandleWidth(THEME.gap())
        whole.setSizes([THEME.px(384), THEME.px(600), THEME.px(600)])
        self.body.addWidget(whole)

    @staticmethod
    def _card(*widgets: QWidget) -> QWidget:
        card = QWidget()
        card.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(card)
        THEME.fit(layout.setContentsMargins, GRID / 2, GRID / 2, GRID / 2, GRID / 2)
        for place, widget in enumerate(widgets):
            layout.addWidget(widget, 1 if place == 0 else 0)
        return dress(card, "card")

    def _transport(self) -> QWidget:
        row, self.button, self.again = QWidget(), QPushButton(), QPushButton()
        self.progress, self.steps = QProgressBar(), QLabel()
        layout = QHBoxLayout(row)
        THEME.fit(layout.setContentsMargins, GRID, GRID / 2, GRID, GRID / 2)
        self.progress.setTextVisible(False)
        say(self.again.setText, "labs", word("labs", "Race again"))
        say(self.progress.setAccessibleName, "labs", word("labs", "How far the race has come"))
        for widget in (dress(self.button, "primary"), self.again, self.progress, dress(self.steps, "small")):
            layout.addWidget(widget, 1 if widget is self.progress else 0)
        return row

    def show_study(self, study: RaceStudy) -> None:
        snapshot = self.desk.snapshot()
        if self.heats is not None and raced(study) != raced(self.heats.study):
            self._begin()
        self.column.show_study(study, snapshot.recipe)
        if self.scene is not None:
            drawn, self.scene = self.scene.study.runners, replace(self.scene, study=study)
            if study.runners != drawn:  # which of them is looked at is seen in the column alone
                self._show(self.scene)

    def _begin(self) -> None:
        """Race from the start, with the recipe and the data of the running network."""
        snapshot = self.desk.snapshot()
        self.heats = Heats(self.study, snapshot.recipe, snapshot.objective.data)
        self._run(True)

    def _run(self, on: bool) -> None:
        self._running = on
        heats = self.heats
        self.desk.work(WORK, heats.go if on and heats is not None else None)
        self._tell()

    def _go_or_stop(self) -> None:
        if self.heats is None or self._finished:
            self._begin()
        else:
            self._run(not self._running)

    @property
    def _finished(self) -> bool:
        standings = self.scene.standings if self.scene else None
        return standings is not None and standings.taken >= standings.of and self._fresh

    @property
    def _fresh(self) -> bool:
        return self.scene is not None and self.heats is not None and self.scene.raced is self.heats.study

    def _pull(self) -> Any:
        """What the room shows next: newer standings, or another recipe of the running network."""
        found = self.desk.worked(WORK) if self._running else None
        if found is not None:
            return found
        snapshot = self.desk.snapshot()
        stale = self.heats is None or self.heats.present != snapshot.recipe
        return snapshot if stale and not snapshot.busy and not snapshot.failure else None

    def display(self, frame: Snapshot | Standings | Refusal) -> None:
        if isinstance(frame, Snapshot):
            if self.heats is None or self.heats.present != frame.recipe:
                self._begin()
                self.column.show_study(self.study, frame.recipe)
        elif isinstance(frame, Refusal):
            self._running = False
            self.told.emit(frame)
        elif self.heats is not None:
            title = LOSSES.entry_of(self.heats.present.loss).title
            self._show(RaceScene(self.study, self.heats.study, frame, title, self._part))

    def _show_part(self, part: str) -> None:
        self._part = part
        if self.scene is not None:
            self._show(replace(self.scene, part=part))

    def _show(self, scene: RaceScene) -> None:
        self.scene = scene
        for view in (self.curves, self.map, self.results):
            view.display(scene)
        if self._finished:
            self._running = False
        self._tell()

    def _tell(self) -> None:
        """Say on the button what it does, and how far the race is."""
        under_way = self._fresh and not self._finished
        words = word("labs", "Go on") if under_way else word("labs", "Race again")
        self.button.setText(translate("labs", word("labs", "Stop") if self._running else words))
        self.again.setVisible(under_way and not self._running)
        if self.scene is not None:
            standings = self.scene.standings
            self.progress.setRange(0, standings.of)
            self.progress.setValue(standings.taken)
            step, steps = numbers.whole(standings.taken), numbers.whole(standings.of)
            self.steps.setText(translate("labs", "step {step} of {steps}", step=step, steps=steps))


def raced(study: RaceStudy) -> tuple[Any, ...]:
    """What of a study decides how the race goes."""
    return study.steps, study.seeds, tuple(runner.changes for runner in study.runners)
