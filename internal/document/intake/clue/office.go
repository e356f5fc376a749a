package clue

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"jianbao/internal/document/intake/wording"
)

// The forms of two lines of official papers. Each expression is compiled once, for the
// first line that needs it.
var (
	printRun = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:共?印(?:发|發|制|製)?|印数:|印刷:)\s*([0-9]{1,6})\s*份?$`)
	})
	paperNumber = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^\p{Han}{1,12}\s*[〔\[(（【]\s*(?:19|20)\d\d\s*[〕\])）】]\s*第?\s*\d{1,4}\s*号$`)
	})
)

// Sent reads a line that says to whom a paper goes: 报：市委, 抄送：各区人民政府,
// 主送：省水利厅. kind is "report" for those above, "send" for those it is
// addressed to, "copy" for those who get a copy; "" for any other line. to is what
// follows, without the stop at its end.
func Sent(s string) (kind, to string) {
	head, rest, ok := cutColon(s)
	if !ok || rest == "" {
		return "", ""
	}
	switch head {
	case "报", "报送", "抄报", "呈报", "呈", "報", "報送", "抄報":
		kind = "report"
	case "送", "主送", "發送", "发送", "分送", "收文", "收文单位", "收件人", "收件单位", "收文机关", "致", "To", "TO":
		kind = "send"
	case "发", "發", "抄送", "抄送单位", "抄送机关", "抄报单位", "印送", "Cc", "CC", "cc", "Copy", "Copies", "Copies to":
		kind = "copy"
	default:
		return "", ""
	}
	return kind, strings.TrimRight(rest, "。. ")
}

// Printed is how many copies were printed, of a line that says it: 共印50份,
// （共印 120 份）, 印数：50; 0 for any other line.
func Printed(s string) int {
	if len(s) > 120 || !strings.Contains(s, "印") {
		return 0
	}
	m := printRun().FindStringSubmatch(strings.Trim(norm.NFKC.String(s), " ()[]。."))
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(m[1])
	return n
}

// Issued reads the line at the foot of an official paper that says who issued it
// and when: 市水利局办公室　2026年3月5日印发. date is "" for any other line.
func Issued(s string) (who, date string) {
	t := strings.TrimSpace(s)
	for _, end := range []string{"印发", "印發", "印制", "印製"} {
		t = strings.TrimSpace(strings.TrimSuffix(t, end))
	}
	return OfficeAndDate(t)
}

// OfficeAndDate parts a line that holds who publishes and the date, in this order
// or the other, with spaces, a tab or a bar between them. date is "" for any other
// line.
func OfficeAndDate(s string) (who, date string) {
	t := strings.TrimSpace(s)
	if strings.HasPrefix(t, "(") || strings.HasPrefix(t, "（") { // (updated April 2018)
		return "", ""
	}
	if !strings.ContainsAny(t, "0123456789年０１２３４５６７８９") || utf8.RuneCountInString(t) > 80 || strings.ContainsAny(t, "：:") {
		return "", ""
	}
	for i, r := range t {
		if !strings.ContainsRune(" \t\u3000|｜，,·", r) {
			continue
		}
		left, right := strings.Trim(t[:i], " \t\u3000|｜，,·"), strings.Trim(t[i:], " \t\u3000|｜，,·")
		left = withoutSubmitted(left)
		if d := Date(right); d != "" && wording.Key(left) != "" && !goesOn(left) && !isDraft(left) && !isPlace(left, t[len(left):]) && Date(left) == "" && !strings.ContainsAny(left, "0123456789。；：") {
			return left, d
		}
		if d := Date(left); d != "" && wording.Key(right) != "" && !strings.ContainsAny(right, "0123456789。；：") {
			return right, d
		}
	}
	return "", ""
}

// withoutSubmitted takes off the words before the name of who submitted a paper.
func withoutSubmitted(s string) string {
	for _, head := range []string{"Submitted by ", "Prepared by ", "Issued by ", "Published by "} {
		if rest, ok := strings.CutPrefix(s, head); ok {
			return strings.TrimPrefix(rest, "the ")
		}
	}
	return s
}

// isPlace says that the words before a date, with a comma between them, are a place: Oslo,
// 14 February 2025. They are a word or two of Latin letters, and no office.
func isPlace(left, between string) bool {
	return strings.HasPrefix(strings.TrimLeft(between, " "), ",") && wording.Language(left) == "en" && len(strings.Fields(left)) == 1 && !IsPublisher(left)
}

