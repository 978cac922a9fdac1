"""AnimalSheet: the rows of the animals as a table of fur, wings and label; as printed, with what went wrong."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.animals import LABELS, ROWS
from core.datasets import Samples
from ui.i18n import say, translate, word
from ui.theme import RADIUS, THEME

NAMES = ("other", "mammal", "bird")


class AnimalSheet(QWidget):
    """A line per row: fur, wings, and the label with the one-hot vector; wrong labels stand out."""

    def __init__(self) -> None:
        super().__init__()
        self.samples: Samples | None = None
        self.printed = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        say(self.setAccessibleName, "labs", word("labs", "Rows of the animals"))
        THEME.changed.connect(self.update)

    def show_rows(self, samples: Samples, printed: bool) -> None:
        """Show these rows."""
        self.samples, self.printed = samples, printed
        said = [
            f"{row[0]:.0f} {row[1]:.0f}: {NAMES[label]}"
            for row, label in zip(samples.inputs, samples.labels, strict=True)
        ]
        self.setAccessibleDescription("; ".join(said))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(THEME.px(320), THEME.px(26) * 7)

    def minimumSizeHint(self) -> QSize:
        return QSize(THEME.px(240), THEME.px(22) * 7)

    def lines(self) -> list[tuple[tuple[str, ...], bool]]:
        """The words of every line, and whether its label is wrong."""
        assert self.samples is not None
        known = {tuple(row): label for row, label in zip(ROWS, LABELS, strict=True)}
        found: list[tuple[tuple[str, ...], bool]] = []
        for row, target, label in zip(self.samples.inputs, self.samples.targets, self.samples.labels, strict=True):
            vector = "[" + ", ".join(f"{value:.0f}" for value in target) + "]"
            wrong = bool(known[tuple(row)] != label)
            found.append(((f"{row[0]:.0f}", f"{row[1]:.0f}", vector, translate("core", NAMES[label])), wrong))
        if self.printed:
            found.append((("–", "–", "[0, 0, 1]", translate("labs", "no row is left for this label")), True))
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.samples is None:
            return
        painter, lines = QPainter(self), self.lines()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tall = min(self.height() / (len(lines) + 1), THEME.px(36))
        heads = (*(translate("core", name) for name in ("fur", "wings")), "y", translate("labs", "label"))
        self._paint_line(painter, heads, 0, tall, "muted")
        for number, (words, wrong) in enumerate(lines, 1):
            self._paint_line(painter, words, number * tall, tall, "failure" if wrong else "ink")
        painter.end()

    def _paint_line(self, painter: QPainter, words: tuple[str, ...], top: float, tall: float, role: str) -> None:
        if role == "failure":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(THEME.palette.colour("failure", 0.1))
            painter.drawRoundedRect(QRectF(0, top + 1, self.width(), tall - 2), RADIUS, RADIUS)
        painter.setFont(THEME.font("body", bold=role == "muted"))
        painter.setPen(THEME.palette.colour(role))
        lefts = (0.03, 0.17, 0.33, 0.56, 1.0)
        for place, text in enumerate(words):
            left, right = lefts[place] * self.width(), lefts[place + 1] * self.width()
            painter.drawText(QRectF(left, top, right - left, tall), Qt.AlignmentFlag.AlignVCenter, text)
