"""Can this machine draw in space? Asked in a process of its own, for a driver that crashes takes its process along."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QOffscreenSurface, QOpenGLContext

# How the process ends, and so what it has found out.
FINE, NO_CONTEXT, TOO_OLD, NO_BINDINGS, NO_CALLS, CRASHED = 0, 11, 12, 13, 14, 15
OLDEST = (2, 1)
PATIENCE = 8000  # milliseconds
# Platforms on which Qt has nothing to draw on.
BLIND_PLATFORMS = ("offscreen", "minimal")


class Probe(QObject):
    """`answered` carries what was found out, and the environment in which OpenGL's calls work."""

    answered = Signal(int, dict)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        self._process.finished.connect(self._finished)
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE)
        self._timer.timeout.connect(self._process.kill)
        self._extra: dict[str, str] = {}

    def start(self) -> None:
        """Begin to find out."""
        if QGuiApplication.platformName() in BLIND_PLATFORMS:
            self.answered.emit(NO_CONTEXT, {})
        else:
            self._ask({})

    def _ask(self, extra: dict[str, str]) -> None:
        environment = QProcessEnvironment.systemEnvironment()
        for name, value in extra.items():
            environment.insert(name, value)
        self._extra = extra
        self._process.setProcessEnvironment(environment)
        self._timer.start()
        self._process.start(sys.executable, [__file__])

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._timer.stop()
        code = code if status is QProcess.ExitStatus.NormalExit else CRASHED
        if code == NO_CALLS and not self._extra:
            # An X server without GLX: Qt turns to EGL by itself, PyOpenGL must be told.
            self._ask({"PYOPENGL_PLATFORM": "egl"})
        else:
            self.answered.emit(
                code if code in (FINE, NO_CONTEXT, TOO_OLD, NO_BINDINGS, NO_CALLS) else CRASHED, self._extra
            )


def found() -> int:
    """What this very process finds out."""
    context, surface = QOpenGLContext(), QOffscreenSurface()
    surface.create()
    if not context.create() or not context.makeCurrent(surface):
        return NO_CONTEXT
    if context.format().version() < OLDEST:
        return TOO_OLD
    try:
        from OpenGL import GL
    except ImportError:
        return NO_BINDINGS
    try:
        return FINE if GL.glGetString(GL.GL_VERSION) else NO_CALLS
    except Exception:  # whatever PyOpenGL raises, its calls do not work
        return NO_CALLS


if __name__ == "__main__":
    application = QGuiApplication(sys.argv[:1])
    sys.stdout.flush()
    os._exit(found())
