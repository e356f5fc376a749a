package pagewords

import "jianbao/internal/han"

// Own are the words of the page that a house gives, by what they stand for (as a theme's
// label has them) and by language.
type Own map[string]map[string]string

// With are the words with those that a house gives instead. Nil gives none.
func (w Words) With(own Own) Words {
	if len(own) == 0 {
		return w
	}
	p := *w.p
	w.p = &p
	for key, to := range map[string]*string{
		"messages": &w.Messages, "authors": &w.Authors, "timeline": &w.Timeline, "editors-note": &w.EditorsNote, "contents": &w.Contents, "cite": &w.Cite, "notice": &w.Notice,
		"acknowledgements": &w.Thanks, "licence": &w.Licence, "identity": &w.Identity, "pictures": &w.Pictures, "charts": &w.Charts, "glossary": &w.Glossary,
		"address": &w.Address, "phone": &w.Phone, "fax": &w.Fax, "email": &w.Email, "web": &w.Web, "report": &w.ReportTo, "send": &w.SendTo, "copy": &w.CopyTo,
		"issue": &p.issue, "page": &p.folio,
	} {
		if given := own.in(key, w.Lang); given != "" {
			*to = given
		}
	}
	for key, to := range map[string]*string{"source": &p.source, "sources": &p.sources} {
		if given := own.in(key, w.Lang); given != "" {
			*to = given + w.Colon
		}
	}
	return w
}

// in is what a house gives in a language; "" where it gives nothing. A region has the words of
// its language, but traditional Chinese not those of simplified.
func (o Own) in(key, lang string) string {
	if given := o[key][lang]; given != "" || han.Traditional(lang) {
		return given
	}
	return o[key][han.Base(lang)]
}
