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


LISTS = [
    way(
        "lines behind the same bullet are a list, in any script, with or without a name above",
        "# Choir\n\n## Before singing\n\n• drink water\n• stand upright\n\n## 合唱\n\n準備：\n・水を飲む\n・背を伸ばす\n\n## Хор\n\n— распеться;\n— выпить воды.\n",
        "+Before singing → drink water / stand upright",
        "+準備 → 水を飲む / 背を伸ばす",
        "+Хор → распеться; / выпить воды.",
    ),
    way(
        "ticks are kept and make a list, too, also in a quote and in an item",
        "# Oven\n\n## Check\n\n> ✔ door shut\n> ✔ tray in\n\n## Parts\n\n- Inside\n  • stone\n  • lamp\n- Outside\n  • door\n  • dial\n",
        "+Check → ✔ door shut / ✔ tray in",
        "+Inside → stone / lamp",
        "+Outside → door / dial",
    ),
    way(
        "numbers that count in brackets or rings make a list",
        "# 窑炉\n\n## 步骤\n\n（1）清理炉膛；\n（2）点火；\n（3）升温。\n\n## 三要素\n\n① 燃料\n② 空气\n③ 火源\n",
        "+步骤 → 清理炉膛； / 点火； / 升温。",
        "+三要素 → ① 燃料 / ② 空气 / ③ 火源",
    ),
    way(
        "a name between two such lists is the name of the second",
        "# 面談\n\n## 準備\n\n【前日】\n・地図を見る\n・早く寝る\n【当日】\n・水を持つ\n・早く出る\n\n## Bike\n\n**Front**\n• lamp\n• bell\n**Rear**\n• rack\n• reflector\n",
        "+【前日】 → 地図を見る / 早く寝る",
        "+【当日】 → 水を持つ / 早く出る",
        "+Front → lamp / bell",
        "+Rear → rack / reflector",
    ),
    way(
        "a line that goes on in lower case belongs to the bullet above",
        "# Dough\n\n## Rules\n\n• Knead until the dough\n  springs back\n• Rest it\n",
        "+Rules → Knead until the dough springs back / Rest it",
    ),
    way(
        "options behind such numbers stay options",
        "# Quiz\n\n## Wood\n\nWhich floats worst?\n① ebony\n② balsa\n\nAnswer: ①\n\n## 金属\n\nどれが重いか。\n① 鉄\n② 木\n\n正解：①\n",
        "-Wood",
        "+金属 → 鉄 / 木",
        "+Which floats worst? → ebony / balsa",
    ),
    way(
        "one sign alone, different emoji, numbers that do not count and a sentence below make no list",
        "# Notes\n\n## Answer\n\nHow does a top stand?\n→ It spins.\n\n## Emoji\n\n🎯 Goal of it all\n🚀 Launch of it all\n\n## Years\n\n(12) is the dozen.\n(13) is not.\n\n## Prose\n\n• not\n• a list\nbecause a sentence follows the two of them.\n",
        "+How does a top stand? → → It spins.",
        "+Emoji → 🎯 Goal of it all 🚀 Launch of it all",
        "+Years → (12) is the dozen. (13) is not.",
    ),
    way(
        "lines that say something of what they name stay cards of their own",
        "# Colours\n\n## Inks\n\n🔹 Sepia – from cuttlefish\n🔹 Indigo – from a plant\n\n• **Bistre**: from soot\n• **Ochre**: from clay\n",
        "+Sepia → from cuttlefish",
        "+Indigo → from a plant",
        "+Bistre → from soot",
        "+Ochre → from clay",
    ),
]


@pytest.mark.parametrize(("markdown", "wanted"), LISTS)
def test_lines_behind_the_same_sign_are_a_list(markdown: str, wanted: tuple[str, ...]) -> None:
    assert missing(markdown, wanted) == []


DEFINED = [
    way(
        "what is marked is defined by looser words, also several times in a paragraph",
        "# Church\n\nThe **nave** is where people sit. The **choir** is where monks sing.\n\n**Matins** is when the day begins.\n",
        "+The nave → The nave is where people sit.",
        "+The choir → The choir is where monks sing.",
        "+Matins → Matins is when the day begins.",
    ),
    way(
        "principles and laws are defined by what they say, in several languages",
        "# Recht\n\n## Prinzipien\n\nDer **Vorrang** besagt, dass das Recht der Union vorgeht und Gerichte es anwenden.\n\n# Prawo\n\n## Zasady\n\n**Zasada jawności** głosi, że każdy może wejść na salę i słuchać.\n\n## Законы\n\n**Закон Ома** гласит, что ток растёт вместе с напряжением.\n",
        "+Der Vorrang → Der Vorrang besagt, dass das Recht der Union vorgeht und Gerichte es anwenden.",
        "+Zasada jawności → Zasada jawności głosi, że każdy może wejść na salę i słuchać.",
        "+Закон Ома → Закон Ома гласит, что ток растёт вместе с напряжением.",
    ),
    way(
        "a title set off in the brackets at the end names nothing",
        "# Europa\n\n## Vorrang\n\nUnter **Direktwirkung** versteht man, dass Bürger sich auf Normen berufen (EuGH, *van Gend*, 1963).\n",
        "+Direktwirkung → Unter Direktwirkung versteht man, dass Bürger sich auf Normen berufen (EuGH, van Gend, 1963).",
    ),
    way(
        "what is not marked is not, nor is a person or a word that points",
        "# House\n\n## Rooms\n\nThe kitchen is where we cook and where we eat.\n\nThis is **where** it ends. **She** states that it rains.\n\nDie Regel besagt, dass man hier wartet und nicht geht.\n",
        "-The kitchen",
        "-This",
        "-She",
        "-Die Regel",
    ),
]


