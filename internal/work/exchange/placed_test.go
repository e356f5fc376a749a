package exchange

import (
	"context"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// TestPicturesComeBackFromWord: a picture that a Word file has as its words is one again
// in the text that comes back.
func TestPicturesComeBackFromWord(t *testing.T) {
	var log diag.Log
	r, err := report.Load(context.Background(), &log, "r.yaml", []byte("format: 1\nid: r\nlanguages: [zh]\ntitle: x\nabout: |\n  a\n\n  ![*near* view](pics/my_map.png)\nimages: [{id: map, file: pics/my_map.png, alt: y}]\n"))
	if err != nil || log.Failed() {
		t.Fatal(err, log.Findings())
	}
	const back, want = "A new line.\n\n!\\[\\*near\\* view\\](pics/my\\_map.png)", "A new line.\n\n![*near* view](pics/my_map.png)"
	if got := placedAgain(back, &r.About.Texts[0]); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
