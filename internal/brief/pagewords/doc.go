// Package pagewords holds the words of the page: what is printed and does not come from
// the report, such as page numbers, dates, labels and headings. In goes a language, out
// come Words, whose methods fill numbers and names in. A language has one file,
// words_<language>.go; one without has the words of English, and Words says so.
package pagewords
