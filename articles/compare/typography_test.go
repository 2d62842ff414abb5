package compare_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"variorum/articles/compare"
)

// TestSameWording holds texts that differ in ways no reader would call
// wording: nothing but typography may be marked, whichever comes first.
func TestSameWording(t *testing.T) {
	for _, c := range sameWording() {
		for _, texts := range [][2]string{{c.old, c.new}, {c.new, c.old}} {
			got := compared(t, article(texts[0]), article(texts[1]))
			if got.Counts.Edits != 0 || got.Relation != compare.RelationIdentical || got.Counts.Typography == 0 {
				old, new := marked(t, texts[0], texts[1])
				t.Errorf("%s: %d edits, %d of typography\n%s\n%s", c.name, got.Counts.Edits, got.Counts.Typography, old, new)
			}
		}
	}
}

// TestOtherWording holds texts that look much the same and are not.
func TestOtherWording(t *testing.T) {
	for _, c := range otherWording() {
		for _, texts := range [][2]string{{c.old, c.new}, {c.new, c.old}} {
			if got := compared(t, article(texts[0]), article(texts[1])); got.Counts.Edits == 0 {
				t.Errorf("%s: no edit\n%s\n%s", c.name, texts[0], texts[1])
			}
		}
	}
}

// TestRestyled writes a text in a style drawn place by place.
func TestRestyled(t *testing.T) {
	const text = `“We’re not closing the well-known bridge — not for a day,” said Dr. Lund… At 5 p.m. on the 28 km road to the ` +
		`café, it’s 12 000 crowns or 2½ million; ‘the mayor’s’ co-owner: “It must be done.” The U.S. and CO₂ at 5 °C, Mr. Müller.`
	styles := map[string][]string{
		" ": {"  ", "\u00a0", "\u202f", "\u2009", "\u3000", "\n", "\u200b "}, "“": {`"`, "„", "«\u202f", "« ", "''", "″", "``"}, "”": {`"`, "“", " »", "\u202f»", "''"},
		"’": {"'", "‘", "ʼ", "′", "´", "`", "‛"}, "—": {"–", "-", "--", "―"}, "…": {"...", "..", " . . .", " …"}, "-": {"\u2010", "\u2011", "\u00ad\u2010"},
		"½": {" 1/2", " 1⁄2", " ½"}, "é": {"e\u0301"}, "o": {"O", "ｏ", "o\u200d", "о"}, "ü": {"ue", "u\u0308"}, "₂": {"2"}, ".": {"．"},
		"ll": {"l\u00adl"}, "5 °": {"5°", "5 º"}, "r. ": {"r "}, "ell-k": {"ell k"}, "p.m.": {"p. m.", "P.M."},
	}
	var froms []string
	for from := range styles {
		froms = append(froms, from)
	}
	slices.SortFunc(froms, func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) })
	rapid.Check(t, func(t *rapid.T) {
		var out strings.Builder
	next:
		for at := 0; at < len(text); {
			for _, from := range froms {
				if strings.HasPrefix(text[at:], from) && rapid.IntRange(0, 2).Draw(t, "restyle") == 0 {
					out.WriteString(rapid.SampledFrom(styles[from]).Draw(t, "style"))
					at += len(from)
					continue next
				}
			}
			_, size := utf8.DecodeRuneInString(text[at:])
			out.WriteString(text[at : at+size])
			at += size
		}
		c := compared(t, article(text), article(out.String()))
		if c.Counts.Edits != 0 || c.Relation != compare.RelationIdentical {
			t.Errorf("%d edits\n%s\n%s", c.Counts.Edits, sideMarks(c.Rows[0].Old), sideMarks(c.Rows[0].New))
		}
		check(t, article(text), article(out.String()))
	})
}

type keep struct{ name, old, new string }

