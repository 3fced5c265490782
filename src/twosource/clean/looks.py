"""What one line looks like on its own, before its neighbours are asked."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property

from twosource.clean.lines import Line
from twosource.clean.stamps import Stamp, find_stamps
from twosource.codebook.pages import PageWords, load_pages, plain_line

SEPARATED = re.compile(r"\s[>|›»•·/]\s|\s>>\s")
BULLET = re.compile(r"^(?:[-*•‣▪●◦■►▸✓]|\(?\d{1,2}[.)])\s+(?=\S)")
DRESSED = re.compile(r"^-\s+\S.*\S\s+-$")
NOT_WORDS = re.compile(r"^[\W\d_]*$")
ADDRESS = re.compile(r"^(?:https?://|www\.)\S+$|^@\w{1,30}$|^\S+@\S+\.\w{2,}$")
BESIDE_DATES = frozenset({"min", "mins", "read", "am", "pm", "a", "p", "m", "at", "minutes", "minute", "ago", "the"})
SMALL = frozenset({"and", "of", "de", "van", "von"})
NAME = r"[^\W\d_][\w'’.-]*"


class Look(StrEnum):
    """The kinds of line that can be told at sight."""

    PROSE = "prose"
    SHORT = "short"
    ITEM = "item"
    STAMP = "stamp"
    BYLINE = "byline"
    CREDIT = "credit"
    CAPTION = "caption"
    CRUMB = "crumb"
    DATED = "dated"
    ASIDE = "aside"
    AFTER = "after"
    COMMENTS = "comments"


# Not slotted: the cached property needs a place.
@dataclass(frozen=True)
class Seen:
    """A line and its look. `stamps` are the dates in it."""

    line: Line
    look: Look
    stamps: tuple[Stamp, ...] = ()

    @cached_property
    def rest(self) -> str:
        """What is left of the line beside its first date and bullet."""
        text = self.line.text
        if self.stamps:
            text = text[: self.stamps[0].start] + " " + text[self.stamps[0].end :]
        return BULLET.sub("", text.strip(" -–—|·•,:")).strip(" -–—|·•,:")


def bylined(seen: Seen) -> tuple[str, ...]:
    """The names in a line's byline; a date beside them is none of them."""
    text = seen.line.text
    if not seen.stamps:
        return byline_names(text)
    bare = text[: seen.stamps[0].start] or text[seen.stamps[-1].end :]
    return byline_names(bare.strip(" -–—|·•,:"))


def see(line: Line) -> Seen:
    """The line with its look; the surest signs first."""
    words = load_pages()
    short = line.size <= words.limit
    stamps = find_stamps(line.text) if short and any(c.isdigit() for c in line.text) else ()
    stamps = tuple(stamp for stamp in stamps if stamp.settled or stamp.one)
    return Seen(line, _look(line, stamps, words), stamps)


def _look(line: Line, stamps: tuple[Stamp, ...], words: PageWords) -> Look:
    if line.plain in words.comments:
        return Look.COMMENTS
    if line.plain in words.after or _begins(line, words.after_begins, 10):
        return Look.AFTER
    if line.plain in words.line or ADDRESS.match(line.text) or (NOT_WORDS.match(line.text) and not stamps):
        return Look.ASIDE
    if line.size <= words.limit and _is_aside(line, words):
        return Look.ASIDE
    if is_credit(line.text):
        return Look.CREDIT
    if trailing_credit(line.text):
        return Look.CAPTION
    if stamps and line.size <= words.limit and (look := _dated_look(line, stamps[0], words)):
        return look
    return _undated_look(line, words)


def _undated_look(line: Line, words: PageWords) -> Look:
    if byline_names(line.text, words):
        return Look.BYLINE
    if not line.closes and line.size <= 20 and SEPARATED.search(line.text) and line.function_share < 0.25:
        return Look.CRUMB
    if BULLET.match(line.text) and not DRESSED.match(line.text):
        return Look.ITEM
    return Look.PROSE if line.is_prose else Look.SHORT


def _begins(line: Line, beginnings: Collection[str], most: int) -> bool:
    return line.size <= most and line.text.casefold().replace("’", "'").lstrip(" >»→•-").startswith(tuple(beginnings))


def _is_aside(line: Line, words: PageWords) -> bool:
    low = line.text.casefold().replace("’", "'")
    if line.size > 1 and all(plain_line(word) in words.line for word in line.text.split()):
        return True
    beginnings = low.lstrip(" >»→•-[(*").startswith(words.begins) and line.size <= 25
    # A sentence of the article may well begin "See more of ..."; one that goes on and closes is given the benefit.
    beginnings = beginnings and not (line.is_prose and line.size > 14)
    return beginnings or _phrases(words.within).search(low) is not None


@cache
def _phrases(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the phrases as whole words: "our app" is not in "your appetite"."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})(?!\w)")


def is_credit(text: str) -> bool:
    """Whether the line says who made a picture, and perhaps what it shows: "Photo: ...", "(Getty Images)"."""
    words = load_pages()
    before, colon, _ = text.partition(":")
    if colon and plain_line(before) in words.credit_begins:
        return True
    bare = text.strip()
    if (bare[:1], bare[-1:]) in {("(", ")"), ("[", "]")}:
        return is_holder(bare)
    if HELD.search(bare) and len(bare.split()) <= 8 and is_holder(bare):
        return True
    low = bare.casefold()
    begins = tuple(f"{begin} " for begin in words.credit_begins if begin.endswith(OPENS))
    return len(low) < 120 and low.startswith(("©", *begins))


