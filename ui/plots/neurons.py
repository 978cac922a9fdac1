"""NeuronsView: the network as a graph in which every unit shows what it answers all over the plane of inputs."""

from __future__ import annotations

from core.arrays import Array
from core.responses import responses
from core.snapshot import Snapshot
from ui.i18n import translate, word
from ui.numbers import whole
from ui.plots.calm import outwards
from ui.plots.field import Lattice
from ui.plots.unit_maps import UnitMaps
from ui.plots.view import View, comma_separated

CELLS = 24  # along either side of a unit's map


class NeuronsView(View):
    """Inputs at the left, scores at the right; a line is a weight, as broad as it is large."""

    def __init__(self) -> None:
        self.maps = UnitMaps()
        super().__init__("neurons", word("plots", "Neurons"), word("plots", "What does every unit see?"), self.maps)
        self.lattice = Lattice(-1.0, 1.0, -1.0, 1.0, CELLS, CELLS)

    def draw(self, snapshot: Snapshot) -> None:
        data = snapshot.objective.data
        if not data.planar:
            self.tell(translate("plots", "Units are drawn over the plane of two inputs; these data have others."))
            return
        self.tell("")
        inputs = data.train.inputs
        low, high = outwards(float(inputs.min()), float(inputs.max()), 16)
        self.lattice = Lattice(low, high, low, high, CELLS, CELLS)
        seen = responses(snapshot.objective, snapshot.state.theta, self.lattice.points)
        names = [translate("core", name) for name in outputs(snapshot, seen.units[-1])]
        self.maps.show_responses(seen, (["x₁", "x₂"], names))
        hidden = [whole(units) for units in seen.units[1:-1] if units > self.maps.most]
        self.remark(
            translate(
                "plots", "of {units} units the first {most} are drawn", units=", ".join(hidden), most=self.maps.most
            )
            if hidden
            else translate("plots", "blue above 0, orange below; each layer on a scale of its own")
        )

    def table(self) -> str:
        seen = self.maps.seen
        assert seen is not None
        columns: list[tuple[str, Array]] = []
        for number, column in enumerate(seen.columns):
            columns += [(f"{'x' if number == 0 else f'h{number}.'}{k + 1}", row) for k, row in enumerate(column)]
        return comma_separated(*columns)


def outputs(snapshot: Snapshot, count: int) -> list[str]:
    """The names of the scores."""
    names = snapshot.objective.data.names
    return list(names) if len(names) == count else [f"y{k + 1}" for k in range(count)] if count > 1 else ["y"]
