"""The log in a session file: old files open, what was written comes back, whatever else becomes one sentence."""

import copy
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.branches import Branch, Leg, Tree
from core.datasets import EmptyShelf
from core.history import History
from core.recipe import Recipe, replaced
from core.refusals import Refusal
from core.snapshot import Snapshot
from core.timeline import Timeline
from playground import document, labels, logs
from playground.document import Document, parsed
from playground.labels import Labels
from playground.logs import Log, Result

OLD = sorted((Path(__file__).parent / "sessions").glob("v1-*.json"))
ADAM = replaced(Recipe(), "optimizer", "adam")
SLOW = replaced(ADAM, "optimizer.rate", 0.003)
CHANGED = replaced(replaced(SLOW, "data.noise", 0.3), "penalty", "l2")
ROOT = Branch(3, None, 3, 0, (Leg(0, Recipe()), Leg(40, ADAM, True), Leg(90, SLOW)), History(), 200, [1.25])
FORK = Branch(5, 3, 3, 60, (Leg(0, Recipe()), Leg(40, ADAM, True), Leg(60, CHANGED)), History(), 100, [0.5])
OTHER = Branch(6, 4, 6, 10, (Leg(0, SLOW),), History(), 0, [0.0])
RESULT = Result(100, "0f" * 32, 0.25, 0.5)
LOG = Log((ROOT, FORK, OTHER), 5, 80, RESULT)
FULL = Document(CHANGED, {"speed": 30.0}, "T", "N", {"scores": {"a": 1}}, Labels({5: "slow"}, frozenset([3])), LOG)


def taken():
    """A run that was taken, as it would be saved."""
    timeline = Timeline(Recipe(), EmptyShelf())
    while timeline.step < 130:
        timeline.go(130 - timeline.step)
    run, newest = timeline.run, timeline.run.examination.check(timeline.run.state)
    return Snapshot(1, run.recipe, run.program.objective, run.state, timeline.history, newest, tree=timeline.tree)


@pytest.mark.parametrize("path", OLD, ids=[path.stem for path in OLD])
def test_sessions_of_version_one_open_as_they_were(path):
    found, table = document.read(path), json.loads(path.read_text(encoding="utf-8"))
    assert (found.title, found.note) == (table["title"], table["note"])
    assert (found.view, found.log, found.labels) == (table["view"], None, Labels())
    for name, value in table["recipe"].items():
        assert contains(found.recipe.plain()[name], value), name


def contains(new, old):
    """Whether everything that an old file said is said still; later versions may say more."""
    if isinstance(old, dict):
        return all(contains(new[name], value) for name, value in old.items())
    return new == old


def test_the_fixtures_hold_what_a_person_had_saved():
    assert len(OLD) == 4
    saved = document.read(next(path for path in OLD if "saved" in path.stem))
    assert (saved.recipe.optimizer.rate, saved.recipe.batch_size, saved.recipe.seed) == (0.0123, 7, 99)


def test_a_log_comes_back_as_it_was():
    again = parsed(FULL.text(), "").log
    assert again == Log((ROOT, FORK, replace(OTHER, parent=None, fork=0)), 5, 80)  # its parent is not in the file
    assert (again.result, again.branches[0].seconds) == (RESULT, [1.25])
    assert parsed(FULL.text(), "").labels == FULL.labels
    assert parsed(FULL.text(), "").text() == FULL.text()


def test_a_log_is_readable_and_tells_every_setting_once():
    table = json.loads(FULL.text())["log"]
    root, fork, other = table["branches"]
    assert root["changes"][1] == {"step": 90, "set": {"optimizer.rate": 0.003}}
    assert root["changes"][0]["fresh"] is True
    assert (fork["parent"], fork["fork"], "recipe" in fork) == (3, 60, False)
    assert "recipe" in other  # what it parted from is not in the file
    assert fork["changes"][-1]["set"]["data.noise"] == 0.3


def test_two_logs_are_equal_when_they_tell_the_same():
    assert Log((ROOT,), 3, 10) == Log((copy.copy(ROOT),), 3, 10)
    assert Log((ROOT,), 3, 10) != Log((ROOT,), 3, 11)
    assert Log((ROOT, FORK), 3, 10) != Log((ROOT,), 3, 10)


def test_the_result_is_a_fingerprint_of_every_loss_and_every_parameter():
    one, other = Result.of(taken()), Result.of(taken())
    assert one == other
    assert one.step == 130
    snapshot = taken()
    snapshot.history.loss._values.array[0, 7] += 1e-16
    assert Result.of(snapshot).sha256 != one.sha256
    assert len(one.sha256) == 64


def test_a_log_leaves_out_what_is_gone_but_not_the_branch_in_use():
    snapshot = taken()
    assert len(Log.of(snapshot, {1}).branches) == 1


