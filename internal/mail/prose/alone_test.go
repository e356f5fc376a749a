package prose

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"regexp"
	"strings"
	"testing"

	"jianbao/internal/brief/spoken"
)

// instead are the words that stand for a picture which is not shown.
var instead = regexp.MustCompile(`(?:［图片：|\[Picture:)([^］\]]*)[］\]]`)

// TestAlone: a page that stands alone says what a message says; a picture stands in the
// place of its words, with them as its alternative; nothing is fetched.
func TestAlone(t *testing.T) {
	var drawn bytes.Buffer
	if err := png.Encode(&drawn, image.NewGray(image.Rect(0, 0, 3, 2))); err != nil {
		t.Fatal(err)
	}
	for _, languages := range [][]string{{"zh"}, {"en"}, {"zh", "en"}} {
		b := briefOf(t, "rich.yaml", rich, "every", languages...)
		want := shown(t, Page(languages[0], "T", bodyOf(t, b)).HTML)
		bare, err := Alone(b, func(string) ([]byte, error) { return nil, errors.New("gone") })
		if got := shown(t, bare); err != nil || got != want {
			t.Errorf("%v: %v\n got %s\nwant %s", languages, err, got, want)
		}
		page, err := Alone(b, func(string) ([]byte, error) { return drawn.Bytes(), nil })
		if err != nil {
			t.Fatal(err)
		}
		for _, words := range instead.FindAllStringSubmatch(want, -1) {
			if !strings.Contains(spoken.Squeezed(page), words[1]) {
				t.Errorf("%v: no picture says %s", languages, words[1])
			}
		}
		want = instead.ReplaceAllString(want, "")
		if got := shown(t, page); got != want {
			t.Errorf("%v with pictures:\n got %s\nwant %s", languages, got, want)
		}
		if n := strings.Count(page, `src="data:image/png;base64,`); n == 0 || n != strings.Count(page, "src=") || !strings.Contains(page, `alt="`) {
			t.Errorf("%v: %d pictures stand within the page, of %d", languages, n, strings.Count(page, "src="))
		}
	}
}
