package cli

import (
	"context"
	"errors"
	"jianbao/internal/work/crew"
	"os"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"jianbao/internal/diag"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/report"
)

func handoutVerb() verb {
	return verb{
		name: "handout", words: "FILE.pdf|@TEMPLATE[:LANG]|REPORT…", summary: "put briefs and PDFs on sheets for the meeting table",
		about: "Parts are PDFs of anyone's, briefs by the name of their template (@summary, @lessons:en), or reports,\n" +
			"which stand for their default briefs. A pack is one file of all of them, with a cover, one numbering\n" +
			"and one outline; 2up and 4up put several pages on a side; a booklet is folded once and stapled.",
		example: "jianbao handout agenda.pdf @summary @lessons annex.pdf -o pack.pdf\n" +
			"jianbao handout out/pandemic-cooperation-lessons-zh.pdf --layout booklet -o booklet.pdf\n" +
			"jianbao handout @summary:zh @summary:en --layout 2up --duplex none --copies 30\n" +
			"jianbao handout --printer-test -o test.pdf",
		after: "A PDF that is encrypted or damaged is refused by name, and nothing is written.",
		flags: func() *pflag.FlagSet { return newSheetOrder().flags() },
		run:   runHandout,
	}
}

// handout is one run of the verb.
type handout struct {
	*session
	order *sheetOrder
	brief *build // presses the briefs among the parts
	parts []*handoutPart
	said  []diag.Finding // of reports and briefs
	words handoutWords

	numbered bool           // pages are numbered through
	blanks   []int          // pages of the whole that are blank, from 0
	report   *report.Report // of the first brief; nil: there is none
	language string         // of that brief
}

// handoutPart is a part, in the order of the command line.
type handoutPart struct {
	name   string // for messages and for the preview
	title  string // for the contents
	titled bool   // the user gave it
	brief  bool
	part   *foreign.File
	first  int // its first page in the whole, from 0
	last   int // its last
}

func runHandout(ctx context.Context, s *session, args []string) error {
	o := newSheetOrder()
	fs := o.flags()
	if s.parseFlags(fs, args) {
		return s.help("handout")
	}
	o.parts = fs.Args()
	h := &handout{session: s, order: o, brief: &build{session: s, order: &o.order, created: s.epoch()}}
	// Packs are of many files, in memory that stays within bounds.
	debug.SetGCPercent(60)
	h.check()
	if s.log.Failed() {
		return s.stop()
	}
	var err error
	if o.test {
		err = h.printerTest(ctx)
	} else {
		err = h.make(ctx)
	}
	return h.end(err)
}

// check logs flags that cannot stand together.
func (h *handout) check() {
	o := h.order
	clash := func(one, other, hint string) {
		h.log.Add(diag.FlagsClash, diag.Pos{}, diag.Args{"one": one, "other": other, "hint": hint})
	}
	if len(o.parts) == 0 && !o.test {
		h.log.Add(diag.NoPartNamed, diag.Pos{}, nil)
	}
	if len(o.parts) > 0 && o.test {
		clash("--printer-test", o.parts[0], "the test is a sheet of its own")
	}
	if o.cover && o.noCover {
		clash("--cover", "--no-cover", "give one of them")
	}
	if o.numbers && o.noNumbers {
		clash("--numbers", "--no-numbers", "give one of them")
	}
	if o.continuation != "" && o.letterhead == "" {
		clash("--continuation", "a handout without --letterhead", "--continuation lies under the pages after the letterhead's")
	}
	if o.out == "-" && o.preview {
		clash("-o -", "--preview", "a preview writes no file")
	}
	if o.out == "-" && h.OutTerminal {
		h.log.Add(diag.NotOnTerminal, diag.Pos{}, nil)
	}
	stdin := 0
	for _, p := range append([]string{o.letterhead, o.continuation}, o.parts...) {
		p, _ = h.titled(p)
		if p == "-" {
			stdin++
		} else if o.out != "-" && h.sameFile(p, h.file()) {
			clash("-o "+o.out, p, "a part cannot be the file that is written")
		}
	}
	if stdin > 1 {
		clash("-", "-", "the standard input can be read once")
	}
}

// sameFile says that two names are of one file.
func (h *handout) sameFile(a, b string) bool {
	if a == "" || filepath.Clean(h.path(a)) == filepath.Clean(h.path(b)) {
		return a != ""
	}
	one, err := os.Stat(h.path(a))
	other, err2 := os.Stat(h.path(b))
	return err == nil && err2 == nil && os.SameFile(one, other)
}

// file is the path of what is written, as the user calls it. A name without
// .pdf is a folder's, as for build.
func (h *handout) file() string {
	if strings.EqualFold(filepath.Ext(h.order.out), ".pdf") {
		return h.order.out
	}
	return filepath.Join(h.order.out, "handout.pdf")
}

// make makes the handout and writes it.
func (h *handout) make(ctx context.Context) error {
	var err error
	if h.brief.order.meeting, err = h.meeting(ctx, &h.order.meet); err != nil || h.failed() {
		return err
	}
	if err := h.collect(ctx); err != nil || h.failed() {
		return err
	}
	h.words = wordsOf(h)
	if err := h.settleTitles(ctx); err != nil {
		return err
	}
	whole, err := h.bind(ctx)
	if err != nil || h.failed() {
		return err
	}
	if h.order.preview {
		return h.preview(whole)
	}
	pdf, err := h.onSheets(ctx, whole)
	if err != nil || h.failed() {
		return err
	}
	return h.write(ctx, pdf)
}

// failed says that something was logged for which no file may be written.
func (h *handout) failed() bool { return exitOf(h.findings()) != 0 }

func (h *handout) findings() []diag.Finding {
	return append(append([]diag.Finding(nil), h.said...), h.log.Findings()...)
}

// write delivers the file, whole or not at all.
func (h *handout) write(ctx context.Context, pdf []byte) error {
	if h.order.out == "-" {
		return h.print(pdf)
	}
	file := h.file()
	_, err := h.Deliver(ctx, h.path(filepath.Dir(file)), filepath.Base(file), pdf)
	switch {
	case ctx.Err() != nil && err != nil:
		return err
	case err != nil:
		logFault(h.log, file, err)
		return nil
	}
	return h.print([]byte(file + "\n"))
}

// end says all there is to say and finds the exit.
func (h *handout) end(err error) error {
	var exit Exit
	if errors.As(err, &exit) {
		return err
	}
	var fault *crew.Panic
	switch {
	case errors.As(err, &fault):
		h.say(h.findings())
		return h.sayBroken(fault)
	case err != nil && crew.Stopped(err):
		h.log.Add(diag.Stopped, diag.Pos{}, diag.Args{"what": "nothing was written"})
	case err != nil:
		h.log.Add(diag.MachineFailed, diag.Pos{}, diag.Args{"what": "the handout could not be made", "why": err.Error()})
	}
	all := h.findings()
	h.say(all)
	return exitOf(all)
}

// pagesText is a list of pages for a message, from 0: "page 3", "pages 1–3, 7".
func pagesText(pages []int) string {
	var parts []string
	for i := 0; i < len(pages); {
		j := i
		for j+1 < len(pages) && pages[j+1] == pages[j]+1 {
			j++
		}
		text := strconv.Itoa(pages[i] + 1)
		if j > i {
			text += "–" + strconv.Itoa(pages[j]+1)
		}
		parts = append(parts, text)
		i = j + 1
	}
	word := "page "
	if len(pages) > 1 {
		word = "pages "
	}
	const most = 8
	if len(parts) > most {
		parts = append(parts[:most], "…")
	}
	return word + strings.Join(parts, ", ")
}
