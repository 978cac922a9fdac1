"""WeightsView: what the model has learned, as it lies in its weights: pictures for images, tables for the rest."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from core.arrays import Array
from core.datasets import Data
from core.objectives import Objective
from core.snapshot import Snapshot
from ui import numbers
from ui.i18n import translate, word
from ui.plots import colours
from ui.plots.calm import CalmEnd
from ui.plots.colourbar import ColourBar, linear_ticks
from ui.plots.matrices import Matrices, Matrix
from ui.plots.pictures import templates
from ui.plots.sheet import Sheet, Tile
from ui.plots.view import View, comma_separated

MOST_UNITS = 100  # pictures shown at once
SMALLEST_REACH = 1e-3


class WeightsView(View):
    """The weights into each unit of the first layer as a picture, or every layer as a table of colours and numbers.

    All share one scale around zero, which only grows; the bar beside them tells it.
    """

    def __init__(self) -> None:
        self.images, self.matrices, self.bar = Sheet(), Matrices(), ColourBar()
        self._kinds, body = QStackedWidget(), QWidget()
        self._kinds.addWidget(self.images)
        self._kinds.addWidget(self.matrices)
        layout = QHBoxLayout(body)
        layout.addWidget(self._kinds, 1)
        layout.addWidget(self.bar)
        super().__init__("weights", word("plots", "Weights"), word("plots", "What does it look for?"), body)
        self._end, self._run = CalmEnd(SMALLEST_REACH), None

    def draw(self, snapshot: Snapshot) -> None:
        objective, theta = snapshot.objective, snapshot.state.theta
        if snapshot.run != self._run:
            self._run = snapshot.run
            self._end.forget()
        blocks = objective.layout.views(theta)
        pictured = objective.data.image is not None
        counted = [value for name, value in blocks.items() if name == "W1" or (not pictured and name[0] in "Wb")]
        self.reach = reach = self._end.cover(max(map(reach_of, counted)))
        self._kinds.setCurrentIndex(0 if pictured else 1)
        if pictured:
            self._draw_images(objective, blocks["W1"], reach)
        else:
            self.matrices.display(matrices(objective, blocks), reach)
        self.bar.display(colours.diverging(), linear_ticks(-reach, reach, lambda value: numbers.number(value, 3)))

    def _draw_images(self, objective: Objective, weights: Array, reach: float) -> None:
        assert objective.data.image is not None
        names = objective.data.names if not objective.model.widths else ()
        shown = weights[:, :MOST_UNITS]
        pictures = templates(shown, objective.data.image, reach)
        tiles = [Tile(pictures[k], translate("core", names[k]) if names else "") for k in range(len(pictures))]
        self.images.display(tiles, self.tip)
        units = weights.shape[1]
        note = translate("plots", "The first {shown} of {units} units", shown=MOST_UNITS, units=units)
        self.remark(note if units > MOST_UNITS else "")

    def tip(self, place: int, x: float, y: float) -> str:
        """What one weight of a picture is: `x` and `y` run from 0 to 1 across it."""
        snapshot: Snapshot = self.frame
        data: Data = snapshot.objective.data
        height, width = data.image or (1, 1)
        row, column = int(y * height), int(x * width)
        weights = snapshot.objective.layout.view(snapshot.state.theta, "W1")
        values = [numbers.number(float(value)) for value in weights[row * width + column :: height * width, place]]
        name = data.names[place] if not snapshot.objective.model.widths else str(place + 1)
        where = {"name": translate("core", name), "row": row, "column": column}
        text = translate(
            "plots", "unit {name}, row {row}, column {column}: weight {value}", value=", ".join(values), **where
        )
        return text

    def table(self) -> str:
        snapshot: Snapshot = self.frame
        blocks = snapshot.objective.layout.views(snapshot.state.theta)
        return comma_separated(*((name, value.ravel()) for name, value in blocks.items()))


def matrices(objective: Objective, blocks: dict[str, Array]) -> list[Matrix]:
    """Every dense layer as a table: one row for each unit before it and one for the bias, one column for each after."""
    data, count, tables = objective.data, len(objective.model.widths) + 1, []
    for number in range(1, count + 1):
        weights = np.concatenate([blocks[f"W{number}"], blocks[f"b{number}"][None]])
        inputs, outputs = blocks[f"W{number}"].shape
        before = (data.columns or [f"x{k + 1}" for k in range(inputs)]) if number == 1 else units(number - 1, inputs)
        after = [translate("core", name) for name in data.names] if number == count else units(number, outputs)
        tables.append(Matrix(f"W{number}", weights, (*before, "b"), tuple(after)))
    return tables


def reach_of(weights: Array) -> float:
    """How far from zero all but the outermost half per cent of `weights` lie: those few would make the others pale."""
    finite = np.abs(weights[np.isfinite(weights)])
    return float(np.quantile(finite, 0.995)) if finite.size else 0.0


def units(layer: int, count: int) -> list[str]:
    """The names of the units of a hidden layer."""
    return [f"h{layer}.{k + 1}" for k in range(count)]
