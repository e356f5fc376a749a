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
	maxNested    = 100_000          // brackets open at a time
	maxValues    = 4_000_000        // names, numbers, strings and brackets of all objects of a file
	maxOverlap   = 3                // times the bytes of a file that its streams may have in all
	maxWords     = 1 << 17          // of an entry that says how a stream is stored
	maxPacked    = 64 << 20         // bytes out of the compressed objects of a file
	maxLocked    = 400 << 20        // bytes that those of an encrypted file may come to
	maxForms     = 40               // of forms within forms
	maxContent   = 32 << 20         // bytes of one page's content
	maxChecked   = 160 << 20        // bytes inflated to see that a file is whole
	maxOperators = 4_000_000        // of one page, with its forms
	maxOutline   = 5_000            // lines of one file's outline
)
