package wayback

import (
	"context"
	"errors"
	"strings"
	"testing"
)

// TestBoundsOfXLIFF: a file of more texts, pieces or attributes than memory holds is
// refused, whatever its size.
func TestBoundsOfXLIFF(t *testing.T) {
	const head = `<xliff version="1.2"><file><body>`
	for name, c := range map[string]struct{ body, why string }{
		"texts":      {strings.Repeat(`<trans-unit id="a"><source>x</source></trans-unit>`, mostUnits+1), "more than 200000 texts"},
		"pieces":     {strings.Repeat("<a/>", mostPieces/2), "more than 4 million"},
		"attributes": {"<a" + strings.Repeat(" b=''", 10_001) + "/>" + strings.Repeat(" ", 1<<20), "more than 10000 attributes"},
	} {
		_, err := readXLIFF(context.Background(), "a.xlf", []byte(head+c.body))
		var fault *Fault
		if !errors.As(err, &fault) || !strings.Contains(fault.Why, c.why) {
			t.Errorf("%s: %v, want %q in it", name, err, c.why)
		}
	}
}
