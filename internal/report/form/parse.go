package form

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"jianbao/internal/diag"

	"go.yaml.in/yaml/v4"
)

// Parse returns the root of the document; nil when there is none, and the log
// says why. empty is the hint for a file that holds nothing.
func (w *Walker) Parse(data []byte, empty diag.Value) *yaml.Node {
	if TooManyParts(data) {
		w.Log.Add(w.Codes.Syntax, diag.Pos{File: w.File}, diag.Args{
			"why":  diag.Words{"it has more than {n} lines, commas and brackets", "行、逗号和括号超过 {n} 个"}.With(diag.Args{"n": MostParts}),
			"hint": diag.Words{"is it the right file?", "文件选对了吗？"}})
		return nil
	}
	doc, fault, err := Tree(data)
	switch {
	case err != nil:
		w.syntax(err, data)
		return nil
	case doc == nil && fault != nil && !NoDocument(fault):
		w.syntax(fault, data)
		return nil
	case doc == nil || len(doc.Content) == 0:
		w.Log.Add(w.Codes.Syntax, diag.Pos{File: w.File},
			diag.Args{"why": diag.Words{"it is empty", "文件是空的"}, "hint": empty})
		return nil
	case fault != nil:
		w.second(data)
	}
	return doc.Content[0]
}

// second logs what follows the first document of a file.
func (w *Walker) second(data []byte) {
	var doc, more yaml.Node
	in := yaml.NewDecoder(bytes.NewReader(data))
	if err := in.Decode(&doc); err != nil {
		w.syntax(err, data)
		return
	}
	if err := in.Decode(&more); err == nil && len(more.Content) > 0 {
		w.Log.Add(w.Codes.Syntax, w.Pos(more.Content[0]),
			diag.Args{"why": diag.Words{"a second document begins here", "这里开始了第二份文档"},
				"hint": diag.Words{"remove the line ---, or keep each {kind} in a file of its own", "请删去 --- 一行，或把每{kind}各存一个文件"}.
					With(diag.Args{"kind": diag.Words{w.Kind[diag.English], w.Measure + w.Kind[diag.Chinese]}})})
	} else if err != nil && err != io.EOF {
		w.syntax(err, data)
	}
}

// syntax logs a fault of the YAML itself, with a hint for the usual ones.
func (w *Walker) syntax(err error, data []byte) {
	pos, said := diag.Pos{File: w.File}, strings.TrimPrefix(err.Error(), "yaml: ")
	var load *yaml.LoadError
	if errors.As(err, &load) {
		pos.Line, pos.Column, said = load.Mark.Line, load.Mark.Column, load.Message
	}
	why, hint := ParserWords("", said), diag.Words{}
	switch {
	case strings.Contains(said, "cannot start any token"):
		hint = diag.Words{"indent with spaces, never with tabs; quote a value that begins with @, ` or %",
			"请用空格缩进，不要用制表符；以 @、`、% 开头的值要加引号"}
	case strings.Contains(said, "mapping values are not allowed"):
		hint = diag.Words{`put a value with ": " in quotes`, "含冒号和空格的值要加引号"}
		if line, column := wideColon(data, pos.Line); line > 0 {
			pos.Line, pos.Column = line, column
			why = diag.Words{"the key is followed by a full-width colon", "字段后面是全角冒号"}
			hint = diag.Words{"write an ASCII colon and a space", "请用半角冒号加一个空格"}
		}
	case strings.Contains(said, "UTF-8"):
		hint = diag.Words{"save the file as UTF-8", "请把文件另存为 UTF-8 编码"}
	case strings.Contains(said, "did not find expected"):
		hint = diag.Words{"look for a missing bracket, quote or comma, or for lines that are not indented alike; a text that begins with { or [ stands in quotes",
			"请看是否少了括号、引号或逗号，或各行缩进不一致；以 { 或 [ 开头的文字要加引号"}
	}
	w.Log.Add(w.Codes.Syntax, pos, diag.Args{"why": why, "hint": hint})
}

// wideColon finds the first line before the line last on which ： follows what
// looks like a key. The YAML parser notices only at the key after it. Both
// results are 0 when there is no such line.
func wideColon(data []byte, last int) (line, column int) {
	for i, text := range strings.Split(string(data), "\n") {
		key, _, wide := strings.Cut(text, "：")
		if i < last && wide && strings.Trim(key, " -abcdefghijklmnopqrstuvwxyz") == "" && strings.TrimSpace(key) != "" {
			return i + 1, len(key) + 1
		}
	}
	return 0, 0
}
