package pagewords

import (
	"jianbao/internal/diag"
	"jianbao/internal/report/naming"
)

// PartWords names a part of a report, or what a template is made of, for messages.
// What has no name goes by its key.
func PartWords(key string) diag.Words {
	switch key {
	case "a template":
		return diag.Words{key, "模板"}
	case "a block":
		return diag.Words{key, "版块"}
	case "a column":
		return diag.Words{key, "栏"}
	case "a step of fit":
		return diag.Words{key, "fit 的一步"}
	case "cards":
		return diag.Words{key, "卡片"}
	case "identity":
		return diag.Words{key, "出版信息"}
	}
	return diag.Words{key, naming.Key(key)[1]}
}
