"""What makes training data worse on purpose: wrong labels and blurred inputs. Test data stay as they are.

Every draw belongs to one sample: a larger share spoils more labels and keeps those that were spoilt before.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from core.arrays import generator
from core.datasets import Samples
from core.hyper import Real, hyper

# Which stream of random numbers serves what; the seed of the data goes in front.
LABELS, INPUTS = 4, 5
# How many rows of a large set are blurred at once.
BLOCK = 1000


def label_noise() -> Any:
    """The declaration of the share of wrong labels, from 0 to 1."""
    help = "The share of training samples that carry the label of another class; the labels of the test stay right."
    return hyper(Real(0.0, "wrong labels", help, low=0.0, high=1.0))


def input_noise(help: str = "Standard deviation of what is added to every training input; test inputs stay.") -> Any:
    """The declaration of the noise on the inputs, from 0 to 1."""
    return hyper(Real(0.0, "input noise", help, low=0.0, high=1.0))


def mislabelled(samples: Samples, share: float, seed: int) -> Samples:
    """`samples` with about a `share` of the one-hot targets (samples, classes) moved to another class, evenly drawn."""
    if not share:
        return samples
    count, classes = samples.targets.shape
    draws = generator(seed, LABELS).random((count, 2))
    turn = np.where(draws[:, 0] < share, 1 + np.floor(draws[:, 1] * (classes - 1)), 0).astype(int)
    wrong = (samples.labels + turn) % classes
    return Samples(samples.inputs, np.eye(classes, dtype=samples.targets.dtype)[wrong])


def blurred(samples: Samples, spread: float, seed: int) -> Samples:
    """`samples` with N(0, spread^2) added to every input; bytes are rounded and stay within 0 ... 255."""
    if not spread:
        return samples
    random, inputs = generator(seed, INPUTS), np.empty_like(samples.inputs)
    whole = inputs.dtype == np.uint8
    for start in range(0, len(inputs), BLOCK):
        rows = samples.inputs[start : start + BLOCK]
        noisy = rows + spread * random.standard_normal(rows.shape, np.float32 if whole else np.float64)
        inputs[start : start + BLOCK] = np.clip(np.rint(noisy), 0, 255) if whole else noisy
    return Samples(inputs, samples.targets)
