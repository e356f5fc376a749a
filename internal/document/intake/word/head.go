package word

import "strings"

// What stands at the head of a brief that is a Word file to edit.
const (
	EditingHead        = "For editing"
	EditingHeadChinese = "仅供修改"
	EditingHeadBetween = " / "
)

// ForEditing takes the words of such a head out of a text.
var ForEditing = strings.NewReplacer(EditingHead, "", EditingHeadChinese, "", EditingHeadBetween, "")
