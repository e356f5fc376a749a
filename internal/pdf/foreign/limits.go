package foreign

import (
	"time"

	"jianbao/internal/pdf/body"
)

// Limits that no file made for reading comes near; they bound the work on a
// hostile one.
const (
	MaxBytes     = body.MaxBytes    // of one file; a handout takes five times as many
	MaxPages     = 5_000            // of one file
	MaxTime      = 20 * time.Second // to read one file
	MaxObjects   = body.MaxObjects  // of one file, and of a pack
	MaxDepth     = 60               // of trees, and of arrays and dictionaries in each other
	maxForms     = 40               // of forms within forms
	maxContent   = 32 << 20         // bytes of one page's content
	maxChecked   = 160 << 20        // bytes inflated to see that a file is whole
	maxOperators = 4_000_000        // of one page, with its forms
	maxOutline   = 5_000            // lines of one file's outline
)