// Published is the date of a line that says when a paper came out, and nothing more:
// Published March 2025, Released on 3 May 2025; "" for any other.
func Published(s string) string {
	for _, head := range [...]string{"Published ", "Issued ", "Released "} {
		if rest, ok := strings.CutPrefix(s, head); ok {
			return Date(strings.TrimPrefix(strings.TrimPrefix(rest, "on "), "in "))
		}
	}
	return ""
}

// PaperOf is the date of a line that names a paper of a day: Notes of meeting, 4 March 2025;
// "" for any other.
func PaperOf(s string) string {
	word, _, _ := strings.Cut(s, " ")
	if _, date, ok := strings.Cut(s, ", "); ok && isPaper(word) && utf8.RuneCountInString(s) <= 100 {
		return Date(date)
	}
	return ""
}

// Byline is who wrote a paper, of a line that says it and nothing more: the Kitchen
// Collective of By the Kitchen Collective; "" for any other.
func Byline(s string) string {
	who, ok := strings.CutPrefix(s, "By ")
	r, _ := utf8.DecodeRuneInString(strings.TrimPrefix(who, "the "))
	if !ok || !unicode.IsUpper(r) || utf8.RuneCountInString(s) > 80 || wording.EndsSentence(s) || Date(who) != "" {
		return ""
	}
	return strings.TrimPrefix(who, "the ")
}

// isDraft says that the words before a date are what the paper is: Final report, December
// 2024. They are no name.
func isDraft(left string) bool {
	switch words := strings.Fields(strings.ToLower(left)); words[len(words)-1] {
	case "report", "draft", "version", "edition", "update", "revision", "paper", "note", "review", "issue":
		return true
	}
	return false
}

// PlacedDate is the date of a line that says where and when a letter was written, or of
// which draft it is: Oslo, 14 February 2025; Final report, May 2025; "" for any other.
func PlacedDate(s string) string {
	place, rest, ok := strings.Cut(s, ", ")
	if d := Date(rest); ok && d != "" && len(place) <= 40 && len(strings.Fields(place)) <= 3 && wording.Language(place) == "en" && !IsPublisher(place) && Date(place) == "" && !goesOn(place) {
		return d
	}
	return ""
}

// Submitter is who submitted a paper, of a line that says to whom as well: Youth Council of
// Submitted to the Transport Committee by the Youth Council; "" for any other.
func Submitter(s string) string {
	for _, head := range []string{"Submitted to ", "Presented to ", "Prepared for "} {
		if rest, ok := strings.CutPrefix(s, head); ok && utf8.RuneCountInString(s) <= 120 && !wording.EndsSentence(s) {
			if at := strings.LastIndex(rest, " by "); at > 0 {
				return strings.TrimPrefix(rest[at+len(" by "):], "the ")
			}
		}
	}
	return ""
}

// goesOn says that the words before a date go on in it, or say of what it is the date:
// Schedule for October 2016, Updated May 2018. They are no name.
func goesOn(s string) bool {
	words := strings.Fields(strings.ToLower(s))
	switch last := words[len(words)-1]; last {
	case "for", "of", "on", "in", "at", "to", "by", "from", "since", "until", "and", "the", "as", "dated", "updated", "revised", "amended", "published", "issued", "released", "printed", "due", "before", "after", "effective",
		"截至", "自", "至", "于", "截止", "更新", "修订", "更新于", "修订于":
		return true
	}
	return false
}

// IsAttendance says that a line names those who were at a meeting, or when and
// where it was: 出席：…, 列席：…, 主持人：…, 时间：…, Present: ….
func IsAttendance(s string) bool {
	head, rest, ok := cutColon(s)
	return ok && rest != "" && strings.Contains(" 出席 列席 参加 参会 参会人员 出席人员 列席人员 出席人 列席人 参加人 参会人 参加人员 出席领导 缺席 请假 主持 主持人 记录 记录人 会议记录 时间 地点 会议时间 会议地点 出席者 列席者 出席单位 列席单位 参会单位 与会人员 到会人员 缺席人员 请假人员 记录员 会议日期 日期 date 記錄 主持人 時間 地點 會議時間 會議地點 "+
		"present attendees attendance participants apologies absent chair chaired in_attendance date_and_time time venue place minutes_taken_by minutes also_present in_the_chair regrets guests recorder ", " "+strings.ReplaceAll(strings.ToLower(head), " ", "_")+" ")
}

