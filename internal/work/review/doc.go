// Package review reads reports as an editor does.
//
//	reports -> Check  -> Result: findings, the fit of each brief, how much there is to read
//	reports -> Fix    -> Mending    -> Deliver: marks and spaces put right
//	reports -> Accept -> Acceptance -> Deliver: translations kept as up to date
//	two     -> Diff   -> Changes, text by text
//
// Check and Diff write nothing. Fix and Accept make first, in memory, and write
// in Deliver; what is found in the reports meanwhile is in their Result.
//
// What a source was when its translation was accepted stands beside the report,
// in REPORT.accepted, by the hashes that the report keeps: in the report itself
// every search and replace would change it.
package review
