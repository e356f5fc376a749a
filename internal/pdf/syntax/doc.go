// Package syntax takes the text of a PDF apart into words: numbers, names,
// strings, brackets and keywords (ISO 32000-1 7.2, 7.3). There is one lexer. Next
// reads content streams, as inspect and foreign follow them; Word reads objects as
// they stand in a file, as body reads them.
//
// In go bytes as others wrote them, out come tokens. It never fails: what is
// malformed is noted as a fault, which the caller may heed (foreign names the
// damage) or not (inspect reads on). Numbers are integers, in millionths, so that
// every machine reads the same.
package syntax
