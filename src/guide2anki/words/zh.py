"""Chinese, simplified and traditional."""

from guide2anki.words.language import CardWords, Language, phrases, separate

LANGUAGE = Language(
    code="zh",
    script=r"\u3400-\u9fff\uf900-\ufaff",
    script_weight=4,
    small_words=separate(
        "什么 怎么 如何 哪些 哪个 为什 么是 是什 么解 你会 你如 何看 看待 解释 的 了 是 在 和 与 也 都 就 而 及 或 吗 呢 什麼 怎麼"
    ),
    contents=phrases("目录 | 目錄 | 索引 | 本页内容 | 大纲"),
    references=phrases("""
        参考 | 参考资料 | 参考链接 | 参考文献 | 相关链接 | 相关资料 | 延伸阅读 | 参考文章 | 推荐阅读 | 參考資料 | 參考文獻 | 扩展阅读
        相关阅读 | 资源 | 學習資源 | 学习资源 | 參考
    """),
    housekeeping=phrases("""
        贡献 | 贡献者 | 许可 | 许可证 | 许可协议 | 协议 | 关于 | 关于作者 | 作者 | 致谢 | 更新日志 | 联系 | 联系我 | 前言 | 说明
        赞助 | 授權 | 致謝 | 關於 | 如何贡献 | 联系方式 | 版权声明
    """),
    teaching_parts=phrases("作者 | 联系 | 协议"),
    licences=phrases("许可证"),
    introductions=phrases("简介 | 介绍 | 概述 | 引言 | 总结 | 结语 | 簡介 | 介紹 | 總結 | 小结 | 概览 | 导言"),
    preambles=phrases("前言"),
    remarks=phrases("注 | 注意 | 提示 | 备注 | 重要 | 備註 | 小贴士 | 警告 | 说明 | 来源 | 提醒"),
    metadata=phrases("作者 | 日期 | 更新时间 | 标签 | 阅读时间 | 版本 | 标题 | 分类"),
    properties=phrases("""
        状态 | 课程 | 科目 | 老师 | 创建时间 | 最后编辑 | 更新日期
    """),
    todos=phrases("""
        待办 | 待办事项 | 任务 | 下一步 | 今天 | 待辦 | 待辦事項
    """),
    todo_labels=phrases("待更新 | 待补充 | 待办"),
    provenances=phrases("""
        来源： | 来源: | 出处： | 改编自 | 摘自 | 最后更新
    """),
    stubs=phrases("待补充 | 待更新 | 待续 | 未完待续 | 略 | 敬请期待 | 待補充 | 待完善"),
    navigation=phrases("""
        回到顶部 | 返回顶部 | 返回目录 | 回到目录 | {上一篇/下一篇/上一页/下一页/上一章/下一章} | {上一篇/下一篇/上一页/下一页/上一章/下一章}**
        回到頂部 | 首页
    """),
    cross_references=phrases("参见 | 参考 | 详见 | 参照 | 參見 | 詳見 | 另见"),
    adverts=phrases("""
        欢迎{star/关注/fork/提} | 欢迎 {star/关注/fork/提} | 点[个]star | 点[个] star | 关注公众号 | 扫码 | 微信公众号 | 版权所有 | 转载请
    """),
    leave_takings=phrases("需要我 | 要我帮 | 祝你 | 祝您 | 祝大家 | 加油！ | 如果需要，我 | 如需，我"),
    page_speech=phrases("本文 | 本仓库 | 本篇 | 本章 | 以下 | 下面 | 这里 | 整理 | 收集 | 本指南 | 本节 | 本節"),
    question_words=phrases("什么是 | 为什么 | 如何 | 怎么 | 怎样 | 哪些 | 何时 | 谁"),
    question_signs=phrases("""
        什么 | 为什么 | 为何 | 如何 | 怎么 | 怎样 | 哪些 | 哪个 | 哪几 | 多少 | 区别 | 谈谈 | 说说 | 说一说 | 说一下 | 讲讲 | 讲一下
        介绍一下 | 简述 | 请解释 | 请描述 | 是否 | 吗$ | 呢$ | 有何 | 何时 | 什麼 | 為什麼 | 怎麼 | 區別 | 簡述 | 請解釋 | 嗎$ | 试述 | 论述
    """),
    continuing=phrases("那 | 那么"),
    prompts=phrases("简述 | 试述 | 请解释 | 请描述 | 请说明 | 请简述 | 谈谈 | 说说 | 介绍一下"),
    code_questions=phrases("输出 | 以下 | 下面 | 輸出"),
    yes_no=phrases("是否 | 能否 | 可否"),
    addresses=phrases("你 | 您"),
    question_labels=phrases("问 | 问题 | 题目 | 問題 | 問 | 題目 | 提问 | 面试题 | 例题"),
    numbered_questions=phrases("问题 | 问 | 题 | 問題 | 題 | 例题"),
    short_questions=phrases("问 | 问题 | 题目 | 問題 | 問"),
    askers=phrases("面试官 | 考官 | 面試官"),
    question_lists=phrases("面试题 | 问题 | 题目 | 面試題 | 問題 | 习题 | 练习题 | 思考题"),
    cases=phrases("场景 | 背景 | 情境 | 案例 | 情景"),
    follow_ups=phrases("追问 | 追問 | 后续问题"),
    comparisons=phrases("区别 | 差异 | 对比 | 區別 | 差異 | 不同 | 異同 | 异同"),
    alternatives=phrases("还是 | 或者 | 還是"),
    yes_or_no=phrases("是 | 不是 | 否 | 对 | 错 | 是的 | 不 | 視情況而定 | 视情况而定"),
    true_false=phrases(
        "是或否 | 对还是错 | 是非题 | 判断题 | 对或错 | 正确还是错误 | 判断对错 | 是非題 | 判断正误 | 是真是假"
    ),
    interviewer_questions=phrases("反问 | 反问环节 | 问面试官 | 你有什么问题 | 向面试官提问 | 反問 | 你要问的问题"),
    tasks=phrases("实现 | 设计 | 编写 | 写一个 | 计算 | 证明 | 画出 | 求"),
    instructions=phrases(
        "请 | 举例 | 举个例子 | 想一想 | 诚实 | 解释 | 说明理由 | 避免 | 尽量 | 注意 | 回顾 | 要诚实 | 試 | 試舉例 | 務必 | 务必"
    ),
    full_answers=phrases("详细答案 | 详细回答 | 详细解答 | 简短回答 | 完整答案"),
    answer_labels=phrases("""
        答 | 答案 | 回答 | 解答 | 参考答案 | 解析 | 正确答案 | 參考答案 | 题解 | 答案解析 | 标准答案
    """),
    numbered_answers=phrases("答案 | 答"),
    short_answers=phrases("答 | 答案 | 回答"),
    answer_lists=phrases(
        "答案 | 参考答案 | 參考答案 | 标准答案 | 正确答案 | 解答 | 答案解析 | 答案与解析 | 答案及解析 | 答案和解析"
    ),
    answer_titles=phrases("""
        点击 | 查看 | 展开 | 显示 | {点击/查看/展开/显示}{答案/解析/更多/详情/全部/内容/代码/提示/解答} | 点击{查看/展开/显示}*
        {查看/显示/展开}{参考/正确}答案 | [参考]答案 | 解析 | 解答 | 答 | 點擊{查看/展開}* | 查看詳情
    """),
    answer_heads=phrases("答案 | 正确答案 | 答 | 正確答案 | 参考答案"),
    answer_verbs=phrases("是 | 为"),
    option_words=phrases("选项"),
    conjunctions=phrases("和 | 与 | 及"),
    right_marks=phrases("正确 | 正确答案 | 对 | 正確"),
    show_words=phrases("点击 | 查看 | 展开 | 显示 | 更多"),
    hints=phrases("提示 | 线索 | 思路 | 解题思路 | 解题提示 | 線索"),
    values=phrases("核心价值 | 价值观 | 领导力准则 | 原则 | 價值觀 | 核心價值"),
    own_values=phrases("核心价值观 | 公司价值观 | 领导力准则"),
    not_values=phrases("设计原则 | 基本原则"),
    processes=phrases("步骤 | 流程 | 过程 | 阶段 | 方法 | 步驟 | 過程 | 階段 | 顺序 | 程序"),
    groups=phrases("""
        步骤 | 阶段 | 类型 | 种类 | 原则 | 价值观 | 分类 | 步驟 | 階段 | 類型 | 種類 | 层次
        组成 | 要素 | 条件 | 特点 | 特征 | 功能 | 要件 | 條件 | 特點
    """),
    avoid=phrases("避免 | 不要 | 错误 | 反例 | 錯誤 | 不该 | 禁止 | 错误示范 | 不推荐"),
    use=phrases("使用 | 应该 | 推荐 | 正确 | 正例 | 應該 | 正確 | 正确示范 | 建议"),
    paired=phrases("错误 | 错误示范 | 反例 | 不要说 | 錯誤"),
    list_columns=phrases("优点 | 缺点 | 优势 | 劣势 | 優點 | 缺點 | 優勢 | 劣勢 | 机会 | 威胁 | 相同点 | 不同点"),
    negatives=phrases(
        "^避免$ | 避免的 | 应避免 | 要避免 | 需避免 | 應避免 | 反例 | 误区 | 常见错误 | 警告信号 | 危险信号 | 陷阱 | 雷区 | 反模式 | 不是什么 | 他们不想要 | 誤區 | 常見錯誤 | 忌讳 | 红旗"
    ),
    negations=phrases("不要 | 不想 | 不是 | 不该 | 不希望 | 不能 | 不应 | 不做 | 不喜欢 | 切勿 | 反面 | 相反 | 禁止"),
    warnings=phrases("误区 | 雷区 | 常见错误 | 陷阱 | 誤區 | 雷區 | 常見錯誤"),
    stories=phrases("模板 | 话术 | 示例 | 範本 | 故事"),
    time_units=phrases("秒 | 分钟 | 分 | 小时 | 天 | 周 | 分鐘 | 小時"),
    number_columns=phrases("序号 | 编号 | 序號 | 編號"),
    copulas=phrases("""
        是 | 指 | 是指 | 指的是 | 是一种 | 叫做 | 称为 | 被称为 | 表示 | 意味着 | 又称 | 即 | 定义为 | 稱為 | 意指 | 系指 | 被稱為 | 包括
    """),
    naming=phrases("称为 | 叫做 | 叫作 | 称作 | 被称为"),
    undefining=phrases("""
        否 | 不 | 的$ | 很 | 非常 | 因为 | 重要的 | 为了 | 必须 | 必要的 | 错误的 | 正确的 | 什么 | 如何 | 怎么 | 对的 | 可以 | 以下 | 如下 | 可能
        定 | 出 | 导 | 向 | 令 | 标 | 数 | 针 | 挥 | 示 | 南 | 纹 | 甲 | 责 | 引 | 望 | 使 | 将 | 可 | 便 | 时 | 刻 | 令
    """),
    no_terms=phrases("""
        要 | 需要 | 必须 | 这 | 那 | 它 | 他 | 她 | 我 | 你 | 您 | 咱 | 谁 | 哪 | 什么 | 如果 | 因为 | 所以 | 但 | 而 | 不过 | 虽然 | 或 | 并 | 且 | 若 | 当 | 在 | 对
        从 | 由于 | 为 | 其 | 此 | 该 | 以下 | 以上 | 例如 | 比如 | 原因 | 目的 | 答案 | 问题 | 区别 | 关键 | 一般 | 通常 | 有 | 没有 | 不 | 也 | 都
        就 | 只 | 最 | 第一 | 第二 | 其中 | 之一 | 這 | 誰 | 首先 | 然后 | 最后 | 另外 | 总之 | 就是 | 可以 | 请 | 让 | 注意 | 主要 | 常见 | 同时 | 结果
        之所以 | 所有 | 每 | 一个是 | 凡 | 则 | 于 | 还 | 总 | 即 | 多个 | 好处 | 缺点 | 优点
    """),
    no_term_words=phrases("""
        如果 | 因为 | 但是 | 什么 | 不是 | 我们 | 你 | 他们 | 它们 | 还$ | 总$ | 就$ | 只$ | 也$ | 而$ | 可$ | 要$ | 都$ | 不$ | 像$ | 或$ | 更$ | 正$
        乃$ | 便$ | 算$ | 的$ | 若$ | 但$ | 于$ | 才$ | 仍$ | 既$ | 又$ | 以及$ | 并$ | 可以$ | 所$ | 可能$ | 应该$ | 认为$ | 当$ | 来$ | 了$ | 立$ | 随$ | 亦$
        常$ | 通常$ | 一般$ | 手$ | 被$ | 会$ | 能$ | 用$ | 用来$ | 不能$ | 主要$ | 往往$ | 都会$ | 的问题$ | 的前提$ | 的原因$ | 的目的$ | 的关键$ | 的优势$ | 的优点$ | 的缺点$ | 的好处$ | 的结果$ | 的方式$
    """),
    pointing=phrases("这 | 這"),
    lead_ins=phrases("""
        而 | 例如 | 比如 | 包括 | 如下 | 以下 | 可以分为 | 分为 | 有以下 | 有以下几点 | 主要有 | 即 | 具体如下 | 也就是说 | 分别是 | 主要包括 | 常见的有
        有以下几种 | 包含 | 有{两/三/四/五/六/几}{种/个/点/类} | 分为{两/三/四/五/六/几}{种/个/点/类} | 一般有 | 譬如
    """),
    lead_in_ends=phrases(
        "如下 | 包括 | 有 | 分为 | 可以分为 | 以下几点 | 以下几种 | 以下 | 是 | 例如 | 比如 | 主要有 | 分别是 | 下面几点 | 几种 | 几点 | 包含 | 几个方面 | 几类"
    ),
    pointing_words=separate("这 那 它 其"),
    light_signs=phrases("什么 | 怎么 | 怎样 | 如何 | 请 | 的 | 了 | 和 | 与 | 及 | 是 | 有 | 在 | 吗 | 呢 | 或"),
    turning_signs=phrases("为什么 | 何时 | 哪里 | 不 | 没 | 未 | 非 | 无 | 谁"),
    asking_signs=phrases("什么 | 怎么 | 怎样 | 如何 | 哪 | 谁 | 吗"),
    card=CardWords(
        points="{n} 点",
        steps="{n} 步，按顺序",
        name_all="说出全部 {n} 项",
        which_value="这体现了哪个{thing}？",
        thing="价值观",
        avoid="避免",
        use="采用",
        help="来自你的指南的要点",
        more="指南中的更多内容",
        what="这是什么？",
        what_for="在“{subject}”中，这是什么？",
        about="关于它你知道什么？",
        open="指南没有给出答案：请用自己的话回答。",
        kinds=phrases("问题 | 开放问题 | 价值观 | 行为 | 术语 | 列表 | 步骤 | 对比 | 表格行 | 故事 | 选择题 | 概览"),
    ),
)
