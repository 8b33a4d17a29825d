"""French."""

from guide2anki.words.language import CardWords, Language, phrases, separate

LANGUAGE = Language(
    code="fr",
    stemmer="french",
    letters="èêœùî",
    small_words=separate("""
        le la les l un une des du de d et ou mais est sont était être à au aux en dans pour par avec sans sur
        que qui quoi quel quelle quels quelles comment pourquoi quand où vous votre vos tu ton ta tes il elle on
        nous ce cette ces se sa son ses ne pas plus avez décrivez parlez racontez fois leur leurs entre comme cet
        qu'est-ce qu n s c'est aussi très tout tous entre depuis
    """),
    contents=phrases("sommaire | table des matières | plan du cours | sur cette page"),
    references=phrases("""
        liens | ressources | références | voir aussi | bibliographie | sources | liens utiles | pour aller plus loin
        webographie | sitographie | ressources supplémentaires | en savoir plus
    """),
    housekeeping=phrases("""
        licence et crédits | licence | crédits | contribuer | remerciements | auteurs | auteur | à propos | avant-propos
        préface | mentions légales | journal des modifications | contributeurs
    """),
    teaching_parts=phrases("auteur | auteurs | sources | ressources"),
    licences=phrases("licence"),
    introductions=phrases(
        "introduction générale | introduction | résumé | conclusion | vue d'ensemble | présentation | synthèse"
    ),
    preambles=phrases("avant-propos | préface | à propos"),
    remarks=phrases("""
        remarque | remarques | information | informations | attention | note | notes | important | conseil | conseils | astuce | astuces | à retenir
        à noter | rappel | avertissement | nb | prochaines étapes | source | voir aussi | bon à savoir
    """),
    metadata=phrases("""
        mise à jour | dernière mise à jour | auteur | titre | matière | niveau | durée | durée de révision estimée
        étiquettes | catégorie | temps de lecture | statut | dernière modif | dernière modification | propriétaire | créé le
    """),
    properties=phrases("""
        état | cours | professeur | professeure | enseignant | enseignante | créé par | autrice | auteure
    """),
    todos=phrases("""
        à faire | trucs à faire | tâches | mes tâches | prochaines étapes | aujourd'hui
    """),
    todo_labels=phrases("à faire | à compléter | à venir"),
    provenances=phrases("""
        source : | source: | sources : | adapté de | traduit de | tiré de | dernière mise à jour
    """),
    stubs=phrases("à venir | à compléter | en construction | à faire | en cours de rédaction"),
    navigation=phrases(
        "retour | retour en haut | retour au sommaire | haut de page | suivant | précédent | suivant{:/→/»/>} ** | accueil"
    ),
    cross_references=phrases(
        "voir | voir aussi | cf | se référer à | pour en savoir plus | en savoir plus | source | sources"
    ),
    adverts=phrases("tous droits réservés | sous licence | abonnez-vous | suivez-nous sur | mettez une étoile"),
    leave_takings=phrases("""
        souhaitez-vous que je | voulez-vous que je | veux-tu que je | dites-moi si | n'hésitez pas à
        bonne chance | bon courage | bonnes révisions
    """),
    page_speech=phrases("""
        ce guide | ce document | cette fiche | ce cours | cette page | dans ce {guide/document/chapitre/cours} | bienvenue
        dans cette {fiche/section/partie} | ci-dessous | voici
    """),
    question_words=phrases("""
        qu'est-ce | que | quel | quelle | quels | quelles | pourquoi | comment | quand | où | qui | combien | à quoi | de quoi
        en quoi | lequel | laquelle | est-ce | dans quel | dans quelle | par quoi | à qui | quoi | depuis quand
    """),
    fillers=phrases("et | mais | alors"),
    continuing=phrases("et"),
    prompts=phrases("""
        décrivez | parlez | expliquez | racontez | définissez | citez | nommez | comparez | donnez | présentez | énumérez
        justifiez | explique | décris | définis | cite | compare | raconte | parle-moi | parlez-moi | distinguez | montrez
    """),
    code_questions=phrases("suivant | suivante | qu'affiche | affiche ce"),
    yes_no=phrases("est-ce | peut-on | faut-il | y a-t-il | existe-t-il"),
    addresses=phrases("vous | votre | vos | te | tu"),
    question_labels=phrases("question d'entretien | question | exercice | cas | problème | mise en situation"),
    numbered_questions=phrases("question"),
    short_questions=phrases("question"),
    askers=phrases("examinateur | examinatrice | recruteur | recruteuse | intervieweur"),
    question_lists=phrases("questions | ^exercices$ | question"),
    cases=phrases("cas | contexte | situation | cas pratique | étude de cas | scénario"),
    follow_ups=phrases("questions de relance | relances | questions de suivi"),
    comparisons=phrases("différence | différences | comparez | comparer | comparaison | distingu~"),
    alternatives=phrases("ou | vrai ou faux | oui ou non"),
    yes_or_no=phrases("oui | non | vrai | faux | peut-être | ça dépend"),
    true_false=phrases("oui ou non | vrai ou faux | vrai/faux | faux ou vrai"),
    interviewer_questions=phrases("""
        questions à poser | vos questions$ | questions pour {le/la/l'/les/votre} * {recruteur~/entreprise/équipe/interviewer}
        questions au recruteur | questions en fin d'entretien
    """),
    tasks=phrases(
        "écrivez | implémentez | concevez | calculez | résolvez | démontrez | dessinez | créez | trouvez | rédigez"
    ),
    instructions=phrases("""
        soyez {honnête/précis/précise/concis/bref/clair/concret} | sois {honnête/précis/précise/concis/bref/clair}
        expliquez | explique | justifiez | justifie | donnez {un/une/deux/trois/des} | donne {un/une/deux/trois/des}
        pensez à | pense à | décrivez | citez | utilisez | utilise | comparez | répondez | réponds | évitez | illustrez
        choisissez | précisez | argumentez | rappelez
    """),
    full_answers=phrases("réponse détaillée | réponse courte | réponse complète | réponse longue"),
    answer_labels=phrases(
        "réponse | réponses | solution | corrigé | correction | réponse type | réponse modèle | explication"
    ),
    numbered_answers=phrases("réponse"),
    short_answers=phrases("réponse"),
    answer_lists=phrases("""
        [les] réponses | [les] solutions | corrigé | corrigés | correction | [les] bonnes réponses
        {réponses/solutions/corrigé/correction} {de/des/du/aux/pour} **
    """),
    answer_titles=phrases("""
        voir [{la/le/les}] {réponse/réponses/solution/solutions/corrigé/correction} | réponse | réponses | corrigé
        afficher [{la/le/les}] {réponse/réponses/solution/corrigé} | cliquez *
    """),
    answer_heads=phrases("[{la bonne/bonne}] réponse | [{les bonnes/bonnes}] réponses"),
    answer_verbs=phrases("est | sont"),
    option_words=phrases("option"),
    conjunctions=phrases("et"),
    right_marks=phrases("correct | bonne réponse | vrai"),
    show_words=phrases("afficher | voir | plus | cliquez"),
    hints=phrases("indice | indices | piste | aide | coup de pouce"),
    values=phrases("valeurs | principes"),
    own_values=phrases("{valeurs/principes} de {l'entreprise/la société/leadership} | nos {valeurs/principes}"),
    not_values=phrases("questions | valeurs {par défaut/nulles/normales/de} | principes de"),
    processes=phrases("étapes | processus | procédure | démarche | méthode | déroulement | cycle | phases"),
    not_processes=phrases("prochaines étapes"),
    groups=phrases("""
        valeurs | principes | étapes | phases | types | niveaux | composants | catégories | éléments
        conditions | caractéristiques | critères | facteurs | fonctions | classes | formes | parties | règles
        propriétés | piliers
    """),
    avoid=phrases("""
        à éviter | éviter | évitez | ne pas faire | incorrect | faux | mauvais | mauvais exemple | jamais
        erreurs | au lieu de
    """),
    use=phrases("à faire | utiliser | faire | correct | bon | bon exemple | toujours | bonnes pratiques | préférer"),
    paired=phrases("au lieu de | à la place | faux | incorrect | mauvais | mauvais exemple"),
    list_columns=phrases("""
        avantage | avantages | inconvénient | inconvénients | points forts | points faibles | forces | faiblesses
        limites | opportunités | menaces | pour | contre | ressemblances | différences | points communs
    """),
    negatives=phrases("""
        erreurs | erreur | à éviter | éviter | pièges | piège | signaux d'alerte | signal d'alerte | signes d'alerte | signaux d'alarme
        ce que ce n'est pas | ce qu'ils ne veulent pas | ce qu'il ne faut pas * | anti-modèle | anti-modèles | anti-patron
        mauvaises pratiques | idées reçues | drapeaux rouges | ne pas faire
    """),
    negations=phrases("ne | n' | pas | jamais | contraire | mauvais | mauvaise"),
    warnings=phrases("erreurs {fréquentes/courantes/à éviter} | ^erreurs$ | pièges | signaux d'alerte | à éviter$"),
    stories=phrases("modèle | trame"),
    time_units=phrases("seconde | secondes | minute | minutes | heure | heures | jour | jours | semaine | semaines"),
    number_columns=phrases("n° | numéro"),
    abbreviations=phrases("p. ex | ex | cf | m | mme | av | apr | env | chap"),
    marked_copulas=phrases("""
        veut que | énonce que | stipule que | signifie que | exige que | impose que
    """),
    copulas=phrases("""
        est | sont | désigne | désignent | signifie | signifient | se définit comme | représente | consiste à | consiste en
        correspond à | s'appelle | se compose de | décrit | mesure | veut dire | regroupe
    """),
    own_copulas=phrases("était | étaient"),
    naming=phrases("""
        on appelle | s'appelle | est appelé | est appelée
        on nomme | on parle de | est dit | est dite
    """),
    adverbs=separate("simplement"),
    inversions=phrases("""
        par _ on entend | par _ il faut entendre
    """),
    undefining=phrases("""
        pas | aussi | très | plus | moins | mieux | important | importante | facile | difficile | possible | impossible
        nécessaire | vrai | faux | bon | mauvais | toujours | jamais | souvent | que | donc | essentiel | essentielle | ici
        là | si | trop | encore | déjà | dans | sur | en | à | parfois | celui | utile | seulement | pourquoi | bien | grand
    """),
    no_terms=phrases("""
        ce | c' | cela | ça | ceci | cet | cette | ces | il | elle | ils | elles | on | nous | vous | je | tu | qui | que | quoi
        quel | quelle | où | quand | comment | pourquoi | si | parce | bien que | comme | mais | et | ou | donc | alors | ici
        maintenant | son | sa | ses | leur | leurs | mon | ma | mes | votre | vos | notre | nos | quelques | plusieurs
        certains | certaines | tous | toutes | tout | chaque | un des | une des | l'un des | l'une des | un autre | une autre
        la raison | les raisons | le but | l'objectif | la réponse | la question | le problème | la différence | le suivant
        ce qui suit | par exemple | en règle générale | en | dans | à | au | aux | de | du | pour | par | avec | sans | sur
        sous | après | avant | pendant | cependant | ainsi | aussi | d'abord | enfin | ne | le plus | la plus | les plus
        le premier | la première | le meilleur | la meilleure | y | voici | il y a | l'idée | le résultat | l'important
        voici | ci-dessous | ci-dessus | voilà
    """),
    no_term_words=phrases(
        "qui | que | si | quand | mais | ne | pas | est | sont | on | nous | vous | il | elle | dont | où | était"
    ),
    pointing=phrases("ce {sont/n'est/processus} | c'est | cet | cette | ces | cela"),
    lead_ins=phrases("""
        ou en | ou dans | tandis que | alors que | par exemple | à savoir | les suivants | les suivantes | comme suit | ce qui suit | il y a # | notamment | voici
        il {y a/existe} {deux/trois/quatre/cinq/six/plusieurs} | on distingue | ce sont | c'est-à-dire | ci-dessous
        en voici
    """),
    lead_in_ends=phrases(
        "sont | est | suivants | suivantes | suivant | suivante | comme suit | par exemple | comprend | comprennent"
    ),
    turning_words=separate("ne pas non jamais sans aucun aucune pourquoi quand où qui"),
    interrogatives=separate("quoi quel quelle quels quelles pourquoi où"),
    imperatives=separate("expliquez explique décrivez décris définissez définis citez nommez comparez"),
    pointing_words=separate("ceci cela cette"),
    card=CardWords(
        points="{n} points",
        steps="{n} étapes, dans l'ordre",
        name_all="Cite les {n}",
        which_value="De quelle {thing} s'agit-il ?",
        thing="valeur",
        avoid="À éviter",
        use="À utiliser",
        help="Points tirés de ton guide",
        more="Autres points de ton guide",
        what="Qu'est-ce que c'est ?",
        what_for="Qu'est-ce que c'est pour « {subject} » ?",
        about="Que sais-tu à ce sujet ?",
        open="Le guide laisse la question ouverte : réponds avec tes propres mots.",
        kinds=phrases("""
            question | question ouverte | valeur | comportement | terme | liste | étapes | contraste | ligne | récit
            choix multiple | aperçu
        """),
    ),
)
