package form

// MostParts is how many places a file in YAML may have at which a part of it can
// begin. Each part costs a kilobyte of memory, however short it is, so that the
// size of a file says little.
const MostParts = 400_000

// TooManyParts says that a file has more than MostParts lines, commas, brackets
// and colons with a space behind. It is asked before the file is parsed.
func TooManyParts(data []byte) bool {
	n := 0
	for i, c := range data {
		switch c {
		case '\n', '\r', ',', '[', '{':
			n++
		case ' ':
			if i > 0 && (data[i-1] == ':' || data[i-1] == '-' || data[i-1] == '?') {
				n++
			}
		}
		if n > MostParts {
			return true
		}
	}
	return false
}
