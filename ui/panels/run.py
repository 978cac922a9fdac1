"""The last panel: when a run ends, and what makes it repeatable."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from core.hyper import hypers
from core.recipe import Recipe
from core.stopping import Never
from ui import tips
from ui.forms import Form
from ui.i18n import LANGUAGE, translate, word
from ui.panels.section import Section

_FIELDS = ("stopping", "seed", "precision")
_TOLD = ("seed", "precision")


class RunPanel(Section):
    """Early stopping, seed and precision. `turned` carries the recipe with another choice in place."""

    turned = Signal(object)
    settled = Signal()

    def __init__(self) -> None:
        super().__init__(word("ui", "Run"))
        self.recipe = Recipe()
        LANGUAGE.changed.connect(self.refresh)

    def show_recipe(self, recipe: Recipe) -> None:
        """Show this recipe; nothing is emitted."""
        self.recipe = recipe
        self.refresh()

    def refresh(self) -> None:
        """Say again what is chosen."""
        told = [tips.stated(kind, getattr(self.recipe, name)) for name, kind in hypers(Recipe) if name in _TOLD]
        if not isinstance(self.recipe.stopping, Never):
            told.append(translate("core", "early stopping"))
        self.tell(" · ".join(told))
        if self.opened:
            self.display()

    def furnish(self, layout: QVBoxLayout) -> None:
        self.form = Form(_FIELDS)
        layout.addWidget(self.form)
        self.form.turned.connect(self._turn)
        self.form.settled.connect(self.settled)

    def display(self) -> None:
        self.form.show_declared(self.recipe)

    def _turn(self, recipe: Recipe) -> None:
        self.show_recipe(recipe)
        self.turned.emit(recipe)
