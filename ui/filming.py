"""Filming: lets a view pass through its moments, hands the pictures over, shows how far it is, and can be stopped."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QProgressDialog, QWidget

from core.arrays import Array
from core.refusals import Refusal
from ui.desk import Desk
from ui.i18n import translate, word
from ui.plots.view import View

FILMS = word("ui", "Films (*.gif *.mp4)")
RATE, WIDEST = 15.0, 960  # pictures per second, pixels
AHEAD, PAUSE = 4, 20  # pictures that may wait to be written; milliseconds between two


class Filming(QObject):
    """One film at a time. `tell` says a refusal."""

    def __init__(self, window: QWidget, desk: Desk, tell: Callable[..., Any]) -> None:
        super().__init__(window)
        self._window, self._desk, self._tell = window, desk, tell
        self._view: View | None = None
        self._moments: Iterator[int] = iter(())
        self._pictures: deque[Array | None] = deque()
        self.progress: QProgressDialog | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._go_on)

    def ask(self, view: View) -> None:
        """Ask for a file, and film what `view` shows."""
        title = translate("ui", "Save as…")
        name, _ = QFileDialog.getSaveFileName(self._window, title, f"{view.key}.gif", translate("ui", FILMS))
        if name:
            self.film(view, Path(name))

    def film(self, view: View, path: Path) -> None:
        """Film what `view` shows; a film that is being made is given up."""
        self.stop()
        self._view, self._pictures = view, deque()
        path = path if path.suffix.lower() in (".gif", ".mp4") else path.with_suffix(".gif")
        self._desk.film(path, self._pictures, RATE)
        self._moments = view.moments()
        self.progress = QProgressDialog(self._window)
        self.progress.setWindowModality(Qt.WindowModality.NonModal)
        self.progress.setLabelText(translate("ui", "Making the film"))
        self.progress.setCancelButtonText(translate("ui", "Stop"))
        self.progress.setMinimumDuration(0)
        self.progress.canceled.connect(self.stop)
        self._timer.start()

    @property
    def busy(self) -> bool:
        """Whether a film is being made."""
        return self._timer.isActive()

    def stop(self) -> None:
        """Give the film up; nothing of it stays."""
        if self.busy:
            self._desk.work("film", None)
            self._end()

    def _end(self) -> None:
        self._timer.stop()
        if self._view is not None:
            self._view.filming = False
            self._view.redraw()
        if self.progress is not None:
            self.progress.canceled.disconnect(self.stop)
            self.progress.close()
            self.progress.deleteLater()
        self._view, self.progress = None, None

    def _go_on(self) -> None:
        """Take the next picture if there is room, and look how far the file is."""
        found = self._desk.worked("film")
        if isinstance(found, Refusal):
            self._end()
            self._tell(found, stays=True)
        elif isinstance(found, int) and found < 0:
            self._end()
        elif self._view is not None and len(self._pictures) < AHEAD:
            self._take(self._view)

    def _take(self, view: View) -> None:
        view.filming = True
        left = next(self._moments, None)
        if left is None:
            if not self._pictures or self._pictures[-1] is not None:
                self._pictures.append(None)
            self._moments = iter(())
            return
        self._pictures.append(pixels(view.picture()))
        if self.progress is not None:
            taken = self.progress.value() + 1
            self.progress.setMaximum(max(self.progress.value(), 0) + left + 1)
            self.progress.setValue(taken)


def pixels(image: QImage) -> Array:
    """(height, width, 3) bytes, at most so wide as films are, with even sides."""
    if image.width() > WIDEST:
        image = image.scaledToWidth(WIDEST, Qt.TransformationMode.SmoothTransformation)
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    height, width = image.height(), image.width()
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(height, image.bytesPerLine())
    return rows[: height // 2 * 2, : width * 3].reshape(-1, width, 3)[:, : width // 2 * 2].copy()
