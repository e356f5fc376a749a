package cli

import (
	"strconv"
	"strings"

	"jianbao/internal/diag"
)

// epoch reads SOURCE_DATE_EPOCH (reproducible-builds.org), in seconds since
// 1970. It is nil where that is not set.
func (s *session) epoch() *int64 {
	value := s.env("SOURCE_DATE_EPOCH")
	if value == "" {
		return nil
	}
	const endOfYear9999 = 253402300799 // PDF dates have four digits for the year
	n, err := strconv.ParseInt(value, 10, 64)
	if err != nil || n < 0 || n > endOfYear9999 || strings.HasPrefix(value, "+") {
		s.log.Add(diag.BadEpoch, diag.Pos{}, diag.Args{"value": value})
	}
	return &n
}
