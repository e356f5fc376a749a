package post

import (
	"strings"
	"time"
)

// pace spaces messages evenly, which servers like better than bursts.
type pace struct {
	limits  Limits
	all     time.Time            // the last message
	domains map[string]time.Time // the last message to each domain
	day     time.Time            // the beginning of the day that is counted
	today   int
}

func newPace(l Limits, now time.Time, today int) *pace {
	return &pace{limits: l, domains: map[string]time.Time{}, day: midnight(now), today: today}
}

// ready is when a message to address may go, if now is now.
func (p *pace) ready(now time.Time, address string) time.Time {
	ready := now
	if !p.all.IsZero() {
		ready = later(ready, bounded(now, p.all, p.limits.Every))
	}
	if last, sent := p.domains[domain(address)]; sent {
		ready = later(ready, bounded(now, last, p.limits.EveryDomain))
	}
	return ready
}

// bounded is since + d, and never later than now + d: a clock that was put back
// makes nobody wait for hours.
func bounded(now, since time.Time, d time.Duration) time.Time {
	if at := since.Add(d); at.Before(now.Add(d)) {
		return at
	}
	return now.Add(d)
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

// tried counts a transaction; counts says whether it takes from the day's limit.
func (p *pace) tried(now time.Time, address string, counts bool) {
	p.all, p.domains[domain(address)] = now, now
	if counts {
		p.today++
	}
}

// full says that the day's limit is reached, and when the next day begins. A
// day that lies before the one counted is the same day by a clock put back.
func (p *pace) full(now time.Time) (bool, time.Time) {
	if day := midnight(now); day.After(p.day) {
		p.day, p.today = day, 0
	}
	return p.limits.PerDay > 0 && p.today >= p.limits.PerDay, p.day.AddDate(0, 0, 1)
}

func midnight(t time.Time) time.Time {
	year, month, day := t.Date()
	return time.Date(year, month, day, 0, 0, 0, 0, t.Location())
}

func domain(address string) string {
	return strings.ToLower(address[strings.LastIndexByte(address, '@')+1:])
}
