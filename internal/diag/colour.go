package diag

// paint adds ANSI escapes to texts when it is true, and leaves them as they are
// when it is false.
type paint bool

// wrap puts an escape before a text, and the end of it behind.
func (p paint) wrap(escape, s string) string {
	if !p {
		return s
	}
	return "\x1b[" + escape + "m" + s + "\x1b[0m"
}

func (p paint) bold(s string) string { return p.wrap("1", s) }
func (p paint) dim(s string) string  { return p.wrap("2", s) }

// escape is the colour of a severity, as compilers have them: bold cyan for a
// note, magenta for a warning, red for an error.
func (p paint) escape(s Severity) string {
	return [...]string{"1;36", "1;35", "1;31"}[s]
}

func (p paint) severity(s Severity, word string) string { return p.wrap(p.escape(s), word) }
func (p paint) caret(s Severity) string                 { return p.wrap(p.escape(s), "^") }
