"""The model as lines of a script: its first weights, the way forward and the way back, written out layer by layer."""

from __future__ import annotations

from dataclasses import dataclass

from core.activations import Activation
from core.arrays import Layout
from core.dropout import DROPOUT, FACES
from core.initializers import He, Initializer, Normal, Uniform, Xavier, XavierUniform, Zeros
from core.models import NONE, TRICK, Model
from core.scripts.activations import activation_lines
from core.scripts.piece import block

MASK = f"""
    def dropout_mask(step, layer, samples, units):
        \"\"\"1 / (1 - p) for every unit that stays awake at this step, 0 for those that fall silent.\"\"\"
        count = samples * units
        random = np.random.PCG64(np.random.SeedSequence((seed, {DROPOUT}, layer)))
        random.advance(step * -(-count // 4))  # the draws of all steps are laid end to end
        faces = random.random_raw(-(-count // 4)).view(np.uint16)[:count]
        awake = round((1 - dropout) * {FACES})
        return ((faces < awake) * ({FACES} / awake)).reshape(units, samples).T.astype(dtype)
"""
NORMALIZE = """
    def normalized(a, mean, spread, training, step):
        \"\"\"Every unit measured against the batch; in use, against the running mean and spread of the batches.\"\"\"
        if not training:
            return (a - mean) / np.sqrt(spread + 1e-5), np.sqrt(spread + 1e-5)
        centre, variance = a.mean(axis=0), a.var(axis=0)
        if step is not None:  # a step of training moves the running statistics, an evaluation does not
            mean[:] = 0.9 * mean + 0.1 * centre
            spread[:] = 0.9 * spread + 0.1 * variance * (len(a) / max(len(a) - 1, 1))
        return (a - centre) / np.sqrt(variance + 1e-5), np.sqrt(variance + 1e-5)
"""


