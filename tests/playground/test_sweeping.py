"""Sweeps in processes, on a cluster and by a study: the same table everywhere, and nothing lost on the way."""

import json
import os
import signal
import threading

import pytest

from core.datasets import EmptyShelf
from core.recipe import Recipe
from core.refusals import Refusal
from core.sweep import Axis, Sweep, outcome
from playground import cli, sweeping
from playground.ledger import Ledger

SWEEP = Sweep(Recipe(), (Axis("optimizer.rate", low=0.001, high=1.0), Axis("batch_size", (5, 50))), steps=40)
TRIALS = SWEEP.grid(3)


def expected():
    return [outcome(SWEEP, trial, EmptyShelf()) for trial in TRIALS]


def by_number(outcomes):
    return sorted(outcomes, key=lambda each: each.trial.number)


def test_two_processes_find_the_same_as_one():
    assert list(sweeping.local(SWEEP, TRIALS, 1)) == expected()
    assert by_number(sweeping.local(SWEEP, TRIALS, 2)) == expected()


@pytest.mark.filterwarnings("ignore")  # the cluster's own
def test_a_cluster_finds_the_same_and_a_killed_worker_loses_nothing():
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        slow = Sweep(SWEEP.recipe, SWEEP.axes, steps=3000)
        trials = slow.grid(3)
        pids = [worker.pid for worker in cluster.workers.values()]
        threading.Timer(0.3, lambda: os.kill(pids[0], signal.SIGKILL)).start()
        found = by_number(sweeping.clustered(slow, trials, cluster.scheduler_address))
    assert found == [outcome(slow, trial, EmptyShelf()) for trial in trials]


def test_a_scheduler_that_is_not_there_is_said_in_a_sentence(monkeypatch):
    distributed = pytest.importorskip("distributed")

    def nobody(*_, **__):
        raise OSError("Timed out trying to connect")

    monkeypatch.setattr(distributed, "Client", nobody)
    with pytest.raises(Refusal, match=r"There is no Dask scheduler at tcp://127\.0\.0\.1:1: Timed out"):
        list(sweeping.clustered(SWEEP, TRIALS, "tcp://127.0.0.1:1"))


@pytest.mark.filterwarnings("ignore")
def test_a_study_goes_on_where_it_stopped():
    pytest.importorskip("optuna")
    whole = list(sweeping.studied(SWEEP, 8, seed=1))
    rest = list(sweeping.studied(SWEEP, 8, seed=1, known=whole[:5]))
    assert whole[:5] + rest == whole
    assert len({each.trial.settings["optimizer.rate"] for each in whole}) > 4


def test_a_ledger_goes_on_after_a_kill_in_the_middle_of_a_line(tmp_path):
    ledger = Ledger(tmp_path, SWEEP, "grid")
    done = expected()
    for each in done[:3]:
        ledger.add(each)
    whole = ledger.path.read_bytes()
    ledger.path.write_bytes(whole[:-20])
    again = Ledger(tmp_path, SWEEP, "grid")
    assert again.outcomes == done[:2]
    assert [trial.number for trial in again.missing(TRIALS)] == [2, 3, 4, 5]


def test_what_is_added_after_a_torn_line_can_be_read_again(tmp_path):
    ledger, done = Ledger(tmp_path, SWEEP, "grid"), expected()
    ledger.add(done[0])
    ledger.path.write_bytes(ledger.path.read_bytes()[:-20])
    Ledger(tmp_path, SWEEP, "grid").add(done[1])
    assert Ledger(tmp_path, SWEEP, "grid").outcomes == [done[1]]


def test_the_folder_of_another_sweep_is_refused_and_left_alone(tmp_path):
    Ledger(tmp_path, SWEEP, "grid").add(expected()[0])
    before = (tmp_path / "trials.jsonl").read_bytes()
    with pytest.raises(Refusal, match="belongs to another sweep"):
        Ledger(tmp_path, Sweep(SWEEP.recipe, SWEEP.axes, steps=41), "grid")
    assert (tmp_path / "trials.jsonl").read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"[]\n", b"\xff\n", b'{"format": "x"}\n', b"1\n2\n"])
