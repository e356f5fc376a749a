package edition

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/png"
	"path/filepath"
	"strconv"
	"strings"

	"jianbao/internal/diag"
	"jianbao/internal/work/project"
)

// pictureFile is what the picture of a page is called, from 0: NAME-1.png.
func (j *Job) pictureFile(page int) string {
	return strings.TrimSuffix(j.File, filepath.Ext(j.File)) + "-" + strconv.Itoa(page+1) + ".png"
}

// draw writes pictures of the pages of a brief into the folder that the user calls dir,
// where they were asked for. What cannot be drawn or written is the job's fault.
func (pl *Plan) draw(ctx context.Context, p *project.Project, j *Job, dir string) error {
	if pl.Request.DPI == 0 {
		return nil
	}
	err := p.Draw(ctx, j.Printed.PDF.Bytes(), pl.Request.DPI, func(_ int, drawn *image.RGBA) error {
		return j.keep(ctx, p, dir, drawn)
	})
	if err == nil || ctx.Err() != nil {
		return ctx.Err()
	}
	file := filepath.Join(dir, j.pictureFile(len(j.Drawn)))
	if errors.As(err, new(diag.Words)) {
		j.Log.Add(diag.CannotWrite, diag.Pos{}, diag.Args{"file": file, "why": diag.Reason(err)})
	} else {
		project.Unwritten(j.Log, file, err)
	}
	j.Verdict = diag.MachineVerdict
	return nil
}

// keep writes the next picture.
func (j *Job) keep(ctx context.Context, p *project.Project, dir string, drawn *image.RGBA) error {
	var b bytes.Buffer
	if err := png.Encode(&b, drawn); err != nil {
		return err
	}
	name := j.pictureFile(len(j.Drawn))
	if _, err := p.Deliver(ctx, p.Source.Path(dir), name, b.Bytes()); err != nil {
		return err
	}
	j.Drawn = append(j.Drawn, filepath.Join(dir, name))
	return nil
}
