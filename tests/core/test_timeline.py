"""Whatever one does in time - play, change, go back, part - the state is that of a straight replay, bit for bit."""

import numpy as np
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from core.branches import Leg, lengthened, partings
from core.branches import settings as differing
from core.datasets import EmptyShelf
from core.hyper import Change
from core.recipe import Recipe, replaced
from core.refusals import Refusal
from core.run import Run
from core.timeline import Timeline

SMALL = replaced(Recipe(), "model.hidden", [3])
MOMENTUM = replaced(SMALL, "optimizer", "momentum")
CHOICES = [
    SMALL,
    MOMENTUM,
    replaced(SMALL, "optimizer", "adam"),
    replaced(MOMENTUM, "optimizer.rate", 0.02),
    replaced(SMALL, "batch_size", 4),
    replaced(SMALL, "data.noise", 0.3),
    replaced(SMALL, "loss", "hinge"),
    replaced(SMALL, "penalty", "l2"),
    replaced(SMALL, "stopping", "patience"),
    replaced(SMALL, "model.hidden", [2]),
    replaced(SMALL, "seed", 5),
]


def walk(timeline, steps):
    """Take so many steps, over old ground or new."""
    end = timeline.step + steps
    while timeline.step < end:
        timeline.go(end - timeline.step)


def at(timeline, step):
    """Go back to that very step."""
    timeline.rewind(step)
    assert timeline.step <= step
    walk(timeline, step - timeline.step)
    return timeline.run.state


def straight(branch, step):
    """The run that takes the recipes of a branch as they come, and has never heard of time lines."""
    run = Run(branch.legs[0].recipe, EmptyShelf())
    for leg in (*branch.legs[1:], None):
        end = step if leg is None else min(leg.step, step)
        while run.state.step < end:
            run.go(end - run.state.step)
        if leg is not None and leg.step <= step:
            fresh = run.use(leg.recipe) is Change.NEW_MEMORY
            assert leg.fresh is fresh or leg.recipe == run.recipe
    return run


def same(timeline, run):
    """Compare everything that a person could see."""
    state, other = timeline.run.state, run.state
    assert (state.step, state.seen, state.evaluations) == (other.step, other.seen, other.evaluations)
    np.testing.assert_array_equal(state.theta, other.theta)
    assert state.memory.keys() == other.memory.keys()
    for name in state.memory:
        np.testing.assert_array_equal(state.memory[name], other.memory[name])
    assert timeline.run.recipe == run.recipe
    for name in ("loss", "penalty", "accuracy"):
        np.testing.assert_array_equal(getattr(timeline.history, name).values, getattr(run.history, name).values)
    assert [check.step for check in timeline.history.checks] == [check.step for check in run.history.checks]


def test_a_past_step_is_found_bit_for_bit_and_playing_on_from_there_meets_the_end_again():
    timeline = Timeline(MOMENTUM, EmptyShelf())
    walk(timeline, 700)
    timeline.use(replaced(MOMENTUM, "optimizer.rate", 0.05))
    walk(timeline, 500)
    end, history = timeline.run.state, timeline.run.history
    for step in (1, 699, 700, 701, 333, 0, 1199):
        at(timeline, step)
        same(timeline, straight(timeline.branch, step))
        assert timeline.behind
    walk(timeline, 1)
    assert timeline.run.state is not end
    np.testing.assert_array_equal(timeline.run.state.theta, end.theta)
    assert timeline.run.history is history
    assert len(history.loss) == 1200
    assert not timeline.behind


def test_the_recipe_in_force_comes_back_with_its_step():
    timeline = Timeline(SMALL, EmptyShelf())
    walk(timeline, 50)
    timeline.use(CHOICES[2])
    walk(timeline, 50)
    at(timeline, 49)
    assert timeline.run.recipe == SMALL
    walk(timeline, 1)
    assert timeline.run.recipe == CHOICES[2]
    assert not timeline.run.state.memory["m"].any()


