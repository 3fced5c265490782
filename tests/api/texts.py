"""Short articles of invented outlets, for tests that need some that are not the sample."""

from __future__ import annotations

from pathlib import Path

ARTICLES = {
    "ash": "Norland closes border with Sudria\n\nAsh Herald, May 2, 2031\n\n"
    "Norland closed its border with Sudria on Thursday, Interior Minister Ada Brandt said. "
    "Police arrested 12 people at the crossing near Lund.\n",
    "elm": "Twelve arrested at Sudria border\n\nElm Courier, May 3, 2031\n\n"
    "Police in Norland arrested 12 people on Thursday at the border with Sudria, the interior ministry said. "
    "The government of Sudria condemned the closure.\n",
    "oak": "Bus falls into river near Lund\n\nOak Times, May 3, 2031\n\n"
    "A bus fell into a river near Lund on Friday and four people were killed, the fire service said. "
    "The driver survived the accident.\n",
    "fir": "Sudria threatens Norland with tariffs\n\nFir Gazette, May 4, 2031\n\n"
    "President Olaf Lind threatened Norland with tariffs of 20 percent on Saturday. "
    "He did not say when they would take effect.\n",
}


def write(folder: Path, *names: str) -> Path:
    """The articles (all, where none is named) as files in `folder`."""
    folder.mkdir(exist_ok=True)
    for name in names or ARTICLES:
        (folder / f"{name}.txt").write_text(ARTICLES[name], "utf-8")
    return folder
