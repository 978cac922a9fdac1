"""Filing: asks for the names of files, and hands files to the desk or to the data of one's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from core.refusals import Refusal
from ui.desk import Desk
from ui.i18n import translate, word
from ui.own_data import OwnData

if TYPE_CHECKING:
    from ui.filming import Filming
    from ui.plots.view import View

SESSIONS = word("ui", "Sessions (*.json *.zip)")
PLAIN, BUNDLE = word("ui", "Session (*.json)"), word("ui", "Session with all its numbers (*.zip)")


class Filing(QObject):
    """Opens and saves sessions, and writes what a view hands out. `tell` says a refusal."""

    filed = Signal(str)  # the path of a session that was opened or saved

    def __init__(self, window: QWidget, desk: Desk, own: OwnData, tell: Callable[..., Any]) -> None:
        super().__init__(window)
        self._window, self._desk, self._own, self._tell = window, desk, own, tell
        self.path: Path | None = None
        self.filming: Filming | None = None  # made when somebody asks for a film

    def serve(self, room: QWidget) -> None:
        """Write to files what the views in `room` hand out."""
        from ui.plots.view import View

        for view in room.findChildren(View):
            view.exported.connect(self.export)
            view.filmed.connect(self._film)

    def _film(self, view: View) -> None:
        from ui.filming import Filming

        self.filming = self.filming or Filming(self._window, self._desk, self._tell)
        self.filming.ask(view)

    def ask_open(self) -> None:
        """Ask for a file, and open it."""
        title = translate("ui", "Open…")
        name, _ = QFileDialog.getOpenFileName(self._window, title, "", translate("ui", SESSIONS))
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Begin the session in a file, or learn from the data in it, or say why not."""
        try:
            if self._own.open(path):
                return
            self._desk.open(path)
            self.path = path
            self.filed.emit(str(path))
        except Refusal as refusal:
            self._tell(refusal, stays=True)

    def ask_save(self) -> None:
        """Save where the session came from; ask where there is no such place."""
        self.save(self.path) if self.path else self.ask_save_as()

    def ask_save_as(self) -> None:
        """Ask for a file, and save the session in it."""
        title = translate("ui", "Save as…")
        kinds = [translate("ui", kind) for kind in (PLAIN, BUNDLE)]
        name, chosen = QFileDialog.getSaveFileName(self._window, title, "", ";;".join(kinds))
        if name:
            bundled = chosen == kinds[1] or name.lower().endswith(".zip")
            self.save(Path(name).with_suffix(".zip" if bundled else ".json"))

    def save(self, path: Path) -> None:
        """Write the session to a file, or say why not."""
        try:
            self._desk.save(path)
            self.path = path
            self.filed.emit(str(path))
        except Refusal as refusal:
            self._tell(refusal, stays=True)

    def export(self, name: str, content: bytes) -> None:
        """Ask for a file, and write what a view hands out."""
        chosen, _ = QFileDialog.getSaveFileName(self._window, translate("ui", "Save as…"), name)
        if chosen:
            self.keep(Path(chosen), content)

    def keep(self, path: Path, content: bytes) -> None:
        """Write a picture or a table of a view to a file, or say why not."""
        try:
            self._desk.keep(path, content)
        except Refusal as refusal:
            self._tell(refusal, stays=True)
