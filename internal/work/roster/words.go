package roster

import (
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/han"
	"jianbao/internal/mail/recipients"
)

// words are those of the papers in one language.
type words struct {
	lang, tag string // "zh", "zh-CN"
	titles    map[string]string
	heads     map[string]string
}

// The columns that are filled in by hand, and the number.
const (
	number   = "number"
	sign     = "sign"
	arrived  = "arrived"
	received = "received"
	taken    = "taken"
	returned = "returned"
	given    = "given"
)

func chinese() words {
	return words{"zh", "zh-CN",
		map[string]string{SignIn: "签到表", Register: "发放清退登记表", Cards: "席卡", Labels: "标签"},
		map[string]string{number: "序号", recipients.Name: "姓名", recipients.Organisation: "单位", recipients.Title: "职务", recipients.Seat: "座位",
			sign: "签到", arrived: "时间", "copy": "份号", received: "领取人签字", taken: "领取时间", returned: "清退人签字", given: "清退时间"}}
}

func english() words {
	return words{"en", "en",
		map[string]string{SignIn: "Sign-in sheet", Register: "Register of copies handed out and returned", Cards: "Name cards", Labels: "Labels"},
		map[string]string{number: "No.", recipients.Name: "Name", recipients.Organisation: "Organisation", recipients.Title: "Position", recipients.Seat: "Seat",
			sign: "Signature", arrived: "Time", "copy": "Copy", received: "Received by", taken: "On", returned: "Returned by", given: "On"}}
}

// wordsIn are the words in the languages of an order; where it names none, in Chinese if
// the list is.
func wordsIn(languages []string, list *recipients.List) []words {
	var out []words
	for _, lang := range languages {
		if lang == "zh" {
			out = append(out, chinese())
		} else {
			out = append(out, english())
		}
	}
	if len(out) > 0 {
		return out
	}
	for _, c := range list.Columns {
		if han.In(c.Header) {
			return []words{chinese()}
		}
	}
	return []words{english()}
}

// title is the title of the paper, in the language of a place.
func (m *maker) title(i int) string {
	if m.order.Title != "" {
		return m.order.Title
	}
	return m.say[i].titles[m.order.Kind]
}

// gathering says what is known of the meeting, in the language of a place; "" for none.
func (m *maker) gathering(i int) string {
	if m.meeting == nil || !m.meeting.Given() {
		return ""
	}
	return strings.Join(brief.MeetingIn(m.meeting, m.say[i].lang).Parts, " · ")
}

// personal is the language of a text of the list, for those who hear it.
func (m *maker) personal(text string) string {
	if han.In(text) {
		return "zh-CN"
	}
	return "en"
}
