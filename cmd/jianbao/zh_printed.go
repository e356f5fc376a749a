package main

import "jianbao/internal/diag"

// printedChinese is what the commands print for people, in Chinese.
var printedChinese = []diag.Phrase{}
