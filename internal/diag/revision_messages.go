package diag

// The messages of tracked changes and of what is written beside a report.
const (
	ImportRevision     Code = "import-revision"
	ImportOpenRevision Code = "import-open-revision"
	ImportUndecided    Code = "import-undecided"
	ImportViewed       Code = "import-viewed"
	ReviewUnread       Code = "review-unread"
	RemarkNew          Code = "remark-new"
	RemarkNone         Code = "remark-none"
	HistoryNone        Code = "history-none"
	HistoryBack        Code = "history-back"
)

var revisionMessages = []Message{
	{Code: ReviewUnread, Severity: Error,
		Text: Words{"the remarks on the report cannot be read: {why}", "报告的批注读不了：{why}"},
		Hint: Words{"mend the file, or move it away; it was not written over", "请修好这个文件或移走；程序没有改动它"}},
	{Code: HistoryNone, Severity: Error, Class: ClassUsage,
		Text: Words{"{file} has no {what} to put back", "{file} 中没有可以恢复的 {what}"},
		Hint: Words{"jianbao history REPORT lists the saves; it is the number of one, a day (2026-03-02) or the path of a text that changed (lessons.title.zh)",
			"jianbao history 报告 列出历次保存；请写其编号、日期（2026-03-02）或改过的文字的路径（lessons.title.zh）"}},
	{Code: HistoryBack, Severity: Note,
		Text: Words{"put back: {what}", "已恢复：{what}"}},
	{Code: RemarkNew, Severity: Warning,
		Text: Words{"comment {id}, {place} ({who}): {words}", "批注 {id}，{place}（{who}）：{words}"}},
	{Code: RemarkNone, Severity: Error, Class: ClassUsage,
		Text: Words{"there is no comment {id} in {file}", "{file} 中没有批注 {id}"},
		Hint: Words{"jianbao review REPORT lists them", "jianbao review 报告 列出全部批注"}},
	{Code: ImportRevision, Severity: Note,
		Text: Words{"tracked change {number}, {place} ({who}): {what}; {state}", "修订 {number}，{place}（{who}）：{what}；{state}"}},
	{Code: ImportOpenRevision, Severity: Warning,
		Text: Words{"tracked change {number}, {place} ({who}): {what}; {state}", "修订 {number}，{place}（{who}）：{what}；{state}"}},
	{Code: ImportUndecided, Severity: Warning,
		Text: Words{"{count} of {all} tracked changes wait for a word; none of these was taken", "{all} 处修订中有 {count} 处尚待决定，均未采用"},
		Hint: Words{"at a terminal each is asked about; --changes take or --changes leave decides them all, with --author NAME those of one person",
			"在终端中会逐条询问；--changes take 或 --changes leave 一次决定全部，加 --author 姓名 只决定某人的修订"}},
	{Code: ImportViewed, Severity: Warning,
		Text: Words{"the file has {count} tracked changes ({authors}); it was read {view}", "文件有 {count} 处修订（{authors}），{view}"},
		Hint: Words{"--changes take, leave or ask says how they are read", "--changes take、leave 或 ask 指定如何处理修订"}},
}
