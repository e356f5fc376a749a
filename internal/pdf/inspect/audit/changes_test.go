package audit

import (
	"strings"

	"jianbao/internal/pdf/inspect/rule"
)

// tagChanges break what is asked of tags and languages.
func tagChanges() []change {
	return []change{
		{1, "/Marked true", "/Marked false", rule.NotMarked},
		{1, "/StructTreeRoot 9 0 R", "", rule.NoTree},
		{1, "/Marked true", "/Marked true/Suspects true", rule.Suspect},
		{3, "/P<</MCID 1>>BDC", "/P BMC", rule.Untagged},
		{3, "/Artifact BMC", "/Nothing BMC", rule.Untagged},
		{3, "/Figure<</MCID 8>>BDC", "/Figure<</MCID 9>>BDC", rule.Untagged},
		{3, "/P<</MCID 1>>BDC", "/P<</MCID 1>>BDC /Artifact BMC EMC", rule.ArtifactIn},
		{3, "/Artifact BMC", "/Artifact BMC /P<</MCID 1>>BDC EMC", rule.TagInArtifact},
		{12, "/S/P", "/S/Absatz", rule.UnknownTag},
		{12, "/S/P", "/S/Title", nil},
		{12, "/S/P", "/S/Ring", rule.TagsInCircle},
		{9, "/Title/H1", "/P/Note", rule.TagRenamed},
		{9, "/Title/H1", "/P/Absatz", rule.TagLost},
		{9, "/Title/H1", "/P/P", rule.TagRenamed},
		{14, "/K[15 0 R 16 0 R]", "/K<</S/NonStruct/P 14 0 R/K[15 0 R 16 0 R]>>", nil},
		{9, "/Title/H1", "/Title/Titel/Titel/Title", nil}, // no element is one
		{12, "/P 10 0 R", "", rule.NoParent},
		{4, "/StructParents 0", "", rule.NoStructParents},
		{9, "[11 0 R 12 0 R", "[12 0 R 11 0 R", rule.NoWayBack},
		{14, "/S/LI", "/S/P", rule.WrongParent},
		{14, "/S/LI", "/S/P", rule.WrongKid},
		{17, "/K[18 0 R 20 0 R]", "/K[<</S/THead/P 17 0 R/K 18 0 R>><</S/THead/P 17 0 R/K 20 0 R>>]", rule.TwoOfThem},
		{17, "/K[18 0 R 20 0 R]", "/K[<</S/THead/P 17 0 R/K 18 0 R>>20 0 R]", rule.NoBody},
		{17, "/K[18 0 R 20 0 R]", "/K[18 0 R<</S/Caption/P 17 0 R>>20 0 R]", rule.CaptionAt},
		{13, "/K 14 0 R", "/K[14 0 R<</S/Caption/P 13 0 R>>]", rule.CaptionAt},
		{20, "/K 21 0 R", "/K[21 0 R<</S/TD/P 20 0 R>>]", rule.Ragged},
		{21, "/K 5", "/A<</O/Table/RowSpan 2>>/K 5", rule.RaggedDown},
		{17, "/K[18 0 R 20 0 R]", "/K[<</S/TR/P 17 0 R/K[<</S/TD/P 17 0 R>><</S/TD/P 17 0 R/A<</O/Table/RowSpan 2>>>>]>><</S/TR/P 17 0 R/K[<</S/TD/P 17 0 R/A<</O/Table/ColSpan 2>>>>]>>18 0 R 20 0 R]", rule.CellsCross},
		{24, "/Alt(a square)", "", rule.NoAlt},
		{24, "/Alt(a square)", "/Alt()", rule.NoAlt},
		{12, "/S/P", "/S/Formula", rule.NoFormulaAlt},
		{11, "/S/H1", "/S/H2", rule.FirstHeading},
		{12, "/S/P", "/S/H3", rule.SkippedLevel},
		{10, "/K[", "/K[<</S/H/P 10 0 R>><</S/H/P 10 0 R>>", rule.TwoH},
		{10, "/K[", "/K[<</S/H/P 10 0 R>>", rule.MixedHeadings},
		{19, "/Scope/Column", "", rule.NoScope},
		{19, "/Scope/Column", "", rule.UnscopedTH},
		{21, "/K 5", "/A<</O/Table/Headers[(x)]>>/K 5", rule.UnknownHeader},
		{22, "/ID(n)", "", rule.NoNoteID},
		{12, "/S/P", "/S/Note/ID(n)", rule.NoteIDTwice},
		{1, "/Lang(en)", "", rule.NoLanguage},
		{1, "/Lang(en)", "/Lang(e_n)", rule.BadLanguage},
		{12, "/K 1", "/Lang(toolongaword)/K 1", rule.BadLanguage},
		{12, "/K 1", "/Lang()/K 1", rule.EmptyLanguage},
		{11, "/S/H1", "/S/P", rule.NoHeading},
		{13, "/ListNumbering/Decimal", "", rule.NoNumbering},
		{23, "<</Type/OBJR/Obj 30 0 R>>", "", rule.LinkToNothing},
		{12, "/K 1", "/K[1 1]", rule.ContentTwice},
		{32, "<0061>", "<2f00>", rule.OddCharacter},
	}
}

