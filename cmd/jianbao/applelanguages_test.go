package main

import (
	"encoding/base64"
	"testing"
)

// applePreferences is a binary property list by Python's plistlib, with more
// than fifteen keys, so that the count of the first object is one of its own.
const applePreferences = "YnBsaXN0MDDfEBABAgMEBQYHCAkKCwwNDg8QERITFhcaICEhIiMhISEhIV8QFUFLTGFzdElETVNFbnZpcm9ubWVudF8QE0FwcGxlSW50ZXJmYWNlU3R5bGVeQXBwbGVMYW5ndWFnZXNbQXBwbGVMb2NhbGVfEB9OU0xpbmd1aXN0aWNEYXRhQXNzZXRzUmVxdWVzdGVkW05TUHJlZmVycmVkXxAaY29tLmFwcGxlLnNvdW5kLmJlZXAuZmxhc2hSazFSazJSazNSazRSazVSazZSazdSazhSazkQAFREYXJrohQVWnpoLUhhbnMtQ05VZW4tQ05VemhfQ06jFhgZUnpoUmVu0RscUXijHR4fEAEQAhADCFF2YVQNIz/4AAAAAAAAAAgAKwBDAFkAaAB0AJYAogC/AMIAxQDIAMsAzgDRANQA1wDaANwA4QDkAO8A9QD7AP8BAgEFAQgBCgEOARABEgEUARUBFwEaAAAAAAAAAgEAAAAAAAAAJAAAAAAAAAAAAAAAAAAAASM="

func TestFirstAppleLanguage(t *testing.T) {
	plist, err := base64.StdEncoding.DecodeString(applePreferences)
	if err != nil {
		t.Fatal(err)
	}
	if got := firstAppleLanguage(plist); got != "zh-Hans-CN" {
		t.Errorf("read %q", got)
	}
	for _, other := range [][]byte{nil, []byte("bplist00"), []byte("<?xml version=\"1.0\"?><plist/>"), plist[:len(plist)-7], plist[40:]} {
		if got := firstAppleLanguage(other); got != "" {
			t.Errorf("read %q from what is no such file", got)
		}
	}
}

// A damaged file is read as far as it goes, and never beyond its end.
func FuzzFirstAppleLanguage(f *testing.F) {
	plist, _ := base64.StdEncoding.DecodeString(applePreferences)
	f.Add(plist)
	f.Fuzz(func(_ *testing.T, data []byte) { firstAppleLanguage(data) })
}
