package diag

import (
	"maps"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"
)

// Pos is a place in a file. Line and Column count from 1, Column in characters.
// Line 0 means the whole file, Column 0 the whole line, and an empty File no
// place at all. In a workbook Line and Column are those of a cell of Sheet.
type Pos struct {
	File   string
	Line   int
	Column int
	Sheet  string // "" outside workbooks
}

// IsZero says that p names no place.
func (p Pos) IsZero() bool { return p.File == "" && p.Line == 0 }

// Severity is how grave a finding is.
type Severity uint8

// The severities, mildest first.
const (
	Note    Severity = iota // what was chosen or left out, as designed
	Warning                 // the brief is made, but not as asked; --strict takes it for an error
	Error                   // no brief is made
)

// String gives the English word that a message carries.
func (s Severity) String() string {
	return [...]string{"note", "warning", "error"}[s]
}

// Class says which exit status a fault leads to (.github/docs/reference.md).
type Class uint8

// The classes of faults, each with its exit status.
const (
	ClassContent     Class = iota // 4: the content is invalid
	ClassUsage                    // 2: the command line is wrong
	ClassTranslation              // 5: a required text is missing
	ClassGlyph                    // 6: a character has no glyph, or a font is unusable
	ClassFit                      // 7: it does not fit
	ClassMachine                  // 1: the machine failed
	ClassUnsent                   // 8: not everything was sent
)

// Code names a message of the catalogue, "unknown-key"; users write it in
// `ignore:` and in `check --explain`.
type Code string

// Args are the values of the {names} of a message.
type Args map[string]Value

// Finding is one thing to tell the user.
type Finding struct {
	Code     Code
	Severity Severity
	Pos      Pos
	There    Pos // the place in the other language that was compared; zero for none
	Args     Args
	Line     string   // the source line, without its end; "" when it is not known
	Edition  string   // "lessons-en"; "" when it concerns the whole report
	Language Language // in which Message and Hint speak

	said *said // nil, but in a finding that was read from JSON
}

// Log collects findings. It is safe for concurrent use; its zero value is ready.
type Log struct {
	mu       sync.Mutex
	findings []Finding
	sources  map[string][]string // the lines of files, by name; never changed in place, because logs share it
	edition  string
	language Language
	count    map[Code]int  // of the warnings and notes of a code, those that are not kept included
	beyond   map[Code]rest // of those that are not kept
}

// Speak makes the log, and those that For and Blank make of it from now on, give
// their findings in the language.
func (l *Log) Speak(language Language) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.language = language
}

// AddSource gives the log a file's bytes, from which it quotes lines. A line
// ends with LF, CR LF or CR; a byte order mark is no part of the first line.
func (l *Log) AddSource(file string, content []byte) {
	text := strings.TrimPrefix(string(content), "\ufeff")
	if strings.Contains(text, "\r") {
		text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	sources := maps.Clone(l.sources)
	if sources == nil {
		sources = map[string][]string{}
	}
	sources[file] = strings.Split(text, "\n")
	l.sources = sources
}

// Add records the message code at pos. A code that is not in the catalogue, or a
// value of another type than a Value may have, is a fault of the program and
// panics.
func (l *Log) Add(code Code, pos Pos, args Args) { l.add(code, pos, Pos{}, args) }

// AddPair records the message code at pos, which was compared with there. It puts
// that place into args, which must not be nil, as {there}.
func (l *Log) AddPair(code Code, pos, there Pos, args Args) {
	args["there"] = there.String()
	l.add(code, pos, there, args)
}

// add records a message with the line of its source.
func (l *Log) add(code Code, pos, there Pos, args Args) {
	e := entry(code)
	for _, v := range args {
		given(v, English)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	f := Finding{Code: code, Severity: e.Severity, Pos: pos, There: there, Args: args, Edition: l.edition}
	if lines := l.sources[pos.File]; pos.Line > 0 && pos.Line <= len(lines) {
		f.Line = lines[pos.Line-1]
	}
	l.keep(f)
}

// For returns a new, empty log for one edition, which quotes from the same sources
// in the same language. Merge brings its findings back.
func (l *Log) For(edition string) *Log {
	l.mu.Lock()
	defer l.mu.Unlock()
	return &Log{sources: l.sources, edition: edition, language: l.language}
}

// Merge appends the findings of other, in their order. Each keeps its edition.
func (l *Log) Merge(other *Log) {
	fs, beyond := other.kept()
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, f := range fs {
		l.keep(f)
	}
	for code, r := range beyond {
		l.pass(code, r)
	}
}

// Findings returns what was logged: files in the order in which they first
// occurred, within a file by line and column, at one place in the order of the
// log. Of more warnings or notes of one code than a log keeps the last findings
// say how many there are.
func (l *Log) Findings() []Finding {
	out, beyond := l.kept()
	for _, code := range slices.Sorted(maps.Keys(beyond)) {
		r := beyond[code]
		out = append(out, Finding{Code: NotListed, Severity: entry(NotListed).Severity, Pos: Pos{File: r.file}, Edition: r.edition, Language: l.language,
			Args: Args{"count": strconv.Itoa(r.count), "code": string(code), "most": strconv.Itoa(mostKept)}})
	}
	return out
}

// kept is what was logged, in the order of Findings, and what is beyond it.
func (l *Log) kept() ([]Finding, map[Code]rest) {
	l.mu.Lock()
	defer l.mu.Unlock()
	order := map[string]int{}
	for _, f := range l.findings {
		if _, seen := order[f.Pos.File]; !seen {
			order[f.Pos.File] = len(order)
		}
	}
	out := append([]Finding(nil), l.findings...)
	for i := range out {
		out[i].Language = l.language
	}
	sort.SliceStable(out, func(i, j int) bool {
		a, b := out[i].Pos, out[j].Pos
		if a.File != b.File {
			return order[a.File] < order[b.File]
		}
		if a.Line != b.Line {
			return a.Line < b.Line
		}
		return a.Column < b.Column
	})
	return out, maps.Clone(l.beyond)
}

// Worst returns the gravest severity that was logged, and false when nothing was.
func (l *Log) Worst() (Severity, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	worst := Note
	for _, f := range l.findings {
		worst = max(worst, f.Severity)
	}
	return worst, len(l.findings) > 0
}

// Failed says whether an error was logged.
func (l *Log) Failed() bool {
	worst, _ := l.Worst()
	return worst == Error
}
