// Package prose turns a Brief into the body of a mail message: plain text, and
// HTML that is readable on a telephone and in old programs. Of takes a Brief,
// Words the words of a letter; Page puts their bodies together.
//
// There is one walk and two forms: walk makes nodes of a Brief, each kind of block by a
// method of stage, and text and page write them. A test holds both forms to
// brief/spoken, character by character: everything that report and template have for
// the brief is there, in its order.
//
// Labels (一、 1.) are words of the text, because no mail program counts in
// Chinese; so the lists show no others.
//
// A paragraph of plain text is one line, however long, in an encoding that mail
// may carry. A line broken by us would put a space into a Chinese sentence
// wherever a program joins the lines again. format=flowed could prevent that
// (DelSp), but few programs read it.
//
// What matters stands in style attributes, because many programs drop style
// sheets. Colours are left to the reader's program, except for quiet words, which
// are lighter on a dark page.
package prose
