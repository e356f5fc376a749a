package parity

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"jianbao/internal/diag"
	"jianbao/internal/report"
)

// base is a report whose languages say the same; the tests plant errors in it.
const base = `format: 1
id: rivers
languages: [zh, en]
title: {zh: 河湖治理简报, en: Brief on the rivers}
glossary:
  - {zh: 河长制, en: river chief system}
summary:
  - zh: 3月26日，省里召开第十二届治水大会，承诺投入5万亿元，惠及72万人。会议通过了十条措施，六成河段已经达标，河长制全面推行。
    en: On March 26 the province held its twelfth water congress, pledged RMB 5 trillion and will reach 720,000 people. It passed ten measures; 60 per cent of reaches meet the standard, and the river chief system covers all.
  - zh: 自2018年以来，累计清淤1,200公里，三分之一的湖泊恢复了水质，投诉下降12.5%。详见[公报](https://example.org/bulletin)。
    en: Since 2018, 1,200 km have been dredged, a third of the lakes have recovered and complaints fell by 12.5%. See the [bulletin](https://example.org/bulletin).
sections:
  - id: lessons
    title: {zh: 三条经验, en: Three lessons}
    lead: {zh: 总结出三条经验：, en: "Three lessons stand out:"}
    items:
      - id: a
        title: {zh: 上下游同治，一条河一本账, en: "Treat whole rivers, one account for each"}
        body:
          zh: |-
            第一年关停了**四十五家**工厂。

            - 上游管源头
            - 下游管排口
          en: |-
            In the first year **forty-five** plants were closed.

            - the source upstream
            - the outlets downstream
      - id: b
        title: {zh: 责任到人，每公里设一名河长, en: "One person answers for each kilometre of the river"}
        body:
          zh: 全省共设河长3万多名，每周巡河两次，发现问题24小时内上报。
          en: There are more than 30,000 river chiefs; they walk the bank twice a week and report within 24 hours.
      - id: c
        title: {zh: 群众共同参与治理河湖, en: The public takes part in the care of the rivers}
        body:
          zh: 志愿者巡河一万余次，捐款合计200万美元，热线电话接听9.8万个。
          en: Volunteers walked the banks more than 10,000 times, gave US$2 million in all, and the hotline took 98,000 calls.
`

func check(t testing.TB, yaml string) []string {
	t.Helper()
	var log diag.Log
	r, err := report.Load(context.Background(), &log, "r.yaml", []byte(yaml))
	if err != nil || log.Failed() {
		for _, f := range log.Findings() {
			t.Log(f.Format(false))
		}
		t.Fatal(err)
	}
	found := &diag.Log{}
	if err := Check(context.Background(), found, r); err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, f := range found.Findings() {
		out = append(out, fmt.Sprintf("%d %s: %s", f.Pos.Line, f.Code, f.Message()))
	}
	return out
}

func TestCleanReport(t *testing.T) {
	if got := check(t, base); len(got) > 0 {
		t.Errorf("false alarms:\n%s", strings.Join(got, "\n"))
	}
}

