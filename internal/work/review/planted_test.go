package review

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/work/project"
)

// planted is one error: the words of the clean report that it changes, by what,
// and the code that must find it at the line of the change.
type planted struct {
	old, new string
	code     diag.Code
}

// inRivers are the errors planted in testdata/clean/rivers.yaml.
var inRivers = []planted{
	// Figures: values, sizes, shares.
	{"投入5万亿元，惠及", "投入5亿元，惠及", diag.FigureDiffers}, {"投入5万亿元，惠及", "投入6万亿元，惠及", diag.FigureDiffers}, {"spend RMB 5 trillion", "spend RMB 5 billion", diag.FigureDiffers}, {"720,000 households", "270,000 households", diag.FigureDiffers}, {"惠及72万个", "惠及7.2万个", diag.FigureDiffers},
	{"其中六成", "其中七成", diag.FigureDiffers}, {"60 per cent of it", "16 per cent of it", diag.FigureDiffers}, {"清淤1,200公里", "清淤1,020公里", diag.FigureDiffers}, {"三分之一的湖泊", "三分之二的湖泊", diag.FigureDiffers}, {"a third of the lakes", "a quarter of the lakes", diag.FigureDiffers}, {"下降12.5%", "下降1.25%", diag.FigureDiffers},
	{"complaints fell by 12.5 per cent", "complaints fell", diag.FigureMissing}, {"，投诉下降12.5%", "", diag.FigureMissing}, {"一万余名志愿者", "一千余名志愿者", diag.FigureDiffers}, {"More than 10,000 volunteers", "More than 100,000 volunteers", diag.FigureDiffers}, {"31个省份", "13个省份", diag.FigureDiffers},
	{"**四十五家**", "**五十四家**", diag.FigureDiffers}, {"**forty-five**", "**fifty-five**", diag.FigureDiffers}, {"迁出居民3.4万人", "迁出居民4.3万人", diag.FigureDiffers}, {"34,000 people moved", "3,400 people moved", diag.FigureDiffers}, {"from 1,012 to 1,249", "from 1,249 to 1,012", diag.FigureTurned}, {"9.8万个", "8.9万个", diag.FigureDiffers}, {"nearly 2,000 of them", "nearly 200 of them", diag.FigureDiffers},
	{"首期规模200亿元", "首期规模20亿元", diag.FigureDiffers}, {"RMB 20 billion at first", "RMB 2 billion at first", diag.FigureDiffers}, {"只有2.8万处", "只有2.6万处", diag.FigureDiffers}, {"has a research staff of 260", "has a research staff of 620", diag.FigureDiffers}, {"founded in 1998", "founded in 1989", diag.FigureDiffers}, {"四分之一。", "三分之一。", diag.FigureDiffers}, {"value: {zh: 5万亿元", "value: {zh: 5万亿美元", diag.FigureDiffers},
	// Money, units, points.
	{"提供贷款8.5亿美元", "提供贷款8.5亿元", diag.FigureDiffers}, {"lent US$850 million", "lent €850 million", diag.FigureDiffers}, {"提高9个百分点", "提高9%", diag.FigureDiffers}, {"9 percentage points", "9 per cent", diag.FigureDiffers}, {"由50万元提高到300万元", "由50元提高到300万元", diag.FigureDiffers}, {"423公里", "423米", diag.FigureDiffers}, {"within 24 hours", "within 24 days", diag.FigureDiffers}, {"office for ten years", "office for ten months", diag.FigureDiffers},
	// Days, spans, times, ranges, ordinals.
	{"3月26日至28日", "3月25日至28日", diag.FigureDiffers}, {"3月26日至28日", "3月26日至29日", diag.FigureDiffers}, {"From 26 to 28 March", "From 26 to 28 May", diag.FigureDiffers}, {"March 2018 the twelfth", "March 2008 the twelfth", diag.FigureDiffers}, {"第十二届治水", "第十一届治水", diag.FigureDiffers}, {"the twelfth water", "the eleventh water", diag.FigureDiffers}, {"早上8:30", "早上9:30", diag.FigureDiffers}, {"5:45 p.m.", "5:45 a.m.", diag.FigureDiffers}, {"上半年拨付", "下半年拨付", diag.FigureDiffers}, {"first half of the year", "second half of the year", diag.FigureDiffers},
	{"2019年第四季度", "2019年第三季度", diag.FigureDiffers}, {"fourth quarter of 2019", "fourth quarter of 2018", diag.FigureDiffers}, {"翻了一番", "翻了两番", diag.FigureDiffers}, {"paid, double that", "paid, triple that", diag.FigureDiffers}, {"the banks twice a week", "the banks thrice a week", diag.FigureDiffers}, {"for every 5 km of river", "for every 5 m of river", diag.FigureDiffers}, {"每年10月15日前", "每年10月5日前", diag.FigureDiffers}, {"第八章增列", "第七章增列", diag.FigureDiffers}, {"penalties in Chapter VIII", "penalties in Chapter VII", diag.FigureDiffers}, {"1:2的比例", "1:3的比例", diag.FigureDiffers}, {"零下8 ℃", "8 ℃", diag.FigureDiffers}, {"+86-27-8765 4321, took", "+86-27-8765 4231, took", diag.FigureDiffers}, {"December 2020", "September 2020", diag.FigureDiffers}, {"surveys of 2017 and 2022", "surveys of 2017 and 2021", diag.FigureDiffers},
	// What stands beside figures; where they stand.
	{"投诉下降12.5%", "投诉上升12.5%", diag.FigureTrend}, {"complaints fell by", "complaints rose by", diag.FigureTrend}, {"600余名代表", "近600名代表", diag.FigureHedge}, {"more than 30,000 river chiefs", "fewer than 30,000 river chiefs", diag.FigureHedge}, {"1,960 of them were sealed;\n            - downstream, the sea: 7,300 net", "7,300 of them were sealed;\n            - downstream, the sea: 1,960 net", diag.FigureMoved}, {"| Qingjiang | 423 km | 96% |\n            | Baihe | 656 km | 88% |", "| Qingjiang | 656 km | 96% |\n            | Baihe | 423 km | 88% |", diag.FigureMoved}, {"| 清江 | 423公里 |", "| 清江 | 656公里 |", diag.FigureMissing},
	{"title: {zh: 三条经验", "title: {zh: 四条经验", diag.FigureItems}, {"comes down to three lessons", "comes down to two lessons", diag.FigureItems},
	// Structure.
	{"            - 下游管入海，拆除网箱7,300个。\n", "", diag.ParityList}, {"            - upstream, the sources: 280,000 mu of farmland became wetland again;\n", "", diag.ParityList}, {"            | 白河 | 656公里 | 88% |\n", "", diag.ParityTable}, {"            监测从每天早上8:30持续到下午5:45，逐一记录，一天也不中断……\n\n", "", diag.ParityParagraphs}, {"详见[公报](https://example.org/bulletin)", "详见公报", diag.ParityLinks}, {"[bulletin](https://example.org/bulletin)", "[bulletin](https://example.org/bulletins)", diag.ParityLinks},
	{"**四十五家**", "四十五家", diag.ParityEmphasis}, {"1,012 to 1,249[^1]", "1,012 to 1,249", diag.FootnoteUnused}, {"zh: 共享数据，2030年前联网90%的测站, en", "en", diag.ParityTwin}, {"    label: {zh: 五年投入, en: spent in five years}", "    label: {zh: 五年投入}", diag.ParityOneTongue},
	{"en: \"Treat whole rivers, each by its own plan\"", "en: 上下游同治，一河一策", diag.Leftover}, {"zh: 群众共同参与，半数以上河段有人认领", "zh: The public takes part in the care", diag.ParityLanguage}, {"Private capital would give", "社会资本 would give", diag.StrayLanguage}, {"欢迎引用并注明出处。", "it may be quoted with its source as given.", diag.StrayLanguage}, {"zh: 设立流域基金，首期规模200亿元", "zh: 责任到人，每5公里设一名河长", diag.TextRepeated},
	{"zh: 责任到人，每5公里设一名河长, en: \"One person answers for every 5 km of river\"", "zh: 责任到人，每7公里设一名河长, en: \"One person answers for every 5 km of river\"", diag.FigureDiffers},
	// Terms and names.
	{"河长制覆盖", "责任制覆盖", diag.TermMissing}, {"and the river chief system covers", "and the river leader scheme covers", diag.TermMissing}, {"of ecological compensation was", "of environmental payments was", diag.TermMissing}, {"；世界银行提供", "；亚洲银行提供", diag.TermMissing}, {"became wetland again", "became marsh again", diag.TermMissing}, {"来自德国、日本", "来自法国、日本", diag.NameMissing}, {"among them Germany and Japan", "among them Germany and Italy", diag.NameMissing}, {"代表参加。大会", "代表参加，WHO派员列席。大会", diag.NameMissing}, {"stream of the Yangtze has", "stream of the Yellow River has", diag.NameMissing}, {"在武汉召开", "在长沙召开", diag.NameMissing}, {"| Baihe | 656 km | 88% |", "| Baihe | 656 km | 88% |\n            \n            The Institute of Rievrs and Lakes agrees with it.", diag.ParityParagraphs}, {"of Rivers and Lakes was founded", "of Rivres and Lakes was founded", diag.NameSpelling},
	// Marks of the source.
	{"召开，来自", "召开,来自", diag.HalfWidthMark}, {"个家庭，其中", "个家庭, 其中", diag.HalfWidthMark}, {"水质，投诉", "水质;投诉", diag.HalfWidthMark}, {"代表说：“", "代表说:“", diag.HalfWidthMark}, {"省份。一万", "省份.一万", diag.HalfWidthMark}, {"是“人人有责”的", "是\"人人有责\"的", diag.StraightQuote}, {"是“人人有责”的", "是“人人有责的", diag.Unpaired}, {"《治水公报》", "《治水公报", diag.Unpaired}, {"said the delegate", "said (the delegate", diag.Unpaired}, {"“There is much", "There is much", diag.Unpaired}, {"公布账目。", "公布账目。。", diag.DoubledMark}, {"水质，投诉", "水质，，投诉", diag.DoubledMark}, {"水质，投诉", "水质、，投诉", diag.DoubledMark}, {"巡河——这是", "巡河—这是", diag.WrongDash}, {"巡河——这是", "巡河--这是", diag.WrongDash}, {"巡河——这是", "巡河一一这是", diag.OneForDash}, {"中断……", "中断...", diag.WrongEllipsis}, {"中断……", "中断。。。", diag.WrongEllipsis},
	{"惠及72万", "惠及７２万", diag.FullWidthLetters}, {"迁出居民", "遷出居民", diag.TraditionalCharacter}, {"学习。”", "學習。”", diag.TraditionalCharacter}, {"湖泊恢复了", "湖泊恢 复了", diag.SpaceInHan}, {"仅供参考", "仅供参 考", diag.SpaceInHan}, {"覆盖31个省份。", "覆盖31个省份 。", diag.SpaceBeforeMark}, {"的写照", "的的写照", diag.DoubledWord}, {"重点支持黄河", "重点重点支持黄河", diag.DoubledWord}, {"Lakes was founded", "Lakes was was founded", diag.DoubledWord}, {"This brief is", "This  brief is", diag.DoubleSpace}, {"complaints fell by", "complaints fell ,by", diag.SpaceBeforeMark}, {"in five years for", "in five years，for", diag.FullWidthInEnglish}, {"was paid, double", "was paid,double", diag.NoSpaceAfterMark}, {"全国清淤", "全国\u200b清淤", diag.OddCharacter}, {"志愿者参加巡河", "志愿者（含学生)参加巡河", diag.HalfWidthParen}, {"十年内不得任职。", "十年内不得任", diag.NoEndMark},
}

