package copies

import (
	"context"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/mail/recipients"
)

// TestNames: a row without a name and a name too long are named, each with its
// row.
func TestNames(t *testing.T) {
	var log diag.Log
	list, err := recipients.Read(context.Background(), &log, "a.csv",
		[]byte("name,seat\n"+strings.Repeat("李", MostName)+",1\n"+strings.Repeat("x", MostName+1)+",2\n,3\n"), recipients.Options{})
	if err != nil || list == nil {
		t.Fatal(err, log.Findings())
	}
	(&Plan{Log: &log, List: list}).checkList()
	var said []string
	for _, f := range log.Findings() {
		said = append(said, f.Pos.String()+" "+string(f.Code))
	}
	if got := strings.Join(said, "; "); got != "a.csv:3:1 name-too-long; a.csv:4:1 name-empty" {
		t.Error(got)
	}
}
