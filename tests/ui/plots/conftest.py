"""Real runs to look at."""

from collections.abc import Callable
from typing import Any

import pytest

from core.datasets import EmptyShelf
from core.recipe import Recipe, replaced
from core.run import Run
from core.snapshot import Snapshot
from ui.theme import THEME


def look(run: Run) -> Snapshot:
    """The run as it stands."""
    return Snapshot(
        run=run.number,
        recipe=run.recipe,
        objective=run.program.objective,
        state=run.state,
        history=run.history,
        check=run.check,
    )


def go(run: Run, steps: int) -> Run:
    """Take so many steps."""
    end = run.state.step + steps
    while run.state.step < end:
        run.go(end - run.state.step)
    return run


@pytest.fixture
def trained() -> Callable[..., Run]:
    """Makes a run of some steps with some settings: trained(300, data="xor", loss="hinge")."""

    def make(steps: int, **settings: Any) -> Run:
        recipe = Recipe()
        for path, value in settings.items():
            recipe = replaced(recipe, path.replace("__", "."), value)
        return go(Run(recipe, EmptyShelf()), steps)

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
