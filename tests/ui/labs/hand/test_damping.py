"""The lab of momentum by the hand."""

import pytest
from PySide6.QtCore import Qt

from core.studies.damping import DampingStudy
from ui.labs.damping import DampingLab
from ui.labs.damping_graphs import COLUMNS, ROWS, paces


@pytest.fixture
def lab(opened):
    return opened(DampingLab)


def test_the_dot_in_the_plane_is_rate_and_momentum(lab):
    lab.targets["damping_plane"].gripped.emit("here", 0.8, 0.25)
    assert (lab.study.eta, lab.study.beta) == (0.8, 0.25)
    assert lab.targets["damping_plane"].place_of("here") == (0.8, 0.25)


def test_a_dot_dragged_out_of_the_plane_stays_at_its_edge(lab):
    lab.targets["damping_plane"].gripped.emit("here", 9.0, 1.7)
    assert (lab.study.eta, lab.study.beta) == (4.0, 0.99)


def test_a_number_of_the_formula_moves_the_dot_and_the_way(lab):
    before = lab.targets["damping_valley"]._curves["way"].item.getData()[0].copy()
    lab.targets["damping_formula"].dragged.emit("eta", 0.2)
    assert lab.targets["damping_plane"].place_of("here")[0] == 0.2
    assert lab.targets["damping_valley"]._curves["way"].item.getData()[0].tolist() != before.tolist()


def test_the_start_is_dragged_in_the_valley(lab):
    lab.targets["damping_valley"].gripped.emit("start", 3.0, -1.0)
    assert lab.study.start == (3.0, -1.0)
    assert lab.targets["damping_valley"]._curves["way"].item.getData()[0][0] == 3.0


def test_the_button_leads_to_the_brightest_cell(lab, qtbot):
    qtbot.mouseClick(lab.targets["damping_best"], Qt.MouseButton.LeftButton)
    study = lab.study
    assert (study.eta, study.beta) == study.best
    pace, lattice = paces(study.rule, study.flat, study.steep)
    row, column = divmod(int(pace.argmin()), COLUMNS)
    assert lattice.x[column] == pytest.approx(study.eta, abs=2 / COLUMNS)
    assert lattice.y[row] == pytest.approx(study.beta, abs=2 / ROWS)


def test_what_flies_off_is_cut_and_says_so(lab):
    lab.leaf.change(eta=4.0, beta=0.0)
    assert "flies off" in lab.leaf.said.text()
    assert len(lab.targets["damping_valley"]._curves["way"].item.getData()[0]) < 10
    assert "half" not in lab.leaf.said.text()


@pytest.mark.parametrize("rule", ["heavy", "nesterov"])
def test_the_words_say_the_pace_of_the_rule(lab, rule):
    lab.turn(DampingStudy(rule=rule, eta=0.5, beta=0.81))
    assert f"{100 * lab.study.slowest:.1f} %" in lab.leaf.said.text()


def test_both_questions_can_be_done(lab):
    for quest in lab.leaf.quests.quests:
        begun = quest.begin(DampingStudy())
        assert not quest.done(begun)
        assert quest.done(quest.show(begun))
