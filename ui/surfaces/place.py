"""PlaceSide: what kind of place the present point is, in words and numbers, and how fast one may go there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from core.contest import Contest
from core.critical import Kind, Reading, reading
from core.edge import PLAIN, edges, surface_sharpness
from core.stationary import diagonal
from core.studies.surface import SurfaceStudy
from ui.desk import Desk
from ui.i18n import LANGUAGE, capitalised, translate, word
from ui.numbers import number, steady
from ui.plots.canvas import Canvas
from ui.plots.legend import STROKE, Key
from ui.plots.trace import colour_of, pen
from ui.plots.view import View, comma_separated
from ui.theme import BOLD_LINE, GRID, THEME, dress

SAYS: dict[Kind, str] = {
    Kind.SLOPE: word("labs", "The ground falls by {slope} per unit towards −∇f: any rule has somewhere to go."),
    Kind.PLATEAU: word("labs", "The slope is {slope}, next to nothing, and there is no minimum here: descent crawls."),
    Kind.MINIMUM: word("labs", "Flat, and it rises in every direction: both ways along every axis lead up."),
    Kind.SADDLE: word("labs", "Flat, but no minimum: it falls along one direction and rises along another."),
    Kind.MAXIMUM: word("labs", "Flat, and it falls in every direction: the least push leads away."),
    Kind.UNDEFINED: word("labs", "The function or its slopes are no numbers here."),
}
BOWL = word("labs", "It curves upwards everywhere, {ratio} times as strongly across as along: {shape}.")
ROUND, LONG = word("labs", "a round bowl"), word("labs", "a long valley, in which descent zigzags")
BENT = word("labs", "It curves upwards along one direction and downwards along the other, as around a saddle.")
DOME = word("labs", "It curves downwards everywhere, as around a maximum: the slope grows as one goes down.")
ONE_UP, ONE_DOWN = (
    word("labs", "It curves upwards."),
    word("labs", "It curves downwards: going down, it grows steeper."),
)
BELOW = word("labs", "The rate {rate} is below the edge {edge}: steps along the steepest curvature die out.")
ABOVE = word("labs", "The rate {rate} is above the edge {edge}: steps along the steepest curvature grow.")
NO_EDGE = word("labs", "Nothing curves upwards here, so there is no rate above which descent must diverge.")
SCALED = word("labs", "This rule scales every slope by its size, so 2/λ = {edge} is not its edge.")
LENGTHY = 4  # a valley is long from this ratio of curvatures
HIGH, LOW = "lane 1", "lane 0"


@dataclass(frozen=True, eq=False)
class Place:
    """A point (variables,) of a surface, its height, slope and reading, and the rule that stands there."""

    study: SurfaceStudy
    lane: int
    point: Any
    height: float
    gradient: Any
    reading: Reading


class PlaceSide(QWidget):
    """The kind of the place as one word, why, its numbers, cuts along its main directions, and the edge."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.place: Place | None = None
        self._known: Any = None
        self.kind, self.says, self.shape, self.edge = QLabel(), QLabel(), QLabel(), QLabel()
        self.numbers, self.figures, self.cuts = QGridLayout(), list[tuple[QLabel, QLabel]](), CutView()
        layout = QVBoxLayout(self)
        THEME.fit(layout.setContentsMargins, GRID * 1.5, GRID, GRID, GRID / 2)
        THEME.fit(layout.setSpacing, GRID)
        layout.addWidget(dress(self.kind, "numeral"))
        for label in (self.says, self.shape):
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addLayout(self.numbers)
        self.edge.setWordWrap(True)
        layout.addWidget(dress(self.edge, "muted"))
        layout.addWidget(self.cuts, 1)
        THEME.fit(self.numbers.setHorizontalSpacing, GRID * 2)
        LANGUAGE.changed.connect(self._write)

    def show_at(self, study: SurfaceStudy, contest: Contest, lane: int, step: int) -> None:
        """Read the place where `lane` stands after `step` steps, from the first start."""
        point = contest.points[lane, 0, step]
        known = (study.surface, tuple(point), study.rules[lane])
        if known == self._known:
            return
        self._known = known
        with np.errstate(all="ignore"):
            height, gradient = float(study.surface.value(point)), study.surface.gradient(point)
            self.place = Place(study, lane, point, height, gradient, reading(study.surface, point))
        self._write()

    def _write(self) -> None:
        place = self.place
        if place is None:
            return
        self.kind.setText(capitalised(translate("core", place.reading.kind)))
        self.says.setText(translate("labs", SAYS[place.reading.kind], slope=number(place.reading.slope, 3)))
        self.shape.setText(shape(place.reading))
        self.edge.setText(edge_words(place))
        self._write_figures(figures(place))
        self.cuts.display(place)

    def _write_figures(self, said: list[tuple[str, str]]) -> None:
        while len(self.figures) < len(said):
            row, pair = len(self.figures), (QLabel(), QLabel())
            for column, label in enumerate(pair):
                self.numbers.addWidget(dress(label, ("muted", "")[column]), row, column)
            self.numbers.setColumnStretch(1, 1)
            self.figures.append(pair)
        for place, pair in enumerate(self.figures):
            for label, text in zip(pair, said[place] if place < len(said) else ("", ""), strict=True):
                label.setText(text)
                label.setVisible(place < len(said))


