package cli

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"time"

	"jianbao/internal/diag"
	"jianbao/internal/length"
	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/impose"
	"jianbao/internal/setting/page"
)

// about is what the file says of itself.
func (h *handout) about() impose.About {
	return impose.About{Title: h.title(), Language: h.words.lang, Producer: "jianbao " + version(), Created: h.created()}
}

// created is the date in the file: the first report's, as in its briefs.
func (h *handout) created() int64 {
	if h.brief.created != nil {
		return *h.brief.created
	}
	if h.report != nil && h.report.Date.Year > 0 {
		d := h.report.Date
		return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC).Unix()
	}
	return 0
}

// meta is the same for what is set here.
func (h *handout) meta() page.Meta {
	a := h.about()
	return page.Meta{Title: a.Title, Languages: []string{a.Language}, Producer: a.Producer, Created: a.Created}
}

// title is that of the whole.
func (h *handout) title() string {
	switch {
	case h.order.title != "":
		return h.order.title
	case h.meetingName() != "" && len(h.parts) > 1:
		return h.meetingName()
	case h.reportTitle() != "":
		return h.reportTitle()
	case len(h.parts) == 1:
		return h.parts[0].title
	}
	return h.words.handout
}

// bind puts the parts one after the other, with cover, numbers, letterhead and
// stamp. A single part that gets none of these is taken as it is, unless it is
// to be a pack.
func (h *handout) bind(ctx context.Context) (*foreign.File, error) {
	o := h.order
	several := len(h.parts) > 1
	cover := o.cover || several && o.layout == "pack" && !o.noCover
	numbers := o.numbers || several && !o.noNumbers
	if !several && !cover && !numbers && o.letterhead == "" && o.stamp == "" && o.layout != "pack" {
		h.parts[0].last = len(h.parts[0].part.Pages) - 1
		return h.parts[0].part, nil
	}
	h.numbered = numbers
	in := &impose.Binding{Numbers: numbers, About: h.about()}
	heads, err := h.letterheads(ctx)
	if err != nil || h.failed() {
		return nil, err
	}
	var front *foreign.File
	if cover {
		if front, err = h.cover(ctx); err != nil || h.failed() {
			return nil, err
		}
		for i := range front.Pages {
			in.Leaves = append(in.Leaves, impose.Leaf{Part: front, Page: i})
		}
		in.Entries = append(in.Entries, impose.Entry{Title: h.words.cover})
	}
	for i, p := range h.parts {
		h.rightHand(in)
		for k := range p.part.Pages {
			h.newPaper(in, &p.part.Pages[k])
			if k == 0 {
				p.first = len(in.Leaves)
				in.Entries = append(in.Entries, impose.Entry{Title: p.title, Leaf: p.first, Part: p.part})
			}
			in.Leaves = append(in.Leaves, impose.Leaf{Part: p.part, Page: k, Under: heads.under(h.parts, i, k)})
		}
		p.last = len(in.Leaves) - 1
	}
	if cover { // again, for now the numbers are known
		again, err := h.cover(ctx)
		if err != nil || h.failed() {
			return nil, err
		}
		for i := range front.Pages {
			in.Leaves[i].Part = again
		}
		front = again
	}
	if err := h.overlay(ctx, in, front, numbers); err != nil || h.failed() {
		return nil, err
	}
	return h.bound(ctx, in)
}

// rightHand adds a blank where the next page would be a left-hand one.
func (h *handout) rightHand(in *impose.Binding) {
	n := len(in.Leaves)
	if !h.order.rightHand || n%2 == 0 || h.order.sheets.Duplex == impose.OneSided && h.order.layout == "pack" {
		return
	}
	h.blank(in)
}

// blank adds a blank, as large as the page before it.
func (h *handout) blank(in *impose.Binding) {
	last := in.Leaves[len(in.Leaves)-1]
	if last.Part != nil {
		last.Width, last.Height = last.Part.Pages[last.Page].Width, last.Part.Pages[last.Page].Height
	}
	h.blanks = append(h.blanks, len(in.Leaves))
	in.Leaves = append(in.Leaves, impose.Leaf{Width: last.Width, Height: last.Height})
}

