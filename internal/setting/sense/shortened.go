package sense

// Shortened is a title up to its first mark, and nothing else where it has none.
func Shortened(title string) []string {
	for i, r := range title {
		switch r {
		case '：', ':', '—', '，', ',':
			if i > 0 {
				return []string{title[:i]}
			}
		}
	}
	return nil
}
