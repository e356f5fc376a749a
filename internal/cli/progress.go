package cli

import (
	"fmt"
	"strings"
	"sync"
	"time"
)

// progress shows on a terminal how far a run of several briefs is, on one line
// that it takes away at the end. It is silent everywhere else.
type progress struct {
	mu    sync.Mutex
	s     *session
	count int
	all   int
	bar   bool // many are made: a bar with the rate and the time left
	began time.Time
	shown time.Time
}

func (s *session) progress(all int) *progress {
	if !s.Terminal || all < 2 {
		return &progress{}
	}
	return &progress{s: s, all: all}
}

// bar is the progress of many: thousands of names would flicker by.
func (s *session) oldbar(all int) *progress {
	p := s.progress(all)
	if p.s != nil {
		p.bar, p.began = true, s.Now()
	}
	return p
}

// step counts one brief more, and names it.
func (p *progress) step(name string) {
	if p.s == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.count++
	if !p.bar {
		fmt.Fprintf(p.s.Err, "\r\x1b[K%d/%d %s", p.count, p.all, name)
		return
	}
	const often = 100 * time.Millisecond
	if now := p.s.Now(); now.Sub(p.shown) >= often {
		p.shown = now
		fmt.Fprintf(p.s.Err, "\r\x1b[K%s", p.s.words(barText(p.count, p.all, now.Sub(p.began))))
	}
}

// wait shows that nothing happens until a time.
func (p *progress) wait(until time.Time) {
	if p.s == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	now := p.s.Now()
	p.shown = now
	fmt.Fprintf(p.s.Err, "\r\x1b[K%s, %s", barText(p.count, p.all, now.Sub(p.began)), "waiting until "+until.In(now.Location()).Format("15:04:05"))
}

// barText is a line such as "[####----------------] 40/200, 520 a second, 1 s left".
func barText(count, all int, spent time.Duration) string {
	const cells = 20
	full := cells * count / max(all, 1)
	text := fmt.Sprintf("[%s%s] %d/%d", strings.Repeat("#", full), strings.Repeat("-", cells-full), count, all)
	if count == 0 || spent <= 0 {
		return text
	}
	left := time.Duration(float64(spent) / float64(count) * float64(all-count))
	rate := fmt.Sprintf("%.0f a second", float64(count)/spent.Seconds())
	if count < int(spent/time.Second) {
		rate = fmt.Sprintf("%.0f a minute", float64(count)/spent.Minutes())
	}
	return fmt.Sprintf("%s, %s, %s left", text, rate, roughly(left))
}

// roughly is a time in the unit that people would say it in.
func roughly(d time.Duration) string {
	seconds := int((d + time.Second - 1) / time.Second)
	switch {
	case seconds < 90:
		return fmt.Sprintf("%d s", seconds)
	case seconds < 90*60:
		return fmt.Sprintf("%d min", (seconds+59)/60)
	}
	return fmt.Sprintf("%d h", (seconds+3599)/3600)
}

// done takes the line away.
func (p *progress) done() {
	if p.s != nil {
		fmt.Fprint(p.s.Err, "\r\x1b[K")
	}
}
