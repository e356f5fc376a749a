package prose

import (
	"html"
	"strings"

	"jianbao/internal/brief"
)

// Body is a stretch of a message's body, in both its forms.
type Body struct {
	Text string // lines end with \n
	HTML string // elements, to stand in a page
}

// Of is the body that a brief makes.
func Of(b *brief.Brief) Body { return body(brief.Tag(b.Languages[0]), walk{b}.nodes()) }

// Words is the body that words of a letter make: an empty line parts
// paragraphs, and a line end within one stays. Bare addresses become links.
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

func body(lang string, ns []node) Body {
	t := text{blank: true}
	t.nodes(ns)
	p := page{lang: lang}
	p.nodes(ns)
	return Body{Text: strings.TrimRight(t.b.String(), "\n") + "\n", HTML: p.b.String()}
}

// linked makes links of the addresses in a line.
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
// the language lang. A rule parts them.
func Page(lang, title string, bodies ...Body) Body {
	var text, inner []string
	for _, b := range bodies {
		if strings.TrimSpace(b.Text) != "" {
			text, inner = append(text, b.Text), append(inner, b.HTML)
		}
	}
	tag := html.EscapeString(brief.Tag(lang))
	leading := "1.55"
	if brief.IsHan(lang) {
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

// fontStack names the faces for Chinese of each system before those for Latin:
// a system face for Latin that stands first leaves Chinese to chance.
const fontStack = `-apple-system,BlinkMacSystemFont,'Segoe UI','PingFang SC','Hiragino Sans GB','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC','WenQuanYi Micro Hei',Roboto,Helvetica,Arial,sans-serif`

// sheet is what only a style sheet can do: quiet words on a dark page.
const sheet = `:root{color-scheme:light dark;supported-color-schemes:light dark}@media (prefers-color-scheme:dark){.q{color:#b3b3b3!important}}`

// Together puts one body below another, without a rule.
func Together(a, b Body) Body {
	if strings.TrimSpace(a.Text) == "" {
		return b
	}
	if strings.TrimSpace(b.Text) == "" {
		return a
	}
	return Body{Text: a.Text + "\n" + b.Text, HTML: a.HTML + b.HTML}
}
