package program

// charstring follows a glyph's program as far as its width (Adobe Technical Note 5177).
type charstring struct {
	global, local []view
	stack         []int // in millionths
	steps         int
	done, has     bool
	found         int
}

// one is a unit, in millionths.
const one = 1_000_000

// width is the width that the program gives, beside the nominal one, in millionths of a
// unit; false when it gives none.
func (c *charstring) width(code view) (int, bool) {
	c.run(code, 0)
	return c.found, c.has
}

// bias is what is added to the number of a subroutine.
func bias(n int) int {
	switch {
	case n < 1240:
		return 107
	case n < 33900:
		return 1131
	}
	return 32768
}

// clear ends the search: the first operator that clears the stack has so many operands,
// and one more is the width.
func (c *charstring) clear(operands int, even bool) {
	n := len(c.stack)
	if even && n%2 == 1 || !even && n > operands {
		c.found, c.has = c.stack[0], true
	}
	c.done = true
}

// run follows code.
func (c *charstring) run(code view, depth int) {
	for i := 0; i < len(code) && !c.done; {
		if c.steps++; c.steps > 100_000 || depth > 10 {
			c.done = true
			return
		}
		b := code.u8(i)
		i++
		switch {
		case b == 28:
			c.push(code.i16(i) * one)
			i += 2
		case b >= 32 && b <= 246:
			c.push((b - 139) * one)
		case b >= 247 && b <= 250:
			c.push(((b-247)*256 + code.u8(i) + 108) * one)
			i++
		case b >= 251 && b <= 254:
			c.push((-(b-251)*256 - code.u8(i) - 108) * one)
			i++
		case b == 255:
			c.push(int(int32(code.u32(i))) * one / 65536)
			i += 4
		case b == 10 || b == 29:
			c.call(b == 29, depth)
		case b == 11:
			return
		default:
			c.operator(b)
		}
	}
}

func (c *charstring) push(n int) {
	if len(c.stack) < 513 {
		c.stack = append(c.stack, n)
	}
}

// call runs a subroutine.
func (c *charstring) call(global bool, depth int) {
	n := len(c.stack)
	of := c.local
	if global {
		of = c.global
	}
	if n == 0 {
		c.done = true
		return
	}
	at := c.stack[n-1]/one + bias(len(of))
	c.stack = c.stack[:n-1]
	if at < 0 || at >= len(of) {
		c.done = true
		return
	}
	c.run(of[at], depth+1)
}

// operator looks at the first operator that is no number and no call.
func (c *charstring) operator(b int) {
	switch b {
	case 1, 3, 18, 23, 19, 20: // stems and masks
		c.clear(0, true)
	case 21: // rmoveto
		c.clear(2, false)
	case 4, 22: // vmoveto, hmoveto
		c.clear(1, false)
	case 14: // endchar, which may have four operands of its own
		n := len(c.stack)
		if n == 1 || n == 5 {
			c.found, c.has = c.stack[0], true
		}
		c.done = true
	default:
		c.done = true
	}
}
