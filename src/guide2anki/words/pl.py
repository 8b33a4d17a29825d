"""Polish."""

from guide2anki.words.language import CardWords, Language, phrases, separate

LANGUAGE = Language(
    code="pl",
    letters="ąęłńśźżć",
    small_words=separate("""
        i w we z ze na do od po o u za przez dla bez pod nad przy jest są być był była było to ten ta te tego tej tym co kto
        jak gdzie kiedy dlaczego jaki jaka jakie który która które czy nie tak się że aby żeby lub albo oraz ale a więc
        jako ich jego jej go mu mi ja ty my wy on ona ono oni pan pani twój twoja może mogą już tylko także również między
        czym podczas
    """),
    contents=phrases("spis treści | zawartość | na tej stronie"),
    references=phrases(
        "bibliografia | źródła | literatura | linki | przydatne linki | zobacz też | zobacz także | odnośniki | materiały dodatkowe"
    ),
    housekeeping=phrases(
        "licencja | podziękowania | autor | autorzy | przedmowa | o autorze | o tym przewodniku | jak współtworzyć | kontakt | współtwórcy"
    ),
    teaching_parts=phrases("autor | autorzy | kontakt | źródła | literatura"),
    licences=phrases("licencja"),
    introductions=phrases("wstęp | wprowadzenie | podsumowanie | zakończenie | przegląd | streszczenie | wnioski"),
    preambles=phrases("przedmowa | o tym przewodniku"),
    remarks=phrases(
        "uwaga | uwagi | ważne | wskazówka | wskazówki | notatka | zapamiętaj | pamiętaj | ostrzeżenie | ciekawostka | źródło | następne kroki"
    ),
    metadata=phrases("data | autor | wersja | ostatnia aktualizacja | tytuł | opis | czas czytania | kategoria"),
    properties=phrases("""
        status | stan | przedmiot | kurs | prowadzący | prowadząca | utworzono | ostatnia edycja
        ostatnia zmiana | tagi | etykiety | autorka
    """),
    todos=phrases("""
        do zrobienia | zadania | następne kroki | dzisiaj
    """),
    todo_labels=phrases("do zrobienia | do uzupełnienia"),
    provenances=phrases("""
        źródło: | na podstawie | ostatnia aktualizacja
    """),
    stubs=phrases("wkrótce | do uzupełnienia | w budowie | w trakcie"),
    navigation=phrases(
        "do góry | powrót na górę | powrót do spisu treści | powrót | wróć na górę | wróć | następny | poprzedni | następny{:/→/»/>} ** | strona główna"
    ),
    cross_references=phrases(
        "zobacz | zobacz też | zobacz także | zob | por. | patrz | więcej informacji | źródło | źródła"
    ),
    adverts=phrases("wszelkie prawa zastrzeżone | na licencji | zapisz się | obserwuj mnie"),
    leave_takings=phrases("czy chcesz, żebym | czy chcesz, abym | daj znać | powodzenia"),
    page_speech=phrases(
        "ten przewodnik | ten dokument | w tym {przewodniku/dokumencie/rozdziale} | w tej {sekcji/lekcji} | poniżej | witaj"
    ),
    question_words=phrases("""
        co | co to | czym | dlaczego | jak | kiedy | gdzie | kto | który | która | które | jaki | jaka | jakie | czy | ile | po co
        na czym | w jaki | z czego | w jakim | kogo | czego | skąd | jakim
    """),
    fillers=phrases("ale | więc"),
    continuing=phrases("a co | a jeśli | a kiedy | a jak | a w | a dla | a przy"),
    prompts=phrases("""
        opowiedz | opisz | wyjaśnij | omów | zdefiniuj | wymień | porównaj | podaj | przedstaw | scharakteryzuj | uzasadnij
        wytłumacz | proszę opisać | proszę opowiedzieć | opowiedz o
    """),
    code_questions=phrases("wynik | następujący | poniższy | wypisze"),
    yes_no=phrases("czy"),
    addresses=phrases("~łbyś | ~łabyś | pan | pani | twój | twoja | twoje | cię | ciebie"),
    question_labels=phrases("pytanie | zadanie | ćwiczenie | przypadek | problem | pyt"),
    numbered_questions=phrases("pytanie | zadanie | ćwiczenie"),
    short_questions=phrases("pytanie | pyt"),
    askers=phrases("rekruter | rekruterka | egzaminator | egzaminatorka"),
    question_lists=phrases("pytania | ^ćwiczenia$ | ^zadania$"),
    cases=phrases("przypadek | sytuacja | scenariusz | kontekst | studium przypadku"),
    follow_ups=phrases("pytania uzupełniające | pytania pomocnicze | dalsze pytania"),
    comparisons=phrases("różnica | różnice | różni~ | porównaj | porównanie"),
    alternatives=phrases("czy | albo | lub | prawda czy fałsz | tak czy nie"),
    yes_or_no=phrases("tak | nie | prawda | fałsz | może | to zależy"),
    true_false=phrases("tak czy nie | prawda czy fałsz | prawda/fałsz | prawda lub fałsz | prawda albo fałsz"),
    interviewer_questions=phrases(
        "pytania do {rekrutera/pracodawcy/firmy/prowadzącego/zespołu} | twoje pytania$ | pytania na koniec | o co zapytać"
    ),
    tasks=phrases("napisz | zaimplementuj | zaprojektuj | oblicz | rozwiąż | udowodnij | narysuj | stwórz | znajdź"),
    instructions=phrases("""
        bądź {szczery/szczera/konkretny/konkretna/zwięzły} | wyjaśnij | uzasadnij | podaj | pomyśl o | opisz | wymień | użyj
        porównaj | odpowiedz | unikaj | wybierz | pamiętaj | uwzględnij
    """),
    full_answers=phrases("pełna odpowiedź | krótka odpowiedź | szczegółowa odpowiedź"),
    answer_labels=phrases(
        "odpowiedź | odpowiedzi | rozwiązanie | rozwiązania | poprawna odpowiedź | przykładowa odpowiedź | wyjaśnienie | odp"
    ),
    numbered_answers=phrases("odpowiedź"),
    short_answers=phrases("odpowiedź | odp"),
    answer_lists=phrases("odpowiedzi | rozwiązania | klucz [odpowiedzi] | {odpowiedzi/rozwiązania} {do/dla} **"),
    answer_titles=phrases(
        "odpowiedź | odpowiedzi | rozwiązanie | {pokaż/zobacz} {odpowiedź/odpowiedzi/rozwiązanie} | kliknij *"
    ),
    answer_heads=phrases("[{poprawna/prawidłowa}] {odpowiedź/odp} | [{poprawne/prawidłowe}] odpowiedzi"),
    answer_verbs=phrases("to"),
    option_words=phrases("opcja"),
    conjunctions=phrases("i | oraz"),
    right_marks=phrases("poprawna | poprawne | prawidłowa | prawda"),
    show_words=phrases("pokaż | zobacz | kliknij | więcej | rozwiń"),
    hints=phrases("podpowiedź | podpowiedzi | wskazówka"),
    values=phrases("wartości | zasady przywództwa | zasady firmy"),
    own_values=phrases("nasze {wartości/zasady} | wartości firmy"),
    not_values=phrases("pytania | wartości {domyślne/zwracane/logiczne/własne}"),
    processes=phrases("kroki | etapy | proces | fazy | procedura | przebieg | metoda | cykl"),
    not_processes=phrases("następne kroki"),
    groups=phrases("""
        wartości | etapy | fazy | rodzaje | typy | poziomy | kroki | składniki | elementy | zasady | warunki
        cechy | kryteria | czynniki | funkcje | kategorie | klasy | formy | części | reguły | przesłanki
    """),
    avoid=phrases("""
        unikaj | unikać | czego unikać | źle | niepoprawnie | błąd | nigdy | nie rób | zły przykład | błędnie
        zamiast
    """),
    use=phrases("używaj | stosuj | dobrze | poprawnie | rób | zawsze | dobry przykład"),
    paired=phrases("zamiast | źle | niepoprawnie | błędnie | zły przykład"),
    list_columns=phrases("""
        zaleta | zalety | wada | wady | plusy | minusy | mocne strony | słabe strony | szanse | zagrożenia | za
        przeciw | podobieństwa | różnice
    """),
    negatives=phrases("""
        błędy | częste błędy | najczęstsze błędy | unikaj | czego unikać | pułapki | sygnały ostrzegawcze | czerwone flagi
        czym nie jest | czego nie {chcą/chcemy/robić} | antywzorce | antywzorzec | złe praktyki | nieporozumienia | czego nie
    """),
    negations=phrases("nie | nigdy | przeciwieństwo | źle"),
    warnings=phrases("{częste/typowe} błędy | ^błędy$ | pułapki | czego unikać | sygnały ostrzegawcze"),
    stories=phrases("szablon odpowiedzi | szablon"),
    time_units=phrases(
        "sekund | sekundy | minut | minuty | minuta | godzin | godziny | godzina | godz | dni | dzień | tygodni | tygodnie"
    ),
    number_columns=phrases("lp | numer"),
    abbreviations=phrases("np | m.in | itp | itd | tj | tzn | ok | r | w | nr | prof | ul | tzw"),
    marked_copulas=phrases("mówi, że | głosi, że | stanowi, że | oznacza, że | polega na"),
    copulas=phrases("""
        jest | są | oznacza | oznaczają | określa | nazywamy | nazywa się | polega na | – to | — to | składa się z
        definiuje się jako | to znaczy | opisuje
    """),
    own_copulas=phrases("to | mierzy | był | była | było"),
    naming=phrases("nazywamy | nazywa się | nosi nazwę | określamy"),
    adverbs=separate("prostu"),
    inversions=phrases("""
        przez _ rozumie się | przez _ rozumiemy | pod pojęciem _ rozumie się
    """),
    undefining=phrases("""
        nie | też | także | bardzo | więcej | mniej | lepiej | lepszy | ważne | ważny | ważna | łatwe | łatwy | trudne
        trudny | dobre | dobry | złe | prawda | prawdziwe | fałsz | możliwe | niemożliwe | potrzebne | tylko | często | zawsze
        nigdy | że | jeszcze | już | tu | tutaj | w | na | jest | są | konieczne | tak | więc | kluczowe | czy
    """),
    no_terms=phrases("""
        to | ten | ta | te | ci | tamten | tamta | on | ona | ono | oni | one | ja | ty | my | wy | kto | co | który | która | które
        jaki | jaka | jakie | kiedy | gdzie | dlaczego | jak | jeśli | jeżeli | gdy | ponieważ | bo | chociaż | podczas | ale
        i | lub | albo | więc | wtedy | tutaj | teraz | jego | jej | ich | mój | twój | nasz | wasz | niektóre | wiele | wszystkie
        każdy | każda | każde | jeden z | jedna z | jedno z | inny | inna | powód | powodem | następujące | odpowiedź | pytanie
        problem | cel | celem | różnica | na przykład | z reguły | w | na | do | z | od | po | dla | bez | przez | nie | też
        także | ponadto | jednak | dlatego | najpierw | nigdy | zawsze | najważniejsze | czy | pierwszy | pierwsza | są | jest
        poniżej | powyżej
    """),
    no_term_words=phrases(
        "który | która | które | jeśli | gdy | ponieważ | że | ale | nie | się | jest | są | czy | co | jak | gdzie | to"
    ),
    pointing=phrases("ten | ta | to | te | ci"),
    lead_ins=phrases("""
        albo w | lub w | natomiast | podczas gdy | na przykład | np | mianowicie | następujące | jak następuje | są # | istnieją # | czyli | poniżej | tzn | to znaczy
        {są/istnieją/wyróżniamy} {dwa/dwie/trzy/cztery/pięć/następujące/różne} | wyróżniamy | należą do nich
    """),
    lead_in_ends=phrases("to | są | jest | następujące | następująco | na przykład | obejmuje | obejmują"),
    turning_words=separate("nie nigdy bez dlaczego czemu kiedy gdzie kto"),
    interrogatives=separate("jaki jaka jakie dlaczego kiedy gdzie kto"),
    imperatives=separate("wyjaśnij opisz wymień zdefiniuj porównaj"),
    pointing_words=separate("tego tej"),
    card=CardWords(
        points="Punkty: {n}",
        steps="Kroki po kolei: {n}",
        name_all="Wymień wszystkie ({n})",
        which_value="O jaką {thing} tu chodzi?",
        thing="wartość",
        avoid="Unikaj",
        use="Używaj",
        help="Punkty z przewodnika",
        more="Więcej z przewodnika",
        what="Co to jest?",
        what_for="Co to jest przy „{subject}”?",
        about="Co o tym wiesz?",
        open="Przewodnik nie daje odpowiedzi: odpowiedz własnymi słowami.",
        kinds=phrases("""
            pytanie | pytanie otwarte | wartość | zachowanie | pojęcie | lista | kroki | kontrast | wiersz | historia
            wybór z listy | przegląd
        """),
    ),
)
