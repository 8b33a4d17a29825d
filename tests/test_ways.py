"""Ways in which people write guides, in many languages: what a learner wants of each, and what nobody wants.

`+` stands before a card that must be made, as `prompt → answer`; `-` before a prompt that must not be, and `?` before
an open question. What a case does not speak of may be made or not.
"""

# ruff: noqa: E501

from __future__ import annotations

from textwrap import dedent

import pytest

from reading import extracted


def way(name: str, markdown: str, *wanted: str, wrong: str = "") -> object:
    """Return a case whose name is a sentence; `wrong` says what is not as it should be today."""
    marks = [pytest.mark.xfail(strict=True, reason=wrong)] if wrong else []
    return pytest.param(dedent(markdown).lstrip("\n"), wanted, id=name, marks=marks)


NOBODY_WANTS = [
    way(
        "a formula in bold over what its signs mean is said and not asked",
        """
        # Wärme

        ## Ausdehnung

        **ΔL = α × L × ΔT**

        - **α**: Koeffizient des Stoffes
        - **L**: Länge am Anfang
        """,
        "-ΔL = α × L × ΔT",
        "+Ausdehnung → ΔL = α × L × ΔT",
        "+α → Koeffizient des Stoffes",
    ),
    way(
        "a line behind all that is asked below a name is not what the name means",
        """
        # Sail care

        ## Things I forget

        - Against mildew: vinegar
        - Against salt: fresh water

        Good luck!

        ## Weights

        | Cloth | Grams |
        |---|---|
        | Spinnaker | 40 |
        | Jib | 250 |

        (Double when wet)

        ## Reefing

        - **Slab**: points are tied around the boom

        It makes a sail smaller.
        """,
        "-Things I forget",
        "-Weights",
        "+Reefing → It makes a sail smaller.",
        "+Against salt → fresh water",
    ),
    way(
        "what a chat program says at the end teaches nothing",
        """
        # Knots

        ## Bends

        - **Sheet bend**: joins two ropes
        - **Carrick bend**: joins two hawsers

        ## Summary

        A bend joins, a hitch fastens.

        Would you like me to:

        - Turn this into a quiz?
        - Add pictures of each knot?
        """,
        "-Turn this into a quiz?",
        "-Add pictures of each knot?",
        "+Summary → A bend joins, a hitch fastens.",
        "-Would you like me to",
    ),
    *(
        way(
            f"wishing luck teaches nothing: {said}",
            f"# {title}\n\n## {name}\n\n{text}\n\n{said}\n",
            f"+{name} → {text}",
        )
        for title, name, text, said in (
            ("Knots", "Bends", "They join ropes.", "Good luck, and let me know if you need more!"),
            ("Knoten", "Stiche", "Sie verbinden Taue.", "Viel Erfolg bei der Prüfung!"),
            ("Nudos", "Vueltas", "Unen cabos.", "¡Mucha suerte!"),
            ("Nœuds", "Ajuts", "Ils joignent des bouts.", "Bon courage pour l'examen."),
            ("Nós", "Voltas", "Unem cabos.", "Boa sorte na prova!"),
            ("绳结", "接绳结", "连接两条绳子。", "祝你考试顺利！"),
            ("Узлы", "Штыки", "Соединяют тросы.", "Удачи на экзамене!"),
        )
    ),
    way(
        "a label that leads to questions is not what the name above it means",
        """
        # Sail repair

        **Usual weights**

        | Cloth | Grams |
        |---|---|
        | Spinnaker | 40 |
        | Jib | 250 |

        Asked in every exam:
        Q: Why is thread waxed?
        A: It frays less.
        Q: What is a palm?
        A: A leather guard for the hand.
        """,
        "-Usual weights",
        "-Asked in every exam",
        "+Why is thread waxed? → It frays less.",
    ),
    way(
        "a bold sentence is no name",
        """
        # Vergers

        ## La taille

        **Une coupe faite par grand gel éclate l'écorce et ne se referme jamais.**

        On attend un jour doux.
        """,
        "-Une coupe faite par grand gel éclate l'écorce et ne se referme jamais.",
    ),
    way(
        "an introduction speaks of the guide and not of its subject",
        "# Violino\n\nEste guia mostra como afinar e cuidar de um violino.\n\n## Cravelha\n\nPrende a corda.\n",
        "-Violino",
        "+Cravelha → Prende a corda.",
    ),
    way(
        "a form that nobody has filled in teaches nothing",
        """
        # Węzły

        ## Pierwsze spojrzenie

        ### W jednym zdaniu

        [Tutaj wpisz jedno zdanie podsumowania]

        ### Pomysły

        - Pomysł 1
        - Pomysł 2
        - Pomysł 3

        ### Szkic

        ```mermaid
        graph LR
            A[lina] --> B[pętla]
        ```
        """,
        "-W jednym zdaniu",
        "-Pomysły",
        "-Szkic",
        "-Pierwsze spojrzenie",
        wrong="a form whose points have one word is taken for a list",
    ),
    way(
        "a line in italics right under a heading that says where it comes from is no card and no subject",
        """
        # Ghi chép

        ## Bài 1

        ### Phanh
        *Ghi từ buổi học ngày 2 tháng 3*

        | Loại | Việc |
        |---|---|
        | **Đĩa** | dừng được khi ướt |
        | **Vành** | nhẹ |
        """,
        "-Phanh",
        "-Ghi từ buổi học ngày 2 tháng 3",
        "+Đĩa → Việc | dừng được khi ướt",
    ),
    way(
        "an option is shown whole, whatever signs it has",
        """
        # Veri

        1. Hangisi akış tabanlıdır?
           - [x] TCP: sıralı baytlar
           - [ ] UDP - tek tek paketler
           - [ ] x = 3
           - [ ] **ICMP** – yalnız haber
        """,
        "+Hangisi akış tabanlıdır? → TCP: sıralı baytlar / UDP - tek tek paketler / x = 3 / ICMP – yalnız haber",
    ),
    way(
        "a hint is no answer",
        """
        # Ses

        ### Gök gürültüsü neden geç duyulur?

        <details><summary>İpucu</summary>

        Işığı düşün.

        </details>

        <details><summary>Cevap</summary>

        Ses ışıktan yavaştır.

        </details>
        """,
        "+Gök gürültüsü neden geç duyulur? → Ses ışıktan yavaştır.",
    ),
    way(
        "points that stand under what is not wanted show no value",
        """
        # Join us

        ## Core Values

        ### Patience

        **What It Means**:
        - let the dough rest overnight

        **Red Flags**:
        - open the oven door every minute
        """,
        "+let the dough rest overnight → Patience",
        "-open the oven door every minute",
    ),
    way(
        "ordinary points under an ordinary heading show no value",
        "# Kiln\n\n## Firing\n\n- raise the heat slowly at first\n- close the lid at six hundred\n",
        "+Firing → raise the heat slowly at first / close the lid at six hundred",
        "-raise the heat slowly at first",
    ),
    way(
        "an instruction to the one who answers is no answer",
        """
        # Hotel

        ## Interview questions

        - How do you calm an angry guest? Think of a night when you did.
        - Why did you leave the last house? Be honest.
        - Would you work at Christmas? Explain your answer.
        - What wakes you up?
        """,
        "?How do you calm an angry guest? Think of a night when you did.",
        "?Why did you leave the last house? Be honest.",
        "?Would you work at Christmas? Explain your answer.",
        "?What wakes you up?",
    ),
    way(
        "questions and lines with times in a process are its steps",
        """
        # Floristry

        ## How to answer a customer's question

        ### Step 1: Find out what it is for

        Listen first.

        * Who will get the flowers?
        * How long should they last?

        ### The ladder

        Expect these in turn:
        1. Your offer (1 minute)
        2. "Why these colours?" (30 seconds)
        3. "What if they fade?" (30 seconds)
        """,
        "-Who will get the flowers?",
        "-Why these colours?",
        '+The ladder → Expect these in turn: / Your offer (1 minute) / "Why these colours?" (30 seconds) / "What if they fade?" (30 seconds)',
        wrong="a line that leads in is the front",
    ),
    way(
        "a bibliography and a lone quotation of a source are no cards",
        "# 차\n\n## 녹차\n\n덖어서 만든다.\n\n## 참고 문헌\n\n- [차의 역사](https://a.example)\n- [물과 불](https://b.example)\n",
        "+녹차 → 덖어서 만든다.",
        "-참고 문헌",
    ),
    way(
        "a heading without a word opens nothing, and a column of check boxes is no head",
        """
        # תיק

        | ✓ | מה | למה |
        |---|------|-----|
        | ☐ | מפה | לא הולכים לאיבוד |
        | ☐ | מים | חם |

        #

        ## אוהל

        ### יתד
        מחזיקה את החבל.
        """,
        "+מפה → למה | לא הולכים לאיבוד",
        "+יתד → מחזיקה את החבל.",
        "-☐",
    ),
    way(
        "a colon inside an open bracket ends no label",
        "# T\n\n## Yarn\n\nWool (also: fleece, worsted) keeps warm when it is wet.\n",
        "-Wool (also",
        "+Yarn → Wool (also: fleece, worsted) keeps warm when it is wet.",
    ),
    way(
        "what stands under the title of the page and several titles of one level are none of them all",
        "# Hafen\n\nEin Hafen ist ein Ort, an dem Schiffe liegen.\n\n# Werft\n\nEine Werft ist ein Ort, an dem Schiffe entstehen.\n",
        "+Hafen → Ein Hafen ist ein Ort, an dem Schiffe liegen.",
        "+Werft → Eine Werft ist ein Ort, an dem Schiffe entstehen.",
        wrong="the plain text of a definition repeats its name",
    ),
]

