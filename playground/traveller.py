"""Moving through time on command: back, forth, and from branch to branch."""

from __future__ import annotations

from collections.abc import Callable

from core.timeline import Timeline
from playground.commands import Back, Budget, Command, Forget, Keep, Load, Omit, Rewind, Switch


class Traveller:
    """Obeys the commands that have to do with the time line. `target` is the step that is still being looked for."""

    def __init__(self, line: Timeline) -> None:
        self.line = line
        self.target: int | None = None

    def obey(self, command: Command) -> bool:
        """Carry out a command; the answer is whether one stands elsewhere now."""
        line = self.line
        match command:
            case Rewind(step):
                self._move(step, lambda: line.rewind(step))
            case Back(steps):
                step = max((line.step if self.target is None else self.target) - steps, 0)
                self._move(step, lambda: line.rewind(step))
            case Switch(key, step):
                self._move(step, lambda: line.switch(key, step))
            case Omit(key, place):
                if key != line.branch.key or not 0 < place < len(line.branch.legs):
                    return False
                self._move(None, lambda: line.omit(place))
            case Load(branches, now, step):
                self._move(step, lambda: line.load(branches, now))
            case Keep(keys):
                line.grove.pinned = keys
            case Forget(key):
                line.grove.remove(key)
            case Budget(size):
                line.grove.allow(size, line.run.state)
            case _:
                pass
        return not isinstance(command, Keep | Forget | Budget)

    def _move(self, step: int | None, move: Callable[[], None]) -> None:
        """Stand near `step`, or near the end, and look for the very step from there."""
        self.target = None
        move()
        length = self.line.branch.length
        self.target = length if step is None else min(max(step, 0), length)
        self.look()

    @property
    def missing(self) -> int:
        """How many steps lie between here and the step that is looked for."""
        return 0 if self.target is None else self.target - self.line.step

    def look(self) -> None:
        """Look for nothing any more where it is found."""
        if self.missing <= 0:
            self.target = None
