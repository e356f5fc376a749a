package docx

import (
	"fmt"
	"strconv"
	"strings"
)

// field is a field that has begun (ECMA-376 part 1, 17.16.18).
type field struct {
	code   strings.Builder // what it computes: HYPERLINK "https://…"
	result bool            // the code has ended; what follows is what it shows
	link   string          // the address in the code, when it has ended
	in     *walk           // the paragraph in which it began
	shown  bool            // its result has text
	data   *node           // w:ffData of a field of a form; nil for none
}

// codeOf is the field in the code of which another one shows its result, as mail
// merge writes: IF {MERGEFIELD amount} > 3. It is nil where what is shown is text,
// and for a field that another paragraph did not end.
func (w *walk) codeOf() *field {
	for k := len(w.r.fields) - 2; k >= 0; k-- {
		if f := w.r.fields[k]; !f.result && f.in == w && w.r.fields[k+1].result {
			return f
		}
	}
	return nil
}

func (w *walk) fieldChar(n *node, l look) {
	switch kind, k := n.get("fldCharType"), len(w.r.fields)-1; {
	case kind == "begin" && k < 64:
		w.r.fields = append(w.r.fields, &field{in: w, data: n.kid("ffData")})
	case kind == "separate" && k >= 0:
		f := w.r.fields[k]
		f.result, f.link = true, hyperlinkOf(f.code.String())
	case kind == "end" && k >= 0:
		f := w.r.fields[k]
		w.r.fields = w.r.fields[:k]
		if k > 0 && f.shown {
			w.r.fields[k-1].shown = w.r.fields[k-1].shown || w.r.fields[k-1].result
		}
		if !f.shown {
			w.fieldText(f, l)
		}
	}
}

// fieldText shows what a field says that has no result: some programs leave it to
// the reader to compute it. What cannot be computed is told.
func (w *walk) fieldText(f *field, l look) {
	code := strings.TrimSpace(f.code.String())
	name, rest, _ := strings.Cut(code, " ")
	name = strings.ToUpper(name)
	if at := strings.IndexByte(name, '\\'); at > 0 { // EQ\o…
		name, rest = name[:at], code[at:]
	}
	switch name {
	case "EQ":
		if t := equation(rest); t != "" {
			w.r.out.Lost["formulas, taken as plain text"]++
			w.fieldShown(t, l)
			return
		}
	case "SYMBOL":
		if t := symbolField(rest); t != "" {
			w.fieldShown(t, l)
			return
		}
	case "QUOTE":
		w.fieldShown(strings.Trim(strings.TrimSpace(rest), `"“”`), l)
		return
	case "MACROBUTTON", "GOTOBUTTON":
		_, words, _ := strings.Cut(strings.TrimSpace(rest), " ")
		w.fieldShown(strings.TrimSpace(words), l)
		return
	case "FORMCHECKBOX":
		box := f.data.kid("checkBox")
		if c := box.kid("checked"); on(c) || c == nil && on(box.kid("default")) {
			w.fieldShown("☑", l)
		} else {
			w.fieldShown("☐", l)
		}
		return
	case "FORMDROPDOWN":
		w.fieldShown(chosen(f.data.kid("ddList")), l)
		return
	case "", "XE", "TC", "TA", "RD", "SET", "ASK", "NEXT", "NEXTIF", "SKIPIF", "PRIVATE", "ADVANCE", "TOC", "INDEX", "TOA", "HYPERLINK", "FORMTEXT", "PRINT", "MERGEREC", "MERGESEQ":
		return // it shows nothing
	}
	if !f.result {
		w.r.out.Lost["fields without their result"]++
		w.r.out.Words = append(w.r.out.Words, code)
	}
}

// fieldShown adds what a field shows. A field that stands in the code of another
// gives it to that code.
func (w *walk) fieldShown(t string, l look) {
	if k := len(w.r.fields) - 1; k >= 0 && !w.r.fields[k].result && w.r.fields[k].in == w {
		w.r.fields[k].code.WriteString(t)
		return
	}
	w.show(t, l)
}

// chosen is the entry of a list that was chosen: its first where none was.
func chosen(list *node) string {
	at := atoi(firstOf(list.val("result"), list.val("default")))
	if list == nil {
		return ""
	}
	for _, k := range list.kids {
		if k.name != "listEntry" {
			continue
		}
		if at == 0 {
			return k.get("val")
		}
		at--
	}
	return ""
}

// symbolField is the character of a field SYMBOL 252 \f Wingdings; "" for one of
// no font, or of a font that is not known.
func symbolField(args string) string {
	f := strings.Fields(args)
	if len(f) == 0 {
		return ""
	}
	n, err := strconv.ParseInt(f[0], 0, 32)
	if err != nil || n < 32 || n > 0x10ffff || n >= 0xd800 && n < 0xe000 {
		return ""
	}
	for i, k := range f {
		if k == `\f` && i+1 < len(f) && n < 256 {
			return signOf(fmt.Sprintf("0%02X", n))
		}
	}
	return string(rune(n))
}

// simple is a field of which the code stands in an attribute.
func (w *walk) simple(code string) *field {
	f := &field{in: w, result: true}
	f.code.WriteString(code)
	return f
}

// onlyEmpty says that nothing below n can be seen.
func onlyEmpty(n *node) bool {
	for _, name := range []string{"t", "sym", "drawing", "pict", "tab", "oMath"} {
		if n.find(name) != nil {
			return false
		}
	}
	return true
}

// hyperlinkOf is the address in the code of a field: HYPERLINK "https://…" \l "x".
func hyperlinkOf(code string) string {
	f := strings.Fields(code)
	if len(f) < 2 || !strings.EqualFold(f[0], "HYPERLINK") || strings.HasPrefix(f[1], `\`) {
		return ""
	}
	to := strings.Trim(f[1], `"“”`)
	for i := 2; i+1 < len(f); i++ {
		if f[i] == `\l` && !strings.Contains(to, "#") {
			to += "#" + strings.Trim(f[i+1], `"“”`)
		}
	}
	return to
}
