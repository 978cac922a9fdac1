"""A program that is killed while it trains and saves itself leaves a whole session, and little is lost."""

import random
import signal
import subprocess
import sys
import time

import numpy as np
import pytest

from core.datasets import EmptyShelf
from core.recipe import Recipe
from playground.autosave import Autosave
from playground.commands import Load
from playground.document import Document
from playground.logs import Result
from playground.trainer import Trainer

EVERY, GRACE = 0.1, 1.0
LIFE = f"""
import random, sys, time
from pathlib import Path
from core.recipe import Recipe, replaced
from playground import autosave
from playground.application import Application
from playground.document import Document

autosave.EVERY = {EVERY}
document = Document(replaced(Recipe(), "model.hidden", [3]), {{"speed": 3000.0}})
desk = Application(document, autosave.Autosave(Path(sys.argv[1])))
desk.start()
chance, last = random.Random(int(sys.argv[2])), 0.0
while True:
    time.sleep(0.005)
    desk.tidy()
    if time.monotonic() - last > 0.02:
        last = time.monotonic()
        print(desk.snapshot().tree.now, desk.snapshot().newest, flush=True)
        if chance.random() < 0.1:
            desk.use(replaced(desk.recipe(), "batch_size", chance.randrange(1, 40)))
        if chance.random() < 0.05:
            desk.time.rewind(chance.randrange(desk.snapshot().newest + 1))
            desk.play()
"""


def killed(folder, seed):
    """Let a program live for a random while and kill it; the branches it had told some time before its end."""
    life = subprocess.Popen(
        [sys.executable, "-c", LIFE, str(folder), str(seed)], stdout=subprocess.PIPE, text=True, bufsize=1
    )
    life.stdout.readline()
    end, told = time.monotonic() + random.Random(seed).uniform(0.1, 2.5), []
    while time.monotonic() < end:
        now, newest = life.stdout.readline().split()
        told.append((time.monotonic(), int(now), int(newest)))
    life.send_signal(signal.SIGKILL)
    life.communicate()
    killed_at = time.monotonic()
    return [(now, newest) for when, now, newest in told if when < killed_at - GRACE]


@pytest.mark.parametrize("kills", [4, pytest.param(100, marks=[pytest.mark.benchmark, pytest.mark.timeout(1200)])])
def test_a_killed_program_loses_little_and_breaks_nothing(tmp_path, kills):
    restored = 0
    for seed in range(kills):
        folder = tmp_path / str(seed)
        told = killed(folder, seed)
        autosave = Autosave(folder)
        assert autosave.tick(None) is None
        if autosave.recovered is None:
            assert not told
            autosave.close(Document(Recipe()))
            continue
        restored += 1
        log = autosave.recovered.log
        lengths = {branch.key: branch.length for branch in log.branches}
        for now, newest in told:
            assert lengths.get(now, -1) >= newest
        autosave.close(autosave.recovered)
        assert not [path for path in folder.rglob("*") if path.name.endswith(".part")]
    assert restored >= kills * 0.9


def test_what_was_restored_is_walked_again_to_its_very_bits(tmp_path):
    killed(tmp_path, 7)
    autosave = Autosave(tmp_path)
    log = autosave.recovered.log
    autosave.close(autosave.recovered)
    trainer = Trainer(log.branches[0].legs[0].recipe, EmptyShelf())
    trainer.start()
    trainer.send(Load(tuple(branch.moved(1000) for branch in log.branches), log.now + 1000, log.step))
    end = time.monotonic() + 30
    while time.monotonic() < end and (trainer.latest.get().obeyed < 1 or trainer.latest.get().target is not None):
        time.sleep(0.01)
    snapshot = trainer.latest.get()
    trainer.stop()
    found = Result.of(snapshot)
    assert (snapshot.step, found.step) == (log.step, log.result.step)
    assert found.sha256 == log.result.sha256
    assert np.isfinite(snapshot.state.theta).all()
