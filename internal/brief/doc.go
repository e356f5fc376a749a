// Package brief tailors a report to a brief: it reads templates, chooses and
// orders texts for one edition, and supplies the words of the page in each
// language. It knows no fonts. After it nothing asks for an audience, and a
// language is a tag on a paragraph.
package brief
