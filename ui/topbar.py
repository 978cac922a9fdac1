"""The bar at the top: how one drives a run at the left, the figures at the right, or below where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from core.snapshot import Snapshot
from ui.actions import Actions
from ui.network_chip import NetworkChip
from ui.readout import Readout
from ui.theme import THEME, dress
from ui.transport import ICON, Transport

ROOM = 24  # pixels between the two at least


class TopBar(QWidget):
    """Transport and readout in one row, or in two when the window is narrow or everything is large.

    `fold` leaves a chip of both, `spare` saves height by small figures, and `present` leaves what a hall looks at.
    """

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.transport, self.readout, self.chip = Transport(actions), Readout(), NetworkChip(actions)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        THEME.fit(self._grid.setHorizontalSpacing, 4)
        self._grid.addWidget(self.transport, 0, 0)
        self._grid.addWidget(self.chip, 0, 0)
        self.chip.hide()
        self._doors = [QToolButton(), QToolButton()]
        THEME.fit(self._resize_icons, ICON)
        for column, (key, button) in enumerate(zip(("language", "look"), self._doors, strict=True), 3):
            button.setDefaultAction(actions[key])
            self._grid.addWidget(dress(button, "flat"), 0, column)
        self._split: bool | None = None
        self._low = self._presenting = False
        self._arrange()
        self.chip.opened.connect(lambda: self.fold(False))
        THEME.changed.connect(self._arrange)

    def display(self, snapshot: Snapshot) -> None:
        """Show how the run is doing."""
        self.readout.display(snapshot)
        self.transport.display(snapshot)
        self.chip.display(snapshot)

    def fold(self, folded: bool) -> None:
        """Leave a chip where nobody looks at the run, or show everything."""
        self.chip.setVisible(folded)
        self.transport.setVisible(not folded)
        self.readout.setVisible(not folded)

    def spare(self, low: bool) -> None:
        """On a low screen figures are small rather than below the buttons."""
        self._low = low
        self._arrange()

    def present(self, on: bool) -> None:
        """Leave Play and the figures, in one row."""
        self._presenting = on
        self.transport.shrink(on)
        for button in self._doors:
            button.setVisible(not on)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _resize_icons(self, side: int) -> None:
        for button in self._doors:
            button.setIconSize(QSize(side, side))

    def minimumSizeHint(self) -> QSize:
        # Narrower than both side by side: then there are two rows. What is low gives way in the room below, never here.
        parts = (self.chip,) if self.chip.isVisibleTo(self) else (self.transport, self.readout)
        width = max(part.minimumSizeHint().width() for part in parts)
        return QSize(width, super().minimumSizeHint().height())

    def _arrange(self) -> None:
        around = THEME.px(ROOM if self._presenting else 4 * ROOM)
        left = self.width() - self.transport.sizeHint().width() - around
        large = self.readout.needs(small=False) <= left
        small = not large and (self._low or self._presenting)
        split = not large and not (small and self.readout.needs(small=True) <= left)
        self.readout.show_small(small)
        if split != self._split:
            self._split = split
            self._grid.removeWidget(self.readout)
            if split:
                self._grid.addWidget(self.readout, 1, 0, 1, 5, Qt.AlignmentFlag.AlignLeft)
            else:
                self._grid.addWidget(self.readout, 0, 2, Qt.AlignmentFlag.AlignRight)
