package specimen

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
)

// stopped is a context that ends while its error is asked for: a run that
// somebody stops in the middle.
type stopped struct {
	context.Context
	end    context.CancelFunc
	looks  atomic.Int64
	before int64 // it ends at the look after so many; 0 for never
}

// Err counts a look.
func (s *stopped) Err() error {
	if n := s.looks.Add(1); s.before > 0 && n > s.before {
		s.end()
	}
	return s.Context.Err()
}

// mostLate is how often a job may look at its context after that has ended.
const mostLate = 64

// Stops runs a job to its end, and then stops it at several places in the middle.
// The job says if it made anything. It must look at its context so many times at
// least, give the context's error, have made nothing, and look no more soon after.
func Stops(t *testing.T, least int64, job func(ctx context.Context) (made bool, err error)) {
	t.Helper()
	run := func(before int64) (made bool, looks int64, err error) {
		c := &stopped{before: before}
		c.Context, c.end = context.WithCancel(context.Background())
		defer c.end()
		made, err = job(c)
		return made, c.looks.Load(), err
	}
	made, all, err := run(0)
	if err != nil || !made {
		t.Fatalf("the whole job: made %v, %v", made, err)
	}
	if all < least {
		t.Errorf("the job looks at its context %d times, not %d", all, least)
	}
	for _, before := range []int64{1, all / 4, all / 2, all * 3 / 4, all - 1} {
		made, looks, err := run(max(before, 1))
		if !errors.Is(err, context.Canceled) || made {
			t.Errorf("stopped at look %d of %d: made %v, error %v", before, all, made, err)
		}
		if looks > before+mostLate {
			t.Errorf("stopped at look %d of %d, it looks %d times more", before, all, looks-before)
		}
	}
}

// Long is a report file in Chinese and English with so many items in one section.
// Each item's id, title and body have its number and the word.
func Long(items int, word string) []byte {
	var b strings.Builder
	b.WriteString("format: 1\nid: long\nlanguages: [zh, en]\ntitle: {zh: 长报告, en: A long report}\npublisher: {zh: 编辑部, en: The Editors}\ndate: 2020-03-30\n" +
		"sections:\n  - id: lessons\n    title: {zh: 经验, en: Lessons}\n    items:\n")
	for i := range items {
		fmt.Fprintf(&b, "      - {id: %s-%d, title: {zh: \"第%d条%s的经验,各地\", en: The Point %d of %s}, body: {zh: 有%d人参加%s, en: %d people took part in %s}}\n", word, i, i, word, i, word, i+2, word, i+2, word)
	}
	return []byte(b.String())
}
