"""The column at the left: one panel for each thing that can be chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from core.recipe import Recipe
from ui.i18n import say, word
from ui.panels.entry import EntryPanel
from ui.panels.loss import LossPanel, mismatch
from ui.panels.optimizer import OptimizerPanel
from ui.panels.run import RunPanel
from ui.theme import THEME, dress

WIDTH = 376


class RecipeColumn(QScrollArea):
    """Shows a recipe, and asks for another: `recipe_turned` at every turn, `settled` when the hand has let go."""

    recipe_turned = Signal(object)
    settled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.recipe = Recipe()
        self.loss, self.optimizer = LossPanel(), OptimizerPanel()
        self.panels: dict[str, EntryPanel | RunPanel] = {
            "data": EntryPanel("data", word("ui", "Data")),
            "model": EntryPanel("model", word("ui", "Model")),
            "loss": self.loss,
            "penalty": EntryPanel("penalty", word("ui", "Regularization")),
            "optimizer": self.optimizer,
            "run": RunPanel(),
        }
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        THEME.fit(self.setMinimumWidth, WIDTH)
        THEME.fit(self.setMaximumWidth, WIDTH * 1.25)
        say(self.setAccessibleName, "ui", word("ui", "Settings"))
        self.setWidget(self._stacked())
        self.panels["optimizer"].open()
        self.show_recipe(self.recipe)

    def _stacked(self) -> QWidget:
        """The panels, one below the other."""
        inside = QWidget()
        rows = QVBoxLayout(inside)
        THEME.fit(rows.setContentsMargins, 0, 0, 4, 0)
        THEME.fit(rows.setSpacing, 8)
        for panel in self.panels.values():
            rows.addWidget(panel)
            panel.turned.connect(self.take)
            panel.settled.connect(self.settled)
        rows.addStretch(1)
        return dress(inside, "column")

    def show_recipe(self, recipe: Recipe) -> None:
        """Show this recipe in every panel; nothing is emitted."""
        self.recipe = recipe
        for panel in self.panels.values():
            panel.show_recipe(recipe)

    def take(self, recipe: Recipe) -> None:
        """Choose this recipe, with a loss that suits its data."""
        wanted = self.loss.suited(recipe)
        self.show_recipe(wanted)
        if wanted is not recipe:
            self.loss.explain(mismatch(recipe))
        self.recipe_turned.emit(wanted)
