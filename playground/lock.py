"""A lock on a file: held by at most one program, and let go of by the system however that program ends."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO

if sys.platform == "win32":
    import msvcrt

    def _seize(stream: BinaryIO) -> None:
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _seize(stream: BinaryIO) -> None:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """A lock that is held; made with `taken`. The file stays: if it were removed, two could hold locks of one name."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def release(self) -> None:
        """Let another have it."""
        self._stream.close()


def taken(path: Path) -> Lock | None:
    """The lock on `path`, or None when another holds it. Raises `OSError` when the file cannot be made."""
    stream = path.open("ab")
    try:
        _seize(stream)
    except OSError:
        stream.close()
        return None
    return Lock(stream)
