package mailing

import (
	"jianbao/internal/brief"
	"jianbao/internal/han"
	"jianbao/internal/mail/prose"
	"jianbao/internal/report"
)

// embargoed puts the embargo of a report before a subject, where who lets it out finds
// it: [Embargoed until …] Subject, 【…前不得发布】主题. Whether the time has come is for people
// to say: the report, its pages and its letters say so until the key goes.
func embargoed(e report.Instant, lang, subject string) string {
	switch until := brief.WordsFor(lang).Embargo(e.Time); {
	case until == "":
		return subject
	case han.Written(lang):
		return "【" + until + "】" + subject
	default:
		return "[" + until + "] " + subject
	}
}

// embargoLine is what stands above all else in the text of a letter; empty where the
// report has no embargo.
func embargoLine(e report.Instant, lang string) prose.Body {
	if until := brief.WordsFor(lang).Embargo(e.Time); until != "" {
		return prose.Words(lang, until)
	}
	return prose.Body{}
}
