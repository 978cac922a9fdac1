"""What a window looks like from one start of the program to the next: borders, look, size of letters, language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings

from ui.i18n import LANGUAGE
from ui.theme import THEME

if TYPE_CHECKING:
    from ui.window import Window

SIZE = (1600, 1000)  # pixels of a window that nobody has resized yet


def remember(window: Window, settings: QSettings) -> None:
    """Write down what `window` looks like."""
    keep = settings.setValue
    keep("geometry", window.saveGeometry())
    keep("room", window.network.saveState())
    if window.views:
        keep("stage", window.views.layout_state())
    keep("look", THEME.choice)
    keep("scale", THEME.scale)
    keep("language", LANGUAGE.code)


def restore(window: Window, settings: QSettings) -> None:
    """Let `window` look as it did; look, letters and language are settled before it is made."""
    window.resize(*SIZE)
    geometry, room = settings.value("geometry"), settings.value("room")
    if geometry:
        window.restoreGeometry(geometry)
    if room:
        window.network.restoreState(room)
