"""One family of icons, drawn with a round pen on a grid of 24, in the colours that the theme wears at that moment."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QToolButton

from ui.i18n import say
from ui.theme import THEME, dress

# Outlines as SVG. A shape with class "full" is filled, every other one is a line.
SHAPES: dict[str, str] = {
    "play": '<path class="full" d="M8 5.5v13l10.5-6.5z"/>',
    "pause": '<path d="M8.5 6v12M15.5 6v12"/>',
    "step": '<path class="full" d="M6 6v12l9-6z"/><path d="M18 6v12"/>',
    "back": '<path class="full" d="M18 6v12l-9-6z"/><path d="M6 6v12"/>',
    "copy": '<rect x="8.5" y="8.5" width="11" height="11" rx="2"/><path d="M15.5 5.5v-1h-11v11h1"/>',
    "epoch": '<path class="full" d="M4 6.5v11l8-5.5zM12.5 6.5v11l8-5.5z"/>',
    "reverse": '<path class="full" d="M16 5.5v13l-10.5-6.5z"/>',
    "first": '<path class="full" d="M12 6.5v11l-6-5.5zM19.5 6.5v11l-6-5.5z"/><path d="M4 6v12"/>',
    "newest": '<path class="full" d="M12 6.5v11l6-5.5zM4.5 6.5v11l6-5.5z"/><path d="M20 6v12"/>',
    "runs": '<path d="M5 6h.01M5 12h.01M5 18h.01M9.5 6h10M9.5 12h10M9.5 18h10"/>',
    "pin": '<path d="M12 4.5l2.3 4.8 5.2.7-3.8 3.7.9 5.3-4.6-2.6-4.6 2.6.9-5.3-3.8-3.7 5.2-.7z"/>',
    "layers": '<path d="M4 16.5c4 0 4-9 8-9s4 5 8 5M4 12.5c4 0 4 5 8 5s4-11 8-11"/>',
    "restart": '<path d="M5 12a7 7 0 1 0 2.2-5.1"/><path d="M4.6 3.9v4h4"/>',
    "dice": '<rect x="4.5" y="4.5" width="15" height="15" rx="3.5"/>'
    '<path d="M9 9h.01M15 9h.01M12 12h.01M9 15h.01M15 15h.01"/>',
    "open": '<path d="M3.5 18.5v-12a1.5 1.5 0 0 1 1.5-1.5h4l2 2.5h6.5a1.5 1.5 0 0 1 1.5 1.5v1.5"/>'
    '<path d="M3.5 18.5l2.7-7.5h15l-2.7 7.5z"/>',
    "save": '<path d="M4.5 6a1.5 1.5 0 0 1 1.5-1.5h10l3.5 3.5v10a1.5 1.5 0 0 1-1.5 1.5h-12a1.5 1.5 0 0 1-1.5-1.5z"/>'
    '<path d="M8 4.5v4.5h6.5v-4.5M8 19.5v-6h8v6"/>',
    "undo": '<path d="M8.5 5.5l-4 4 4 4"/><path d="M4.5 9.5h9a5 5 0 0 1 0 10h-4"/>',
    "redo": '<path d="M15.5 5.5l4 4-4 4"/><path d="M19.5 9.5h-9a5 5 0 0 0 0 10h4"/>',
    "chevron": '<path d="M6.5 9.5l5.5 5.5 5.5-5.5"/>',
    "previous": '<path d="M14.5 6.5l-5.5 5.5 5.5 5.5"/>',
    "next": '<path d="M9.5 6.5l5.5 5.5-5.5 5.5"/>',
    "plus": '<path d="M12 5.5v13M5.5 12h13"/>',
    "minus": '<path d="M5.5 12h13"/>',
    "list": '<path d="M9 6.5h10.5M9 12h10.5M9 17.5h10.5M4.8 6.5h.01M4.8 12h.01M4.8 17.5h.01"/>',
    "close": '<path d="M6.5 6.5l11 11M17.5 6.5l-11 11"/>',
    "check": '<path d="M5 12.5l4.5 4.5 9.5-10"/>',
    "warning": '<path d="M12 4.5l8.5 14.5h-17z"/><path d="M12 10v4.5M12 17h.01"/>',
    "look": '<circle cx="12" cy="12" r="7.5"/><path class="full" d="M12 4.5a7.5 7.5 0 0 1 0 15z"/>',
    "language": '<circle cx="12" cy="12" r="8"/><path d="M4 12h16M12 4c-5 5-5 11 0 16M12 4c5 5 5 11 0 16"/>',
    "camera": '<path d="M4 8.5a1.5 1.5 0 0 1 1.5-1.5h2.5l1.5-2h5l1.5 2h2.5a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1-1.5 '
    '1.5h-13a1.5 1.5 0 0 1-1.5-1.5z"/><circle cx="12" cy="13" r="3.2"/>',
}
_FRAME = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><g fill="none" stroke="{colour}" stroke-width="1.9"'
    ' stroke-linecap="round" stroke-linejoin="round">{body}</g></svg>'
)


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    body = SHAPES[name].replace('class="full"', f'fill="{colour}"')
    return QSvgRenderer(QByteArray(_FRAME.format(colour=colour, body=body).encode()))


def paint(painter: QPainter, name: str, square: QRectF, colour: str) -> None:
    """Paint the icon `name` into `square`."""
    _renderer(name, colour).render(painter, square)


class _Engine(QIconEngine):
    """Paints one icon with the palette that is in force at that moment."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name, self._role = name, role

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._role)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        role = "faint" if mode is QIcon.Mode.Disabled else self._role
        side = min(rect.width(), rect.height())
        square = QRectF(rect.center().x() - (side - 1) / 2, rect.center().y() - (side - 1) / 2, side, side)
        paint(painter, self._name, square, getattr(THEME.palette, role))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        if pixmap.isNull():  # a button that has no room yet asks for no pixels
            return pixmap
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap


def icon(name: str, role: str = "ink") -> QIcon:
    """The icon `name` in the colour that the palette calls `role`; it changes with the theme by itself."""
    if name not in SHAPES:
        raise KeyError(f"there is no icon called {name}")
    return QIcon(_Engine(name, role))


class IconButton(QToolButton):
    """A small button that is only an icon; its words are its tooltip and its name."""

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        self.setIcon(icon(name, "muted"))
        dress(self, "icon")
        THEME.fit(self.setFixedSize, 28, 28)
        THEME.fit(self._size_icon, 16)
        say(self.setToolTip, "ui", words)
        say(self.setAccessibleName, "ui", words)

    def _size_icon(self, side: int) -> None:
        self.setIconSize(QSize(side, side))
