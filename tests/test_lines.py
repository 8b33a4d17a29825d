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


BEGINNINGS = [
    way(
        "signs that belong to a number are no emoji",
        "# Fièvre\n\n## Seuils\n\n- ≥39 °C → médecin\n- ≤36 °C → couverture\n- ±1 °C : marge\n\n## Loi\n\n**§ 12 Délai**\n\nUn an.\n\n**€50**\n\nAmende.\n",
        "+≥39 °C → médecin",
        "+≤36 °C → couverture",
        "+±1 °C → marge",
        "+§ 12 Délai → Un an.",
        "+€50 → Amende.",
    ),
    way(
        "behind an emoji they stay as well, and the emoji goes",
        "# Heat\n\n## Levels\n\n### 🔥 ≥40\n\nStop.\n\n### ✅ Below\n\nGo on.\n",
        "+≥40 → Stop.",
        "+Below → Go on.",
    ),
    way(
        "a letter that counts nothing belongs to the name",
        "# Bacteria\n\n## Looks\n\n- V. cholerae: comma\n- E. coli: rod\n- **X. laevis** – a frog\n",
        "+V. cholerae → comma",
        "+E. coli → rod",
        "+X. laevis → a frog",
    ),
    way(
        "names that only their numbers tell apart keep them",
        "# Geschichte\n\n## Kriege\n\n- **I. Weltkrieg**: 1914 bis 1918\n- **II. Weltkrieg**: 1939 bis 1945\n\n## Türk\n\n**1. Kongre**\n\nErken toplandı.\n\n**2. Kongre**\n\nGeç toplandı.\n",
        "+I. Weltkrieg → 1914 bis 1918",
        "+II. Weltkrieg → 1939 bis 1945",
        "+1. Kongre → Erken toplandı.",
        "+2. Kongre → Geç toplandı.",
    ),
    way(
        "numbers that count go, also behind an emoji",
        "# Piano\n\n## Parts\n\n- **I. Case**: wood\n- **II. Frame**: iron\n\n## Work\n\n**🎹 1. Tuning**: turn the pins\n\n**🎹 2. Voicing**: prick the felt\n",
        "+Case → wood",
        "+Frame → iron",
        "+Tuning → turn the pins",
        "+Voicing → prick the felt",
    ),
    way(
        "the title of a box is all that stands in the brackets",
        "# Cluster\n\n## Safety\n\n:::danger[Avoid host paths]\n\nThey tie a pod to a node.\n\n:::\n\n:::tip Keep it small\n\nFewer parts break.\n\n:::\n",
        "+Avoid host paths → They tie a pod to a node.",
        "+Keep it small → Fewer parts break.",
    ),
]


@pytest.mark.parametrize(("markdown", "wanted"), BEGINNINGS)
def test_nothing_of_a_name_is_lost_at_its_beginning(markdown: str, wanted: tuple[str, ...]) -> None:
    assert missing(markdown, wanted) == []


ANSWERED_AT_ONCE = [
    way(
        "labels with full stops part a question from its answer on one line",
        "# Rope\n\n## Basics\n\n**Q.** What is a bight? **A.** A bend in a rope.\n\n**Q.** Why whip an end? **A.** It frays.\n",
        "+What is a bight? → A bend in a rope.",
        "+Why whip an end? → It frays.",
    ),
    way(
        "labels do so in items as well",
        "# Nudos\n\n## Básico\n\n- **P:** ¿Qué es un seno? **R:** Una curva de la cuerda.\n- **P:** ¿Qué es un chicote? **R:** El extremo.\n\n## Basics\n\n- **Q.** What is a bight? **A.** A bend.\n- Q: What is a bitter end? A: The last part.\n",
        "+¿Qué es un seno? → Una curva de la cuerda.",
        "+¿Qué es un chicote? → El extremo.",
        "+What is a bight? → A bend.",
        "+What is a bitter end? → The last part.",
    ),
    way(
        "a letter before several options is no label of an answer",
        "# Quiz\n\n## Ropes\n\nQ. Which floats? A. steel B. hemp\n",
        "-Which floats?",
    ),
    way(
        "a sign parts a question without a word for it from its answer, in items, lines, paragraphs and quotes",
        "# Tierkunde\n\n## Zahlen\n\n- Beine einer Spinne? – acht\n- Herzen eines Kraken? → 3\n\n## Orte\n\nHeimat der Kiwis? — Neuseeland\nHeimat der Lamas? -> Anden\n\n## Zeiten\n\nSchlaf der Giraffe? – 2 Stunden\n\n> Tragzeit der Elefanten? = 22 Monate\n",
        "+Beine einer Spinne? → acht",
        "+Herzen eines Kraken? → 3",
        "+Heimat der Kiwis? → Neuseeland",
        "+Heimat der Lamas? → Anden",
        "+Schlaf der Giraffe? → 2 Stunden",
        "+Tragzeit der Elefanten? → 22 Monate",
    ),
    way(
        "so do two colons right behind the question mark, and arrows without spaces",
        "# 地理\n\n## 首都\n\n- 日本の首都は？→東京\n- タイの首都は？→バンコク\n\n## Cards\n\nWhat is a col?::A low place in a ridge\n\nHighest peak?::Everest\n",
        "+日本の首都は？ → 東京",
        "+タイの首都は？ → バンコク",
        "+What is a col? → A low place in a ridge",
        "+Highest peak? → Everest",
    ),
    way(
        "a number behind a strong question stands without the sign, but with its own",
        "# Water\n\n## Points\n\n**Boils at?** — 100 °C\n\n**Freezes with salt at?** -18 °C\n",
        "+Boils at? → 100 °C",
        "+Freezes with salt at? → -18 °C",
    ),
    way(
        "one word with a question mark asks about what stands before it, and questions do not answer questions",
        "# Release\n\n## Before\n\n- Really? – yes, again\n- Green light given? → Is it up? Is it safe?\n- Ask the others\n",
        "-Really?",
        "-Green light given?",
    ),
    way(
        "paths in code are no cards",
        "# Containers\n\n## Which\n\n- Use std::vector for lists\n- Use Foo::Bar for maps\n",
        "-Use std",
        "-Use Foo",
    ),
]


@pytest.mark.parametrize(("markdown", "wanted"), ANSWERED_AT_ONCE)
def test_an_answer_on_the_line_of_its_question_is_its_answer(markdown: str, wanted: tuple[str, ...]) -> None:
    assert missing(markdown, wanted) == []
