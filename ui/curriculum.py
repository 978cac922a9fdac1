"""The curriculum: everything the five notes teach, and where in the program each thing can be seen or touched."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from html import escape

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from core.curriculum import Topic
from core.lessons import Lesson
from ui.combo import Offer
from ui.i18n import say, translate, word
from ui.lessons.leaf import said
from ui.page import Page
from ui.rooms import keys as room_keys
from ui.rooms import room
from ui.theme import THEME

PARTS: dict[str, str] = {
    "A": word("core", "losses and scores"),
    "B": word("core", "regularization"),
    "C": word("core", "derivatives and gradients"),
    "D": word("core", "optimization"),
    "E": word("core", "networks, data and experiments"),
    "Q": word("core", "questions"),
    "X": word("core", "mistakes, corrected"),
}
NAMES: dict[str, str] = {
    "view": word("ui", "view {name}"),
    "action": word("ui", "action {name}"),
    "setting": word("ui", "setting {name}"),
    "figure": word("ui", "figure {name}"),
    "term": word("ui", "glossary: {name}"),
    "references": word("ui", "reference numbers"),
}
_AT_ONCE = 20


class CurriculumPage(Page):
    """Topic below topic, each with links to its places."""

    def __init__(self, topics: Sequence[Topic], lessons: Sequence[Lesson], follow: Callable[[str], None]) -> None:
        self._topics, self._follow = topics, follow
        self._lessons = {lesson.key: lesson for lesson in lessons}
        super().__init__([Offer(key, title) for key, title in PARTS.items()])
        self.leaf.setOpenLinks(False)
        self.leaf.anchorClicked.connect(self._go)

    def _go(self, url: QUrl) -> None:
        self._follow(url.toString())

    def pieces(self) -> Iterator[None]:
        found = [topic for topic in self._topics if self._asked(topic)]
        self.status.setText(translate("ui", "{count} topics", count=len(found)))
        for number, topic in enumerate(found):
            self.append(self._told(topic), 1.5)
            if number % _AT_ONCE == 0:
                yield

    def _asked(self, topic: Topic) -> bool:
        return self.in_chapter(topic.key[0]) and self.wanted(topic.key, *topic.what.values())

    def _told(self, topic: Topic) -> str:
        style = f"color:{THEME.palette.accent};text-decoration:none"
        links = " &nbsp;·&nbsp; ".join(
            f'<a href="{escape(place)}" style="{style}">{escape(self.name(place))}</a>' for place in topic.places
        )
        return f"<b>{topic.key}</b> &nbsp; {escape(said(topic.what))}<br>{links}"

    def name(self, place: str) -> str:
        """What a place is called."""
        kind, _, rest = place.partition(":")
        key, _, part = rest.partition("/")
        if kind == "lesson" and key in self._lessons:
            step = f" {part}" if part else ""
            return translate("ui", "lesson “{name}”", name=said(self._lessons[key].title)) + step
        if kind in ("lab", "room"):
            return translate("labs", room(key).title) if key in room_keys() else key
        return translate("ui", NAMES.get(kind, "{name}"), name=re.sub("[-_./]", " ", rest))

    def plain(self) -> str:
        """The text of the page."""
        return self.leaf.toPlainText()


class CurriculumWindow(QDialog):
    """A window of its own that leaves the other one free."""

    def __init__(
        self, parent: QWidget, topics: Sequence[Topic], lessons: Sequence[Lesson], follow: Callable[[str], None]
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        say(self.setWindowTitle, "ui", word("ui", "Curriculum"))
        self.page = CurriculumPage(topics, lessons, follow)
        layout = QVBoxLayout(self)
        THEME.fit(layout.setContentsMargins, 16, 8, 16, 16)
        layout.addWidget(self.page)
        self.resize(THEME.px(760), THEME.px(760))

    @classmethod
    def open(
        cls, parent: QWidget, topics: Sequence[Topic], lessons: Sequence[Lesson], follow: Callable[[str], None]
    ) -> CurriculumWindow:
        """The table of `parent`, brought to the front; there is never more than one."""
        window = parent.findChild(cls) or cls(parent, topics, lessons, follow)
        window.show()
        window.activateWindow()
        return window
