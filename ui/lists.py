"""Controls for short lists: the units of each hidden layer, the activation of each layer."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from core.hyper import SAME, Keys, Sizes, Whole
from ui.combo import Combo, Offer, offers
from ui.controls import Control
from ui.dial import Dial
from ui.i18n import say, word
from ui.icons import IconButton
from ui.theme import THEME, dress


class ListControl(Control):
    """A list with one row per place; − takes the last away, + adds one."""

    def __init__(self, declaration: Sizes | Keys, formula: str = "") -> None:
        super().__init__(declaration, formula)
        self._most = declaration.most
        self.fewer = IconButton("minus", word("ui", "One layer less"))
        self.more = IconButton("plus", word("ui", "One layer more"))
        self.count = QLabel()
        THEME.fit(self.count.setMinimumWidth, 16)
        for part in (self.fewer, self.count, self.more):
            self.head.addWidget(part)
        self.fewer.clicked.connect(lambda: self.turn(self.value[:-1], settled=True))
        self.more.clicked.connect(lambda: self.turn((*self.value, self.next()), settled=True))
        self.places: list[QWidget] = []

    def display(self, value: tuple[Any, ...]) -> None:
        while len(self.places) < len(value):
            self.places.append(self._place(len(self.places)))
            self.rows.addWidget(self.places[-1])
        for number, place in enumerate(self.places):
            place.setVisible(number < len(value))
            if number < len(value):
                self.fill(number, value[number])
        self.count.setText(str(len(value)))
        self.fewer.setEnabled(bool(value))
        self.more.setEnabled(len(value) < self._most)

    def _place(self, number: int) -> QWidget:
        place, caption = QWidget(), QLabel()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        THEME.fit(row.setSpacing, 8)
        say(caption.setText, "ui", word("ui", "Layer {number}"), number=number + 1)
        row.addWidget(dress(caption, "small"))
        self.furnish(row, number)
        return place

    def put(self, number: int, item: Any) -> None:
        """A person turned one place to `item`."""
        self.turn((*self.value[:number], item, *self.value[number + 1 :]))

    def next(self) -> Any:
        """What a new place begins with."""
        raise NotImplementedError

    def furnish(self, row: QHBoxLayout, number: int) -> None:
        """Put into `row` what turns one place."""
        raise NotImplementedError

    def fill(self, number: int, item: Any) -> None:
        """Show `item` in one place."""
        raise NotImplementedError


class SizesControl(ListControl):
    """Units layer by layer."""

    def __init__(self, declaration: Sizes, formula: str = "") -> None:
        super().__init__(declaration, formula)
        low, high = declaration.low, declaration.high
        self._unit = Whole(low, declaration.label, declaration.help, low=low, high=high, scale="log")
        self.dials: list[Dial] = []

    def next(self) -> int:
        return self.value[-1] if self.value else max(self._unit.low, 4)

    def furnish(self, row: QHBoxLayout, number: int) -> None:
        dial = Dial(self._unit, self)
        THEME.fit(dial.field.setFixedWidth, 56)
        dial.turned.connect(lambda units: self.put(number, units))
        dial.settled.connect(self.settled)
        row.addWidget(dial.slider, 1)
        row.addWidget(dial.field)
        self.dials.append(dial)

    def fill(self, number: int, item: int) -> None:
        self.dials[number].show_value(item)


class KeysControl(ListControl):
    """An entry of a catalogue layer by layer, or the same as everywhere."""

    def __init__(self, declaration: Keys, formula: str = "") -> None:
        super().__init__(declaration, formula)
        self._offers = [Offer(SAME, word("core", "same")), *offers(declaration.catalog)]
        self.combos: list[Combo] = []

    def next(self) -> str:
        return SAME

    def furnish(self, row: QHBoxLayout, number: int) -> None:
        combo = Combo(self._offers)
        say(combo.setAccessibleName, "core", self.declaration.label)
        combo.chosen.connect(lambda key: self.put(number, key))
        combo.chosen.connect(lambda key: self.settled.emit())
        row.addWidget(combo, 1)
        self.combos.append(combo)

    def fill(self, number: int, item: str) -> None:
        self.combos[number].show_key(item)
