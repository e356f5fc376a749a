//go:build !windows && !darwin

package main

// systemLanguage is "": what these systems are set to stands in the environment.
func systemLanguage() string { return "" }
