package main

import (
	"fmt"
	"os"
	"os/exec"
	"slices"
	"time"
)

// contest is two commands that do the same.
type contest struct {
	name   string
	ours   []string
	theirs []string // nil: none
	asked  string   // of the ratio
}

// took is one run: wall time and peak memory.
type took struct {
	wall time.Duration
	peak int64 // KiB
}

// pair is what both took, the medians.
type pair struct{ ours, theirs took }

// contest runs both in turns and prints a line.
func (b *bench) contest(c contest) (pair, error) {
	var a, t []took
	for i := range b.runs + 1 {
		one, err := b.timed(c.ours)
		if err != nil {
			return pair{}, fmt.Errorf("%s: %w", c.name, err)
		}
		var other took
		if c.theirs != nil {
			if other, err = b.timed(c.theirs); err != nil {
				return pair{}, fmt.Errorf("%s: %w", c.name, err)
			}
		}
		if i > 0 { // the first warms the disk
			a, t = append(a, one), append(t, other)
		}
	}
	p := pair{median(a), median(t)}
	theirs, ratio := "-", "-"
	if c.theirs != nil {
		theirs, ratio = fmt.Sprintf("%.1fms", ms(p.theirs.wall)), fmt.Sprintf("%.3f", float64(p.ours.wall)/float64(p.theirs.wall))
	}
	fmt.Printf("%-30s %8.1fms %10s %7s %7s %9.1f\n", c.name, ms(p.ours.wall), theirs, ratio, c.asked, mib(p.ours.peak))
	return p, nil
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

func mib(kib int64) float64 { return float64(kib) / 1024 }

// timed runs a command to its end, into an empty folder: a file that is there
// already and the same is not written again.
func (b *bench) timed(command []string) (took, error) {
	if err := os.RemoveAll(b.out("ours")); err != nil {
		return took{}, err
	}
	cmd := exec.Command(command[0], command[1:]...)
	start := time.Now()
	out, err := cmd.CombinedOutput()
	if err != nil {
		return took{}, fmt.Errorf("%w: %s", err, out)
	}
	return took{time.Since(start), peak(cmd.ProcessState)}, nil
}

// median is by time; the peak is the highest of all runs.
func median(all []took) took {
	slices.SortFunc(all, func(a, b took) int { return int(a.wall - b.wall) })
	m := all[len(all)/2]
	for _, t := range all {
		m.peak = max(m.peak, t.peak)
	}
	return m
}
