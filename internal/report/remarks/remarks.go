// Package remarks keeps what people remark on a report until it is done: the file REPORT.review
// beside it, with a remark an entry, its place, who made it, when, and the words.
package remarks

import (
	"bytes"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// End is what the file is called, after the name of the report.
const End = ".review"

// Most is how many remarks a file may hold.
const Most = 10_000

// Remark is what somebody remarks on a text.
type Remark struct {
	ID      int    `yaml:"id" json:"id"`                               // from 1; an id is never given twice
	Place   string `yaml:"place,omitempty" json:"place"`               // the path of the text and its language: "lessons.a.body.zh"; "" where it is on no text
	About   string `yaml:"about,omitempty" json:"about"`               // the words that it is about; "": the whole text
	Who     string `yaml:"who,omitempty" json:"who"`                   // "" where nobody signed
	When    string `yaml:"when,omitempty" json:"when"`                 // as the file had it that it came in: "2026-03-02T10:00:00Z"; "" where it did not say
	Answers int    `yaml:"answers,omitempty" json:"answers,omitempty"` // the id of the remark that it answers; 0 for none
	Words   string `yaml:"words" json:"words"`
	Done    bool   `yaml:"done,omitempty" json:"done"`
}

// Read reads the file. An empty one holds none.
func Read(data []byte) ([]Remark, error) {
	var f struct {
		Remarks []Remark `yaml:"remarks"`
	}
	if err := yaml.Unmarshal(data, &f); err != nil {
		return nil, err
	}
	if len(f.Remarks) > Most {
		return nil, diag.Words{"it has more than {n} remarks", "批注超过 {n} 条"}.With(diag.Args{"n": Most})
	}
	seen := map[int]bool{}
	for _, r := range f.Remarks {
		if r.ID < 1 || seen[r.ID] {
			return nil, diag.Words{"a remark has the id {n}, which is another's or none", "有一条批注的编号是 {n}，与别的重复或无效"}.With(diag.Args{"n": r.ID})
		}
		seen[r.ID] = true
	}
	return f.Remarks, nil
}

// Write writes the file.
func Write(all []Remark) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("# What people remark on the report beside it. jianbao review lists it; --done takes one as done.\n")
	e := yaml.NewEncoder(&b)
	e.SetIndent(2)
	if err := e.Encode(map[string][]Remark{"remarks": all}); err != nil {
		return nil, err
	}
	return b.Bytes(), e.Close()
}

// Merge puts remarks that came in among those that are kept, and says how many are new. One that
// is there already, of the same person and time, or with the same words, is not put in again:
// it takes over words that were changed, and that it is done. The ids of what came in are
// places in it, from 1, as Answers has them.
func Merge(kept, came []Remark) (all []Remark, added int) {
	all = slices.Clone(kept)
	next := 1
	for _, r := range all {
		next = max(next, r.ID+1)
	}
	ids := make([]int, len(came)+1)
	for i, c := range came {
		k := slices.IndexFunc(all, func(r Remark) bool { return same(&r, &c) })
		if k < 0 {
			c.ID = next
			c.Answers = ids[min(max(c.Answers, 0), i)]
			ids[i+1] = next
			next++
			added++
			all = append(all, c)
			continue
		}
		ids[i+1] = all[k].ID
		all[k].Words, all[k].Done = c.Words, all[k].Done || c.Done
	}
	return all, added
}

// same says that two remarks are one. Programs round times to minutes, and some leave out the zone.
func same(a, b *Remark) bool {
	if a.Who != b.Who {
		return false
	}
	if a.When == "" || b.When == "" || !hasTime(b.When) || !hasTime(a.When) {
		return words(a.Words) == words(b.Words)
	}
	return minute(a.When) == minute(b.When) && (a.Place == b.Place || words(a.Words) == words(b.Words)) && (second(a.When) == second(b.When) || words(a.Words) == words(b.Words))
}

func hasTime(when string) bool  { return len(when) >= 16 && !strings.HasPrefix(when, "0") }
func minute(when string) string { return when[:16] }
func second(when string) string { return when[:min(len(when), 19)] }
func words(s string) string     { return strings.Join(strings.Fields(s), " ") }

// Open are the remarks that are not done, and not below one that is.
func Open(all []Remark) (out []Remark) {
	done := map[int]bool{}
	for _, r := range all {
		if done[r.ID] = r.Done || done[r.Answers]; !done[r.ID] {
			out = append(out, r)
		}
	}
	return out
}

// Split parts a place into the path of the text and its language.
func Split(place string) (path, lang string) {
	k := strings.LastIndexByte(place, '.')
	if k < 0 {
		return place, ""
	}
	return place[:k], place[k+1:]
}

// Lines are the lines of the report file where the text of a remark begins, and where the words
// stand that it is about; 0 where the report has the text no more.
func Lines(leaves []report.Leaf, r *Remark) (from, line int) {
	path, lang := Split(r.Place)
	for i := range leaves {
		if leaves[i].Path != path {
			continue
		}
		t := leaves[i].In(lang)
		if t == nil {
			return 0, 0
		}
		return t.At(0).Line, t.At(max(strings.Index(t.Source, r.About), 0)).Line
	}
	return 0, 0
}
