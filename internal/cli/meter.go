package cli

import (
	"fmt"
	"sync"
	"time"

	"jianbao/internal/work/project"
)

// meter shows on a terminal how far a job is, on one line that it takes away at
// the end. It is silent everywhere else, and where there is one thing to do.
type meter struct {
	s     *session
	many  bool // thousands of names would flicker by: a bar shows the rate and the time left
	began time.Time

	mu    sync.Mutex
	shown time.Time // when the bar was last drawn
	drawn bool
}

// line is the meter of a few things, each with its name.
func (s *session) line() *meter { return &meter{s: s} }

// bar is the meter of many.
func (s *session) bar() *meter { return &meter{s: s, many: true, began: s.Now()} }

// show draws how far the job is; it is the Progress of a project.
func (m *meter) show(p project.Progress) {
	if !m.s.Terminal || p.All < 2 {
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.drawn = true
	if !m.many {
		fmt.Fprintf(m.s.Err, "\r\x1b[K%d/%d %s", p.Done, p.All, p.What)
		return
	}
	const often = 100 * time.Millisecond
	now := m.s.Now()
	text := barText(p.Done, p.All, now.Sub(m.began))
	switch {
	case !p.Until.IsZero():
		text += ", waiting until " + p.Until.In(now.Location()).Format("15:04:05")
	case now.Sub(m.shown) < often:
		return
	default:
		text = m.s.words(text)
	}
	m.shown = now
	fmt.Fprintf(m.s.Err, "\r\x1b[K%s", text)
}

// done takes the line away.
func (m *meter) done() {
	if m.drawn {
		fmt.Fprint(m.s.Err, "\r\x1b[K")
	}
}
