"""Makes each thing once and joins them: desk, window, language, look."""

from __future__ import annotations

import faulthandler
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from core.refusals import MISDRAWN, Refusal, brief
from playground import presets, resources
from playground.application import Application
from playground.autosave import Autosave
from playground.collector import Collector
from playground.document import Document
from playground.files import state_folder
from playground.refusals import RESTORED
from ui.i18n import LANGUAGE
from ui.theme import THEME
from ui.window import Window

# Threads that compute in Python give way to the window this often, in seconds.
SWITCH_INTERVAL = 0.0005
# Milliseconds between two looks at whether something wants saving or surveying.
HOUSEKEEPING = 250


def main(document: Document | None = None, quit_after: float | None = None, screenshot: Path | None = None) -> int:
    """Open the window on `document`, or on what was open last, or on the first example; the answer is the exit code.

    `quit_after` seconds the window closes by itself, after a `screenshot` was taken if a file is named.
    """
    faulthandler.enable()
    sys.setswitchinterval(SWITCH_INTERVAL)
    # WORKAROUND: pyqtgraph keeps its shaders per process, so that a second view in space would draw nothing.
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    settings = QSettings("Descent Playground", "playground")
    load_signs()
    THEME.attach(app, str(settings.value("look", "system")), float(str(settings.value("scale", 1.0))))
    refusal = LANGUAGE.attach(app, translations(), str(settings.value("language", "system")))
    autosave = Autosave(state_folder() / "autosave")
    opened = document or autosave.recovered or presets.first()
    desk = Application(opened, autosave)
    window = Window(desk, settings, desk.stop)
    desk.listen(window.show_recipe)
    desk.tell(refusal)
    desk.tell(Refusal(RESTORED) if document is None and autosave.recovered else None)
    show_exceptions(desk)
    window.show()
    desk.start()
    app.processEvents()  # paint what is there already
    window.furnish()
    keep_house(desk, window)
    if quit_after is not None:
        QTimer.singleShot(round(1000 * quit_after), lambda: finish(window, screenshot))
    return app.exec()


def keep_house(desk: Application, window: Window) -> QTimer:
    """Let the desk tidy up now and then, for as long as the window lives."""
    timer = QTimer(window)
    collector = Collector()
    timer.timeout.connect(desk.tidy)
    timer.timeout.connect(lambda: collector.tick())  # a bound method alone would not keep its object alive
    timer.start(HOUSEKEEPING)
    collector.settle()
    window.rooms.entered.connect(lambda _: collector.settle())
    return timer


def finish(window: Window, screenshot: Path | None) -> None:
    """Take a picture of the window if asked to, and close it."""
    if screenshot:
        window.grab().save(str(screenshot))
    window.close()


def load_signs() -> None:
    """Make known the font of powers, indices and operators; without it each machine's own fonts draw them."""
    for path in sorted(resources.asset("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def translations() -> dict[str, Path]:
    """The compiled translations by language."""
    return {path.stem: path for path in sorted(resources.asset("translations").glob("*.qm"))}


def show_exceptions(desk: Application) -> None:
    """An exception in a slot would only be printed: print it, and say so in the window too."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        desk.tell(Refusal(MISDRAWN, value=f"{kind.__name__}: {brief(str(error), 200)}"))

    sys.excepthook = hook
