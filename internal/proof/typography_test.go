package proof

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"jianbao/internal/diag"
	"jianbao/internal/report/amend"
)

// apart is what the faults of a text are, as "code@character".
func apart(s, lang string) string {
	var out []string
	for _, f := range faultsOf(s, lang) {
		if !f.silent {
			out = append(out, fmt.Sprintf("%s@%d", f.code, utf8.RuneCountInString(s[:f.start])))
		}
	}
	return strings.Join(out, " ")
}

// mended is a text with what is certain put right.
func mended(s, lang string) string {
	for range mostPasses {
		var swaps []amend.Swap
		for _, f := range faultsOf(s, lang) {
			if f.certain {
				line := s[strings.LastIndexByte(s[:f.start], '\n')+1 : f.start]
				swaps = append(swaps, amend.Swap{Line: strings.Count(s[:f.start], "\n") + 1, Column: utf8.RuneCountInString(line) + 1, Old: s[f.start:f.end], New: f.better})
			}
		}
		s = string(amend.Swaps([]byte(s), swaps))
	}
	return s
}

// TestFaults: each text has one fault, at a character; the last column is the
// text mended, "" where that is not certain.
func TestFaults(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		code       diag.Code
		at         int
		better     string
	}{
		// Marks of half width in Chinese.
		{"zh", "加强合作,共克时艰。", diag.HalfWidthMark, 4, "加强合作，共克时艰。"}, {"zh", "加强合作, 共克时艰。", diag.HalfWidthMark, 4, "加强合作，共克时艰。"}, {"zh", "加强合作;共克时艰。", diag.HalfWidthMark, 4, "加强合作；共克时艰。"}, {"zh", "各方认为:要加强合作。", diag.HalfWidthMark, 4, "各方认为：要加强合作。"}, {"zh", "怎么办?合作。", diag.HalfWidthMark, 3, "怎么办？合作。"}, {"zh", "加强合作!", diag.HalfWidthMark, 4, "加强合作！"}, {"zh", "加强合作.", diag.HalfWidthMark, 4, "加强合作。"}, {"zh", "加强合作. 共克时艰。", diag.HalfWidthMark, 4, "加强合作。共克时艰。"}, {"zh", "加强合作.共克时艰。", diag.HalfWidthMark, 4, ""},
		{"zh", "支持G20,加强合作。", diag.HalfWidthMark, 5, "支持G20，加强合作。"}, {"zh", "加强合作,G20将支持。", diag.HalfWidthMark, 4, "加强合作，G20将支持。"}, {"zh", "“合作”,共赢。", diag.HalfWidthMark, 4, "“合作”，共赢。"}, {"zh", "**合作**,共赢。", diag.HalfWidthMark, 6, "**合作**，共赢。"},
		{"zh", "各国(含欧盟)合作。", diag.HalfWidthParen, 2, "各国（含欧盟）合作。"}, {"zh", "各国 (含欧盟) 合作。", diag.HalfWidthParen, 2, "各国（含欧盟）合作。"}, {"zh", "各国（含欧盟)合作。", diag.HalfWidthParen, 6, "各国（含欧盟）合作。"},
		{"zh", "推行\"河长制\"改革。", diag.StraightQuote, 2, "推行“河长制”改革。"}, {"zh", "推行\"河长制改革。", diag.Unpaired, 2, ""},
		// Dashes and ellipses.
		{"zh", "人人有责--这是经验。", diag.WrongDash, 4, "人人有责——这是经验。"}, {"zh", "人人有责———这是经验。", diag.WrongDash, 4, "人人有责——这是经验。"}, {"zh", "人人有责—这是大家的共识。", diag.WrongDash, 4, ""}, {"zh", "人人有责－这是经验。", diag.WrongDash, 4, ""}, {"zh", "人人有责──这是经验。", diag.WrongDash, 4, "人人有责——这是经验。"}, {"zh", "人人有责 - 这是经验。", diag.WrongDash, 4, ""},
		{"zh", "人人有责一一这是经验。", diag.OneForDash, 4, ""}, {"zh", "2019一2021年。", diag.OneForDash, 4, ""},
		{"zh", "等等...不一而足。", diag.WrongEllipsis, 2, "等等……不一而足。"}, {"zh", "等等。。。不一而足。", diag.WrongEllipsis, 2, "等等……不一而足。"}, {"zh", "等等…不一而足。", diag.WrongEllipsis, 2, "等等……不一而足。"}, {"zh", "等等···不一而足。", diag.WrongEllipsis, 2, "等等……不一而足。"}, {"zh", "等等………不一而足。", diag.WrongEllipsis, 2, "等等……不一而足。"},
		// What stands twice.
		{"zh", "加强合作。。共克时艰。", diag.DoubledMark, 4, "加强合作。共克时艰。"}, {"zh", "加强合作，，共克时艰。", diag.DoubledMark, 4, "加强合作，共克时艰。"}, {"zh", "加强合作，。", diag.DoubledMark, 4, ""}, {"zh", "加强合作！！", diag.DoubledMark, 4, ""}, {"zh", "这是他的的经验。", diag.DoubledWord, 3, ""}, {"zh", "要加强加强合作。", diag.DoubledWord, 1, ""}, {"zh", "各国在在合作。", diag.DoubledWord, 2, ""},
		// Spaces.
		{"zh", "推动国际合 作。", diag.SpaceInHan, 5, ""}, {"zh", "各国要加强公共卫 生合作，共同推动经济社会持续发展，造福各国人民。", diag.SpaceInHan, 8, ""}, {"zh", "加强合作 ，共克时艰。", diag.SpaceBeforeMark, 4, "加强合作，共克时艰。"}, {"zh", "加强合作， 共克时艰。", diag.SpaceInHan, 5, "加强合作，共克时艰。"}, {"zh", "推行“ 河长制”。", diag.SpaceInHan, 3, "推行“河长制”。"}, {"zh", "推行“河长制 ”。", diag.SpaceBeforeMark, 6, "推行“河长制”。"}, {"zh", "支持  G20。", diag.DoubleSpace, 2, "支持 G20。"}, {"zh", "\u3000\u3000加强合作。", diag.SpaceInHan, 0, "加强合作。"},
		// Letters and characters.
		{"zh", "共２０２０人。", diag.FullWidthLetters, 1, ""}, {"zh", "共３．５万人。", diag.FullWidthLetters, 1, ""}, {"zh", "ＷＨＯ建议。", diag.FullWidthLetters, 0, ""}, {"zh", "加強合作。", diag.TraditionalCharacter, 1, ""}, {"zh", "國際合作。", diag.TraditionalCharacter, 0, ""}, {"zh", "然後再说。", diag.TraditionalCharacter, 1, ""}, {"zh", "合\u200b作。", diag.OddCharacter, 1, "合作。"}, {"zh", "合\ue000作。", diag.OddCharacter, 1, ""}, {"zh", "⼀切合作。", diag.OddCharacter, 0, ""},
		// Quotes and brackets.
		{"zh", "推行“河长制改革。", diag.Unpaired, 2, ""}, {"zh", "推行河长制”改革。", diag.Unpaired, 5, ""}, {"zh", "推行”河长制“改革。", diag.Unpaired, 2, ""}, {"zh", "见《公报。", diag.Unpaired, 1, ""}, {"zh", "各国（含欧盟合作。", diag.Unpaired, 2, ""}, {"zh", "各国含欧盟）合作。", diag.Unpaired, 5, ""},
		// English.
		{"zh", "例如Redis、 Kafka。", diag.SpaceInHan, 8, "例如Redis、Kafka。"}, {"zh", "先看文档， API在后。", diag.SpaceInHan, 5, "先看文档，API在后。"}, {"zh", "用`ls`， `cd`也行。", diag.SpaceInHan, 6, "用`ls`，`cd`也行。"},
		{"zh", "他说'可以'。", diag.StraightQuote, 2, ""}, {"zh", "太好了!!!继续。", diag.DoubledMark, 3, ""}, {"zh", "真的吗??请看。", diag.DoubledMark, 3, ""}, {"zh", "Rust (语言)好。", diag.HalfWidthParen, 4, "Rust（语言）好。"},
		{"en", "_（Internal）_ for staff.", diag.FullWidthInEnglish, 1, "_(Internal)_ for staff."}, {"en", "The bank_（old）_ is.", diag.FullWidthInEnglish, 9, ""}, {"en", "**（New）** rules.", diag.FullWidthInEnglish, 2, "**(New)** rules."},
		{"en", "Treat the the bank.", diag.DoubledWord, 6, ""}, {"en", "Treat  the bank.", diag.DoubleSpace, 5, "Treat the bank."}, {"en", "The bank , first.", diag.SpaceBeforeMark, 8, "The bank, first."}, {"en", "The bank .", diag.SpaceBeforeMark, 8, "The bank."}, {"en", "The ( old) bank.", diag.SpaceBeforeMark, 5, "The (old) bank."}, {"en", "The bank,first.", diag.NoSpaceAfterMark, 8, "The bank, first."}, {"en", "The bank.First of all.", diag.NoSpaceAfterMark, 8, ""}, {"en", "The bank，first.", diag.FullWidthInEnglish, 8, "The bank, first."}, {"en", "The bank。", diag.FullWidthInEnglish, 8, "The bank."}, {"en", "The bank（old）is.", diag.FullWidthInEnglish, 8, "The bank (old) is."},
		{"en", "The bank,, first.", diag.DoubledMark, 8, "The bank, first."}, {"en", "The bank..", diag.DoubledMark, 8, "The bank."}, {"en", "The bank -- first.", diag.WrongDash, 9, "The bank — first."}, {"en", "In ２０２０ it was.", diag.FullWidthLetters, 3, ""}, {"en", "The “bank.", diag.Unpaired, 4, ""}, {"en", "The (bank.", diag.Unpaired, 4, ""}, {"en", "The bank).", diag.Unpaired, 8, ""}, {"en", "The bаnk.", diag.OddCharacter, 5, ""}, {"en", "The bankâ€™s.", diag.OddCharacter, 8, ""},
	} {
		if c.text == "各国（含欧盟)合作。" {
			c.at = 6
		}
		want := fmt.Sprintf("%s@%d", c.code, c.at)
		if got := apart(c.text, c.lang); got != want && !strings.HasPrefix(got, want+" ") {
			t.Errorf("%s: %q, want %q", c.text, got, want)
		}
		better := c.better
		if better == "" {
			better = c.text
		}
		if got := mended(c.text, c.lang); got != better {
			t.Errorf("%s: mended to %q, want %q", c.text, got, better)
		}
	}
}

