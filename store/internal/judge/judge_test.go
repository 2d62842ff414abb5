package judge_test

import (
	"testing"

	"variorum/articles"
	"variorum/store/internal/judge"
)

// newArticle makes an article of a headline and paragraphs.
func newArticle(headline string, paragraphs ...string) *articles.Article {
	a := &articles.Article{Blocks: []articles.Block{{Kind: articles.KindHeadline, Text: headline}}}
	for _, p := range paragraphs {
		a.Blocks = append(a.Blocks, articles.Block{Kind: articles.KindParagraph, Text: p})
	}
	return a
}

func compare(t *testing.T, a, b *articles.Article) judge.Verdict {
	t.Helper()
	v, err := judge.Judge(t.Context(), a, b, false)
	if err != nil {
		t.Fatal(err)
	}
	if back, _ := judge.Judge(t.Context(), b, a, false); back != v {
		t.Errorf("the other way round %v, want %v", back, v)
	}
	return v
}

const (
	ferry = "The ferry between Sandnes and Kestrel Island will stop running in September, the operator said on Monday, blaming the price of fuel."
	crowd = "Several hundred islanders met in the school that evening and asked the county to find somebody else to run the line."
)

func TestTheSameTextIsWorthAll(t *testing.T) {
	a := newArticle("Ferry line to close", ferry, crowd)
	if v := compare(t, a, newArticle("Ferry line to close", ferry, crowd)); v.Value != 1 || v.Kept != 1 {
		t.Errorf("%+v, want all", v)
	}
}

func TestOtherTextsAreWorthNothing(t *testing.T) {
	a := newArticle("Ferry line to close", ferry)
	b := newArticle("Library opens on Sundays", "After a trial in the spring drew many readers, books may be had on each day of the week from October.")
	if v := compare(t, a, b); v.Value > .1 {
		t.Errorf("%+v, want next to nothing", v)
	}
}

// A stub is kept whole by the full story.
func TestTheShorterTextCounts(t *testing.T) {
	stub, full := newArticle("Ferry line to close", ferry), newArticle("Ferry line to close", ferry, crowd, crowd+" A decision is expected in June.")
	if v := compare(t, stub, full); v.Kept < .95 || v.Value < .9 {
		t.Errorf("%+v, want nearly all", v)
	}
}

// Rewording changes words and keeps facts, filling in a template keeps words and
// changes facts.
func TestFactsTellATemplateFromARewrite(t *testing.T) {
	a := newArticle("Market close", "Shares in Orsa Mining closed at 412 crowns in Kelmar on Monday, up 14 percent from 361, after Brill Foods withdrew its bid of 950 million.")
	template := newArticle("Market close", "Shares in Halden Bank closed at 733 crowns in Tarnow on Friday, up 21 percent from 605, after Lund Steel withdrew its bid of 310 million.")
	rewrite := newArticle("Market close", "Orsa Mining shares ended trading at 412 crowns in Kelmar on Monday, having gained 14 percent from 361, when Brill Foods gave up its bid of 950 million.")
	filled, reworded := compare(t, a, template), compare(t, a, rewrite)
	if filled.Value >= .3 || reworded.Value <= .5 {
		t.Errorf("template %+v, rewrite %+v", filled, reworded)
	}
}

// What both texts end with says nothing of the story.
func TestACommonEndCountsLittle(t *testing.T) {
	about := "The Harbour Post has been printed in Vesterby since 1884 and is owned by its readers. To support our work, take out a subscription."
	front := compare(t, newArticle("News", about, ferry), newArticle("News", about, crowd))
	end := compare(t, newArticle("Ferry", ferry, about), newArticle("Meeting", crowd, about))
	if end.Value > .1 || front.Value < end.Value+.2 {
		t.Errorf("in front %.2f, at the end %.2f", front.Value, end.Value)
	}
}

// A short text under a new headline is the same text.
func TestANewHeadlineLeavesABriefWhatItIs(t *testing.T) {
	if v := compare(t, newArticle("Ferry line to close", ferry), newArticle("Islanders lose their ferry in September", ferry)); v.Value < .6 {
		t.Errorf("%+v, want most", v)
	}
}

