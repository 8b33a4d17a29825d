"""Vietnamese."""

from guide2anki.words.language import CardWords, Language, phrases, separate

LANGUAGE = Language(
    code="vi",
    letters="đơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    small_words=separate("""
        là và của có các một những cho với được trong khi này đó không để từ hay hoặc nhưng thì mà như về ra vào ở bởi
        theo đến bạn tôi chúng nó họ ta gì nào sao thế tại vì nên cũng đã đang sẽ rất nhiều hơn nhất cách giữa
    """),
    contents=phrases("mục lục | nội dung | trong trang này"),
    references=phrases(
        "tài liệu tham khảo | tham khảo | liên kết | nguồn | xem thêm | liên kết hữu ích | đọc thêm | nguồn tham khảo"
    ),
    housekeeping=phrases(
        "giấy phép | đóng góp | lời cảm ơn | tác giả | lời nói đầu | giới thiệu tác giả | liên hệ | bản quyền"
    ),
    teaching_parts=phrases("tác giả | liên hệ | đóng góp | nguồn"),
    licences=phrases("giấy phép"),
    introductions=phrases("giới thiệu | tổng quan | kết luận | tóm tắt | mở đầu | lời mở đầu"),
    preambles=phrases("lời nói đầu"),
    remarks=phrases("lưu ý | chú ý | ghi chú | quan trọng | mẹo | cảnh báo | ghi nhớ | nhớ | bước tiếp theo | nguồn"),
    metadata=phrases("ngày | tác giả | phiên bản | cập nhật | cập nhật lần cuối | tiêu đề | mô tả | thời gian đọc"),
    properties=phrases("""
        trạng thái | môn học | môn | giảng viên | khóa học | ngày tạo | người tạo | chỉnh sửa lần cuối | nhãn
        thẻ
    """),
    todos=phrases("""
        việc cần làm | cần làm | bước tiếp theo | hôm nay
    """),
    todo_labels=phrases("việc cần làm"),
    stubs=phrases("sắp có | đang cập nhật | sẽ bổ sung | đang xây dựng"),
    navigation=phrases(
        "về đầu trang | quay lại | lên đầu trang | tiếp theo | trang trước | trang sau | trang chủ | quay lại mục lục"
    ),
    cross_references=phrases("xem | xem thêm | tham khảo | tham khảo thêm | nguồn"),
    adverts=phrases("bản quyền thuộc về | đăng ký kênh | theo dõi kênh"),
    leave_takings=phrases("bạn có muốn {mình/tôi} | chúc bạn | chúc các bạn | chúc may mắn"),
    page_speech=phrases(
        "tài liệu này | hướng dẫn này | bài {viết/này} | trong {bài/phần/tài liệu/chương} này | dưới đây | sau đây"
    ),
    question_words=phrases("""
        cái gì | gì | tại sao | vì sao | như thế nào | khi nào | ở đâu | nào | thế nào | làm thế nào | làm sao | bao nhiêu
        hãy cho biết | sự khác nhau
    """),
    question_signs=phrases("là gì$ | như thế nào$ | thế nào$ | tại sao$ | bao nhiêu$"),
    continuing=phrases("còn"),
    prompts=phrases(
        "hãy {kể/mô tả/giải thích/nêu/trình bày/so sánh/cho biết/định nghĩa/liệt kê/phân tích} | kể về | mô tả | giải thích | trình bày | so sánh | nêu | phân tích | định nghĩa"
    ),
    code_questions=phrases("kết quả | sau đây | đoạn mã"),
    addresses=phrases("bạn | anh/chị"),
    question_labels=phrases("câu hỏi | câu | hỏi | bài tập | tình huống | đề bài"),
    numbered_questions=phrases("câu hỏi | câu | bài tập"),
    short_questions=phrases("câu hỏi | hỏi | câu"),
    askers=phrases("nhà tuyển dụng | giám khảo | người phỏng vấn"),
    question_lists=phrases("câu hỏi | ^bài tập$"),
    cases=phrases("tình huống | bối cảnh | kịch bản"),
    follow_ups=phrases("câu hỏi tiếp theo | câu hỏi bổ sung | câu hỏi thêm"),
    comparisons=phrases("khác nhau | sự khác biệt | so sánh | phân biệt | khác gì"),
    alternatives=phrases("hay là | hoặc | đúng hay sai | có hay không"),
    yes_or_no=phrases("có | không | đúng | sai"),
    true_false=phrases("có hay không | đúng hay sai | đúng hoặc sai | đúng/sai"),
    interviewer_questions=phrases(
        "câu hỏi {cho/dành cho/hỏi} [*] {nhà tuyển dụng/người phỏng vấn/công ty} | câu hỏi của bạn$ | hỏi nhà tuyển dụng"
    ),
    tasks=phrases("viết | hãy viết | thiết kế | tính | tạo | chứng minh | vẽ | giải"),
    instructions=phrases("hãy | giải thích | nêu ví dụ | cho ví dụ | trung thực | nghĩ về | tránh"),
    full_answers=phrases("câu trả lời chi tiết | câu trả lời ngắn | trả lời chi tiết"),
    answer_labels=phrases(
        "trả lời | đáp án | lời giải | câu trả lời | đáp | giải thích | câu trả lời mẫu | đáp án đúng"
    ),
    numbered_answers=phrases("đáp án | trả lời"),
    short_answers=phrases("trả lời | đáp án | đáp"),
    answer_lists=phrases("đáp án | [các] câu trả lời | lời giải | {đáp án/lời giải} cho **"),
    answer_titles=phrases("đáp án | trả lời | lời giải | {xem/hiện/hiển thị} {đáp án/câu trả lời/lời giải}"),
    answer_heads=phrases("đáp án [đúng] | [câu] trả lời"),
    answer_verbs=phrases("là"),
    conjunctions=phrases("và"),
    right_marks=phrases("đúng | đáp án đúng"),
    show_words=phrases("xem | hiện | nhấn"),
    hints=phrases("gợi ý | manh mối | gợi ý giải"),
    values=phrases("giá trị cốt lõi | các giá trị | nguyên tắc lãnh đạo | các nguyên tắc | giá trị của công ty"),
    own_values=phrases("giá trị cốt lõi | nguyên tắc lãnh đạo"),
    not_values=phrases("câu hỏi"),
    processes=phrases(
        "các bước | quy trình | quá trình | giai đoạn | các giai đoạn | trình tự | chu trình | thuật toán"
    ),
    not_processes=phrases("bước tiếp theo"),
    groups=phrases(
        "giá trị cốt lõi | các giá trị | các bước | các giai đoạn | các loại | các cấp | các thành phần | phân loại"
    ),
    avoid=phrases("""
        tránh | không nên | sai | không | đừng | không bao giờ | ví dụ xấu | thay vì
    """),
    use=phrases("nên | đúng | dùng | sử dụng | luôn luôn | ví dụ tốt"),
    paired=phrases("thay vì | sai"),
    list_columns=phrases("""
        ưu điểm | nhược điểm | điểm mạnh | điểm yếu | cơ hội | thách thức | hạn chế | giống nhau | khác nhau
    """),
    negatives=phrases("""
        sai lầm | lỗi thường gặp | những sai lầm * | tránh | cần tránh | nên tránh | dấu hiệu cảnh báo | không phải là gì | cạm bẫy
        hiểu lầm | điều không nên * | không nên | dấu hiệu xấu | điều họ không muốn
    """),
    negations=phrases("không | đừng | chớ | trái ngược"),
    warnings=phrases("sai lầm thường gặp | cần tránh$ | lỗi thường gặp | dấu hiệu cảnh báo"),
    stories=phrases("mẫu câu | câu chuyện | mẫu trả lời"),
    time_units=phrases("giây | phút | giờ | ngày | tuần"),
    number_columns=phrases("stt | số thứ tự"),
    abbreviations=phrases("tp | ts | vd | gs"),
    marked_copulas=phrases("phát biểu rằng"),
    copulas=phrases("là | nghĩa là | có nghĩa là | được gọi là | được định nghĩa là | bao gồm | dùng để chỉ | gồm có"),
    naming=phrases("gọi là | được gọi là"),
    undefining=phrases(
        "không | rất | cũng | quan trọng | dễ | khó | tốt | xấu | đúng | sai | gì | ai | do | vì | để | bao nhiêu | như thế nào | cần | phải | nhất"
    ),
    no_terms=phrases("""
        đó | đây | này | nó | họ | tôi | bạn | chúng | ai | gì | nào | khi | nếu | vì | tuy | nhưng | và | hoặc | thì | điều | lý do
        ví dụ | mục đích | câu trả lời | vấn đề | một trong | các | những | mỗi | tất cả | trong | với | để | từ | không | cũng
        ngoài ra | tuy nhiên | do đó | sau đó | cuối cùng | thường | hãy | được | có | mục tiêu | kết quả | đầu tiên | việc
        dưới đây | trên đây
    """),
    no_term_words=phrases("này | đó | nếu | khi | vì | nhưng | không | mà | bạn | tôi | nó | chúng | thì | gọi"),
    pointing=phrases("điều này | đây"),
    lead_ins=phrases(
        "trong khi | ví dụ | chẳng hạn | như sau | sau đây | bao gồm | cụ thể | có # loại | tức là | dưới đây | gồm"
    ),
    lead_in_ends=phrases("như sau | sau đây | sau | bao gồm | gồm | là | ví dụ"),
    turning_words=separate("không chưa chẳng đừng đâu"),
    pointing_words=separate("này đó"),
    card=CardWords(
        points="{n} ý",
        steps="{n} bước, theo thứ tự",
        name_all="Nêu đủ {n}",
        which_value="Điều này thể hiện {thing} nào?",
        thing="giá trị",
        avoid="Tránh",
        use="Nên dùng",
        help="Các ý từ tài liệu của bạn",
        more="Thêm từ tài liệu của bạn",
        what="Đó là gì?",
        what_for="Đó là gì với “{subject}”?",
        about="Bạn biết gì về điều này?",
        open="Tài liệu để ngỏ câu này: hãy trả lời bằng lời của bạn.",
        kinds=phrases(
            "câu hỏi | câu hỏi mở | giá trị | hành vi | thuật ngữ | danh sách | các bước | tương phản | hàng | câu chuyện | trắc nghiệm | tổng quan"
        ),
    ),
)
