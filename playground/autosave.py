"""The session saves itself every few seconds, and comes back after a crash.

Every running program has a slot, a numbered folder that it keeps locked:

    autosave/3/lock           held while the program runs; the system lets go of it whatever happens to the program
    autosave/3/session.json   the newest document; a clean exit moves it away
    autosave/3/tried.json     a document that is being restored, until the restored session has lived for a while
    autosave/last.json        the document with which a program was closed last, or which was restored last

A slot that nobody holds and in which there is a document belonged to a program that crashed. Whoever starts next takes
the slot over, with the document. A document that kills the program again is not tried a second time.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

from core.refusals import Refusal
from playground import document, files, lock, refusals
from playground.document import Document

EVERY = 3.0  # seconds between two writes
MOST_SLOTS = 32
LONGEST_WAIT = 2.0  # seconds that a close waits for a disk that does not answer


def in_background(work: Callable[[], None]) -> None:
    """Do `work` in a thread of its own: waiting for a disk would hold up the window."""
    threading.Thread(target=work, name="autosave", daemon=True).start()


class Autosave:
    """One program's slot. `recovered` is the document of a program that crashed, or None; `last` is a path to read."""

    def __init__(
        self,
        folder: Path,
        clock: Callable[[], float] = time.monotonic,
        start: Callable[[Callable[[], None]], None] = in_background,
    ) -> None:
        self._clock, self._start = clock, start
        self._due = clock() + EVERY
        self._writing = threading.Lock()
        self._kept: Document | None = None
        self._notice: Refusal | None = None
        self._failing = False
        self._slot: Path | None = None
        self.last = folder / "last.json"
        self.recovered: Document | None = None
        try:
            self._claim(folder)
        except OSError as error:
            self._fail(files.reason(error))

    def tick(self, newest: Document, hurried: bool = False) -> Refusal | None:
        """Save `newest` when it is time, or `hurried`, and something changed; the answer is news, told once."""
        due = hurried or self._clock() >= self._due
        if self._slot and due and newest != self._kept and not self._writing.locked():
            self._due = self._clock() + EVERY
            self._start(lambda: self._keep(newest))
        notice, self._notice = self._notice, None
        return notice

    def close(self, newest: Document) -> None:
        """A clean exit: keep `newest` as the last session, leave nothing to recover, and give the slot back."""
        if self._slot is None or not self._writing.acquire(timeout=LONGEST_WAIT):
            return
        try:
            self._write(self._slot, newest)
            (self._slot / "session.json").replace(self.last)
        except OSError:
            pass  # nothing could be written here all along, which has been told
        finally:
            self._slot = None
            self._writing.release()
            self._lock.release()

    def _claim(self, folder: Path) -> None:
        slots = [folder / str(number) for number in range(1, MOST_SLOTS + 1)]
        for slot in sorted(slots, key=_crashed, reverse=True):
            slot.mkdir(parents=True, exist_ok=True)
            held = lock.taken(slot / "lock")
            if held:
                self._slot, self._lock = slot, held
                return self._take_over(slot, folder)
        self._fail(refusals.NO_ROOM)

    def _take_over(self, slot: Path, folder: Path) -> None:
        for unfinished in slot.glob(f".*{files.UNFINISHED}"):
            unfinished.unlink()
        session, tried = slot / "session.json", slot / "tried.json"
        if not session.exists():
            return self._settle(slot)
        session.replace(tried)
        try:
            self.recovered = document.read(tried)
        except Refusal as refusal:
            self._notice = Refusal(refusals.NOT_RESTORED, reason=refusal)
            tried.replace(folder / "damaged.json")

    def _keep(self, newest: Document) -> None:
        with self._writing:
            if self._slot:  # it may have been given back meanwhile
                self._write(self._slot, newest)

    def _write(self, slot: Path, newest: Document) -> None:
        try:
            newest.write(slot / "session.json")
            self._settle(slot)
        except Refusal as refusal:
            self._fail(refusal)
        except OSError as error:
            self._fail(files.reason(error))
        else:
            self._kept, self._failing = newest, False

    def _settle(self, slot: Path) -> None:
        """Put what was being restored where it can be found again, whether anyone wanted it or not."""
        tried = slot / "tried.json"
        if tried.exists():
            tried.replace(self.last)

    def _fail(self, reason: str | Refusal) -> None:
        if not self._failing:
            self._notice = Refusal(refusals.NOT_KEPT, reason=reason)
        self._failing = True


def _crashed(slot: Path) -> float:
    """When the document in the slot was written; 0 without one."""
    try:
        return (slot / "session.json").stat().st_mtime
    except OSError:
        return 0.0
