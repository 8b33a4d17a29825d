"""Dataclasses that cost little to make.

Python fills an instance of a frozen dataclass through `object.__setattr__`, field by field, which takes four times as
long as plain assignment; of blocks and their like there are several for every line of a guide. Those that are
compared by identity need not be frozen for their hash, so only the type checker holds them to it.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(**options: bool):  # noqa: ANN201
        """Return `dataclasses.dataclass` with these options; `eq=False` stands for frozen by the type checker alone."""
        return dataclasses.dataclass(**options | {"frozen": options.get("frozen", False) and options.get("eq", True)})