def test_a_change_in_the_past_begins_a_branch_and_leaves_the_old_one_whole():
    timeline = Timeline(SMALL, EmptyShelf())
    walk(timeline, 300)
    end, first = timeline.run.state, timeline.branch
    at(timeline, 120)
    timeline.use(MOMENTUM)
    walk(timeline, 80)
    assert (timeline.branch.parent, timeline.branch.fork, timeline.branch.own) == (first.key, 120, 80)
    same(timeline, straight(timeline.branch, 200))
    assert first.newest == 300
    timeline.switch(first.key)
    assert timeline.run.state is end
    assert len(timeline.history.loss) == 300
    timeline.switch(2, 60)
    walk(timeline, 60 - timeline.step)
    same(timeline, straight(timeline.branch, 60))


def test_a_change_taken_back_before_the_first_step_leads_back_to_the_old_branch():
    timeline = Timeline(MOMENTUM, EmptyShelf())
    walk(timeline, 300)
    state = at(timeline, 150)
    timeline.use(CHOICES[2])
    assert timeline.branch.parent is not None
    timeline.use(MOMENTUM)
    assert [branch.key for branch in timeline.tree.branches] == [1]
    assert timeline.step == 150
    np.testing.assert_array_equal(timeline.run.state.memory["v"], state.memory["v"])
    assert state.memory["v"].any()


def test_a_refused_change_in_the_past_changes_nothing():
    timeline = Timeline(SMALL, EmptyShelf())
    walk(timeline, 100)
    at(timeline, 40)
    tree = timeline.tree
    with pytest.raises(Refusal, match="needs classification data"):
        timeline.use(replaced(SMALL, "data", "plane"))
    assert timeline.tree is tree
    walk(timeline, 60)
    same(timeline, straight(timeline.branch, 100))


def test_another_model_begins_a_root_of_its_own_and_the_old_one_can_be_visited():
    timeline = Timeline(SMALL, EmptyShelf())
    walk(timeline, 100)
    end = timeline.run.state
    timeline.use(CHOICES[-2])
    assert timeline.branch.root != 1
    walk(timeline, 10)
    assert [branch.key for branch in timeline.tree.kin] == [timeline.tree.now]
    number = timeline.run.number
    timeline.switch(1)
    assert timeline.run.number > number
    assert timeline.run.state is end
    walk(timeline, 5)
    same(timeline, straight(timeline.branch, 105))


def test_roots_without_steps_are_forgotten_and_others_only_so_many_unless_pinned():
    timeline = Timeline(SMALL, EmptyShelf())
    walk(timeline, 5)
    timeline.grove.pinned = frozenset([1])
    for seed in range(20):
        timeline.use(replaced(SMALL, "seed", 100 + seed))
    assert [branch.key for branch in timeline.tree.branches] == [1, 21]
    for seed in range(20):
        walk(timeline, 2)
        timeline.use(replaced(SMALL, "seed", 200 + seed))
    kept = [branch.key for branch in timeline.tree.branches]
    assert (kept[0], kept[-1], len(kept)) == (1, timeline.tree.now, 14)


def test_states_are_kept_within_the_budget_and_the_nearest_is_never_far():
    size = sum(value.nbytes for value in Run(MOMENTUM, EmptyShelf()).state.memory.values())
    size += Run(MOMENTUM, EmptyShelf()).state.theta.nbytes
    timeline = Timeline(MOMENTUM, EmptyShelf(), budget=20 * size)
    walk(timeline, 1000)
    states = timeline.grove.kept[1].states
    assert len(states) <= 20
    assert states[0].step == 0
    assert np.diff([state.step for state in states]).max() <= 200
    at(timeline, 997)
    same(timeline, straight(timeline.branch, 997))
    timeline.rewind(996)
    assert 996 - timeline.step <= 16


def test_a_log_is_walked_again_from_a_file():
    timeline = Timeline(SMALL, EmptyShelf())
    walk(timeline, 200)
    timeline.use(MOMENTUM)
    walk(timeline, 100)
    at(timeline, 150)
    timeline.use(CHOICES[4])
    walk(timeline, 40)
    logs = [branch.promise().moved(10) for branch in timeline.tree.branches]
    other = Timeline(CHOICES[2], EmptyShelf())
    other.load(logs, 12)
    assert other.behind
    walk(other, 190)
    assert not other.behind
    same(other, timeline.run)
    assert [mark.step for mark in other.history.marks] == [mark.step for mark in timeline.history.marks]
    first = min(branch.key for branch in other.tree.branches)
    other.switch(first)
    walk(other, 300 - other.step)
    timeline.switch(1)
    same(other, timeline.run)


