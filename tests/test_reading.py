"""What the reading makes of a guide: one table of cases for each way of looking at it.

Each case is what a user would miss if it were otherwise. `‹strong›` stands for markup and `<strong>` for these signs,
`⟨x⟩` for a formula, `⟪x⟫` for a displayed one, `↵` for a break and `⏎` for the end of a line inside a paragraph; where a
case stands on one line ` / ` parts blocks and `›` stands before what is under the name above it.
"""

# ruff: noqa: E501

from __future__ import annotations

import pytest

from drawing import drawing, kept, numbered, on_one_line

LINES: list[object] = [
    pytest.param(
        [
            ("See [[Rope]] now.", "See ‹a wiki:#Rope›Rope‹/a› now."),
            ("See [[rope]] now.", "See [[rope]] now."),
            ("See [[rope|the rope]] now.", "See ‹a wiki:#rope›the rope‹/a› now."),
            ("See [[rope#tie]] now.", "See ‹a wiki:#rope#tie›rope#tie‹/a› now."),
            ("See [[rope#^a1]] now.", "See ‹a wiki:#rope#^a1›rope#^a1‹/a› now."),
            ("See [[über]] now.", "See ‹a wiki:#über›über‹/a› now."),
            (
                "See [[rope.md]], [[rope.canvas]] and [[rope.pdf]].",
                "See ‹a wiki:#rope.md›rope.md‹/a›, ‹a wiki:#rope.canvas›rope.canvas‹/a› and ‹a wiki:#rope.pdf›rope.pdf‹/a›.",
            ),
            ("[[rope]] and [[knot|a knot]]", "‹a wiki:#rope›rope‹/a› and ‹a wiki:#knot›a knot‹/a›"),
            (
                "[[knot|a knot]] beside [[a]], [[a, b]], [[1, 2]], [[ x ]], [[x ]]",
                "‹a wiki:#knot›a knot‹/a› beside [[a]], [[a, b]], [[1, 2]], [[ x ]], [[x ]]",
            ),
            (
                "[[knot|a knot]] beside [[a$]], [[a\"]], [[a']], [[a`]], [[a=b]], [[a;b]], [[a{b]], [[a}b]], [[a<b]], [[a>b]], [[std::x]]",
                "‹a wiki:#knot›a knot‹/a› beside [[a$]], [[a\"]], [[a']], [[a`]], [[a=b]], [[a;b]], [[a{b]], [[a}b]], [[a<b]], [[a>b]], [[std::x]]",
            ),
            (
                "[[knot|a knot]] beside [[nodiscard]], [[fallthrough]], [[likely]], [[unlikely]], [[maybe_unused]], [[deprecated]], [[noreturn]], [[assume]], [[indeterminate]]",
                "‹a wiki:#knot›a knot‹/a› beside [[nodiscard]], [[fallthrough]], [[likely]], [[unlikely]], [[maybe_unused]], [[deprecated]], [[noreturn]], [[assume]], [[indeterminate]]",
            ),
            (
                "[[knot|a knot]] beside [[likelyhood]]",
                "‹a wiki:#knot›a knot‹/a› beside ‹a wiki:#likelyhood›likelyhood‹/a›",
            ),
            (
                "x[[Rope]], )[[Rope]], ][[Rope]], '[[Rope]], \"[[Rope]]",
                "x[[Rope]], )[[Rope]], ][[Rope]], '[[Rope]], \"[[Rope]]",
            ),
            ("_[[Rope]]_ and ([[Rope]])", "‹em›‹a wiki:#Rope›Rope‹/a›‹/em› and (‹a wiki:#Rope›Rope‹/a›)"),
            (
                "[[Rope]]{x} and [[Rope]][0] and [[Rope]]] and [[Rope]](x)",
                "[[Rope]]{x} and [[Rope]][0] and [[Rope]]] and ‹a x›[Rope]‹/a›",
            ),
            ("[[Rope", "[[Rope"),
            ("[[]] and [[Ro\npe]]", "[[]] and [[Ro⏎pe]]"),
            (
                "| [[rope\\|a rope]] | b |\n|---|---|\n| [[rope\\|a rope]] | c |",
                "table[header] / ›row[header]: ‹a wiki:#rope›a rope‹/a› | b / ›row: ‹a wiki:#rope›a rope‹/a› | c",
            ),
        ],
        id="double brackets are a page of a wiki where they can be nothing else",
    ),
    pytest.param(
        [
            ("![[rope.png]]", "![embed ](rope.png)"),
            ("![[rope.png|300]]", "![embed 300](rope.png)"),
            ("![[rope.png|300x200]]", "![embed 300x200](rope.png)"),
            ("![[rope.png|a rope]]", "![a rope|embed ](rope.png)"),
            ("![[rope.png|a rope|300]]", "![a rope|embed 300](rope.png)"),
            ("![[rope.png|12345]]", "![12345|embed ](rope.png)"),
            ("![[Rope]]", "![embed ](Rope)"),
            ("![[rope#tie]]", "![embed ](rope#tie)"),
        ],
        id="an embedded picture keeps its size and what is said of it",
    ),
    pytest.param(
        [
            (
                "![a](my rope.png) ![a](my rope.jpg) ![a](my rope.jpeg) ![a](my rope.gif) ![a](my rope.svg) ![a](my rope.webp) ![a](my rope.avif) ![a](my rope.bmp) ![a](my rope.ico)",
                "![a](my rope.png) ![a](my rope.jpg) ![a](my rope.jpeg) ![a](my rope.gif) ![a](my rope.svg) ![a](my rope.webp) ![a](my rope.avif) ![a](my rope.bmp) ![a](my rope.ico)",
            ),
            ("![a](my rope.txt)", "![a](my rope.txt)"),
            ("![a](rope.png =120x80)", "![a|120](rope.png)"),
            ("![a](rope.png =120x)", "![a|120](rope.png)"),
            ("![a](rope.png =120)", "![a|120](rope.png)"),
            ("![a](rope.png =x80)", "![a|x80](rope.png)"),
            ("![a](rope.png =50%x)", "![a|50%](rope.png)"),
            ('![a](my rope.png "said")', "![a](my rope.png)"),
            ("![a](my rope.png 'said')", "![a](my rope.png)"),
            ("![a]( my rope.png )", "![a](my rope.png)"),
            ("![a](my rope.PNG)", "![a](my rope.PNG)"),
        ],
        id="a picture may have spaces in its name and its size behind it",
    ),
    pytest.param(
        [
            ("It is \\(x + 1\\) long.", "It is ⟨x + 1⟩ long."),
            ("It is \\[x + 1\\] long.", "It is ⟪x + 1⟫ long."),
            ("It is \\(x + 1 long.", "It is (x + 1 long."),
            ("It is \\(\\) long.", "It is () long."),
            ("\\[\nx + 1\n\\]", "math: x + 1"),
            ("\\[\nx\n\n+ 1\n\\]", "math: x⏎⏎+ 1"),
            ("\\[ x + 1 \\]", "math: x + 1"),
            ("\\[ x \\] and more", "⟪x⟫ and more"),
            ("\\[\n\\]", "[⏎]"),
            ("\\[\nx\n\\[\ny\n\\]", "[⏎x / math: y"),
            ("- a\n  \\[\n  - x\n  \\]", "list[bullet] / ›item: a / ››math: - x"),
            ("- a\n  \\[\nx\n  \\]", "list[bullet] / ›item / ››a⏎⟪x⟫"),
        ],
        id="formulas stand between brackets behind backslashes",
    ),
    pytest.param(
        [
            ("It is $x$ and $$y$$ long.", "It is ⟨x⟩ and ⟪y⟫ long."),
            ("It is $`x`$ long.", "It is ⟨x⟩ long."),
            ("It is $x_1$, $x+1$ and $\\alpha$.", "It is ⟨x_1⟩, ⟨x+1⟩ and ⟨\\alpha⟩."),
            ("It is $$$x$$$ long.", "It is $$$x$$$ long."),
            ("It is $ x $ long.", "It is $ x $ long."),
            ("It is $ \\alpha $ long.", "It is ⟨\\alpha⟩ long."),
            ("It is $x $ long.", "It is $x $ long."),
            ("It is $ \\alpha$ long.", "It is $ \\alpha$ long."),
            ("It is $[0, 1)$, $(0, 1]$ and $f(x)$.", "It is ⟨[0, 1)⟩, ⟨(0, 1]⟩ and ⟨f(x)⟩."),
            ("It is $|x|$ and $|x$ long.", "It is ⟨|x|⟩ and $|x$ long."),
            ("It is $a|$ long.", "It is $a|$ long."),
            ("It is $\\$x$ long.", "It is ⟨\\$x⟩ long."),
            ("It is $x\\$ long.", "It is $x$ long."),
            (
                "It is $a \\text{ if so. Then}$, $a \\mathrm{ if so. Then}$, $a \\mathit{ if so. Then}$, $a \\mbox{ if so. Then}$, $a \\operatorname{ if so. Then}$, $a \\operatorname*{ if so. Then}$, $a \\tag{ if so. Then}$, $a \\label{ if so. Then}$, $a \\textbf{ if so. Then}$",
                "It is ⟨a \\text{ if so. Then}⟩, ⟨a \\mathrm{ if so. Then}⟩, ⟨a \\mathit{ if so. Then}⟩, ⟨a \\mbox{ if so. Then}⟩, ⟨a \\operatorname{ if so. Then}⟩, ⟨a \\operatorname*{ if so. Then}⟩, ⟨a \\tag{ if so. Then}⟩, ⟨a \\label{ if so. Then}⟩, ⟨a \\textbf{ if so. Then}⟩",
            ),
            (
                "It is $two mod three$, $log two$, $two ln three$, $sin two$, $cos two$, $tan two$, $max two$, $min two$, $exp two$, $lim two$.",
                "It is ⟨two mod three⟩, ⟨log two⟩, ⟨two ln three⟩, ⟨sin two⟩, ⟨cos two⟩, ⟨tan two⟩, ⟨max two⟩, ⟨min two⟩, ⟨exp two⟩, ⟨lim two⟩.",
            ),
            ("It is $两 = 三$ long.", "It is ⟨两 = 三⟩ long."),
            ("$$\nx = 1\n$$", "math: x = 1"),
            ("$$\nx = 1\n\ny = 2\n$$", "math: x = 1⏎⏎y = 2"),
            ("$$\nx = 1\n$$ (eq)", "math: x = 1"),
            ("$$x = 1$$", "math: x = 1"),
            ("It is $$x$$ or $$ x $$ long.", "It is ⟪x⟫ or $$ x $$ long."),
            ("It is $$ x = 1 $$ long.", "It is ⟪x = 1⟫ long."),
        ],
        id="formulas stand between dollars",
    ),
    pytest.param(
        [
            ("It costs $5 or $6.", "It costs $5 or $6."),
            ("It costs $5 and then $6 more.", "It costs $5 and then $6 more."),
            ("It costs $5k; then $6.", "It costs $5k; then $6."),
            ("It costs US$5 or US$6.", "It costs US$5 or US$6."),
            ("It costs 5$ or 6$.", "It costs 5$ or 6$."),
            ("It is $x$5 long.", "It is $x$5 long."),
            ("Run $HOME/$USER.", "Run $HOME/$USER."),
            ("Run $a,$b and $A_$B.", "Run $a,$b and ⟨A_⟩B."),
            ("Run $a-$b and $FOO_BAR$x.", "Run $a-$b and $FOO_BAR$x."),
            ('Say "$a"b$ c".', 'Say "$a"b$ c".'),
            ("It is $f(x$ or $x)$ or $[x$ or $x]$ or $}x{$.", "It is $f(x$ or $x)$ or $[x$ or $x]$ or $}x{$."),
            ("It is ${x}${ long.", "It is ${x}${ long."),
            ("It is $(x)$( long.", "It is $(x)$( long."),
            ("It is $, x$ or $.x$ or $?x$ or $)x$ or $.5$.", "It is $, x$ or $.x$ or $?x$ or $)x$ or ⟨.5⟩."),
            ("It is $a. B$ or $a! b$ or $a; b$.", "It is $a. B$ or $a! b$ or $a; b$."),
            ("It is $two words$ long.", "It is $two words$ long."),
            ("It is $你好$ long.", "It is $你好$ long."),
            ("It is $你，好$ long.", "It is $你，好$ long."),
            ("It is x$y$ long.", "It is x$y$ long."),
            ("It is x$\\alpha$ long.", "It is x⟨\\alpha⟩ long."),
            ("[$]x[/$]", "[$]x[/$]"),
            ("It is $``x`$ long.", "It is $``x`$ long."),
            ("$$\nThis is prose, and no formula.\n$$", "$$⏎This is prose, and no formula.⏎$$"),
            ("It is $x 5$ and $5 x$ and $5x$.", "It is ⟨x 5⟩ and ⟨5 x⟩ and ⟨5x⟩."),
            ("It is $5 sin x$ and $5 apples$.", "It is ⟨5 sin x⟩ and $5 apples$."),
        ],
        id="a dollar of money, of a shell or of a sentence stays one",
    ),
    pytest.param(
        [
            ("a ==marked== word", "a ‹mark›marked‹/mark› word"),
            ("==marked== word", "‹mark›marked‹/mark› word"),
            ("==two words==", "‹mark›two words‹/mark›"),
            ("a == b == c", "a == b == c"),
            ("x==y==z", "x==y==z"),
            ("a ===x=== b", "a ===x=== b"),
            ('(==b==) and "==b=="', '(‹mark›b‹/mark›) and "‹mark›b‹/mark›"'),
            (")==b== and ]==b==", ")==b== and ]==b=="),
            ("!==b== and <==b== and >==b==", "!==b== and <==b== and >==b=="),
            ("==b==c", "==b==c"),
            ("==a ==", "==a =="),
            ("==a**b**c==", "‹mark›a‹strong›b‹/strong›c‹/mark›"),
            ("== a==", "== a=="),
            ("==a\nb==", "‹mark›a⏎b‹/mark›"),
            ("==a", "==a"),
            ("a ==b=c== d", "a ‹mark›b=c‹/mark› d"),
        ],
        id="what stands between two equals signs is marked",
    ),
    pytest.param(
        [
            ("a %%hidden%% b", "a  b"),
            ("%%hidden%% b", "b"),
            ("%% hidden words %%", "comment: hidden words"),
            ("a %% hidden words %% b", "a %% hidden words %% b"),
            ("a %% hidden words %%", "a"),
            (
                "(%%hidden%%) and [%%hidden%% and .%%hidden%% and ,%%hidden%% and :%%hidden%% and ;%%hidden%% and !%%hidden%% and ?%%hidden%% and *%%hidden%%*",
                "() and [ and . and , and : and ; and ! and ? and",
            ),
            ("50%%x%% more", "50%%x%% more"),
            ("a %%hidden%%b", "a %%hidden%%b"),
            ("%%timeit x", "%%timeit x"),
            ("a {/* hidden */} b", "a  b"),
            ("x{/* hidden */}", "x"),
            ("%%\nhidden\n\nwords\n%%\n\nshown", "comment: hidden⏎⏎words / shown"),
            ("{/* hidden\nwords */}\n\nshown", "comment: hidden⏎words / shown"),
            ("{: .no_toc }", "comment: : .no_toc"),
            ("{% include x %}", "comment: include x"),
            ("{% include x %} {% y %}", "comment: include x %} {% y"),
            ("{% include x %} and words", "{% include x %} and words"),
            ("{/* hidden */} shown", "shown"),
            ("%%hidden\nwords%%", "%%hidden⏎words%%"),
            ("%% hidden\nwords %%", "comment: hidden⏎words"),
            ("{hidden}", "{hidden}"),
            ("a\n%%\nhidden\n%%\nb", "a / comment: hidden / b"),
        ],
        id="hidden words of a vault stay hidden",
    ),
    pytest.param(
        [
            ("[[Rope|rope]]\n\nthe last word ^name", "‹a wiki:#Rope›rope‹/a› / the last word"),
            ("the last word ^name", "the last word ^name"),
            ("The last word. ^name", "The last word."),
            ("The last word ^1a2b3c", "The last word"),
            ("The last word ^abcdef", "The last word ^abcdef"),
            ("The last word ^123456", "The last word ^123456"),
            ("x = ^1a2b3c", "x = ^1a2b3c"),
            ("The last word.\n^name", "The last word."),
            ("The last word) ^name", "The last word)"),
            ("- a\n- b\n\n^name", "list[bullet] / ›item / ››a / ›item / ››b"),
            ("| a |\n|---|\n| b |\n\n^name", "table[header] / ›row[header]: a / ›row: b"),
            ("> a\n\n^name", "quote / ›item / ››a"),
            ("```\na\n```\n\n^name", "code: a"),
            ("a\n\n^name", "a / ^name"),
            ("- a\n\n^name b", "list[bullet] / ›item / ››a / ^name b"),
        ],
        id="the name by which others link to a block is not said",
    ),
    pytest.param(
        [
            (
                "<b>a</b> <i>b</i> <del>c</del> <strike>d</strike> <ins>e</ins> <tt>f</tt> <big>g</big> <dfn>h</dfn> <span>i</span> <code>j</code>",
                "‹strong›a‹/strong› ‹em›b‹/em› ‹s›c‹/s› ‹s›d‹/s› ‹u›e‹/u› `f` g ‹em›h‹/em› i `j`",
            ),
            (
                "<strong>a</strong> <em>b</em> <s>c</s> <u>d</u> <mark>e</mark> <sub>f</sub> <sup>g</sup> <kbd>h</kbd> <small>i</small> <q>j</q> <cite>k</cite> <abbr>l</abbr> <var>m</var> <samp>n</samp>",
                "‹strong›a‹/strong› ‹em›b‹/em› ‹s›c‹/s› ‹u›d‹/u› ‹mark›e‹/mark› ‹sub›f‹/sub› ‹sup›g‹/sup› ‹kbd›h‹/kbd› ‹small›i‹/small› ‹q›j‹/q› ‹cite›k‹/cite› ‹abbr›l‹/abbr› ‹var›m‹/var› ‹samp›n‹/samp›",
            ),
            ('a <a href="https://a.example">b</a> c', "a ‹a https://a.example›b‹/a› c"),
            ("a<br>b", "a↵b"),
            ("a<br/>b", "a↵b"),
            ("a<wbr>b", "ab"),
        ],
        id="tags that a card can show are shown",
    ),
    pytest.param(
        [
            ("The <b> tag makes words bold.", "The <b> tag makes words bold."),
            ("The <div> tag is a box.", "statement[plain]: The <div> tag is / ›The <div> tag is a box."),
            ("The <select> tag and the <option> tag.", "The <select> tag and the <option> tag."),
            ("A Box<T extends Shape> holds it.", "A Box<T extends Shape> holds it."),
            ("A List<String> holds it.", "A List<String> holds it."),
            (
                "| <b> | bold |\n|---|---|\n| <i> | italic |",
                "table[header] / ›row[header]: <b> | bold / ›row: <i> | italic",
            ),
            ("Use <br> to break a line.", "Use <br> to break a line."),
            ("It breaks here: <br> and goes on.", "statement[plain]: It breaks here : / ›and goes on."),
            ("One ends. <br> and goes on.", "One ends. ↵ and goes on."),
            ("One<br>two <br> three", "list[typed] / ›item / ››One / ›item / ››two / ›item / ››three"),
            ("One <br>two", "One ↵two"),
            ("a <b> or </b> c", "a <b> or </b> c"),
            ("The <u> and </u> tags.", "The <u> and </u> tags."),
            ('<img src="a.png" alt="b">', "![b](a.png)"),
            ('<img alt="b">', '<img alt="b">'),
            ('a <img src="a.png"> b', "a ![](a.png) b"),
            ("The <img> tag.", "The <img> tag."),
            ('<input type="checkbox"> Coil it', "[ ]  Coil it"),
            ('<input type="checkbox" checked> Coil it', "[x]  Coil it"),
            ('<input type="text"> a', '<input type="text"> a'),
            ('a <font color="red">b</font> c', "a b c"),
            ("a <button>b</button> c", "a <button>b</button> c"),
            ("a <label>b</label>, and more", "a <label>b</label>, and more"),
            ('a <video src="a.mp4"></video> b', "a ![](a.mp4) b"),
            ('a <audio src="a.mp3" title="b"></audio>', "a ![b](a.mp3)"),
            ('a <iframe src="https://a.example"></iframe>', "a ![](https://a.example)"),
            ('a <object data="a.pdf"></object>', "a ![](a.pdf)"),
            ('a <embed src="a.swf">', "a ![](a.swf)"),
            ("a <video> b", "a <video> b"),
            ("a <Foo/> b", "a <Foo/> b"),
        ],
        id="tags that nothing closes, or that a sentence names, are text",
    ),
    pytest.param(
        [
            ('<img src="a.png" width="300">', "![300](a.png)"),
            ('<img src="a.png" width="300px">', "![300](a.png)"),
            ('<img src="a.png" width="50%">', "![50%](a.png)"),
            ('<img src="a.png" height="40">', "![x40](a.png)"),
            ('<img src="a.png" height="40%">', "![](a.png)"),
            ('<img src="a.png" style="width: 300px">', "![300](a.png)"),
            ('<img src="a.png" style="max-width: 300px">', "![](a.png)"),
            ('<img src="a.png" style="height:40px; width : 50%">', "![50%](a.png)"),
            ('<img src="a.png" style="HEIGHT: 40px">', "![x40](a.png)"),
            ('<img src="a.png" width="300" style="width: 20px">', "![20](a.png)"),
            ("![a|300](b.png)", "![a|300](b.png)"),
            ("![a | 300x200](b.png)", "![a|300x200](b.png)"),
            ("![a|12345](b.png)", "![a|12345](b.png)"),
            ("![300](b.png)", "![300](b.png)"),
            ("![a](b.png){width=300px}", "![a|300px](b.png)"),
            ("![a](b.png){width=50%}", "![a|50%](b.png)"),
            ('![a](b.png){width="300"}', "![a|300](b.png)"),
            ("![a](b.png){.big}", "![a](b.png)"),
            ("[a](b.md){.button}", "‹a b.md›a‹/a›"),
            ("[a](b.md){target=_blank}", "‹a b.md›a‹/a›"),
            ("[a](b.md){and} c", "‹a b.md›a‹/a›{and} c"),
            ("`a`{.python} b", "`a` b"),
            ("`a`{x} b", "`a`{x} b"),
            ("**a**{.b} c", "‹strong›a‹/strong›{.b} c"),
        ],
        id="a picture keeps its size however that is said",
    ),
    pytest.param(
        [
            ("a <!-- b --> c", "a  c"),
        ],
        id="a comment to nobody in a line is not said",
    ),
    pytest.param(
        [
            ("A rope is yarn. #rope", "statement[plain]: A rope is / ›A rope is yarn.‹tag rope›"),
            ("A rope is yarn? #rope", "question[lone]: A rope is yarn?‹tag rope›"),
            ("A rope is yarn! #rope", "statement[plain]: A rope is / ›A rope is yarn!‹tag rope›"),
            ("绳子是纱。 #绳", "绳子是纱。‹tag 绳›"),
            ("绳子是纱？ #绳", "question[lone]: 绳子是纱？‹tag 绳›"),
            ("绳子是纱！ #绳", "绳子是纱！‹tag 绳›"),
            ("الحبل غزل؟ #حبل", "question[lone]: الحبل غزل؟‹tag حبل›"),
            ("A rope is yarn #rope", "statement[plain]: A rope is / ›A rope is yarn #rope"),
            ("A rope is yarn #rope #yarn", "statement[plain]: A rope is / ›A rope is yarn‹tag rope›‹tag yarn›"),
            ("A rope is yarn #rope, #yarn", "statement[plain]: A rope is / ›A rope is yarn‹tag rope›‹tag yarn›"),
            ("A rope is yarn #rope/hemp", "statement[plain]: A rope is / ›A rope is yarn‹tag rope/hemp›"),
            ("A rope is yarn #flashcard", "statement[plain]: A rope is / ›A rope is yarn‹tag flashcard›"),
            ("A rope is yarn #card", "statement[plain]: A rope is / ›A rope is yarn‹tag card›"),
            ("A rope is yarn #Anki", "statement[plain]: A rope is / ›A rope is yarn‹tag Anki›"),
            ("The colour is white. #fff", "statement[plain]: The colour is / ›The colour is white. #fff"),
            ("The colour is white. #ffff", "statement[plain]: The colour is / ›The colour is white. #ffff"),
            ("The colour is white. #a0a0a0", "statement[plain]: The colour is / ›The colour is white. #a0a0a0"),
            ("The colour is white. #a0a0a0ff", "statement[plain]: The colour is / ›The colour is white. #a0a0a0ff"),
            ("The colour is white. #faded", "statement[plain]: The colour is / ›The colour is white.‹tag faded›"),
            ("The issue is open. #12", "statement[plain]: The issue is / ›The issue is open. #12"),
            ("#rope", "#rope"),
            ("#rope #yarn", "#rope #yarn"),
            ("C#", "C#"),
            ("A rope is yarn. #rope and more", "statement[plain]: A rope is / ›A rope is yarn. #rope and more"),
        ],
        id="hashtags behind a sentence are no part of it",
    ),
    pytest.param(
        [
            ("- [ ] a", "list[bullet] / ›item[open] / ››a"),
            ("- [x] a", "list[bullet] / ›item[checked] / ››a"),
            ("- [X] a", "list[bullet] / ›item[checked] / ››a"),
            ("- [ ]", "list[bullet] / ›item / ››[ ]"),
            ("- [y] a", "list[bullet] / ›item / ››[y] a"),
            ("- [ ]a", "list[bullet] / ›item / ››[ ]a"),
        ],
        id="a box of a task is no part of its text",
    ),
    pytest.param(
        [
            ("## Rope {#rope}", "heading: Rope"),
            ("## Rope {: .no_toc}", "heading: Rope"),
            ("## Rope {.big}", "heading: Rope"),
            ("## Rope ¶", "heading: Rope"),
            ("## Rope 🔗", "heading: Rope"),
            ("## {#rope}", "heading: {#rope}"),
            ("## Rope {a}", "heading: Rope {a}"),
            ("Rope\n----", "heading: Rope"),
            ("Rope\n====", "heading: Rope"),
            ("Rope is yarn.\n----", "statement[plain]: Rope is / ›Rope is yarn."),
            ("Rope is yarn,\n----", "statement[plain]: Rope is / ›Rope is yarn,"),
            ("Rope is yarn;\n----", "statement[plain]: Rope is / ›Rope is yarn;"),
            ("绳子是纱。\n----", "绳子是纱。"),
            ("Rope\nyarn\n----", "Rope⏎yarn"),
            ("title: Rope\ntags: yarn\n----", "metadata: title: Rope⏎tags: yarn"),
            ("title: Rope\nyarn\n----", "title: Rope⏎yarn"),
            ("Rope: yarn\n----", "heading: Rope: yarn"),
            ("a: Rope\nb: yarn\n----", "statement[plain]: a : / ›Rope / statement[plain]: b : / ›yarn"),
        ],
        id="what is hung on a heading is no part of it",
    ),
    pytest.param(
        [
            ("1. a\n2. b", "list[ordered] / ›item / ››a / ›item / ››b"),
            ("404. Not Found", "list[named] / ›item / ››404. Not Found"),
            (
                "404. Not Found\n405. Not Allowed",
                "list[ordered] from 404 / ›item / ››Not Found / ›item / ››Not Allowed",
            ),
            ("404. Not Found\n500. Broken", "list[bullet] / ›item / ››404. Not Found / ›item / ››500. Broken"),
            ("100. a", "list[named] / ›item / ››100. a"),
            ("99. a", "list[ordered] from 99 / ›item / ››a"),
            ("98. a\n99. b\n100. c", "list[ordered] from 98 / ›item / ››a / ›item / ››b / ›item / ››c"),
            (
                "99. a\n\ntext\n\n100. b",
                "list[ordered] from 99 / ›item / ››a / label: text / ›list[ordered] from 100 / ››item / ›››b",
            ),
            ("5. a\n6. b", "list[ordered] from 5 / ›item / ››a / ›item / ››b"),
            ("0. a\n1. b", "list[ordered] / ›item / ››a / ›item / ››b"),
            ("- 1986. A great year", "list[bullet] / ›item / ››1986. A great year"),
        ],
        id="a list that counts nothing keeps its numbers as text",
    ),
    pytest.param(
        [
            ("> [!note] Title\n> text", "box[note]: Title / ›text"),
            ("> [!note]- Title\n> text", "box[note]: Title / ›text"),
            ("> [!note]+ Title\n> text", "box[note]: Title / ›text"),
            ("> [!NOTE]\n> text", "text"),
            ("> [!note|wide] Title\n> text", "box[note]: Title / ›text"),
            ("> [!note] Title", "Title"),
            ("> [!my-note] **Title**\n> text\n>\n> more", "box[my-note]: ‹strong›Title‹/strong› / ›text / ›more"),
            ("> [a] Title\n> text", "quote / ›item / ››[a] Title⏎text"),
        ],
        id="a callout is a box with its title",
    ),
    pytest.param(
        [
            ("```python\na = 1\n```", "code[python]: a = 1"),
            ('<pre><code class="language-python">a = 1</code></pre>', "code[python]: a = 1"),
            ('<pre><code class="lang-c++">a = 1</code></pre>', "code[c++]: a = 1"),
            ('<pre><code class="c#">a = 1</code></pre>', "code[c#]: a = 1"),
            ("<pre>a = 1</pre>", "code: a = 1"),
            ("    a = 1", "code: a = 1"),
            ("```math\nx = 1\n```", "math: x = 1"),
            ("```{math}\nx = 1\n```", "math: x = 1"),
            ("\\begin{align}\nx = 1\n\\end{align}", "math: \\begin{align}⏎x = 1⏎\\end{align}"),
        ],
        id="code keeps its language",
    ),
    pytest.param(
        [
            ("Kinds of rope:\n\n- a\n- b", "label: Kinds of rope : / ›list[bullet] / ››item / ›››a / ››item / ›››b"),
            ("Kinds of rope\n\n- a\n- b", "label: Kinds of rope / ›list[bullet] / ››item / ›››a / ››item / ›››b"),
            ("Kinds of rope.\n\n- a\n- b", "Kinds of rope. / list[bullet] / ›item / ››a / ›item / ››b"),
            ("Kinds of rope:\n\n```\na\n```", "label: Kinds of rope : / ›code: a"),
            (
                "Kinds of rope:\n\n| a |\n|---|\n| b |",
                "label: Kinds of rope : / ›table[header] / ››row[header]: a / ››row: b",
            ),
            ("Kinds of rope:\n\nHemp\n: a plant", "label: Kinds of rope : / ›term: Hemp / ››a plant"),
            ("Kinds of rope:\n\n$$\nx = 1\n$$", "label: Kinds of rope : / ›math: x = 1"),
            ("Kinds of rope:\n\n> a", "label: Kinds of rope : / ›quote / ››item / ›››a"),
            ("Kinds of rope:\n\nIt is made of hemp.", "label: Kinds of rope : / ›It is made of hemp."),
            ("Kinds of rope：\n\nIt is made of hemp.", "label: Kinds of rope : / ›It is made of hemp."),
            ("A long line of six words:\n\nIt is made of hemp.", "A long line of six words: / It is made of hemp."),
            ("Kinds of rope\n\nIt is made of hemp.", "Kinds of rope / It is made of hemp."),
            (
                "Kinds of rope:\n\n--Kinds of rope:\n\n## Next",
                "label: Kinds of rope : / ›--Kinds of rope: / heading: Next",
            ),
            ("x = y:\n\n- a\n- b", "x = y: / list[bullet] / ›item / ››a / ›item / ››b"),
            ("The rule $x$:\n\n- a\n- b", "The rule ⟨x⟩: / list[bullet] / ›item / ››a / ›item / ››b"),
            ("`rope`\n\n- a\n- b", "`rope` / list[bullet] / ›item / ››a / ›item / ››b"),
            ("`rope`:\n\n- a\n- b", "label: `rope` : / ›list[bullet] / ››item / ›››a / ››item / ›››b"),
            ("![a](b.png) Kinds:\n\n- a\n- b", "![a](b.png) Kinds: / list[bullet] / ›item / ››a / ›item / ››b"),
            ("Back to top\n\n- a\n- b", "Back to top / list[bullet] / ›item / ››a / ›item / ››b"),
            (
                "Rope: yarn\n\n- a\n- b",
                "statement[plain]: Rope : / ›yarn / ›list[bullet] / ››item / ›››a / ››item / ›››b",
            ),
            (
                "Kinds of rope (old):\n\n- a\n- b",
                "label: Kinds of rope (old) : / ›list[bullet] / ››item / ›››a / ››item / ›››b",
            ),
            (
                "**Kinds of rope**:\n\n- a\n- b",
                "label: Kinds of rope : / ›list[bullet] / ››item / ›››a / ››item / ›››b",
            ),
            (
                "## Rope\n\nA rope can be made of all of these:\n\n- a\n- b",
                "heading: Rope / ›A rope can be made of all of these: / ›list[bullet] / ››item / ›››a / ››item / ›››b",
            ),
            (
                "## Rope\n\nIt is made of:\n\n- a\n- b",
                "heading: Rope / ›label: It is made of : / ››list[bullet] / ›››item / ››››a / ›››item / ››››b",
            ),
            (
                "## Rope\n\nA rope can be made of all of these:\n\n- a\n- b\n\nMore is said.",
                "heading: Rope / ›label: A rope can be made of all of these : / ››list[bullet] / ›››item / ››››a / ›››item / ››››b / ›More is said.",
            ),
            (
                "## Rope\n\nA rope can be made of all of these:\n\n- a\n- b\n\n## Next",
                "heading: Rope / ›A rope can be made of all of these: / ›list[bullet] / ››item / ›››a / ››item / ›››b / heading: Next",
            ),
        ],
        id="a line over a list is its name, or content where it says too much",
    ),
    pytest.param(
        [
            ("**Rope**\n\nIt is yarn.", "bold: Rope / ›It is yarn."),
            ("**Rope:**\n\nIt is yarn.", "label: Rope : / ›It is yarn."),
            ("**Rope (old)**\n\nIt is yarn.", "bold: Rope (‹strong›old‹/strong›) / ›It is yarn."),
            (
                "**Rope is yarn.**\n\nIt is made of hemp.",
                "statement[plain]: Rope is / ›‹strong›Rope is yarn.‹/strong› / It is made of hemp.",
            ),
            ("**Rope**", "‹strong›Rope‹/strong›"),
            ("**What is a rope?**\n\nIt is yarn.", "question: What is a rope? / ›It is yarn."),
            ("**What is a rope?** It is yarn.", "question: What is a rope? / ›It is yarn."),
            ("**Q: What is a rope?**\n\nIt is yarn.", "question: What is a rope? / ›It is yarn."),
            ("**Rope**\n\n**Yarn**\n\nIt is hemp.", "‹strong›Rope‹/strong› / bold: Yarn / ›It is hemp."),
            ("**Rope**\n\n**Yarn:**\n\nIt is hemp.", "bold: Rope / ›label: Yarn : / ››It is hemp."),
            ("**Rope**\n\n**What is yarn?**\n\nIt is hemp.", "bold: Rope / question: What is yarn? / ›It is hemp."),
            (
                "**Rope**\n\n**Yarn** is hemp.",
                "bold: Rope / ›statement[strong]: Yarn is / ››‹strong›Yarn‹/strong› is hemp.",
            ),
            ("**Rope: a yarn**\n\nIt is hemp.", "bold: Rope: a yarn / ›It is hemp."),
            ("**Rope: a yarn**", "statement[plain]: Rope : / ›a yarn"),
            (
                "**Rope: a yarn**\n\n**Hemp: a plant**",
                "statement[plain]: Rope : / ›a yarn / statement[plain]: Hemp : / ›a plant",
            ),
            ("**x = y**\n\nIt is hemp.", "‹strong›x = y‹/strong› / It is hemp."),
            ("**Rope**\n\n## Next", "‹strong›Rope‹/strong› / heading: Next"),
            (
                "**Rope**\n\n- a\n- b\n\nIt is hemp.",
                "bold: Rope / ›list[bullet] / ››item / ›››a / ››item / ›››b / It is hemp.",
            ),
            (
                "**Rope**\n\nIt is hemp.\n\n- a\n\nIt is jute.",
                "bold: Rope / ›It is hemp. / ›list[bullet] / ››item / ›››a / ›It is jute.",
            ),
            (
                "**Rope:**\n\n- a\n- b\n\nIt is hemp.",
                "label: Rope : / ›list[bullet] / ››item / ›››a / ››item / ›››b / It is hemp.",
            ),
            ("**Rope:**\n\nIt is hemp.\n\nIt is jute.", "label: Rope : / ›It is hemp. / ›It is jute."),
            (
                "**Rope:**\n\n- a\n\n**Yarn**: it is hemp",
                "label: Rope : / ›list[bullet] / ››item / ›››a / statement[strong]: Yarn : / ›it is hemp",
            ),
            (
                "**Rope:**\n\n- a\n\n**Note**: it is hemp",
                "label: Rope : / ›list[bullet] / ››item / ›››a / ›statement[strong]: Note : / ››it is hemp",
            ),
            (
                "**Rope:**\n\nIt is jute.\n\n**Yarn**: it is hemp",
                "label: Rope : / ›It is jute. / ›statement[strong]: Yarn : / ››it is hemp",
            ),
        ],
        id="a bold line is a name unless it says something",
    ),
    pytest.param(
        [
            ("*Kinds*\n\n- a\n- b", "‹em›Kinds‹/em› / list[bullet] / ›item / ››a / ›item / ››b"),
            ("*Kinds:*\n\n- a\n- b", "label: Kinds : / ›list[bullet] / ››item / ›››a / ››item / ›››b"),
            ("*Kinds:*\n\nIt is made of hemp.", "label: Kinds : / ›It is made of hemp."),
            ("*Kinds*\n\nIt is made of hemp.", "‹em›Kinds‹/em› / It is made of hemp."),
            ("*Kinds:*\n\n```\na\n```", "label: Kinds : / ›code: a"),
            ("*Kinds:*\n\n| a |\n|---|\n| b |", "label: Kinds : / ›table[header] / ››row[header]: a / ››row: b"),
            ("*Kinds:*\n\n> a", "label: Kinds : / ›quote / ››item / ›››a"),
            (
                "## Rope\n\n*Kinds*\n\n- a\n- b",
                "heading: Rope / ›‹em›Kinds‹/em› / ›list[bullet] / ››item / ›››a / ››item / ›››b",
            ),
            (
                "## Rope\n\n*Kinds*\n\n- a\n\n*Uses*\n\n- b",
                "heading: Rope / ›italic: Kinds / ››list[bullet] / ›››item / ››››a / ›italic: Uses / ››list[bullet] / ›››item / ››››b",
            ),
            (
                "## Rope\n\n*Kinds*\n\n- a\n\n## Yarn\n\n*Kinds*\n\n- b",
                "heading: Rope / ›italic: Kinds / ››list[bullet] / ›››item / ››››a / heading: Yarn / ›italic: Kinds / ››list[bullet] / ›››item / ››››b",
            ),
            (
                "## Rope\n\n*Kinds*\n\n- a\n\n## Yarn\n\n*Uses*\n\n- b",
                "heading: Rope / ›‹em›Kinds‹/em› / ›list[bullet] / ››item / ›››a / heading: Yarn / ›‹em›Uses‹/em› / ›list[bullet] / ››item / ›››b",
            ),
            (
                "## Rope\n\nIt is yarn.\n\n*Kinds*\n\n- a",
                "heading: Rope / ›It is yarn. / ›italic: Kinds / ››list[bullet] / ›››item / ››››a",
            ),
            (
                "## Rope\n\nIt is yarn.\n\n*Kinds.*\n\n- a",
                "heading: Rope / ›It is yarn. / ›‹em›Kinds.‹/em› / ›list[bullet] / ››item / ›››a",
            ),
            (
                "## Rope\n\nIt is yarn.\n\n*x = y*\n\n- a",
                "heading: Rope / ›It is yarn. / ›‹em›x = y‹/em› / ›list[bullet] / ››item / ›››a",
            ),
            ("*Is it a rope?*\n\n- a", "question[lone]: Is it a rope? / ›list[bullet] / ››item / ›››a"),
            (
                "## Rope\n\n*One two three four five six*\n\n- a\n\n*Kinds*\n\n- b",
                "heading: Rope / ›italic: One two three four five six / ››list[bullet] / ›››item / ››››a / ›italic: Kinds / ››list[bullet] / ›››item / ››››b",
            ),
            (
                "## Rope\n\n*One two three four five six seven*\n\n- a\n\n*Kinds*\n\n- b",
                "heading: Rope / ›‹em›One two three four five six seven‹/em› / ›list[bullet] / ››item / ›››a / ›italic: Kinds / ››list[bullet] / ›››item / ››››b",
            ),
        ],
        id="an italic line is a name over a list where it is no tagline",
    ),
    pytest.param(
        [
            ("What is a rope?\n\nIt is yarn.", "question[lone]: What is a rope? / ›It is yarn."),
            ("What is a rope? It is yarn.", "question: What is a rope? / ›It is yarn."),
            ("What is a rope? Explain.", "question: What is a rope? Explain."),
            ("What is a rope? -> It is yarn.", "question: What is a rope? / ›It is yarn."),
            ("What is a rope? True.", "question: What is a rope? / ›True."),
            ("Is it a rope? No. It is yarn. Is that so?", "Is it a rope? No. It is yarn. Is that so?"),
            ("What is a rope? What is yarn?", "question[lone]: What is a rope? What is yarn?"),
            ("What is a rope? Say it. Say it again.", "question: What is a rope? / ›Say it. Say it again."),
            (
                "What is a rope? Say it. Say it again. Say it once more.",
                "question: What is a rope? / ›Say it. Say it again. Say it once more.",
            ),
            ("What is a rope?", "question[lone]: What is a rope?"),
            ("“What is a rope?”\n\nIt is yarn.", "question[lone]: What is a rope? / ›It is yarn."),
            ("Tell me: what is a rope?\n\nIt is yarn.", "question[lone]: Tell me: what is a rope? / ›It is yarn."),
            ("Any questions?", "question[lone]: Any questions?"),
            ("Do you know it now?", "question[lone]: Do you know it now?"),
            (
                "## What is a rope?\n\nWhat else?\n\nIt is yarn.",
                "heading: What is a rope? / ›What else? / ›It is yarn.",
            ),
            ("- What is a rope?\n\n  What else?", "list[bullet] / ›item: What is a rope? / ››What else?"),
            (
                "## Rope\n\nWhat is it?\n\n- a\n- b\n\nMore is said.",
                "heading: Rope / ›question[lone]: What is it? / ››list[bullet] / ›››item / ››››a / ›››item / ››››b / ››More is said.",
            ),
            (
                "## Rope\n\nWhat is it?\n\nIt is yarn.\n\n**Kinds**: hemp",
                "heading: Rope / ›question[lone]: What is it? / ››It is yarn. / ›statement[strong]: Kinds : / ››hemp",
            ),
            (
                "## Rope\n\nWhat is it?\n\nIt is yarn.\n\nWhat else?\n\nIt is long.",
                "heading: Rope / ›question: What is it? / ››It is yarn. / ›question: What else? / ››It is long.",
            ),
            (
                "## Rope\n\nWhat is it?\n\nIt is yarn.\n\n### Hint\n\nYarn.",
                "heading: Rope / ›question[lone]: What is it? / ››It is yarn. / ›heading: Hint / ››Yarn.",
            ),
            (
                "## Rope\n\nWhat is it?\n\nIt is yarn.\n\n---\n\nMore is said.",
                "heading: Rope / ›question[lone]: What is it? / ››It is yarn. / ›rule / ›More is said.",
            ),
            (
                "**What is it?**\n\nIt is yarn.\n\n**Kinds**: hemp\n\n**Uses**: mooring",
                "question: What is it? / ›It is yarn. / statement[strong]: Kinds : / ›hemp / statement[strong]: Uses : / ›mooring",
            ),
            (
                "**What is it?**\n\n**Kinds**: hemp\n\n**Uses**: mooring",
                "question: What is it? / ›statement[strong]: Kinds : / ››hemp / ›statement[strong]: Uses : / ››mooring",
            ),
            (
                "## Rope\n\nWhat is it?\n\nWhy is it long?\n\nDescribe the rope of a ship.",
                "heading: Rope / ›question: What is it? / ›question: Why is it long? / ›question: Describe the rope of a ship.",
            ),
            (
                "## Rope\n\nWhat is it?\n\nWhy is it long?\n\nDescribe the rope.",
                "heading: Rope / ›question: What is it? / ›question: Why is it long? / ››Describe the rope.",
            ),
            (
                "## Rope\n\nWhat is it?\n\nDescribe the rope of a ship.",
                "heading: Rope / ›question[lone]: What is it? / ››Describe the rope of a ship.",
            ),
            (
                "## Rope\n\nWhat is it?\n\nWhy is it long?\n\nDescribe the rope of a ship:",
                "heading: Rope / ›question: What is it? / ›question: Why is it long? / ››Describe the rope of a ship:",
            ),
            (
                "## Rope\n\nWhat is it?\n\nWhy is it long?\n\nDescribe the rope of a ship. Take your time.",
                "heading: Rope / ›question: What is it? / ›question: Why is it long? / ››Describe the rope of a ship. Take your time.",
            ),
            (
                "## Rope\n\nName the kinds of rope.\n\nExplain the use of rope.\n\nDescribe the rope of a ship.",
                "heading: Rope / ›Name the kinds of rope. / ›Explain the use of rope. / ›Describe the rope of a ship.",
            ),
        ],
        id="a line that asks is a question, and what comes is its answer",
    ),
    pytest.param(
        [
            ("Q: What is a rope?\n\nA: It is yarn.", "question: What is a rope? / ›paragraph[answer]: It is yarn."),
            ("Q: What is a rope?\nA: It is yarn.", "question: What is a rope? / ›paragraph[answer]: It is yarn."),
            ("Q. What is a rope?\n\nA. It is yarn.", "question[lone]: Q. What is a rope? / ›A. It is yarn."),
            (
                "**Q.** What is a rope?\n\n**A.** It is yarn.",
                "question: What is a rope? / ›paragraph[answer]: It is yarn.",
            ),
            (
                "**Q:** What is a rope?\n\n**A:** It is yarn.",
                "question: What is a rope? / ›paragraph[answer]: It is yarn.",
            ),
            ("**A.** It is yarn.", "statement[strong]: A . / ›It is yarn."),
            ("**Q.** The rope.", "statement[strong]: Q . / ›The rope."),
            ("**A:** It is yarn.", "statement[strong]: A : / ›It is yarn."),
            ("*Q.* What is a rope?", "statement[em]: Q . / ›What is a rope?"),
            ("Q - What is a rope?", "question[lone]: Q - What is a rope?"),
            (
                "Question: What is a rope?\n\nAnswer: It is yarn.",
                "question: What is a rope? / ›paragraph[answer]: It is yarn.",
            ),
            (
                "**Question**: The rope\n\n**Answer**: It is yarn.",
                "question: The rope / ›paragraph[answer]: It is yarn.",
            ),
            ("Q1: Give two reasons\n\nA: hemp", "question: Give two reasons / ›paragraph[answer]: hemp"),
            ("Question 3: Give two reasons\n\nHemp.", "question: Give two reasons / ›Hemp."),
            ("Q3. What is a rope? It is yarn.", "question: What is a rope? / ›It is yarn."),
            ("Q3.", "Q3."),
            ("Q1: Give\ntwo reasons", "Q1: Give⏎two reasons"),
            ("Question: rope", "question: rope"),
            (
                "Q:\n\nWhat is a rope?\n\nA:\n\nIt is yarn.",
                "label: Q : / question[lone]: What is a rope? / ›It is yarn.",
            ),
            (
                "What is a rope?\n\n**Answer:**\n\nIt is yarn.\n\nMore is said.",
                "question[lone]: What is a rope? / ›It is yarn. / ›More is said.",
            ),
            (
                "1. What is a rope?\n2. What is yarn?\n\nAnswer: hemp",
                "list[ordered] / ›item: What is a rope? / ›item: What is yarn? / ››paragraph[answer]: hemp",
            ),
            (
                "1. What is a rope?\n2. What is yarn?\n\n**Answer:**\n\nhemp",
                "list[ordered] / ›item: What is a rope? / ›item: What is yarn? / label: Answer : / ›hemp",
            ),
            ("1. What is a rope?\n\n**Answer:**\n\nyarn", "question: What is a rope? / ›yarn"),
            ("1. What is a rope?\n\nyarn", "question: What is a rope? / ›yarn"),
            ("1. A rope\n\nyarn", "list[ordered] / ›item / ››A rope / yarn"),
            ("1. What is a rope?\n   It is yarn.", "list[ordered] / ›item: What is a rope? / ››It is yarn."),
            ("1. ## Rope\n\nyarn", "heading: Rope / ›yarn"),
            (
                "What did you do?\n\n**S**: a ship\n\n**T**: a rope\n\n**A**: I tied it",
                "question[lone]: What did you do? / ›statement[strong]: S : / ››a ship / statement[strong]: T : / ›a rope / statement[strong]: A : / ›I tied it",
            ),
            ("What is a rope? (Answer: yarn)", "question[lone]: What is a rope? (Answer: yarn)"),
            ("What is a rope? Answer: yarn", "question: What is a rope? / ›yarn"),
        ],
        id="labels tell a question from its answer",
    ),
    pytest.param(
        [
            ("True or false: A rope is yarn. (True)", "question: True or false: A rope is yarn. / ›True"),
            (
                "True or false: A rope is yarn. (False, it is wire)",
                "question: True or false: A rope is yarn. / ›False, it is wire",
            ),
            ("True or false: A rope is yarn. (hemp)", "question: True or false: A rope is yarn. (hemp)"),
            ("True or false: A rope is yarn.", "question: True or false: A rope is yarn."),
            ("True or false:", "True or false:"),
            ("True or false: A rope is yarn. （True）", "question: True or false: A rope is yarn. / ›True"),
            ("True or false: A rope\nis yarn. (True)", "True or false: A rope⏎is yarn. (True)"),
        ],
        id="true or false has its answer in brackets",
    ),
    pytest.param(
        [
            ("Rope: a yarn of hemp", "statement[plain]: Rope : / ›a yarn of hemp"),
            ("**Rope**: a yarn of hemp", "statement[strong]: Rope : / ›a yarn of hemp"),
            ("**Rope** (old): a yarn of hemp", "statement[strong]: Rope (old) : / ›a yarn of hemp"),
            ("**Rope** - a yarn of hemp", "statement[strong]: Rope - / ›a yarn of hemp"),
            ("`rope`: a yarn of hemp", "statement[code]: `rope` : / ›a yarn of hemp"),
            ("`rope` is a yarn of hemp", "statement[plain]: `rope` is / ›`rope` is a yarn of hemp"),
            ("*Rope*: a yarn of hemp", "statement[em]: Rope : / ›a yarn of hemp"),
            ("[Rope](r.md): a yarn of hemp", "‹a r.md›Rope‹/a›: a yarn of hemp"),
            ("rope: a yarn of hemp", "rope: a yarn of hemp"),
            ("Rope - a yarn of hemp", "Rope - a yarn of hemp"),
            ("Rope:: a yarn of hemp", "statement[plain]: Rope :: / ›a yarn of hemp"),
            ("Rope：纱", "statement[plain]: Rope ： / ›纱"),
            ("For example: a yarn of hemp", "For example: a yarn of hemp"),
            ("Yes: a yarn of hemp", "Yes: a yarn of hemp"),
            ("True: a yarn of hemp", "True: a yarn of hemp"),
            ("Hint: a yarn of hemp", "statement[plain]: Hint : / ›a yarn of hemp"),
            ("hint: a yarn of hemp", "statement[plain]: hint : / ›a yarn of hemp"),
            ("Rope: a yarn\nKnot: a tie", "statement[plain]: Rope : / ›a yarn / statement[plain]: Knot : / ›a tie"),
            (
                "Rope: a yarn\nKnot: a tie\nand more of it",
                "list[typed] / ›item: Rope : / ››a yarn / ›item: Knot : / ››a tie and more of it",
            ),
            (
                "A rope is a yarn. A knot is a tie. It is firm.",
                "statement[plain]: A rope is / ›A rope is a yarn. / statement[plain]: A knot is / ›A knot is a tie. It is firm.",
            ),
            ("It is firm. A rope is a yarn.", "It is firm. / statement[plain]: A rope is / ›A rope is a yarn."),
            ("A rope is a yarn, and so:", "A rope is a yarn, and so:"),
            (
                "**A rope** is a yarn. **A knot** is a tie.",
                "statement[strong]: A rope is / ›‹strong›A rope‹/strong› is a yarn. / statement[strong]: A knot is / ›‹strong›A knot‹/strong› is a tie.",
            ),
            (
                "**Rope** is strong\n\n- Hemp: a plant\n- Jute: a plant",
                "statement[strong]: Rope is / ›‹strong›Rope‹/strong› is strong / ›list[bullet] / ››item: Hemp : / ›››a plant / ››item: Jute : / ›››a plant",
            ),
            (
                "**Rope** (old), which holds\n\n- Hemp: a plant\n- Jute: a plant",
                "label: Rope (old), which holds / ›list[bullet] / ››item: Hemp : / ›››a plant / ››item: Jute : / ›››a plant",
            ),
            (
                "**Rope** 5\n\n- Hemp: a plant\n- Jute: a plant",
                "label: Rope 5 / ›list[bullet] / ››item: Hemp : / ›››a plant / ››item: Jute : / ›››a plant",
            ),
            (
                "**Rope** is strong\n\n- hemp\n- jute",
                "statement[strong]: Rope is / ›‹strong›Rope‹/strong› is strong / ›list[bullet] / ››item / ›››hemp / ››item / ›››jute",
            ),
            (
                "The **rope** is strong\n\n- Hemp: a plant\n- Jute: a plant",
                "statement[strong]: The rope is / ›The ‹strong›rope‹/strong› is strong / ›list[bullet] / ››item: Hemp : / ›››a plant / ››item: Jute : / ›››a plant",
            ),
            (
                "## What is a rope?\n\nHemp: a plant\n\nJute: a plant",
                "heading: What is a rope? / ›statement[plain]: Hemp : / ››a plant / ›statement[plain]: Jute : / ››a plant",
            ),
            (
                "## What is a rope?\n\nHemp: a plant\n\nIt is yarn.",
                "heading: What is a rope? / ›Hemp: a plant / ›It is yarn.",
            ),
            (
                "## What is a rope?\n\nIt is yarn.\n\nHemp: a plant",
                "heading: What is a rope? / ›It is yarn. / ›Hemp: a plant",
            ),
            ("> [!note] Rope\n> Hemp: a plant", "box[note]: Rope / ›Hemp: a plant"),
            (
                "**Rope**: yarn\n\n- a\n- b",
                "statement[strong]: Rope : / ›yarn / ›list[bullet] / ››item / ›››a / ››item / ›››b",
            ),
            (
                "**Rope**: yarn:\n\n- **a**: b\n- **c**: d",
                "label: Rope: yarn : / ›list[bullet] / ››item: a : / ›››b / ››item: c : / ›››d",
            ),
            (
                "**Rope**: yarn\n\n- **a**: b\n- **c**: d",
                "statement[strong]: Rope : / ›yarn / list[bullet] / ›item: a : / ››b / ›item: c : / ››d",
            ),
            (
                "**Note**: yarn\n\n- a\n- b",
                "statement[strong]: Note : / ›yarn / list[bullet] / ›item / ››a / ›item / ››b",
            ),
            ("A rope is yarn:\n\n- a\n- b", "label: A rope is yarn : / ›list[bullet] / ››item / ›››a / ››item / ›››b"),
            (
                "A rope is yarn.\n\n- a\n- b",
                "statement[plain]: A rope is / ›A rope is yarn. / list[bullet] / ›item / ››a / ›item / ››b",
            ),
        ],
        id="a label stands before its text",
    ),
    pytest.param(
        [
            ("What is a rope?\nIt is yarn.", "question[lone]: What is a rope? / ›It is yarn."),
            ("What is a rope?\nWhat is yarn?", "question: What is a rope? / question: What is yarn?"),
            ("a) What is a rope?\nb) What is yarn?", "question: What is a rope? / question: What is yarn?"),
            ("It is yarn.\nWhat is hemp?", "It is yarn. / question[lone]: What is hemp?"),
            ("It is yarn\nWhat is hemp?", "It is yarn⏎What is hemp?"),
            ("**Rope**\nIt is yarn.", "bold: Rope / ›It is yarn."),
            ("**Rope**\n**Yarn**\nIt is hemp.", "‹strong›Rope‹/strong› / bold: Yarn / ›It is hemp."),
            (
                "Rope: a\nYarn: b\nKnot: c\nHemp: d\nand more",
                "statement[plain]: Rope : / ›a / statement[plain]: Yarn : / ›b / statement[plain]: Knot : / ›c / statement[plain]: Hemp : / ›d⏎and more",
            ),
            (
                "Rope: a\nYarn: b\nKnot: c\nand more\nand more",
                "list[typed] / ›item: Rope : / ››a / ›item: Yarn : / ››b / ›item: Knot : / ››c and more and more",
            ),
            ("Rope: a\nand more", "statement[plain]: Rope : / ›a⏎and more"),
            (
                "Terms\nRope: a\nYarn: b\nKnot: c\nHemp: d",
                "label: Terms / ›statement[plain]: Rope : / ››a / ›statement[plain]: Yarn : / ››b / ›statement[plain]: Knot : / ››c / ›statement[plain]: Hemp : / ››d",
            ),
            (
                "Terms of the trade.\nRope: a\nYarn: b\nKnot: c\nHemp: d",
                "Terms of the trade. / statement[plain]: Rope : / ›a / statement[plain]: Yarn : / ›b / statement[plain]: Knot : / ›c / statement[plain]: Hemp : / ›d",
            ),
            ("**Rope**: a\n**Yarn**: b", "statement[strong]: Rope : / ›a / statement[strong]: Yarn : / ›b"),
            (
                "**Rope**: a\nand more\n**Yarn**: b",
                "statement[strong]: Rope : / ›a⏎and more / statement[strong]: Yarn : / ›b",
            ),
            ("Some text\n**Rope**: a", "Some text / statement[strong]: Rope : / ›a"),
            (
                "Some text\n**Rope**: a\n**Yarn**: b",
                "Some text / statement[strong]: Rope : / ›a / statement[strong]: Yarn : / ›b",
            ),
            ("Some text.\n**Rope**: a\nand more", "list[typed] / ›item / ››Some text. / ›item: Rope : / ››a and more"),
            ("Rope\n*Yarn*: b", "Rope / statement[em]: Yarn : / ›b"),
            ("Question\n?\nAnswer", "question: Question / ›Answer"),
            ("Question\n??\nAnswer\nmore", "question: Question / ›Answer⏎more"),
            ("?\nAnswer", "question[lone]: ? / ›Answer"),
            (
                "It was twisted.\nKinds\n- a\n- b",
                "It was twisted. / label: Kinds / ›list[bullet] / ››item / ›››a / ››item / ›››b",
            ),
            ("It was twisted\nKinds\n- a\n- b", "It was twisted⏎Kinds / list[bullet] / ›item / ››a / ›item / ››b"),
            (
                "It was twisted.\n**Kinds**\n- a\n- b",
                "It was twisted. / bold: Kinds / ›list[bullet] / ››item / ›››a / ››item / ›››b",
            ),
            (
                "It was twisted.\nKinds: two\n- a\n- b",
                "It was twisted.⏎Kinds: two / list[bullet] / ›item / ››a / ›item / ››b",
            ),
            ("It was twisted.\nKinds.\n- a\n- b", "It was twisted.⏎Kinds. / list[bullet] / ›item / ››a / ›item / ››b"),
            ("- a\n**Rope**: b", "list[bullet] / ›item / ››a / statement[strong]: Rope : / ›b"),
            (
                "- a\n**Rope**: b\n- c",
                "list[bullet] / ›item / ››a / statement[strong]: Rope : / ›b / ›list[bullet] from 2 / ››item / ›››c",
            ),
            ("- a\n*Rope*: b", "list[bullet] / ›item: a / ››statement[em]: Rope : / ›››b"),
            ("- a\n**Answer**: b", "list[bullet] / ›item: a / ››statement[strong]: Answer : / ›››b"),
            ("- a\n**Rope** b", "list[bullet] / ›item / ››a⏎‹strong›Rope‹/strong› b"),
            ("- Is it a?\n✅ **Rope**: b", "list[bullet] / ›item: Is it a? / ››statement[strong]: Rope : / ›››b"),
            (
                "- It was twisted.\nKinds\n- c",
                "list[bullet] / ›item / ››It was twisted. / label: Kinds / ›list[bullet] from 2 / ››item / ›››c",
            ),
            ("- It was twisted.\nKinds", "list[bullet] / ›item / ››It was twisted.⏎Kinds"),
            (
                "1. a\n**Rope**: b\n2. c\n3. d",
                "list[ordered] / ›item / ››a / statement[strong]: Rope : / ›b / ›list[ordered] from 2 / ››item / ›››c / ››item / ›››d",
            ),
        ],
        id="lines of a paragraph are parted as a reader sees them",
    ),
    pytest.param(
        [
            ("- **Rope**: yarn\n- **Knot**: tie", "list[bullet] / ›item: Rope : / ››yarn / ›item: Knot : / ››tie"),
            (
                "- **Rope** yarn\n- **Knot**: tie",
                "list[bullet] / ›item / ››‹strong›Rope‹/strong› yarn / ›item: Knot : / ››tie",
            ),
            (
                "- **Rope** a yarn of hemp\n- **Knot**: tie",
                "list[bullet] / ›item: Rope is / ››‹strong›Rope‹/strong› a yarn of hemp / ›item: Knot : / ››tie",
            ),
            (
                "- **Rope** a yarn\n- **Knot**: tie",
                "list[bullet] / ›item / ››‹strong›Rope‹/strong› a yarn / ›item: Knot : / ››tie",
            ),
            (
                "- **Rope** a yarn of hemp\n- **Knot** a tie of rope\n- **Hemp**: plant",
                "list[bullet] / ›item / ››‹strong›Rope‹/strong› a yarn of hemp / ›item / ››‹strong›Knot‹/strong› a tie of rope / ›item: Hemp : / ››plant",
            ),
            ("- **Rope** a yarn of hemp", "list[bullet] / ›item / ››‹strong›Rope‹/strong› a yarn of hemp"),
            ("- Rope: yarn\n- tie\n- plant", "list[bullet] / ›item: Rope : / ››yarn / ›item / ››tie / ›item / ››plant"),
            (
                "- Rope: yarn\n- tie\n- plant\n- jute",
                "list[bullet] / ›item / ››Rope: yarn / ›item / ››tie / ›item / ››plant / ›item / ››jute",
            ),
            ("- [Rope](r.md): yarn", "list[bullet] / ›item / ››‹a r.md›Rope‹/a›: yarn"),
            ("- True or false: yarn is rope", "list[bullet] / ›item: True or false: yarn is rope"),
            ("- **Rope**:", "list[bullet] / ›item / ››‹strong›Rope‹/strong›:"),
            ("- **Rope**\n  - yarn", "list[bullet] / ›item: Rope / ››list[bullet] / ›››item / ››››yarn"),
            ("- Rope\n  - yarn", "list[bullet] / ›item: Rope / ››list[bullet] / ›››item / ››››yarn"),
            (
                "- Rope is yarn.\n  - yarn",
                "list[bullet] / ›item / ››Rope is yarn. / ››list[bullet] / ›››item / ››››yarn",
            ),
            ("- Rope is yarn:\n  - yarn", "list[bullet] / ›item: Rope is yarn : / ››list[bullet] / ›››item / ››››yarn"),
            (
                "- ![a](b.png) rope\n  - yarn",
                "list[bullet] / ›item / ››![a](b.png) rope / ››list[bullet] / ›››item / ››››yarn",
            ),
            ("- Rope (old)\n  - yarn", "list[bullet] / ›item: Rope (old) / ››list[bullet] / ›››item / ››››yarn"),
            ("- **Rope (old)**: yarn", "list[bullet] / ›item: Rope (old) : / ››yarn"),
            ("- What is rope?\n  - yarn", "list[bullet] / ›item: What is rope? / ››list[bullet] / ›››item / ››››yarn"),
            ("- What is rope?", "list[bullet] / ›item: What is rope?"),
            ("- What is rope? It is yarn.", "list[bullet] / ›item: What is rope? / ››It is yarn."),
            (
                "- Q: What is rope?\n  - yarn",
                "list[bullet] / ›item: What is rope? / ››list[bullet] / ›››item / ››››yarn",
            ),
            (
                "- Q: rope\n- Hemp: a\n- Jute: b",
                "list[bullet] / ›item: Q : / ››rope / ›item: Hemp : / ››a / ›item: Jute : / ››b",
            ),
            ("- Q: rope?\n- A: b\n- Jute: b", "list[bullet] / ›item: rope? / ›item: A : / ››b / ›item: Jute : / ››b"),
            ("- Follow-up: why so?", "list[bullet] / ›item[follow-up]: why so?"),
            ("- ## Rope\n  yarn", "list[bullet] / ›item: Rope / ››yarn"),
            ("- > yarn", "list[bullet] / ›item / ››quote / ›››item / ››››yarn"),
            ("- ```\n  yarn\n  ```", "list[bullet] / ›item / ››code: yarn"),
            ("- **What is rope?** It is yarn.", "list[bullet] / ›item: What is rope? / ››It is yarn."),
            ("- **Rope is yarn**: is it so?", "list[bullet] / ›item: Rope is yarn : / ››is it so?"),
            ("- **“What is it?”** and more", "list[bullet] / ›item: What is it? / ››and more"),
        ],
        id="an item has a name where something stands behind it or under it",
    ),
    pytest.param(
        [
            ("<details><summary>Rope</summary>\n\nIt is yarn.\n\n</details>", "fold[fold]: Rope / ›It is yarn."),
            ("<details><summary>Rope</summary></details>", "Rope"),
            ("<details><summary>Answer</summary>\n\nIt is yarn.\n\n</details>", "fold[fold]: Answer / ›It is yarn."),
            (
                "What is rope?\n\n<details><summary>Answer</summary>\n\nIt is yarn.\n\n</details>",
                "question[lone]: What is rope? / ›It is yarn.",
            ),
            (
                "What is rope?\n\n<details><summary>Show</summary>\n\nIt is yarn.\n\n</details>",
                "question[lone]: What is rope? / ›It is yarn.",
            ),
            (
                "What is rope?\n\n<details><summary>Hint</summary>\n\nIt is long.\n\n</details>\n\nIt is yarn.",
                "question[lone]: What is rope? / ›fold[fold]: Hint / ››It is long. / ›It is yarn.",
            ),
            (
                "What is rope?\n\nIt is yarn.\n\n<details><summary>Hint</summary>\n\nIt is long.\n\n</details>",
                "question[lone]: What is rope? / ›It is yarn. / ›fold[fold]: Hint / ››It is long.",
            ),
            (
                "What is rope?\n\nIt is yarn.\n\n<details><summary>Knot</summary>\n\nIt is tied.\n\n</details>",
                "question[lone]: What is rope? / ›It is yarn. / fold[fold]: Knot / ›It is tied.",
            ),
            (
                "What is rope?\n\n<details><summary>Answer: yarn</summary>\n\nIt is long.\n\n</details>",
                "question[lone]: What is rope? / ›yarn / ›It is long.",
            ),
            (
                "- What is rope?\n\n<details><summary>Answer</summary>\n\nIt is yarn.\n\n</details>",
                "list[bullet] / ›item: What is rope? / ››It is yarn.",
            ),
            ("What is rope?\n\n!!! solution\n    It is yarn.", "question[lone]: What is rope? / ›It is yarn."),
            ("What is rope?\n\n!!! answer\n    It is yarn.", "question[lone]: What is rope? / ›It is yarn."),
            ("What is rope?\n\n!!! spoiler\n    It is yarn.", "question[lone]: What is rope? / ›It is yarn."),
            ("What is rope?\n\n!!! success\n    It is yarn.", "question[lone]: What is rope? / ›It is yarn."),
            ("What is rope?\n\n!!! note\n    It is yarn.", "question[lone]: What is rope? / ›It is yarn."),
            ("!!! answer\n    It is yarn.", "It is yarn."),
            ("> [!question] What is rope?\n> It is yarn.", "box[question]: What is rope? / ›It is yarn."),
            (
                "Question A: what is rope?\n\nQuestion B: what is yarn?\n\n<details><summary>Answers</summary>\n\nA: hemp\n\nB: jute\n\n</details>",
                "question: what is rope? / ›hemp / question: what is yarn? / ›jute",
            ),
            (
                "Question A: what is rope?\n\nQuestion B: what is yarn?\n\n<details><summary>Answers</summary>\n\nA: hemp\n\nmore\n\n</details>",
                "question: what is rope? / question: what is yarn? / ›paragraph[answer]: hemp / ›more",
            ),
        ],
        id="a fold, box or tab names what it holds",
    ),
    pytest.param(
        [
            ("> It is yarn.", "quote / ›item / ››It is yarn."),
            ("> It is yarn.\n>\n> It is hemp.", "quote / ›item / ››It is yarn. / ››It is hemp."),
            ("> **Rope**", "‹strong›Rope‹/strong›"),
            ("> **Rope**\n>\n> It is yarn.", "bold: Rope / ›It is yarn."),
            ("> Is it yarn?", "Is it yarn?"),
            ("> 💡 It is yarn.", "💡 It is yarn."),
            ("> TODO", "TODO"),
            ("> - a", "list[bullet] / ›item / ››a"),
            ("> > a", "quote / ›item / ››a"),
            ("> Rope: yarn of hemp", "quote / ›item / ››Rope: yarn of hemp"),
            ("> ## Rope\n> yarn", "heading: Rope / ›yarn"),
            ("> ```\n> a\n> ```", "code: a"),
        ],
        id="a quote of mere text is one, and what holds names dissolves",
    ),
    pytest.param(
        [
            (
                "## A\n\n### B\n\n#### C\n\n### D\n\n## E",
                "heading: A / ›heading: B / ››heading: C / ›heading: D / heading: E",
            ),
            ("## Rope (old)\n\na", "heading: Rope (old) / ›a"),
            ("## Rope:\n\na", "heading: Rope / ›a"),
            ("## Question: What is rope?\n\na", "heading: What is rope? / ›a"),
            ("## Q: rope\n\na", "heading: rope / ›a"),
            (
                "## What is rope?\n\n### Answer\n\na\n\n## Next",
                "heading: What is rope? / ›heading: Answer / ››a / heading: Next",
            ),
            ("## What is rope?\n\n## Answer\n\na", "heading: What is rope? / ›a"),
            ("### What is rope?\n\n## Answer\n\na", "heading: What is rope? / ›a"),
            ("## ![a](b.png)\n\na", "heading: ![a](b.png) / ›a"),
            ("## Gambit\n\nA pawn is given.", "heading: Gambit / ›A pawn is given."),
            (
                "## Gambit\n\nA pawn is given. It is lost.",
                "heading: Gambit / ›statement[plain]: A pawn is / ››A pawn is given. It is lost.",
            ),
            ("## Note\n\nA pawn is given.", "heading: Note / ›statement[plain]: A pawn is / ››A pawn is given."),
            (
                "## Gambit\n\nA pawn is given.\n\n### More\n\na",
                "heading: Gambit / ›A pawn is given. / ›heading: More / ››a",
            ),
            (
                "## Gambit\n\nA pawn is given.\n\nThen more.",
                "heading: Gambit / ›statement[plain]: A pawn is / ››A pawn is given. / ›Then more.",
            ),
        ],
        id="a heading closes what is of its rank or deeper",
    ),
    pytest.param(
        [
            ("Hemp\nJute\n: plants", "Hemp⏎Jute⏎: plants"),
            ("Hemp\n: a plant\n: a rope\n\nJute\n: a plant", "term: Hemp / ›a plant / ›a rope / term: Jute / ›a plant"),
            (
                "<dl><dt>Hemp</dt><dt>Jute</dt><dd>plants</dd><dd>ropes</dd></dl>",
                "term: Hemp / ›plants / ›ropes / term: Jute / ›plants / ›ropes",
            ),
            ("<dl><dd>plants</dd></dl>", "plants"),
        ],
        id="terms share what is said of them",
    ),
    pytest.param(
        [
            ("## Rope (old) \n\na", "heading: Rope (old) / ›a"),
            ("## Rope （旧）\n\na", "heading: Rope (旧) / ›a"),
            ("## Rope [old]\n\na", "heading: Rope (old) / ›a"),
            ("## (old)\n\na", "heading: (old) / ›a"),
            ("## What is rope (old)?\n\na", "heading: What is rope (old)? / ›a"),
            ("## Rope (old) and new\n\na", "heading: Rope (old) and new / ›a"),
        ],
        id="what stands in brackets at its end is the gloss of a name",
    ),
    pytest.param(
        [
            ("One! two!\n\n- a", "One! two! / list[bullet] / ›item / ››a"),
            ("Rope ;\n\n- a", "Rope ; / list[bullet] / ›item / ››a"),
            ("Rope ,\n\n- a", "Rope , / list[bullet] / ›item / ››a"),
            ("Rope etc.\n\n- a", "label: Rope etc. / ›list[bullet] / ››item / ›››a"),
            ("绳子。\n\n- a", "绳子。 / list[bullet] / ›item / ››a"),
            ("绳子！\n\n- a", "绳子！ / list[bullet] / ›item / ››a"),
            ("绳子？\n\n- a", "question[lone]: 绳子？ / ›list[bullet] / ››item / ›››a"),
            ("绳子；\n\n- a", "绳子； / list[bullet] / ›item / ››a"),
            ("绳子，\n\n- a", "绳子， / list[bullet] / ›item / ››a"),
            ("“Rope.”\n\n- a", "“Rope.” / list[bullet] / ›item / ››a"),
            ("Rope.)\n\n- a", "Rope.) / list[bullet] / ›item / ››a"),
            ("Rope.*\n\n- a", "Rope.* / list[bullet] / ›item / ››a"),
            ("a ≈ b\n\n- a", "a ≈ b / list[bullet] / ›item / ››a"),
            ("a ≤ b\n\n- a", "a ≤ b / list[bullet] / ›item / ››a"),
            ("a ≥ b\n\n- a", "a ≥ b / list[bullet] / ›item / ››a"),
            ("a ≠ b\n\n- a", "a ≠ b / list[bullet] / ›item / ››a"),
            ("a < b\n\n- a", "a < b / list[bullet] / ›item / ››a"),
            ("a > b\n\n- a", "a > b / list[bullet] / ›item / ››a"),
            ("a²\n\n- a", "a² / list[bullet] / ›item / ››a"),
            ("a³\n\n- a", "a³ / list[bullet] / ›item / ››a"),
            ("a=b\n\n- a", "label: a=b / ›list[bullet] / ››item / ›››a"),
        ],
        id="a name ends no sentence and holds no formula",
    ),
    pytest.param(
        [
            ('text\n!!! note "A"\n    b', "text / box[note]: A / ›b"),
            ('text\n=== "A"\n    b', "text / tab[tab]: A / ›b"),
            ("text\n\\[\nx = 1\n\\]", "text / math: x = 1"),
            ("text\n| a |\n|---|\n| b |", "text / table[header] / ›row[header]: a / ›row: b"),
            ("text\n%% hidden %%", "text / comment: hidden"),
            ("text\n:::note A\nb\n:::", "text / box[note]: A / ›b"),
            ('> text\n!!! note "A"\n    b', "quote / ›item / ››text / box[note]: A / ›b"),
            ('- text\n!!! note "A"\n    b', "list[bullet] / ›item / ››text / box[note]: A / ›b"),
            ('- text\n=== "A"\n    b', "list[bullet] / ›item / ››text / tab[tab]: A / ›b"),
            ("!!! note\ntext", "!!! note⏎text"),
            ('- a\n\n  !!! note "A"\n      b\n\n      c\n\n  d', "list[bullet] / ›item: a / ››b / ››c / ››d"),
            (
                "- | a | b |\n  |---|---|\n  | `x|y` | c |",
                "list[bullet] / ›item / ››table[header] / ›››row[header]: a | b / ›››row: `x|y` | c",
            ),
            ("> | a | b |\n> |---|---|\n> | `x|y` | c |", "table[header] / ›row[header]: a | b / ›row: `x|y` | c"),
            (
                "| a | b |\n|---|---|\n| ``x|y`` | c |\n| \\`x|y` | c |\n| [x|y] | c |\n| x | <!-- y --> | <!-- z -->\n|| c |\n| | c |",
                "table[header] / ›row[header]: a | b / ›row: `x|y` | c / ›row: `x | y` | c / ›row: [x | y] | c / ›row: x |  / ›row:  | c / ›row:  | c",
            ),
            ("a | b\n---|---\n`x|y` | c", "table[header] / ›row[header]: a | b / ›row: `x|y` | c"),
        ],
        id="rules of blocks end a paragraph, a quote and a list",
    ),
    pytest.param(
        [
            ("[$x$] and ($y$)", "[⟨x⟩] and (⟨y⟩)"),
            ("\\[ x \\] and\nthen \\[ y \\]", "⟪x⟫ and⏎then ⟪y⟫"),
            ("a ===x== b", "a ===x== b"),
            ("%% hidden words %% b", "b"),
            ("a\n%% hidden words %% b", "a⏎b"),
            ("a\n%% hidden words %%\nb", "a / comment: hidden words / b"),
            (
                "<script> loads **code** from elsewhere.\n\nAnd </script> ends.",
                "<script> loads ‹strong›code‹/strong› from elsewhere. / And </script> ends.",
            ),
            ("<script>\na\n\n**b**\n</script>\n\nc", "html: <script> / c"),
            ("<pre>\na\n\n**b**\n</pre>", "code: a⏎⏎**b**"),
            ("It is $a$ and $`b`$, $c$.", "It is ⟨a⟩ and ⟨b⟩, ⟨c⟩."),
            ("It is $x = 1$, or $x^2$, or $x < y$, or $x × y$.", "It is ⟨x = 1⟩, or ⟨x^2⟩, or ⟨x < y⟩, or ⟨x × y⟩."),
            ("It is $x=2; then$ and $x = 2, y$.", "It is $x=2; then$ and ⟨x = 2, y⟩."),
            ("It is $A_x$- and $x-$y.", "It is ⟨A_x⟩- and $x-$y."),
            ("It costs $1.50, or $2.50 a metre.", "It costs $1.50, or $2.50 a metre."),
            ("It costs $3M and $4B.", "It costs $3M and $4B."),
            ("It costs $100 log and $200 log.", "It costs $100 log and $200 log."),
        ],
        id="formulas and marks beside other signs",
    ),
    pytest.param(
        [
            (
                "**Kinds:**\n\n- a\n\n<details><summary>Rope</summary>\n\nb\n\n</details>",
                "label: Kinds : / ›list[bullet] / ››item / ›››a / fold[fold]: Rope / ›b",
            ),
            (
                "**Kinds**\n\na\n\n<details><summary>Rope</summary>\n\nb\n\n</details>\n\nc",
                "bold: Kinds / ›a / fold[fold]: Rope / ›b / c",
            ),
            (
                "## What is rope?\n\nyarn\n\n<details><summary>Hint</summary>\n\nb\n\n</details>\n\nc",
                "heading: What is rope? / ›yarn / ›fold[fold]: Hint / ››b / ›c",
            ),
            (
                "## Rope\n\nyarn\n\n<details><summary>Note</summary>\n\nb\n\n</details>\n\nc",
                "heading: Rope / ›yarn / ›fold[fold]: Note / ››b / ›c",
            ),
            (
                "Q: What is rope?\n\n<details><summary>Knot</summary>\n\nb\n\n</details>\n\nc",
                "question: What is rope? / ›fold[fold]: Knot / ››b / ›c",
            ),
            ("- What is rope?\n\n!!! answer\n    yarn", "list[bullet] / ›item: What is rope? / ››yarn"),
            ("- What is rope?\n\n!!! solution\n    yarn", "list[bullet] / ›item: What is rope? / ››yarn"),
            ("- What is rope?\n\n!!! spoiler\n    yarn", "list[bullet] / ›item: What is rope? / ››yarn"),
            ("- What is rope?\n\n!!! success\n    yarn", "list[bullet] / ›item: What is rope? / ››yarn"),
            ("- What is rope?\n\n!!! note\n    yarn", "list[bullet] / ›item: What is rope? / yarn"),
            ("## Rope\n\n<details><summary>Answer</summary>\n\nb\n\n</details>", "heading: Rope / ›b"),
            ("<details><summary>Show</summary>\n\nb\n\n</details>", "fold[fold]: Show / ›b"),
            ("## Rope\n\n<details><summary>Show</summary>\n\nb\n\n</details>", "heading: Rope / ›b"),
            (
                "Question A: what is rope?\n\nQuestion B: what is yarn?\n\n<details><summary>Answers</summary>\n\nA) hemp\n\nmore\n\nb. jute\n\n</details>",
                "question: what is rope? / ›hemp / ›more / question: what is yarn? / ›jute",
            ),
            (
                "Question A: what is rope?\n\nQuestion B: what is yarn?\n\n<details><summary>Answers</summary>\n\nIt depends.\n\nA: hemp\n\nB: jute\n\n</details>",
                "question: what is rope? / question: what is yarn? / ›It depends. / ›paragraph[answer]: hemp / ›statement[plain]: B : / ››jute",
            ),
        ],
        id="where a fold or box stands among names",
    ),
    pytest.param(
        [
            (
                "**Rope**: one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen:\n\n- **a**: b\n- **c**: d",
                "statement[strong]: Rope : / ›one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen: / ›list[bullet] / ››item: a : / ›››b / ››item: c : / ›››d",
            ),
            (
                "**Rope**: one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen：\n\n- **a**: b\n- **c**: d",
                "statement[strong]: Rope : / ›one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen： / ›list[bullet] / ››item: a : / ›››b / ››item: c : / ›››d",
            ),
            (
                "**Rope**: yarn\n\n- a\n\n1. b",
                "statement[strong]: Rope : / ›yarn / ›list[bullet] / ››item / ›››a / list[ordered] / ›item / ››b",
            ),
            (
                "A rope is yarn.\n\n- **a**: b\n- **c**: d",
                "statement[plain]: A rope is / ›A rope is yarn. / list[bullet] / ›item: a : / ››b / ›item: c : / ››d",
            ),
            (
                "**A rope** is yarn.\n\n- **a**: b\n- **c**: d",
                "statement[strong]: A rope is / ›‹strong›A rope‹/strong› is yarn. / ›list[bullet] / ››item: a : / ›››b / ››item: c : / ›››d",
            ),
            (
                "**Rope**: yarn\n\n- a\n\n  b\n- c",
                "statement[strong]: Rope : / ›yarn / list[bullet] / ›item: a / ››b / ›item / ››c",
            ),
            (
                "**Rope**: yarn\n\n- d\n  - e\n- c",
                "statement[strong]: Rope : / ›yarn / list[bullet] / ›item: d / ››list[bullet] / ›››item / ››››e / ›item / ››c",
            ),
        ],
        id="a list below a label with its text goes with it where it can",
    ),
    pytest.param(
        [
            (
                "Q: What did you do?\n\n**S**: a ship\n\n**T**: a rope\n\n**A**: I tied it",
                "question: What did you do? / ›statement[strong]: S : / ››a ship / ›statement[strong]: T : / ››a rope / ›statement[strong]: A : / ››I tied it",
            ),
            (
                "Q: What is rope?\n\n- a\n\nKinds of rope\n\n- b",
                "question: What is rope? / ›list[bullet] / ››item / ›››a / label: Kinds of rope / ›list[bullet] / ››item / ›››b",
            ),
            (
                "Q: What is rope?\n\n- a\n\nKinds of rope:\n\n- b",
                "question: What is rope? / ›list[bullet] / ››item / ›››a / ›label: Kinds of rope : / ››list[bullet] / ›››item / ››››b",
            ),
            (
                "Q: What is rope?\n\nIt is yarn.\n\nKinds of rope\n\n- b",
                "question: What is rope? / ›It is yarn. / ›Kinds of rope / ›list[bullet] / ››item / ›››b",
            ),
            (
                "Q: What is rope?\n\nIt is yarn.\n\nKinds of rope:\n\n- b",
                "question: What is rope? / ›It is yarn. / ›label: Kinds of rope : / ››list[bullet] / ›››item / ››››b",
            ),
            (
                "Q: What is rope?\n\nIt is yarn.\n\nKinds of rope and so:\n\n- b",
                "question: What is rope? / ›It is yarn. / ›Kinds of rope and so: / ›list[bullet] / ››item / ›››b",
            ),
            (
                "Q: What is rope?\n\nIt is yarn.\n\n**Kinds**\n\na",
                "question: What is rope? / ›It is yarn. / ›bold: Kinds / ››a",
            ),
            (
                "Q: What is rope?\n\nIt is yarn.\n\n## Next\n\na",
                "question: What is rope? / ›It is yarn. / heading: Next / ›a",
            ),
            (
                "## Case\n\nTrue or false: A rope is yarn. (True)",
                "heading: Case / ›True or false: A rope is yarn. (True)",
            ),
            (
                "**What is it?**\n\nIt is yarn.\n\n*Kinds*: hemp",
                "question: What is it? / ›It is yarn. / ›statement[em]: Kinds : / ››hemp",
            ),
            (
                "**What is it?**\n\nIt is yarn.\n\n**Hemp** is a plant.",
                "question: What is it? / ›It is yarn. / ›statement[strong]: Hemp is / ››‹strong›Hemp‹/strong› is a plant.",
            ),
            (
                "What is it?\n\nIt is yarn.\n\n**Kinds**: hemp\n\n**Uses**: mooring",
                "question[lone]: What is it? / ›It is yarn. / statement[strong]: Kinds : / ›hemp / statement[strong]: Uses : / ›mooring",
            ),
            (
                "**Rope**\n\n- a\n\n**Yarn**: it is hemp",
                "bold: Rope / ›list[bullet] / ››item / ›››a / statement[strong]: Yarn : / ›it is hemp",
            ),
            ("**Rope**\n\na\n\n**Yarn**: it is hemp", "bold: Rope / ›a / ›statement[strong]: Yarn : / ››it is hemp"),
            (
                "**Rope:**\n\n- a\n\n*Yarn*: it is hemp",
                "label: Rope : / ›list[bullet] / ››item / ›››a / statement[em]: Yarn : / ›it is hemp",
            ),
            (
                "**Rope:**\n\n- a\n\n**Hemp** is a plant.",
                "label: Rope : / ›list[bullet] / ››item / ›››a / statement[strong]: Hemp is / ›‹strong›Hemp‹/strong› is a plant.",
            ),
            (
                "1. What is a rope?\n\n   It is yarn.\n\n2. What is yarn?\n\n**Answer:**\n\nhemp",
                "list[ordered] / ›item: What is a rope? / ››It is yarn. / ›item: What is yarn? / label: Answer : / ›hemp",
            ),
            (
                "- What is a rope?\n\n**Answer:** yarn\n\n- What is a knot?\n\n**Answer:** a tie",
                "list[bullet] / ›item: What is a rope? / ››paragraph[answer]: yarn / ››list[bullet] / ›››item: What is a knot? / ››paragraph[answer]: a tie",
            ),
            (
                "Q: a?\n\nA: b\n\nQ: c?\n\nA: d\n\ne",
                "question: a? / ›paragraph[answer]: b / question: c? / ›paragraph[answer]: d / ›e",
            ),
            ("**Q:** a\n\nb\n\n**Q:** c\n\nd", "question: a / ›b / question: c / ›d"),
            ("*Question*: a rope\n\n*Answer*: b", "question: a rope / ›paragraph[answer]: b"),
            ("*Q*: a rope?\n\n*A*: b", "question: a rope? / ›paragraph[answer]: b"),
        ],
        id="what ends an answer and what goes on with it",
    ),
    pytest.param(
        [
            ("For example:\n\n- a\n- b", "For example: / list[bullet] / ›item / ››a / ›item / ››b"),
            ("**Rope**\n\n---\n\na", "‹strong›Rope‹/strong› / rule / a"),
            ("Kinds of rope\n\n---", "Kinds of rope / rule"),
            (
                "Some longer text of eight words is here\n**Rope**: a\n**Yarn**: b",
                "Some longer text of eight words is here / statement[strong]: Rope : / ›a / statement[strong]: Yarn : / ›b",
            ),
            (
                "Some longer text of eight words is here\n**Rope**: a",
                "Some longer text of eight words is here⏎‹strong›Rope‹/strong›: a",
            ),
            (
                "Some longer text of eight words is here\n**Rope**: a\nand more\n**Yarn**: b",
                "Some longer text of eight words is here / statement[strong]: Rope : / ›a⏎and more / statement[strong]: Yarn : / ›b",
            ),
            ("Rope: a\nYarn: b\nand more", "list[typed] / ›item: Rope : / ››a / ›item: Yarn : / ››b and more"),
            ("Rope: a\nWhat is it?", "statement[plain]: Rope : / ›a⏎What is it?"),
            ("It is long.\nIt is yarn.\nWhat is it?", "It is long.⏎It is yarn. / question[lone]: What is it?"),
            (
                "What is it?\nIt is yarn.\nIt is long.\nWhat else?",
                "question: What is it? / ›It is yarn.⏎It is long. / question: What else?",
            ),
            ("- a\n**绳**：纱", "list[bullet] / ›item / ››a / statement[strong]: 绳 ： / ›纱"),
            ("- a\n  b\n**Rope**: c\nd", "list[bullet] / ›item / ››a⏎b / statement[strong]: Rope : / ›c⏎d"),
            (
                "- It was twisted.\n  Kinds\n- b\n- c",
                "list[bullet] / ›item / ››It was twisted. / label: Kinds / ›list[bullet] from 2 / ››item / ›››b / ››item / ›››c",
            ),
            (
                "1. It was twisted.\n   Kinds\n2. b\n3. c",
                "list[ordered] / ›item / ››It was twisted. / label: Kinds / ›list[ordered] from 2 / ››item / ›››b / ››item / ›››c",
            ),
            (
                "A rope is a yarn. It is firm. **A knot** is a tie. It is firm.",
                "statement[plain]: A rope is / ›A rope is a yarn. It is firm. / statement[plain]: A knot is / ›‹strong›A knot‹/strong› is a tie. It is firm.",
            ),
            (
                "It is **strong**. **A knot** is a tie. It is firm.",
                "It is ‹strong›strong‹/strong›. / statement[strong]: A knot is / ›‹strong›A knot‹/strong› is a tie. It is firm.",
            ),
            (
                "- a\n- b\n- c\n**Rope**: d\n- e",
                "list[bullet] / ›item / ››a / ›item / ››b / ›item / ››c / statement[strong]: Rope : / ›d / ›list[bullet] from 4 / ››item / ›››e",
            ),
        ],
        id="lines that only lead in or are no names",
    ),
    pytest.param(
        [
            (
                "- **Rope**\n- **Knot**",
                "list[bullet] / ›item / ››‹strong›Rope‹/strong› / ›item / ››‹strong›Knot‹/strong›",
            ),
            (
                "- **Rope** a yarn of hemp\n- **Knot** a tie of yarn\n- **Hemp**: a\n- **Jute**: b",
                "list[bullet] / ›item: Rope is / ››‹strong›Rope‹/strong› a yarn of hemp / ›item: Knot is / ››‹strong›Knot‹/strong› a tie of yarn / ›item: Hemp : / ››a / ›item: Jute : / ››b",
            ),
            (
                "- **Rope** a yarn of hemp\n- **Knot** a tie of yarn\n- **Hemp** a plant\n- **Jute**: b",
                "list[bullet] / ›item / ››‹strong›Rope‹/strong› a yarn of hemp / ›item / ››‹strong›Knot‹/strong› a tie of yarn / ›item / ››‹strong›Hemp‹/strong› a plant / ›item: Jute : / ››b",
            ),
            (
                "- *Rope* a yarn of hemp\n- **Knot**: tie",
                "list[bullet] / ›item / ››‹em›Rope‹/em› a yarn of hemp / ›item: Knot : / ››tie",
            ),
            (
                "- The **rope** of a ship\n- **Knot**: tie",
                "list[bullet] / ›item / ››The ‹strong›rope‹/strong› of a ship / ›item: Knot : / ››tie",
            ),
            ("- Q: rope\n- Hemp: a", "list[bullet] / ›item: rope / ›item: Hemp : / ››a"),
            ("- Q: rope\n- A: b\n- Jute: b", "list[bullet] / ›item: rope / ›item: A : / ››b / ›item: Jute : / ››b"),
            (
                "- Question: What is it?\n- Hemp: a\n- Jute: b",
                "list[bullet] / ›item: What is it? / ›item: Hemp : / ››a / ›item: Jute : / ››b",
            ),
            ("- Case: an outage\n- b", "list[bullet] / ›item: Case : / ››an outage / ›item / ››b"),
            ("- What is rope? Say it.", "list[bullet] / ›item: What is rope? / ››Say it."),
            ("- What is rope?\n\n  It is yarn.", "list[bullet] / ›item: What is rope? / ››It is yarn."),
            (
                "- What is rope? It is yarn.\n  - a",
                "list[bullet] / ›item: What is rope? / ››It is yarn. / ››list[bullet] / ›››item / ››››a",
            ),
            ("- **Rope**: what is it?", "list[bullet] / ›item: Rope : / ››what is it?"),
            (
                "- **Is it rope**: yes\n- **Knot**: tie",
                "list[bullet] / ›item: Is it rope : / ››yes / ›item: Knot : / ››tie",
            ),
            (
                "- one two three four five six seven eight nine ten eleven twelve thirteen fourteen\n  - a",
                "list[bullet] / ›item: one two three four five six seven eight nine ten eleven twelve thirteen fourteen / ››list[bullet] / ›››item / ››››a",
            ),
            (
                "- one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen\n  - a",
                "list[bullet] / ›item / ››one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen / ››list[bullet] / ›››item / ››››a",
            ),
            (
                "- one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen:\n  - a",
                "list[bullet] / ›item / ››one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen: / ››list[bullet] / ›››item / ››››a",
            ),
            (
                "- one two three four five six seven eight nine ten eleven twelve thirteen fourteen:\n  - a",
                "list[bullet] / ›item: one two three four five six seven eight nine ten eleven twelve thirteen fourteen / ››list[bullet] / ›››item / ››››a",
            ),
            (
                "- **one two three four five six seven eight nine ten eleven twelve**: a",
                "list[bullet] / ›item: one two three four five six seven eight nine ten eleven twelve : / ››a",
            ),
            (
                "- **one two three four five six seven eight nine ten eleven twelve thirteen**: a",
                "list[bullet] / ›item / ››‹strong›one two three four five six seven eight nine ten eleven twelve thirteen‹/strong›: a",
            ),
            (
                "- one two three four five six seven: a",
                "list[bullet] / ›item: one two three four five six seven : / ››a",
            ),
            (
                "- one two three four five six seven eight: a",
                "list[bullet] / ›item / ››one two three four five six seven eight: a",
            ),
            ("- `rope`: yarn", "list[bullet] / ›item: `rope` : / ››yarn"),
            (
                "- 绳子麻线缆索带网帆桅船锚港水绳子麻线缆索带网帆桅船锚港水：纱\n- 绳：纱",
                "list[bullet] / ›item: 绳子麻线缆索带网帆桅船锚港水绳子麻线缆索带网帆桅船锚港水 ： / ››纱 / ›item: 绳 ： / ››纱",
            ),
            (
                "- 绳子麻线缆索带网帆桅船锚港水绳子麻线缆索带网帆桅船锚港水绳子：纱\n- 绳：纱",
                "list[bullet] / ›item / ››绳子麻线缆索带网帆桅船锚港水绳子麻线缆索带网帆桅船锚港水绳子：纱 / ›item: 绳 ： / ››纱",
            ),
            (
                "- Follow-up: why so?\n  - a",
                "list[bullet] / ›item[follow-up]: why so? / ››list[bullet] / ›››item / ››››a",
            ),
            ("- **Follow-up**: say why", "list[bullet] / ›item[follow-up]: say why"),
        ],
        id="what makes items have names",
    ),
    pytest.param(
        [
            ("```\n**a**\n```", "code: **a**"),
            ("**Rope**\n\n```\na\n```", "bold: Rope / ›code: a"),
            ("**Rope**\n\n- a\n\n```\nb\n```", "bold: Rope / ›list[bullet] / ››item / ›››a / ›code: b"),
            ("*绳*：纱", "statement[em]: 绳 ： / ›纱"),
            ("甲：问", "statement[plain]: 甲 ： / ›问"),
            ("- 问：绳\n- 答：纱", "list[bullet] / ›item: 绳 / ›item: 答 ： / ››纱"),
            ("Case: what is down?\n\na", "question: what is down? / ›a"),
            ("**Case: what is down?**\n\na", "question: what is down? / ›a"),
            ("- True or false: yarn is rope? True.", "list[bullet] / ›item: True or false: yarn is rope? True."),
            ("- True or false: is yarn rope? It is.", "list[bullet] / ›item: True or false: is yarn rope? It is."),
            ("- What is rope? Why so?", "list[bullet] / ›item: What is rope? Why so?"),
            ("- What is rope? !!", "list[bullet] / ›item / ››What is rope? !!"),
            ("- What is rope? Yarn. Explain.", "list[bullet] / ›item: What is rope? Yarn. Explain."),
            ("- What is rope? Yarn. Hemp.", "list[bullet] / ›item: What is rope? / ››Yarn. Hemp."),
            ("- What is rope? What is yarn? Hemp.", "list[bullet] / ›item: What is rope? What is yarn? / ››Hemp."),
            ("- What is rope? → Yarn.", "list[bullet] / ›item: What is rope? / ››Yarn."),
            ("- What is rope? - Yarn.", "list[bullet] / ›item: What is rope? / ››Yarn."),
            ("- What is rope? = Yarn.", "list[bullet] / ›item: What is rope? / ››Yarn."),
            ("**Rope** is strong", "statement[strong]: Rope is / ›‹strong›Rope‹/strong› is strong"),
            (
                "**Rope** is strong\n\n```\n- Hemp: a\n```",
                "statement[strong]: Rope is / ›‹strong›Rope‹/strong› is strong / code: - Hemp: a",
            ),
            (
                "*Rope* is strong\n\n- Hemp: a plant\n- Jute: a plant",
                "statement[em]: Rope is / ›‹em›Rope‹/em› is strong / ›list[bullet] / ››item: Hemp : / ›››a plant / ››item: Jute : / ›››a plant",
            ),
            (
                "A **rope**, strong\n\n- Hemp: a plant\n- Jute: a plant",
                "label: A rope, strong / ›list[bullet] / ››item: Hemp : / ›››a plant / ››item: Jute : / ›››a plant",
            ),
            (
                "**Ropes** hold well in storms\n\n- Hemp: a plant\n- Jute: a plant",
                "label: Ropes hold well in storms / ›list[bullet] / ››item: Hemp : / ›››a plant / ››item: Jute : / ›››a plant",
            ),
            (
                "**Ropes**, which hold well in storms, are\n\n- Hemp: a plant\n- Jute: a plant",
                "statement[strong]: Ropes is / ›‹strong›Ropes‹/strong›, which hold well in storms, are / ›list[bullet] / ››item: Hemp : / ›››a plant / ››item: Jute : / ›››a plant",
            ),
            (
                "**Ropes** (old ones) hold well in storms of the north\n\n- Hemp: a plant\n- Jute: a plant",
                "statement[strong]: Ropes is / ›‹strong›Ropes‹/strong› (old ones) hold well in storms of the north / ›list[bullet] / ››item: Hemp : / ›››a plant / ››item: Jute : / ›››a plant",
            ),
            (
                "**Ropes** hold well in storms of the north\n\n- hemp\n- jute\n- yarn\n- Flax: a plant",
                "‹strong›Ropes‹/strong› hold well in storms of the north / list[bullet] / ›item / ››hemp / ›item / ››jute / ›item / ››yarn / ›item / ››Flax: a plant",
            ),
            (
                "**Ropes** 5 hold well in storms of the north\n\n- Hemp: a plant\n- Jute: a plant",
                "‹strong›Ropes‹/strong› 5 hold well in storms of the north / list[bullet] / ›item: Hemp : / ››a plant / ›item: Jute : / ››a plant",
            ),
            (
                "- **Hemp** a plant of the north\n- **Jute**: b",
                "list[bullet] / ›item: Hemp is / ››‹strong›Hemp‹/strong› a plant of the north / ›item: Jute : / ››b",
            ),
            ("- **Hemp** a plant of the north", "list[bullet] / ›item / ››‹strong›Hemp‹/strong› a plant of the north"),
            (
                "- Q: rope\n- Hemp: a\n- Jute: b\n- Flax: c",
                "list[bullet] / ›item: Q : / ››rope / ›item: Hemp : / ››a / ›item: Jute : / ››b / ›item: Flax : / ››c",
            ),
            (
                "- Q: rope\n- A: yarn\n- Q: knot\n- A: tie",
                "list[bullet] / ›item: rope / ›item: A : / ››yarn / ›item: knot / ›item: A : / ››tie",
            ),
            ("- Q: rope\n- b", "list[bullet] / ›item: rope / ›item / ››b"),
            ("- Rope: a\n- b", "list[bullet] / ›item: Rope : / ››a / ›item / ››b"),
            ("- Rope: a\n- b\n- c\n- d", "list[bullet] / ›item / ››Rope: a / ›item / ››b / ›item / ››c / ›item / ››d"),
            (
                "- ```\n  a\n  ```\n- Rope: a\n- Knot: b",
                "list[bullet] / ›item / ››code: a / ›item: Rope : / ››a / ›item: Knot : / ››b",
            ),
            (
                "- [Rope](r.md): a\n- [Knot](k.md): b\n- Hemp: c\n- d",
                "list[bullet] / ›item / ››‹a r.md›Rope‹/a›: a / ›item / ››‹a k.md›Knot‹/a›: b / ›item / ››Hemp: c / ›item / ››d",
            ),
            (
                "- Rope:\n  - a\n- Knot:\n  - b\n- Hemp: c",
                "list[bullet] / ›item: Rope : / ››list[bullet] / ›››item / ››››a / ›item: Knot : / ››list[bullet] / ›››item / ››››b / ›item: Hemp : / ››c",
            ),
            ("- Rope\n\n- Knot", "list[bullet] / ›item / ››Rope / ›item / ››Knot"),
            ("- ![a](b.png)\n  - c", "list[bullet] / ›item / ››![a](b.png) / ››list[bullet] / ›››item / ››››c"),
            ("- x ≈ y\n  - c", "list[bullet] / ›item: x ≈ / ››y / ››list[bullet] / ›››item / ››››c"),
            ("- Rope?\n  - c", "list[bullet] / ›item: Rope? / ››list[bullet] / ›››item / ››››c"),
            ("- “What is rope?”\n  - c", "list[bullet] / ›item: What is rope? / ››list[bullet] / ›››item / ››››c"),
            (
                "## Rope\n\nWhat is it?\n\nWhy is it long?\n\nDescribe its long use：",
                "heading: Rope / ›question: What is it? / ›question: Why is it long? / ››Describe its long use：",
            ),
            (
                "## Rope\n\nWhat is it?\n\nWhy is it long?\n\nDescribe its long use",
                "heading: Rope / ›question: What is it? / ›question: Why is it long? / ›question: Describe its long use",
            ),
            (
                "## Rope\n\nWhat is it?\n\nWhy is it long?\n\nDescribe its use",
                "heading: Rope / ›question: What is it? / ›question: Why is it long? / ››Describe its use",
            ),
            (
                "## Rope\n\nWhat is it?\n\n- a\n\nWhy is it long?\n\nDescribe the rope of a ship.",
                "heading: Rope / ›question: What is it? / ››list[bullet] / ›››item / ››››a / ›question: Why is it long? / ›question: Describe the rope of a ship.",
            ),
            (
                "A rope can be made of all of these:\n\n- a\n- b",
                "label: A rope can be made of all of these : / ›list[bullet] / ››item / ›››a / ››item / ›››b",
            ),
            (
                "## Rope\n\nSome text.\n\nA rope can be made of all of these:\n\n- a\n- b",
                "heading: Rope / ›Some text. / ›label: A rope can be made of all of these : / ››list[bullet] / ›››item / ››››a / ›››item / ››››b",
            ),
            (
                "## Rope\n\nA rope can be made of all of these:\n\n```\na\n```",
                "heading: Rope / ›label: A rope can be made of all of these : / ››code: a",
            ),
            (
                "## Rope\n\nA rope can be made of:\n\n- a\n\n## Knot\n\nA knot can be made of:\n\n- b",
                "heading: Rope / ›A rope can be made of: / ›list[bullet] / ››item / ›››a / heading: Knot / ›A knot can be made of: / ›list[bullet] / ››item / ›››b",
            ),
            (
                "## Rope\n\nKinds of rope\n\n- a",
                "heading: Rope / ›label: Kinds of rope / ››list[bullet] / ›››item / ››››a",
            ),
            (
                "## Rope\n\nWhat is it?\n\na\n\n## Knot\n\nWhat is it?\n\nb\n\n**Kinds**: c",
                "heading: Rope / ›question[lone]: What is it? / ››a / heading: Knot / ›question[lone]: What is it? / ››b / ›statement[strong]: Kinds : / ››c",
            ),
            ("## Rope\n\n*Kinds*\n\na\n\n*Kinds*\n\nb", "heading: Rope / ›‹em›Kinds‹/em› / ›a / ›‹em›Kinds‹/em› / ›b"),
            (
                "## Rope\n\n*Kinds*\n\n- a\n\n*kinds*\n\n- b",
                "heading: Rope / ›italic: Kinds / ››list[bullet] / ›››item / ››››a / ›italic: kinds / ››list[bullet] / ›››item / ››››b",
            ),
            (
                "- a\n\nKinds b\n\n- c\n\nKinds d\n\n- e\n\nKinds of f that are used on ships\n\n- g",
                "list[bullet] / ›item / ››a / label: Kinds b / ›list[bullet] / ››item / ›››c / label: Kinds d / ›list[bullet] / ››item / ›››e / Kinds of f that are used on ships / list[bullet] / ›item / ››g",
            ),
            (
                "**Kinds a**\n\n- b\n\n**Kinds c**\n\n- d\n\n**Kinds e**\n\n- f\n\nKinds of g that are used on ships\n\n- h",
                "bold: Kinds a / ›list[bullet] / ››item / ›››b / bold: Kinds c / ›list[bullet] / ››item / ›››d / bold: Kinds e / ›list[bullet] / ››item / ›››f / Kinds of g that are used on ships / list[bullet] / ›item / ››h",
            ),
            (
                "Kinds of it.\n\n- b\n\nKinds of wood.\n\n- d\n\nKinds of yarn.\n\n- f\n\nKinds of g that are used on ships\n\n- h",
                "Kinds of it. / list[bullet] / ›item / ››b / Kinds of wood. / list[bullet] / ›item / ››d / Kinds of yarn. / list[bullet] / ›item / ››f / Kinds of g that are used on ships / list[bullet] / ›item / ››h",
            ),
            (
                "Kinds a\n\nb\n\nKinds c\n\nd\n\nKinds e\n\nf\n\nKinds of g that are used on ships\n\n- h",
                "Kinds a / b / Kinds c / d / Kinds e / f / Kinds of g that are used on ships / list[bullet] / ›item / ››h",
            ),
        ],
        id="what is a name among names, again",
    ),
    pytest.param(
        [
            ("Q: a?\n\nb\n\n---\n\nc", "question: a? / ›b / rule / c"),
            ("**Rope**\n\nb\n\n---\n\nc", "bold: Rope / ›b / rule / c"),
            ("## Rope\n\nb\n\n---\n\nc", "heading: Rope / ›b / ›rule / ›c"),
            ("*Kinds:*\n\n- a\n\n**Rope**\n\nb", "label: Kinds : / ›list[bullet] / ››item / ›››a / bold: Rope / ›b"),
            (
                "**Rope**\n\na\n\n*Kinds:*\n\n- b\n\n*Uses:*\n\n- c\n\nWays:\n\n- d",
                "bold: Rope / ›a / ›label: Kinds : / ››list[bullet] / ›››item / ››››b / ›label: Uses : / ››list[bullet] / ›››item / ››››c / ›label: Ways : / ››list[bullet] / ›››item / ››››d",
            ),
            (
                "**Rope**\n\na\n\nWhat is it?\n\nb\n\n**Knot**\n\nc",
                "bold: Rope / ›a / question[lone]: What is it? / ›b / bold: Knot / ›c",
            ),
            (
                '<details><summary>A</summary>\n\na\n\n</details>\n\n**Rope**\n\nb\n\n!!! note "B"\n    c\n\n=== "C"\n    d',
                "fold[fold]: A / ›a / bold: Rope / ›b / box[note]: B / ›c / tab[tab]: C / ›d",
            ),
            ("Hemp\n: a\n\nb", "term: Hemp / ›a / b"),
            ("Q: a?\n\nHemp\n: a\n\nb", "question: a? / ›term: Hemp / ››a / ›b"),
            (
                "What is rope?\n\n<details><summary>Hint</summary>\n\na\n\n</details>\n\n**Hint**: b\n\nIt is yarn.",
                "question[lone]: What is rope? / ›fold[fold]: Hint / ››a / ›statement[strong]: Hint : / ››b / ›It is yarn.",
            ),
            (
                "## Rope\n\nWhat is it?\n\n**Hint**: long\n\nIt is yarn.\n\n**Kinds**: hemp",
                "heading: Rope / ›question[lone]: What is it? / ››statement[strong]: Hint : / ›››long / ››It is yarn. / ›statement[strong]: Kinds : / ››hemp",
            ),
            (
                "- a\n- What is rope?\n\nAnswer: yarn",
                "list[bullet] / ›item / ››a / ›item: What is rope? / ››paragraph[answer]: yarn",
            ),
            (
                "- What is rope?\n- a\n\nAnswer: yarn",
                "list[bullet] / ›item: What is rope? / ›item / ››a / statement[plain]: Answer : / ›yarn",
            ),
            (
                "- What is rope?\n  - yarn\n- What is knot?\n  - tie\n\n**Answer:**\n\nmore",
                "list[bullet] / ›item: What is rope? / ››list[bullet] / ›››item / ››››yarn / ›item: What is knot? / ››list[bullet] / ›››item / ››››tie / ››more",
            ),
            (
                "## What is rope?\n\nKinds: hemp\n\nAnswer: yarn",
                "heading: What is rope? / ›statement[plain]: Kinds : / ››hemp / ›paragraph[answer]: yarn",
            ),
            (
                "## What is rope?\n\n- a\n\nIs it long?",
                "heading: What is rope? / ›list[bullet] / ››item / ›››a / ›Is it long?",
            ),
            (
                "**What is rope?**\n\n- a\n\nKinds of rope of the old ships:\n\n- b",
                "question: What is rope? / ›list[bullet] / ››item / ›››a / ›label: Kinds of rope of the old ships : / ››list[bullet] / ›››item / ››››b",
            ),
            (
                "**What is rope?**\n\na\n\nKinds of rope of the old ships:\n\n- b",
                "question: What is rope? / ›a / ›Kinds of rope of the old ships: / ›list[bullet] / ››item / ›››b",
            ),
            (
                "<details><summary>What is rope?</summary>\n\nIs it long?\n\n</details>",
                "fold[fold]: What is rope? / ›Is it long?",
            ),
            ("**Rope**\n\nIs it long?\n\na", "bold: Rope / question[lone]: Is it long? / ›a"),
        ],
        id="what is open when something comes",
    ),
    pytest.param(
        [
            ('    !!! note "A"', 'code: !!! note "A"'),
            ('    === "A"', 'code: === "A"'),
            ("    %% hidden %%", "code: %% hidden %%"),
            ("    \\[ x \\]", "code: \\[ x \\]"),
            ("    <b></b></details>", "code: <b></b></details>"),
            ("    ## A", "code: ## A"),
            ("    | a |\n    |---|", "code: | a |⏎|---|"),
        ],
        id="what is indented is code, whatever it looks like",
    ),
    pytest.param(
        [
            ("It is $$ \\alpha $$ long.", "It is ⟪\\alpha⟫ long."),
            ("It is $$ x_1 $$ or $$x$$.", "It is ⟪x_1⟫ or ⟪x⟫."),
        ],
        id="a displayed formula may have spaces at its ends",
    ),
    pytest.param(
        [
            (
                "<details>\n<summary>Rope</summary>\n\nWhat is it?\n\nyarn",
                "fold[fold]: Rope / ›question[lone]: What is it? / ››yarn",
            ),
            (
                "<details>\n<summary>Rope</summary>\n\na\n\n**Kinds**\n\nb\n\n## Next\n\nc",
                "fold[fold]: Rope / ›a / ›bold: Kinds / ››b / heading: Next / ›c",
            ),
            (
                "###### A\n\n<details><summary>Rope</summary>\n\na\n\n</details>\n\nb",
                "heading: A / ›fold[fold]: Rope / ››a / ›b",
            ),
            ('###### A\n\n!!! note "B"\n    a\n\nb', "heading: A / ›box[note]: B / ››a / ›b"),
            ('###### A\n\n=== "B"\n    a\n\nb', "heading: A / ›tab[tab]: B / ››a / ›b"),
            (
                "###### A\n\nQ: a?\n\nb\n\n**Rope**\n\nc\n\n*Kinds:*\n\n- d\n\nHemp\n: e",
                "heading: A / ›question: a? / ››b / ››bold: Rope / ›››c / ›››label: Kinds : / ››››list[bullet] / ›››››item / ››››››d / ››››term: Hemp / ›››››e",
            ),
            ("**Rope**\n\na\n\nQ: b?\n\nc", "bold: Rope / ›a / question: b? / ›c"),
            (
                "**Rope**\n\nSome text.\n\n*Kinds*\n\n- a\n\nUses:\n\n- b\n\n**Hemp**: c\n\n*Ways*\n\n- d",
                "bold: Rope / ›Some text. / ›italic: Kinds / ››list[bullet] / ›››item / ››››a / ››label: Uses : / ›››list[bullet] / ››››item / ›››››b / ››statement[strong]: Hemp : / ›››c / ›italic: Ways / ››list[bullet] / ›››item / ››››d",
            ),
            ("Kinds:\n\na\n\nHemp\n: b", "label: Kinds : / label: a / ›term: Hemp / ››b"),
            (
                "- **Rope** a long yarn\n- **Knot**: tie",
                "list[bullet] / ›item: Rope is / ››‹strong›Rope‹/strong› a long yarn / ›item: Knot : / ››tie",
            ),
            (
                "###### A\n\n##### B\n\n#### C\n\n### D\n\n## E\n\n###### F",
                "heading: A / heading: B / heading: C / heading: D / heading: E / ›heading: F",
            ),
        ],
        id="what closes what",
    ),
    pytest.param(
        [
            (
                "## Rope\n\nWhat is it?\n\nWhy is it long?\n\nDescribe the rope of a ship.\n\n## Knot\n\nIt is tied.",
                "heading: Rope / ›question: What is it? / ›question: Why is it long? / ›question: Describe the rope of a ship. / heading: Knot / ›It is tied.",
            ),
            (
                "## Rope\n\nWhat is it?\n\nWhy is it long?\n\nIt is yarn.\n\n## Knot\n\nDescribe the knot of a ship.",
                "heading: Rope / ›question: What is it? / ›question: Why is it long? / ››It is yarn. / heading: Knot / ›Describe the knot of a ship.",
            ),
        ],
        id="prompts of one section say nothing of another",
    ),
    pytest.param(
        [
            ("<b>\n\ntext</b> and more", "text and more"),
            ('<span class="x">\n\ntext</span>', "text"),
            ("text</b> and more", "text</b> and more"),
        ],
        id="a tag that begins in a block of its own ends in a line",
    ),
    pytest.param(
        [
            (
                "One two three four five six\n**Rope**: a",
                "One two three four five six / statement[strong]: Rope : / ›a",
            ),
            (
                "One two three four five six seven\n**Rope**: a",
                "One two three four five six seven⏎‹strong›Rope‹/strong›: a",
            ),
            ("The rule $$x$$:\n\n- a\n- b", "The rule ⟪x⟫: / list[bullet] / ›item / ››a / ›item / ››b"),
            ("Q：什么是绳？\nA：纱", "question: 什么是绳？ / ›paragraph[answer]: 纱"),
            ("- 绳\n**问**：纱", "list[bullet] / ›item / ››绳 / question: 纱"),
        ],
        id="a name right above labels, formulas and wide colons",
    ),
]


