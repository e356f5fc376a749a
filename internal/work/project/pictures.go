package project

import (
	"crypto/sha256"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"jianbao/internal/diag"
	"jianbao/internal/report/chartdata"
)

// MostPicture bounds what is read of a picture, in bytes.
const MostPicture = 32 << 20

// mostPictures bounds what is read of all pictures of a report, in bytes.
const mostPictures = 128 << 20

// picture is what came of reading a picture the first time.
type picture struct {
	sum [sha256.Size]byte
	err error
}

// errChanged says that a picture is another one than it was before in this run.
var errChanged = diag.Words{"it was changed while it was in use", "使用期间文件被改动"}

// Picture reads a picture of the report; name is relative to its folder, in which it
// lies or below. It is read each time, for all of them take much memory, and is the same
// each time or an error.
func (r *Reading) Picture(name string) ([]byte, error) {
	if r.Dir == "" {
		return nil, fs.ErrNotExist
	}
	r.reading.Lock()
	defer r.reading.Unlock()
	if r.pictures == nil {
		r.pictures = map[string]picture{}
		for _, beyond := range r.beyond() {
			r.pictures[beyond] = picture{err: diag.Words{"the pictures of the report are together larger than 128 MB", "报告的图片合计超过 128 MB"}}
		}
	}
	p, known := r.pictures[name]
	if known && p.err != nil {
		return nil, p.err
	}
	data, err := within(r.Dir, name, MostPicture)
	sum := sha256.Sum256(data)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		err = errNoFile
	case errors.Is(err, errTooLarge):
		err = tooLarge(MostPicture)
	case err != nil:
		err = diag.Reason(err)
	case known && sum != p.sum:
		err = errChanged
	}
	if !known {
		r.pictures[name] = picture{sum, err}
	}
	if err != nil {
		return nil, err
	}
	return data, nil
}

// chartFile reads a file with the data of a chart, in the report's folder or below.
func (r *Reading) chartFile(name string) ([]byte, error) {
	if r.Dir == "" {
		return nil, errNoFile
	}
	data, err := within(r.Dir, name, chartdata.MostBytes)
	if errors.Is(err, fs.ErrNotExist) {
		err = errNoFile
	}
	return data, err
}

// errNoFile says that what a report names is not there.
var errNoFile = diag.Words{"there is no such file", "没有这个文件"}

// beyond are the pictures with which those of the report are too large together, in the
// report's order: whichever is asked for first, the same are refused.
func (r *Reading) beyond() (names []string) {
	if r.Report == nil {
		return nil
	}
	root, err := os.OpenRoot(r.Dir)
	if err != nil {
		return nil
	}
	defer root.Close()
	all := r.Images
	if r.Logo != nil {
		all = append(all[:len(all):len(all)], *r.Logo)
	}
	var sum int64
	seen := map[string]bool{}
	for i := range all {
		name := all[i].File.Text
		info, err := root.Stat(filepath.FromSlash(name))
		if err != nil || seen[name] || info.Size() > MostPicture { // these are not kept, or once
			continue
		}
		seen[name] = true
		if sum += info.Size(); sum > mostPictures {
			names = append(names, name)
		}
	}
	return names
}
