"""What tests of the window stand on: the look of the program, and a language that no test leaves behind."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFontDatabase

from ui.i18n import LANGUAGE
from ui.theme import THEME

ASSETS = Path(__file__).parents[2] / "assets"
TRANSLATIONS = ASSETS / "translations"


@pytest.fixture
def look(qapp):
    """The application, dressed in light and speaking English."""
    # Widgets of the test before wait for an event loop to be deleted; there is none between tests.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for path in sorted((ASSETS / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    THEME.attach(qapp, "light")
    LANGUAGE.attach(qapp, {"ko": TRANSLATIONS / "ko.qm"}, "en")
    yield qapp
    if LANGUAGE.code != "en":
        LANGUAGE.choose("en")
    if (THEME.palette.name, THEME.scale) != ("light", 1.0):
        THEME.attach(qapp, "light")
