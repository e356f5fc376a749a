// Package clue tells by the words of a single line what it may be: the heading
// of a known part, a date, a publisher, a line of an address. It is a matter of
// lists of words, in Chinese and in English; who asks looks at the neighbours.
package clue
