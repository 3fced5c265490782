"""How times are written: one regular expression for each shape, made from the words of the codebook.

Every expression is anchored at a word and has no nested repetition, so that reading a text takes time linear in its
length. Where shapes overlap the longest wins, then the one that stands first in SHAPES.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from twosource.codebook.times import load_times
from twosource.codebook.units import load_units
from twosource.values.numerals import alternatives, number_pattern


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of text that has the shape of a time: its kind and the match with its named parts."""

    kind: str
    start: int
    end: int
    match: re.Match[str]

    def part(self, name: str) -> str:
        """A named part in small letters, without points at its end; "" where it is absent."""
        return (self.match.groupdict().get(name) or "").lower().rstrip(".")


SHAPES: tuple[tuple[str, str], ...] = (
    ("iso", r"(?P<y>{year})[-/.](?P<m>\d\d?)[-/.](?P<d>\d\d?)(?:[T ](?P<clock>\d\d?:\d\d)(?::\d\d)?"
            r"(?P<zone>Z)?)?(?!\d)"),
    ("numeric", r"(?P<a>\d\d?)(?P<sep>[/.])(?P<b>\d\d?)(?P=sep)(?P<y>\d{{4}}|\d\d)(?![\d/.]*\d)"),
    ("days", r"(?:{weekday},?\s)?(?P<month>{month})\s(?P<d>{day})\s?(?:-|–|to|and|until|through)\s?(?P<d2>{day})(?!\d)"
             r"(?:,?\s(?P<y>{year})(?!\d))?"),
    ("days", r"(?P<d>{day})\s?(?:-|–|to|and|until)\s?(?P<d2>{day})\s(?P<month>{month})(?:,?\s(?P<y>{year})(?!\d))?"),
    ("day", r"(?:(?P<weekday>{weekday}),?\s(?:the\s)?)?(?P<month>{month})\s(?:the\s)?(?P<d>{day})(?![\d%]|[.,:]\d)"
            r"(?:,?\s(?:of\s)?(?P<y>{year})(?![\d%]))?"),
    ("day", r"(?:(?P<weekday>{weekday}),?\s)?(?:the\s)?(?<![\d.,])(?P<d>{day})\s(?:of\s)?(?P<month>{month})"
            r"(?:,?\s(?:of\s)?(?P<y>{year})(?!\d))?"),
    ("month", r"(?:the\s)?(?:{modifier})?(?P<month>{month}),?\s(?:of\s)?(?P<y>{year}(?!\d)|{which}\syear|'\d\d(?!\d))"),
    ("month", r"(?:the\s)?(?:{modifier})?(?:(?P<which>{which})\s)?(?P<month>{month})"),
    ("week_of", r"(?:the\s)(?P<nth>first|second|third|fourth|last|final)\sweek\s(?:of|in)\s(?P<month>{month})"
                r"(?:,?\s(?P<y>{year}))?"),
    ("year", r"(?:{modifier})?(?:the\s(?:fiscal\s)?year\s)?(?P<y>{year})(?!\d|s\b|[.,]\d|\s?%)"),
    ("short_year", r"['’](?P<yy>\d\d)(?![\d%]|s\b)"),
    ("decade", r"(?:the\s)?(?:{modifier})?(?P<y>1[4-9]\d0|20\d0)['’]?s\b"),
    ("decade", r"(?:the\s)?(?:{modifier})?['’]?(?P<yy>[2-9]0)['’]?s\b"),
    ("decade", r"the\s(?:{modifier})?(?P<word>{decade})\b"),
    ("century", r"(?:the\s)?(?:{modifier})?(?P<nth>\d\d?(?:st|nd|rd|th)|{nth_word})[\s-]century\b"),
    ("quarter", r"(?:the\s)?(?P<nth>{ordinal})[\s-](?P<unit>quarter|half)(?:\s(?:of|in)\s"
                r"(?:the\s)?(?P<y>{year}|{which}\syear|year))?\b"),
    ("quarter", r"(?P<unit>[QH])(?P<nth>[1-4])\b(?:\s(?:of\s)?(?P<y>{year}))?"),
    ("season", r"(?:the\s)?(?:{modifier})?(?P<season>{season})(?:\sof|,)?\s(?P<y>{year}|{which}\syear)\b"),
    ("season", r"(?P<which>{which}|in|in\sthe|the|(?:in\s)?(?:early|late|mid)[\s-])\s?(?P<season>{season})\b"),
    ("weekday", r"(?:(?:early|late|later)\s(?:on\s)?)?(?:(?P<which>{which}|the\sfollowing|the\sprevious)\s)?"
                r"(?P<weekday>{weekday})(?!s\b)(?:\s(?P<part>{part}))?\b"),
    ("weekdays", r"(?P<weekday>{weekday})s(?:\sand\s(?:{weekday})s)?\b"),
    ("today", r"(?:(?:earlier|later|late|early)\s)?(?P<word>today|tonight|yesterday|tomorrow|"
              r"the\sday\sbefore\syesterday|"
              r"the\sday\safter\stomorrow)(?:\s(?P<part>{part}))?\b"),
    ("today", r"(?P<word>this|last)\s(?P<part>{part})\b"),
    ("today", r"(?P<word>overnight)\b"),
    ("relative", r"(?:(?:earlier|later|early|late|mid)\s|(?:the\s)?(?:end|beginning|start|middle|rest|course)\sof\s)?"
                 r"(?:the\s)?(?P<which>{which}|current|same|entire|whole|that|the)\s(?:fiscal\s|financial\s|"
                 r"calendar\s|same\s)?"
                 r"(?P<unit>week|month|year|weekend|decade|century|quarter)\b(?![\s-]old)"),
    ("relative", r"(?:the\s)?(?P<unit>week|month|year|weekend)\s(?P<which>before|after|earlier|previous)\b"),
    ("that_day", r"(?:late\sin\s|(?:the\s)?(?:end|start|beginning)\sof\s)?(?P<which>the\s(?:same|very\ssame)|"
                 r"that\s(?:same)?|the)\s?day\b"
                 r"(?!\s(?:after|before|of|when|to|care))"),
    ("that_day", r"the\s(?P<shift>next|following|previous)\sday\b"),
    ("that_day", r"(?:the|a)\sday\s(?P<shift>earlier|later|(?:after|before)(?=[.,;:)\n]|$))\b"),
    ("ago", r"(?:{about}\s)?(?P<n>{number}|an?|{some})(?P<half>\sand\sa\shalf)?[\s-](?P<unit>{unit})\s"
            r"(?P<side>ago|earlier|previously|later|afterwards|hence|from\snow|from\stoday|(?:before|after)"
            r"(?=[.,;:)\n]|$))\b"),
    ("window", r"the\s(?P<which>past|last|next|coming|previous|following|first|final|preceding)\s"
               r"(?:(?P<n>{number}|{some})[\s-])?(?:consecutive\s|straight\s|trading\s|business\s|working\s)"
               r"?(?P<unit>{unit})\b"),
    ("window", r"(?P<which>past|next|last|coming)\s(?P<n>{number}|{some})\s(?P<unit>{unit})\b"),
    ("length", r"(?:(?:{about})\s)?(?<![.,\d])(?P<n>{number})(?P<half>\sand\sa\shalf)?[\s-]?(?:consecutive\s|"
               r"straight\s|full\s|"
               r"trading\s|business\s|working\s|long\s)?(?P<unit>{unit})(?P<half2>\sand\sa\shalf)?\b(?!['’]"
               r"?s?[\s-]olds?\b|\sof\sage\b)"),
    ("length", r"(?:(?:{about})\s)?(?P<n>an?|{some})[\s-](?:full\s|whole\s|entire\s)?(?P<unit>{unit})"
               r"(?P<half>\sand\sa\shalf)?\b"
               r"(?![\s-]old|\s(?:when|that|where)\b)"),
    ("length", r"(?:(?:over|through)\sthe\s|recent\s)?(?P<n>)(?P<unit>years|decades|months|weeks|hours|"
               r"minutes|centuries)\b"
               r"(?!\sold|\sof\sage)"),
    ("length", r"(?P<n>half)(?:\san?)?[\s-](?P<unit>hour|day|year|century|decade|month)\b"),
    ("set", r"(?:every|each)\s(?:(?P<n>{number}|other|few)\s)?(?P<unit>{unit})\b"),
    ("set", r"(?:every|each)\s(?P<weekday>{weekday})(?:\s(?:{part}))?\b"),
    ("set", r"(?P<word>{habit})\b"),
    ("set", r"(?<=once\s|wice\s|imes\s)an?\s(?P<unit>{unit})\b"),
    ("rate", r"(?<=[\d%nd]\s)(?P<each>an?|per)\s(?P<unit>second|minute|hour|day|week|month|quarter|year|"
             r"decade)\b(?!\sago)"),
    ("reference", r"(?P<word>{reference})\b(?!-)"),
    ("clock", r"(?P<h>[01]?\d|2[0-3])(?:[:.](?P<min>[0-5]\d))?\s?(?P<half>[ap]\.m\.|[ap]\.?m\b)"
              r"(?:,?\s\(?(?P<zone>{zone})\b\)?)?"),
    ("clock", r"(?<![\d:.])(?P<h>[01]?\d|2[0-3]):(?P<min>[0-5]\d)(?::[0-5]\d)?(?![\d:])"
              r"(?:,?\s?\(?(?P<zone>{zone})\b\)?|\s?h(?:ou)?rs?\b)?"),
    ("clock", r"(?<!\d)(?P<h>[01]\d|2[0-3])(?P<min>[0-5]\d)\s(?:(?P<zone>UTC|GMT)\b|hrs\b|hours\b)"),
    ("clock", r"(?P<h>\d\d?)\so['’]clock\b(?:\sin\sthe\s(?P<part>{part}))?"),
    ("clock", r"(?P<word>noon|midnight)\b(?:\s(?P<zone>{zone})\b)?"),
    ("holiday", r"(?P<word>{holiday})\b(?:,?\s(?P<y>{year}))?"),
    ("part", r"(?:early|late)?\s?(?:in\sthe\s|at\s)(?P<part>{part})\b"),
)  # fmt: skip


