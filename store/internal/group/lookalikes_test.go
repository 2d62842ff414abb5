package group_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"variorum/articles"
)

// A newsroom writes texts that read, to a program, like news: no two sentences are
// alike unless one is used twice.
type newsroom struct{ *rand.Rand }

var (
	plainWords = strings.Fields(`bridge council harbour river storm school hospital budget vote trial inquiry fire crew driver
		witness mayor minister union strike factory plant valve boiler tunnel road traffic railway station market price
		harvest field village island ferry captain cargo port customs border patrol court judge sentence appeal verdict
		evidence lawyer client bank loan debt tax pension nurse doctor patient ward vaccine clinic teacher pupil lesson
		library museum painting concert stage actor film critic award prize match goal league coach player injury crowd
		warning forecast flood snow ice heat drought wind damage repair cost estimate plan project contract builder crane
		site permit protest petition speech promise reform law clause draft debate session seat party leader coalition
		poll turnout ballot campaign rival scandal letter report audit fraud charge denial apology resignation office`)
	verbs = strings.Fields(`closed opened rejected approved delayed blamed praised warned demanded promised refused
		examined replaced repaired inspected cancelled announced questioned defended criticised ordered suspended
		welcomed ignored doubted confirmed postponed abandoned recovered collected`)
	adjectives = strings.Fields(`old new local northern southern narrow heavy quiet angry sudden costly public private early
		late damaged crowded empty wooden frozen disputed remaining temporary former senior young foreign`)
	surnames = strings.Fields(`Rojas Weiss Berg Brandt Okafor Price Sand Novak Silva Harris Meyer Dunn Kovac Abara Lund
		Iversen Castell Moreau Petrov Tanaka Olsen Farkas Byrne Costa Haddad Lindqvist Marsh Nagy Orsini Quist`)
	towns = strings.Fields(`Vesterby Grevik Oakham Lindau Tarnow Kelmar Sandnes Harlow Sollen Brackley Ferrymead Easton
		Northfield Halden Orsa Kestrel Diggle Ambleton Corvane Dunmere`)
)

func (n newsroom) one(of []string) string { return of[n.IntN(len(of))] }

// clause writes part of a sentence.
func (n newsroom) clause() string {
	switch n.IntN(6) {
	case 0:
		return fmt.Sprintf("the %s %s %s the %s of the %s", n.one(adjectives), n.one(plainWords), n.one(verbs), n.one(plainWords), n.one(plainWords))
	case 1:
		return fmt.Sprintf("%s %s a %s %s near %s", n.one(surnames), n.one(verbs), n.one(adjectives), n.one(plainWords), n.one(towns))
	case 2:
		return fmt.Sprintf("some %d people in %s %s the %s", 10+n.IntN(900), n.one(towns), n.one(verbs), n.one(plainWords))
	case 3:
		return fmt.Sprintf("no %s was %s by the %s %s", n.one(plainWords), n.one(verbs), n.one(adjectives), n.one(plainWords))
	case 4:
		return fmt.Sprintf("every %s %s in the %s was %s with %s", n.one(adjectives), n.one(plainWords), n.one(plainWords), n.one(verbs), n.one(plainWords))
	}
	return fmt.Sprintf("%s and %s %s their %s", n.one(plainWords), n.one(plainWords), n.one(verbs), n.one(plainWords))
}

// sentence writes one of two or three clauses.
func (n newsroom) sentence() string {
	s := n.clause() + n.one([]string{", while ", ", although ", " and ", " because ", ", and "}) + n.clause()
	if n.IntN(3) == 0 {
		s += n.one([]string{" after ", " before "}) + n.clause()
	}
	return strings.ToUpper(s[:1]) + s[1:] + "."
}

func (n newsroom) sentences(count int) []string {
	list := make([]string, count)
	for i := range list {
		list[i] = n.sentence()
	}
	return list
}

func (n newsroom) headline() string {
	c := n.clause()
	return strings.ToUpper(c[:1]) + c[1:]
}

// paragraphs joins sentences into paragraphs, two each.
func paragraphs(sentences []string) []string {
	var list []string
	for pair := range slices.Chunk(sentences, 2) {
		list = append(list, strings.Join(pair, " "))
	}
	return list
}

func (n newsroom) article(sentences ...string) *articles.Article {
	return newArticle(append([]string{n.headline()}, paragraphs(sentences)...)...)
}