LEARNERS_WANT = [
    way(
        "a guide in raw HTML is read like one in Markdown",
        """
        <div align="left">
        <h1>Cuisine</h1>
        <h2>Couteaux</h2>
        <ul>
        <li>Quel couteau pour le pain ?</li>
        <li>Pourquoi aiguise-t-on souvent ?</li>
        </ul>
        <h2>Mots</h2>
        <ul>
        <li><b>Julienne</b> : bâtonnets fins</li>
        <li><b>Brunoise</b> : dés très petits</li>
        </ul>
        <h2>À quoi sert de blanchir ?</h2>
        <p>À fixer la couleur.</p>
        </div>
        """,
        "?Quel couteau pour le pain ?",
        "?Pourquoi aiguise-t-on souvent ?",
        "+Julienne → bâtonnets fins",
        "+Brunoise → dés très petits",
        "+À quoi sert de blanchir ? → À fixer la couleur.",
    ),
    way(
        "a heading of HTML in a box of HTML names what stands under it",
        """
        # Salinen

        ## Sole

        <div class="box">
        <h4>Die Regel</h4>

        Ein Ei schwimmt, wenn die Sole stark genug ist.

        - **Gradierwerk**: Reisig, über das Sole rinnt
        - **Sudpfanne**: flaches Becken über dem Feuer

        </div>
        """,
        "+Gradierwerk → Reisig, über das Sole rinnt",
        "+Sudpfanne → flaches Becken über dem Feuer",
    ),
    way(
        "the next question stands right below an answer that is labelled",
        """
        # Hielo

        ¿Qué es un glaciar?

        Respuesta: Hielo que se mueve por su propio peso.
        ¿Qué es una morrena?

        Respuesta: Piedras que el glaciar deja atrás.
        """,
        "+¿Qué es un glaciar? → Hielo que se mueve por su propio peso.",
        "+¿Qué es una morrena? → Piedras que el glaciar deja atrás.",
    ),
    way(
        "a fold that ends behind the last item of a list ends there",
        """
        # Rowery

        ## Hamulce

        <details>
        <summary>Co zużywa się najpierw?</summary><br><b>

        - Klocki
        - Linki
          </b></details>

        <details>
        <summary>Jak prostuje się tarczę?</summary><br><b>

        Widełkami do tarcz.
        </b></details>

        ## Opony

        <details>
        <summary>Co znaczy PSI?</summary>

        Funty na cal kwadratowy.
        </details>
        """,
        "+Co zużywa się najpierw? → Klocki / Linki",
        "+Jak prostuje się tarczę? → Widełkami do tarcz.",
        "+Co znaczy PSI? → Funty na cal kwadratowy.",
    ),
    way(
        "tabs hold whole tasks with a case, lettered questions and their answers",
        """
        # Bergrettung

        ## Teil 1

        === "A-1: Nebel"

            ### Situation
            Zwei Gruppen treffen sich im Nebel, nur eine hat ein Seil.

            **Question A:** Wer geht voran?

            **Question B:** Nenne ein Zeichen, das beide geben.

            ??? success "Expected Answer"
                **A: Die mit dem Seil**
                - Sie sichert die andere

                **B: Zeichen:**
                - Sechsmal pfeifen in der Minute
        """,
        "+Wer geht voran? → Die mit dem Seil / Sie sichert die andere",
    ),
    way(
        "questions behind Q in a titled callout are questions",
        """
        # Bienen

        !!! question "Zum Anfang"
            - **Q: Wer legt die Eier?**
              A: Die Königin.
            - **Q: Warum tanzen Bienen?**
              A: Um Futter zu zeigen.
        """,
        "+Wer legt die Eier? → Die Königin.",
        "+Warum tanzen Bienen? → Um Futter zu zeigen.",
    ),
    way(
        "labels behind signs keep their lists",
        """
        # Tessuti

        ## Lana

        ✅ **Va bene per:**
        - giorni di pioggia
        - notti fredde

        ❌ **Lasciala se:**
        - fa caldo
        - corri
        """,
        "+Lana → ❌ Lasciala se: / fa caldo / corri / ✅ Va bene per: / giorni di pioggia / notti fredde",
    ),
    way(
        "paragraphs that ask are questions with a mark and without",
        """
        # Bewerbung als Förster

        ## Zum Üben

        Erzählen Sie von einem Sturm, der Sie überrascht hat.

        Wie zählen Sie Rehe?

        Beschreiben Sie einen Streit mit einem Jäger.
        """,
        "?Erzählen Sie von einem Sturm, der Sie überrascht hat.",
        "?Wie zählen Sie Rehe?",
        "?Beschreiben Sie einen Streit mit einem Jäger.",
        "-Zum Üben",
    ),
    way(
        "advice to whoever answers is no question",
        "# Pitch\n\n## How to answer\n\nDescribe the problem first.\n\nExplain what you did about it.\n\nName a number.\n",
        "-Describe the problem first.",
        "-Explain what you did about it.",
    ),
    way(
        "an instruction below a question is no question",
        "# Reef\n\n## Oral exam\n\nWhat bleaches a coral?\n\nExplain the role of heat.\n",
        "-Explain the role of heat.",
    ),
    way(
        "true or false in a line is answered by its brackets",
        """
        # Steine

        ## Quiz

        Welcher Stein schwimmt?

        a) Granit
        b) Bims

        Antwort: b

        Richtig oder falsch: Marmor ist Kalk. (Richtig, umgewandelt durch Hitze)
        """,
        "+Richtig oder falsch: Marmor ist Kalk. → Richtig, umgewandelt durch Hitze",
        "+Welcher Stein schwimmt? → Granit / Bims",
    ),
    way(
        "a statement to judge stands with the question about it",
        """
        # Tides

        ### Scenario

        True or false: "A spring tide needs a full moon."

        **Question:** Briefly justify your answer.

        **Answer:** False, a new moon does it too.
        """,
        '-True or false: "A spring tide needs a full moon."',
        "+Briefly justify your answer. → False, a new moon does it too.",
    ),
    way(
        "a point that begins with a word for nothing is a point",
        "# Bar\n\n## Closing\n\n- Empty the drip tray\n- None of the taps stays open\n- Placeholder cards go on the tables\n",
        "+Closing → Empty the drip tray / None of the taps stays open / Placeholder cards go on the tables",
    ),
    way(
        "none of the above is an option",
        "# Quiz\n\n### Which tree is a conifer?\n\n1. Oak\n2. Larch\n3. None of the above\n\n**Answer:** 2. Larch\n",
        "+Which tree is a conifer? → Oak / Larch / None of the above",
    ),
    way(
        "formulas are options",
        """
        # Zins

        ### Wie wächst ein Kapital?

        1. $$K(1+i)^n$$
        2. $$K \\cdot i$$
        3. Keine davon

        **Antwort:** 1
        """,
        "+Wie wächst ein Kapital? → K(1+i)^n / K \\cdot i / Keine davon",
    ),
    way(
        "a clause that sets against what is said above is no name",
        """
        # Sprachen

        ### Worin unterscheiden sich Go und C?

        1. In Go räumt ein Sammler auf:

           ```go
           x := new(T)
           ```

           Wohingegen man in C selbst aufräumt:

           ```c
           free(x);
           ```
        2. Go prüft Grenzen
        """,
        "-Wohingegen man in C selbst aufräumt",
    ),
    way(
        "a remark in an answer is not asked",
        "# Yelken\n\n### Orsa nedir?\n\nRüzgâra doğru seyir.\n\n**Not:** Fazlası tekneyi durdurur.\n",
        "-Not",
        "+Orsa nedir? → Rüzgâra doğru seyir. / Not: Fazlası tekneyi durdurur.",
    ),
    way(
        "mistakes in Japanese are no question",
        "# 茶道\n\n## よくある間違い\n\n- 茶碗を回しすぎる\n- 音を立てない\n",
        "+よくある間違い → 茶碗を回しすぎる / 音を立てない",
    ),
    way(
        "a sentence that leads on is no definition",
        """
        # Maße

        **Was sagen Median und Mittel?**

        - Der Median ist die Mitte der Werte:
        - 50 % liegen darunter
        - Das Mittel ist die Summe durch die Anzahl
        - bei Ausreißern weicht es ab
        - bei Symmetrie sind beide gleich
        - beide haben die Einheit der Werte
        - beide stehen im Bericht
        - keines sagt etwas zur Streuung
        - die Streuung steht daneben
        """,
        "-Der Median",
    ),
    way(
        "the signs of a formula part no label from its text",
        """
        # Zinsen

        ## Regeln

        - Der Endwert ist $K = K_0(1+i)^n$, jährlich
        - $\\det(AB) = \\det A \\det B$
        - Runden am Ende
        """,
        "-$\\det$ (AB)",
        "-Der Endwert ist K",
        "+Regeln → Der Endwert ist K = K_0(1+i)^n, jährlich / \\det(AB) = \\det A \\det B / Runden am Ende",
    ),
    way(
        "bold words that go on in one or two are no name",
        """
        # Garten

        ## Boden

        - **Lockere** Erde
        - **Lehm**: hält Wasser und Nährstoffe lange
        - **Saurer, nasser** Torf
        """,
        "-Lockere",
        "-Saurer, nasser",
        "+Boden → Lockere Erde / Lehm: hält Wasser und Nährstoffe lange / Saurer, nasser Torf",
    ),
    way(
        "a sentence that points back names nothing by itself",
        "# Kelp\n\n## Holdfast\n\nA kelp grips the rock with branching strands. This whole grip is called a *haptera*.\n",
        "-haptera",
        "+Holdfast → A kelp grips the rock with branching strands. This whole grip is called a haptera.",
    ),
    way(
        "a case is a step of a selection, and keeps its name",
        """
        # Sparkasse

        ## Ablauf der Auswahl

        1. Anruf, 20 Minuten
        2. Fall: Ausfall der Kasse, 60 Minuten
        3. Gespräch, 30 Minuten
        4. Bescheid nach zwei Wochen
        """,
        "+Ablauf der Auswahl → Anruf, 20 Minuten / Fall: Ausfall der Kasse, 60 Minuten / Gespräch, 30 Minuten / Bescheid nach zwei Wochen",
    ),
    way(
        "a question in a list behind the name of a case is a question",
        "# Recht\n\n## Fragen\n\n- Fall: Wer haftet für den Baum?\n- Wer zahlt den Zaun?\n",
        "?Wer haftet für den Baum?",
        "?Wer zahlt den Zaun?",
    ),
    way(
        "questions that a Dutch candidate asks are a list for the end",
        "# Baan\n\n## Sollicitatie\n\nVragen die je zelf stelt:\n\n- Hoe groot is het team?\n- Wie plant de dienst?\n",
        "+Vragen die je zelf stelt → Hoe groot is het team? / Wie plant de dienst?",
    ),
    way(
        "true or false with its statement is one question",
        """
        # Reptiles

        1) ¿Verdadero o falso? La iguana es venenosa.
        R: Falso.

        2) ¿Qué come la iguana?
        R: Hojas.
        """,
        "+¿Verdadero o falso? La iguana es venenosa. → Falso.",
        "+¿Qué come la iguana? → Hojas.",
    ),
    way(
        "one label of a list that is also one of questions is a label",
        "# 诊断\n\n## 四诊\n\n- 望：看舌苔\n- 闻：听咳嗽\n- 问：询问睡眠\n- 切：摸脉搏\n",
        "+问 → 询问睡眠",
        "+切 → 摸脉搏",
    ),
    way(
        "what to ask at the end is a list",
        "# Ward\n\n## To ask at the end\n\n- How long is a shift?\n- Who trains newcomers?\n",
        "+To ask at the end → How long is a shift? / Who trains newcomers?",
    ),
    way(
        "a follow-up in a line of its own is a question, answered or open",
        """
        # Races

        ### Q1: How do you start?

        **Answer:** On port tack, late.

        **Follow-up:** How would you measure success?

        ### Q2: What is a jibe?

        A turn with the wind behind.

        Follow-up question: Why is it dangerous?

        The boom comes over fast.
        """,
        "+How do you start? → On port tack, late.",
        "?How would you measure success?",
        "+What is a jibe? → A turn with the wind behind.",
        "+Why is it dangerous? → The boom comes over fast.",
    ),
    way(
        "a letter of a glossary is a heading, and no answer of the question above it",
        "# Ohm\n\n## B\n\n**What does b do?**\n\nIt glows.\n\n## A\n\n**What does a do?**\n\nIt hums.\n",
        "+What does b do? → It glows.",
        "+What does a do? → It hums.",
        "-A",
    ),
    way(
        "a heading A answers a heading Q",
        "# Anchors\n\n## Q: What is an anchor?\n\n### A\n\nAn iron hook.\n\n## Q2. Who drops it?\n\n## A\n\nThe bosun.\n",
        "+What is an anchor? → An iron hook.",
        "+Who drops it? → The bosun.",
    ),
    way(
        "what to avoid and use right under a title leaves the sections below their cards",
        "# Talk\n\n❌ **Avoid**: hints\n✅ **Use**: a word\n\n## Anchors\n\nThey hold.\n",
        "+Talk → Avoid / hints / Use / a word",
        "+Anchors → They hold.",
    ),
    way(
        "a formula right below its line stands once and in its place",
        "# Bars\n\n## Length\n\nIt is\n$$\nx = 1\n$$\n\n## Mass\n\n- one\n  $$m = 2$$\n- two\n",
        "+Length → It is / x = 1",
        "+one → m = 2",
    ),
    way(
        "questions that stand one a line, each with its answer, are as many",
        """
        # Signals

        **Why are flags coloured?** So that they are told apart.
        **Who hoists them?** – The signalman.

        ## Lights

        What is a masthead light?
        What is a stern light? A white light aft.
        Where is red shown? To port.

        ## Sounds

        What is one short blast?
        A turn to starboard.
        What is two?
        A turn to port.

        ## Tasks

        What is a buoy?
        Why is it painted?
        Give two examples.
        """,
        "+Why are flags coloured? → So that they are told apart.",
        "+Who hoists them? → The signalman.",
        "?What is a masthead light?",
        "+What is a stern light? → A white light aft.",
        "+Where is red shown? → To port.",
        "+What is one short blast? → A turn to starboard.",
        "+What is two? → A turn to port.",
    ),
    way(
        "a task below questions is the answer of none",
        "# Signals\n\n## Buoys\n\nWhat is a buoy?\nWhy is it painted?\nGive two examples.\n",
        "-Why is it painted? → Give two examples.",
    ),
    way(
        "a sentence below a bold label with its list is not of the list",
        "# Optik\n\n## Linsen\n\n**Arten**\n1. konvex\n2. konkav\n\nBrillen gibt es seit dem Mittelalter.\n",
        "+Arten → konvex / konkav",
        "+Linsen → Brillen gibt es seit dem Mittelalter.",
    ),
    way(
        "letters with a full stop before question and answer are on no card",
        """
        # 김장

        **Q. 배추를 왜 절이나요?**
        A. 물기를 빼기 위해서이다.

        Q1. 무는 어떻게 써나요?
        A1. 채를 썬다.

        **Q.** 젓갈은 왜 넣나요?

        **A.** 감칠맛이 난다.

        ### Q. 독은 어디에 두나요?

        A. 그늘에 둔다.

        ## 시간

        - Q. 얼마나 익히나요?
          - A. 사흘쯤 익힌다.
        """,
        "+배추를 왜 절이나요? → 물기를 빼기 위해서이다.",
        "+무는 어떻게 써나요? → 채를 썬다.",
        "+젓갈은 왜 넣나요? → 감칠맛이 난다.",
        "+독은 어디에 두나요? → 그늘에 둔다.",
        "+얼마나 익히나요? → 사흘쯤 익힌다.",
    ),
    way(
        "letters of options behind such a question stay",
        "# Quiz\n\nQ. Which one is an alga?\nA. kelp\nB. sponge\n\nAnswer: A\n",
        "+Which one is an alga? → kelp / sponge",
    ),
    way(
        "true or false is answered by one word",
        """
        # Vögel

        <details>
        <summary>True or false? An emu can fly.</summary>

        False
        </details>

        ### True or false: owls are birds.

        True

        ### Yes or no? Can a wren sing in winter?

        Yes
        """,
        "+True or false? An emu can fly. → False",
        "+True or false: owls are birds. → True",
        "+Yes or no? Can a wren sing in winter? → Yes",
    ),
    way(
        "an answer goes on behind its picture",
        """
        # Statystyka

        **Co to jest histogram?**

        Słupki liczące:

        ![histogram](https://example.org/h.png)

        Każdy obejmuje przedział.

        **Co to jest mediana?**

        Wartość w środku.
        """,
        "+Co to jest histogram? → Słupki liczące: / Każdy obejmuje przedział.",
        "+Co to jest mediana? → Wartość w środku.",
    ),
    way(
        "the one item without a label stays on the card of the list",
        """
        # Ateş

        ## Yakma

        **Yaygın yollar:**
        - Çakmak, kibrit, büyüteç
        - **Çelik**: taşa vurulur
        - **Yay**: ip ile döndürülür
        """,
        "+Çelik → taşa vurulur",
        "+Yay → ip ile döndürülür",
        "+Yaygın yollar → Çakmak, kibrit, büyüteç / Çelik: taşa vurulur / Yay: ip ile döndürülür",
    ),
    way(
        "headings in an item stand below the question that the item begins with",
        """
        1. ### चाय और कॉफ़ी में क्या अंतर है?

            दोनों गर्म पेय हैं:

            ### चाय
            - **स्रोत:** पत्तियाँ

            ### कॉफ़ी
            - **स्रोत:** भुने बीज

        2. ### कोको क्या है?

            पिसे कोको से बना पेय।
        """,
        "+कोको क्या है? → पिसे कोको से बना पेय।",
        "+स्रोत → पत्तियाँ",
        "+स्रोत → भुने बीज",
        wrong="Source as a label is dropped",
    ),
    way(
        "the rule behind two terms is not lost",
        """
        # Kochen

        ## Schmoren und Braten

        **Schmoren** ist Garen in wenig Flüssigkeit.

        **Braten** ist Garen in trockener Hitze.

        Zähe Stücke schmort man besser lange.
        """,
        "+Schmoren → Schmoren ist Garen in wenig Flüssigkeit.",
        "+Braten → Braten ist Garen in trockener Hitze.",
        "+Schmoren und Braten → Schmoren ist Garen in wenig Flüssigkeit. / Braten ist Garen in trockener Hitze."
        " / Zähe Stücke schmort man besser lange.",
        wrong="the plain text of a definition repeats its name",
    ),
    way(
        "a heading that is also the name of a link list teaches where it holds questions",
        """
        # Указатели

        ## Ссылки

        <details>
        <summary>Может ли ссылка быть пустой?</summary>

        Нет, она всегда связана с объектом.
        </details>
        """,
        "+Может ли ссылка быть пустой? → Нет, она всегда связана с объектом.",
    ),
    way(
        "lines that lead in are no labels",
        """
        # 面談

        ### バックアップにはどんな方式がありますか？

        速さと費用から見て、次のように分けられます：

        | 方式 | 速さ |
        |---|---|
        | コールド | 遅い |
        | ホット | 速い |
        """,
        "-速さと費用から見て、次のように分けられます",
        "+コールド → 速さ | 遅い",
    ),
    way(
        "a short answer above a folded long one is the answer",
        """
        # Fromages

        ### D'où vient le comté ?

        Du lait cru des montagnes.

        <details>
        <summary><b>Réponse détaillée</b></summary>

        On le faisait déjà au Moyen Âge.

        </details>
        """,
        "+D'où vient le comté ? → Du lait cru des montagnes. / On le faisait déjà au Moyen Âge.",
    ),
    way(
        "an explanation as a list goes with the choice",
        """
        # Shell

        #### What does this print?

        ```bash
        echo $((4 + 5))
        ```

        - [ ] 4 + 5
        - [x] 9
        - [ ] 45

        **Explanation:**

        - `$(( ))` computes.
        - `echo` prints.
        """,
        "+What does this print? → 4 + 5 / 9 / 45 / $(( )) computes. / echo prints.",
        "-Explanation",
    ),
    way(
        "an answer of labels over lists names them, and each is asked",
        """
        # Cafés

        ### ¿Qué tuestes hay?

        **Claro**
        - ácido
        - afrutado

        **Oscuro**
        - amargo
        - aceitoso
        """,
        "+Claro → ácido / afrutado",
        "+Oscuro → amargo / aceitoso",
    ),
    way(
        "a short line over a list is its name",
        """
        # Hàng hoá

        ## Phần 1

        Hàng đợi
        - vào trước ra trước
        - phục vụ ở đầu

        Ngăn xếp
        - vào sau ra trước
        """,
        "+Hàng đợi → vào trước ra trước / phục vụ ở đầu",
        "+Ngăn xếp → vào sau ra trước",
    ),
    way(
        "labels stand under labels at any depth",
        """
        # Direito

        ## Temas

        1. **Tribunais:** Quem decide? Vemos:
            * **Conceito:** órgãos que resolvem conflitos.
            * **Tipos:**
                * **Civil:** entre pessoas.
                * **Penal:** Estado contra pessoa.
        2. **Leis:** Regras do parlamento.
        """,
        "+Conceito → órgãos que resolvem conflitos.",
        "+Civil → entre pessoas.",
        "+Penal → Estado contra pessoa.",
        "+Leis → Regras do parlamento.",
    ),
    way(
        "a sentence that defines what it marks is a term",
        """
        # 식물

        ## Wasser

        Pflanzen trinken ohne Pumpe.

        **Osmose** ist die Wanderung von Wasser durch eine Haut. Sie braucht keine Kraft.

        *Turgor* bedeutet den Druck des Wassers auf die Wand.
        """,
        "+Osmose → Osmose ist die Wanderung von Wasser durch eine Haut. Sie braucht keine Kraft.",
        "+Turgor → Turgor bedeutet den Druck des Wassers auf die Wand.",
    ),
    way(
        "what stands between the title and its first heading is about the title",
        """
        # Impasse

        Une impasse est un groupe de voitures dont chacune attend une autre.

        Il faut trois choses :
        1. **Une rue étroite** - une voiture à la fois
        2. **L'entêtement** - personne ne recule

        ## Remèdes

        - reculer
        """,
        "+Impasse → Une impasse est un groupe de voitures dont chacune attend une autre.",
        "+Une rue étroite → une voiture à la fois",
        "+Remèdes → reculer",
        wrong="the plain text of a definition repeats its name",
    ),
    way(
        "a list in a list asks the outer one and each inner one",
        """
        # Awaria

        ## Gdy stanie

        1. Zbadaj
           - zapytaj, kto stoi
           - wyznacz jedną osobę
        2. Napraw
           - cofnij zmianę
        """,
        "+Zbadaj → zapytaj, kto stoi / wyznacz jedną osobę",
        "+Napraw → cofnij zmianę",
        "+Gdy stanie → Zbadaj / zapytaj, kto stoi / wyznacz jedną osobę / Napraw / cofnij zmianę",
    ),
    way(
        "lines of key and value without signs of a list are terms",
        "# منافذ\n\n## أرقام\n\n22 - الصدفة\n80 - الشبكة\n443 - الشبكة الآمنة\n",
        "+22 → الصدفة",
        "+80 → الشبكة",
        "+443 → الشبكة الآمنة",
    ),
    way(
        "lines with arrows are terms too",
        "# Farben\n\n## Mischen\n\nGelb + Blau → Grün\nRot + Gelb → Orange\nBlau + Rot → Violett\n",
        "+Gelb + Blau → Grün",
        "+Rot + Gelb → Orange",
    ),
    way(
        "a list in which some items have labels lists them all and asks the labelled",
        """
        # Ética

        ## Consentimento

        - Consentimento é essencial: o código de 1947
        - Primeiro por extenso: a declaração de 1964
        - O longo estudo errou porque negou tratamento.
        """,
        "+Consentimento é essencial → o código de 1947",
        "+Consentimento → Consentimento é essencial: o código de 1947 / Primeiro por extenso: a declaração de 1964"
        " / O longo estudo errou porque negou tratamento.",
    ),
    way(
        "the same label under several names belongs to each of them",
        """
        # 反応

        ## Reaktionen

        **Fieber** ist die häufigste.
        1. **Zeichen**: Hitze, Frost
        2. **Erster Griff**: Tropf abstellen

        **Allergie** kommt in Minuten.
        1. **Zeichen**: Quaddeln
        2. **Erster Griff**: Adrenalin
        """,
        "+Zeichen → Hitze, Frost",
        "+Zeichen → Quaddeln",
        "+Erster Griff → Tropf abstellen",
        "+Erster Griff → Adrenalin",
    ),
    way(
        "a heading that is the topic of a choice is not its question",
        """
        # Häfen

        ### 4. Tiefe

        Welche Tiefe hat ein Fahrwasser mindestens?

        A. 2 m
        B. **12 m** ✔
        C. Keine davon

        ### 5. Tiefe

        Wer misst sie?

        A. **Der Lotse** ✔
        B. Der Koch
        """,
        "+Welche Tiefe hat ein Fahrwasser mindestens? → 2 m / 12 m / Keine davon",
        "+Wer misst sie? → Der Lotse / Der Koch",
    ),
    way(
        "headings, lists and tables of raw HTML among Markdown are read",
        """
        # Кожа

        ## Нарыв

        <h6 id='a1'>Причина</h6>

        - закупорка железы

        <h6 id='a2'>Виды</h6>

        <table><tr><th></th><th>Внутри</th><th>Снаружи</th></tr><tr><th>Боль</th><td>слабая</td><td>сильная</td></tr></table>
        """,
        "+Причина → закупорка железы",
        "+Боль → Внутри | слабая / Снаружи | сильная",
    ),
    way(
        "a bold name with a hard break has what stands behind it",
        "# 测试\n\n## 原则\n\n1. **尽早测试**  \n   有文档就开始。\n\n2. **杀虫剂悖论**  \n   换一换用例。\n",
        "+尽早测试 → 有文档就开始。",
        "+杀虫剂悖论 → 换一换用例。",
    ),
    way(
        "a question in bold and italics is answered by its points",
        "# Entrevista\n\n## Você\n\n- ***Por que você quer trabalhar aqui?***\n  - diga um produto deles\n  - diga o que traz\n",
        "+Por que você quer trabalhar aqui? → diga um produto deles / diga o que traz",
    ),
    way(
        "a question over labelled parts is answered by them, and each is asked",
        """
        # Histoire

        ### Qu'est-ce qu'un blocus ?

        **Définition** : fermeture d'un port

        **Moyens** :
        - navires
        - mines
        """,
        "+Définition → fermeture d'un port",
        "+Moyens → navires / mines",
    ),
    way(
        "a callout that says all in its title line is a card",
        "# Maße\n\n## Küche\n\n> [!info] 1 Tasse = 240 ml\n",
        "+Küche → 1 Tasse = 240 ml",
    ),
    way(
        "a line that leads in stays with its list",
        "# Mengen\n\n## Abgeschlossen\n\nEine Menge heißt abgeschlossen, wenn gilt:\n\n- jede Folge bleibt darin\n- der Rand gehört dazu\n",
        "+Abgeschlossen → Eine Menge heißt abgeschlossen, wenn gilt: / jede Folge bleibt darin / der Rand gehört dazu",
    ),
    way(
        "two labels with lists under one heading are two cards",
        "# Obst\n\n## Lagern\n\n**Kühl**:\n- Äpfel\n- Birnen\n\n**Warm**:\n- Bananen\n- Mangos\n",
        "+Kühl → Äpfel / Birnen",
        "+Warm → Bananen / Mangos",
    ),
    way(
        "a section whose whole body is a question is an open question",
        "# Prova\n\n## Redes\n\nComo um roteador aprende rotas?\n",
        "?Como um roteador aprende rotas?",
    ),
    way(
        "a plain sentence of fact is no remark, and a paragraph that teaches of licences is not about the page",
        "# Recht\n\n## Lizenzen\n\nEine freie Lizenz erlaubt jedem, das Werk zu ändern und weiterzugeben, auch gegen Geld.\n",
        "+Lizenzen → Eine freie Lizenz erlaubt jedem, das Werk zu ändern und weiterzugeben, auch gegen Geld.",
    ),
    way(
        "a comparison of two columns without a key column asks for each column",
        "# Tiere\n\n## Katze vs Hund\n\n| Katze | Hund |\n|---|---|\n| jagt allein | jagt im Rudel |\n| klettert | gräbt |\n",
        "+Katze → jagt allein / klettert",
        "+Hund → jagt im Rudel / gräbt",
    ),
    way(
        "a bold name over items with points below them names them",
        """
        # Reparatur

        ## Schritte

        **Phase 1: Schauen**

        1. **Daten sammeln**
           - Protokolle lesen
           - Leute fragen
        2. **Muster finden**
           - wann begann es
           - wen trifft es

        **Phase 2: Handeln**

        1. **Trennen**
           - Stecker ziehen
           - Tür schließen
        """,
        "+Daten sammeln → Protokolle lesen / Leute fragen",
        "+Trennen → Stecker ziehen / Tür schließen",
    ),
    way(
        "labels in a quote and in a callout are labels",
        """
        # Netze

        ## Geräte

        > - **Router**: verbindet Netze
        > - **Switch**: verbindet Geräte

        ## Schichten

        > [!note] Die Enden
        > **Von unten**:
        > - Kabel
        > - Rahmen
        >
        > **Von oben**:
        > - Anwendung
        > - Sitzung
        """,
        "+Router → verbindet Netze",
        "+Switch → verbindet Geräte",
        "+Von unten → Kabel / Rahmen",
        "+Von oben → Anwendung / Sitzung",
    ),
    way(
        "two blank lines do not end an admonition",
        """
        # Sieci

        !!! note "Słowa"

            - **Ramka**: jednostka łącza
            - **Pakiet**: jednostka sieci


            - **Port**: numer programu
        """,
        "+Ramka → jednostka łącza",
        "+Port → numer programu",
    ),
    way(
        "a plain label over a quoted template is a story",
        '# Geschichten\n\n## Mut\n\nPower story frame:\n"Despite [obstacle], I delivered [result] by [approach]."\n',
        '+Power story frame → "Despite [obstacle], I delivered [result] by [approach]."',
    ),
    way(
        "numbered questions in a titled callout are open questions",
        "# Úc\n\n> [!note] Câu hỏi mở đầu\n> 1. Vì sao bạn muốn việc này?\n> 2. Bạn tìm gì ở một nhóm?\n",
        "?Vì sao bạn muốn việc này?",
        "?Bạn tìm gì ở một nhóm?",
    ),
    way(
        "fractions and equal signs in labelled items of an admonition stay as they are",
        '# Ausfall\n\n!!! info "Formeln"\n    - **Radius**: tote Zellen / alle Zellen\n    - **Zeit** = lebend / ganz\n',
        "+Radius → tote Zellen / alle Zellen",
        "+Zeit → lebend / ganz",
    ),
    way(
        "a sentence that defines what its heading names stays with the points below it, however many they are",
        """
        # Küche

        ## Brühe

        Brühe ist Wasser, in dem etwas lange gekocht hat.

        - eins
        - zwei
        - drei
        - vier
        - fünf
        - sechs
        - sieben
        - acht
        - neun
        """,
        "+Brühe → Brühe ist Wasser, in dem etwas lange gekocht hat. / eins / zwei / drei / vier / fünf / sechs / sieben / acht / neun",
    ),
    way(
        "a sentence that defines what a fold is about stays with the points in it, however many they are",
        """
        # Cocina

        <details><summary>Caldo</summary>

        **Caldo** es agua en la que algo ha hervido mucho tiempo.

        - eins
        - zwei
        - drei
        - vier
        - fünf
        - sechs
        - sieben
        - acht
        - neun

        </details>
        """,
        "+Caldo → Caldo es agua en la que algo ha hervido mucho tiempo. / eins / zwei / drei / vier / fünf / sechs / sieben / acht / neun",
    ),
]


def missing(markdown: str, wanted: tuple[str, ...]) -> list[str]:
    """Return what is wanted and not there, or there and not wanted."""
    pairs = extracted(markdown).pairs
    closed = {f"{pair.prompt.flat} → {' / '.join(pair.said.splitlines())}" for pair in pairs if pair.answer}
    opened = {pair.prompt.flat for pair in pairs if not pair.answer}
    prompts = {pair.prompt.flat for pair in pairs}
    known = {"+": lambda text: text in closed, "?": lambda text: text in opened, "-": lambda text: text not in prompts}
    return [line for line in wanted if not known[line[0]](line[1:])]


@pytest.mark.parametrize(("markdown", "wanted"), NOBODY_WANTS)
def test_nobody_wants_a_card_where(markdown: str, wanted: tuple[str, ...]) -> None:
    assert missing(markdown, wanted) == []


@pytest.mark.parametrize(("markdown", "wanted"), LEARNERS_WANT)
def test_learners_want_that(markdown: str, wanted: tuple[str, ...]) -> None:
    assert missing(markdown, wanted) == []
