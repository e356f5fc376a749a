//go:build !linux

package main

import "jianbao/internal/setting/typeface"

// ownFile is the file of this program; only Linux says where it is in memory.
type ownFile struct{}

func openOwnFile() *ownFile { return nil }

func (o *ownFile) window(string) typeface.Window { return typeface.Window{} }
