"""A pencil for one's own points: a click adds a point of the chosen class, a right click takes the nearest away."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from core.datasets import Data, Dataset
from core.points import MOST_CLASSES, NAMES, REACH, OwnPoints, spelled, spots
from core.tasks import Task
from ui.i18n import say, word
from ui.plots.canvas import Canvas
from ui.plots.legend import DISC, Key
from ui.plots.points import SIZE
from ui.theme import THEME

Edit = Callable[[Dataset], Dataset]


def adopted(dataset: Dataset, data: Data) -> OwnPoints:
    """`dataset` itself if it holds points of one's own, else the training samples of `data` as such points."""
    if isinstance(dataset, OwnPoints):
        return dataset
    near = (abs(data.train.inputs) <= REACH).all(-1)
    places = zip(data.train.inputs[near].tolist(), data.train.labels[near].tolist(), strict=True)
    return OwnPoints(points=spelled((x, y, label) for (x, y), label in places), classes=max(data.outputs, 2))


def added(dataset: OwnPoints, x: float, y: float, label: int) -> OwnPoints:
    """The points with one more. Raises `Refusal` when there are too many."""
    return OwnPoints(
        spelled([*spots(dataset.points), (x, y, label)]), dataset.classes, dataset.train_share, dataset.seed
    )


def erased(dataset: OwnPoints, x: float, y: float, reach: float) -> OwnPoints:
    """The points without the one nearest to a place, if it lies within `reach`; the last point stays."""
    points = spots(dataset.points)
    near = min(range(len(points)), key=lambda place: math.hypot(points[place][0] - x, points[place][1] - y))
    if len(points) < 2 or math.hypot(points[near][0] - x, points[near][1] - y) > reach:
        return dataset
    del points[near]
    return OwnPoints(spelled(points), dataset.classes, dataset.train_share, dataset.seed)


class Pencil(QWidget):
    """A switch and, while it is on, the classes to draw with. `edited` carries what becomes of the data set in force.

    On the plane of `canvas` Enter and Delete do at the cursor of the arrow keys what the two mouse buttons do.
    """

    edited = Signal(object)

    def __init__(self, canvas: Canvas) -> None:
        super().__init__()
        self._canvas, self._data = canvas, None
        self._place: tuple[float, float] | None = None
        self.switch, self.group = QToolButton(), QButtonGroup(self)
        self.switch.setCheckable(True)
        say(self.switch.setText, "plots", word("plots", "Draw points"))
        tip = word("plots", "A click adds a point of the chosen class, a right click takes one away")
        say(self.switch.setToolTip, "plots", tip)
        self.classes = [self._class(number) for number in range(MOST_CLASSES)]
        self._arrange()
        self.classes[0].setChecked(True)
        self.switch.toggled.connect(self._turn)
        canvas.pointed.connect(self._follow_pointer)
        canvas.scene().sigMouseClicked.connect(self._click)
        canvas.installEventFilter(self)

    def _class(self, number: int) -> Key:
        key = Key(DISC, lambda: QColor(THEME.palette.class_colours(self._count)[number]), str(number + 1))
        say(key.setAccessibleName, "core", NAMES[number])
        say(key.setToolTip, "core", NAMES[number])
        self.group.addButton(key, number)
        return key

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        THEME.fit(row.setSpacing, 4)
        for part in (*self.classes, self.switch):
            row.addWidget(part)
        self._offer()

    @property
    def _count(self) -> int:
        return self._data.outputs if self._data else 2

    @property
    def drawing(self) -> bool:
        """Whether clicks draw."""
        return self.switch.isChecked() and self._fits

    @property
    def _fits(self) -> bool:
        """Whether there are classes in a plane, and not too many, so that more points can be drawn."""
        data = self._data
        return data is not None and data.planar and data.task is Task.CLASSIFICATION and data.outputs <= MOST_CLASSES

    def follow(self, data: Data) -> None:
        """Draw on these data from now on."""
        if data is not self._data:
            self._data = data
            self._offer()

    def _offer(self) -> None:
        self.setVisible(self._fits)
        for number, key in enumerate(self.classes):
            key.setVisible(self.drawing and number < self._count)
        # A right click shall take a point away, not open the menu of the view.
        quiet, loud = Qt.ContextMenuPolicy.PreventContextMenu, Qt.ContextMenuPolicy.DefaultContextMenu
        self._canvas.setContextMenuPolicy(quiet if self.drawing else loud)

    def _turn(self) -> None:
        self._offer()
        data = self._data
        if self.drawing and data is not None:
            self.edited.emit(lambda dataset: adopted(dataset, data))

    def _edit(self, change: Callable[[OwnPoints], OwnPoints]) -> None:
        data = self._data
        if data is not None:
            self.edited.emit(lambda dataset: change(adopted(dataset, data)))

    def draw(self, x: float, y: float) -> None:
        """Add a point of the chosen class."""
        self._edit(lambda points: added(points, x, y, min(self.group.checkedId(), self._count - 1)))

    def erase(self, x: float, y: float) -> None:
        """Take the point at a place away."""
        (left, right), width = self._canvas.box.viewRange()[0], max(self._canvas.frame.width(), 1.0)
        reach = THEME.px(SIZE) * (right - left) / width
        self._edit(lambda points: erased(points, x, y, reach))

    def _click(self, event: Any) -> None:
        if not self.drawing or not self._canvas.box.sceneBoundingRect().contains(event.scenePos()):
            return
        place = self._canvas.box.mapSceneToView(event.scenePos())
        if event.button() == Qt.MouseButton.LeftButton:
            self.draw(place.x(), place.y())
        elif event.button() == Qt.MouseButton.RightButton:
            self.erase(place.x(), place.y())

    def _follow_pointer(self, x: float, y: float) -> None:
        self._place = (x, y)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.drawing and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._place:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.draw(*self._place)
                return True
            if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self.erase(*self._place)
                return True
        return super().eventFilter(watched, event)
