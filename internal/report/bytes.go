package report

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/report/form"
)

// mostBytes is how large a report file may be: 16 MiB. A book is smaller.
const mostBytes = 16 << 20

// mostBad is how many bad characters are listed one by one; a file with more
// of them is no text in UTF-8 at all.
const mostBad = 20

// bounded says that a file is no larger than can be read; it logs what is.
func bounded(log *diag.Log, file string, data []byte) bool {
	whole := diag.Pos{File: file}
	if len(data) > mostBytes {
		log.Add(diag.FileTooLarge, whole, diag.Args{
			"size": len(data) >> 20, "most": mostBytes >> 20})
		return false
	}
	if form.TooManyParts(data) {
		log.Add(diag.TooManyParts, whole, diag.Args{"most": form.MostParts})
		return false
	}
	return true
}

// clean turns a file's bytes into text that YAML can read. A byte order mark at
// the beginning goes, and line ends become LF. Each character that may not
// stand in a report is reported and replaced by U+FFFD, so that the others keep
// their places. clean is false when the file is no text at all; why is in the
// log.
func clean(log *diag.Log, file string, data []byte) (string, bool) {
	whole := diag.Pos{File: file}
	if name := foreign(data); name != (diag.Words{}) {
		log.Add(diag.NotUTF8File, whole, diag.Args{"encoding": name})
		return "", false
	}
	text := strings.TrimPrefix(string(data), "\ufeff")
	if strings.Contains(text, "\r") {
		text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	}
	if strings.TrimSpace(text) == "" {
		log.Add(diag.EmptyFile, whole, nil)
		return "", false
	}
	faults := badCharacters(file, text)
	if len(faults) > mostBad {
		log.Add(diag.NotUTF8File, faults[0].pos, diag.Args{"encoding": diag.Words{"binary, or text in another encoding such as GBK", "二进制文件，或 GBK 等其他编码的文本"}})
		return "", false
	}
	for _, f := range faults {
		log.Add(f.code, f.pos, f.args)
	}
	if len(faults) > 0 {
		text = strings.Map(func(r rune) rune {
			if _, bad := badCharacter(r); bad {
				return utf8.RuneError
			}
			return r
		}, text)
	}
	return text, true
}

// foreign looks at the first bytes of a file and names what it is when that is
// not UTF-8 text; nothing when nothing speaks against UTF-8.
func foreign(data []byte) diag.Words {
	utf16 := diag.Words{"UTF-16", "UTF-16 文本"}
	switch {
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}), bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		return utf16
	case bytes.HasPrefix(data, []byte("%PDF-")):
		return diag.Words{"a PDF", "PDF"}
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return diag.Words{"a ZIP archive (.docx, .xlsx, ...)", "ZIP 压缩包（.docx、.xlsx 等）"}
	case len(data) >= 4 && (data[0] == 0) != (data[1] == 0) && (data[2] == 0) == (data[0] == 0) && (data[3] == 0) == (data[1] == 0):
		return utf16
	}
	return diag.Words{}
}

// badPlace is one character, or a row of bytes, that may not stand in a report.
type badPlace struct {
	code diag.Code
	pos  diag.Pos
	args diag.Args
}

// badCharacters lists the bytes that are not UTF-8 and the characters that may
// not stand in a report, up to one more than mostBad.
func badCharacters(file, text string) []badPlace {
	var bad []badPlace
	line, start := 1, 0
	for i := 0; i < len(text) && len(bad) <= mostBad; {
		r, n := utf8.DecodeRuneInString(text[i:])
		code, isBad := badCharacter(r)
		var args diag.Args
		if isBad {
			args = diag.Args{"char": codePoint(r)}
		}
		if r == utf8.RuneError && n == 1 {
			code, isBad = diag.NotUTF8, true
			for ; n < 8 && i+n < len(text); n++ {
				if c, size := utf8.DecodeRuneInString(text[i+n:]); c != utf8.RuneError || size != 1 {
					break
				}
			}
			args = diag.Args{"bytes": fmt.Sprintf("% X", text[i:i+n])}
		}
		if isBad {
			column := utf8.RuneCountInString(text[start:i]) + 1
			bad = append(bad, badPlace{code, diag.Pos{File: file, Line: line, Column: column}, args})
		}
		if r == '\n' {
			line, start = line+1, i+1
		}
		i += n
	}
	return bad
}

// badCharacter says which rule forbids a character, and whether one does:
// control characters but tab and line end, the separators U+2028 and U+2029,
// a byte order mark within the text, noncharacters, and the marks that
// override or isolate the direction of the text.
func badCharacter(r rune) (diag.Code, bool) {
	switch {
	case r == '\t', r == '\n':
		return "", false
	case r < 0x20, r >= 0x7F && r <= 0x9F, r == 0x2028, r == 0x2029, r == 0xFEFF, r&0xFFFE == 0xFFFE:
		return diag.ControlCharacter, true
	case r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
		return diag.BidiControl, true
	}
	return "", false
}

// codePoint writes a character as U+4E2D.
func codePoint(r rune) string { return fmt.Sprintf("U+%04X", r) }
