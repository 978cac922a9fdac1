"""The lab of the four steps: the phases are lit by button and key, the run takes its step, slow play goes on by
itself.
"""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from core.adam import Adam
from core.studies.flow import BACKWARD, BATCH, FORWARD, PHASES, REPEAT, UPDATE
from ui.labs.flow import figures, lines
from ui.labs.flow_picture import BOXES, DATA, TOTAL, W
from ui.labs.pieces import plain


def written(moment, phase):
    return " ".join(plain(piece) for line in lines(moment, phase) for piece in line)


def test_the_boxes_hold_the_numbers_of_the_next_step(enter):
    lab = enter("flow")
    moment = lab.leaf.moment
    shown = lab.targets["flow"].figures
    assert set(shown) == set(BOXES)
    assert shown[DATA][0] == f"{moment.data_loss:.4f}"
    assert shown[TOTAL][0] == f"{moment.data_loss + moment.penalty:.4f}"
    assert not lab.targets["flow"].grab().isNull()


def test_keys_and_buttons_light_the_phases(enter, qtbot):
    lab = enter("flow")
    picture = lab.targets["flow"]
    qtbot.keyClick(lab.leaf, Qt.Key.Key_3)
    assert (lab.study.phase, picture.phase) == (BACKWARD, BACKWARD)
    qtbot.mouseClick(lab.targets["phase_on"], Qt.MouseButton.LeftButton)
    assert picture.phase == UPDATE
    qtbot.mouseClick(lab.targets["phase_back"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(lab.targets["phases"].buttons[FORWARD], Qt.MouseButton.LeftButton)
    assert picture.phase == FORWARD
    assert lab.desk.asked.count(("step",)) == 0


def test_where_the_step_is_repeated_the_run_takes_it(enter, qtbot):
    lab = enter("flow", phase=UPDATE)
    qtbot.mouseClick(lab.targets["phase_on"], Qt.MouseButton.LeftButton)
    assert lab.study.phase == REPEAT
    assert lab.desk.asked.count(("step",)) == 1
    qtbot.mouseClick(lab.targets["phase_on"], Qt.MouseButton.LeftButton)
    assert lab.study.phase == BATCH
    assert lab.desk.asked.count(("step",)) == 1


def test_the_numbers_follow_the_run(enter, pump, moons):
    lab = enter("flow")
    first = lab.leaf.moment
    from dataclasses import replace

    state = replace(moons.state, step=moons.state.step + 1, theta=first.after)
    lab.desk.shown = replace(moons, state=state)
    pump(lab)
    assert lab.leaf.moment.step == first.step + 1
    assert np.array_equal(lab.leaf.moment.theta, first.after)


def test_slow_play_pauses_the_run_and_goes_round_without_choosing_anything(enter, qtbot):
    lab = enter("flow")
    lab.leaf.change(playing=True, pace=0.2)
    asked = len(lab.said)
    assert ("pause",) in lab.desk.asked
    for phase in (FORWARD, BACKWARD, UPDATE, REPEAT, BATCH):
        lab.leaf.advance()
        assert lab.targets["flow"].phase == phase
    assert lab.desk.asked.count(("step",)) == 1
    assert len(lab.said) == asked
    assert lab.study.phase == BATCH
    lab.leaf.change(playing=False)
    assert not lab.leaf._timer.isActive()


@pytest.mark.parametrize("phase", list(PHASES))
def test_every_phase_is_written_out_with_its_numbers(enter, phase):
    moment = enter("flow", phase=phase).leaf.moment
    said = written(moment, phase)
    wanted = {
        FORWARD: f"{moment.data_loss:.4g}",
        BACKWARD: f"{abs(moment.tracked.slope):.4g}",
        UPDATE: f"{abs(moment.tracked.after):.4g}",
        REPEAT: f"{moment.total_after:.4g}",
        BATCH: str(moment.places[0]),
    }
    assert wanted[phase] in said


def test_under_another_rule_than_plain_descent_its_own_formula_is_written(enter):
    from dataclasses import replace

    moment = enter("flow").leaf.moment
    other = replace(moment, recipe=replace(moment.recipe, optimizer=Adam()))
    assert r"\hat{m}" in written(other, UPDATE)
    assert r"\eta \nabla L" in written(moment, UPDATE)
    assert "→" in figures(moment, UPDATE)[W][0]