@dataclass(frozen=True)
class Network:
    """Writes down a model with `inputs` and `outputs`."""

    model: Model
    inputs: int
    outputs: int

    @property
    def layout(self) -> Layout:
        """Where every parameter lies."""
        return self.model.layout(self.inputs, self.outputs)

    @property
    def layers(self) -> int:
        """How many layers of weights there are."""
        return len(self.model.widths) + 1

    @property
    def names(self) -> list[str]:
        """The parameters in the order of the flat vector."""
        return [each.name for each in self.layout.blocks]

    @property
    def activations(self) -> list[tuple[Activation, str]]:
        """The activation after each layer but the last, and its name in the script; equal ones share a name."""
        known: dict[Activation, str] = {}
        after = [self.model.activation_after(number) for number in range(1, self.layers)]
        several = len(set(after)) > 1
        for each in after:
            known.setdefault(each, f"f{len(known) + 1}" if several else "f")
        return [(each, known[each]) for each in after]

    def functions(self) -> str:
        """The activations, and what dropout and normalization need."""
        parts = [activation_lines(*each) for each in dict.fromkeys(self.activations)]
        parts += [block(MASK)] if self.model.dropout else []
        parts += [block(NORMALIZE)] if self.model.normalize else []
        return "\n\n\n".join(parts)

    def beginning(self) -> str:
        """The first theta."""
        lines = [f"theta = np.zeros({self.layout.size})"]
        for each in self.layout.blocks:
            place = f"theta[{each.start}:{each.start + each.size}]"
            if each.name.startswith("W"):
                inputs, outputs = each.shape
                rows = inputs + (self.model.biases == TRICK)
                place = f"theta[{each.start}:{each.start + rows * outputs}]"
                drawn = drawn_weights(self.model.initializer_of(int(each.name[1:])), rows, outputs, each.start)
                lines.append(f"{place} = {drawn}  # {each.name}")
            elif each.name.startswith(("gain", "spread")):
                lines.append(f"{place} = 1  # {each.name}")
        return "\n".join([*lines, "theta = theta.astype(dtype)"])

    def unpack(self) -> str:
        """The function that gives every parameter its shape."""
        places = ",\n".join(
            f"        theta[{each.start}:{each.start + each.size}]"
            + (f".reshape({each.shape[0]}, {each.shape[1]})" if len(each.shape) > 1 else "")
            for each in self.layout.blocks
        )
        return (
            f'def unpack(theta):\n    """{", ".join(self.names)} as views of theta."""\n    return (\n{places},\n    )'
        )

    def masks(self, kind: str) -> str:
        """An array over theta: 1 for weights ("weight"), for what is trained ("trained"), 0 elsewhere."""
        parts = [
            f"np.{'ones' if (each.weight if kind == 'weight' else each.trained) else 'zeros'}({each.size})"
            for each in self.layout.blocks
        ]
        return f"np.concatenate([{', '.join(parts)}]).astype(dtype)"

    def forward(self) -> list[str]:
        """The lines from x to the scores s."""
        lines, signal = list[str](), "x"
        for number in range(1, self.layers + 1):
            last = number == self.layers
            bias = self.bias(number)
            a = "s" if last else f"a{number}"
            lines.append(f"{a} = {signal} @ W{number}{f' + b{number}' if bias else ''}")
            if not last:
                lines += self._between(number)
                signal = f"z{number}"
        return lines

    def bias(self, number: int) -> bool:
        """Whether a bias is added right after the weights of a layer."""
        return self.model.biases != NONE and not (self.model.normalize and number < self.layers)

    def _between(self, number: int) -> list[str]:
        name, lines = self.activations[number - 1][1], list[str]()
        if self.model.normalize:
            given = f"a{number}, mean{number}, spread{number}, training, step"
            lines.append(f"hat{number}, root{number} = normalized({given})")
            lines.append(f"a{number} = gain{number} * hat{number} + b{number}")
        lines.append(f"z{number} = {name}(a{number})")
        if self.model.dropout:
            drawn = f"dropout_mask(step, {number}, len(x), {self.model.widths[number - 1]})"
            lines.append(f"mask{number} = 1 if step is None else {drawn}")
            lines.append(f"y{number}, z{number} = z{number}, z{number} * mask{number}")
        return lines

    def backward(self) -> list[str]:
        """The lines from ds, the slope by the scores, to the slope of every parameter."""
        lines, delta = list[str](), "ds"
        for number in range(self.layers, 0, -1):
            below = f"z{number - 1}" if number > 1 else "x"
            lines.append(f"dW{number} = {below}.T @ {delta}")
            if self.bias(number):
                lines.append(f"db{number} = {delta}.sum(axis=0)")
            if number > 1:
                lines += self._back_through(number - 1, delta, number)
                delta = f"da{number - 1}"
        return lines

    def _back_through(self, number: int, delta: str, above: int) -> list[str]:
        name, output = self.activations[number - 1][1], f"{'y' if self.model.dropout else 'z'}{number}"
        lines = [f"dz{number} = {delta} @ W{above}.T"]
        if self.model.dropout:
            lines.append(f"dz{number} = dz{number} * mask{number}")
        lines.append(f"da{number} = dz{number} * {name}_slope(a{number}, {output})")
        if self.model.normalize:
            d, hat = f"da{number}", f"hat{number}"
            lines += [
                f"dgain{number}, db{number} = ({d} * {hat}).sum(axis=0), {d}.sum(axis=0)",
                f"{d} = {d} - ({hat} * dgain{number} + db{number}) / len(x)",
                f"{d} = {d} * gain{number} / root{number}",
                f"dmean{number}, dspread{number} = np.zeros_like(mean{number}), np.zeros_like(spread{number})",
            ]
        return lines


def drawn_weights(initializer: Initializer, inputs: int, outputs: int, stream: int) -> str:
    """The first weights of a layer as an expression; the numbers are drawn from (seed, stream)."""
    size = f"{inputs} * {outputs}"
    normal = f"generator(seed, {stream}).standard_normal({size})"
    match initializer:
        case Normal(s=s):
            return f"{s!r} * {normal}"
        case Uniform(r=r):
            return f"generator(seed, {stream}).uniform(-{r!r}, {r!r}, {size})"
        case Xavier():
            return f"np.sqrt(2 / ({inputs} + {outputs})) * {normal}"
        case XavierUniform():
            reach = f"np.sqrt(6 / ({inputs} + {outputs}))"
            return f"{reach} * generator(seed, {stream}).uniform(-1, 1, {size})"
        case He():
            return f"np.sqrt(2 / {inputs}) * {normal}"
        case Zeros():
            return "0"
        case _:
            raise KeyError(type(initializer).__name__)
