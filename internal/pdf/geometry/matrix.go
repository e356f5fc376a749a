package geometry

// Matrix is a transformation (ISO 32000-1 8.3.3): A, B, C, D are factors in
// millionths, E and F lengths in thousandths of a point.
type Matrix struct{ A, B, C, D, E, F int }

// Identity is the matrix that changes nothing.
func Identity() Matrix { return Matrix{A: One, D: One} }

// FromMillionths takes the six numbers of a matrix as they stand in a file, each
// of them in millionths.
func FromMillionths(n [6]int) Matrix {
	return Matrix{n[0], n[1], n[2], n[3], n[4] / 1000, n[5] / 1000}
}

// Times is m followed by n: a point goes through m first.
func (m Matrix) Times(n Matrix) Matrix {
	return Matrix{
		Mul(m.A, n.A) + Mul(m.B, n.C), Mul(m.A, n.B) + Mul(m.B, n.D),
		Mul(m.C, n.A) + Mul(m.D, n.C), Mul(m.C, n.B) + Mul(m.D, n.D),
		Mul(m.E, n.A) + Mul(m.F, n.C) + n.E, Mul(m.E, n.B) + Mul(m.F, n.D) + n.F,
	}
}

// Apply gives where a point comes to stand, in thousandths of a point.
func (m Matrix) Apply(x, y int) (int, int) {
	return Mul(x, m.A) + Mul(y, m.C) + m.E, Mul(x, m.B) + Mul(y, m.D) + m.F
}

// Inverse undoes m, which must turn by quarters only and not scale.
func (m Matrix) Inverse() Matrix {
	i := Matrix{A: m.A, B: m.C, C: m.B, D: m.D}
	i.E = -Mul(m.E, i.A) - Mul(m.F, i.C)
	i.F = -Mul(m.E, i.B) - Mul(m.F, i.D)
	return i
}

// Quarter turns what lies in b by degrees, a multiple of 90 clockwise, and moves
// it so that its lower left corner is the origin.
func Quarter(b Box, degrees int) Matrix {
	switch degrees {
	case 90:
		return Matrix{B: -One, C: One, E: -b.Y0, F: b.X1}
	case 180:
		return Matrix{A: -One, D: -One, E: b.X1, F: b.Y1}
	case 270:
		return Matrix{B: One, C: -One, E: b.Y1, F: -b.X0}
	}
	return Matrix{A: One, D: One, E: -b.X0, F: -b.Y0}
}
