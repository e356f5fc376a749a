package docx

import (
	"context"
	"fmt"
	"strings"
	"testing"
)

// by is what Word writes of whom a change is.
func by(author string) string {
	return ` w:id="7" w:author="` + author + `" w:date="2026-03-02T10:00:00Z"`
}
func ins(author, text string) string { return `<w:ins` + by(author) + `>` + r(text) + `</w:ins>` }
func del(author, text string) string {
	return `<w:del` + by(author) + `><w:r><w:delText xml:space="preserve">` + text + `</w:delText></w:r></w:del>`
}

// ended is a paragraph of which the end was put in ("ins") or deleted ("del").
func ended(kind, author, inside string) string {
	return `<w:p><w:pPr><w:rPr><w:` + kind + by(author) + `/></w:rPr></w:pPr>` + inside + `</w:p>`
}
func para(inside string) string { return `<w:p>` + inside + `</w:p>` }

// TestRevisions: each change is named once, and read as Word reads it when it is accepted
// and when it is rejected.
func TestRevisions(t *testing.T) {
	row := func(mark, cell string) string {
		return `<w:tr><w:trPr>` + mark + `</w:trPr><w:tc>` + cell + `</w:tc></w:tr>`
	}
	bold := `<w:r><w:rPr><w:b/><w:rPrChange` + by("A") + `><w:rPr/></w:rPrChange></w:rPr><w:t>strong</w:t></w:r>`
	for name, c := range map[string]struct{ body, taken, left, changes string }{
		"replaced":       {para(r("a ") + del("A", "b") + ins("A", "c") + r(" d")), "a c d\n", "a b d\n", "A:b>c"},
		"cut up":         {para(ins("A", "x") + ins("A", "y") + r("z")), "xyz\n", "z\n", "A:>xy"},
		"two authors":    {para(del("A", "b") + ins("B", "c")), "c\n", "b\n", "A:b> B:>c"},
		"within":         {para(`<w:ins` + by("A") + `>` + r("new ") + del("B", "old") + `</w:ins>` + r("z")), "new z\n", "z\n", "A:>new old B:old>"},
		"apart":          {para(del("A", "b") + r(" and ") + del("A", "c")), " and \n", "b and c\n", "A:b> A:c>"},
		"new paragraph":  {ended("ins", "A", ins("A", "new")) + p("old"), "new\nold\n", "old\n", "A:>new¶"},
		"gone paragraph": {ended("del", "A", del("A", "gone")) + p("old"), "old\n", "gone\nold\n", "A:gone¶>"},
		"over two":       {ended("del", "A", r("one")+del("A", " end")) + para(del("A", "begin ")+r("two")), "onetwo\n", "one end\nbegin two\n", "A: end¶begin >"},
		"split":          {ended("ins", "A", r("one ")) + p("two"), "one \ntwo\n", "one two\n", "A:>¶"},
		"moved": {`<w:moveFromRangeStart w:id="1" w:name="move1"/>` + ended("moveFrom", "A", `<w:moveFrom`+by("A")+`>`+r("it")+`</w:moveFrom>`) + `<w:moveFromRangeEnd w:id="1"/>` + p("x") +
			`<w:moveToRangeStart w:id="2" w:name="move1"/>` + ended("moveTo", "A", `<w:moveTo`+by("A")+`>`+r("it")+`</w:moveTo>`) + `<w:moveToRangeEnd w:id="2"/>` + p("y"), "x\nit\ny\n", "it\nx\ny\n", "A:it¶>it¶ moved"},
		"look":        {para(r("a ") + bold), "a B(strong)\n", "a strong\n", "A:look strong"},
		"look alone":  {para(`<w:r><w:rPr><w:sz w:val="40"/><w:rPrChange` + by("A") + `><w:rPr/></w:rPrChange></w:rPr><w:t>large</w:t></w:r>`), "large\n", "large\n", ""},
		"style":       {`<w:p><w:pPr><w:pStyle w:val="H1"/><w:pPrChange` + by("A") + `><w:pPr><w:pStyle w:val="H2"/></w:pPr></w:pPrChange></w:pPr>` + r("x") + `</w:p>`, "h1 x\n", "h2 x\n", "A:look x"},
		"row put in":  {`<w:tbl>` + row("", p("a")) + row(`<w:ins`+by("A")+`/>`, ended("ins", "A", ins("A", "b"))) + `</w:tbl>`, "table|a|;|b|;\n", "table|a|;\n", "A:>b¶ row"},
		"row deleted": {`<w:tbl>` + row("", p("a")) + row(`<w:del`+by("A")+`/>`, para(del("A", "b"))) + `</w:tbl>`, "table|a|;\n", "table|a|;|b|;\n", "A:b> row"},
		"in a cell":   {`<w:tbl>` + row("", ended("del", "A", r("a")+del("A", "b"))) + row("", p("c")) + `</w:tbl>`, "table|a|;|c|;\n", "table|ab|;|c|;\n", "A:b¶>"},
		"in a link":   {para(`<w:hyperlink r:id="none">` + r("a") + ins("A", "b") + `</w:hyperlink>`), "ab\n", "a\n", "A:>b"},
		"line end":    {para(r("a") + `<w:ins` + by("A") + `><w:r><w:br/></w:r></w:ins>` + r("b")), "a/b\n", "ab\n", "A:> "},
	} {
		for side, want := range map[Side]string{Taken: c.taken, Left: c.left} {
			d, err := ReadAs(context.Background(), file(t, map[string]string{
				"body":   c.body,
				"styles": `<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style>`,
			}), All(side))
			if err != nil {
				t.Fatal(err)
			}
			if got := shown(d.Blocks); got != want {
				t.Errorf("%s, side %d: %q, want %q", name, side, got, want)
			}
			if got := told(d.Changes); got != c.changes {
				t.Errorf("%s: changes %q, want %q", name, got, c.changes)
			}
		}
	}
}

