package clue

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"jianbao/internal/document/intake/wording"
	"jianbao/internal/han"
)

// How issues are named and numbered. Each expression is compiled once, for the first
// line that needs it.
var (
	hanIssue   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`第\s*[0-9一二三四五六七八九十]+\s*期`) })
	allIssues  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[总總]第?\s*[0-9]{1,5}\s*期`) })
	issueHead  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?i:no)\.?\s*(\d{1,4})(?:\PL*)$`) })
	hanMeeting = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:[0-9]{4}\s*年?\s*)?第\s*(?:[0-9]{1,4}|[一二三四五六七八九十百零〇]{1,6})\s*次(?:会议)?$`)
	})
	latinNumber = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?i:no|issue|bulletin no)\.?\s*(\d{1,4})(?:\s*,?\s*(?:(?:19|20)\d\d|\(\d{4}\)))?$`)
	})
	hanNumber = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:[0-9]{4}\s*年\s*)?第\s*([0-9]{1,4}|[一二三四五六七八九十百零〇]{1,6})\s*[期号號](?:\s*[(,,]?\s*[总總]第?\s*[0-9]{1,5}\s*期\s*\)?)?$`)
	})
)

// IsSeries says that a short line names a series or an issue.
func IsSeries(s string) bool {
	n := utf8.RuneCountInString(s)
	if n <= 60 && !wording.EndsSentence(s) && (strings.Contains(s, "期") && hanIssue().MatchString(s) || namesLatinIssue(s)) && Number(s) == "" {
		return true
	}
	if isKindOfPaper(s) {
		return true
	}
	if n > 24 {
		return false
	}
	t := strings.ToLower(s)
	for _, w := range []string{"研究报告", "简报", "簡報", "专报", "專報", "内参", "專刊", "专刊", "月报", "月報", "周报", "週報", "快报", "快報", "report no", "report series", "brief no", "working paper", "policy brief"} {
		if strings.Contains(t, w) {
			return true
		}
	}
	return false
}

// isKindOfPaper says that a line says what kind of paper this is, with or without its
// number, and nothing more: FIELD NOTE, Policy Paper 7/2026.
func isKindOfPaper(s string) bool {
	if strings.Count(s, " ") > 8 {
		return false
	}
	words := strings.Fields(strings.ToLower(s))
	if len(words) > 4 {
		return false
	}
	if len(words) > 2 && words[0] == "a" {
		words = words[1:]
	}
	switch strings.Join(words, " ") {
	case "agenda", "minutes", "circular", "terms of reference", "call for papers", "request for proposals", "concept note", "incident report", "progress report", "interim report", "final report", "trip report", "mission report", "situation report", "status report":
		return true
	}
	if len(words) > 1 && strings.Trim(words[len(words)-1], "0123456789/-–.#") == "" {
		words = words[:len(words)-1]
	}
	if len(words) != 2 {
		return false
	}
	switch words[1] {
	case "paper", "note", "brief", "briefing", "memo", "memorandum", "bulletin", "circular", "release", "letter", "proposal":
	default:
		return false
	}
	switch words[0] {
	case "policy", "research", "field", "working", "discussion", "briefing", "background", "position", "issue", "technical", "statistical", "press", "media", "news", "information", "project", "occasional", "white", "green", "annual", "weekly", "monthly", "quarterly":
		return true
	}
	return false
}

// namesLatinIssue says that No, Issue or Vol stands before a number in a line.
func namesLatinIssue(s string) bool {
	for i := 1; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' || s[i-1] >= '0' && s[i-1] <= '9' {
			continue
		}
		head := strings.TrimSuffix(strings.TrimSuffix(s[:i], " "), ".")
		at := len(head)
		for at > 0 && head[at-1]|0x20 >= 'a' && head[at-1]|0x20 <= 'z' {
			at--
		}
		switch strings.ToLower(head[at:]) {
		case "no", "issue", "vol":
			return true
		}
	}
	return false
}

// publisherEndings are what the names of offices and institutions end with. What
// stands behind a slash is no name of one.
const publisherEndings = "中心 委员会 委員會 办公室 辦公室 编辑部 編輯部 编写组 編寫組 课题组 課題組 编委会 編委會 调查队 调研组 調研組 工作组 工作組 专家组 專家組 领导小组 領導小組 项目组 起草组 评估组 考察组 督导组 检查组 居委会 村委会 业委会 家委会 指挥部 " +
	"秘书处 秘書處 协会 協會 学会 學會 联合会 聯合會 研究会 研究會 理事会 理事會 商会 商會 工会 基金会 基金會 集团 集團 公司 大学 大學 学校 學校 党校 中学 小学 智库 智庫 " +
	"政府 办公厅 辦公廳 管理处 办事处 辦事處 街道办 政协 人大 党委 党组 工委 纪委 支部 总队 支队 大队 银行 出版社 通讯社 图书馆 档案馆 博物馆 文化馆 美术馆 纪念馆 站/车站/网站/本站/全站/到站/充电站/加油站/地铁站/火车站/水电站/泵站 事务所 研究所 气象台 " +
	"局 厅 廳 署 院 处/好处/之处/到处/处处/各处/长处/用处/出处/益处/难处/坏处 處/好處/之處/到處/處處/各處 科室 教研室 研究室 实验室 部/全部/内部/外部/一部/局部/干部/俱乐部/分部/头部/东部/西部/南部/北部/中部 司/公司 联盟 联席会议"

// doesThings says that a line tells what happened somewhere, though it ends as the name
// of an office or a school does: 宣传队走进第三小学.
func doesThings(s string) bool {
	for _, verb := range []string{"走进", "覆盖", "举行", "召开", "启动", "开展", "建成", "举办", "落户", "慰问", "来到", "全部", "访问"} {
		if strings.Contains(s, verb) {
			return true
		}
	}
	return false
}

// IsPublisher says that a short line names an office or an institution.
func IsPublisher(s string) bool {
	n := utf8.RuneCountInString(s)
	if strings.Contains(s, "\n") && strings.ContainsAny(s, "0123456789@") {
		return false // lines of addresses
	}
	if n > 80 || n < 3 || wording.EndsSentence(s) || Date(s) != "" {
		return false
	}
	if wording.Language(s) == "zh" {
		bare := strings.TrimRight(s, "（）()ABCDEFGHIJKLMNOPQRSTUVWXYZ ")
		if book, rest, ok := strings.Cut(bare, "》"); ok && strings.HasPrefix(book, "《") && rest != "" { // 《港务志》编纂委员会
			bare = "书" + rest
		}
		if n > 30 || strings.ContainsAny(bare, "，。；：、！？《》“”") && !strings.Contains(bare, "、") || strings.Contains(bare, "关于") {
			return false
		}
		if doesThings(bare) {
			return false
		}
		if strings.HasSuffix(bare, "格局") || strings.HasSuffix(bare, "布局") || strings.HasSuffix(bare, "大局") || strings.HasSuffix(bare, "结局") || strings.HasSuffix(bare, "开局") || strings.HasSuffix(bare, "全局") {
			return false
		}
		for _, e := range strings.Fields(publisherEndings) {
			end, but, _ := strings.Cut(e, "/")
			if !strings.HasSuffix(bare, end) || bare == end && utf8.RuneCountInString(end) < 3 {
				continue
			}
			other := false
			for not := range strings.SplitSeq(but, "/") {
				other = other || not != "" && strings.HasSuffix(bare, not)
			}
			if !other {
				return true
			}
		}
		return false
	}
	if strings.HasSuffix(s, ",") || strings.ContainsAny(s, "@0123456789") || IsPerson(s) {
		return false
	}
	words := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if len(words) > 1 && isPaper(words[0]) || len(words) <= 4 && isKindOfPaper(s) || len(words) > 1 && isGathering(words[len(words)-1]) {
		return false // Evaluation of the Stoves Project, Board of Trustees, 118th meeting
	}
	if len(words) > 3 && words[0] == "Friends" && words[1] == "of" {
		return true
	}
	for i, w := range words {
		switch w {
		case "Institute", "Center", "Centre", "Office", "Ministry", "University", "Association", "Committee", "Department", "Editors", "Council", "Academy", "Foundation", "Secretariat", "Museum", "Library", "Archives", "Observatory", "Laboratory", "Consortium":
			if i+1 == len(words) || !strings.Contains(s, w+" ") || afterOffice(words[i+1]) {
				return true // and not City Library Lends Instruments
			}
		case "Commission", "Bureau", "Authority", "Agency", "Board", "Team", "Society", "Trust", "Bank", "Press", "Group", "Union", "Company", "Ltd", "Inc", "Administration", "Hospital", "School", "College", "Network", "Gallery", "Archive", "Forum", "Federation", "Cooperative", "Club", "Unit", "Programme", "Program", "Project", "Service", "Initiative":
			if i > 0 && i+1 == len(words) || i+1 < len(words) && slices.Contains([]string{"of", "on", "for"}, words[i+1]) {
				return true
			}
		}
	}
	return false
}

// isPaper says that a word is what a paper is, or what is done with it: a title begins with
// it, and no name of an office.
func isPaper(word string) bool {
	switch word {
	case "Report", "Evaluation", "Review", "Study", "Survey", "Assessment", "Analysis", "Minutes", "Notes", "Summary", "Proposal", "Plan", "Guide", "Guidelines", "Terms", "Statement", "Proceedings", "Findings", "Lessons", "Draft",
		"Submitted", "Presented", "Submission", "Presentation", "Opening", "Closing", "Welcome", "Remarks", "Speech", "Address", "Keynote", "Thursday", "Monday", "Tuesday", "Wednesday", "Friday", "Saturday", "Sunday":
		return true
	}
	return false
}

// isGathering says that a word is that of people who come together: a line that ends in it
// names no office.
func isGathering(word string) bool {
	switch strings.ToLower(word) {
	case "meeting", "session", "workshop", "conference", "seminar", "retreat", "assembly":
		return true
	}
	return false
}

// afterOffice says that a word may follow that of an office in its name: Library of, Museum
// and, Institute CCG.
func afterOffice(word string) bool {
	switch word {
	case "of", "for", "on", "in", "and", "at", "to", "the":
		return true
	}
	return strings.ToUpper(word) == word || IsPublisher("A "+word)
}

// Number is the number in a line that is that of an issue, and nothing more: 12 of
// 第12期, （第12期）, 2026年第3期, 第12期（总第345期）, No. 3 and Issue 3; "" for any
// other line.
func Number(s string) string {
	form := hanNumber
	switch {
	case len(s) > 120:
		return ""
	case strings.ContainsAny(s, "期号號"):
	case beginsLatinNumber(s):
		form = latinNumber
	default:
		return "" // most lines: no expression is asked
	}
	m := form().FindStringSubmatch(strings.Trim(norm.NFKC.String(s), " \t\u3000()[]〔〕"))
	if m == nil {
		return ""
	}
	if n, size := han.ReadNumeral(m[1]); size == len(m[1]) {
		return strconv.Itoa(n)
	}
	return strings.TrimLeft(m[1], "0")
}

// beginsLatinNumber says that the first letter of a line is one that No., Issue or
// Bulletin begins with.
func beginsLatinNumber(s string) bool {
	at := strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || r == '№' })
	if at < 0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[at:])
	return strings.ContainsRune("nNiIbBｎＮｉＩｂＢ№", r)
}

// MeetingNumber says that a line is the number of a meeting, and nothing more:
// （2025年第4次）, 第十二次会议.
func MeetingNumber(s string) bool {
	return len(s) <= 60 && strings.Contains(s, "次") && hanMeeting().MatchString(strings.Trim(norm.NFKC.String(s), " \t\u3000()[]〔〕"))
}

// Issue is the number in a line that begins with that of an issue and goes on
// without words, No. 3. 30.2020; "" for any other.
func Issue(s string) string {
	s = strings.TrimSpace(s)
	if s == "" || s[0] != 'N' && s[0] != 'n' {
		return ""
	}
	m := issueHead().FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	return m[1]
}

// Total is the count of all issues in a line: 总第345期 of （总第345期）, and of 第12期
// （总第345期）; "" for none.
func Total(s string) string {
	if !strings.ContainsAny(s, "总總") {
		return ""
	}
	return allIssues().FindString(norm.NFKC.String(s))
}

// IsRule says that a line is drawn and not written: three marks of one kind or
// more, as ---, ━━━ or ***, with or without spaces.
func IsRule(s string) bool {
	s = strings.ReplaceAll(strings.TrimSpace(s), " ", "")
	r, w := utf8.DecodeRuneInString(s)
	if utf8.RuneCountInString(s) >= 3 && strings.Trim(s, "-–—") == "" {
		return true // some programs make dashes of a few of them
	}
	return strings.ContainsRune("-=*_—–─━═－＝＿*﹣★☆~～", r) && len(s) >= 3*w && strings.Trim(s, string(r)) == ""
}
