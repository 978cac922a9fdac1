"""The bar at the top: figures give way before the views do, and a room without the network has a chip of it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from core.datasets import EmptyShelf
from core.recipe import Recipe
from core.snapshot import Snapshot
from core.timeline import Timeline
from ui.actions import Actions
from ui.topbar import TopBar


@pytest.fixture
def window(look, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.on = Actions(window)
    window.bar = TopBar(window.on)
    window.bar.setParent(window)
    window.show()
    return window


def snapshot(playing):
    run = Timeline(Recipe(), EmptyShelf()).run
    told = Snapshot(run.number, run.recipe, run.program.objective, run.state, run.history, run.check)
    return replace(told, playing=playing)


def rows(bar):
    """Whether figures stand below the buttons."""
    bar.layout().activate()
    return 2 if bar.readout.y() >= bar.transport.geometry().bottom() else 1


def test_on_a_low_screen_figures_are_smaller_rather_than_lower(window):
    bar = window.bar
    bar.resize(1256, 100)
    assert rows(bar) == 2
    large = bar.readout.figures["step"].number.sizeHint().height()
    bar.spare(True)
    assert rows(bar) == 1
    assert bar.readout.figures["step"].number.sizeHint().height() < large
    bar.spare(False)
    assert rows(bar) == 2
    assert bar.readout.figures["step"].number.sizeHint().height() == large


def test_where_there_is_room_a_low_screen_keeps_large_figures(window):
    bar = window.bar
    bar.resize(1700, 100)
    large = bar.readout.figures["step"].number.sizeHint().height()
    bar.spare(True)
    assert (rows(bar), bar.readout.figures["step"].number.sizeHint().height()) == (1, large)


def test_a_folded_bar_is_a_chip_that_says_how_the_network_is_and_opens_it(window, qtbot):
    bar = window.bar
    bar.fold(True)
    assert not bar.transport.isVisible()
    assert not bar.readout.isVisible()
    bar.display(snapshot(playing=True))
    assert bar.chip.line.text() == "Network: step 0 · running"
    bar.display(snapshot(playing=False))
    assert bar.chip.line.text() == "Network: step 0 · paused"
    with qtbot.waitSignal(window.on["play"].triggered):
        qtbot.mouseClick(bar.chip.button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(bar.chip.line, Qt.MouseButton.LeftButton)
    assert bar.transport.isVisible()
    assert bar.readout.isVisible()
    assert not bar.chip.isVisible()


def test_a_hall_sees_play_and_the_figures_alone(window):
    bar = window.bar
    bar.resize(1256, 100)
    bar.present(True)
    assert rows(bar) == 1
    shown = [key for key, button in bar.transport.buttons.items() if button.isVisible()]
    assert (shown, bar.transport.speed.isVisible()) == (["play"], False)
    bar.present(False)
    assert all(button.isVisible() for button in bar.transport.buttons.values())
