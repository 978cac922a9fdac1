"""View: a picture with its name, the question it answers, its legend, and ways to carry it out of the program."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, cast

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QImage, QPainter, QPixmap, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from ui.i18n import LANGUAGE, say, word
from ui.panels.section import Gist
from ui.plots.legend import Key
from ui.theme import GRID, THEME, dress

MOMENTS = 150  # of a film at most


class View(QWidget):
    """The frame of everything one looks at.

    A view overrides `draw`, and `restyle`, `reword`, `table` where it has something of its own to say. `exported` hands
    out a file name and what belongs into the file; where it goes is not the view's business.
    """

    exported = Signal(str, bytes)
    filmed = Signal(object)
    filming = False  # while the view passes through its moments, newer frames wait

    def __init__(self, key: str, title: str, question: str, body: QWidget) -> None:
        super().__init__()
        self.key, self.body = key, body
        self.frame: Any = None
        self.title, self.question, self.note, self.message = QLabel(), Gist(), Gist(), QLabel()
        self.pages = QStackedWidget()
        self.legend, self.controls = QHBoxLayout(), QHBoxLayout()
        self.menu = QMenu(self)
        say(self.title.setText, "plots", title)
        say(self.question.show_text, "plots", question)
        say(self.setAccessibleName, "plots", title)
        say(self.body.setAccessibleName, "plots", title)
        self._arrange()
        self._fill_menu()
        THEME.changed.connect(self._restyle)
        LANGUAGE.changed.connect(self._reword)

    def _arrange(self) -> None:
        dress(self.title, "heading")
        dress(self.message, "muted")
        self.message.setWordWrap(True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pages.addWidget(self.body)
        self.pages.addWidget(self.message)
        button = QToolButton()
        button.setText("⋯")
        button.setMenu(self.menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        say(button.setAccessibleName, "plots", "What can be done with this view")
        say(button.setToolTip, "plots", "What can be done with this view")
        head, foot, layout = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self.title)
        head.addWidget(self.question, 1)
        head.addLayout(self.controls)
        head.addWidget(dress(button, "flat"))
        foot.addLayout(self.legend)
        foot.addWidget(self.note, 1)
        for row in (head, foot):
            layout.addLayout(row)
        layout.addWidget(self.pages, 1)
        THEME.fit(head.setSpacing, GRID * 1.5)
        THEME.fit(foot.setSpacing, GRID * 2)  # so that what is said beside the legend is not taken for a part of it
        THEME.fit(layout.setSpacing, 0)
        THEME.fit(layout.setContentsMargins, GRID, GRID / 2, GRID / 2, GRID / 2)

    def _fill_menu(self) -> None:
        self.add_action(word("plots", "Copy picture"), self._copy)
        self.menu.addSeparator()
        self.add_action(word("plots", "Save picture (PNG)…"), lambda: self.exported.emit(f"{self.key}.png", self.png()))
        self.add_action(word("plots", "Save drawing (SVG)…"), lambda: self.exported.emit(f"{self.key}.svg", self.svg()))
        self.add_action(
            word("plots", "Save numbers (CSV)…"), lambda: self.exported.emit(f"{self.key}.csv", self.table().encode())
        )

        if type(self).moments is not View.moments:
            self.add_action(word("plots", "Save film (GIF, MP4)…"), lambda: self.filmed.emit(self))

    def moments(self) -> Iterator[int]:
        """Pass through what is to be filmed: every step of the iterator shows a moment and says how many are left."""
        return iter(())

    def add_action(self, words: str, deed: Callable[[], Any], checked: bool | None = None) -> QAction:
        """A line of the menu that does `deed`; one that can be checked if `checked` says what it is at first."""
        action = QAction(self.menu)
        say(action.setText, "plots", words)
        if checked is not None:
            action.setCheckable(True)
            action.setChecked(checked)
        action.triggered.connect(lambda _=False: deed())
        self.menu.addAction(action)
        return action

    def add_key(self, key: Key, pressed: Callable[[], Any] | None = None) -> Key:
        """A key of the legend; `pressed` is called when it was pressed."""
        if pressed:
            key.toggled.connect(lambda _: pressed())
        self.legend.addWidget(key)
        return key

    def display(self, frame: Any) -> None:
        """Show `frame`; called by the clock."""
        self.frame = frame
        if not self.filming:
            self.draw(frame)

    def draw(self, frame: Any) -> None:
        """Bring the picture up to date with `frame`."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Draw the present frame again, after something else than the frame has changed."""
        if self.frame is not None:
            self.draw(self.frame)

    def remark(self, words: str) -> None:
        """Say something beside the legend; an empty sentence takes no room."""
        if words != self.note.text:
            self.note.show_text(words)

    def tell(self, words: str) -> None:
        """Show a sentence instead of the picture; an empty one brings the picture back."""
        self.message.setText(words)
        self.pages.setCurrentIndex(1 if words else 0)

    def restyle(self) -> None:
        """Wear the colours and sizes of the theme."""

    def reword(self) -> None:
        """Speak the language in force, where texts are not bound."""

    def _restyle(self) -> None:
        self.restyle()
        self.redraw()

    def _reword(self) -> None:
        self.reword()
        self.redraw()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu.popup(event.globalPos())

    def table(self) -> str:
        """The numbers that are shown, as comma-separated values with a line of names."""
        raise NotImplementedError

    def _copy(self) -> None:
        QGuiApplication.clipboard().setImage(self.picture())

    def picture(self) -> QImage:
        """The view as an image, at twice the resolution of the screen."""
        pixmap = QPixmap(self.size() * 2)
        pixmap.setDevicePixelRatio(2.0)
        pixmap.fill(THEME.palette.colour("surface"))
        self.render(pixmap, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        return pixmap.toImage()

    def png(self) -> bytes:
        """The picture as a PNG file."""
        store = QByteArray()
        buffer = QBuffer(store)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.picture().save(buffer, cast(Any, "PNG"))
        return bytes(store.data())

    def svg(self) -> bytes:
        """The view as a drawing that stays sharp at any size."""
        store = QByteArray()
        buffer, generator = QBuffer(store), QSvgGenerator()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        generator.setOutputDevice(buffer)
        generator.setSize(self.size())
        generator.setViewBox(self.rect())
        generator.setTitle(self.title.text())
        painter = QPainter(generator)
        painter.fillRect(self.rect(), THEME.palette.colour("surface"))
        self.render(painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        painter.end()
        return bytes(store.data())

    def sizeHint(self) -> QSize:
        return QSize(THEME.px(480), THEME.px(360))


def passing(last: int) -> Iterator[tuple[int, int]]:
    """Moments from 0 to `last`, as many as a film may have, each after the number of those that follow it."""
    count = min(last, MOMENTS)
    yield from ((count - k, round(k * last / max(count, 1))) for k in range(count + 1))


def comma_separated(*columns: tuple[str, Any]) -> str:
    """A table of named columns; shorter ones are filled with nothing, and what is no number says `nan` or `inf`."""
    lines = [",".join(name for name, _ in columns)]
    lists = [list(values) for _, values in columns]
    for row in range(max(map(len, lists), default=0)):
        lines.append(",".join(repr(float(column[row])) if row < len(column) else "" for column in lists))
    return "\n".join(lines) + "\n"