func sameWording() []keep {
	return []keep{
		{"lost apostrophes", "We can't stop at Aronov's shop, they're sure it's open.", "We cant stop at Aronovs shop, theyre sure its open."},
		{"what pages leave in plain text", "“It's late at Moe & Sons’ café,” she said — twice.", "&ldquo;It&#39;s late at Moe&nbsp;&amp; Sons&rsquo; caf&eacute;,&rdquo; she said &mdash; twice."},
		{"narrow spaces before marks", "Il a menti\u202f? Oui\u202f! Le maire a dit\u202f: «\u202fnon\u202f».", "Il a menti ? Oui ! Le maire a dit : « non »."},
		{"narrow spaces before words", "The bridge cost 28\u202fmillion crowns.", "The bridge cost 28 million crowns."},
		{"narrow spaces in numbers", "Le pont coûte 12\u202f000\u202feuros et 28\u202f%.", "Le pont coûte 12 000 euros et 28 %."},
		{"spaces of all kinds", "The plan failed on Monday night.", "The\u2007plan\u2008failed\u200aon\u205fMonday\u3000night."},
		{"what does not show", "The plan failed on Monday night.", "The pl\u200ban\u2060 fai\u00adled\u061c \ufffcon Mon\u034fday\ufeff ni\u2800ght.\U000e0100"},

		{"apostrophes ‘", "It wasn't the mayor's plan.", "It wasn‘t the mayor‘s plan."},
		{"apostrophes ʼ", "It wasn't the mayor's plan.", "It wasnʼt the mayorʼs plan."},
		{"apostrophes ‛", "It wasn't the mayor's plan.", "It wasn‛t the mayor‛s plan."},
		{"apostrophes ′", "It wasn't the mayor's plan.", "It wasn′t the mayor′s plan."},
		{"apostrophes ´", "It wasn't the mayor's plan.", "It wasn´t the mayor´s plan."},
		{"apostrophes `", "It wasn't the mayor's plan.", "It wasn`t the mayor`s plan."},
		{"apostrophes of Hawaii", "The governor of Hawai'i and O'ahu.", "The governor of Hawaiʻi and Oꞌahu."},
		{"primes", "He is 6'2\" tall, the gate at 59°54' north.", "He is 6′2″ tall, the gate at 59°54′ north."},
		{"quotes of two commas", "Er sagte „nein“ am Mittag.", "Er sagte ,,nein'' am Mittag."},
		{"quotes of two curls", "He said \"no\" at noon.", "He said ‘‘no’’ at noon."},
		{"quotes of two angles", "Il a dit « non » à midi.", "Il a dit <<non>> à midi."},
		{"quotes as ornaments", "He said \"no\" at noon.", "He said ❝no❞ at noon."},
		{"gershayim", "צה״ל הודיע לג׳ורג׳.", "צה\"ל הודיע לג'ורג'."},
		{"gershayim as quotes", "צה״ל הודיע היום.", "צה”ל הודיע היום."},
		{"hyphens", "The e-mail of the vice-mayor.", "The e\u2010mail of the vice\u2043mayor."},
		{"long dashes", "The plan — failed — again.", "The plan ⸺ failed ⸻ again."},
		{"maqaf", "בית־ספר בתל־אביב.", "בית-ספר בתל-אביב."},
		{"dots parted by spaces", "The plan failed . . . the mayor left.", "The plan failed ... the mayor left."},
		{"dots parted by no-break spaces", "The plan failed.\u00a0.\u00a0. the mayor left.", "The plan failed… the mayor left."},
		{"four dots", "The plan failed. . . . The mayor left.", "The plan failed... The mayor left."},
		{"two dots", "The plan failed.. the mayor left.", "The plan failed… the mayor left."},
		{"Chinese dots", "我们不会走…… 他说。", "我们不会走... 他说。"},
		{"points of the East", "他说，不。好！真的？是；对", "他说, 不. 好! 真的? 是; 对"},
		{"commas of Japan", "彼は行った、そして来た。", "彼は行った，そして来た．"},
		{"points of Arabic", "قال، هل هذا؟ نعم؛ لا.", "قال, هل هذا? نعم; لا."},
		{"danda", "लड़का बड़ा है।", "लड़का बड़ा है."},
		{"bullets", "• The plan failed.", "* The plan failed."},
		{"bullets of other shapes", "▪ The plan failed.", "‣ The plan failed."},
		{"dash for a bullet", "– The plan failed.", "• The plan failed."},
		{"wave dashes", "9時〜17時まで。", "9時～17時まで。"},

		{"Russian ё", "Мэр ушёл в отставку, её пост пуст.", "Мэр ушел в отставку, ее пост пуст."},
		{"vowels of Arabic", "أَعْلَنَتِ الحُكُومَةُ الخَبَرَ اليَوْمَ.", "أعلنت الحكومة الخبر اليوم."},
		{"points of Hebrew", "הַמֶּמְשָׁלָה הוֹדִיעָה הַיּוֹם.", "הממשלה הודיעה היום."},
		{"tatweel", "قال الـرئيـس اليوم.", "قال الرئيس اليوم."},
		{"Persian letters", "گفت که ایران کشور.", "گفت كه ايران كشور."},
		{"figures of Arabic", "قتل ٢٨ شخصا من ١٬٢٣٤ أي ٢٫٥٪.", "قتل 28 شخصا من 1,234 أي 2.5%."},
		{"figures of Persian", "۲۸ نفر کشته شدند.", "28 نفر کشته شدند."},
		{"figures of Hindi", "२८ लोग मारे गए।", "28 लोग मारे गए।"},
		{"figures of Thai", "เขา ๒๕ คน", "เขา 25 คน"},
		{"umlauts in English", "The prosecutor Mueller spoke in Koeln.", "The prosecutor Müller spoke in Köln."},
		{"umlauts and ß", "Der Bürgermeister größerer Städte.", "Der Buergermeister groesserer Staedte."},
		{"œ", "Sa sœur a mangé un œuf à Œuilly.", "Sa soeur a mangé un oeuf à Oeuilly."},
		{"æ", "The encyclopædia of Cæsar's æon.", "The encyclopaedia of Caesar's aeon."},
		{"ligatures", "The oﬃce ﬁlled the ﬂoor.", "The office filled the floor."},
		{"the i of Turkish", "İstanbul'da ışık var, dedi vali.", "İSTANBUL'DA IŞIK VAR, DEDİ VALİ."},
		{"Greek capitals", "ΟΔΟΣ ΕΡΜΟΥ ΣΤΗΝ ΑΘΗΝΑ.", "Οδός Ερμού στην Αθήνα."},
		{"Romanian cedillas", "Președintele Iașiului și țara.", "Preşedintele Iaşiului şi ţara."},
		{"half-width kana", "ﾄｳｷｮｳのﾆｭｰｽとｶﾞｽ｡", "トウキョウのニュースとガス。"},
		{"Hangul by letters", "서울에서 말했다.", "\u1109\u1165울에서 말했다."},

		{"superscripts", "It is 28 m² and 3 km³ on the 1ˢᵗ.", "It is 28 m2 and 3 km3 on the 1st."},
		{"subscripts", "The CO₂ and H₂O of PM₁₀.", "The CO2 and H2O of PM10."},
		{"fractions", "It took 2½ hours and ¾ of a mile.", "It took 2 1/2 hours and 3∕4 of a mile."},
		{"ordinals", "Fue el 1.º de mayo y la 2.ª vez.", "Fue el 1º de mayo y la 2ª vez."},
		{"numero", "Le n° 5 est fini.", "Le nº 5 est fini."},
		{"degrees", "It was 5 °C at night.", "It was 5ºC at night."},
		{"times", "A grid of 3 × 4 cars.", "A grid of 3 x 4 cars."},
		{"emoji", "The keeper posted ❤️ and ☀️ today.", "The keeper posted ❤ and ☀ today."},

		{"glued at a full stop", "The plan failed on Monday.The mayor left.", "The plan failed on Monday. The mayor left."},
		{"glued at a colon", "The mayor said:The plan failed.", "The mayor said: The plan failed."},
		{"glued at an apostrophe", "He backed the workers'The plan failed.", "He backed the workers' The plan failed."},
		{"glued at a quotation mark", "The mayor said‘no’ at noon.", "The mayor said ‘no’ at noon."},
		{"glued many", "They came to the UnitedStatesofAmerica by ship.", "They came to the United States of America by ship."},
		{"torn apostrophes", "It wasn't the mayor's plan.", "It wasn ’ t the mayor 's plan."},
		{"spaced abbreviations", "The U.S. plan of J.K. Rowan at 5 p.m. failed.", "The U. S. plan of J. K. Rowan at 5 p. m. failed."},
		{"hyphens of compounds", "The well-known vice-mayor Jean-Luc.", "The well known vice mayor Jean Luc."},
		{"hyphens of numbers in words", "Two-thirds of a state-of-the-art 28-point plan.", "Two thirds of a state of the art 28 point plan."},
		{"stops behind titles", "Mr. Harlow and Dr. Marlow left St. Ives.", "Mr Harlow and Dr Marlow left St Ives."},
		{"stops behind small titles", "The case of Vik vs. Holmby.", "The case of Vik vs Holmby."},
		{"dotted abbreviations", "The C.I.A. and F.B.I. met at 5 p.m. and I am, e.g., a Ph.D. now.", "The CIA and FBI met at 5 pm and I am, eg, a PhD now."},
		{"dotted at the end", "He came at 5 p.m. They left the F.B.I.", "He came at 5 PM. They left the FBI."},
		{"units", "It is 5kg or 30km, a 2x4.", "It is 5 kg or 30 km, a 2 x 4."},
		{"thousands", "It cost 12000 crowns.", "It cost 12 000 crowns."},
		{"stops and quotes", "He called it \"a plan.\" It was \"no,\" he said.", "He called it \"a plan\". It was \"no\", he said."},
		{"a bullet", "• The plan failed.", "The plan failed."},
		{"emphasis", "The **plan** failed on _Monday_ night, **\"so\"** he *said*.", "The plan failed on Monday night, \"so\" he said."},
		{"signs of trade", "The Zendo™ plan and Zendo® car.", "The Zendo plan and Zendo car."},
		{"escapes of Markdown", "1\\. The plan \\[again\\] costs 3\\*4 \\- a lot\\.", "1. The plan [again] costs 3*4 - a lot."},
	}
}

