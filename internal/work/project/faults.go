package project

import (
	"errors"
	"io/fs"
	"path/filepath"

	"jianbao/internal/deliver"
	"jianbao/internal/diag"
	"jianbao/internal/work/crew"
)

// Unread logs why a file could not be read: a wrong name is the user's mistake,
// anything else the machine's. Ctrl-C is no fault of the file's: the next stage
// sees it too, and stops.
func (s *Source) Unread(log *diag.Log, name string, err error) {
	if crew.Stopped(err) {
		return
	}
	if errors.Is(err, fs.ErrNotExist) {
		log.Add(diag.NoSuchFile, diag.Pos{}, diag.Args{"file": name, "hint": s.Near(name)})
		return
	}
	log.Add(diag.CannotRead, diag.Pos{}, diag.Args{"file": name, "why": Reason(err)})
}

// Near is the hint for a file that is not there: one beside it, or in ./content,
// with a name much like it.
func (s *Source) Near(name string) string {
	for _, dir := range []string{filepath.Dir(name), ContentFolder} {
		known, _ := s.files(dir)
		if n := diag.Near(filepath.Base(name), known); n != "" {
			return "did you mean " + filepath.Join(dir, n) + "?"
		}
	}
	return "paths begin in the folder where jianbao was started"
}

// Reason is what the system said, without the path, which the message names.
func Reason(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	return err.Error()
}

// Unwritten logs why the file that the user calls file could not be delivered.
func Unwritten(log *diag.Log, file string, err error) {
	var fault *deliver.Error
	if !errors.As(err, &fault) {
		log.Add(diag.CannotWrite, diag.Pos{}, diag.Args{"file": file, "why": Reason(err)})
		return
	}
	args := diag.Args{"file": fault.Path, "why": Reason(fault.Err)}
	switch fault.Fault {
	case deliver.Held:
		log.Add(diag.FileHeld, diag.Pos{}, args)
	case deliver.Full:
		log.Add(diag.DiskFull, diag.Pos{}, args)
	case deliver.ReadOnly:
		log.Add(diag.FolderReadOnly, diag.Pos{}, args)
	case deliver.InTheWay:
		log.Add(diag.FileInTheWay, diag.Pos{}, args)
	case deliver.FolderThere:
		log.Add(diag.FolderInTheWay, diag.Pos{}, args)
	case deliver.NoFile:
		log.Add(diag.DeviceInTheWay, diag.Pos{}, args)
	case deliver.BadName:
		log.Add(diag.NameRefused, diag.Pos{}, args)
	default:
		log.Add(diag.CannotWrite, diag.Pos{}, args)
	}
}
