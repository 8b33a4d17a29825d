"""Dutch."""

from guide2anki.words.language import CardWords, Language, phrases, separate

LANGUAGE = Language(
    code="nl",
    stemmer="dutch",
    letters="ë",
    small_words=separate("""
        de het een en van in op te dat die is zijn was waren niet met voor aan er om ook als bij uit naar door over
        dan maar of wat wie waar wanneer hoe waarom welke welk je jij jouw u uw wij we ze zij hij hun ik mijn deze dit
        tot nog wordt worden heeft hebben kan kunnen moet geen meer tussen tegen onder na zonder
    """),
    contents=phrases("inhoud | inhoudsopgave | op deze pagina"),
    references=phrases(
        "bronnen | verwijzingen | literatuur | zie ook | nuttige links | verder lezen | meer informatie | bronvermelding"
    ),
    housekeeping=phrases(
        "licentie | bijdragen | dankwoord | voorwoord | over deze gids | over de auteur | auteurs | colofon | wijzigingen"
    ),
    teaching_parts=phrases("bronnen | bijdragen | wijzigingen | auteurs"),
    licences=phrases("licentie"),
    introductions=phrases("inleiding | introductie | samenvatting | conclusie | overzicht | motivatie"),
    preambles=phrases("voorwoord | over deze gids"),
    remarks=phrases(
        "opmerking | let op | belangrijk | waarschuwing | onthoud | volgende stappen | bron | zie ook | weetje | tip | tips"
    ),
    metadata=phrases("datum | auteur | versie | laatst bijgewerkt | bijgewerkt | titel | beschrijving | leestijd"),
    properties=phrases("""
        status | vak | cursus | docent | gemaakt | gemaakt op | gemaakt door | laatst bewerkt | laatst gewijzigd
        labels | tags | categorie
    """),
    todos=phrases("""
        te doen | taken | mijn taken | volgende stappen | vandaag
    """),
    todo_labels=phrases("nog doen | nog te doen | te doen"),
    provenances=phrases("""
        bron: | overgenomen uit | laatst bijgewerkt
    """),
    stubs=phrases("volgt nog | nog in te vullen | in aanbouw | komt binnenkort"),
    navigation=phrases(
        "naar boven | terug naar boven | terug naar inhoud | terug | volgende | vorige | volgende{:/→/»/>} **"
    ),
    cross_references=phrases("zie | zie ook | lees meer | meer informatie | bron | bronnen"),
    adverts=phrases("alle rechten voorbehouden | abonneer je op | volg mij op | geef een ster"),
    leave_takings=phrases("wil je dat ik | laat het me weten | laat maar weten | veel succes | succes met"),
    page_speech=phrases(
        "deze gids | dit document | in {deze/dit} {gids/document/hoofdstuk/sectie} | welkom | hieronder"
    ),
    question_words=phrases("""
        wat | waarom | hoe | wanneer | waar | wie | welke | welk | waarvoor | waardoor | waarmee | hoeveel | wiens | waaruit
        in welke | op welke
    """),
    fillers=phrases("en | maar | dus"),
    continuing=phrases("en"),
    prompts=phrases("""
        vertel | beschrijf | leg uit | omschrijf | definieer | noem | vergelijk | geef een voorbeeld | verklaar | bespreek
        licht toe | geef een
    """),
    code_questions=phrases("uitvoer | volgende"),
    yes_no=phrases("zijn | kan | kunnen | heeft"),
    addresses=phrases("jij | jouw | jullie | uw"),
    question_labels=phrases("vraag | opgave | oefening | opdracht | casus | tentamenvraag"),
    numbered_questions=phrases("vraag | opgave | oefening | opdracht"),
    short_questions=phrases("vraag"),
    askers=phrases("interviewer | examinator | recruiter"),
    question_lists=phrases("vragen | ^oefeningen$ | ^opgaven$ | tentamenvragen"),
    cases=phrases("casus | situatie | scenario | context"),
    follow_ups=phrases("vervolgvragen | doorvragen | vervolgvraag"),
    comparisons=phrases("verschil | verschillen | vergelijk | vergelijking | verschilt"),
    alternatives=phrases("waar of niet waar | waar of onwaar | juist of onjuist | ja of nee"),
    yes_or_no=phrases("ja | nee | waar | onwaar | misschien"),
    true_false=phrases(
        "ja of nee | waar of niet waar | waar of onwaar | juist of onjuist | goed of fout | juist of fout"
    ),
    interviewer_questions=phrases(
        "vragen die {je/u/jij} [zelf] stelt | vragen {aan/voor} {de/het/je} {interviewer~/bedrijf/team/recruiter/werkgever} | jouw vragen$ | vragen om te stellen | zelf vragen stellen"
    ),
    tasks=phrases("schrijf | implementeer | ontwerp | bereken | bewijs | teken | maak | bepaal | los op"),
    instructions=phrases("""
        wees {eerlijk/specifiek/kort/concreet/duidelijk/bondig} | leg uit | geef {een/twee/drie/voorbeelden} | denk aan
        denk na | beschrijf | noem | gebruik {een/de/het/voorbeelden} | vergelijk | beantwoord | vermijd | onderbouw
        motiveer | kies | verklaar
    """),
    full_answers=phrases("uitgebreid antwoord | kort antwoord | volledig antwoord"),
    answer_labels=phrases("antwoord | antwoorden | oplossing | uitwerking | juiste antwoord | modelantwoord | uitleg"),
    numbered_answers=phrases("antwoord"),
    short_answers=phrases("antwoord"),
    answer_lists=phrases("""
        [de] antwoorden | [de] oplossingen | [de] uitwerkingen | antwoordmodel | antwoordenblad
        {antwoorden/uitwerkingen/oplossingen} {op/van/bij/voor} **
    """),
    answer_titles=phrases("antwoord | antwoorden | oplossing | {toon/bekijk} [het] {antwoord/oplossing} | klik *"),
    answer_heads=phrases("[het] [{juiste/goede}] antwoord | [de] [{juiste/goede}] antwoorden"),
    answer_verbs=phrases("is | zijn"),
    option_words=phrases("optie"),
    conjunctions=phrases("en"),
    right_marks=phrases("juist | goed | correct"),
    show_words=phrases("toon | bekijk | klik | meer"),
    hints=phrases("hint | hints | aanwijzing"),
    values=phrases("kernwaarden | waarden | principes | bedrijfswaarden | leiderschapsprincipes"),
    own_values=phrases("onze {waarden/principes/kernwaarden} | kernwaarden | bedrijfswaarden"),
    not_values=phrases("vragen | waarden {van/in/voor}"),
    processes=phrases("stappen | stappenplan | proces | fasen | fases | procedure | werkwijze | cyclus"),
    not_processes=phrases("volgende stappen"),
    groups=phrases("""
        kernwaarden | waarden | principes | stappen | fasen | soorten | niveaus | onderdelen | voorwaarden
        kenmerken | criteria | factoren | functies | categorieën | klassen | vormen | elementen | regels
        eigenschappen | typen
    """),
    avoid=phrases("""
        vermijd | vermijden | te vermijden | niet doen | fout | verkeerd | slecht | nooit | slecht voorbeeld
        in plaats van
    """),
    use=phrases("gebruik | wel doen | goed | juist | altijd | goed voorbeeld"),
    paired=phrases("in plaats van | fout | verkeerd | slecht | slecht voorbeeld"),
    list_columns=phrases("""
        voordeel | voordelen | nadeel | nadelen | sterke punten | zwakke punten | sterktes | zwaktes | kansen
        bedreigingen | voor | tegen | overeenkomsten | verschillen
    """),
    negatives=phrases("""
        fouten | veelgemaakte fouten | valkuilen | valkuil | vermijden | vermijd | waarschuwingssignalen | alarmsignalen
        wat het niet is | wat ze niet willen | niet doen | misvattingen | misverstanden | rode vlaggen | antipatronen
    """),
    negations=phrases("niet | geen | nooit | tegendeel | verkeerd"),
    warnings=phrases("veelgemaakte fouten | ^fouten$ | valkuilen | te vermijden$ | waarschuwingssignalen"),
    stories=phrases("sjabloon | verhaal"),
    time_units=phrases("seconde | seconden | minuut | minuten | uur | uren | dag | dagen | weken"),
    number_columns=phrases("nummer"),
    abbreviations=phrases("bijv | bv | enz | o.a | d.w.z | blz | nr | mevr | dhr"),
    marked_copulas=phrases("is waar | stelt dat | houdt in dat | betekent dat"),
    copulas=phrases("""
        is | betekent | verwijst naar | staat voor | beschrijft | heet | bestaat uit | wordt gedefinieerd als | omvat
        worden genoemd | betekenen
    """),
    own_copulas=phrases("zijn | meet | was | waren"),
    naming=phrases("noemt men | heet | noemen we | wordt genoemd"),
    adverbs=separate("gewoon eigenlijk"),
    inversions=phrases("""
        onder _ verstaat men | onder _ verstaan we | onder _ wordt _ verstaan | onder _ worden _ verstaan
        met _ wordt _ bedoeld | met _ bedoelen we
    """),
    undefining=phrases("""
        niet | ook | heel | erg | zeer | te | zo | meer | minder | beter | belangrijk | makkelijk | moeilijk | goed | slecht
        waar | onwaar | mogelijk | onmogelijk | nodig | alleen | vaak | altijd | nooit | dat | dus | nog | al | nu | hier
        er | daar | geen | wel | handig | belangrijker | essentieel
    """),
    no_terms=phrases("""
        het$ | dit | dat | deze | die | hij | zij | ze | wij | we | jij | je | u | ik | er | wie | wat | welke | welk | wanneer
        waar | waarom | hoe | als | omdat | hoewel | terwijl | maar | en | of | dus | dan | hier | nu | zijn | haar | hun
        mijn | jouw | onze | sommige | veel | alle | elke | elk | ieder | een van de | een ander | de reden | het volgende
        het antwoord | de vraag | het probleem | het doel | het verschil | bijvoorbeeld | in de regel | in | op | aan | bij
        met | zonder | van | voor | na | tijdens | echter | daarom | ook | niet | alleen | nooit | altijd | het idee
        het resultaat | de meeste | de beste | de eerste | het belangrijkste | de belangrijkste | daar
        hieronder | hierboven
    """),
    no_term_words=phrases(
        "die | dat | als | omdat | maar | niet | ik | je | we | ze | is | zijn | wordt | heeft | er | waar | het"
    ),
    pointing=phrases("dit | deze | dat"),
    lead_ins=phrases("""
        of in | terwijl | bijvoorbeeld | namelijk | de volgende | het volgende | als volgt | er zijn # | zoals | dat wil zeggen | hieronder
        er zijn {twee/drie/vier/vijf/verschillende/meerdere} | dit zijn
    """),
    lead_in_ends=phrases("zijn | is | volgende | als volgt | bijvoorbeeld | omvatten | omvat"),
    turning_words=separate("niet geen nooit zonder waarom wanneer waar"),
    interrogatives=separate("welke waarom wanneer waar"),
    imperatives=separate("beschrijf noem definieer vergelijk"),
    pointing_words=separate("deze"),
    card=CardWords(
        points="{n} punten",
        steps="{n} stappen, op volgorde",
        name_all="Noem alle {n}",
        which_value="Welke {thing} laat dit zien?",
        thing="waarde",
        avoid="Vermijden",
        use="Gebruiken",
        help="Punten uit je gids",
        more="Meer uit je gids",
        what="Wat is het?",
        what_for="Wat is het bij “{subject}”?",
        about="Wat weet je erover?",
        open="De gids laat dit open: antwoord in je eigen woorden.",
        kinds=phrases("""
            vraag | open vraag | waarde | gedrag | begrip | lijst | stappen | contrast | rij | verhaal | meerkeuze | overzicht
        """),
    ),
)
