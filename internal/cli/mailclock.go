package cli

import (
	"strings"
	"time"

	"jianbao/internal/diag"
	"jianbao/internal/proof/figures"
)

// checkClock notes an embargo that is on, and a label that speaks against
// sending. A label that names the day until which it holds stops a run that
// would send before that day.
func (m *mailing) checkClock() {
	if e := m.campaign.Embargo; e != nil && m.Now().Before(e.Time) {
		m.log.Add(diag.MailEmbargo, e.Pos, diag.Args{"when": e.Time.Format("2006-01-02 15:04 -07:00")})
	}
	for _, t := range m.readings[0].Label.Texts {
		label := t.Plain()
		if day, named := m.dayOf(label, t.Lang); named && holdsBack(label) {
			if m.Now().Before(day) {
				code := diag.MailLabelHolds
				if !m.asked.leaves() || isOwn(m.campaign, m.asked.testTo) {
					code = diag.MailLabel
				}
				m.log.Add(code, t.At(0), diag.Args{"label": label, "day": day.Format("2006-01-02")})
				return
			}
			continue
		}
		if warnsOff(label) {
			m.log.Add(diag.MailLabel, t.At(0), diag.Args{"label": label})
			return
		}
	}
}

// dayOf is the day that a label names, where the clock of the run is.
func (m *mailing) dayOf(label, lang string) (time.Time, bool) {
	for _, f := range figures.Read(label, lang) {
		if f.Kind == figures.Date && f.Year > 0 && f.Month > 0 && f.Day > 0 {
			return time.Date(f.Year, time.Month(f.Month), f.Day, 0, 0, 0, 0, m.Now().Location()), true
		}
	}
	return time.Time{}, false
}

// holdsBack says that a label forbids something until a day.
func holdsBack(label string) bool {
	l := strings.ToLower(label)
	for _, word := range []string{"embargo", "until", "not before", "before", "前", "禁", "解密", "不得", "勿", "起公开"} {
		if strings.Contains(l, word) {
			return true
		}
	}
	return false
}

// warnsOff says that a label speaks of what is not yet, or not for everybody.
func warnsOff(label string) bool {
	l := strings.ToLower(label)
	for _, word := range []string{"draft", "internal", "confidential", "restricted", "secret", "embargo", "not for", "do not",
		"草稿", "草案", "征求意见", "讨论稿", "送审", "内部", "秘密", "机密", "绝密", "保密", "不得", "勿", "禁"} {
		if strings.Contains(l, word) {
			return true
		}
	}
	return false
}
