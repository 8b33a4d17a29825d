"""Portuguese."""

from guide2anki.words.language import CardWords, Language, phrases, separate

LANGUAGE = Language(
    code="pt",
    stemmer="portuguese",
    letters="ãõ",
    small_words=separate("""
        o a os as um uma uns umas de do da dos das em no na nos nas e ou mas é são foi ser que qual quais como
        por para com sem sobre se seu sua seus você vocês quando onde quem não mais ao à este esta isso conte
        descreva explique vez pelo pela pelos pelas entre também muito já está
    """),
    contents=phrases("sumário | conteúdo | índice | tabela de conteúdos | conteúdos | nesta página"),
    references=phrases("""
        referências | bibliografia | links úteis | leitura adicional | leituras recomendadas | veja também | fontes
        recursos adicionais | recursos | referências bibliográficas | saiba mais | material complementar
    """),
    housekeeping=phrases("""
        licença | contribuindo | contribuições | como contribuir | agradecimentos | créditos | autor | autores | prefácio
        sobre este guia | sobre o autor | contato | colaboradores | histórico de alterações
    """),
    teaching_parts=phrases("autor | autores | contato | fontes"),
    licences=phrases("licença"),
    introductions=phrases("introdução | conclusão | resumo | visão geral | apresentação | motivação"),
    preambles=phrases("prefácio | sobre este guia | motivação"),
    remarks=phrases("""
        nota | notas | importante | dica | dicas | atenção | aviso | observação | observações | obs | lembre-se | cuidado
        próximos passos | curiosidade | fonte | veja também
    """),
    metadata=phrases(
        "data | autor | versão | atualizado | última atualização | título | descrição | tempo de leitura | categoria"
    ),
    properties=phrases("""
        estado | status | disciplina | professor | professora | curso | última edição | última modificação
        criado em | criado por | etiquetas | tags | autora
    """),
    todos=phrases("""
        a fazer | tarefas | pendências | próximos passos | hoje
    """),
    todo_labels=phrases("a fazer | pendente"),
    provenances=phrases("""
        fonte: | adaptado de | retirado de | última atualização
    """),
    stubs=phrases("em breve | em construção | pendente | a fazer"),
    navigation=phrases(
        "voltar ao topo | voltar | voltar ao índice | voltar ao sumário | próximo | anterior | próximo{:/→/»/>} ** | início"
    ),
    cross_references=phrases("veja | veja também | ver | ver também | saiba mais | consulte | fonte | fontes"),
    adverts=phrases("todos os direitos reservados | sob a licença | inscreva-se | siga-me | deixe uma estrela"),
    leave_takings=phrases("""
        quer que eu | gostaria que eu | me avise se | avise-me se | boa sorte | bons estudos | boa prova
    """),
    page_speech=phrases("""
        este guia | este documento | este repositório | neste {guia/documento/capítulo/artigo} | nesta {seção/página/aula}
        a seguir | bem-vindo | abaixo
    """),
    question_words=phrases("""
        o que | qual | quais | por que | como | quando | onde | quem | quanto | quantos | quantas | para que serve | em que | o quê
        de que | porque | cite
    """),
    fillers=phrases("e | mas | então"),
    continuing=phrases("e se | e quando | e como | e o que | e qual | e quem | e para | e no | e na | e um | e uma"),
    prompts=phrases("""
        conte | fale sobre | descreva | explique | defina | cite | liste | compare | dê um exemplo | conte-me | diferencie
        fale | comente | justifique | apresente | enumere
    """),
    code_questions=phrases("saída | seguinte | resultado"),
    yes_no=phrases("é | são | pode | existe | há"),
    addresses=phrases("você | vocês | te | seu | sua"),
    question_labels=phrases("pergunta | questão | exercício | caso | problema | cenário"),
    numbered_questions=phrases("pergunta | questão"),
    short_questions=phrases("pergunta | questão"),
    askers=phrases("entrevistador | entrevistadora | examinador | examinadora | recrutador | recrutadora"),
    question_lists=phrases("pergunta | perguntas | questões | ^exercícios$"),
    cases=phrases("caso | situação | cenário | contexto | estudo de caso"),
    follow_ups=phrases("perguntas de acompanhamento | perguntas de seguimento"),
    comparisons=phrases("diferença | diferenças | diferem | comparação | compare | diferencie"),
    alternatives=phrases("ou | verdadeiro ou falso | sim ou não"),
    yes_or_no=phrases("sim | não | verdadeiro | falso | depende | talvez"),
    true_false=phrases(
        "sim ou não | verdadeiro ou falso | certo ou errado | verdadeiro/falso | v ou f | falso ou verdadeiro"
    ),
    interviewer_questions=phrases("""
        perguntas para {o/a/os/fazer} * {entrevistador~/empresa/equipe/recrutador} | perguntas para fazer | suas perguntas$
        perguntas ao {entrevistador/final} | o que perguntar
    """),
    tasks=phrases("crie | escreva | implemente | projete | calcule | resolva | prove | desenhe | encontre | configure"),
    instructions=phrases("""
        seja {honesto/honesta/específico/específica/conciso/concisa/breve/claro/sincero} | explique | justifique
        dê {um/uma/dois/três/exemplos} | pense em | descreva | cite | mencione | utilize | use {um/uma/o/a/exemplos}
        compare | responda | evite | escolha | inclua | argumente | lembre
    """),
    full_answers=phrases("resposta detalhada | resposta curta | resposta completa"),
    answer_labels=phrases(
        "resposta | respostas | solução | gabarito | resposta modelo | resposta correta | explicação"
    ),
    numbered_answers=phrases("resposta"),
    short_answers=phrases("resposta"),
    answer_lists=phrases("""
        [as] respostas [corretas] | [as] soluções | gabarito [comentado]
        {respostas/soluções/gabarito} {de/do/da/das/dos/para} **
    """),
    answer_titles=phrases(
        "resposta | respostas | solução | gabarito | {ver/mostrar/veja} [a] {resposta/solução} | clique *"
    ),
    answer_heads=phrases("[a] {resposta/respostas} [{correta/corretas}] | gabarito | alternativa correta"),
    answer_verbs=phrases("é | são"),
    option_words=phrases("opção | alternativa"),
    conjunctions=phrases("e"),
    right_marks=phrases("correta | correto | certo"),
    show_words=phrases("mostrar | ver | clique | mais"),
    hints=phrases("dica | pista | sugestão"),
    values=phrases("valores | princípios"),
    own_values=phrases(
        "nossos {valores/princípios} | {valores/princípios} da {empresa/companhia} | princípios de liderança"
    ),
    not_values=phrases("perguntas | valores {padrão/nulos/normais/de} | princípios de"),
    processes=phrases("processo | passos | etapas | fases | procedimento | método | ciclo | como fazer"),
    not_processes=phrases("próximos passos"),
    groups=phrases("""
        valores | princípios | etapas | fases | tipos | níveis | passos | componentes | categorias | requisitos
        condições | elementos | características | critérios | fatores | funções | classes | formas | partes
        regras | propriedades
    """),
    avoid=phrases("""
        evite | evitar | errado | não fazer | não faça | incorreto | nunca | ruim | erros | mau exemplo
        em vez de | em lugar de
    """),
    use=phrases("use | certo | usar | fazer | faça | correto | sempre | bom | bom exemplo | boas práticas"),
    paired=phrases("em vez de | em lugar de | errado | incorreto | mau exemplo"),
    list_columns=phrases("""
        vantagem | vantagens | desvantagem | desvantagens | pontos fortes | pontos fracos | forças | fraquezas
        oportunidades | ameaças | limitações | prós | contras | a favor | contra | semelhanças | diferenças
    """),
    negatives=phrases("""
        erros | erro comum | erros comuns | evite | evitar | o que evitar | sinais de alerta | sinal de alerta | armadilhas
        o que não é | o que {eles/nós} não {querem/queremos} | o que não fazer | antipadrão | antipadrões | más práticas
        bandeiras vermelhas | não fazer | não faça | equívocos | mal-entendidos
    """),
    negations=phrases("não | nunca | jamais | contrário | mal"),
    warnings=phrases(
        "erros {comuns/frequentes} | ^erros$ | armadilhas | sinais de alerta | o que evitar | o que não fazer"
    ),
    stories=phrases("modelo de {resposta/história} | roteiro"),
    time_units=phrases("segundos | minuto | minutos | hora | horas | dia | dias | semana | semanas"),
    number_columns=phrases("nº | número"),
    abbreviations=phrases("p. ex | ex | sr | sra | pág | núm | av"),
    marked_copulas=phrases("é quando | estabelece que | determina que | significa que"),
    copulas=phrases("""
        é | são | significa | refere-se a | chama-se | define-se como | consiste em | representa | designa | descreve-se como
        é definido como | é definida como
    """),
    own_copulas=phrases("descreve | mede | foi"),
    naming=phrases("""
        chama-se | chamam-se | é chamado | é chamada
        denomina-se | chamamos | é conhecido como | é conhecida como | dá-se o nome de
    """),
    adverbs=separate("simplesmente basicamente"),
    inversions=phrases("""
        por _ entende-se | por _ se entende | por _ entendemos
    """),
    undefining=phrases("""
        não | também | muito | mais | menos | melhor | pior | importante | fácil | difícil | possível | necessário
        verdade | falso | só | sempre | nunca | fundamental | essencial | que | quando | porque | útil | impossível | assim
        tão | preciso
    """),
    no_terms=phrases("""
        isto | isso | este | esta | esse | essa | estes | estas | esses | essas | aquilo | aquele | aquela | ele | ela | eles
        elas | eu | tu | você | nós | o que | qual | como | quando | onde | quem | por que | se | porque | embora | enquanto
        mas | e | ou | assim | então | agora | aqui | seu | sua | seus | suas | meu | minha | alguns | algumas | muitos
        muitas | todos | todas | um dos | uma das | cada | outro | outra | a razão | o motivo | o seguinte | a resposta
        a pergunta | o problema | o objetivo | a chave | a diferença | por exemplo | via de regra | em | de | com | sem
        para | por | desde | não | também | além | nunca | sempre | a ideia | o resultado | o mais | a mais | o melhor
        a melhor | o primeiro | a primeira | o próximo | no | na | ao | à | há | o importante
        abaixo | acima | a seguir
    """),
    no_term_words=phrases("que | se | quando | porque | mas | não | é | são | está | como | qual | ele | ela | foi"),
    pointing=phrases("isto | este | esta | esse | essa | isso"),
    lead_ins=phrases("""
        ou em | enquanto que | ao passo que | por exemplo | a saber | os seguintes | as seguintes | o seguinte | como segue | há # | são eles | são elas | ou seja
        {há/existem} {dois/duas/três/quatro/cinco/vários/várias} | isto é | entre eles | abaixo | inclui | incluem
    """),
    lead_in_ends=phrases("são | é | seguintes | seguinte | incluem | inclui | por exemplo"),
    turning_words=separate("não nunca sem jamais nenhum nenhuma quando onde quem"),
    interrogatives=separate("qual quais quem"),
    imperatives=separate("explique explica descreva descreve defina compare"),
    pointing_words=separate("isto isso"),
    card=CardWords(
        points="{n} pontos",
        steps="{n} passos, em ordem",
        name_all="Diga todos os {n}",
        which_value="Que {thing} isto mostra?",
        thing="valor",
        avoid="Evitar",
        use="Usar",
        help="Pontos do seu guia",
        more="Mais do seu guia",
        what="O que é?",
        what_for="O que é em “{subject}”?",
        about="O que você sabe sobre isto?",
        open="O guia deixa isto em aberto: responda com suas próprias palavras.",
        kinds=phrases("""
            pergunta | pergunta aberta | valor | comportamento | termo | lista | passos | contraste | linha | história
            múltipla escolha | visão geral
        """),
    ),
)
