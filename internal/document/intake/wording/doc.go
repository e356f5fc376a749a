// Package wording answers questions about one text (in which language is it,
// does it end a sentence, is it like another?) and reads and writes inline
// Markdown. It knows nothing of blocks.
package wording