func otherWording() []keep {
	return []keep{
		{"words that differ by an apostrophe and stand on both sides", "It's late, and its crew can't leave.", "Its late, and it's crew won't leave."},
		{"an ampersand that is none", "Moe & Sons; Berg", "Moe &amp Sons; Berg"},
		{"a note's number is none of a word's", "It is 28 on Monday¹ night.", "It is 28 on Monday night."},
		{"powers", "There are 10² ways.", "There are 102 ways."},
		{"fractions of others", "About ¾ of voters stayed.", "About 1/4 of voters stayed."},
		{"dates with slashes", "He came on 1/2/2031 to us.", "He came on 1/3/2031 to us."},
		{"flags", "She posted 🇳🇴 today.", "She posted 🇸🇪 today."},
		{"flags of parts", "She posted 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f today.", "She posted 🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f today."},
		{"accents that part words", "Il va à Nantes ou il veut.", "Il va à Nantes où il veut."},
		{"figures of Arabic", "قتل ٢٨ شخصا.", "قتل 27 شخصا."},
		{"letters of Russian", "Мэр все сказал.", "Мэр вся сказал."},
		{"a minus sign", "It fell to -5 degrees.", "It fell to 5 degrees."},
		{"a range", "It took 5-10 minutes.", "It took 5 10 minutes."},
		{"dashes", "The mayor - the one from Vik - left.", "The mayor the one from Vik left."},
		{"a dash between words", "The plan failed—the mayor left.", "The plan failed the mayor left."},
		{"the dash of a dialogue", "– The plan failed, he said.", "The plan failed, he said."},
		{"a range of two figures", "It took 2030 minutes.", "It took 20-30 minutes."},
		{"figures in one", "It took 12 days.", "It took 1-2 days."},
		{"verbs like abbreviations", "I am here at 5.", "I was here at 5 a.m."},
		{"pronouns like abbreviations", "They called us on Monday.", "They called U.S. on Monday."},
		{"decimals", "It fell to 28.40 people.", "It fell to 28. 40 people."},
		{"a full stop", "He met Harlow. Marlow left.", "He met Harlow Marlow left."},
		{"stars within a word", "He said f**k to them.", "He said fk to them."},
		{"a question", "The plan failed?", "The plan failed."},
		{"a comma", "The plan, failed.", "The plan failed."},
	}
}
