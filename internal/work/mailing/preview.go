package mailing

import (
	"bufio"
	"context"
	"html"
	"io"
	"net/url"
	"path/filepath"
	"strconv"
	"strings"

	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/han"
	"jianbao/internal/work/project"
)

// PreviewName is the page to look at before anything is sent.
const PreviewName = "preview.html"

// preview is the page to look at. It is written as it is made: the table of many
// thousands is never in memory.
type preview struct {
	pl    *Plan
	ctx   context.Context
	b     *bufio.Writer
	fault error // what kept the page from being made, where it is not the disk
}

// words gives an English phrase of the page in the language of the project.
func (v *preview) words(english string) string {
	return v.pl.p.Language.Words(english, previewChinese)
}

// write writes the page into the folder.
func (v *preview) write(dir string) error {
	err := deliver.Stream(v.ctx, dir, PreviewName, v)
	switch {
	case err == nil:
		return nil
	case v.fault != nil:
		return v.fault
	case v.ctx.Err() != nil:
		return v.ctx.Err()
	}
	project.Unwritten(v.pl.Log(), filepath.Join(v.pl.Order.Folder(), PreviewName), err)
	return nil
}

// WriteTo implements io.WriterTo: one message of each kind, then who gets what.
func (v *preview) WriteTo(w io.Writer) (int64, error) {
	pl, to := v.pl, &counted{w: w}
	v.b = bufio.NewWriter(to)
	v.say(`<!DOCTYPE html>` + "\n" + `<html lang="` + map[bool]string{true: "zh-CN", false: "en"}[pl.p.Language == diag.Chinese] + `">` + previewHead)
	v.say("<h1>" + esc(pl.Campaign.ID) + "</h1>\n<p>" + esc(pl.Campaign.From.Address) + " · " + esc(v.words(han.Counted(len(pl.Letters), "message"))) + " · " + v.words("nothing was sent") + "</p>\n")
	seen := map[string]bool{}
	for _, l := range pl.Letters {
		if seen[l.kind()] || l.File == "" {
			continue
		}
		seen[l.kind()] = true
		if v.fault = v.message(l); v.fault != nil {
			return to.n, v.fault
		}
	}
	if err := v.table(); err != nil {
		return to.n, err
	}
	v.say("</body></html>\n")
	return to.n, v.b.Flush()
}

// say writes a piece of the page. A fault of the disk shows at the last Flush.
func (v *preview) say(html string) { _, _ = v.b.WriteString(html) }

// counted is a writer that knows how many bytes went through.
type counted struct {
	w io.Writer
	n int64
}

func (c *counted) Write(b []byte) (int, error) {
	n, err := c.w.Write(b)
	c.n += int64(n)
	return n, err
}

func esc(s string) string { return html.EscapeString(diag.Visible(s)) }

// message shows one message: its heads, its page in a frame that can do
// nothing, its plain text.
func (v *preview) message(l *Letter) error {
	pl := v.pl
	msg, err := pl.writer.message(v.ctx, l, pl.date)
	if err != nil {
		return err
	}
	v.say("<section><h2>" + esc(strings.Join(l.Templates(), " + ")+" · "+l.Lang()) + "</h2>\n<dl>")
	for _, h := range [][2]string{{v.words("From"), msg.From.Name + " <" + msg.From.Address + ">"}, {v.words("To"), msg.To.Name + " <" + msg.To.Address + ">"},
		{v.words("Copy to"), strings.Join(l.CC, ", ")}, {v.words("Subject"), msg.Subject}} {
		if h[1] != "" {
			v.say("<dt>" + h[0] + "</dt><dd>" + esc(h[1]) + "</dd>")
		}
	}
	v.say("<dt>" + v.words("Attached") + "</dt><dd>")
	taken := map[string]bool{}
	for i, c := range l.Briefs {
		if i > 0 {
			v.say(", ")
		}
		v.say(fileLink(c.File, pl.writer.attachedName(l, c, taken)))
	}
	for _, f := range pl.extra {
		v.say(", " + esc(f.Name))
	}
	v.say("</dd></dl>\n<iframe sandbox=\"allow-same-origin allow-popups\" title=\"" + esc(msg.Subject) + `" srcdoc="` + html.EscapeString(msg.HTML) + "\"></iframe>\n")
	own, err := pl.writer.bodies.of(v.ctx, l.Briefs[0].Job)
	if err != nil {
		return err
	}
	if own.Pictured {
		v.say("<p>" + v.words("pictures are left out of the message, which has their words; the attached PDF shows them") + "</p>\n")
	}
	v.say("<details><summary>" + v.words("plain text") + "</summary><pre>" + html.EscapeString(msg.Text) + "</pre></details></section>\n")
	return nil
}

// table lists everybody, with a link to every file.
func (v *preview) table() error {
	v.say("<h2>" + v.words("Who gets what") + "</h2>\n<table><thead><tr>")
	for _, head := range []string{v.words("Row"), v.words("Name"), v.words("Address"), v.words("Language"), v.words("Briefs"), v.words("Copy to"), v.words("Message")} {
		v.say("<th>" + head + "</th>")
	}
	v.say("</tr></thead><tbody>\n")
	for _, l := range v.pl.Letters {
		if err := v.ctx.Err(); err != nil {
			return err
		}
		v.say("<tr><td>" + strconv.Itoa(l.Row.Number) + "</td><td>" + esc(l.Name()) + "</td><td>" + esc(l.Address) + "</td><td>" + esc(l.Lang()) + "</td><td>")
		for i, c := range l.Briefs {
			if i > 0 {
				v.say(", ")
			}
			if l.File == "" {
				v.say(esc(c.Job.Edition.Template.Name) + " (" + v.words("not made") + ")")
				continue
			}
			v.say(fileLink(c.File, c.Job.Edition.Template.Name))
		}
		v.say("</td><td>" + esc(strings.Join(l.CC, ", ")) + "</td><td>")
		if l.File != "" {
			v.say(fileLink(l.File, ".eml"))
		}
		v.say("</td></tr>\n")
	}
	v.say("</tbody></table>\n")
	return nil
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
