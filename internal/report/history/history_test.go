package history

import (
	"fmt"
	"strings"
	"testing"
)

// saved is a history of as many saves, each of which changes a line, four a day.
func saved(n, size int) (saves []Save, states []string) {
	lines := make([]string, 40)
	for i := range lines {
		lines[i] = strings.Repeat("x", size) + "\n"
	}
	state := func() string { return strings.Join(lines, "") }
	saves, states = []Save{Begin("2026-01-01T08:00:00Z", []byte(state()))}, []string{state()}
	for i := 1; i < n; i++ {
		before := state()
		lines[i%40] = fmt.Sprint(strings.Repeat("y", size), i, "\n")
		s := Save{At: fmt.Sprintf("2026-%02d-%02dT%02d:00:00Z", 1+i/4/28%12, 1+i/4%28, 8+i%4), What: "check --fix"}
		s.Differs([]byte(before), []byte(state()))
		saves, states = append(saves, s), append(states, state())
	}
	return saves, states
}

// TestStates: the report is there as it was after each save.
func TestStates(t *testing.T) {
	saves, states := saved(100, 3)
	data, err := Write(saves)
	if err != nil {
		t.Fatal(err)
	}
	again := Read(data)
	if len(again) != 100 {
		t.Fatalf("%d saves", len(again))
	}
	for i := range states {
		if got := string(State(again, i)); got != states[i] {
			t.Fatalf("save %d: %q", i, got)
		}
	}
	torn := Read(data[:len(data)-7])
	if len(torn) != 99 || string(State(torn, 98)) != states[98] {
		t.Errorf("cut off in the last line: %d saves", len(torn))
	}
}

// TestEnds: lines at the ends, with and without a line end, come and go.
func TestEnds(t *testing.T) {
	texts := []string{"", "a", "a\n", "a\nb", "b\n", "a\na\na\n", "a\r\nb\r\n", "中\n"}
	for _, before := range texts {
		for _, after := range texts {
			s := Save{}
			s.Differs([]byte(before), []byte(after))
			if got := string(State([]Save{Begin("", []byte(before)), s}, 1)); got != after {
				t.Errorf("%q to %q gives %q", before, after, got)
			}
		}
	}
}

// TestBound: the file stays within its bound; the last saves stay, and of days long gone the
// last of the day.
func TestBound(t *testing.T) {
	saves, states := saved(1200, 8000)
	data, err := Write(saves)
	if err != nil {
		t.Fatal(err)
	}
	if len(data) > MostBytes {
		t.Errorf("%d bytes", len(data))
	}
	again := Read(data)
	last := len(again) - 1
	for i := range kept {
		if string(State(again, last-i)) != states[len(states)-1-i] {
			t.Fatalf("save %d from the end is another", i)
		}
	}
	for i := 1; i < last-kept; i++ {
		if !strings.Contains(again[i].At, "T11:") {
			t.Errorf("of an old day the save of %s is kept", again[i].At)
		}
	}
}
