package sending

import "jianbao/internal/diag"

// accountChinese is what the account says, in Chinese.
var accountChinese = []diag.Phrase{
	{"{n} sent, {m} refused, {k} unknown, {l} not sent", "已发出 {n}，被拒收 {m}，结果不明 {k}，未发出 {l}"},
	{"{h} handed over, {n} sent, {m} refused, {k} unknown, {l} not sent", "已交出草稿 {h}，已发出 {n}，被拒收 {m}，结果不明 {k}，未发出 {l}"},
	{"handed over", "已交出草稿"},
	{"and {n} more", "另有 {n} 人"},
}
