package recipients

import (
	"bytes"
	"context"
	"math/rand"
	"testing"

	"jianbao/internal/diag"
)

// TestDamagedWorkbooks: a workbook with bits turned is read or refused, and
// nothing panics.
func TestDamagedWorkbooks(t *testing.T) {
	whole := book(t)
	rng := rand.New(rand.NewSource(1))
	for range 300 {
		data := bytes.Clone(whole)
		for range 1 + rng.Intn(4) {
			data[rng.Intn(len(data))] ^= 1 << rng.Intn(8)
		}
		var log diag.Log
		if l, err := Read(context.Background(), &log, "p.xlsx", data[:len(data)-rng.Intn(2)], Options{}); err != nil || l == nil && !log.Failed() {
			t.Fatal(err, "refused without a word")
		}
	}
}
