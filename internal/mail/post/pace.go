package post

import (
	"strings"
	"time"
)

// pace spaces messages evenly, which servers like better than bursts.
type pace struct {
	limits  Limits
	all     time.Time            // when the last message went
	domains map[string]time.Time // when the last message to each domain went
	day     time.Time            // the beginning of the day that is counted
	today   int                  // messages of that day
}

// newPace begins with the messages that left today already.
func newPace(l Limits, now time.Time, today int) *pace {
	return &pace{limits: l, domains: map[string]time.Time{}, day: midnight(now), today: today}
}

// ready is the earliest time, from now on, at which a message to address may go.
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

// bounded is d after since, but never later than d after now: a clock that was
// put back makes nobody wait for hours.
func bounded(now, since time.Time, d time.Duration) time.Time {
	if at := since.Add(d); at.Before(now.Add(d)) {
		return at
	}
	return now.Add(d)
}

// later is the later of two times.
func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

// tried notes a transaction; counts says whether it counts for the day's limit.
func (p *pace) tried(now time.Time, address string, counts bool) {
	p.all, p.domains[domain(address)] = now, now
	if counts {
		p.today++
	}
}

// full says whether the day's limit is reached, and when the next day begins. A
// time before the day that is counted comes from a clock put back, and begins no
// new day.
func (p *pace) full(now time.Time) (bool, time.Time) {
	if day := midnight(now); day.After(p.day) {
		p.day, p.today = day, 0
	}
	return p.limits.PerDay > 0 && p.today >= p.limits.PerDay, p.day.AddDate(0, 0, 1)
}

// midnight is the beginning of the day of t.
func midnight(t time.Time) time.Time {
	year, month, day := t.Date()
	return time.Date(year, month, day, 0, 0, 0, 0, t.Location())
}

// domain is what stands behind the @, in small letters.
func domain(address string) string {
	return strings.ToLower(address[strings.LastIndexByte(address, '@')+1:])
}
