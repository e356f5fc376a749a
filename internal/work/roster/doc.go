// Package roster makes the papers that a list of people needs beside their briefs: the
// sheet on which they sign in, 签到表; the register of what was handed out and given
// back, 发放清退登记表; name cards for the table, 席卡; labels for folders.
//
//	Order -> Make -> a PDF
//
// A sheet ends with blank rows, for those who come unannounced. A text that does not fit
// is set in smaller type, down to a bound, then on two lines, and it is said.
//
// A card is folded across its middle and has its name on both halves: one is tagged, the
// other is its picture upside down. Labels have no frames: they are printed on sheets
// that are cut already.
package roster
