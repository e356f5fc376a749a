package field

// ground draws the ground and the frame, round ones for Round.
func (d *drawing) ground() {
	if d.Ground != nil {
		d.put("q ")
		d.colour(d.Ground, "g ", "rg ", "k ")
		d.outline(0)
		d.put("f Q\n")
	}
	if d.Frame == nil || d.Thick <= 0 {
		return
	}
	d.put("q ")
	d.colour(d.Frame, "G ", "RG ", "K ")
	d.put(d.Thick, "w ")
	if d.Dash != nil {
		d.put("[ ")
		for _, n := range d.Dash {
			d.put(n)
		}
		d.put("] 0 d ")
	}
	if d.Underline {
		d.put(0, d.Thick/2, "m ", d.Width, d.Thick/2, "l S Q\n")
		return
	}
	d.outline(d.Thick / 2)
	d.put("S Q\n")
}

// colour sets a colour by the operator for so many parts as it has.
func (d *drawing) colour(parts []int, grey, rgb, cmyk string) {
	for _, n := range parts {
		d.put(n / 1000)
	}
	switch len(parts) {
	case 1:
		d.put(grey)
	case 3:
		d.put(rgb)
	default:
		d.put(cmyk)
	}
}

// outline draws the path along the sides, so far within them.
func (d *drawing) outline(in int) {
	if d.Kind != Round {
		d.put(in, in, d.Width-2*in, d.Height-2*in, "re ")
		return
	}
	x, y, r := d.Width/2, d.Height/2, max(0, min(d.Width, d.Height)/2-in)
	k := r * 5523 / 10000 // a quarter of a circle as a curve
	d.put(x+r, y, "m ")
	d.put(x+r, y+k, x+k, y+r, x, y+r, "c ", x-k, y+r, x-r, y+k, x-r, y, "c ")
	d.put(x-r, y-k, x-k, y-r, x, y-r, "c ", x+k, y-r, x+r, y-k, x+r, y, "c h ")
}
