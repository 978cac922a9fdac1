"""A part of the column that opens and closes: title, what is chosen, and below it everything that can be set."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import icons
from ui.i18n import say
from ui.theme import RADIUS, THEME, dress


class Header(QAbstractButton):
    """The title with its chevron. Space and Enter open and close, → opens, ← closes."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        say(self.setText, "ui", title)
        THEME.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        font = THEME.font("heading", bold=True)
        return QSize(THEME.px(28) + QFontMetrics(font).horizontalAdvance(self.text()), THEME.px(36))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wanted = {Qt.Key.Key_Right: True, Qt.Key.Key_Left: False, Qt.Key.Key_Return: not self.isChecked()}
        if event.key() in wanted:
            self.setChecked(wanted[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette, side = THEME.palette, THEME.px(16)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.translate(side / 2, self.height() / 2)
        painter.rotate(0 if self.isChecked() else -90)
        colour = palette.accent if self.underMouse() else palette.muted
        icons.paint(painter, "chevron", QRectF(-side / 2, -side / 2, side, side), colour)
        painter.restore()
        painter.setFont(THEME.font("heading", bold=True))
        painter.setPen(palette.colour("ink"))
        room = self.rect().adjusted(side + THEME.px(6), 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            painter.setPen(QPen(palette.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 3, -1, -3), RADIUS, RADIUS)
        painter.end()


class Gist(QWidget):
    """One quiet line that ends in … where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        THEME.changed.connect(self.updateGeometry)

    def show_text(self, text: str) -> None:
        """Show `text`; the whole of it is the tooltip."""
        self.text = text
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, THEME.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = THEME.font("small")
        painter.setFont(font)
        painter.setPen(THEME.palette.colour("muted"))
        elided = QFontMetrics(font).elidedText(self.text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, elided)
        painter.end()


class Section(QFrame):
    """A card with a header; its body is built when it is opened for the first time."""

    toggled = Signal(bool)

    def __init__(self, title: str) -> None:
        super().__init__()
        dress(self, "card")
        self.header, self.gist = Header(title), Gist()
        self.body: QWidget | None = None
        self.rows, self.head = QVBoxLayout(self), QHBoxLayout()
        THEME.fit(self.rows.setContentsMargins, 16, 8, 16, 8)
        THEME.fit(self.rows.setSpacing, 4)
        THEME.fit(self.head.setSpacing, 8)
        self.head.addWidget(self.header)
        self.head.addStretch(1)
        self.rows.addLayout(self.head)
        self.rows.addWidget(self.gist)
        self.header.toggled.connect(self._toggle)

    @property
    def opened(self) -> bool:
        """Whether the body can be seen."""
        return self.header.isChecked()

    def open(self, opened: bool = True) -> None:
        """Open or close the section."""
        self.header.setChecked(opened)

    def furnish(self, layout: QVBoxLayout) -> None:
        """Put everything into the body; called once, before it is first seen."""
        raise NotImplementedError

    def display(self) -> None:
        """Let the body show what is chosen; called whenever it is open and something changed."""
        raise NotImplementedError

    def tell(self, text: str) -> None:
        """Say this below the title while the section is closed."""
        self.gist.show_text(text)
        self.gist.setVisible(not self.opened and bool(text))

    def _toggle(self, opened: bool) -> None:
        if opened and self.body is None:
            self.body = QWidget()
            layout = QVBoxLayout(self.body)
            THEME.fit(layout.setContentsMargins, 0, 0, 0, 8)
            THEME.fit(layout.setSpacing, 12)
            self.furnish(layout)
            self.rows.addWidget(self.body)
        if opened:
            self.display()
        if self.body is not None:
            self.body.setVisible(opened)
        self.gist.setVisible(not opened and bool(self.gist.text))
        self.toggled.emit(opened)
