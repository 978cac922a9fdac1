"""Columns measured in their own spread from their own mean, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.arrays import Array


@dataclass(frozen=True, eq=False)
class Standardisation:
    """z = (x - mean) / spread, column by column; `mean` and `spread` are (columns,).

    A column that never changes has spread 1 here, so that it becomes 0 and can be led back.
    """

    mean: Array
    spread: Array

    @classmethod
    def of(cls, values: Array) -> Standardisation:
        """The one that gives each column of `values` (samples, columns) mean 0 and standard deviation 1."""
        values = np.asarray(values, float)
        # Taken from columns of size 1: squares of numbers near the end of the range would overflow.
        size = np.maximum(np.abs(values).max(0), np.finfo(float).tiny)
        mean, spread = (values / size).mean(0), (values / size).std(0)
        # Rounding leaves a constant column a spread of some 1e-17 of its size.
        still = spread <= 1e-12
        return cls(mean * size, np.where(still, 1.0, spread * size))

    def apply(self, values: Array) -> Array:
        """`values` (..., columns) in spreads from the mean."""
        return (values - self.mean) / self.spread

    def undo(self, values: Array) -> Array:
        """What `apply` was given."""
        return values * self.spread + self.mean

    def words(self, columns: Sequence[str]) -> tuple[str, ...]:
        """What was done to each column, as in `(age - 38.2) / 12.9`."""
        return tuple(
            f"({name} {'+' if mean < 0 else '-'} {abs(mean):.4g}) / {spread:.4g}"
            for name, mean, spread in zip(columns, self.mean, self.spread, strict=True)
        )
