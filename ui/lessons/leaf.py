"""A leaf of text that is as high as what is written on it: it never scrolls by itself."""

from __future__ import annotations

import math
from typing import Any

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser

from core.lessons import Said
from ui.formulas import TYPESETTER
from ui.i18n import ENGLISH, LANGUAGE
from ui.lessons.markup import TERM, picture, written
from ui.theme import THEME, dress


def said(text: Said) -> str:
    """What a text says in the language in force."""
    return text.get(LANGUAGE.code) or text.get(ENGLISH, "")


class Leaf(QTextBrowser):
    """Shows a little Markdown with formulas; `term_wanted` carries the key of a word that somebody asks for."""

    term_wanted = Signal(str)

    def __init__(self, role: str = "leaf") -> None:
        super().__init__()
        self._text, self._names = "", dict[str, str]()
        self._pictures = dict[str, QPixmap]()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._follow)
        TYPESETTER.ready.connect(self.write)
        THEME.changed.connect(self.write)
        dress(self, role)

    def show_text(self, text: str, names: dict[str, str]) -> None:
        """Show this text; `names` says what words to look up are called."""
        self._text, self._names = text, names
        self.write()

    def write(self) -> None:
        """Write anew: the look or the width has changed."""
        document, sheet = self.document(), written(self._text, self._names)
        document.setDefaultFont(THEME.font())
        document.setIndentWidth(THEME.gap(2.5))
        width = max(self.viewport().width(), THEME.px(160))
        if not sheet.formulas or TYPESETTER.ask():
            ratio, room = self.devicePixelRatioF(), width - THEME.gap()
            drawn = [picture(latex, displayed, room, ratio) for latex, displayed in sheet.formulas]
            self._pictures = {f"formula:{number}": pixmap for number, pixmap in enumerate(drawn)}
            document.clear()  # forgets the pictures of before
            self.setHtml(sheet.html)
        else:
            self.setPlainText("")
        self.setAccessibleName(self.toPlainText().replace("\ufffc", " … "))
        self._fit()

    def _fit(self) -> None:
        """Be as high as the text at this width: layouts that scroll do not ask for it in time."""
        self.document().setTextWidth(max(self.viewport().width(), THEME.px(160)))
        self.setFixedHeight(math.ceil(self.document().size().height()) + 2)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """The picture of a formula; nothing else is ever loaded."""
        return self._pictures.get(name.toString() if isinstance(name, QUrl) else name)

    def sizeHint(self) -> QSize:
        return QSize(THEME.px(240), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.write()

    def _follow(self, url: QUrl) -> None:
        if url.toString().startswith(TERM):
            self.term_wanted.emit(url.toString().removeprefix(TERM))
