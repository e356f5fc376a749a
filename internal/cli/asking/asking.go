// Package asking asks the one at the terminal, a thing at a time.
package asking

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/work/exchange"
	"jianbao/internal/work/project"
)

// Changes asks about each tracked change that is open, and puts the answers into the decisions.
// Where there is no answer to the end, the rest stays open. words gives the words of the
// terminal in its language.
func Changes(ctx context.Context, from io.Reader, to io.Writer, l diag.Language, words func(english string) string, d *exchange.Decisions, changes []exchange.Change) {
	in := bufio.NewReader(from)
	everybody := "" // the answer for all that follow
	for _, c := range changes {
		if c.State != exchange.ChangeOpen {
			continue
		}
		answer := everybody
		if answer == "" {
			fmt.Fprintf(to, "%d/%d  %s\n      %s\n%s ", c.Number, len(changes), c.Place[l], c.What[l]+words(" by ")+c.Author,
				words("Take it? y yes, n no, a all that follow, q none that follow:"))
			line, err := project.Await(ctx, func() ([]byte, error) { return in.ReadBytes('\n') })
			if err != nil && len(line) == 0 {
				if errors.Is(err, io.EOF) {
					fmt.Fprintln(to)
				}
				return
			}
			answer = strings.ToLower(strings.TrimSpace(string(line)))
		}
		if answer == "a" || answer == "q" {
			everybody = answer
		}
		switch answer {
		case "y", "yes", "是", "a":
			d.Take = append(d.Take, c.Number)
		case "n", "no", "否", "q":
			d.Leave = append(d.Leave, c.Number)
		}
	}
}
