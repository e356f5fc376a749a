package amend

import (
	"maps"
	"strings"
	"testing"

	"jianbao/internal/report/form"
)

// FuzzMeet: of two edits at any two paths, which may be the same, lie beside each
// other or one in the other, both are made and all else stays, or an error says
// why not.
func FuzzMeet(f *testing.F) {
	paths := []string{"title", "summary.1", "summary.2", "lessons.a.title", "lessons.a.body", "lessons.b.title", "lessons.a", "lessons", "about", "series", "lessons.b.body", "lessons.b.body.zh", "sections", "summary", "languages", "lessons.b", ""}
	langs := []string{"zh", "en", "fr", "title", "pt-BR", "body"}
	f.Add(uint8(0), uint8(1), "Title", uint8(0), uint8(1), "Other")
	f.Add(uint8(4), uint8(0), "一段", uint8(4), uint8(1), "two\n\nlines")
	f.Add(uint8(5), uint8(1), "B", uint8(10), uint8(1), "Body")
	f.Add(uint8(10), uint8(1), "Body", uint8(11), uint8(0), "in it")
	f.Add(uint8(6), uint8(3), "a title: for all", uint8(3), uint8(1), "A")
	f.Fuzz(func(t *testing.T, p1, l1 uint8, t1 string, p2, l2 uint8, t2 string) {
		if !yamlText(t1) || !yamlText(t2) {
			t.Skip()
		}
		edits := []Edit{{paths[int(p1)%len(paths)], langs[int(l1)%len(langs)], t1}, {paths[int(p2)%len(paths)], langs[int(l2)%len(langs)], t2}}
		out, err := Apply([]byte(base), edits)
		if err != nil {
			return
		}
		want, is := read(t, base), read(t, string(out))
		for _, e := range edits {
			if is[join(e.Path, e.Lang)] != e.Text {
				t.Errorf("%s: %q, want %q, in\n%s", join(e.Path, e.Lang), is[join(e.Path, e.Lang)], e.Text, out)
			}
			delete(want, join(e.Path, e.Lang))
		}
		for k, was := range want {
			if is[k] != was && !broadened(is, k, was) {
				t.Errorf("%s: %q, want %q, after %q, in\n%s", k, is[k], was, edits, out)
			}
		}
		for _, comment := range []string{"# top\n", "# kept\n", "   # a comment\n", "\n# end\n"} {
			if !strings.Contains(string(out), comment) {
				t.Errorf("%q is lost after %q, in\n%s", comment, edits, out)
			}
		}
	})
}

// broadened says that a text for all languages is one by language.
func broadened(is map[string]string, path, was string) bool {
	return is[path+".zh"] == was
}

// FuzzSpliced: whatever three pieces of a file are to be replaced, and in whatever
// order, the new file has the replacements and every byte beside them; or the
// pieces meet, and an error says so.
func FuzzSpliced(f *testing.F) {
	f.Add([]byte("0123456789"), uint8(1), uint8(3), "ab", uint8(3), uint8(3), "", uint8(3), uint8(9), "c")
	f.Add([]byte("0123456789"), uint8(1), uint8(5), "ab", uint8(4), uint8(6), "x", uint8(10), uint8(10), "end")
	f.Fuzz(func(t *testing.T, data []byte, a, b uint8, x string, c, d uint8, y string, e, g uint8, z string) {
		all := []splice{{int(a), int(b), x}, {int(c), int(d), y}, {int(e), int(g), z}}
		whole := true // none ends before it begins or behind the file, and no byte is in two
		taken := make([]bool, len(data))
		for _, s := range all {
			whole = whole && s.from <= s.to && s.to <= len(data)
			for i := s.from; whole && i < s.to; i++ {
				whole, taken[i] = whole && !taken[i], true
			}
		}
		out, err := linesOf(data).spliced(append([]splice(nil), all...))
		if err != nil {
			if inside := within(all); whole && !inside {
				t.Errorf("%v of %q: %v", all, data, err)
			}
			return
		}
		if !whole {
			t.Fatalf("%v of %q is %q", all, data, out)
		}
		want := ""
		for i := 0; i <= len(data); i++ {
			for _, s := range all {
				if s.from == i {
					want += s.text
				}
			}
			if i < len(data) && !taken[i] {
				want += string(data[i : i+1])
			}
		}
		if string(out) != want {
			t.Errorf("%v of %q is %q, want %q", all, data, out, want)
		}
	})
}

// within says that a place where something is put in lies where a piece begins or
// in one: then it depends on their order whether they meet.
func within(all []splice) bool {
	for i, s := range all {
		for k, o := range all {
			if i != k && s.from == s.to && o.from <= s.from && s.from < o.to {
				return true
			}
		}
	}
	return false
}

// FuzzDigests: whatever stands in a file and in the hashes, all lines but those of
// the key stay, and what is put in is read back.
func FuzzDigests(f *testing.F) {
	f.Add("id: r\nk:\n  x: 1\n\n# end\n", "a.en", "1 2")
	f.Add("id: r\r\nk: {x: 1,\r\n  y: 2}\r\nb: 1", "a.en", "")
	f.Add("k:\n- a\n", "b", "#")
	f.Fuzz(func(t *testing.T, was, path, digest string) {
		if !yamlText(digest) || path == "" || strings.Trim(path, "abcdefghijklmnopqrstuvwxyz.-") != "" || path[0] == '-' || path == "y" || path == "n" {
			t.Skip()
		}
		out, err := Digests([]byte(was), "k", "why", map[string]string{path: digest})
		if err != nil {
			return
		}
		if _, fault, err := form.Tree(out); fault != nil || err != nil {
			return // no report, or one that ended before; who calls it loads the file before keeping it
		}
		before, err := take([]byte(was))
		if err != nil || before.parent[""] == nil {
			return // no keys, no report
		}
		after, err := take(out)
		if err != nil {
			t.Fatal(err)
		}
		again, err := Digests(out, "k", "why", map[string]string{path: digest})
		if err != nil || string(again) != string(out) {
			t.Errorf("%q becomes %q, and that %q, %v", was, out, again, err)
		}
		if n := after.leaves["k."+path]; n == nil || n.Value != digest {
			t.Errorf("%q is not in %q, made of %q", digest, out, was)
		}
		for at, n := range maps.All(before.leaves) {
			if at != "k" && !strings.HasPrefix(at, "k.") && (after.leaves[at] == nil || after.leaves[at].Value != n.Value) {
				t.Errorf("%s: %q is lost in %q, made of %q", at, n.Value, out, was)
			}
		}
	})
}
