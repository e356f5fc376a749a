package diag

// Blank returns a new, empty log of the same edition, sources and language, for
// work that may be thrown away. Merge keeps what was found there.
func (l *Log) Blank() *Log {
	l.mu.Lock()
	defer l.mu.Unlock()
	return &Log{sources: l.sources, edition: l.edition, language: l.language}
}

// Retell appends the findings of other as if they had been made here, with the
// edition of this log. A text that is set once for several editions keeps the log
// of its faults, and retells it to each.
func (l *Log) Retell(other *Log) {
	fs := other.Findings()
	if len(fs) == 0 {
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, f := range fs {
		f.Edition = l.edition
		l.findings = append(l.findings, f)
	}
}
