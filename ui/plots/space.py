"""Space: the loss surface in three dimensions, with the way lying on it. Imports OpenGL, so it is imported late."""

from __future__ import annotations

import numpy as np
import pyqtgraph.opengl as gl
from OpenGL import GL
from PySide6.QtCore import QElapsedTimer, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QVector3D
from PySide6.QtWidgets import QLabel

from core.arrays import Array
from ui.plots.letters import Letters
from ui.plots.light import parted, shaded, tinted
from ui.plots.scale import HeightScale
from ui.theme import THEME, dress

TALL = 0.9  # the height of the highest hill, where the map is two wide
NEAR = 14  # pixels of the design between the pointer and what it points at
CLOSEST = 0.02  # what is nearer to the point before is noise that would blur the line
LIFT = 0.03  # above the surface, so that the way does not sink into it
WIDE = 1.35  # width over height of a view that shows everything from that distance
VIEW = {"distance": 4.7, "elevation": 32, "azimuth": -62}
TURN, SPEED = 22, 10.5  # milliseconds between two pictures of a slow turn, and degrees per second
MOST_TURNED = 100  # milliseconds that one picture may make up for
STEEPER, LEAST, MOST = 1.25, 0.2, 3.0
PALEST, MISLEADING = 0.6, 0.35

# Blended over everything that was drawn before, hills included.
IN_FRONT = {
    GL.GL_DEPTH_TEST: False,
    GL.GL_BLEND: True,
    GL.GL_CULL_FACE: False,
    "glBlendFunc": (GL.GL_SRC_ALPHA, GL.GL_ONE_MINUS_SRC_ALPHA),
}
HEIGHTEN = {Qt.Key.Key_Plus: STEEPER, Qt.Key.Key_Equal: STEEPER, Qt.Key.Key_Minus: 1 / STEEPER}