// reword replaces a share of the words that are neither figures nor names.
func (n newsroom) reword(text string, share float64) string {
	list := strings.Fields(text)
	for i, w := range list {
		if w == strings.ToLower(w) && !strings.ContainsAny(w, "0123456789") && n.Float64() < share {
			list[i] = n.one(plainWords)
			if strings.HasSuffix(w, ",") || strings.HasSuffix(w, ".") {
				list[i] += w[len(w)-1:]
			}
		}
	}
	return strings.Join(list, " ")
}

// What must not become one story, and what must, with all texts of a kind at once.
var lookalikes = map[string]func(n newsroom) (stories [][]*articles.Article){
	"21 outlets on one event": func(n newsroom) (stories [][]*articles.Article) {
		statement, quotes := n.sentences(2), n.sentences(4)
		for range 21 {
			text := n.sentences(5 + n.IntN(8))
			for _, i := range n.Perm(len(quotes))[:1+n.IntN(2)] {
				text = slices.Insert(text, n.IntN(len(text)), quotes[i])
			}
			if n.IntN(2) == 0 {
				text = append(text, statement...)
			}
			stories = append(stories, []*articles.Article{n.article(text...)})
		}
		return stories
	},
	"one wire report in many papers": func(n newsroom) (stories [][]*articles.Article) {
		wire := n.sentences(12)
		var one []*articles.Article
		for range 8 {
			text := slices.Clone(wire[:7+n.IntN(6)])
			for i := range text {
				text[i] = n.reword(text[i], .06)
			}
			if n.IntN(2) == 0 {
				text = append(text, n.sentence())
			}
			one = append(one, n.article(text...))
		}
		return [][]*articles.Article{one}
	},
	"a running story with background": func(n newsroom) (stories [][]*articles.Article) {
		background := n.sentences(5)
		for range 8 {
			text := append(n.sentences(5+n.IntN(4)), background[:3+n.IntN(3)]...)
			first := n.article(text...)
			second := n.article(append(slices.Clone(text[:3]), append(n.sentences(1), text[3:]...)...)...)
			stories = append(stories, []*articles.Article{first, second})
		}
		return stories
	},
	"briefs of one police office": func(n newsroom) (stories [][]*articles.Article) {
		for range 10 {
			stories = append(stories, []*articles.Article{newArticle(n.headline(), n.sentence()+" "+policePhrase)})
		}
		return stories
	},
	"notices of one template": func(n newsroom) (stories [][]*articles.Article) {
		for i := range 12 {
			firm, town, product := n.one(surnames), n.one(towns), n.one(adjectives)+" "+n.one(plainWords)
			stories = append(stories, []*articles.Article{newArticle(
				fmt.Sprintf("%s recalls %s", firm, product),
				fmt.Sprintf("%s of %s is recalling %d packages of %s because they may contain parts that were not declared on the label, the food office said on %d May.", firm, town, 100+n.IntN(9000), product, 1+n.IntN(30)),
				"People who have an allergy to these parts run the risk of a serious reaction if they eat the product. No illness has been reported to date.",
				fmt.Sprintf("The packages bear the lot number %d and were sold in shops in %s and %s. They should be returned to where they were bought for a full refund.", 1000*i+n.IntN(1000), n.one(towns), n.one(towns)),
				fmt.Sprintf("Buyers with questions may call %s on %d on working days between nine and five.", firm, 100000+n.IntN(899999)),
			)})
		}
		return stories
	},
	"notices whose facts are few": func(n newsroom) (stories [][]*articles.Article) {
		for range 10 {
			stories = append(stories, []*articles.Article{newArticle(
				"Road closed",
				fmt.Sprintf("The road between %s and %s is closed to all traffic until %d o'clock because of a %s at the %s.", n.one(towns), n.one(towns), 6+n.IntN(17), n.one(plainWords), n.one(plainWords)),
				"Drivers are asked to follow the signs and to allow more time for their journey. The road office regrets the inconvenience.",
			)})
		}
		return stories
	},
	"announcements of each year": func(n newsroom) (stories [][]*articles.Article) {
		for year := 2015; year < 2025; year++ {
			text := []string{
				fmt.Sprintf("The office of statistics invites all who work with public tables to its yearly meeting in %s on %d June. This time the talks are about the %s of the %s.", n.one(towns), 1+n.IntN(30), n.one(plainWords), n.one(plainWords)),
				fmt.Sprintf("The first speaker is %s of %s, followed by %s, who will show how the %s was %s.", n.one(surnames), n.one(towns), n.one(surnames), n.one(plainWords), n.one(verbs)),
				"Doors open at nine. Those who cannot come may follow the talks on screen, where questions can be asked in writing.",
				fmt.Sprintf("Proposals for posters can be sent in until %d April. The best is awarded a prize of %d crowns by a jury of members.", 1+n.IntN(30), 100*(5+n.IntN(20))),
				"The meeting is free for members. Others pay forty crowns at the door, which includes lunch and a printed book of all talks.",
			}
			first := newArticle(append([]string{fmt.Sprintf("Yearly meeting %d", year)}, text...)...)
			text[2] += " The hall has steps but a lift is beside the kitchen."
			second := newArticle(append([]string{fmt.Sprintf("Yearly meeting %d: programme", year)}, text...)...)
			stories = append(stories, []*articles.Article{first, second})
		}
		return stories
	},
	"announcements that say the year in the text": func(n newsroom) (stories [][]*articles.Article) {
		for year := 2015; year < 2025; year++ {
			stories = append(stories, []*articles.Article{newArticle(
				"Summer school is open for applications",
				fmt.Sprintf("Students of the third year and above may apply for the summer school of %d until %d March. It takes place in %s from %d July.", year, 1+n.IntN(30), n.one(towns), 1+n.IntN(30)),
				fmt.Sprintf("There are %d places. Courses are given by %s and %s on the %s and the %s of the %s.", 20+n.IntN(30), n.one(surnames), n.one(surnames), n.one(plainWords), n.one(plainWords), n.one(plainWords)),
				"Board and lodging are paid for by the fund. Applicants write a letter of one page and name a teacher who knows their work.",
				"All who are accepted hear from us within six weeks. We cannot answer questions by telephone.",
			)})
		}
		return stories
	},
	"revisions": func(n newsroom) (stories [][]*articles.Article) {
		for range 10 {
			text := n.sentences(4 + n.IntN(14))
			first := n.article(text...)
			var reworded []string
			for _, s := range text {
				reworded = append(reworded, n.reword(s, .15))
			}
			reworded = slices.Insert(reworded, n.IntN(len(reworded)), n.sentence())
			grown := append(slices.Clone(reworded), n.sentences(len(text)/2)...)
			stories = append(stories, []*articles.Article{first, n.article(reworded...), n.article(grown...)})
		}
		return stories
	},
	"notices corrected": func(n newsroom) (stories [][]*articles.Article) {
		for i := range 8 {
			notice := func(closed int) *articles.Article {
				r := newsroom{rand.New(rand.NewPCG(uint64(i), 5))}
				return newArticle("Shares", fmt.Sprintf("Shares in %s closed at %d crowns in %s on %d May, after trading between %d and %d for most of the day.", r.one(surnames), closed, r.one(towns), 1+r.IntN(30), r.IntN(900), r.IntN(900)),
					fmt.Sprintf("The index of leading shares rose %d points to %d, while the wider market fell by %d. %s of %s gained most, and %s lost %d percent.", r.IntN(90), r.IntN(9000), r.IntN(90), r.one(surnames), r.one(towns), r.one(surnames), r.IntN(30)))
			}
			stories = append(stories, []*articles.Article{notice(300 + n.IntN(300)), notice(600 + n.IntN(300))})
		}
		return stories
	},
	"briefs reworded throughout": func(n newsroom) (stories [][]*articles.Article) {
		for range 10 {
			first := n.sentences(3)
			var second []string
			for _, s := range first {
				second = append(second, n.reword(s, .3))
			}
			stories = append(stories, []*articles.Article{newArticle(n.headline(), strings.Join(first, " ")), newArticle(n.headline(), strings.Join(second, " "))})
		}
		return stories
	},
}

// At most a hundredth of the pairs that are not of one story are joined, and most of
// those that are.
func TestLookalikes(t *testing.T) {
	for name, write := range lookalikes {
		t.Run(name, func(t *testing.T) {
			var wrong, right, wanted, others int
			for seed := range uint64(2) {
				s, story := shelf{}, map[string]int{}
				for k, versions := range write(newsroom{rand.New(rand.NewPCG(seed, 1))}) {
					for v, a := range versions {
						id := fmt.Sprintf("%02d-%d", k, v)
						s[id], story[id] = a, k
					}
					wanted += len(versions) * (len(versions) - 1) / 2
				}
				others += len(s) * (len(s) - 1) / 2
				for _, c := range s.stories(t, s.ids()).Clusters {
					for i, a := range c.IDs {
						for _, b := range c.IDs[:i] {
							if story[a] == story[b] {
								right++
							} else {
								wrong++
							}
						}
					}
				}
			}
			others -= wanted
			if wrong > others/100 || right < wanted*85/100 {
				t.Errorf("joined %d of %d pairs of two stories, and %d of %d of one", wrong, others, right, wanted)
			}
		})
	}
}
