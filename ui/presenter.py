"""Presenter: one key leaves what a hall looks at, in large letters; the same key or Esc brings everything back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QTimer
from PySide6.QtWidgets import QSplitter, QWidget

from ui.roof import Roof
from ui.theme import THEME

if TYPE_CHECKING:
    from ui.window import Window

SCALE = 1.4  # of letters that are read from the last row
PAGES = {"forward": 1, "backward": -1}  # what a presenter's remote sends, and where it leads


@dataclass(frozen=True)
class Before:
    """What a window looked like before: everything that the presentation changes."""

    scale: float
    shown: Mapping[QWidget, bool]
    reading: bool
    body: list[int]
    stage: list[QByteArray]
    front: int
    enlarged: int | None


class Presenter(QObject):
    """Shows one row of views below the figures, and the lesson beside it. Nothing of it outlives the window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._before: Before | None = None
        self._columns: dict[QSplitter, tuple[QWidget, bool, QByteArray]] = {}
        self.roof = Roof(window)
        on = window.actions_
        on["present"].triggered.connect(lambda: self.leave() or self.enter())
        for key, by in PAGES.items():
            on[key].triggered.connect(lambda _=False, by=by: self._page(by))
        window.rooms.entered.connect(lambda _: self._clear_column())
        window.rooms.following.connect(lambda _: self._clear_top())

    @property
    def presenting(self) -> bool:
        """Whether the window is in front of a hall."""
        return self._before is not None

    def enter(self) -> None:
        """Leave figures, views and the lesson."""
        window, views = self._window, self._window.views
        if self.presenting or views is None:
            return
        bars = (window.time.strip, window.welcome)
        self._before = Before(
            THEME.scale, {bar: not bar.isHidden() for bar in bars}, window.teaching.guide.isVisible(),
            window.body.sizes(), views.layout_state(), views.front, views.enlarged,
        )  # fmt: skip
        for bar in bars:
            bar.hide()
        self._clear_column()
        self._furnish(True)
        THEME.resize(max(SCALE, THEME.scale))
        self._clear_top()

    def leave(self) -> bool:
        """Bring everything back; whether there was anything to bring back."""
        window, views, before = self._window, self._window.views, self._before
        if before is None or views is None:
            return False
        self._before = None
        self._furnish(False)
        THEME.resize(before.scale)
        for part, shown in before.shown.items():
            part.setVisible(shown)
        for splitter, (column, shown, borders) in self._columns.items():
            column.setVisible(shown)
            splitter.restoreState(borders)
        self._columns = {}
        window.top.show()
        # Only after everything is laid out in smaller letters is there room for what it was.
        QTimer.singleShot(0, self, lambda: self._give_room(before))
        views.restore_layout(before.stage)
        views.front, views.enlarged = before.front, before.enlarged
        views.bring(before.front)
        return True

    def _give_room(self, before: Before) -> None:
        guide = self._window.teaching.guide
        if guide.isVisible() == before.reading:
            self._window.body.setSizes(before.body)
        elif guide.panel is not None:
            guide.give_room(guide.panel)

    def _furnish(self, on: bool) -> None:
        """Arrange what is there in either case."""
        window, views = self._window, self._window.views
        assert views
        self.roof.lift(on)
        window.top.present(on)
        views.show_row(on)
        for key in PAGES:
            window.actions_[key].setEnabled(on)

    def _clear_column(self) -> None:
        """Put away the settings of the room in front; their key brings them back."""
        column = self._window.side
        splitter = column.parentWidget() if column is not None else None
        if self.presenting and column is not None and isinstance(splitter, QSplitter) and splitter not in self._columns:
            self._columns[splitter] = column, not column.isHidden(), splitter.saveState()
            column.hide()

    def _clear_top(self) -> None:
        """A room that does not follow the running network has no use for its figures."""
        if self.presenting:
            self._window.top.setVisible(self._window.rooms.follows)

    def _page(self, by: int) -> None:
        """Go on or back in the lesson; without one, among the views."""
        guide, views = self._window.teaching.guide, self._window.views
        if guide.isVisible() and guide.panel and guide.panel.lesson:
            if by > 0:
                guide.panel.go_on(aloud=True)
            elif not guide.panel.reader.scroll(by):
                guide.turn(guide.panel.place - 1)
        elif views:
            views.turn(by)
