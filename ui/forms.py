"""A form for any declared object: one control per hyperparameter, and a new object at every turn."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.expressions import Formula
from core.hyper import Choice, Hyper, Keys, Nested, Real, Sizes, Switch, Whole, hypers
from core.points import Spots
from core.text import Text
from ui.combo import Combo, offers
from ui.controls import ChoiceControl, Control, FormulaControl, NumberControl, SwitchControl
from ui.i18n import say
from ui.lists import KeysControl, SizesControl
from ui.theme import THEME


class NestedControl(Control):
    """An entry of a catalogue, with a form for its own settings below. What was set in an entry is found again."""

    def __init__(self, declaration: Nested, formula: str = "") -> None:
        super().__init__(declaration, formula)
        self._catalog, self._seen = declaration.catalog, dict[str, Any]()
        self.combo = Combo(offers(declaration.catalog))
        say(self.combo.setAccessibleName, "core", declaration.label)
        THEME.fit(self.combo.setFixedWidth, 152)
        self.combo.chosen.connect(self._choose)
        self.caption.setBuddy(self.combo)
        self.head.addWidget(self.combo)
        self.form = Form()
        THEME.fit(self.form.setContentsMargins, 16, 4, 0, 4)
        self.form.turned.connect(self.turn)
        self.form.settled.connect(self.settled)
        self.rows.addWidget(self.form)

    def display(self, value: Any) -> None:
        key = self._catalog.key_of(value)
        self._seen[key] = value
        self.combo.show_key(key)
        self.form.show_declared(value, self._catalog[key].formula)
        self.form.setVisible(bool(self.form.controls))

    def _choose(self, key: str) -> None:
        self.turn(self._seen[key] if key in self._seen else self._catalog[key].kind(), settled=True)


_KINDS: dict[type[Hyper], Callable[..., Control]] = {
    Real: NumberControl,
    Whole: NumberControl,
    Switch: SwitchControl,
    Choice: ChoiceControl,
    Sizes: SizesControl,
    Keys: KeysControl,
    Nested: NestedControl,
    Formula: FormulaControl,
    Spots: FormulaControl,
    Text: FormulaControl,
}


def control_for(declaration: Hyper, formula: str = "") -> Control:
    """The control that turns what `declaration` declares."""
    return _KINDS[type(declaration)](declaration, formula)


class Form(QWidget):
    """Controls for the hyperparameters of one declared object, or for some of them.

    `turned` carries the object with the new value in place, `settled` says that the hand has let go.
    """

    turned = Signal(object)
    settled = Signal()

    def __init__(self, only: Collection[str] | None = None) -> None:
        super().__init__()
        self._only = only
        self._declared: Any = None
        self.controls: dict[str, Control] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        THEME.fit(self._layout.setSpacing, 8)

    def show_declared(self, declared: Any, formula: str = "") -> None:
        """Show the settings of `declared`; nothing is emitted."""
        if type(declared) is not type(self._declared):
            self._furnish(type(declared), formula)
        self._declared = declared
        for name, control in self.controls.items():
            control.show_value(getattr(declared, name))

    def _furnish(self, kind: type, formula: str) -> None:
        for control in self.controls.values():
            self._layout.removeWidget(control)
            control.hide()
            control.deleteLater()
        self.controls = {}
        for name, declaration in hypers(kind):
            if self._only is None or name in self._only:
                control = control_for(declaration, formula)
                control.turned.connect(lambda value, name=name: self._turn(name, value))
                control.settled.connect(self.settled)
                self.controls[name] = control
                self._layout.addWidget(control)

    def _turn(self, name: str, value: Any) -> None:
        self._declared = replace(self._declared, **{name: value})
        self.turned.emit(self._declared)
