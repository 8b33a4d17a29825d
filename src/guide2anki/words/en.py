"""English."""

from guide2anki.words.language import CardWords, Language, phrases, separate

LANGUAGE = Language(
    code="en",
    stemmer="english",
    small_words=separate("""
        a an the of to in on at for and or nor is are be been being am do does did done you your yours we our us
        all ensure him his her hers look looks looking looked like
        it its this that these those with as by how what which when where why who whom whose from into me my
        mine about was were i he she they them their there here than then so if but not no any some can could
        should would will shall may might must have has had having s t re ve ll d m don't doesn't didn't isn't
        you've you'd i've vs versus between across against without within while during under over after before
        through per each every other another both either more most much many tell told describe explain discuss
        share walk talk give gave given take took taken make made makes making get got put someone something
        anyone anything time times situation example examples instance approach handle need needs needed needing
        deal led go going work works worked working own way ways thing things out up down off one two question
        questions use used uses using answer answers interview interviews common category sample last year years month
        months week weeks
    """),
    contents=phrases("""
        table of contents | contents | toc | table of content | on this page | in this article | in this guide | index
        list of questions | questions index | outline | quick links | quick navigation | navigation | jump to | sections
        agenda
    """),
    contents_beginnings=phrases("table of contents *"),
    references=phrases("""
        references | reference | resources | links | useful links | further reading | see also | related
        related resources | related links | related topics | related pages | related notes | related guides
        related projects | related articles | additional resources | additional links | additional reading
        additional references | external references | external links | external resources | more resources
        more information | learn more | read more | recommended reading | recommended resources | recommended books
        bibliography | sources | source | books | videos | articles | suggested reading | helpful links
        next steps and links | backlinks | other resources | online resources | useful resources | study resources
        learning resources | sources and further reading | resources and references | references and resources
        references & resources | links and references | citations | works cited | further resources | want to know more
        dig deeper | documentation | official documentation | official docs | docs
    """),
    housekeeping=phrases("""
        attachments |page history | edit history | document history |
        pull requests | exam instructions | test instructions
        contributing | contributions | contribution | how to contribute | contribute | contribution guide
        contribution guidelines | contributors | license | licence | licensing | copyright | acknowledgements
        acknowledgments | acknowledgement | credits | thanks | changelog | change log | changes | release notes
        revision history | version history | foreword | preface | about | about the author | about the authors
        about me | about this guide | about this repo | about this repository | author | authors | maintainers
        installation | how to use | how to use this guide | how to use this repo | how to use this repository
        how to use this document | usage of this guide | using this guide | how to read this | support
        support this project | sponsors | sponsor | backers | donate | donations | star history | stargazers
        stay connected | contact | contact us | contact info | contact information | get in touch | feedback
        translations | disclaimer | code of conduct | roadmap | todo | to do | prerequisites for this repo | downloads
        download | community | progress log | log | my progress | progress | follow me | social | connect with me
        show your support | like this project | metadata | privacy | view online | status
    """),
    teaching_parts=phrases("""
        code of conduct | index | source | sources | documentation | docs | books | videos | articles | navigation | sections | outline
        agenda | links | related | reference | community | feedback | roadmap | support | contact | author | authors
        status | changes | installation | download | downloads | about | todo | to do | next steps | release notes
        version history | privacy | social | translations | prerequisites | learn more | license | licence | licensing
        progress | log | contribution | contributions | changelog
    """),
    licences=phrases("{license/licence/licenses/licences/copyright} [{notice/information/text/agreement}]"),
    introductions=phrases("""
        overview | introduction | intro | conclusion | conclusions | background | motivation | preamble | welcome
        purpose | scope of this guide | final thoughts | final words | closing | closing thoughts | wrap up | wrap-up
        wrapping up | getting started | what this guide covers | what is this | why this guide | who this is for
        who is this for | audience | summary
    """),
    preambles=phrases("""
        motivation | welcome | what is this | why this guide | who this is for | who is this for | audience
        about this guide | foreword | preface
    """),
    remarks=phrases("""
        remember | legend | information | note | notes | nb | n b | important | warning | caution | tip | tips | pro tip | protip | hint
        attention | disclaimer | action items | next | next step | next steps | last updated | updated | source
        sources | credit | fun fact | todo | see also | see | further reading | related | read more | more | ps | p s
        edit | update | info | reading time | good luck | final note
    """),
    metadata=phrases("""
        title | description | date | author | authors | tags | tag | category | categories | type | layout | permalink
        slug | publish | draft | last updated | last modified | last edited | updated | updated on | created | version
        chatgpt | chatgpt said | you said | assistant | claude | gemini | copilot
        status | difficulty | reading time | estimated time | estimated reading time | duration to read | time to read
        level of difficulty | course | aliases | cssclass | sidebar position | sidebar_position | sidebar_label
        lastmod | weight | owner | created by | created time | last edited by | last edited time | verification
    """),
    properties=phrases("""
        subject | teacher | professor | lecturer | instructor | edited | last edit | exam date | labels | class
        module | semester
    """),
    footings=phrases("labels | comments | likes | views | keywords | backlinks | linked mentions"),
    todo_labels=phrases("todo | to do | to-do | still to do | still to write | tbd | tba | wip"),
    lone_stubs=phrases("n/a | na | none | none yet | nothing yet | none so far | empty"),
    todos=phrases("""
        open points | open tasks | open items |
        internal to-do | internal todo | internal to-dos | open to-dos | remaining to-dos |
        to do | todo | to-do | todos | to-dos | to do list | todo list | to-do list | tasks | my tasks | action items | next steps | tasks for today | today | this week | open tasks
    """),
    provenances=phrases("""
        adapted from | taken from | excerpted from | translated from | originally {published/written} | last {updated/edited/reviewed/modified/changed} | source: | sources: | compiled from
    """),
    stubs=phrases("""
        todo | tbd | tba | wip | fixme | coming soon | to be {added/written/continued/done/completed/determined}
        work in progress | under construction | placeholder$ | look up$ | look it up$ | look this up$ | fill in$ | fill this in$
    """),
    navigation=phrases("""
        back to [the] top | back to [the] {contents/toc/table of contents/index/readme/home/overview} | go to top
        return to top | top | scroll to top | edit {this/on} * | improve this page | view on github | open in *
        {prev/previous} | {prev/previous} ** | next → | next [{page/chapter/section/up/article}]{:/→/»/>} ** | next {→/»/>} ** | {next/previous} {file/chapter/section/page} **
        home
    """),
    cross_references=phrases("""
        see | see also | cf | refer to | read | read more | read about | read in | read at | read more {about/in/at}
        more | more {info/information/detail/details} | related | related {to/resource/resources/topic/topics}
        further reading | source | sources | reference | references | credit | credits | via | doc | docs
        documentation | learn more | learn more {about/at} | check out
    """),
    adverts=phrases("""
        {create/open/send/submit} a {pr/pull request}
        star {this/the/our} {repo/repository/project} | give {it/us/this repo/this project} a {star/⭐} | leave a star
        free download | {grab/download/get} your {free/copy} | start [your/a] free trial | sign up {now/today/free/for free} |
        use code | no spam
        was this page helpful | powered by {atlassian/confluence/notion/gitbook}
        buy me a coffee | patreon | {sponsor/sponsored} by | subscribe to | newsletter | follow {me/us} on
        join {our/the/us on} {gitter/discord/slack/telegram/community/newsletter/channel}
        {pull request/pull requests/prs} [are] [always] {welcome/appreciated/highly appreciated}
        feel free to {contribute/open/submit/fork} | open {an issue/a pr/a pull request}
        submit a {pull request/pr} | all rights reserved | licensed under
        this {work/repository/repo/project/guide/document/page/content} is {licensed/licenced} | copyright {©/(c)/#}
        creative commons | cc-by | cc by | mit {license/licence} | made with {❤/love/♥} | this readme {is/was} {built/generated}
        auto-generated | autogenerated | do not edit | sign up | {enrol/enroll} {now/in/today}
        use code * {off/discount} | {special/exclusive/student/your/my} discount | # % discount | discount {code/link} | promo code | promotion code | found {this/it} {useful/helpful}
        if you {like/liked/enjoy/enjoyed/find/found} {this/it/the} | happy {learning/coding/studying}
        good luck {with/on/in} | ⭐ {us/this/if} | ⭐{us/this/if} | % off | edit this page | was this {page/article} helpful
    """),
    leave_takings=phrases("""
        would you like me to | do you want me to | let me know if | let me know whether | just let me know
        {shall/should} i {create/make/add/turn/continue} | {happy/good} {studying/learning} | good luck | {you've/you} got this
        all the best | i can also {turn/create/make/provide/generate} this | feel free to {ask/reach out}
    """),
    page_speech=phrases("""
        welcome
        this {guide/document/page/section/repo/repository/file/note/cheat sheet/cheatsheet/article/post/list/chapter}
        this {deck/collection/handbook/course/material/set/book/comprehensive/tutorial/resource/glossary}
        these | here {are/is/you/we/'s} | below {are/is/you/we} | the following
        in this {guide/section/document/article/chapter/post/note/lesson} | click | tap | use this
        read {this/through} | let's | lets | we'll | we will | we are going | my {notes/summary/cheat}
        notes {from/on/for/by} | a {collection/curated/list/set/summary/compilation/quick/short/cheat}
        each {section/chapter} {contains/has/links} | summaries of
        questions {come/are} | try to answer | personal notes | study notes | i {wrote/made/use/keep/took/have}
    """),
    question_words=phrases("""
        what | what's | whats | why | how | when | where | which | who | whom | whose | is | are | am | was | were | do
        does | did | can | could | should | would | will | has | have | had | may | might | must | isn't | aren't
        don't | doesn't | can't | in what | in which | on what | for what | at what | to what | under what | from which
        with what | tell {me/us} | describe | explain | walk [{me/us}] through
        give [{me/us}] [{a/an}] {example/instance/overview/situation/definition}
        give me | share {a/an/your/the} | talk [{me/us}] through | talk about | discuss | define | name | list
        compare | contrast | differentiate | distinguish | outline | elaborate | illustrate | show {me/us} | convince
        sell me | imagine | suppose | think of | tell the
    """),
    auxiliaries=phrases("do | does | did | is | are | was | were | would | will | can | could | should | has"),
    fillers=phrases("so | and | but | then | now | ok | okay"),
    continuing=phrases("and | and what about | what about | how about"),
    prompts=phrases("""
        tell {me/us} | describe | explain | walk [{me/us}] through
        give [{me/us}] {a/an} {example/instance/time/situation} | give me | share {a/an/your/the}
        talk [{me/us}] through | talk about | discuss | define | name {a/an/the/one/two/three/some} | name #
        list {the/some/all/two/three} | list # | compare | differentiate | design {a/an} | implement {a/an}
        write {a/an} | how would you | how do you | what would you
    """),
    code_questions=phrases("""
        output | outputs | following | below | bug | wrong with | these lines
        this {code/function/snippet/program/query/script} | console | {this/it/code/program} {print/prints/return/returns} | printed | logged | log | logs | snippet
        evaluate
    """),
    yes_no=phrases("is | are | do | does | did | has | have | was | were | can | could | should | will"),
    addresses=phrases("you | your | yours | me | us"),
    question_labels=phrases("""
        q | question | scenario | situation to handle | sample challenge | challenge prompt | prompt | case | problem
        interview question | sample question | example question | the question | ask | exercise | task prompt
        sample prompt
    """),
    numbered_questions=phrases("q | question | scenario"),
    short_questions=phrases("q | question"),
    askers=phrases("[the] {interviewer/examiner/recruiter} [{says/asks}] | {they/you are/you're} {ask/asked}"),
    question_lists=phrases("""
        {quick/rapid}{-fire/ fire} | quickfire | lightning round | question | questions | prompt | prompts
        ^tasks$ | ^exercises$ | ^drills$
        {practice/exam/exam-style/interview/coding/sample} {task/tasks/problem/problems/exercise/exercises}
        {past/exam/essay/practice} {qs/paper/papers} | qs$
    """),
    cases=phrases(
        "scenario | situation | case | case study | context | the situation | the case | vignette | background"
    ),
    follow_ups=phrases("""
        follow-up | follow-ups | follow up | follow ups | follow-up questions | follow up questions | followup
        followups | follow-up question | probes | probing questions | dig deeper questions
    """),
    comparisons=phrases("differ~ | vs | vs. | versus | compare | compared | compares | comparison | distinguish~"),
    alternatives=phrases("or | true or false | yes or no"),
    yes_or_no=phrases("yes | no | true | false | nope | yep | maybe | it depends | not really | absolutely"),
    true_false=phrases(
        "true or false | yes or no | true/false | t/f | false or true | right or wrong | true or not true"
    ),
    interviewer_questions=phrases("""
        ^to ask {at the end/them/the interviewer/the team/the panel/back} | questions to ask$ | questions to ask {them/the/your/at/an/in} | questions you {can/could/should/might} ask | questions for {them/the/your} * {interviewer~/team}
        questions for {them/interviewers/the company/the panel} | questions for the end | questions at the end
        your {questions$/own questions$/questions for} | {ask/asking} {the/your} {interviewer~/hiring manager/recruiter}
        ^ask {the/your/them/us} | questions i ask | what to ask {them/the/your} | reverse interview~ | do you have any questions
        questions [*] to ask {at the end/them/the interviewer}
    """),
    tasks=phrases("""
        create | scale | drain | deploy | write | implement | design | build | set up | configure | find | fix | debug
        sketch | draw | calculate | solve | prove | derive | estimate | list | show | add | remove | change | update
        convert | model | plan | choose | pick | summarise | summarize | translate | evaluate | analyse | analyze
        identify | state | give | make | use | sort | reverse | refactor
    """),
    instructions=phrases("""
        be {honest/specific/concise/brief/clear/concrete/prepared/ready/precise/candid/open/authentic/sincere}
        briefly {justify/explain/describe/discuss/state/outline/answer/say} | explain | explain why | justify | support your | give {a/an/one/two/three/your/reasons/examples/at least/specific/concrete}
        think {of/about} | think back | consider | describe | discuss | include | mention | show your | state | name | list
        use {your/an/a/the star/specific/concrete/examples/numbers} | choose | pick | select {one/all/the}
        focus on | refer to | remember to | make sure | do not | don't | avoid | keep it | answer | take | write | draw
        compare | provide | outline | assume | imagine | reflect on | share | tell | walk | talk | limit | quantify
        highlight | start with | end with | prepare
    """),
    full_answers=phrases(
        "detailed answer | full answer | complete answer | longer answer | extended answer | in-depth answer"
    ),
    answer_labels=phrases("""
        a | ans | answer | answers | solution | solutions | response | responses | reply | explanation | sample answer
        example answer | model answer | sample response | example response | strong response | strong answer
        good answer | great answer | ideal answer | best answer | suggested answer | possible answer | short answer
        long answer | expected answer | expected response | correct answer | right answer | recommended response
        recommended answer | suggested response | strong response structure | expected response framework
        response framework | answer framework | response structure | answer structure | strong answer structure
        how to respond | how to handle | how to handle it | how to answer | approach | recommended approach
        suggested approach | fix | resolution | remedy | key points to cover | what a strong answer covers
        what good looks like | view answer | show answer | click to see answer | see answer | reveal answer
        click for answer | click here for answer | view solution | show solution | see solution | reveal | answer key
        rationale
    """),
    numbered_answers=phrases("a | ans | answer"),
    short_answers=phrases("a | ans | answer"),
    answer_lists=phrases("""
        [the] [{correct/quiz/sample/model}] {answers/solutions} | [the] [answer] key | [the] solution key
        [the] answers and {explanations/solutions} | answers {to/for} ** | solutions {to/for} **
        {exercise/quiz/self-test} {answers/solutions} | [the] answer sheet
    """),
    answer_columns=phrases("answer | answers"),
    unfilled=phrases("tbd"),
    answer_titles=phrases("""
        {click/tap/press/expand/open/toggle/view/show/see/reveal/check/get/display} * {answer/answers/solution/solutions/\
        explanation/explanations/more/details/content/contents/hint/hints/expand/reveal/here/it/code/output}
        [the] [{correct/right/sample/model/short/full/possible}] {answer/answers/solution/solutions/explanation/\
        explanations/response/responses/hint/hints/spoiler/spoilers} [{here/below/#}]
    """),
    fold_titles=phrases("[the] [full] {output/result/code/details/expand/more} [{here/below/#}]"),
    answer_phrases=phrases("""
        {response/responses/answer/answers} {structure/framework/outline}$
        {sample/model/example/strong} {answer/answers/response/responses}
    """),
    answer_heads=phrases(
        "[the] [{correct/right}] {answer/answers/option/options} | [the] [{correct/right}] {solution/ans}"
    ),
    answer_verbs=phrases("is | are"),
    option_words=phrases("option"),
    conjunctions=phrases("and"),
    right_marks=phrases("correct | right answer"),
    show_words=phrases("show | view | click | expand | see | more | toggle | open | unfold"),
    hints=phrases("""
        hint | hints | clue | clues | tip for solving | tips for solving | solving tip | solving tips | solution hint
        how to approach it | nudge
    """),
    value_owners=phrases("""
        core | company | cultural | leadership | guiding | operating | engineering | our | key | team | shared | corporate
        ~'s
    """),
    value_nouns=phrases("""
        value | values | principle | principles | beliefs | pillars | competency | competencies | traits | behaviors
        behaviours | behavior | behaviour | tenets | virtues
    """),
    values=phrases("values | what we value$ | principles | tenets | virtues | leadership principles"),
    own_values=phrases("{core/company/cultural/leadership/guiding/our} * {values/principles}"),
    not_values=phrases("""
        {value/values} {most/type/types/proposition/interview/of/in/at/for/and types}
        {return/default/null/missing/boolean/truthy/input/possible/p/limit/initial/key/market} {value/values}
        {present/expected/absolute/threshold/truth/nutritional/normal/reference/blood/lab/measured} {value/values}
        {principles/tenets} {of/in/behind}
        {return-/default-/null-/missing-/boolean-/truthy-/input-/p-/limit-/key-}{value/values}
        {first/solid/design/basic/security/networking/accounting/scientific/physical/rest/oop} principles
        {object-oriented/architectural/well-architected} principles
        red flag | red flags | question | questions | avoid | interview {format/process} | by value
    """),
    competencies=phrases("competency | competencies"),
    processes=phrases("""
        process | structure | step | steps | phase | phases | stage | stages | procedure | workflow | pipeline
        lifecycle | life cycle | algorithm | sequence | framework | method | round | rounds | loop | protocol | how to
        walkthrough | recipe | timeline | roadmap | flow | cycle | order | approach | checklist of steps | life-cycle
        handshake | election | commit | instructions
    """),
    not_processes=phrases("next {step/steps} | {quick/rapid/lightning}{-fire/ fire} | quickfire | lightning round"),
    groups=phrases("""
        round | rounds | levels$ | phase | phases | stage | stages | steps | pillars | values | principles
        competencies | dimensions | layers | types | kinds | components | elements | framework | method | tenets
        virtues | requirements | conditions | characteristics | criteria | factors | functions | categories
        classes | forms | parts | rules | properties
    """),
    avoid=phrases("""
        avoid | don't | dont | do not | don'ts | donts | never | bad | wrong | weak | poor | not | don't say | instead of
        what to avoid | things to avoid | weak answer | weak response | bad example | poor example | anti-pattern
        antipattern | less effective | before | incorrect | no | weak example | what not to do | what not to say
        weak responses | bad answer | mistake | common mistake | red flag
    """),
    use=phrases("""
        use | do | do's | dos | always | good | right | strong | say | prefer | instead | better | what to do
        things to do | strong answer | strong response | good example | best practice | more effective | after | correct
        yes | strong example | embrace | show | what to say | try | try instead | strong responses | good answer
        say instead | do instead | do this instead | say this instead | what to do instead | green flag | emphasize | emphasise | highlight
    """),
    paired=phrases("""
        instead of | don't say | not | before | weak answer | weak | bad | wrong | weak example | poor | bad example
        weak response | incorrect | instead | do instead | say instead | try instead | what to do instead | do this instead
        say this instead
    """),
    list_columns=phrases("""
        green flags | red flags | strong signals | weak signals | positive signals | negative signals | good signs | bad signs |
        pro | pros | con | cons | advantage | advantages | disadvantage | disadvantages | strengths | weaknesses
        benefits | drawbacks | limitations | upsides | downsides | opportunities | threats | similarities
        differences | in scope | out of scope | for | against
    """),
    negatives=phrases("""
        warning sign | warning signs | red flag | red flags | {anti-pattern/anti-patterns/antipattern/antipatterns}
        {anti pattern/anti patterns} | what it is not | what it isn't | what it's not | is not | pitfall | pitfalls
        mistake | mistakes | misconception | misconceptions | avoid | {don't/dont/don'ts/donts} | never | weak
        poor | bad | violation | violations | how it {fails/goes wrong} | overuse | shadow side
        what {they/you/we} {don't/do not} want | what [*] not to {do/say}
        deal breaker | deal breakers | dealbreaker | dealbreakers | turn-offs | turn offs | what {fails/goes wrong}
        common {error/errors} | misuse | misuses | misunderstanding | misunderstandings | not to do
    """),
    negations=phrases(
        "not | don't | doesn't | isn't | aren't | never | opposite | opposites | contrary | wrong | counterexample | counterexamples | trap | traps | danger | dangers | too far | too much | looks like failure"
    ),
    warnings=phrases("""
        red flag | red flags | warning sign | warning signs | weak signal | weak signals | pitfall | pitfalls | what not to
        anti-pattern | anti-patterns | antipattern | antipatterns | anti-~ {behavior/behaviors/behaviour/behaviours/traits}
        ^mistakes$ | ^don'ts$ | ^avoid$ | ^avoid {this/these}$ | {to/we/they/should/must} avoid$
        {common/typical/frequent/classic/biggest/usual} mistakes | {common/typical/frequent/classic} * mistakes$
    """),
    asides=phrases("""
        checklist | timeline | {week/weeks/day/days/night/evening} {before/out/of} | level | levels | round | rounds
        {interview/hiring/application} {process/loop/format/day} | loop | etiquette | research | offer | offers
        process {works/structure} | {before/after} {the/your/an} {interview/exam} | questions to ask | how to use
    """),
    preparations=phrases("prepare | preparing | preparation"),
    stories=phrases("""
        story {framework/template/structure/example/format/outline} | story | template | script
        sample {story/line/phrase/wording/script} | example {structure/story/script/line/phrase/wording}
        {answer/response/pitch/opening/closing/email/message} template | framework | fill in | formula | one-liner
        elevator pitch
    """),
    story_structures=phrases("""
        {story/stories/answer/answers/response/responses/star~/car/carl/soar} * {structure/framework/template/method}
        {story/stories/answer/answers/response/responses/star~/car/carl/soar} * {format/formula/technique/outline}
        {story/answer} * {shape/frame/beats} | {telling/shaping/structuring} {a/your/the} {story/stories/answer/answers}
    """),
    time_units=phrases("""
        s | sec | secs | second | seconds | min | mins | minute | minutes | h | hour | hours | day | days | week | weeks
    """),
    number_columns=phrases("no | nr | num | number | s no | sr | sr no | id"),
    abbreviations=phrases(
        "e.g | i.e | etc | vs | cf | approx | ca | dr | mr | mrs | ms | st | no | fig | al | inc | co | ltd | jr | sr | vol | ch | sec"
    ),
    marked_copulas=phrases("""
        is where | are where | is when | is how | states that | holds that | requires that
    """),
    copulas=phrases("""
        is | are | means | refers to | refer to | stands for | stand for | describes | describe | denotes | denote
        is called | are called | consists of | consist of | measures | represents | signifies
        is defined as | are defined as | is known as | are known as | is the name | comprises
    """),
    past_copulas=phrases("was | were"),
    articles=phrases("a | an | the | one of"),
    naming=phrases("""
        is called | are called | is known as | are known as
        is termed | we call | is named | you have | is referred to as
    """),
    adverbs=separate("just simply basically essentially really usually generally actually"),
    inversions=phrases("""
        by _ we mean | by _ is meant
    """),
    undefining=phrases("""
        not | n't | also | still | now | very | too | so | more | less | better | best | worse | important | easy | hard
        difficult | good | bad | true | false | possible | impossible | likely | unlikely | necessary | on | in | at | up
        down | going | ready | just | only | often | usually | always | never | sometimes | essential | crucial | key
        critical | fine | ok | okay | wrong | right | correct | incorrect | because | why | about to | expected | supposed
        here | there | well | available | done | great | helpful | useful | common | as follows | what | when | where | how
        to | been | being | running | getting | probably | already | required | yours | coming | based on | worth
        responsible | needed | due | sure | able | is | are | of | for | welcome | using | the following | thought | said | believed
    """),
    no_terms=phrases("""
        it | this | there | that | these | those | he | she | they | we | you | i | who | which | what | when | where | why
        how | if | whether | because | although | though | while | since | as | but | and | or | so | then | here | now
        your | my | our | their | his | her | its | some | many | most | all | any | no | none | each | every | both
        another | other | others | such | one | two | three | four | five | nothing | something | everything | anything
        everyone | someone | anyone | nobody | people | the reason | the reasons | the following | the answer
        the question | the problem | the point | the idea | the goal | the aim | the key | the trick | the result
        the main | the most | the best | the worst | the first | the second | the third | the last | the next | the only
        the other | the rest | the same | the former | the latter | the above | the below | the difference | the advantage
        the disadvantage | the thing | the fact | the example | the good news | the bad news | the important
        an example | a good | a bad | a great | a better | a common | a typical | examples | for example
        for instance | as a rule | in general | in fact | in short | in this | in the | in a | in an | in | on | at | by
        for | from | with | without | of | to | under | over | after | before | during | however | therefore | thus | hence
        also | moreover | furthermore | first | second | third | finally | not | only | even | just | let | let's | please
        note | remember | make | use | describe | explain | define | name | list | give | tell | say | see | consider
        think | be | do | don't | never | always | sometimes | usually | often | more | less | much | by all | part of
        half of | several | few | a few | a lot | lots | is | are | was | were | can | will | does | has | have | instead
        once | until | unless | despite | like | unlike | yes | maybe | perhaps | today | refer | take | choose | find
        questions | my favourite | my favorite | things | step | below | above
    """),
    no_term_words=phrases("""
        if | when | because | that | which | who | what | how | why | where | you | we | i | he | she | they | it | this
        there | is | are | was | were | has | have | had | will | would | can | could | should | must | may | might | do
        does | did | but | not | be | been
    """),
    pointing=phrases("this | these | that | those"),
    lead_ins=phrases("""
        so the | or in | whereas | for example | for instance | e.g | e.g. | the following | as follows | following | namely | such as | there are #
        there are {two/three/four/five/six/seven/eight/nine/ten/several/many/some/various/a few/the following}
        there {is/are} | here {are/is} | these are | they are | {this/these/it} {include/includes} | including | that is
        i.e | in particular | among others | among them | below {are/is} | see below | in other words | in short
        some examples
    """),
    lead_in_ends=phrases("""
        as follows | the following | following | below | are | is | include | includes | including | for example
        for instance | such as | e.g | e.g. | namely | like this | {consists/consist} of | can be
    """),
    asking_words=separate("""
        a i an the of and & is are was were be been do does did can could would will should your you me us
        we please to about tell describe explain define share give provide offer discuss name list outline
        talk walk through example examples time situation what what's that has have had how it its them they
        or in into on for with from at by as when where which this these
    """),
    light_words=separate("""
        a an the of and or but & is are was were be been do does did has have had can could may might will
        would should it its them they in into on for with from at by as to that which this these so gets get
    """),
    turning_words=separate("""
        not no never without cannot can't don't isn't aren't doesn't won't shouldn't why when where who
        whose whom
    """),
    interrogatives=separate("what which how why when where who"),
    imperatives=separate("""
        explain describe define tell discuss compare name list outline give state summarize summarise
    """),
    joining_words=separate("when where"),
    occasions=separate("time situation example"),
    pointing_words=separate("this that these those it its they them here"),
    definite_articles=separate("the"),
    card=CardWords(
        points="{n} points",
        steps="{n} steps, in order",
        name_all="Name all {n}",
        which_value="Which {thing} does this show?",
        thing="value",
        avoid="Avoid",
        use="Use",
        help="Points from your guide",
        more="More from your guide",
        what="What is it?",
        what_for="What is it for “{subject}”?",
        about="What do you know about it?",
        open="The guide leaves this open: answer in your own words.",
        kinds=phrases("""
            question | open question | value | behaviour | term | list | steps | contrast | row | story
            multiple choice | overview
        """),
    ),
)
