package brief

import _ "embed" // the schema is a file, for editors to be pointed at

//go:embed template.schema.json
var schemaText string

// Schema returns the JSON Schema (2020-12) of templates: every key with what
// it means.
func Schema() []byte { return []byte(schemaText) }
