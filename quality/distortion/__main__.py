"""`python -m quality.distortion`: how many distorted retellings come out as confirmed, and how many faithful ones."""

from __future__ import annotations

from collections import Counter

from quality.distortion import confirmed, retellings
from twosource.pipeline import Tools, tools_for
from twosource.settings import Settings


def main(tools: Tools) -> None:
    """Prints the counts, then the distorted accounts that were confirmed and the faithful ones that were not."""
    told: Counter[bool] = Counter()
    found: Counter[bool] = Counter()
    wrong: list[str] = []
    for retelling in retellings():
        told[retelling.faithful] += 1
        is_confirmed = confirmed(retelling, tools)
        found[retelling.faithful] += is_confirmed
        if is_confirmed != retelling.faithful:
            what = "not confirmed" if retelling.faithful else "DISTORTED, CONFIRMED"
            wrong.append(f"{what} ({retelling.kind})\n  {retelling.original}\n  {retelling.retold}")
    print(f"distorted accounts confirmed: {found[False]} of {told[False]} (bar 1 in 10, aim none)")
    print(f"faithful accounts confirmed: {found[True]} of {told[True]}")
    print("\n".join(sorted(wrong)))


if __name__ == "__main__":
    main(tools_for(Settings()))
