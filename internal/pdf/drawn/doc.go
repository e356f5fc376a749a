// Package drawn says of the pages of two PDFs whether they look alike: a Sum stands for
// all that a page draws, and for nothing else.
//
// Two runs of this program draw one page with other bytes: the fonts hold other glyphs,
// so that codes and names differ, and the tags count on. So the content is followed, and
// what stands for its resources is what they draw: a glyph is its outline and its width,
// a picture its bytes, a form its own content. Tags, links and metadata do not count.
//
// What is drawn otherwise and looks alike, as by another program, has another Sum: a
// sheet too many is printed then, and none is missing.
package drawn
