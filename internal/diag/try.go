package diag

// Try returns a new, empty log of the same edition and sources, for work that
// may be thrown away; Merge keeps its findings.
func (l *Log) Try() *Log {
	l.mu.Lock()
	defer l.mu.Unlock()
	return &Log{sources: l.sources, edition: l.edition}
}
