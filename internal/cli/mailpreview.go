package cli

import (
	"context"
	"html"
	"net/url"
	"path/filepath"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/mail/recipients"
)

// previewName is the page to look at before anything is sent.
const previewName = "preview.html"

// writePreview writes the page: one message of each kind, then who gets what.
func (m *mailing) writePreview(ctx context.Context, dir string) error {
	var b strings.Builder
	b.WriteString(`<!DOCTYPE html>` + "\n" + `<html lang="` + map[bool]string{true: "zh-CN", false: "en"}[m.language == diag.Chinese] + `">` + previewHead)
	b.WriteString("<h1>" + esc(m.campaign.ID) + "</h1>\n<p>" + esc(m.campaign.From.Address) + " · " + esc(m.words(messages(len(m.letters)))) + " · " + m.words("nothing was sent") + "</p>\n")
	seen := map[string]bool{}
	for _, l := range m.letters {
		if seen[l.kind()] || l.file == "" {
			continue
		}
		seen[l.kind()] = true
		if err := m.previewOf(ctx, &b, l); err != nil {
			return err
		}
	}
	m.previewTable(&b)
	b.WriteString("</body></html>\n")
	if _, err := m.Deliver(ctx, dir, previewName, []byte(b.String())); err != nil {
		if ctx.Err() != nil {
			return err
		}
		logFault(m.log, filepath.Join(m.folder(), previewName), err)
	}
	return nil
}

func esc(s string) string { return html.EscapeString(diag.Visible(s)) }

// previewOf shows one message: its heads, its page in a frame that can do
// nothing, its plain text.
func (m *mailing) previewOf(ctx context.Context, b *strings.Builder, l *letter) error {
	msg, err := m.message(ctx, l)
	if err != nil {
		return err
	}
	b.WriteString("<section><h2>" + esc(strings.Join(l.templates(), " + ")+" · "+l.briefs[0].like.lang) + "</h2>\n<dl>")
	for _, h := range [][2]string{{m.words("From"), msg.From.Name + " <" + msg.From.Address + ">"}, {m.words("To"), msg.To.Name + " <" + msg.To.Address + ">"},
		{m.words("Copy to"), strings.Join(l.cc, ", ")}, {m.words("Subject"), msg.Subject}} {
		if h[1] != "" {
			b.WriteString("<dt>" + h[0] + "</dt><dd>" + esc(h[1]) + "</dd>")
		}
	}
	b.WriteString("<dt>" + m.words("Attached") + "</dt><dd>")
	taken := map[string]bool{}
	for i, p := range l.briefs {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(fileLink(p.file, m.attachedName(l, p, taken)))
	}
	for _, f := range m.extra {
		b.WriteString(", " + esc(f.Name))
	}
	b.WriteString("</dd></dl>\n<iframe sandbox=\"allow-same-origin allow-popups\" title=\"" + esc(msg.Subject) + `" srcdoc="` + html.EscapeString(msg.HTML) + "\"></iframe>\n")
	b.WriteString("<details><summary>" + m.words("plain text") + "</summary><pre>" + html.EscapeString(msg.Text) + "</pre></details></section>\n")
	return nil
}

// previewTable lists everybody, with a link to every file.
func (m *mailing) previewTable(b *strings.Builder) {
	b.WriteString("<h2>" + m.words("Who gets what") + "</h2>\n<table><thead><tr>")
	for _, head := range []string{m.words("Row"), m.words("Name"), m.words("Address"), m.words("Language"), m.words("Briefs"), m.words("Copy to"), m.words("Message")} {
		b.WriteString("<th>" + head + "</th>")
	}
	b.WriteString("</tr></thead><tbody>\n")
	for _, l := range m.letters {
		b.WriteString("<tr><td>" + strconv.Itoa(l.row.Number) + "</td><td>" + esc(l.row.Get(recipients.Name)) + "</td><td>" + esc(l.address) + "</td><td>" + esc(l.briefs[0].like.lang) + "</td><td>")
		for i, p := range l.briefs {
			if i > 0 {
				b.WriteString(", ")
			}
			if l.file == "" {
				b.WriteString(esc(p.like.edition.Template.Name) + " (" + m.words("not made") + ")")
				continue
			}
			b.WriteString(fileLink(p.file, p.like.edition.Template.Name))
		}
		b.WriteString("</td><td>" + esc(strings.Join(l.cc, ", ")) + "</td><td>")
		if l.file != "" {
			b.WriteString(fileLink(l.file, ".eml"))
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
