"""A form for any declared object: one control per hyperparameter, and a new object at every turn."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal
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


class Page(QWidget):
    """The controls of one kind of declared object. `turned` carries the name of a setting and its new value."""

    turned = Signal(str, object)
    settled = Signal()

    def __init__(self, kind: type, only: Collection[str] | None, formula: str) -> None:
        super().__init__()
        self.controls: dict[str, Control] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        THEME.fit(layout.setSpacing, 8)
        for name, declaration in hypers(kind):
            if only is None or name in only:
                control = control_for(declaration, formula)
                control.turned.connect(partial(self.turned.emit, name))
                control.settled.connect(self.settled)
                self.controls[name] = control
                layout.addWidget(control)

    def follow(self, form: QWidget) -> None:
        """Let Tab lead here from `form`: Qt puts what is made later behind everything else in the window."""
        line, part = [form, self], self.nextInFocusChain()
        while part is not None and self.isAncestorOf(part):
            line.append(part)
            part = part.nextInFocusChain()
        # WORKAROUND: setTabOrder passes over what takes no focus, and a form within would stay behind its controls.
        mute = [part for part in line if part.focusPolicy() is Qt.FocusPolicy.NoFocus]
        for part in mute:
            part.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for before, after in pairwise(line):
            QWidget.setTabOrder(before, after)
        for part in mute:
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class Form(QWidget):
    """Controls for the hyperparameters of one declared object, or for some of them.

    `turned` carries the object with the new value in place, `settled` says that the hand has let go. The controls of a
    kind of object are made when it is first shown, and found again whenever it is shown later.
    """

    turned = Signal(object)
    settled = Signal()

    def __init__(self, only: Collection[str] | None = None) -> None:
        super().__init__()
        self._only = only
        self._declared: Any = None
        self._pages: dict[type, Page] = {}
        self.controls: dict[str, Control] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def show_declared(self, declared: Any, formula: str = "") -> None:
        """Show the settings of `declared`; nothing is emitted."""
        before, self._declared = self._declared, declared
        if type(declared) is not type(before):
            self._open(type(declared), formula)
            if before is not None:
                self._pages[type(before)].hide()
        for name, control in self.controls.items():
            control.show_value(getattr(declared, name))

    def _open(self, kind: type, formula: str) -> None:
        if kind not in self._pages:
            self._pages[kind] = self._page(kind, formula)
        self.controls = self._pages[kind].controls
        self._pages[kind].show()

    def _page(self, kind: type, formula: str) -> Page:
        page = Page(kind, self._only, formula)
        self._layout.addWidget(page)
        page.follow(self)
        page.turned.connect(partial(self._turn, kind))
        page.settled.connect(self.settled)
        return page

    def _turn(self, kind: type, name: str, value: Any) -> None:
        # A field that is put away while someone types in it hands in what it has; it is no longer asked for.
        if type(self._declared) is kind:
            self._declared = replace(self._declared, **{name: value})
            self.turned.emit(self._declared)
