"""The desk of the window: session, training thread, landscape thread and workers behind one counter."""

from __future__ import annotations

import io
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from core.branches import beside
from core.catalog import Difference
from core.cells import Table
from core.recipe import Recipe
from core.refusals import Refusal
from core.snapshot import Snapshot
from core.tables import OwnTable
from playground import bundle, codes, files, glossary, lessons, presets
from playground.autosave import Autosave
from playground.commands import Advance, Limit, Pause, Play, Reset
from playground.document import Document
from playground.errands import Errands
from playground.navigator import Navigator, employed
from playground.session import Session
from playground.shelf import FileShelf
from ui.desk import Preset

if TYPE_CHECKING:
    from core.curriculum import Topic
    from core.glossary import Term
    from core.lessons import Lesson
    from core.survey import Survey, SurveyRequest
    from playground.surveyor import Surveyor

T = TypeVar("T")


class Application(Errands):
    """The desk of the window: everything it can ask for, carried out by whoever does the work."""

    def __init__(self, document: Document, autosave: Autosave) -> None:
        self._autosave = autosave
        self._session = Session(document)
        self._shelf = FileShelf()
        self._news: deque[Refusal] = deque()
        self._trainer = employed(document, self._shelf, self.tell)
        self._surveyor: Surveyor | None = None  # made when the surface is first asked for
        self._request: SurveyRequest | None = None
        super().__init__()
        self.time = Navigator(self._session, self._trainer, self.tell)

    def start(self) -> None:
        """Let the training thread begin."""
        self._trainer.start()
        self.time.begin()
        self._look_as(self._session.document)

    def stop(self) -> None:
        """End all threads and keep the session."""
        self._trainer.stop()
        if self._surveyor:
            self._surveyor.stop()
        self._workers.stop()
        self._autosave.close(self.time.document)

    @property
    def alive(self) -> bool:
        """Whether a thread is still running."""
        surveying = self._surveyor is not None and self._surveyor.alive
        return self._trainer.alive or surveying or self._workers.alive

    def tidy(self) -> None:
        """Save what changed, and look at the surface from where the run stands now."""
        self.time.keep_up()
        self.tell(self._autosave.tick(self.time.document, hurried=self.time.parted()))
        if self._surveyor and self._request:
            self._follow(self._surveyor, self._request)

    def _follow(self, surveyor: Surveyor, request: SurveyRequest) -> None:
        snapshot, said = self.snapshot(), self.time.labels
        surveyor.follow(snapshot, request, beside(snapshot.tree, said.shown, said.hidden, said.gone))

    def listen(self, show: object) -> None:
        """Call `show` whenever another recipe is chosen."""
        self._session.listen(lambda _document: show())  # type: ignore[operator]

    def tell(self, news: Refusal | None) -> None:
        """Pass news on to the window."""
        if news:
            self._news.append(news)

    def snapshot(self) -> Snapshot:
        return self.time.snapshot

    def survey(self) -> Survey | None:
        return self._surveyor.latest.get() if self._surveyor else None

    def notice(self) -> Refusal | None:
        return self._news.popleft() if self._news else None

    def recipe(self) -> Recipe:
        return self._session.recipe

    def use(self, recipe: Recipe) -> None:
        self.time.stand()
        self._session.use(recipe)

    def settle(self) -> None:
        self._session.settle()

    def undo(self) -> None:
        self.time.stand()
        self._session.undo()

    def redo(self) -> None:
        self.time.stand()
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
        if not self.time.walking:  # a log is walked up to the step at which it was saved
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
        self._follow(self._surveyor, request)

    def study(self, key: str) -> Mapping[str, Any] | None:
        return self._session.document.studies.get(key)

    def turn_study(self, key: str, plain: Mapping[str, Any]) -> None:
        self.time.stand()
        self._session.study(key, plain)

    def presets(self) -> Sequence[Preset]:
        return [Preset(key, opened.title, opened.note) for key, opened in presets.presets().items()]

    def lessons(self) -> Sequence[Lesson]:
        return self._told(lessons.lessons)

    def terms(self) -> Sequence[Term]:
        return self._told(glossary.terms)

    def topics(self) -> Sequence[Topic]:
        return self._told(glossary.topics)

    def _told(self, read: Callable[[], Sequence[T]]) -> Sequence[T]:
        """What `read` answers; a mistake in the files is told, and nothing comes of them."""
        try:
            return read()
        except Refusal as refusal:
            self.tell(refusal)
            return ()

    def bookmark(self) -> tuple[str, int]:
        view = self._session.document.view
        lesson, place = view.get("lesson", ""), view.get("lesson_step", 0)
        return (lesson, int(place)) if isinstance(lesson, str) and isinstance(place, int) else ("", 0)

    def mark_page(self, lesson: str, place: int) -> None:
        self._session.look({**self._session.document.view, "lesson": lesson, "lesson_step": place})

    def begin(self, key: str) -> None:
        self.time.stand()
        self._session.begin(presets.presets()[key])
        self._look_as(self._session.document)

    def open(self, path: Path) -> None:
        self.time.stand()
        if path.suffix.lower() == bundle.SUFFIX:
            self._session.begin(bundle.read(path))
        else:
            self._session.open(path)
        self._look_as(self._session.document)

    def keep(self, path: Path, content: bytes) -> None:
        files.write(path, content)

    def keep_script(self, path: Path, text: str) -> None:
        from core.scripts.numpy_script import DATA, arrays

        samples = io.BytesIO()
        np.savez(samples, **arrays(self.snapshot().objective.data))
        files.write(path, text.encode())
        files.write(path.with_name(DATA), samples.getvalue())

    def repeat(self, count: int) -> None:
        snapshot = self.snapshot()
        branch, steps = snapshot.tree.branch, max(snapshot.newest, 1)
        if branch:
            from core.seeds import repeated

            self.work("seeds", lambda: repeated(branch.legs, steps, self._shelf, count))

    def code(self) -> str:
        return codes.code(self.recipe())

    def use_code(self, text: str) -> None:
        self.use(codes.recipe(text))

    def save(self, path: Path) -> None:
        if path.suffix.lower() == bundle.SUFFIX:
            bundle.write(path, self.time.document, self.snapshot())
        else:
            self.time.document.write(path)
