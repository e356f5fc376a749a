package units

import (
	"strings"
	"unicode/utf8"
)

// traditionalForms are the Traditional characters of figures and of what stands
// beside them, each before its Simplified form. All take three bytes, so that
// places in a text stay as they are.
const traditionalForms = "萬万億亿兩两畝亩個个幾几數数餘余點点時时週周號号歲岁噸吨頃顷釐厘項项條条戶户輛辆間间紀纪圓圆鎊镑盧卢韓韩過过約约達达減减雙双劃划後后來来層层處处種种屆届場场臺台隻只張张組组區区國国歐欧馬马將将於于從从長长漲涨擴扩縮缩陸陆參叁貳贰開开際际圍围幣币倆俩傳传臨临總总進进萊莱鐘钟禮礼曆历歷历淨净負负額额價价員员學学縣县鄉乡鎮镇龍龙實实標标準准較较環环穩稳頭头階阶節节類类冊册筆笔單单盞盏顆颗機机構构導导"

// Simple is a text with the Traditional characters of its figures made Simplified,
// byte for byte of the same length.
func Simple(s string) string {
	if !strings.ContainsAny(s, "萬億兩個數點時號歲噸頃項戶約達後國從長學縣總進種屆場臺區將於過條") {
		return s
	}
	forms := []rune(traditionalForms)
	return strings.Map(func(r rune) rune {
		if r < 0x4E00 || utf8.RuneLen(r) != 3 {
			return r
		}
		for k := 0; k < len(forms); k += 2 {
			if forms[k] == r {
				return forms[k+1]
			}
		}
		return r
	}, s)
}
