package read

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"variorum/articles"
)

func parseString(t *testing.T, name, text string) articles.Article {
	t.Helper()
	list, err := Parse(name, []byte(text), Limits{})
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	if len(list) != 1 {
		t.Fatalf("%d articles in %q", len(list), text)
	}
	return list[0]
}

// body is a paragraph long enough to be a story's.
const body = "The harbour of Northport was closed on Friday after a storm that tore the roof off the ferry terminal, officials said."

func TestParagraphsStayParagraphs(t *testing.T) {
	for _, text := range []string{
		"One sentence.",
		"one line without an end",
		"Home",
		"Related",
		"date palms grow here.",
		"title fight ends in a draw.",
		"author unknown, the poem says.",
		"date 2025 was a good year.",
		"Yes.\n\nNo.\n\nYes.",
		"Yes.\n\nHome\n\nNo.",
		body + "\n\nA / B / C\n\n" + body,
		"“Share,” she said.\n\n“No.”\n\n" + body,
		"The Times\n\nwere hard.",
		"It was late.\n\n" + body,
		"Then he said,\n\n" + body,
		"the lower case\n\n" + body,
		"Dear Ana:\n\n" + body,
		body + "\n\nHome\n\n" + body,
		body + "\n\nMore\n\n" + body,
		body + "\n\nIn this image of the world there is no room for chance, she writes.\n\n" + body,
		body + "\n\nIn this photograph I see my father.\n\n" + body,
		body + "\n\nThe photo was taken in May.\n\n" + body,
		body + "\n\nNo.\n\nAP said so.\n\n" + body,
		"- a list\n\n- of items\n\n" + body,
		"IN THE BEGINNING.\n\n" + body,
		"www.example.com is a site.\n\n" + body,
		"Subscribe to our view that all is well, he said.\n\n" + body,
		body + "\n\n12 Comments were made.\n\n" + body,
		body + "\n\nPage 3 of the report says so.\n\n" + body,
		body + "\n\nThe post was abolished in May.\n\n" + body,
		body + "\n\nHe has all rights reserved for kings.\n\n" + body,
	} {
		for i, b := range parseString(t, "a.txt", text).Blocks {
			if b.Kind != articles.KindParagraph {
				t.Errorf("block %d of %.60q is a %s", i, text, kindNames[b.Kind])
			}
		}
	}
}

