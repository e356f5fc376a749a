// Package brief tailors a report to a brief. LoadTemplate reads a template
// (template.schema.json); Tailor takes a report and an Edition, and returns the Brief:
// what is shown, in which order, each text beside its translation. WordsFor
// supplies the words of the page that stand in no report, in each language.
//
// A Brief knows no fonts. After this package nothing asks for an audience, and a
// language is a tag on a paragraph. A Brief hands the report's texts through as
// they are, with their places in the file.
//
// A kind of block is described in a file of its own (masthead.go, section.go with
// sectionkind.go, …): its name in a template and how it is read, what is made of the
// report for it, which texts it then holds, what is left out without it. kind.go lists
// the kinds, and has the Stage, with a method for each: a stage that does not take a
// kind is not compiled, and one that makes nothing of a block is refused (Hand).
//
// Lengths are in 1/64 pt, leadings in thousandths of the size of type.
//
// The binding side is the left of every page. The sheets are stapled at the
// corner, and a paragraph that goes on over a page should keep its edges;
// mirrored margins would move them from page to page.
//
// Large print is not another layout: it is one size, one column, a ladder with
// nothing to give up, and no limit of pages (reading.go). The English of a pair
// is then 18 pt, so the Chinese beside it, which leads, is 19.25 pt.
package brief
