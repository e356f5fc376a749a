package report

import (
	"strings"
	"testing"
)

// TestIdentifiers: numbers whose check digit is right are read, however they are written;
// others are errors at their place.
func TestIdentifiers(t *testing.T) {
	for line, good := range map[string]bool{
		"issn: 0317-8471": true, "issn: ISSN 2434-561X": true, "issn: 03178471": true, "issn: 0317-8472": false, "issn: 0317-847": false, "issn: X317-8471": false,
		"isbn: 978-3-16-148410-0": true, "isbn: 0-306-40615-2": true, "isbn: 080442957X": true, "isbn: 978-3-16-148410-1": false, "isbn: 0-306-40615-3": false, "isbn: 978": false,
		"doi: 10.1000/182": true, "doi: https://doi.org/10.1000/182": true, "doi: doi:10.1038/s41586-020-2649-2": true, "doi: 10.1/x": false, "doi: 11.1000/182": false, "doi: 10.1000": false, "doi: 10.1000/": false,
	} {
		_, said := load(t, titled+line)
		if bad := len(said) == 1 && strings.Contains(said[0], "bad-identifier"); good != (len(said) == 0) || !good && !bad {
			t.Errorf("%s: %v", line, said)
		}
	}
	if got := BareDOI("https://doi.org/10.1000/182"); got != "10.1000/182" {
		t.Error(got)
	}
}
