package handout

import (
	"path/filepath"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/setting/typeface"
)

// stem is the name of a file without its folder and its ending.
func stem(file string) string { return strings.TrimSuffix(filepath.Base(file), filepath.Ext(file)) }

// properTitle is a document's title without what programs put there on their own;
// "" when nothing else is left.
func properTitle(title string) string {
	for _, program := range []string{"Microsoft Word - ", "Microsoft PowerPoint - ", "Microsoft Excel - "} {
		title = strings.TrimPrefix(title, program)
	}
	switch ext := strings.ToLower(filepath.Ext(title)); ext {
	case ".doc", ".docx", ".ppt", ".pptx", ".xls", ".xlsx", ".odt", ".wps", ".pdf", ".rtf", ".tex", ".indd", ".md":
		title = title[:len(title)-len(ext)]
	}
	switch low := strings.ToLower(strings.TrimRight(title, " 0123456789")); low {
	case "", "untitled", "无标题", "document", "文档", "presentation", "powerpoint presentation", "演示文稿", "powerpoint 演示文稿", "工作表", "sheet", "book", "about:blank":
		return ""
	}
	return title
}

// settleTitles gives each part a title that can be set: a file's own may be
// missing, or in a script that no font here has. What the user wrote is not
// changed.
func settleTitles(log *diag.Log, faces *typeface.Set, w words, parts []*part) {
	for i, p := range parts {
		if p.titled {
			continue
		}
		tries := []string{p.title}
		if !p.brief && p.name != "-" {
			tries = append(tries, stem(p.name))
		}
		tries = append(tries, w.part(i+1))
		for _, t := range tries {
			if t != "" && covers(faces, t) {
				p.title = t
				break
			}
		}
		if p.title != tries[0] && tries[0] != "" {
			log.Add(diag.TitleUnset, diag.Pos{}, diag.Args{"file": p.name, "title": p.title})
		}
	}
}

// covers says that a title can be set.
func covers(faces *typeface.Set, title string) bool {
	for _, r := range title {
		if _, ok := faces.Pick(typeface.Hei, r); !ok && r != ' ' {
			return false
		}
	}
	return true
}
