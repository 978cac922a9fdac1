"""The four steps of SGD: the flow of numbers through one step of the running network, phase by phase."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from core.optimizers import OPTIMIZERS
from core.penalties import PENALTIES
from core.refusals import Refusal
from core.snapshot import Snapshot
from core.studies.flow import BACKWARD, FORWARD, PHASES, REPEAT, SAID, UPDATE, FlowStudy, Moment, Watch
from core.tasks import Task
from ui import numbers
from ui.desk import Desk
from ui.i18n import sentence, translate, word
from ui.icons import IconButton
from ui.labs.book import OnePage
from ui.labs.flow_picture import DATA, GRADIENT, PENALTY, SCORE, TOTAL, FlowPicture, W, X, Y
from ui.labs.leaf import Leaf
from ui.labs.leaves import Panel, Segments, side_by_side, wrapped
from ui.labs.worked import Live, Piece, Worked
from ui.theme import THEME

KEY = "flow"


class FlowLeaf(Leaf):
    """The picture above, the phases below it, and the numbers of the present phase written out."""

    follows = False

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk, self.watch, self.moment = desk, Watch(), None
        self._asked: object = None
        self._lit = FlowStudy().phase  # while the slow play is on it runs ahead of the study, which is a choice
        self.picture, self.phases = FlowPicture(), Segments(PHASES, "phase")
        self.said, self.worked = wrapped("heading"), Worked(larger=1.4)
        self.back = IconButton("previous", word("labs", "The phase before"))
        self.on = IconButton("next", word("labs", "The next phase"))
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.advance)
        self._arrange()
        self.phases.chosen.connect(self._choose)
        self.back.clicked.connect(lambda: self.advance(-1))
        self.on.clicked.connect(lambda: self.advance(1))

    def _arrange(self) -> None:
        picture, steps = Panel(word("labs", "One step of training, with its numbers")), Panel()
        words, settings = Panel(), Panel()
        picture.rows.addWidget(self.picture, 1)
        row = QHBoxLayout()
        row.addWidget(self.phases)
        row.addStretch(1)
        for button in (self.back, self.on):
            row.addWidget(button)
        steps.rows.addLayout(row)
        for part in (self.said, self.worked):
            words.rows.addWidget(part)
        words.rows.addStretch(1)
        THEME.fit(words.setMinimumHeight, 136)  # the picture above keeps its size whatever the formula
        form = self.form("playing", "pace")
        settings.rows.addWidget(form)
        settings.rows.addStretch(1)
        self.rows.addWidget(picture, 1)
        self.rows.addWidget(steps)
        self.rows.addWidget(side_by_side((words, 5), (settings, 3)))
        self.targets = {"flow": self.picture, "phases": self.phases, "flow_formula": self.worked, "slow_play": form}
        self.targets |= {"phase_on": self.on, "phase_back": self.back}

    # Phase by phase

    def _choose(self, phase: str) -> None:
        self.change(phase=phase, playing=False)
        self.settled.emit()

    def advance(self, ways: int = 1) -> None:
        """Light the next phase; where the step is repeated, the run takes it."""
        playing = self.study.playing
        after = self.study.turned(ways).phase if not playing else FlowStudy(phase=self._lit).turned(ways).phase
        if after == REPEAT and ways > 0 and not self.desk.snapshot().playing:
            self.desk.step()
        if playing:
            self._lit = after
            self._write()
        else:
            self.change(phase=after)
            self.settled.emit()

    def draw(self, study: FlowStudy) -> None:
        if not study.playing:
            self._lit = study.phase
        if study.playing and not self._timer.isActive():
            self._lit = study.phase
            self.desk.pause()
        self._timer.setInterval(round(1000 * study.pace))
        if study.playing != self._timer.isActive():
            (self._timer.start if study.playing else self._timer.stop)()
        self._write()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        names = list(PHASES)
        number = event.key() - 0x31  # the key of the digit 1
        if 0 <= number < len(names):
            self._choose(names[number])
        else:
            super().keyPressEvent(event)

    # What is shown

    def look(self, snapshot: Snapshot) -> None:
        """Ask for the step that follows the newest state."""
        if snapshot.state is not self._asked:
            self._asked = snapshot.state
            recipe, data, state = snapshot.recipe, snapshot.objective.data, snapshot.state
            self.desk.work(KEY, lambda: self.watch.look(recipe, data, state))

    def display(self, frame: Moment | Refusal) -> None:
        if isinstance(frame, Refusal):
            self.said.setText(sentence(frame))
            return
        self.moment = frame
        self._write()

    def _write(self) -> None:
        self.phases.show_key(self._lit)
        self.said.setText(translate("core", SAID[self._lit]))
        if self.moment is not None:
            self.picture.show_flow(self._lit, figures(self.moment, self._lit))
            self.worked.show_lines(lines(self.moment, self._lit))


class FlowLab(OnePage):
    """One page, which follows the running network slowly enough to be read."""

    kind = FlowStudy
    rate = 5.0

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.flow = FlowLeaf(desk)
        self.bind(self.flow)
        self.clock(self.flow, 5.0, lambda: desk.worked(KEY))

    def display(self, frame: Snapshot) -> None:
        self.flow.look(frame)


def figures(moment: Moment, phase: str) -> dict[str, tuple[str, str]]:
    """A figure and a line for every box."""
    count, tracked = numbers.whole(len(moment.places)), moment.tracked
    step, length = numbers.whole(moment.step), numbers.number(moment.steepness, 3)
    scores = ", ".join(numbers.number(float(score), 2) for score in moment.scores[0][:3])
    several = ", …" if moment.scores.shape[1] > 3 else ""
    penalty = translate("core", PENALTIES.entry_of(moment.recipe.penalty).title)
    followed = translate("labs", "for {weight}; length {length}", weight=tracked.words, length=length)
    return {
        X: (f"{count} × {moment.objective.data.features:,}", translate("labs", "samples of step {step}", step=step)),
        Y: (labels(moment), translate("labs", "the first of {count}", count=count)),
        W: weight(moment, phase),
        SCORE: (scores + several, translate("labs", "of the first sample")),
        DATA: (numbers.steady(moment.data_loss, 4), translate("labs", "mean of {count} samples", count=count)),
        PENALTY: (numbers.steady(moment.penalty, 4), penalty),
        TOTAL: (numbers.steady(moment.total, 4), translate("labs", "data loss + penalty")),
        GRADIENT: (numbers.number(tracked.slope, 3), followed),
    }


def labels(moment: Moment) -> str:
    """What is right for the first three samples."""
    data = moment.objective.data
    if data.task is Task.CLASSIFICATION:
        return ", ".join(translate("core", data.names[label]) for label in moment.samples.labels[:3])
    return ", ".join(numbers.number(float(target), 2) for target in moment.samples.targets[:3, 0])


def weight(moment: Moment, phase: str) -> tuple[str, str]:
    """The weight that is followed; in the update, where it comes from and where it goes."""
    tracked = moment.tracked
    if phase == UPDATE:
        return f"{numbers.number(tracked.value, 3)} → {numbers.number(tracked.after, 3)}", tracked.words
    count = numbers.whole(moment.objective.layout.parameters)
    value = numbers.number(tracked.after if phase == REPEAT else tracked.value, 3)
    return f"{tracked.words} = {value}", translate("labs", "{count} parameters", count=count)


def lines(moment: Moment, phase: str) -> list[list[Piece]]:
    """The formula of a phase with the numbers of this step."""
    if phase == FORWARD:
        parts = live(moment.data_loss), live(moment.penalty), live(moment.total)
        return [[r"L = \frac{1}{N} \sum_i L_i + \lambda R(W)"], ["L =", parts[0], "+", parts[1], "=", parts[2]]]
    if phase == BACKWARD:
        slope = live(moment.tracked.slope)
        whole = r"\nabla L = \frac{1}{N} \sum_i \nabla L_i + \lambda \nabla R"
        return [[whole], [r"\frac{\partial L}{\partial w} =", slope, r",\quad w =", typed(moment)]]
    if phase == UPDATE:
        return update(moment)
    if phase == REPEAT:
        return [["L:", live(moment.total), r"\to", live(moment.total_after)]]
    places = ", ".join(str(int(place)) for place in moment.places[:8])
    return [[r"(x_i, y_i), \quad i =" + places + (r", \ldots" if len(moment.places) > 8 else "")]]


def update(moment: Moment) -> list[list[Piece]]:
    """What becomes of the weight with the greatest slope; under plain descent with the numbers that lead there."""
    tracked, rule = moment.tracked, OPTIMIZERS.entry_of(moment.recipe.optimizer)
    value, slope, after = (live(number) for number in (tracked.value, tracked.slope, tracked.after))
    if rule.key not in ("sgd", "gradient_descent"):
        return [[rule.formula], [typed(moment), "=", value, r"\to", after]]
    rate = live(moment.rate)
    return [[r"W \leftarrow W - \eta \nabla L"], [typed(moment), "=", value, "-", rate, r"\cdot", slope, r"\to", after]]


def typed(moment: Moment) -> str:
    """The name of the weight that is followed, as LaTeX."""
    row = ",".join(str(place + 1) for place in moment.tracked.index)
    return rf"{moment.tracked.name[0]}_{{{moment.tracked.name[1:]}}}[{row}]"


def live(value: float) -> Live:
    """A number with four digits."""
    return Live(float(np.nan_to_num(value)), "accent", numbers.number(value, 4))
