"""Chain: matrices that follow from one another, with an arrow from part to part that says what is done."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.i18n import say
from ui.labs.cells import HIGH, Cells
from ui.theme import BOLD_LINE, GRID, THEME, dress

LONG, HEAD = 64, 8  # pixels of the design
DONE, NOW, AHEAD = "muted", "accent", "line"


class Arrow(QWidget):
    """Leads to the right past matrices of `rows` rows, or down. Its colour says whether this was done, or is now."""

    def __init__(self, rows: int = 2, down: bool = False) -> None:
        super().__init__()
        self.role, self._rows, self._down = DONE, rows, down
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        THEME.changed.connect(self.updateGeometry)

    def show_role(self, role: str) -> None:
        """Say whether this was done, is done now, or lies ahead."""
        if role != self.role:
            self.role = role
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(THEME.px(LONG), THEME.px(LONG / 2) if self._down else THEME.px(HIGH) * self._rows + 8)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, head = QPainter(self), THEME.px(HEAD)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, middle, edge = THEME.palette.colour(self.role), QPointF(self.rect().center()), THEME.px(4)
        tail = QPointF(middle.x(), edge) if self._down else QPointF(edge, middle.y())
        tip = QPointF(middle.x(), self.height() - edge) if self._down else QPointF(self.width() - edge, middle.y())
        back = QPointF(0, head) if self._down else QPointF(head, 0)
        aside = QPointF(head / 2, 0) if self._down else QPointF(0, head / 2)
        painter.setPen(QPen(colour, (1.5 if self.role == NOW else 1.0) * BOLD_LINE))
        painter.setBrush(colour)
        painter.drawLine(tail, tip - back)
        painter.drawPolygon(QPolygonF([tip, tip - back + aside, tip - back - aside]))
        painter.end()


def headed(words: str, part: Cells | Arrow) -> QVBoxLayout:
    """A matrix with its name above it, words of the context "labs", or an arrow with the code of what it does."""
    rows, label = QVBoxLayout(), QLabel()
    THEME.fit(rows.setSpacing, GRID / 2)
    if isinstance(part, Arrow):
        label.setText(words)
    else:
        say(label.setText, "labs", words)
    centre = Qt.AlignmentFlag.AlignHCenter
    rows.addWidget(dress(label, "muted"), 0, centre)
    rows.addWidget(part, 0, centre | Qt.AlignmentFlag.AlignTop)
    rows.addStretch(1)
    return rows


def beside(words: str, arrow: Arrow) -> QHBoxLayout:
    """An arrow that leads down, with the code of what it does to its right."""
    row, label = QHBoxLayout(), QLabel(words)
    row.addStretch(1)
    row.addWidget(arrow)
    row.addWidget(dress(label, "muted"))
    row.addStretch(1)
    return row
