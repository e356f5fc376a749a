// Package geometry reckons with the rectangles and transformations of PDF pages
// in integers: lengths in thousandths of a point, the precision that impose
// writes, factors in millionths. The origin is the lower left corner, y upwards.
// So every machine puts a page in the same place, and no number of a hostile file
// overflows.
package geometry
