"""Forms: a control for every setting, and a new object at every turn."""

from dataclasses import replace
from itertools import groupby

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from core.hyper import hypers
from core.models import Linear, Perceptron
from core.optimizers import OPTIMIZERS, SGD
from core.recipe import Recipe
from core.rectifiers import LeakyReLU
from ui.controls import Control
from ui.forms import Form
from ui.i18n import LANGUAGE
from ui.words import catalogs

ENTRIES = {f"{catalog.name}.{entry.key}": entry for catalog in catalogs() for entry in catalog.values()}

ADAM = OPTIMIZERS["adam"].kind()


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
    before = form.controls["rate"]
    form.show_declared(ADAM)
    assert "beta2" in form.controls
    seen = {control for control in form.findChildren(Control) if control.isVisibleTo(form)}
    assert seen == set(form.controls.values())
    assert before not in seen


def test_controls_that_were_shown_once_are_found_again_with_the_newest_values(form):
    form.show_declared(SGD())
    before = form.controls["rate"]
    form.show_declared(ADAM)
    form.show_declared(SGD(0.7))
    assert form.controls["rate"] is before
    assert before.isVisibleTo(form)
    assert before.field.text() == "0.7"
    before.turn(0.2)
    assert form.said == [SGD(0.2)]


def test_a_form_is_no_taller_for_what_it_has_shown_before(form):
    form.show_declared(SGD())
    height = form.sizeHint().height()
    form.show_declared(ADAM)
    assert form.sizeHint().height() > height
    form.show_declared(SGD())
    assert form.sizeHint().height() == height


def test_what_was_put_away_speaks_the_language_in_force_when_it_is_found_again(form):
    form.show_declared(SGD())
    english = form.controls["rate"].accessibleName()
    form.show_declared(ADAM)
    LANGUAGE.choose("ko")
    form.show_declared(SGD())
    assert form.controls["rate"].accessibleName() != english


def test_what_was_half_typed_is_dropped_when_another_object_is_shown(form, qtbot):
    form.show_declared(SGD())
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    field = form.controls["rate"].field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "0.3")
    form.show_declared(ADAM)
    assert form.said == []
    form.show_declared(SGD())
    assert field.text() == "0.1"


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


def test_tab_finds_the_controls_of_every_object_where_the_form_is(look, qtbot):
    whole, form, (first, last) = QWidget(), Form(), (QLineEdit(), QLineEdit())
    rows = QVBoxLayout(whole)
    for widget in (first, form, last):
        rows.addWidget(widget)
    qtbot.addWidget(whole)
    with qtbot.waitActive(whole):
        whole.show()
        whole.activateWindow()
    for declared in (SGD(), ADAM, SGD(), Perceptron(), Linear(), Perceptron(activation=LeakyReLU())):
        form.show_declared(declared)
        part, walked = first, []
        part.setFocus()
        while part is not last and len(walked) < 60:
            walked += [name for name, control in form.controls.items() if control.isAncestorOf(part)]
            qtbot.keyClick(part, Qt.Key.Key_Tab)
            part = whole.focusWidget()
        assert [name for name, _ in groupby(walked)] == list(form.controls)
        assert part is last


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
