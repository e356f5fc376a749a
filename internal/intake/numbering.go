package intake

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// numbering gives the automatic numbers of Word's lists (ECMA-376 17.9).
type numbering struct {
	abstract map[string]map[int]numLevel
	nums     map[string]string // numId -> abstractNumId
	counts   map[string][]int  // by abstractNumId
	restart  map[string]int    // numId -> the number that its first paragraph gets
}

type numLevel struct {
	format, text string
	start        int
}

func newNumbering() *numbering {
	return &numbering{abstract: map[string]map[int]numLevel{}, nums: map[string]string{}, counts: map[string][]int{}, restart: map[string]int{}}
}

func (n *numbering) read(b []byte) error {
	var all struct {
		Abstract []struct {
			ID     string `xml:"abstractNumId,attr"`
			Levels []struct {
				Level  string `xml:"ilvl,attr"`
				Start  val    `xml:"start"`
				Format val    `xml:"numFmt"`
				Text   val    `xml:"lvlText"`
			} `xml:"lvl"`
		} `xml:"abstractNum"`
		Nums []struct {
			ID       string `xml:"numId,attr"`
			Abstract val    `xml:"abstractNumId"`
			Override []struct {
				Start *val `xml:"startOverride"`
			} `xml:"lvlOverride"`
		} `xml:"num"`
	}
	if err := xml.Unmarshal(b, &all); err != nil {
		return err
	}
	for _, a := range all.Abstract {
		levels := map[int]numLevel{}
		for _, l := range a.Levels {
			start := 1
			if l.Start.V != "" {
				start = atoi(l.Start.V)
			}
			levels[atoi(l.Level)] = numLevel{l.Format.V, l.Text.V, start}
		}
		n.abstract[a.ID] = levels
	}
	for _, num := range all.Nums {
		n.nums[num.ID] = num.Abstract.V
		if len(num.Override) > 0 && num.Override[0].Start != nil {
			n.restart[num.ID] = atoi(num.Override[0].Start.V)
		}
	}
	return nil
}

// next is the label of the next paragraph of a list at a level; "" where the
// list shows none.
func (n *numbering) next(num string, level int) string {
	id, ok := n.nums[num]
	if !ok || num == "0" || level > 8 {
		return ""
	}
	lv := n.abstract[id][level]
	if lv.format == "bullet" {
		return "-"
	}
	counts := n.counts[id]
	for len(counts) <= level {
		counts = append(counts, n.abstract[id][len(counts)].start-1)
	}
	counts = counts[:level+1]
	if start, first := n.restart[num]; first && level == 0 {
		counts[0] = start - 1 // once; lists of the same abstract count on from there
		delete(n.restart, num)
	}
	counts[level]++
	n.counts[id] = counts
	if lv.format == "none" || lv.format == "" && lv.text == "" {
		return ""
	}
	text := lv.text
	for k := range counts {
		text = strings.ReplaceAll(text, "%"+strconv.Itoa(k+1), numeral(n.abstract[id][k].format, counts[k]))
	}
	if text != "" && !strings.ContainsAny(text, ".、)）．:") {
		text += "."
	}
	return text
}

// numeral writes a number as a format of Word's does.
func numeral(format string, n int) string {
	switch format {
	case "chineseCounting", "chineseCountingThousand", "ideographDigital", "japaneseCounting", "taiwaneseCountingThousand", "chineseLegalSimplified":
		return hanNumeral(n)
	case "lowerLetter":
		return string(rune('a' + (n-1)%26))
	case "upperLetter":
		return string(rune('A' + (n-1)%26))
	case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
		if n >= 1 && n <= 20 {
			return string(rune('①' + n - 1))
		}
	}
	return strconv.Itoa(n)
}

// hanNumeral writes 1 to 99 in Chinese.
func hanNumeral(n int) string {
	digits := []string{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"}
	switch {
	case n < 1 || n > 99:
		return strconv.Itoa(n)
	case n < 10:
		return digits[n]
	case n < 20:
		return "十" + digits[n-10]
	}
	return digits[n/10] + "十" + digits[n%10]
}
