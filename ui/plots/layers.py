"""LayersView: the health of every layer: its weights, gradient and step, its dead units, how far it has come."""

from __future__ import annotations

import math

import numpy as np

from core.inspection import Inspector, Layers
from core.snapshot import Snapshot
from core.training import State
from ui import numbers
from ui.i18n import translate, word
from ui.plots.gauges import POWERS, SHARE, SIZE, Column, Gauges
from ui.plots.view import View, comma_separated

# A step should change weights by about so much of themselves (CS231n notes, Neural networks 3).
RULE = 1e-3
NAMES = {
    "weights": word("plots", "weights\n|W|"),
    "gradient": word("plots", "gradient\n|∂J/∂W|"),
    "ratio": word("plots", "next step\n|ΔW| / |W|"),
    "dead": word("plots", "dead\nunits"),
    "path": word("plots", "from start\n|W − W₀|"),
}
MEANINGS = {
    "weights": word("plots", "The root of the sum of all squared weights of the layer; biases do not count."),
    "gradient": word("plots", "How steep the objective is in this layer. In deep nets it may fade towards the input."),
    "ratio": word(
        "plots",
        "How much of itself the layer changes in the next step. The line marks the rule of thumb, 10⁻³: far more and "
        "training may blow up, far less and it hardly moves.",
    ),
    "dead": word("plots", "The share of units that no sample can teach: their slope is 0 on every one of them."),
    "path": word("plots", "How far the weights of the layer are from where they began."),
}


class LayersView(View):
    """One row for each layer; what is drawn once is not worked out again."""

    def __init__(self) -> None:
        self.gauges = Gauges()
        super().__init__("layers", word("plots", "Layers"), word("plots", "Is every layer learning?"), self.gauges)
        self._inspector: Inspector | None = None
        self._seen: State | None = None
        self.layers: Layers | None = None

    def draw(self, snapshot: Snapshot) -> None:
        self._look(snapshot)
        assert self.layers is not None
        names = [f"W{number}\n{before} × {after}" for number, (before, after) in enumerate(shapes(snapshot), 1)]
        self.gauges.display(names, columns(self.layers))
        self.remark(self._said(snapshot, self.layers))

    def _look(self, snapshot: Snapshot) -> None:
        inspector = self._inspector
        if not inspector or (inspector.recipe, inspector.objective) != (snapshot.recipe, snapshot.objective):
            self._inspector, self._seen = Inspector(snapshot.recipe, snapshot.objective), None
        assert self._inspector is not None
        if self._seen is not snapshot.state:
            self._seen = snapshot.state
            self.layers = self._inspector.layers(snapshot.state, snapshot.history.way.kept[0][1])

    def _said(self, snapshot: Snapshot, layers: Layers) -> str:
        told = {
            "gap": numbers.number(snapshot.check.gap, 3),
            "moved": numbers.number(layers.moved, 3),
            "samples": numbers.whole(layers.samples),
        }
        said = translate("plots", "test loss − training loss {gap} · {moved} from the start", **told)
        if np.isnan(layers.ratio).all() and not math.isnan(layers.moved):
            return f"{said} · " + translate("plots", "the next step is too long to be tried in passing")
        return f"{said} · " + translate("plots", "{samples} training samples", **told)

    def table(self) -> str:
        layers = self.layers
        assert layers is not None
        measured = [(name, getattr(layers, name)) for name in NAMES]
        return comma_separated(("layer", np.arange(1, len(layers.weights) + 1)), *measured)


def columns(layers: Layers) -> list[Column]:
    """The measures of `layers`, from left to right."""
    kinds = {"ratio": POWERS, "dead": SHARE}
    return [
        Column(
            translate("plots", NAMES[name]),
            translate("plots", MEANINGS[name]),
            getattr(layers, name),
            kinds.get(name, SIZE),
            RULE,
        )
        for name in NAMES
    ]


def shapes(snapshot: Snapshot) -> list[tuple[int, int]]:
    """(inputs, outputs) of each dense layer."""
    blocks = snapshot.objective.layout.blocks
    return [(block.shape[0], block.shape[1]) for block in blocks if block.name.startswith("W")]