// Imprint reads a line that says what it is: 发布单位：市图书馆, Date: 3 May 2025,
// Subject: New rules. kind is "publisher", "date" or "title", "" for any other line.
func Imprint(s string) (kind, value string) {
	head, rest, ok := cutColon(s)
	if !ok || rest == "" || utf8.RuneCountInString(rest) > 120 {
		return "", ""
	}
	switch strings.ToLower(head) {
	case "单位", "發布單位", "发布单位", "报告单位", "编制单位", "编写单位", "主办单位", "主办", "来源", "來源", "发文", "发文单位", "发文机关", "发件人", "发件单位", "印发单位", "編制單位", "publisher", "published by", "from", "issued by", "prepared by":
		kind = "publisher"
	case "日期", "发布日期", "發布日期", "报告日期", "成文日期", "发文日期", "印发日期", "date", "issued", "date of issue":
		if kind = "date"; Date(rest) == "" {
			return "", ""
		}
	case "标题", "標題", "题目", "主题", "主題", "事由", "案由", "title", "subject", "re", "regarding":
		kind = "title"
	default:
		return "", ""
	}
	return kind, rest
}

// IsKeyLine says that a line of a masthead says of a paper what no report has a key for:
// 签发人：王刚, 编号：…, Ref: 12/2026.
func IsKeyLine(s string) bool {
	head, rest, ok := cutColon(s)
	if !ok || rest == "" || utf8.RuneCountInString(rest) > 60 || wording.EndsSentence(rest) {
		return false
	}
	switch strings.ToLower(head) {
	case "编号", "編號", "文号", "签发", "签发人", "审核", "审稿", "核稿", "核稿人", "拟稿", "拟稿人", "撰稿", "撰稿人", "执笔", "执笔人", "责任编辑", "责编", "主编", "编辑", "编审", "校对", "密级", "份号", "版本", "作者", "联系人", "主题词", "关键词",
		"ref", "reference", "our ref", "author", "authors", "version", "status", "classification", "document", "document no", "keywords", "editor":
		return true
	}
	return false
}

// Keyed says that a line says by a few words before a colon what it is, and what it says is
// short: Country: Tavo, 项目名称：农村公路.
func Keyed(s string) bool {
	head, rest, ok := cutColon(s)
	return ok && head != "" && rest != "" && len(strings.Fields(head)) <= 3 && utf8.RuneCountInString(rest) <= 60 && !wording.EndsSentence(rest)
}

// SecondKey is where the second of two things begins that one line of a masthead says, in
// bytes: 来源：市林业局　发布日期：2025-03-05; 0 for any other line.
func SecondKey(s string) int {
	first := strings.Index(s, "：")
	if first <= 0 || len(s) > 300 || strings.Contains(s, "\n") || strings.Count(s, "：") < 2 {
		return 0
	}
	from := first + len("：")
	second := from + strings.Index(s[from:], "：")
	gap := strings.LastIndexAny(s[:second], " \t\u3000")
	if gap < from {
		return 0
	}
	_, w := utf8.DecodeRuneInString(s[gap:])
	one, _ := Imprint(strings.TrimSpace(s[:gap]))
	other, _ := Imprint(s[gap+w:])
	if one == "" || other == "" && !IsKeyLine(s[gap+w:]) {
		return 0
	}
	return gap + w
}

// IsEditors says that a line names those who edited or checked a paper: 责任编辑：陈芳
// 审核：李国华.
func IsEditors(s string) bool {
	head, rest, ok := cutColon(s)
	if !ok || rest == "" || utf8.RuneCountInString(s) > 100 || wording.EndsSentence(rest) {
		return false
	}
	switch head {
	case "签发", "签发人", "审核", "审稿", "核稿", "核稿人", "拟稿", "拟稿人", "撰稿", "撰稿人", "责任编辑", "责编", "主编", "编辑", "编审", "校对", "責任編輯", "編輯":
		return true
	}
	return false
}

// Attached is what a line says is attached to a paper: 名单 of 附件：名单, table of payments
// of Attachment: table of payments; the whole line where it says more, 附件1：名单, Annex:
// people met. It is "" for any other line.
func Attached(s string) string {
	head, rest, ok := cutColon(s)
	if !ok || rest == "" {
		return ""
	}
	bare := strings.ToLower(strings.TrimRight(head, "0123456789一二三四五六七八九十 "))
	switch bare {
	case "附件", "附", "attachment", "attachments":
	case "附表", "附图", "附錄", "附录", "enclosure", "enclosures", "encl", "enc", "annex", "annexes", "appendix", "appendices":
		return s
	default:
		return ""
	}
	if len(bare) < len(strings.ToLower(head)) {
		return s
	}
	return rest
}

// IsContents says that a line stands above a list of what a paper holds.
func IsContents(s string) bool {
	t := strings.Trim(s, " \t\u3000【】[]〔〕*：:")
	switch strings.ToLower(strings.NewReplacer(" ", "", "\u3000", "").Replace(t)) {
	case "目录", "目錄", "要目", "本期要目", "本期目录", "本期导读", "编者按", "編者按", "contents", "inthisissue":
		return true
	}
	return false
}