// noteChanges break what is asked of notes, fields and actions.
func noteChanges() []change {
	const note = "/Annots[<</Type/Annot/Subtype/Text/Rect[9 9 20 20]/F 4/Contents(x)/AP<</N 33 0 R>>>>"
	return []change{
		{4, "/Annots[", note, rule.NoteNotTagged},
		{4, "/Annots[", "/Annots[<</Subtype/Text/Rect[9 9 20 20]/F 4>>", rule.NoContents},
		{31, "/TU(your name)", "", rule.NoFieldName},
		{4, "/Annots[", "/Annots[<</Subtype/TrapNet/Rect[9 9 20 20]/F 4>>", rule.TrapNet},
		{4, "/Tabs/S", "/Tabs/R", rule.NoTabs},
		{25, "/S/Form", "/S/P", rule.FieldNotTagged},
		{25, "/K<</Type/OBJR/Obj 31 0 R>>", "/K[<</S/P/P 25 0 R>><</Type/OBJR/Obj 31 0 R>>]", rule.FormOfMany},
		{23, "/S/Link", "/S/P", rule.LinkNotTagged},
		{30, "/StructParent 1", "", rule.LinkNotTagged},
		{30, "/Contents(the source)", "", rule.LinkNoContents},
		{30, "/S/URI", "/S/Rendition/R<</C<</Alt[()(x)]>>>>", rule.NoMediaType},
		{30, "/S/URI", "/S/Rendition/R<</C<</CT(a/b)>>>>", rule.NoMediaAlt},
		{30, "/Subtype/Link", "/Subtype/PrinterMark", rule.PrinterTagged},
		{30, "/Subtype/Link", "/Subtype/Movie", rule.NoteKind},
		{30, "/F 4", "/F 6", rule.NoteFlags},
		{30, "/F 4", "/F 0", rule.NoteFlags},
		{30, "/F 4", "", rule.NoteNoFlags},
		{31, "/AP<</N 33 0 R>>", "", rule.NoAppearance},
		{31, "/N 33 0 R", "/N 33 0 R/D 33 0 R", rule.OddAppearance},
		{31, "/FT/Tx", "/FT/Btn", rule.OddAppearance},
		{31, "/T(t)", "/T(t)/A<</S/URI/URI(x)>>", rule.FieldActs},
		{1, "/Fields[", "/NeedAppearances true/Fields[", rule.NeedsDrawing},
		{1, "/Fields[", "/XFA[]/Fields[", rule.XFA},
		{30, "/S/URI", "/S/JavaScript/JS(x)", rule.Action},
		{1, "/Lang(en)", "/Lang(en)/OpenAction<</S/Launch>>", rule.Action},
		{1, "/Lang(en)", "/Lang(en)/Outlines<</First<</Title(x)/A<</S/Launch>>>>>>", rule.Action},
		{30, "/S/URI", "/S/Named/N/Print", rule.NamedAction},
		{1, "/Lang(en)", "/Lang(en)/AA<<>>", rule.Triggers},
		{4, "/Tabs/S", "/Tabs/S/AA<<>>", rule.Triggers},
	}
}

