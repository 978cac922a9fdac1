"""What a gradient of the running network costs: evaluations and time, and a clock that really runs."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter
from typing import Any

import numpy as np
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from core.refusals import Refusal
from core.snapshot import Snapshot
from core.studies.cost import ANALYTIC, BOOK, CENTRAL, CIFAR, FORWARD, Cost, evaluations
from core.studies.gradient import GradientStudy
from core.studies.probing import Probe
from ui import numbers
from ui.i18n import LANGUAGE, say, sentence, translate, word
from ui.labs.bars import Bar, Bars
from ui.labs.gradient_check import fill, table
from ui.labs.lab import Lab
from ui.labs.leaves import Panel, column, side_by_side, wrapped
from ui.labs.pieces import Live, Piece, Words
from ui.labs.worked import Worked
from ui.theme import THEME, dress

KEY = "gradient/cost"
ROLES = {FORWARD: "lane 1", CENTRAL: "lane 0", ANALYTIC: "lane 2"}
PORTION = 5  # parameters between two looks at the clock


class CostPage(QWidget):
    """Evaluations and time of a gradient, numerical against analytic; a clock that really runs."""

    def __init__(self, lab: Lab) -> None:
        super().__init__()
        self._lab = lab
        self._snapshot: Snapshot | None = None
        self._asked: Any = None
        self.worked, self.books = Worked("title"), table(3)
        self.bar, self.run, self.says, self.ratio = QProgressBar(), QPushButton(), wrapped("heading"), QLabel()
        self.times, self.factor, self.meant = Bars(0.0, 1.0), QLabel(), wrapped("heading")
        self.times.name(word("labs", "Time of one gradient"))
        self.bar.setTextVisible(False)
        say(self.run.setText, "labs", word("labs", "Start the clock again"))
        say(self.books.setAccessibleName, "labs", word("labs", "Networks of the books"))
        self.run.clicked.connect(self._renew)
        LANGUAGE.changed.connect(self._head)
        self._arrange()
        self._head()

    def _arrange(self) -> None:
        now = Panel(word("labs", "One gradient of the present network"))
        books = Panel(word("labs", "Networks of the books"))
        clock = Panel(word("labs", "A numerical gradient, running now"))
        times = Panel(word("labs", "Time of one gradient"))
        now.rows.addWidget(self.worked)
        times.rows.addWidget(dress(self.factor, "numeral"))
        times.rows.addWidget(self.meant)
        times.rows.addWidget(self.times, 1)
        clock.rows.addWidget(dress(self.ratio, "numeral"))
        for part in (self.bar, self.says, self.run):
            clock.rows.addWidget(part)
        clock.rows.addStretch(1)
        books.rows.addWidget(self.books)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        THEME.fit(whole.setSpacing, 8)
        whole.addWidget(now)
        whole.addWidget(side_by_side((times, 5), (column(clock, books, stretch=1), 6)), 1)

    def _head(self) -> None:
        heads = (word("labs", "network"), word("labs", "parameters"), word("labs", "evaluations of the loss"))
        self.books.setHeaderLabels([translate("labs", words) for words in heads])
        forward, central = translate("labs", "forward"), translate("labs", "central")
        linear = translate("labs", "CS231n: linear, CIFAR-10, {method}", method=forward)
        book = translate("labs", "784-50-10, MNIST, {method}", method=central)
        fill(self.books, [
            ([linear, numbers.whole(CIFAR), numbers.whole(evaluations(CIFAR, FORWARD))], "ink"),
            ([book, numbers.whole(BOOK), numbers.whole(evaluations(BOOK, CENTRAL))], "ink"),
        ])  # fmt: skip

    def show_study(self, study: GradientStudy) -> None:
        """Nothing is set on this page."""
        self._ask()

    def follow(self, snapshot: Snapshot) -> None:
        """Time the network of this snapshot, if it is another one."""
        if self._snapshot is None or snapshot.objective is not self._snapshot.objective:
            self._asked = None
        self._snapshot = snapshot
        self._ask()

    def _renew(self) -> None:
        self._asked = None
        self._ask()

    def _ask(self) -> None:
        snapshot = self._snapshot
        if snapshot is None or not self.isVisible() or self._asked is snapshot.objective:
            return
        self._asked = snapshot.objective
        objective, theta = snapshot.objective, snapshot.state.theta
        self._lab.desk.work(KEY, lambda: clocked(Probe.of(objective, theta)))

    def pull(self) -> Any:
        """What the clock shows."""
        return self._lab.desk.worked(KEY)

    def display(self, frame: Cost | Refusal) -> None:
        """Show the clock; called by the frame clock."""
        if isinstance(frame, Refusal):
            self.says.setText(sentence(frame))
            return
        self.worked.show_lines(lines(frame))
        self._show_times(frame)
        self.bar.setRange(0, 1000)
        self.bar.setValue(round(1000 * frame.share))
        count, whole = numbers.whole(frame.count), numbers.whole(frame.evaluations(CENTRAL))
        self.ratio.setText(f"{count} / {whole}")
        said = word(
            "labs",
            "{time} so far. Meanwhile backpropagation could have made {many} gradients of {parameters} parameters.",
        )
        many = numbers.whole(int(frame.elapsed / frame.gradient)) if frame.gradient else "∞"
        values = {"time": lasting(frame.elapsed), "many": many, "parameters": numbers.whole(frame.parameters)}
        self.says.setText(translate("labs", said, **values))

    def _show_times(self, cost: Cost) -> None:
        """Bars of true lengths, and how many times as long as backpropagation the differences last."""
        methods = ((ANALYTIC, "backpropagation"), (FORWARD, "forward"), (CENTRAL, "central"))
        longest = max(cost.seconds(key) for key, _ in methods) or 1.0
        self.times.reach(0.0, longest)
        bars = [
            Bar(translate("labs", words), cost.seconds(key), ROLES[key], lasting(cost.seconds(key)), fixed=True)
            for key, words in methods
        ]
        self.times.show_bars(bars)
        self.factor.setText(f"× {numbers.number(cost.ratio, 2)}")
        meant = word("labs", "How many times as long central differences take as backpropagation. Bars are to scale.")
        self.meant.setText(translate("labs", meant))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._asked = None
        self._lab.desk.work(KEY, None)

    @property
    def targets(self) -> dict[str, QWidget]:
        """What a lesson may point at."""
        return {
            "cost": self.worked,
            "times": self.times,
            "factor": self.factor,
            "clock": self.bar,
            "books": self.books,
            "clock_again": self.run,
        }


def lines(cost: Cost) -> list[list[Piece]]:
    """How many evaluations each way of taking one gradient needs, and how long that lasts."""
    n = Live(cost.parameters, text=numbers.whole(cost.parameters))
    shown: dict[str, tuple[str, list[Piece], str]] = {
        FORWARD: (translate("labs", "forward"), ["n", "+", "1", "=", n, "+", "1"], "lane 1"),
        CENTRAL: (translate("labs", "central"), ["2", "n", "=", "2", r"\cdot", n], "lane 0"),
        ANALYTIC: (translate("labs", "backpropagation"), ["1"], "lane 2"),
    }
    found: list[list[Piece]] = []
    for key, (name, pieces, role) in shown.items():
        count = cost.evaluations(key)
        counted: list[Piece] = ["=", Live(count, role, numbers.whole(count))] if key != ANALYTIC else []
        time = Live(cost.seconds(key), role, lasting(cost.seconds(key)))
        found.append([Words(name), r"\quad", *pieces, *counted, r"\to", time])
    return found


def clocked(probe: Probe) -> Iterator[Cost]:
    """Time one loss and one gradient, then make a central gradient, evaluation by evaluation."""
    losses, gradients, ground, theta = [], [], probe.ground, probe.theta.copy()
    for asked, times in ((ground.value, losses), (ground.value_and_gradient, gradients)):
        for _ in range(7):
            begun = perf_counter()
            asked(theta)
            times.append(perf_counter() - begun)
    cost = Cost(probe.objective.layout.parameters, float(np.median(losses)), float(np.median(gradients)))
    yield cost
    elapsed, count = 0.0, 0
    for place in range(cost.evaluations(CENTRAL) // 2):
        begun = perf_counter()
        for h in (1e-4, -1e-4):
            theta[place] = probe.theta[place] + h
            ground.value(theta)
        theta[place] = probe.theta[place]
        elapsed, count = elapsed + perf_counter() - begun, count + 2
        if place % PORTION == 0 or count == cost.evaluations(CENTRAL):
            yield Cost(cost.parameters, cost.loss, cost.gradient, count, elapsed)


def lasting(seconds: float) -> str:
    """A time as people say it."""
    for limit, unit, size in ((1e-3, "µs", 1e-6), (1.0, "ms", 1e-3), (120.0, "s", 1.0), (7200.0, "min", 60.0)):
        if seconds < limit:
            return f"{numbers.number(seconds / size, 3)} {unit}"
    return f"{numbers.number(seconds / 3600.0, 3)} h"