def test_a_file_that_is_no_ledger_is_refused(tmp_path, content):
    (tmp_path / "trials.jsonl").write_bytes(content)
    with pytest.raises(Refusal):
        Ledger(tmp_path, SWEEP, "grid")


def swept(folder, *more):
    over = ["--over", "optimizer.rate=0.001..1:3", "--over", "batch_size=5,50"]
    return cli.main(
        ["sweep", "--preset", "circle", *over, "--steps", "30", "--workers", "1", "--out", str(folder), *more]
    )


def test_the_command_writes_one_table_and_a_heat_map_and_runs_nothing_twice(tmp_path, capsys):
    assert swept(tmp_path) == 0
    told = capsys.readouterr().out
    assert "6 trials of 30 steps; the best by validation loss:" in told
    assert told.count("test loss") == 1
    assert "(asked once, at the end)" in told
    assert "optimizer.rate over batch_size" in told
    rows = (tmp_path / "table.csv").read_text().splitlines()
    assert rows[0].startswith("number,optimizer.rate,batch_size,steps,train_loss,validation_loss,test_loss")
    assert len(rows) == 7
    stamp = (tmp_path / "trials.jsonl").read_bytes()
    assert swept(tmp_path) == 0
    assert (tmp_path / "trials.jsonl").read_bytes() == stamp
    assert json.loads(stamp.splitlines()[1])["settings"] == {"optimizer.rate": 0.001, "batch_size": 5}


@pytest.mark.parametrize(
    ("axis", "sentence"),
    [
        ("optimizer.rate", "'optimizer.rate' is not of the form setting=low..high"),
        ("optimizer.rate=a..b", "is not of the form"),
        ("optimizer.rates=1,2", "has no setting called 'rates'"),
        ("optimizer.rate=1,1000", "must be in [1e-10, 100], got 1000"),
    ],
)
def test_an_axis_that_makes_no_sense_is_one_sentence(tmp_path, capsys, axis, sentence):
    code = cli.main(["sweep", "--preset", "circle", "--over", axis, "--out", str(tmp_path / "x"), "--steps", "3"])
    assert code == 2
    assert sentence in capsys.readouterr().err


def test_whoever_lets_the_test_choose_is_told_that_its_figure_is_too_good(tmp_path, capsys):
    assert swept(tmp_path, "--validation", "0") == 0
    told = capsys.readouterr().out
    assert "the best by test loss:" in told
    assert "too good to be reported" in told


def test_a_ledger_from_before_validation_goes_on_without_it(tmp_path, capsys):
    assert swept(tmp_path, "--validation", "0") == 0
    lines = [json.loads(line) for line in (tmp_path / "trials.jsonl").read_bytes().splitlines()]
    assert "validation" not in lines[0]["sweep"]
    for line in lines[1:]:
        del line["validation_loss"], line["validation_accuracy"]
    old = "".join(json.dumps(line) + "\n" for line in lines).encode()
    (tmp_path / "trials.jsonl").write_bytes(old)
    assert swept(tmp_path, "--validation", "0") == 0
    assert (tmp_path / "trials.jsonl").read_bytes() == old
    assert swept(tmp_path) == 2  # with samples held back it is another sweep


def test_a_study_is_taught_by_the_loss_that_chooses(monkeypatch):
    optuna, told = pytest.importorskip("optuna"), []
    monkeypatch.setattr(optuna.study.Study, "tell", lambda _study, _trial, loss: told.append(loss))
    held = Sweep(SWEEP.recipe, SWEEP.axes, SWEEP.steps, validation=0.4)
    found = list(sweeping.studied(held, 3, seed=1, by="validation"))
    assert told == [each.validation_loss for each in found]


def test_what_cannot_be_held_back_is_one_sentence(tmp_path, capsys):
    assert swept(tmp_path, "--validation", "1") == 2
    assert "--validation must be in [0.0, 0.9], got 1" in capsys.readouterr().err
    assert swept(tmp_path, "--validation", "0", "--rank", "validation") == 2
    assert "--validation must be in [0.01, 0.9], got 0" in capsys.readouterr().err
