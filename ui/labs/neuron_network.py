"""The running network as a graph: live answers forwards, slopes of the loss backwards, for a sample of one's
choice.
"""

from __future__ import annotations

from core.datasets import Data, Samples
from core.snapshot import Snapshot
from core.studies.neuron import NeuronStudy
from core.studies.portrait import MOST, Portrait, portrait
from core.tasks import Task
from ui import numbers
from ui.i18n import translate, word
from ui.labs.graph_of_network import NetworkGraph
from ui.labs.leaf import Leaf
from ui.labs.leaves import Panel, side_by_side, wrapped
from ui.plots.pictures import photographs

FORWARDS = word(
    "labs",
    "Forwards: circles are answers, lines are weights; blue is above zero, orange below."
    " The broadest line is {weight}.",
)
BACKWARDS = word(
    "labs",
    "Backwards: the error at the outputs is handed back, layer by layer. A line is what the loss gains when its"
    " weight"
    " grows: blue weights should shrink, orange ones should grow.",
)
LARGE = word("labs", "Too large to be drawn whole: of each layer the {most} units that answer loudest ({parts}).")


class NetworkLeaf(Leaf):
    """The graph with the settings beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.graph, self.said, self.large = NetworkGraph(), wrapped("body"), wrapped("muted")
        self._snapshot: Snapshot | None = None
        picture, panel = (
            Panel(word("labs", "One sample on its way through")),
            Panel(word("labs", "Which sample, which way?")),
        )
        picture.rows.addWidget(self.graph, 1)
        picture.rows.addWidget(self.large)
        form = self.form("sample", "backwards")
        panel.rows.addWidget(form)
        panel.rows.addWidget(self.said)
        panel.rows.addStretch(1)
        self.rows.addWidget(side_by_side((picture, 5), (panel, 2)), 1)
        self.targets = {"network_graph": self.graph, "network_form": form, "network_words": self.said}

    def display(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        if self.study is not None:
            self.draw(self.study)

    def draw(self, study: NeuronStudy) -> None:
        snapshot = self._snapshot
        if snapshot is None:
            return
        objective = snapshot.objective
        data, train = objective.data, objective.data.train
        place = study.sample % len(train)
        one = Samples(train.inputs[place : place + 1], train.targets[place : place + 1])
        seen = portrait(objective, snapshot.state.theta, one)
        picture = photographs(one.inputs, data.image)[0] if data.image else None
        self.graph.show_portrait(seen, study.backwards, names(data, seen), picture)
        self._tell(study, data, seen, place)

    def _tell(self, study: NeuronStudy, data: Data, seen: Portrait, place: int) -> None:
        lines = [translate("labs", "Sample {place}: loss {loss}", place=place, loss=numbers.steady(seen.loss, 3))]
        if data.task is Task.CLASSIFICATION:
            label, answer = (translate("core", data.names[k]) for k in (seen.right, seen.answered))
            lines.append(translate("labs", "It is {label}; the answer is {answer}.", label=label, answer=answer))
        if study.backwards:
            slope = numbers.number(seen.steepest, 2)
            lines += [
                translate("labs", BACKWARDS),
                translate("labs", "The steepest slope drawn is {slope}.", slope=slope),
            ]
        else:
            lines.append(translate("labs", FORWARDS, weight=numbers.number(seen.reach, 2)))
        self.said.setText("\n\n".join(lines))
        parts = [f"{len(column.places)} / {column.units:,}" for column in seen.columns if not column.whole]
        self.large.setText(translate("labs", LARGE, most=MOST, parts=", ".join(parts)) if parts else "")
        self.large.setVisible(bool(parts))


def names(data: Data, seen: Portrait) -> tuple[list[str], list[str]]:
    """The names of the inputs and of the outputs that are drawn."""
    inputs = data.columns or [f"x{k + 1}" for k in range(data.features)]
    outputs = data.names if len(data.names) == data.outputs else [f"y{k + 1}" for k in range(data.outputs)]
    first = [translate("core", inputs[place]) for place in seen.columns[0].places]
    return first, [translate("core", outputs[place]) for place in seen.columns[-1].places]
