"""A page that is written piece by piece while it is read, with a search above it: nothing waits for its end."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from html import escape

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from ui.combo import Combo, Offer
from ui.i18n import LANGUAGE, say, word
from ui.theme import THEME, dress

ALL = "all"


class Page(QWidget):
    """Text that `pieces` writes, as far as it matches what is searched for, in one chapter or in all."""

    def __init__(self, chapters: Sequence[Offer]) -> None:
        super().__init__()
        self.search, self.chapter, self.status = (
            QLineEdit(),
            Combo([Offer(ALL, word("core", "all")), *chapters]),
            QLabel(),
        )
        self.copy, self.leaf = QPushButton(), QTextBrowser()
        self.chapter.show_key(ALL)
        say(self.search.setPlaceholderText, "ui", word("ui", "Search"))
        say(self.search.setAccessibleName, "ui", word("ui", "Search"))
        say(self.chapter.setAccessibleName, "ui", word("ui", "Part"))
        say(self.copy.setText, "ui", word("ui", "Copy all"))
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self._work: Iterator[None] | None = None
        self.copy.setAutoDefault(False)
        self._arrange()
        self.search.textChanged.connect(self.begin)
        self.chapter.chosen.connect(self.begin)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.plain()))
        LANGUAGE.changed.connect(self.begin)
        THEME.changed.connect(self.begin)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        THEME.fit(head.setSpacing, 12)
        THEME.fit(self.search.setMinimumWidth, 240)
        for part in (self.search, self.chapter, dress(self.status, "muted")):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self.copy)
        layout = QVBoxLayout(self)
        THEME.fit(layout.setContentsMargins, 0, 12, 0, 0)
        THEME.fit(layout.setSpacing, 12)
        layout.addLayout(head)
        layout.addWidget(self.leaf, 1)

    @abstractmethod
    def pieces(self) -> Iterator[None]:
        """Write on the leaf, and yield whenever the window may have its turn."""

    @abstractmethod
    def plain(self) -> str:
        """What goes to the clipboard."""

    def begin(self, *_: object) -> None:
        """Write anew, as soon as the page is seen."""
        self.leaf.clear()
        self.leaf.document().setDocumentMargin(THEME.gap(2))
        self._work = self.pieces()
        if self.isVisible():
            self._timer.start(0)

    @property
    def finished(self) -> bool:
        """Whether everything is written."""
        return self._work is None

    def _go_on(self) -> None:
        if self._work is None or next(self._work, self) is self:
            self._work = None
            self._timer.stop()

    def wanted(self, *texts: str) -> bool:
        """Whether what is searched for occurs in these texts, word by word."""
        whole = " ".join(texts).casefold()
        return all(part in whole for part in self.search.text().casefold().split())

    def in_chapter(self, key: str) -> bool:
        """Whether the part called `key` is shown."""
        return self.chapter.key in (ALL, key)

    def append(self, html: str, gap: float) -> None:
        """Write a paragraph, or one and what follows it, at the end of the leaf, so many steps of the grid below."""
        cursor, form = QTextCursor(self.leaf.document()), QTextBlockFormat()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        form.setTopMargin(THEME.gap(gap))
        if not self.leaf.document().isEmpty():
            cursor.insertBlock(form, QTextCharFormat())
        cursor.insertHtml(html)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._work is None and not self.leaf.toPlainText():
            self.begin()
        elif self._work is not None:
            self._timer.start(0)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()


def quiet(text: str) -> str:
    """`text`, escaped, in the colour of second rank."""
    return f'<span style="color:{THEME.palette.muted}">{escape(text)}</span>' if text else ""


def heading(text: str) -> str:
    """`text`, escaped, as the title of a part."""
    return f'<span style="font-size:{THEME.size("title")}px;font-weight:600">{escape(text)}</span>'
