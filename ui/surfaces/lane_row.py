"""LaneRow: one lane in a line - its colour, its name, its learning rate."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from core.hyper import Real, hypers
from core.refusals import Refusal
from core.studies.lanes import Lane
from ui import numbers
from ui.dial import neighbour
from ui.formulas import letters
from ui.i18n import say, translate, word
from ui.plots.trace import colour_of
from ui.slider import NumberField
from ui.theme import BOLD_LINE, GRID, RADIUS, THEME, dress


class LaneRow(QWidget):
    """`chosen` when a person looks at the lane, `turned` carries the lane with another rate or shown or hidden."""

    chosen = Signal()
    turned = Signal(object)
    settled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lane = Lane()
        self.dot, self.title, self.rate = Dot(), Title(), NumberField(84)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        THEME.fit(row.setSpacing, GRID / 2)
        row.addWidget(self.dot)
        row.addWidget(self.title, 1)
        row.addWidget(self.rate)
        say(self.dot.setAccessibleName, "labs", word("labs", "Show or hide this lane"))
        say(self.dot.setToolTip, "labs", word("labs", "Show or hide this lane"))
        say(self.rate.setAccessibleName, "labs", word("labs", "Learning rate"))
        self.dot.clicked.connect(lambda on: self._turn(replace(self.lane, shown=on), settled=True))
        self.title.clicked.connect(self.chosen)
        self.rate.typed.connect(self._take)
        self.rate.left.connect(self._write)
        self.rate.nudged.connect(self._nudge)

    @property
    def declared(self) -> Real:
        """The declaration of the rate."""
        found = dict(hypers(type(self.lane.rule)))["rate"]
        assert isinstance(found, Real)
        return found

    def show_lane(self, lane: Lane, chosen: bool, race: bool) -> None:
        """Show this lane; the rate can be typed only in a race."""
        self.lane = lane
        colour, words = colour_of(f"lane {lane.colour}"), translate("core", lane.title)
        self.dot.show_colour(colour, lane.shown)
        self.title.show_title(words, chosen, lane.shown)
        self.rate.setVisible(race)
        if not self.rate.isModified():
            self._write()

    def _write(self) -> None:
        text = numbers.typed(self.lane.rule.rate)
        if text != self.rate.text():
            self.rate.setText(text)
        self.rate.setToolTip(f"{letters(self.declared.symbol)} · {translate('core', self.declared.label)}")
        self.rate.setCursorPosition(0)
        self.rate.setModified(False)
        dress(self.rate, "", state="")

    def _take(self, text: str) -> None:
        try:
            rate = self.declared.checked(numbers.parsed(text, self.declared.label), self.declared.label)
        except Refusal:
            dress(self.rate, "", state="refused")
            return
        self._turn(self.lane.at(rate), settled=True)
        self._write()

    def _nudge(self, steps: int) -> None:
        self._turn(self.lane.at(neighbour(self.declared, self.lane.rule.rate, steps)))
        self._write()

    def _turn(self, lane: Lane, settled: bool = False) -> None:
        if lane != self.lane:
            self.lane = lane
            self.turned.emit(lane)
            if settled:
                self.settled.emit()


class Dot(QAbstractButton):
    """The colour of a lane: full where it is shown, a ring where it is hidden."""

    def __init__(self) -> None:
        super().__init__()
        self._colour = colour_of("lane 0")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        THEME.fit(self.setFixedSize, 24, 28)

    def show_colour(self, colour: str, shown: bool) -> None:
        """Show this colour."""
        if (colour, shown) != (self._colour, self.isChecked()):
            self._colour = colour
            self.setChecked(shown)
            self.update()

    def paintEvent(self, event: object) -> None:
        painter, size = QPainter(self), THEME.px(6.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        colour = QColor(self._colour)
        painter.setPen(QPen(colour, BOLD_LINE))
        painter.setBrush(colour if self.isChecked() else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, size, size)
        if self.hasFocus():
            painter.setPen(QPen(THEME.palette.colour("accent"), BOLD_LINE))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, size + 3, size + 3)
        painter.end()


class Title(QAbstractButton):
    """The name of a lane; pressed, it is the one that is looked at."""

    def __init__(self) -> None:
        super().__init__()
        self._faint = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_title(self, words: str, chosen: bool, shown: bool) -> None:
        """Show this name, and whether it is the chosen one."""
        if (words, chosen, shown) != (self.text(), self.isChecked(), not self._faint):
            self._faint = not shown
            self.setText(words)
            self.setAccessibleName(words)
            self.setChecked(chosen)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(THEME.px(120), THEME.px(30))

    def paintEvent(self, event: object) -> None:
        painter, palette = QPainter(self), THEME.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(palette.colour("accent"), BOLD_LINE) if self.hasFocus() else Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(palette.colour("accent_soft" if self.isChecked() else "raised"))
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        painter.setFont(THEME.font("body", bold=self.isChecked()))
        painter.setPen(palette.colour("faint" if self._faint else "ink"))
        room = self.rect().adjusted(THEME.gap(), 0, -THEME.gap(0.5), 0)
        text = QFontMetrics(painter.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()
