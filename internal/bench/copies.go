package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

// copies measures personal copies of the summary: the rate beside Typst's, what a
// second core gains, and memory.
func (b *bench) copies() error {
	few, err := b.timedCopies(200, "1")
	if err != nil {
		return err
	}
	rate := 200 / few.ours.wall.Seconds()
	line := fmt.Sprintf("200 copies, --jobs 1: %.0f a second with the start", rate)
	if b.peers != "" {
		theirs, err := b.typstRate()
		if err != nil {
			return err
		}
		line += fmt.Sprintf(", Typst %.0f without it: %.1f times (asked ≥ 10)", theirs, rate/theirs)
	}
	fmt.Println(line)
	one, err := b.timedCopies(4000, "1")
	if err != nil {
		return err
	}
	two, err := b.timedCopies(4000, "2")
	if err != nil {
		return err
	}
	fmt.Printf("4,000 copies: --jobs 2 gains %.2f times (asked ≥ 1.4), %.0f and %.0f a second\n",
		float64(one.ours.wall)/float64(two.ours.wall), 4000/one.ours.wall.Seconds(), 4000/two.ours.wall.Seconds())
	most, err := b.timedCopies(10_000, "2")
	if err != nil {
		return err
	}
	fmt.Printf("10,000 copies: %.1f MiB (asked ≤ 80), 4,000: %.1f MiB\n", mib(most.ours.peak), mib(two.ours.peak))
	return nil
}

// timedCopies makes n copies several times, and gives the median.
func (b *bench) timedCopies(n int, jobs string) (pair, error) {
	list, err := b.people(n)
	if err != nil {
		return pair{}, err
	}
	var all []took
	for range max(b.runs/3, 1) {
		to := filepath.Join(b.many, "jianbao-bench")
		if err := os.RemoveAll(to); err != nil {
			return pair{}, err
		}
		t, err := b.timed([]string{b.program, "build", b.report, "-o", to, "--for", list, "--force", "-t", "summary", "-l", "zh", "--jobs", jobs})
		os.RemoveAll(to)
		if err != nil {
			return pair{}, err
		}
		all = append(all, t)
	}
	return pair{ours: median(all)}, nil
}

// typstRate is the rate that Typst's script reports, copies a second: the best of
// several runs.
func (b *bench) typstRate() (best float64, err error) {
	for range max(b.runs/3, 1) {
		out, err := exec.Command(os.Getenv("PY"), filepath.Join(b.peers, "typst", "make.py"), "--dir", b.out("people"), b.out("theirs")).CombinedOutput()
		if err != nil {
			return 0, fmt.Errorf("%w: %s", err, out)
		}
		// 200 docs 1.70s 117.5 docs/s
		words := strings.Fields(string(out))
		if len(words) < 4 {
			return 0, fmt.Errorf("typst said %q", out)
		}
		rate, err := strconv.ParseFloat(words[3], 64)
		if err != nil {
			return 0, err
		}
		best = max(best, rate)
	}
	return best, nil
}

// people writes a list of n people, and returns its path.
func (b *bench) people(n int) (string, error) {
	var s strings.Builder
	s.WriteString("姓名,职务,单位,编号\n")
	family, given := []rune("王李张刘陈杨赵黄周吴徐孙"), []rune("明芳伟娜敏静丽强磊军洋勇艳")
	for i := range n {
		fmt.Fprintf(&s, "%c%c%c,主任,第%d研究室,%d\n", family[i%len(family)], given[i%len(given)], given[i/len(given)%len(given)], i%17+1, i+1)
	}
	file := b.out(fmt.Sprintf("people-%d.csv", n))
	return file, os.WriteFile(file, []byte(s.String()), 0o666)
}
