"""The optimizer panel: the rule, the course of its rate, what is done to steep gradients, and the batches it sees."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QVBoxLayout

from core.optimizers import Optimizer
from core.recipe import Recipe
from ui import tips
from ui.forms import Form
from ui.i18n import say, translate, word
from ui.numbers import whole
from ui.panels.entry import EntryPanel
from ui.panels.sketch import Sketch
from ui.theme import dress

_AROUND = ("schedule", "clip", "batch_size", "drawing")
_BATCHES = ("batch_size", "drawing")


class OptimizerPanel(EntryPanel):
    """The rule and everything around it that decides how long and how noisy a step is."""

    def __init__(self) -> None:
        self._mark: Callable[[Form, Optimizer], None] | None = None
        super().__init__("optimizer", word("ui", "Optimizer"))

    def told(self) -> str:
        parts = [tips.gist(self.value)]
        if not self.value.full_batch:
            parts.append(translate("ui", "batch {size}", size=whole(self.recipe.batch_size)))
        return " · ".join(part for part in parts if part)

    def furnish(self, layout: QVBoxLayout) -> None:
        super().furnish(layout)
        self.around, self.sketch, self.whole = Form(_AROUND), Sketch(), QLabel()
        self.whole.setWordWrap(True)
        say(self.whole.setText, "ui", word("ui", "This rule looks at all training data at every step."))
        layout.addWidget(self.around)
        layout.addWidget(dress(self.whole, "small"))
        self.around.show_declared(Recipe())
        self.around.controls["schedule"].rows.addWidget(self.sketch)
        self.around.turned.connect(self._take)
        self.around.settled.connect(self.settled)

    def display(self) -> None:
        super().display()
        self.around.show_declared(self.recipe)
        self.sketch.show_schedule(self.recipe.schedule, self.value.rate)
        self.sketch.setVisible(not self.recipe.schedule.steady)
        for name in _BATCHES:
            self.around.controls[name].setVisible(not self.value.full_batch)
        self.whole.setVisible(self.value.full_batch)
        if self._mark is not None:
            self._mark(self.form, self.value)

    def show_sharpness(self, mark: Callable[[Form, Optimizer], None]) -> None:
        """Let `mark` mark the slider of the learning rate, now and whenever the settings are shown again."""
        self._mark = mark
        if self.opened:
            mark(self.form, self.value)

    def _take(self, recipe: Recipe) -> None:
        self.turn(recipe)
