"""The bundled sample: invented articles in the shapes of real scrapes, and a codebook that names their outlets.

`docs/sample.md` says what each article is there to show.
"""

from __future__ import annotations

from pathlib import Path

ARTICLES = Path(__file__).parent / "articles"
CODEBOOK = Path(__file__).parent / "outlets.yaml"
