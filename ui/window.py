"""The window: figures at the top, below them the room one is in. It shows snapshots and asks the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from core.recipe import Recipe
from core.refusals import Refusal
from core.snapshot import Snapshot
from ui import kept, menus
from ui.actions import Actions
from ui.banner import Banner
from ui.clock import FrameClock
from ui.code.door import CodeDoor
from ui.desk import Desk
from ui.edge import EdgeWatch
from ui.filing import Filing
from ui.headroom import Headroom
from ui.i18n import LANGUAGE
from ui.network import NetworkRoom
from ui.own_data import OwnData
from ui.presenter import Presenter
from ui.recent import Recent
from ui.room_bar import RoomBar
from ui.rooms import Rooms
from ui.teaching import Teaching
from ui.theme import THEME
from ui.timeline.door import TimeDoor
from ui.topbar import TopBar
from ui.welcome import Welcome

if TYPE_CHECKING:
    from ui.palette import Command, Palette
    from ui.views import Views

# How often the figures change, per second.
FIGURE_RATE = 8.0
EDGE_RATE = 0.4  # the curvature of the loss is estimated about so often, where a slider shows it


class Window(QMainWindow):
    """Everything one sees. Closing it calls `closed` first; `settings` remember layout, theme and language only."""

    def __init__(self, desk: Desk, settings: QSettings, closed: Callable[[], None]) -> None:
        super().__init__()
        self._desk, self._settings, self._closed = desk, settings, closed
        self._run: int | None = None
        self._failure: Refusal | None = None
        self.setWindowTitle("Descent Playground")
        self.setAcceptDrops(True)
        self.actions_ = Actions(self)
        self.top, self.banner = TopBar(self.actions_), Banner()
        self.transport, self.readout = self.top.transport, self.top.readout
        self.network, self.doors = NetworkRoom(), RoomBar(self.actions_["lessons"])
        self.column, self.clock = self.network.column, FrameClock(desk.snapshot, self)
        self.rooms = Rooms(desk, self.clock, self.network)
        self.views: Views | None = None
        self.own = OwnData(self, desk, self._use, self.banner.tell, self.column.loss.explain)
        self.filing = Filing(self, desk, self.own, self.banner.tell)
        self.palette_: Palette | None = None  # made when somebody first asks for it
        self.time = TimeDoor(self, desk, self.actions_, self.clock, self.banner, self.filing.export)
        self.network.put_below(self.time.strip)
        self.teaching, self.code = Teaching(self, desk), CodeDoor(self, desk)
        self._arrange()
        self.presenter = Presenter(self)
        Headroom(self, (self.top.spare, self.time.strip.spare))
        self._fill_menus()
        self._connect()
        self._start_clock()
        kept.restore(self, settings)
        self.show_recipe()

    def _fill_menus(self) -> None:
        bar = menus.fill(self, self.actions_)
        menus.add_presets(bar["&File"], self._desk.presets, self._begin)
        self.filing.filed.connect(Recent(bar["&File"], self._settings, self.filing.open).add)
        menus.add_labs(bar["&Labs"], self.enter)
        self.teaching.fill(bar["L&essons"])

    def _arrange(self) -> None:
        places = {key: self.actions_[key].trigger for key in ("lessons", "palette")}
        self.welcome = Welcome(self._settings, {**places, "labs": self.doors.labs.showMenu})
        self.body = QSplitter(Qt.Orientation.Horizontal)  # the rooms, and beside them what leads through them
        self.body.addWidget(self.rooms)
        self.body.setStretchFactor(0, 1)
        self.body.setHandleWidth(THEME.gap())
        self.menuBar().setNativeMenuBar(False)  # the doors of the rooms stand in it
        self.menuBar().setCornerWidget(self.doors)
        centre = QWidget()
        layout = QVBoxLayout(centre)
        gap = THEME.gap(1.5)
        layout.setContentsMargins(gap, THEME.gap(), gap, gap)
        layout.setSpacing(THEME.gap())
        for part in (self.top, self.welcome, self.banner, self.body):
            layout.addWidget(part, int(part is self.body))
        self.setCentralWidget(centre)

    def _connect(self) -> None:
        desk, on = self._desk, self.actions_
        deeds: dict[str, Callable[[], object]] = {
            "play": self._play_or_pause, "step": desk.step, "epoch": desk.epoch, "reset": desk.reset,
            "reseed": self._reseed, "open": self.filing.ask_open, "save": self.filing.ask_save,
            "save_as": self.filing.ask_save_as,
            "quit": self.close, "undo": desk.undo, "redo": desk.redo,
            "look": lambda: THEME.choose("light" if THEME.palette.dark else "dark"),
            "language": self._next_language, "larger": THEME.enlarge, "smaller": lambda: THEME.enlarge(-1),
            "normal": lambda: THEME.resize(1.0), "full": self._toggle_full_screen,
            "column": lambda: _turn_over(self.side), "timeline": lambda: _turn_over(self.time.strip),
            "whole": lambda: self.presenter.leave() or self._enlarge(None), "shortcuts": self._open_keys,
            "palette": self._open_palette,
            "references": self._open_references, "table": self.own.show_table, "pictures": self.own.ask_pictures,
        }  # fmt: skip
        for key, deed in deeds.items():
            on[key].triggered.connect(lambda _=False, deed=deed: deed())
        for place in range(4):
            on[f"view{place + 1}"].triggered.connect(lambda _=False, place=place: self._enlarge(place))
        self.column.recipe_turned.connect(self._use)
        self.column.settled.connect(desk.settle)
        self.doors.wanted.connect(self.enter)
        self.rooms.entered.connect(self.doors.show_room)
        self.rooms.following.connect(lambda following: self.top.fold(not following))
        self.rooms.told.connect(self.banner.tell)
        self.transport.speed_chosen.connect(desk.limit)

    def _start_clock(self) -> None:
        self.clock.add(self, FIGURE_RATE)
        self.clock.add(self.own.table, FIGURE_RATE)
        edge = EdgeWatch(self.column.optimizer, self._desk)
        self.clock.add(edge, EDGE_RATE, edge.pull)
        self.clock.start()

    def furnish(self) -> Views:
        """Make the views. Called once, after the first paint: the plotting library takes longer than all the rest."""
        from ui.views import Views

        self.views = views = Views(self._desk, self.clock)
        self.network.put_views(views, views.doors)
        views.boundary.pencil.edited.connect(self.own.edit)
        views.restore_layout(self._settings.value("stage") or [])
        views.offer(self._desk.snapshot().objective.data)
        self.filing.serve(views)
        return views

    @property
    def side(self) -> QWidget | None:
        """The column of settings in the room in front, where it has one."""
        return getattr(self.rooms[self.rooms.key], "column", None)

    def enter(self, key: str) -> None:
        """Bring the room called `key` to the front."""
        known = key in self.rooms.made
        self.rooms.enter(key)
        if not known:
            self.filing.serve(self.rooms[key])
        self.doors.show_room(self.rooms.key)

    def _enlarge(self, place: int | None) -> None:
        if self.views:
            self.views.enlarge(place)

    def _open_references(self) -> None:
        from ui.references import ReferenceWindow

        ReferenceWindow.open(self)

    def _open_keys(self) -> None:
        from ui.keys import KeyList

        KeyList(self).show()

    def display(self, frame: Snapshot) -> None:
        """Show figures and news; called by the clock like any view."""
        self.top.display(frame)
        if frame.run != self._run:
            self._run = frame.run
            if self.views:
                self.views.offer(frame.objective.data)
        if frame.failure is not self._failure:
            self._failure = frame.failure
            self.banner.tell(frame.failure, stays=True) if frame.failure else self.banner.clear()
        self.banner.tell(self._desk.notice())
        self.own.display(frame)

    def show_recipe(self) -> None:
        """Let every control show what is chosen; called whenever that has changed."""
        self.column.show_recipe(self._desk.recipe())
        self.rooms.follow()
        self.transport.show_limit(self._desk.speed())
        self.actions_["undo"].setEnabled(bool(self._desk.undoes()))
        self.actions_["redo"].setEnabled(bool(self._desk.redoes()))

    def _use(self, recipe: Recipe) -> None:
        self.banner.clear()
        self._desk.use(recipe)

    def _reseed(self) -> None:
        recipe = self._desk.recipe()
        self._use(replace(recipe, seed=(recipe.seed + 1) % 2**31))

    def _open_palette(self) -> None:
        from ui.commands import commands
        from ui.palette import Palette

        def collected() -> Iterable[Command]:
            return commands(self.actions_, self._desk, self.enter, self._begin, self.column.take)

        self.palette_ = self.palette_ or Palette(self, collected)
        self.palette_.open()

    def _begin(self, key: str) -> None:
        self.filing.path = None
        self._desk.begin(key)

    def _play_or_pause(self) -> None:
        self._desk.pause() if self._desk.snapshot().playing else self._desk.play()

    def _toggle_full_screen(self) -> None:
        self.showNormal() if self.isFullScreen() else self.showFullScreen()

    def _next_language(self) -> None:
        codes = LANGUAGE.codes
        self.banner.tell(LANGUAGE.choose(codes[(codes.index(LANGUAGE.code) + 1) % len(codes)]))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.filing.open(Path(event.mimeData().urls()[0].toLocalFile()))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.clock.stop()
        self.presenter.leave()  # nobody opens the program in front of the same hall
        kept.remember(self, self._settings)
        self._closed()
        event.accept()


def _turn_over(part: QWidget | None) -> None:
    """Hide what is shown, and show what is hidden."""
    if part is not None:
        part.setVisible(part.isHidden())
