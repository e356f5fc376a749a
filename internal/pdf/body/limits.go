package body

// Limits that no file made for reading comes near; they bound the work on a hostile
// one.
const (
	MaxBytes   = 100 << 20 // of one file
	MaxObjects = 400_000   // of one file
	MaxNumber  = 8_388_607 // of an object (ISO 32000-1 annex C)
	maxNested  = 200       // brackets within each other
	maxValues  = 4_000_000 // names, numbers, strings and brackets that are read of a file
	maxPacked  = 64 << 20  // bytes out of the streams that objects are packed in
	maxTables  = 4_000     // tables that go back to one another
	maxWithin  = 40        // objects that are read to read another
	maxFilters = 20        // of one stream
)