// told writes changes for comparing.
func told(changes []Change) string {
	var out []string
	for _, c := range changes {
		s := c.Author + ":" + c.Old + ">" + c.New
		if c.Look != "" {
			s = c.Author + ":look " + c.Look
		}
		if c.Row {
			s += " row"
		}
		if c.Moved {
			s += " moved"
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

// TestRevisionsOneByOne: a change is taken or left by itself; one in a note too, and what
// marks a place stays where the words are deleted.
func TestRevisionsOneByOne(t *testing.T) {
	parts := map[string]string{
		"body":      para(`<w:del` + by("A") + `><w:bookmarkStart w:id="1" w:name="here"/><w:r><w:delText>b</w:delText></w:r></w:del>` + r(" and ") + ins("A", "c") + `<w:r><w:footnoteReference w:id="2"/></w:r>`),
		"footnotes": `<w:footnote w:id="2">` + para(r("n")+ins("B", "ote")) + `</w:footnote>`,
	}
	for _, c := range []struct {
		taken int
		want  string
	}{{1, "b and [note 1] note"}, {2, " and [note 1] n"}, {3, "b and c[note 1] n"}} {
		d, err := ReadAs(context.Background(), file(t, parts), func(n int) Side {
			if n == c.taken {
				return Taken
			}
			return Left
		})
		if err != nil {
			t.Fatal(err)
		}
		got := strings.TrimSpace(shown(d.Blocks)) + " " + Plain(d.Notes[0].Paragraphs[0])
		if got != strings.TrimSpace(c.want) { // the note's change comes first
			t.Errorf("change %d taken: %q, want %q", c.taken, got, c.want)
		}
		if fmt.Sprint(d.Blocks[0].Bookmarks, d.Blocks[0].Changes, d.Notes[0].Changes) != "[here] [2 3] [1]" {
			t.Errorf("bookmarks %v, changes %v and %v", d.Blocks[0].Bookmarks, d.Blocks[0].Changes, d.Notes[0].Changes)
		}
	}
}

// TestComments: who says what of which words, what answers what, and what is done.
func TestComments(t *testing.T) {
	comment := func(id, author, para, text string) string {
		return `<w:comment w:id="` + id + `" w:author="` + author + `" w:date="2026-03-02T10:00:00Z"><w:p w14:paraId="` + para + `">` + r(text) + `</w:p></w:comment>`
	}
	d := read(t, map[string]string{
		"body":                      para(r("a ")+`<w:commentRangeStart w:id="0"/>`+r("five ")+ins("B", "trillion")+`<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:commentReference w:id="1"/></w:r>`) + p("x"),
		"comments":                  comment("0", "王局", "0A", "核对") + comment("1", "Li", "0B", "done"),
		"word/commentsExtended.xml": `<x:commentsEx xmlns:x="x"><x:commentEx x:paraId="0A" x:done="0"/><x:commentEx x:paraId="0B" x:paraIdParent="0A" x:done="1"/></x:commentsEx>`,
	})
	first, second := d.Comments[0], d.Comments[1]
	if first.Author != "王局" || first.Text != "核对" || first.Quote != "five trillion" || first.Done || first.Answer != 0 || first.Time != "2026-03-02T10:00:00Z" {
		t.Errorf("%+v", first)
	}
	if second.Answer != 1 || !second.Done || second.Quote != "" {
		t.Errorf("%+v", second)
	}
	if fmt.Sprint(d.Blocks[0].Comments, d.Blocks[1].Comments) != "[1 2] []" {
		t.Errorf("they stand in %v and %v", d.Blocks[0].Comments, d.Blocks[1].Comments)
	}
}

// TestJoinedBookmarks: where the end of a paragraph is deleted, the text keeps the bookmark of what
// is left of it first.
func TestJoinedBookmarks(t *testing.T) {
	at := func(name string) string { return `<w:bookmarkStart w:id="1" w:name="` + name + `"/>` }
	for body, want := range map[string]string{
		ended("del", "A", at("a")+del("A", "gone")) + para(at("b")+r("two")):        "[b a]",
		ended("del", "A", at("a")+r("one")) + para(at("b")+r("two")):                "[a b]",
		ended("del", "A", at("a")+del("A", "gone")) + para(r("two")):                "[a]",
		ended("del", "A", at("a")+r("one")+del("A", "x")) + para(del("A", "whole")): "[a]",
	} {
		if d := read(t, map[string]string{"body": body}); len(d.Blocks) != 1 || fmt.Sprint(d.Blocks[0].Bookmarks) != want {
			t.Errorf("%s: %+v, want %s", body, d.Blocks, want)
		}
	}
}