DRAWN: list[object] = [
    pytest.param(
        (
            "<table>\n"
            "<caption>Ropes</caption>\n"
            "<thead><tr><th>Name</th><th>Use</th></tr></thead>\n"
            "<tbody><tr><td>hemp</td><td>mooring<p>towing</p></td></tr>\n"
            '<tr><td colspan="2">steel</td></tr>\n'
            "<tr><td><ul><li>a</li><li>b</li></ul></td><td>`x`</td></tr></tbody>\n"
            "<tfoot><tr><td>all</td><td>**two**</td></tr></tfoot>\n"
            "</table>\n"
        ),
        [
            "paragraph: Ropes",
            "table[header]",
            "  row[header]: Name | Use",
            "  row: hemp | mooring↵towing",
            "  row: steel | ",
            "  row: a↵b | `x`",
            "  row: all | ‹strong›two‹/strong›",
        ],
        id="a table in tags is a table",
    ),
    pytest.param(
        "<table><tr><th>Name</th><th>Use</th></tr><tr><th>hemp</th><td>mooring</td></tr></table>\n",
        ["table[header]", "  row[header]: Name | Use", "  row: hemp | mooring"],
        id="a table whose first row is of heads has a header",
    ),
    pytest.param(
        "<table><tr><td>Name</td><td>Use</td></tr><tr><td>hemp</td><td>mooring</td></tr></table>\n",
        ["table", "  row: Name | Use", "  row: hemp | mooring"],
        id="a table without heads has no header",
    ),
    pytest.param(
        ("Hemp (old)\n: a plant\n: a rope\n\nJute\nSisal\n: two plants\n"),
        ["term: Hemp (old)", "  paragraph: a plant", "  paragraph: a rope", "paragraph: Jute⏎Sisal⏎: two plants"],
        id="a definition list has terms with what is said of them",
    ),
    pytest.param(
        "<dl><dt>Hemp</dt><dd>a plant</dd><dt>Jute</dt><dd>a rope</dd></dl>\n",
        ["term: Hemp", "  paragraph: a plant", "term: Jute", "  paragraph: a rope"],
        id="a definition list in tags has terms too",
    ),
    pytest.param(
        "<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>\n",
        [
            "list[bullet]",
            "  item: a",
            "    list[bullet]",
            "      item",
            "        paragraph: b",
            "  item",
            "    paragraph: c",
        ],
        id="a list inside a list without an item goes with the item above it",
    ),
    pytest.param(
        "<li>a</li>\n", ["list[bullet]", "  item", "    paragraph: a"], id="an item that stands alone is a list"
    ),
    pytest.param(
        (
            "<div><center><section><article><main><aside>\n"
            "\n"
            "# Rope\n"
            "\n"
            "</aside></main></article></section></center></div>\n"
        ),
        ["heading: Rope"],
        id="boxes that name nothing leave no trace",
    ),
    pytest.param(
        (
            "<header>a</header>\n"
            "\n"
            "<footer>b</footer>\n"
            "\n"
            '<figure><img src="a.png"><figcaption>c</figcaption></figure>\n'
            "\n"
            "<nav>d</nav>\n"
            "\n"
            "<address>e</address>\n"
            "\n"
            "<hgroup>f</hgroup>\n"
            "\n"
            '<picture><img src="b.png"></picture>\n'
        ),
        [
            "paragraph: a",
            "paragraph: b",
            "paragraph: ![](a.png)",
            "paragraph: c",
            "paragraph: d",
            "paragraph: e",
            "paragraph: f",
            "paragraph: ![](b.png)",
        ],
        id="other boxes leave no trace either",
    ),
    pytest.param(
        (
            "<script>a</script>\n"
            "\n"
            "<style>b</style>\n"
            "\n"
            "<template>\n"
            "<b>c</b>\n"
            "</template>\n"
            "\n"
            "<noscript>\n"
            "<b>d</b>\n"
            "</noscript>\n"
            "\n"
            '<svg width="1">\n'
            '<path d="x"/>\n'
            "</svg>\n"
            "\n"
            '<math display="block">\n'
            "<mi>x</mi>\n"
            "</math>\n"
            "\n"
            '<iframe src="a.html"></iframe>\n'
            "\n"
            '<video src="a.mp4" title="b"></video>\n'
            "\n"
            '<object data="a.pdf"></object>\n'
        ),
        [
            "html: <script>",
            "html: <style>",
            "html: <template>",
            "html: <noscript>",
            'html: <svg width="1">',
            'html: <math display="block">',
            "paragraph: ![](a.html)",
            "paragraph: ![b](a.mp4)",
            "paragraph: ![](a.pdf)",
        ],
        id="what a page runs or plays is page code, and a film keeps its name",
    ),
    pytest.param(
        (
            '<form><label>a</label><select name="b"><option>c</option></select><button>d</button></form>\n'
            "\n"
            '<link rel="x"><meta name="y"><base href="z">\n'
            "\n"
            "<html><body>e</body></html>\n"
            "\n"
            '<input type="checkbox"> Coil it\n'
        ),
        ["paragraph: acd⏎⏎e", "paragraph: [ ]  Coil it"],
        id="tags of forms and of the page's head say nothing",
    ),
    pytest.param(
        ("<h2>Rope</h2>\n<p>a</p>\n<hr>\n<h3>Yarn **b**</h3>\n"),
        ["heading: Rope", "  paragraph: a", "  rule", "  heading: Yarn ‹strong›b‹/strong›"],
        id="headings and rules in tags are such",
    ),
    pytest.param(
        ("<div>\n\n- a\n- b\n\n</div>\n<div>\n- c\n- d\n</div>\n<p>**e** and `f < g`</p>\n<td>h</td>\n"),
        [
            "list[bullet]",
            "  item",
            "    paragraph: a",
            "  item",
            "    paragraph: b",
            "list[bullet]",
            "  item",
            "    paragraph: c",
            "  item",
            "    paragraph: d",
            "paragraph: ‹strong›e‹/strong› and `f < g`",
            "paragraph: h",
        ],
        id="between tags stands Markdown",
    ),
    pytest.param(
        ("<table><tr><td>1. a</td><td>- b</td></tr></table>\n<p>1. c</p>\n<h3>2. d</h3>\n<div>1. e</div>\n"),
        [
            "table",
            "  row: 1. a | - b",
            "paragraph: 1. c",
            "heading: 2. d",
            "  list[ordered]",
            "    item",
            "      paragraph: e",
        ],
        id="a number at the beginning of a line in tags opens no list",
    ),
    pytest.param(
        ("<div>\n\n`a<b> &amp; c`\n\n</div>\n<div>\n- `a<b && c`\n</div>\n"),
        ["paragraph: `a<b> &amp; c`", "list[bullet]", "  item", "    paragraph: `a<b && c`"],
        id="code between tags keeps its signs",
    ),
    pytest.param(
        ("<pre>\n**a** - b\n</pre>\n"), ["code: **a** - b"], id="what stands in preformatted tags is no Markdown"
    ),
    pytest.param(
        ("<details>\n<summary>Rope <b>one</b></summary>\n\ntext\n\n- a\n\n</details>\n\nafter\n"),
        [
            "fold[fold]: Rope ‹strong›one‹/strong›",
            "  label: text",
            "    list[bullet]",
            "      item",
            "        paragraph: a",
            "paragraph: after",
        ],
        id="a fold has a title and holds what stands in it",
    ),
    pytest.param(
        "<details open><summary>Rope</summary>text</details>\n",
        ["fold[fold]: Rope", "  paragraph: text"],
        id="a fold that begins open is one too",
    ),
    pytest.param(
        ("<details>\n<summary>Rope</summary>\n\ntext\n\n## Next\n\nmore\n"),
        ["fold[fold]: Rope", "  paragraph: text", "heading: Next", "  paragraph: more"],
        id="a fold that nothing closes keeps what comes",
    ),
    pytest.param(
        ("a[^1] b^[inline]\n\n[^1]: said\n\n    more\n"),
        [
            "paragraph: a‹note 1› b‹note ^1›",
            "note 1:",
            "  paragraph: said",
            "  paragraph: more",
            "note ^1:",
            "  paragraph: inline",
        ],
        id="footnotes stand by their names",
    ),
    pytest.param(
        (
            '!!! note "Title"\n'
            "    text\n"
            "\n"
            "    more\n"
            "\n"
            "!!! warning\n"
            "    text\n"
            "\n"
            '!!! note ""\n'
            "    text\n"
            "\n"
            '!!! note inline end "Side"\n'
            "    text\n"
            "\n"
            "!!! note Plain title\n"
            "    text\n"
            "\n"
            "??? tip\n"
            "    text\n"
            "\n"
            '???+ tip "Open"\n'
            "    text\n"
            "\n"
            '!!! note "Only a title"\n'
            "\n"
            "!!! note\n"
            "\n"
            '=== "A"\n'
            "    a\n"
            "\n"
            '=== "B"\n'
            "\n"
            "    b\n"
            "\n"
            '===! "C"\n'
            "    c\n"
            "\n"
            '===+ "D"\n'
            "    d\n"
            "\n"
            "after\n"
        ),
        [
            "box[note]: Title",
            "  paragraph: text",
            "  paragraph: more",
            "paragraph: text",
            "paragraph: text",
            "box[note]: Side",
            "  paragraph: text",
            "box[note]: Plain title",
            "  paragraph: text",
            "paragraph: text",
            "box[tip]: Open",
            "  paragraph: text",
            "paragraph: Only a title",
            "tab[tab]: A",
            "  paragraph: a",
            "tab[tab]: B",
            "  paragraph: b",
            "tab[tab]: C",
            "  paragraph: c",
            "tab[tab]: D",
            "  paragraph: d",
            "paragraph: after",
        ],
        id="admonitions and tabs are boxes",
    ),
    pytest.param(
        (":::note Title\ntext\n:::\n\n:::{note} [Title]\ntext\n:::\n\n::: tip\ntext\n:::\n"),
        ["box[note]: Title", "  paragraph: text", "box[note]: Title", "  paragraph: text", "paragraph: text"],
        id="containers are boxes",
    ),
    pytest.param(
        (
            "| a | b |\n"
            "|---|---|\n"
            "| `x|y` | c |\n"
            "| $x|y$ | d |\n"
            "| [[p|q]] | e |\n"
            "| [f|g](h) | i |\n"
            "| j \\| k | l |\n"
            "| m | n | o |\n"
            "| p | q | <!-- r -->\n"
            "| s |\n"
            "t | u\n"
        ),
        [
            "table[header]",
            "  row[header]: a | b",
            "  row: `x|y` | c",
            "  row: ⟨x|y⟩ | d",
            "  row: ‹a wiki:#p›q‹/a› | e",
            "  row: ‹a h›f|g‹/a› | i",
            "  row: j | k | l",
            "  row: m | n | o",
            "  row: p | q",
            "  row: s | ",
            "  row: t | u",
        ],
        id="tables are mended where a bar in code has split a row",
    ),
    pytest.param(
        ("# A\n\n### B\n\n## C\n"),
        ["heading: A", "  heading: B", "  heading: C"],
        id="headings are named with their levels",
    ),
    pytest.param(
        (
            "<script> loads code from elsewhere.\n"
            "\n"
            "<style> is a tag.\n"
            "\n"
            "<textarea> is a tag.\n"
            "\n"
            "<pre> is a tag.\n"
            "\n"
            "<!-- is how a comment begins.\n"
            "\n"
            "<? is how a program begins.\n"
            "\n"
            "<![CDATA[ is old.\n"
            "\n"
            "<!x is nothing.\n"
            "\n"
            "end\n"
        ),
        [
            "paragraph: <script> loads code from elsewhere.",
            "paragraph: <style> is a tag.",
            "paragraph: <textarea> is a tag.",
            "paragraph: <pre> is a tag.",
            "paragraph: <!-- is how a comment begins.",
            "paragraph: <? is how a program begins.",
            "paragraph: <![CDATA[ is old.",
            "paragraph: <!x is nothing.",
            "paragraph: end",
        ],
        id="raw HTML that would swallow the guide is a sentence",
    ),
    pytest.param(
        ('<script>a</script> and words\n\n<script src="x">\nb\n</script>\n\n<pre>c</pre> and words\n'),
        ["paragraph: <script>a</script> and words", 'html: <script src="x">', "paragraph: <pre>c</pre> and words"],
        id="a script in one line and behind words",
    ),
    pytest.param(
        ("- a\n<b></b></details>\n\n- b\n</b></summary>\n"),
        ["list[bullet]", "  item", "    paragraph: a", "list[bullet]", "  item", "    paragraph: b"],
        id="folds end also right below a list",
    ),
    pytest.param(
        (
            "<Tabs>\n"
            '<TabItem value="a">\n'
            "\n"
            "text\n"
            "\n"
            "</TabItem>\n"
            "</Tabs>\n"
            "\n"
            "<Foo />\n"
            "\n"
            "<foo> is a word\n"
            "\n"
            "<Foo> is a word\n"
        ),
        [
            "html: <Tabs>",
            'html: <TabItem value="a">',
            "paragraph: text",
            "html: <Foo />",
            "paragraph: <foo> is a word",
            "paragraph: <Foo> is a word",
        ],
        id="components of a page are page code",
    ),
    pytest.param(
        ("<ul>\n<li>a\n<li>b\n</ul>\n<table>\n<tr><td>c<td>d\n<tr><td>e<td>f\n</table>\n<dl>\n<dt>g\n<dd>h\n</dl>\n"),
        [
            "list[bullet]",
            "  item",
            "    paragraph: a",
            "  item",
            "    paragraph: b",
            "table",
            "  row: c | d",
            "  row: e | f",
            "term: g",
            "  paragraph: h",
        ],
        id="items and rows without an end are such inside their lists and tables",
    ),
    pytest.param(
        ("<table>\n<!-- anki: skip -->\n<tr><td>a</td></tr>\n<!-- b -->\n<tr><td>c</td></tr>\n</table>\n"),
        ["table", "  row: a", "  row: c"],
        id="a comment between rows stays with them",
    ),
    pytest.param(
        ("- a\n  <details><summary>Rope</summary>\n\n  b\n\n  </details>\n- c\n"),
        ["list[bullet]", "  item: a", "    fold[fold]: Rope", "      paragraph: b", "  item", "    paragraph: c"],
        id="a fold inside an item ends inside it",
    ),
    pytest.param(
        ("<details><summary>**Rope**</summary>\n- a\n- b\n</details>\n"),
        [
            "fold[fold]: ‹strong›Rope‹/strong›",
            "  list[bullet]",
            "    item",
            "      paragraph: a",
            "    item",
            "      paragraph: b",
        ],
        id="a fold with Markdown right behind its title",
    ),
    pytest.param(("<details>\n\na\n\n</details>\n"), ["paragraph: a"], id="a fold without a title"),
    pytest.param(
        ("<details><summary>A</summary>\n\n<details><summary>B</summary>\n\nb\n\n</details>\n\na\n\n</details>\n\nc\n"),
        ["fold[fold]: A", "  fold[fold]: B", "    paragraph: b", "  paragraph: a", "paragraph: c"],
        id="folds inside folds",
    ),
    pytest.param(
        ("<details><summary><h3>Rope</h3><p>more</p></summary>\n\na\n\n</details>\n"),
        ["fold[fold]: Rope", "  paragraph: more", "  paragraph: a"],
        id="a title of several blocks",
    ),
    pytest.param(
        (
            '<p align="center"><img src="a.png" width="50"><br>text<br/></p>\n'
            "\n"
            "<center>**b**</center>\n"
            "\n"
            "<hr>\n"
            "\n"
            '<a href="x.md"><img src="c.png"></a>\n'
        ),
        ["paragraph: ![50](a.png)↵text", "paragraph: ‹strong›b‹/strong›", "rule", "paragraph: ‹a x.md›![](c.png)‹/a›"],
        id="pictures and breaks of a page",
    ),
    pytest.param(
        ('<a href="x.md"><h3>Rope</h3></a>\n\n<span><p>a</p></span>\n'),
        ["heading: ‹a x.md›Rope‹/a›", "  paragraph: a"],
        id="links around blocks",
    ),
    pytest.param(
        ("<b>a\n\nc <u>d\n\n</b>e\n"),
        ["paragraph: <b>a", "paragraph: c <u>d", "paragraph: </b>e"],
        id="tags that nothing closes in a block",
    ),
    pytest.param(
        (
            "<div> is a box.\n"
            "\n"
            "<table> is a grid, and <tr> is a row.\n"
            "\n"
            "<li> is an item.\n"
            "\n"
            "<summary> is a title.\n"
            "\n"
            "<p>is a paragraph\n"
            "\n"
            "<br> breaks\n"
            "\n"
            "<details> folds\n"
        ),
        [
            "paragraph: <div> is a box.⏎<table> is a grid, and <tr> is a row.⏎<li> is an item.⏎<summary> is a title.",
            "paragraph: is a paragraph",
            "paragraph: breaks",
            "paragraph: <details> folds",
        ],
        id="tags named at the beginning of a line",
    ),
    pytest.param(
        ("<table>\n<thead><tr><td>a</td><td>b</td></tr></thead>\n<tr><th>c</th><td>d</td></tr>\n</table>\n"),
        ["table[header]", "  row[header]: a | b", "  row: c | d"],
        id="rows with a head of their own",
    ),
    pytest.param(
        '<table><tr><td colspan="3">a</td><td>b</td></tr><tr><td colspan="x">c</td></tr></table>\n',
        ["table", "  row: a |  |  | b", "  row: c"],
        id="a cell that spans many columns",
    ),
    pytest.param(
        (
            "<ul>\n"
            '<li><input type="checkbox" checked> A</li>\n'
            '<li><input type="CHECKBOX"> B</li>\n'
            '<li><input type="radio"> C</li>\n'
            "<li><code>d&lt;e</code></li>\n"
            "</ul>\n"
        ),
        [
            "list[bullet]",
            "  item[checked]",
            "    paragraph: A",
            "  item[open]",
            "    paragraph: B",
            "  item",
            "    paragraph: C",
            "  item",
            "    paragraph: `d<e`",
        ],
        id="checks and code in tags",
    ),
    pytest.param(
        '<ol start="3"><li>a<ol><li>b</li></ol></li><li>c</li></ol>\n',
        [
            "list[ordered] from 3",
            "  item: a",
            "    list[ordered]",
            "      item",
            "        paragraph: b",
            "  item",
            "    paragraph: c",
        ],
        id="a nested list in tags",
    ),
    pytest.param(
        ("<ul>\ntext\n<li>a</li>\n<p>b</p>\n<!-- c -->\n<li>d</li>\n</ul>\n"),
        ["list[bullet]", "  item: a", "    paragraph: b", "  item", "    paragraph: d"],
        id="text and comments right inside a list in tags",
    ),
    pytest.param(
        (
            "<div>\n"
            "# Rope\n"
            "\n"
            "1. a\n"
            "2. b\n"
            "\n"
            "> c\n"
            "\n"
            "| d | e |\n"
            "|---|---|\n"
            "| f | g |\n"
            "</div>\n"
            "<div>\n"
            "h\n"
            "\n"
            "i\n"
            "</div>\n"
            "<div>one * two</div>\n"
            "<div>*one*</div>\n"
            "<div>\n"
            "+ j\n"
            "</div>\n"
        ),
        [
            "heading: Rope",
            "  list[ordered]",
            "    item",
            "      paragraph: a",
            "    item",
            "      paragraph: b",
            "  quote",
            "    item",
            "      paragraph: c",
            "  table[header]",
            "    row[header]: d | e",
            "    row: f | g",
            "  paragraph: h",
            "  paragraph: i",
            "  paragraph: one * two",
            "  italic: one",
            "    list[bullet]",
            "      item",
            "        paragraph: j",
        ],
        id="markdown of several kinds between tags",
    ),
    pytest.param(
        ("<div>\n    - a\n      - b\n    - c\n</div>\n"),
        [
            "list[bullet]",
            "  item: a",
            "    list[bullet]",
            "      item",
            "        paragraph: b",
            "  item",
            "    paragraph: c",
        ],
        id="indented Markdown between tags",
    ),
    pytest.param(
        ('<div>a &lt; b &amp; c</div>\n\na &lt;b&gt; c &amp; d\n\n<div title="&quot;">e</div>\n'),
        ["paragraph: a < b & c", "paragraph: a <b> c & d", "paragraph: e"],
        id="entities of tags are signs",
    ),
    pytest.param(
        ("<div title=\"a > b\" class='c > d' data-e=f hidden>g</div>\n\n<img alt=\"a &quot;b&quot;\" src='c.png'>\n"),
        ["paragraph: g", 'paragraph: ![a "b"](c.png)'],
        id="attributes with a bigger sign in them",
    ),
    pytest.param(
        "<table><tr><td>a<hr>b</td><td>c<p></p>d</td><td><pre>e</pre></td><td><ul></ul></td></tr></table>\n",
        ["table", "  row: a↵b | c↵d | `e` | "],
        id="cells with rules and empty paragraphs in them",
    ),
    pytest.param(
        ("<div><pre>\n*a*\n</pre>\n*b*\n</div>\n<div>\n<pre>c</pre><p>*d*</p></div>\n"),
        ["code: *a*", "italic: b", "  code: c", "  paragraph: ‹em›d‹/em›"],
        id="what stands behind preformatted text in a box",
    ),
    pytest.param(
        ('<script>\n"<b>a</b>"\n</script>\n<style>p > a { }</style>\n<template>\n\nb\n\n</template>\n\nc\n'),
        ["html: <script>", "html: <style>", "html: <template>", "paragraph: b", "paragraph: c"],
        id="a script with tags inside",
    ),
    pytest.param(("<DIV><B>a</B></DIV>\n\n<P>b<BR>c</P>\n"), ["bold: a", "  paragraph: b↵c"], id="tags in capitals"),
    pytest.param(
        ("<table>\n<tr><th>a\n<tr><td>b\n</table>\n\n<p>c\n\n<p>d\n"),
        ["table[header]", "  row[header]: a", "  row: b", "paragraph: c", "paragraph: d"],
        id="rows and items that others leave open",
    ),
    pytest.param(
        ("- a\n\n  | b |\n  |---|\n  | c |\n\n  > d\n\n  ```\n  e\n  ```\n"),
        [
            "list[bullet]",
            "  item: a",
            "    table[header]",
            "      row[header]: b",
            "      row: c",
            "    quote",
            "      item",
            "        paragraph: d",
            "    code: e",
        ],
        id="a list item with a table and a quote",
    ),
    pytest.param(
        "<ul><li><p>a</p><p>b</p></li><li><h3>c</h3>d</li></ul>\n",
        ["list[bullet]", "  item: a", "    paragraph: b", "  item: c", "    paragraph: d"],
        id="a list whose items come in tags",
    ),
    pytest.param(
        ("a  \nb\n\nc\\\nd\n\nd<br>\nd   e\n\n<p>f <br> g</p>\n"),
        ["paragraph: a↵b", "paragraph: c↵d", "paragraph: d↵d   e", "paragraph: f ↵ g"],
        id="breaks and spaces",
    ),
    pytest.param(
        ("<dl>\ntext\n<dt>a</dt>\n<dd><p>b</p><ul><li>c</li></ul></dd>\n</dl>\n"),
        ["term: a", "  label: b", "    list[bullet]", "      item", "        paragraph: c"],
        id="two terms and loose text in tags",
    ),
    pytest.param(
        ("- a[^x]\n\n[^x]: b\n[^y]: c\n"),
        ["list[bullet]", "  item", "    paragraph: a‹note x›", "note x:", "  paragraph: b"],
        id="a footnote in a list and one that nothing names",
    ),
]