@pytest.mark.parametrize(("markdown", "wanted"), DEFINED)
def test_a_marked_term_is_defined_by_looser_words(markdown: str, wanted: tuple[str, ...]) -> None:
    assert missing(markdown, wanted) == []


ROUNDS = [
    way(
        "what the first of two labels says asks for what the other says",
        "# Verkehr\n\n## Regeln\n\n**Lage:** Kreuzung ohne Schilder\n**Regel:** rechts vor links\n\n**Lage:** Kreisverkehr\n**Regel:** wer fährt, hat Vorrang\n\n## Vokabeln\n\n**Vorne:** Hund\n\n**Hinten:** perro\n\n**Vorne:** Katze\n\n**Hinten:** gato\n",
        "+Kreuzung ohne Schilder → rechts vor links",
        "+Kreisverkehr → wer fährt, hat Vorrang",
        "+Hund → perro",
        "+Katze → gato",
        "-Lage",
        "-Regel",
    ),
    way(
        "in quotes and boxes and over rules as well, and several labels answer together",
        "# Road\n\n## Weather\n\n> **Situation:** Fog.\n> **Rule:** Lights on.\n> **Ground:** Seen sooner.\n\n---\n\n> **Situation:** Ice.\n> **Rule:** Slow down.\n> **Ground:** Longer way.\n\n## Boxes\n\n:::note\n**Sign:** red ring\n**Sense:** forbidden\n:::\n\n:::note\n**Sign:** blue disc\n**Sense:** do it\n:::\n",
        "+Fog. → Rule: Lights on. / Ground: Seen sooner.",
        "+Ice. → Rule: Slow down. / Ground: Longer way.",
        "+red ring → forbidden",
        "+blue disc → do it",
        "-Situation",
        "-Sign",
    ),
    way(
        "labels that come once, or in another order, are names of their own",
        "# Ships\n\n## Hull\n\n**Keel:** the spine\n\n**Rib:** stands on it\n\n## Sails\n\n**Head:** the top\n\n**Foot:** the lower edge\n\n**Head:** also a loo\n",
        "+Keel → the spine",
        "+Rib → stands on it",
        "+Foot → the lower edge",
    ),
    way(
        "remarks and sides of a contrast make no rounds",
        "# Sums\n\n## Adding\n\n**Example:** two plus two\n\n**Note:** it is four\n\n**Example:** one plus three\n\n**Note:** the same\n\n## Wording\n\n**Avoid:** we did it\n\n**Use:** I wrote it\n\n**Avoid:** it was nice\n\n**Use:** sales rose\n",
        "-two plus two",
        "-we did it",
    ),
]


@pytest.mark.parametrize(("markdown", "wanted"), ROUNDS)
def test_labels_that_repeat_in_one_order_are_rounds_of_question_and_answer(
    markdown: str, wanted: tuple[str, ...]
) -> None:
    assert missing(markdown, wanted) == []


ROUNDS_OF_ITEMS = [
    way(
        "rounds may be items, with the other labels beside, below or not indented",
        "# Wald\n\n## Bäume\n\n- **Blatt:** gezackt\n- **Baum:** Ahorn\n- **Blatt:** herzförmig\n- **Baum:** Linde\n\n## Pilze\n\n- Hut: rot mit Punkten\n  - Pilz: Fliegenpilz\n- Hut: gelb und wellig\n  - Pilz: Pfifferling\n\n## Spuren\n\n- **Spur:** vier Zehen\n  **Tier:** Fuchs\n- **Spur:** zwei Klauen\n  **Tier:** Reh\n",
        "+gezackt → Ahorn",
        "+herzförmig → Linde",
        "+rot mit Punkten → Fliegenpilz",
        "+gelb und wellig → Pfifferling",
        "+vier Zehen → Fuchs",
        "+zwei Klauen → Reh",
        "-Blatt",
        "-Pilz",
        "-Tier",
    ),
    way(
        "an item behind the label of a question is one, if what stands below answers it",
        "# Bike\n\n## Faults\n\n1. **Q:** Name the part that stretches.\n   **A:** The chain.\n2. **Problem:** The brake squeals.\n   - **Solution:** Toe in the pads.\n",
        "+Name the part that stretches. → The chain.",
        "+The brake squeals. → Toe in the pads.",
        "-A",
        "-Solution",
    ),
    way(
        "items that differ in their labels stay names",
        "# Ship\n\n## Parts\n\n- **Keel:** spine\n  - **Wood:** oak\n- **Mast:** pole\n  - **Wood:** pine\n",
        "+Keel → spine",
        "+Mast → pole",
        "-spine",
    ),
]


@pytest.mark.parametrize(("markdown", "wanted"), ROUNDS_OF_ITEMS)
def test_items_are_rounds_of_question_and_answer_as_well(markdown: str, wanted: tuple[str, ...]) -> None:
    assert missing(markdown, wanted) == []
