"""A session with its arrays: a zip with the readable session, the weights of the moment and the record of every branch.

session.json       what a plain session file holds
weights.npz        W1 (inputs, units), b1 (units,), W2, ... as they are now
branch-KEY.npz     of each branch: loss, penalty and accuracy (steps,) of every step's batch

Opening one reads session.json alone; the arrays are for whoever wants to compute with them.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path
from typing import Any

import numpy as np

from core.refusals import Refusal
from core.snapshot import Snapshot
from playground import document, files, refusals
from playground.document import Document

SESSION, SUFFIX = "session.json", ".zip"
MOST_BYTES = 2_000_000_000


def write(path: Path, opened: Document, snapshot: Snapshot) -> None:
    """Put the bundle there, whole or not at all. Raises `Refusal`."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as bundle:
        bundle.writestr(SESSION, opened.text())
        bundle.writestr("weights.npz", arrays(snapshot.objective.layout.views(snapshot.state.theta)))
        for branch in snapshot.tree.branches:
            history = branch.history
            series = {
                "loss": history.loss.values,
                "penalty": history.penalty.values,
                "accuracy": history.accuracy.values,
            }
            bundle.writestr(f"branch-{branch.key}.npz", arrays(series))
    files.write(path, content.getvalue())


def arrays(named: dict[str, Any]) -> bytes:
    """Named arrays as an NPZ file."""
    content = io.BytesIO()
    np.savez(content, **named)
    return content.getvalue()


def read(path: Path) -> Document:
    """The session in a bundle; of what it unpacks to no more is read than a session may hold. Raises `Refusal`."""
    try:
        with zipfile.ZipFile(io.BytesIO(files.content(path, MOST_BYTES))) as bundle, bundle.open(SESSION) as stream:
            content = stream.read(document.MOST_BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, KeyError, OSError, EOFError, NotImplementedError, RuntimeError) as error:
        raise Refusal(refusals.NOT_A_SESSION, subject=path.name) from error
    if len(content) > document.MOST_BYTES:
        raise Refusal(refusals.TOO_LARGE, subject=path.name, most=document.MOST_BYTES)
    return document.parsed(content, path.name)
