"""Forms: a control for every setting, and a new object at every turn."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt

from core.hyper import hypers
from core.optimizers import OPTIMIZERS, SGD
from core.recipe import Recipe
from ui.controls import Control
from ui.forms import Form
from ui.words import catalogs

ENTRIES = {f"{catalog.name}.{entry.key}": entry for catalog in catalogs() for entry in catalog.values()}


@pytest.fixture
def form(look, qtbot):
    form = Form()
    form.said = []
    form.turned.connect(form.said.append)
    qtbot.addWidget(form)
    return form


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
def test_every_entry_of_every_catalogue_has_a_form(form, entry):
    declared = entry.kind()
    form.show_declared(declared, entry.formula)
    assert list(form.controls) == [name for name, _ in hypers(entry.kind)]
    assert [control.value for control in form.controls.values()] == [getattr(declared, name) for name in form.controls]
    assert form.said == []


def test_a_turn_gives_a_new_object_and_leaves_the_old_one(form, qtbot):
    old = OPTIMIZERS["momentum"].kind()
    form.show_declared(old)
    form.controls["beta"].turn(0.5)
    form.controls["rate"].turn(0.2)
    assert form.said == [replace(old, beta=0.5), replace(old, beta=0.5, rate=0.2)]
    assert old == OPTIMIZERS["momentum"].kind()


def test_values_from_elsewhere_are_shown_in_the_same_controls(form):
    form.show_declared(SGD())
    before = form.controls["rate"]
    form.show_declared(SGD(0.7))
    assert form.controls["rate"] is before
    assert before.field.text() == "0.7"
    assert form.said == []


def test_another_class_gets_other_controls(form):
    form.show_declared(SGD())
    form.show_declared(OPTIMIZERS["adam"].kind())
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert "beta2" in form.controls
    assert set(form.findChildren(Control)) == set(form.controls.values())
    assert form.layout().count() == len(form.controls)


def test_a_form_can_show_some_settings_only(look, qtbot):
    form = Form(("seed", "batch_size"))
    qtbot.addWidget(form)
    form.show_declared(Recipe())
    assert set(form.controls) == {"seed", "batch_size"}


def test_letting_go_is_passed_on(form, qtbot):
    form.show_declared(SGD())
    form.show()
    with qtbot.waitSignal(form.settled):
        field = form.controls["rate"].field
        field.selectAll()
        qtbot.keyClicks(field, "0.3")
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert form.said == [SGD(0.3)]


def test_tab_leads_through_every_control_in_order(form, qtbot):
    form.show_declared(OPTIMIZERS["momentum"].kind())
    form.resize(344, 300)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    order = [form.controls["rate"].field, form.controls["rate"].slider, form.controls["beta"].field]
    order[0].setFocus()
    for after in order[1:]:
        qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
        assert form.focusWidget() is after
