"""Slugs: names that are safe in tags, ids and file names."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_OTHER = re.compile(r"[^\w-]+")


@lru_cache(maxsize=1024)
def slug(name: str, limit: int = 60) -> str:
    """Return lower-case letters of any script, digits, `-` and `_`; other runs become one `-`."""
    folded = unicodedata.normalize("NFKC", name).lower().replace("'", "").replace("’", "")
    joined = re.sub(r"-{2,}", "-", _OTHER.sub("-", folded)).strip("-_")
    return joined[:limit].rstrip("-_")
