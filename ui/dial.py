"""A number between its bounds, by slider and by typing: the two follow each other and ask for the same value."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QWidget

from core.hyper import Real, Whole
from core.refusals import Refusal
from ui.i18n import say
from ui.numbers import parsed, typed
from ui.slider import NumberField, Slider

_REST = 600  # milliseconds after the last key or notch of the wheel until the turn counts as finished
_FINE, _COARSE = 0.001, 0.05  # the least way on the slider of a fine and of a coarse step


class Dial(QObject):
    """Slider and field of one declared number. `turned` carries every new value, also while the slider is drawn.

    `settled` follows when the hand lets go; `refused` carries why a typed text cannot be taken, or None once it can.
    """

    turned = Signal(object)
    settled = Signal()
    refused = Signal(object)

    def __init__(self, declaration: Real | Whole, parent: QWidget) -> None:
        super().__init__(parent)
        self._declaration = declaration
        self._value: Any = declaration.default
        self.slider, self.field = Slider(), NumberField()
        for handle in (self.slider, self.field):
            say(handle.setAccessibleName, "core", declaration.label)
            handle.nudged.connect(self._nudge)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.settled)
        self.slider.valueChanged.connect(self._slide)
        self.slider.sliderReleased.connect(self.settled)
        self.field.typed.connect(self._take)
        self.field.left.connect(self._write)
        self.show_value(declaration.default)

    def show_value(self, value: Any) -> None:
        """Show `value`; a text that is being typed stays as long as the value has not changed."""
        busy = self.field.isModified() and value == self._value
        self._value = value
        if self._declaration.from_fraction(self.slider.value() / Slider.STEPS) != value:
            blocker = QSignalBlocker(self.slider)
            self.slider.setValue(round(self._declaration.fraction(value) * Slider.STEPS))
            blocker.unblock()
        if not busy:
            self._write()

    def _write(self) -> None:
        text = typed(self._value)
        if self.field.text() != text:
            self.field.setText(text)
            self.field.setCursorPosition(0)
        self.field.setModified(False)
        self.refused.emit(None)

    def _turn(self, value: Any) -> None:
        if value != self._value:
            self.show_value(value)
            self.turned.emit(value)

    def _slide(self, place: int) -> None:
        self._turn(self._declaration.from_fraction(place / Slider.STEPS))
        if not self.slider.isSliderDown():
            self._rest.start()

    def _nudge(self, steps: int) -> None:
        self._turn(neighbour(self._declaration, self._value, steps))
        self._rest.start()

    def _take(self, text: str) -> None:
        label = self._declaration.label
        try:
            number = parsed(text, label)
            value = self._declaration.checked(int(number) if number.is_integer() else number, label)
        except Refusal as refusal:
            self.refused.emit(refusal)
            return
        changed = value != self._value
        self._turn(value)
        self._write()
        if changed:
            self.settled.emit()


def neighbour(declaration: Real | Whole, value: Any, steps: int) -> Any:
    """The next value above (steps > 0) or below; ten steps at once are a coarse one. At the end it stays."""
    sign = 1 if steps > 0 else -1
    if isinstance(declaration, Whole) and abs(steps) == 1:
        return min(max(value + sign, declaration.low), declaration.high)
    least, here = (_FINE if abs(steps) == 1 else _COARSE), declaration.fraction(value)
    for count in range(1, 1 + round(1 / least)):
        other = declaration.from_fraction(here + sign * least * count)
        if (other - value) * sign > 0:
            return other
    return value
