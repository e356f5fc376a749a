package audit

import (
	"encoding/binary"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"jianbao/internal/diag"
	"jianbao/internal/pdf/inspect/rule"
)

// What may be wrong with a JPEG 2000 picture, for rule.JPEG2000.
var (
	oddChannels = diag.Words{"another number of colours than 1, 3 or 4", "颜色通道数不是 1、3 或 4"}
	manySpaces  = diag.Words{"several colour spaces, and none or many of them is the best", "多个色彩空间，却不知以哪个为准"}
	oddMethod   = diag.Words{"a colour space given in an unknown way", "写法不明的色彩空间"}
	oddSpace    = diag.Words{"the colour space CIEJab", "CIEJab 色彩空间"}
	oddDepth    = diag.Words{"colours of different depths, or of more than 38 bits", "深度不一或超过 38 位的颜色"}
)

// jpeg is what the header of a JPEG 2000 file says (ISO/IEC 15444-1 annex I).
type jpeg struct {
	channels, depth int
	depths          bool // each colour has a depth of its own
	specs           int  // colour spaces
	approx          int  // those that say they are the best
	method, enum    int  // of the one that counts; -1: none
}

// jpeg2000 looks at the header of such a picture; space says that the file names its
// colour space beside it.
func (c *content) jpeg2000(o types.Object, space bool) {
	s, _ := c.Object(o).(types.StreamDict)
	j := jpeg{method: -1, enum: -1}
	if !j.read(s.Raw, 0) {
		return
	}
	say := func(bad bool, what diag.Words) {
		if bad {
			c.fault(rule.JPEG2000, c.page, args("what", what))
		}
	}
	say(j.channels != 1 && j.channels != 3 && j.channels != 4, oddChannels)
	say(j.depths || j.depth < 1 || j.depth > 38, oddDepth)
	if space {
		return
	}
	say(j.specs > 1 && j.approx != 1, manySpaces)
	say(j.method < 1 || j.method > 3, oddMethod)
	say(j.enum == 19, oddSpace)
}

// read goes through the boxes; false when there is no header.
func (j *jpeg) read(b []byte, depth int) (found bool) {
	for len(b) >= 8 && depth < 3 {
		size, kind := int(binary.BigEndian.Uint32(b)), string(b[4:8])
		if size == 0 || size > len(b) {
			size = len(b)
		}
		if size < 8 {
			return found
		}
		body := b[8:size]
		switch {
		case kind == "jp2h":
			found = j.read(body, depth+1) || found
		case kind == "ihdr" && len(body) >= 11:
			found = true
			j.channels = int(binary.BigEndian.Uint16(body[8:]))
			j.depth = int(body[10]&0x7f) + 1
		case kind == "bpcc":
			j.depths = true
		case kind == "colr" && len(body) >= 3:
			j.colour(body)
		}
		b = b[size:]
	}
	return found
}

// colour reads a colour space. The first counts, or the one that says it is the best.
func (j *jpeg) colour(body []byte) {
	j.specs++
	best := body[2] == 1
	if best {
		j.approx++
	}
	if j.method >= 0 && !best {
		return
	}
	if j.method, j.enum = int(body[0]), -1; j.method == 1 && len(body) >= 7 {
		j.enum = int(binary.BigEndian.Uint32(body[3:]))
	}
}
