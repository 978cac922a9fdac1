"""Targets: what a lesson points at is found where it can be seen."""

from types import SimpleNamespace

import pytest

from core.recipe import Recipe, replaced
from ui.panels.entry import EntryPanel
from ui.targets import Targets

LEAKY = replaced(Recipe(), "model", {"is": "mlp", "activation": "leaky_relu"})


@pytest.fixture
def panel(look, qtbot):
    panel = EntryPanel("model", "Model")
    qtbot.addWidget(panel)
    panel.show_recipe(LEAKY)
    panel.open()
    return panel


@pytest.fixture
def targets(panel):
    return Targets(SimpleNamespace(column=SimpleNamespace(panels={"model": panel})))


def test_a_setting_of_an_entry_within_an_entry_is_found(targets, panel):
    inner = panel.form.controls["activation"].form.controls["alpha"]
    assert targets.find("setting:model.alpha") is inner
    assert targets.find("setting:model.activation.alpha") is inner


def test_a_closed_section_keeps_its_settings(targets, panel):
    panel.open(False)
    assert targets.find("setting:model.hidden") is panel.form.controls["hidden"]


def test_a_setting_of_an_entry_that_is_not_chosen_any_more_is_not_found(targets, panel):
    panel.show_recipe(replaced(Recipe(), "model", "linear"))
    assert targets.find("setting:model.alpha") is None
