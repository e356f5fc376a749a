package diag

// The messages of tracked changes and of what is written beside a report.
const (
	ImportRevision     Code = "import-revision"
	ImportOpenRevision Code = "import-open-revision"
	ImportUndecided    Code = "import-undecided"
	ImportViewed       Code = "import-viewed"
)

var revisionMessages = []Message{
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
