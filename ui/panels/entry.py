"""The panel for one part of the recipe that is chosen from a catalogue: entry, summary, formula and settings."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QLabel, QToolTip, QVBoxLayout

from core.catalog import Catalog
from core.hyper import Change, hypers
from core.recipe import Recipe
from ui import tips
from ui.caption import RestartMark
from ui.combo import Combo, offers
from ui.forms import Form
from ui.formulas import FormulaLabel
from ui.i18n import LANGUAGE, say, translate
from ui.panels.section import Section
from ui.theme import THEME, dress


class EntryPanel(Section):
    """Shows the part `name` of a recipe. `turned` carries the recipe with another choice in place."""

    turned = Signal(object)
    settled = Signal()

    def __init__(self, name: str, title: str) -> None:
        super().__init__(title)
        declaration = dict(hypers(Recipe))[name]
        self.name = name
        self.catalog: Catalog[Any] = declaration.catalog  # type: ignore[attr-defined]
        self.recipe = Recipe()
        self._seen = dict[str, Any]()
        self.combo = Combo(offers(self.catalog))
        THEME.fit(self.combo.setFixedWidth, 200)
        say(self.combo.setAccessibleName, "ui", title)
        self.combo.chosen.connect(self._choose)
        if declaration.change is Change.RESTART:
            self.head.insertWidget(1, RestartMark())
        self.head.addWidget(self.combo)
        LANGUAGE.changed.connect(self.refresh)

    @property
    def value(self) -> Any:
        """What is chosen."""
        return getattr(self.recipe, self.name)

    def show_recipe(self, recipe: Recipe) -> None:
        """Show this recipe; nothing is emitted."""
        if recipe == self.recipe and self._seen:
            return
        self.recipe = recipe
        key = self.catalog.key_of(self.value)
        self._seen[key] = self.value
        self.combo.show_key(key)
        self.refresh()

    def refresh(self) -> None:
        """Say again what is chosen."""
        self.tell(self.told())
        if self.opened:
            self.display()

    def told(self) -> str:
        """What the closed section says below its title."""
        return tips.gist(self.value)

    def furnish(self, layout: QVBoxLayout) -> None:
        self.summary, self.formula, self.form = QLabel(), FormulaLabel(), Form()
        self.summary.setWordWrap(True)
        layout.addWidget(dress(self.summary, "muted"))
        layout.addWidget(self.formula)
        layout.addWidget(self.form)
        self.form.turned.connect(lambda value: self.turn(replace(self.recipe, **{self.name: value})))
        self.form.settled.connect(self.settled)

    def display(self) -> None:
        entry = self.catalog.entry_of(self.value)
        self.summary.setText(translate("core", entry.summary))
        if self.formula.latex != entry.formula:
            self.formula.show_formula(entry.formula)
        self.form.show_declared(self.value, entry.formula)
        self.form.setVisible(bool(self.form.controls))

    def turn(self, recipe: Recipe) -> None:
        """A person asks for `recipe`."""
        self.show_recipe(recipe)
        self.turned.emit(recipe)

    def _choose(self, key: str) -> None:
        value = self._seen[key] if key in self._seen else self.catalog[key].kind()
        self.turn(replace(self.recipe, **{self.name: value}))
        self.settled.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), tips.of_entry(self.catalog.entry_of(self.value)), self)
            return True
        return super().event(event)
