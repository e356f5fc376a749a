package typeface

import "jianbao/internal/diag"

// Bits of fsType, which says how a font may be embedded (ISO 14496-22, OS/2).
const (
	restricted  = 0x0002
	preview     = 0x0004 // for reading and printing
	editable    = 0x0008 // for editing too
	noSubset    = 0x0100 // whole or not at all
	bitmapsOnly = 0x0200
)

// rights says why the maker of the face forbids what is done with it: its outlines
// are embedded, those in use. A file from before these bits were told apart may set
// several of the first three; the least strict counts.
func (f *Face) rights() error {
	bits := u16(f.font.tables["OS/2"], 8)
	switch {
	case bits&0xF == restricted:
		return diag.Words{"its maker forbids embedding (OS/2 fsType)", "厂商禁止嵌入（OS/2 fsType）"}
	case bits&noSubset != 0:
		return diag.Words{"its maker forbids embedding a part of it (OS/2 fsType), and a PDF holds the letters in use", "厂商禁止只嵌入一部分（OS/2 fsType），而 PDF 只带用到的字"}
	case bits&bitmapsOnly != 0:
		return diag.Words{"its maker forbids embedding its outlines (OS/2 fsType)", "厂商禁止嵌入轮廓（OS/2 fsType）"}
	}
	return nil
}

// allowed is what the maker of the face allows a file that it is embedded in to be used
// for; empty where nothing is held back.
func (f *Face) allowed() diag.Words {
	switch bits := u16(f.font.tables["OS/2"], 8) & 0xF; {
	case bits&editable != 0:
		return diag.Words{"reading, printing and editing", "阅读、打印和编辑"}
	case bits&preview != 0:
		return diag.Words{"reading and printing", "阅读和打印"}
	}
	return diag.Words{}
}
