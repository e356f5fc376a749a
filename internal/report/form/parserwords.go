package form

import (
	"strings"

	"jianbao/internal/diag"
)

// ParserWords says in both languages what the YAML parser met, and what it was
// reading then; reading is "" when it did not say. The parser's own sentences are
// the keys: they are looked up whole. What it says of something else stays as it
// is.
func ParserWords(reading, met string) diag.Words {
	what := sentence(parserMet[:], met)
	if name, tail := strings.CutPrefix(met, "unknown anchor '"); tail && strings.HasSuffix(name, "' referenced") {
		what = diag.Words{met, "引用的锚点“" + strings.TrimSuffix(name, "' referenced") + "”不存在"}
	}
	if strings.HasPrefix(met, "invalid leading UTF-8 octet") {
		what = diag.Words{met, "有不是 UTF-8 的字节"}
	}
	if reading == "" {
		return what
	}
	whole := reading + ", " + met
	context := sentence(parserReads[:], reading)
	if context == diag.Same(reading) {
		return diag.Same(whole)
	}
	return diag.Words{whole, context[diag.Chinese] + "，" + what[diag.Chinese]}
}

// sentence is the entry with this English; without one, it stays English.
func sentence(table []diag.Words, english string) diag.Words {
	for _, w := range table {
		if w[diag.English] == english {
			return w
		}
	}
	return diag.Same(english)
}

// parserReads is what the parser says that it was reading.
var parserReads = [...]diag.Words{ // read-only
	{"while parsing a block mapping", "读取一组字段时"},
	{"while parsing a block collection", "读取列表时"},
	{"while parsing a flow mapping", "读取花括号中的内容时"},
	{"while parsing a flow sequence", "读取方括号中的内容时"},
	{"while parsing a block node", "读取内容时"},
	{"while parsing a flow node", "读取内容时"},
	{"while parsing a node", "读取内容时"},
	{"while scanning a simple key", "读取字段名时"},
	{"while scanning a quoted scalar", "读取引号中的文字时"},
	{"while scanning a block scalar", "读取多行文字时"},
	{"while scanning for the next token", "读到这里时"},
	{"while scanning an alias", "读取别名时"},
	{"while scanning an anchor", "读取锚点时"},
	{"while scanning a tag", "读取类型标记时"},
	{"while scanning a directive", "读取指令时"},
}

// parserMet is what the parser says that it met.
var parserMet = [...]diag.Words{ // read-only
	{"did not find expected key", "缺少字段"},
	{"did not find expected node content", "缺少内容"},
	{"did not find expected '-' indicator", "缺少列表的连字符"},
	{"did not find expected ',' or ']'", "缺少逗号或 ]"},
	{"did not find expected ',' or '}'", "缺少逗号或 }"},
	{"did not find expected <document start>", "缺少文档的开头"},
	{"did not find expected alphabetic or numeric character", "缺少字母或数字"},
	{"could not find expected ':'", "缺少冒号"},
	{"found character that cannot start any token", "遇到不能用在开头的字符"},
	{"found unexpected end of stream", "文件提前结束"},
	{"found unexpected document indicator", "遇到多余的 ---"},
	{"found unexpected ':'", "遇到多余的冒号"},
	{"found a tab character that violates indentation", "缩进里有制表符"},
	{"found unknown escape character", "遇到不认识的转义字符"},
	{"found invalid Unicode character escape code", "Unicode 转义码无效"},
	{"found incompatible YAML document", "YAML 版本不符"},
	{"block sequence entries are not allowed in this context", "这里不能写列表项"},
	{"mapping values are not allowed in this context", "这里不能再写字段"},
	{"mapping keys are not allowed in this context", "这里不能写字段名"},
}
