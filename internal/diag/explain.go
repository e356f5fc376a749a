package diag

// Explain says why a finding of check matters, and shows an example. It is "" when
// the message says all there is to say.
func Explain(code Code) string {
	switch code {
	case FigureDiffers:
		return "The two languages give different figures in the same place. Figures are read as values, in digits or\nwords, so 5万亿美元 equals US$5 trillion, 六成 60 per cent, 3月26日 26 March. Readers who compare the two\npages will see it first.\n\nexample: zh 投入5万亿元, en pledged RMB 5 billion"
	case FigureMissing:
		return "A figure stands in one language and nothing in the other equals it. Small numbers in words (一, two) never\nraise this alone.\n\nexample: zh 投诉下降12.5%, en complaints fell"
	case FigureItems:
		return "A heading or lead counts the items, and counts wrong: one was added or taken out and the words stayed.\n\nexample: 三条经验 over four items"
	case FigureHedge:
		return "The figures are equal, but one language says more than, over, at least, and the other less than, nearly,\nup to.\n\nexample: zh 超过300家, en fewer than 300"
	case FigureWhen:
		return "The dates are equal, but one language says before, by or until, and the other after or since.\n\nexample: zh 2030年前达峰, en peak after 2030"
	case FigurePart:
		return "The dates are equal, but one language means the beginning, the middle or the end, and the other another\npart.\n\nexample: zh 2020年初, en late 2020"
	case FigureTrend:
		return "The figures are equal, but one language says that something rose by it, and the other that it fell. Only\nclauses that say one of the two are compared.\n\nexample: zh 出口增长6%, en exports fell by 6 per cent"
	case FigureTurned:
		return "A range is given from its end in one language.\n\nexample: zh 由5%降至3%, en from 3 to 5 per cent"
	case FigureMoved:
		return "The two languages of a text have the same list items or table cells, and a figure stands in another one\nof them: two may have changed places."
	case ParityTwin:
		return "Some texts of a section have no translation, others have. A brief in that language leaves them out or is\nrefused, by its template."
	case ParityOneTongue:
		return "One language has none of these texts at all. That is usually meant: bodies in Chinese only, for one. It is\nsaid once."
	case ParityParagraphs, ParityList, ParityTable, ParityNotes:
		return "The two languages of a text differ in the number of their parts. Something may have been left out,\njoined or split in translation."
	case ParityLinks:
		return "A link stands in one language only."
	case ParityEmphasis:
		return "The languages do not emphasize the same number of words."
	case ParityLength:
		return "Measured by the report's own habit, one language of this text is far too long or too short for the other."
	case ParitySentence:
		return "One language has a sentence more, is too long by about that sentence, and has in it common words of which\nthe other has none: the sentence may have been left out there, or have come in. Or the Chinese puts two things\nbeside each other, and the English puts nothing beside anything.\n\nexample: zh 学校和医院, en schools"
	case ParityNegation:
		return "One language denies or forbids something in a sentence, and the sentences of the other that go with it\nhave no word that could: a “not” was lost or came in, and the text says the opposite.\n\nexample: zh 不得转售, en may be resold"
	case ParityRank:
		return "One language says which of several, first, second, the second largest, and nothing beside it in the other\ndoes.\n\nexample: zh 第二大城市, en the largest city"
	case ParityExtreme:
		return "One language says the most, the largest, the highest, and the other the least, the smallest, the lowest,\nor the largest and the second largest.\n\nexample: zh 成本最低, en the highest costs"
	case ParityLanguage, Leftover:
		return "A text stands under a language that it is not written in: pasted into the wrong line, or not yet\ntranslated."
	case ParityOrder:
		return "Two texts of a section have each the figures that the other's translation has, or common words, and none\nwith their own: the translations may have changed places."
	case StrayLanguage:
		return "A piece of a text is in the other language: not translated, or pasted. Chinese in an English text is\nwelcome in brackets or quotes, and so is English in a Chinese one."
	case TextRepeated:
		return "The same title, body or paragraph stands twice in one language: an item was copied and its text not\nchanged, or pasted into the wrong place."
	case NameMissing:
		return "A country, organisation or place that the program knows in both languages, or an acronym, stands in one\ntext, and neither in its twin nor in the texts beside that. 我国 answers for China; an acronym is answered by\nthe words that it is made of.\n\nexample: zh 德国、日本, en Germany and Italy"
	case NameReading:
		return "An English text names somebody or some place in Pinyin, and no characters of the Chinese text beside it read\nso. Only what cannot be an English word is looked for: a surname with a given name, a place with County,\nRiver or such behind it.\n\nexample: zh 张伟, en Zhang Wen"
	case NameDiffers:
		return "A name that both languages write in Latin letters, or one with digits in it, is spelled otherwise.\n\nexample: zh PM2.5, en PM2.8"
	case NameSpelling:
		return "A capitalised word stands once in the English texts, and differs by one letter, or by two that changed\nplaces, from one that stands often.\n\nexample: Wuhna, beside Wuhan three times"
	case TermMissing:
		return "The glossary says how a term is put in each language; one text uses it and its twin does not."
	case NotListed:
		return "Of one kind of warning or note at most 10,000 are listed for a report; the others are counted. Errors are\nall listed. Where so many texts have the same finding, it has one cause, or the report's ignore names it."
	case AcceptedUnread:
		return "check --accept writes REPORT.accepted beside the report: the sources as they were when the translations\nwere accepted. When it is damaged, too large or was edited, translations are still held to the hashes in\nthe report, but a change is named by its sentence. check --accept writes the file anew."
	case AcceptedNowhere:
		return "accepted in the report keeps a hash for each translation by its path. This path leads to no translation:\nthe text was taken out or has another id, or the path was mistyped. check --accept takes it out."
	case TranslationStale:
		return "The source was changed after the translation was last accepted. accepted in the report keeps a hash of\neach source and of its sentences; REPORT.accepted, the file beside it, the sources themselves, so that the\nwords that changed can be named. When the translation is right, check --accept keeps that, or\n--accept=PATH,… for some texts."
	case HalfWidthMark, HalfWidthParen:
		return "Chinese text takes full-width marks (GB/T 15834): a half-width comma between Han is narrow and sits\nbadly.\n\nexample: 合作,共赢 → 合作，共赢"
	case StraightQuote:
		return "Chinese takes the quotes “ ” (GB/T 15834 4.8); straight ones have no direction.\n\nexample: \"河长制\" → “河长制”"
	case OddCharacter:
		return "What other programs left in a text: characters without width, private ones, radicals in the place of\ncharacters (⼀ for 一), Greek or Cyrillic letters among Latin ones, UTF-8 read as something else (â€™). They\nlook right and are not found by a search."
	case NoEndMark:
		return "A paragraph of running text stops without a mark at its end. Often its last line was lost when it was\ncopied."
	case QuoteNotInText:
		return "A quote is set large to lead the reader into the text, so its words stand there, in the summary, the key\nmessages or a section, in the same language. Quotation marks, a capital at the beginning and the marks at\neither end do not count, and an ellipsis stands for what was left out of one text. The message shows where\nthe quote leaves the text."
	case WrongEllipsis:
		return "The Chinese ellipsis is six dots in two characters (GB/T 15834 4.11): ……"
	case WrongDash, OneForDash:
		return "The Chinese dash is as long as two characters (GB/T 15834 4.10): ——. The numeral 一 looks like half of it."
	case DoubledMark, DoubledWord:
		return "Typed twice. Words that may stand twice (had had, 人人) are not named."
	case DoubleSpace, SpaceBeforeMark, NoSpaceAfterMark:
		return "English has one space between words, none before a mark and one after it."
	case SpaceInHan:
		return "Chinese has no spaces between characters. They come from forms filled in, or from text taken out of a\nPDF: 国际合 作."
	case FullWidthLetters:
		return "Letters and digits of full width (２０２０) come from input methods; they cannot be searched as 2020."
	case FullWidthInEnglish:
		return "A Chinese mark in an English text, left by an input method."
	case TraditionalScript:
		return "Nearly all characters of this language that have two forms stand in the Traditional one. Its tag should say\nso: then page words, dates and quotes are set in that script too, and single characters are not named."
	case TraditionalCharacter:
		return "A Traditional form among Simplified ones, often out of a quotation or a converted file. Names may keep\ntheirs."
	case Unpaired:
		return "A quote or bracket was opened and never closed, or closed and never opened."
	}
	return ""
}
