package typeface

// Blank is the glyph of the space, which has an advance and no ink; 0 when the
// face has none.
func (f *Face) Blank() uint16 { return f.chars.glyph(' ') }
