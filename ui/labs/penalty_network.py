"""The running network from the side of its weights: data loss upon penalty, the spread of the weights, the gap."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QSplitter

from core.models import Perceptron
from core.snapshot import Snapshot
from core.studies.weighing import Weighing
from ui import numbers
from ui.desk import Desk
from ui.forms import Form
from ui.i18n import LANGUAGE, say, translate, word
from ui.labs.graph import Graph
from ui.labs.leaf import Leaf
from ui.labs.leaves import Panel, side_by_side, wrapped
from ui.labs.legends import legend
from ui.plots.axis import ROOM, spacing
from ui.plots.calm import CalmEnd
from ui.plots.weights import WeightsView
from ui.theme import THEME, dress

DATA, CHARGE = "lane 0", "lane 1"
OVERFITTING = "overfitting"
BUCKETS, SMOOTHED = 240, 60


class NetworkLeaf(Leaf):
    """Two parts of the loss stacked, a histogram of the weights, and what the first layer looks for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.stacked, self.histogram, self.weights = Graph(), Graph(), WeightsView()
        self.said, self.figures = wrapped("muted"), QLabel()
        self.penalty, self.dropout = Form(("penalty",)), Form(("dropout",))
        self._end, self._height, self._reach = CalmEnd(100.0), CalmEnd(0.1), CalmEnd(0.05)
        self._run: int | None = None
        self._frame: Snapshot | None = None
        self._furnish()
        self.penalty.turned.connect(desk.use)
        self.dropout.turned.connect(lambda model: desk.use(replace(desk.recipe(), model=model)))
        for form in (self.penalty, self.dropout):
            form.settled.connect(desk.settle)
        LANGUAGE.changed.connect(self._reword)

    def _furnish(self) -> None:
        self.stacked.name(word("labs", "Data loss upon penalty"), word("labs", "step"), word("labs", "loss"))
        self.stacked.add_curve("total", DATA, 2.0, fill=0.25)
        self.stacked.add_curve("charge", CHARGE, 2.0, fill=0.85, z=1)
        self.histogram.name(word("labs", "How the weights are spread"), word("labs", "weight"), word("labs", "share"))
        self.histogram.axes["left"].percent = True
        self.histogram.add_curve("shares", "accent", 1.5, fill=0.35)
        self.rows.addWidget(side_by_side((self._pictures(), 2), (self._side(), 1)), 1)
        self.targets = {"stacked": self.stacked, "weight_histogram": self.histogram, "weight_pictures": self.weights}
        self.targets |= {"running_penalty": self.penalty, "running_dropout": self.dropout, "overfitting": self.begin}

    def _side(self) -> Panel:
        """What can be turned, and what is to be read."""
        side = Panel(word("labs", "Turn it while it trains"))
        self.begin = QPushButton()
        say(self.begin.setText, "labs", word("labs", "Begin with 300 digits, learned by heart"))
        self.begin.clicked.connect(lambda: self.desk.begin(OVERFITTING))
        self.figures.setWordWrap(True)
        for part in (self.penalty, self.dropout, dress(self.figures, "body"), self.said):
            side.rows.addWidget(part)
        side.rows.addStretch(1)
        side.rows.addWidget(self.begin)
        return side

    def _pictures(self) -> QSplitter:
        """Both graphs above, what the weights look like below."""
        left, middle = Panel(word("labs", "Data loss upon penalty")), Panel(word("labs", "How the weights are spread"))
        left.rows.addLayout(legend((word("plots", "data loss"), DATA), (word("plots", "penalty"), CHARGE)))
        left.rows.addWidget(self.stacked, 1)
        middle.rows.addWidget(self.histogram, 1)
        card = Panel()
        card.rows.addWidget(self.weights)
        pictures = QSplitter(Qt.Orientation.Vertical)
        for part, share in ((side_by_side((left, 1), (middle, 1)), 3), (card, 2)):
            part.setMinimumHeight(1)
            pictures.addWidget(part)
            pictures.setStretchFactor(pictures.count() - 1, share)
        pictures.setSizes([300, 200])
        pictures.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        pictures.setChildrenCollapsible(False)
        THEME.fit(pictures.setMinimumHeight, 400)
        return pictures

    def display(self, snapshot: Snapshot) -> None:
        self._frame = snapshot
        if snapshot.run != self._run:
            self._run = snapshot.run
            for end in (self._end, self._height, self._reach):
                end.forget()
        recipe = self.desk.recipe()
        self.penalty.show_declared(recipe)
        several = isinstance(recipe.model, Perceptron) and bool(recipe.model.widths)
        self.dropout.setVisible(several)
        if several:
            self.dropout.show_declared(recipe.model)
        self._stack(snapshot)
        weighing = Weighing(snapshot)
        self._spread(weighing)
        self.weights.display(snapshot)
        self._tell(weighing)

    def _stack(self, snapshot: Snapshot) -> None:
        history, length = snapshot.history, len(snapshot.history.loss)
        if length == 0:
            return
        last = max(length // SMOOTHED, 1)
        steps, data = history.loss.mean(0, length, BUCKETS, last)
        _, charge = history.penalty.mean(0, length, BUCKETS, last)
        size = min(len(data), len(charge))
        total = data[:size] + charge[:size]
        self.stacked.draw_curve("total", steps[:size], total)
        self.stacked.draw_curve("charge", steps[:size], charge[:size])
        finite = total[np.isfinite(total)]
        top = float(np.quantile(finite, 0.99)) if len(finite) else 1.0
        self.stacked.keep((0.0, self._end.cover(float(length))), (0.0, self._height.cover(max(top, 1e-6))))

    def _spread(self, weighing: Weighing) -> None:
        largest = np.quantile(np.abs(weighing.weights), 0.995)
        reach = self._reach.cover(float(largest)) if np.isfinite(largest) else 1.0
        # At least one number beside the 0 is wanted on either side.
        step = spacing(2 * reach, max(self.histogram.frame.width(), 1.0) / THEME.px(ROOM["bottom"]))
        reach = step * max(np.ceil(reach / step), 1.0)
        edges, shares = weighing.histogram(reach, bins(len(weighing.weights)))
        self.histogram.draw_curve("shares", np.repeat(edges, 2)[1:-1], np.repeat(shares, 2))
        self.histogram.keep((-1.04 * reach, 1.04 * reach), (0.0, max(float(shares.max()) * 1.1, 0.05)))

    def _tell(self, weighing: Weighing) -> None:
        figures = {"data": numbers.steady(weighing.data_loss, 3), "charge": numbers.steady(weighing.charge, 3)}
        floor = word("labs", "Loss {data} + {charge}: below {charge} it cannot fall with these weights.")
        free = word("labs", "Loss {data}: weights cost nothing, so nothing keeps it from 0.")
        spread = {"squares": numbers.steady(weighing.squares, 4), "tiny": numbers.percent(weighing.tiny, 0)}
        lines = [
            translate("labs", floor if weighing.charge else free, **figures),
            translate("labs", "With W = 0 it would be {empty} + 0.", empty=numbers.number(weighing.empty_loss)),
            translate("labs", "Sum of squares {squares}; nearly nothing: {tiny} of the weights.", **spread),
        ]
        self.said.setText("\n".join(lines))
        gap = translate("labs", "Gap test − training: {gap}", gap=numbers.steady(weighing.gap, 3))
        right = ""
        if weighing.accuracies is not None:
            train, test = (numbers.percent(share, 1) for share in weighing.accuracies)
            right = translate("labs", "right: training {train}, test {test}", train=train, test=test)
        self.figures.setText(f"{gap}\n{right}".strip())

    def _reword(self) -> None:
        if self._frame is not None:
            self._tell(Weighing(self._frame))


def bins(count: int) -> int:
    """Into how many stretches so many weights are sorted: an odd number, so that one of them lies around zero."""
    return int(np.clip(2 * (np.sqrt(count) // 2) + 1, 9, 61))
