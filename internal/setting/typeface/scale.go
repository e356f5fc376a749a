package typeface

// matchXHeight enlarges or reduces the face so that its small letters are height
// thousandths of an em high. Where that is by more than a quarter, one of the two
// faces states a wrong height, and the face stays as it is.
func (f *Face) matchXHeight(height int) {
	own := f.XHeight()
	if own <= 0 || height <= 0 {
		return
	}
	em := (f.units*own + height/2) / height
	if em*5 >= f.units*4 && em*4 <= f.units*5 {
		f.em = em
	}
}

// milli turns units of the file into thousandths of an em, rounded half up.
func (f *Face) milli(n int) int {
	if f.em == 1000 {
		return n
	}
	return floorDiv(2000*n+f.em, 2*f.em)
}

// unmilli turns thousandths of an em into units of the file, rounded half up.
func (f *Face) unmilli(n int) int {
	if f.em == 1000 {
		return n
	}
	return floorDiv(2*n*f.em+1000, 2000)
}

// floorDiv is a / b, rounded down; b is above 0.
func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
