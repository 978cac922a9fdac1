"""The actions of time: a code to and from the clipboard, a run that is kept, the table of runs; the recent files."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from core.datasets import EmptyShelf
from core.recipe import Recipe
from core.refusals import Refusal
from core.snapshot import Snapshot
from core.timeline import Timeline
from playground import codes
from playground.labels import Labels
from ui.actions import Actions
from ui.banner import Banner
from ui.clock import FrameClock
from ui.recent import Recent
from ui.timeline.door import COPIED, TimeDoor


class Desk:
    """A run that stands, and notes of what was asked for."""

    def __init__(self):
        self.line, self.labels, self.used, self.time = Timeline(Recipe(), EmptyShelf()), Labels(), [], self

    @property
    def snapshot(self):
        run = self.line.run
        return Snapshot(
            run.number, run.recipe, run.program.objective, run.state, run.history, run.check, tree=self.line.tree
        )

    def mark(self, which, key, on):
        self.labels = self.labels.switched(which, key, on)

    def keep_up(self):
        """There is nothing to keep up with."""

    def speed(self):
        return None

    def worked(self, key):
        return None

    def code(self):
        return codes.code(self.snapshot.recipe)

    def use_code(self, text):
        self.used.append(codes.recipe(text))


@pytest.fixture
def door(qtbot, look):
    window, desk, told = QMainWindow(), Desk(), []
    qtbot.addWidget(window)
    actions = Actions(window)
    clock = FrameClock(lambda: desk.snapshot, window)
    banner = Banner()
    qtbot.addWidget(banner)
    banner.tell = lambda said, **_: told.append(said)
    door = TimeDoor(window, desk, actions, clock, banner, lambda *_: None)
    door.desk, door.actions_, door.told, door.window_ = desk, actions, told, window
    yield door
    if door.table:
        door.table.close()
    window.close()
    look.processEvents()


def test_the_settings_go_to_the_clipboard_and_come_back_from_it(door):
    door.actions_["copy_code"].trigger()
    assert QGuiApplication.clipboard().text().startswith("DP1-")
    assert str(door.told[-1]) == COPIED
    door.actions_["paste_code"].trigger()
    assert door.desk.used == [Recipe()]


def test_what_is_no_code_is_told(door):
    QGuiApplication.clipboard().setText("good morning")
    door.actions_["paste_code"].trigger()
    assert isinstance(door.told[-1], Refusal)
    assert not door.desk.used


def test_a_run_is_kept_and_let_go_with_the_same_key(door):
    door.actions_["pin"].trigger()
    assert door.desk.labels.pinned == frozenset([1])
    door.actions_["pin"].trigger()
    assert door.desk.labels.pinned == frozenset()


def test_the_table_of_runs_opens_once(door):
    door.actions_["runs"].trigger()
    table = door.table
    assert table.isVisible()
    door.actions_["runs"].trigger()
    assert door.table is table


def test_recent_files_stand_newest_first_and_open(qtbot, look, tmp_path):
    window, opened = QMainWindow(), []
    qtbot.addWidget(window)
    menu = window.menuBar().addMenu("File")
    menu.addAction("Open")
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    recent = Recent(menu, settings, opened.append)
    recent.menu.aboutToShow.emit()
    assert not recent.menu.actions()[0].isEnabled()
    recent.add("/a/one.json")
    settings.sync()
    assert Recent(menu, QSettings(settings.fileName(), QSettings.Format.IniFormat), opened.append).paths == [
        "/a/one.json"
    ]
    for number in range(12):
        recent.add(f"/a/{number}.json")
    recent.add("/a/5.json")
    assert recent.paths[:2] == ["/a/5.json", "/a/11.json"]
    assert len(recent.paths) == 10
    recent.menu.aboutToShow.emit()
    recent.menu.actions()[0].trigger()
    assert opened == [Path("/a/5.json")]
    recent.menu.aboutToShow.emit()
    recent.menu.actions()[-1].trigger()
    assert recent.paths == []