// cutColon parts a line at its first colon, where no more than a few words stand
// before it. Spaces within the words before it are left out of Chinese.
func cutColon(s string) (head, rest string, ok bool) {
	begin := s[:min(len(s), 4*20+len("："))] // most lines have none there
	at := strings.IndexByte(begin, ':')
	if wide := strings.Index(begin, "："); wide >= 0 && (at < 0 || wide < at) {
		at = wide
	}
	if at <= 0 || utf8.RuneCountInString(s[:at]) > 20 {
		return "", "", false
	}
	_, w := utf8.DecodeRuneInString(s[at:])
	head = strings.Trim(s[:at], " \t\u3000*【】[]")
	if wording.Language(head) == "zh" {
		head = strings.NewReplacer(" ", "", "\u3000", "").Replace(head)
	}
	return head, strings.Trim(s[at+w:], " \t\u3000"), true
}

// IsSalutation says that a line addresses those who read or listen: 各位代表：,
// 尊敬的王主任：, Dear colleagues,.
func IsSalutation(s string) bool {
	t := strings.Trim(s, " \t\u3000*")
	n := utf8.RuneCountInString(t)
	last, _ := utf8.DecodeLastRuneInString(t)
	if n > 60 || !strings.ContainsRune("：:，,！!", last) {
		return false
	}
	for _, head := range []string{"各位", "尊敬的", "敬爱的", "亲爱的", "同志们", "同学们", "老师们", "女士们", "先生们", "朋友们", "诸位", "各位領導", "Dear ", "Ladies and ", "Distinguished ", "Honourable ", "Honorable ", "Excellenc", "Friends", "Colleagues", "Your Excellenc", "Mr ", "Mr. ", "Madam ", "To all "} {
		if strings.HasPrefix(t, head) {
			return true
		}
	}
	return strings.ContainsRune("：:", last) && wording.Language(t) == "zh" && n <= 30 && !strings.ContainsAny(t, "。；") && addressees(strings.TrimRight(t, "：:"))
}

// addressees says that a line names offices that a paper is addressed to.
func addressees(s string) bool {
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune("，、, ", r) }) {
		if IsPublisher(part) || strings.HasPrefix(part, "各") && (strings.HasSuffix(part, "单位") || strings.HasSuffix(part, "部门")) {
			return true
		}
	}
	return false
}

// IsMark says that a line is a mark of secrecy or haste, or says for whom a paper
// is: 内部资料, 注意保存, 特急, 机密★1年.
func IsMark(s string) bool {
	t := strings.Trim(s, " \t\u3000（）()【】[]*")
	if n := utf8.RuneCountInString(t); n > 24 || n < 2 || strings.ContainsAny(t, "。，；：") {
		return false
	}
	switch t {
	case "MEMO", "Memo", "MEMORANDUM", "Memorandum":
		return true
	}
	for _, w := range []string{"内部资料", "內部資料", "内部参阅", "内部文件", "内部刊物", "注意保存", "请勿外传", "绝密", "机密", "秘密", "特急", "加急", "急件", "绝密★", "送审稿", "征求意见稿", "讨论稿", "草案", "For internal use", "Confidential", "For immediate release", "For Immediate Release", "FOR IMMEDIATE RELEASE"} {
		if strings.HasPrefix(t, w) && (utf8.RuneCountInString(t) <= utf8.RuneCountInString(w)+6 || wording.Language(t) == "zh" && strings.ContainsAny(t, " \u3000")) {
			return true
		}
	}
	return false
}

// IsRedHead says that a line is the head of an official paper, printed in red: 市水利局
// 文件.
func IsRedHead(s string) bool {
	name, ok := strings.CutSuffix(strings.TrimSpace(s), "文件")
	return ok && IsPublisher(name)
}

// IsPaperNumber says that a line is the number of an official paper: 水发〔2026〕3号.
func IsPaperNumber(s string) bool {
	s = strings.TrimSpace(s)
	return strings.HasSuffix(s, "号") && paperNumber().MatchString(s)
}

// NamesPeriodical says that a short line ends as the names of bulletins do.
func NamesPeriodical(s string) bool {
	t := strings.TrimRight(strings.TrimSpace(s), "*）) ")
	for _, end := range []string{"简报", "簡報", "信息", "专报", "專報", "动态", "動態", "通讯", "通訊", "要情", "参考", "參考", "内参", "快讯", "快訊", "快报", "通报", "月报", "周报", "专刊", "Bulletin", "Newsletter", "Digest", "Brief", "News"} {
		if strings.HasSuffix(t, end) {
			return utf8.RuneCountInString(t) <= 30
		}
	}
	return false
}
