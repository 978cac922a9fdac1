"""MapView: a surface of two variables from above, or in space, with the race upon it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from core.arrays import Array
from ui import numbers
from ui.i18n import say, translate, word
from ui.plots.colourbar import ColourBar
from ui.plots.legend import CROSS, RING, Key
from ui.plots.reading import Reading, table
from ui.plots.view import View, comma_separated, passing
from ui.surfaces.depth import RaceDepth
from ui.surfaces.ground import Ground
from ui.surfaces.heights import tinted
from ui.surfaces.plain import Plain
from ui.surfaces.scene import QUIET, Scene, gait_words
from ui.surfaces.slope import Slope
from ui.surfaces.switches import ViewSwitches
from ui.surfaces.ways import Ways
from ui.theme import THEME

STEEPER = 1.25
REACH = 12  # pixels within which the cursor reads a state


class MapView(View):
    """Frames are scenes. `placed` carries starts that are wanted, `let_go` follows."""

    placed = Signal(object)
    let_go = Signal()
    turned = Signal(object)

    def __init__(self) -> None:
        self.canvas, self.bar, body = Plain(), ColourBar(), QWidget()
        self.pictures, self.deep, self.switches = QStackedWidget(), RaceDepth(), ViewSwitches()
        self.pictures.addWidget(self.canvas)
        self.pictures.addWidget(self.deep)
        layout = QHBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pictures, 1)
        layout.addWidget(self.bar)
        super().__init__("race", word("plots", "Map"), word("plots", "Click or drag the start"), body)
        box = self.canvas.box
        self.ground, self.ways = Ground(box), Ways(box)
        self.slope = Slope(self.ways)
        self.ground.rendered = lambda: self.bar.display(tinted(), self.ground.shades.ticks())
        self.add_key(Key(RING, lambda: THEME.palette.colour("ink"), word("plots", "minimum"), pressable=False))
        self.add_key(Key(CROSS, lambda: THEME.palette.colour("ink"), word("plots", "saddle"), pressable=False))
        self.controls.addWidget(self.switches)
        self.turn_action = self.add_action(word("plots", "Turn slowly in space"), self._turn_slowly, checked=False)
        self.add_action(word("plots", "Steeper hills in space (+)"), lambda: self.deep.heighten(STEEPER))
        self.add_action(word("plots", "Flatter hills in space (−)"), lambda: self.deep.heighten(1 / STEEPER))
        self.add_action(word("plots", "Show everything (Home)"), self._show_everything)
        self._surface: object = None
        self._flat = ""
        self._cursor: tuple[float, float] | None = None
        self._connect()
        self.restyle()

    def _connect(self) -> None:
        self.canvas.placed.connect(self.placed)
        self.canvas.let_go.connect(self.let_go)
        self.canvas.pointed.connect(self._point)
        self.canvas.left.connect(self._unpoint)
        self.canvas.released.connect(self._home)
        self.switches.turned.connect(self.turned)
        self.deep.opened.connect(self._enter)
        self.deep.refused.connect(self._refuse)
        self.deep.heightened.connect(self.redraw)
        self.deep.pointed.connect(self._point_in_space)
        self.deep.left.connect(lambda: self.deep.say(""))

    @QUIET
    def draw(self, scene: Scene) -> None:
        if scene.study.surface != self._surface:
            fresh = type(scene.study.surface) is not type(self._surface)
            self._surface = scene.study.surface
            if fresh:
                self.canvas.held = False
            self.canvas.box.setAspectLocked(square(scene))
            for axis, name in (("bottom", "x"), ("left", "y")):
                self.canvas.axes[axis].name(name)
        self.switches.show_study(scene.study)
        uneven = "" if square(scene) else translate("labs", "x and y have different scales")
        self.remark(self._flat or " · ".join(filter(None, (gait_words(scene), uneven))))
        self.canvas.starts = scene.study.points
        self._home()
        if self._in_space(scene.study.space):
            domain = scene.study.surface.terrain.domain
            self.deep.space.show_race(scene, self.canvas.box.viewRange() if self.canvas.held else domain)
            self.bar.display(tinted(), self.deep.space.shades.ticks())
        else:
            self.ground.show_scene(scene)
            self.ways.show_scene(scene)
            self.slope.update()
            self._read()

    def moments(self) -> Iterator[int]:
        """The race from its start to its end."""
        scene: Scene = self.frame
        for left, moment in passing(scene.study.length):
            self.draw(Scene(scene.study, scene.contest, float(moment)))
            yield left

    def _in_space(self, wanted: bool) -> bool:
        """Whether the picture in space is in front, after asking for it where it is wanted."""
        if not wanted or self._flat:
            self.pictures.setCurrentWidget(self.canvas)
        elif self.pictures.currentWidget() is not self.deep:
            self.deep.open()
        return self.pictures.currentWidget() is self.deep

    def _enter(self) -> None:
        self._turn_slowly()
        if self.frame is not None and self.frame.study.space:
            self.pictures.setCurrentWidget(self.deep)
            self.redraw()

    def _show_everything(self) -> None:
        self.canvas.release()
        self.deep.go_back()

    def _point_in_space(self, x: float, y: float) -> None:
        """Read what lies under the pointer; places of the picture go from -1 to 1."""
        low, high = self.deep.space.ranges.T
        place = low + (np.array([x, y]) + 1) / 2 * (high - low)
        self.deep.say(self.reading(float(place[0]), float(place[1])))

    def _turn_slowly(self) -> None:
        self.deep.turn(self.turn_action.isChecked())

    def _refuse(self, reason: str) -> None:
        """Stay flat, and say why."""
        self._flat = translate("plots", reason)
        self.switches.buttons["space"].setEnabled(False)
        say(self.switches.buttons["space"].setToolTip, "plots", reason)
        self.redraw()

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

    @QUIET
    def reading(self, x: float, y: float) -> str:
        """Height and slope at a place, or what a lane had there."""
        scene: Scene = self.frame
        flat, heading = self.pictures.currentWidget() is self.canvas, ""
        near = self.ways.nearest(x, y, THEME.px(REACH)) if flat else None
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
        self.deep.restyle()

    def table(self) -> str:
        scene: Scene = self.frame
        columns: list[tuple[str, Array]] = []
        for lane, start in np.ndindex(*scene.contest.points.shape[:2]):
            walk = scene.contest.walk(lane, start)
            name = f"{scene.study.runners[lane].title} {lane + 1}.{start + 1}"
            parts = (("x", walk.thetas[:, 0]), ("y", walk.thetas[:, 1]), ("f", walk.values))
            columns += [(f"{name} {part}", values) for part, values in parts]
        return comma_separated(*columns)


def square(scene: Scene) -> bool:
    """Whether the domain is as wide as it is high: then circles are shown round, else the domain fills the picture."""
    (left, right), (bottom, top) = scene.study.surface.terrain.domain
    return bool(np.isclose(right - left, top - bottom))
