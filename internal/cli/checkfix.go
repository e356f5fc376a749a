package cli

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"strconv"

	"jianbao/internal/diag"
	"jianbao/internal/proof"
)

// mend writes the file with what is certain put right.
func (c *checking) mend(ctx context.Context, r *reading) error {
	fixed, changes, err := proof.Fix(ctx, r.Report, r.data)
	if err != nil {
		return fmt.Errorf("%s: %w", r.name, err)
	}
	if len(changes) == 0 {
		r.log.Add(diag.NothingToMend, diag.Pos{File: r.name}, nil)
		return nil
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "--- %s\n+++ %s\n", r.name, r.name)
	for _, ch := range changes {
		fmt.Fprintf(&b, "@@ -%d +%d @@\n-%s\n+%s\n", ch.Line, ch.Line, ch.Old, ch.New)
	}
	if _, err := c.Out.Write(b.Bytes()); err != nil {
		return err
	}
	if c.dry {
		return nil
	}
	if !c.rewrite(ctx, r, fixed) {
		return nil
	}
	r.log.Add(diag.Mended, diag.Pos{File: r.name}, diag.Args{"count": plural(len(changes), "line")})
	return nil
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return strconv.Itoa(n) + " " + what + "s"
}

// rewrite puts data into the report's file, whole or not at all.
func (c *checking) rewrite(ctx context.Context, r *reading, data []byte) bool {
	if r.dir == "" || r.name == "<stdin>" {
		c.log.Add(diag.CannotWrite, diag.Pos{}, diag.Args{"file": r.name, "why": "it is no file of yours"})
		return false
	}
	path := c.path(r.name)
	if _, err := c.Deliver(ctx, filepath.Dir(path), filepath.Base(path), data); err != nil {
		logFault(c.log, r.name, err)
		return false
	}
	return true
}
