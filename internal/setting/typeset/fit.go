package typeset

import (
	"slices"
	"sort"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/setting/galley"
	"jianbao/internal/setting/ladder"
)

// Fit says which setting was chosen.
type Fit struct {
	Size    map[string]length.Length // by language
	Leading map[string]int           // thousandths of the size, by language
	Used    []string                 // what was given up, in the ladder's order: "beside", "short"
	Taken   []brief.Spare            // what came in to fill the page
	Set     *brief.Brief             // the brief with what came in
	Stacked bool                     // the languages of a pair stand below each other
}

// fit tries the settings of the ladder until the brief is on as many pages as it
// may have, and returns that try, or of a one-pager the best of those near it. A pair
// that may have more pages stands on one where its type can stay at 10 pt. fit returns nil
// when nothing fits, with the fault logged, and when the context ended.
func (w *work) fit() *composer {
	settings := slices.CompactFunc(ladder.Of(w.Brief), func(a, b ladder.Setting) bool { return a.Same(&b) })
	pages, found := w.pages, (*composer)(nil)
	if w.OnePager() && pages > 1 && !w.Brief.Roomy {
		w.pages = 1
		if onOne := ladder.OnOnePage(w.Brief, settings); len(onOne) > 0 {
			found, _ = w.search(onOne)
		}
	}
	if first := w.Brief.FirstPages; first > 0 {
		w.pages = first
		if whole := ladder.Whole(settings); len(whole) > 0 {
			found, _ = w.search(whole)
		}
	}
	var last *composer
	if found == nil {
		w.pages = pages
		found, last = w.search(settings)
	}
	if found == nil && !w.ended() && pages > 0 && w.Brief.Paper.Small() && w.Brief.PagesOpen() { // half the paper, twice the pages
		for w.pages = pages + 1; found == nil && w.pages <= 2*pages; w.pages++ {
			found, _ = w.search(settings)
		}
		if found != nil {
			w.pages = len(found.sheets)
			w.log.Add(diag.SmallPaper, diag.Pos{}, diag.Args{"brief": w.Brief.Name, "paper": strings.ToUpper(w.Brief.Paper.Name), "pages": ladder.Pages(len(found.sheets))})
		} else {
			w.pages = pages
		}
	}
	switch {
	case w.ended():
		return nil
	case found == nil:
		w.overflow(last)
		return nil
	}
	return found
}

// together keeps the lists of a pair on two pages whole, or in large parts, where that
// takes no page more and leaves the first page more than half full, if need be in type that
// is smaller by up to a point, but of 10.5 pt: a list of which two items stand below the
// summary looks cut.
func (w *work) together(c *composer) *composer {
	n := len(c.sheets)
	if !w.OnePager() || !c.Paired() || n < 2 {
		return c
	}
	for less := length.Length(0); less <= length.Pt && !w.ended(); less += length.Pt / 4 {
		next := c.Setting.Clone()
		next.Together = true
		for l := range next.Size {
			next.Size[l] -= less
		}
		if less > 0 && next.Size[0] < leastTogether {
			break
		}
		t := w.try(&next)
		if len(t.sheets) == n && t.sheets[0].Used >= w.Depth*55/100 && t.sheets[n-1].Used <= w.Depth*97/100 && w.lastFilled(t, 75) {
			return t
		}
	}
	return c
}

// leastTogether is the least size of the first language that keeps a list whole.
const leastTogether = 21 * length.Pt / 2

// search goes down some settings of the ladder. found is nil where none fits, and last
// the last that was tried.
func (w *work) search(settings []ladder.Setting) (found, last *composer) {
	for i := w.hopeful(settings, 0); i < len(settings) && !w.ended(); i++ { // what comes after one with hope has hope
		last = w.try(&settings[i])
		if w.fits(last, i+1 == len(settings)) {
			return w.best(settings[i:], last), last
		}
		var c *composer
		if i, c = w.closer(settings, i, last); w.fits(c, i+1 == len(settings)) {
			return w.best(settings[i:], c), c
		}
		last = c
	}
	return nil, last
}

// closer is the first setting after i that fits, of those that set the lines of i closer
// and change nothing else, and its try. Where none of them fits it is the closest, and
// where there is none it is i, whose try, which does not fit, is c. On one page closer
// lines are shorter, so that it is looked for by halves.
func (w *work) closer(settings []ladder.Setting, i int, c *composer) (int, *composer) {
	high := i
	for high+1 < len(settings) && settings[high+1].SameLines(&settings[i]) {
		high++
	}
	if w.pages != 1 || high == i || w.ended() {
		return i, c
	}
	low := i
	if c = w.try(&settings[high]); !w.fits(c, high+1 == len(settings)) {
		return high, c
	}
	for high-low > 1 && !w.ended() {
		mid := (low + high) / 2
		if t := w.try(&settings[mid]); w.fits(t, false) {
			high, c = mid, t
		} else {
			low = mid
		}
	}
	return high, c
}

