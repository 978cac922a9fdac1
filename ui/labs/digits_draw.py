"""Draw a digit: what is drawn, what the network is shown, its hidden units and its answer, all at once."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from core.snapshot import Snapshot
from core.studies.digit import Answer, DigitStudy, answer
from ui import numbers
from ui.i18n import say, translate, word
from ui.labs.bars import Bar, Bars
from ui.labs.digits_gate import Gate, pictured
from ui.labs.leaf import Leaf
from ui.labs.leaves import Panel, column, side_by_side, wrapped
from ui.labs.pad import Pad, Spot
from ui.labs.unit_cells import UnitCells
from ui.theme import dress

BOOK = "mnist"


class DrawLeaf(Leaf):
    """Pad, picture, hidden units and shares side by side."""

    def __init__(self) -> None:
        super().__init__()
        self._snapshot: Snapshot | None = None
        self._next = -1
        self.pad, self.shown, self.units, self.bars = Pad(), Pad(fixed=True), UnitCells(), Bars(0.0, 1.0)
        self.said, self.figure, self.note = wrapped("body"), QLabel(), wrapped("muted")
        self.clear, self.random = QPushButton(), QPushButton()
        say(self.clear.setText, "labs", word("labs", "Clear"))
        say(self.random.setText, "labs", word("labs", "Another test digit"))
        self.bars.name(word("labs", "What it answers"))
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        drawing, seen = Panel(word("labs", "Draw")), Panel(word("labs", "What the network is shown"))
        self.hidden, said = Panel(word("labs", "Hidden units")), Panel(word("labs", "What it answers"))
        drawing.rows.addWidget(self.pad, 1)
        buttons = QHBoxLayout()
        for button in (self.clear, self.random):
            buttons.addWidget(button)
        drawing.rows.addLayout(buttons)
        drawing.rows.addWidget(self.form("pen", "centred"))
        seen.rows.addWidget(self.shown, 1)
        self.hidden.rows.addWidget(self.units, 1)
        self.hidden.rows.addWidget(self.note)
        answer = column(side_by_side((dress(self.figure, "numeral"), 0), (self.said, 1)), self.bars, stretch=1)
        missing = word("labs", "The running network has never seen digits, so it cannot answer yet.")
        self.gate = Gate(answer, missing, BOOK)
        said.rows.addWidget(self.gate, 1)
        self.rows.addWidget(side_by_side((drawing, 4), (column(seen, self.hidden, stretch=1), 3), (said, 4)), 1)
        self.targets = {"pad": self.pad, "shown_picture": self.shown, "hidden_units": self.units, "answer": self.bars}
        self.targets |= {"clear": self.clear, "test_digit": self.random, "begin_digits": self.gate.button}

    def _connect(self) -> None:
        self.pad.stroked.connect(self._stroke)
        self.pad.settled.connect(self.settled)
        for signal in (self.pad.cleared, self.clear.clicked):
            signal.connect(self._wipe)
        self.random.clicked.connect(self._take)

    def _stroke(self, start: Spot, end: Spot, rub: bool) -> None:
        self.turned.emit(self.study.stroked(start, end, rub))

    def _wipe(self) -> None:
        self.turned.emit(replace(self.study, ink=""))
        self.settled.emit()

    def _take(self) -> None:
        """Draw the next test digit of the running network's data."""
        if self._snapshot is not None and pictured(self._snapshot):
            test = self._snapshot.objective.data.test
            self._next = (self._next + 1) % len(test)
            self.turned.emit(self.study.holding(test.inputs[self._next].reshape(28, 28) / 255))
            self.settled.emit()

    def draw(self, study: DigitStudy) -> None:
        self.pad.show_picture(study.drawing)
        self.shown.show_picture(study.picture)
        self._answer()

    def display(self, frame: Snapshot) -> None:
        self._snapshot = frame
        self._answer()

    def _answer(self) -> None:
        snapshot, study = self._snapshot, self.study
        if snapshot is None or study is None:
            return
        known = pictured(snapshot)
        self.gate.open(known)
        self.hidden.setVisible(known)
        self.random.setEnabled(known)
        if known:
            self._show(snapshot, answer(snapshot.objective, snapshot.state.theta, study.pixels))

    def _show(self, snapshot: Snapshot, said: Answer) -> None:
        names, blank = snapshot.objective.data.names, self.study.blank
        self.units.show_layers(said.hidden)
        self.note.setText(
            "" if said.hidden else translate("labs", "A linear model has none: its scores are sums over pixels.")
        )
        values = said.scores if said.shares is None else said.shares
        low, high = (
            (min(0.0, float(values.min())), max(float(values.max()), 1.0)) if said.shares is None else (0.0, 1.0)
        )
        self.bars.reach(low, high)
        figures = [
            numbers.percent(float(v), 0) if said.shares is not None else numbers.number(float(v), 2) for v in values
        ]
        self.bars.show_bars([
            Bar(names[k], float(value), "accent" if k == said.winner else "faint", figures[k], fixed=True)
            for k, value in enumerate(values)
        ])  # fmt: skip
        self.figure.setText("" if blank else names[said.winner])
        self.said.setText(
            translate("labs", "Nothing is drawn: this is what it answers to an empty picture.")
            if blank
            else translate("labs", "is its answer: {figure}", figure=figures[said.winner])
        )
