// Command bench measures jianbao against Typst, which makes the same briefs. It
// runs the two in turns, A B A B, and prints medians and ratios. Typst's documents
// are in a folder of peers; without one it prints our own figures only.
//
//	cd internal/bench && go run . -report REPORT.yaml -peers DIR
//
// The peers' scripts take PY, a Python that has typst, and FONTS, the folder of
// the faces, from the environment.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

func main() {
	b := &bench{}
	flag.StringVar(&b.report, "report", "", "a report with titles only, as the peers' documents are")
	flag.StringVar(&b.peers, "peers", os.Getenv("PEERS"), "the folder with make_docs.py and typst/, or PEERS")
	flag.StringVar(&b.program, "jianbao", "", "the program; built here without it")
	flag.StringVar(&b.many, "copies", "", "the folder for thousands of copies, such as one in memory; a temporary one without it")
	flag.IntVar(&b.runs, "runs", 9, "pairs of runs")
	flag.Parse()
	if err := b.run(); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// bench is one run of the command. Its fields are the flags, but for dir.
type bench struct {
	report, peers, program string
	many                   string // the folder for thousands of copies
	runs                   int    // pairs of runs
	dir                    string // the folder of this run, removed at its end
}

// run measures everything.
func (b *bench) run() error {
	if b.report == "" {
		return fmt.Errorf("name a report: -report REPORT.yaml")
	}
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	b.dir = dir
	if b.many == "" {
		b.many = b.out("copies")
	}
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
	} else if err := b.documents(); err != nil {
		return err
	}
	for _, part := range []func() error{b.cold, b.growth, b.copies} {
		if err := part(); err != nil {
			return err
		}
	}
	return nil
}

// out is the path of a file or folder of this run.
func (b *bench) out(name string) string { return filepath.Join(b.dir, name) }

// ours is the command that builds a report.
func (b *bench) ours(report string, args ...string) []string {
	return append([]string{b.program, "build", report, "-o", b.out("ours")}, args...)
}

// theirs is the command that runs a script of the peers; nil when there are none.
func (b *bench) theirs(script string, args ...string) []string {
	if b.peers == "" {
		return nil
	}
	return append([]string{"bash", filepath.Join(b.peers, "typst", script), b.out("theirs")}, args...)
}

// cold measures one brief and the nine, each in a new process.
func (b *bench) cold() error {
	fmt.Printf("%-30s %10s %10s %7s %7s %9s\n", "", "jianbao", "typst", "ratio", "asked", "peak MiB")
	for _, c := range []contest{
		{"start (version)", []string{b.program, "version"}, nil, ""},
		{"one brief, cold", b.ours(b.report, "-t", "summary", "-l", "zh"), b.theirs("one.sh", "summary-zh"), "≤ 0.30"},
		{"nine briefs, cold", b.ours(b.report), b.theirs("set.sh"), "≤ 0.30"},
		{"nine briefs, --jobs 1", b.ours(b.report, "--jobs", "1"), b.theirs("set.sh"), "-"},
	} {
		if _, err := b.contest(c); err != nil {
			return err
		}
	}
	return nil
}

// growth measures what an item costs, from ten of them to five thousand.
func (b *bench) growth() error {
	const few, many = 10, 5000
	var all [2]pair
	for i, n := range []int{few, many} {
		report := b.out(fmt.Sprintf("items-%d.yaml", n))
		if err := grown(b.report, report, n); err != nil {
			return err
		}
		var err error
		all[i], err = b.contest(contest{fmt.Sprintf("%d items", n), b.ours(report, "-t", "lessons", "-l", "zh"), b.theirs("one.sh", fmt.Sprintf("scale-%d", n)), "≤ 0.35"})
		if err != nil {
			return err
		}
	}
	line := fmt.Sprintf("an item: %.3f ms (asked ≤ 0.05)", ms(all[1].ours.wall-all[0].ours.wall)/(many-few))
	if b.peers != "" {
		line += fmt.Sprintf(", Typst %.3f ms", ms(all[1].theirs.wall-all[0].theirs.wall)/(many-few))
	}
	fmt.Println(line)
	return nil
}