// graphicChanges break what is asked of what pages show.
func graphicChanges() []change {
	state := func(entries string, want *rule.Rule) change { return change{7, "/Type/ExtGState", entries, want} }
	content := func(commands string, want *rule.Rule) change {
		return change{3, "/Artifact BMC", "/Artifact BMC " + commands, want}
	}
	image := func(entries string, want *rule.Rule) change {
		return change{28, "/Width 1", "/Width 1" + entries, want}
	}
	form := func(entries string, want *rule.Rule) change { return change{33, "/BBox", entries + "/BBox", want} }
	colour := func(space string, want *rule.Rule) change {
		return change{28, "/ColorSpace/DeviceRGB", "/ColorSpace" + space, want}
	}
	return []change{
		content("zz", rule.UnknownOperator),
		content("BX zz EX", rule.UnknownOperator),
		content("q q q q q q q q q q q q q q q q q q q q q q q q q q q q q", rule.TooDeep),
		{33, "/Resources<<>>", "", nil},
		{4, "/Resources 7 0 R", "", nil},
		{6, "mntr", "scnr", rule.OddProfile},
		{1, "/OutputIntents[", "/OutputIntents[<</S/GTS_PDFX/DestOutputProfile 28 0 R>>", rule.TwoProfiles},
		{1, "/OutputIntents[", "/OutputIntents[<</S/GTS_PDFX/DestOutputProfileRef<<>>>>", rule.ProfileOutside},
		{1, "/S/GTS_PDFA1", "/S/GTS_PDFX", rule.NoIntent},
		{1, "/S/GTS_PDFA1", "/S/GTS_PDFX", rule.DeviceColour},
		colour("[/ICCBased 33 0 R]", rule.BadProfile),
		colour("/DeviceCMYK", rule.DeviceColour),
		colour("[/Indexed/DeviceCMYK 0<00000000>]", rule.DeviceColour),
		content("0 0 0 1 k", rule.DeviceColour),
		content("2147483648 w", rule.Beyond),
		content("2147483648.5 w", nil),
		content("BI /W 1/H 1/BPC 8/CS/CMYK ID abcd EI", rule.DeviceColour),
		colour("[/DeviceN[/Gold]/DeviceRGB 33 0 R]", rule.NoColorant),
		colour("[/DeviceN[/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/t/u/v/w/x/y/z/0/1/2/3/4/5/6]/DeviceRGB 33 0 R]", rule.ManyColorants),
		colour("[/Separation/\xff/DeviceRGB 33 0 R]", rule.NameBytes),
		colour("[/DeviceN[/Gold]/DeviceRGB 33 0 R<</Colorants<</Gold[/Separation/Gold/DeviceRGB 33 0 R]/Leaf[/Separation/Gold/DeviceRGB 29 0 R]>>>>]", rule.ColorantTwice),
		image("/Interpolate true", rule.ImageEntry),
		image("/Alternates[]", rule.ImageEntry),
		image("/SMask 27 0 R", nil), // what a mask is made of is no colour
		image("/Intent/Nice", rule.Intent),
		{28, "/BitsPerComponent 8", "/BitsPerComponent 3", rule.ImageEntry},
		{28, "/Subtype/Image", "/Subtype/PS", rule.PostScript},
		content("/Nice ri", rule.Intent),
		content("BI /W 1/H 1/BPC 8/CS/G/F/LZW ID x EI", rule.InlineFilter),
		form("/OPI<<>>", rule.FormEntry),
		form("/PS 33 0 R", rule.FormEntry),
		form("/Ref<<>>", rule.Reference),
		state("/TR/Identity", rule.TransferCurve),
		state("/TR2/Identity", rule.TransferCurve),
		state("/TR2/Default", nil),
		state("/HT<</HalftoneType 6>>", rule.Halftone),
		state("/HT<</HalftoneType 1/HalftoneName(x)>>", rule.Halftone),
		state("/RI/Nice", rule.Intent),
		state("/BM/Nice", rule.BlendMode),
		state("/BM/Multiply", nil),                                  // there is an output intent
		{32, "beginbfchar<61><0061>", "beginbfchar<62><0061>", nil}, // the name of the glyph says it
		{8, "/ToUnicode 32 0 R", "", nil},
		{8, "/Differences[97/a]", "/Differences[97/\xff]", nil},
		{32, "<0061>", "<0000>", rule.BadUnicode},
		{32, "<0061>", "<e000>", rule.PrivateUnicode},
		{8, "/Widths[500]", "/Widths[600]", rule.WidthsDiffer},
		{8, "/Widths[500]", "/Widths[500 500]", rule.FontEntry},
		{8, "/FirstChar 97", "", rule.FontEntry},
	}
}

