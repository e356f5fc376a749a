package proof

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jianbao/internal/diag"
)

// fault is one thing that is wrong in a text, and what it should be.
type fault struct {
	code       diag.Code
	start, end int    // bytes of the text
	found      string // for the message
	better     string // what stands there instead; only meant where certain
	certain    bool   // may be mended without asking
}

// faultsOf reads a text in a language.
func faultsOf(s, lang string) []fault {
	p := &proofs{s: s, skip: skipped(s)}
	if strings.HasPrefix(lang, "zh") {
		p.han()
	} else {
		p.latin()
	}
	p.pairs()
	return p.out
}

type proofs struct {
	s    string
	skip []bool // bytes of links, code and tables' rules, which are not read
	out  []fault
}

// skipped marks the bytes that are no running text.
func skipped(s string) []bool {
	skip := make([]bool, len(s)+1)
	mark := func(from, to int) {
		for i := from; i < to && i < len(s); i++ {
			skip[i] = true
		}
	}
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '`':
			if k := strings.IndexByte(s[i+1:], '`'); k >= 0 {
				mark(i, i+k+2)
				i += k + 1
			}
		case strings.HasPrefix(s[i:], "]("):
			if k := strings.IndexByte(s[i:], ')'); k >= 0 {
				mark(i, i+k+1)
				i += k
			}
		case strings.HasPrefix(s[i:], "://"), s[i] == '@':
			from, to := i, i
			for from > 0 && s[from-1] > ' ' && s[from-1] < 0x80 {
				from--
			}
			for to < len(s) && s[to] > ' ' && s[to] < 0x80 && s[to] != ')' {
				to++
			}
			mark(from, to)
			i = max(to-1, i)
		case s[i] == '|' && (i == 0 || s[i-1] == '\n'):
			k := strings.IndexByte(s[i:], '\n')
			if k < 0 {
				k = len(s) - i
			}
			if strings.Trim(s[i:i+k], "|-: ") == "" {
				mark(i, i+k)
			}
		}
	}
	return skip
}

func (p *proofs) add(code diag.Code, start, end int, better string, certain bool) {
	if p.skip[start] {
		return
	}
	p.out = append(p.out, fault{code, start, end, around(p.s, start, end), better, certain})
}

