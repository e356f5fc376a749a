package diag

import (
	"encoding/json"
	"testing"
)

// TestFindingsGoThroughJSON: a finding that was written as JSON and read again
// says the same, in either language.
func TestFindingsGoThroughJSON(t *testing.T) {
	for _, language := range []Language{English, Chinese} {
		log := &Log{}
		log.Speak(language)
		log.Add(NoSuchFile, Pos{}, Args{"file": "r.yaml", "hint": "did you mean q.yaml?"})
		log.Add(SameFileName, Pos{File: "list.xlsx", Sheet: "S", Line: 3, Column: 2}, Args{"one": "a", "other": "b", "file": "c.pdf"})
		log.For("lessons-en").AddPair(NoPair, Pos{File: "r.yaml", Line: 3, Column: 1}, Pos{File: "r.yaml", Line: 4, Column: 2}, Args{"language": "Chinese"})
		first, err := json.Marshal(log.Findings())
		if err != nil {
			t.Fatal(err)
		}
		var again []Finding
		if err := json.Unmarshal(first, &again); err != nil {
			t.Fatal(err)
		}
		second, err := json.Marshal(again)
		if err != nil || string(second) != string(first) {
			t.Errorf("%v\n%s\nbecame\n%s", err, first, second)
		}
	}
	for _, bad := range []string{`{"code":"no-such","severity":"note"}`, `{"code":"no-pair","severity":"grave"}`, `[]`} {
		if err := json.Unmarshal([]byte(bad), new(Finding)); err == nil {
			t.Errorf("%s was read", bad)
		}
	}
}
