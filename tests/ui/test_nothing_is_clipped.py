"""Every word has the room it needs: in every room, panel and dialog, at three sizes of letters, in both languages.

What ends in … on purpose (a gist, the name of a setting, a key of a legend) and what scrolls is not clipped.
"""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSettings, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QDialog, QLabel, QTabBar, QToolButton, QWidget

from core.recipe import Recipe
from playground.app import load_signs, translations
from playground.application import Application
from playground.autosave import Autosave
from playground.document import Document
from ui.caption import Caption
from ui.formulas import outlines
from ui.i18n import LANGUAGE
from ui.plots.legend import Key
from ui.rooms import NETWORK, ROOMS
from ui.theme import THEME
from ui.window import Window

# One window with every room: it has a process to itself, and a screen.
pytestmark = pytest.mark.window
SIZE = (1600, 1000)
ways = pytest.mark.parametrize(
    ("scale", "language"), [(scale, language) for scale in (1.0, 1.6, 2.0) for language in ("en", "ko")]
)
ICONS = Qt.ToolButtonStyle.ToolButtonIconOnly


@pytest.fixture(scope="module")
def whole(tmp_path_factory, qapp):
    """One window on a run that stands still; rooms are made when they are entered."""
    outlines("x")  # so that formulas take their room at once
    load_signs()
    THEME.attach(qapp, "light")
    LANGUAGE.attach(qapp, translations(), "en")
    desk = Application(Document(Recipe(), {"playing": False}), Autosave(tmp_path_factory.mktemp("state")))
    settings = QSettings(str(tmp_path_factory.mktemp("settings") / "window.ini"), QSettings.Format.IniFormat)
    window = Window(desk, settings, desk.stop)
    desk.listen(window.show_recipe)
    window.show()
    window.furnish()
    window.clock.stop()
    yield window
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    LANGUAGE.choose("en")
    THEME.attach(qapp, "light")


@pytest.fixture
def window(whole, scale, language):
    """The window in that size of letters and that language, in the room of the network."""
    THEME.resize(scale)
    LANGUAGE.choose(language)
    whole.enter(NETWORK)
    whole.resize(*SIZE)
    settle()
    return whole


def settle():
    """Let layouts come to rest."""
    for _ in range(4):
        QCoreApplication.processEvents()


def short_of(part):
    """By how many pixels, across and down, the words of a label or a button have too little room."""
    hint, size = part.sizeHint(), part.size()
    if isinstance(part, QLabel) and part.wordWrap():
        return part.minimumSizeHint().width() - size.width(), part.heightForWidth(size.width()) - size.height()
    if isinstance(part, QAbstractButton):  # the style adds room above and below, which may be given away
        return hint.width() - size.width(), part.fontMetrics().height() - size.height()
    return hint.width() - size.width(), hint.height() - size.height()


def covered(part, root):
    """Whether something around it that does not scroll shows less than all of it."""
    inner, outer, rect = part, part.parentWidget(), part.rect()
    while inner is not root and outer is not None:
        rect = QRect(inner.mapTo(outer, rect.topLeft()), rect.size())
        if isinstance(outer.parentWidget(), QAbstractScrollArea):
            return False
        if not outer.rect().adjusted(-1, -1, 1, 1).contains(rect):
            return True
        inner, outer = outer, outer.parentWidget()
    return False


def speaks(part):
    """Whether words are written on it."""
    if isinstance(part, QToolButton) and part.toolButtonStyle() is ICONS and not part.icon().isNull():
        return False
    if isinstance(part, Caption) or (isinstance(part, Key) and part.toolTip() == part.text()):
        return False  # they end in … where there is no room
    return isinstance(part, QLabel | QAbstractButton) and bool(part.text())


def cut(root):
    """What can be read in part only, and what it lacks."""
    for part in root.findChildren(QWidget):
        if not part.isVisible():
            continue
        if isinstance(part, QTabBar):
            for tab in range(part.count()):
                needed = part.fontMetrics().boundingRect(part.tabText(tab)).width()
                if needed > part.tabRect(tab).width():
                    yield f"tab {part.tabText(tab)!r} lacks {needed - part.tabRect(tab).width()}"
        elif speaks(part):
            across, down = short_of(part)
            if across > 1 or down > 1:
                yield f"{type(part).__name__} {part.text()[:60]!r} lacks {max(across, 0)} x {max(down, 0)}"
            elif covered(part, root):
                yield f"{type(part).__name__} {part.text()[:60]!r} reaches out of {type(part.parentWidget()).__name__}"


def pages(room):
    """The pages of a room as settings of its study; one empty setting where it has none."""
    fields = room.kind.__dataclass_fields__ if getattr(room, "kind", None) else {}
    return [{"page": page} for page in fields["page"].metadata["hyper"].choices] if "page" in fields else [{}]


@ways
def test_every_room(window, scale, language):
    found = set()
    for entry in ROOMS:
        window.enter(entry.key)
        room = window.rooms[entry.key]
        for page in pages(room):
            if page:
                room.restore({**room.plain(), **page})
            settle()
            found |= {(entry.key, *page.values(), words) for words in cut(window)}
            assert (window.width(), window.height()) == SIZE, f"{entry.key} pushes the window beyond the screen"
    assert not found


@ways
def test_every_setting_of_the_column(window, scale, language):
    opened = [panel for panel in window.column.panels.values() if hasattr(panel, "open") and not panel.opened]
    for panel in opened:
        panel.open()
    settle()
    found = sorted(cut(window.column))
    for panel in opened:
        panel.open(False)
    assert not found


@ways
def test_every_line_and_step_of_the_lessons(window, scale, language):
    guide, found = window.teaching.guide, set()
    guide.toggle()
    settle()
    found.update(cut(guide.panel))
    for key in list(guide.lessons)[:3]:
        guide.open(key, 1)
        settle()
        found |= {(key, words) for words in cut(guide.panel)}
    guide.leave()
    guide.close()
    assert not found


@ways
def test_every_dialog(window, scale, language):
    found = set()
    for deed in ("glossary", "curriculum", "shortcuts", "runs"):
        window.actions_[deed].trigger()
        settle()
        for dialog in window.findChildren(QDialog):
            if dialog.isVisible():
                found |= {(deed, words) for words in cut(dialog)}
                dialog.close()
    assert not found
