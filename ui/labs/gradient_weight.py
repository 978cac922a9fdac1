"""One weight of the running network: what the gradient promises when it is raised, and what the loss really does."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.refusals import Refusal
from core.snapshot import Snapshot
from core.studies.gradient import GradientStudy
from core.studies.probing import Look, Probe
from ui import numbers
from ui.combo import Combo, Offer
from ui.forms import Form
from ui.i18n import say, sentence, translate, word
from ui.labs.lab import Lab
from ui.labs.leaves import Panel, column, firm, side_by_side, wrapped
from ui.labs.matrix import MatrixMap
from ui.labs.pieces import Live, Over, Piece, Words
from ui.labs.slice_view import SliceView
from ui.labs.worked import Worked
from ui.plots import colours
from ui.plots.colourbar import ColourBar
from ui.theme import THEME, dress

KEY = "gradient/look"


class WeightPage(QWidget):
    """Point at a weight. The look at it is taken in the background, anew for every step that is shown."""

    def __init__(self, lab: Lab) -> None:
        super().__init__()
        self._lab = lab
        self._snapshot: Snapshot | None = None
        self._asked: tuple[Any, ...] = ()
        self._place: tuple[int, int] | None = None
        self._looked, self._seen = False, None
        self.weights, self.slopes = (
            MatrixMap(word("labs", "Weights W")),
            MatrixMap(word("labs", "Gradient dW, of the same shape")),
        )
        self.bars = ColourBar(), ColourBar()
        self.layers, self.form = Combo([Offer("W1", "W1")]), firm(Form(("nudge",)))
        self.layers.show_key("W1")
        self.along = SliceView("loss_over_weight", word("plots", "Loss over this weight"), word("plots", "weight"))
        self.worked, self.says = Worked("heading"), wrapped("heading")
        say(self.layers.setAccessibleName, "labs", word("labs", "Layer"))
        self.layers.chosen.connect(self._open)
        self.form.turned.connect(lab.turn)
        self.form.settled.connect(lab.settle)
        for heat in (self.weights, self.slopes):
            heat.chosen.connect(self._point)
        self._arrange()

    def _arrange(self) -> None:
        left, right, written, settings = Panel(), Panel(), Panel(), Panel()
        maps = QHBoxLayout()
        for words, heat, bar in (
            (word("labs", "Weights W"), self.weights, self.bars[0]),
            (word("labs", "Gradient dW, of the same shape"), self.slopes, self.bars[1]),
        ):
            rows, label = QVBoxLayout(), QLabel()
            say(label.setText, "labs", words)
            rows.addWidget(dress(label, "heading"))
            rows.addWidget(side_by_side((heat, 1), (bar, 0)), 1)
            maps.addLayout(rows, 1)
        THEME.fit(maps.setSpacing, 12)
        left.rows.addLayout(maps, 1)
        right.rows.addWidget(self.along)
        for part in (self.layers, self.form):
            settings.rows.addWidget(part)
        settings.rows.addStretch(1)
        THEME.fit(settings.setFixedWidth, 272)
        for part in (self.worked, self.says):
            written.rows.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column(side_by_side((settings, 0), (left, 6), (right, 5)), written, stretch=0))

    def _open(self, name: str) -> None:
        self._place = None
        self._ask()

    def _point(self, row: int, column_: int) -> None:
        self._place = (row, column_)
        self._ask()

    def show_study(self, study: GradientStudy) -> None:
        """Show the settings, and look again."""
        self.form.show_declared(study)
        self._ask()

    def follow(self, snapshot: Snapshot) -> None:
        """Look at the network of this snapshot from now on."""
        blocks = [block.name for block in snapshot.objective.layout.blocks if block.trained]
        if self._snapshot is None or snapshot.objective.layout != self._snapshot.objective.layout:
            self.layers.offer([Offer(name, name) for name in blocks])
            self.layers.show_key(self.layers.key if self.layers.key in blocks else blocks[0])
            self._place = None
        self._snapshot = snapshot
        self._ask()

    def _ask(self) -> None:
        """Take another look in the background, if there is anything new to look at."""
        snapshot, h = self._snapshot, self._lab.study.nudge
        if snapshot is None or not self.isVisible():
            return
        asked = (snapshot.state, self.layers.key, self._place, h)
        if asked == self._asked or (asked[1:] == self._asked[1:] and not self._looked):
            return  # while the network runs on, a look is finished before the next one begins
        self._asked, self._looked = asked, False
        objective, theta, name, place = snapshot.objective, snapshot.state.theta, self.layers.key, self._place
        self._lab.desk.work(KEY, lambda: Probe.of(objective, theta).look(name, place, h))

    def pull(self) -> Any:
        """The newest look."""
        return self._lab.desk.worked(KEY)

    def display(self, frame: Look | Refusal) -> None:
        """Show a look; called by the clock."""
        if isinstance(frame, Refusal):
            self.says.setText(sentence(frame))
            self._looked = True
            return
        nudge = frame.nudge
        flat = int(np.ravel_multi_index(nudge.index, frame.weights.shape[-len(nudge.index) :]))
        place = (flat // frame.weights.shape[1], flat % frame.weights.shape[1])
        self._place = self._place or place
        self.weights.show_values(frame.weights, place)
        self.slopes.show_values(frame.slopes, place)
        for heat, bar in zip((self.weights, self.slopes), self.bars, strict=True):
            bar.display(colours.diverging(), heat.ticks)
        self.worked.show_lines(lines(frame))
        self.says.setText(said(frame))
        if len(frame.along):
            tangent = nudge.before + nudge.slope * (frame.along - nudge.weight)
            self.along.show_slice(frame.along, frame.losses, tangent, (nudge.weight, nudge.before))
            if frame is not self._seen:
                self._seen, self._looked = frame, True
                self._ask()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._asked = ()
        self._lab.desk.work(KEY, None)

    @property
    def targets(self) -> dict[str, QWidget]:
        """What a lesson may point at."""
        return {
            "weights": self.weights, "slopes": self.slopes, "layer": self.layers, "nudge": self.form,
            "promise": self.worked, "along": self.along,
        }  # fmt: skip


SAID = {
    "nothing": word("labs", "This weight changes nothing here: its slope is 0."),
    "kept": word("labs", "The promise is kept: the loss does what the slope said."),
    "reversed": word("labs", "The loss went the other way than promised: h goes far beyond the straight piece."),
    "more": word("labs", "{ratio} times what was promised: the curve leaves the line. A smaller h stays on it."),
    "less": word("labs", "Only {ratio} of what was promised: the curve leaves the line. A smaller h stays on it."),
}


def lines(look: Look) -> list[list[Piece]]:
    """J with both its parts, the promise, what J really did, and their ratio."""
    nudge = look.nudge
    index = ",".join(str(place) for place in nudge.index)
    slope, h = Live(nudge.slope, "lane 2"), Live(nudge.h, "accent")
    name = rf"\mathrm{{{nudge.name}}}_{{{index}}}"
    after, before = (Live(loss, text=numbers.number(loss, 8)) for loss in (nudge.after, nudge.before))
    promised, real = Words(translate("labs", "promised")), Words(translate("labs", "real"))
    ratio: Piece = Live(nudge.ratio, "accent", numbers.number(nudge.ratio, 3))
    quotient = Over((Live(nudge.real, "lane 1"),), (Live(nudge.promised, "lane 2"),))
    return [
        [name, "=", Live(nudge.weight), r"\quad", *worth(look), r"\quad", r"\frac{\partial J}{\partial w}", "=", slope],
        [promised, r"\quad", slope, r"\cdot", h, "=", Live(nudge.promised, "lane 2")],
        [real, r"\quad", "J(w + h) - J(w)", "=", after, "-", before, "=", Live(nudge.real, "lane 1")],
        [real, "/", promised, r"\quad", quotient, "=", ratio],
    ]


def worth(look: Look) -> list[Piece]:
    """J = L + lambda R with its numbers; J = L where weights cost nothing."""
    nudge = look.nudge
    if not nudge.charge:
        return ["J", "=", "L", "=", Live(nudge.before)]
    return ["J", "=", r"L + \lambda R", "=", Live(nudge.loss), "+", Live(nudge.charge), "=", Live(nudge.before)]


def said(look: Look) -> str:
    """Whether the promise was kept, and on how many samples."""
    words = translate("labs", SAID[look.nudge.verdict], ratio=numbers.number(look.nudge.ratio, 3))
    asked = translate("labs", "Asked about {count} training samples.", count=numbers.whole(look.samples))
    return f"{words} {asked}"
