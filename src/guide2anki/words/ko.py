"""Korean."""

from guide2anki.words.language import CardWords, Language, phrases, separate

LANGUAGE = Language(
    code="ko",
    script=r"\uac00-\ud7af\u1100-\u11ff",
    script_weight=3,
    small_words=separate(
        "및 그리고 그러나 하지만 또는 이 그 저 것 수 등 더 때 위해 대한 대해 있다 있는 없는 하는 한다 되는 된다 이다 입니다 합니다 어떤 무엇 왜 어떻게 통해 따라"
    ),
    contents=phrases("목차 | 차례 | 내용 | 목록"),
    references=phrases(
        "참고 | 참고 자료 | 참고자료 | 참고 문헌 | 참고문헌 | 출처 | 링크 | 관련 링크 | 더 읽을거리 | 레퍼런스 | 참조"
    ),
    housekeeping=phrases(
        "라이선스 | 기여 | 기여하기 | 감사의 말 | 저자 | 지은이 | 머리말 | 서문 | 문의 | 변경 이력 | 기여자 | 작성자"
    ),
    teaching_parts=phrases("저자 | 기여 | 내용 | 참고 | 작성자"),
    licences=phrases("라이선스"),
    introductions=phrases("소개 | 개요 | 서론 | 결론 | 요약 | 정리 | 들어가며 | 마치며 | 마무리"),
    preambles=phrases("머리말 | 서문"),
    remarks=phrases(
        "참고 | 주의 | 중요 | 팁 | 비고 | 메모 | 경고 | 알림 | 유의 사항 | 유의사항 | 다음 단계 | 출처 | 주의사항"
    ),
    metadata=phrases("날짜 | 작성자 | 작성일 | 버전 | 수정일 | 업데이트 | 제목 | 태그 | 최종 수정"),
    properties=phrases("""
        상태 | 과목 | 강사 | 담당 | 최종 편집 | 마지막 수정 | 작성 일시
    """),
    todos=phrases("""
        할 일 | 할일 | 해야 할 일 | 다음 단계 | 오늘
    """),
    todo_labels=phrases("할 일 | 추가 예정"),
    provenances=phrases("""
        출처: | 마지막 업데이트
    """),
    stubs=phrases("추후 | 작성 중 | 작성중 | 준비 중 | 준비중 | 추가 예정 | 미정"),
    navigation=phrases("맨 위로 | 목차로 | 다음 | 이전 | 처음으로 | 뒤로 | 목차로 돌아가기 | 홈"),
    cross_references=phrases("참고 | 참조 | 출처 | 자세한 내용은 | 더 보기"),
    adverts=phrases("무단 전재 | 구독과 좋아요"),
    leave_takings=phrases("알려 주세요 | 알려주세요 | 화이팅 | 파이팅 | 행운을 빕니다 | 원하시면"),
    page_speech=phrases("이 가이드 | 이 문서 | 이 글 | 본 문서 | 다음은 | 아래는 | 이 페이지 | 이 장"),
    question_words=phrases("무엇 | 왜 | 어떻게 | 언제 | 어디 | 누가 | 누구 | 어떤 | 몇"),
    question_signs=phrases("무엇 | 어떻게 | 왜 | 차이 | 설명 | 인가$ | 인가요$ | 나요$ | 습니까$ | 까요$ | 이란$"),
    continuing=phrases("그럼 | 그러면"),
    final_prompts=phrases("""
        설명하시오 | 서술하시오 | 논하시오 | 쓰시오 | 설명하세요 | 말해보세요 | 설명해주세요 | 비교하시오 | 구하시오 | 고르시오 | 설명해 주세요
        서술하라 | 설명하라 | 말씀해 주세요 | 말해 보세요 | 나열하시오 | 정의하시오 | 답하시오 | 설명해보세요 | 설명해 보세요
    """),
    code_questions=phrases("출력 | 다음 코드"),
    addresses=phrases("당신 | 본인"),
    question_labels=phrases("질문 | 문제 | 문 | 예제 | 물음"),
    numbered_questions=phrases("질문 | 문제 | 문 | 예제"),
    short_questions=phrases("질문 | 문제 | 문"),
    askers=phrases("면접관 | 시험관"),
    question_lists=phrases("질문 | 문제 | 연습문제 | 기출문제 | 면접 질문"),
    cases=phrases("상황 | 사례 | 시나리오"),
    follow_ups=phrases("꼬리 질문 | 후속 질문 | 추가 질문 | 꼬리질문"),
    comparisons=phrases("차이 | 비교 | 다른 점"),
    alternatives=phrases("또는 | 아니면 | 혹은"),
    yes_or_no=phrases("예 | 아니오 | 아니요 | 네 | 참 | 거짓"),
    true_false=phrases(
        "예 또는 아니오 | 참 또는 거짓 | 참/거짓 | 참인가 거짓인가 | ox 퀴즈 | 옳은가 그른가 | 맞으면 o | 참 거짓"
    ),
    interviewer_questions=phrases("면접관에게 | 역질문 | 면접관에게 질문 | 마지막 질문 | 회사에 질문"),
    final_instructions=phrases(
        "솔직하게 | 예를 드시오 | 예를 들어보세요 | 예를 들어 보세요 | 설명하시오 | 하십시오 | 생각해보세요 | 생각해 보세요 | 피하세요 | 사용하세요 | 답하세요 | 하세요"
    ),
    full_answers=phrases("자세한 답변 | 상세 답변 | 짧은 답변"),
    answer_labels=phrases("답 | 정답 | 답변 | 해설 | 풀이 | 모범 답안 | 모범답안 | 해답 | 예시 답변"),
    numbered_answers=phrases("답 | 답변 | 정답"),
    short_answers=phrases("답 | 정답 | 답변 | 해설"),
    answer_lists=phrases("답 | 정답 | 답안 | 해답 | 정답 및 해설 | 정답과 해설 | 모범 답안 | 모범답안"),
    answer_titles=phrases("정답 | 답 | 답변 | 해설 | 풀이 | 정답 {보기/확인} | 답 보기 | 답변 보기 | 정답 및 해설"),
    fold_titles=phrases("펼치기 | 더 보기"),
    answer_heads=phrases("정답 | 답 | 정답은 | 답은"),
    conjunctions=phrases("및 | 와 | 과"),
    right_marks=phrases("정답 | 옳음 | 맞음"),
    show_words=phrases("보기 | 펼치기 | 더"),
    hints=phrases("힌트 | 단서 | 풀이 힌트"),
    values=phrases("핵심 가치 | 가치관 | 리더십 원칙 | 핵심가치 | 인재상"),
    own_values=phrases("핵심 가치 | 핵심가치 | 리더십 원칙 | 인재상"),
    not_values=phrases("질문"),
    processes=phrases("단계 | 절차 | 과정 | 순서 | 방법 | 프로세스 | 흐름"),
    not_processes=phrases("다음 단계"),
    groups=phrases("""
        종류 | 유형 | 단계 | 원칙 | 핵심 가치 | 구성 요소 | 분류 | 요소 | 조건 | 요건 | 특징
        기능
    """),
    avoid=phrases("피해야 할 것 | 하지 말 것 | 나쁜 예 | 틀린 예 | 금지 | 잘못된 예 | 피하기 | 오답"),
    use=phrases("사용 | 좋은 예 | 올바른 예 | 해야 할 것 | 권장"),
    paired=phrases("나쁜 예 | 잘못된 예 | 대신"),
    list_columns=phrases("장점 | 단점 | 강점 | 약점 | 기회 | 위협 | 공통점 | 차이점"),
    negatives=phrases(
        "흔한 실수 | 실수 | 피해야 할 | 위험 신호 | 함정 | 안티패턴 | 안티 패턴 | 오해 | 원하지 않는 | 하지 말아야 | 나쁜 예 | 경고 신호 | 아닌 것"
    ),
    negations=phrases("않는 | 않은 | 않을 | 아닌 | 금지 | 반대 | 안 되는 | 말아야"),
    warnings=phrases("흔한 실수 | 피해야 할 | 위험 신호 | 함정"),
    stories=phrases("템플릿 | 스토리"),
    time_units=phrases("초 | 분 | 시간 | 일간 | 주"),
    number_columns=phrases("번호 | 순번"),
    topics=phrases("-이란 | -란 | -은 | -는"),
    closings=phrases("""
        이다 | 입니다 | 말한다 | 뜻한다 | 의미한다 | 가리킨다 | 말합니다 | 뜻합니다 | 의미합니다 | 것이다 | 이라고 한다 | 라고 한다 | 일컫는다 | 가리킵니다
    """),
    naming=phrases("라고 한다 | 이라고 한다 | 라고 부른다 | 이라 한다"),
    undefining=phrases("아니 | 매우 | 가장 | 무엇"),
    no_terms=phrases("""
        이 | 그 | 저 | 이것 | 그것 | 저것 | 여기 | 거기 | 나 | 우리 | 너 | 당신 | 누구 | 무엇 | 언제 | 어디 | 왜 | 어떻게 | 어떤 | 만약 | 그러나 | 하지만
        그리고 | 또한 | 따라서 | 예를 | 다음 | 이유 | 목적 | 답 | 문제 | 차이 | 원인 | 결과 | 모든 | 각 | 이러한 | 그런 | 이런 | 가장 | 때문 | 즉 | 특히 | 같 | 많
        높 | 낮 | 좋 | 작 | 다른 | 또 | 이번 | 첫째 | 둘째 | 아래
    """),
    no_term_words=phrases("""
        하$ | 되$ | 있$ | 없$ | 이$ | 지$ | 키$ | 받$ | 같$ | 많$ | 높$ | 낮$ | 작$ | 좋$ | 가$ | 오$ | 나$ | 주$ | 우$ | 르$ | 리$ | 히$ | 에서$ | 에$ | 로$ | 깊$
        으로$ | 않$ | 려$ | 했$ | 된$ | 만약 | 때$ | 경우$ | 을 | 를 | 쓰$ | 다$ | 먹$ | 보$ | 얻$ | 찾$ | 맞$ | 넓$ | 적$ | 크$ | 늘$ | 의 것$ | 끄$ | 싶$ | 까지$ | 부터$
    """),
    pointing=phrases("이것 | 이를"),
    lead_ins=phrases(
        "반면 | 예를 들어 | 예를 들면 | 다음과 같다 | 다음과 같습니다 | 즉 | 아래와 같다 | 다음 | 아래와 같습니다 | 다음은"
    ),
    lead_in_ends=phrases(
        "다음과 같다 | 다음과 같습니다 | 있다 | 있습니다 | 아래와 같다 | 나뉜다 | 나눌 수 있다 | 다음 | 포함한다 | 같다"
    ),
    asking_words=separate("무엇인가요 무엇입니까 무엇인가 설명하세요 및 그리고 또는 대해"),
    light_words=separate("및 그리고 또는"),
    turning_words=separate("안 못 않는 않은 없이 없는 아닌 왜 언제 어디 어디서 누가"),
    interrogatives=separate("무엇 어떻게 왜 언제 어디 어디서 누가"),
    pointing_words=separate("이것 그것 저것"),
    card=CardWords(
        points="{n}가지",
        steps="순서대로 {n}단계",
        name_all="{n}가지를 모두 말하세요",
        which_value="이것은 어떤 {thing}인가요?",
        thing="가치",
        avoid="피할 것",
        use="할 것",
        help="가이드에서 가져온 내용",
        more="가이드에서 더 보기",
        what="무엇인가요?",
        what_for="‘{subject}’에서는 무엇인가요?",
        about="무엇을 알고 있나요?",
        open="가이드에 답이 없습니다. 자신의 말로 답하세요.",
        kinds=phrases("질문 | 열린 질문 | 가치 | 행동 | 용어 | 목록 | 단계 | 대조 | 행 | 이야기 | 객관식 | 개요"),
    ),
)