def test_early_stopping_stops_a_branch_where_it_stops_a_straight_run():
    recipe = Recipe.from_plain(
        {
            "data": {"is": "circle", "samples": 40, "noise": 0.5},
            "model": {"is": "mlp", "hidden": [30]},
            "optimizer": {"is": "sgd", "rate": 0.3},
            "stopping": {"is": "patience", "patience": 3},
        }
    )
    alone = Run(recipe, EmptyShelf())
    while not alone.resting:
        alone.go(100)
    timeline = Timeline(replaced(recipe, "clip", "norm"), EmptyShelf())
    walk(timeline, alone.state.step + 500)
    at(timeline, 0)
    timeline.use(recipe)
    while not timeline.run.resting:
        timeline.go(100)
    assert timeline.step == alone.state.step
    np.testing.assert_array_equal(timeline.run.shown.theta, alone.shown.theta)
    at(timeline, alone.vigil.best.step + 50)
    timeline.use(replaced(recipe, "schedule", "step"))
    assert timeline.run.vigil.best.step == alone.vigil.best.step
    np.testing.assert_array_equal(timeline.run.vigil.state.theta, alone.shown.theta)


def test_a_turn_is_left_out_as_if_it_had_never_been_made():
    timeline = Timeline(MOMENTUM, EmptyShelf())
    walk(timeline, 300)
    timeline.use(CHOICES[2])  # another optimizer: its memory begins anew
    walk(timeline, 50)
    timeline.use(replaced(CHOICES[2], "optimizer.rate", 1.0))
    walk(timeline, 50)
    timeline.omit(1)
    walk(timeline, 300 - timeline.step)
    branch = timeline.branch
    assert (branch.parent, branch.fork, branch.newest, [leg.step for leg in branch.legs]) == (1, 300, 300, [0])
    assert not timeline.behind
    assert timeline.run.state.memory["v"].any()
    assert not timeline.history.marks
    walk(timeline, 200)
    same(timeline, straight(branch, 500))
    assert timeline.grove.branches[1].newest == 400


def test_turns_that_lie_ahead_are_left_out_from_here():
    timeline = Timeline(SMALL, EmptyShelf())
    walk(timeline, 100)
    timeline.use(CHOICES[4])
    walk(timeline, 100)
    timeline.use(CHOICES[5])
    walk(timeline, 100)
    at(timeline, 150)
    timeline.omit(2)
    walk(timeline, 150 - timeline.step)
    assert (timeline.step, timeline.branch.fork, timeline.behind) == (150, 150, False)
    assert timeline.run.recipe == CHOICES[4]
    assert [mark.step for mark in timeline.history.marks] == [100]
    walk(timeline, 100)
    same(timeline, straight(timeline.branch, 250))


def test_what_a_branch_began_with_can_be_left_out_even_if_its_parent_is_forgotten():
    timeline = Timeline(MOMENTUM, EmptyShelf())
    walk(timeline, 200)
    at(timeline, 100)
    timeline.use(CHOICES[2])
    walk(timeline, 50)
    timeline.grove.remove(1)
    timeline.omit(1)
    walk(timeline, 100 - timeline.step)
    assert (timeline.step, timeline.behind) == (100, False)
    same(timeline, straight(timeline.branch, 100))


# Logs


def test_what_is_void_at_one_step_is_left_out_of_a_log():
    first, live, fresh = Leg(0, SMALL), Leg(5, CHOICES[4]), Leg(5, MOMENTUM, True)
    assert lengthened((first, live), Leg(5, SMALL)) == (first, Leg(5, SMALL))
    assert lengthened((first, live), fresh) == (first, fresh)
    assert lengthened((first, fresh), live) == (first, fresh, live)
    assert lengthened((first, fresh, live), Leg(5, SMALL)) == (first, fresh, Leg(5, SMALL))
    assert lengthened((first, fresh, live), Leg(5, SMALL, True)) == (first, Leg(5, SMALL, True))
    assert lengthened((first,), Leg(0, MOMENTUM)) == (first, Leg(0, MOMENTUM))


