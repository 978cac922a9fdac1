"""LineTable: what the best line of every loss costs by every loss; a row is a line, a column a loss."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.studies.fits import LOSSES, FitsStudy
from ui import numbers
from ui.i18n import LANGUAGE, say, translate, word
from ui.labs.fits_words import ROLES
from ui.plots.legend import STROKE, swatch
from ui.plots.trace import colour_of
from ui.theme import BOLD_LINE, RADIUS, THEME

KEYS = list(LOSSES)
HEAD, ROW, FIRST = 46, 32, 0.33  # pixels of the design; the share of the width that names take
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
MIDDLE = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)


class LineTable(QWidget):
    """Four lines by four losses. `chosen` carries the key of the row that is clicked, or reached by Up and Down."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.study = FitsStudy()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        say(self.setAccessibleName, "labs", word("labs", "Every line by every loss"))
        THEME.changed.connect(self.updateGeometry)
        LANGUAGE.changed.connect(self._tell)

    def show_fits(self, study: FitsStudy) -> None:
        """Show what these lines cost."""
        self.study = study
        self._tell()
        self.update()

    def _tell(self) -> None:
        rows = zip(KEYS, self.study.table, strict=True)
        said = [f"{self._name(key)}: {', '.join(numbers.number(float(v), 3) for v in row)}" for key, row in rows]
        self.setAccessibleDescription("; ".join(said))

    @staticmethod
    def _name(key: str) -> str:
        return translate("core", LOSSES[key])

    def sizeHint(self) -> QSize:
        return QSize(THEME.px(520), THEME.px(HEAD + ROW * len(KEYS)))

    def minimumSizeHint(self) -> QSize:
        return QSize(THEME.px(420), self.sizeHint().height())

    def row(self, place: int) -> QRectF:
        """Where the row of a line is painted."""
        return QRectF(0, THEME.px(HEAD) + place * THEME.px(ROW), self.width(), THEME.px(ROW)).adjusted(1, 1, -1, -1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = (key for place, key in enumerate(KEYS) if self.row(place).contains(event.position()))
        key = next(found, None)
        if key:
            self.chosen.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in ways:
            self.chosen.emit(KEYS[(KEYS.index(self.study.loss) + ways[Qt.Key(event.key())]) % len(KEYS)])
        else:
            event.ignore()

    def focusInEvent(self, event: object) -> None:
        self.update()

    def focusOutEvent(self, event: object) -> None:
        self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_head(painter)
        best = self.study.best
        for place, key in enumerate(KEYS):
            self._paint_row(painter, self.row(place), key, [place in column for column in best])
        painter.end()

    def _paint_head(self, painter: QPainter) -> None:
        head, gap = QRectF(0, 0, self.width(), THEME.px(HEAD)), THEME.gap(0.5)
        painter.setFont(THEME.font("small"))
        painter.setPen(THEME.palette.colour("muted"))
        corner = head.adjusted(THEME.gap(), 0, 0, 0)
        painter.drawText(corner, LEFT, translate("labs", "line ↓   loss →"))
        for place, key in enumerate(KEYS):
            painter.setPen(THEME.palette.colour("ink" if key == self.study.loss else "muted"))
            painter.drawText(self._cell(head, place).adjusted(gap, 0, -gap, 0), MIDDLE, self._name(key))

    def _cell(self, row: QRectF, column: int) -> QRectF:
        """The cell of a column within a row."""
        wide = row.width() * (1 - FIRST) / len(KEYS)
        return QRectF(row.left() + row.width() * FIRST + column * wide, row.top(), wide, row.height())

    def _paint_row(self, painter: QPainter, room: QRectF, key: str, best: list[bool]) -> None:
        palette = THEME.palette
        if key == self.study.loss:
            painter.setPen(QPen(palette.colour("accent"), BOLD_LINE) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(palette.colour("accent_soft"))
            painter.drawRoundedRect(room, RADIUS, RADIUS)
        colour, stroke = QColor(colour_of(ROLES[key])), THEME.px(20)
        swatch(painter, STROKE, QPointF(room.left() + THEME.gap() + stroke / 2, room.center().y()), stroke, colour)
        words, left = self._name(key), room.left() + stroke + THEME.gap(2)
        names = QRectF(left, room.top(), room.left() + room.width() * FIRST - left, room.height())
        painter.setFont(THEME.font("body"))
        if painter.fontMetrics().horizontalAdvance(words) > names.width():
            painter.setFont(THEME.font("small"))  # there two lines have room
        painter.setPen(palette.colour("ink"))
        painter.drawText(names, int(LEFT) | int(Qt.TextFlag.TextWordWrap), words)
        for place, value in enumerate(self.study.table[KEYS.index(key)]):
            painter.setFont(THEME.font("body", bold=best[place]))
            painter.setPen(colour if best[place] else palette.colour("muted"))
            painter.drawText(self._cell(room, place), MIDDLE, numbers.steady(float(value), 3))
