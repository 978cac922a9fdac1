"""Real runs to look at."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, Qt

from core.datasets import EmptyShelf
from core.recipe import Recipe, replaced
from core.run import Run
from core.snapshot import Snapshot
from ui.theme import THEME

# As the application does: pyqtgraph keeps one set of shaders for all windows.
QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)


def look(run: Run) -> Snapshot:
    """The run as it stands."""
    return Snapshot(
        run=run.number,
        recipe=run.recipe,
        objective=run.program.objective,
        state=run.shown,
        history=run.history,
        check=run.check,
        vigil=run.vigil,
    )


def go(run: Run, steps: int) -> Run:
    """Take so many steps."""
    end = run.state.step + steps
    while run.state.step < end:
        run.go(end - run.state.step)
    return run


class PaperShelf(EmptyShelf):
    """A few pictures of 28 x 28 pixels, each class with a bright bar at a place of its own."""

    def mnist(self) -> tuple[Any, Any, Any, Any]:
        random = np.random.default_rng(0)

        def pictures(count: int) -> tuple[Any, Any]:
            labels = np.arange(count) % 10
            images = random.integers(0, 120, (count, 28, 28)).astype(np.uint8)
            for image, label in zip(images, labels, strict=True):
                image[2 * label + 3 : 2 * label + 6] = 200
            return images.reshape(count, 784), labels.astype(np.uint8)

        return *pictures(400), *pictures(60)


@pytest.fixture
def trained() -> Callable[..., Run]:
    """Makes a run of some steps with some settings: trained(300, data="xor", loss="hinge")."""

    def make(steps: int, **settings: Any) -> Run:
        recipe = Recipe()
        for path, value in settings.items():
            recipe = replaced(recipe, path.replace("__", "."), value)
        return go(Run(recipe, PaperShelf()), steps)

    return make


@pytest.fixture
def snapshot() -> Callable[[Run], Snapshot]:
    """The run as it stands."""
    return look


@pytest.fixture
def onward() -> Callable[[Run, int], Run]:
    """Takes so many steps more."""
    return go


@pytest.fixture(scope="session")
def light(qapp: Any) -> None:
    """The light theme, for all tests of plots."""
    THEME.attach(qapp, "light")


@pytest.fixture
def shown(qtbot: Any, qapp: Any, light: None) -> Callable[..., Any]:
    """Shows a view in a window of 600 x 440 pixels."""

    def show(view: Any) -> Any:
        qtbot.addWidget(view)
        view.resize(600, 440)
        view.show()
        qtbot.waitExposed(view)
        qapp.processEvents()
        return view

    return show
