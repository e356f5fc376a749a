// Package plates says how wide the pictures of a brief are, how many stand side by side, and
// which have too few pixels for the size at which they are printed.
package plates

import (
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/report"
	"jianbao/internal/setting/page"
)

// wanted is how many pixels an inch of print needs.
const wanted = 200

// Tell warns of each picture of the report that some page of the document shows too large,
// once, with the width that it would bear. The logo is not among them.
func Tell(log *diag.Log, r *report.Report, d *page.Document) {
	widest := map[string]length.Length{}
	pixels := map[string]int{}
	for i := range d.Pages {
		for _, item := range d.Pages[i].Items {
			if f, is := item.(page.Figure); is {
				name := d.Images[f.Image].Name
				widest[name] = max(widest[name], f.Width)
				pixels[name] = d.Images[f.Image].Width
			}
		}
	}
	for i := range r.Images {
		name := r.Images[i].File.Text
		wide, n := int64(widest[name]), int64(pixels[name])
		if wide == 0 {
			continue
		}
		delete(widest, name) // two entries may have one file
		dpi := (n*72*int64(length.Pt) + wide/2) / wide
		if dpi >= wanted {
			continue
		}
		log.Add(diag.PictureCoarse, r.Images[i].File.Pos, diag.Args{"file": name, "dpi": int(dpi), "width": int((wide*254 + 23040) / 46080),
			"most": int(n * 254 / (wanted * 10)), "pixels": int((wide*wanted + 72*int64(length.Pt) - 1) / (72 * int64(length.Pt)))})
	}
}