// TestChangedPlaces: two translations that changed places are told as that.
func TestChangedPlaces(t *testing.T) {
	base := clean(t, "rivers.yaml")
	a, b := "Set up a basin fund, with RMB 20 billion at first", "Share the data: link 90 per cent of stations by 2030"
	swapped := strings.NewReplacer(a, b, b, a).Replace(base)
	fs := findingsOf(t, swapped)
	if !slices.ContainsFunc(fs, func(f diag.Finding) bool {
		return f.Code == diag.ParityOrder && strings.Contains(f.Message(), "recommendations.share.title")
	}) {
		t.Errorf("not noticed:\n%s", tellAll(fs))
	}
}

// findingsOf reads a report as check does, without setting its briefs.
func findingsOf(t testing.TB, yaml string) []diag.Finding {
	t.Helper()
	ctx, p := context.Background(), &project.Project{Source: &project.Source{Unsaved: map[string][]byte{"r.yaml": []byte(yaml)}}}
	readings, err := p.Source.Readings(ctx, &diag.Log{}, []string{"r.yaml"})
	if err != nil {
		t.Fatal(err)
	}
	r := readings[0]
	if r.Valid() {
		if err := proofread(ctx, p, r); err != nil {
			t.Fatal(err)
		}
	}
	return forEditors(r.Findings(r.Log))
}