// TestPlanted plants one error at a time; it must be found at its line, or at
// that of the twin.
func TestPlanted(t *testing.T) {
	for _, c := range []struct {
		old, new string
		code     diag.Code
	}{
		{"5万亿元", "5亿元", diag.FigureDiffers}, {"5万亿元", "6万亿元", diag.FigureDiffers}, {"5万亿元", "5万亿美元", diag.FigureDiffers}, {"RMB 5 trillion", "RMB 5 billion", diag.FigureDiffers},
		{"3月26日", "3月27日", diag.FigureDiffers}, {"March 26", "May 26", diag.FigureDiffers}, {"On March 26 the", "The", diag.FigureMissing}, {"720,000", "270,000", diag.FigureDiffers}, {"72万", "27万", diag.FigureDiffers}, {"72万", "7.2万", diag.FigureDiffers},
		{"第十二届", "第十一届", diag.FigureDiffers}, {"twelfth", "eleventh", diag.FigureDiffers}, {"十条措施", "九条措施", diag.FigureDiffers}, {"ten measures", "nine measures", diag.FigureDiffers}, {"六成", "七成", diag.FigureDiffers}, {"60 per cent", "16 per cent", diag.FigureDiffers},
		{"2018年", "2019年", diag.FigureDiffers}, {"Since 2018", "Since 2008", diag.FigureDiffers}, {"1,200公里", "1,002公里", diag.FigureDiffers}, {"12.5%", "15.2%", diag.FigureDiffers}, {"fell by 12.5%", "fell", diag.FigureMissing}, {"，投诉下降12.5%", "", diag.FigureMissing},
		{"四十五家", "五十四家", diag.FigureDiffers}, {"forty-five", "forty-six", diag.FigureDiffers}, {"3万多名", "13万多名", diag.FigureDiffers}, {"30,000", "3,000", diag.FigureDiffers}, {"24小时", "48小时", diag.FigureDiffers}, {"24 hours", "42 hours", diag.FigureDiffers},
		{"200万美元", "200万元", diag.FigureDiffers}, {"US$2 million", "US$2 billion", diag.FigureDiffers}, {"US$2 million", "£2 million", diag.FigureDiffers}, {"9.8万", "8.9万", diag.FigureDiffers}, {"98,000 calls", "calls", diag.FigureMissing}, {"一万余次", "一千余次", diag.FigureDiffers},
		{"三条经验, en", "四条经验, en", diag.FigureItems}, {"Three lessons stand", "Two lessons stand", diag.FigureItems},
		{"            - 下游管排口\n", "", diag.ParityList}, {"            - the outlets downstream\n", "", diag.ParityList}, {"[公报](https://example.org/bulletin)", "公报", diag.ParityLinks}, {"[bulletin](https://example.org/bulletin)", "[bulletin](https://example.org/other)", diag.ParityLinks},
		{"**四十五家**", "四十五家", diag.ParityEmphasis}, {"河长制全面推行", "责任制全面推行", diag.TermMissing}, {"river chief system covers", "river leader scheme covers", diag.TermMissing},
		{"en: The public takes part in the care of the rivers", "en: 群众共同参与治理河湖", diag.Leftover}, {"zh: 群众共同参与治理河湖", "zh: The public takes part", diag.ParityLanguage}, {"zh: 群众共同参与治理河湖, ", "", diag.ParityTwin},
		{"en: Volunteers walked the banks more than 10,000 times, gave US$2 million in all, and the hotline took 98,000 calls.", "en: 10,000 US$2m 98,000.", diag.ParityLength},
		{"In the first year **forty-five** plants were closed.\n", "In the first year **forty-five** plants were closed.\n\n            One more paragraph that nobody wrote in Chinese.\n", diag.ParityParagraphs},
	} {
		if strings.Count(base, c.old) < 1 {
			t.Fatalf("%q is not in the base", c.old)
		}
		at := strings.Index(base, c.old)
		line := 1 + strings.Count(base[:at], "\n")
		got := check(t, strings.Replace(base, c.old, c.new, 1))
		found := false
		for _, g := range got {
			here := strings.Contains(g, fmt.Sprintf(":%d:", line)) || strings.HasPrefix(g, fmt.Sprintf("%d ", line))
			near := c.code != diag.FigureDiffers && c.code != diag.FigureMissing
			found = found || strings.Contains(g, " "+string(c.code)+":") && (here || near)
		}
		if !found {
			t.Errorf("%q for %q: no %s at line %d, but\n%s", c.new, c.old, c.code, line, strings.Join(got, "\n"))
		}
		if len(got) > 3 {
			t.Errorf("%q for %q: %d findings\n%s", c.new, c.old, len(got), strings.Join(got, "\n"))
		}
	}
}

func BenchmarkCheck(b *testing.B) {
	var log diag.Log
	r, err := report.Load(context.Background(), &log, "r.yaml", []byte(base))
	if err != nil {
		b.Fatal(err)
	}
	for len(r.Summary) < 2000 {
		r.Summary = append(r.Summary, r.Summary[0])
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := Check(context.Background(), &diag.Log{}, r); err != nil {
			b.Fatal(err)
		}
	}
}
