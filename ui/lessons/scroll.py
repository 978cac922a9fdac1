"""A page that may be higher than the panel, and one of several that stand behind each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.theme import THEME, dress


class Scroll(QScrollArea):
    """Shows one of its pages from the top, as wide as there is room, and scrolls only up and down."""

    def __init__(self, pages: Sequence[QWidget]) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.pages, inside = list(pages), QWidget()
        layout = QVBoxLayout(inside)
        THEME.fit(layout.setContentsMargins, 0, 2, 6, 2)
        for page in self.pages:
            layout.addWidget(page)
        self.setWidget(dress(inside, "clear"))
        dress(self, "clear")

    def show_page(self, wanted: QWidget) -> None:
        """Show this page, from its beginning."""
        for page in self.pages:
            page.setVisible(page is wanted)
        self.verticalScrollBar().setValue(0)

    def scroll(self, by: int) -> bool:
        """Go so many screens on in the page; whether there was anything more to see."""
        bar = self.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + by * bar.pageStep())
        return bar.value() != before
