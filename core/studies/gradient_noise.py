"""What the lab of gradient noise shows: batches of a chosen size, drawn from the samples of the running network."""

from __future__ import annotations

from dataclasses import dataclass

from core.arrays import Array
from core.hyper import Declared, Switch, Whole, hyper
from core.noise import MOST, Cloud, Noise, sizes, slope


@dataclass(frozen=True)
class GradientNoiseStudy(Declared):
    """How many samples a batch has, and how batches are drawn."""

    batch: int = hyper(
        Whole(8, "batch size", "Over how many samples each gradient is averaged.", "B", low=1, high=MOST, scale="log")
    )
    count: int = hyper(
        Whole(400, "batches", "How many batches are drawn for the cloud and for each spread.", low=50, high=1000,
              scale="log")
    )  # fmt: skip
    replacement: bool = hyper(
        Switch(
            True,
            "with replacement",
            "Whether a sample may be drawn twice. Without, the spread is 0 once a batch holds all samples.",
        )
    )
    seed: int = hyper(Whole(0, "seed", "Another seed draws other batches.", high=9999))

    def size(self, noise: Noise) -> int:
        """The batch size, or as many samples as there are."""
        return min(self.batch, noise.samples)

    def cloud(self, noise: Noise) -> Cloud:
        """The batches that are drawn."""
        return noise.draw(self.size(noise), self.count, self.replacement, self.seed)

    def sizes(self, noise: Noise) -> Array:
        """The sizes of batches whose spread is measured; without replacement not that of all samples."""
        found = sizes(noise.samples)
        return found if self.replacement else found[found < noise.samples]

    def spreads(self, noise: Noise) -> Array:
        """The measured spread of each of these sizes."""
        return noise.spreads(self.sizes(noise), self.count, self.replacement, self.seed)

    def slope(self, noise: Noise) -> float:
        """How fast the spread falls with the batch size: -0.5 is 1 / sqrt(B)."""
        return slope(self.sizes(noise), self.spreads(noise))
