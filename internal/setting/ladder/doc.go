// Package ladder holds the settings that a brief may be set with: in goes the fit of
// a brief's template, out come the settings to try, in order (Of). It sets nothing;
// typeset tries them and takes the first that fits.
//
// A template's fit is a list of steps, such as a range of sizes, a range of leadings,
// or a thing to leave out. Each step goes from what it would like to what it will
// accept. Sizes never grow along the ladder, so that a larger page never gives smaller
// type, and settings only ever give up more: where one cannot fit, no setting before
// it can.
//
// Sizes are in 1/64 pt (length.Length), leadings in thousandths of the size.
package ladder
