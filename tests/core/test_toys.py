"""The toy data follow the rules that were published for them, and every knob moves what it says and nothing else."""

from dataclasses import replace

import numpy as np
import pytest
from scipy import stats

from core.datasets import DATASETS, EmptyShelf
from core.heights import CENTRES, Curve, Plane, SixGaussians
from core.hyper import Change
from core.recipe import Recipe, replaced
from core.tasks import Task
from core.toys import Circle, Classes, ExclusiveOr, Gauss, Moons, RareClass, Spiral, ThreeSpirals, Toy

TOYS = [entry.kind for entry in DATASETS.values() if issubclass(entry.kind, Toy)]
SHELF = EmptyShelf()


def whole(toy):
    """All points with their targets, in an order that depends on the points alone."""
    data = toy.data(SHELF)
    points = np.concatenate([data.train.inputs, data.test.inputs])
    targets = np.concatenate([data.train.targets, data.test.targets])
    order = np.lexsort(points.T)
    return points[order], targets[order]


def classes(toy):
    points, targets = whole(toy)
    return points, targets.argmax(-1)


def follows(draws, distribution):
    """Whether draws may come from the distribution; the seed is fixed, so the answer is always the same."""
    return stats.kstest(draws, distribution).pvalue > 0.01


# The published rules


def test_circle_draws_radii_evenly_in_a_disc_and_a_ring():
    points, labels = classes(Circle(noise=0.0, samples=4000))
    radius = np.hypot(*points.T)
    assert follows(radius[labels == 0], stats.uniform(0, 2.5).cdf)
    assert follows(radius[labels == 1], stats.uniform(3.5, 1.5).cdf)
    assert follows(np.arctan2(*points.T), stats.uniform(-np.pi, 2 * np.pi).cdf)
    assert np.bincount(labels).tolist() == [2000, 2000]


def test_circle_labels_are_those_of_a_point_moved_by_the_noise():
    sets = [classes(Circle(noise=0.5, samples=5000, seed=seed)) for seed in range(8)]
    points, labels = np.concatenate([points for points, _ in sets]), np.concatenate([labels for _, labels in sets])
    random, radius = np.random.default_rng(1), np.hypot(*points.T)
    for low, high in [(0, 1), (1, 2.5), (3.5, 4), (4, 5)]:
        for side in (-1, 1):
            here = (radius >= low) & (radius < high) & (side * points.sum(-1) > 0)
            moved = np.repeat(points[here], 20, 0) + random.uniform(-5, 5, (20 * here.sum(), 2)) * 0.5
            assert labels[here].mean() == pytest.approx((np.hypot(*moved.T) >= 2.5).mean(), abs=0.025)


def test_xor_keeps_clear_of_the_axes_and_labels_by_the_sign_of_the_product():
    points, labels = classes(ExclusiveOr(noise=0.0, samples=4000))
    assert labels.tolist() == (points.prod(-1) < 0).astype(int).tolist()
    assert follows((points - 0.3 * np.sign(points)).ravel(), stats.uniform(-5, 10).cdf)
    assert np.abs(points).min() >= 0.3


def test_xor_labels_are_those_of_a_point_moved_by_the_noise():
    points, labels = classes(ExclusiveOr(noise=0.3, samples=5000))
    chance = 0.5 - np.clip(points / (2 * 5 * 0.3), -0.5, 0.5)  # that noise of U(-1.5, 1.5) makes a coordinate negative
    expected = chance[:, 0] + chance[:, 1] - 2 * chance.prod(-1)
    assert labels.mean() == pytest.approx(expected.mean(), abs=0.02)
    near = np.abs(points).min(-1) < 1
    assert (labels != expected.round())[~near & (np.abs(points).min(-1) > 1.5)].sum() == 0
    assert (labels[near] != expected.round()[near]).mean() == pytest.approx(
        np.minimum(expected, 1 - expected)[near].mean(), abs=0.03
    )


@pytest.mark.parametrize(("noise", "variance"), [(0.0, 0.5), (0.1, 1.2), (0.5, 4.0)])
def test_gauss_clouds_lie_at_two_two_with_the_published_variance(noise, variance):
    points, labels = classes(Gauss(noise=noise, samples=5000))
    for label, centre in [(0, 2), (1, -2)]:
        assert follows(points[labels == label].ravel(), stats.norm(centre, variance**0.5).cdf)
    assert np.bincount(labels).tolist() == [2500, 2500]


def test_spiral_arms_are_the_published_curve():
    points, labels = classes(Spiral(noise=0.0, samples=200))
    for arm in (0, 1):
        expected = [
            (5 * i / 100 * np.sin(t), 5 * i / 100 * np.cos(t))
            for i in range(100)
            for t in [1.75 * i / 100 * 2 * np.pi + arm * np.pi]
        ]
        here = points[labels == arm]
        assert np.allclose(here[np.hypot(*here.T).argsort()], expected, atol=1e-12)


