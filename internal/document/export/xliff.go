package export

import (
	"context"
	"fmt"
	"strings"
)

// XLIFF writes the texts of a report as XLIFF 1.2 (OASIS), the format of
// translators' programs. A unit's id is the path of the text; mark is kept with
// it, as with SideBySide. The error is ctx's.
func XLIFF(ctx context.Context, rows []Row, id, source, target string, mark func(Row) string) ([]byte, error) {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n" + `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">` + "\n")
	fmt.Fprintf(&b, "  <file original=\"%s\" datatype=\"plaintext\" source-language=\"%s\" target-language=\"%s\">\n    <body>\n", escaped(id), escaped(source), escaped(target))
	for _, r := range rows {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		fmt.Fprintf(&b, "      <trans-unit id=\"%s\" resname=\"%s\" extradata=\"%s\" xml:space=\"preserve\">\n        <source>%s</source>\n", escaped(r.Path), escaped(r.Path), mark(r), escapedText(r.Source))
		if r.Target != "" {
			fmt.Fprintf(&b, "        <target state=\"translated\">%s</target>\n", escapedText(r.Target))
		}
		b.WriteString("      </trans-unit>\n")
	}
	b.WriteString("    </body>\n  </file>\n</xliff>\n")
	return []byte(b.String()), nil
}

// escapedText is a text of an element, in which a line end stands for itself.
func escapedText(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(s)
}
