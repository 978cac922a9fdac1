"""The line for newcomers: it leads where it says, and whoever put it away never sees it again."""

import pytest
from PySide6.QtCore import QSettings, Qt

from ui.welcome import Welcome


@pytest.fixture
def settings(tmp_path):
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


def test_it_stays_until_it_is_put_away_and_then_for_good(look, qtbot, settings):
    line = Welcome(settings, {})
    qtbot.addWidget(line)
    assert not line.isHidden()
    again = Welcome(settings, {})
    qtbot.addWidget(again)
    assert not again.isHidden()
    qtbot.mouseClick(line.close_, Qt.MouseButton.LeftButton)
    assert line.isHidden()
    settings.sync()
    later = Welcome(QSettings(settings.fileName(), QSettings.Format.IniFormat), {})
    qtbot.addWidget(later)
    assert later.isHidden()


def test_its_words_lead_where_they_say(look, qtbot, settings):
    gone = []
    line = Welcome(settings, {key: lambda key=key: gone.append(key) for key in ("lessons", "labs", "palette")})
    qtbot.addWidget(line)
    for key in ("lessons", "labs", "palette"):
        assert f"href='{key}'" in line.text.text()
        line.text.linkActivated.emit(key)
    assert gone == ["lessons", "labs", "palette"]
