package sending

import (
	"strings"
	"testing"
	"time"

	"jianbao/internal/diag"
	"jianbao/internal/mail/ledger"
)

// TestTableIsInert: no cell of the account is one that a spreadsheet computes.
func TestTableIsInert(t *testing.T) {
	list := string(table([]ledger.Entry{{Address: "=cmd|'/C calc'!A0@example.org", Place: "+1", Reply: "@SUM(A1)", Message: "-2", State: ledger.Refused}}, time.UTC))
	_, row, _ := strings.Cut(list, "\n")
	for cell := range strings.SplitSeq(strings.TrimSpace(row), ",") {
		if strings.IndexAny(strings.Trim(cell, `"`), "=+-@") == 0 {
			t.Errorf("%q is computed", cell)
		}
	}
	if !strings.Contains(row, "'=cmd") {
		t.Errorf("%s", row)
	}
}

// TestAccountIsInChinese: what the account says of a campaign has its Chinese.
func TestAccountIsInChinese(t *testing.T) {
	var entries []ledger.Entry
	for _, s := range []ledger.State{ledger.Accepted, ledger.Refused, ledger.Unknown, ledger.Later, ledger.Planned} {
		entries = append(entries, ledger.Entry{State: s, Place: "名单:2", Address: "a@b.cn"})
	}
	text := Text(entries, 2, diag.Chinese)
	for _, english := range []string{"sent", "refused", "unknown", "more"} {
		if strings.Contains(text, english) {
			t.Errorf("no Chinese for %q in\n%s", english, text)
		}
	}
}
