package diag

// paint adds ANSI escapes when it is true.
type paint bool

func (p paint) wrap(escape, s string) string {
	if !p {
		return s
	}
	return "\x1b[" + escape + "m" + s + "\x1b[0m"
}

func (p paint) bold(s string) string { return p.wrap("1", s) }
func (p paint) dim(s string) string  { return p.wrap("2", s) }

// escape is bold red, magenta or cyan, the colours compilers use.
func (p paint) escape(s Severity) string {
	return [...]string{"1;36", "1;35", "1;31"}[s]
}

func (p paint) severity(s Severity, word string) string { return p.wrap(p.escape(s), word) }
func (p paint) caret(s Severity) string                 { return p.wrap(p.escape(s), "^") }
