"""Writes films: pictures come in one after the other, and a GIF or MP4 file lies there at the end, or nothing."""

from __future__ import annotations

import importlib.util
import secrets
import time
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from core.arrays import Array
from core.refusals import Refusal
from playground import files, refusals
from playground.files import UNFINISHED

IDLE = 0.01  # seconds between two looks for another picture


def written(path: Path, pictures: deque[Array | None], rate: float) -> Iterator[int]:
    """How many pictures are in the file, again and again, until None comes in their place; then the file is there.

    Pictures are (height, width, 3) in bytes, all of one size, with even sides for MP4. Raises `Refusal`. Whoever stops
    asking leaves nothing behind.
    """
    unfinished = path.with_name(f".{secrets.token_hex(8)}{UNFINISHED}{path.suffix}")
    count, done = 0, False
    try:
        with _writer(unfinished, path, rate) as writer:
            while not done:
                if pictures:
                    picture = pictures.popleft()
                    done = picture is None
                    if picture is not None:
                        writer.append_data(picture)
                        count += 1
                    yield count
                else:
                    time.sleep(IDLE)
                    yield count
        unfinished.replace(path)
        yield -count  # all of them, and the file is finished
    except OSError as error:
        raise Refusal(refusals.UNWRITABLE, subject=path, reason=files.reason(error)) from error
    finally:
        unfinished.unlink(missing_ok=True)


def _writer(unfinished: Path, path: Path, rate: float) -> Any:
    import imageio.v2 as imageio  # here, because most windows never write a film

    if path.suffix.lower() == ".mp4":
        if importlib.util.find_spec("imageio_ffmpeg") is None:
            raise Refusal(refusals.NO_EXTRA, subject="MP4", value="film")
        return imageio.get_writer(unfinished, fps=rate, macro_block_size=2, quality=8)
    return imageio.get_writer(unfinished, duration=1000 / rate, loop=0)
