package rule

import "jianbao/internal/diag"

// What the house asks beside the standards, of files that are held against no one of
// them: what a reader misses, and no conformance checker looks at.
var (
	NoHeading     = &Rule{"no-heading", "", "", A, diag.Words{"there is no heading to find one's way by", "没有可供定位的标题"}, tagIt}
	NoNumbering   = &Rule{"list-without-numbers", "", "", A, diag.Words{"a list does not say how it is numbered (/ListNumbering)", "列表没有说明编号方式（/ListNumbering）"}, setIt}
	UnscopedTH    = &Rule{"header-without-own-scope", "", "", A, diag.Words{"a header cell does not say what it heads (/Scope)", "表头没有说明管辖哪些格（/Scope）"}, setIt}
	LinkToNothing = &Rule{"link-tag-without-link", "", "", A, diag.Words{"a Link tag has no link in it", "Link 标签中没有链接"}, tagLinked}
	ContentTwice  = &Rule{"content-twice", "", "", A, diag.Words{"a piece of content stands twice in the tag tree", "一处内容在标签树中出现了两次"}, setIt}
	OddCharacter  = &Rule{"odd-character", "", "", A, diag.Words{"text in the font {font} is written with code points that are not the character's own (the first is {code}): a search does not find it", "用字体 {font} 的文字用的码位不是字符自己的（第一个是 {code}），搜索不到"}, readable}
	TitlesDiffer  = &Rule{"titles-differ", "", "", A, diag.Words{"the title is \"{one}\" in one place and \"{other}\" in the other", "标题一处是“{one}”，另一处是“{other}”"}, giveTitle}
	NoIntent      = &Rule{"no-output-intent", "", "", A, diag.Words{"there is no output intent: colours mean nothing certain", "没有输出意图，颜色没有确定的含义"}, asArchive}
)
