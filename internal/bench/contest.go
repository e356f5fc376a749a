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
	theirs []string // nil for none
	asked  string   // what the ratio should be, to print beside it
}

// took is what one run took: wall time and peak memory.
type took struct {
	wall time.Duration
	peak int64 // KiB
}

// pair is what both commands took, as medians.
type pair struct{ ours, theirs took }

// contest runs both commands in turns and prints a line. The first pair, which
// warms the disk, does not count.
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
		if i > 0 {
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

// ms is a time in milliseconds.
func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// mib turns KiB into MiB.
func mib(kib int64) float64 { return float64(kib) / 1024 }

// timed runs a command to its end. The folder for our files is emptied before,
// because a file that is there already is not written again.
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

// median is the median of the times, with the highest peak of all runs.
func median(all []took) took {
	slices.SortFunc(all, func(a, b took) int { return int(a.wall - b.wall) })
	m := all[len(all)/2]
	for _, t := range all {
		m.peak = max(m.peak, t.peak)
	}
	return m
}
