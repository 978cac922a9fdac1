"""The files of a run without a window hold the run itself, to the last bit; Ctrl+C tears no step apart."""

import csv
import math
import os
import signal

import numpy as np
import pytest

from core.recipe import Recipe, replaced
from core.refusals import Refusal
from core.run import Run
from core.training import Program, advance
from playground import document, experiment
from playground.document import Document
from playground.shelf import FileShelf

PLANE = Recipe.from_plain({"data": "plane", "model": "linear", "loss": "mean_squared_error"})


def never():
    """Nobody presses Ctrl+C."""
    return False


def trained(recipe=None, steps=250):
    """A run of so many steps."""
    run = Run(recipe or Recipe(), FileShelf())
    experiment.train(run, steps, never)
    return run


def rows(path):
    """The rows of a metrics file, as a table of text by column."""
    with path.open(newline="", encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def test_a_run_takes_exactly_the_steps_it_was_asked_for():
    assert trained(steps=1).state.step == 1
    assert trained(steps=1234).state.step == 1234


@pytest.mark.parametrize("plain", [{}, {"optimizer": "adam", "precision": "float32", "penalty": "l2"}])
def test_the_bits_are_those_of_the_plain_engine(plain):
    recipe = Recipe.from_plain(plain)
    program = Program(recipe, recipe.data.data(FileShelf()))
    state, records = advance(program, program.begin(), 300)
    run = trained(recipe, 300)
    assert run.state.theta.tobytes() == state.theta.tobytes()
    assert run.history.loss.values.tolist() == records.loss.tolist()


def test_the_metrics_hold_every_number_of_the_run_to_the_last_digit(tmp_path):
    run = trained(replaced(Recipe(), "penalty", "l2"))
    experiment.save_metrics(run, tmp_path / "metrics.csv")
    *steps, end = rows(tmp_path / "metrics.csv")
    assert [int(row["step"]) for row in steps] == list(range(250))
    for name in ("loss", "penalty", "accuracy"):
        assert [float(row[name]) for row in steps] == getattr(run.history, name).values.tolist()
    assert (end["step"], end["loss"], end["penalty"], end["accuracy"]) == ("250", "", "", "")
    asked = {int(row["step"]): row for row in (*steps, end) if row["train_loss"]}
    assert list(asked) == [0, 100, 200, 250]
    for check in (*run.history.checks, run.examination.check(run.state)):
        row = asked[check.step]
        assert (float(row["train_loss"]), float(row["test_loss"])) == (check.train.data_loss, check.test.data_loss)
        assert (float(row["train_accuracy"]), float(row["test_accuracy"])) == (
            check.train.accuracy,
            check.test.accuracy,
        )


EARLY = {
    "data": {"is": "circle", "samples": 40, "noise": 0.5},
    "model": {"is": "mlp", "hidden": [30]},
    "optimizer": {"is": "sgd", "rate": 0.3},
    "stopping": {"is": "patience", "patience": 3},
}


def test_early_stopping_ends_the_run_and_keeps_the_weights_of_the_best_check(tmp_path):
    run = trained(Recipe.from_plain(EARLY), 100_000)
    assert run.state.step == run.vigil.best.step + 300
    experiment.save(run, Document(run.recipe), tmp_path)
    shorter = trained(Recipe.from_plain(EARLY), run.vigil.best.step)
    with np.load(tmp_path / "parameters.npz") as kept:
        for name, block in shorter.program.objective.layout.views(shorter.state.theta).items():
            np.testing.assert_array_equal(kept[name], block)
    assert int(rows(tmp_path / "metrics.csv")[-1]["step"]) == run.state.step


def test_the_columns_are_what_is_promised(tmp_path):
    experiment.save_metrics(trained(steps=1), tmp_path / "metrics.csv")
    lines = (tmp_path / "metrics.csv").read_bytes().split(b"\n")
    assert lines[0] == b"step,loss,penalty,accuracy,train_loss,train_accuracy,test_loss,test_accuracy"
    assert len(lines) == 4
    assert lines[-1] == b""


def test_a_regression_has_no_accuracy(tmp_path):
    experiment.save_metrics(trained(PLANE), tmp_path / "metrics.csv")
    table = rows(tmp_path / "metrics.csv")
    assert {row[name] for row in table for name in ("accuracy", "train_accuracy", "test_accuracy")} == {""}
    assert table[-1]["test_loss"] != ""


def test_a_loss_that_is_no_number_any_more_is_written_as_what_it_is(tmp_path):
    run = trained(replaced(PLANE, "optimizer.rate", 50.0), 400)
    assert run.state.diverged
    experiment.save_metrics(run, tmp_path / "metrics.csv")
    losses = [float(row["loss"]) for row in rows(tmp_path / "metrics.csv")[:-1]]
    assert [repr(loss) for loss in losses] == [repr(loss) for loss in run.history.loss.values.tolist()]
    assert not math.isfinite(losses[-1])


def test_a_check_that_was_made_at_the_end_is_not_made_twice():
    run = trained(steps=200)
    assert [check.step for check in experiment.checks(run)] == [0, 100, 200]
    assert experiment.checks(run)[-1] is run.check


def test_the_parameters_are_named_and_shaped_and_read_without_trust(tmp_path):
    run = trained(replaced(Recipe(), "model.hidden", [3]))
    experiment.save(run, Document(run.recipe), tmp_path / "new")
    with np.load(tmp_path / "new" / "parameters.npz", allow_pickle=False) as parameters:
        shapes = {name: parameters[name].shape for name in parameters}
        joined = np.concatenate([parameters[name].ravel() for name in parameters])
    assert shapes == {"W1": (2, 3), "b1": (3,), "W2": (3, 2), "b2": (2,)}
    assert joined.tobytes() == run.state.theta.tobytes()
    assert document.read(tmp_path / "new" / "recipe.json").recipe == run.recipe
    assert sorted(os.listdir(tmp_path / "new")) == ["metrics.csv", "parameters.npz", "recipe.json"]


def test_the_same_recipe_writes_the_same_bytes(tmp_path):
    for name in ("a", "b"):
        run = trained()
        experiment.save(run, Document(run.recipe), tmp_path / name)
    for file in ("recipe.json", "metrics.csv", "parameters.npz"):
        assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes()


def test_a_folder_that_cannot_be_written_to_is_refused(tmp_path):
    (tmp_path / "file").write_text("")
    run = trained(steps=1)
    with pytest.raises(Refusal, match=r"metrics\.csv cannot be written: "):
        experiment.save_metrics(run, tmp_path / "file" / "metrics.csv")


# Ctrl+C


def test_ctrl_c_ends_the_run_after_a_whole_step():
    run = Run(Recipe(), FileShelf())
    asked = iter([False, False, True])
    experiment.train(run, 1_000_000, lambda: next(asked))
    assert 2 <= run.state.step < 1_000_000
    assert len(run.history.loss) == run.state.step


def test_the_first_ctrl_c_is_noted_and_the_second_ends_the_program():
    with experiment.interruptible() as interrupted:
        assert not interrupted()
        signal.raise_signal(signal.SIGINT)
        assert interrupted()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)


def test_afterwards_ctrl_c_means_what_it_meant_before():
    def mine(*_):
        """Not the handler that Python brings."""

    before = signal.signal(signal.SIGINT, mine)
    try:
        with experiment.interruptible():
            pass
        assert signal.getsignal(signal.SIGINT) is mine
    finally:
        signal.signal(signal.SIGINT, before)
