package cli

import (
	"bufio"
	"context"
	"fmt"
	"strconv"
	"strings"

	"jianbao/internal/diag"
)

// confirm asks the one at the terminal to type how many messages go out, or
// holds the number of --yes against it.
func (d *dispatch) confirm(ctx context.Context, to []string) bool {
	d.tell() // what was found until now may change the answer
	count := strconv.Itoa(len(to))
	switch {
	case d.yes == len(to):
		return true
	case d.yes != 0:
		d.log.Add(diag.SendMiscounted, diag.Pos{}, diag.Args{"said": strconv.Itoa(d.yes), "messages": messages(len(to)), "campaign": d.file})
		return false
	case !d.InTerminal || !d.Terminal:
		d.log.Add(diag.SendUnconfirmed, diag.Pos{}, diag.Args{"messages": messages(len(to)), "count": count})
		return false
	}
	const named = 3
	names := strings.Join(to[:min(len(to), named)], ", ")
	if len(to) > named {
		names += d.words(fmt.Sprintf(" and %d more", len(to)-named))
	}
	fmt.Fprintf(d.Err, "%s: %s\n%s ", d.words(fmt.Sprintf("%s will be sent by %s", messages(len(to)), d.server.Host)), names,
		d.words(fmt.Sprintf("Type %d to send:", len(to))))
	line, err := await(ctx, func() ([]byte, error) { return bufio.NewReader(d.In).ReadBytes('\n') })
	if err != nil && len(line) == 0 {
		fmt.Fprintln(d.Err)
	}
	if strings.TrimSpace(string(line)) == count {
		return true
	}
	d.log.Add(diag.SendDeclined, diag.Pos{}, diag.Args{"count": count})
	return false
}
