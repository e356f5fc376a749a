package prose

import (
	"html"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/han"
)

// Body is a part of a message's body, in both forms.
type Body struct {
	Text string // lines end with \n
	HTML string // elements for a page; of Page, the whole page
	// Pictured says that it has the words of pictures, which it does not show.
	Pictured bool
}

// Of makes a body of a brief. The error names a block of which nothing was made.
func Of(b *brief.Brief) (Body, error) {
	ns, err := walk{b: b}.nodes()
	if err != nil {
		return Body{}, err
	}
	made := body(brief.Tag(b.Languages[0]), ns)
	made.Pictured = pictured(ns)
	return made, nil
}

// Words makes a body of the words of a letter. An empty line ends a paragraph, and
// a line end within a paragraph stays. Bare web addresses become links.
func Words(lang, words string) Body {
	var out []node
	for part := range strings.SplitSeq(strings.TrimSpace(words), "\n\n") {
		n := node{kind: passage, lang: brief.Tag(lang)}
		for i, line := range strings.Split(strings.Trim(part, "\n"), "\n") {
			if i > 0 {
				n.spans = append(n.spans, span{brk: true})
			}
			n.spans = append(n.spans, linked(strings.TrimRight(line, " \t\r"))...)
		}
		if len(n.spans) > 1 || n.spans[0].text != "" {
			out = append(out, n)
		}
	}
	return body("", out)
}

// body writes nodes in both forms. lang is the language of the element around
// the HTML; "" when that is not known.
func body(lang string, ns []node) Body {
	t := text{blank: true}
	t.nodes(ns)
	p := page{lang: lang}
	p.nodes(ns)
	return Body{Text: strings.TrimRight(t.b.String(), "\n") + "\n", HTML: p.b.String()}
}

// linked makes links of the web addresses in a line.
func linked(line string) []span {
	var out []span
	for {
		at := strings.Index(line, "https://")
		if k := strings.Index(line, "http://"); at < 0 || k >= 0 && k < at {
			at = k
		}
		if at < 0 {
			return append(out, span{text: line})
		}
		end := at
		for end < len(line) && line[end] > ' ' && line[end] < 0x7f && !strings.ContainsRune("<>\"", rune(line[end])) {
			end++
		}
		end = at + len(strings.TrimRight(line[at:end], ".,;:!?)'"))
		if at > 0 {
			out = append(out, span{text: line[:at]})
		}
		out = append(out, span{text: line[at:end], link: line[at:end]})
		line = line[end:]
	}
}

// Page puts bodies together to a whole message: plain text, and an HTML page in
// the language lang. There is a rule between two bodies; empty ones are left out.
func Page(lang, title string, bodies ...Body) Body {
	var text, inner []string
	for _, b := range bodies {
		if strings.TrimSpace(b.Text) != "" {
			text, inner = append(text, b.Text), append(inner, b.HTML)
		}
	}
	tag := html.EscapeString(brief.Tag(lang))
	leading := "1.55"
	if han.Written(lang) {
		leading = "1.75"
	}
	return Body{
		Text: strings.Join(text, "\n"+strings.Repeat("-", 24)+"\n\n"),
		HTML: `<!DOCTYPE html>
<html lang="` + tag + `"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>` + html.EscapeString(title) + `</title>
<style>` + sheet + `</style>
<!--[if mso]><style>body,p,li,td,th,h1,h2,h3,h4{font-family:"Microsoft YaHei",Arial,sans-serif!important}</style><![endif]-->
</head><body style="margin:0;padding:0;">
<!--[if mso]><table role="presentation" width="620" align="center"><tr><td><![endif]-->
<div lang="` + tag + `" style="max-width:38em;margin:0 auto;padding:16px;font-family:` + fontStack + `;font-size:16px;line-height:` + leading + `;overflow-wrap:break-word;word-wrap:break-word;">
` + strings.Join(inner, `<hr style="border:0;border-top:1px solid #a6a6a6;margin:1.6em 0;">`+"\n") + `</div>
<!--[if mso]></td></tr></table><![endif]-->
</body></html>
`,
	}
}

// fontStack names, for each system, the face for Chinese before a face for Latin
// alone: behind such a face it would be left to chance which Chinese face is
// taken.
const fontStack = `-apple-system,BlinkMacSystemFont,'Segoe UI','PingFang SC','Hiragino Sans GB','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC','WenQuanYi Micro Hei',Roboto,Helvetica,Arial,sans-serif`

// sheet does what only a style sheet can do: quiet words are lighter on a dark
// page.
const sheet = `:root{color-scheme:light dark;supported-color-schemes:light dark}@media (prefers-color-scheme:dark){.q{color:#b3b3b3!important}}`

// Together puts b below a, without a rule between them.
func Together(a, b Body) Body {
	if strings.TrimSpace(a.Text) == "" {
		return b
	}
	if strings.TrimSpace(b.Text) == "" {
		return a
	}
	return Body{Text: a.Text + "\n" + b.Text, HTML: a.HTML + b.HTML}
}
