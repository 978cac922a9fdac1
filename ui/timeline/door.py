"""TimeDoor: puts the time line below the views, opens the table of runs, and does what the menu says about both."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from core.refusals import Refusal
from ui.actions import Actions
from ui.banner import Banner
from ui.clock import FrameClock
from ui.desk import Desk
from ui.i18n import word
from ui.rescue import Rescue
from ui.timeline.strip import RATE, TimeStrip

COPIED = word("core", "The settings are on the clipboard, as a code.")


class TimeDoor(QObject):
    """Joins the actions of time to the desk. The banner says what comes of them, and helps a run that is lost.

    `keep` writes a file under a name to be asked.
    """

    def __init__(
        self,
        window: QWidget,
        desk: Desk,
        actions: Actions,
        clock: FrameClock,
        banner: Banner,
        keep: Callable[[str, bytes], Any],
    ) -> None:
        super().__init__(window)
        self._window, self._desk, self._tell, self._keep, self._clock = window, desk, banner.tell, keep, clock
        self.strip = TimeStrip(desk.time, actions, desk.speed)
        self.table: Any = None
        clock.add(self.strip, RATE)
        clock.add(Rescue(banner, desk.time), RATE)
        deeds: dict[str, Callable[[], object]] = {
            "runs": self.open_runs, "pin": self._pin, "copy_code": self._copy, "paste_code": self._paste,
        }  # fmt: skip
        for key, deed in deeds.items():
            actions[key].triggered.connect(lambda _=False, deed=deed: deed())

    def open_runs(self) -> None:
        """Show the table of runs; it does not hold up the window."""
        from ui.runs.window import RATE as SLOW
        from ui.runs.window import RunsWindow

        if self.table is None:
            self.table = RunsWindow(self._window, self._desk)
            self.table.exported.connect(self._keep)
            self._clock.add(self.table, SLOW)
        self.table.show()
        self.table.activateWindow()

    def _pin(self) -> None:
        helm = self._desk.time
        key = helm.snapshot.tree.now
        helm.mark("pinned", key, key not in helm.labels.pinned)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._desk.code())
        self._tell(Refusal(COPIED))

    def _paste(self) -> None:
        try:
            self._desk.use_code(QGuiApplication.clipboard().text())
        except Refusal as refusal:
            self._tell(refusal, stays=True)
