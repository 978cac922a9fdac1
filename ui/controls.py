"""One control per kind of hyperparameter. A control shows a value and says what it was turned to; it holds no truth."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolTip, QVBoxLayout, QWidget

from core.hyper import Change, Choice, Hyper, Real, Switch, Whole
from core.refusals import Refusal
from ui import tips
from ui.caption import Caption, RestartMark
from ui.combo import Combo, Offer
from ui.dial import Dial
from ui.i18n import say, sentence, word
from ui.icons import IconButton
from ui.slider import TextField
from ui.theme import THEME, dress
from ui.ticks import Tick, TickRow
from ui.toggle import Toggle


class Control(QWidget):
    """The frame of every control: caption, restart mark, a way back to the default, and a tooltip that teaches.

    `turned` carries each new value, `settled` says that the hand has let go. A subclass fills `head` and `rows`, calls
    `turn` when a person turned something, and draws in `display`.
    """

    turned = Signal(object)
    settled = Signal()

    def __init__(self, declaration: Hyper, formula: str = "") -> None:
        super().__init__()
        self.declaration, self._formula = declaration, formula
        self.value: Any = declaration.default
        self.refusal: QLabel | None = None
        self.rows, self.head = QVBoxLayout(self), QHBoxLayout()
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(0)
        THEME.fit(self.head.setSpacing, 6)
        self.caption = Caption(declaration)
        self.caption.default_wanted.connect(self.reset)
        self.head.addWidget(self.caption)
        if declaration.change is Change.RESTART:
            self.head.addWidget(RestartMark())
        self.head.addStretch(1)
        self.back = IconButton("undo", word("ui", "Back to the default"))
        policy = self.back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.back.setSizePolicy(policy)
        self.back.clicked.connect(self.reset)
        self.back.hide()
        self.head.addWidget(self.back)
        self.rows.addLayout(self.head)
        say(self.setAccessibleName, "core", declaration.label)
        say(self.setAccessibleDescription, "core", declaration.help)

    def show_value(self, value: Any) -> None:
        """Show `value`; nothing is emitted."""
        self.value = value
        self.back.setVisible(value != self.declaration.default)
        self.display(value)

    def display(self, value: Any) -> None:
        """Draw `value` without emitting anything."""
        raise NotImplementedError

    def turn(self, value: Any, settled: bool = False) -> None:
        """A person asks for `value`; with `settled` the turn is finished at once."""
        if value == self.value:
            return
        self.show_value(value)
        self.turned.emit(value)
        if settled:
            self.settled.emit()

    def reset(self) -> None:
        """Go back to the default, as a person's choice."""
        self.turn(self.declaration.default, settled=True)

    def explain(self, field: QWidget, refusal: Refusal | None) -> None:
        """Say below everything why what was typed into `field` cannot be taken, until it is mended."""
        dress(field, "", state="refused" if refusal else "")
        if self.refusal is None and refusal is not None:
            self.refusal = QLabel()
            self.refusal.setWordWrap(True)
            self.rows.addWidget(dress(self.refusal, "warning"))
        if self.refusal is not None:
            self.refusal.setVisible(refusal is not None)
            self.refusal.setText(sentence(refusal) if refusal else "")

    def event(self, event: QEvent) -> bool:
        # Built when it is asked for: some hundred tooltips with formulas would hold up the window.
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), tips.of_setting(self.declaration, self._formula), self)
            return True
        return super().event(event)


class NumberControl(Control):
    """A real or whole number: caption and field above, slider below."""

    def __init__(self, declaration: Real | Whole, formula: str = "") -> None:
        super().__init__(declaration, formula)
        self.dial = Dial(declaration, self)
        self.slider, self.field = self.dial.slider, self.dial.field
        self.head.addWidget(self.field)
        if declaration.unit:
            unit = QLabel()
            say(unit.setText, "core", declaration.unit)
            self.head.addWidget(dress(unit, "small"))
        self.rows.addWidget(self.slider)
        self.ticks: TickRow | None = None
        self.caption.setBuddy(self.field)
        self.dial.turned.connect(self.turn)
        self.dial.settled.connect(self.settled)
        self.dial.refused.connect(lambda refusal: self.explain(self.field, refusal))

    def display(self, value: Any) -> None:
        self.dial.show_value(value)

    def show_ticks(self, ticks: Sequence[Tick] | None) -> None:
        """Mark values on the slider; an empty list keeps room for marks to come, None does not."""
        declaration = self.declaration
        if self.ticks is None and ticks is not None and isinstance(declaration, Real | Whole):
            self.ticks = TickRow(declaration, self.slider)
            self.rows.insertWidget(self.rows.indexOf(self.slider) + 1, self.ticks)
        if self.ticks is not None:
            self.ticks.show_ticks(ticks or ())
            self.ticks.setVisible(ticks is not None)


class FormulaControl(Control):
    """A line to type that is checked as a whole: a formula, a list of points, the name of a file."""

    def __init__(self, declaration: Hyper, formula: str = "") -> None:
        super().__init__(declaration, formula)
        self.field = TextField()
        say(self.field.setAccessibleName, "core", declaration.label)
        self.caption.setBuddy(self.field)
        self.rows.addWidget(self.field)
        self.field.typed.connect(self._take)
        self.field.left.connect(lambda: self.display(self.value))

    def display(self, value: str) -> None:
        if self.field.text() != value:
            self.field.setText(value)
        self.field.setModified(False)
        self.explain(self.field, None)

    def _take(self, text: str) -> None:
        try:
            value = self.declaration.checked(text, self.declaration.label)
        except Refusal as refusal:
            self.explain(self.field, refusal)
        else:
            self.explain(self.field, None)
            self.turn(value, settled=True)


class SwitchControl(Control):
    """On or off."""

    def __init__(self, declaration: Switch, formula: str = "") -> None:
        super().__init__(declaration, formula)
        self.toggle = Toggle()
        say(self.toggle.setAccessibleName, "core", declaration.label)
        self.toggle.toggled.connect(lambda on: self.turn(on, settled=True))
        self.caption.setBuddy(self.toggle)
        self.head.addWidget(self.toggle)

    def display(self, value: bool) -> None:
        self.toggle.setChecked(value)


class ChoiceControl(Control):
    """One word of a few."""

    def __init__(self, declaration: Choice, formula: str = "") -> None:
        super().__init__(declaration, formula)
        self.combo = Combo([Offer(key, text) for key, text in declaration.choices.items()])
        say(self.combo.setAccessibleName, "core", declaration.label)
        THEME.fit(self.combo.setFixedWidth, 152)
        self.combo.chosen.connect(lambda key: self.turn(key, settled=True))
        self.caption.setBuddy(self.combo)
        self.head.addWidget(self.combo)

    def display(self, value: str) -> None:
        self.combo.show_key(value)