class Space(gl.GLViewWidget):
    """Drag turns, the wheel comes nearer, + and - change the heights, a double click or Home goes back.

    `heightened` asks for the surface to be drawn again. `pointed` tells where on the map, from -1 to 1, the pointer is,
    `left` that it is nowhere.
    """

    heightened = Signal()
    pointed = Signal(float, float)
    left = Signal()

    def __init__(self) -> None:
        self._letters, self._words = Letters(lambda: self.lettering()), QLabel()
        super().__init__()
        self._dress_words()
        self.setMouseTracking(True)
        self.setCameraParams(fov=40)
        self.steep, self._wide = 1.0, 1.0
        self.heights, self.places = np.zeros((2, 2)), np.empty((0, 3))
        self._labels: tuple[str, str] = ("", "")
        self._ticks: list[tuple[float, str]] = []
        self._corner: tuple[float, float] | None = None
        self._surface = gl.GLSurfacePlotItem(computeNormals=False, glOptions="opaque")
        self._way = gl.GLLinePlotItem(width=3.0, antialias=True, glOptions="translucent")
        self._hidden = gl.GLLinePlotItem(width=1.5, antialias=True, glOptions=IN_FRONT)
        self._now = gl.GLScatterPlotItem(size=14, pxMode=True, glOptions=IN_FRONT)
        self._drop = gl.GLLinePlotItem(width=1.5, antialias=True, glOptions="translucent")
        self._frame = gl.GLLinePlotItem(mode="lines", width=1.0, antialias=True, glOptions="translucent")
        for item in (self._surface, self._frame, self._drop, self._way, self._hidden, self._now):
            self.addItem(item)
        self._turning, self._watch = QTimer(self, interval=TURN), QElapsedTimer()
        self._turning.timeout.connect(self._turn_on)
        # WORKAROUND: a surface without data cannot be painted.
        self._surface.setVisible(False)
        self.go_back()
        self.restyle()

    def _dress_words(self) -> None:
        self._letters.setParent(self)
        self._words.setParent(self)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words.setMargin(THEME.gap(0.75))
        dress(self._words, "card")
        self._words.hide()

    def restyle(self) -> None:
        """Wear the theme."""
        self.setBackgroundColor(THEME.palette.colour("surface"))
        self._corner = None
        self.update()

    def go_back(self) -> None:
        """Look from where one looked at first, at hills as high as they were."""
        if self.steep != 1.0:
            self.heighten(1 / self.steep)
        near = VIEW | {"distance": VIEW["distance"] * self._wide}
        self.setCameraPosition(pos=QVector3D(0.0, 0.0, 0.35 * TALL), **near)

    def turn(self, on: bool) -> None:
        """Turn slowly, or stand still."""
        self._watch.start()
        self._turning.start() if on else self._turning.stop()

    def _turn_on(self) -> None:
        """Turn as far as the time asks for, however many pictures were painted."""
        self.orbit(SPEED * min(self._watch.restart(), MOST_TURNED) / 1000, 0)

    def heighten(self, factor: float) -> None:
        """Make the hills steeper or flatter; the numbers stay."""
        self.steep = min(max(self.steep * factor, LEAST), MOST)
        self.heightened.emit()

    def draw(
        self, heights: Array, scale: HeightScale, points: Array, labels: tuple[str, str], speaks: Array | None = None
    ) -> None:
        """Show `heights` (columns of x, rows of y) and the way through `points` (states, 2), both axes from -1 to 1.

        The way is pale where the map does not speak for its states, as `speaks` (states,) says.
        """
        low, high = scale.ends
        placed = np.clip((scale.place(heights) - low) / ((high - low) or 1.0), 0.0, 1.0)
        self.heights = TALL * self.steep * placed
        x, y = (np.linspace(-1, 1, count) for count in heights.shape)
        colours = shaded(tinted(scale.shades(heights)), self.heights, x, y).reshape(-1, 4)
        # WORKAROUND: colours in the shape of the grid raise an error inside the painting, and nothing is drawn.
        self._surface.setVisible(True)
        self._surface.setData(x=x, y=y, z=self.heights, colors=colours)
        shown = np.isfinite(points).all(1) & (np.abs(points) <= 1).all(1)
        self._draw_way(points[shown], (np.ones(len(points), bool) if speaks is None else speaks)[shown])
        self._labels, self._corner = labels, None
        self._ticks = [(TALL * self.steep * place, words) for place, words in scale.ticks()]
        self.update()

    def _draw_way(self, points: Array, speaks: Array) -> None:
        """The way as it lies on the surface, older parts paler, and a line from the present point to the floor."""
        for item in (self._way, self._hidden, self._drop, self._now):
            item.setVisible(len(points) > 0)
        if not len(points):
            return
        kept = parted(points, CLOSEST)
        points = points[kept]
        self.places = places = np.column_stack([points, self._under(points) + LIFT])
        ink = tinted(np.array([THEME.palette.colour("ink").rgb()]))
        colours = np.repeat(ink, len(places), axis=0)
        colours[:, 3] = np.linspace(PALEST, 1.0, len(places)) * np.where(speaks[kept], 1.0, MISLEADING)
        self._way.setData(pos=places, color=colours)
        faint = colours.copy()
        faint[:, 3] *= PALEST
        self._hidden.setData(pos=places, color=faint)
        self._now.setData(pos=places[-1:], color=tinted(np.array([THEME.palette.colour("accent").rgb()])))
        floor = places[-1] * (1, 1, 0)
        self._drop.setData(pos=np.stack([places[-1], floor]), color=THEME.palette.colour("accent").getRgbF())

    def _under(self, points: Array) -> Array:
        """(points,) how high the surface is drawn at points (points, 2)."""
        columns, rows = self.heights.shape
        place = (points + 1) / 2 * (columns - 1, rows - 1)
        cell = np.clip(place.astype(int), 0, (columns - 2, rows - 2))
        (s, t), (i, j) = (place - cell).T, cell.T
        near = (1 - t) * self.heights[i, j] + t * self.heights[i, j + 1]
        far = (1 - t) * self.heights[i + 1, j] + t * self.heights[i + 1, j + 1]
        return (1 - s) * near + s * far

    def paintGL(self) -> None:
        camera = self.cameraPosition()
        corner = (1.0 if camera.x() > 0 else -1.0, 1.0 if camera.y() > 0 else -1.0)
        if corner != self._corner:
            self._corner = corner
            self._frame.setData(pos=self._edges(*corner), color=THEME.palette.colour("faint").getRgbF())
        super().paintGL()

    def _edges(self, x: float, y: float) -> Array:
        """(ends, 3) the edges of the floor, and a rule for the heights where it hides nothing."""
        top = TALL * self.steep
        floor = [(-1, -1), (1, -1), (1, -1), (1, 1), (1, 1), (-1, 1), (-1, 1), (-1, -1)]
        lines = [(*corner, 0.0) for corner in floor]
        lines += [(x, -y, 0.0), (x, -y, top)]
        lines += [end for height, _ in self._ticks for end in ((x, -y, height), (1.05 * x, -1.05 * y, height))]
        return np.array(lines, float)

    def lettering(self) -> list[tuple[float, float, str, str]]:
        """x and y in pixels, words and the role of their colour: names along the near edges, numbers along the rule."""
        x, y = self._corner or (1.0, 1.0)
        places = [((0.0, 1.3 * y, 0.0), self._labels[0], "ink"), ((1.3 * x, 0.0, 0.0), self._labels[1], "ink")]
        places += [((1.08 * x, -1.08 * y, height), words, "muted") for height, words in self._ticks]
        return [(*self.seen(place), words, role) for place, words, role in places]

    def seen(self, place: tuple[float, float, float]) -> tuple[float, float]:
        """Where in the widget, in pixels, a place in space is seen."""
        region = (0, 0, self.deviceWidth(), self.deviceHeight())
        there = (self.projectionMatrix(region, region) * self.viewMatrix()).map(QVector3D(*place))
        return (there.x() + 1) / 2 * self.width(), (1 - there.y()) / 2 * self.height()

    def under(self, x: float, y: float) -> tuple[float, float] | None:
        """Which place of the map, from -1 to 1, is seen at a pixel: of the points near it the one in front."""
        columns, rows = self.heights.shape
        across, up = np.meshgrid(np.linspace(-1, 1, columns), np.linspace(-1, 1, rows), indexing="ij")
        region = (0, 0, self.deviceWidth(), self.deviceHeight())
        matrix = np.array((self.projectionMatrix(region, region) * self.viewMatrix()).data()).reshape(4, 4)
        places = np.stack([across, up, self.heights, np.ones_like(across)], axis=-1).reshape(-1, 4) @ matrix
        screen = (places[:, :2] / places[:, 3:] * (1, -1) + 1) / 2 * (self.width(), self.height())
        away = np.hypot(*(screen - (x, y)).T)
        near = np.flatnonzero(away <= max(THEME.px(NEAR), float(away.min()) * 1.01))
        if away.min() > THEME.px(NEAR):
            return None
        place = near[places[near, 3].argmin()]
        return float(across.ravel()[place]), float(up.ravel()[place])

    def say(self, html: str) -> None:
        """Write this in the upper left corner."""
        self._words.setVisible(bool(html))
        self._words.setText(html)
        self._words.adjustSize()
        self._words.move(THEME.gap(), THEME.gap())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() is not Qt.MouseButton.NoButton:
            super().mouseMoveEvent(event)
            return
        place = self.under(event.position().x(), event.position().y())
        self.pointed.emit(*place) if place else self.left.emit()

    def leaveEvent(self, event: QEvent) -> None:
        self.left.emit()

    def update(self) -> None:
        super().update()
        self._letters.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._letters.resize(self.size())
        # The view is as wide as it is: where it is low, one must stand farther away to see it all.
        wide = max(self.width() / max(self.height(), 1) / WIDE, 1.0)
        self.setCameraPosition(distance=float(self.opts["distance"]) * wide / self._wide)
        self._wide = wide

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Home:
            self.go_back()
        elif event.key() in HEIGHTEN:
            self.heighten(HEIGHTEN[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.go_back()

    def draws(self) -> bool:
        """Whether more than one colour is to be seen."""
        image = self.grabFramebuffer().scaled(64, 64)
        return len({image.pixel(x, y) for x in range(64) for y in range(64)}) > 1
