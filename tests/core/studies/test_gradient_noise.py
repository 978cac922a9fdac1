"""What the lab of gradient noise shows is what was drawn."""

import numpy as np
import pytest

from core.noise import noise
from core.studies.gradient_noise import GradientNoiseStudy

NOISE = noise(np.random.default_rng(2).normal(size=(100, 12)) + 1.0)


def test_a_batch_has_at_most_as_many_samples_as_there_are():
    assert GradientNoiseStudy(batch=400).size(NOISE) == 100
    assert GradientNoiseStudy(batch=4).size(NOISE) == 4


def test_the_slope_is_minus_one_half_with_replacement_and_steeper_without():
    assert GradientNoiseStudy().slope(NOISE) == pytest.approx(-0.5, abs=0.05)
    without = GradientNoiseStudy(replacement=False)
    assert without.slope(NOISE) < -0.5
    assert without.sizes(NOISE).tolist() == [1, 2, 4, 8, 16, 32, 64]


def test_a_cloud_has_as_many_batches_as_were_asked_for_and_another_seed_draws_others():
    study = GradientNoiseStudy(count=77)
    assert len(study.cloud(NOISE).along) == 77
    other = GradientNoiseStudy(count=77, seed=1)
    assert (study.cloud(NOISE).along != other.cloud(NOISE).along).any()
