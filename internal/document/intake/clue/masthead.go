package clue

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/document/intake/wording"
	"jianbao/internal/report/calendar"
)

// IsSeries says that a short line names a series or an issue.
func IsSeries(s string) bool {
	n := utf8.RuneCountInString(s)
	if n <= 60 && !wording.EndsSentence(s) && (regexp.MustCompile(`第\s*[0-9一二三四五六七八九十]+\s*期`).MatchString(s) || regexp.MustCompile(`(?i)\b(no|issue|vol)\.? ?\d+`).MatchString(s) && Issue(s) == "") {
		return true
	}
	if n > 24 {
		return false
	}
	t := strings.ToLower(s)
	for _, w := range []string{"研究报告", "简报", "专报", "内参", "专刊", "月报", "周报", "快报", "第", "report no", "report series", "brief no", "working paper", "policy brief"} {
		if strings.Contains(t, w) && (w != "第" || strings.Contains(t, "期")) {
			return true
		}
	}
	return false
}

// IsPublisher says that a short line names an office or an institution.
func IsPublisher(s string) bool {
	if n := utf8.RuneCountInString(s); n > 60 || n < 3 || wording.EndsSentence(s) || Date(s) != "" {
		return false
	}
	if wording.Language(s) == "zh" {
		for _, end := range []string{"研究院", "研究所", "研究中心", "中心", "委员会", "办公室", "编辑部", "秘书处", "协会", "学会", "联合会", "基金会", "集团", "公司", "大学", "学院", "研究会", "智库", "课题组", "人民政府", "委办公厅", "办公厅", "水利局", "水利厅"} {
			if strings.HasSuffix(strings.TrimRight(s, "（）()ABCDEFGHIJKLMNOPQRSTUVWXYZ "), end) && utf8.RuneCountInString(s) <= 30 {
				return true
			}
		}
		return false
	}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch w {
		case "Institute", "Center", "Centre", "Office", "Ministry", "University", "Association", "Committee", "Department", "Editors", "Council", "Academy", "Foundation", "Secretariat":
			return true
		}
	}
	return false
}

// Issue is the number in a line that begins with that of an issue, No. 3; "" for
// any other.
func Issue(s string) string {
	m := regexp.MustCompile(`^(?i:no)\.?\s*(\d{1,4})(?:\D|$)`).FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return ""
	}
	return m[1]
}

// Date is the date that a line is, and nothing more: "2020-03-30", "2020-03" where
// it names no day, "2020" where it names no month either. It is "" for any other
// line. A year in figures alone is a number like any other.
func Date(s string) string {
	t := strings.Trim(s, " \t\u3000。.（）()*[]【】")
	y, m, d, ok := calendar.Read(t)
	switch {
	case !ok || y < 1900 || y > 2200 || m == 0 && !strings.HasSuffix(t, "年"):
		return ""
	case d > 0:
		return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
	case m > 0:
		return fmt.Sprintf("%04d-%02d", y, m)
	}
	return fmt.Sprintf("%04d", y)
}
