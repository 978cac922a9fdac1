"""The window of references: numbers that others printed, and everything there is to choose from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTabWidget, QVBoxLayout, QWidget

from ui.catalogue_page import CataloguePage
from ui.i18n import LANGUAGE, say, translate, word
from ui.numbers_page import NumbersPage
from ui.theme import THEME


class ReferenceWindow(QDialog):
    """A window of its own that leaves the other one free; what it shows is computed when it is seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        say(self.setWindowTitle, "ui", word("ui", "Reference numbers"))
        self.numbers, self.catalogue, self.tabs = NumbersPage(), CataloguePage(), QTabWidget()
        self.tabs.addTab(self.numbers, "")
        self.tabs.addTab(self.catalogue, "")
        layout = QVBoxLayout(self)
        THEME.fit(layout.setContentsMargins, 16, 8, 16, 16)
        layout.addWidget(self.tabs)
        self.resize(THEME.px(1080), THEME.px(800))
        LANGUAGE.changed.connect(self._name)
        self._name()

    @classmethod
    def open(cls, parent: QWidget) -> ReferenceWindow:
        """The window of `parent`, brought to the front; there is never more than one."""
        window = parent.findChild(cls) or cls(parent)
        window.show()
        window.activateWindow()
        return window

    def _name(self) -> None:
        self.tabs.setTabText(0, translate("ui", "Does it compute what the books print?"))
        self.tabs.setTabText(1, translate("ui", "Catalogue"))
