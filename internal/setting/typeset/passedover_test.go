package typeset_test

import (
	"context"
	"strings"
	"testing"

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/report"
	"jianbao/internal/setting/typeset"
)

// passedOver is a block with a text, of which nothing is set: it is handed on as a row
// of no figures.
type passedOver struct{ brief.Figures }

func (passedOver) KindName() string { return "riddle" }

func (passedOver) Texts([]string) []brief.Pair {
	return []brief.Pair{{report.Plain("zh", "引一句", diag.Pos{})}}
}

// A block that is passed over stops the brief, whatever it is set as, and the error
// names its kind.
func TestBlockPassedOver(t *testing.T) {
	for _, languages := range []string{"zh", "zh+en"} {
		b := tailored(t, sample(t), edition(t, "summary", languages))
		b.Blocks = append(b.Blocks, passedOver{})
		r, err := typeset.Set(context.Background(), &diag.Log{}, b, faces(), typeset.Options{})
		if err == nil || !strings.Contains(err.Error(), "riddle") || r.Document != nil {
			t.Errorf("%s: a document %v, %v", languages, r.Document != nil, err)
		}
	}
}
