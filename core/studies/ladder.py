"""The ladder of search: five ways down, from trying at random to stochastic gradient descent, on one picture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from core.datasets import DATASETS, Data, Dataset, EmptyShelf, Samples
from core.hyper import Choice, Declared, Real, Whole, hyper
from core.initializers import Normal
from core.margin_losses import Hinge
from core.models import Linear, Model, Perceptron
from core.optimizers import SGD, GradientDescent, Optimizer
from core.recipe import Recipe
from core.search import NumericalDescent, RandomLocalSearch, RandomSearch
from core.studies.climbing import EVALUATIONS, SAMPLES, Climb, climbed

RANDOM, LOCAL, NUMERICAL, ANALYTIC, STOCHASTIC = "random", "local", "numerical", "analytic", "stochastic"
RUNGS = {
    RANDOM: "Random search",
    LOCAL: "Random local search",
    NUMERICAL: "Numerical gradient",
    ANALYTIC: "Analytic gradient",
    STOCHASTIC: "SGD",
}
HIKER = {
    RANDOM: "A blindfolded hiker is dropped anywhere, again and again, and remembers the lowest place.",
    LOCAL: "The hiker feels about with one foot, and goes there only if it is lower.",
    NUMERICAL: "The hiker feels the slope in every direction in turn, and only then takes one step.",
    ANALYTIC: "Mathematics says the slope at once: one look, one step downhill.",
    STOCHASTIC: "The hiker looks at a few stones only, and steps: cheaper still, and right on average.",
}
DIGITS = "digits"
CIFAR, BOOK = "cifar", "book"
WORDS = (*RUNGS.values(), *HIKER.values())
# A batch size that no data exceed.
WHOLE = 60_000
# So many images of the digits are searched through, as in the notes' loops.
IMAGES = 2000


def pace(default: float, label: str, symbol: str, help: str) -> Real:
    """The declaration of how far a rung of the ladder goes."""
    return Real(default, label, help, symbol=symbol, low=1e-4, high=10.0, scale="log")


@dataclass(frozen=True)
class LadderStudy(Declared):
    """What the search ladder shows."""

    task: str = hyper(
        Choice(
            "three_spirals",
            "data",
            "What is learned from.",
            choices={
                "three_spirals": "Three spirals",
                "moons": "Two moons",
                "circle": "Circle",
                DIGITS: "2,000 digits",
            },
        )
    )
    hidden: int = hyper(Whole(12, "hidden units", "0 is a linear classifier.", low=0, high=64))
    budget: int = hyper(
        Whole(
            10_000,
            "budget",
            "How many evaluations of the loss every rung may spend.",
            low=100,
            high=100_000,
            scale="log",
        )
    )
    spread: float = hyper(pace(1.0, "spread", r"\sigma", "How large the weights are that random search tries."))
    reach: float = hyper(pace(0.1, "length of a try", r"\delta", "How far local search feels about."))
    rate: float = hyper(pace(0.5, "learning rate", r"\eta", "How far along the slope the three descents step."))
    difference: str = hyper(
        Choice(
            "forward",
            "difference",
            "Forward takes one evaluation per parameter and one more, central two per parameter.",
            choices={"forward": "forward", "central": "central"},
        )
    )
    batch: int = hyper(Whole(10, "batch size", "How many samples SGD looks at.", low=1, high=1000, scale="log"))
    seed: int = hyper(Whole(0, "seed", "Other first weights, other tries.", high=999))
    counts: str = hyper(
        Choice(
            EVALUATIONS,
            "count",
            "What the axis counts: evaluations of the loss, or samples that were looked at.",
            choices={EVALUATIONS: "evaluations", SAMPLES: "samples"},
        )
    )

    shown: int = hyper(
        Whole(
            len(RUNGS),
            "rungs",
            "How many rungs are shown, from the lowest up: say how far the next one comes before you show it.",
            low=1,
            high=len(RUNGS),
        )
    )

    @property
    def visible(self) -> tuple[str, ...]:
        """The rungs that are shown."""
        return tuple(RUNGS)[: self.shown]

    @property
    def suited(self) -> LadderStudy:
        """The same with paces that suit the data: thousands of weights and a hinge ask for shorter steps."""
        if self.task == DIGITS:
            return replace(self, spread=0.1, reach=0.003, rate=0.01, budget=1000)
        first = LadderStudy()
        return replace(self, spread=first.spread, reach=first.reach, rate=first.rate, budget=first.budget)

    @property
    def climbing(self) -> LadderStudy:
        """The part of the settings that asks for a new climb: everything but what is shown of it."""
        return replace(self, counts=EVALUATIONS, shown=len(RUNGS))

    @property
    def dataset(self) -> Dataset | None:
        """Where the data come from; None for digits, which somebody has to bring."""
        return None if self.task == DIGITS else DATASETS[self.task].kind()

    def data(self, brought: Data | None = None) -> Data | None:
        """The data; of digits the first 2,000 images of those that were `brought`, None without them."""
        if self.dataset is not None:
            return self.dataset.data(EmptyShelf())
        if brought is None or brought.image is None:
            return None
        train = Samples(brought.train.inputs[:IMAGES], brought.train.targets[:IMAGES])
        return replace(brought, train=train)

    @property
    def model(self) -> Model:
        """What is searched for: a small network, or the linear classifier with the bias trick of the notes."""
        if self.task == DIGITS or not self.hidden:
            return Linear(biases="trick", initializer=Normal(0.01))
        return Perceptron(hidden=(self.hidden,))

    @property
    def rules(self) -> dict[str, Optimizer]:
        """The rule of each rung."""
        return {
            RANDOM: RandomSearch(self.spread),
            LOCAL: RandomLocalSearch(self.reach),
            NUMERICAL: NumericalDescent(self.rate, self.difference),
            ANALYTIC: GradientDescent(self.rate),
            STOCHASTIC: SGD(self.rate),
        }

    def recipe(self, key: str) -> Recipe:
        """The recipe of one rung; all but the last look at all samples at every evaluation."""
        plain = Recipe()
        loss, data = Hinge() if self.task == DIGITS else plain.loss, self.dataset or plain.data
        size = self.batch if key == STOCHASTIC else WHOLE
        model, rule = self.model, self.rules[key]
        return Recipe(data=data, model=model, loss=loss, optimizer=rule, batch_size=size, seed=self.seed)

    def cost(self, key: str, parameters: int) -> int:
        """How many evaluations of the loss one step takes on so many parameters."""
        if key != NUMERICAL:
            return 1
        return 2 * parameters if self.difference == "central" else parameters + 1

    @property
    def prices(self) -> dict[str, int]:
        """What one numerical step costs with the classifier of CIFAR-10 and with the book's network, in
        evaluations.
        """
        cifar = Linear(biases="trick").layout(3 * 32 * 32, 10).parameters
        book = Perceptron(hidden=(50,)).layout(28 * 28, 10).parameters
        return {CIFAR: self.cost(NUMERICAL, cifar), BOOK: self.cost(NUMERICAL, book)}

    def climb(self, data: Data) -> Iterator[Climb | None]:
        """All rungs climbed at once, that which has spent least first; a new picture with every new point."""
        recipes = {key: self.recipe(key) for key in RUNGS}
        parameters = self.model.layout(data.features, data.outputs).parameters
        costs = {key: self.cost(key, parameters) for key in RUNGS}
        return climbed(recipes, costs, data, self.budget)