// Headlines that name other months announce other editions of one thing.
func TestOtherDatesLowerTheValue(t *testing.T) {
	a, b := newArticle("Call of March", ferry, crowd), newArticle("Call of April", ferry, crowd)
	same, err := judge.Judge(t.Context(), a, b, false)
	if err != nil {
		t.Fatal(err)
	}
	apart, _ := judge.Judge(t.Context(), a, b, true)
	if apart.Value >= same.Value || apart.Kept != same.Kept {
		t.Errorf("with other dates %+v, without %+v", apart, same)
	}
}

func FuzzJudge(f *testing.F) {
	f.Add("A b C 1 2. D", "b C\n\n2 1 e", true)
	f.Add("漢字かな交じり", "ภาษาไทย", false)
	f.Fuzz(func(t *testing.T, a, b string, apart bool) {
		if len(a)+len(b) > 4000 {
			return
		}
		x, y := newArticle(articles.Clean(a), articles.Clean(b)), newArticle(articles.Clean(b), articles.Clean(a), articles.Clean(a))
		v, err := judge.Judge(t.Context(), x, y, apart)
		if err != nil {
			t.Fatal(err)
		}
		if !(v.Value >= 0 && v.Value <= 1 && v.Kept >= 0 && v.Kept <= 1) {
			t.Errorf("%+v", v)
		}
	})
}

// A notice keeps the words of its template and the long names of laws and houses
// in it; who, when and how many are others.
func TestNoticesOfOneTemplateAreApart(t *testing.T) {
	notice := func(company, shares, day, person string) *articles.Article {
		return newArticle(company+": Shares in Issue",
			"Under the Listing and Transparency Code of the Federal Market Council, "+company+" informs the market that on "+day+" it had "+shares+" ordinary shares in issue, each with one vote.",
			"The figure of "+shares+" may be used by those who must tell the Company of a holding under the Listing and Transparency Code of the Federal Market Council.",
			"Questions may be put to "+person+", Secretary of the Company.")
	}
	a := notice("Aldermoor Ships plc", "41,208,117", "28 February 2031", "Ines Corval")
	b := notice("Brightwater Foods plc", "9,660,350", "31 March 2031", "Paul Endersby")
	if v := compare(t, a, b); v.Value > .3 {
		t.Errorf("two companies: %+v, want little", v)
	}
	corrected := notice("Aldermoor Ships plc", "41,208,171", "28 February 2031", "Ines Corval")
	if v := compare(t, a, corrected); v.Value < .7 {
		t.Errorf("one figure corrected: %+v, want nearly all", v)
	}
}

// Where every third word has a capital, names still tell texts apart, but not in
// German, which gives one to all nouns.
func TestManyNamesStayNames(t *testing.T) {
	sentenced := func(place, name, crime, lawyer string) *articles.Article {
		return newArticle(place+" Man Sentenced for "+crime,
			place+" - "+name+", of "+place+", was sentenced today in Federal Court to prison for "+crime+", announced State Attorney "+lawyer+".",
			"Assistant State Attorney "+lawyer+" and the Crimes Unit of the Justice Office prosecuted the case.")
	}
	a := sentenced("Harrowgate", "Tobias Renn", "Wire Fraud", "Clara Voss")
	b := sentenced("Millbrook", "Simon Achterberg", "Arson", "Lukas Hale")
	if v := compare(t, a, b); v.Value >= .5 {
		t.Errorf("two men: %+v, want less than links them", v)
	}
	german := func(place, sum string) *articles.Article {
		return newArticle("Die Brücke bleibt gesperrt",
			"Die Brücke über den Fluss bleibt nach dem Unfall vom Montag für Autos und Lastwagen gesperrt, teilte das Amt für Verkehr in "+place+" mit.",
			"Die Kosten der Arbeiten schätzt der Leiter des Amtes auf "+sum+" Euro; die Sperre soll bis zum Herbst dauern.")
	}
	if v := compare(t, german("Sandheim", "300.000"), german("Sandheim", "400.000")); v.Value < .5 {
		t.Errorf("one German report: %+v, want enough to link them", v)
	}
}
