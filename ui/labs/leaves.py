"""Leaves: the pages of a lab behind tabs; quiet cards to fill them with; a row of buttons of which one is pressed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from ui.i18n import LANGUAGE, capitalised, say, translate
from ui.plots.canvas import Canvas
from ui.theme import GRID, THEME, dress

W = TypeVar("W", bound=QWidget)


class Rows(QVBoxLayout):
    """Rows that take the height there is, and not the one that their contents would like for their width."""

    def hasHeightForWidth(self) -> bool:
        # WORKAROUND: a scroll area would take the height that is liked for the least one, and scroll without need.
        return False


class Leaves(QWidget):
    """Pages by key, named by `titles` (context "core"). `chosen` carries the key of the tab that a person picks."""

    chosen = Signal(str)

    def __init__(self, titles: Mapping[str, str]) -> None:
        super().__init__()
        self._titles = dict(titles)
        self.tabs, self.stack = QTabBar(), QStackedWidget()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.pages: dict[str, QWidget] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        THEME.fit(layout.setSpacing, GRID / 2)
        layout.addWidget(self.tabs)
        layout.addWidget(self.stack, 1)
        self.tabs.currentChanged.connect(
            lambda place: self.chosen.emit(list(self.pages)[place]) if place >= 0 else None
        )
        LANGUAGE.changed.connect(self._name)

    def add(self, key: str, page: QWidget) -> QWidget:
        """Add a page, which scrolls where there is no room for it; the page is the answer."""
        blocked = self.tabs.blockSignals(True)
        area = scrolling(page)
        self.pages[key] = area
        self.stack.addWidget(area)
        self.tabs.addTab(capitalised(translate("core", self._titles[key])))
        self.tabs.blockSignals(blocked)
        return page

    def show_key(self, key: str) -> None:
        """Show this page; nothing is emitted."""
        blocked = self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(list(self.pages).index(key))
        self.stack.setCurrentWidget(self.pages[key])
        self.tabs.blockSignals(blocked)

    def _name(self) -> None:
        for place, key in enumerate(self.pages):
            self.tabs.setTabText(place, capitalised(translate("core", self._titles[key])))


class Panel(QFrame):
    """A quiet surface with a title; `rows` is to be filled."""

    def __init__(self, title: str = "") -> None:
        super().__init__()
        dress(self, "card")
        self.title, self.rows = QLabel(), QVBoxLayout(self)
        THEME.fit(self.rows.setContentsMargins, GRID * 1.5, GRID, GRID * 1.5, GRID)
        THEME.fit(self.rows.setSpacing, GRID)
        if title:
            say(self.title.setText, "labs", title)
            self.rows.addWidget(dress(self.title, "heading"))


class Segments(QWidget):
    """Buttons side by side of which one is pressed. `chosen` carries its key; words are of the context "core"."""

    chosen = Signal(str)

    def __init__(self, choices: Mapping[str, str], name: str) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        self._choices = dict(choices)
        self._tails: dict[str, str] = {}
        self.group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        THEME.fit(row.setSpacing, GRID / 2)
        for key in choices:
            button = self.buttons[key] = QPushButton()
            button.setCheckable(True)
            button.setAutoDefault(False)
            self.group.addButton(button)
            row.addWidget(button)
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
        row.addStretch(1)
        say(self.setAccessibleName, "core", name)
        LANGUAGE.changed.connect(self._write)
        self._write()

    def show_key(self, key: str, tails: Mapping[str, str] | None = None) -> None:
        """Press this button; `tails` are figures to be shown after the words. Nothing is emitted."""
        self._tails = dict(tails or {})
        self.buttons[key].setChecked(True)
        self._write()

    def _write(self) -> None:
        for key, button in self.buttons.items():
            words = translate("core", self._choices[key])
            words = words if "(" in words or "=" in words else capitalised(words)  # what is code stays as it is
            button.setText(f"{words}   {self._tails[key]}" if key in self._tails else words)


def column(*parts: QWidget, stretch: int = -1) -> QWidget:
    """Widgets below each other on nothing; the one at `stretch` takes what room is left."""
    widget = QWidget()
    rows = QVBoxLayout(widget)
    rows.setContentsMargins(0, 0, 0, 0)
    THEME.fit(rows.setSpacing, GRID)
    for place, part in enumerate(parts):
        rows.addWidget(part, int(place == stretch))
    return widget


def side_by_side(*parts: tuple[QWidget, int]) -> QWidget:
    """Widgets beside each other on nothing, with their shares of the width; 0 is as narrow as they can be."""
    widget = QWidget()
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    THEME.fit(row.setSpacing, GRID)
    for part, share in parts:
        row.addWidget(part, share)
    return widget


def firm(widget: W) -> W:
    """A widget that is never given less height than it would like."""
    widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return widget


def scrolling(page: QWidget) -> QScrollArea:
    """A page that scrolls where there is no room for it."""
    area, sheet = QScrollArea(), QWidget()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    rows = Rows(sheet)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.addWidget(page)
    area.setWidget(sheet)
    dress(sheet, "column")
    return area


def settle(canvas: Canvas, right: bool = True) -> None:
    """Lay the note of a plot into a corner; it hides where it would cover the picture, for formulas say the same."""
    note, frame = canvas.note, canvas.frame
    room = note.boundingRect()
    wanted = bool(note.toPlainText())
    note.setVisible(wanted and room.width() < 0.55 * frame.width() and room.height() < 0.6 * frame.height())
    note.settle(frame, right=right)


class Sentence(QLabel):
    """A sentence that may take several lines, and is never given less room than they need."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(hint.width(), max(hint.height(), self.heightForWidth(self.width()) if self.text() else 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.heightForWidth(event.size().width()) != self.heightForWidth(event.oldSize().width()):
            self.updateGeometry()


def wrapped(role: str = "muted") -> Sentence:
    """A sentence in the look of a role."""
    label = Sentence()
    dress(label, role)
    return label