def test_spiral_noise_moves_points_evenly_and_labels_stay():
    still, moved = Spiral(noise=0.0, samples=4000), Spiral(noise=0.5, samples=4000)
    shift = moved.labelled()[0] - still.labelled()[0]
    assert follows(shift.ravel(), stats.uniform(-0.5, 1).cdf)
    assert (moved.labelled()[1] == still.labelled()[1]).all()


def test_three_spirals_are_the_arms_of_the_case_study():
    points, labels = classes(ThreeSpirals(noise=0.0, samples=300))
    for arm in range(3):
        radius, angle = np.linspace(0, 1, 100), np.linspace(4 * arm, 4 * (arm + 1), 100)
        here = points[labels == arm]
        expected = np.stack([radius * np.sin(angle), radius * np.cos(angle)], -1)
        assert np.allclose(here[np.hypot(*here.T).argsort()], expected, atol=1e-12)


def test_three_spirals_are_blurred_in_the_angle_alone():
    points, labels, names = ThreeSpirals(noise=0.2, samples=4800).labelled()
    still = ThreeSpirals(noise=0.0, samples=4800).labelled()[0]
    assert np.allclose(np.hypot(*points.T), np.hypot(*still.T))
    turn = np.arctan2(*points.T) - np.arctan2(*still.T)
    turn = ((turn + np.pi) % (2 * np.pi) - np.pi)[np.hypot(*points.T) > 0]
    assert follows(turn, stats.norm(0, 0.2).cdf)
    assert np.bincount(labels).tolist() == [1600] * 3
    assert len(names) == 3


def test_moons_are_those_of_scikit_learn():
    from sklearn.datasets import make_moons

    points, labels = classes(Moons(noise=0.0, samples=300))
    expected, theirs = make_moons(300, shuffle=False)
    for label in (0, 1):
        assert np.allclose(by_rows(points[labels == label]), by_rows(expected[theirs == label]), atol=1e-12)
    shift = Moons(noise=0.3, samples=4000).labelled()[0] - Moons(noise=0.0, samples=4000).labelled()[0]
    assert follows(shift.ravel(), stats.norm(0, 0.3).cdf)


def by_rows(points):
    return points[np.lexsort(points.round(9).T)]


def test_plane_is_a_tenth_of_the_sum():
    points, heights = whole(Plane(noise=0.0, samples=4000))
    assert np.allclose(heights[:, 0], points.sum(-1) / 10)
    assert follows(points.ravel(), stats.uniform(-6, 12).cdf)


def test_six_gaussians_are_three_hills_and_three_hollows():
    points, heights = whole(SixGaussians(noise=0.0, samples=5000))
    signs = {(-4, 2.5): 1, (0, 2.5): -1, (4, 2.5): 1, (-4, -2.5): -1, (0, -2.5): 1, (4, -2.5): -1}
    expected = []
    for x, y in points:
        answers = [sign * max(0, 1 - np.hypot(x - a, y - b) / 2) for (a, b), sign in signs.items()]
        expected.append(max(answers, key=abs))
    assert np.allclose(heights[:, 0], expected)
    assert SixGaussians().height(CENTRES.astype(float)).tolist() == [1, -1, 1, -1, 1, -1]


@pytest.mark.parametrize("kind", [Plane, SixGaussians])
def test_heights_are_looked_up_beside_the_point_when_there_is_noise(kind):
    still, noisy = whole(kind(noise=0.0, samples=4000)), whole(kind(noise=0.5, samples=4000))
    assert (still[0] == noisy[0]).all()
    assert not (still[1] == noisy[1]).all()
    if kind is Plane:  # (nx + ny) / 10 with n ~ U(-3, 3): a triangle from -0.6 to 0.6
        assert follows((noisy[1] - still[1]).ravel(), stats.triang(0.5, -0.6, 1.2).cdf)


@pytest.mark.parametrize(
    ("share", "samples", "rare"), [(0.1, 500, 50), (0.01, 10, 1), (0.5, 300, 150), (0.03, 1000, 30)]
)
def test_as_many_points_are_rare_as_were_asked_for_and_at_least_one(share, samples, rare):
    assert np.bincount(RareClass(rare=share, samples=samples).labelled()[1]).tolist() == [samples - rare, rare]


def test_the_clouds_of_a_rare_class_lie_at_one_one():
    points, labels = classes(RareClass(rare=0.5, samples=5000, noise=0.2))
    for label, centre in [(0, 1), (1, -1)]:
        assert follows(points[labels == label].ravel(), stats.norm(centre, 2).cdf)


