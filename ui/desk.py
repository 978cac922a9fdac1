"""What the window can ask for. The application implements it; the window knows nothing behind it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from core.arrays import Array
from core.catalog import Difference
from core.cells import Table
from core.recipe import Recipe
from core.refusals import Refusal
from core.snapshot import Snapshot
from ui.timeline.helm import Helm

if TYPE_CHECKING:
    from core.curriculum import Topic
    from core.glossary import Term
    from core.lessons import Lesson
    from core.survey import Survey, SurveyRequest
    from core.sweep import Sweep, Trial


@dataclass(frozen=True)
class Preset:
    """A ready-made session: `title` and `note` are words for a person."""

    key: str
    title: str
    note: str


class Desk(Protocol):
    """Every method returns at once. What was asked for shows in a later snapshot, or in a notice."""

    def snapshot(self) -> Snapshot:
        """The run as it stands."""
        ...

    @property
    def time(self) -> Helm:
        """What moves through the time of the run."""
        ...

    def repeat(self, count: int) -> None:
        """Train the present run again with so many seeds; `worked("seeds")` holds the `Band` they fill."""
        ...

    def code(self) -> str:
        """What is chosen, as a code that fits into a message."""
        ...

    def use_code(self, text: str) -> None:
        """Choose what a code stands for. Raises `Refusal`."""
        ...

    def survey(self) -> Survey | None:
        """The newest look at the loss surface."""
        ...

    def notice(self) -> Refusal | None:
        """News to be told once, such as a folder that cannot be written to."""
        ...

    def recipe(self) -> Recipe:
        """What is chosen now; the run follows it at its next step."""
        ...

    def use(self, recipe: Recipe) -> None:
        """Choose this recipe."""
        ...

    def settle(self) -> None:
        """A knob was let go: the next turn of it is a choice of its own."""
        ...

    def hurry(self, going: bool) -> None:
        """Let what a hand just turned be painted before anything else is computed, or all go on as before."""
        ...

    def undo(self) -> None:
        """Take back the last choice."""
        ...

    def redo(self) -> None:
        """Choose again what was taken back."""
        ...

    def undoes(self) -> tuple[Difference, ...]:
        """What `undo` would change."""
        ...

    def redoes(self) -> tuple[Difference, ...]:
        """What `redo` would change."""
        ...

    def play(self) -> None:
        """Train on."""
        ...

    def pause(self) -> None:
        """Stand still."""
        ...

    def step(self) -> None:
        """Take one step."""
        ...

    def epoch(self) -> None:
        """Look at every training sample once."""
        ...

    def reset(self) -> None:
        """Begin again from the same first weights."""
        ...

    def limit(self, speed: float | None) -> None:
        """Take at most `speed` steps per second; None is as fast as it goes."""
        ...

    def speed(self) -> float | None:
        """How many steps per second are taken at most."""
        ...

    def table(self) -> Table | None:
        """The table of the user's from which the run in the newest snapshot learns."""
        ...

    def study(self, key: str) -> Mapping[str, Any] | None:
        """What was set in the lab `key`, as JSON knows it; None as long as nothing was."""
        ...

    def turn_study(self, key: str, plain: Mapping[str, Any]) -> None:
        """Choose these settings of the lab `key`; like every choice it can be undone."""
        ...

    def work(self, key: str, job: Callable[[], Iterator[Any]] | None) -> None:
        """Let a thread ask the iterator of `job` for one result after the other, instead of what it did under `key`.

        The iterator yields every few milliseconds, None where there is nothing new. No job stops the work.
        """
        ...

    def worked(self, key: str) -> Any:
        """The newest result of the job under `key`, a `Refusal` where it failed; None before there is one."""
        ...

    def sweep(self, sweep: Sweep | None, trials: Sequence[Trial] = ()) -> None:
        """Run these trials in processes of their own, instead of those before; none stops the work.

        `worked("sweep")` answers with a tuple of all outcomes so far.
        """
        ...

    def request(self, request: SurveyRequest) -> None:
        """Look at the loss surface like this from now on."""
        ...

    def presets(self) -> Sequence[Preset]:
        """The ready-made sessions."""
        ...

    def lessons(self) -> Sequence[Lesson]:
        """The lessons, in the order in which they are given."""
        ...

    def terms(self) -> Sequence[Term]:
        """The words of the glossary."""
        ...

    def topics(self) -> Sequence[Topic]:
        """What is taught, and where."""
        ...

    def bookmark(self) -> tuple[str, int]:
        """The key of the lesson that is read and the place of its step; no key when none is."""
        ...

    def mark_page(self, lesson: str, place: int) -> None:
        """Remember which page is read."""
        ...

    def begin(self, key: str) -> None:
        """Begin the ready-made session `key`."""
        ...

    def open(self, path: Path) -> None:
        """Begin the session in a file. Raises `Refusal`."""
        ...

    def keep(self, path: Path, content: bytes) -> None:
        """Write a picture or a table to a file. Raises `Refusal`."""
        ...

    def keep_script(self, path: Path, text: str) -> None:
        """Write a script to a file, and the samples that it reads beside it. Raises `Refusal`."""
        ...

    def film(self, path: Path, pictures: deque[Array | None], rate: float) -> None:
        """Write the pictures that come in to a film, until None comes; `worked("film")` says how many are written.

        The answer is negative when the film is finished, and a `Refusal` when it could not be made.
        """
        ...

    def save(self, path: Path) -> None:
        """Write the session to a file. Raises `Refusal`."""
        ...
