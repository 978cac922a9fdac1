"""What was chosen now, and every choice before it: undo, redo, open, save."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from core.catalog import Difference, differences
from core.hyper import Change
from core.recipe import Recipe
from playground import document
from playground.document import Document, Study, View
from playground.labels import Labels

Clock = Callable[[], float]
Listener = Callable[[Document], None]

# How many choices can be taken back, and for how many seconds a knob may rest in the middle of one turn.
MOST_STEPS, REST = 1000, 1.0


class Session:
    """The document in force and the way back through those before it. It belongs to one thread, the window's.

    Turning one number without a pause is one choice, however many values it passes; `settle` ends the turn at once,
    such as when a slider is let go. Where the window looks (`view`) is remembered but is no choice.
    """

    def __init__(self, opened: Document, clock: Clock = time.monotonic) -> None:
        self._document = opened
        self._clock = clock
        self._past: deque[Document] = deque(maxlen=MOST_STEPS)
        self._future: list[Document] = []
        self._listeners: list[Listener] = []
        self._turning: str | None = None
        self._turned = 0.0
        self.returning = False  # while a choice is taken back or chosen again
        self.beginning = False  # while another document takes the place of this one
        self.turning = False  # whether the choice in force goes on with the turn of the one before

    @property
    def document(self) -> Document:
        """What would be saved now."""
        return self._document

    @property
    def recipe(self) -> Recipe:
        """What was chosen now."""
        return self._document.recipe

    def listen(self, listener: Listener) -> None:
        """Call `listener` with the document whenever another recipe or another document is in force."""
        self._listeners.append(listener)

    def look(self, view: View) -> None:
        """Remember how the window looks at the recipe."""
        self._document = replace(self._document, view=view)

    def stand(self, place: tuple[int, int]) -> None:
        """Remember at which branch and step the next choice is made."""
        self._document = replace(self._document, place=place)

    def label(self, labels: Labels) -> None:
        """Say something else about branches."""
        if labels != self._document.labels:
            self._choose(replace(self._document, labels=labels), None)

    def unlog(self, labels: Labels) -> None:
        """Let go of the log that was opened: the run has it now, and knows its branches by other keys."""
        self._document = replace(self._document, log=None, labels=labels)

    def follow(self, recipe: Recipe) -> None:
        """Show the recipe of the step to which one has travelled; that is no choice."""
        if recipe != self.recipe:
            self.settle()
            self._put(replace(self._document, recipe=recipe))

    def use(self, recipe: Recipe) -> None:
        """Choose `recipe`; what was undone before cannot be redone any more."""
        if recipe != self.recipe:
            self._choose(replace(self._document, recipe=recipe), number_turned(self.recipe, recipe))

    def study(self, key: str, plain: Study) -> None:
        """Choose these settings of the lab `key`; turning them without a pause is one choice."""
        if plain != self._document.studies.get(key):
            self._choose(replace(self._document, studies={**self._document.studies, key: plain}), f"studies.{key}")

    def _choose(self, document: Document, path: str | None) -> None:
        now = self._clock()
        self.turning = path is not None and path == self._turning and now - self._turned < REST
        if not self.turning:
            self._past.append(self._document)
        elif same(self._past[-1], document):  # the knob came back to where the turn began: nothing was chosen
            self._past.pop()
            path = None
        self._future.clear()
        self._turning, self._turned = path, now
        self._put(document)

    def settle(self) -> None:
        """Let the next turn of the same knob be a choice of its own."""
        self._turning, self.turning = None, False

    def undo(self) -> None:
        """Go back to the choice before; nothing happens at the first one."""
        if self._past:
            self._future.append(self._document)
            self._return(self._past.pop())

    def redo(self) -> None:
        """Take the last undo back; nothing happens when there is none."""
        if self._future:
            self._past.append(self._document)
            self._return(self._future.pop())

    @property
    def undoes(self) -> tuple[Difference, ...]:
        """What `undo` would change, for the words of a menu; empty when there is nothing to undo."""
        return tuple(between(self._document, self._past[-1])) if self._past else ()

    @property
    def redoes(self) -> tuple[Difference, ...]:
        """What `redo` would change; empty when there is nothing to redo."""
        return tuple(between(self._document, self._future[-1])) if self._future else ()

    def begin(self, opened: Document) -> None:
        """Put another document, such as a preset, in the place of this one; it can be undone like any choice."""
        if not same(opened, self._document):
            self._past.append(self._document)
            self._future.clear()
        self.settle()
        self.beginning = True
        self._put(opened)
        self.beginning = False

    def open(self, path: Path) -> None:
        """Begin the document in a file. When it is refused (`Refusal`), everything stays as it was."""
        self.begin(document.read(path))

    def save(self, path: Path) -> None:
        """Write the document to a file, whole or not at all. Raises `Refusal`."""
        self._document.write(path)

    def _return(self, other: Document) -> None:
        self.settle()
        self.returning = True
        self._put(replace(other, view=self._document.view, log=None))
        self.returning = False

    def _put(self, document: Document) -> None:
        self._document = document
        for listener in self._listeners:
            listener(document)


def number_turned(old: Recipe, new: Recipe) -> str | None:
    """The dotted path of the setting in which the recipes differ if that is one number, else None."""
    turned = list(differences(old, new))
    if len(turned) == 1 and isinstance(turned[0].new, int | float) and not isinstance(turned[0].new, bool):
        return turned[0].path
    return None


def same(one: Document, other: Document) -> bool:
    """Whether nothing that can be chosen differs between two documents."""
    return (one.recipe, one.studies, one.labels, one.log) == (other.recipe, other.studies, other.labels, other.log)


def between(old: Document, new: Document) -> Iterator[Difference]:
    """Every choice in which two documents differ; the settings of one lab count as one."""
    yield from differences(old.recipe, new.recipe)
    for key in sorted({*old.studies, *new.studies}):
        before, after = old.studies.get(key), new.studies.get(key)
        if before != after:
            yield Difference(f"studies.{key}", before, after, Change.NOTHING)
    if old.labels != new.labels:
        yield Difference("labels", old.labels, new.labels, Change.NOTHING)
