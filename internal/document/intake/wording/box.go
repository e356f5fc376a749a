package wording

import "jianbao/internal/report"

// Box is the line that begins a box of a report, "[!case] Title", for the word of a box or
// of an alert of GitHub's; "" for any other word. Where title is "", the box is called after
// its word, in the language of like.
func Box(word, title, like string) string {
	names := [2]string{} // in Chinese and in English
	switch word {
	case report.BoxCase:
		names = [2]string{"案例", "Case"}
	case report.BoxNote:
		names = [2]string{"说明", "Note"}
	case "tip":
		names = [2]string{"提示", "Tip"}
	case "important":
		names = [2]string{"重要", "Important"}
	case "warning":
		names = [2]string{"警告", "Warning"}
	case "caution":
		names = [2]string{"注意", "Caution"}
	default:
		return ""
	}
	kind := report.BoxNote
	if word == report.BoxCase {
		kind = word
	}
	if title == "" {
		if title = names[0]; Language(like) == "en" {
			title = names[1]
		}
	}
	return "[!" + kind + "] " + title
}

// BoxLine is the line that begins a box of a report, for a line of Markdown that begins one
// or an alert of GitHub's; "" for any other line. like is what stands below it.
func BoxLine(line, like string) string {
	word, at, ok := report.BoxMark(line)
	if !ok {
		return ""
	}
	return Box(word, line[at:], like)
}
