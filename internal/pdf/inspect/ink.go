package inspect

import (
	"jianbao/internal/pdf/geometry"
	"jianbao/internal/pdf/syntax"
)

// colourOf is the colour of one, three or four operands, which are taken for grey, RGB and
// CMYK; before where there are others, as for a pattern.
func colourOf(args []any, before uint32) uint32 {
	part := func(i int) int {
		v, _ := at(args, i).(syntax.NumberValue)
		return max(0, min(geometry.One, int(v)))
	}
	for i := range args {
		if _, number := args[i].(syntax.NumberValue); !number {
			return before
		}
	}
	var rgb [3]int
	switch len(args) {
	case 1:
		rgb = [3]int{part(0), part(0), part(0)}
	case 3:
		rgb = [3]int{part(0), part(1), part(2)}
	case 4:
		for i := range rgb {
			rgb[i] = max(0, geometry.One-part(i)-part(3))
		}
	default:
		return before
	}
	out := uint32(0)
	for _, v := range rgb {
		out = out<<8 | uint32((v*255+geometry.One/2)/geometry.One)
	}
	return out
}
