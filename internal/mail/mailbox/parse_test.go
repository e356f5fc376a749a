package mailbox

import (
	"strings"
	"testing"
)

// shown writes what was read as "name|address" parts.
func shown(list []Mailbox, err *Error) string {
	var out []string
	for _, m := range list {
		s := m.Address()
		if m.Name != "" {
			s = m.Name + "|" + s
		}
		out = append(out, s)
	}
	if err != nil {
		out = append(out, "! "+err.Error())
	}
	return strings.Join(out, " ; ")
}

func TestParse(t *testing.T) {
	for cell, want := range map[string]string{
		"":                        "",
		"a@b.cn":                  "a@b.cn",
		" a@b.cn ,":               "a@b.cn",
		"a@b.cn。":                 "a@b.cn",
		"ａ＠ｂ．ｃｎ":                  "a@b.cn",
		"a@b。cn":                  "a@b.cn",
		"a @ b.cn":                "a@b.cn",
		"mailto:a@b.cn":           "a@b.cn",
		"MAILTO:a@b.cn?cc=x@y.cn": "a@b.cn",
		"邮箱：a@b.cn":               "a@b.cn",
		"李明 <a@b.cn>":             "李明|a@b.cn",
		"李明《a@b.cn》":              "李明|a@b.cn",
		"李明＜a@b.cn＞":              "李明|a@b.cn",
		"李明 a@b.cn":               "李明|a@b.cn",
		`"Li, Ming" <a@b.cn>`:     "Li, Ming|a@b.cn",
		"Li, Ming <a@b.cn>":       "Li Ming|a@b.cn",
		"<a@b.cn>":                "a@b.cn",
		"a@b.cn (office)":         "a@b.cn",
		"a\u200b@b.cn\ufeff":      "a@b.cn",
		"a@b.cn\u00a0":            "a@b.cn",
		"a@B.CN":                  "a@b.cn",
		"First.Last+tag@b.cn":     "First.Last+tag@b.cn",
		"a@例子.中国":                 "a@xn--fsqu00a.xn--fiqs8s",
		"a@bücher.de":             "a@xn--bcher-kva.de",
		"a@b.cn; c@d.cn":          "a@b.cn ; c@d.cn",
		"a@b.cn、c@d.cn":           "a@b.cn ; c@d.cn",
		"a@b.cn c@d.cn":           "a@b.cn ; c@d.cn",
		"a@b.cn/c@d.cn":           "a@b.cn ; c@d.cn",
		"a@b.cn\nc@d.cn":          "a@b.cn ; c@d.cn",
		"李 <a@b.cn>, 王 <c@d.cn>":  "李|a@b.cn ; 王|c@d.cn",

		"无":                               `! "无" has no @`,
		"a.b.cn":                          `! "a.b.cn" has no @`,
		"@b.cn":                           `! "@b.cn" has nothing before the @`,
		"a@":                              `! "a@" has nothing after the @`,
		"a@b":                             `! "a@b" has no dot after the @`,
		"a@b..cn":                         `! "a@b..cn" has no domain after the @ that could exist`,
		"a@b.cn c":                        `! "a@b.cn c" has no domain after the @ that could exist`,
		"a@b@c.cn":                        `! "a@b@c.cn" has more than one @`,
		"a..b@c.cn":                       `! "a..b@c.cn" has a dot at a place where none can be`,
		"李明@b.cn":                         `! "李明@b.cn" has letters before the @ that few servers take`,
		"a@-b.cn":                         `! "a@-b.cn" has no domain after the @ that could exist`,
		"a@192.0.2.1":                     `! "a@192.0.2.1" has no domain after the @ that could exist`,
		"a@b.cn, 无":                       `a@b.cn ; ! "无" has no @`,
		strings.Repeat("a", 65) + "@b.cn": `! "` + strings.Repeat("a", 65) + `@b.cn" is longer than an address can be`,
	} {
		if got := shown(Parse(cell)); got != want {
			t.Errorf("%q\n got %s\nwant %s", cell, got, want)
		}
	}
}

// Two spellings of one address are one address.
func TestKey(t *testing.T) {
	var keys []string
	for _, s := range []string{"Li.Ming@B.cn", "li.ming@b.cn", "ｌｉ.ming＠b。cn", "mailto:LI.MING@b.cn."} {
		m, err := One(s)
		if err != nil {
			t.Fatal(err)
		}
		keys = append(keys, m.Key())
	}
	for _, k := range keys {
		if k != "li.ming@b.cn" {
			t.Errorf("keys %q", keys)
		}
	}
	m, _ := One("a@例子.中国")
	if m.Shown() != "a@例子.中国" {
		t.Errorf("shown as %s", m.Shown())
	}
	if _, err := One("a@b.cn c@d.cn"); err == nil {
		t.Error("two addresses are taken for one")
	}
}

func TestDoubt(t *testing.T) {
	for address, want := range map[string]string{
		"a@gmial.com": "gmail.com", "a@gmai.com": "gmail.com", "a@gmail.con": "gmail.com", "a@hotmial.com": "hotmail.com",
		"a@gmail.com": "", "a@163.com": "", "a@126.com": "", "a@qq.com": "", "a@email.com": "", "a@mail.cn": "", "a@foxmail.com": "",
	} {
		m, err := One(address)
		if err != nil {
			t.Fatal(err)
		}
		if got := m.Likely(); got != want {
			t.Errorf("%s is likely %q, want %q", address, got, want)
		}
	}
	for address, want := range map[string]bool{"info@b.cn": true, "No-Reply@b.cn": true, "bgs@b.cn": true, "ming@b.cn": false, "information.desk@b.cn": false} {
		if m, _ := One(address); m.Role() != want {
			t.Errorf("%s: role %v", address, m.Role())
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"a@b.cn", "李 <a@b.cn>, x", "\"a\" <", "a@b@c <d@e.f> (", "，、；。＠"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, cell string) {
		list, _ := Parse(cell)
		for _, m := range list {
			a := m.Address()
			if strings.ContainsAny(a, " \r\n\t<>,;\x00") || strings.Count(a, "@") != 1 {
				t.Errorf("%q gave %q", cell, a)
			}
			if again, err := One(a); err != nil || again.Key() != m.Key() {
				t.Errorf("%q gave %q, which reads as %v, %v", cell, a, again, err)
			}
		}
	})
}
