"""In front of a hall: one key leaves what it looks at, a remote turns the pages, and everything comes back."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QSettings, Qt
from PySide6.QtGui import QCursor, QEnterEvent
from PySide6.QtWidgets import QApplication

from core.recipe import Recipe
from playground.app import translations
from playground.application import Application
from playground.autosave import Autosave
from playground.document import Document
from ui.formulas import outlines
from ui.i18n import LANGUAGE
from ui.presenter import SCALE
from ui.rooms import NETWORK, ROOMS
from ui.theme import THEME
from ui.window import Window


def opened(settings, folder):
    """A window on a run that stands still, on a small screen."""
    desk = Application(Document(Recipe(), {"playing": False}), Autosave(folder))
    window = Window(desk, settings, desk.stop)
    desk.listen(window.show_recipe)
    window.resize(1280, 720)
    window.show()
    window.furnish()
    window.clock.stop()
    return window


@pytest.fixture(scope="module")
def whole(tmp_path_factory, qapp):
    """One window for all tests."""
    outlines("x")
    THEME.attach(qapp, "light")
    LANGUAGE.attach(qapp, translations(), "en")
    settings = QSettings(str(tmp_path_factory.mktemp("settings") / "window.ini"), QSettings.Format.IniFormat)
    window = opened(settings, tmp_path_factory.mktemp("state"))
    yield window
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    THEME.attach(qapp, "light")


@pytest.fixture
def window(whole):
    """The window as it is when it opens."""
    whole.activateWindow()
    QCursor.setPos(whole.mapToGlobal(whole.rect().center()))  # away from the top edge
    QApplication.processEvents()
    yield whole
    whole.presenter.leave()
    whole.teaching.guide.close()
    whole.enter(NETWORK)
    for part in (whole.column, whole.time.strip):
        part.show()
    whole.views.bring(0)
    QApplication.processEvents()


def look(window):
    """Everything that a presentation may change."""
    QApplication.processEvents()
    panel = window.teaching.guide.panel
    return {
        "scale": THEME.scale,
        "shown": [part.isVisible() for part in (window.menuBar(), window.column, window.time.strip, window.welcome)],
        "buttons": [button.isVisible() for button in window.transport.buttons.values()],
        "cards": [card.isVisible() for card in window.views.cards],
        "borders": [splitter.sizes() for splitter in (window.network, window.body, *window.views.columns)],
        "front": (window.views.front, window.views.enlarged),
        "room": window.rooms.key,
        "lesson": (panel.isVisible(), panel.place) if panel else None,
        "pages": [window.actions_[key].isEnabled() for key in ("forward", "backward")],
    }


def press(qtbot, window, key):
    qtbot.keyClick(window, key)
    QApplication.processEvents()


@pytest.mark.parametrize("way_out", [Qt.Key.Key_F5, Qt.Key.Key_Escape])
def test_one_key_leaves_the_views_and_figures_and_another_brings_everything_back(qtbot, window, way_out):
    window.views.bring(1)
    before = look(window)
    press(qtbot, window, Qt.Key.Key_F5)
    assert THEME.scale == SCALE
    assert not any(part.isVisible() for part in (window.presenter.roof.bar, window.column, window.time.strip))
    assert window.readout.isVisible()
    assert sum(card.isVisible() for card in window.views.cards) in (1, 2)
    press(qtbot, window, way_out)
    assert look(window) == before


def test_what_was_hidden_before_stays_hidden(qtbot, window):
    window.actions_["column"].trigger()
    window.actions_["timeline"].trigger()
    window.welcome.put_away()
    before = look(window)
    assert before["shown"] == [True, False, False, False]
    press(qtbot, window, Qt.Key.Key_F5)
    window.actions_["column"].trigger()
    assert window.column.isVisible(), "its key brings the settings back"
    press(qtbot, window, Qt.Key.Key_F5)
    assert look(window) == before


def test_it_is_not_kept_for_the_next_start(qtbot, window, tmp_path):
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    other = opened(settings, tmp_path / "state")
    qtbot.addWidget(other)
    other.presenter.enter()
    assert THEME.scale == SCALE
    other.close()
    assert float(settings.value("scale")) == 1.0
    assert other.column.isVisibleTo(other)


def test_the_columns_of_other_rooms_go_and_come_back(qtbot, window):
    window.enter("surface")
    QApplication.processEvents()
    room = window.rooms["surface"]
    borders = room.column.parentWidget()
    borders.setSizes([440, 800])
    before = borders.sizes()
    press(qtbot, window, Qt.Key.Key_F5)
    assert not room.column.isVisible()
    assert not window.top.isVisible(), "its figures are of something else"
    window.actions_["column"].trigger()
    borders.setSizes([650, 600])
    QApplication.processEvents()
    press(qtbot, window, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert room.column.isVisible()
    assert borders.sizes() == before
    assert window.top.isVisible()


def test_a_remote_leads_through_a_lesson_and_back(qtbot, window):
    guide = window.teaching.guide
    guide.open("loss" if "loss" in guide.lessons else next(iter(guide.lessons)), 0)
    press(qtbot, window, Qt.Key.Key_PageDown)
    assert guide.panel.place == 0, "the key belongs to the remote while presenting only"
    press(qtbot, window, Qt.Key.Key_F5)
    assert guide.panel.isVisible()
    window.time.strip.track.setFocus()
    for _ in range(12):
        if guide.panel.place == 2:
            break
        press(qtbot, window, Qt.Key.Key_PageDown)
    assert guide.panel.place == 2
    for _ in range(6):
        if guide.panel.place == 1:
            break
        press(qtbot, window, Qt.Key.Key_PageUp)
    assert guide.panel.place == 1
    press(qtbot, window, Qt.Key.Key_Escape)
    assert guide.panel.isVisible()
    assert guide.panel.place == 1


def test_without_a_lesson_a_remote_leads_through_the_views(qtbot, window):
    press(qtbot, window, Qt.Key.Key_F5)
    first = [card.isVisible() for card in window.views.cards]
    press(qtbot, window, Qt.Key.Key_PageDown)
    assert [card.isVisible() for card in window.views.cards] != first
    press(qtbot, window, Qt.Key.Key_PageUp)
    assert [card.isVisible() for card in window.views.cards] == first


def test_the_menus_come_down_at_the_top_edge_and_move_nothing(qtbot, window):
    press(qtbot, window, Qt.Key.Key_F5)
    roof, place = window.presenter.roof, window.centralWidget().geometry()
    QApplication.sendEvent(roof.edge, QEnterEvent(QPointF(5, 1), QPointF(5, 1), QPointF(5, 1)))
    QApplication.processEvents()
    assert roof.bar.isVisible()
    assert roof.bar.width() == window.width()
    assert window.centralWidget().geometry() == place
    press(qtbot, window, Qt.Key.Key_F5)
    assert window.menuBar() is roof.bar
    assert window.centralWidget().y() >= roof.bar.geometry().bottom()


class Opened(QObject):
    """Everything that opened as a window of its own."""

    def __init__(self):
        super().__init__()
        self.parts = []

    def eventFilter(self, part, event):
        if event.type() == QEvent.Type.Show and part.isWidgetType() and part.isWindow():
            self.parts.append(type(part).__name__)
        return False


def test_no_room_flashes_while_it_is_made(qtbot, window):
    opened = Opened()
    QApplication.instance().installEventFilter(opened)
    for entry in ROOMS:
        window.enter(entry.key)
    QApplication.instance().removeEventFilter(opened)
    assert opened.parts == [], "a window that opens takes the keys away from the one that is used"


def test_figures_are_a_chip_wherever_the_network_is_not_watched(qtbot, window):
    for entry in ROOMS:
        if entry.key in ("scores", "surface", "race", "flow"):
            window.enter(entry.key)
            assert window.top.chip.isVisible() is (not entry.follows), entry.key
    window.enter(NETWORK)
    assert window.transport.isVisible()


def test_a_page_of_a_lab_may_watch_the_network_while_others_do_not(qtbot, window):
    window.enter("neuron")
    room = window.rooms["neuron"]
    assert window.top.chip.isVisible()
    room.turn(type(room.study)(page="network"))
    assert window.readout.isVisible()
    room.restore({**room.plain(), "page": "one"})
    window.rooms.follow()
    assert window.top.chip.isVisible() is (room.study.page != "network")


def test_a_lesson_that_points_at_a_figure_unfolds_the_bar(qtbot, window):
    from ui.targets import Targets

    window.enter("scores")
    assert Targets(window).reveal("figure:test_loss").isVisible()


def test_every_page_that_a_room_names_exists(window):
    for entry in ROOMS:
        if isinstance(entry.follows, tuple):
            declared = window.rooms[entry.key].kind.__dataclass_fields__["page"].metadata["hyper"].choices
            assert set(entry.follows) < set(declared)


def test_the_lessons_have_a_door_beside_the_labs(qtbot, window):
    qtbot.mouseClick(window.doors.lessons, Qt.MouseButton.LeftButton)
    assert window.teaching.guide.isVisible()
    assert window.doors.lessons.text() == "Lessons"
