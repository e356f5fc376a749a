package exchange

import (
	"context"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/document/docx"
	"jianbao/internal/report"
	"jianbao/internal/report/naming"
	"jianbao/internal/report/remarks"
	"jianbao/internal/work/project"
)

// remarked are the comments of a Word file as remarks on the texts that hold them.
func remarked(d *docx.Document, texts []held) []remarks.Remark {
	if d == nil {
		return nil
	}
	places := map[int]string{}
	for _, t := range texts {
		for _, n := range t.comments {
			if places[n] == "" && t.path != "" {
				places[n] = t.path + "." + t.lang
			}
		}
	}
	var out []remarks.Remark
	for i, c := range d.Comments {
		out = append(out, remarks.Remark{Place: places[i+1], About: short(c.Quote), Who: c.Author, When: timeOf(c.Time), Answers: c.Answer, Words: c.Text, Done: c.Done})
	}
	return out
}

// timeOf is a time of a Word file; "" for the year 0, which LibreOffice writes for none.
func timeOf(t string) string {
	if strings.HasPrefix(t, "0") {
		return ""
	}
	return t
}

// keep puts remarks that came in into those that are kept with the report. False means that
// these cannot be read, which is in the log: they are not written over.
func (a *Amended) keep(ctx context.Context, log *diag.Log, p *project.Project, r *project.Reading, came []remarks.Remark) bool {
	if len(came) == 0 {
		return true
	}
	kept, ok := r.Remarks(ctx, log, p.Source)
	if !ok {
		return false
	}
	all, added := remarks.Merge(kept, came)
	if len(all) > remarks.Most {
		log.Add(diag.ReviewUnread, diag.Pos{File: r.Name + remarks.End}, diag.Args{"why": diag.Words{"it would hold too many remarks", "批注过多"}})
		return false
	}
	data, err := remarks.Write(all)
	if err != nil {
		log.Add(diag.ReviewUnread, diag.Pos{File: r.Name + remarks.End}, diag.Args{"why": diag.Reason(err)})
		return false
	}
	a.Review, a.Remarks = data, all[len(all)-added:]
	places := naming.Of(r.Report)
	for i := range a.Remarks {
		a.remarked = append(a.remarked, RemarkPlace(places, &a.Remarks[i]))
	}
	return true
}

// RemarkPlace says where a remark stands, in people's words.
func RemarkPlace(places *naming.Places, r *remarks.Remark) diag.Words {
	if r.Place == "" {
		return diag.Words{"no text of the report", "不在报告的任何文字上"}
	}
	return places.Place(remarks.Split(r.Place))
}

// tellRemarks names the remarks that are new, each with its place.
func tellRemarks(log *diag.Log, file string, all []remarks.Remark, places []diag.Words) {
	for i, r := range all {
		log.Add(diag.RemarkNew, diag.Pos{File: file + remarks.End}, diag.Args{"id": r.ID, "place": places[i], "who": RemarkWho(&r), "words": r.Words})
	}
}

// keep keeps the comments of a document with the report that was made of it: each at the first
// text that has the words which it is about.
func (d *Draft) keep(ctx context.Context, came []remarks.Remark) error {
	if d.Remarks = []remarks.Remark{}; len(came) == 0 {
		return nil
	}
	r, err := report.Load(ctx, &diag.Log{}, d.File, d.Report)
	if err != nil || r == nil {
		return err
	}
	leaves := r.Leaves()
	for i := range came {
		came[i].Place = placeOf(leaves, came[i].About)
	}
	d.Remarks, _ = remarks.Merge(nil, came)
	if d.Review, err = remarks.Write(d.Remarks); err != nil {
		return err
	}
	places := naming.Of(r)
	for i := range d.Remarks {
		d.places = append(d.places, RemarkPlace(places, &d.Remarks[i]))
	}
	return nil
}

// placeOf is the first text that has these words; "" where none has.
func placeOf(leaves []report.Leaf, about string) string {
	about = strings.TrimSuffix(about, "…")
	for i := range leaves {
		for k := range leaves[i].Texts {
			if t := &leaves[i].Texts[k]; about != "" && strings.Contains(t.Plain(), about) {
				return leaves[i].Path + "." + t.Lang
			}
		}
	}
	return ""
}

// RemarkWho says who made a remark, and when.
func RemarkWho(r *remarks.Remark) diag.Words { return who(&Change{Author: r.Who, Time: r.When}) }

// TellRemarks names the comments of the document.
func (d *Draft) TellRemarks(log *diag.Log) { tellRemarks(log, d.File, d.Remarks, d.places) }
