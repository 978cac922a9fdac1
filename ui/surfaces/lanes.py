"""LanesSection: who races - a line for each lane, and the settings of the one that is chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.arrays import Array
from core.edge import surface_sharpness
from core.optimizers import OPTIMIZERS, Optimizer
from core.rates import Sweep, unrated
from core.studies.lanes import MOST_LANES, Lane, free_colour
from core.studies.surface import BALL, SurfaceStudy
from ui.combo import Combo, offers
from ui.edge import mark
from ui.forms import Form
from ui.formulas import FormulaLabel
from ui.i18n import LANGUAGE, say, translate, word
from ui.icons import IconButton
from ui.panels.section import Section
from ui.slider import TextField
from ui.surfaces.lane_row import LaneRow
from ui.surfaces.sweep import SweepCurve
from ui.theme import GRID, THEME, dress


class LanesSection(Section):
    """`turned` carries the study with other lanes."""

    turned = Signal(object)
    settled = Signal()

    def __init__(self) -> None:
        super().__init__(word("ui", "Lanes"))
        self.study = SurfaceStudy()
        self.rows_: list[LaneRow] = []
        self._sweeps: dict[Optimizer, Sweep] = {}
        self._place: Any = None
        self._seen: dict[tuple[int, str], Optimizer] = {}
        self.more = IconButton("plus", word("labs", "One lane more"))
        self.more.clicked.connect(lambda: self._add(Lane()))
        self.head.addWidget(self.more)
        LANGUAGE.changed.connect(self._reword)

    def furnish(self, layout: QVBoxLayout) -> None:
        self.list, self.editor, self.balls = QVBoxLayout(), LaneEditor(), QLabel()
        self.best = QPushButton()
        say(self.best.setText, "labs", word("labs", "Each at its best rate"))
        tip = word("labs", "Gives every lane the rate at which it ends lowest, as far as was tried")
        say(self.best.setToolTip, "labs", tip)
        say(
            self.balls.setText,
            "labs",
            word("labs", "Two balls roll from every start. Their settings are in the course."),
        )
        self.balls.setWordWrap(True)
        THEME.fit(self.list.setSpacing, GRID / 4)
        layout.addLayout(self.list)
        layout.addWidget(dress(self.balls, "muted"))
        layout.addWidget(self.best)
        layout.addWidget(self.editor)
        self.best.clicked.connect(self._take_best)
        self.editor.turned.connect(self._put)
        self.editor.settled.connect(self.settled)
        self.editor.duplicated.connect(lambda: self._add(self.study.lanes[self.study.chosen]))
        self.editor.removed.connect(self._remove)

    def _reword(self) -> None:
        self.show_study(self.study)

    def show_study(self, study: SurfaceStudy) -> None:
        """Show the lanes of this study; nothing is emitted."""
        self.study = study
        self.tell(" · ".join(translate("core", lane.title) for lane in study.runners))
        if self.opened:
            self.display()

    def display(self) -> None:
        race = self.study.mode != BALL
        lanes = self.study.runners
        while len(self.rows_) < len(lanes):
            self._make_row(len(self.rows_))
        for number, row in enumerate(self.rows_):
            row.setVisible(number < len(lanes))
            if number < len(lanes):
                row.show_lane(lanes[number], number == self.study.chosen, race)
        self.balls.setVisible(not race)
        self.best.setVisible(race)
        self.more.setEnabled(race and len(lanes) < MOST_LANES)
        self.editor.setVisible(race)
        if race:
            self.editor.show_lane(lanes[self.study.chosen], len(lanes))
            self._show_sweep()

    def _make_row(self, number: int) -> None:
        row = LaneRow()
        row.chosen.connect(lambda: self.turned.emit(replace(self.study, lane=number)))
        row.turned.connect(lambda lane: self._put(lane, number))
        row.settled.connect(self.settled)
        self.rows_.append(row)
        self.list.addWidget(row)

    def show_sweeps(self, sweeps: Any) -> None:
        """Show the sweeps that are known: a table by `unrated` rule."""
        sweeps = sweeps if isinstance(sweeps, dict) else {}
        if sweeps is not self._sweeps and self.opened:
            self._sweeps = sweeps
            self._show_sweep()

    def show_place(self, point: Array) -> None:
        """Mark on the slider of the rate where the chosen rule begins to diverge, at a point of the surface."""
        place = (self.study.surface, self.study.rules[self.study.chosen], point.tobytes())
        if self.opened and self.study.mode != BALL and place != self._place:
            self._place = place
            mark(self.editor.form, place[1], surface_sharpness(self.study.surface, point))

    def _show_sweep(self) -> None:
        known = [self._sweeps.get(unrated(lane.rule)) for lane in self.study.lanes]
        self.best.setEnabled(all(sweep is not None for sweep in known))
        chosen = known[min(self.study.lane, len(known) - 1)]
        self.editor.show_sweep(chosen, self.study.level_places.lowest)

    def _put(self, lane: Lane, number: int | None = None) -> None:
        """A person has turned one lane."""
        number = self.study.chosen if number is None else number
        if number < len(self.study.lanes):
            lanes = (*self.study.lanes[:number], lane, *self.study.lanes[number + 1 :])
            self.turned.emit(replace(self.study, lanes=lanes))

    def _add(self, lane: Lane) -> None:
        lanes = (*self.study.lanes, replace(lane, colour=free_colour(self.study.lanes)))
        if len(lanes) <= MOST_LANES:
            self.turned.emit(replace(self.study, lanes=lanes, lane=len(lanes) - 1))
            self.settled.emit()

    def _remove(self) -> None:
        chosen = self.study.chosen
        lanes = self.study.lanes[:chosen] + self.study.lanes[chosen + 1 :]
        if lanes:
            self.turned.emit(replace(self.study, lanes=lanes, lane=min(chosen, len(lanes) - 1)))
            self.settled.emit()

    def _take_best(self) -> None:
        """Give every lane the best of the rates that were tried."""
        lanes = []
        for lane in self.study.lanes:
            sweep = self._sweeps.get(unrated(lane.rule))
            lanes.append(lane if sweep is None or sweep.best is None else lane.at(sweep.best))
        self.turned.emit(replace(self.study, lanes=tuple(lanes)))
        self.settled.emit()


class LaneEditor(QWidget):
    """The rule of one lane, its name, its settings, and how it fares at other rates."""

    turned = Signal(object)
    settled = Signal()
    duplicated = Signal()
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lane = Lane()
        self._seen: dict[str, Optimizer] = {}
        self.combo, self.name, self.formula = Combo(offers(OPTIMIZERS)), TextField(), FormulaLabel()
        self.form, self.sweep = Form(), SweepCurve()
        self.copy = IconButton("copy", word("labs", "Duplicate this lane"))
        self.away = IconButton("minus", word("labs", "Remove this lane"))
        say(self.combo.setAccessibleName, "labs", word("labs", "Optimizer"))
        say(self.name.setAccessibleName, "labs", word("labs", "Name of the lane"))
        say(self.name.setPlaceholderText, "labs", word("labs", "Name"))
        self._arrange()
        self.combo.chosen.connect(self._choose)
        self.name.typed.connect(lambda text: self._turn(replace(self.lane, name=text[:40]), settled=True))
        self.form.turned.connect(lambda rule: self._turn(replace(self.lane, rule=rule)))
        self.form.settled.connect(self.settled)
        self.sweep.chosen.connect(lambda rate: self._turn(self.lane.at(rate), settled=True))
        self.copy.clicked.connect(self.duplicated)
        self.away.clicked.connect(self.removed)

    def _arrange(self) -> None:
        head, layout = QHBoxLayout(), QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        THEME.fit(layout.setSpacing, GRID)
        THEME.fit(head.setSpacing, GRID / 2)
        self.combo.setMinimumWidth(THEME.px(136))
        head.addWidget(self.combo, 3)
        head.addWidget(self.name, 2)
        head.addWidget(self.copy)
        head.addWidget(self.away)
        layout.addLayout(head)
        for part in (self.formula, self.form, self.sweep):
            layout.addWidget(part)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_lane(self, lane: Lane, count: int) -> None:
        """Show this lane, one of `count`."""
        self.lane = lane
        key = OPTIMIZERS.key_of(lane.rule)
        self._seen[key] = lane.rule
        self.combo.show_key(key)
        if self.name.text() != lane.name and not self.name.isModified():
            self.name.setText(lane.name)
        formula = on_surface(OPTIMIZERS[key].formula)
        if self.formula.latex != formula:
            self.formula.show_formula(formula)
        self.form.show_declared(lane.rule, formula)
        self.away.setEnabled(count > 1)
        self.sweep.show_rate(lane.rule.rate, lane.colour)

    def show_sweep(self, sweep: Sweep | None, lowest: float) -> None:
        """Show how the rule fares at other rates, on a surface with that `lowest` height."""
        self.sweep.show_sweep(sweep, lowest)

    def _choose(self, key: str) -> None:
        rule = self._seen[key] if key in self._seen else OPTIMIZERS[key].kind()
        self._turn(replace(self.lane, rule=rule), settled=True)

    def _turn(self, lane: Lane, settled: bool = False) -> None:
        self.lane = lane
        self.turned.emit(lane)
        if settled:
            self.settled.emit()


def on_surface(formula: str) -> str:
    """A rule in the letters of a surface, f(x): it has no weights theta, no loss L and no batches."""
    for letter, own in ((r"\theta", "x"), ("L_{batch}", "f"), (r"\nabla L", r"\nabla f"), ("L(", "f(")):
        formula = formula.replace(letter, own)
    return formula
