package tabular

import (
	"testing"

	"jianbao/internal/length"
)

func TestFigure(t *testing.T) {
	for s, want := range map[string]int{ // bytes before the decimal point or the unit; -1: no figure
		"1,234.5": 5, "+0.4": 2, "−1.6": 4, "81.5%": 2, "¥6.90": 3, "1.84万元": 1, "10 002": 6, "-3": 2, "(12.0)": 3, "1,5": 1, "316,000": 7, "4.3 %": 1, "31.6万": 2, "12kg": 2,
		"": -1, "—": -1, "15—25": -1, "15以内": -1, "2023年": -1, "第3": -1, "3rd": -1, "1.2.3": -1, "12:30": -1, "up to 15": -1, "2.30元/立方米": -1, "A1": -1, "北京": -1,
	} {
		if got, ok := Figure(s); ok != (want >= 0) || ok && got != want {
			t.Errorf("Figure(%q) = %d, %v; want %d", s, got, ok, want)
		}
	}
}

func TestTotal(t *testing.T) {
	for s, want := range map[string]bool{
		"合计": true, "总计": true, "小计（万元）": true, "合　计": true, "合 计": true, "Total": true, "TOTAL": true, "Total, 2024": true, "Subtotal": true, "Sum": true, "Total cost": true,
		"合计金额最大的省": false, "Summer": false, "Sumatra": false, "北京": false, "": false, "Totally new": false, "Allgemein": false,
	} {
		if got := Total(s); got != want {
			t.Errorf("Total(%q) = %v", s, got)
		}
	}
}

func TestCaption(t *testing.T) {
	for s, want := range map[string]string{ // the label; "no": it is no caption
		"表1　各区水价": "表1", "表 2 各区水价": "表 2", "表3-1：水价": "表3-1", "表1各区水价，2023年": "表1", "表1各区水价": "表1", "附表2 名单": "附表2", "表一 水价": "表一", "表1（续）": "表1",
		"Table 2. Use by step": "Table 2", "Table 1 Use by step": "Table 1", "Table 3.2: Use": "Table 3.2", "Table A1 – Use": "Table A1", "Table: Use by step": "", "表：水价": "", "Tableau 4 : Prix": "Tableau 4",
		"表1显示，水价上涨。": "no", "表1列出各区水价": "no", "见表1：": "no", "Table 1 shows the price.": "no", "Table 1 shows the price": "no", "Table of contents": "no", "表彰大会": "no", "下表：": "no", "表1的数据来自水务局。": "no",
	} {
		label, ok := Caption(s)
		if !ok {
			label = "no"
		}
		if label != want {
			t.Errorf("Caption(%q) = %q, want %q", s, label, want)
		}
	}
}

func TestSource(t *testing.T) {
	for s, want := range map[string]bool{
		"来源：水务局": true, "资料来源: 水务局": true, "注：含兵团": true, "注1：含兵团": true, "单位：万元": true, "（单位：万元）": true, "Source: utility": true, "Note: a": true, "SOURCE: utility": true, "Notes: 1": true,
		"注意：水价上涨": false, "来源不明的水": false, "Note that prices rose: by 3": false, "Sources say": false, "单位要求：各部门…": false,
	} {
		if got := Source(s); got != want {
			t.Errorf("Source(%q) = %v", s, got)
		}
	}
	if Unit("来源：水务局") || !Unit("单位：万元") {
		t.Error("Unit does not tell the line of a unit from a source")
	}
}

// TestWideColumnsGiveWayFirst shares 40 em among columns that want 4, 8 and 60.
func TestWideColumnsGiveWayFirst(t *testing.T) {
	cols := make([]Column, 3)
	for k, want := range []int{4000, 8000, 60000} {
		cols[k].Add(want, 2000)
	}
	em := 8 * length.Pt
	l, ok := Lay(cols, []length.Length{em}, em, 5*em, 40*em, false)
	if !ok || !l.Wraps || l.W[0] < 4*em || l.W[1] < 8*em || l.Width > 40*em || l.Width < 39*em {
		t.Fatalf("%v %+v", ok, l)
	}
	if l, ok = Lay(cols, []length.Length{em}, em, 5*em, 80*em, false); !ok || l.Wraps || l.X[1]-l.W[0] < 3*em {
		t.Errorf("with room for all the columns are not spread: %+v", l)
	}
	if _, ok = Lay(cols, []length.Length{em}, em, 5*em, 18*em, false); ok {
		t.Error("three columns of 4, 6 and 6 em stand in 16 em")
	}
}

// TestRemarksHaveAFairWidth: beside names and figures a column of remarks is as wide as its
// text asks for, and the others keep theirs on one line while they can.
func TestRemarksHaveAFairWidth(t *testing.T) {
	em := 8 * length.Pt
	least, want := []length.Length{6 * em, 4 * em, 4 * em, 6 * em}, []length.Length{8 * em, 4 * em, 4 * em, 40 * em}
	if w := Shared(least, want, 30*em); w[0] != 8*em || w[3] != 14*em {
		t.Errorf("widths %v of 30 em of %s", w, em)
	}
	least, want = []length.Length{4 * em, 4 * em}, []length.Length{20 * em, 40 * em}
	if w := Shared(least, want, 30*em); w[0] < 9*em || w[0] > 11*em || Sum(w) != 30*em {
		t.Errorf("two columns of text of 20 and 40 em stand in %v", w)
	}
	if w := Shared([]length.Length{10 * em, 10 * em, 10 * em}, []length.Length{12 * em, 12 * em, 90 * em}, 30*em); Sum(w) > 30*em || w[0] < 10*em {
		t.Errorf("columns that have no more than their least stand in %v", w)
	}
}

// TestPointsAreBelowEachOther: a column is as wide as its longest whole number and its
// longest decimals together, though no figure has both.
func TestPointsAreBelowEachOther(t *testing.T) {
	var c Column
	c.Add(3000, 3000)
	c.AddFigure(3000, 0)
	c.Add(2000, 2000)
	c.AddFigure(500, 1500)
	if c.Want != 4500 || c.Hard != 4500 || c.After != 1500 || !c.Figures() {
		t.Errorf("%+v", c)
	}
}
