// Package chartdata completes the charts of a report: it reads the CSV files of their data,
// and names, at its place in the report or in such a file, what cannot be drawn. It is asked
// once a report is loaded, by who knows the folder that the report lies in.
package chartdata

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// MostBytes bounds a file with the data of a chart.
const MostBytes = 256 << 10

// Complete reads the files of the report's charts by open, and logs what cannot be read or
// drawn.
func Complete(log *diag.Log, r *report.Report, open func(name string) ([]byte, error)) {
	for i := range r.Charts {
		c := &r.Charts[i]
		for k := range c.Data.Texts {
			if t := &c.Data.Texts[k]; len(t.Blocks) == 1 && t.Blocks[0].Kind == report.Table {
				check(log, c, t)
			}
		}
		for k := range c.File.Texts {
			name := &c.File.Texts[k]
			data, err := open(name.Source)
			if err == nil {
				var rows [][]report.Datum
				if rows, err = read(data); err == nil {
					check(log, c, c.TakeTable(name.Lang, name.Source, rows))
					continue
				}
			}
			log.Add(diag.ChartFile, name.At(0), diag.Args{"file": name.Source, "why": diag.Reason(err)})
		}
		checkHighlight(log, r, c)
	}
}

// read reads a CSV file, whose first line is the heads. The error is diag.Words.
func read(data []byte) (rows [][]report.Datum, err error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if !utf8.Valid(data) {
		return nil, diag.Words{"it is no text in UTF-8; save it as CSV UTF-8", "不是 UTF-8 文本，请另存为“CSV UTF-8”"}
	}
	lines := bytes.Split(data, []byte("\n"))
	r := csv.NewReader(bytes.NewReader(data))
	r.FieldsPerRecord, r.Comma = -1, separator(lines[0])
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			line := 1 + len(rows)
			if wrong := (*csv.ParseError)(nil); errors.As(err, &wrong) {
				line = wrong.StartLine
			}
			return nil, diag.Words{"the quotation marks of line {line} are not in pairs", "第 {line} 行的引号不成对"}.With(diag.Args{"line": line})
		}
		if strings.TrimSpace(strings.Join(record, "")) == "" {
			continue
		}
		var row []report.Datum
		for i, words := range record {
			if bad := strings.IndexFunc(words, unprintable); bad >= 0 {
				char, _ := utf8.DecodeRuneInString(words[bad:])
				return nil, diag.Words{"it has the character {char}", "含有字符 {char}"}.With(diag.Args{"char": fmt.Sprintf("U+%04X", char)})
			}
			line, column := r.FieldPos(i)
			before := lines[line-1]
			before = before[:min(column-1, len(before))]
			row = append(row, report.Datum{Words: strings.Join(strings.Fields(words), " "), Line: line, Column: utf8.RuneCount(before) + 1})
		}
		rows = append(rows, row)
	}
	return rows, rectangular(rows)
}

// rectangular fills short rows with empty cells. The error is diag.Words.
func rectangular(rows [][]report.Datum) error {
	if len(rows) < 2 {
		return diag.Words{"it has no rows below its heads", "表头下面没有数据行"}
	}
	for i, row := range rows {
		if len(row) > len(rows[0]) {
			return diag.Words{"line {line} has more cells than the heads", "第 {line} 行的单元格比表头多"}.With(diag.Args{"line": row[0].Line})
		}
		for len(rows[i]) < len(rows[0]) {
			rows[i] = append(rows[i], report.Datum{})
		}
	}
	return nil
}

// unprintable says that a character may not stand in a report.
func unprintable(r rune) bool {
	return r != '\n' && r != '\r' && r != '\t' && unicode.IsControl(r) || r == 0x2028 || r == 0x2029 || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}

// separator is what parts the cells of a CSV file: as its first line has it.
func separator(head []byte) rune {
	for _, r := range []rune{'\t', ';'} {
		if bytes.ContainsRune(head, r) && !bytes.ContainsRune(head, ',') {
			return r
		}
	}
	return ','
}
