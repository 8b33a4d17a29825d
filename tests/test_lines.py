"""How a line begins that names something: signs, numbers and separators that belong to the name, and lines that are lists.

`+`, `-` and `?` stand before what is wanted, as in `test_ways`.
"""

# ruff: noqa: E501

from __future__ import annotations

import pytest

from test_ways import missing, way

EQUATIONS = [
    way(
        "a value behind an equals sign belongs to the name before the colon",
        "# Titration\n\n## Indicators\n\n- pH = 7: green\n- pH = 14: violet\n- T = 25 °C: calibrate here\n",
        "+pH = 7 → green",
        "+pH = 14 → violet",
        "+T = 25 °C → calibrate here",
    ),
    way(
        "lines of a paragraph do so too, before colon and arrow",
        "# Diskriminante\n\n## Lösungen\n\nD = 0: eine Nullstelle\nD = −3: keine Nullstelle\n\n## Rekursion\n\n- n = 0 → Ende\n- n ≈ 1e6 => Stapel läuft über\n",
        "+D = 0 → eine Nullstelle",
        "+D = −3 → keine Nullstelle",
        "+n = 0 → Ende",
        "+n ≈ 1e6 → Stapel läuft über",
    ),
    way(
        "the name may be strong, and so may the name with its value",
        "# Racines\n\n## Cas\n\n- **Δ** = 0 : une racine double\n- **k = 2** : deux racines\n",
        "+Δ = 0 → une racine double",
        "+k = 2 → deux racines",
    ),
    way(
        "a range is one name before its colon",
        "# Brood\n\n## Temperatures\n\n- 2 - 4 weeks: 32 degrees\n- 5 – 6 weeks: 24 degrees\n",
        "+2 - 4 weeks → 32 degrees",
        "+5 – 6 weeks → 24 degrees",
    ),
    way(
        "words behind an equals sign are what it says, whatever colon follows",
        "# Ads\n\n## Letters\n\n- CTR = clicks by views: the higher the better\n- CPC = cost of a click\n- VAT = 20 percent\n",
        "+CTR → clicks by views: the higher the better",
        "+CPC → cost of a click",
        "+VAT → 20 percent",
    ),
    way(
        "a value alone behind the sign is what the name means",
        "# Ports\n\n## Numbers\n\n- SSH = 22\n- HTTPS = 443 (TLS)\n- SMTP - 25: plain\n",
        "+SSH → 22",
        "+HTTPS → 443 (TLS)",
        "+SMTP → 25: plain",
    ),
]


@pytest.mark.parametrize(("markdown", "wanted"), EQUATIONS)
def test_a_value_belongs_to_the_name_before_a_colon(markdown: str, wanted: tuple[str, ...]) -> None:
    assert missing(markdown, wanted) == []
