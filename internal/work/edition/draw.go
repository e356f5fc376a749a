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

	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/mail/prose"
	"jianbao/internal/press"
	"jianbao/internal/work/edition/phone"
	"jianbao/internal/work/project"
)

// pictureFile is what the picture of a page is called, from 0: NAME-1.png.
func (j *Job) pictureFile(page int) string {
	return strings.TrimSuffix(j.File, filepath.Ext(j.File)) + "-" + strconv.Itoa(page+1) + ".png"
}

// file is what is written of a brief: its PDF, for telephones a web page.
func (pl *Plan) file(ctx context.Context, j *Job) (press.File, error) {
	if !pl.Request.Phone {
		return j.Printed.PDF, nil
	}
	// What is to be said of the brief was said when it was set.
	made, err := brief.Tailor(ctx, &diag.Log{}, j.Reading.Report, j.Edition)
	if err != nil {
		return nil, err
	}
	page, err := prose.Alone(made, j.Reading.Picture)
	return press.File{[]byte(page)}, err
}

// draw writes pictures of the pages of a brief into the folder that the user calls dir,
// where they were asked for. What cannot be drawn or written is the job's fault.
func (pl *Plan) draw(ctx context.Context, p *project.Project, j *Job, dir string) error {
	dpi, cut := pl.Request.DPI, func(drawn *image.RGBA) []*image.RGBA { return []*image.RGBA{drawn} }
	if pl.Request.Phone {
		dpi, cut = phone.DPI, phone.Cut
	}
	if dpi == 0 {
		return nil
	}
	err := p.Draw(ctx, j.Printed.PDF.Bytes(), dpi, func(_ int, drawn *image.RGBA) error {
		for _, part := range cut(drawn) {
			if err := j.keep(ctx, p, dir, part); err != nil {
				return err
			}
		}
		return nil
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