def test_the_curve_is_a_sine_with_gaussian_noise():
    x, heights = whole(Curve(noise=0.0, outliers=0.0))
    assert np.allclose(heights, np.sin(np.pi * x))
    x, heights = whole(Curve(noise=0.2, samples=4000, outliers=0.0))
    assert follows(x.ravel(), stats.uniform(-1, 2).cdf)
    assert follows((heights - np.sin(np.pi * x)).ravel(), stats.norm(0, 0.2).cdf)


def test_outliers_are_lifted_training_points():
    still = Curve(samples=4000, outliers=0.0).data(SHELF)
    lifted = Curve(samples=4000, outliers=0.3, lift=2.5).data(SHELF)
    shift = lifted.train.targets - still.train.targets
    assert np.isclose(shift, 2.5).mean() == pytest.approx(0.3, abs=0.02)
    assert set(shift.ravel().round(9)) == {0.0, 2.5}
    assert np.array_equal(lifted.test.targets, still.test.targets)
    fewer = Curve(samples=4000, outliers=0.1, lift=2.5).data(SHELF).train.targets - still.train.targets
    assert (shift[fewer > 0] > 0).all()


# Promises of the family


@pytest.mark.parametrize("kind", TOYS)
def test_the_same_settings_give_the_same_points(kind):
    first, second = kind().data(SHELF), kind().data(SHELF)
    assert first.train.inputs.tobytes() == second.train.inputs.tobytes()
    assert first.test.targets.tobytes() == second.test.targets.tobytes()


@pytest.mark.parametrize("kind", TOYS)
def test_another_seed_gives_other_draws(kind):
    assert not np.array_equal(whole(kind(seed=1))[0], whole(kind(seed=2))[0])


@pytest.mark.parametrize("kind", TOYS)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.8, 0.9])
def test_the_training_share_cuts_the_samples_in_two(kind, share):
    data = kind(samples=100, train_share=share).data(SHELF)
    assert (len(data.train), len(data.test)) == (round(100 * share), 100 - round(100 * share))
    together = np.concatenate([data.train.inputs, data.test.inputs])
    assert len(np.unique(together.round(12), axis=0)) >= 97  # three arms may meet in one point


@pytest.mark.parametrize("kind", TOYS)
@pytest.mark.parametrize("samples", [10, 11, 12, 37, 5000])
def test_every_number_of_samples_fills_both_parts(kind, samples):
    for share in (0.1, 0.9):
        data = kind(samples=samples, train_share=share).data(SHELF)
        assert len(data.train) + len(data.test) == samples
        assert min(len(data.train), len(data.test)) >= 1
        assert np.isfinite(data.train.inputs).all()
        assert np.isfinite(data.train.targets).all()


@pytest.mark.parametrize("kind", TOYS)
def test_shapes_and_names_tell_the_same_story(kind):
    data = kind().data(SHELF)
    assert data.features == (1 if kind is Curve else 2)
    assert data.outputs == len(data.names)
    if issubclass(kind, Classes):
        assert data.task is Task.CLASSIFICATION
        assert (np.sort(data.train.targets)[:, -1] == 1).all()
        assert (data.train.targets.sum(-1) == 1).all()
        counts = np.bincount(np.concatenate([data.train.labels, data.test.labels]), minlength=data.outputs)
        assert counts.min() > (0.05 if kind is RareClass else 0.4) * counts.max()
    else:
        assert data.task is Task.REGRESSION


@pytest.mark.parametrize("kind", [kind for kind in TOYS if kind not in (Spiral, ThreeSpirals, Moons)])
def test_more_samples_leave_the_points_where_they_are(kind):
    few, many = whole(kind(samples=100))[0], whole(kind(samples=300))[0]
    assert {tuple(point) for point in few} <= {tuple(point) for point in many}


@pytest.mark.parametrize("kind", TOYS)
def test_a_larger_training_share_keeps_what_was_trained_on(kind):
    few, many = (kind(train_share=share).data(SHELF).train.inputs for share in (0.3, 0.6))
    assert np.array_equal(few, many[: len(few)])


@pytest.mark.parametrize("kind", TOYS)
@pytest.mark.parametrize(
    ("name", "value"), [("noise", 0.4), ("samples", 77), ("train_share", 0.7), ("seed", 5), ("input_noise", 0.2)]
)
def test_every_setting_of_toy_data_is_live_and_shapes_stay(kind, name, value):
    recipe = Recipe(data=kind())
    turned = replaced(recipe, f"data.{name}", value)
    assert recipe.change_to(turned) is Change.NEXT_STEP
    before, after = recipe.data.data(SHELF), turned.data.data(SHELF)
    assert (before.features, before.outputs, before.task) == (after.features, after.outputs, after.task)
    assert before.train.inputs.tobytes() != after.train.inputs.tobytes() or before.train.targets.tobytes() != (
        after.train.targets.tobytes()
    )


def test_choosing_another_data_set_begins_again():
    assert Recipe().change_to(replace(Recipe(), data=Moons())) is Change.RESTART
