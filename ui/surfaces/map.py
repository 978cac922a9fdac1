"""MapView: a surface of two variables from above, or in space, with the race upon it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QHBoxLayout, QStackedWidget, QWidget

from core.arrays import Array
from ui import numbers
from ui.i18n import translate, word
from ui.plots.colourbar import ColourBar
from ui.plots.legend import CROSS, RING, Key
from ui.plots.reading import Reading, table
from ui.plots.trace import colour_of
from ui.plots.view import View, comma_separated
from ui.surfaces.ground import Ground, paint_arrow
from ui.surfaces.heights import tinted
from ui.surfaces.plain import Plain
from ui.surfaces.scene import Scene, lane_role
from ui.surfaces.ways import FAR, Ways
from ui.theme import BOLD_LINE, THEME

REACH = 12  # pixels within which the cursor reads a state
ARROW = 74  # pixels of the longest gradient arrow


class MapView(View):
    """Frames are scenes. `placed` carries starts that are wanted, `let_go` follows."""

    placed = Signal(object)
    let_go = Signal()

    def __init__(self) -> None:
        self.canvas, self.bar, body = Plain(), ColourBar(), QWidget()
        self.pictures = QStackedWidget()
        self.pictures.addWidget(self.canvas)
        layout = QHBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pictures, 1)
        layout.addWidget(self.bar)
        super().__init__("race", word("plots", "Surface"), word("plots", "Click or drag the start"), body)
        box = self.canvas.box
        self.ground, self.ways = Ground(box), Ways(box)
        self.slope = Slope(self.ways)
        self.add_key(Key(RING, lambda: THEME.palette.colour("ink"), word("plots", "minimum"), pressable=False))
        self.add_key(Key(CROSS, lambda: THEME.palette.colour("ink"), word("plots", "saddle"), pressable=False))
        self._surface: object = None
        self._cursor: tuple[float, float] | None = None
        self.canvas.placed.connect(self.placed)
        self.canvas.let_go.connect(self.let_go)
        self.canvas.pointed.connect(self._point)
        self.canvas.left.connect(self._unpoint)
        self.canvas.released.connect(self._home)
        self.restyle()

    def draw(self, scene: Scene) -> None:
        if scene.study.surface != self._surface:
            fresh = type(scene.study.surface) is not type(self._surface)
            self._surface = scene.study.surface
            if fresh:
                self.canvas.held = False
            for axis, name in (("bottom", "x"), ("left", "y")):
                self.canvas.axes[axis].name(name)
        self.canvas.starts = scene.study.points
        self._home()
        self.ground.show(scene)
        self.ways.show(scene)
        self.slope.update()
        self.bar.display(tinted(), self.ground.shades.ticks())
        self._read()

    def _home(self) -> None:
        """Show the whole domain, unless somebody has zoomed."""
        if self.frame is not None:
            self.canvas.keep(*self.frame.study.surface.terrain.domain)

    def _point(self, x: float, y: float) -> None:
        self._cursor = (x, y)
        self._read()

    def _unpoint(self) -> None:
        self._cursor = None
        self._read()

    def _read(self) -> None:
        if self._cursor is None or self.frame is None:
            self.canvas.note.say("")
            return
        self.canvas.note.say(self.reading(*self._cursor))
        left, right = self.canvas.span
        self.canvas.note.settle(self.canvas.frame, right=self._cursor[0] < (left + right) / 2)

    def reading(self, x: float, y: float) -> str:
        """Height and slope at a place, or what a lane had there."""
        scene: Scene = self.frame
        near, heading = self.ways.nearest(x, y, THEME.px(REACH)), ""
        if near is not None:
            lane, start, step = near
            x, y = map(float, scene.contest.points[lane, start, step])
            runner = scene.study.runners[lane]
            title, step_words = translate("core", runner.title), numbers.whole(step)
            heading = translate("labs", "{lane}, step {step}", lane=title, step=step_words)
        place = np.array([x, y])
        slope = scene.study.surface.gradient(place)
        rows = [
            Reading(None, "x, y", f"{numbers.number(x, 4)}, {numbers.number(y, 4)}"),
            Reading(None, "f", numbers.number(float(scene.study.surface.value(place)), 4)),
            Reading(None, "∇f", f"({numbers.number(float(slope[0]), 3)}, {numbers.number(float(slope[1]), 3)})"),
        ]
        return table(heading, rows)

    def restyle(self) -> None:
        self.canvas.restyle()

    def table(self) -> str:
        scene: Scene = self.frame
        columns: list[tuple[str, Array]] = []
        for lane, start in np.ndindex(*scene.contest.points.shape[:2]):
            walk = scene.contest.walk(lane, start)
            name = f"{scene.study.runners[lane].title} {lane + 1}.{start + 1}"
            parts = (("x", walk.thetas[:, 0]), ("y", walk.thetas[:, 1]), ("f", walk.values))
            columns += [(f"{name} {part}", values) for part, values in parts]
        return comma_separated(*columns)


class Slope(QGraphicsItem):
    """The arrow of -gradient at the present point of the lane that is looked at, and the line to the minimum."""

    def __init__(self, ways: Ways) -> None:
        super().__init__(ways.parentItem())
        self._ways = ways
        self.setZValue(400)

    def boundingRect(self) -> QRectF:
        return self._ways.boundingRect()

    def paint(self, painter: QPainter, option: object, widget: object = None) -> None:
        scene = self._ways.scene
        if scene is None or scene.study.surface.variables != 2:
            return
        place = scene.place
        at = self._ways.pixels(place)
        if not np.isfinite(at).all() or np.abs(at).max() > FAR:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if scene.study.aim:
            self._paint_aim(painter, scene, at)
        self._paint_gradient(painter, scene, at)

    def _paint_gradient(self, painter: QPainter, scene: Scene, at: Array) -> None:
        slope = -scene.study.surface.gradient(scene.place)
        size = float(np.linalg.norm(slope))
        if not np.isfinite(size) or size == 0:
            return
        ahead = self._ways.pixels(scene.place + slope / size) - at
        # The steeper, the longer, with no steepness too small or too large to be seen.
        length = THEME.px(ARROW) * (0.35 + 0.65 * size / (size + usual(scene)))
        way = ahead / max(float(np.hypot(*ahead)), 1e-12) * length
        for role, width in (("surface", 3.4), ("ink", 1.4)):
            painter.setPen(QPen(THEME.palette.colour(role), width * BOLD_LINE))
            painter.setBrush(THEME.palette.colour(role))
            paint_arrow(painter, at, way, THEME.px(11 if role == "ink" else 13))
        painter.setFont(THEME.font("body", bold=True))
        painter.setPen(THEME.palette.colour("ink"))
        tip = at + way * (1 + THEME.px(16) / length)
        painter.drawText(QRectF(tip[0] - 40, tip[1] - 12, 80, 24), Qt.AlignmentFlag.AlignCenter, "−∇f")

    def _paint_aim(self, painter: QPainter, scene: Scene, at: Array) -> None:
        deepest = np.array(scene.study.level_places.deepest, float)
        if not len(deepest):
            return
        goal = deepest[int(np.linalg.norm(deepest - scene.place, axis=1).argmin())]
        pen = QPen(QPen(colour_of(lane_role(scene.study.runners[scene.lane]))))
        pen = QPen(THEME.palette.colour("ink"), BOLD_LINE, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(QPointF(*at), QPointF(*self._ways.pixels(goal)))
        angle = between(-scene.study.surface.gradient(scene.place), goal - scene.place)
        if np.isfinite(angle):
            middle = (at + self._ways.pixels(goal)) / 2
            painter.setFont(THEME.font("body", bold=True))
            words = f"{angle:.0f}°"
            painter.drawText(QPointF(middle[0] + THEME.px(8), middle[1] - THEME.px(8)), words)


def usual(scene: Scene) -> float:
    """The slope that is usual on a surface."""
    from core.critical import median_slope

    return median_slope(scene.study.surface) or 1.0


def between(one: Array, other: Array) -> float:
    """Degrees between two directions; NaN where one of them has no length."""
    sizes = float(np.linalg.norm(one) * np.linalg.norm(other))
    return float(np.degrees(np.arccos(np.clip(one @ other / sizes, -1, 1)))) if sizes else float("nan")
