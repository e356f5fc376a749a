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

//go:embed SourceSerifPro-Regular.ttf
var serifLetters string

//go:embed SourceSerifPro-Bold.ttf
var serifLettersBold string

//go:embed SourceSans3-Regular.ttf
var sansLetters string

//go:embed SourceSans3-Bold.ttf
var sansLettersBold string

//go:embed NotoSansSymbols2-Regular.ttf
var signs string

//go:embed NotoEmoji-Regular.ttf
var emoji string

// SerifLetters is Source Serif Pro Regular, the design of the Latin letters of Noto
// Serif SC. It has what those lack: the letters of Central Europe and the Balkans,
// Greek, all of Cyrillic, figures above and below the line.
func SerifLetters() File { return File{"SourceSerifPro-Regular.ttf", serifLetters} }

// SerifLettersBold is Source Serif Pro Bold.
func SerifLettersBold() File { return File{"SourceSerifPro-Bold.ttf", serifLettersBold} }

// SansLetters is Source Sans 3 Regular, which is to Noto Sans SC what SerifLetters
// is to Noto Serif SC.
func SansLetters() File { return File{"SourceSans3-Regular.ttf", sansLetters} }

// SansLettersBold is Source Sans 3 Bold.
func SansLettersBold() File { return File{"SourceSans3-Bold.ttf", sansLettersBold} }

// Signs is Noto Sans Symbols 2: ticks, boxes, arrows, and other signs.
func Signs() File { return File{"NotoSansSymbols2-Regular.ttf", signs} }

// Emoji is Noto Emoji Regular, emoji as outlines in one colour.
func Emoji() File { return File{"NotoEmoji-Regular.ttf", emoji} }
