"""Numbers as people read and type them: always a decimal point, few digits, powers of ten as powers of ten."""

from __future__ import annotations

import math
import re

from core import refusals
from core.refusals import Refusal, brief

_SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_ORDINARY = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹−", "-0123456789-")
_POWER = re.compile(r"(?:[x×·*]\s*)?10(?:\^|\*\*)?([⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹]+|(?<=\^)[-+]?\d+|(?<=\*\*)[-+]?\d+)$")


def number(value: float, digits: int = 4, plain: tuple[int, int] = (-4, 6)) -> str:
    """`value` with so many significant digits and no idle zeros: 0.125, 1,240, 1.2×10⁻⁵, ∞.

    From 10^a to below 10^b, with a, b = `plain`, it is written out, else as a power of ten.
    """
    if not math.isfinite(value):
        return "–" if math.isnan(value) else "∞" if value > 0 else "−∞"
    if value == 0:
        return "0"
    if isinstance(value, int):
        return whole(value)
    mantissa, exponent = f"{abs(value):.{digits - 1}e}".split("e")
    sign, power = "−" if value < 0 else "", int(exponent)
    if plain[0] <= power < max(digits, plain[1]):
        return sign + _trimmed(f"{float(f'{mantissa}e{power}'):,.{max(digits - 1 - power, 0)}f}")
    mantissa = _trimmed(mantissa)
    times = "" if mantissa == "1" else f"{mantissa}×"
    return f"{sign}{times}10{str(power).translate(_SUPERSCRIPT)}"


def steady(value: float, digits: int = 4) -> str:
    """`value` with idle zeros kept, so that a figure that changes keeps its width: 12.50, 0.0310."""
    size = abs(value)
    if not math.isfinite(value) or size >= 1e6:
        return number(value, digits)
    if size and size < 10.0 ** (1 - digits):
        mantissa, power = f"{value:.1e}".split("e")
        return f"{mantissa}×10{str(int(power)).translate(_SUPERSCRIPT)}".replace("-", "−")
    before = len(f"{size:.0f}") if size >= 1 else 0
    return f"{value:,.{max(digits - before, 0)}f}".replace("-", "−")


def whole(value: int) -> str:
    """A whole number with its thousands parted: 60,000."""
    return f"{value:,}".replace("-", "−")


def percent(share: float, digits: int = 2) -> str:
    """A share of one as per cent: 97.13 %."""
    return f"{100 * share:.{digits}f} %" if math.isfinite(share) else "–"


def typed(value: float) -> str:
    """`value` as it stands in a field: exact, and short enough to type, such as 0.001 or 1e-5."""
    if isinstance(value, int):
        return str(value)
    text = f"{value:.12g}"
    return re.sub(r"e([-+])0*(\d)", lambda found: f"e{found[1].strip('+')}{found[2]}", text)


def parsed(text: str, subject: str) -> float:
    """The number a person typed: 0.5, 0,5, 1,234.5, 60,000, 1e-3, 1.2×10⁻⁵, 3 %. Raises `Refusal` naming `subject`."""
    plain = text.strip().replace("\u00a0", "").replace(" ", "").replace("_", "")
    share = 0.01 if plain.endswith("%") else 1.0
    plain = _with_power(plain.removesuffix("%")).translate(_ORDINARY)
    try:
        value = float(_with_point(plain)) * share
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise Refusal(refusals.NOT_A_NUMBER, subject=subject, value=brief(text.strip()))
    return value


def _with_power(text: str) -> str:
    """1.2×10⁻⁵, 1.2*10^-5 and 10⁻⁵ as 1.2e-5 and 1e-5."""
    found = _POWER.search(text)
    if not found:
        return text
    return f"{text[: found.start()] or '1'}e{found[1].translate(_ORDINARY).replace('⁺', '')}"


def _with_point(text: str) -> str:
    """Commas as what they mean: they part thousands where they stand before groups of three, else one is the point."""
    if re.fullmatch(r"[-+]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?", text):
        return text.replace(",", "")
    return text.replace(",", ".")


def _trimmed(text: str) -> str:
    """`text` without idle zeros behind its point."""
    return text.rstrip("0").rstrip(".") if "." in text else text
