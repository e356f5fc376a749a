package main

import (
	"fmt"
	"sync"
)

// progress shows on a terminal how far a run of several briefs is, on one line
// that it takes away at the end. It is silent everywhere else.
type progress struct {
	mu    sync.Mutex
	s     *session
	count int
	all   int
}

func (s *session) progress(all int) *progress {
	if !s.Terminal || all < 2 {
		return &progress{}
	}
	return &progress{s: s, all: all}
}

// step counts one brief more, and names it.
func (p *progress) step(name string) {
	if p.s == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.count++
	fmt.Fprintf(p.s.Err, "\r\x1b[K%d/%d %s", p.count, p.all, name)
}

// done takes the line away.
func (p *progress) done() {
	if p.s != nil {
		fmt.Fprint(p.s.Err, "\r\x1b[K")
	}
}
