"""The glossary: what the words of the field mean, found in either language, shown in both."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import escape

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from core.glossary import Term, looked_up
from ui.i18n import LANGUAGE, say, translate, word
from ui.page import Page, quiet
from ui.theme import THEME

_AT_ONCE = 12  # words between two turns of the window


class GlossaryPage(Page):
    """Word below word, the best match first."""

    def __init__(self, terms: Sequence[Term], follow: Callable[[str], None]) -> None:
        self._terms, self._follow = terms, follow
        super().__init__([])
        self.chapter.hide()
        self.leaf.setOpenLinks(False)
        self.leaf.anchorClicked.connect(self._go)

    def _go(self, url: QUrl) -> None:
        self._follow(url.toString())

    def pieces(self) -> Iterator[None]:
        found = looked_up(self._terms, self.search.text())
        self.status.setText(translate("ui", "words: {count}", count=len(found)))
        for number, term in enumerate(found):
            self.append(told(term), 2.5)
            if number % _AT_ONCE == 0:
                yield

    def plain(self) -> str:
        """The text of the page."""
        return self.leaf.toPlainText()


def told(term: Term) -> str:
    """A word with its meaning in the language in force, and its name in the other one."""
    first = LANGUAGE.code
    second = "en" if first == "ko" else "ko"
    names = f'<span style="font-size:{THEME.size("heading")}px;font-weight:600">{escape(term.names[first])}</span>'
    also = " · ".join(dict.fromkeys((term.names[second], *term.also)))
    also = also.removeprefix(term.names[first]).lstrip(" ·")
    body = f'<p style="margin:{THEME.gap(0.5)}px 0 0 0;line-height:125%">{escape(term.meanings[first])}</p>'
    other = f'<p style="margin:{THEME.gap(0.5)}px 0 0 0;line-height:125%">{quiet(term.meanings[second])}</p>'
    return f"{names} &nbsp; {quiet(also)}{body}{other}"


class GlossaryWindow(QDialog):
    """A window of its own that leaves the other one free."""

    def __init__(self, parent: QWidget, terms: Sequence[Term], follow: Callable[[str], None]) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        say(self.setWindowTitle, "ui", word("ui", "Glossary"))
        self.terms = {term.key: term for term in terms}
        self.page = GlossaryPage(terms, follow)
        layout = QVBoxLayout(self)
        THEME.fit(layout.setContentsMargins, 16, 8, 16, 16)
        layout.addWidget(self.page)
        self.resize(THEME.px(640), THEME.px(720))

    @classmethod
    def open(cls, parent: QWidget, terms: Sequence[Term], follow: Callable[[str], None]) -> GlossaryWindow:
        """The glossary of `parent`, brought to the front; there is never more than one."""
        window = parent.findChild(cls) or cls(parent, terms, follow)
        window.show()
        window.activateWindow()
        window.page.search.setFocus()
        return window

    def look_up(self, key: str) -> None:
        """Show the word called `key` first, or everything."""
        self.page.search.setText(self.terms[key].names[LANGUAGE.code] if key in self.terms else "")
        self.page.search.selectAll()