def test_partings_say_what_differs_and_since_when():
    timeline = Timeline(MOMENTUM, EmptyShelf())
    walk(timeline, 300)
    at(timeline, 100)
    timeline.use(replaced(MOMENTUM, "optimizer.rate", 0.2))
    walk(timeline, 50)
    timeline.use(replaced(timeline.run.recipe, "batch_size", 3))
    walk(timeline, 50)
    timeline.use(replaced(timeline.run.recipe, "penalty", "l2"))
    one, other = timeline.tree.branches
    assert [(each.path, each.since) for each in partings(one, other)] == [
        ("optimizer.rate", 100),
        ("batch_size", 150),
        ("penalty", 200),
    ]
    assert partings(one, one) == []
    assert differing([one, other]) == ["penalty", "optimizer.rate", "batch_size"]


def test_branches_share_the_steps_up_to_where_they_parted():
    timeline = Timeline(MOMENTUM, EmptyShelf())
    walk(timeline, 300)
    at(timeline, 100)
    timeline.use(CHOICES[2])
    walk(timeline, 150)
    at(timeline, 180)
    timeline.use(CHOICES[4])
    walk(timeline, 20)
    timeline.switch(1, 60)
    walk(timeline, 60 - timeline.step)
    timeline.use(CHOICES[6])
    walk(timeline, 5)
    tree = timeline.tree
    common = {(one.key, other.key): tree.common(one, other) for one in tree.branches for other in tree.branches}
    assert [common[pair] for pair in ((1, 2), (2, 1), (1, 3), (2, 3), (3, 4), (4, 1))] == [100, 100, 100, 180, 60, 60]
    timeline.use(CHOICES[-1])
    walk(timeline, 5)
    tree = timeline.tree
    assert tree.common(tree.branches[0], tree.branches[-1]) == 0


# Anything at all


class Travels(RuleBasedStateMachine):
    """Random journeys: after each, the run is compared with one that went straight."""

    def __init__(self):
        super().__init__()
        self.timeline = Timeline(SMALL, EmptyShelf(), budget=40_000)

    @rule(steps=st.integers(1, 130))
    def play(self, steps):
        walk(self.timeline, steps)

    @rule(choice=st.sampled_from(CHOICES))
    def change(self, choice):
        self.timeline.use(choice)

    @rule(share=st.floats(0, 1))
    def go_back(self, share):
        at(self.timeline, round(share * self.timeline.branch.newest))

    @rule(number=st.integers(0, 30), share=st.none() | st.floats(0, 1))
    def go_over(self, number, share):
        keys = sorted(self.timeline.grove.branches)
        branch = self.timeline.grove.branches[keys[number % len(keys)]]
        step = branch.newest if share is None else round(share * branch.newest)
        self.timeline.switch(branch.key, step)
        walk(self.timeline, step - self.timeline.step)

    @precondition(lambda self: len(self.timeline.grove.branches) > 1)
    @rule(number=st.integers(0, 30))
    def forget(self, number):
        keys = sorted(self.timeline.grove.branches)
        self.timeline.grove.remove(keys[number % len(keys)])

    @rule()
    def begin_again(self):
        self.timeline.again()

    @precondition(lambda self: len(self.timeline.branch.legs) > 1)
    @rule(share=st.floats(0, 1))
    def leave_out(self, share):
        self.timeline.omit(1 + round(share * (len(self.timeline.branch.legs) - 2)))
        walk(self.timeline, self.timeline.branch.length - self.timeline.step)

    @rule(choice=st.sampled_from(CHOICES))
    def begin_with(self, choice):
        self.timeline.again(choice)

    @rule()
    def save_and_open(self):
        step = self.timeline.step
        logs = [branch.promise().moved(9) for branch in self.timeline.tree.branches]
        now = self.timeline.tree.now + 9
        self.timeline = Timeline(CHOICES[3], EmptyShelf(), budget=40_000)
        self.timeline.load(logs, now)
        walk(self.timeline, step)

    @invariant()
    def it_is_where_a_straight_run_would_be(self):
        same(self.timeline, straight(self.timeline.branch, self.timeline.step))


Travels.TestCase.settings = settings(max_examples=25, stateful_step_count=12, deadline=None)
TestTravels = Travels.TestCase
