package main

import (
	"strings"
	"time"

	"jianbao/internal/diag"
)

// embargoed is until when nothing of the campaign may leave; false when it may.
func (m *mailing) embargoed() (time.Time, bool) {
	e := m.campaign.Embargo
	return m.until(), e != nil && m.Now().Before(e.Time)
}

func (m *mailing) until() time.Time {
	if e := m.campaign.Embargo; e != nil {
		return e.Time
	}
	return time.Time{}
}

// checkClock notes an embargo that is on, and a label that speaks against
// sending.
func (m *mailing) checkClock() {
	if until, on := m.embargoed(); on {
		m.log.Add(diag.MailEmbargo, m.campaign.Embargo.Pos, diag.Args{"when": until.Format("2006-01-02 15:04 -07:00")})
	}
	r := m.readings[0]
	for _, t := range r.Label.Texts {
		if label := t.Plain(); warnsOff(label) {
			m.log.Add(diag.MailLabel, t.At(0), diag.Args{"label": label})
			return
		}
	}
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
