"""genanki, imported without asyncio.

genanki uses the package cached_property, which imports all of asyncio for a feature that genanki does not use: a third
of the time in which genanki is imported. The property of the standard library does the same for it.
"""

from __future__ import annotations

import functools
import sys
from types import ModuleType

if "cached_property" not in sys.modules:
    stand_in = ModuleType("cached_property")
    stand_in.cached_property = functools.cached_property  # type: ignore[attr-defined]
    sys.modules["cached_property"] = stand_in
    import genanki

    del sys.modules["cached_property"]
else:
    import genanki

__all__ = ["genanki"]