def is_holder(text: str) -> bool:
    """Whether the words name an agency or archive of pictures: "GettyImages", "AP Photo/Jane Roe", "Reuters"."""
    holders = load_pages().credit_holders
    bare = CREDITED.sub("", text.strip("()[] "))
    parts = [plain_line(part) for part in re.split(r"[/,|]| via | / ", bare)]
    return any(part in holders for part in parts) and len(text) < 120


CREDITED = re.compile(
    r"^(?:photo|image|picture|credit|source)s?(?: credit)?(?::| by\b| courtesy of\b)\s*", re.IGNORECASE
)
TRAILING = re.compile(
    r"""\s*(?:[(\[](?P<held>[^()\[\]]{2,80})[)\]]
    |\b(?:(?:Photo|Image|Picture)[ ]credit|Photo|Image|Picture|Photograph|Credit)s?
      (?::|[.]{3}|[ ]by\b)\s?[^.!?]{2,80})[.]?$""",
    re.VERBOSE,
)
HELD = re.compile(r"/|(?i:\b(?:getty|images|photos?|shutterstock|istock|alamy|reuters|handout|pool)\b)")
OPENS = (" by", " of", " courtesy", " copyright", " caption")
SLASHED = re.compile(rf"{NAME}(?: {NAME}){{0,4}} ?/ ?{NAME}(?: {NAME}){{0,5}}")
"""Who took a picture and for whom: "Jane Roe/Daily Herald"."""
PICTURED = re.compile(r"(?i)\b(?:photo|image|images|picture|getty|credit|courtesy|handout|file)\b|/")


def trailing_credit(text: str) -> int | None:
    """Where the credit of a picture begins at the end of a caption, "A man walks. (Jane Roe/AP)"; None if nowhere."""
    tail = max(0, len(text) - 120)
    match = TRAILING.search(text, tail)
    if match is None or not match.start():
        return None
    held = match["held"]
    if (
        held is None
        or SLASHED.fullmatch(held)
        or (is_holder(held) and (PICTURED.search(held) or not text[: match.start()].rstrip().endswith(".")))
    ):
        return match.start()
    return None


def _dated_look(line: Line, stamp: Stamp, words: PageWords) -> Look | None:
    """A line with a date: nothing but the date, a byline with it, or the dated headline of something."""
    if line.is_prose and line.size > 12:
        return None
    ignored = (
        words.published
        | words.updated
        | words.zones
        | words.weekdays
        | {"min", "read", "am", "pm", "a", "p", "m", "at", "minutes", "minute", "ago", "the"}
    )
    left = line.text[: stamp.start] + " " + line.text[stamp.end :]
    for other in find_stamps(left):
        left = left[: other.start] + " " + left[other.end :]
    rest = [word for word in re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", left) if word.casefold() not in ignored]
    if len(rest) <= 1:
        return Look.STAMP
    if byline_names(left.strip(" -–—|·•,:"), words):
        return Look.BYLINE
    if len(rest) <= 6 and all(word[0].isupper() or word in SMALL for word in rest) and not _leads(line, stamp):
        return Look.BYLINE if len(rest) <= 4 else Look.STAMP
    return Look.DATED if _leads(line, stamp) or _trails(line, stamp) else None


def _leads(line: Line, stamp: Stamp) -> bool:
    return not line.text[: stamp.start].strip(" -–—|·•*([")


def _trails(line: Line, stamp: Stamp) -> bool:
    return not line.text[stamp.end :].strip(" -–—|·•*)].,")


def byline_names(text: str, words: PageWords | None = None) -> tuple[str, ...]:
    """The names in a byline ("By Jane Roe and John Doe, Staff Writer"), or none where the line is no byline."""
    words = words or load_pages()
    low = text.casefold()
    cue = next((cue for cue in words.byline if low.startswith((cue + " ", cue + ":"))), None)
    if cue is None or len(text) > 160:
        return ()
    # Where somebody writes from or for is no name of theirs.
    rest = re.split(r" (?:in|at|for) (?=[A-Z])", text[len(cue) :].strip(" :|-–—"))[0]
    names = re.split(r"\s*(?:,| and | & | with |\||;| – | — | - |•|·|@)\s*", rest)
    kept = []
    for name in names:
        if plain_line(name) in words.roles or not name:
            continue
        if (
            not re.fullmatch(rf"{NAME}(?: (?:{NAME}|de|la|van|von|der|bin|al|el|du|di|da|dos))*", name)
            or name.count(" ") > 4
        ):
            break
        if not (name[0].isupper() and name.split()[-1][0].isupper()):
            break
        kept.append(name)
    return tuple(kept)


ELSEWHERE = re.compile(
    r"@\w|https?:|www\.|\b(?:twitter|facebook|instagram|youtube|whatsapp|telegram|newsletter|podcast|e-?mail|inbox"
    r"|subscrib\w*|app)\b",
    re.IGNORECASE,
)
PROMOTION = 60
"""Words that a promotion at the end of an article may have."""


def promotes(text: str, *, linked: bool = False) -> bool:
    """Whether it is a call to the reader that leads away from the page: "Follow us on ...", "Listen to the podcast".

    `linked`: a link stands in it. Only the place at the end of an article makes such a sentence sure to be none of it.
    """
    words = re.findall(r"\w+", text.casefold())
    calls = bool(words) and len(words) < PROMOTION and words[0] in load_pages().calls
    return calls and (linked or ELSEWHERE.search(text) is not None)
