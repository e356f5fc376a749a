// Package form reads YAML files that have a fixed form: templates, campaigns.
// Every fault goes to the log with its place, and reading goes on.
package form
