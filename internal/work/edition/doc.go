// Package edition makes briefs: an Order says which, a Plan lists them, Press
// makes them, and Deliver brings them to files.
//
//	Order -> Begin -> Plan -> Press -> Deliver -> Results
//
// Nothing is written before every brief is set, so that a fault of the report,
// whenever it shows, leaves every file as it was. A fault of the report or of a
// template stops everything; a fault of one brief (a missing translation, a
// character without a glyph, no room) stops that brief only.
package edition
