"""How minibatches are drawn: a pure function of (seed, step)."""

from __future__ import annotations

import numpy as np

from core.arrays import Array, generator

SHUFFLE, REPLACEMENT = "shuffle", "replacement"
# Making a generator costs as much as some thousand draws, so at least so many are made at once.
DRAWS = 4096


class Drawer:
    """Which of `samples` samples a step looks at, whatever was asked before.

    Shuffled, the permutations of all epochs are laid end to end and step t takes the positions [t B, (t + 1) B) of that
    line: every batch is full and no sample is favoured. A batch of all samples takes them in their own order.
    With replacement, the line is made of free draws, so that 8 % of 100-of-60000 batches hold some sample twice.
    """

    def __init__(self, size: int, drawing: str, samples: int, seed: int) -> None:
        self.size = min(size, samples)
        self._samples, self._seed, self._drawing = samples, seed, drawing
        self._page = samples * max(1, DRAWS // samples)  # a page of the line is a whole number of epochs
        self._known: dict[int, Array] = {}

    def indices(self, step: int, count: int = 1) -> Array:
        """(count * size,) the samples of the steps step ... step + count - 1."""
        if self.size == self._samples and self._drawing == SHUFFLE:
            return np.tile(np.arange(self._samples), count)
        begin, end = step * self.size, (step + count) * self.size
        first = begin // self._page
        pages = [self._draws(page) for page in range(first, -(-end // self._page))]
        line = pages[0] if len(pages) == 1 else np.concatenate(pages)
        shift = first * self._page
        return line[begin - shift : end - shift]

    def _draws(self, page: int) -> Array:
        """(page size,) the draws of one page of the line; the newest two pages are kept."""
        if page not in self._known:
            random = generator(self._seed, page)
            if self._drawing == SHUFFLE:
                epochs = np.tile(np.arange(self._samples), (self._page // self._samples, 1))
                drawn = random.permuted(epochs, axis=1).ravel()
            else:
                drawn = random.integers(0, self._samples, self._page)
            self._known = {key: kept for key, kept in self._known.items() if key == page - 1} | {page: drawn}
        return self._known[page]