// fileChanges break how the file is written, what stands beside its pages, and its metadata.
func fileChanges() []change {
	root := func(entries string, want *rule.Rule) change {
		return change{1, "/Lang(en)", "/Lang(en)" + entries, want}
	}
	meta := func(old, new string, want *rule.Rule) change { return change{5, old, new, want} }
	spare := func(object string, want *rule.Rule) change { return change{26, "null", object, want} }
	property := func(p string) string {
		return "<pdfuaid:part>1</pdfuaid:part>" + p
	}
	return []change{
		{0, "%PDF-1.7\n", "%PDF-1.8\n", rule.Header},
		{0, "%PDF-1.7\n", "%PDF-1.7 \n", rule.Header},
		{0, "%\xe2\xe3\xcf\xd3", "%abcd", rule.HeaderBytes},
		{0, "/ID[<0102><0304>]", "", rule.NoID},
		{0, "/ID[<0102><0304>]", "/ID[<><0304>]", rule.NoID},
		{0, "%%EOF\n", "%%EOF\nmore", rule.AfterEnd},
		{0, "startxref\n", "startxref\n1", rule.Remade},
		{0, "xref\n0", "xref \n0", rule.Xref},
		{0, "26 0 obj\nnull", "26  0 obj\nnull", rule.ObjectLines},
		{0, "26 0 obj\nnull\nendobj", "26 0 obj\nnull endobj", rule.ObjectLines},
		{0, "/Length 3>>\nstream\nabc\n", "/Length 2>>\nstream\nabc\n", rule.StreamLength},
		{0, "/Length 3>>\nstream\nabc\n", "/Length 4>>\nstream\nabc\n", rule.StreamLines},
		spare("<0>", rule.HexString),
		spare("<0g>", rule.HexString),
		spare("2147483648", rule.Beyond),
		spare("-2147483648", nil),
		spare("[9999999999999999999999999999999999999999.5]", rule.Beyond),
		spare("/"+strings.Repeat("n", 128), rule.Beyond),
		spare("("+strings.Repeat("n", 32768)+")", rule.Beyond),
		spare("<</F(x)/Length 0>>\nstream\n\nendstream", rule.StreamOutside),
		spare("<</Filter/LZWDecode/Length 0>>\nstream\n\nendstream", rule.Filter),
		spare("<</Type/Filespec/F(a.txt)/EF<</F 27 0 R>>>>", rule.FileName),
		spare("<</Type/Filespec/F(a.txt)/UF(a.txt)/EF<</F 29 0 R>>>>", rule.Attachment),
		{4, "[0 0 595 842]", "[0 0 2 842]", rule.PageSize},
		root("/Perms<</Other<<>>>>", rule.Permission),
		root("/Perms<</DocMDP<</Reference[<</DigestValue(x)>>]>>>>", rule.Permission),
		root("/Requirements[]", rule.Requirement),
		root("/Names<</AlternatePresentations<<>>>>", rule.Alternates),
		root("/OCProperties<</D<<>>>>", rule.LayerName),
		root("/OCProperties<</D<</Name(a)/AS[]>>>>", rule.LayerAuto),
		root("/OCProperties<</D<</Name(a)>>/Configs[<</Name(a)>>]>>", rule.LayerTwice),
		root("/OCProperties<</OCGs[26 0 R]/D<</Name(a)/Order[]>>>>", rule.LayerOrder),
		root("/OCProperties<</OCGs[26 0 R]/D<</Name(a)/Order[[26 0 R]]>>>>", nil),
		{1, "/Metadata 5 0 R", "", rule.NoXMP},
		{1, "/DisplayDocTitle true", "", rule.NoDisplayTitle},
		meta("<dc:title>", "<dc:source>x</dc:source><!-- ", rule.BadXMP),
		meta("A title", "", rule.NoTitle),
		meta("<pdfuaid:part>1</pdfuaid:part>", "", rule.NoUA),
		meta("<pdfuaid:part>1<", "<pdfuaid:part>2<", rule.UAPart),
		meta("<pdfuaid:part>1</pdfuaid:part>", "<u:part xmlns:u='http://www.aiim.org/pdfua/ns/id/'>1</u:part>", rule.UAPrefix),
		meta("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>", "", rule.NoArchive),
		meta("<pdfaid:part>2<", "<pdfaid:part>3<", rule.ArchivePart),
		meta("<pdfaid:conformance>A<", "<pdfaid:conformance>C<", rule.ArchiveLevel),
		meta("<pdfaid:conformance>A<", "<pdfaid:conformance>B<", rule.ArchiveLevelU),
		meta("<pdfaid:conformance>A<", "<pdfaid:conformance>U<", rule.ArchiveLevelA),
		meta("<pdfaid:part>2</pdfaid:part>", "<a:part xmlns:a='http://www.aiim.org/pdfa/ns/id/'>2</a:part>", rule.ArchivePrefix),
		meta("<?xpacket begin", "<?xpacket bytes='9' begin", rule.PacketHead),
		meta(property(""), property("<xmp:Other>x</xmp:Other>"), rule.UnknownProperty),
		meta(property(""), property("<xmp:CreateDate>yesterday</xmp:CreateDate>"), rule.PropertyType),
		meta(property(""), property("<xmp:CreateDate>2026-12-01T09:30:00+08:00</xmp:CreateDate>"), nil),
		meta(property(""), property("<dc:creator>one</dc:creator>"), rule.PropertyType),
		meta("<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>", "", rule.Extension),
		meta("<pdfaSchema:prefix>", "<pdfaSchema:other>x</pdfaSchema:other><pdfaSchema:prefix>", rule.ExtensionField),
	}
}
