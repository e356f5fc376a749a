package project

import (
	"errors"
	"fmt"
	"io"
	"os"

	"jianbao/internal/diag"
)

// errTooLarge is that there are more bytes than may be read.
var errTooLarge = errors.New("it is too large")

// whole reads all that in has. It is errTooLarge where that is more than most
// bytes: nothing is cut in silence. A file says its size, and one that is too
// large is not read at all.
func whole(in io.Reader, most int64) ([]byte, error) {
	if f, ok := in.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() && info.Size() > most {
			return nil, errTooLarge
		}
	}
	data, err := io.ReadAll(io.LimitReader(in, most+1))
	if err == nil && int64(len(data)) > most {
		return nil, errTooLarge
	}
	return data, err
}

// refuse logs that a file has more than most bytes.
func refuse(log *diag.Log, name string, most int64) {
	log.Add(diag.TooLargeToRead, diag.Pos{}, diag.Args{"file": name, "most": size(most)})
}

// size is a number of bytes as messages name it: "64 MB".
func size(n int64) string {
	if n >= 1<<20 {
		return fmt.Sprintf("%d MB", n>>20)
	}
	return fmt.Sprintf("%d KB", n>>10)
}

// tooLarge says that a file has more than most bytes.
func tooLarge(most int64) diag.Words {
	return diag.Words{"it is larger than {most}", "文件大于 {most}"}.With(diag.Args{"most": size(most)})
}

// errNotRegular is that a file is a pipe or a device, where one is needed that
// has a size and an end.
var errNotRegular error = diag.Words{"it is no regular file", "不是普通文件"}

// openRegular opens a file that has a size and an end.
func openRegular(path string) (*os.File, error) {
	info, err := os.Stat(path) // before it is opened: to open a pipe waits for who writes it
	if err == nil && !info.Mode().IsRegular() {
		err = errNotRegular
	}
	if err != nil {
		return nil, err
	}
	return os.Open(path)
}