GUIDES: list[object] = [
    pytest.param(
        [
            ("## Contents\n\n- [A](#a)\n- [B](#b)", "3: contents list / 4: contents list"),
            ("## Contents\n\n- Ropes\n- Knots", "3: contents list / 4: contents list"),
            (
                "## Contents\n\n- one two three four five six seven eight\n- Knots",
                "3: contents list / 4: contents list",
            ),
            (
                "## Contents\n\n- one two three four five six seven eight nine\n- Knots",
                "heading: Contents / ›list[bullet] / ››item / ›››one two three four five six seven eight nine / ››item / ›››Knots",
            ),
            ("## Contents\n\n- Rope: a yarn\n- Knots", "3: contents list / 4: contents list"),
            ("## Contents\n\nIt holds ropes.", "heading: Contents / ›It holds ropes."),
            ("## Contents\n\n- [A](#a)\n\n### Rope\n\nIt is long.", "heading: Rope / ›It is long. / 3: contents list"),
            (
                "## Contents\n\nIt is said.\n\n### Rope\n\nIt is long.",
                "heading: Contents / ›It is said. / ›heading: Rope / ››It is long.",
            ),
            (
                "## Contents\n\nWhat you find here.\n\n- [A](#a)\n- [B](#b)",
                "5: contents list / 6: contents list / 3: introduction",
            ),
            (
                "## Rope\n\nWhat you find here.\n\n- [A](#a)\n- [B](#b)",
                "5: contents list / 6: contents list / 3: introduction",
            ),
            (
                "## Rope\n\nIt is long.\n\n```\na\n```\n\n- [A](#a)\n- [B](#b)",
                "heading: Rope / ›It is long. / ›code: a / 9: contents list / 10: contents list",
            ),
            (
                "## Contents\n\n```\na long line of code\n```\n\n[A](#a)",
                "heading: Contents / ›code: a long line of code / 7: navigation",
            ),
            ("## Rope\n\n- [A](#a)\n- [[B|b]]", "3: link list / 4: link list"),
            ("## Rope\n\n- [A](#a)\n- [B](b.md)", "3: link list / 4: link list"),
        ],
        id="a contents list is no answer",
    ),
    pytest.param(
        [
            ("## Rope\n\n- [A](https://a.example)\n- [B](https://b.example)", "3: link list / 4: link list"),
            (
                "## Rope\n\n- [A](https://a.example): how ropes are made by hand\n- [B](/b): how ropes are made by hand",
                "3: link list / 4: link list",
            ),
            (
                "## Rope\n\n- [A](../a): how ropes are made by hand\n- [B](./b): how ropes are made by hand",
                "3: link list / 4: link list",
            ),
            (
                "## Rope\n\n- [A](a.md): how ropes are made by hand\n- [B](b.md): how ropes are made by hand",
                "heading: Rope / ›list[bullet] / ››item / ›››‹a a.md›A‹/a›: how ropes are made by hand / ››item / ›››‹a b.md›B‹/a›: how ropes are made by hand",
            ),
            (
                "## Rope\n\n- How ropes are made by hand, [A](https://a.example)\n- How ropes are made by hand, [B](https://b.example)",
                "heading: Rope / ›list[bullet] / ››item: How ropes are made by hand, ‹a https://a.example›A‹/a› / ››item: How ropes are made by hand, ‹a https://b.example›B‹/a›",
            ),
            ("## Rope\n\n- [seven signs](a.md) abc\n- [seven signs](b.md) abc", "3: link list / 4: link list"),
            (
                "## Rope\n\n- [seven](a.md) abcd\n- [seven](b.md) abcd",
                "heading: Rope / ›list[bullet] / ››item / ›››‹a a.md›seven‹/a› abcd / ››item / ›››‹a b.md›seven‹/a› abcd",
            ),
            (
                "## Rope\n\n- [A](https://a.example)\n- Hemp is long.",
                "heading: Rope / ›list[bullet] / ››item / ›››‹a https://a.example›A‹/a› / ››item / ›››Hemp is long.",
            ),
            ("## References\n\n- [A](https://a.example)\n- Hemp is long.", "3: link list / 4: link list"),
            ("References\n\n- [A](https://a.example)\n- Hemp is long.", "3: link list / 4: link list"),
            (
                "## Rope\n\n- ![a](https://a.example/a.png)\n- ![b](https://a.example/b.png)",
                "heading: Rope / ›list[bullet] / ››item / ›››![a](https://a.example/a.png) / ››item / ›››![b](https://a.example/b.png)",
            ),
            ("## Rope\n\nRead it there.\n\n- [A](https://a.example)", "5: link list / 3: introduction"),
            (
                "## Rope\n\nOne two three four five six seven eight nine ten eleven.\n\n- [A](https://a.example)",
                "5: link list / 3: introduction",
            ),
            (
                "## Rope\n\nOne two three four five six seven eight nine ten eleven twelve.\n\n- [A](https://a.example)",
                "heading: Rope / ›One two three four five six seven eight nine ten eleven twelve. / 5: link list",
            ),
            (
                "## Rope\n\nOne two three four five six seven eight nine ten [eleven](a.md) twelve.\n\n- [A](https://a.example)",
                "5: link list / 3: introduction",
            ),
            (
                "## Rope\n\n| Rope | Page |\n|---|---|\n| hemp | [A](https://a.example) |\n| jute | [B](https://b.example) |",
                "3: link list / 5: link list / 6: link list",
            ),
            (
                "## Rope\n\n| Rope | Page |\n|---|---|\n| hemp | [A](#a) |\n| jute | [B](#b) |",
                "3: contents list / 5: contents list / 6: contents list",
            ),
            (
                "## Rope\n\n| Rope | Page | Use |\n|---|---|---|\n| hemp | [A](https://a.example) | a long one for ships that go far |",
                "heading: Rope / ›table[header] / ››row[header]: Rope | Page | Use / ››row: hemp | ‹a https://a.example›A‹/a› | a long one for ships that go far",
            ),
            (
                "## Rope\n\n| Rope | Page | Use |\n|---|---|---|\n| hemp | [A](https://a.example) | towing |\n| jute | [B](https://a.example) | mooring |",
                "3: link list / 5: link list / 6: link list",
            ),
            (
                "## Rope\n\n| Rope | Page | Use | Kind |\n|---|---|---|---|\n| hemp | [A](https://a.example) | towing | old |\n| jute | [B](https://a.example) | mooring | old |",
                "heading: Rope / ›table[header] / ››row[header]: Rope | Page | Use | Kind / ››row: hemp | ‹a https://a.example›A‹/a› | towing | old / ››row: jute | ‹a https://a.example›B‹/a› | mooring | old",
            ),
        ],
        id="a list of links is no answer, and what else it says is",
    ),
    pytest.param(
        [
            ("## Rope\n\n[Back to top](#top)", "3: navigation"),
            ("## Rope\n\nIt is long.\n\n[Back to top](#top)", "heading: Rope / ›It is long. / 5: navigation"),
            (
                "## Rope\n\nIt is long.\n\n[Home](a.md) > [Ropes](b.md) > Hemp",
                "heading: Rope / ›It is long. / 5: navigation",
            ),
            (
                "## Rope\n\nIt is long.\n\n[Home](a.md) > Hemp and jute",
                "heading: Rope / ›It is long. / ›‹a a.md›Home‹/a› > Hemp and jute",
            ),
            (
                "## Rope\n\nIt is long.\n\nSee also [Knots](knots.md) for more.",
                "heading: Rope / ›It is long. / 5: navigation",
            ),
            (
                "## Rope\n\nIt is long.\n\n[Twelve signs.](a.md) abc",
                "heading: Rope / ›It is long. / ›‹a a.md›Twelve signs.‹/a› abc",
            ),
            (
                "## Rope\n\nIt is long.\n\n[Twelve sign](a.md) and abcdef",
                "heading: Rope / ›It is long. / ›‹a a.md›Twelve sign‹/a› and abcdef",
            ),
            (
                "## Rope\n\nOne two three four five six seven eight nine ten eleven twelve.\n\nhttps://a.example",
                "heading: Rope / ›One two three four five six seven eight nine ten eleven twelve. / 5: link list",
            ),
            (
                "## Rope\n\nOne two three four five six seven eight nine ten eleven twelve.\n\n<https://a.example>",
                "heading: Rope / ›One two three four five six seven eight nine ten eleven twelve. / 5: link list",
            ),
            ("## Rope\n\nIt is long.\n\nPage: [Knots](knots.md)", "heading: Rope / ›It is long. / 5: navigation"),
            (
                "## Rope\n\nIt is long.\n\nPage: [Knots](knots.md) that hold well in any storm",
                "heading: Rope / ›It is long. / ›statement[plain]: Page : / ››‹a knots.md›Knots‹/a› that hold well in any storm",
            ),
            ("## What is rope?\n\n[Knots](knots.md)", "heading: What is rope? / ›‹a knots.md›Knots‹/a›"),
            ("## What is rope?\n\nhttps://a.example", "heading: What is rope? / ›https://a.example"),
            ("- What is rope? [Knots](knots.md)", "1: link list"),
        ],
        id="a line that leads about the page is no answer",
    ),
    pytest.param(
        [
            ("## Rope\n\n**Author**: Ada", "3: metadata of the page"),
            ("**Author**: Ada", "1: metadata of the page"),
            ("**Author**: one two three four five six seven eight nine ten eleven twelve", "1: metadata of the page"),
            (
                "**Author**: one two three four five six seven eight nine ten eleven twelve thirteen",
                "statement[strong]: Author : / ›one two three four five six seven eight nine ten eleven twelve thirteen",
            ),
            ("**Author**: Author is who writes", "statement[strong]: Author : / ›Author is who writes"),
            ("## A\n\n### B\n\n**Author**: Ada", "heading: A / ›heading: B / ››statement[strong]: Author : / ›››Ada"),
            (
                "## A\n\n**Author**: Ada\n\n- who writes\n- who reads",
                "heading: A / ›statement[strong]: Author : / ››Ada / ››list[bullet] / ›››item / ››››who writes / ›››item / ››››who reads",
            ),
            (
                "## Rope\n\nIt is long.\n\n*Last updated in May*",
                "heading: Rope / ›It is long. / 5: metadata of the page",
            ),
            ("## Rope\n\nIt is long.\n\n#rope #yarn", "heading: Rope / ›It is long. / 5: metadata of the page"),
            (
                "## Rope\n\nIt is long.\n\n---\n\n<!-- x -->\n\nIt is strong.",
                "heading: Rope / ›It is long. / ›It is strong. / 5: separator line / 7: comment",
            ),
            ("## License\n\nMIT, see the file.", "3: about the page, not its subject"),
            ("## A\n\n### License\n\nMIT, see the file.", "5: about the page, not its subject"),
            (
                "## A\n\n### B\n\n#### License\n\nMIT, see the file.",
                "heading: A / ›heading: B / ››heading: License / ›››MIT, see the file.",
            ),
            ("## Contributing\n\nWrite to us.", "3: about the page, not its subject"),
            (
                "## Sources\n\n- A source is where current flows from in a circuit.\n- Another is where it comes from by way of a coil.",
                "heading: Sources / ›list[bullet] / ››item / ›››A source is where current flows from in a circuit. / ››item / ›››Another is where it comes from by way of a coil.",
            ),
            (
                "## References\n\n- *Of Ropes*, by Ada\n- *Of Knots*, by Bob",
                "heading: References / ›list[bullet] / ››item / ›››‹em›Of Ropes‹/em›, by Ada / ››item / ›››‹em›Of Knots‹/em›, by Bob",
            ),
            (
                "## References\n\n- Ada, *Of Ropes and of Knots*\n- Bob, *Of Knots and of Ropes*",
                "3: link list / 4: link list",
            ),
            ("## A\n\n**References**:\n\nA long tale of ropes.", "5: link list"),
            ("## How to use this guide\n\nRead it.", "3: about the page, not its subject"),
            ("## Welcome\n\nThis guide shows ropes.", "3: introduction"),
            ("## A\n\n### Welcome\n\nThis guide shows ropes.", "5: introduction"),
            (
                "## A\n\n### B\n\n#### Welcome\n\nThis guide shows ropes.",
                "heading: A / ›heading: B / ››heading: Welcome / ›››This guide shows ropes.",
            ),
            ("**Welcome**\n\nRopes are fine.", "bold: Welcome / ›Ropes are fine."),
            ("⭐ Give [this repo](https://a.example) a star!", "1: about the page, not its subject"),
            ("## Rope\n\n⭐ Give this repo a star!", "heading: Rope / ›⭐ Give this repo a star!"),
            (
                "## Rope\n\nIt is long.\n\n⭐ Give [this repo](https://a.example) a star!",
                "heading: Rope / ›It is long. / 5: about the page, not its subject",
            ),
        ],
        id="what a page says of itself is no answer",
    ),
    pytest.param(
        [
            ("## Rope\n\nTODO", "3: stub without content"),
            ("## TODO", "1: stub without content"),
            ("## Rope\n\nTBD", "3: stub without content"),
            ("## Rope\n\n...", "3: stub without content"),
            ("## Rope\n\n…", "3: stub without content"),
            ("## Rope\n\n____", "3: separator line"),
            ("## Rope\n\n[your answer here]", "3: stub without content"),
            ("## Rope\n\n[answers]", "heading: Rope / ›[answers]"),
            ("## Rope\n\n<your answer>", "1: stub without content"),
            ("## Rope\n\n<answer>", "heading: Rope / ›<answer>"),
            ("## Rope\n\n- hemp:\n- jute:", "3: stub without content / 4: stub without content"),
            ("## Rope\n\n- hemp:\n- jute", "heading: Rope / ›list[bullet] / ››item / ›››hemp: / ››item / ›››jute"),
            ("## Rope\n\n- Point here 1\n- Point here 2", "3: stub without content / 4: stub without content"),
            (
                "## Rope\n\n- Point 1\n- Point 2",
                "heading: Rope / ›list[bullet] / ››item / ›››Point 1 / ››item / ›››Point 2",
            ),
            ("## Rope\n\n- Point here 1", "heading: Rope / ›list[bullet] / ››item / ›››Point here 1"),
            (
                "## Rope\n\n- Point here\n- Point here",
                "heading: Rope / ›list[bullet] / ››item / ›››Point here / ››item / ›››Point here",
            ),
            (
                "## Rope\n\n- Point here 1\n- Point there 2",
                "heading: Rope / ›list[bullet] / ››item / ›››Point here 1 / ››item / ›››Point there 2",
            ),
            ("## What is rope?\n\nN/A", "heading: What is rope? / ›N/A"),
            ("## What is rope?\n\n...", "heading: What is rope? / 3: stub without content"),
            ("## Rope\n\nN/A", "3: stub without content"),
        ],
        id="what nobody has written yet is no answer",
    ),
    pytest.param(
        [
            (
                "## 2026-03-05\n\n- hemp\n- jute",
                "3: about the page, not its subject / 4: about the page, not its subject",
            ),
            (
                "## Rope\n\n### Next steps\n\n- [ ] hemp\n- [x] jute",
                "5: about the page, not its subject / 6: about the page, not its subject",
            ),
            (
                "## Rope\n\n### Next steps\n\n- [ ] hemp\n- jute",
                "heading: Rope / ›heading: Next steps / ››list[bullet] / ›››item[open] / ››››hemp / ›››item / ››››jute",
            ),
            (
                "## Rope\n\n### Next steps\n\n- hemp\n- jute",
                "heading: Rope / ›heading: Next steps / ››list[bullet] / ›››item / ››››hemp / ›››item / ››››jute",
            ),
            (
                "## To do\n\n- [ ] hemp\n- [x] jute",
                "3: about the page, not its subject / 4: about the page, not its subject",
            ),
            (
                "## Rope\n\n**To do**:\n\n- [ ] hemp\n- [x] jute",
                "5: about the page, not its subject / 6: about the page, not its subject",
            ),
            (
                "## Rope\n\n**To do**:\n\n- [ ] hemp\n- jute",
                "5: about the page, not its subject / 6: about the page, not its subject",
            ),
            (
                "## Rope\n\n- [ ] hemp\n- [x] jute",
                "heading: Rope / ›list[bullet] / ››item[open] / ›››hemp / ››item[checked] / ›››jute",
            ),
        ],
        id="tasks and days are no answers",
    ),
    pytest.param(
        [
            ("## Rope\n\n```mermaid\na\n```", "3: diagram that no Anki can draw"),
            ("## Rope\n\n```plantuml\na\n```", "3: diagram that no Anki can draw"),
            ("## Rope\n\n```puml\na\n```", "3: diagram that no Anki can draw"),
            ("## Rope\n\n```dot\na\n```", "3: diagram that no Anki can draw"),
            ("## Rope\n\n```graphviz\na\n```", "3: diagram that no Anki can draw"),
            ("## Rope\n\n```d2\na\n```", "3: diagram that no Anki can draw"),
            ("## Rope\n\n```ditaa\na\n```", "3: diagram that no Anki can draw"),
            ("## Rope\n\n```{mermaid} x\na\n```", "3: diagram that no Anki can draw"),
            ("## Rope\n\n```Mermaid\na\n```", "3: diagram that no Anki can draw"),
            ("## Rope\n\n```python\na\n```", "heading: Rope / ›code[python]: a"),
            ("![a](https://img.shields.io/a.svg)", "1: picture without text"),
            (
                "![a](https://a.example/badge/b) ![c](https://a.example/badge.svg) ![d](https://badgen.net/e) ![f](https://a.example/actions/workflows/g)",
                "1: picture without text",
            ),
            (
                "![a](https://travis-ci.org/a) ![b](https://codecov.io/b) ![c](https://opencollective.com/c) ![d](https://ko-fi.com/d) ![e](https://buymeacoffee.com/e)",
                "1: picture without text",
            ),
            ("![a](assets/lines/a.png) ![b](rainbow.png) ![c](divider.png)", "1: picture without text"),
            (
                "![a](travis-ci)\n\n![b](codecov)\n\n![c](opencollective)\n\n![d](ko-fi)\n\n![e](buymeacoffee)\n\n![f](assets/lines/a)\n\n![g](rainbow.png)\n\n![h](divider.)\n\n![i](shields.io)\n\n![j](/badge)\n\n![k](badge.svg)\n\n![l](badgen)\n\n![m](/actions/workflows)",
                "1: picture without text / 3: picture without text / 5: picture without text / 7: picture without text / 9: picture without text / 11: picture without text / 13: picture without text / 15: picture without text / 17: picture without text / 19: picture without text / 21: picture without text / 23: picture without text / 25: picture without text",
            ),
            ("![logo](a.png)", "1: picture without text"),
            ("![a](banner.png)", "1: picture without text"),
            ("![rope](a.png)", "![rope](a.png)"),
            ("[![rope](a.png)](a.md) [![knot](b.png)](b.md)", "1: picture without text"),
            ("[![rope](a.png)](a.md)", "‹a a.md›![rope](a.png)‹/a›"),
            ("## Rope\n\n![logo](a.png)", "heading: Rope / ›![logo](a.png)"),
            ("## Rope\n\n![badge](https://img.shields.io/a.svg)", "3: picture without text"),
            (
                "## Rope\n\nIt is long.\n\nimport Tabs from '@theme/Tabs'",
                "heading: Rope / ›It is long. / 5: raw HTML or page code",
            ),
            ("## Rope\n\n| a | b |\n|---|", "3: table whose rows do not fit its columns"),
            ("## Rope\n\nIt is long.\n|---|---|", "3: table whose rows do not fit its columns"),
        ],
        id="furniture and diagrams are no answers",
    ),
    pytest.param(
        [
            (
                "## Rope\n\n*from the old book*\n\nIt is long.",
                "heading: Rope / ›It is long. / 3: remark without a subject",
            ),
            (
                "## Rope\n\n*It is from the old book.*\n\nIt is long.",
                "heading: Rope / ›‹em›It is from the old book.‹/em› / ›It is long.",
            ),
            (
                "## Rope\n\n*Is it from the old book?*\n\nIt is long.",
                "heading: Rope / ›question[lone]: Is it from the old book? / ››It is long.",
            ),
            (
                "## Rope\n\n*from the old book!*\n\nIt is long.",
                "heading: Rope / ›‹em›from the old book!‹/em› / ›It is long.",
            ),
            (
                "## Rope\n\n*from the old book:*\n\nIt is long.",
                "heading: Rope / ›label: from the old book : / ››It is long.",
            ),
            ("## Rope\n\n*古书。*\n\nIt is long.", "heading: Rope / ›‹em›古书。‹/em› / ›It is long."),
            ("## Rope\n\n*古书：*\n\nIt is long.", "heading: Rope / ›label: 古书 : / ››It is long."),
            ("## Rope\n\n*from the old book*", "heading: Rope / ›‹em›from the old book‹/em›"),
            (
                "## Rope\n\nIt is long.\n\n*from the old book*",
                "heading: Rope / ›It is long. / ›‹em›from the old book‹/em›",
            ),
            (
                "**Rope**\n\n*from the old book*\n\nIt is long.",
                "bold: Rope / ›It is long. / 3: remark without a subject",
            ),
            (
                "**Rope:**\n\n*from the old book*\n\nIt is long.",
                "label: Rope : / ›It is long. / 3: remark without a subject",
            ),
            (
                "## Rope\n\n*one two three four five six seven eight nine ten one two three four five six seven eight nine ten*\n\nIt is long.",
                "heading: Rope / ›It is long. / 3: remark without a subject",
            ),
            (
                "## Rope\n\n*one two three four five six seven eight nine ten one two three four five six seven eight nine ten one*\n\nIt is long.",
                "heading: Rope / ›‹em›one two three four five six seven eight nine ten one two three four five six seven eight nine ten one‹/em› / ›It is long.",
            ),
            (
                "- **Rope**\n\n  *from the old book*\n\n  It is long.",
                "list[bullet] / ›item: Rope / ››‹em›from the old book‹/em› / ››It is long.",
            ),
        ],
        id="an italic line right under a name says where it comes from",
    ),
    pytest.param(
        [
            ("## Rope", "heading: Rope"),
            ("## What is rope?", "heading: What is rope?"),
            ("## Rope\n\n### Hemp", "heading: Rope / ›heading: Hemp"),
            ("## Rope\n\n### TODO", "3: stub without content"),
            ("- Rope\n  - <!-- x -->", "2: comment"),
        ],
        id="a name over nothing is none, unless it asks",
    ),
    pytest.param(
        [
            (
                "<!-- anki: kind=list -->\n\n## Contents\n\n- hemp\n- jute",
                "heading: Contents / ›list[bullet] / ››item / ›››hemp / ››item / ›››jute / 1: left out by the author",
            ),
            (
                "## Rope\n\n<!-- anki: kind=list -->\n- [A](https://a.example)\n- [B](https://b.example)",
                "heading: Rope / ›list[bullet] / ››item / ›››‹a https://a.example›A‹/a› / ››item / ›››‹a https://b.example›B‹/a› / 3: left out by the author",
            ),
            (
                '## Rope\n\n- [A](https://a.example)\n- [B](https://b.example) <!-- anki: ask="Which?" -->',
                "heading: Rope / ›list[bullet] / ››item / ›››‹a https://a.example›A‹/a› / ››item / ›››‹a https://b.example›B‹/a› / 4: left out by the author",
            ),
        ],
        id="what the author says in a comment is kept",
    ),
    pytest.param(
        [
            ("## 1. Rope\n\na\n\n## 2. Knot\n\nb", "heading: Rope / ›a / heading: Knot / ›b"),
            ("## 1. Rope\n\na\n\n## 3. Knot\n\nb", "heading: 1. Rope / ›a / heading: 3. Knot / ›b"),
            ("## 404. Not Found\n\na", "heading: 404. Not Found / ›a"),
            (
                "## 404. Not Found\n\na\n\n## 405. Not Allowed\n\nb",
                "heading: 404. Not Found / ›a / heading: 405. Not Allowed / ›b",
            ),
            ("## 22. Rope\n\na\n\n## 21. Knot\n\nb", "heading: Rope / ›a / heading: Knot / ›b"),
            ("## 23. Rope\n\na\n\n## 24. Knot\n\nb", "heading: 23. Rope / ›a / heading: 24. Knot / ›b"),
            ("## 24. Rope\n\na\n\n## 23. Knot\n\nb", "heading: 24. Rope / ›a / heading: 23. Knot / ›b"),
            (
                "## I. Rope\n\na\n\n## II. Knot\n\nb\n\n## III. Hemp\n\na\n\n## IV. Jute\n\na\n\n## V. Yarn\n\na\n\n## VI. Line\n\na\n\n## VII. Cord\n\na\n\n## VIII. Twine\n\na\n\n## IX. Braid\n\na\n\n## X. Loop\n\na\n\n## XI. Bight\n\na\n\n## XII. Hitch\n\na\n\n## XIII. Bend\n\na\n\n## XIV. Splice\n\na\n\n## XV. Eye\n\na",
                "heading: Rope / ›a / heading: Knot / ›b / heading: Hemp / ›a / heading: Jute / ›a / heading: Yarn / ›a / heading: Line / ›a / heading: Cord / ›a / heading: Twine / ›a / heading: Braid / ›a / heading: Loop / ›a / heading: Bight / ›a / heading: Hitch / ›a / heading: Bend / ›a / heading: Splice / ›a / heading: Eye / ›a",
            ),
            (
                "## 一、绳\n\na\n\n## 二、结\n\nb\n\n## 三、麻\n\na\n\n## 四、线\n\na\n\n## 五、缆\n\na\n\n## 六、索\n\na\n\n## 七、带\n\na\n\n## 八、网\n\na\n\n## 九、帆\n\na\n\n## 十、桅\n\na",
                "heading: 绳 / ›a / heading: 结 / ›b / heading: 麻 / ›a / heading: 线 / ›a / heading: 缆 / ›a / heading: 索 / ›a / heading: 带 / ›a / heading: 网 / ›a / heading: 帆 / ›a / heading: 桅 / ›a",
            ),
            (
                "## 1. Ropes\n\n### 1.1. Hemp\n\na\n\n### 1.2. Jute\n\nb\n\n## 2. Knots\n\n### 2.1. Bend\n\nc\n\n### 5.1. Hitch\n\nd",
                "heading: Ropes / ›heading: Hemp / ››a / ›heading: Jute / ››b / heading: Knots / ›heading: Bend / ››c / ›heading: 5.1. Hitch / ››d",
            ),
            ("## 5. Ropes\n\n### 5.3 Hemp\n\na", "heading: 5. Ropes / ›heading: 5.3 Hemp / ››a"),
            ("## 2.5 GHz\n\na", "heading: 2.5 GHz / ›a"),
            ("## 1. What is rope?\n\na", "heading: What is rope? / ›a"),
            ("## 7. What is rope?\n\na", "heading: What is rope? / ›a"),
            ("## 1. Rope\n\na\n\n**2. Knot**\n\nb", "heading: 1. Rope / ›a / ›bold: 2. Knot / ››b"),
            ("## Q1. What is rope?\n\na", "heading: What is rope? / ›a"),
            ("## Q1: Rope\n\na", "heading: Rope / ›a"),
            ("## Q. What is rope?\n\na", "heading: What is rope? / ›a"),
            ("## Q. Rope\n\na", "heading: Q. Rope / ›a"),
            ("## Q.\n\na", "heading: Q. / ›a"),
        ],
        id="a number goes where the names beside it are numbered in turn",
    ),
    pytest.param(
        [
            ("## 🪢 Rope\n\na", "heading: Rope / ›a"),
            ("## ⭐ 1. Rope\n\na\n\n## ⭐ 2. Knot\n\nb", "heading: Rope / ›a / heading: Knot / ›b"),
            ('## 🪢 "Rope"\n\na', 'heading: "Rope" / ›a'),
            ("## 🪢 ¿Qué es?\n\na", "heading: ¿Qué es? / ›a"),
            ("## 🪢 (old) rope\n\na", "heading: (old) rope / ›a"),
            ("## 🪢 #1 rope\n\na", "heading: #1 rope / ›a"),
            ("## 🪢 $5 rope\n\na", "heading: $5 rope / ›a"),
            ("## 🪢 C++\n\na", "heading: C++ / ›a"),
            ('## 🪢 "What is rope?"\n\na', "heading: What is rope? / ›a"),
        ],
        id="the emoji of a name is none of its words",
    ),
    pytest.param(
        [
            ("## Q. What is rope?\n\nA. Yarn of hemp.", "heading: What is rope? / ›Yarn of hemp."),
            (
                "## Q. What is rope?\n\nA. Yarn of hemp.\n\nB. Wire.",
                "heading: What is rope? / ›A. Yarn of hemp. / ›B. Wire.",
            ),
            (
                "## Q. What is rope?\n\nA. Yarn of hemp.\nB) Wire.",
                "heading: What is rope? / ›A. Yarn of hemp.⏎B) Wire.",
            ),
            (
                "## Q. What is rope?\n\n- A. Yarn of hemp.",
                "heading: What is rope? / ›list[bullet] / ››item / ›››Yarn of hemp.",
            ),
            (
                "## Q. What is rope?\n\n- A. Yarn of hemp.\n- B. Wire.",
                "heading: What is rope? / ›list[bullet] / ››item / ›››A. Yarn of hemp. / ››item / ›››B. Wire.",
            ),
            ("## What is rope?\n\nA. Yarn of hemp.", "heading: What is rope? / ›A. Yarn of hemp."),
            ("## Q. What is rope?\n\n```\nA. a\n```", "heading: What is rope? / ›code: A. a"),
        ],
        id="the answer to a labelled question loses its label, unless it is an option",
    ),
    pytest.param(
        [
            (
                "1. Which rope floats?\n2. Which rope sinks?\n\n## Answer key\n\n1-A, 2-B",
                "list[ordered] / ›item: Which rope floats? / ››paragraph[key]: A / ›item: Which rope sinks? / ››paragraph[key]: B / 6: answer key, told with its questions / 6: answer key, told with its questions",
            ),
            (
                "1. Which rope floats?\n2. Which rope sinks?\n\n## Answer key\n\n1. A\n2. B",
                "list[ordered] / ›item: Which rope floats? / ››paragraph[key]: A / ›item: Which rope sinks? / ››paragraph[key]: B / 6: answer key, told with its questions / 7: answer key, told with its questions",
            ),
            (
                "1. Which rope floats?\n2. Which rope sinks?\n\n## Answers\n\n| 1 | 2 |\n|---|---|\n| 1: a | 2: b |",
                "list[ordered] / ›item: Which rope floats? / ››paragraph[key]: a / ›item: Which rope sinks? / ››paragraph[key]: b / 6: answer key, told with its questions / 8: answer key, told with its questions",
            ),
            (
                "1. Which rope floats?\n2. Which rope sinks?\n\n**Answers**: 1=(A) 2=(B)",
                "list[ordered] / ›item: Which rope floats? / ››paragraph[key]: A / ›item: Which rope sinks? / ››paragraph[key]: B / 4: answer key, told with its questions / 4: answer key, told with its questions",
            ),
            (
                "**1. Which rope floats?**\n\nA) hemp\nB) steel\n\n**2. Which rope sinks?**\n\nA) hemp\nB) steel\n\n## Answer key for Part A\n\n1-A, 2-B",
                "question: Which rope floats? / ›A) hemp⏎B) steel / ›paragraph[key]: A / question: Which rope sinks? / ›A) hemp⏎B) steel / ›paragraph[key]: B / 13: answer key, told with its questions",
            ),
            (
                "**1. Which rope floats?**\n\nA) hemp\nB) steel\n\n**2. Which rope sinks?**\n\nA) hemp\nB) steel\n\n## Ropes\n\n1-A, 2-B",
                "question: Which rope floats? / ›A) hemp⏎B) steel / question: Which rope sinks? / ›A) hemp⏎B) steel / heading: Ropes / ›1-A, 2-B",
            ),
            (
                "1. Which rope floats?\n2. Which rope sinks?\n\n## Answer key\n\n1-A, 2-B, 3-A",
                "list[ordered] / ›item: Which rope floats? / ›item: Which rope sinks? / 6: no shape came near / 6: no shape came near / 6: no shape came near",
            ),
            (
                "1. Which rope floats?\n\n## More\n\n1. Which rope sinks?\n\n## Answer key\n\n1-A, 2-B",
                "question: Which rope floats? / heading: More / ›question: Which rope sinks? / 9: no shape came near / 9: no shape came near",
            ),
            ("1. Which rope floats?\n\n## Answer key\n\n1-A", "question: Which rope floats? / ›1-A"),
            (
                "1. Which rope floats?\n2. Which rope sinks?\n\n## Answer key\n\n1-A, 2-B\n\nHemp is light and steel is not.",
                "list[ordered] / ›item: Which rope floats? / ››paragraph[key]: A / ›item: Which rope sinks? / ››paragraph[key]: B / heading: Answer key / ›statement[plain]: Hemp is / ››Hemp is light and steel is not. / 6: answer key, told with its questions / 6: answer key, told with its questions",
            ),
            (
                "1. Which rope floats?\n2. Which rope sinks?\n\n## Answer key\n\n1-A, 2-B for hemp is light and steel is heavy and so it sinks",
                "list[ordered] / ›item: Which rope floats? / ›item: Which rope sinks? / heading: Answer key / ›1-A, 2-B for hemp is light and steel is heavy and so it sinks",
            ),
            (
                "1. Which rope floats?\n2. Which rope sinks?\n\n## Answer key\n\n1. A, for it is light\n2. B",
                "list[ordered] / ›item: Which rope floats? / ››paragraph[key]: A / ››for it is light / ›item: Which rope sinks? / ››paragraph[key]: B / 6: answer key, told with its questions / 7: answer key, told with its questions",
            ),
            (
                "1. Which rope floats?\n2. Which rope sinks?\n\n## Answer key\n\n1-A, 2-B",
                "list[ordered] / ›item: Which rope floats? / ››paragraph[key]: A / ›item: Which rope sinks? / ››paragraph[key]: B / 6: answer key, told with its questions / 6: answer key, told with its questions",
            ),
            (
                "5. Which rope floats?\n6. Which rope sinks?\n\n## Answer key\n\n5-A, 6-B",
                "list[ordered] from 5 / ›item: Which rope floats? / ››paragraph[key]: A / ›item: Which rope sinks? / ››paragraph[key]: B / 6: answer key, told with its questions / 6: answer key, told with its questions",
            ),
            (
                "## Question 1\n\nWhich rope floats?\n\n## Question 2\n\nWhich rope sinks?\n\n## Answer key for Part A\n\n1-A, 2-J",
                "heading: Question 1 / ›question[lone]: Which rope floats? / ››paragraph[key]: A / heading: Question 2 / ›question[lone]: Which rope sinks? / ››paragraph[key]: J / 11: answer key, told with its questions",
            ),
            (
                "1. どちら？\n2. どれ？\n\n## Answer key\n\n1-ア, 2-イ",
                "list[ordered] / ›item: どちら？ / ››paragraph[key]: ア / ›item: どれ？ / ››paragraph[key]: イ / 6: answer key, told with its questions / 6: answer key, told with its questions",
            ),
        ],
        id="a key at the end of a test is told to its questions",
    ),
    pytest.param(
        [
            ("# 1. Rope\n\na", "a"),
            ("# 404. Not Found\n\na", "a"),
            ("# Rope\n\na\n\n# Knot\n\nb", "a / heading: Knot / ›b"),
            ("# What is rope?\n\na", "heading: What is rope? / ›a"),
            ("# Rope\n\n## Rope\n\na", "heading: Rope / ›a"),
            ("---\ntitle: Rope\n---\n# Rope\n\na\n\n# Knot\n\nb", "a / heading: Knot / ›b"),
            ("---\ntitle: rope\n---\n# Rope\n\na\n\n# Knot\n\nb", "a / heading: Knot / ›b"),
            ("---\ntitle: Rope\n---\n# Knot\n\nb", "b"),
            ("---\ntitle: What is rope?\n---\n# What is rope?\n\na", "heading: What is rope? / ›a"),
        ],
        id="the name of a guide and of its parts",
    ),
    pytest.param(
        [
            (
                "---\nanki:\n  skip: [rope]\n---\n## Rope\n\na\n\n## Knot\n\nb",
                "heading: Knot / ›b / 7: left out by the author",
            ),
            (
                "---\nanki:\n  skip: [Rope]\n---\n- Rope\n  - a\n- Knot\n  - b",
                "list[bullet] / ›item: Knot / ››list[bullet] / ›››item / ››››b / 6: left out by the author",
            ),
            (
                "## Rope\n\n<!-- anki: skip -->\na\n\nb",
                "heading: Rope / ›b / 3: left out by the author / 4: left out by the author",
            ),
            (
                "## Rope\n\n| a | b |\n|---|---|\n| c | d <!-- anki: skip --> |\n| e | f |",
                "heading: Rope / ›table[header] / ››row[header]: a | b / ››row: e | f / 5: left out by the author / 5: left out by the author",
            ),
            (
                "## Rope\n\n- a <!-- anki: skip -->\n- b",
                "heading: Rope / ›list[bullet] / ››item / ›››b / 3: left out by the author / 3: left out by the author",
            ),
            (
                "## Rope\n\n<!-- anki: skip -->\n> [!note] Hemp\n> a\n>\n> b\n\nc",
                "heading: Rope / ›c / 3: left out by the author / 5: left out by the author / 7: left out by the author",
            ),
            (
                "## Rope\n\n<!-- anki: skip -->\n> a\n\nb",
                "heading: Rope / ›b / 3: left out by the author / 4: left out by the author",
            ),
            (
                "## Rope <!-- anki: skip -->\n\na\n\n## Knot\n\nb",
                "heading: Knot / ›b / 1: left out by the author / 3: left out by the author",
            ),
        ],
        id="what the author leaves out is left out",
    ),
    pytest.param(
        [
            ("## A\n\na\n\n# T\n\nb", "heading: A / ›a / b"),
        ],
        id="a title lower down closes what stands above it",
    ),
    pytest.param(
        [
            (
                "## Contents\n\nOne two three four five six seven eight nine ten eleven twelve thirteen.\n\n- [A](#a)\n- [B](#b)",
                "5: contents list / 6: contents list / 3: introduction",
            ),
            ("## Contents\n\n- one two three four five six seven eight nine\n  - Knots", "4: contents list"),
            ("## References\n\n- [abcd](a.md) abcd", "3: link list"),
            (
                "## References\n\n- [abc](a.md) abcd",
                "heading: References / ›list[bullet] / ››item / ›››‹a a.md›abc‹/a› abcd",
            ),
            (
                "## Rope\n\nYarn of hemp, twisted by hand.\n\n[abcdefgh](a.md) ab",
                "heading: Rope / ›Yarn of hemp, twisted by hand. / 5: navigation",
            ),
            (
                "## Rope\n\nYarn of hemp, twisted by hand.\n\n[abcdefg](a.md) abc",
                "heading: Rope / ›Yarn of hemp, twisted by hand. / ›‹a a.md›abcdefg‹/a› abc",
            ),
            ("## What is rope?\n\nPage: [Knots](knots.md)", "heading: What is rope? / ›Page: ‹a knots.md›Knots‹/a›"),
            ("[![rope](a.png)](a.md) ![knot](b.png)", "‹a a.md›![rope](a.png)‹/a› ![knot](b.png)"),
            (
                "## Rope\n\n| Rope | Page | Use |\n|---|---|---|\n| hemp | [A](https://a.example) | one two three four five six |",
                "3: link list / 5: link list",
            ),
            (
                "## Rope\n\n| Rope | Page | Use |\n|---|---|---|\n| hemp | [A](https://a.example) | one two three four five six seven |",
                "heading: Rope / ›table[header] / ››row[header]: Rope | Page | Use / ››row: hemp | ‹a https://a.example›A‹/a› | one two three four five six seven",
            ),
            (
                "## Rope\n\n- [A](http://a.example): how ropes are made by hand\n- [B](ftp://b): how ropes are made by hand",
                "heading: Rope / ›list[bullet] / ››item / ›››‹a http://a.example›A‹/a›: how ropes are made by hand / ››item / ›››‹a ftp://b›B‹/a›: how ropes are made by hand",
            ),
            (
                "## Rope\n\n- [A](http://a.example): how ropes are made by hand\n- [B](http://b.example): how ropes are made by hand",
                "3: link list / 4: link list",
            ),
            (
                "## Rope\n\n- [A](#a)\n- [B](#b)\n- [C](#c)\n- [D](#d)\n- Hemp is long.",
                "3: contents list / 4: contents list / 5: contents list / 6: contents list / 7: contents list",
            ),
            (
                "## Rope\n\n- [A](#a)\n- [B](#b)\n- [C](#c)\n- Hemp is long.",
                "heading: Rope / ›list[bullet] / ››item / ›››‹a #a›A‹/a› / ››item / ›››‹a #b›B‹/a› / ››item / ›››‹a #c›C‹/a› / ››item / ›››Hemp is long.",
            ),
            (
                "## Rope\n\n| Rope | Page |\n|---|---|\n| [hemp](a.md) | made by the old hands of the yard |\n| [jute](b.md) | made by the old hands of the yard |",
                "heading: Rope / ›table[header] / ››row[header]: Rope | Page / ››row: ‹a a.md›hemp‹/a› | made by the old hands of the yard / ››row: ‹a b.md›jute‹/a› | made by the old hands of the yard",
            ),
            (
                "## Rope\n\n| Page |\n|---|\n| [hemp](a.md) |\n| [jute](b.md) |",
                "3: link list / 5: link list / 6: link list",
            ),
            (
                "## A\n\n### B\n\n#### References\n\nThis guide shows how ropes are made.",
                "heading: A / ›heading: B / ››heading: References / ›››This guide shows how ropes are made.",
            ),
            (
                "## References\n\nThis guide shows how ropes are made.\n\n- hemp that is twisted by hand\n- jute that is twisted by hand",
                "3: link list / 5: link list / 6: link list",
            ),
            (
                "## References\n\n```\na long line of code\n```\n\n- [abcd](a.md)",
                "heading: References / ›code: a long line of code / 7: link list",
            ),
            (
                "## Rope\n\nYarn of hemp, twisted by hand.\n\nSee also [Knots](knots.md) one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six.",
                "heading: Rope / ›Yarn of hemp, twisted by hand. / 5: navigation",
            ),
            (
                "## Rope\n\nYarn of hemp, twisted by hand.\n\nSee also [Knots](knots.md) one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven.",
                "heading: Rope / ›Yarn of hemp, twisted by hand. / ›See also ‹a knots.md›Knots‹/a› one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven.",
            ),
            (
                "## Rope\n\nYarn of hemp, twisted by hand.\n\nSee also [Knots](knots.md).\nand more of the yard that makes ropes",
                "heading: Rope / ›Yarn of hemp, twisted by hand. / ›See also ‹a knots.md›Knots‹/a›.⏎and more of the yard that makes ropes",
            ),
            (
                "## Rope\n\nYarn of hemp, twisted by hand.\n\nBack to top\nHome",
                "heading: Rope / ›Yarn of hemp, twisted by hand. / 5: navigation",
            ),
        ],
        id="shares of links",
    ),
    pytest.param(
        [
            ("## Rope\n\n- [A](#a) [b](b.md)\n- [c](#c)", "3: link list / 4: link list"),
            ("## Rope\n\n> TODO", "3: stub without content"),
            ("## Rope\n\n- **Hemp**:\n- **Jute**:", "3: stub without content / 4: stub without content"),
            (
                "## Rope\n\n- hemp is:\n  - a\n- jute is:",
                "heading: Rope / ›list[bullet] / ››item: hemp is : / ›››list[bullet] / ››››item / ›››››a / ››item / ›››jute is:",
            ),
            ("## Contents\n\n- [A](#a)\n\n**Rope**\n\nIt is long.", "bold: Rope / ›It is long. / 3: contents list"),
            (
                "## Contents\n\n- A\n- B\n\nIt is long.",
                "heading: Contents / ›list[bullet] / ››item / ›››A / ››item / ›››B / ›It is long.",
            ),
            ("## Rope\n\n**Contents**\n\n- [A](#a)\n- [B](#b)", "5: contents list / 6: contents list"),
            (
                "- **License**: MIT\n- **Rope**: yarn",
                "list[bullet] / ›item: License : / ››MIT / ›item: Rope : / ››yarn",
            ),
        ],
        id="white space around what an author left open",
    ),
    pytest.param(
        [
            ("# T\n\n<!-- anki: skip -->\n---\n\na", "a / 3: left out by the author / 4: left out by the author"),
            (
                "# T\n\n<!-- anki: skip -->\n<!-- anki: kind=term -->\n\na\n\nb",
                "b / 3: left out by the author / 4: left out by the author / 6: left out by the author",
            ),
            ("# T\n\n<!-- anki: skip, split -->\na\n\nb", "b / 3: left out by the author / 4: left out by the author"),
            (
                "# T\n\n## R\n\nA rope is a yarn.\nIt is long. <!-- anki: skip -->\n\nb",
                "heading: R / ›b / 6: left out by the author / 5: left out by the author",
            ),
            (
                "# T\n\n<!-- anki: kind=list -->\n> [!note] Hemp\n> - a\n> - b",
                "box[note]: Hemp / ›list[bullet] / ››item / ›››a / ››item / ›››b / 3: left out by the author",
            ),
            (
                "# T\n\n- <!-- anki: skip -->\n- b\n- c",
                "list[bullet] / ›item / ››b / ›item / ››c / 3: left out by the author / 3: left out by the author",
            ),
            (
                "# T\n\n- a\n\n  <!-- anki: skip -->\n  b\n- c",
                "list[bullet] / ›item: a / ›item / ››c / 5: left out by the author / 6: left out by the author",
            ),
            (
                "# T\n\n- a\n  <!-- anki: skip -->\n  - b\n  - c",
                "list[bullet] / ›item: a / 4: left out by the author / 5: left out by the author / 6: left out by the author",
            ),
            (
                "# T\n\n- a\n- b\n\n<!-- anki: skip -->\n1. c\n2. d",
                "list[bullet] / ›item / ››a / ›item / ››b / 6: left out by the author / 7: left out by the author / 8: left out by the author",
            ),
            (
                "# T\n\n> - a\n> <!-- anki: skip -->\n> - b\n> - c",
                "list[bullet] / ›item / ››a / ›item / ››c / 4: left out by the author / 5: left out by the author",
            ),
            (
                "# T\n\n- a\n\n<!-- anki: skip -->\n\n- b\n- c",
                "list[bullet] / ›item / ››a / 5: left out by the author / 7: left out by the author / 8: left out by the author",
            ),
            (
                "# T\n\n1. a\n<!-- anki: skip -->\n- b\n- c",
                "list[ordered] / ›item / ››a / 4: left out by the author / 5: left out by the author / 6: left out by the author",
            ),
            (
                "# T\n\nHemp\n: a <!-- anki: skip -->\n\nJute\n: b",
                "term: Hemp / term: Jute / ›b / 4: left out by the author / 4: left out by the author",
            ),
            (
                "# T\n\n## A <!-- anki: skip -->\n\n## B\n\nb",
                "heading: B / ›b / 3: left out by the author / 3: left out by the author",
            ),
            (
                "# T\n\n<!-- anki: skip -->\n> [!note] Hemp\n> a\n\n<!-- anki: skip -->\n> b\n\nc",
                "c / 3: left out by the author / 7: left out by the author / 5: left out by the author / 8: left out by the author",
            ),
            (
                "# T\n\n<details>\n<summary>R <!-- anki: skip --></summary>\n\na\n\n</details>\n\nb",
                "b / 4: left out by the author / 6: left out by the author",
            ),
            ("# T\n\na <!-- anki: skip --> b\nc\n\nd", "d / 3: left out by the author / 3: left out by the author"),
        ],
        id="what a comment of the author leaves out, and what it leaves in",
    ),
    pytest.param(
        [
            (
                "1. Which rope floats?\n2. Which rope sinks?\n\n## Answer key\n\n1-A, 2-B for sure",
                "list[ordered] / ›item: Which rope floats? / ››paragraph[key]: A / ›item: Which rope sinks? / ››paragraph[key]: B / 6: answer key, told with its questions",
            ),
            (
                "1. Which rope floats?\n2. Which rope sinks?\n\n## Answer key\n\n1-A, 2-B for sure now",
                "list[ordered] / ›item: Which rope floats? / ›item: Which rope sinks? / heading: Answer key / ›1-A, 2-B for sure now",
            ),
            (
                "1. Which rope floats?\n2. Which rope sinks?\n\n## Answer key\n\n1: (A), 2.B",
                "list[ordered] / ›item: Which rope floats? / ››paragraph[key]: A / ›item: Which rope sinks? / ››paragraph[key]: B / 6: answer key, told with its questions / 6: answer key, told with its questions",
            ),
            (
                "1. Which rope floats?\n2. Which rope sinks?\n\n## Answer key\n\n- 1) A\n- 2) B",
                "list[ordered] / ›item: Which rope floats? / ›item: Which rope sinks? / heading: Answer key / ›list[bullet] / ››item / ›››list[ordered] / ››››item / ›››››A / ››item / ›››list[ordered] from 2 / ››››item / ›››››B",
            ),
            (
                "1. Which rope floats?\n2. Which rope sinks?\n\n## Answer key\n\n1-K, 2-B",
                "list[ordered] / ›item: Which rope floats? / ›item: Which rope sinks? / heading: Answer key / ›1-K, 2-B",
            ),
            (
                "1. Which rope floats?\n2. Which rope sinks?\n\n## Answer key\n\n1-Ax, 2-Bx",
                "list[ordered] / ›item: Which rope floats? / ›item: Which rope sinks? / heading: Answer key / ›1-Ax, 2-Bx",
            ),
            (
                "1. Which rope floats?\n2. Which rope sinks?\n\n## Answer key\n\n(A)\n\n1-A, 2-B",
                "list[ordered] / ›item: Which rope floats? / ››paragraph[key]: A / ›item: Which rope sinks? / ››paragraph[key]: B / heading: Answer key / ›(A) / 8: answer key, told with its questions",
            ),
            (
                "1. Which rope floats?\n2. Which rope sinks?\n\n## Answer key\n\n1. (a)\n2. b. for it is heavy",
                "list[ordered] / ›item: Which rope floats? / ››paragraph[key]: a) / ›item: Which rope sinks? / ››paragraph[key]: b / ››for it is heavy / 6: answer key, told with its questions / 7: answer key, told with its questions",
            ),
            (
                "1. Which rope floats?\n2. Which rope sinks?\n\n## Answer key\n\n1. hemp\n2. steel",
                "list[ordered] / ›item: Which rope floats? / ››hemp / ›item: Which rope sinks? / ››steel",
            ),
            (
                "1. Which rope floats?\n2. Which rope sinks?\n\n## Answer key\n\n### Part A\n\n1-A, 2-B",
                "list[ordered] / ›item: Which rope floats? / ›item: Which rope sinks? / heading: Answer key / ›heading: Part A / ››1-A, 2-B",
            ),
            (
                "1. Rope\n2. Knot\n\n## Answer key\n\n1-A, 2-B",
                "list[ordered] / ›item / ››Rope / ›item / ››Knot / 6: no shape came near / 6: no shape came near",
            ),
            (
                "## 1. Which rope floats?\n\na\n\n## 2. Which rope sinks?\n\nb\n\n## Answer key for Part A\n\n1-A, 2-B",
                "heading: Which rope floats? / ›a / ›paragraph[key]: A / heading: Which rope sinks? / ›b / ›paragraph[key]: B / 11: answer key, told with its questions",
            ),
            (
                "## Rope\n\nYarn of hemp, twisted by hand.\n\nSee also [knotsknots](k.md)\nabcdefghijklmnop",
                "heading: Rope / ›Yarn of hemp, twisted by hand. / 5: navigation",
            ),
            (
                "## Rope\n\nYarn of hemp, twisted by hand.\n\nSee also [knotsknots](k.md)\nabcdefghijklmnopq",
                "heading: Rope / ›Yarn of hemp, twisted by hand. / ›See also ‹a k.md›knotsknots‹/a›⏎abcdefghijklmnopq",
            ),
            ("## What is rope?\n\nTODO: write it", "heading: What is rope? / 3: stub without content"),
            ("## What is rope?\n\nnone", "heading: What is rope? / ›none"),
            ("## Rope\n\n-", "3: stub without content"),
            (
                "## Rope\n\nYarn of hemp, twisted by hand.\n\n**Source**: [the book](b.md)",
                "heading: Rope / ›Yarn of hemp, twisted by hand. / 5: about the page, not its subject",
            ),
            (
                "## Rope\n\nYarn of hemp, twisted by hand.\n\nAuthor: Ada\nDate: May",
                "heading: Rope / ›Yarn of hemp, twisted by hand. / 5: metadata of the page / 6: metadata of the page",
            ),
            (
                "## Rope\n\nYarn of hemp, twisted by hand.\n\n*Taken from the old book*\n*of ropes*",
                "heading: Rope / ›Yarn of hemp, twisted by hand. / ›‹em›Taken from the old book‹/em›⏎‹em›of ropes‹/em›",
            ),
            (
                "## Rope\n\nYarn of hemp, twisted by hand.\n\nTaken from the old book",
                "heading: Rope / ›Yarn of hemp, twisted by hand. / ›Taken from the old book",
            ),
            ("## Table of Contents\n\n1. [A](#a)\n   - [B](#b)\n2. C", "4: contents list / 5: contents list"),
            ("**Contents**\n\n- [A](#a)\n\n## A\n\nIt is long.", "heading: A / ›It is long. / 3: contents list"),
            (
                "Contents\n\n- [A](#a)\n- [B](#b)\n\n## A\n\nIt is long.",
                "heading: A / ›It is long. / 3: contents list / 4: contents list",
            ),
            (
                "<details><summary>Contents</summary>\n\n- [A](#a)\n- [B](#b)\n\n</details>\n\n## A\n\nIt is long.",
                "heading: A / ›It is long. / 3: contents list / 4: contents list",
            ),
            (
                "## References [1]\n\n- hemp is twisted by the hand of the old man in the yard\n- jute too, and so is all of the yarn that is sold here in winter",
                "heading: References (1) / ›list[bullet] / ››item / ›››hemp is twisted by the hand of the old man in the yard / ››item / ›››jute too, and so is all of the yarn that is sold here in winter",
            ),
            (
                "## Related\n\n### Hemp\n\nA plant of the north that is long and is made into ropes.",
                "heading: Related / ›heading: Hemp / ››A plant of the north that is long and is made into ropes.",
            ),
            (
                "# T\n\nA long word.\n\n![a](b.png)\n\n***\n\n## R\n\n![c](d.png)",
                "A long word. / ![a](b.png) / heading: R / ›![c](d.png) / 7: separator line",
            ),
        ],
        id="how much may stand beside a key or a cross-reference",
    ),
]


