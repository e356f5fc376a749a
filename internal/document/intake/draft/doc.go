// Package draft is a report in the making: what was found of it, in each
// language. It writes itself as a report file.
//
// What was made is read back by report.Load before anybody gets it. A text that
// is no good Markdown there is escaped until it is, and that is said.
package draft
