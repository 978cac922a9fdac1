"""SurfaceRoom: functions to descend on, and the race of optimizers upon them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from core.contest import Contest
from core.rates import swept
from core.studies.starts import MOST_STARTS, spelled
from core.studies.surface import RACE, SurfaceStudy
from core.surfaces import Point
from ui.desk import Desk
from ui.labs.lab import Lab
from ui.stage import Card
from ui.surfaces.column import SurfaceColumn
from ui.surfaces.curve import RaceCurve
from ui.surfaces.film import Film
from ui.surfaces.line import LineView
from ui.surfaces.map import MapView
from ui.surfaces.scene import Scene
from ui.surfaces.sides import Sides
from ui.surfaces.table import RaceTable
from ui.surfaces.transport import FilmBar
from ui.theme import GRID, THEME, dress

RATE, CURVE_RATE, TABLE_RATE, SIDE_RATE = 60.0, 15.0, 8.0, 15.0
NARROW, LEAST = 1180, (440, 760)  # pixels at scale 1: narrower than this, map and race are so large at least
# Under which keys the desk works for this room.
RACING, SWEEPING = "surface race", "surface sweep"


class SurfaceRoom(Lab):
    """Settings at the left, the surface in the middle, the race and what else can be told at the right."""

    kind = SurfaceStudy
    rate = 0.0

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.study: SurfaceStudy
        self.film = Film()
        self.column, self.map, self.line = SurfaceColumn(), MapView(), LineView()
        self.curve, self.table, self.transport = RaceCurve(), RaceTable(), FilmBar(self.film)
        self.contest: Contest = next(self.study.contests())
        self.scene = Scene(self.study, self.contest, 0.0)
        self._raced: Any = None
        self._swept: Any = None
        self._arrange()
        self._connect()
        self._serve()
        self.show_study(self.study)
        self.film.go(float(self.film.length))

    def _arrange(self) -> None:
        race, self.centre, middle = QSplitter(Qt.Orientation.Vertical), QStackedWidget(), Card([])
        race.addWidget(self.curve)
        race.addWidget(self.table)
        race.setSizes([THEME.px(460), THEME.px(300)])
        race.setChildrenCollapsible(False)
        dress(race, "clear")
        self.sides = Sides(self.desk, race)
        for view in (self.map, self.line):
            self.centre.addWidget(view)
        layout: Any = middle.layout()
        layout.addWidget(self.centre, 1)
        layout.addWidget(self._padded(self.transport))
        middle.tabs.hide()
        middle.pages.hide()
        self.pair = part(Qt.Orientation.Horizontal, (middle, self.sides), (4, 3), (690, 530))
        self.body.addWidget(part(Qt.Orientation.Horizontal, (self.column, self.pair), (0, 1), (384, 1228)))
        self.targets |= {"map": self.map, "line": self.line, "curve": self.curve, "table": self.table}
        self.targets |= self.map.switches.buttons
        self.targets |= {"transport": self.transport, "sides": self.sides} | self.column.targets
        bar = self.transport
        self.targets |= {"play": bar.play, "step": bar.step, "back": bar.back, "moment": bar.slider, "speed": bar.speed}

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < THEME.px(NARROW)  # then the race is below the map, and the frame of the room scrolls
        self.pair.setOrientation(Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal)
        self.pair.setMinimumSize(*(map(THEME.px, LEAST) if narrow else (0, 0)))

    @staticmethod
    def _padded(widget: QWidget) -> QWidget:
        frame = QWidget()
        layout = QVBoxLayout(frame)
        layout.addWidget(widget)
        THEME.fit(layout.setContentsMargins, GRID, GRID / 2, GRID, GRID / 2)
        return frame

    def _connect(self) -> None:
        self.column.turned.connect(self.turn)
        self.column.settled.connect(self.settle)
        self.sides.turned.connect(self.turn)
        self.sides.stepped.connect(self.film.step)
        # The window knows the views that are there from the start; those of later sides hand out through one of them.
        self.sides.exported.connect(self.map.exported)
        self.map.turned.connect(self.turn)
        self.table.chosen.connect(lambda lane: self.turn(replace(self.study, lane=lane)))
        for view in (self.map, self.line):
            view.placed.connect(self._place)
            view.let_go.connect(self.settle)

    def _serve(self) -> None:
        self.clock(Served(self, self._show_scene), RATE, self._tick)
        self.clock(self.curve, CURVE_RATE, lambda: self.scene)
        self.clock(Served(self, self.table.display), TABLE_RATE, lambda: self.scene)
        self.clock(Served(self, self.sides.display), SIDE_RATE, lambda: self.scene)

    def _place(self, starts: tuple[Point, ...]) -> None:
        """A person has put starts somewhere."""
        self.turn(replace(self.study, starts=spelled(starts[:MOST_STARTS])))

    def show_study(self, study: SurfaceStudy) -> None:
        raced = (study.course, study.rules)
        if raced != self._raced:
            self._raced = raced
            self.contest = study.opening(self.contest)
            self.desk.work(RACING, None if self.contest.complete else study.contests)
        self._sweep(study)
        self.film.show_length(study.length)
        self.centre.setCurrentWidget(self.map if study.surface.variables == 2 else self.line)
        self.column.show_study(study)
        self._renew()
        self._show_scene(self.scene)

    def _sweep(self, study: SurfaceStudy) -> None:
        """Find out in the background which rate suits each lane."""
        rules, course, count = study.rules, study.course, study.count
        wanted = (course, tuple(replace(rule, rate=1.0) for rule in rules), count)  # type: ignore[type-var]
        if wanted != self._swept and study.mode == RACE:
            self._swept = wanted
            self.desk.work(SWEEPING, lambda: swept(course, rules, count))

    def _renew(self) -> None:
        self.scene = Scene(self.study, self.contest, self.film.moment)

    def _tick(self) -> Scene:
        """The newest scene: time goes on, and longer races arrive."""
        moment, longer = self.film.tick(), self.desk.worked(RACING)
        if isinstance(longer, Contest) and longer.steps > self.contest.steps and self._fits(longer):
            self.contest = longer
        if self.scene.moment != moment or self.scene.contest is not self.contest:
            self._renew()
        self.column.show_sweeps(self.desk.worked(SWEEPING))
        self.column.lanes.show_place(self.scene.place)
        return self.scene

    def _fits(self, contest: Contest) -> bool:
        """Whether a contest is that of the present study, not of one before."""
        return contest.course == self.study.course and contest.rules == self.study.rules

    def _show_scene(self, scene: Scene) -> None:
        view: Any = self.centre.currentWidget()
        view.display(scene)
        self.transport.display(scene.study.count)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.map.canvas.setFocus() if self.study.surface.variables == 2 else self.line.canvas.setFocus()

    def event(self, event: QEvent) -> bool:
        # While this room is in front, the keys of the transport are its own, not those of the network's run.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and owned(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.transport.press(event):
            super().keyPressEvent(event)


def part(
    orientation: Qt.Orientation, widgets: Sequence[QWidget], stretches: Sequence[int], lengths: Sequence[int]
) -> QSplitter:
    """`widgets` with borders between them that can be dragged; lengths in pixels at scale 1."""
    splitter = QSplitter(orientation)
    for place, (widget, stretch) in enumerate(zip(widgets, stretches, strict=True)):
        splitter.addWidget(widget)
        splitter.setStretchFactor(place, stretch)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(THEME.gap())
    splitter.setSizes([THEME.px(length) for length in lengths])
    return splitter


class Served:
    """A part of the room as the clock wants it: it is visible when the room is."""

    def __init__(self, room: QWidget, show: Any) -> None:
        self._room, self._show = room, show

    def isVisible(self) -> bool:
        """Whether a person could see the room."""
        return self._room.isVisible()

    def display(self, frame: Scene) -> None:
        """Show a scene."""
        self._show(frame)


def owned(event: QKeyEvent) -> bool:
    """Whether a key drives the race."""
    keys = (Qt.Key.Key_Space, Qt.Key.Key_Period, Qt.Key.Key_Comma, Qt.Key.Key_R)
    return event.key() in keys and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
