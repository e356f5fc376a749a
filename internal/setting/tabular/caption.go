package tabular

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tableWords are what a caption calls its table, the longer ones first.
var tableWords = []string{"附表", "图表", "統計表", "统计表", "表格", "表", "Table", "TABLE", "Tab.", "Tabelle", "Tableau", "Tabla", "Cuadro", "Таблица", "표"} // read-only

// Caption says that a paragraph right above a table is its caption: 表1　水价, Table 2.
// Use by step, Table: Use. label is what it calls the table, with the number, "表1"; ""
// where it gives no number. A sentence that begins with the number (表1显示…, Table 1
// shows …) is none.
func Caption(s string) (label string, ok bool) {
	s = strings.TrimSpace(s)
	for _, w := range tableWords {
		rest, found := strings.CutPrefix(s, w)
		if !found {
			continue
		}
		if r, n := utf8.DecodeRuneInString(rest); r == ':' || r == '：' {
			return "", strings.TrimSpace(rest[n:]) != "" && !ends(s, "：:。；;")
		}
		n := number(rest)
		if n == 0 {
			continue
		}
		label, rest = s[:len(w)+n], rest[n:]
		return label, titled(s, rest)
	}
	return "", false
}

// number is the length of the number of a table at the beginning of s, with blank
// before it: 1, 2.3, A-1, 一; 0 where there is none.
func number(s string) int {
	i := skip(s, 0, " \u00a0　")
	from := i
	if i+1 < len(s) && s[i] >= 'A' && s[i] <= 'Z' && (digit(s[i+1]) || strings.ContainsRune(".-", rune(s[i+1]))) {
		i++
		from = i
	}
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsDigit(r), strings.ContainsRune("一二三四五六七八九十", r):
			from = i + n
		case !strings.ContainsRune("-.－–—．", r):
			return ended(from, s)
		}
		i += n
	}
	return ended(from, s)
}

// ended is the offset behind the last figure of a number; 0 where there was none.
func ended(end int, s string) int {
	if end == 0 || strings.TrimLeft(s[:end], " \u00a0　ABCDEFGHIJKLMNOPQRSTUVWXYZ.-") == "" {
		return 0
	}
	return end
}

// titled says that what follows the number of a table is a title, and not the rest of
// a sentence. s is the whole paragraph.
func titled(s, rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	switch {
	case rest == "":
		return true
	case strings.ContainsRune(":：.．|", r):
		return !ends(s, "：:；;") && utf8.RuneCountInString(s) <= 200
	case ends(s, "。：:；;.!?！？") || utf8.RuneCountInString(s) > 120:
		return false
	case strings.ContainsRune(" \u00a0　—–-（(", r):
		next, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " \u00a0　—–-（("))
		return !unicode.IsLower(next)
	case !unicode.Is(unicode.Han, r) && r != '“' && r != '《':
		return false
	}
	for _, verb := range []string{"显", "列", "是", "为", "给", "中", "所", "说", "反", "汇", "可", "里", "的", "和", "与", "至", "及", "示", "顯", "表明"} {
		if strings.HasPrefix(rest, verb) {
			return false
		}
	}
	return utf8.RuneCountInString(rest) <= 40 && !strings.ContainsAny(rest, "。；")
}

func ends(s, marks string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(marks, r)
}

// sources are the words that a paragraph below a table begins with, before a colon.
var sources = []string{"资料来源", "数据来源", "来源", "出处", "注释", "注", "备注", "说明", "資料來源", "數據來源", "來源", "備註", "註", "出典", "資料", // read-only
	"Sources", "Source", "Data source", "Notes", "Note", "Remarks", "Remark", "N.B.", "Quelle", "Quellen", "Anmerkung", "Anmerkungen", "Sources", "Fuente", "Fuentes", "Nota", "Notas", "Источник", "Примечание", "자료", "주"}

// units are the words that the line of a table's unit begins with, before a colon.
var units = []string{"计量单位", "单位", "單位", "単位", "단위", "Units", "Unit", "Einheit", "Unité", "Unidad", "Единица измерения"} // read-only

// Source says that a paragraph right below a table belongs to it: 资料来源：…, 注1：…,
// Source: …, 单位：….
func Source(s string) bool { return led(s, sources) || Unit(s) }

// Unit says that a paragraph is the line of a table's unit: 单位：万元, Unit: tonnes.
func Unit(s string) bool { return utf8.RuneCountInString(s) <= 40 && led(s, units) }

// led says that a paragraph begins with one of some words, a number perhaps, and a
// colon.
func led(s string, words []string) bool {
	s = strings.TrimLeft(s, " （([*")
	for _, w := range words {
		if len(s) < len(w) || !strings.EqualFold(s[:len(w)], w) {
			continue
		}
		rest := strings.TrimLeft(s[len(w):], " 0123456789①②③④⑤")
		if r, _ := utf8.DecodeRuneInString(rest); r == ':' || r == '：' {
			return true
		}
	}
	return false
}
