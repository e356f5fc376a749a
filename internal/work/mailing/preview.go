package mailing

import (
	"context"
	"html"
	"net/url"
	"path/filepath"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/work/project"
)

// PreviewName is the page to look at before anything is sent.
const PreviewName = "preview.html"

// preview is the page to look at while it is written.
type preview struct {
	pl *Plan
	b  strings.Builder
}

// words gives an English phrase of the page in the language of the project.
func (v *preview) words(english string) string {
	return v.pl.p.Language.Words(english, previewChinese)
}

// write writes the page: one message of each kind, then who gets what.
func (v *preview) write(ctx context.Context, dir string) error {
	pl, b := v.pl, &v.b
	b.WriteString(`<!DOCTYPE html>` + "\n" + `<html lang="` + map[bool]string{true: "zh-CN", false: "en"}[pl.p.Language == diag.Chinese] + `">` + previewHead)
	b.WriteString("<h1>" + esc(pl.Campaign.ID) + "</h1>\n<p>" + esc(pl.Campaign.From.Address) + " · " + esc(v.words(han.Counted(len(pl.Letters), "message"))) + " · " + v.words("nothing was sent") + "</p>\n")
	seen := map[string]bool{}
	for _, l := range pl.Letters {
		if seen[l.kind()] || l.File == "" {
			continue
		}
		seen[l.kind()] = true
		if err := v.message(ctx, l); err != nil {
			return err
		}
	}
	v.table()
	b.WriteString("</body></html>\n")
	if _, err := pl.p.Deliver(ctx, dir, PreviewName, []byte(b.String())); err != nil {
		if ctx.Err() != nil {
			return err
		}
		project.Unwritten(pl.Log(), filepath.Join(pl.Order.Folder(), PreviewName), err)
	}
	return nil
}

func esc(s string) string { return html.EscapeString(diag.Visible(s)) }

// message shows one message: its heads, its page in a frame that can do
// nothing, its plain text.
func (v *preview) message(ctx context.Context, l *Letter) error {
	pl, b := v.pl, &v.b
	msg, err := pl.writer.message(ctx, l, pl.date)
	if err != nil {
		return err
	}
	b.WriteString("<section><h2>" + esc(strings.Join(l.Templates(), " + ")+" · "+l.Lang()) + "</h2>\n<dl>")
	for _, h := range [][2]string{{v.words("From"), msg.From.Name + " <" + msg.From.Address + ">"}, {v.words("To"), msg.To.Name + " <" + msg.To.Address + ">"},
		{v.words("Copy to"), strings.Join(l.CC, ", ")}, {v.words("Subject"), msg.Subject}} {
		if h[1] != "" {
			b.WriteString("<dt>" + h[0] + "</dt><dd>" + esc(h[1]) + "</dd>")
		}
	}
	b.WriteString("<dt>" + v.words("Attached") + "</dt><dd>")
	taken := map[string]bool{}
	for i, c := range l.Briefs {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(fileLink(c.File, pl.writer.attachedName(l, c, taken)))
	}
	for _, f := range pl.extra {
		b.WriteString(", " + esc(f.Name))
	}
	b.WriteString("</dd></dl>\n<iframe sandbox=\"allow-same-origin allow-popups\" title=\"" + esc(msg.Subject) + `" srcdoc="` + html.EscapeString(msg.HTML) + "\"></iframe>\n")
	b.WriteString("<details><summary>" + v.words("plain text") + "</summary><pre>" + html.EscapeString(msg.Text) + "</pre></details></section>\n")
	return nil
}

// table lists everybody, with a link to every file.
func (v *preview) table() {
	pl, b := v.pl, &v.b
	b.WriteString("<h2>" + v.words("Who gets what") + "</h2>\n<table><thead><tr>")
	for _, head := range []string{v.words("Row"), v.words("Name"), v.words("Address"), v.words("Language"), v.words("Briefs"), v.words("Copy to"), v.words("Message")} {
		b.WriteString("<th>" + head + "</th>")
	}
	b.WriteString("</tr></thead><tbody>\n")
	for _, l := range pl.Letters {
		b.WriteString("<tr><td>" + strconv.Itoa(l.Row.Number) + "</td><td>" + esc(l.Name()) + "</td><td>" + esc(l.Address) + "</td><td>" + esc(l.Lang()) + "</td><td>")
		for i, c := range l.Briefs {
			if i > 0 {
				b.WriteString(", ")
			}
			if l.File == "" {
				b.WriteString(esc(c.Job.Edition.Template.Name) + " (" + v.words("not made") + ")")
				continue
			}
			b.WriteString(fileLink(c.File, c.Job.Edition.Template.Name))
		}
		b.WriteString("</td><td>" + esc(strings.Join(l.CC, ", ")) + "</td><td>")
		if l.File != "" {
			b.WriteString(fileLink(l.File, ".eml"))
		}
		b.WriteString("</td></tr>\n")
	}
	b.WriteString("</tbody></table>\n")
}

// fileLink leads to a file beside the page.
func fileLink(file, words string) string {
	return `<a href="./` + html.EscapeString(url.PathEscape(file)) + `">` + esc(words) + "</a>"
}

// previewHead begins the page. It may fetch nothing and run nothing.
const previewHead = `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'">
<title>Preview</title>
<style>
:root{color-scheme:light dark}
body{max-width:60em;margin:0 auto;padding:16px;font:15px/1.5 -apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
h1{font-size:1.4em}h2{font-size:1.15em;margin-top:2em}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2em 1em;margin:0 0 1em}dt{opacity:.7}dd{margin:0}
iframe{width:100%;height:32em;border:1px solid #999;background:Canvas}
pre{white-space:pre-wrap}
table{border-collapse:collapse;width:100%;font-size:.93em}td,th{text-align:left;vertical-align:top;padding:.3em .8em .3em 0;border-bottom:1px solid #9996}
</style></head><body>
`
