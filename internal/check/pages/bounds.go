package pages

import (
	"fmt"
	"strings"

	"jianbao/internal/length"
)

// Bound is something that pages are held to.
type Bound string

// The bounds.
const (
	OnePager  Bound = "fill"    // a brief of one page is 70–97 % full, or prints all that there is
	Blank     Bound = "band"    // no blank of more than 15 % above the last block
	LastPage  Bound = "last"    // the last page of a longer brief is a third full
	Level     Bound = "columns" // columns beside each other end within two lines, and are 1:2 at most
	OneLabel  Bound = "labels"  // one x for the labels of a list, and one for its texts
	Sizes     Bound = "sizes"   // six sizes on a page at most
	TableHead Bound = "heads"   // no table goes on without its head
	TitleSize Bound = "titles"  // no title under its floor
	Runty     Bound = "runts"   // of all items 2 % at most end with too short a line; held over a folder
)

// The figures of the bounds.
const (
	leastFill, mostFill = 70, 97
	mostBand            = 15
	leastLast           = 33
	mostLines           = 2
	mostRatio           = 20 // tenths
	mostSizes           = 6
	mostRunts           = 20 // thousandths of the items
	mostSpread          = length.Pt / 4
)

// Fault is a bound that a page breaks.
type Fault struct {
	Bound Bound
	Page  int    // from 1; 0: the whole brief
	Text  string // what was found
}

// judge finds the bounds that the brief breaks.
func (b *Brief) judge() {
	say := func(bound Bound, page int, format string, args ...any) {
		b.Faults = append(b.Faults, Fault{bound, page, fmt.Sprintf(format, args...)})
	}
	for i, p := range b.Pages {
		n := i + 1
		first, last := b.begins(i), n == len(b.Pages) || b.begins(n)
		if first && last && (p.Fill > mostFill || p.Fill < leastFill && !b.Complete) {
			say(OnePager, n, "a brief of one page is %d %% full, and does not print all that its report has", p.Fill)
		}
		if !first && last && p.Fill < leastLast {
			say(LastPage, n, "the last page is %d %% full", p.Fill)
		}
		if p.Band > mostBand {
			say(Blank, n, "%d %% of the page are blank above its last block", p.Band)
		}
		if p.Ratio > mostRatio {
			say(Level, n, "columns of 1:%s stand beside each other", tenths(p.Ratio))
		} else if p.Columns > mostLines {
			say(Level, n, "columns end %d lines apart", p.Columns)
		}
		if len(p.Sizes) > mostSizes {
			say(Sizes, n, "%d sizes of type: %s", len(p.Sizes), points(p.Sizes))
		}
		if p.Headless > 0 {
			say(TableHead, n, "%d tables go on without their head", p.Headless)
		}
		if p.Low > 0 {
			say(TitleSize, n, "a title is %s", p.Title)
		}
	}
	if b.Labels > mostSpread {
		say(OneLabel, 0, "the labels of a list, or its texts, are %s out of line: %s", b.Labels, points(b.At))
	}
}

// begins says that a brief begins with page i, from 0: the first, and each page with a
// title. The sides of a leaf are two briefs in one file, and so are numbered copies.
func (b *Brief) begins(i int) bool { return i == 0 || b.Pages[i].Title > 0 }

// Breaks says that the brief breaks a bound.
func (b *Brief) Breaks(bound Bound) bool {
	for _, f := range b.Faults {
		if f.Bound == bound {
			return true
		}
	}
	return false
}

// RuntsHold says that of all items of some briefs few enough end with too short a line.
func RuntsHold(all []*Brief) bool {
	runts, items := 0, 0
	for _, b := range all {
		runts, items = runts+b.Runts, items+b.Items
	}
	return runts*1000 <= items*mostRunts
}

// tenths writes a number of tenths, 25 as 2.5.
func tenths(n int) string { return fmt.Sprintf("%d.%d", n/10, n%10) }

// points writes lengths in points, one behind the other.
func points(all []length.Length) string {
	var out []string
	for _, l := range all {
		out = append(out, l.Decimal())
	}
	return strings.Join(out, " ")
}