func tellAll(fs []diag.Finding) string {
	var b strings.Builder
	for _, f := range fs {
		fmt.Fprintf(&b, "  %s:%d %s: %s\n", f.Code, f.Pos.Line, f.Severity, f.Message())
	}
	return b.String()
}

func clean(t testing.TB, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "clean", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestCleanReports: nothing is found in reports that are right.
func TestCleanReports(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "clean", "*.yaml"))
	if err != nil || len(files) < 3 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		if fs := findingsOf(t, clean(t, filepath.Base(name))); len(fs) > 0 {
			t.Errorf("%s: %d false alarms\n%s", name, len(fs), tellAll(fs))
		}
	}
}

// TestPlantedErrors plants one error at a time in a clean report. It must be
// found by its code, with the line of the change named as its place or as that
// of its twin; and little else may be found.
func TestPlantedErrors(t *testing.T) {
	base := clean(t, "rivers.yaml")
	for _, p := range inRivers {
		if strings.Count(base, p.old) != 1 {
			t.Errorf("%q stands %d times in the clean report", p.old, strings.Count(base, p.old))
			continue
		}
		line := 1 + strings.Count(base[:strings.Index(base, p.old)], "\n")
		fs := findingsOf(t, strings.Replace(base, p.old, p.new, 1))
		// What is missing is named where its twin stands, in the same item.
		far := 0
		switch p.code {
		case diag.ParityList, diag.ParityTable, diag.ParityParagraphs, diag.ParityNotes, diag.ParityEmphasis, diag.ParityTwin, diag.ParityOneTongue, diag.TextRepeated, diag.FootnoteUnused:
			far = 24
		}
		near := func(n int) bool { return n >= line-far && n <= line+far }
		at := slices.IndexFunc(fs, func(f diag.Finding) bool { return f.Code == p.code && (near(f.Pos.Line) || near(f.There.Line)) })
		if at < 0 {
			t.Errorf("%q for %q, line %d: no %s, but\n%s", p.new, p.old, line, p.code, tellAll(fs))
		}
		if len(fs) > 3 {
			t.Errorf("%q for %q: %d findings\n%s", p.new, p.old, len(fs), tellAll(fs))
		}
	}
}

