package inspect_test

import (
	"strings"
	"testing"

	"jianbao/internal/pdf/inspect"
)

// packet is a metadata packet around properties of ours.
func packet(body string) string {
	return `<?xpacket begin="" id="W5M0"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><d xmlns:jianbao="urn:jianbao:origin#" xmlns:other="urn:other#">` +
		body + `</d></x:xmpmeta><?xpacket end="r"?>`
}

func TestReadMark(t *testing.T) {
	whole := inspect.Mark{Report: "a&b", Template: "summary", Language: "zh+en", Edition: "e1", Row: "r1"}
	body := `<jianbao:Report>a&amp;b</jianbao:Report><jianbao:Template>summary</jianbao:Template><jianbao:Language>zh+en</jianbao:Language>` +
		`<jianbao:Edition>e1</jianbao:Edition><jianbao:Row>r1</jianbao:Row>`
	for name, c := range map[string]struct {
		pdf  string
		want inspect.Mark
		fail string
	}{
		"whole":             {"%PDF-1.7\n" + packet(body) + "%%EOF", whole, ""},
		"among others":      {packet("<other:Row>x</other:Row>") + packet(body), whole, ""},
		"nobody's own":      {packet(`<jianbao:Report>a</jianbao:Report>`), inspect.Mark{Report: "a"}, ""},
		"as text only":      {packet(`<other:Title>&lt;jianbao:Row&gt;x&lt;/jianbao:Row&gt;</other:Title>`), inspect.Mark{}, "nothing in it"},
		"another's prefix":  {packet(`<j xmlns:jianbao="urn:theirs"><jianbao:Row>x</jianbao:Row></j>`), inspect.Mark{}, "nothing in it"},
		"none":              {"%PDF-1.7\n%%EOF", inspect.Mark{}, "nothing in it"},
		"two that differ":   {packet(body) + packet(strings.Replace(body, "r1", "r2", 1)), inspect.Mark{}, "differ"},
		"twice in one":      {packet(body + `<jianbao:Row>r2</jianbao:Row>`), inspect.Mark{}, "differ"},
		"cut short":         {packet(body)[:200], inspect.Mark{}, "cut short"},
		"no XML":            {packet(body + "<"), inspect.Mark{}, "no XML"},
		"an unclosed field": {packet(`<jianbao:Row>r1`), inspect.Mark{}, "no XML"},
	} {
		got, err := inspect.ReadMark([]byte(c.pdf))
		if got != c.want || (err == nil) != (c.fail == "") || err != nil && !strings.Contains(err.Error(), c.fail) {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
}

func FuzzReadMark(f *testing.F) {
	f.Add([]byte(packet(`<jianbao:Row>r1</jianbao:Row>`)))
	f.Add([]byte(`<?xpacket begin<?xpacket end`))
	f.Fuzz(func(t *testing.T, pdf []byte) {
		if m, err := inspect.ReadMark(pdf); err != nil && m != (inspect.Mark{}) {
			t.Errorf("a mark %+v beside the error %v", m, err)
		}
	})
}
