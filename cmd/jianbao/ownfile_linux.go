package main

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"unsafe"

	"jianbao/internal/setting/typeface"
)

// ownFile is the file of this program, as the system has it in memory.
type ownFile struct {
	file    *os.File
	regions []region
}

// region is a part of memory that shows a part of the file.
type region struct {
	from, to uintptr
	offset   int64
}

// openOwnFile finds where the program's file stands in memory; nil where the
// system does not say.
func openOwnFile() *ownFile {
	name, err := os.Readlink("/proc/self/exe")
	if err != nil {
		return nil
	}
	maps, err := os.Open("/proc/self/maps")
	if err != nil {
		return nil
	}
	defer maps.Close()
	own := &ownFile{}
	for lines := bufio.NewScanner(maps); lines.Scan(); {
		// 00400000-00b04000 r--p 00000000 fe:00 10003768    /path/of/the/program
		fields := strings.Fields(lines.Text())
		if len(fields) < 6 || !strings.HasSuffix(lines.Text(), name) || strings.Contains(fields[1], "w") {
			continue
		}
		low, high, _ := strings.Cut(fields[0], "-")
		from, err1 := strconv.ParseUint(low, 16, 64)
		to, err2 := strconv.ParseUint(high, 16, 64)
		offset, err3 := strconv.ParseInt(fields[2], 16, 64)
		if err1 == nil && err2 == nil && err3 == nil {
			own.regions = append(own.regions, region{uintptr(from), uintptr(to), offset})
		}
	}
	if own.file, err = os.Open("/proc/self/exe"); err != nil {
		return nil
	}
	return own
}

// window is where in the program's file a string of it stands; the zero Window
// when it is not found there.
func (o *ownFile) window(data string) typeface.Window {
	const seen = 64 // bytes that are compared before the file is believed
	if o == nil || len(data) < seen {
		return typeface.Window{}
	}
	at := uintptr(unsafe.Pointer(unsafe.StringData(data)))
	for _, r := range o.regions {
		if at < r.from || at+uintptr(len(data)) > r.to {
			continue
		}
		w := typeface.Window{File: o.file, Offset: r.offset + int64(at-r.from)}
		var start [seen]byte
		if _, err := o.file.ReadAt(start[:], w.Offset); err == nil && string(start[:]) == data[:seen] {
			return w
		}
	}
	return typeface.Window{}
}