// TestNoFaults: nothing may be found in these.
func TestNoFaults(t *testing.T) {
	for _, c := range [][2]string{
		{"zh", "北京—上海高铁、京沪—沪昆联络线，中美—中欧。"}, {"zh", "人人有责——这是经验。"}, {"zh", "等等……不一而足。"}, {"zh", "逐一落实，一一对应，一一列举，不一一说明。"}, {"zh", "为了了解情况，所有有关部门以及及时到场的与会者……"}, {"zh", "他说：“好。”"}, {"zh", "达到目的的手段，的的确确。"}, {"zh", "对对方负责，对对外开放的认识。"}, {"zh", "以以色列为例，关键是是否合作。"}, {"zh", "驻华大使使用中文。"}, {"zh", "即使使用，也要和和平力量一道；在存在在线服务的地方。"},
		{"zh", "时间：14:30，比例1:3，网址https://example.org/a,b。"}, {"zh", "占15.5%、1,200人。"}, {"zh", "（一）总则；1.目标；2.任务。"}, {"zh", "1. 目标\n2. 任务"}, {"zh", "一、总则"}, {"zh", "支持 G20 与 WHO 合作，共 31 个国家。"}, {"zh", "加强合作 共克时艰"}, {"zh", "张三 李四 王五"}, {"zh", "全球化智库 (CCG) 与（G20）。"}, {"zh", "《关于〈条例〉的说明》，“‘一国’与‘两制’”。"}, {"zh", "见[公报](https://example.org/a(b))。"}, {"zh", "著名学者、乾坤、瞭望、狼藉。"}, {"zh", "一个一个解决，年年月月。"}, {"zh", "研究研究，讨论讨论。"}, {"zh", "**合作**、*共赢*，`a,b`。"}, {"zh", "| 河流 | 长度 |\n|---|---|\n| 清江 | 423 |"}, {"zh", "第一段“引文\n\n“第二段引文。”"}, {"zh", "a) 目标；b) 任务。"}, {"zh", "约翰·史密斯、让—雅克。"}, {"zh", "真的吗？！"}, {"zh", "AT&amp;T公司。"}, {"zh", "（会议于昨日闭幕。）"},
		{"zh", "来自Yahoo!的文档，Jeopardy!节目。"}, {"zh", "网址www.example.org/a;b,c，邮箱a.b@example.org。"}, {"zh", "it's与O'Brien，5'10的人。"},
		{"en", "N,N-dimethyl and 1,N-diethyl; points (x,y), (a,b) and f(ab,cd)."}, {"en", "www.example.org/a,b;c and <https://example.org/x,y>."},
		{"en", "He had had enough; that that is so."}, {"en", "Jan. 5, e.g. this, i.e. that, 3.5 per cent, U.S.A."}, {"en", "See https://example.org/a,b and x@y.org."}, {"en", "“Quoted ‘inside’ it”, he said (twice)."}, {"en", "1) first, 2) second, (a) third."}, {"en", "A state-of-the-art plan — with a dash."}, {"en", "Wait... then go."}, {"en", "The river chief (河长) system."}, {"en", "Baden Baden and Walla Walla."}, {"en", "| a | b |\n|---|---|\n| c  | d |"}, {"en", "1,200 people, 5:30 p.m., 2:1"}, {"en", "- a list\n- of two"}, {"en", "CO2, PM2.5; μm and Ωs."}, {"en", "Naïve café, Ångström."}, {"en", "Dr.Smith@example.org"}, {"en", "*emphasis*, **strong**."},
	} {
		if got := apart(c[1], c[0]); got != "" {
			t.Errorf("%s: %s", c[1], got)
		}
	}
}

// TestTraditionalOnce: a report in Traditional script whose language is plain zh is
// told that once; one Traditional word in a Simplified report is told where it is.
func TestTraditionalOnce(t *testing.T) {
	const head = "format: 1\nid: a\nlanguages: [zh]\ntitle: {zh: 甲}\nsummary:\n"
	for _, c := range []struct{ lines, want string }{
		{"  - zh: 義工須有固定路線，營養師參與餐單，車輛按時發動。\n  - zh: 經驗與建議見後頁，請各區繼續執行。\n", "6:9 traditional-script"},
		{"  - zh: 志愿者须有固定路线，营养师参与菜单，车辆按时发动。\n  - zh: 经验与建议見後页，请各区继续执行。\n", "7:14 traditional-character"},
	} {
		if got := strings.Join(check(t, head+c.lines), ", "); got != c.want {
			t.Errorf("%s: %s, want %s", c.lines, got, c.want)
		}
	}
	if got := check(t, strings.ReplaceAll(strings.ReplaceAll(head, "zh", "zh-Hant")+"  - zh: 義工須有固定路線，營養師參與餐單，車輛按時發動。\n", "- zh:", "- zh-Hant:")); len(got) > 0 {
		t.Errorf("a report in zh-Hant: %v", got)
	}
}
