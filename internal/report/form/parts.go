package form

// MostParts is how many parts a file in YAML may have: lines, and colons and
// dashes with a space behind. Each costs a kilobyte of memory, however short it
// is, so that the size of a file says little. MostMarks is how many commas and
// brackets it may have, which part texts in brackets and are common in prose.
const (
	MostParts = 400_000
	MostMarks = 800_000
)

// TooManyParts says that a file has more of either. It is asked before the file
// is parsed.
func TooManyParts(data []byte) bool {
	parts, marks := 0, 0
	for i, c := range data {
		switch c {
		case '\n', '\r':
			parts++
		case ',', '[', '{':
			marks++
		case ' ':
			if i > 0 && (data[i-1] == ':' || data[i-1] == '-' || data[i-1] == '?') {
				parts++
			}
		}
		if parts > MostParts || marks > MostMarks {
			return true
		}
	}
	return false
}