def _words() -> dict[str, str]:
    times, units = load_times(), load_units()
    full = {max((w for w in times.months if times.months[w] == n), key=len) for n in times.months.values()}
    dotted = "|".join(
        rf"{re.escape(w)}\b" + ("" if w in full else r"\.?") for w in sorted(times.months, key=lambda w: (-len(w), w))
    )
    days = [w for w in times.weekdays if len(w) > 5]
    abbreviated = "|".join(rf"{re.escape(w)}\." for w in times.weekdays if len(w) <= 5)
    about = [w for w in (*units.before, "the", "a further", "another", "an additional") if w != "the"]
    return {
        "year": r"(?:1[4-9]|20)\d\d", "day": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?", "month": dotted,
        "weekday": f"{alternatives(days)}|{abbreviated}", "season": alternatives(times.seasons),
        "part": alternatives(times.parts), "unit": rf"(?:{alternatives(times.units)})",
        "ordinal": alternatives(times.ordinals), "decade": alternatives(times.decades),
        "modifier": r"(?:the\s)?(?:(?:early|late|mid)[\s-](?:in\s)?|(?:end|beginning|start|middle)\sof\s)",
        "which": r"(?:last|this\spast|this\scoming|this|next|past|coming|previous|following|upcoming)",
        "nth_word": "first|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|"
        "nineteenth|"
                    "twentieth|twenty-first",
        "number": number_pattern(units), "some": alternatives(times.some), "about": alternatives(about),
        "habit": alternatives(times.habits), "reference": alternatives(times.references),
        "zone": r"(?:GMT|UTC)\s?[+-]\s?\d\d?|" + alternatives(times.zones), "holiday": alternatives(times.holidays),
    }  # fmt: skip


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The compiled shapes, once for each process."""
    words = _words()
    return tuple(
        (kind, re.compile(rf"(?<![\w$€£])(?<!\d[.,]){shape.format(**words)}", re.IGNORECASE)) for kind, shape in SHAPES
    )


def shapes_in(text: str, first: int = 0, last: int | None = None) -> list[Found]:
    """The times written in `text` from `first` to `last`, in order and without overlap."""
    last = len(text) if last is None else last
    found: list[tuple[int, int, int, Found]] = []
    for rank, (kind, pattern) in enumerate(patterns()):
        for match in pattern.finditer(text, first, last):
            start, end = match.span()
            end -= len(match[0]) - len(match[0].rstrip(" ("))
            start += len(match[0]) - len(match[0].lstrip())
            if end > start:
                found.append((start - end, rank, start, Found(kind, start, end, match)))
    found.sort(key=lambda f: f[:3])
    taken = bytearray(last - first)
    kept = []
    for *_, one in found:
        here = slice(one.start - first, one.end - first)
        if not any(taken[here]):
            taken[here] = b"\x01" * (one.end - one.start)
            kept.append(one)
    return sorted(kept, key=lambda f: f.start)
