package diag

import "maps"

// Distinct drops findings that repeat what an earlier one said for another
// edition: with the same code, place and args. The order stays.
func Distinct(findings []Finding) []Finding {
	type key struct {
		code Code
		pos  Pos
	}
	said := map[key][]Args{}
	var out []Finding
next:
	for _, f := range findings {
		k := key{f.Code, f.Pos}
		for _, args := range said[k] {
			if maps.Equal(args, f.Args) {
				continue next
			}
		}
		said[k] = append(said[k], f.Args)
		out = append(out, f)
	}
	return out
}
