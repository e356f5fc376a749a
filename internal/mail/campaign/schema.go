package campaign

import _ "embed" // the schema is a file, for editors to be pointed at

//go:embed campaign.schema.json
var schemaText string

// Schema returns the JSON Schema (2020-12) of campaign files: every key with
// what it means.
func Schema() []byte { return []byte(schemaText) }
