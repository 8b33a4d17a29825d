"""Spanish."""

from guide2anki.words.language import CardWords, Language, phrases, separate

LANGUAGE = Language(
    code="es",
    stemmer="spanish",
    letters="ñ¿¡",
    small_words=separate("""
        el la los las un una unos unas de del al a en y o u e que qué cuál cuáles cómo por para con sin sobre se
        su sus es son ser fue era lo le les como más pero si sí no tu tus usted ha han he hay este esta estos
        estas eso cuándo dónde quién cuánto cuéntame describe explica vez está están muy también entre desde hasta
        cuando donde porque ese esa cada todo todos toda todas cuéntanos háblanos haces hace hacer te ti nos nosotros
        alguien algo
    """),
    contents=phrases("""
        índice | indice | contenido | contenidos | tabla de contenidos | tabla de contenido | sumario | índice de contenidos
        en esta página
    """),
    references=phrases("""
        referencias | enlaces | enlaces útiles | recursos | recursos adicionales | bibliografía | véase también
        ver también | fuentes | lecturas recomendadas | enlaces externos | documentación oficial | para saber más
        más información | lecturas adicionales
    """),
    housekeeping=phrases("""
        contribuir | contribuciones | licencia | agradecimientos | créditos | autor | autores | prólogo | prefacio
        sobre esta guía | acerca de | cómo contribuir | sobre el autor | registro de cambios | contacto | colaboradores
        cómo usar esta guía
    """),
    teaching_parts=phrases("autor | autores | contacto | fuentes"),
    licences=phrases("licencia"),
    introductions=phrases(
        "introducción | resumen | conclusión | conclusiones | visión general | motivación | bienvenida"
    ),
    preambles=phrases("motivación | bienvenida | sobre esta guía | prólogo | prefacio"),
    remarks=phrases("""
        nota | notas | importante | consejo | consejos | aviso | ojo | recuerda | atención | advertencia | próximos pasos
        para saber más | dato curioso | última actualización
    """),
    metadata=phrases("""
        fecha | autor | versión | última actualización | actualizado | título | descripción | etiquetas | categoría
        dificultad | tiempo de lectura | nivel
    """),
    properties=phrases("""
        estado | asignatura | profesor | profesora | docente | curso | última edición | última modificación
        creado | creado el | creado por | autora | etiqueta | tema
    """),
    todos=phrases("""
        por hacer | tareas | mis tareas | tareas pendientes | pendientes | próximos pasos | hoy
    """),
    todo_labels=phrases("pendiente | por hacer"),
    provenances=phrases("""
        fuente: | fuentes: | adaptado de | tomado de | traducido de | última actualización
    """),
    stubs=phrases("pendiente | próximamente | por hacer | en construcción | por completar"),
    navigation=phrases("""
        volver arriba | volver al índice | volver a índice | volver al inicio | volver | subir | ir arriba | anterior | siguiente
        {anterior/siguiente}{:/→/»/>} ** | {anterior/siguiente} {→/»/>} ** | inicio
    """),
    cross_references=phrases(
        "véase | véase también | ver | ver también | consulta | más información | fuente | fuentes"
    ),
    adverts=phrases("""
        dale una estrella | licencia {mit/cc/creative} | bajo [la] licencia | todos los derechos reservados
        suscríbete | síguenos en | sígueme en | invítame a un café
    """),
    leave_takings=phrases("""
        ¿quieres que | ¿te gustaría que | avísame si | dime si quieres | mucha suerte | suerte! | ánimo!
    """),
    page_speech=phrases("""
        esta guía | este documento | este repositorio | en esta {guía/sección/página/lección} | a continuación | este apunte
        estos apuntes | en este {documento/capítulo/apartado/artículo/tema} | bienvenido | bienvenida | bienvenidos | en esta
    """),
    question_words=phrases("""
        qué | cuál | cuáles | cómo | por qué | cuándo | dónde | quién | quiénes | cuánto | cuántos | cuánta | cuántas | en qué
        a qué | de qué | para qué | con qué | desde cuándo
    """),
    fillers=phrases("y | pero | entonces"),
    continuing=phrases("y"),
    prompts=phrases("""
        cuéntame | cuéntanos | describe | descríbe | descríbeme | explica | explique | explícame | define | enumera | nombra
        compara | da un ejemplo | dame un ejemplo | háblame de | háblanos de | menciona | justifica | diferencia
    """),
    code_questions=phrases("salida | resultado | siguiente"),
    yes_no=phrases("¿es | ¿son | ¿puede | ¿tiene | ¿hay"),
    addresses=phrases("usted | tu | te | tus | tú"),
    question_labels=phrases("pregunta | p | caso | ejercicio | problema | situación"),
    numbered_questions=phrases("pregunta"),
    short_questions=phrases("pregunta | p"),
    askers=phrases("entrevistador | entrevistadora | examinador | examinadora | reclutador | reclutadora"),
    question_lists=phrases("pregunta | preguntas | ^ejercicios$"),
    cases=phrases("caso | situación | escenario | contexto | caso práctico"),
    follow_ups=phrases("repreguntas | seguimiento | preguntas de seguimiento"),
    comparisons=phrases(
        "diferencia | diferencias | compara | comparar | comparación | en qué se diferencia~ | distingue entre"
    ),
    lone_alternatives=phrases("o | ó | u"),
    alternatives=phrases("verdadero o falso | sí o no"),
    yes_or_no=phrases("sí | si | no | verdadero | falso | depende | quizás"),
    true_false=phrases("sí o no | verdadero o falso | cierto o falso | falso o verdadero | verdadero/falso | v o f"),
    interviewer_questions=phrases("""
        preguntas para {el/la/tu/los/hacer} * {entrevistador~/empresa/equipo} | preguntas para hacer
        preguntas al {entrevistador~/final} | qué preguntar [*] | tus preguntas | preguntas para ellos
    """),
    tasks=phrases(
        "crea | escribe | implementa | diseña | calcula | resuelve | demuestra | dibuja | encuentra | configura"
    ),
    instructions=phrases("""
        sé {honesto/honesta/específico/específica/conciso/concisa/breve/claro/sincero/concreto} | explica | justifica
        da {un/una/dos/tres/ejemplos} | pon un ejemplo | piensa en | describe | menciona | usa {un/una/el/la/tu/ejemplos}
        utiliza | compara | razona | responde | elige | indica | argumenta | recuerda | cuenta | incluye | evita
    """),
    full_answers=phrases(
        "respuesta detallada | respuesta corta | respuesta breve | respuesta completa | respuesta larga"
    ),
    answer_labels=phrases(
        "respuesta | respuestas | r | solución | soluciones | respuesta modelo | respuesta correcta | explicación"
    ),
    numbered_answers=phrases("respuesta"),
    short_answers=phrases("respuesta | r"),
    answer_lists=phrases("""
        [las] respuestas [correctas] | [las] soluciones | solucionario | clave [de respuestas]
        hoja de respuestas | {respuestas/soluciones} {de/del/a/al/para} **
    """),
    answer_titles=phrases("""
        ver [la] {respuesta/solución/explicación} | respuesta | respuestas | solución | mostrar * | haz clic * | pulsa *
        respuesta correcta
    """),
    answer_heads=phrases("[la] {respuesta/respuestas} [{correcta/correctas}] | solución"),
    answer_verbs=phrases("es | son"),
    option_words=phrases("opción"),
    conjunctions=phrases("y | e"),
    right_marks=phrases("correcta | correcto | respuesta correcta"),
    show_words=phrases("mostrar | ver | más"),
    hints=phrases("pista | pistas | ayuda | sugerencia"),
    values=phrases("valores | principios"),
    own_values=phrases("{valores/principios} de [la] {empresa/compañía/liderazgo} | nuestros {valores/principios}"),
    not_values=phrases("{valores/valor} {de/por defecto/nulos/normales} | preguntas | principios {básicos/solid/de}"),
    processes=phrases("proceso | pasos | etapas | fases | procedimiento | método | ciclo | algoritmo"),
    not_processes=phrases("próximos pasos | siguientes pasos"),
    groups=phrases("""
        valores | principios | etapas | fases | tipos | niveles | pasos | componentes | requisitos | condiciones
        elementos | características | criterios | factores | funciones | categorías | clases | formas | partes
        reglas | propiedades | fuentes
    """),
    avoid=phrases("""
        evita | evitar | no hagas | mal | incorrecto | no hacer | qué evitar | qué no hacer | nunca | errores
        errores comunes | mal ejemplo | malas prácticas | en lugar de | en vez de
    """),
    use=phrases("usa | usar | haz | hacer | bien | correcto | qué hacer | siempre | buen ejemplo | buenas prácticas"),
    paired=phrases("en lugar de | en vez de | mal | incorrecto | mal ejemplo"),
    list_columns=phrases("""
        ventaja | ventajas | desventaja | desventajas | inconvenientes | fortalezas | debilidades | oportunidades
        amenazas | limitaciones | a favor | en contra | pros | contras | semejanzas | diferencias
    """),
    negatives=phrases("""
        señales de alerta | señal de alerta | señales de alarma | errores | error común | evita | evitar | qué evitar
        lo que no {es/quieren/buscan/queremos} | qué no es | antipatrón | antipatrones | malas prácticas | trampas
        banderas rojas | qué no hacer | no hacer | no hagas | malentendidos
    """),
    negations=phrases("no | nunca | jamás | contrario | mal"),
    warnings=phrases("""
        señales de alerta | señales de alarma | banderas rojas | qué evitar | qué no hacer | ^errores$
        errores {comunes/frecuentes/típicos} | lo que no {queremos/buscamos/quieren/buscan}
    """),
    stories=phrases("plantilla | guion | ejemplo"),
    story_structures=phrases("{estructura/método} de {la/una/tu/tus} {historia/historias/respuesta/respuestas}"),
    time_units=phrases("segundo | segundos | minuto | minutos | hora | horas | día | días | semana | semanas"),
    number_columns=phrases("n º | nº | núm | número"),
    abbreviations=phrases("p. ej | p.ej | ej | sr | sra | núm | pág | ee. uu | ud | etc"),
    marked_copulas=phrases("es cuando | establece que | dispone que | exige que"),
    copulas=phrases("""
        significa | se define como | se refiere a | se llama | se denomina | consiste en | representa | designa
        se conoce como | se llaman | se refieren a
    """),
    own_copulas=phrases("es | son | describe | mide"),
    naming=phrases("""
        se llama | se llaman | se denomina | se denominan
        llamamos | se conoce como | se conocen como | recibe el nombre de
    """),
    adverbs=separate("simplemente básicamente"),
    inversions=phrases("""
        por _ se entiende | por _ se entienden | por _ entendemos
    """),
    undefining=phrases("""
        no | también | muy | más | menos | mejor | peor | importante | fácil | difícil | posible | necesario | verdad
        falso | cierto | solo | sólo | siempre | nunca | fundamental | esencial | clave | que | cuando | porque | útil
        imposible | probable | así | suyo | tan
    """),
    no_terms=phrases("""
        esto | eso | este | esta | ese | esa | estos | estas | esos | esas | aquello | ello | él | ella | ellos | ellas
        yo | tú | usted | nosotros | lo | qué | cuál | cómo | cuándo | dónde | quién | por qué | si | cuando | porque
        aunque | mientras | como | pero | y | o | así | entonces | ahora | aquí | su | sus | mi | tu | algunos | algunas
        muchos | muchas | todos | todas | uno de | una de | cada | otro | otra | la razón | el motivo | lo siguiente
        la respuesta | la pregunta | el problema | el objetivo | la clave | la diferencia | por ejemplo | por regla general
        en | a | de | con | sin | para | por | desde | no | también | además | nunca | siempre | la idea | el resultado
        lo más | el más | la más | el mejor | la mejor | el primero | la primera | el siguiente | el resto | hay | el error
        a continuación | abajo | debajo | arriba
    """),
    no_term_words=phrases(
        "que | si | cuando | porque | pero | no | se | es | son | está | están | cómo | qué | me | te | hay"
    ),
    pointing=phrases("esto | este | esta | estos | estas | eso"),
    lead_ins=phrases("""
        o en | mientras que | en cambio | por ejemplo | a saber | lo siguiente | los siguientes | las siguientes | como sigue | entre ellos | entre ellas
        hay {dos/tres/cuatro/cinco/seis/varios/varias} | hay # | existen {dos/tres/cuatro/cinco/seis/varios/varias}
        estos son | estas son | incluye | incluyen | es decir | a continuación
    """),
    lead_in_ends=phrases(
        "son | es | los siguientes | las siguientes | lo siguiente | siguientes | incluyen | incluye | por ejemplo"
    ),
    turning_words=separate("no nunca jamás sin cuándo dónde quién quiénes"),
    interrogatives=separate("qué cuál cuáles cómo cuándo dónde quién"),
    imperatives=separate("explica explique describe describa define defina enumera nombra compara"),
    pointing_words=separate("esto eso esta estos estas"),
    card=CardWords(
        points="{n} puntos",
        steps="{n} pasos, en orden",
        name_all="Nombra los {n}",
        which_value="¿Qué {thing} muestra esto?",
        thing="valor",
        avoid="Evitar",
        use="Usar",
        help="Puntos de tu guía",
        more="Más de tu guía",
        what="¿Qué es?",
        what_for="¿Qué es en «{subject}»?",
        about="¿Qué sabes de esto?",
        open="La guía lo deja abierto: responde con tus propias palabras.",
        kinds=phrases("""
            pregunta | pregunta abierta | valor | comportamiento | término | lista | pasos | contraste | fila | historia
            opción múltiple | resumen
        """),
    ),
)
