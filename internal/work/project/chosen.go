package project

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"

	"jianbao/internal/diag"
)

// Chosen reads the report files that briefs are to be made of: the named ones, of a
// folder all that lie in it or in its content, else every one in ./content. sample asks
// for the sample instead; nothing else is filled with it. What is no report is named,
// with what to do with it. A file that cannot be read is logged and left out.
func (s *Source) Chosen(ctx context.Context, log *diag.Log, named []string, sample bool) []File {
	if sample {
		return []File{sampleFile()}
	}
	if len(named) == 0 {
		return s.Files(ctx, log, nil)
	}
	var out []File
	for _, name := range named {
		switch info, err := os.Stat(s.Path(name)); {
		case name != "-" && err == nil && info.IsDir():
			out = append(out, reportsIn(s, ctx, log, name)...)
		case name != "-" && err == nil && info.Mode().IsRegular() && isDocument(s, ctx, log, name):
		default:
			out = append(out, s.Files(ctx, log, []string{name})...)
		}
	}
	return out
}

// reportsIn reads the reports of a folder, or of its content. Its other files of that
// form, a campaign for one, are noted.
func reportsIn(s *Source, ctx context.Context, log *diag.Log, dir string) []File {
	for _, folder := range []string{dir, filepath.Join(dir, ContentFolder)} {
		reports, others, ok := lying(s, ctx, log, folder, looksLikeReport)
		if !ok {
			return nil
		}
		if len(reports) > 0 && len(others) > 0 {
			log.Add(diag.NotReports, diag.Pos{}, diag.Args{"folder": folder, "files": strings.Join(others, ", ")})
		}
		if len(reports) > 0 {
			return reports
		}
	}
	if !log.Failed() && ctx.Err() == nil {
		log.Add(diag.NoReportsIn, diag.Pos{}, diag.Args{"folder": dir})
	}
	return nil
}

// lying reads the files in a folder that isReport takes for reports; the names of its
// other files of that form are others. ok is false where the folder cannot be read,
// which is logged.
func lying(s *Source, ctx context.Context, log *diag.Log, folder string, isReport func([]byte) bool) (reports []File, others []string, ok bool) {
	files, err := s.files(folder)
	if err != nil {
		s.Unread(log, folder, err)
		return nil, nil, false
	}
	for _, base := range files {
		name := filepath.Join(folder, base)
		if !IsReportName(base) {
			continue
		}
		data, read := s.Text(ctx, log, name)
		switch {
		case !read:
		case isReport(data):
			reports = append(reports, File{Name: name, Data: data, Dir: s.Folder(name)})
		default:
			others = append(others, base)
		}
	}
	return reports, others, true
}

// here reads the reports that lie in the folder itself. Its other files may be anyone's:
// what they are is not said.
func here(s *Source, ctx context.Context, log *diag.Log) []File {
	reports, _, _ := lying(s, ctx, log.Blank(), ".", isSurelyReport)
	return reports
}

// isSurelyReport says whether a file that nobody named has the first keys of a report:
// the format and the title, which no line sets in.
func isSurelyReport(data []byte) bool {
	var format, title bool
	for line := range bytes.Lines(bytes.TrimPrefix(data, []byte("\ufeff"))) {
		format = format || bytes.HasPrefix(line, []byte("format:"))
		title = title || bytes.HasPrefix(line, []byte("title:"))
	}
	return format && title
}

// looksLikeReport says whether a file names the format of a report.
func looksLikeReport(data []byte) bool {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	for line := range bytes.Lines(data) {
		word := bytes.TrimLeft(line, " \t{\"'")
		if rest, is := bytes.CutPrefix(word, []byte("format")); is && bytes.HasPrefix(bytes.TrimLeft(rest, " \"'"), []byte(":")) {
			return true
		}
	}
	return bytes.Contains(data, []byte("\"format\"")) || bytes.Contains(data, []byte("format："))
}

// isDocument says whether a file is a document that import reads, or another from
// which it cannot make a report; it logs what to do with it.
func isDocument(s *Source, ctx context.Context, log *diag.Log, name string) bool {
	var hint diag.Words
	switch ext := strings.ToLower(filepath.Ext(name)); ext {
	case ".docx", ".docm", ".dotx":
		hint = importHint(name)
	case ".md", ".markdown", ".txt", ".html", ".htm":
		data, ok := s.Text(ctx, log.Blank(), name)
		if !ok || looksLikeReport(data) {
			return false
		}
		hint = importHint(name)
	case ".doc", ".wps", ".odt", ".rtf":
		hint = diag.Words{"save it as .docx in the program that made it; then {import}; or {convert}, by LibreOffice",
			"请用原来的程序另存为 .docx，再用 {import} 做成报告；或用 {convert}，由 LibreOffice 转换"}.With(diag.Args{
			"import":  "jianbao import " + quoted(name[:len(name)-len(ext)]+".docx"),
			"convert": "jianbao import --convert " + quoted(name)})
	case ".pdf":
		hint = diag.Words{"jianbao import makes a report of the Word, text or HTML file it was made from; jianbao handout puts a PDF on sheets",
			"jianbao import 可以把原来的 Word、文本或 HTML 文件做成报告；jianbao handout 可以把 PDF 拼成会议材料"}
	default:
		return false
	}
	log.Add(diag.NotAReport, diag.Pos{}, diag.Args{"file": name, "hint": hint})
	return true
}

func importHint(name string) diag.Words {
	return diag.Words{"{import} makes a report of it", "{import} 把它做成报告"}.With(diag.Args{"import": "jianbao import " + quoted(name)})
}

// quoted is a name as a shell takes it for one word.
func quoted(name string) string {
	if strings.ContainsAny(name, " ()&;'") {
		return `"` + name + `"`
	}
	return name
}
