package syntax

// Shown gives the bytes of the strings that a content shows, one after the other.
func Shown(content []byte) []byte {
	var out, now []byte
	l := NewLexer(content, 0)
	for {
		switch t := l.Next(); t.Kind {
		case End:
			return out
		case String:
			now = append(now, l.Text(t)...)
		case Operator:
			switch t.Word {
			case "Tj", "TJ", "'", "\"":
				out = append(out, now...)
			case "ID":
				l.SkipImage()
			}
			now = now[:0]
		}
	}
}