def test_a_log_that_is_too_long_loses_its_oldest_branches_and_at_last_itself(monkeypatch):
    snapshot = taken()
    (branch,) = snapshot.tree.branches
    long = replace(branch, key=2, legs=branch.legs + tuple(Leg(step, SLOW) for step in range(1, 30)))
    tree = Tree((replace(long, key=1), replace(branch, key=3), long, replace(branch, key=4)), 2)
    for most, kept in ((100, [1, 3, 2, 4]), (40, [3, 2, 4]), (31, [2, 4]), (30, [2])):
        monkeypatch.setattr(logs, "MOST_CHANGES", most)
        assert [each.key for each in Log.of(replace(snapshot, tree=tree)).branches] == kept
    monkeypatch.setattr(logs, "MOST_CHANGES", 20)
    assert Log.of(replace(snapshot, tree=tree)) is None


def test_twenty_thousand_changes_fit_into_a_file_that_opens():
    recipes = [replaced(SLOW, "optimizer.rate", rate) for rate in (0.012345678901234, 0.023456789012345)]
    legs = (Leg(0, SLOW), *(Leg(step, recipes[step % 2]) for step in range(1, 19_000)))
    text = Document(SLOW, log=Log((replace(ROOT, legs=legs),), 3, 10)).text().encode()
    assert len(text) < document.MOST_BYTES
    assert len(parsed(text, "").log.branches[0].legs) == 19_000


@pytest.mark.parametrize(
    ("path", "value", "sentence"),
    [
        ((), [], "log must be a table of settings, got []."),
        (("branches",), [], "log.branches is not what the log of a session holds, got []."),
        (("branches", 0, "key"), 0, "log.key is not what the log of a session holds, got 0."),
        (("branches", 1, "key"), 3, "log.key is not what the log of a session holds, got 3."),
        (("branches", 1, "parent"), 77, "log.key is not what the log of a session holds, got 5."),
        (("branches", 0, "length"), 10**12, "log.length must be a whole number, got 1000000000000."),
        (("branches", 0, "length"), 1.5, "log.length must be a whole number, got 1.5."),
        (("branches", 0, "changes", 0, "set"), {"seed": 3}, "log.changes is not what the log of a session holds, "),
        (("branches", 0, "changes", 1, "step"), 20, "log.changes is not what the log of a session holds, "),
        (("branches", 0, "changes", 0, "set"), {"x.y": 3}, "Recipe has no setting called 'x'; "),
        (("branches", 0, "changes", 0, "set"), {"optimizer.rate": -1}, "SGD.rate must be in [1e-10, 100], got -1."),
        (("now",), 99, "log.now is not what the log of a session holds, got 99."),
        (("step",), -1, "log.step must be a whole number, got -1."),
        (("result", "sha256"), "x", "log.result.sha256 is not what the log of a session holds, got 'x'."),
    ],
)
def test_what_no_log_holds_is_refused_with_a_sentence(path, value, sentence):
    table = json.loads(FULL.text())
    at, keys = table, ("log", *path)
    for key in keys[:-1]:
        at = at[key]
    at[keys[-1]] = value
    with pytest.raises(Refusal) as caught:
        parsed(json.dumps(table), "x.json")
    assert str(caught.value).startswith(sentence)


def test_a_step_beyond_the_end_is_the_end():
    table = json.loads(FULL.text())
    table["log"]["step"] = 5000
    assert parsed(json.dumps(table), "").log.step == 100


@pytest.mark.parametrize(
    "plain",
    [[], {"names": []}, {"names": {"x": "a"}}, {"names": {"1": "a\nb"}}, {"names": {"1": "a" * 61}}, {"gone": {}},
     {"pinned": [True]}, {"shown": ["12345678901"]}, {"gone": [1] * 1001}, {"names": {"²": "a"}}],
)  # fmt: skip
def test_labels_that_are_none_are_refused(plain):
    with pytest.raises(Refusal):
        labels.parsed(plain)


def test_what_is_shown_is_not_hidden():
    found = Labels().switched("shown", 2, False)
    assert (found.shown, found.hidden) == (frozenset(), frozenset([2]))
    assert found.switched("shown", 2, True) == Labels(shown=frozenset([2]))


# Anything at all

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.just(10**400),
    lambda inside: st.lists(inside, max_size=2) | st.dictionaries(st.text(max_size=5), inside, max_size=2),
    max_leaves=4,
)


def places(table, path=()):
    """The path of every value in nested tables and lists."""
    for key, value in table.items() if isinstance(table, dict) else enumerate(table):
        yield (*path, key)
        if isinstance(value, dict | list):
            yield from places(value, (*path, key))


TABLE = {"log": LOG.plain(), "labels": FULL.labels.plain()}
PLACES = list(places(TABLE))


@settings(max_examples=1200)
@given(st.sampled_from(PLACES), anything, st.booleans())
def test_a_log_with_one_value_exchanged_is_read_or_refused_with_a_sentence(path, value, gone):
    table = copy.deepcopy(TABLE)
    *way, key = path
    at = table
    for step in way:
        at = at[step]
    if gone:
        del at[key]
    else:
        at[key] = value
    text = json.dumps({"format": document.FORMAT, "version": document.VERSION, "recipe": {}, **table})
    said = "."
    try:
        found = parsed(text, "x.json")
    except Refusal as refusal:
        said, found = str(refusal), None
    assert re.fullmatch(r"[^\n\r]*\.", said)
    if found and found.log:
        assert logs.parsed(found.log.plain()) == found.log