// newPaper leaves the back of a sheet blank where the next page needs other
// paper, as a plan of A3 among A4. Printers do so by themselves; the blank keeps
// the right-hand pages of --right-hand where they are.
func (h *handout) newPaper(in *impose.Binding, next *foreign.Page) {
	n := len(in.Leaves)
	if n%2 == 0 || !h.order.rightHand || h.order.layout != "pack" || h.order.sheets.Duplex == impose.OneSided {
		return
	}
	last := in.Leaves[n-1]
	if last.Part != nil && !impose.SamePaper(h.order.sheets.Paper, &last.Part.Pages[last.Page], next) {
		h.blank(in)
	}
}

// bound makes the pack and opens it again, so that what was made is read back
// before it is printed.
func (h *handout) bound(ctx context.Context, in *impose.Binding) (*foreign.File, error) {
	out, err := impose.Bind(ctx, in)
	if err != nil {
		return nil, err
	}
	if out.LostLinks > 0 {
		h.log.Add(diag.LinksLeft, diag.Pos{}, diag.Args{"links": counted(out.LostLinks, "link")})
	}
	return h.reopen(ctx, out.PDF)
}

// blame names the parts for which what was made cannot be read.
func (h *handout) blame(ctx context.Context) (found bool, err error) {
	for _, p := range h.parts {
		carries, err := impose.Carries(ctx, p.part)
		if err != nil {
			return found, err
		}
		if !carries {
			h.log.Add(diag.PDFRefused, diag.Pos{}, diag.Args{"file": p.part.Name, "why": "it is damaged: its pages cannot be carried over"})
			found = true
		}
	}
	return found, nil
}

func (h *handout) reopen(ctx context.Context, pdf []byte) (*foreign.File, error) {
	log := &diag.Log{}
	part, err := foreign.Open(ctx, log, h.words.handout, pdf)
	if err == nil && part == nil {
		if found, err := h.blame(ctx); found || err != nil {
			return nil, err
		}
		err = errors.New("what was made cannot be read: " + log.Findings()[0].Message())
	}
	return part, err
}

// onSheets puts the pages on sheets, numbers the copies, and says what there
// is to know.
func (h *handout) onSheets(ctx context.Context, whole *foreign.File) ([]byte, error) {
	o := h.order
	pdf := whole.Data()
	o.sheets.About = h.about()
	sheets, err := impose.Plan(&o.sheets, whole)
	if h.planFault(err) {
		return nil, nil
	}
	if o.layout != "pack" {
		out, err := impose.Impose(ctx, &o.sheets, whole)
		if err != nil {
			return nil, err
		}
		h.sayImposed(out)
		pdf = out.PDF
		if whole, err = h.reopen(ctx, pdf); err != nil || whole == nil {
			return nil, err
		}
	}
	if o.label != "" || o.copies > 0 {
		if pdf, err = h.copiesOf(ctx, sheets, whole); err != nil {
			return nil, err
		}
	}
	h.sayPrint(sheets, whole)
	return pdf, nil
}

// planFault logs why pages cannot be put on sheets.
func (h *handout) planFault(err error) bool {
	var thick *impose.TooManyPages
	switch {
	case err == nil:
		return false
	case errors.As(err, &thick):
		h.log.Add(diag.BookletThick, diag.Pos{}, diag.Args{"pages": strconv.Itoa(thick.Pages), "most": strconv.Itoa(impose.MaxBooklet)})
	default:
		h.log.Add(diag.NoRoomOnSheet, diag.Pos{}, diag.Args{"why": strings.TrimPrefix(err.Error(), "impose: ")})
	}
	return true
}

// heads are the letterhead and what lies under the pages after it.
type heads struct {
	first, rest *foreign.File
	briefs      bool // only briefs have them
}

func (h *handout) letterheads(ctx context.Context) (out heads, err error) {
	for _, p := range h.parts {
		out.briefs = out.briefs || p.brief
	}
	if h.order.letterhead != "" {
		if out.first, err = h.openPDF(ctx, h.order.letterhead); err != nil {
			return out, err
		}
	}
	if h.order.continuation != "" {
		out.rest, err = h.openPDF(ctx, h.order.continuation)
	}
	return out, err
}

// under is what lies under page k of part i.
func (l heads) under(parts []*handoutPart, i, k int) []impose.Stamp {
	head := l.first
	if k > 0 {
		head = l.rest
	}
	if head == nil || l.briefs && !parts[i].brief {
		return nil
	}
	return []impose.Stamp{{Part: head}}
}

// mm gives whole millimetres.
func mm(n int) length.Length { return length.MM(n * 1000) }
