"""The loss panel: it knows which losses suit the data, and says so instead of letting a run break."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from PySide6.QtWidgets import QLabel

from core.datasets import Dataset, EmptyShelf
from core.losses import LOSSES, Loss
from core.recipe import Recipe
from core.refusals import Refusal
from core.tasks import Task
from ui.i18n import sentence, word
from ui.panels.entry import EntryPanel
from ui.theme import dress


@lru_cache
def task_of(kind: type[Dataset]) -> Task | None:
    """What data of this kind ask for, or None when only the files could tell."""
    try:
        return kind().data(EmptyShelf()).task
    except LookupError:
        return None


def mismatch(recipe: Recipe) -> Refusal | None:
    """Why the loss of `recipe` does not suit its data, as far as can be told without files."""
    task = task_of(type(recipe.data))
    return recipe.mismatch(task) if task else None


class LossPanel(EntryPanel):
    """Refuses a loss that does not suit the data, with a sentence; goes along when the data ask for another loss."""

    def __init__(self) -> None:
        super().__init__("loss", word("ui", "Loss function"))
        self._news: Refusal | None = None
        self._suited = dict[Task, Loss]()
        self.notice = QLabel()
        self.notice.setWordWrap(True)
        self.notice.hide()
        self.rows.insertWidget(1, dress(self.notice, "warning"))

    def show_recipe(self, recipe: Recipe) -> None:
        if recipe != self.recipe:
            self._news = mismatch(recipe)
        task = task_of(type(recipe.data))
        if task and task in recipe.loss.tasks:
            self._suited[task] = recipe.loss
        super().show_recipe(recipe)

    def refresh(self) -> None:
        super().refresh()
        self.notice.setVisible(self._news is not None)
        self.notice.setText(sentence(self._news) if self._news else "")

    def turn(self, recipe: Recipe) -> None:
        refusal = mismatch(recipe)
        if refusal:
            self.combo.show_key(self.catalog.key_of(self.value))
            self.explain(refusal)
        else:
            super().turn(recipe)

    def explain(self, refusal: Refusal | None) -> None:
        """Say why a loss was not taken, until the next choice."""
        self._news = refusal
        self.refresh()

    def suited(self, recipe: Recipe) -> Recipe:
        """`recipe` itself, or with a loss that suits its data: the last one used for such data, else the first."""
        task = task_of(type(recipe.data))
        if task is None or task in recipe.loss.tasks:
            return recipe
        first = next(entry.kind for entry in LOSSES.values() if task in entry.kind.tasks)
        return replace(recipe, loss=self._suited[task] if task in self._suited else first())
