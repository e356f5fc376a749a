package words

import (
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/length"
	"jianbao/internal/setting/look"
)

// Packed is the line of the meeting in as many lines as it takes; each has as many
// whole parts as it holds.
func (c *Setter) Packed(l brief.MeetingLine, lang int, st look.Style, width length.Length) (out []string) {
	const gap = " ·"
	line := ""
	for i, part := range l.Parts {
		next := part
		if line != "" {
			next = line + " " + part
		}
		if i+1 < len(l.Parts) {
			next += gap
		}
		if line != "" && c.WidthOf(next, lang, st) > width {
			out, next = append(out, line), strings.TrimPrefix(next, line+" ")
		}
		line = next
	}
	return append(out, line)
}