// around is what was found, with a character or two beside it.
func around(s string, start, end int) string {
	for range 2 {
		if _, w := utf8.DecodeLastRuneInString(s[:start]); w > 0 {
			start -= w
		}
		if _, w := utf8.DecodeRuneInString(s[end:]); w > 0 {
			end += w
		}
	}
	return strings.TrimSpace(strings.ReplaceAll(s[start:end], "\n", " "))
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

// hanMark says that a character is a mark of Chinese text.
func hanMark(r rune) bool {
	return strings.ContainsRune("，。、；：？！）】」』》〉”’…", r)
}

// beside is the character before start and the one after end.
func (p *proofs) beside(start, end int) (before, after rune) {
	if start > 0 {
		before, _ = utf8.DecodeLastRuneInString(p.s[:start])
	}
	if end < len(p.s) {
		after, _ = utf8.DecodeRuneInString(p.s[end:])
	}
	return before, after
}

// han reads Chinese (GB/T 15834; CLREQ).
func (p *proofs) han() {
	full := map[byte]string{',': "，", ';': "；", ':': "：", '?': "？", '!': "！"}
	for i, r := range p.s {
		w := utf8.RuneLen(r)
		if w < 0 {
			continue
		}
		before, after := p.beside(i, i+w)
		switch {
		case r < 0x80 && full[byte(r)] != "":
			if isHan(before) && (isHan(after) || after == 0 || after == '\n' || after == '“') {
				p.add(diag.HalfWidthMark, i, i+1, full[byte(r)], true)
			}
		case r == '.' && strings.HasPrefix(p.s[i:], "...") && before != '.':
			if isHan(before) || isHan(after) || before == '，' {
				end := i
				for end < len(p.s) && p.s[end] == '.' {
					end++
				}
				p.add(diag.WrongEllipsis, i, end, "……", true)
			}
		case r == '.' && isHan(before) && (after == 0 || after == '\n'):
			p.add(diag.HalfWidthMark, i, i+1, "。", true)
		case (r == '(' || r == ')') && p.s[max(i-1, 0)] != ']':
			p.parenthesis(i, r, before, after)
		case strings.ContainsRune("。，、；：", r) && after == r && before != r:
			end := i + w
			for strings.HasPrefix(p.s[end:], string(r)) {
				end += w
			}
			if r == '。' && end-i >= 3*w {
				p.add(diag.WrongEllipsis, i, end, "……", true)
			} else {
				p.add(diag.DoubledMark, i, end, string(r), true)
			}
		case r == '—' && before != '—':
			if after != '—' && isHan(before) && isHan(after) {
				// One part may join two names, 北京—上海, or a chain of them.
				if !p.joins(i, w) {
					p.add(diag.WrongDash, i, i+w, "——", false)
				}
			}
		case (r == '－' || r == '-') && after == r && before != r && isHan(before):
			end := i + 2*w
			if next, _ := utf8.DecodeRuneInString(p.s[end:]); isHan(next) {
				p.add(diag.WrongDash, i, end, "——", true)
			}
		case r == '一' && strings.HasPrefix(p.s[i+w:], "一") && before != '一' && isHan(before) && !strings.HasPrefix(p.s[i+2*w:], "一") && !strings.HasSuffix(p.s[:i], "逐") && !strings.HasPrefix(p.s[i:], "一一对应") && !p.each(i):
			p.add(diag.OneForDash, i, i+2*w, "——", false)
		case r >= '０' && r <= '９' || r >= 'Ａ' && r <= 'Ｚ' || r >= 'ａ' && r <= 'ｚ':
			if !(before >= '０' && before <= '９' || before >= 'Ａ' && before <= 'ｚ') {
				end := i
				for _, c := range p.s[i:] {
					if c < '０' || c > 'ｚ' {
						break
					}
					end += utf8.RuneLen(c)
				}
				p.add(diag.FullWidthLetters, i, end, "", false)
			}
		case r == ' ' && isHan(before) && isHan(after):
			if p.torn(i) {
				p.add(diag.SpaceInHan, i, i+1, "", false)
			}
		case r == ' ' && hanMark(after) && (isHan(before) || unicode.IsLetter(before)) && after != '“' && after != '‘' && after != '…':
			p.add(diag.SpaceBeforeMark, i, i+1, "", true)
		case isHan(r) && r == after && before != r && functionWord(r):
			p.add(diag.DoubledWord, i, i+2*w, string(r), false)
		case isHan(r) && strings.ContainsRune(traditional, r):
			if !(isHan(before) && strings.ContainsRune(traditional, before)) {
				p.add(diag.TraditionalCharacter, i, i+w, "", false)
			}
		}
	}
}

// joins says that a dash of one part stands in a chain, or between two short
// words that nothing follows.
func (p *proofs) joins(i, w int) bool {
	for k, n := i+w, 0; k < len(p.s) && n < 9; n++ {
		r, size := utf8.DecodeRuneInString(p.s[k:])
		if r == '—' || !isHan(r) && n <= 5 {
			return true
		}
		k += size
	}
	for k, n := i, 0; k > 0 && n < 9; n++ {
		r, size := utf8.DecodeLastRuneInString(p.s[:k])
		if r == '—' {
			return true
		}
		k -= size
	}
	return false
}

// torn says that a space at i tears a word: it leaves one character before a
// mark or an end, with others on its far side.
func (p *proofs) torn(i int) bool {
	before, after := p.run(i, -1), p.run(i+1, 1)
	return before+after >= 3 && (before == 1 || after == 1)
}

// run counts the Han from byte i on, in a direction; a digit beside the first
// counts as one of them.
func (p *proofs) run(i, step int) (n int) {
	for {
		var r rune
		var w int
		if step > 0 {
			r, w = utf8.DecodeRuneInString(p.s[i:])
		} else {
			r, w = utf8.DecodeLastRuneInString(p.s[:i])
		}
		if !isHan(r) && !unicode.IsDigit(r) {
			return n
		}
		n, i = n+1, i+step*w
	}
}

// each says that 一一 at i means "one by one".
func (p *proofs) each(i int) bool {
	for _, after := range [...]string{"列", "说", "介", "回", "解", "落", "核", "对", "登", "验", "记", "作", "加", "予", "拜", "走"} {
		if strings.HasPrefix(p.s[i+6:], after) {
			return true
		}
	}
	return false
}

// parenthesis names half-width parentheses around Chinese.
func (p *proofs) parenthesis(i int, r, before, after rune) {
	switch {
	case r == '(' && isHan(before) && isHan(after):
		p.add(diag.HalfWidthParen, i, i+1, "（", false)
	case r == ')' && isHan(before) && (isHan(after) || hanMark(after)) && strings.LastIndexByte(p.s[:i], '(') < 0:
		p.add(diag.HalfWidthParen, i, i+1, "）", false)
	}
}

// functionWord says that a character never stands twice running.
func functionWord(r rune) bool {
	return strings.ContainsRune("的了是在和与及将并或被由于从把但而其该以为对有使向至", r)
}

// latin reads English.
func (p *proofs) latin() {
	for i, r := range p.s {
		w := utf8.RuneLen(r)
		if w < 0 {
			continue
		}
		before, after := p.beside(i, i+w)
		switch {
		case r == ' ' && after == ' ' && before != ' ' && before != '\n' && before != 0 && before != '|':
			end := i
			for end < len(p.s) && p.s[end] == ' ' {
				end++
			}
			if end < len(p.s) && p.s[end] != '\n' && p.s[end] != '|' {
				p.add(diag.DoubleSpace, i, end, " ", true)
			}
		case r == ' ' && strings.ContainsRune(",;:!?", after) && unicode.IsLetter(before):
			p.add(diag.SpaceBeforeMark, i, i+1, "", true)
		case r == ' ' && after == '.' && unicode.IsLetter(before) && !strings.HasPrefix(p.s[i+1:], "..") && (i+2 >= len(p.s) || p.s[i+2] == ' ' || p.s[i+2] == '\n'):
			p.add(diag.SpaceBeforeMark, i, i+1, "", true)
		case strings.ContainsRune("，；：？！（）", r) && !isHan(before) && !isHan(after):
			better := map[rune]string{'，': ",", '；': ";", '：': ":", '？': "?", '！': "!"}[r]
			p.add(diag.FullWidthInEnglish, i, i+w, better, better != "" && (after == ' ' || after == 0 || after == '\n'))
		case r == '。' && !isHan(before):
			p.add(diag.FullWidthInEnglish, i, i+w, ".", after == ' ' || after == 0 || after == '\n')
		case (r == ',' || r == ';') && unicode.IsLetter(before) && unicode.IsLetter(after) && after < 0x250:
			p.add(diag.NoSpaceAfterMark, i, i+1, "", false)
		}
	}
	p.doubledWords()
}

// doubledWords finds the the.
func (p *proofs) doubledWords() {
	type span struct{ from, to int }
	var last span
	for i := 0; i < len(p.s); {
		r, w := utf8.DecodeRuneInString(p.s[i:])
		if !unicode.IsLetter(r) {
			i += w
			continue
		}
		from := i
		for i < len(p.s) {
			r, w := utf8.DecodeRuneInString(p.s[i:])
			if !unicode.IsLetter(r) && r != '\'' && r != '’' {
				break
			}
			i += w
		}
		now := span{from, i}
		if last.to > 0 && strings.TrimLeft(p.s[last.to:from], " \n") == "" && strings.EqualFold(p.s[last.from:last.to], p.s[from:i]) {
			switch strings.ToLower(p.s[from:i]) {
			case "had", "that":
			default:
				p.add(diag.DoubledWord, last.from, i, p.s[from:i], false)
			}
		}
		last = now
	}
}

// pairs counts quotes and brackets.
func (p *proofs) pairs() {
	kinds := [...]string{"（）", "《》", "“”", "「」", "【】", "()"}
	for _, k := range kinds {
		open, w := utf8.DecodeRuneInString(k)
		closing, _ := utf8.DecodeRuneInString(k[w:])
		depth, at := 0, 0
		for i, r := range p.s {
			if p.skip[i] {
				continue
			}
			switch {
			case r == open:
				if depth++; depth == 1 {
					at = i
				}
			case r == closing && depth > 0:
				depth--
			case r == closing && !listMark(p.s, i) && k != "“”":
				p.add(diag.Unpaired, i, i+utf8.RuneLen(r), "", false)
			case r == closing && k == "“”" && depth == 0:
				p.add(diag.Unpaired, i, i+utf8.RuneLen(r), "", false)
			}
		}
		if depth > 0 {
			p.add(diag.Unpaired, at, at+utf8.RuneLen(open), "", false)
		}
	}
}

// listMark says that a closing bracket at i ends the number of a point: 1), a).
func listMark(s string, i int) bool {
	if s[i] != ')' && !strings.HasPrefix(s[i:], "）") {
		return false
	}
	from := i
	for from > 0 && i-from < 4 && s[from-1] != '\n' && s[from-1] != ' ' && s[from-1] < 0x80 {
		from--
	}
	return from < i && (from == 0 || s[from-1] == '\n' || s[from-1] == ' ')
}

// traditional are common characters that Simplified Chinese writes otherwise
// (Unicode Unihan, kSimplifiedVariant).
const traditional = "國學會時來個們這為說對開長問關東車馬見貝門電話語讀書寫經濟發產業員動種實應當將與從頭點氣樣結給過還進遠運達選邊變黨標條機權榮樹歡歲歷滿漢潔無爾狀獨獲環現畫療監盤礦確禮積穩窮競筆節簡籌糧紀約紅級納純紙細組終絡統絲綠維網線練續總績織繼纖罰聖聞聯職聽肅膚舊艱藝莊萬葉蘇處號蟲術衛裝規視覽觀訂計記訓討許論設評詞試詩該詳認誤調談請諸謀證識譜議護譽讓財貢貧貨販責貴費貿資賓賠賴購賽贈贊趙趕趨軍軟輔輕輛輝輪輸轉辦農連遲遷鄉鄰醫釋鋼錄錢錯鍵鎮鏡鐵鑒閃閉間閱闊隊陽陰陳陸際隨險難雙雜離雲靈靜響頁頂項順須預領頻題額顏願類顧風飛飯飲館驗驚體鬥魚鮮鳥鹽麗黃齊齡"
