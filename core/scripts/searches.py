"""Rules that ask for the loss at other places, as lines of a script."""

from __future__ import annotations

from core.scripts.piece import block
from core.search import STREAM, NumericalDescent, RandomLocalSearch, Search


def search_step(rule: Search) -> str:
    """Try one theta, keep it if the loss is lower there; running statistics are not tried."""
    start = "theta + " if isinstance(rule, RandomLocalSearch) else ""
    return f"""
        z = generator(seed, step, {STREAM}).standard_normal(theta.shape)
        tried = np.where(is_trained, {start}eta * z, theta).astype(theta.dtype)
        if objective(tried, x, t) < objective(theta, x, t):
            theta = tried
    """


def numerical_step(rule: NumericalDescent) -> str:
    """Move every parameter a little."""
    if rule.difference == "central":
        slope = "(objective(theta + shift, x, t) - objective(theta - shift, x, t)) / (2 * h)"
    else:
        slope = "(objective(theta + shift, x, t) - objective(theta, x, t)) / h"
    return f"""
        for k in range(len(theta)):
            shift = np.zeros_like(theta)
            shift[k] = h
            g[k] = {slope}
        theta -= eta * g
    """


LBFGS_LINES = block("""
    past, s_and_y = None, []


    def curved(g):
        \"\"\"H g by the two loops of Nocedal and Wright, algorithm 7.4.\"\"\"
        q, shares = g.copy(), []
        for s, y in reversed(s_and_y):
            shares.append(s @ q / (s @ y))
            q -= shares[-1] * y
        if s_and_y:
            s, y = s_and_y[-1]
            q *= s @ y / (y @ y)
        for (s, y), share in zip(s_and_y, reversed(shares)):
            q += (share - y @ q / (s @ y)) * s
        return q


    def wolfe(theta, g, direction, length, x, t):
        \"\"\"Halve or double the step until the loss falls and the slope flattens enough.\"\"\"
        start, slope, near, far = objective(theta, x, t), g @ direction, 0.0, np.inf
        for _ in range(30):
            there = theta + length * direction
            if not objective(there, x, t) <= start + 1e-4 * length * slope:
                far = length
            elif gradient(there, x, t)[1] @ direction < 0.9 * slope:
                near = length
            else:
                return length
            length = (near + far) / 2 if far < np.inf else 2 * length
        return near
""")
LBFGS_STEP = """
    length = eta
    if past is None:
        length *= min(1.0, 1.0 / (np.abs(g).sum() or 1.0))
    elif (theta - past[0]) * is_trained @ (g - past[1]) > 1e-10:
        s_and_y = (s_and_y + [((theta - past[0]) * is_trained, g - past[1])])[-pairs:]
    direction = -curved(g)
    past = theta.copy(), g.copy()
    if search:
        length = wolfe(theta, g, direction, length, x, t)
    theta = theta + length * direction
"""
