package paragraph

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"jianbao/internal/diag"
	"jianbao/internal/setting/typeface"
)

// inked is what of a text must be on the paper: all but white space, hints to
// the breaking, and the characters that the log says no face has.
func inked(text string, log *diag.Log) string {
	missing := map[string]bool{}
	for _, f := range log.Findings() {
		if f.Code == diag.NoGlyph {
			missing[f.Args["char"].(string)] = true
		}
	}
	hangul := false // a face has all of Hangul or none: one syllable is named
	for c := range missing {
		hangul = hangul || unicode.Is(unicode.Hangul, []rune(c)[0])
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || hintOf(r) != hintNone || missing[string(r)] || hangul && r >= '가' && r <= '힣' {
			return -1
		}
		return r
	}, text)
}

// painted is the text of the glyphs of lines, white space and hyphens of ours
// aside; read is what a reader of the file is told.
func painted(lines []Line) (painted, read string) {
	var a, b strings.Builder
	for _, l := range lines {
		segments := l.Segments
		for k, s := range segments {
			if !(l.Hyphen && k == len(segments)-1) {
				a.WriteString(s.Words)
			}
		}
		b.WriteString(textOf(&l))
	}
	strip := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsSpace(r) {
				return -1
			}
			return r
		}, s)
	}
	return strip(a.String()), strip(b.String())
}

// faults checks what holds of any text at any measure; "" is all well.
func faults(p *Paragraph, lines []Line, log *diag.Log, text string, measure int) string {
	want := inked(text, log)
	ink, read := painted(lines)
	for _, f := range log.Findings() { // a mark that no face has alone may be part of a letter elsewhere
		if c, _ := f.Args["char"].(string); c != "" && f.Code != diag.VariantMissing && unicode.Is(unicode.Mn, []rune(c)[0]) {
			ink, read = strings.ReplaceAll(ink, c, ""), strings.ReplaceAll(read, c, "")
		}
	}
	if ink != want {
		return fmt.Sprintf("painted %q\n   want %q", ink, want)
	}
	if read != want {
		return fmt.Sprintf("reads %q\n want %q", read, want)
	}
	told := false
	for _, f := range log.Findings() {
		told = told || f.Code == diag.ForcedBreak
	}
	b := p.Break(measure, nil)
	ends, forced := b.ends, b.forced
	for k, from := 0, 0; k < len(lines); k++ {
		if one := int(ends[k]) == from+1; one {
			from++
			continue // one character, or ligature, alone cannot be broken
		}
		from = int(ends[k])
		by := forced[int(ends[k])-1] && p.joints[ends[k]-1].brk == noBreak
		if by && !told {
			return fmt.Sprintf("line %d is broken by force, and nothing is said", k+1)
		}
		if s := lineFault(p, lines, k, measure, k > 0 && forced[int(ends[k-1])-1], by); s != "" {
			return fmt.Sprintf("line %d %q: %s", k+1, shown(&lines[k]), s)
		}
	}
	return ""
}

// lineFault tells what is wrong with line k: a mark where none may stand, unless
// the break before or after it is forced, or a width beyond the measure.
func lineFault(p *Paragraph, lines []Line, k, measure int, before, after bool) string {
	l := &lines[k]
	if l.Stretch > hanLimit {
		return fmt.Sprintf("stretch %d", l.Stretch)
	}
	// Glyphs of smaller spans are rounded one by one.
	if sum, n := widthOf(l), len([]rune(textOf(l)))+2; sum > l.Width+n || sum < l.Width-n {
		return fmt.Sprintf("glyphs take %d, the line says %d", sum, l.Width)
	}
	text := []rune(shown(l))
	measure += 2 + l.Width/10000 // what rounding may do
	// At one em a letter and a hyphen may be wider than the line.
	if room := measure - p.opt.Indent; measure > 1500 && (l.Width > measure || k == 0 && room >= 1000 && l.Width > room) {
		return fmt.Sprintf("width %d, measure %d", l.Width, measure)
	}
	if r := text[0]; k > 0 && !before && !lines[k-1].Last && noStart(r) {
		return fmt.Sprintf("starts with %c", r)
	}
	if r := text[len(text)-1]; !after && !l.Last && noEnd(r) {
		return fmt.Sprintf("ends with %c", r)
	}
	return ""
}

// widthOf is what the glyphs of a line take, to the end of the last visible one.
func widthOf(l *Line) int {
	sum := 0
	for _, s := range l.Segments {
		for _, g := range s.Glyphs {
			sum += int(g.Advance) * s.Scale / 1000
		}
	}
	return sum + sum*l.Expansion/10000
}

