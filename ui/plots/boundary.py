"""BoundaryView: what the model answers at every point of the plane, with the samples on top."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QGraphicsPathItem, QHBoxLayout, QWidget

from core.arrays import Array
from core.datasets import Samples
from core.objectives import Examiner, Objective
from core.snapshot import Snapshot
from ui import numbers
from ui.i18n import translate, word
from ui.plots import colours
from ui.plots.calm import outwards
from ui.plots.canvas import Canvas
from ui.plots.colourbar import ColourBar
from ui.plots.contours import contour_path
from ui.plots.field import Field, Lattice
from ui.plots.legend import CROSS, DISC, RING, Key
from ui.plots.maps import Map, map_of
from ui.plots.pencil import Pencil
from ui.plots.points import SIZE, Points
from ui.plots.reading import Reading, table
from ui.plots.trace import pen
from ui.plots.view import View, comma_separated
from ui.theme import THEME

# Cells along the height of the picture: fewer for networks that would need more than so many products for it.
FINEST, COARSEST, WORK = 96, 24, 2e7
WIDEST = 8  # times as wide as high: what is flatter has cells that are wider


class BoundaryView(View):
    """Colours say what is answered and how surely; discs are training samples, rings test samples, crosses mistakes."""

    def __init__(self) -> None:
        self.canvas, self.bar, body = Canvas(equal=True), ColourBar(), QWidget()
        layout = QHBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.canvas, 1)
        layout.addWidget(self.bar)
        title, question = word("plots", "Decision boundary"), word("plots", "What does it answer where?")
        super().__init__("boundary", title, question, body)
        self.field, self.border = Field(), QGraphicsPathItem()
        self.border.setZValue(-400)
        self.canvas.box.addItem(self.field, ignoreBounds=True)
        self.canvas.box.addItem(self.border, ignoreBounds=True)
        self.points = Points(self.canvas.plot)
        self.keys = {
            "train": self._key(DISC, "muted", word("plots", "training")),
            "test": self._key(RING, "muted", word("plots", "test")),
            "wrong": self._key(CROSS, "ink", word("plots", "mistakes")),
        }
        self.pencil = Pencil(self.canvas)
        self.controls.addWidget(self.pencil)
        self._objective: Objective | None = None
        self._run: int | None = None
        self._cursor: tuple[float, float] | None = None
        self.canvas.ranged.connect(self.redraw)
        self.canvas.released.connect(self._frame_data)
        self.canvas.pointed.connect(self._point)
        self.canvas.left.connect(self._unpoint)
        self.restyle()

    def _key(self, shape: str, role: str, words: str) -> Key:
        return self.add_key(Key(shape, lambda: THEME.palette.colour(role), words), self.redraw)

    def draw(self, snapshot: Snapshot) -> None:
        objective, theta = snapshot.objective, snapshot.state.theta
        self.pencil.follow(objective.data)
        self.tell("" if objective.data.planar else translate("plots", "This needs data with two numbers per sample."))
        if not objective.data.planar:
            return
        if objective is not self._objective:
            self._begin(objective, snapshot.run != self._run)
        self._run = snapshot.run
        self._draw_field(theta)
        self._draw_points(theta)
        self._read()

    def _begin(self, objective: Objective, anew: bool) -> None:
        """Take over another objective; unless the run begins `anew`, the axes stay as long as all samples are seen."""
        before, self._objective = self._objective, objective
        train, test = objective.data.train, objective.data.test
        inputs = np.concatenate([train.inputs, test.inputs])
        self._samples = Samples(inputs, np.concatenate([train.targets, test.targets]))
        self._asked, self._examiner = Examiner(objective, self._samples), None
        self._map: Map = map_of(objective)
        self._place_points()
        if before is None or (objective.data is not before.data and (anew or not self._covered)):
            self.canvas.held = False
            self._frame_data()

    @property
    def _covered(self) -> bool:
        (left, right), (bottom, top) = self.canvas.box.viewRange()
        inputs = self._samples.inputs
        return bool(((inputs >= (left, bottom)) & (inputs <= (right, top))).all())

    def _frame_data(self) -> None:
        inputs = self._samples.inputs
        edge = outwards(float(inputs.min()), float(inputs.max()), 16)
        self.canvas.keep(edge, edge)

    def _place_points(self) -> None:
        train = len(self._objective.data.train)
        places, tints = self._samples.inputs, self._map.tints(self._samples.targets)
        ticks = self._map.scale()
        self.points.place("train", places[:train], tints[:train], "muted" if ticks else None)
        self.points.place("test", places[train:], tints[train:], "muted" if ticks else None)
        self.bar.setVisible(ticks is not None)
        if ticks:
            self.bar.display(colours.diverging(), ticks)

    def lattice(self) -> Lattice:
        """The cells that fill what is shown: square ones, as fine as the network allows."""
        (left, right), (bottom, top) = self.canvas.box.viewRange()
        aspect = (right - left) / max(top - bottom, 1e-12)  # beyond all bounds while the frame has no height
        cells = WORK / max(self._asked.objective.layout.size, 1)
        rows = int(min(max(math.sqrt(cells / aspect), COARSEST), FINEST))
        return Lattice(left, right, bottom, top, min(max(round(rows * aspect), 2), FINEST * WIDEST), rows)

    def _draw_field(self, theta: Array) -> None:
        lattice, objective = self.lattice(), self._asked.objective
        if self._examiner is None or lattice != self._lattice:
            points = lattice.points
            nothing = np.zeros((len(points), objective.data.outputs))
            self._lattice, self._examiner = lattice, Examiner(objective, Samples(points, nothing))
        scores, shape = self._examiner.scores(theta), (lattice.rows, lattice.columns)
        self.field.draw(self._map.picture(scores).reshape(shape), lattice)
        path = QPainterPath()
        for quantity in self._map.borders(scores):
            path.addPath(contour_path(lattice.x, lattice.y, quantity.reshape(shape), np.zeros(1)))
        self.border.setPath(path)

    def _draw_points(self, theta: Array) -> None:
        wrong = self._map.wrong(self._asked.scores(theta), self._samples.targets)
        train = len(self._objective.data.train)
        wrong[:train] &= self.keys["train"].isChecked()
        wrong[train:] &= self.keys["test"].isChecked()
        self.points.cross(self._samples.inputs[wrong])
        self.keys["wrong"].setVisible(self._map.scale() is None)
        for name, key in self.keys.items():
            self.points.show(name, key.isChecked())

    def _point(self, x: float, y: float) -> None:
        self._cursor = (x, y)
        self._read()

    def _unpoint(self) -> None:
        self._cursor = None
        self._read()

    def _read(self) -> None:
        if self._cursor is None or self.frame is None or self._objective is None:
            self.canvas.note.say("")
            return
        self.canvas.note.say(self.reading(*self._cursor))
        left, right = self.canvas.span
        self.canvas.note.settle(self.canvas.frame, right=self._cursor[0] < (left + right) / 2)

    def reading(self, x: float, y: float) -> str:
        """What the model answers at a point, and what would be right for the sample that lies there."""
        near, readings = self._near(x, y), []
        if near is not None:
            x, y = (float(value) for value in self._samples.inputs[near])
            train = near < len(self._objective.data.train)
            name = translate("plots", "training sample") if train else translate("plots", "test sample")
            readings.append(Reading(None, name, self._map.right(self._samples.targets[near : near + 1])))
        place = Samples(np.array([[x, y]]), np.zeros((1, self._objective.data.outputs)))
        scores = Examiner(self._asked.objective, place).scores(self.frame.state.theta)
        heading = f"{numbers.number(x, 3)}, {numbers.number(y, 3)}"
        return table(heading, [*readings, *self._map.readings(scores)])

    def _near(self, x: float, y: float) -> int | None:
        """The sample under the pointer."""
        (left, right), width = self.canvas.box.viewRange()[0], max(self.canvas.frame.width(), 1.0)
        distances = np.hypot(*(self._samples.inputs - (x, y)).T)
        nearest = int(distances.argmin())
        return nearest if distances[nearest] <= THEME.px(SIZE) * (right - left) / width else None

    def restyle(self) -> None:
        self.canvas.restyle()
        self.border.setPen(pen(THEME.palette.colour("ink"), 1.5))
        if self._objective is not None:
            self._place_points()

    def table(self) -> str:
        scores = self._asked.scores(self.frame.state.theta)
        train = np.arange(len(scores)) < len(self._objective.data.train)
        parts = {"x": self._samples.inputs, "target": self._samples.targets, "score": scores}
        columns = [(f"{name}{k + 1}", part[:, k]) for name, part in parts.items() for k in range(part.shape[1])]
        return comma_separated(("training", train), *columns)
