package remarks

import (
	"slices"
	"testing"
)

// TestMerge: what came in is kept once, however often it comes and whatever program wrote it.
func TestMerge(t *testing.T) {
	first := []Remark{
		{Place: "a.zh", Who: "王", When: "2026-03-02T10:00:07Z", Words: "核对", About: "五"},
		{Place: "a.zh", Who: "Li", When: "2026-03-02T11:00:00Z", Words: "好", Answers: 1},
		{Place: "b.zh", Who: "王", Words: "无日期"},
	}
	kept, added := Merge(nil, first)
	if added != 3 || kept[1].Answers != 1 || kept[2].ID != 3 {
		t.Fatalf("%d %+v", added, kept)
	}
	for name, c := range map[string]struct {
		came  Remark
		added int
	}{
		"again":            {first[0], 0},
		"rounded":          {Remark{Place: "a.zh", Who: "王", When: "2026-03-02T10:00:00", Words: "核对"}, 0},
		"without time":     {Remark{Place: "b.zh", Who: "王", When: "0-00-00T00:00:00Z", Words: "无日期"}, 0},
		"words changed":    {Remark{Place: "a.zh", Who: "王", When: "2026-03-02T10:00:07Z", Words: "再核对"}, 0},
		"another's":        {Remark{Place: "a.zh", Who: "Li", When: "2026-03-02T10:00:07Z", Words: "核对"}, 1},
		"a minute later":   {Remark{Place: "a.zh", Who: "王", When: "2026-03-02T10:01:07Z", Words: "核对"}, 1},
		"same minute":      {Remark{Place: "a.zh", Who: "王", When: "2026-03-02T10:00:40Z", Words: "另一条"}, 1},
		"at another place": {Remark{Place: "c.zh", Who: "王", When: "2026-03-02T10:00:07Z", Words: "别处"}, 1},
	} {
		if all, n := Merge(kept, []Remark{c.came}); n != c.added || len(all) != len(kept)+c.added {
			t.Errorf("%s: %d added, %+v", name, n, all)
		}
	}
	done := first[0]
	done.Done = true
	all, _ := Merge(kept, []Remark{done})
	if open := Open(all); len(open) != 1 || open[0].Words != "无日期" {
		t.Errorf("open: %+v", open)
	}
	if again, _ := Merge(all, first); !again[0].Done {
		t.Error("what was done is open again")
	}
}

// TestWritten: the file comes back as it was.
func TestWritten(t *testing.T) {
	kept, _ := Merge(nil, []Remark{{Place: "a.body.zh", Who: "王: 局", When: "2026-03-02T10:00:07Z", Words: "一行\n二行 # 不是注释", About: "“五”"}, {Words: "x", Done: true}})
	data, err := Write(kept)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := Read(data); err != nil || !slices.Equal(again, kept) {
		t.Errorf("%v %+v\n%s", err, again, data)
	}
	for _, bad := range []string{"remarks: 3", "remarks: [{id: 1, words: a}, {id: 1, words: b}]", "remarks: [{words: a}]"} {
		if _, err := Read([]byte(bad)); err == nil {
			t.Errorf("%s is read", bad)
		}
	}
}