// TestEveryDigitIsCompared changes each digit of each text of the clean
// reports, one at a time, and counts what is not noticed: digits of names that
// stand in one language only, and figures that one language gives more loosely.
func TestEveryDigitIsCompared(t *testing.T) {
	for _, name := range []string{"budget.yaml", "climate.yaml", "digital.yaml", "rivers.yaml"} {
		base := clean(t, name)
		lines := strings.Split(base, "\n")
		changed, missed := 0, []string{}
		for n, line := range lines {
			if n < 12 && !strings.Contains(line, "zh:") || strings.Contains(line, "id:") || strings.Contains(line, "http") {
				continue
			}
			for i := 0; i < len(line); i++ {
				if line[i] < '0' || line[i] > '9' || strings.Contains(line[max(i-2, 0):i+1], "^") {
					continue
				}
				other := byte('0' + (line[i]-'0'+3)%10)
				lines[n] = line[:i] + string(other) + line[i+1:]
				fs := findingsOf(t, strings.Join(lines, "\n"))
				changed++
				if !slices.ContainsFunc(fs, func(f diag.Finding) bool { return f.Pos.Line == n+1 || f.There.Line == n+1 || f.Severity == diag.Error }) {
					missed = append(missed, fmt.Sprintf("%d: %s", n+1, strings.ToValidUTF8(lines[n][max(i-12, 0):min(i+16, len(line))], "")))
				}
			}
			lines[n] = line
		}
		t.Logf("%s: %d of %d digits noticed", name, changed-len(missed), changed)
		if len(missed)*100 > 3*changed {
			t.Errorf("%s: not noticed:\n%s", name, strings.Join(missed, "\n"))
		} else if testing.Verbose() {
			t.Log(strings.Join(missed, "\n"))
		}
	}
}
