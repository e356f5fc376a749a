package main

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"jianbao/internal/diag"
)

// patience is how long the office program may take. It asks nobody anything here, and
// one that hangs would hang the command.
const patience = 2 * time.Minute

// officeNames are what LibreOffice is called on the path, and where it lies where it is
// not on it.
var officeNames = []string{
	"soffice", "libreoffice",
	"/usr/lib/libreoffice/program/soffice", "/opt/libreoffice/program/soffice",
	"/Applications/LibreOffice.app/Contents/MacOS/soffice",
	`C:\Program Files\LibreOffice\program\soffice.com`, `C:\Program Files (x86)\LibreOffice\program\soffice.com`,
}

// convert makes a file of another kind by an installed LibreOffice. The program works on
// a copy in a folder of its own, with settings of its own, and runs no macros: those of
// the user's own LibreOffice stay as they are, and may be open.
func convert(ctx context.Context, data []byte, from, to string) ([]byte, error) {
	office := ""
	for _, name := range officeNames {
		if found, err := exec.LookPath(name); err == nil {
			office = found
			break
		}
	}
	if office == "" {
		return nil, diag.Words{"LibreOffice is not installed, or not where it is looked for", "没有找到 LibreOffice"}
	}
	dir, err := os.MkdirTemp("", "jianbao-office-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "brought."+from)
	if err := os.WriteFile(file, data, 0o600); err != nil {
		return nil, err
	}
	ctx, stop := context.WithTimeout(ctx, patience)
	defer stop()
	said, err := run(ctx, office, "-env:UserInstallation=file://"+profile(dir), "--headless", "--norestore", "--nolockcheck",
		"--convert-to", to, "--outdir", dir, file)
	if ctx.Err() != nil && errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return nil, diag.Words{"LibreOffice gave no answer in two minutes", "LibreOffice 两分钟没有答复"}
	}
	if err != nil {
		return nil, err
	}
	out, err := os.ReadFile(filepath.Join(dir, "brought."+to))
	if errors.Is(err, os.ErrNotExist) {
		last := said[strings.LastIndex(said, "\n")+1:]
		return nil, diag.Words{"LibreOffice could not read it: {said}", "LibreOffice 读不了：{said}"}.With(diag.Args{"said": last})
	}
	return out, err
}

// profile is the folder of the settings as the address that LibreOffice asks for.
func profile(dir string) string {
	dir = filepath.ToSlash(filepath.Join(dir, "settings"))
	if !strings.HasPrefix(dir, "/") {
		dir = "/" + dir
	}
	return strings.ReplaceAll(dir, " ", "%20")
}

// run runs a program to its end, and what it started with it. It returns what it said.
func run(ctx context.Context, name string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.WaitDelay = 5 * time.Second
	said, err := cmd.CombinedOutput()
	return strings.TrimSpace(string(said)), err
}
