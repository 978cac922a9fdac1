"""The sessions that were opened or saved last, as a menu."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QMenu

from ui.i18n import say, translate, word

MOST = 10


class Recent(QObject):
    """A submenu with the newest session at the top; `open` is called with the path of the one that is chosen."""

    def __init__(self, menu: QMenu, settings: QSettings, open: Callable[[Path], object]) -> None:
        super().__init__(menu)
        self._settings, self._open, self.menu = settings, open, QMenu(menu)
        say(self.menu.setTitle, "ui", word("ui", "Open &recent"))
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self._fill)
        menu.insertMenu(menu.actions()[1] if len(menu.actions()) > 1 else None, self.menu)  # type: ignore[arg-type]

    @property
    def paths(self) -> list[str]:
        """The paths, newest first."""
        kept = self._settings.value("recent") or []
        return [str(path) for path in ([kept] if isinstance(kept, str) else kept)]  # a list of one comes back as a word

    def add(self, path: str) -> None:
        """Put a path at the top."""
        paths = [path, *(other for other in self.paths if other != path)]
        self._settings.setValue("recent", paths[:MOST])

    def _fill(self) -> None:
        self.menu.clear()
        for path in self.paths:
            action = self.menu.addAction(Path(path).name.replace("&", "&&"))
            action.setToolTip(path)
            action.triggered.connect(lambda _=False, path=path: self._open(Path(path)))
        if not self.paths:
            self.menu.addAction(translate("ui", "Nothing was opened yet")).setEnabled(False)
        self.menu.addSeparator()
        self.menu.addAction(translate("ui", "Forget these files"), lambda: self._settings.remove("recent"))
