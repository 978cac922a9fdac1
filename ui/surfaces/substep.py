"""SubstepRow: one sub-step of a step - its name, its formula, its numbers, and its squares."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from core.substeps import Kind, Part, axis
from ui.formulas import FormulaLabel
from ui.i18n import translate
from ui.numbers import number
from ui.surfaces.arrows import colour
from ui.theme import BOLD_LINE, GRID, RADIUS, THEME, dress

GLYPH, SIDE = 84, 34  # pixels of the design: the glyph, and the largest square in it
AHEAD, PAST, NOW = "ahead", "past", "now"


class SubstepRow(QWidget):
    """Ahead it only says its name, past also what came out; now it is written out. `pressed` when it is clicked."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.when = AHEAD
        self.name, self.formula, self.glyph, self.outcome = QLabel(), FormulaLabel(), Glyph(), QLabel()
        self.filled = [FormulaLabel(role="body") for _ in range(2)]
        row, texts = QHBoxLayout(self), QVBoxLayout()
        THEME.fit(row.setContentsMargins, GRID * 1.5, GRID * 0.75, GRID, GRID * 0.75)
        THEME.fit(texts.setSpacing, GRID / 2)
        for part in (dress(self.name, "small"), self.formula, *self.filled, dress(self.outcome, "muted")):
            texts.addWidget(part)
        row.addLayout(texts, 1)
        row.addWidget(self.glyph, 0, Qt.AlignmentFlag.AlignTop)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_part(self, part: Part, when: str, largest: float, quick: bool) -> None:
        """Show `part`; `largest` belongs to its kind; while it is `quick` no numbers are typeset."""
        if when != self.when:
            self.when = when
            self.update()
        self.name.setText(translate("core", part.name))
        self.setAccessibleName(self.name.text())
        size = len(part.value) if part.value.ndim else 1
        written = when == NOW and not quick and bool(part.formula or part.kind is Kind.TABLE)
        lines = 1 if part.kind is Kind.TABLE or not part.value.ndim else size
        for place, label in enumerate(self.filled):
            shown = written and place < lines
            label.setVisible(shown)
            if shown and label.latex != part.filled(place):
                label.show_formula(part.filled(place))
        self.outcome.setVisible(when != AHEAD and not written)
        self.outcome.setText(outcome(part))
        if self.formula.latex != part.latex:
            self.formula.show_formula(part.latex)
        self.formula.setVisible(bool(part.formula) or part.kind not in (Kind.PLACE, Kind.SLOPE))
        self.glyph.show_part(part if when != AHEAD else None, largest)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.when == NOW:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(THEME.palette.colour("accent_soft", 0.55))
            painter.drawRoundedRect(self.rect(), RADIUS, RADIUS)
            painter.setBrush(THEME.palette.colour("accent"))
            painter.drawRoundedRect(QRectF(0, 0, THEME.px(4), self.height()), 2, 2)
            painter.end()


def outcome(part: Part) -> str:
    """What came out, in plain letters: x −0.14   y 0.22."""
    if part.kind is Kind.TABLE:
        return "   ".join(" ".join(number(value, 3) for value in row) for row in part.value)
    if not part.value.ndim:
        return number(float(part.value), part.digits)
    return "     ".join(f"{axis(place)}  {number(float(value), part.digits)}" for place, value in enumerate(part.value))


class Glyph(QWidget):
    """What a sub-step looks like: an arrow; squares whose areas are its values; or the sides of such squares."""

    def __init__(self) -> None:
        super().__init__()
        self._part: Part | None = None
        self.sides: list[float] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_part(self, part: Part | None, largest: float) -> None:
        """Show `part`, where `largest` is the largest value of its kind."""
        before = self._looks()
        self._part = part
        self.sides = sides(part, largest) if part is not None else []
        if self._looks() != before:
            self.update()

    def _looks(self) -> tuple[object, ...]:
        return (self._part.kind, self._part.letter, self.sides) if self._part is not None else ()

    def sizeHint(self) -> QSize:
        return QSize(THEME.px(GLYPH), THEME.px(SIDE + 4))

    def paintEvent(self, event: QPaintEvent) -> None:
        part = self._part
        if part is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint = colour(part)
        painter.setPen(QPen(tint, BOLD_LINE))
        if part.kind in (Kind.SLOPE, Kind.STEP, Kind.DIRECTION):
            self._paint_stroke(painter)
        soft = colour(part)
        soft.setAlphaF(0.3)
        for place, share in enumerate(self.sides):
            side, left = max(share * THEME.px(SIDE), 1.0), place * THEME.px(SIDE + 8) + 2
            bottom = self.height() - 2.0
            if part.kind in (Kind.ROOT, Kind.RATIO):
                painter.drawLine(
                    QLineF(left, bottom - THEME.px(10) * place, left + side, bottom - THEME.px(10) * place)
                )
            else:
                painter.setBrush(soft)
                painter.drawRect(QRectF(left, bottom - side, side, side))
        painter.end()

    def _paint_stroke(self, painter: QPainter) -> None:
        right, middle, head = self.width() - 4.0, THEME.px(12), THEME.px(6)
        painter.drawLine(QLineF(right - THEME.px(34), middle, right, middle))
        for side in (-1, 1):
            painter.drawLine(QPointF(right, middle), QPointF(right - head, middle + side * head * 0.6))


def sides(part: Part, largest: float) -> list[float]:
    """How long the sides are, as shares of the longest: roots of squares, or the sides themselves."""
    if part.kind not in (Kind.SQUARE, Kind.SQUARED_STEP, Kind.ROOT, Kind.RATIO) or not largest > 0:
        return []
    with np.errstate(all="ignore"):
        shares = np.abs(part.value) / largest
        shares = np.sqrt(shares) if part.kind in (Kind.SQUARE, Kind.SQUARED_STEP) else shares
    return [float(share) for share in np.nan_to_num(np.clip(np.atleast_1d(shares), 0, 1))]
