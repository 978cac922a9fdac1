"""The lab of tuning: what a learning rate does, and how one finds good settings."""

from __future__ import annotations

from core.recipe import Recipe
from core.studies.tuning import PAGES, RATES, SEARCH, TuningStudy
from ui.desk import Desk
from ui.labs.book import Book
from ui.labs.tuning_rates import RatesLeaf
from ui.labs.tuning_search import SearchLeaf


class TuningLab(Book):
    """Three rates side by side; two settings searched over all processors."""

    kind = TuningStudy
    rate = 10.0

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        search = SearchLeaf(desk)
        self.bind(PAGES, {RATES: RatesLeaf(desk), SEARCH: search})
        search.opened.connect(self._open)

    def _open(self, recipe: Recipe) -> None:
        """Let the network learn by what was found, from the first step on."""
        self.desk.use(recipe)
        self.desk.reset()
        self.desk.play()
        self.wanted.emit("network")
