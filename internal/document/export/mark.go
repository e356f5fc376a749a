package export

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// markPrefix begins the bookmarks by which a text is known when its file comes
// back. The reader knows it as word.MarkPrefix.
const markPrefix = "jianbao_"

// PathMark is the part of a bookmark that says which text it is. Word allows a
// name forty letters, so that it is a hash.
func PathMark(path, lang string) string { return markPrefix + hashed(path+"\x00"+lang) }

// TextMark is the part of a bookmark that says how a text was when the file was
// made.
func TextMark(text string) string { return "_" + hashed(text) }

// OrderMark is a bookmark beside that of a section's title. It says in which order the
// items of the section stood, by their paths, when the file was made.
func OrderMark(items []string) string { return orderPrefix + hashed(strings.Join(items, "\x00")) }

// orderPrefix begins such a bookmark. The reader knows it as wayback.OrderPrefix.
const orderPrefix = markPrefix + "order"

func hashed(s string) string {
	h := sha256.Sum256([]byte(s))
	return hex.EncodeToString(h[:5])
}
