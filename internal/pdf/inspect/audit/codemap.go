package audit

import (
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/foreign"
	"jianbao/internal/pdf/syntax"
)

// codeMap is a CMap (ISO 32000-1 9.7.5): from codes to CIDs, or to what they read as.
type codeMap struct {
	name       string
	identity   bool // Identity-H or Identity-V
	embedded   bool
	registry   string
	ordering   string
	supplement int
	modes      [2]int // WMode of the dictionary and of the stream
	uses       string // the name of the one it rests on; "" for none
	beyond     bool   // it has a CID over 65535
	spaces     []codeSpace
	cids       map[int]int
	texts      map[int]string
	broken     bool // it rests on one that is not known, so that a CID may be missing
}

// codeSpace is a range of codes of so many bytes.
type codeSpace struct{ size, low, high int }

// length is how many bytes the next code of s has.
func (m *codeMap) length(s string) int {
	most := min(len(s), 2)
	if m == nil || len(m.spaces) == 0 {
		return most
	}
	for n, code := 1, 0; n <= min(len(s), 4); n++ {
		code = code<<8 | int(s[n-1])
		for _, r := range m.spaces {
			if r.size == n && code >= r.low && code <= r.high {
				return n
			}
		}
	}
	shortest := 4
	for _, r := range m.spaces {
		shortest = min(shortest, r.size)
	}
	return min(len(s), max(shortest, 1))
}

// cid is the CID of a code; false where it is not known.
func (m *codeMap) cid(code int) (int, bool) {
	if m == nil || m.identity {
		return code, m != nil
	}
	if cid, has := m.cids[code]; has {
		return cid, true
	}
	return 0, m.embedded && !m.broken
}

// predefined are the CMaps that readers have, with the set of characters that each is for
// and the supplement of the set (ISO 32000-1 table 118); "" for any other.
func predefined(name string) string {
	const maps = " GB1:0 GB-EUC GBpc-EUC GB1:2 GBK-EUC GBKp-EUC GB1:4 GBK2K UniGB-UCS2 UniGB-UTF16 CNS1:0 B5pc ETen-B5 ETenms-B5 CNS-EUC " +
		"CNS1:3 HKscs-B5 UniCNS-UCS2 CNS1:4 UniCNS-UTF16 Japan1:1 83pv-RKSJ 90pv-RKSJ Add-RKSJ EUC H V Japan1:2 90ms-RKSJ 90msp-RKSJ Ext-RKSJ " +
		"Japan1:4 UniJIS-UCS2 UniJIS-UCS2-HW Japan1:5 UniJIS-UTF16 Korea1:0 KSC-EUC KSCpc-EUC Korea1:1 KSCms-UHC KSCms-UHC-HW UniKS-UCS2 " +
		"Korea1:2 UniKS-UTF16 "
	if name == "Identity-H" || name == "Identity-V" {
		return "Identity:0"
	}
	name = strings.TrimSuffix(strings.TrimSuffix(name, "-H"), "-V")
	set := ""
	for _, w := range strings.Fields(maps) {
		if strings.Contains(w, ":") {
			set = w
		} else if w == name {
			return set
		}
	}
	return ""
}

// codeMapOf reads a CMap; nil for none.
func (a *audit) codeMapOf(o types.Object) *codeMap {
	m := &codeMap{cids: map[int]int{}, texts: map[int]string{}}
	switch v := a.Object(o).(type) {
	case types.Name:
		m.name = v.Value()
		set := predefined(m.name)
		m.identity = set == "Identity:0"
		if ordering, supplement, is := strings.Cut(set, ":"); is && !m.identity {
			m.registry, m.ordering, m.supplement = "Adobe", ordering, int(supplement[0]-'0')
		}
	case types.StreamDict:
		m.embedded = true
		m.name = a.Name(v.Dict["CMapName"])
		system := a.Dict(v.Dict["CIDSystemInfo"])
		m.registry, m.ordering = a.Text(system["Registry"]), a.Text(system["Ordering"])
		m.supplement, _ = a.Integer(system["Supplement"])
		m.modes[0], _ = a.Integer(v.Dict["WMode"])
		if other, has := v.Dict["UseCMap"]; has {
			m.broken = true
			if m.uses = a.Name(other); m.uses == "" {
				m.uses = a.Name(a.Dict(other)["CMapName"])
			}
		}
		a.readCodeMap(m, a.Stream(v))
	default:
		return nil
	}
	return m
}

