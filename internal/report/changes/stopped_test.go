package changes

import (
	"context"
	"testing"

	"jianbao/internal/report/specimen"
)

// between compares two report files.
func between(t *testing.T, old, now string) []Change {
	t.Helper()
	out, err := Between(context.Background(), load(t, old), load(t, now))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestBetweenStops: all items have new ids, and are sought by their words.
func TestBetweenStops(t *testing.T) {
	old, now := load(t, string(specimen.Long(150, "river"))), load(t, string(specimen.Long(150, "lake")))
	specimen.Stops(t, 1000, func(ctx context.Context) (bool, error) {
		out, err := Between(ctx, old, now)
		return out != nil, err
	})
}

// TestManyTextsOfOnePart: a summary of many paragraphs is compared in no time
// that grows with the square; the first and the last of them changed.
func TestManyTextsOfOnePart(t *testing.T) {
	const n = 30_000
	text := func(first, last string) *part {
		p := &part{}
		for i := range n {
			p.texts = append(p.texts, leaf{name: "summary." + string(rune('a'+i%26)) + string(rune(0x4e00+i/26)), text: "same"})
		}
		p.texts[0].text, p.texts[n-1].text = first, last
		return p
	}
	c := texts(context.Background(), text("one", "two"), text("three", "four"))
	if len(c) != 2 || c[0].Old != "one" || c[0].New != "three" || c[1].Old != "two" || c[1].New != "four" {
		t.Errorf("%+v", c)
	}
}