def figures(place: Place) -> list[tuple[str, str]]:
    """Names and numbers: the point, its height, its slope, and the curvatures."""
    values = place.reading.eigenvalues
    at = ", ".join(steady(float(value)) for value in place.point)
    slope = ", ".join(steady(float(value)) for value in place.gradient)
    said = [("f", f"{steady(place.height)}     ({at})"), ("∇f", f"({slope})     |∇f| = {steady(place.reading.slope)}")]
    if len(values) == 1:
        return [*said, ("f″ = λ", steady(float(values[0])))]
    for name, value, way in zip(("λ max", "λ min"), values[::-1], place.reading.directions[::-1], strict=True):
        along = ", ".join(number(float(part), 3) for part in way)
        said.append((name, translate("labs", "{value}     along ({way})", value=steady(float(value)), way=along)))
    return said


def shape(read: Reading) -> str:
    """What the curvatures mean for the way from here."""
    values = read.eigenvalues
    if read.kind in (Kind.UNDEFINED, Kind.SADDLE, Kind.MAXIMUM) or not np.isfinite(values).all():
        return ""
    if len(values) == 1:
        return translate("labs", ONE_UP if values[0] > 0 else ONE_DOWN)
    low, high = float(values[0]), float(values[-1])
    if low > 0:
        word_ = translate("labs", LONG if high / low >= LENGTHY else ROUND)
        return translate("labs", BOWL, ratio=number(high / low, 3), shape=word_)
    return translate("labs", BENT) if high > 0 and low < 0 else translate("labs", DOME) if high < 0 else ""


def edge_words(place: Place) -> str:
    """How the learning rate compares with the edge of stability at this place."""
    rule, sharpness = place.study.rules[place.lane], surface_sharpness(place.study.surface, place.point).value
    if not np.isfinite(sharpness):
        return ""
    if sharpness <= 0:
        return translate("labs", NO_EDGE)
    known = edges(rule)
    if not known:
        return translate("labs", SCALED, edge=number(PLAIN.rate(sharpness), 3))
    edge = known[-1].rate(sharpness)
    words = BELOW if rule.rate <= edge else ABOVE
    return translate("labs", words, rate=number(rule.rate, 3), edge=f"{known[-1].text} = {number(edge, 3)}")


class CutView(View):
    """Two cuts through the surface, along the strongest and the weakest curvature at the point."""

    def __init__(self) -> None:
        self.canvas = Canvas()
        super().__init__("cuts", word("plots", "Cuts"), word("plots", "How does it curve from here?"), self.canvas)
        self.lines = [pg.PlotCurveItem(), pg.PlotCurveItem()]
        self.dot = pg.ScatterPlotItem(pxMode=True, antialias=True)
        for item in (*self.lines, self.dot):
            self.canvas.plot.addItem(item)
        for role, words in ((HIGH, word("plots", "along λ max")), (LOW, word("plots", "along λ min"))):
            self.add_key(Key(STROKE, lambda role=role: pg.mkColor(colour_of(role)), words, pressable=False))
        self.canvas.axes["bottom"].name("s")
        self.canvas.axes["left"].name("f")
        self.restyle()

    def draw(self, frame: Place) -> None:
        reach = diagonal(frame.study.surface) / 10
        if frame.reading.kind is Kind.UNDEFINED:
            self.tell(translate("labs", SAYS[Kind.UNDEFINED]))
            return
        self.tell("")
        s = np.linspace(-reach, reach, 121)
        heights = cut(frame, s)
        for line in self.lines:
            line.setVisible(False)
        for line, values in zip(self.lines, heights, strict=False):
            line.setVisible(True)
            line.setData(s, values)
        self.dot.setData([0.0], [frame.height])
        finite = np.concatenate(heights)
        finite = finite[np.isfinite(finite)]
        low, high = (float(finite.min()), float(finite.max())) if len(finite) else (0.0, 1.0)
        room = 0.08 * (high - low) or 1.0
        self.canvas.keep((-reach, reach), (low - room, high + room))

    def restyle(self) -> None:
        self.canvas.restyle()
        for line, role in zip(self.lines, (HIGH, LOW), strict=True):
            line.setPen(pen(pg.mkColor(colour_of(role)), BOLD_LINE))
        self.dot.setBrush(THEME.palette.colour("ink"))
        self.dot.setPen(pen(THEME.palette.colour("surface"), BOLD_LINE))
        self.dot.setSize(THEME.px(12))

    def table(self) -> str:
        s = np.linspace(-1, 1, 121) * diagonal(self.frame.study.surface) / 10
        heights = cut(self.frame, s)
        return comma_separated(("s", s), *((f"along_{number}", values) for number, values in enumerate(heights, 1)))


def cut(place: Place, s: Any) -> list[Any]:
    """The heights at distances `s` from the point, along each main direction, the strongest curvature first."""
    with np.errstate(all="ignore"):
        return [place.study.surface.value(place.point + s[:, None] * way) for way in place.reading.directions[::-1]]
