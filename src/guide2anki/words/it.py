"""Italian."""

from guide2anki.words.language import CardWords, Language, phrases, separate

LANGUAGE = Language(
    code="it",
    stemmer="italian",
    letters="ìò",
    small_words=separate("""
        il lo la i gli le un una di del della dei delle a al alla da dal in nel nella e o ma è sono era essere
        che chi cosa quale quali come perché quando dove per con senza su si suo sua non più hai ha ho tuo tua
        questo questa descriva descrivi racconta volta uno sul sulla tra fra anche cioè gli dello degli alle agli
    """),
    contents=phrases("indice | sommario | contenuti | indice dei contenuti"),
    references=phrases(
        "riferimenti | bibliografia | fonti | link utili | risorse | vedi anche | approfondimenti | letture consigliate"
    ),
    housekeeping=phrases(
        "licenza | contribuire | ringraziamenti | crediti | autore | autori | prefazione | contatti | informazioni su questa guida"
    ),
    teaching_parts=phrases("autore | autori | contatti | fonti | risorse"),
    licences=phrases("licenza"),
    introductions=phrases("introduzione | conclusione | conclusioni | riassunto | panoramica | riepilogo | premessa"),
    preambles=phrases("prefazione | premessa"),
    remarks=phrases(
        "nota | note | importante | attenzione | suggerimento | consiglio | avviso | ricorda | prossimi passi | curiosità | fonte"
    ),
    metadata=phrases("data | autore | versione | ultimo aggiornamento | aggiornato | titolo | descrizione | categoria"),
    properties=phrases("""
        stato | materia | docente | professore | professoressa | corso | ultima modifica | creato il | creato da
        etichette | tag | autrice
    """),
    todos=phrases("""
        da fare | compiti | cose da fare | prossimi passi | oggi
    """),
    todo_labels=phrases("da fare"),
    provenances=phrases("""
        fonte: | adattato da | tratto da | ultimo aggiornamento
    """),
    stubs=phrases("da completare | in arrivo | in costruzione | da fare"),
    navigation=phrases(
        "torna su | torna all'indice | torna in cima | indietro | avanti | successivo | precedente | successivo{:/→/»/>} **"
    ),
    cross_references=phrases("vedi | vedi anche | si veda | per approfondire | fonte | fonti"),
    adverts=phrases("tutti i diritti riservati | iscriviti alla | seguimi su | lascia una stella"),
    leave_takings=phrases("vuoi che | fammi sapere se | buona fortuna | in bocca al lupo | buono studio"),
    page_speech=phrases(
        "questa guida | questo documento | in questa {guida/sezione/pagina} | in questo {capitolo/documento} | benvenuti | di seguito"
    ),
    question_words=phrases("""
        che cosa | cosa | cos'è | che cos'è | quale | quali | qual è | qual | perché | come | quando | dove | chi | quanto | quanti
        quante | a cosa | in cosa | in che
    """),
    fillers=phrases("e | ma | quindi"),
    continuing=phrases("e se | e quando | e come | e per | e in | e con | e che | e chi | e un | e una | e il | e la"),
    prompts=phrases("""
        descrivi | descriva | racconta | racconti | spiega | spieghi | definisci | definisca | elenca | elenchi | confronta
        cita | fai un esempio | parlami | parla di | raccontami | enuncia | illustra
    """),
    code_questions=phrases("risultato | seguente"),
    yes_no=phrases("è | sono | può | esiste"),
    addresses=phrases("tuo | tua | lei | voi"),
    question_labels=phrases("domanda | esercizio | problema | caso | quesito"),
    numbered_questions=phrases("domanda | esercizio | quesito"),
    short_questions=phrases("domanda | d"),
    askers=phrases("intervistatore | intervistatrice | esaminatore | esaminatrice | selezionatore"),
    question_lists=phrases("domanda | domande | ^esercizi$ | quesiti"),
    cases=phrases("caso | situazione | scenario | contesto | caso di studio"),
    follow_ups=phrases("domande di approfondimento | domande successive"),
    comparisons=phrases("differenza | differenze | confronta | confronto | differisc~"),
    alternatives=phrases("oppure | vero o falso | sì o no"),
    yes_or_no=phrases("sì | no | vero | falso | dipende | forse"),
    true_false=phrases("sì o no | vero o falso | vero/falso | falso o vero"),
    interviewer_questions=phrases(
        "domande {per/al/all'/da fare} * {selezionatore/intervistatore/azienda/recruiter/colloquio} | domande da fare | le tue domande$"
    ),
    tasks=phrases("crea | scrivi | implementa | progetta | calcola | risolvi | dimostra | disegna | trova | configura"),
    instructions=phrases("""
        sii {onesto/onesta/specifico/specifica/conciso/concisa/breve/chiaro/sincero} | spiega | giustifica | motiva
        fai un esempio | fornisci * | pensa a | descrivi | cita | usa {un/una/il/la/esempi} | confronta | rispondi | evita
        scegli | argomenta | ricorda
    """),
    full_answers=phrases("risposta dettagliata | risposta breve | risposta completa"),
    answer_labels=phrases(
        "risposta | risposte | soluzione | soluzioni | risposta corretta | risposta modello | spiegazione"
    ),
    numbered_answers=phrases("risposta"),
    short_answers=phrases("risposta"),
    answer_lists=phrases("""
        [le] risposte [corrette] | [le] soluzioni | correzione
        {risposte/soluzioni} {di/del/delle/dei/alle/ai/per} **
    """),
    answer_titles=phrases("risposta | risposte | soluzione | {vedi/mostra} [la] {risposta/soluzione} | clicca *"),
    answer_heads=phrases("[la] risposta [{corretta/esatta/giusta}] | risposte [corrette]"),
    answer_verbs=phrases("è | sono"),
    option_words=phrases("opzione"),
    conjunctions=phrases("e | ed"),
    right_marks=phrases("corretta | corretto | esatta | giusta"),
    show_words=phrases("mostra | vedi | clicca"),
    hints=phrases("suggerimento | indizio | aiuto | indizi"),
    values=phrases("valori | principi"),
    own_values=phrases("{i nostri/nostri} {valori/principi} | {valori/principi} aziendali"),
    not_values=phrases("domande | valori {predefiniti/nulli/normali/di}"),
    processes=phrases("processo | passi | passaggi | fasi | procedura | procedimento | metodo | ciclo"),
    not_processes=phrases("prossimi passi"),
    groups=phrases("""
        valori | principi | fasi | tipi | livelli | passi | passaggi | componenti | categorie | requisiti
        condizioni | elementi | caratteristiche | criteri | fattori | funzioni | classi | forme | parti | regole
        proprietà
    """),
    avoid=phrases("""
        evita | evitare | da evitare | sbagliato | scorretto | errato | mai | non fare | errori
        cattivo esempio | invece di | al posto di
    """),
    use=phrases("usare | da fare | giusto | corretto | bene | sempre | buon esempio"),
    paired=phrases("invece di | al posto di | sbagliato | errato | scorretto | cattivo esempio"),
    list_columns=phrases("""
        vantaggio | vantaggi | svantaggio | svantaggi | punti di forza | punti deboli | punti di debolezza
        opportunità | minacce | limiti | pro | contro | somiglianze | differenze
    """),
    negatives=phrases("""
        errori | errore comune | errori comuni | da evitare | evitare | evita | segnali d'allarme | campanelli d'allarme
        insidie | che cosa non è | cosa non è | cosa non fare | cosa non vogliono | malintesi | cattive pratiche | trappole
        segnali di allarme | segnale d'allarme | bandiere rosse
    """),
    negations=phrases("non | mai | contrario | male"),
    warnings=phrases("errori {comuni/frequenti} | ^errori$ | da evitare$ | segnali d'allarme | cosa non fare"),
    stories=phrases("modello di risposta | copione"),
    time_units=phrases("secondi | minuto | minuti | ora | ore | giorno | giorni | settimana | settimane"),
    number_columns=phrases("numero"),
    abbreviations=phrases("es | ecc | sig | pag | cap | dott"),
    marked_copulas=phrases("è quando | stabilisce che | prevede che | significa che"),
    copulas=phrases("""
        è | significa | indica | si riferisce a | si definisce | si chiama | consiste in | consiste nel | consiste nella
        rappresenta | designa | si intende | è definito come | è definita come
    """),
    own_copulas=phrases("sono | descrive | misura | era"),
    naming=phrases("si chiama | si chiamano | si dice | è chiamato | è chiamata | chiamiamo | è detto | è detta"),
    adverbs=separate("semplicemente"),
    inversions=phrases("""
        per _ si intende | per _ si intendono | con _ si intende
    """),
    undefining=phrases("""
        non | anche | molto | più | meno | meglio | peggio | importante | facile | difficile | possibile | impossibile
        necessario | vero | falso | solo | sempre | mai | fondamentale | essenziale | che | quando | perché | utile | così
        troppo | stato | stata
    """),
    no_terms=phrases("""
        questo$ | questa$ | ciò | quello | quella | questi | queste | quelli | quelle | esso | essa | lui | lei | loro | io | tu
        noi | voi | che | chi | cosa | quale | quali | quando | dove | come | perché | se | sebbene | mentre | ma | e | o | così
        quindi | allora | ora | qui | il suo | la sua | il mio | la mia | alcuni | alcune | molti | molte | tutti | tutte
        uno dei | una delle | ogni | un altro | un'altra | la ragione | il motivo | il seguente | la risposta | la domanda
        il problema | l'obiettivo | lo scopo | la differenza | per esempio | ad esempio | di regola | in | a | di | da | con
        per | senza | su | non | anche | inoltre | mai | sempre | l'idea | il risultato | il più | la più | il migliore
        la migliore | il primo | la prima | c' | nel | nella | dal | questa è | questo è | questo | questa
        di seguito | qui sotto | sotto | sopra
    """),
    no_term_words=phrases("che | se | quando | perché | ma | non | è | si | come | dove | cui"),
    pointing=phrases("questo | questa | questi | queste | ciò"),
    lead_ins=phrases("""
        oppure in | mentre in | invece | per esempio | ad esempio | vale a dire | i seguenti | le seguenti | il seguente | come segue | ci sono # | cioè | ossia
        {ci sono/esistono} {due/tre/quattro/cinque/vari/varie/diversi/diverse} | di seguito | tra cui | ecco
    """),
    lead_in_ends=phrases("sono | è | seguenti | seguente | comprendono | include | includono | ad esempio"),
    turning_words=separate("non mai senza nessun nessuna perché quando dove"),
    interrogatives=separate("quale quali perché"),
    imperatives=separate("spiega spieghi descrivi descriva definisci elenca confronta"),
    pointing_words=separate("questo questa questi queste"),
    card=CardWords(
        points="{n} punti",
        steps="{n} passi, in ordine",
        name_all="Elenca tutti e {n}",
        which_value="Quale {thing} mostra questo?",
        thing="valore",
        avoid="Evitare",
        use="Usare",
        help="Punti dalla tua guida",
        more="Altro dalla tua guida",
        what="Che cos'è?",
        what_for="Che cos'è per «{subject}»?",
        about="Che cosa ne sai?",
        open="La guida lo lascia aperto: rispondi con parole tue.",
        kinds=phrases("""
            domanda | domanda aperta | valore | comportamento | termine | elenco | passi | contrasto | riga | storia
            scelta multipla | panoramica
        """),
    ),
)
