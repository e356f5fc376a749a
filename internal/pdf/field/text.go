package field

import (
	"fmt"
	"strings"
)

// begin begins a text in a size.
func (d *drawing) begin(size int) {
	d.put("BT ")
	if d.Colour == "" {
		d.put("0 g ")
	}
	d.put(d.Colour, " /"+FontName+" ", size, "Tf\n")
}

// text writes letters where the pen is.
func (d *drawing) text(s string) { d.put(fmt.Sprintf("<%x> Tj\n", d.font.bytes(s))) }

// end ends a text.
func (d *drawing) end() { d.put("ET\n") }

// Bounds of the sizes that are found for a text: no reader sets it larger or smaller.
const (
	largest  = 144_000
	smallest = 4_000
	usual    = 12_000 // of several lines, where there is room
	step     = 500
)

// line writes a text of one line, in the middle of the height.
func (d *drawing) line() {
	s := strings.ReplaceAll(d.Value, "\n", " ")
	size := d.Size
	if size == 0 {
		size = (d.height - 2*d.inset) * 100 / 135 // a line is higher than its letters
		if w := d.font.width(s, 1_000_000) / 1000; w > 0 {
			size = min(size, (d.width-2*d.inset-2*margin)*1000/w)
		}
		size = max(1000, min(size, largest))
	}
	d.begin(size)
	d.put(d.start(s, size), d.height/2-size*4/10, "Td ")
	d.text(s)
	d.end()
}

// start is where a line begins.
func (d *drawing) start(s string, size int) int {
	switch w := d.font.width(s, size); d.Align {
	case Centre:
		return (d.width - w) / 2
	case Right:
		return d.width - d.inset - margin - w
	}
	return d.inset + margin
}

// comb writes a letter in the middle of each cell.
func (d *drawing) comb() {
	letters := []rune(strings.ReplaceAll(d.Value, "\n", " "))
	cell := (d.width - 2*d.inset) / d.Most
	size := d.Size
	if size == 0 {
		size = max(smallest, min(d.height-2*d.inset, cell*14/10, largest))
	}
	at := 0 // the first cell
	switch rest := max(0, d.Most-len(letters)); d.Align {
	case Centre:
		at = rest / 2
	case Right:
		at = rest
	}
	d.begin(size)
	x := 0
	for i, r := range letters {
		to := d.inset + (at+i)*cell + (cell-d.font.width(string(r), size))/2
		y := 0
		if i == 0 {
			y = d.height/2 - size*4/10
		}
		d.put(to-x, y, "Td ")
		d.text(string(r))
		x = to
	}
	d.end()
}

// lines writes a text of several lines from the head on.
func (d *drawing) lines() {
	size := d.Size
	lines := d.broken(size)
	if size == 0 {
		for size = usual; ; size -= step {
			lines = d.broken(size)
			if size <= smallest || len(lines)*size*115/100 <= d.height-2*d.inset-margin {
				break
			}
		}
	}
	d.begin(size)
	x, down := 0, -size*115/100
	for i, s := range lines {
		to, y := d.start(s, size), down
		if i == 0 {
			y = d.height - d.inset - margin - size*9/10
		}
		d.put(to-x, y, "Td ")
		d.text(s)
		x = to
	}
	d.end()
}

// broken breaks the value into lines no wider than the field; a word that is wider stands
// by itself, and is broken.
func (d *drawing) broken(size int) []string {
	most := d.width - 2*d.inset - 2*margin
	var out []string
	for _, paragraph := range strings.Split(d.Value, "\n") {
		line, wide := "", 0 // with the space at its end
		for _, word := range strings.SplitAfter(paragraph, " ") {
			if line != "" && wide+d.font.width(strings.TrimRight(word, " "), size) > most {
				out = append(out, strings.TrimRight(line, " "))
				line, wide = "", 0
			}
			for n := d.fitting(word, size, most-wide); n < len(word) && line == ""; n = d.fitting(word, size, most) {
				out, word = append(out, word[:n]), word[n:]
			}
			line, wide = line+word, wide+d.font.width(word, size)
		}
		out = append(out, strings.TrimRight(line, " "))
	}
	return out
}

// fitting is how many bytes of a word stand on a line, one letter at least; a space at its
// end needs no room.
func (d *drawing) fitting(word string, size, most int) int {
	n, wide := 0, 0
	for i, r := range word {
		if wide += d.font.width(string(r), size); n > 0 && wide > most && r != ' ' {
			return n
		}
		n = i + len(string(r))
	}
	return n
}

// list writes the options of a list from the head on, those that are chosen on a ground.
func (d *drawing) list() bool {
	all := d.Text()
	if all == "" {
		return true
	}
	font, ok := d.Font.writes(all)
	if !ok {
		return false
	}
	d.font = font
	d.clip()
	size := d.Size
	if size == 0 {
		size = usual
	}
	y := d.height - d.inset
	for _, o := range d.Options {
		if y -= size * 115 / 100; y < -size {
			break
		}
		if o.Chosen {
			d.put("q 0.6 0.75 0.85 rg ", d.inset, y, d.width-2*d.inset, size*115/100, "re f Q\n")
		}
		d.begin(size)
		d.put(d.start(o.Text, size), y+size*25/100, "Td ")
		d.text(o.Text)
		d.end()
	}
	return true
}

// sign writes the sign of a box that is ticked, or of a button that is on.
func (d *drawing) sign() bool {
	if d.Value == "" {
		return true
	}
	d.font = dingbats()
	size := d.Size
	if size == 0 {
		size = max(smallest, min(d.width, d.height)-2*d.inset)
		if d.Kind == Round {
			size = size * 7 / 10
		}
	}
	d.begin(size)
	d.put((d.width-size*8/10)/2, d.height/2-size*35/100, "Td ")
	d.put(fmt.Sprintf("<%x> Tj\n", d.Value[:1]))
	d.end()
	return true
}
