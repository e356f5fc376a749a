package brief

import "jianbao/internal/report"

// fieldTexts lists the texts of a part of the report that is no section; nil for
// a name that is none of fieldPaths.
func fieldTexts(r *report.Report, name string) []report.Localized {
	switch name {
	case "title":
		return []report.Localized{r.Title}
	case "summary":
		return r.Summary
	case "figures":
		var out []report.Localized
		for _, f := range r.Figures {
			out = append(out, f.Value, f.Label)
		}
		return out
	case "series":
		return []report.Localized{r.Series}
	case "publisher":
		return []report.Localized{r.Publisher}
	case "label":
		return []report.Localized{r.Label}
	case "about":
		return []report.Localized{r.About}
	case "cite":
		return []report.Localized{r.Cite}
	case "notice":
		return []report.Localized{r.Notice}
	case "contact":
		return contactTexts(r)
	case "distribution":
		return givenOf(r.Distribution.Report, r.Distribution.Send, r.Distribution.Copy)
	}
	return nil
}

// contactTexts is the address. Where there is none, the first of telephone, fax,
// mailbox and site stands for it, as a text that serves every language.
func contactTexts(r *report.Report) []report.Localized {
	c := r.Contact
	if c.Address.Given() {
		return []report.Localized{c.Address}
	}
	for _, v := range []report.Value{c.Phone, c.Fax, c.Email, c.Web} {
		if v.Text != "" {
			return []report.Localized{{Pos: v.Pos, Texts: []report.Text{{Source: v.Text}}}}
		}
	}
	return nil
}

// givenOf lists those of the texts that are given.
func givenOf(texts ...report.Localized) []report.Localized {
	var out []report.Localized
	for _, l := range texts {
		if l.Given() {
			out = append(out, l)
		}
	}
	return out
}

// anyGiven says whether one of the texts is given.
func anyGiven(texts []report.Localized) bool { return len(givenOf(texts...)) > 0 }
