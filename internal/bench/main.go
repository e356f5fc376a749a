// Command bench measures jianbao against the same briefs in Typst, in pairs of
// runs, A B A B, and prints medians and ratios. Typst and its documents are
// found in a folder of peers; without one only our own figures are printed.
//
//	cd internal/bench && go run . -report REPORT.yaml -peers DIR
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

func main() {
	b := &bench{}
	flag.StringVar(&b.report, "report", "", "a report with titles only, as the peers' documents are; the sample without it")
	flag.StringVar(&b.peers, "peers", os.Getenv("PEERS"), "the folder with typst/set.sh and typst/one.sh, or PEERS")
	flag.StringVar(&b.program, "jianbao", "", "the program; built here without it")
	flag.IntVar(&b.runs, "runs", 9, "pairs of runs")
	flag.Parse()
	if err := b.run(); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

type bench struct {
	report, peers, program string
	runs                   int
	dir                    string
}

// contest is two commands that do the same.
type contest struct {
	name   string
	ours   []string
	theirs []string // nil: none
	most   float64  // the ratio asked for; 0: none
}

// took is one run: wall time and peak memory.
type took struct {
	wall time.Duration
	peak int64 // KiB
}

func (b *bench) run() error {
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	b.dir = dir
	if b.program == "" {
		b.program = filepath.Join(dir, "jianbao")
		build := exec.Command("go", "build", "-o", b.program, "./cmd/jianbao")
		build.Dir = filepath.Join("..", "..")
		if out, err := build.CombinedOutput(); err != nil {
			return fmt.Errorf("%w: %s", err, out)
		}
	}
	if b.peers == "" {
		fmt.Println("SKIPPED: the comparison with Typst, for want of -peers DIR")
	}
	contests, err := b.contests()
	if err != nil {
		return err
	}
	fmt.Printf("%-34s %10s %10s %7s %7s %9s\n", "", "jianbao", "typst", "ratio", "asked", "peak MiB")
	for _, c := range contests {
		if err := b.contest(c); err != nil {
			return fmt.Errorf("%s: %w", c.name, err)
		}
	}
	return nil
}

// contests are what is measured.
func (b *bench) contests() ([]contest, error) {
	list, err := b.people(200)
	if err != nil {
		return nil, err
	}
	ours := func(args ...string) []string {
		all := []string{b.program, "build"}
		if b.report != "" {
			all = append(all, b.report)
		}
		return append(append(all, args...), "-o", filepath.Join(b.dir, "ours"))
	}
	theirs := func(args ...string) []string {
		if b.peers == "" {
			return nil
		}
		return append([]string{"bash", filepath.Join(b.peers, "typst", args[0]), filepath.Join(b.dir, "theirs")}, args[1:]...)
	}
	return []contest{
		{"start (version)", []string{b.program, "version"}, nil, 0},
		{"one brief, cold", ours("-t", "summary", "-l", "zh"), theirs("one.sh", "summary-zh"), 0.30},
		{"nine briefs, cold", ours(), theirs("set.sh"), 0.30},
		{"nine briefs, --jobs 1", ours("--jobs", "1"), theirs("set.sh"), 0},
		{"200 copies, --jobs 1", ours("--for", list, "--force", "-t", "summary", "-l", "zh", "--jobs", "1"), nil, 0},
		{"200 copies, --jobs 2", ours("--for", list, "--force", "-t", "summary", "-l", "zh", "--jobs", "2"), nil, 0},
	}, nil
}

// people writes a list of so many.
func (b *bench) people(n int) (string, error) {
	var s strings.Builder
	s.WriteString("姓名,职务,单位,编号\n")
	family, given := []rune("王李张刘陈杨赵黄周吴徐孙"), []rune("明芳伟娜敏静丽强磊军洋勇艳")
	for i := range n {
		fmt.Fprintf(&s, "%c%c%c,主任,第%d研究室,%d\n", family[i%len(family)], given[i%len(given)], given[i/len(given)%len(given)], i%17+1, i+1)
	}
	file := filepath.Join(b.dir, "people.csv")
	return file, os.WriteFile(file, []byte(s.String()), 0o666)
}

// contest runs both in turns and prints a line.
func (b *bench) contest(c contest) error {
	var a, t []took
	for i := range b.runs + 1 {
		one, err := timed(c.ours)
		if err != nil {
			return err
		}
		var other took
		if c.theirs != nil {
			if other, err = timed(c.theirs); err != nil {
				return err
			}
		}
		if i > 0 { // the first warms the disk
			a, t = append(a, one), append(t, other)
		}
	}
	ours, theirs := median(a), median(t)
	line := fmt.Sprintf("%-34s %8.1fms", c.name, ms(ours.wall))
	if c.theirs != nil {
		line += fmt.Sprintf(" %8.1fms %7.3f", ms(theirs.wall), float64(ours.wall)/float64(theirs.wall))
	} else {
		line += fmt.Sprintf(" %10s %7s", "-", "-")
	}
	asked := "-"
	if c.most > 0 {
		asked = fmt.Sprintf("≤ %.2f", c.most)
	}
	fmt.Printf("%s %7s %9.1f\n", line, asked, float64(ours.peak)/1024)
	return nil
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// timed runs a command to its end.
func timed(command []string) (took, error) {
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
