package press_test

import (
	"context"
	"strconv"
	"testing"

	"jianbao/content"
	"jianbao/internal/brief"
	"jianbao/internal/diag"
	"jianbao/internal/press"
)

// BenchmarkCopy makes the personal copies of a one-page brief, without the
// writing: the base was made before.
func BenchmarkCopy(b *testing.B) {
	r := load(b, content.SampleName, content.Sample())
	var log diag.Log
	e := brief.Edition{Template: template(b, "summary"), Languages: []string{"zh"}, Addressee: &brief.Addressee{Name: "甲", Number: "1"}}
	base, err := press.Prepare(context.Background(), &log, r, e, press.Options{Faces: faces(), Shared: new(press.Shared)})
	noFault(b, &log, err)
	var room []byte
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		c := base.Address(&log, brief.Addressee{Name: person(i), Title: "研究员", Organisation: "河湖研究院", Number: strconv.Itoa(i + 1)})
		pdf, err := c.Finish("0123456789abcdef0123456789abcdef", room)
		if err != nil {
			b.Fatal(err)
		}
		room = pdf.Room()
	}
}

// person is a made-up name; names that follow each other share few characters.
func person(i int) string {
	family, given := []rune("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"), []rune("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚")
	return string([]rune{family[i%len(family)], given[i%len(given)], given[i/7%len(given)]})
}
