// Package fonts holds the faces that every brief is set in, embedded as they
// were published. Each is a string, so that using it copies nothing: a face is
// up to 15 MB, of which a brief reads a few hundred kilobytes.
package fonts

import _ "embed"

// File is one embedded font file.
type File struct {
	Name string // its name in this folder, "NotoSerifSC-Regular.ttf"
	Data string // its bytes
}

//go:embed NotoSerifSC-Regular.ttf
var serifRegular string

//go:embed NotoSerifSC-Bold.ttf
var serifBold string

//go:embed NotoSansSC-Regular.ttf
var sansRegular string

//go:embed NotoSansSC-Bold.ttf
var sansBold string

//go:embed SourceSerifPro-Italic.ttf
var italic string

//go:embed SourceSerifPro-BoldItalic.ttf
var boldItalic string

// SerifRegular is Noto Serif SC Regular, the Song of reading text.
func SerifRegular() File { return File{"NotoSerifSC-Regular.ttf", serifRegular} }

// SerifBold is Noto Serif SC Bold.
func SerifBold() File { return File{"NotoSerifSC-Bold.ttf", serifBold} }

// SansRegular is Noto Sans SC Regular, the Hei of titles, labels and numbers.
func SansRegular() File { return File{"NotoSansSC-Regular.ttf", sansRegular} }

// SansBold is Noto Sans SC Bold.
func SansBold() File { return File{"NotoSansSC-Bold.ttf", sansBold} }

// Italic is Source Serif Pro Italic: Latin only, and 8 % smaller on its body
// than the Latin of Noto Serif SC (475 to 514 in x-height).
func Italic() File { return File{"SourceSerifPro-Italic.ttf", italic} }

// BoldItalic is Source Serif Pro Bold Italic.
func BoldItalic() File { return File{"SourceSerifPro-BoldItalic.ttf", boldItalic} }
