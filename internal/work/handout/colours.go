package handout

import "jianbao/internal/setting/page"

// The colours of what we draw: those of the briefs.
const (
	inkColour    page.Colour = 0x1A1A1A
	quietColour  page.Colour = 0x4A4A4A
	accentColour page.Colour = 0x1F3A5F
	redColour    page.Colour = 0x9E1B1B
	faintColour  page.Colour = 0xB4B4B4
	paperColour  page.Colour = 0xFFFFFF // the ground of what must be read on a picture
)
