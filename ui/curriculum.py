"""The curriculum: everything the five notes teach, and where in the program each thing can be seen or touched."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from core.curriculum import Topic
from core.hyper import Nested, hypers
from core.recipe import Recipe
from ui.actions import DEEDS
from ui.combo import Offer
from ui.desk import Desk
from ui.i18n import LANGUAGE, say, translate, word
from ui.lessons.leaf import said
from ui.page import Page
from ui.readout import FIGURES
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
    "lesson": word("ui", "lesson “{name}”"),
    "view": word("ui", "view “{name}”"),
    "action": word("ui", "button “{name}”"),
    "setting": word("ui", "setting “{name}”"),
    "figure": word("ui", "figure “{name}”"),
    "lab": word("ui", "room “{name}”"),
    "room": word("ui", "room “{name}”"),
    "term": word("ui", "glossary: {name}"),
    "references": word("ui", "reference numbers"),
}
VIEWS: dict[str, str] = {
    "loss": word("ui", "Loss"),
    "accuracy": word("ui", "Accuracy"),
    "surface": word("ui", "Loss surface"),
    "boundary": word("ui", "Decision boundary"),
    "fit": word("ui", "Fit"),
    "weights": word("ui", "Weights"),
    "digits": word("ui", "Test digits"),
}
_AT_ONCE = 20


class CurriculumPage(Page):
    """Topic below topic, each with links to its places."""

    def __init__(self, desk: Desk, follow: Callable[[str], None]) -> None:
        self._topics, self._follow = desk.topics(), follow
        self._terms = {term.key: term for term in desk.terms()}
        self._lessons = {lesson.key: lesson for lesson in desk.lessons()}
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
        called = {
            "lesson": lambda: said(self._lessons[key].title) if key in self._lessons else key,
            "view": lambda: translate("ui", VIEWS.get(rest, rest)),
            "figure": lambda: translate("ui", {name: words for name, words, _ in FIGURES}.get(rest, rest)),
            "action": lambda: translate("ui", {deed.key: deed.text for deed in DEEDS}.get(rest, rest)),
            "setting": lambda: translate("core", label(rest)),
            "term": lambda: self._terms[rest].names[LANGUAGE.code] if rest in self._terms else rest,
            "lab": lambda: translate("labs", room(key).title) if key in room_keys() else key,
        }
        name = called.get("lab" if kind == "room" else kind, str)()
        step = f" {part}" if kind == "lesson" and part else ""
        return translate("ui", NAMES.get(kind, "{name}"), name=name) + step

    def plain(self) -> str:
        """The text of the page."""
        return self.leaf.toPlainText()


def label(path: str) -> str:
    """What the setting at the dotted `path` is called, in whichever entry of a catalogue it is."""
    name, _, rest = path.partition(".")
    declared = dict(hypers(Recipe))[name]
    if not rest or not isinstance(declared, Nested):
        return declared.label
    labels = [
        dict(hypers(entry.kind))[rest].label for entry in declared.catalog.values() if rest in dict(hypers(entry.kind))
    ]
    return labels[0] if labels else rest


class CurriculumWindow(QDialog):
    """A window of its own that leaves the other one free."""

    def __init__(self, parent: QWidget, desk: Desk, follow: Callable[[str], None]) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        say(self.setWindowTitle, "ui", word("ui", "Curriculum"))
        self.page = CurriculumPage(desk, follow)
        layout = QVBoxLayout(self)
        THEME.fit(layout.setContentsMargins, 16, 8, 16, 16)
        layout.addWidget(self.page)
        self.resize(THEME.px(760), THEME.px(760))

    @classmethod
    def open(cls, parent: QWidget, desk: Desk, follow: Callable[[str], None]) -> CurriculumWindow:
        """The table of `parent`, brought to the front; there is never more than one."""
        window = parent.findChild(cls) or cls(parent, desk, follow)
        window.show()
        window.activateWindow()
        return window
