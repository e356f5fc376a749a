package impose

import (
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/pdf/geometry"
)

// decimal is a number of thousandths as PDF writes it.
func decimal(thousandths int) types.Object {
	if thousandths%1000 == 0 {
		return types.Integer(thousandths / 1000)
	}
	return types.Float(thousandths) / 1000
}

// rectangle is a box as PDF writes it.
func rectangle(b geometry.Box) types.Array {
	return types.Array{decimal(b.X0), decimal(b.Y0), decimal(b.X1), decimal(b.Y1)}
}

// boxOf is a box as its file gives it, or as PDF writes b where the file gives none.
func boxOf(given types.Array, b geometry.Box) types.Array {
	if given != nil {
		return given
	}
	return rectangle(b)
}

// transformation is a matrix as PDF writes it.
func transformation(m geometry.Matrix) types.Array {
	out := types.Array{}
	for _, n := range []int{m.A, m.B, m.C, m.D} {
		out = append(out, types.Float(n)/geometry.One)
	}
	return append(out, decimal(m.E), decimal(m.F))
}

// operands are a matrix as the operator cm takes it, with a space at the end.
func operands(m geometry.Matrix) string {
	s := ""
	for _, o := range transformation(m) {
		s += number(o) + " "
	}
	return s
}