func TestPartsOfAPage(t *testing.T) {
	for _, test := range []struct {
		text string
		want string // first letters of the kinds: p, h headline, H heading, c, r, f
	}{
		{"Storm closes harbour\n\n" + body, "hp"},
		{"Who closed the harbour?\n\n" + body, "hp"},
		{"The Gull News\n\nStorm closes harbour\n\n" + body + "\n\n" + body, "fhpp"},
		{"The Gull News\n\nThe harbour will stay closed until Monday, the mayor said.\n\n" + body + "\n\n" + body, "fhpp"},
		{"World\n\nStorm closes harbour\n\n" + body + "\n\n" + body, "fhpp"},
		{"gull.test\n\nStorm closes harbour\n\n" + body + "\n\n" + body, "fhpp"},
		{"Küstenbote\n\nSturm schließt den Hafen\n\nVon Heike Brandt\n\n5. Dezember 2025\n\n" + body + "\n\n" + body, "fhpppp"},
		{"Skip to content\nHome\nNews\n\nThe Northport Ledger\n\nStorm closes harbour\n\nby Ana Ruiz | Dec 5, 2025 | News\n\n" + body + "\n\n" + body, "ffhppp"},
		{"Storm closes harbour\n\nA roof falls into the sea\n\nBy Ana Ruiz\n\nDecember 5, 2025\n\n" + body, "hpppp"},
		{"The Gull      5 December 2025\n\n" + body + "\n\nPage 1 of 3\n\nThe Gull      5 December 2025\n\n" + body + "\n\nPage 2 of 3\n\nThe Gull      5 December 2025\n\n" + body, "fpffpffp"},
		{"Advertisement\n\nStorm closes harbour\n\n" + body, "fhp"},
		{"Home » World » Europe\n\nStorm closes harbour\n\n4 min read\n\n" + body, "fhfp"},
		{"Advertisement\n\nIt was dark.\n\n" + body, "fpp"},
		{body + "\n\nPhoto: Ana Ruiz\n\n" + body, "pcp"},
		{body + "\n\nAna Ruiz / POOL / AFP via Getty Images\n\n" + body, "pcp"},
		{body + "\n\nAna Ruiz / POOL / AFP via Getty Images", "pc"},
		{body + "\n\nWorkers clear the quay on Friday. (AP Photo/Ana Ruiz)\n\n" + body, "pcp"},
		{body + "\n\nFILE - The harbour of Northport in May.\n\n" + body, "pcp"},
		{body + "\n\nIn this photo provided by the mayor's office, workers clear the quay.\n\n" + body, "pcp"},
		{"toggle caption\n\nAna Ruiz for The Gull\n\n" + body, "fcp"},
		{body + "\n\n* * *\n\n" + body, "prp"},
		{body + "\n\nRelated Articles\n\n" + body, "pfp"},
		{body + "\n\nADVERTISEMENT\n\n" + body, "pfp"},
		{body + "\n\nShare\n\nComments\n\nHome", "pfff"},
		{body + "\n\nSign up for our morning newsletter and never miss a storm.", "pf"},
		{body + "\n\nWe use cookies to make this site better.", "pf"},
		{body + "\n\n© 2025 The Gull. All rights reserved.", "pf"},
		{body + "\n\nLesen Sie auch:\n\n" + body, "pfp"},
		{body + "\n\nMehr zum Thema: Boje treibt ab\n\n" + body, "pfp"},
		{body + "\n\nÀ lire aussi\u00a0: La bouée qui dérive\n\n" + body, "pfp"},
		{body + "\n\nPage 3 of 7\n\n" + body, "pfp"},
		{body + "\n\nSeite 3/7\n\n" + body, "pfp"},
		{body + "\n\n© RIPRODUZIONE RISERVATA", "pf"},
		{body + "\n\n2 Comments", "pf"},
		{body + "\n\nThe post Storm closes harbour appeared first on The Gull.", "pf"},
		{body + "\n\nYou are receiving this email because you signed up. Unsubscribe", "pf"},
		{body + "\n\nCHAPTER IV.\n\n" + body, "pHp"},
		{body + "\n\nWHAT HAPPENS NEXT\n\n" + body, "pHp"},
	} {
		var got strings.Builder
		for _, b := range parseString(t, "a.txt", test.text).Blocks {
			got.WriteByte("phHqlctcrf"[b.Kind])
		}
		if got.String() != test.want {
			t.Errorf("%q: %s, want %s", test.text, got.String(), test.want)
		}
	}
}

