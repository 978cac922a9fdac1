"""A slider that goes where it is pressed, and a number field: the two handles of one value."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLineF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QSlider, QStyle

from ui.theme import BOLD_LINE, THEME

# What a key asks for: so many fine steps; ten of them are a coarse one.
_KEYS: dict[int, int] = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_PageUp: 10,
    Qt.Key.Key_PageDown: -10,
}
NOTCH = 6  # pixels of the design that a notch rises above the groove
_FIELD_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Slider(QSlider):
    """From 0 to `STEPS`. `nudged` carries fine steps by key, or by wheel where the focus is."""

    STEPS = 1000
    nudged = Signal(int)

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.notches: tuple[tuple[float, bool], ...] = ()
        self.setRange(0, self.STEPS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS:
            self.nudged.emit(_KEYS[event.key()])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        _wheel(self, event)

    def show_notches(self, notches: Sequence[tuple[float, bool]]) -> None:
        """Cut notches into the groove: where, as shares of its length, and whether each is one to be wary of."""
        self.notches = tuple(notches)
        self.update()

    def place(self, fraction: float) -> float:
        """Where the middle of the handle is, in pixels, when the slider stands at a share of its length."""
        handle = self.style().pixelMetric(QStyle.PixelMetric.PM_SliderLength, None, self)
        return handle / 2 + fraction * (self.width() - handle)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.notches:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for fraction, wary in self.notches:
                painter.setPen(QPen(THEME.palette.colour("warning" if wary else "muted"), BOLD_LINE))
                x, middle = self.place(fraction), self.height() / 2
                painter.drawLine(QLineF(x, middle - THEME.px(NOTCH), x, self.height()))
            painter.end()
        super().paintEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            handle = self.style().pixelMetric(QStyle.PixelMetric.PM_SliderLength, None, self)
            place = round(event.position().x() - handle / 2)
            # The handle is brought under the pointer first, so that Qt's own press takes hold of it.
            self.setValue(QStyle.sliderValueFromPosition(0, self.STEPS, place, self.width() - handle))
        super().mousePressEvent(event)


class TextField(QLineEdit):
    """A line to type. `typed` carries the text when it was changed and left."""

    typed = Signal(str)
    left = Signal()  # Escape: what was typed does not count

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.editingFinished.connect(self._finish)

    def event(self, event: QEvent) -> bool:
        asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if asked and event.key() == Qt.Key.Key_Escape and self.isModified():
            event.accept()  # else the key would do what it does in the window
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _finish(self) -> None:
        if self.isModified():
            self.setModified(False)
            self.typed.emit(self.text())


class NumberField(TextField):
    """A number to type. `nudged` is as with the slider."""

    nudged = Signal(int)

    def __init__(self, width: int = 88) -> None:
        super().__init__()
        THEME.fit(self.setFixedWidth, width)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _FIELD_KEYS:
            self.nudged.emit(_KEYS[event.key()])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        _wheel(self, event)


def _wheel(widget: Slider | NumberField, event: QWheelEvent) -> None:
    """Turn by the wheel where the focus is; elsewhere the wheel belongs to the column that scrolls."""
    turn = event.angleDelta().y() or event.angleDelta().x()
    if widget.hasFocus() and turn:
        widget.nudged.emit(1 if turn > 0 else -1)
        event.accept()
    else:
        event.ignore()