NUMBERED: list[object] = [
    pytest.param(
        (
            "---\n"
            "title: T\n"
            "---\n"
            "\n"
            "# T\n"
            "\n"
            "Rope: a\n"
            "Yarn: b\n"
            "Knot: c\n"
            "\n"
            "- a\n"
            "- **Rope**: b\n"
            "\n"
            "  c\n"
            "\n"
            "It was twisted.\n"
            "Kinds\n"
            "- d\n"
            "**Hemp**: e\n"
            "- f\n"
            "\n"
            "What is it?\n"
            "It is yarn.\n"
            "What else?\n"
        ),
        [
            "7: statement",
            "7: paragraph",
            "8: statement",
            "8: paragraph",
            "9: statement",
            "9: paragraph",
            "11: list",
            "11: item",
            "11: paragraph",
            "12: item",
            "12: paragraph",
            "14: paragraph",
            "16: paragraph",
            "17: label",
            "18: list",
            "18: item",
            "18: paragraph",
            "19: statement",
            "19: paragraph",
            "20: list",
            "20: item",
            "20: paragraph",
            "22: question",
            "23: paragraph",
            "24: question",
        ],
        id="lines of a paragraph and of items",
    ),
    pytest.param(
        (
            "| a | b |\n"
            "|---|---|\n"
            "| c | d |\n"
            "\n"
            "<table>\n"
            "<tr><td>e</td></tr>\n"
            "\n"
            "<tr><td>f</td></tr>\n"
            "</table>\n"
            "<div>\n"
            "\n"
            "g\n"
            "\n"
            "<p>h</p>\n"
            "\n"
            "- i\n"
            "\n"
            "</div>\n"
            "<ul>\n"
            "\n"
            "<li>j</li>\n"
            "<li>k\n"
            "\n"
            "l</li>\n"
            "</ul>\n"
        ),
        [
            "1: table",
            "1: row",
            "3: row",
            "5: table",
            "6: row",
            "8: row",
            "12: paragraph",
            "14: label",
            "16: list",
            "16: item",
            "16: paragraph",
            "19: list",
            "21: item",
            "21: paragraph",
            "22: item",
            "24: paragraph",
        ],
        id="lines of tables and of tags",
    ),
    pytest.param(
        (
            '!!! note "A"\n'
            "    b\n"
            "\n"
            "    c\n"
            "\n"
            "> [!tip] D\n"
            "> e\n"
            ">\n"
            "> f\n"
            "\n"
            "> [!tip]\n"
            "> g\n"
            "\n"
            "<details>\n"
            "<summary>H</summary>\n"
            "i\n"
            "\n"
            "j\n"
            "</details>\n"
            "\n"
            ":::note K\n"
            "l\n"
            ":::\n"
            "\n"
            '=== "M"\n'
            "    n\n"
            "\n"
            "    o\n"
        ),
        [
            "1: box",
            "2: paragraph",
            "4: paragraph",
            "6: box",
            "7: paragraph",
            "9: paragraph",
            "12: paragraph",
            "14: fold",
            "16: paragraph",
            "18: paragraph",
            "21: box",
            "22: paragraph",
            "25: tab",
            "26: paragraph",
            "28: paragraph",
        ],
        id="lines of boxes and folds",
    ),
    pytest.param(
        ("> a\n> b\n>\n> c\n\nD\n: e\n\n: f\n\n```\ng\n```\n\n$$\nx = 1\n$$\n\n\\[\ny = 2\n\\]\n\nh\n---\ni\n===\n"),
        [
            "1: quote",
            "1: item",
            "1: paragraph",
            "4: paragraph",
            "6: term",
            "7: paragraph",
            "9: paragraph",
            "11: code",
            "15: math",
            "19: math",
            "23: heading",
        ],
        id="lines of quotes, terms and code",
    ),
    pytest.param(
        ("%%\na\nb\n%%\n\nc\n\n{/* d\ne */}\n\nf\n"), ["6: paragraph", "11: paragraph"], id="lines below a hidden block"
    ),
    pytest.param(
        ("A rope is a yarn. A knot is a tie.\nIt is firm.\n**A bend** is a tie.\n**A hitch** is a knot.\n"),
        [
            "1: statement",
            "1: paragraph",
            "1: statement",
            "1: paragraph",
            "3: statement",
            "3: paragraph",
            "4: statement",
            "4: paragraph",
        ],
        id="lines of sentences that define",
    ),
    pytest.param(
        (
            "Q: a?\n"
            "A: b\n"
            "\n"
            "1. What is it?\n"
            "\n"
            "   yarn\n"
            "\n"
            "2. What else?\n"
            "\n"
            "True or false: yes. (True)\n"
            "\n"
            "**What?** That.\n"
            "\n"
            "Q3. Why? So.\n"
        ),
        [
            "1: question",
            "2: paragraph",
            "4: list",
            "4: item",
            "6: paragraph",
            "8: item",
            "10: question",
            "10: paragraph",
            "12: question",
            "12: paragraph",
            "14: question",
        ],
        id="lines of questions with answers",
    ),
]


@pytest.mark.parametrize("lines", LINES)
def test_in_a_line(lines: list[tuple[str, str]]) -> None:
    assert [(line, on_one_line(drawing(line))) for line, _ in lines] == lines


@pytest.mark.parametrize(("markdown", "expected"), DRAWN)
def test_in_a_text(markdown: str, expected: list[str]) -> None:
    assert drawing(markdown) == expected


@pytest.mark.parametrize("guides", GUIDES)
def test_of_a_whole_guide(guides: list[tuple[str, str]]) -> None:
    assert [(guide, on_one_line(kept(guide))) for guide, _ in guides] == guides


@pytest.mark.parametrize(("markdown", "expected"), NUMBERED)
def test_each_part_stands_on_its_line(markdown: str, expected: list[str]) -> None:
    assert numbered(markdown) == expected
