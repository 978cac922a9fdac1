"""The search ladder: what a step costs, where each rung ends, and that the picture is fair."""

from dataclasses import replace

import numpy as np
import pytest

from core.digits import Mnist
from core.initializers import Normal
from core.models import Linear, Perceptron
from core.studies.climbing import EVALUATIONS, SAMPLES
from core.studies.ladder import ANALYTIC, LOCAL, NUMERICAL, RANDOM, RUNGS, STOCHASTIC, LadderStudy
from playground.shelf import FileShelf

STUDY = LadderStudy(budget=2000)


def climbed(study, brought=None):
    """The last picture of a climb."""
    pictures = [picture for picture in study.climb(study.data(brought)) if picture is not None]
    return pictures[-1]


@pytest.fixture(scope="module")
def climb():
    return climbed(STUDY)


def test_what_is_shown_is_the_lower_part_of_the_ladder_and_asks_for_no_new_climb():
    study = LadderStudy(shown=2)
    assert study.visible == ("random", "local")
    assert LadderStudy().visible == tuple(RUNGS)
    assert study.climbing == LadderStudy().climbing


def test_one_numerical_step_costs_what_the_notes_and_the_book_say():
    cifar = Linear(biases="trick", initializer=Normal(0.01)).layout(3072, 10).parameters
    book = Perceptron(hidden=(50,)).layout(784, 10).parameters
    assert (cifar, STUDY.cost(NUMERICAL, cifar)) == (30_730, 30_731)
    assert (book, replace(STUDY, difference="central").cost(NUMERICAL, book)) == (39_760, 79_520)
    assert [STUDY.cost(key, cifar) for key in (RANDOM, LOCAL, ANALYTIC, STOCHASTIC)] == [1, 1, 1, 1]


def test_the_two_examples_are_priced_by_the_present_difference():
    assert STUDY.prices == {"cifar": 30_731, "book": 39_761}
    assert replace(STUDY, difference="central").prices == {"cifar": 61_460, "book": 79_520}


@pytest.mark.parametrize("difference", ["forward", "central"])
def test_what_a_step_is_said_to_cost_is_what_the_run_counts(difference):
    climb = climbed(replace(STUDY, difference=difference, budget=400))
    for lane in climb.lanes.values():
        assert lane.evaluations[-1] == lane.steps * lane.cost


def test_all_rungs_begin_at_the_same_loss_and_spend_no_more_than_the_budget(climb):
    assert climb.finished
    assert list(climb.lanes) == list(RUNGS)
    assert len({lane.losses[0] for lane in climb.lanes.values()}) == 1
    for lane in climb.lanes.values():
        assert STUDY.budget - lane.cost < lane.evaluations[-1] <= STUDY.budget
        assert (np.diff(lane.evaluations) > 0).all()


def test_searching_at_random_never_loses_what_it_has(climb):
    for key in (RANDOM, LOCAL):
        assert (np.diff(climb.lanes[key].losses) <= 0).all()


def test_the_higher_the_rung_the_lower_the_loss_but_for_the_price_of_the_numerical_gradient(climb):
    best = {key: lane.best for key, lane in climb.lanes.items()}
    assert best[ANALYTIC] < best[LOCAL] < best[RANDOM]
    assert best[STOCHASTIC] < best[RANDOM]
    # Its 26 steps are as good as 26 analytic ones; it only pays 76 times as much for each.
    assert climb.lanes[NUMERICAL].steps == 2000 // 76
    assert best[NUMERICAL] > best[LOCAL]


def test_numerical_and_analytic_descent_take_the_same_way(climb):
    numerical, analytic = climb.lanes[NUMERICAL], climb.lanes[ANALYTIC]
    steps = numerical.evaluations // numerical.cost
    both = sorted(set(steps) & set(analytic.evaluations))
    assert len(both) > 5
    for step in both:
        wanted = analytic.losses[analytic.evaluations == step]
        assert numerical.losses[steps == step] == pytest.approx(wanted, rel=1e-3)


def test_counted_in_samples_a_step_of_sgd_is_25_times_as_cheap(climb):
    whole, few = climb.lanes[ANALYTIC], climb.lanes[STOCHASTIC]
    assert (whole.batch, few.batch) == (250, 10)
    assert few.counted(SAMPLES)[-1] * 25 == whole.counted(SAMPLES)[-1]
    assert few.counted(EVALUATIONS)[0] == 1


def test_only_what_the_axis_counts_asks_for_no_new_climb():
    assert replace(STUDY, counts=SAMPLES).climbing == STUDY.climbing
    assert replace(STUDY, seed=1).climbing != STUDY.climbing


def test_digits_have_to_be_brought_and_are_searched_by_the_classifier_of_the_notes():
    study = replace(STUDY, task="digits")
    assert study.data() is None
    assert study.data(STUDY.data()) is None  # these are no pictures
    assert study.model == Linear(biases="trick", initializer=Normal(0.01))


@pytest.mark.slow
def test_on_two_thousand_digits_random_search_stays_near_chance_and_local_search_wins():
    study = LadderStudy(task="digits").suited
    data = study.data(Mnist().data(FileShelf()))
    assert len(data.train) == 2000
    climb = climbed(study, Mnist().data(FileShelf()))
    assert climb.parameters == 7850
    assert climb.lanes[NUMERICAL].steps == 0  # one step would cost 7,851
    assert climb.lanes[RANDOM].accuracies[-1] < 0.25
    assert climb.lanes[LOCAL].accuracies[-1] > 0.4
