"""The window: settings at the left, figures at the top, four views in the centre. It shows snapshots, asks the desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QSplitter, QVBoxLayout, QWidget

from core.recipe import Recipe
from core.refusals import Refusal
from core.snapshot import Snapshot
from ui import menus
from ui.actions import Actions
from ui.banner import Banner
from ui.clock import FrameClock
from ui.desk import Desk
from ui.i18n import LANGUAGE, translate, word
from ui.keys import KeyList
from ui.own_data import OwnData
from ui.panels.column import RecipeColumn
from ui.theme import THEME
from ui.topbar import TopBar

if TYPE_CHECKING:
    from ui.views import Views

# How often the figures change, per second.
FIGURE_RATE = 8.0
# Pixels that the settings and the views have at first.
COLUMN, STAGE = 400, 1200
SESSIONS = word("ui", "Sessions (*.json)")


class Window(QMainWindow):
    """Everything one sees. Closing it calls `closed` first; `settings` remember layout, theme and language only."""

    def __init__(self, desk: Desk, settings: QSettings, closed: Callable[[], None]) -> None:
        super().__init__()
        self._desk, self._settings, self._closed = desk, settings, closed
        self._path: Path | None = None
        self._run: int | None = None
        self._failure: Refusal | None = None
        self.setWindowTitle("Descent Playground")
        self.setAcceptDrops(True)
        self.actions_ = Actions(self)
        self.top, self.banner = TopBar(self.actions_), Banner()
        self.transport, self.readout = self.top.transport, self.top.readout
        self.column = RecipeColumn()
        self.views: Views | None = None
        self.own = OwnData(self, desk, self._use, self.banner.tell, self.column.loss.explain)
        self._arrange()
        bar = menus.fill(self, self.actions_)
        menus.add_presets(bar["&File"], desk.presets(), self._begin)
        self._connect()
        self._start_clock()
        self._restore()
        self.show_recipe()

    def _arrange(self) -> None:
        self.body = QSplitter(Qt.Orientation.Horizontal)
        self.body.addWidget(self.column)
        self.body.addWidget(QWidget())  # where the views will be
        self.body.setStretchFactor(1, 1)
        self.body.setSizes([THEME.px(COLUMN), THEME.px(STAGE)])
        self.body.setHandleWidth(THEME.gap())
        centre = QWidget()
        layout = QVBoxLayout(centre)
        gap = THEME.gap(1.5)
        layout.setContentsMargins(gap, THEME.gap(), gap, gap)
        layout.setSpacing(THEME.gap())
        layout.addWidget(self.top)
        layout.addWidget(self.banner)
        layout.addWidget(self.body, 1)
        self.setCentralWidget(centre)

    def _connect(self) -> None:
        desk, on = self._desk, self.actions_
        deeds: dict[str, Callable[[], object]] = {
            "play": self._play_or_pause, "step": desk.step, "epoch": desk.epoch, "reset": desk.reset,
            "reseed": self._reseed, "open": self._open, "save": self._save, "save_as": self._save_as,
            "quit": self.close, "undo": desk.undo, "redo": desk.redo,
            "look": lambda: THEME.choose("light" if THEME.palette.dark else "dark"),
            "language": self._next_language, "larger": THEME.enlarge, "smaller": lambda: THEME.enlarge(-1),
            "normal": lambda: THEME.resize(1.0), "full": self._toggle_full_screen,
            "column": lambda: self.column.setVisible(not self.column.isVisible()),
            "whole": lambda: self._enlarge(None), "shortcuts": lambda: KeyList(self).show(),
            "references": self._open_references, "table": self.own.show_table, "pictures": self.own.ask_pictures,
        }  # fmt: skip
        for key, deed in deeds.items():
            on[key].triggered.connect(lambda _=False, deed=deed: deed())
        for place in range(4):
            on[f"view{place + 1}"].triggered.connect(lambda _=False, place=place: self._enlarge(place))
        self.column.recipe_turned.connect(self._use)
        self.column.settled.connect(desk.settle)
        self.transport.speed_chosen.connect(desk.limit)

    def _start_clock(self) -> None:
        self.clock = FrameClock(self._desk.snapshot, self)
        self.clock.add(self, FIGURE_RATE)
        self.clock.add(self.own.table, FIGURE_RATE)
        self.clock.start()

    def furnish(self) -> Views:
        """Make the views. Called once, after the first paint: the plotting library takes longer than all the rest."""
        from ui.views import Views

        self.views = views = Views(self._desk, self.clock)
        self.body.replaceWidget(1, views)
        views.boundary.pencil.edited.connect(self.own.edit)
        views.restore_layout(self._settings.value("stage") or [])
        views.offer(self._desk.snapshot().objective.data)
        for card in views.cards:
            for _, view in card.views:
                view.exported.connect(self._export)
        return views

    def _enlarge(self, place: int | None) -> None:
        if self.views:
            self.views.enlarge(place)

    def _open_references(self) -> None:
        from ui.references import ReferenceWindow

        ReferenceWindow.open(self)

    def display(self, frame: Snapshot) -> None:
        """Show figures and news; called by the clock like any view."""
        self.readout.display(frame)
        self.transport.display(frame)
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
        self.transport.show_limit(self._desk.speed())
        self.actions_["undo"].setEnabled(bool(self._desk.undoes()))
        self.actions_["redo"].setEnabled(bool(self._desk.redoes()))

    def _use(self, recipe: Recipe) -> None:
        self.banner.clear()
        self._desk.use(recipe)

    def _reseed(self) -> None:
        recipe = self._desk.recipe()
        self._use(replace(recipe, seed=(recipe.seed + 1) % 2**31))

    def _begin(self, key: str) -> None:
        self._path = None
        self._desk.begin(key)

    def _play_or_pause(self) -> None:
        self._desk.pause() if self._desk.snapshot().playing else self._desk.play()

    def _toggle_full_screen(self) -> None:
        self.showNormal() if self.isFullScreen() else self.showFullScreen()

    def _next_language(self) -> None:
        codes = LANGUAGE.codes
        self.banner.tell(LANGUAGE.choose(codes[(codes.index(LANGUAGE.code) + 1) % len(codes)]))

    def _open(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, translate("ui", "Open…"), "", translate("ui", SESSIONS))
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Begin the session in a file, or learn from the data in it, or say why not."""
        try:
            if self.own.open(path):
                return
            self._desk.open(path)
            self._path = path
        except Refusal as refusal:
            self.banner.tell(refusal, stays=True)

    def _save(self) -> None:
        self.save(self._path) if self._path else self._save_as()

    def _save_as(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, translate("ui", "Save as…"), "", translate("ui", SESSIONS))
        if name:
            self.save(Path(name).with_suffix(".json"))

    def save(self, path: Path) -> None:
        """Write the session to a file, or say why not."""
        try:
            self._desk.save(path)
            self._path = path
        except Refusal as refusal:
            self.banner.tell(refusal, stays=True)

    def _export(self, name: str, content: bytes) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, translate("ui", "Save as…"), name)
        if chosen:
            self.keep(Path(chosen), content)

    def keep(self, path: Path, content: bytes) -> None:
        """Write a picture or a table of a view to a file, or say why not."""
        try:
            self._desk.keep(path, content)
        except Refusal as refusal:
            self.banner.tell(refusal, stays=True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.open(Path(event.mimeData().urls()[0].toLocalFile()))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.clock.stop()
        self._remember()
        self._closed()
        event.accept()

    def _remember(self) -> None:
        keep = self._settings.setValue
        keep("geometry", self.saveGeometry())
        keep("body", self.body.saveState())
        if self.views:
            keep("stage", self.views.layout_state())
        keep("look", THEME.choice)
        keep("scale", THEME.scale)
        keep("language", LANGUAGE.code)

    def _restore(self) -> None:
        self.resize(1600, 1000)
        geometry, body = self._settings.value("geometry"), self._settings.value("body")
        if geometry:
            self.restoreGeometry(geometry)
        if body:
            self.body.restoreState(body)
