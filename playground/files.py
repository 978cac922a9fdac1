"""Files of the user: read no further than promised, and written whole or not at all."""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import platformdirs

from core.refusals import Refusal
from playground import refusals

# How the name of a file ends that is still being written; a kill in mid-write leaves it behind.
UNFINISHED = ".part"


def state_folder() -> Path:
    """Where the program remembers what it was doing: `PLAYGROUND_STATE` if it is set, else the user's state folder."""
    chosen = os.environ.get("PLAYGROUND_STATE")
    return Path(chosen) if chosen else platformdirs.user_state_path("descent-playground", appauthor=False)


def content(path: Path, most: int) -> bytes:
    """The bytes of an ordinary file of at most `most` bytes; anything else is a `Refusal`."""
    try:
        # A pipe or a device could keep us waiting for ever.
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise Refusal(refusals.NOT_A_FILE, subject=path)
        with path.open("rb") as stream:
            # To ask for more than there is would reserve that much memory.
            answer = stream.read(min(status.st_size, most) + 1)
            if len(answer) > status.st_size:  # it has grown meanwhile, or does not tell its size
                answer += stream.read(most + 1 - len(answer))
    except OSError as error:
        raise Refusal(refusals.UNREADABLE, subject=path, reason=reason(error)) from error
    if len(answer) > most:
        raise Refusal(refusals.TOO_LARGE, subject=path, most=most)
    return answer


def write(path: Path, content: bytes) -> None:
    """Put a file there whole or not at all, whoever else writes or kills; `Refusal` if it cannot be done."""
    with writing(path) as stream:
        stream.write(content)


@contextmanager
def writing(path: Path) -> Generator[BinaryIO]:
    """A stream that becomes the file `path` when all went well; until then whatever lay there stays."""
    try:
        # A link is followed: what it points to is replaced, not the link.
        target = Path(os.path.realpath(path))
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(None, "The file is write-protected")
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished = target.parent / f".{secrets.token_hex(8)}{UNFINISHED}"
        try:
            with unfinished.open("xb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            os.replace(unfinished, target)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise Refusal(refusals.UNWRITABLE, subject=path, reason=reason(error)) from error


def reason(error: OSError) -> str:
    """Why the system refused, without the path."""
    return error.strerror or str(error)
