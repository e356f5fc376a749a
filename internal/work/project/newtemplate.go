package project

import (
	"bytes"
	"cmp"
	"context"
	"path/filepath"
	"slices"
	"strings"

	"jianbao/internal/brief"
	"jianbao/internal/diag"

	"go.yaml.in/yaml/v4"
)

// NewTemplate is a template to begin with in a folder's templates: that of the name
// from, the summary without one, under the new name, with a comment on every key, in a
// language. It is not made unasked. False means that a fault was logged.
func (p *Project) NewTemplate(ctx context.Context, log *diag.Log, dir, name, from string, lang diag.Language) (NewFile, bool) {
	from = cmp.Or(from, "summary")
	if !nameable(log, "--template", name) {
		return NewFile{}, false
	}
	_, data, known, ok := p.Source.templateFile(ctx, log, from)
	if !known {
		log.Add(diag.UnknownTemplate, diag.Pos{}, diag.Args{"name": from, "hint": diag.Hint(from, p.Source.TemplateNames(), "")})
	}
	return NewFile{filepath.Join(dir, TemplateFolder, name+".yaml"), explained(renamed(data, name), lang)}, ok
}

// keyComment is a key of a template and what it means.
type keyComment struct{ key, means string }

// templateKeys are the keys of a template in the order of the schema, each with what it means,
// in a language.
func templateKeys(lang diag.Language) (out []keyComment) {
	var schema yaml.Node
	_ = yaml.Unmarshal(brief.Schema(), &schema) // JSON is YAML, which keeps the order of the keys
	var keys struct {
		Properties yaml.Node `yaml:"properties"`
	}
	_ = schema.Decode(&keys)
	for i := 0; i+1 < len(keys.Properties.Content); i += 2 {
		var of struct {
			Description string `yaml:"description"`
		}
		_ = keys.Properties.Content[i+1].Decode(&of)
		c := keyComment{keys.Properties.Content[i].Value, of.Description}
		if lang == diag.Chinese {
			c.means = templateComments[c.key]
		}
		out = append(out, c)
	}
	return out
}

// explained is a template with a comment above every key. A key that it does not have stands
// as a comment at the end.
func explained(data []byte, lang diag.Language) (out []byte) {
	all := templateKeys(lang)
	for line := range bytes.Lines(data) {
		key, _, _ := strings.Cut(strings.TrimPrefix(string(line), "# "), ":")
		if i := slices.IndexFunc(all, func(c keyComment) bool { return c.key == key }); i >= 0 {
			out = append(out, "# "+all[i].means+"\n"...)
			all = slices.Delete(all, i, i+1)
		}
		out = append(out, line...)
	}
	for _, c := range all {
		out = append(out, "# "+c.means+"\n# "+c.key+":\n"...)
	}
	return out
}

// templateComments say in Chinese what every key of a template means.
var templateComments = map[string]string{ // read-only
	"name":     "模板的名称，-t 用它；也写进文件名",
	"title":    "模板叫什么，按语言写：用于列表、PDF 的标题，以及带 subtitle 的 title 版块",
	"default":  "不写 -t 时是否也做；报告缺少它必需的内容时略过",
	"pages":    "最多几页：one 是单语，pair 是双语；超过就是错误；不写则不限",
	"fit":      "太长时依次怎样让步（字号、行距、略去什么），太短时添什么；每步一个字段",
	"page":     "纸张和页边距；主题的优先",
	"theme":    "主题：内置主题、templates/themes 里的主题，或文件；不写则为 plain",
	"look":     "可与主题不同的样子：accent 强调色、indent 段首缩进、contents 目录",
	"missing":  "缺少译文时：拒绝、标出，或略去",
	"numerals": "中文条目的编号：han 十一、，arabic 11.，none 不编号",
	"brief":    "版块 sections 显示哪些章节（id）；不写则由报告决定",
	"require":  "必需的内容；报告或某种语言缺少时，不做简报",
	"blocks":   "从上到下有哪些版块；jianbao schema template 说明每一种",
}
