"""Track: the picture of time as something to drag."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from ui.i18n import say, translate, word
from ui.timeline import naming
from ui.timeline.picture import TimePicture


class Track(TimePicture):
    """Emits where one wants to go: `dragged` a step of the branch in use, `chosen` another branch and a step of it.

    `asked` tells that a person wants to know what can be done with a branch, and where on the screen.
    """

    dragged = Signal(int)
    chosen = Signal(int, int)
    asked = Signal(int, QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        say(self.setAccessibleName, "ui", word("ui", "Time line"))

    def _newest(self) -> int:
        branch = self.snapshot.tree.branch if self.snapshot else None
        return branch.length if branch else 0

    def go(self, step: int) -> None:
        """Ask for a step of the branch in use."""
        self.held = min(max(step, 0), self._newest())
        self.dragged.emit(self.held)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        lane = self.lane_at(place.x(), place.y())
        if event.button() == Qt.MouseButton.RightButton:
            self.asked.emit(lane.branch.key if lane else self._present(), event.globalPosition().toPoint())
        elif lane and lane.branch.key != self._present() and place.x() > self.place(lane.begin, lane.row).x():
            self.chosen.emit(lane.branch.key, min(self.step_at(place.x()), lane.branch.length))
        else:
            self.go(self.step_at(place.x()))

    def _present(self) -> int:
        return self.snapshot.tree.now if self.snapshot else 0

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self.held is not None:
            self.go(self.step_at(event.position().x()))
        elif self.snapshot:
            self._explain(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.held = None
        self.update()

    def _explain(self, event: QMouseEvent) -> None:
        assert self.snapshot
        lane = self.lane_at(event.position().x(), event.position().y())
        if lane is None or self.labels is None or lane.branch.key == self._present():
            QToolTip.hideText()
            return
        lines = [naming.name(lane.branch, self.snapshot.tree, self.labels)]
        lines += list(naming.differing(lane.branch, self.snapshot.tree)) or [translate("ui", "the same settings")]
        QToolTip.showText(event.globalPosition().toPoint(), "\n".join(lines), self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = max(self._newest() // 20, 1)
        moves = {
            Qt.Key.Key_Left: self.step - 1, Qt.Key.Key_Right: self.step + 1, Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: self._newest(), Qt.Key.Key_PageUp: self.step + page, Qt.Key.Key_PageDown: self.step - page,
        }  # fmt: skip
        if event.key() in moves:
            self.go(moves[Qt.Key(event.key())])
            self.held = None
        else:
            event.ignore()
