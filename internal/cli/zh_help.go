package cli

import "jianbao/internal/diag"

// helpChinese is the help of the commands in Chinese, in the order of verbs.
// Whoever changes the English changes the Chinese: a test asks for it.
var helpChinese = []diag.Phrase{
	{"usage: ", "用法："},
	{": ", "："},
	{"for example:", "例如："},
	{"COMMAND …", "命令 …"},
	{"jianbao (简报) makes printable briefs, in Chinese, English or both, from one report.", "jianbao（简报）：一份报告，做出可以打印的简报，中文、英文或中英对照。"},
	{"jianbao build makes every brief of the reports in ./content, in ./out; --sample those of a sample.", "jianbao build 把 ./content 中的报告做成全部简报，放在 ./out；--sample 则做示例的。"},
	{"Messages are in Chinese or English, as the system is set, or as JIANBAO_LANG says: zh, en.", "信息用中文还是英文，随系统设置，或由环境变量 JIANBAO_LANG 指定：zh、en。"},
	{"jianbao help COMMAND explains more.", "jianbao help 命令 有更多说明。"},

	// build
	{"make briefs from a report", "用报告制作简报"},
	{"Without REPORT, every report in ./content is taken; of a folder, those in it; - is the standard input.\nWithout -t and -l, the one-page summary, a brief of each section with items, and the default templates\nin ./templates are made, in each language and in both.", "不写报告，就取 ./content 中的全部报告；写文件夹，就取其中的报告。- 表示标准输入。\n不写 -t 和 -l，就做一页摘要、有条目的每个章节，以及 ./templates 中的默认模板，\n每种语言各做一份，再做一份对照。"},
	{"A flag that is not given is taken from the environment: JIANBAO_OUT for --out, JIANBAO_FORMAT for\n--format, and so on; JIANBAO_LANGUAGES for --lang.\n\nexit: 0 done · 1 the machine failed · 2 a mistake in the command line · 3 a warning under --strict\n      4 the report or a template has errors · 5 a translation is missing · 6 a character has no glyph,\n      or a font is unusable · 7 it does not fit", "没有写的选项取自环境变量：--out 取 JIANBAO_OUT，--format 取 JIANBAO_FORMAT，余类推；\n--lang 取 JIANBAO_LANGUAGES。\n\n退出码：0 完成 · 1 机器出错 · 2 命令写错 · 3 --strict 下有警告 · 4 报告或模板有错\n        5 缺少译文 · 6 缺字，或字体不能用 · 7 排不下"},
	{"make only these: names of templates, ids of sections, files", "只做这些：模板名、章节 id 或模板文件"},
	{"the briefs of the built-in sample", "制作内置示例的简报"},
	{"look whether these briefs fit, and no others", "只检查这些简报能否排下"},
	{"print this of the list, note, which is not printed unasked", "打印名单中平时不印的一项：note（备注）"},
	{"write templates/NAME.yaml instead, a template to begin from", "改为写一个模板 templates/名称.yaml，由此修改"},
	{"make only these languages", "只做这些语言"},
	{"where the briefs go, ./out without it; - is the standard output", "简报放在哪里，不写则为 ./out；- 表示标准输出"},
	{"how files are called, '{title}-{template}-{lang}'; also {id}, {date}, {audience}", "文件怎样命名，如 '{title}-{template}-{lang}'；还有 {id}、{date}、{audience}"},
	{"only these items, lessons:2,5-7; may be given for several sections", "只要这些条目，如 lessons:2,5-7；可为几个章节分别写"},
	{"leave out what is not for NAME", "略去不给这类读者看的内容"},
	{"the paper, else the template's", "纸张，不写则依模板"},
	{"short: the first sentences of texts, a policy brief on two pages;\nfull: all, on as many pages as it takes", "short：正文只留首句，政策简报排两页；\nfull：排全文，页数不限"},
	{"the theme, else the template's", "主题，不写则依模板"},
	{"the theme of the briefs, else the template's", "简报的主题，不写则依模板"},
	{"write templates/themes/NAME.yaml instead, a theme to begin from", "改写 templates/themes/NAME.yaml，可从它改起的主题"},
	{"with --template or --theme, the one to begin from; summary or plain without it", "与 --template 或 --theme 同用：从哪一个改起，不写则为 summary 或 plain"},
	{"top, outer, bottom and binding margin, 16mm,18mm,18mm,20mm", "上、外、下、装订边的页边距，如 16mm,18mm,18mm,20mm"},
	{"at most N pages, where the template has a limit; with more, larger type", "最多 N 页（限于有页数限制的模板）；页数多了，字就大些"},
	{"the size of the text, 10.5, instead of the best fit", "正文字号，如 10.5，不再自动调整"},
	{"how two languages stand", "两种语言怎样排：并排、上下、各占一面"},
	{"another face for body, body-bold, head, head-bold, italic or\nitalic-bold, or a fallback for what these lack", "换用别的字体：body、body-bold、head、head-bold、italic、\nitalic-bold，或用 fallback 补缺字"},
	{"large print: 18 pt, sans, one column, nothing under 16 pt; -large in the name", "大字版：18 点黑体，单栏，全页不小于 16 点；文件名带 -large"},
	{"the briefs in large print: 18 pt, sans, one column, nothing under 16 pt", "简报用大字：18 点黑体，单栏，全页不小于 16 点"},
	{"the briefs in black alone, their pictures in grey", "简报只用黑色，图片转灰"},
	{"room to write in the briefs: lines after each item, a ruled margin,\nor a ruled page after every page", "在简报里留出书写的地方：每条之后画线、宽边画线，\n或每页之后加一页画线"},
	{"black alone, pictures in grey; -mono in the name", "只用黑色，图片转灰；文件名带 -mono"},
	{"room to write: lines after each item, a ruled margin, or a ruled page\nafter every page; -notes in the name", "留出书写的地方：每条之后画线、宽边画线，或每页之后加\n一页画线；文件名带 -notes"},
	{"the meeting, on page 1 and in every foot; zh=… and en=… name it by language", "会议，印在第 1 页和每页页脚；zh=…、en=… 按语言写"},
	{"when it is, 2026-12-01T14:30; both ends with / between them", "时间，如 2026-12-01T14:30；起止之间用 / 隔开"},
	{"where it is; zh=… and en=… by language", "地点；zh=…、en=… 按语言写"},
	{"the item of the agenda, 3.2", "议程的项目，如 3.2"},
	{"number the copies, 1 to N, all in one file to print; with --for the\npeople's first, or all of them and no other; 31-33 or 1,4-6: these alone;\n17/30: number 17 of 30", "给各份编号，从 1 到 N，全部在一个文件中，便于打印；\n用 --for 时先是名单上的人，all 则只有他们；31-33 或 1,4-6：只做这几份；\n17/30：共 30 份中的第 17 份"},
	{"what is done where a translation is missing, else the template's way", "缺少译文时怎么办：拒做、标出、略去；不写则依模板"},
	{"print a path a line, or all about each brief", "每行打印一个路径，或打印每份简报的全部信息"},
	{"make N briefs at a time", "同时制作 N 份"},
	{"a copy for each person of a list, CSV or XLSX, with the name on it", "按名单（CSV 或 XLSX）每人一份，印上姓名"},
	{"the sheet of the list, with --for", "与 --for 合用，选工作表"},
	{"let LibreOffice, if it is installed, make .docx or .xlsx of older and other kinds", "旧版和其他格式由 LibreOffice（须已安装）转成 .docx 或 .xlsx 后读取"},
	{"lay the messages down as drafts, for a person to send: into the mailbox that imap names,\nelse as files in out/drafts; nothing is sent", "存为草稿，由人发送：存进 imap 指定的邮箱，\n没有就写成 out/drafts 里的文件；不发出任何邮件"},
	{"with --for, make copies that are up to date again", "与 --for 合用，已是最新的也重做"},
	{"a copy to mark up: the ids and lines of the report in the margins, -proof in the name", "校样：页边印出报告的 id 和行号，文件名带 -proof"},
	{"a warning stops its brief", "有警告就不做这份简报"},

	// send
	{"send briefs by mail, each person their own; without --really only show what would be sent", "把简报发给每个人；不加 --really 就只显示会发什么"},
	{"A campaign names a report, a list of people, and the words of the message. The messages are written\ninto out/mail, one .eml a person, with preview.html to look at; nothing leaves. With --really each\nperson gets theirs, once: the ledger beside the campaign keeps what became of every message, and a\nrun that was stopped goes on where it was. The password is in JIANBAO_SMTP_PASSWORD, or in the file\nthat smtp.password-file names.", "发送任务写明报告、名单和邮件的文字。每人一封 .eml，写在 out/mail，另有 preview.html 可看；\n什么也不发出。加上 --really，每人发一封，只发一次：发送任务旁边的发送记录记着每封的结果，中断后接着发。\n密码放在环境变量 JIANBAO_SMTP_PASSWORD，或 smtp.password-file 指定的文件里。"},
	{"send the messages, after asking", "确认之后，真的发出"},
	{"go on with a campaign that has begun to be sent, with what it is now", "接着发已经开始的一批，用现在的内容"},
	{"for scripts: send without asking, if exactly N messages go out", "供脚本用：正好要发 N 封时，不再询问"},
	{"tell who has the message, from the ledger; send nothing", "按发送记录说明谁已收到；不发出"},
	{"note in the ledger what became of a message whose end is unknown", "在发送记录里认定结果不明的一封：已收到，或没有"},
	{"to those, and only those, who have or may have the message of CAMPAIGN, with a line that says so", "只发给已收到或可能收到那次任务邮件的人，并写明是更正"},
	{"given twice over, send without encryption where the server offers none", "写两次：服务器不能加密时，不加密发出"},
	{"exit: 0 done · 1 the machine failed · 2 a mistake in the command line · 3 a warning under --strict\n      4 the campaign, the list or the report has errors · 5 a translation is missing · 6 a character\n      has no glyph · 7 a brief does not fit · 8 not everything was sent", "退出码：0 完成 · 1 机器出错 · 2 命令写错 · 3 --strict 下有警告 · 4 发送任务、名单或报告有错\n        5 缺少译文 · 6 缺字 · 7 排不下 · 8 没有全部发出"},
	{"write a campaign with comments, to begin with", "写一份带注释的发送任务，由此开始"},
	{"check everything and show who would get what; write nothing", "检查一切，列出谁会收到什么；不写文件"},
	{"only the first N people of the list", "只取名单的前 N 人"},
	{"only the person with this address", "只取用这个地址的人"},
	{"to this address instead, marked as a test: one message of each kind, or those of --only\nand --limit", "改发到这个地址，标明是测试：每种一封，或 --only、--limit\n所选的"},
	{"where the messages go, in its folder mail; ./out without it", "邮件写在其中的 mail 文件夹，不写则为 ./out"},
	{"print a table, or all about each message", "打印表格，或每封邮件的全部信息"},
	{"make N messages at a time", "同时制作 N 封"},
	{"a warning stops everything", "有警告就全部停下"},

	// handout
	{"put briefs and PDFs on sheets for the meeting table", "把简报和 PDF 拼成会议材料"},
	{"Parts are PDFs of anyone's, briefs by the name of their template (@summary, @lessons:en), or reports,\nwhich stand for their default briefs. A pack is one file of all of them, with a cover, one numbering\nand one outline; 2up and 4up put several pages on a side; a booklet is folded once and stapled.", "材料可以是任何人的 PDF，可以用模板名指定简报（@summary、@lessons:en），也可以是报告，\n即它的全部默认简报。pack 把它们合成一个文件，带封面、统一页码和目录；2up、4up 每面排几页；\nbooklet 是对折一次、骑缝装订的小册子。"},
	{"A PDF that asks for a password, or has no page that can be read, is refused by name, and nothing is written.\nWhat is damaged or missing in one is named.", "遇到要密码的 PDF，或读不到页面的 PDF，会指出是哪一个，并且什么也不写。文件里损坏或缺失的，也会一一指出。"},
	{"a password a line: each is tried on a PDF that asks for one", "每行一个密码：遇到要密码的 PDF，逐个试用"},
	{"pages as they are, several on a side, or folded", "合订、每面几页，或折成小册子"},
	{"the file to write, out/handout.pdf without it", "要写的文件，不写则为 out/handout.pdf"},
	{"the paper in the printer", "打印机里的纸张"},
	{"the edge over which the printer turns the sheet, long without it; manual:\nfronts and backs as two files, for a stack that is put back by hand, with the\nletter that --printer-test --duplex manual finds", "打印机沿哪条边翻纸，不写则为长边；manual：正面、背面分成两个\n文件，印完正面手动放回纸盒再印背面，字母由 --printer-test\n--duplex manual 得出"},
	{"what the printer leaves blank on every edge, 5mm", "打印机四边留白，默认 5mm"},
	{"between two pages, or at the fold of a booklet, 8mm", "两页之间或小册子折线处的间距，默认 8mm"},
	{"how far each inner sheet of a booklet stands out, 0mm; 0.1mm for plain paper", "小册子里层每张的爬移量，默认 0mm；普通纸可用 0.1mm"},
	{"a hairline round each page", "每页加细线框"},
	{"each part begins on a right-hand page", "每部分从右页开始"},
	{"a cover with the contents; a pack of several parts has one", "加带目录的封面；几部分合订时本来就有"},
	{"no cover", "不要封面"},
	{"pages numbered through all parts; a pack of several parts has them", "各部分统一编页码；几部分合订时本来就有"},
	{"no such numbers", "不编统一页码"},
	{"the title of the whole, else the report's", "整份材料的标题，不写则用报告的标题"},
	{"a PDF to lie under page 1 of each brief, or of each file when there is no brief", "衬在每份简报首页下的 PDF（信笺抬头）；没有简报时，衬在每个文件首页下"},
	{"a PDF to lie under their other pages", "衬在其余各页下的 PDF"},
	{"words in a red frame at the head of every page", "每页上方红框里的文字"},
	{"words at the head of every sheet", "每张纸上方的文字"},
	{"number N copies, 1 to N, at the head of every sheet; 31-33 or 1,4-6: these\nalone; 17/30: number 17 of 30", "印 N 份，在每张纸上方编号 1 至 N；31-33 或 1,4-6：\n只印这几份；17/30：共 30 份中的第 17 份"},
	{"only the sheets that differ from this PDF, of each copy, and what to take out for them", "只做与这个 PDF 不同的各张，每份都有，并说明要抽出哪些"},
	{"the report of the briefs that @TEMPLATE names", "@模板 所用的报告"},
	{"the languages of briefs that name none, else the report's first", "没有指明语言的简报用哪些语言，不写则用报告的第一种"},
	{"print which page comes on which side of which sheet, and write nothing", "打印哪页在哪张纸的哪一面，不写文件"},
	{"make a sheet that tests the printer's scale, margins and duplex", "做一张测试页，检查打印机的缩放、页边和双面"},

	// import
	{"make a report file of a Word file, text, Markdown or HTML", "把 Word、纯文本、Markdown 或 HTML 文件做成报告"},
	{"The parts become sections by their headings (摘要, Executive Summary, 经验, Lessons, 建议, …), numbered\npoints become items, and two languages in one document are put side by side. It says what it did, what\nwas damaged and mended, what it was unsure of, and what was left over: nothing is dropped. Pictures go\ninto a folder beside the report. --into puts a second language into a report that is there, or brings back\nwhat export wrote; only what changed changes. - is the standard input.", "按标题（摘要、Executive Summary、经验、Lessons、建议……）分成章节，编号的要点成为条目，\n一份文档里的两种语言逐条对应。做了什么、修补了什么、哪里拿不准、还剩下什么，都会说明，\n一字不丢。图片放进报告旁边的文件夹。--into 把第二种语言放进已有的报告，或收回 export 写出的文件，\n只改动有变化的地方。- 表示标准输入。"},
	{"exit: 0 done · 1 the machine failed · 2 a mistake in the command line · 4 the document cannot be read", "退出码：0 完成 · 1 机器出错 · 2 命令写错 · 4 文档无法读取"},
	{"the report file, content/NAME.yaml without it; - is the standard output", "报告文件，不写则为 content/名称.yaml；- 表示标准输出"},
	{"the format, where it cannot be told", "格式，看不出来时才需要写"},
	{"what becomes of the tracked changes of a Word file: with --into each is asked about without it, of a new report all are taken", "如何处理 Word 文件中的修订：不写时，--into 逐条询问，新报告全部采用"},
	{"with --changes, those of these authors; about those of others it asks", "与 --changes 合用，只处理这些人的修订，其他人的逐条询问"},
	{"exit: 0 done · 1 the machine failed · 2 a mistake in the command line\n      3 tracked changes wait for a word, and were not taken · 4 the document cannot be read", "退出码：0 完成 · 1 机器出错 · 2 命令写错 · 3 有修订尚待决定，未采用 · 4 文档读不了"},
	{" by ", "，修订人："}, {"Take it? y yes, n no, a all that follow, q none that follow:", "是否采用？y 采用，n 不采用，a 以下全部采用，q 以下都不采用："},
	{"put the texts of FILE into REPORT: of a file that export made, or of a document in the other language, by its structure", "把文件中的文字放进报告：export 导出的文件，或另一种语言的文档（按结构对应）"},
	{"with --into, a file that says what of FILE belongs to what of REPORT: lessons = 2", "与 --into 合用，用一个文件说明 FILE 的哪一部分对应 REPORT 的哪一部分：lessons = 2"},
	{"with --into, the language of the texts, where the file does not say", "与 --into 合用，文件没有注明时，文字是什么语言"},
	{"write over a report that is there; with --into, take texts that changed in both", "覆盖已有的报告；与 --into 合用时，两边都改过的采用文件中的"},

	// export
	{"write a report as Markdown, or as a Word file to read or to translate in", "把报告存为 Markdown，或供阅读、翻译的 Word 文件"},
	{"A Word file can be edited and comes back by jianbao import --into; only what changed changes.\n--side-by-side makes one of three columns: the path of each text, the source, the translation, as they stand\nin the report. --to xliff is for translators' programs. Both come back the same way.", "Word 文件改好后，用 jianbao import --into 放回报告，只改动有变化的地方。\n--side-by-side 做成三栏：路径、原文、译文，与报告中一样。\n--to xliff 供翻译软件使用。两者都用同样的办法放回报告。"},
	{"exit: 0 done · 1 the machine failed · 2 a mistake in the command line · 4 the report has errors", "退出码：0 完成 · 1 机器出错 · 2 命令写错 · 4 报告有错"},
	{"the format, docx without it", "格式，不写则为 docx"},
	{"the language; of --side-by-side, the one to translate into", "语言；对 --side-by-side 来说，是要译成的语言"},
	{"source and translation in two columns, with the path of each text", "原文和译文分两栏，并列出路径"},
	{"the file, ID-LANG.docx without it; - is the standard output", "文件，不写则为 ID-语言.docx；- 表示标准输出"},

	// check
	{"read reports as an editor does: figures, translations, marks, fit", "像编辑那样检查报告：数字、译文、标点、能否排下"},
	{"One list of findings in the order of the file: figures that the languages give differently, texts without\na twin, terms of the glossary, translations older than their source, marks and spaces, characters without\na glyph, briefs that do not fit. Nothing is written. What is meant as it is goes into the report's ignore.", "按文件中的先后列出：两种语言不一致的数字、缺少译文的文字、术语、过时的译文、标点和空格、\n缺字、排不下的简报。不写任何文件。有意为之的，请写进报告的 ignore。"},
	{"exit: 0 nothing but warnings · 3 a warning under --strict · 4 to 7 as for build", "退出码：0 最多只有警告 · 3 --strict 下有警告 · 4 至 7 同 build"},
	{"mend in the file what is certain, marks and spaces, and show it", "改正文件中可以确定的标点和空格，并显示改动"},
	{"with --fix, show what would be mended, and write nothing", "与 --fix 合用，只显示要改什么，不写文件"},
	{"keep that translations are up to date with their sources: all, or those of =PATH,…", "记下：译文已与原文核对；不写路径为全部，=路径,… 为其中几处"},
	{"say what a code means", "解释一个代码"},
	{"look whether the briefs fit, even of a report of more than 512 KB", "报告超过 512 KB 也检查简报能否排下"},
	{"print how much there is to read, by section and language", "按章节和语言列出阅读量"},
	{"print findings as text, or as JSON or SARIF to the standard output", "结果打印为文字，或以 JSON、SARIF 写到标准输出"},
	{"a warning ends with exit 3", "有警告则退出码为 3"},

	// new
	{"begin a folder with a report in two languages, a list of people and a campaign to mail it", "新建文件夹，内有双语报告、名单和发送任务"},
	{"Makes content/report.yaml, with a comment on every part, people.csv, for copies with names on them,\nand campaign.yaml, for sending them. All can be used as they are. A file that is there already is left alone.", "建立 content/report.yaml（每一部分都有注释）、people.csv（用来制作印有姓名的简报）和\ncampaign.yaml（用来发邮件）。都是不改就能用。已有的文件不会改动。"},
	{"exit: 0 done · 1 the machine failed · 2 a file is there already", "退出码：0 完成 · 1 机器出错 · 2 文件已经存在"},

	// diff
	{"say what changed from one report to another, text by text", "逐条说明两份报告有何不同"},
	{"Items are known by their ids, and by their texts where the id is new, so an item that was moved or renamed\nis the same item; comments, quotes and line ends do not count. In a text that changed, the words are\nmarked: [-taken out-]{+put in+}. The order is that of the new report.", "条目按 id 辨认，id 变了就按文字辨认，所以移动或改名的条目仍是同一条；\n注释、引号、换行不算不同。改动的文字标出词语：[-删去-]{+加入+}。\n按新报告的先后列出。"},
	{"exit: 0 nothing changed, or the changes were printed · 2 a mistake in the command line · 4 a report has errors", "退出码：0 没有不同，或已列出 · 2 命令写错 · 4 报告有错"},
	{"print changes as text or as JSON", "以文字或 JSON 列出"},

	// inspect
	{"show what is in a PDF, and what it lacks for everyone to read it", "查看 PDF 里有什么，还缺什么才能人人可读"},
	{"Pages, fonts, languages, outline and tags are read back, and held against what a document\nfor screen readers (PDF/UA-1) and for archives (PDF/A-2a) must say of itself. - is the standard input.", "读出页面、字体、语言、目录和标签，对照读屏（PDF/UA-1）和归档（PDF/A-2a）的要求。\n- 表示标准输入。"},
	{"Faults end it with exit 4; a file that is no PDF, or a damaged one, with exit 1. Exit 0 says that\nno fault was seen that a program can see: whether a text describes its picture, a person must read.", "有问题时退出码为 4；不是 PDF 或已损坏，退出码为 1。退出码为 0，表示程序能看出的问题一个也没有；\n替代文字是否说清了图片，仍要由人来读。"},
	{"measure the pages against the figures of Chinese official documents, GB/T 9704-2012, instead", "改按《党政机关公文格式》GB/T 9704-2012 的尺寸逐项量页面"},
	{"ask one standard alone, PDF/UA-1 or a level of PDF/A-2; the exit then says whether it is kept", "只对照一个标准：PDF/UA-1 或 PDF/A-2 的某一级；退出码说明是否符合"},
	{"print the tag tree with its text", "打印标签树及其文字"},
	{"print the text, page by page", "逐页打印文字"},
	{"print it for people or for programs", "打印给人看，或给程序读"},

	// list
	{"show the templates, themes, languages, fonts and reports there are", "列出现有的模板、主题、语言、字体和报告"},
	{"What lies in ./templates, ./fonts and ./content is listed with what is built in.", "./templates、./fonts、./content 中的与内置的一并列出。"},

	// schema
	{"print the JSON Schema of report, template, theme, meeting or campaign files", "输出报告、模板、主题、会议或发送任务文件的 JSON Schema"},
	{"An editor that knows the schema completes keys and marks mistakes while you type.", "编辑器有了它，输入时就能补全字段、标出错误。"},

	// fonts
	{"show what characters the fonts have", "查看各种字体有哪些字"},
	{"The built-in faces and the fonts in ./fonts, or these FILEs, with what --font calls them and how many\ncharacters each has. --has looks for the characters of a text, a rare name for one.", "内置字体和 ./fonts 中的字体，或写出的文件：--font 怎样称呼它们，各有多少字符。\n--has 查一段文字（例如生僻的人名）在哪些字体里有。"},
	{"exit: 0 done · 6 a font is unusable, or none has a character of --has", "退出码：0 完成 · 6 字体不能用，或 --has 中的字哪种字体都没有"},
	{"which fonts have the characters of TEXT", "哪些字体有这些字"},

	// completion
	{"print what makes a shell complete commands and flags", "打印命令行补全脚本"},
	{"Have the shell read it when it starts; the tab key then completes commands, flags and their values.", "让命令行在启动时读取它，按 Tab 键就能补全命令、选项和选项的值。"},

	// man
	{"write the manual pages of all commands, in English and Chinese", "写出所有命令的手册页，中英文各一套"},
	{"Makes DIR/man1/jianbao.1, jianbao-build.1 and so on, and the same in Chinese below DIR/zh_CN.", "生成 目录/man1/jianbao.1、jianbao-build.1 等，中文版在 目录/zh_CN 下。"},
	{"exit: 0 done · 1 the machine failed · 2 a mistake in the command line", "退出码：0 完成 · 1 机器出错 · 2 命令写错"},

	// version
	{"print the version of jianbao, of Go and of its libraries", "打印 jianbao、Go 和各个库的版本"},

	// help
	{"explain a command", "说明一个命令"},
}