// best is the best of the first settings, of which the first fits as c: those that give
// up nothing else and are less than a point and a quarter smaller (ladder.Score).
func (w *work) best(settings []ladder.Setting, c *composer) *composer {
	if g := w.Brief.Grid(); g != nil { // a grid gives no line more or less
		c.sheets = galley.InCompany(&c.galley, c.sheets, w.Depth, g.Pitch)
		return c
	}
	best := w.fill(w.fuller(c))
	if !w.OnePager() || len(best.sheets) > 1 {
		return best
	}
	least := w.score(best, 0)
	for i := 1; i < len(settings) && least > goodScore && !w.ended(); i++ {
		s, first := &settings[i], &settings[0]
		less := first.Size[0] - s.Size[0]
		if less > 5*length.Pt/4 || s.Short != first.Short || len(s.Drop) != len(first.Drop) {
			break
		}
		if less == 0 || less*4%length.Pt != 0 {
			continue
		}
		t := w.try(s)
		if !w.fits(t, false) {
			continue
		}
		if n := w.score(t, less); n < least+88*emptyAllowance {
			if t = w.fill(t); w.score(t, less) < least {
				best, least = t, w.score(t, less)
			}
		}
	}
	return best
}

// goodScore is a score that needs no search for a better one.
const goodScore = 30

// emptyAllowance is what a try may cost more, a hundredth of the page, before it is
// opened: opening fills it.
const emptyAllowance = 6

// score is what a try of one page costs.
func (w *work) score(c *composer, less length.Length) int {
	return ladder.Score(*c.Flaws, less, int(c.sheets[0].Used*100/w.Depth))
}

// ended says that the work has ended before its time.
func (w *work) ended() bool { return w.ctx.Err() != nil || w.err != nil }

// hopeful is the index of the first setting from i on that may fit; the last is
// taken for one in any case. Settings give up more and more, so that all before one
// without hope have none either: it is looked for in steps that double, then by
// halves.
func (w *work) hopeful(settings []ladder.Setting, i int) int {
	last := len(settings) - 1
	if i >= last || !w.hopeless(&settings[i]) {
		return i
	}
	low, high := i, last // low has no hope, high may have
	for step := 1; low+step < last; step *= 2 {
		if !w.hopeless(&settings[low+step]) {
			high = low + step
			break
		}
		low += step
	}
	return low + 1 + sort.Search(high-low-1, func(k int) bool { return !w.hopeless(&settings[low+1+k]) })
}

// fits says that a try is on as many pages as it may have. The last ink of a page
// that stands alone is at 97 % of the type area at most (Look 8); last says that
// the setting is the ladder's last, which may fill all of it.
func (w *work) fits(c *composer, last bool) bool {
	switch {
	case w.pages == 0:
		return true
	case len(c.sheets) > w.pages:
		return false
	}
	return last || w.pages > 1 || c.sheets[0].Used <= w.Depth*97/100
}

// overflow logs by how much the last try is too long, and which block is the
// longest.
func (w *work) overflow(c *composer) {
	over := length.Length(0)
	for _, s := range c.sheets[w.pages:] {
		over += s.Used
	}
	pitch := c.Line()
	lines := int((over + pitch - 1) / pitch)
	name, high := longest(c)
	w.log.Add(diag.DoesNotFit, w.Brief.Report.Title.Pos, diag.Args{
		"brief": w.Brief.Name, "lines": lines, "pages": ladder.Pages(w.pages), "more": len(c.sheets),
		"block": name, "blocklines": int((high + pitch - 1) / pitch),
	})
}

// longest is the name of the highest block, and its height.
func longest(c *composer) (diag.Words, length.Length) {
	name, high := diag.Words{"text", "文字"}, length.Length(0)
	for n, h := range c.heights {
		if h > high || h == high && n[diag.English] < name[diag.English] {
			name, high = n, h
		}
	}
	return name, high
}

// fill opens a brief of one page: first the leading and the spaces between items,
// while the last ink stays within 97 % of the type area, then the spaces between
// blocks, until it stands at 95 % (Look 8).
func (w *work) fill(c *composer) *composer {
	if w.pages == 0 || len(c.sheets) != 1 {
		return c
	}
	c = w.loosened(c, w.Depth*96/100)
	most := length.MM(9000)
	if w.OnePager() {
		most = 28 * length.Pt // parts of a short text stand 54 pt apart at most (Looks, 1)
	}
	c.sheets[0].Open(w.Depth*95/100, most)
	return c
}

// loosened is the first of the looser settings after that of c, a try on one page, of which
// the last ink stands at the goal; where the page would end below 97 % there, the one before
// it, and where none comes so far, the loosest. Each is longer than the one before, so that
// it is looked for between one that falls short and one that does not, where a line through
// two known lengths says.
func (w *work) loosened(c *composer, goal length.Length) *composer {
	var steps []ladder.Setting
	for next := c.Setting.Clone(); c.sheets[0].Used < goal && next.Loosen(w.Brief); next = next.Clone() {
		steps = append(steps, next)
	}
	full := func(t *composer) bool { return len(t.sheets) > 1 || t.sheets[0].Used > w.Depth*97/100 }
	low, high, over := 0, len(steps)+1, (*composer)(nil) // c is that of low steps, over that of high; nil: none is known
	first, guess := c.sheets[0].Used, 1
	for high-low > 1 && !w.ended() {
		at := min(max(guess, low+1), high-1)
		t := w.try(&steps[at-1])
		each := t.sheets[0].Used - first // what at steps gain
		switch {
		case len(t.sheets) > 1:
			high, over = at, t
			guess = (low + high) / 2
			continue
		case full(t) || t.sheets[0].Used >= goal:
			high, over = at, t
		default:
			low, c = at, t
		}
		guess = int((goal-first)*length.Length(at)+each-1) / int(max(each, 1))
	}
	if over != nil && !full(over) {
		return over
	}
	return c
}
