"""One control per kind of hyperparameter. A control shows a value and says what it was turned to; it holds no truth."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QToolTip, QVBoxLayout, QWidget

from core.hyper import Change, Choice, Hyper, Real, Switch, Whole
from core.refusals import Refusal
from ui import icons, tips
from ui.combo import Combo, Offer
from ui.dial import Dial
from ui.formulas import TYPESETTER, letters, picture
from ui.i18n import capitalised, say, sentence, word
from ui.theme import THEME, dress
from ui.toggle import Toggle


class Caption(QLabel):
    """The name and symbol of a setting; a double click asks for its default."""

    default_wanted = Signal()

    def __init__(self, declaration: Hyper) -> None:
        super().__init__()
        self._symbol = declaration.symbol
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        TYPESETTER.ready.connect(self.update)
        say(self.name, "core", declaration.label)

    def name(self, label: str) -> None:
        """Show this name, with the symbol after it."""
        self.setText(capitalised(label))

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        room = self.fontMetrics().horizontalAdvance(letters(self._symbol)) + THEME.gap(1.5) if self._symbol else 0
        return QSize(hint.width() + room, hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(THEME.gap(4), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette, metrics = QPainter(self), THEME.palette, self.fontMetrics()
        painter.setPen(palette.colour("ink" if self.isEnabled() else "faint"))
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, text)
        beside = self.rect().adjusted(metrics.horizontalAdvance(text) + THEME.gap(), 0, 0, 0)
        if self._symbol and TYPESETTER.ask():
            drawn = picture(self._symbol, THEME.size("body") * 1.15, palette.muted, self.devicePixelRatioF())
            height = drawn.height() / drawn.devicePixelRatio()
            painter.drawPixmap(QPointF(beside.left(), (self.height() - height) / 2 + 1), drawn)
        painter.end()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.default_wanted.emit()


class RestartMark(QWidget):
    """A small sign before the deed: turning this begins the run again."""

    def __init__(self) -> None:
        super().__init__()
        say(self.setToolTip, "ui", tips.ASKS[Change.RESTART])
        say(self.setAccessibleName, "ui", word("ui", "Restarts the run"))
        THEME.fit(self.setFixedSize, 16, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.paint(painter, "restart", QRectF(self.rect()), THEME.palette.warning)
        painter.end()


class IconButton(QToolButton):
    """A small button that is only an icon; its words are its tooltip and its name."""

    def __init__(self, icon: str, words: str) -> None:
        super().__init__()
        self.setIcon(icons.icon(icon, "muted"))
        dress(self, "icon")
        THEME.fit(self.setFixedSize, 28, 28)
        THEME.fit(self._size_icon, 16)
        say(self.setToolTip, "ui", words)
        say(self.setAccessibleName, "ui", words)

    def _size_icon(self, side: int) -> None:
        self.setIconSize(QSize(side, side))


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
        self.refusal: QLabel | None = None
        self.caption.setBuddy(self.field)
        self.dial.turned.connect(self.turn)
        self.dial.settled.connect(self.settled)
        self.dial.refused.connect(self._explain)

    def display(self, value: Any) -> None:
        self.dial.show_value(value)

    def _explain(self, refusal: Refusal | None) -> None:
        """Say below the field why a typed text cannot be taken, until it is mended."""
        dress(self.field, "", state="refused" if refusal else "")
        if self.refusal is None and refusal is not None:
            self.refusal = QLabel()
            self.refusal.setWordWrap(True)
            self.rows.addWidget(dress(self.refusal, "warning"))
        if self.refusal is not None:
            self.refusal.setVisible(refusal is not None)
            self.refusal.setText(sentence(refusal) if refusal else "")


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
        blocker = QSignalBlocker(self.toggle)
        self.toggle.setChecked(value)
        blocker.unblock()
        self.toggle.update()


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
