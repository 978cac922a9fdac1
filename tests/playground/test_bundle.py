"""The session as a zip with arrays: it opens again, its numbers are those of the run, and a bad one is a sentence."""

import io
import zipfile
from contextlib import suppress

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.datasets import EmptyShelf
from core.recipe import Recipe, replaced
from core.refusals import Refusal
from core.snapshot import Snapshot
from core.timeline import Timeline
from playground import bundle, document
from playground.document import Document


@pytest.fixture
def snapshot():
    line = Timeline(replaced(Recipe(), "optimizer", "adam"), EmptyShelf())
    while line.step < 70:
        line.go(70 - line.step)
    run = line.run
    return Snapshot(run.number, run.recipe, run.program.objective, run.state, line.history, run.check, tree=line.tree)


def test_what_was_bundled_opens_again(tmp_path, snapshot):
    opened = Document(snapshot.recipe, {"speed": 30}, "Mine")
    bundle.write(tmp_path / "mine.zip", opened, snapshot)
    assert bundle.read(tmp_path / "mine.zip") == opened


def test_the_numbers_are_those_of_the_run(tmp_path, snapshot):
    bundle.write(tmp_path / "mine.zip", Document(snapshot.recipe), snapshot)
    with zipfile.ZipFile(tmp_path / "mine.zip") as kept:
        weights = np.load(io.BytesIO(kept.read("weights.npz")))
        key = snapshot.tree.now
        record = np.load(io.BytesIO(kept.read(f"branch-{key}.npz")))
    np.testing.assert_array_equal(weights["W1"], snapshot.objective.layout.view(snapshot.state.theta, "W1"))
    np.testing.assert_array_equal(record["loss"], snapshot.history.loss.values)
    assert len(record["accuracy"]) == 70


@pytest.mark.parametrize("content", [b"", b"PK", b"{}", b"PK\x05\x06" + 18 * b"\0"])
def test_what_is_no_bundle_is_refused(tmp_path, content):
    (tmp_path / "x.zip").write_bytes(content)
    with pytest.raises(Refusal, match=r"x\.zip is not a session of Descent Playground"):
        bundle.read(tmp_path / "x.zip")


def test_a_bundle_that_unpacks_to_too_much_is_refused_before_it_has_unpacked(tmp_path):
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr(bundle.SESSION, b" " * 40_000_000)
    with pytest.raises(Refusal, match=f"must not be larger than {document.MOST_BYTES} bytes"):
        bundle.read(tmp_path / "bomb.zip")


@given(st.binary(min_size=1, max_size=20), st.integers(0, 10_000))
def test_a_damaged_bundle_is_opened_or_refused(tmp_path_factory, noise, place):
    folder = tmp_path_factory.mktemp("damaged")
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as kept:
        kept.writestr(bundle.SESSION, Document(Recipe()).text())
    damaged = bytearray(content.getvalue())
    place %= len(damaged)
    damaged[place : place + len(noise)] = noise
    (folder / "x.zip").write_bytes(bytes(damaged))
    with suppress(Refusal):  # anything else would be a traceback in somebody's face
        assert isinstance(bundle.read(folder / "x.zip"), Document)