// readCodeMap reads the commands of a CMap.
func (a *audit) readCodeMap(m *codeMap, b []byte) {
	o := syntax.OperandsOf(b)
	var v []any
	for a.Stop == nil {
		t, ok := o.Value(0)
		if o.Over || len(v) > syntax.MostItems {
			a.Fail(foreign.Beyond("a font has more than %d values in a row", syntax.MostItems))
		}
		if !ok {
			return
		}
		op, is := t.(syntax.OperatorValue)
		if !is {
			v = append(v, t)
			continue
		}
		switch op {
		case "endcodespacerange":
			for i := 0; i+1 < len(v); i += 2 {
				low, high := codeAt(v, i), codeAt(v, i+1)
				s, _ := v[i].(string)
				m.spaces = append(m.spaces, codeSpace{len(s), low, high})
			}
		case "endcidchar":
			for i := 0; i+1 < len(v); i += 2 {
				a.putCID(m, codeAt(v, i), codeAt(v, i), wholeAt(v, i+1))
			}
		case "endcidrange":
			for i := 0; i+2 < len(v); i += 3 {
				a.putCID(m, codeAt(v, i), codeAt(v, i+1), wholeAt(v, i+2))
			}
		case "endbfchar":
			for i := 0; i+1 < len(v); i += 2 {
				a.putText(m, codeAt(v, i), syntax.UTF16(v[i+1]))
			}
		case "endbfrange":
			for i := 0; i+2 < len(v); i += 3 {
				a.putTexts(m, codeAt(v, i), codeAt(v, i+1), v[i+2])
			}
		case "usecmap":
			m.uses, m.broken = nameAt(v, len(v)-1), true
		case "def":
			if nameAt(v, len(v)-2) == "WMode" {
				m.modes[1] = wholeAt(v, len(v)-1)
			}
		}
		v = v[:0]
	}
}

// codeAt is an operand that is a code of up to four bytes.
func codeAt(v []any, i int) int {
	s, _ := operand(v, i).(string)
	n := 0
	for k := range min(len(s), 4) {
		n = n<<8 | int(s[k])
	}
	return n
}

// wholeAt is an operand that is a whole number.
func wholeAt(v []any, i int) int {
	n, _ := operand(v, i).(syntax.NumberValue)
	return int(n) / 1_000_000
}

// putCID enters the CIDs of a range of codes.
func (a *audit) putCID(m *codeMap, from, to, cid int) {
	if cid+to-from > 65535 {
		m.beyond = true
	}
	for code := from; code <= min(to, from+65535) && a.Stop == nil; code++ {
		a.Make(16)
		m.cids[code] = cid + code - from
	}
}

// putText enters what a code reads as.
func (a *audit) putText(m *codeMap, code int, text string) {
	a.Make(48 + len(text))
	m.texts[code] = text
}

// putTexts enters what a range of codes reads as: a list, or the text of the first, whose
// last character counts up.
func (a *audit) putTexts(m *codeMap, from, to int, v any) {
	to = min(to, from+65535)
	if list, is := v.(syntax.ArrayValue); is {
		for i := 0; i < len(list) && from+i <= to; i++ {
			a.putText(m, from+i, syntax.UTF16(list[i]))
		}
		return
	}
	text := []rune(syntax.UTF16(v))
	for code := from; code <= to && len(text) > 0 && a.Stop == nil; code++ {
		a.putText(m, code, string(text))
		text[len(text)-1]++
	}
}
