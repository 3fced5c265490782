"""What it means that two figures agree: ranges, roundings, bounds."""

from __future__ import annotations

from decimal import Decimal
from math import floor, inf, isfinite, log10

from twosource.model import Figure
from twosource.values.comparison import Comparison, cannot_tell, different, equal, more_precise, overlapping

ABOUT = 0.1
"""How far a figure that is given as approximate may lie off."""
FINELY, FINE = 0.01, 3
"""The same for a figure with this many digits that count, zeros at its end left out."""
BILLION = 1e9
HALF = 0.49
"""Of the last digit that counts: what rounds to a figure; 8 and 9 percent do not meet."""
PEOPLE = frozenset({"people", "person", ""})
PERSONS = frozenset({"person", "dead", "victim", "life", "soul"})
"""Words for people whoever they are; "two soldiers" may be some of "five people" and are left alone."""
IRREGULAR = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "lives": "life",
    "police": "police",
}


def compare(a: Figure, b: Figure) -> Comparison:
    """How two figures stand to each other; figures of different things cannot be compared.

    "At least 20" fits everything from 20 up; a rounded figure ("480,000") fits all that round to it; "about" allows a
    tenth.
    """
    if (why := incomparable(a, b)) is not None:
        return cannot_tell(why)
    if (a.low, a.high, a.change) == (b.low, b.high, b.change):
        return equal(f"both say {shown(a)}")
    if (a.low, a.high) == (b.low, b.high) and {a.change, b.change} <= {"=", "~", "up", "down"}:
        return equal(f"both say {shown(a)}, one of them about")
    (a_low, a_high), (b_low, b_high) = reach(a), reach(b)
    if (a_low, a_high) == (b_low, b_high):
        return equal(f"{shown(a)} and {shown(b)} allow the same")
    if a_high < b_low or b_high < a_low:
        return different(f"{shown(a)} and {shown(b)} exclude each other")
    if b_low <= a_low and a_high <= b_high:
        return more_precise("left", f"{shown(a)} fits {shown(b)}")
    if a_low <= b_low and b_high <= a_high:
        return more_precise("right", f"{shown(b)} fits {shown(a)}")
    return overlapping(f"{shown(a)} and {shown(b)} can both be true")


def incomparable(a: Figure, b: Figure) -> str | None:
    """Why two figures cannot be compared, or None."""
    if {a.change, b.change} == {"up", "down"}:
        return "one is a rise and one a fall"
    if not _same_unit(a.unit.casefold(), b.unit.casefold()):
        return f"the units differ: {a.unit or 'none'} and {b.unit or 'none'}"
    if (a.per or "") != (b.per or ""):
        return f"the rates differ: per {a.per or 'nothing'} and per {b.per or 'nothing'}"
    left, right = _head(a.counted), _head(b.counted)
    if left and right and left != right:
        return f"different things are counted: {a.counted} and {b.counted}"
    return None


def reach(figure: Figure) -> tuple[float, float]:
    """The lowest and highest exact value that the figure as said allows."""
    if figure.change == ">":
        return figure.low, inf
    if figure.change == "<":
        return -inf, figure.high
    slack = _about(figure.best) if figure.change == "~" and figure.low == figure.high else 0.0
    measured = bool(figure.unit) and figure.unit.casefold() not in PEOPLE
    low, high = (max(slack, _rounding(bound, measured=measured)) for bound in (figure.low, figure.high))
    return figure.low - low, figure.high + high


def _about(value: float) -> float:
    """How far off "about" may lie: a tenth, but a hundredth of what has three digits that count ("about 146")."""
    digits = f"{abs(value):.6g}".split("e")[0].replace(".", "").strip("0")
    return abs(value) * (FINELY if len(digits) >= FINE else ABOUT)


def _same_unit(a: str, b: str) -> bool:
    """Whether two units are one; "dollar" alone may be any dollar."""
    return a == b or {a, b} <= PEOPLE or ("dollar" in {a, b} and a.endswith("dollar") and b.endswith("dollar"))


def _rounding(value: float, *, measured: bool) -> float:
    """Half a unit of the last digit that counts.

    That is the last decimal; the last one before the zeros of a number from 1,000 up; and of smaller whole numbers
    the unit itself where they measure ("8 percent" may be 8.4), nothing where they count.
    """
    if value == 0 or not isfinite(value):
        return 0.0
    if value != floor(value):
        return HALF * 10.0 ** int(Decimal(repr(value)).as_tuple().exponent)
    if abs(value) < 1000:
        return HALF if measured else 0.0
    step = 1
    while step * 10 <= abs(value) and value % (step * 10) == 0:
        step *= 10
    # A single leading digit ("2,000") is too coarse to be read as "1,500 to 2,500".
    return min(step, 10 ** (floor(log10(abs(value))) - 1)) * HALF if step > 1 else 0.0


def shown(figure: Figure) -> str:
    """The figure as one would write it."""
    sign = {">": "at least ", "<": "at most ", "~": "about ", "up": "up ", "down": "down "}.get(figure.change, "")
    low, high = _written(figure.low), _written(figure.high)
    number = low if low == high else f"{low} to {high}"
    rate = f" per {figure.per}" if figure.per else ""
    words = [figure.unit, figure.counted if figure.counted.casefold() != figure.unit.casefold() else ""]
    return " ".join([sign + number, *(w for w in words if w)]) + rate


def _written(value: float) -> str:
    """A number in digits; from a billion on in billions, which can be read."""
    return f"{value / BILLION:,.10g} billion" if abs(value) >= BILLION else f"{value:,.10g}"


def _head(counted: str) -> str:
    """The last word of what is counted, singular; people are people under any name."""
    word = counted.casefold().split()[-1] if counted.split() else ""
    word = IRREGULAR.get(word) or _singular(word)
    return "person" if word in PERSONS else word


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us")) else word
