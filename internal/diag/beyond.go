package diag

// mostKept is how many warnings or notes of one code a log keeps: nobody reads
// more, and those of a damaged report of 16 MB would fill the memory. Errors are
// all kept.
const mostKept = 10_000

// rest is how many findings of a code are not kept, and of which file and edition
// the first of them is.
type rest struct {
	file, edition string
	count         int
}

// keep appends a finding, or counts it where there are too many of its code. The
// log is locked.
func (l *Log) keep(f Finding) {
	if f.Severity != Error {
		if l.count[f.Code] >= mostKept {
			l.pass(f.Code, rest{f.Pos.File, f.Edition, 1})
			return
		}
		if l.count == nil {
			l.count = map[Code]int{}
		}
		l.count[f.Code]++
	}
	l.findings = append(l.findings, f)
}

// pass counts findings that are not kept. The log is locked.
func (l *Log) pass(code Code, r rest) {
	if l.beyond == nil {
		l.beyond = map[Code]rest{}
	}
	if was, again := l.beyond[code]; again {
		r.file, r.edition, r.count = was.file, was.edition, was.count+r.count
	}
	l.beyond[code] = r
}

// Concerns is the code that a finding is about: of those that are not listed
// their own.
func (f Finding) Concerns() Code {
	if code, is := f.Args["code"].(string); is && f.Code == NotListed {
		return Code(code)
	}
	return f.Code
}