func TestLinesAndParagraphs(t *testing.T) {
	join := func(parts ...string) []string { return parts }
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"blank lines", "a b\n\n\n\nc d\n \t\ne", join("a b", "c d", "e")},
		{"windows line ends", "a b\r\n\r\nc d\r\n", join("a b", "c d")},
		{"old Mac line ends", "a b\r\rc d", join("a b", "c d")},
		{"one paragraph a line", body + "\n" + body + "\n“No.”", join(body, body, "“No.”")},
		{"indented first lines, wrapped",
			"   The ferry between Northport and Gull Island did\nnot sail on Friday, and nobody could say when it\nwould sail again.\n   The mayor said that people should stay at home\nand wait for news from the operator.",
			join("The ferry between Northport and Gull Island did not sail on Friday, and nobody could say when it would sail again.",
				"The mayor said that people should stay at home and wait for news from the operator.")},
		{"wrapped, with an address that cannot be",
			"The roof of the terminal fell into the water on Friday, and nobody\non the quay was any the worse for it, as can be seen at the address\nhttps://gull.example/2025/12/05/harbour/the-roof-of-the-terminal-fell-into-the-water\nby everybody who does not believe it and wants to see the pictures\nthat the harbour master took of it from his window, over and over.\n\nThe boats stayed at the quay until it was light, and the crews had\nbreakfast in the café, which gave them the bread for nothing, as it\nhad lost its own roof in the same hour and could not keep any of it\nfresh, and so they all sat there until noon and told one another\nwhat had happened, over and over.",
			join("The roof of the terminal fell into the water on Friday, and nobody on the quay was any the worse for it, as can be seen at the address https://gull.example/2025/12/05/harbour/the-roof-of-the-terminal-fell-into-the-water by everybody who does not believe it and wants to see the pictures that the harbour master took of it from his window, over and over.",
				"The boats stayed at the quay until it was light, and the crews had breakfast in the café, which gave them the bread for nothing, as it had lost its own roof in the same hour and could not keep any of it fresh, and so they all sat there until noon and told one another what had happened, over and over.")},
		{"wrapped with a hyphen", "The roof of the terminal fell into the water in a half-\nhearted way, and nobody on the quay was any the worse\nfor it, the harbour master said on Friday afternoon.",
			join("The roof of the terminal fell into the water in a half-hearted way, and nobody on the quay was any the worse for it, the harbour master said on Friday afternoon.")},
		{"verse with every other line indented", "The keeper wrote this.\n\nIt turned all night above the bay\n  and no one looked at it at all\nuntil the night it went away\n  and all the windows on the wall\nwere dark as stones.",
			join("The keeper wrote this.", "It turned all night above the bay\n  and no one looked at it at all\nuntil the night it went away\n  and all the windows on the wall\nwere dark as stones.")},
		{"wrapped Chinese", "当局宣布，海鸥湾港口在一场猛烈的风暴之后于星期五\n关闭。渡轮码头的屋顶掉进了海里，两艘船受损。岛上\n的居民暂时要坐渔船来往。",
			join("当局宣布，海鸥湾港口在一场猛烈的风暴之后于星期五关闭。渡轮码头的屋顶掉进了海里，两艘船受损。岛上的居民暂时要坐渔船来往。")},
		{"spaces inside stay", "a  b\u00a0c", join("a  b\u00a0c")},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, b := range parseString(t, "a.txt", test.text).Blocks {
				got = append(got, b.Text)
			}
			if strings.Join(got, "\x00") != strings.Join(test.want, "\x00") {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestFlattenedHeaders(t *testing.T) {
	day := time.Date(2025, 12, 5, 0, 0, 0, 0, time.UTC)
	for _, test := range []struct {
		text string
		want articles.Article
	}{
		{" date 2025-12-05 " + body, articles.Article{Published: day}},
		{"--- title: Storm: harbour closed date: 2025-12-05 --- " + body, articles.Article{Title: "Storm: harbour closed", Published: day}},
		{"title Storm author Ana Ruiz url https://gull.example/a hostname gull.example sitename The Gull date 2025-12-05 " + body,
			articles.Article{Title: "Storm", Author: "Ana Ruiz", URL: "https://gull.example/a", Source: "The Gull", Published: day}},
		{"--- title: Storm date: 2025-12-05 categories: ['World', 'Sea and coast'] tags: [\"mayor's office\"] fingerprint: 0123456789abcdef --- " + body,
			articles.Article{Title: "Storm", Published: day}},
		{"date 2025-12-05 categories World;Sea tags [] " + body, articles.Article{Published: day}},
		{"title Storm " + body, articles.Article{}},
		{"date 2025-13-45 " + body, articles.Article{}},
	} {
		a := parseString(t, "a.txt", test.text)
		if a.Title != test.want.Title || a.Author != test.want.Author || a.URL != test.want.URL || a.Source != test.want.Source || !a.Published.Equal(test.want.Published) {
			t.Errorf("%.60q: %+v", test.text, a)
		}
		if last := a.Blocks[len(a.Blocks)-1].Text; !strings.HasSuffix(last, body) || (test.want.Published == day) != (last == body) {
			t.Errorf("%.60q: the text became %q", test.text, last)
		}
	}
}

func TestHeaderOfACopiedMessage(t *testing.T) {
	a := parseString(t, "a.txt", "From: Ana Ruiz <ana@gull.example>\nSubject: Storm closes harbour\nDate: Fri, 5 Dec 2025 10:00:00 +0000\n\n"+body)
	if a.Title != "Storm closes harbour" || a.Author != "Ana Ruiz" || a.Published.Format(time.DateOnly) != "2025-12-05" || len(a.Blocks) != 2 {
		t.Errorf("got %+v", a)
	}
}

// A list whose end cannot be told from the text stays in the text.
func TestFlattenedHeaderWithoutAnEnd(t *testing.T) {
	a := parseString(t, "a.txt", "date 2025-12-05 tags of sea birds were found. "+body)
	if a.Published.IsZero() || !strings.HasPrefix(a.Blocks[0].Text, "tags of sea birds") {
		t.Errorf("got %+v", a)
	}
}

func TestQuotedText(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"each line", "Ana wrote:\n> The roof is gone.\n> We ran.\n\nWho ran?", "p:Ana wrote:|q1:The roof is gone.|q1:We ran.|p:Who ran?"},
		{"nested", "> > > The roof is gone.\n>> Which one?\n> That of the terminal.\nI see.", "q3:The roof is gone.|q2:Which one?|q1:That of the terminal.|p:I see."},
		{"blank lines between", "> One\n>\n> Two\n\n> Three", "q1:One|q1:Two|q1:Three"},
		{"wrapped", "> The roof of the ferry terminal fell into the water on Friday and\n> nobody on the quay was any the worse for it, as the harbour master\n> said.\n\nGood.",
			"q1:The roof of the ferry terminal fell into the water on Friday and nobody on the quay was any the worse for it, as the harbour master said.|p:Good."},
		{"wrapped narrower than the answer", "The roof of the ferry terminal fell into the water on Friday and nobody\non the quay was any the worse for it, and the boats sail again on\nMonday.\n\n> The harbour stays closed, and the\n> fishing boats will take people to\n> the island.",
			"p:The roof of the ferry terminal fell into the water on Friday and nobody on the quay was any the worse for it, and the boats sail again on Monday.|q1:The harbour stays closed, and the fishing boats will take people to the island."},
		{"no quotation", ">50 people came.\n\n>=3 is enough.\n\n-> see below", "p:>50 people came.|p:>=3 is enough.|p:-> see below"},
		{"signature", body + "\n\n-- \nAna Ruiz\n\nThe Gull\n", "p:" + body + "|f:--\nAna Ruiz\n\nThe Gull"},
		{"quoted signature", body + "\n\n> Yes.\n> -- \n> Bo Li\n\nNo.", "p:" + body + "|q1:Yes.|f:--\nBo Li|p:No."},
		{"no signature", "One.\n\n--\n\nTwo.", "p:One.|p:--|p:Two."},
		{"signs too far from the end", "One.\n\n-- \n" + strings.Repeat("Two.\n\n", 10) + "Three.", "p:One.|p:--\nTwo." + strings.Repeat("|p:Two.", 9) + "|p:Three."},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, b := range parseString(t, "a.txt", test.text).Blocks {
				level := ""
				if b.Level > 0 {
					level = fmt.Sprint(b.Level)
				}
				got = append(got, kindNames[b.Kind][:1]+level+":"+b.Text)
			}
			if got := strings.Join(got, "|"); got != test.want {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
}

func TestBylineAndDateLines(t *testing.T) {
	a := parseString(t, "a.txt", "Storm closes harbour\n\nBy Ana Ruiz and Bo Li\n\nUpdated: December 6, 2025\n\nPublished December 5, 2025\n\n"+body)
	if a.Author != "Ana Ruiz and Bo Li" || a.Published.Format(time.DateOnly) != "2025-12-05" || a.Modified.Format(time.DateOnly) != "2025-12-06" || len(a.Blocks) != 5 {
		t.Errorf("got %+v", a)
	}
	for line, want := range map[string]string{
		"BY ANA RUIZ": "ANA RUIZ", "By ANA RUIZ\nStaff Writer": "ANA RUIZ", "by Ana Ruiz | Dec 5, 2025 | News": "Ana Ruiz", "Von Heike Brandt und Jens Ohm": "Heike Brandt und Jens Ohm",
		"Par Solène Kerguen": "Solène Kerguen", "Por LUCÍA FERRER": "LUCÍA FERRER", "di Carla Moretti": "Carla Moretti", "Автор: Инна Гладкова": "Инна Гладкова", "By Jan van der Meer": "Jan van der Meer",
		"Von Anfang an dabei": "", "Par Avion": "", "Por fin": "", "By Friday the Mayor was gone": "", "di": "",
	} {
		if a := parseString(t, "a.txt", "Storm closes harbour\n\n"+line+"\n\n"+body); a.Author != want {
			t.Errorf("%q: author %q, want %q", line, a.Author, want)
		}
	}
	if a := parseString(t, "a.txt", "By noon it was over.\n\n"+body); a.Author != "" {
		t.Errorf("author %q", a.Author)
	}
}