func FuzzBreak(f *testing.F) {
	for _, s := range []string{
		zhText, enText, mixedText,
		"（（（（（（", "））））））", "——————……………………", "“‘《〈（", "a\u00adb\u200bc\u2060d\u00a0e", "張\u3000三　李", " \u0301x", "漢\ufe00字\U000e0100",
		"https://example.org/a/b/c?d=e&f=g-h_i.j", "someone@example.org", "72万例62%￥30第3期No. 3", "𬱖𫘧𠮷🙂", "\t\n\r a \n", "co\u00adop\u00ader\u00ada\u00adtion",
		strings.Repeat("長", 300), strings.Repeat("w", 300), "’’“”''\"\"", "e\u0301\u0301\u0301", "(((((())))))", "1,000.50–2,000.75%", "—…—…", "？！？！！！",
	} {
		f.Add(s, uint16(13000), uint8(0))
		f.Add(s, uint16(1000), uint8(5))
		f.Add(s, uint16(2500), uint8(8))
	}
	f.Fuzz(func(t *testing.T, text string, measure uint16, how uint8) {
		if len(text) > 4000 || strings.ContainsRune(text, unicode.ReplacementChar) || strings.ContainsFunc(text, refused) {
			t.Skip()
		}
		m := 1000 + int(measure)%59000
		o := Options{Lang: []string{"zh-CN", "en"}[how&1], Align: Align(how >> 1 & 3), Hyphenate: how&8 == 0, NoSqueeze: how&32 != 0}
		if how&16 != 0 {
			o.Indent = 2000
		}
		var log diag.Log
		p := Prepare(&log, faces(t), []Span{{Text: text}}, o, nil)
		lines := p.Lines(&log, m)
		if s := faults(p, lines, &log, text, m); s != "" {
			t.Errorf("%+v at %d: %s\n of %q", o, m, s, text)
		}
		if n := p.Count(m); n != len(lines) {
			t.Errorf("Count %d, Lines %d", n, len(lines))
		}
		if n := p.Least(m); n > len(lines) {
			t.Errorf("Least %d, Lines %d of %q at %d", n, len(lines), text, m)
		}
	})
}

// Texts of some length, for the tests and benchmarks.
const (
	zhText    = "疫情之下，各国的公共卫生、经济与社会都受到前所未有的考验。截至3月26日，全球报告的确诊病例已超过72万例，波及近200个国家和地区；专家估计，若不及时遏制，全年损失可能高达5万亿美元。“病毒没有国界”，一位研究者说：“任何国家都不能独善其身。”因此，本文提出三点看法：其一，加强信息共享（包括病例、基因序列与临床经验），让《国际卫生条例》真正落到实处；其二，扩大检测能力，使检测费用降至￥30以下，覆盖率升至62%；其三，稳定粮食、药品与能源的供应链——这既是当务之急，也是长远之计……合作不是恩惠，而是出路。难道还有别的选择吗？！没有。"
	enText    = "The pandemic has tested every country's health service, its economy and the trust of its citizens. By 26 March more than 720,000 cases had been reported from nearly 200 countries, and forecasters put the loss of output at about $5 trillion if the spread was not contained in time. “A virus carries no passport,” one researcher said; “nobody is safe until everybody is.” This paper therefore makes three proposals: first, share information — cases, genetic sequences, clinical experience — as the International Health Regulations require; second, multiply testing capacity until a test costs less than $4 and coverage reaches 62%; third, keep the supply chains for food, medicines and energy open. Cooperation isn't charity but a way out, and well-organised, evidence-based cooperation is the only one."
	mixedText = "世界卫生组织（WHO）与G20领导人召开了特别峰会，会后发表的Joint Statement指出，BioNTech等企业应当与CEPI合作，尽快研制疫苗。The world’s response一文认为，“open science”是关键；详见https://www.example.org/emergencies/novel-coronavirus-2019/technical-guidance，或致信covid19@example.org询问。第3期（No. 3）报告显示，mRNA技术的成本下降了35%，温度在2℃–8℃之间即可保存。陈𬱖、王𫘧等人于2020年3月30日完成初稿，由John O’Neill审校。"
)

// Every measure of a column from 40 to 200 mm, at three sizes of type.
func TestNothingIsLostAtAnyMeasure(t *testing.T) {
	for _, c := range []struct{ lang, text string }{{"zh-CN", zhText}, {"en", enText}, {"zh-CN", mixedText}, {"en", mixedText}} {
		for _, align := range []Align{Justify, Ragged} {
			var log diag.Log
			p := Prepare(&log, faces(t), []Span{{Text: c.text}}, Options{Lang: c.lang, Align: align, Hyphenate: align == Justify}, nil)
			if log.Failed() {
				t.Fatal(log.Findings())
			}
			for mm := 40; mm <= 200; mm++ {
				m := mm * 2835 / 10500 * 1000 // whole em of 10.5 pt
				if mm%3 == 0 {
					m = mm * 2835 / 9 // any measure
				}
				one := log.Blank()
				lines := p.Lines(one, m)
				if s := faults(p, lines, one, c.text, m); s != "" {
					t.Errorf("%s at %d mm: %s", c.lang, mm, s)
				}
			}
		}
	}
}

// Spans of other looks change nothing of what is kept.
func TestNothingIsLostAcrossSpans(t *testing.T) {
	runes := []rune(mixedText)
	for step := 1; step < 30; step++ {
		var spans []Span
		for i := 0; i < len(runes); i += step {
			spans = append(spans, Span{Text: string(runes[i:min(i+step, len(runes))]), Role: typeface.Role(i / step % 4), Emphasis: i/step%3 == 0, Tag: i / step})
		}
		var log diag.Log
		p := Prepare(&log, faces(t), spans, justified("zh-CN"), nil)
		for _, m := range []int{9000, 17000, 38000} {
			if s := faults(p, p.Lines(&log, m), &log, mixedText, m); s != "" {
				t.Errorf("spans of %d at %d: %s", step, m, s)
			}
		}
	}
}

// refused says that no report can have a control character.
func refused(r rune) bool { return unicode.IsControl(r) && !strings.ContainsRune("\t\n\r", r) }
