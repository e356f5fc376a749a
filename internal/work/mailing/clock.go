package mailing

import (
	"strings"
	"time"

	"jianbao/internal/diag"
	"jianbao/internal/proof/figures"
)

// checkClock notes an embargo that is on, and a label that speaks against
// sending. A label that names the day until which it holds stops a run that
// would send before that day.
func (pl *Plan) checkClock() {
	if e := pl.Copies.Reading.Embargo; !e.Time.IsZero() {
		pl.Log().Add(diag.MailUnderEmbargo, e.Pos, diag.Args{"when": e.Time.Format("2006-01-02 15:04 -07:00")})
	}
	now := pl.p.Now()
	if e := pl.Campaign.Embargo; e != nil && now.Before(e.Time) {
		pl.Log().Add(diag.MailEmbargo, e.Pos, diag.Args{"when": e.Time.Format("2006-01-02 15:04 -07:00")})
	}
	for _, t := range pl.Copies.Reading.Label.Texts {
		label := t.Plain()
		if day, named := dayOf(label, t.Lang, now.Location()); named && holdsBack(label) {
			if now.Before(day) {
				code := diag.MailLabelHolds
				if !pl.Order.Leave || pl.Campaign.Own(pl.Order.TestTo) {
					code = diag.MailLabel
				}
				pl.Log().Add(code, t.At(0), diag.Args{"label": label, "day": day.Format("2006-01-02")})
				return
			}
			continue
		}
		if warnsOff(label) {
			pl.Log().Add(diag.MailLabel, t.At(0), diag.Args{"label": label})
			return
		}
	}
}

// dayOf is the day that a label names, in the zone of the clock.
func dayOf(label, lang string, zone *time.Location) (time.Time, bool) {
	for _, f := range figures.Read(label, lang) {
		if f.Kind == figures.Date && f.Year > 0 && f.Month > 0 && f.Day > 0 {
			return time.Date(f.Year, time.Month(f.Month), f.Day, 0, 0, 0, 0, zone), true
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
