package theme

import (
	"strconv"

	"jianbao/internal/diag"
	"jianbao/internal/length"

	"go.yaml.in/yaml/v4"
)

// span is the least and the most that a value may be.
type span struct {
	least, most         length.Length
	leastText, mostText string
}

// sizes is the span of sizes of type.
func sizes() span { return points(5, 96) }

// points are a span in points.
func points(least, most int) span {
	return span{length.Length(least) * length.Pt, length.Length(most) * length.Pt, strconv.Itoa(least), strconv.Itoa(most) + " pt"}
}

// millimetres are a span in millimetres.
func millimetres(least, most int) span {
	return span{length.MM(least * 1000), length.MM(most * 1000), strconv.Itoa(least), strconv.Itoa(most) + " mm"}
}

// length reads a length within a span into to; what is none is logged, and to stays.
func (w *walker) length(n *yaml.Node, key, like string, s span, to *length.Length) bool {
	v := w.Text(n, key, key+": "+like)
	if v == "" {
		return false
	}
	l, err := length.Parse(v)
	if err != nil || l < s.least || l > s.most {
		w.Bad(n, diag.Words{"a length from {least} to {most}", "{least} 到 {most} 之间的长度"}.With(diag.Args{"least": s.leastText, "most": s.mostText}),
			diag.Words{"write it like {like}; a number alone is in points", "请写成 {like} 这样；只写数字时单位是磅"}.With(diag.Args{"like": like}))
		return false
	}
	*to = l
	return true
}

// scripts reads one size for all scripts, or one for Han and one for others.
func (w *walker) scripts(n *yaml.Node, key string, to *Scripts) bool {
	const like = "{han: 26, latin: 22}"
	if n.Kind != yaml.MappingNode {
		var both length.Length
		ok := w.length(n, key, "24", sizes(), &both)
		if ok {
			*to = Scripts{both, both}
		}
		return ok
	}
	return w.Mapping(n, key, key+": "+like,
		field("han", func(n *yaml.Node) { w.length(n, "han", "26", sizes(), &to.Han) }),
		field("latin", func(n *yaml.Node) { w.length(n, "latin", "22", sizes(), &to.Latin) }))
}

// two reads one size for both, or one and a smaller one.
func (w *walker) two(n *yaml.Node, key, like string, to *[2]length.Length) {
	if n.Kind != yaml.SequenceNode {
		var l length.Length
		if w.length(n, key, "18", sizes(), &l) {
			*to = [2]length.Length{l, l}
		}
		return
	}
	if len(n.Content) != 2 {
		w.Wrong(n, key, diag.Words{"one size, or one and a smaller one", "一个字号，或大小两个字号"}, key+": "+like)
		return
	}
	for i := range to {
		w.length(n.Content[i], key, "18", sizes(), &to[i])
	}
}
