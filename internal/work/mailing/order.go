package mailing

import "path/filepath"

// Order says what is to be made of a campaign. It is plain data, which JSON
// carries both ways.
type Order struct {
	Campaign string   `json:"campaign"`            // its file
	Out      string   `json:"out"`                 // the folder in which the messages have their folder, mail, and copies their manifest
	Show     []string `json:"show,omitempty"`      // as in copies.Order
	Limit    int      `json:"limit,omitempty"`     // only the first so many people of the list; 0: all
	Only     string   `json:"only,omitempty"`      // only the person with this address; "": all
	Where    string   `json:"where,omitempty"`     // only those with this in a column of the list, "group=press"; "": all
	SecondCC bool     `json:"second_cc,omitempty"` // where a cell holds several addresses, the message goes to the first, and a copy to the others
	TestTo   string   `json:"test_to,omitempty"`   // whom all messages go to instead, marked as a test; "": those they are for
	Correct  string   `json:"correct,omitempty"`   // the campaign whose messages are corrected; "": none
	Look     bool     `json:"look,omitempty"`      // nothing is written, not even the manifest
	Leave    bool     `json:"leave,omitempty"`     // the messages are to leave
	Drafts   bool     `json:"drafts,omitempty"`    // they are for a person to send; Leave is set too
	Theme    string   `json:"theme,omitempty"`     // of the briefs, a name or a file; "": the campaign's
	Strict   bool     `json:"strict,omitempty"`    // a warning stops everything
}

// SendsAll says that the campaign itself is sent, of which Only and Limit choose
// a part for this run.
func (o *Order) SendsAll() bool { return o.Leave && o.TestTo == "" }

// Folder is where the messages go, as the user calls it. Drafts have one of their own:
// nothing in it is there only to look at.
func (o *Order) Folder() string {
	if o.Drafts {
		return filepath.Join(o.Out, "drafts")
	}
	return filepath.Join(o.Out, "mail")
}
