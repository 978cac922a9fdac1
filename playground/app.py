"""Makes each thing once and joins them: session, training thread, landscape thread, window."""

from __future__ import annotations

import faulthandler
import sys
from collections import deque
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

from core.catalog import Difference
from core.cells import Table
from core.recipe import Recipe
from core.refusals import BROKEN, Refusal, brief
from core.snapshot import Snapshot
from core.tables import OwnTable
from playground import files, presets, resources
from playground.autosave import Autosave
from playground.commands import Advance, Limit, Pause, Play, Reset, Use
from playground.document import Document
from playground.files import state_folder
from playground.refusals import RESTORED
from playground.session import Session
from playground.shelf import FileShelf
from playground.trainer import Trainer
from ui.desk import Preset
from ui.i18n import LANGUAGE
from ui.theme import THEME
from ui.window import Window

if TYPE_CHECKING:
    from core.survey import Survey, SurveyRequest
    from playground.surveyor import Surveyor

# Threads that compute in Python give way to the window this often, in seconds.
SWITCH_INTERVAL = 0.0005
# Milliseconds between two looks at whether something wants saving or surveying.
HOUSEKEEPING = 250


class Application:
    """The desk of the window: everything it can ask for, carried out by whoever does the work."""

    def __init__(self, document: Document, autosave: Autosave) -> None:
        self._autosave = autosave
        self._session = Session(document)
        self._shelf = FileShelf()
        self._trainer = Trainer(document.recipe, self._shelf)
        self._surveyor: Surveyor | None = None  # made when the surface is first asked for
        self._request: SurveyRequest | None = None
        self._news: deque[Refusal] = deque()
        self._session.listen(lambda changed: self._trainer.send(Use(changed.recipe)))

    def start(self) -> None:
        """Let the training thread begin."""
        self._trainer.start()
        self._look_as(self._session.document)

    def stop(self) -> None:
        """End both threads and keep the session."""
        self._trainer.stop()
        if self._surveyor:
            self._surveyor.stop()
        self._autosave.close(self._session.document)

    @property
    def alive(self) -> bool:
        """Whether a thread is still running."""
        return self._trainer.alive or (self._surveyor is not None and self._surveyor.alive)

    def tidy(self) -> None:
        """Save what changed, and look at the surface from where the run stands now."""
        self.tell(self._autosave.tick(self._session.document))
        if self._surveyor and self._request:
            self._surveyor.follow(self.snapshot(), self._request)

    def listen(self, show: object) -> None:
        """Call `show` whenever another recipe is chosen."""
        self._session.listen(lambda _document: show())  # type: ignore[operator]

    def tell(self, news: Refusal | None) -> None:
        """Pass news on to the window."""
        if news:
            self._news.append(news)

    def snapshot(self) -> Snapshot:
        snapshot = self._trainer.latest.get()
        assert snapshot is not None  # the trainer leaves its first one before it starts
        return snapshot

    def survey(self) -> Survey | None:
        return self._surveyor.latest.get() if self._surveyor else None

    def notice(self) -> Refusal | None:
        return self._news.popleft() if self._news else None

    def recipe(self) -> Recipe:
        return self._session.recipe

    def use(self, recipe: Recipe) -> None:
        self._session.use(recipe)

    def settle(self) -> None:
        self._session.settle()

    def undo(self) -> None:
        self._session.undo()

    def redo(self) -> None:
        self._session.redo()

    def undoes(self) -> tuple[Difference, ...]:
        return self._session.undoes

    def redoes(self) -> tuple[Difference, ...]:
        return self._session.redoes

    def play(self) -> None:
        self._trainer.send(Play())

    def pause(self) -> None:
        self._trainer.send(Pause())

    def step(self) -> None:
        self._trainer.send(Advance(1))

    def epoch(self) -> None:
        self._trainer.send(Advance(None))

    def reset(self) -> None:
        self._trainer.send(Reset())

    def limit(self, speed: float | None) -> None:
        view = {key: value for key, value in self._session.document.view.items() if key != "speed"}
        self._session.look(view if speed is None else view | {"speed": speed})
        self._trainer.send(Limit(speed))

    def speed(self) -> float | None:
        speed = self._session.document.view.get("speed")
        return float(speed) if isinstance(speed, int | float) and speed > 0 else None

    def _look_as(self, document: Document) -> None:
        """Go at the pace that the document remembers, and play if it did."""
        self._trainer.send(Limit(self.speed()))
        self._trainer.send(Play() if document.view.get("playing", True) else Pause())

    def table(self) -> Table | None:
        data = self.snapshot().recipe.data
        try:
            return data.table(self._shelf) if isinstance(data, OwnTable) else None  # it was read a moment ago
        except Refusal:
            return None

    def request(self, request: SurveyRequest) -> None:
        from playground.surveyor import Surveyor

        if self._surveyor is None:
            self._surveyor = Surveyor()
            self._surveyor.start()
        self._request = request
        self._surveyor.follow(self.snapshot(), request)

    def presets(self) -> Sequence[Preset]:
        return [Preset(key, opened.title, opened.note) for key, opened in presets.presets().items()]

    def begin(self, key: str) -> None:
        self._session.begin(presets.presets()[key])
        self._look_as(self._session.document)

    def open(self, path: Path) -> None:
        self._session.open(path)
        self._look_as(self._session.document)

    def keep(self, path: Path, content: bytes) -> None:
        files.write(path, content)

    def save(self, path: Path) -> None:
        self._session.save(path)


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
    timer.timeout.connect(desk.tidy)
    timer.start(HOUSEKEEPING)
    return timer


def finish(window: Window, screenshot: Path | None) -> None:
    """Take a picture of the window if asked to, and close it."""
    if screenshot:
        window.grab().save(str(screenshot))
    window.close()


def translations() -> dict[str, Path]:
    """The compiled translations by language."""
    return {path.stem: path for path in sorted(resources.asset("translations").glob("*.qm"))}


def show_exceptions(desk: Application) -> None:
    """An exception in a slot would only be printed: print it, and say so in the window too."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        desk.tell(Refusal(BROKEN, value=f"{kind.__name__}: {brief(str(error), 200)}"))

    sys.excepthook = hook
