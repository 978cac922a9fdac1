"""Every choice can be taken back; turning one knob is one choice; a refused file changes nothing."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.recipe import Recipe, replaced
from core.refusals import Refusal
from playground.document import Document
from playground.session import MOST_STEPS, REST, Session

FIRST = Recipe()
RATES = [replaced(FIRST, "optimizer.rate", rate) for rate in (0.2, 0.3, 0.4)]
ADAM = replaced(FIRST, "optimizer", "adam")


class Clock:
    """A clock that stands still until it is moved."""

    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def session(clock):
    return Session(Document(FIRST), clock)


def test_a_choice_is_undone_and_redone(session):
    session.use(ADAM)
    assert session.recipe == ADAM
    session.undo()
    assert session.recipe == FIRST
    session.redo()
    assert session.recipe == ADAM


def test_nothing_happens_beyond_both_ends(session):
    session.undo()
    session.redo()
    assert session.recipe == FIRST
    assert session.undoes == session.redoes == ()


def test_a_turn_without_a_pause_is_one_choice(session, clock):
    for recipe in RATES:
        session.use(recipe)
        clock.now += REST / 2
    session.undo()
    assert session.recipe == FIRST
    session.redo()
    assert session.recipe == RATES[-1]


def test_a_turn_may_last_long(session, clock):
    for n in range(1, 100):
        session.use(replaced(FIRST, "optimizer.rate", n / 100 + 0.001))
        clock.now += REST * 0.9
    session.undo()
    assert session.recipe == FIRST


def test_a_pause_ends_a_turn(session, clock):
    session.use(RATES[0])
    clock.now += REST
    session.use(RATES[1])
    session.undo()
    assert session.recipe == RATES[0]


def test_letting_go_ends_a_turn_at_once(session):
    session.use(RATES[0])
    session.settle()
    session.use(RATES[1])
    session.undo()
    assert session.recipe == RATES[0]


def test_turning_another_knob_is_another_choice(session):
    session.use(RATES[0])
    session.use(replaced(RATES[0], "batch_size", 20))
    session.undo()
    assert session.recipe == RATES[0]


def test_two_words_chosen_at_once_are_two_choices(session):
    session.use(ADAM)
    session.use(replaced(FIRST, "optimizer", "momentum"))
    session.undo()
    assert session.recipe == ADAM


def test_a_switch_turned_twice_is_two_choices(session):
    folded = replaced(ADAM, "optimizer.folded", True)
    for recipe in (ADAM, folded, ADAM):
        session.use(recipe)
    session.undo()
    assert session.recipe == folded


def test_two_numbers_changed_at_once_are_a_choice_of_their_own(session):
    both = replaced(RATES[0], "batch_size", 20)
    session.use(both)
    session.use(replaced(replaced(both, "optimizer.rate", 0.9), "batch_size", 30))
    session.undo()
    assert session.recipe == both


def test_a_knob_that_came_back_chose_nothing(session):
    session.use(ADAM)
    session.settle()
    session.use(replaced(ADAM, "optimizer.rate", 0.5))
    session.use(ADAM)
    session.undo()
    assert session.recipe == FIRST
    session.redo()
    session.use(replaced(ADAM, "optimizer.rate", 0.5))
    session.undo()
    assert session.recipe == ADAM


def test_undo_ends_a_turn(session):
    session.use(RATES[0])
    session.undo()
    session.use(RATES[1])
    session.use(RATES[2])
    session.undo()
    assert session.recipe == FIRST
    session.undo()
    assert session.recipe == FIRST


def test_a_new_choice_forgets_what_was_undone(session):
    session.use(ADAM)
    session.undo()
    session.use(RATES[0])
    session.redo()
    assert session.recipe == RATES[0]


def test_the_same_recipe_is_no_choice(session):
    calls = []
    session.listen(calls.append)
    session.use(Recipe())
    session.undo()
    assert calls == []


def test_what_undo_and_redo_would_change_is_known(session):
    session.use(RATES[0])
    assert [(change.path, change.old, change.new) for change in session.undoes] == [("optimizer.rate", 0.2, 0.1)]
    session.undo()
    assert [(change.path, change.old, change.new) for change in session.redoes] == [("optimizer.rate", 0.1, 0.2)]


def test_listeners_hear_every_document_once(session):
    heard = []
    session.listen(lambda opened: heard.append(opened.recipe))
    session.use(ADAM)
    session.undo()
    session.redo()
    session.begin(Document(RATES[0]))
    assert heard == [ADAM, FIRST, ADAM, RATES[0]]


def test_the_way_back_is_bounded_and_keeps_the_newest(session):
    for n in range(MOST_STEPS + 10):
        session.use(replaced(FIRST, "seed", n + 1))
        session.settle()
    for _ in range(MOST_STEPS + 10):
        session.undo()
    assert session.recipe.seed == 10


def test_looking_elsewhere_is_no_choice_and_stays_when_one_is_undone(session):
    session.use(ADAM)
    session.look({"log": True})
    session.undo()
    assert session.document == Document(FIRST, {"log": True})
    session.redo()
    assert session.document == Document(ADAM, {"log": True})


def test_a_preset_can_be_undone_with_its_title(session):
    session.begin(Document(ADAM, {"log": True}, "Adam", "See."))
    assert session.document.title == "Adam"
    session.undo()
    assert session.document == Document(FIRST, {"log": True})
    session.redo()
    assert session.document == Document(ADAM, {"log": True}, "Adam", "See.")


def test_a_preset_forgets_what_was_undone_and_ends_a_turn(session):
    session.use(RATES[0])
    session.undo()
    session.begin(Document(ADAM))
    session.redo()
    assert session.recipe == ADAM
    session.use(replaced(ADAM, "optimizer.rate", 0.2))
    session.begin(Document(ADAM))
    session.use(replaced(ADAM, "optimizer.rate", 0.3))
    session.undo()
    assert session.recipe == ADAM


def test_a_session_comes_back_from_its_file(session, tmp_path):
    session.use(ADAM)
    session.look({"log": True})
    session.save(tmp_path / "a.json")
    other = Session(Document(FIRST))
    other.open(tmp_path / "a.json")
    assert other.document == session.document
    other.undo()
    assert other.recipe == FIRST


def test_a_refused_file_leaves_everything_as_it_was(session, tmp_path):
    heard = []
    session.use(ADAM)
    session.listen(heard.append)
    (tmp_path / "a.json").write_text('{"format": "descent-playground session", "version": 1, "recipe": {"seed": -1}}')
    with pytest.raises(Refusal, match=r"^Recipe\.seed must be in \[0, 2147483647\], got -1\.$"):
        session.open(tmp_path / "a.json")
    assert (session.recipe, heard) == (ADAM, [])
    session.undo()
    assert session.recipe == FIRST


def test_a_folder_that_cannot_be_written_to_leaves_everything_as_it_was(session, tmp_path):
    (tmp_path / "file").write_text("")
    session.use(ADAM)
    with pytest.raises(Refusal, match=r"cannot be written: "):
        session.save(tmp_path / "file" / "a.json")
    assert session.recipe == ADAM


actions = st.lists(st.sampled_from([*RATES, ADAM, FIRST, "undo", "redo", "settle", "wait"]), max_size=30)


@given(actions)
def test_undoing_everything_leads_back_and_redoing_it_leads_forth(done):
    clock = Clock()
    session = Session(Document(FIRST), clock)
    for action in done:
        if isinstance(action, Recipe):
            session.use(action)
        elif action == "wait":
            clock.now += REST
        else:
            getattr(session, action)()
    last, steps = session.recipe, 0
    while session.redoes:
        session.redo()
    end = session.recipe
    while session.undoes:
        before = session.recipe
        session.undo()
        steps += 1
        assert session.recipe != before
    assert session.recipe == FIRST
    passed = [FIRST]
    for _ in range(steps):
        session.redo()
        passed.append(session.recipe)
    assert passed[-1] == end
    assert last in passed


def test_a_session_keeps_the_title_while_knobs_are_turned(clock):
    session = Session(Document(FIRST, {}, "Circle", "Look."), clock)
    session.use(ADAM)
    assert session.document == replace(Document(ADAM), title="Circle", note="Look.")
