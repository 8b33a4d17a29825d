"""German."""

from guide2anki.words.language import CardWords, Language, phrases, separate

LANGUAGE = Language(
    code="de",
    stemmer="german",
    letters="ßäöü",
    small_words=separate("""
        der die das den dem des ein eine einen einem einer und oder aber ist sind war waren sein zu zum zur von
        vom mit auf in im an am für wie was wer wann wo warum welche welcher welches sie ihr ihre ihren du dein
        es ich wir uns als auch nicht kein haben hat hatten wird werden bei aus über unter beschreiben erzählen
        durch nach sich man wenn dass daß eines nur noch um vor zwischen diese dieser dieses kann können
        wen wem ihrer ihrem keine würden tun tut er doch so schildern
    """),
    contents=phrases("inhalt | inhaltsverzeichnis | übersicht der themen | auf dieser seite"),
    references=phrases("""
        quellen | weiterführende links | literatur | literaturverzeichnis | quellenverzeichnis | siehe auch | verweise
        nützliche links | weiterführende literatur | ressourcen | quellen und links | links und quellen | quellenangaben
    """),
    housekeeping=phrases("""
        lizenz | mitwirken | beitragen | danksagung | vorwort | impressum | über mich | über den autor | über diesen leitfaden
        änderungsprotokoll | kontakt | autoren | haftungsausschluss | mitwirkende
    """),
    teaching_parts=phrases("kontakt | autoren | ressourcen | literatur"),
    licences=phrases("lizenz"),
    introductions=phrases(
        "worum geht's | worum geht es | worum es geht | einleitung | einführung | fazit | überblick | zusammenfassung | übersicht | motivation | schluss"
    ),
    preambles=phrases("vorwort | über diesen leitfaden | motivation"),
    remarks=phrases("""
        hinweis | hinweise | information | informationen | wichtig | tipp | tipps | achtung | anmerkung | anmerkungen | bemerkung | merke | notiz | warnung
        vorsicht | nächste schritte | quelle | siehe | siehe auch | exkurs | info
    """),
    metadata=phrases("""
        letzte änderung | datum | titel | beschreibung | autor | autorin | schlagwörter | kategorie | lesezeit | stand
        dozent | semester
    """),
    properties=phrases("""
        status | fach | kurs | dozentin | erstellt | erstellt am | erstellt von | zuletzt bearbeitet
        letzte bearbeitung | zuletzt geändert | tags | kategorien
    """),
    todos=phrases("""
        offene baustellen | baustellen |
        to-do | todo | aufgaben | meine aufgaben | aufgaben für heute | zu erledigen | noch zu tun | offene aufgaben | offene punkte | nächste schritte | heute
    """),
    todo_labels=phrases("noch zu tun | noch offen"),
    provenances=phrases("""
        quelle: | quellen: | nach einem vortrag | übersetzt aus | entnommen aus | zuletzt {geändert/aktualisiert/bearbeitet} | stand:
    """),
    stubs=phrases("folgt noch | noch offen | in arbeit | platzhalter | kommt noch"),
    navigation=phrases("""
        nach oben | zurück * | zurück | zurück zum inhaltsverzeichnis | weiter | weiter{:/→/»/>} ** | vorherige {seite/kapitel}
        nächste {seite/kapitel} | startseite
    """),
    cross_references=phrases(
        "siehe | siehe auch | vgl | vergleiche | mehr dazu | quelle | quellen | weitere informationen"
    ),
    adverts=phrases("alle rechte vorbehalten | lizenziert unter | steht unter der * lizenz | newsletter abonnieren"),
    leave_takings=phrases("""
        soll ich dir | soll ich ihnen | möchtest du, dass ich | möchten sie, dass ich | sag mir bescheid
        lass mich wissen | viel {erfolg/glück}
    """),
    page_speech=phrases("""
        dieser leitfaden | dieses dokument | diese zusammenfassung | diese seite | dieses skript | willkommen
        in diesem {kapitel/abschnitt/dokument/leitfaden} | im folgenden
    """),
    question_words=phrases("""
        was | warum | wie | wann | wo | wer | welche | welcher | welches | welchen | welchem | wozu | wodurch | weshalb | wieso
        woran | worin | wofür | womit | wieviel | wie viele | wem | wen | wessen | in welchem | in welcher | unter welchen
    """),
    fillers=phrases("und | aber"),
    continuing=phrases("und"),
    prompts=phrases("""
        erzählen sie | beschreiben sie | erklären sie | nennen sie | erläutern sie | definieren sie | vergleichen sie
        begründen sie | diskutieren sie | beschreibe | erkläre | nenne | erläutere | definiere | vergleiche | begründe
        erzähl | erzähle | skizzieren sie | stellen sie | geben sie
    """),
    code_questions=phrases("ausgabe | folgende | folgender | folgendes | ausgegeben"),
    yes_no=phrases("ist | sind | kann | können | hat | haben | wird | gibt"),
    addresses=phrases("sie | ihr | ihre | dein | deine | dich"),
    question_labels=phrases("frage | aufgabe | übung | prüfungsfrage | szenario | fall | fallbeispiel"),
    numbered_questions=phrases("frage | aufgabe"),
    short_questions=phrases("frage"),
    askers=phrases("prüfer | prüferin | interviewer | interviewerin | prüfungskommission"),
    question_lists=phrases("fragen | ^übungen$ | prüfungsfragen | verständnisfragen | kontrollfragen | übungsaufgaben"),
    cases=phrases("fallbeispiel | fall | ausgangslage | szenario | fallstudie | situation"),
    follow_ups=phrases("nachfragen | rückfragen | anschlussfragen | nachfrage"),
    comparisons=phrases("unterschied~ | vergleich | vergleiche | vergleichen | unterscheide~"),
    alternatives=phrases("oder | richtig oder falsch | ja oder nein"),
    yes_or_no=phrases("ja | nein | wahr | falsch | richtig | vielleicht | kommt darauf an"),
    true_false=phrases(
        "ja oder nein | richtig oder falsch | wahr oder falsch | falsch oder richtig | richtig/falsch | wahr/falsch"
    ),
    interviewer_questions=phrases("""
        fragen an {den/die/das} {interviewer~/unternehmen/arbeitgeber/team/firma} | fragen zum schluss | ihre fragen$
        deine fragen$ | eigene fragen | rückfragen an | fragen am ende | fragen, die {sie/du} stellen
    """),
    tasks=phrases("""
        erstelle | schreibe | implementiere | entwirf | berechne | löse | beweise | zeichne | bestimme | erstellen sie
        schreiben sie | berechnen sie | lösen sie | zeichnen sie | bestimmen sie
    """),
    instructions=phrases("""
        sei {ehrlich/konkret/präzise/kurz} | seien sie * | erkläre | erläutere | begründe | beschreibe | nenne | denke an
        denk an | gib {ein/eine/beispiele/zwei/drei} | erklären sie | begründen sie | nennen sie | denken sie an | geben sie
        beschreiben sie | erläutern sie | verwende | verwenden sie | nutze | nutzen sie | vermeide | vermeiden sie
        vergleiche | antworte | antworten sie | achte auf | achten sie auf | wähle | wählen sie
    """),
    full_answers=phrases("ausführliche antwort | kurze antwort | lange antwort | kurzantwort | vollständige antwort"),
    answer_labels=phrases(
        "antwort | antworten | lösung | lösungen | musterlösung | musterantwort | richtige antwort | erklärung"
    ),
    numbered_answers=phrases("antwort"),
    short_answers=phrases("antwort"),
    answer_lists=phrases("""
        [die] [richtige] antworten | [die] lösungen | lösungsschlüssel | antwortschlüssel | lösungsteil
        lösungen und erklärungen | {antworten/lösungen} {zu/zum/zur/für} ** | musterlösungen | musterlösung
    """),
    answer_titles=phrases("""
        antwort | lösung | antworten | lösungen | {antwort/lösung/lösungen} {anzeigen/zeigen/einblenden/aufklappen}
        {zeige/zur} [die] {antwort/lösung} | musterlösung
    """),
    answer_heads=phrases("[{richtige/die richtige}] antwort | lösung | richtig"),
    answer_verbs=phrases("ist | sind"),
    option_words=phrases("option"),
    conjunctions=phrases("und"),
    right_marks=phrases("richtig | korrekt"),
    show_words=phrases("anzeigen | zeigen | aufklappen | mehr"),
    hints=phrases("hinweis | tipp | lösungshinweis | lösungstipp | hilfestellung | denkanstoß"),
    values=phrases(
        "werte | prinzipien | unternehmenswerte | grundwerte | führungsprinzipien | grundsätze | leitprinzipien"
    ),
    own_values=phrases("{unsere/unternehmens} {werte/prinzipien} | unternehmenswerte | führungsprinzipien"),
    not_values=phrases("fragen | werte {von/in/im/für/bei} | prinzipien {von/in/im}"),
    processes=phrases(
        "schritte | ablauf | phasen | prozess | vorgehen | verfahren | vorgehensweise | anleitung | zyklus"
    ),
    not_processes=phrases("nächste schritte"),
    groups=phrases("""
        werte | prinzipien | phasen | schritte | arten | typen | stufen | ebenen | bestandteile | komponenten
        voraussetzungen | bedingungen | merkmale | kriterien | faktoren | funktionen | kategorien | klassen
        formen | teile | elemente | regeln | grundsätze | eigenschaften | aufgaben
    """),
    avoid=phrases("""
        vermeiden | vermeide | nicht | falsch | schlecht | besser nicht | zu vermeiden | fehler
        schlechtes beispiel | nie | statt | anstatt | anstelle von
    """),
    use=phrases("verwenden | machen | richtig | gut | besser | immer | verwende | gutes beispiel | stattdessen"),
    paired=phrases("statt | anstatt | anstelle von | stattdessen | schlecht | falsch | schlechtes beispiel | nicht so"),
    list_columns=phrases("""
        vorteil | vorteile | nachteil | nachteile | stärken | schwächen | chancen | risiken | pro | contra | kontra
        gemeinsamkeiten | unterschiede | dafür | dagegen
    """),
    negatives=phrases("""
        warnsignale | warnsignal | warnzeichen | fehler | häufige fehler | vermeiden | was es nicht ist | fallstricke | stolpersteine
        antimuster | anti-muster | anti-pattern | missverständnisse | was sie nicht wollen | was wir nicht wollen
        nicht erwünscht | was man nicht * | no-gos | no-go | schwache antwort
    """),
    negations=phrases("nicht | kein | keine | keinen | keiner | nie | niemals | gegenteil | falsch"),
    warnings=phrases("""
        warnsignale | warnzeichen | fallstricke | zu vermeiden$ | no-gos | antimuster | ^fehler$ | {häufige/typische} fehler
    """),
    stories=phrases("vorlage | musterformulierung"),
    story_structures=phrases("aufbau {einer/der/ihrer} {antwort/antworten/geschichte}"),
    time_units=phrases("sekunde | sekunden | minute | minuten | stunde | stunden | tag | tage | woche | wochen"),
    number_columns=phrases("nr | nummer"),
    abbreviations=phrases(
        "z. b | z.b | d. h | d.h | bzw | usw | nr | bsp | u. a | u.a | vgl | evtl | ggf | ca | s | st | abb | kap"
    ),
    marked_copulas=phrases("besagt | besagen | bedeutet, dass | bedeuten, dass | verlangt, dass"),
    copulas=phrases("""
        ist | sind | bezeichnet | bezeichnen | heißt | heißen | bedeutet | bedeuten | beschreibt | steht für | stehen für
        versteht man | umfasst | nennt man | wird definiert als | misst | besteht aus
    """),
    past_copulas=phrases("war | waren"),
    articles=phrases("ein | eine | der | die | das | einer der | eine der"),
    naming=phrases("""
        versteht man | bezeichnet man | nennt man
        heißt | heißen | spricht man von | wird als * bezeichnet
    """),
    adverbs=separate("einfach eigentlich grundsätzlich meist meistens"),
    inversions=phrases("""
        unter _ versteht man | unter _ verstehen wir | unter _ wird _ verstanden | unter _ werden _ verstanden
        von _ spricht man | als _ bezeichnet man | als _ wird _ bezeichnet | als _ werden _ bezeichnet
    """),
    undefining=phrases("""
        nicht | auch | sehr | zu | so | mehr | weniger | besser | wichtig | leicht | schwer | schwierig | gut | schlecht
        richtig | falsch | wahr | möglich | unmöglich | nötig | notwendig | nur | oft | immer | nie | dass | daher | jedoch
        noch | schon | jetzt | hier | da | dabei | in | an | auf | bei | wichtiger | entscheidend | klar | kein | keine
        es | ja | bereits | meist | gleich | zum | sicher | aber | nämlich | deshalb | bekannt
    """),
    no_terms=phrases("""
        das$ | dies | dieser | diese | dieses | diesen | jene | jener | es | er | sie | wir | ihr | ich | du | man | was | wie
        wer | wo | wann | warum | welche | welcher | welches | wenn | falls | weil | obwohl | da | als | während | aber | und
        oder | so | dann | hier | dort | jetzt | nun | sein | seine | ihre | ihr | mein | dein | unser | einige | viele
        manche | alle | jeder | jede | jedes | kein | keine | eine der | einer der | eines der | ein weiterer | der grund
        die gründe | folgendes | das folgende | die antwort | die frage | das problem | das ziel | der unterschied
        zum beispiel | in der regel | im | in | an | auf | bei | mit | ohne | von | zu | für | nach | vor | durch | über
        unter | außerdem | daher | deshalb | jedoch | nicht | auch | nur | zuerst | schließlich | wichtig | das wichtigste
        die meisten | der erste | die erste | das erste | der nächste | beide | beispiele | ein beispiel | es gibt | das ziel
        unten | oben | nachfolgend | anbei
    """),
    no_term_words=phrases("""
        wenn | weil | dass | aber | nicht | man | ich | wir | ist | sind | wird | werden | hat | haben | kann | können | gibt
        es
    """),
    pointing=phrases("dies | diese | dieser | dieses"),
    lead_ins=phrases("""
        oder in | wohingegen | hingegen | während bei | zum beispiel | z. b | z.b | beispielsweise | nämlich | folgende | folgendes | die folgenden | wie folgt | dazu gehören
        dazu zählen | hierzu gehören | es gibt # | es gibt {zwei/drei/vier/fünf/sechs/sieben/mehrere/verschiedene/folgende}
        das sind | dies sind | das heißt | d. h | d.h | im folgenden | man unterscheidet
    """),
    lead_in_ends=phrases(
        "sind | ist | folgende | folgenden | folgendes | wie folgt | gehören | zählen | umfasst | zum beispiel"
    ),
    asking_words=separate("""
        der die das den dem des ein eine einen einem einer und oder ist sind war im in von zu mit für auf
        was wie erkläre erklären beschreibe beschreiben nenne nennen definiere erzähle erzählen berichte
        berichten sie mir dir ihnen man situation beispiel
    """),
    light_words=separate("""
        der die das den dem des ein eine einen einem einer und oder ist sind war im in von zu mit für auf
    """),
    turning_words=separate("nicht kein keine keinen keiner nie ohne warum wieso weshalb wann wo wer"),
    interrogatives=separate("was welche wie warum wann wo wer"),
    imperatives=separate("erkläre erklären beschreibe beschreiben nenne nennen definiere vergleiche"),
    pointing_words=separate("dies diese dieser hier"),
    card=CardWords(
        points="{n} Punkte",
        steps="{n} Schritte, der Reihe nach",
        name_all="Nenne alle {n}",
        which_value="Welcher {thing} zeigt sich hier?",
        thing="Wert",
        avoid="Vermeiden",
        use="Verwenden",
        help="Punkte aus deinem Leitfaden",
        more="Mehr aus deinem Leitfaden",
        what="Was ist das?",
        what_for="Was ist das bei „{subject}“?",
        about="Was weißt du darüber?",
        open="Der Leitfaden lässt das offen: Antworte mit eigenen Worten.",
        kinds=phrases("""
            Frage | offene Frage | Wert | Verhalten | Begriff | Liste | Schritte | Gegensatz | Zeile | Geschichte
            Mehrfachauswahl | Überblick
        """),
    ),
)
