"""Japanese."""

from guide2anki.words.language import CardWords, Language, phrases, separate

LANGUAGE = Language(
    code="ja",
    script=r"\u3040-\u30ff",
    script_weight=16,
    small_words=separate(
        "は が を に で と も の へ や から まで より です ます である する いる ある この その あの これ それ ため こと もの よう など"
    ),
    contents=phrases("目次 | もくじ | コンテンツ"),
    references=phrases(
        "資料 | 参考リンク | 参考文献 | 参考資料 | 関連リンク | リンク | 出典 | 関連記事 | 参考 | 引用文献"
    ),
    housekeeping=phrases(
        "ライセンス | 貢献 | 謝辞 | 著者 | 作者について | 更新履歴 | 問い合わせ | まえがき | このガイドについて | 変更履歴"
    ),
    teaching_parts=phrases("著者 | 資料 | リンク | 貢献"),
    licences=phrases("ライセンス"),
    introductions=phrases("はじめに | まとめ | 概要 | おわりに | 序論 | 結論 | 導入 | 前書き"),
    preambles=phrases("まえがき | このガイドについて"),
    remarks=phrases(
        "注意 | 注 | 説明 | 補足 | ポイント | メモ | ヒント | 備考 | 重要 | 警告 | 注釈 | 豆知識 | 次のステップ | コツ"
    ),
    metadata=phrases(
        "あなた | アシスタント | 日付 | 著者 | 更新日 | タイトル | タグ | 最終更新 | 最終更新日 | 作成日 | カテゴリ"
    ),
    properties=phrases("""
        ステータス | 状態 | 科目 | 講師 | 担当 | 作成者 | 最終編集 | 更新
    """),
    todos=phrases("""
        やること | タスク | 次のステップ | 今日
    """),
    todo_labels=phrases("未完 | 要確認"),
    provenances=phrases("""
        出典： | 出典: | 最終更新
    """),
    stubs=phrases("作成中 | 準備中 | 未定 | 執筆中 | 工事中 | 略"),
    navigation=phrases(
        "トップへ戻る | 目次へ戻る | 目次に戻る | 次へ | 前へ | 戻る | ページトップへ | ホーム | トップに戻る"
    ),
    cross_references=phrases("参照 | 関連 | 詳細は | 詳しくは | 参考"),
    adverts=phrases("無断転載 | チャンネル登録"),
    leave_takings=phrases("頑張って | がんばって | お知らせください | ご希望でしたら"),
    page_speech=phrases("このガイド | この文書 | このページ | この章 | 本書 | 以下 | この記事 | 本資料"),
    question_words=phrases("何 | なぜ | どのように | どう | いつ | どこ | 誰 | どれ | どの"),
    question_signs=phrases("""
        とは$ | ですか | なぜ | どのように | 何か$ | の違い | ますか$ | せよ$ | 述べよ$ | 説明せよ | とは何 | でしょうか$ | どんな | 何を | 何が | いくつ
        いつ$ | どこ$
    """),
    continuing=phrases("では | それでは"),
    final_prompts=phrases("""
        説明せよ | 述べよ | 説明してください | 述べてください | 答えよ | 答えなさい | 説明しなさい | 述べなさい | 挙げよ | 挙げなさい | 概説せよ
        は{何/なに/どれ/どちら/どこ/いつ/誰/だれ/いくら/いくつ/なぜ/どう}か | {どのような/どういう}{もの/こと}か | 論ぜよ | 論じよ | 教えてください | 挙げてください | 比較せよ | 列挙せよ | 記せ | 書け | 説明して下さい | 定義せよ
    """),
    code_questions=phrases("出力 | 以下"),
    addresses=phrases("あなた"),
    question_labels=phrases("質問 | 問題 | 問 | 設問 | 問い | 例題 | 課題"),
    numbered_questions=phrases("問題 | 問 | 質問 | 設問 | 例題"),
    short_questions=phrases("問 | 質問 | 問題"),
    askers=phrases("面接官 | 試験官 | 面接者"),
    question_lists=phrases("質問 | 問題集 | 練習問題 | 過去問 | 演習問題 | 確認問題"),
    cases=phrases("状況 | ケース | 事例 | シナリオ"),
    follow_ups=phrases("追加質問 | フォローアップ | 関連質問"),
    comparisons=phrases("違い | 比較 | 相違点"),
    alternatives=phrases("それとも | または"),
    yes_or_no=phrases("はい | いいえ | 正しい | 誤り"),
    true_false=phrases(
        "はいかいいえ | 正しいか誤りか | 正誤 | 正しいか間違い | 真か偽か | ○か×か | 正誤問題 | マルバツ"
    ),
    interviewer_questions=phrases("逆質問 | 面接官への質問 | 面接官に聞く | 面接官に質問 | 最後の質問"),
    final_instructions=phrases(
        "正直に | 例を挙げてください | 例を挙げよ | 説明してください | 説明せよ | 理由を述べよ | 考えてください | してください | しなさい | 答えてください | 避けること | 用いること"
    ),
    full_answers=phrases("詳しい回答 | 詳細な回答 | 短い回答"),
    answer_labels=phrases("答え | 回答 | 解答 | 答 | 正解 | 解説 | 模範解答 | 解答例 | 回答例"),
    numbered_answers=phrases("答え | 解答 | 答"),
    short_answers=phrases("答 | 答え | 解答 | 回答"),
    answer_lists=phrases("答え | 解答 | 回答 | 正解 | 解答例 | 解答と解説 | 解答・解説 | 解説 | 模範解答"),
    answer_titles=phrases(
        "答え | 回答 | 正解 | 解答 | 解説 | 答えを{見る/表示} | 解答を{見る/表示} | 回答を{見る/表示} | クリック*"
    ),
    fold_titles=phrases("詳細"),
    answer_heads=phrases("答え | 正解 | 解答 | 答 | 正答"),
    answer_verbs=phrases("は"),
    conjunctions=phrases("と | および"),
    right_marks=phrases("正解 | 正しい"),
    show_words=phrases("表示 | 開く | もっと"),
    hints=phrases("ヒント | 手がかり | 解法のヒント | 考え方"),
    values=phrases("バリュー | 価値観 | 行動指針 | リーダーシップ原則 | 企業理念"),
    own_values=phrases("行動指針 | リーダーシップ原則 | 企業理念"),
    processes=phrases("手順 | 過程 | 流れ | 段階 | 方法 | ステップ | プロセス | 工程 | フロー"),
    not_processes=phrases("次のステップ"),
    groups=phrases("""
        種類 | 分類 | 段階 | 手順 | 要素 | 価値観 | レベル | タイプ | 構成 | 条件 | 要件 | 特徴
        機能 | 原則
    """),
    avoid=phrases("避ける | ダメ | 悪い例 | 間違い | してはいけない | 避けるべきこと | 誤り | 悪い | 禁止 | 誤"),
    use=phrases("使う | 良い例 | 正しい | すべきこと | 良い | 推奨 | 正"),
    paired=phrases("悪い例 | 誤 | 間違い | 代わりに"),
    list_columns=phrases(
        "長所 | 短所 | メリット | デメリット | 利点 | 欠点 | 強み | 弱み | 機会 | 脅威 | 共通点 | 相違点"
    ),
    negatives=phrases(
        "よくある間違い | 避けるべき | アンチパターン | 危険信号 | 落とし穴 | 誤解 | 求めていない | やってはいけない | 失敗例 | 悪い例 | 警告サイン | 失敗"
    ),
    negations=phrases("ない | ません | 禁止 | 反対 | 逆"),
    warnings=phrases("よくある間違い | 避けるべき | 落とし穴 | 失敗例 | アンチパターン"),
    stories=phrases("テンプレート | 例文 | ストーリー"),
    time_units=phrases("秒 | 分 | 時間 | 日間 | 週間"),
    number_columns=phrases("番号"),
    copulas=phrases("とは | というのは"),
    topics=phrases("は"),
    closings=phrases(
        "である | です | を指す | をいう | を意味する | のこと | のことである | のことです | と呼ばれる | という | と定義される | を指します | をいいます | を表す"
    ),
    naming=phrases("という | と呼ぶ | と呼ばれる | といいます"),
    undefining=phrases("何か | 限らない | 言えない | いえない | 異なり | 異なる | 違い | 別"),
    no_terms=phrases("""
        これ | それ | あれ | この | その | あの | ここ | そこ | 私 | 僕 | あなた | 彼 | 彼女 | 誰 | 何 | なぜ | いつ | どこ | どれ | もし | しかし | また
        そして | だから | なお | 例えば | たとえば | 以下 | 上記 | 理由 | 目的 | 答え | 問題 | 原因 | 違い | つまり | さらに | 一方 | ただし | こちら | 今日
        次 | 最も | 最後 | 実際 | 一般 | もの | こと | 結果
    """),
    no_term_words=phrases(
        "で$ | に$ | と$ | から$ | まで$ | の$ | へ$ | て$ | た$ | を | が | もし | あるい$ | また$ | 場合$ | では | には | とき$ | 際$"
    ),
    pointing=phrases("これ | この | それ"),
    lead_ins=phrases(
        "一方 | 例えば | たとえば | 以下 | 次の通り | 以下の通り | 具体的には | すなわち | つまり | 以下のとおり | 次のとおり | 以下の{2/3/4/5}つ | 例として"
    ),
    lead_in_ends=phrases(
        "以下の通り | 次の通り | 以下のとおり | 次のとおり | がある | があります | 以下 | 以下の通りである | 以下の通りです | 挙げられる | は | など | 含まれる | 分けられる | 例えば | に分類される"
    ),
    turning_signs=phrases("ない | なぜ"),
    card=CardWords(
        points="{n} 個のポイント",
        steps="順に {n} ステップ",
        name_all="{n} 個すべて挙げてください",
        which_value="これはどの{thing}を示していますか？",
        thing="バリュー",
        avoid="避ける",
        use="使う",
        help="ガイドからのポイント",
        more="ガイドからさらに",
        what="これは何ですか？",
        what_for="「{subject}」では何ですか？",
        about="これについて何を知っていますか？",
        open="ガイドには答えがありません。自分の言葉で答えてください。",
        kinds=phrases(
            "質問 | 自由質問 | バリュー | 行動 | 用語 | リスト | 手順 | 対比 | 行 | ストーリー | 選択問題 | 全体像"
        ),
    ),
)
