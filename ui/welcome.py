"""The one line that a newcomer finds: what to try first, and where everything else is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.i18n import say, word
from ui.icons import IconButton
from ui.theme import THEME, dress

HEIGHT = 34  # pixels at scale 1, so that nothing moves when letters had another size meanwhile
SEEN = "welcomed"  # the setting that remembers that somebody has read it
LINE = word(
    "ui",
    "Drag any slider while it learns · <a href='lessons'>Lessons</a> F4 · <a href='labs'>Labs</a> · "
    "<a href='palette'>Ctrl+K</a> finds everything",
)


class Welcome(QWidget):
    """Stands above the rooms until it is put away; its words lead where they say. `deeds` are called by their names."""

    def __init__(self, settings: QSettings, deeds: Mapping[str, Callable[[], object]]) -> None:
        super().__init__()
        self._settings, self._deeds = settings, deeds
        self.text, self.close_ = QLabel(), IconButton("close", word("ui", "Close this line for good"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        dress(self, "card")
        say(self.text.setText, "ui", LINE)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.text.setWordWrap(True)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        layout = QHBoxLayout(self)
        THEME.fit(layout.setContentsMargins, 12, 2, 8, 2)
        layout.addWidget(self.text)
        layout.addWidget(self.close_)
        THEME.fit(self.setMinimumHeight, HEIGHT)
        self.text.linkActivated.connect(lambda name: self._deeds[name]())
        self.close_.clicked.connect(self.put_away)
        self.setVisible(not settings.value(SEEN))

    def put_away(self) -> None:
        """Go, and never come back."""
        self._settings.setValue(SEEN, "yes")
        self.hide()
