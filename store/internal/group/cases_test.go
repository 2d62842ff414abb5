package group_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"variorum/articles"
	"variorum/store/internal/naming"
)

// What a reader says of two texts.
const (
	joined  = "joined"
	related = "related"
	apart   = "apart"
)

const policePhrase = "Police are appealing for witnesses and ask anyone with dashcam footage of the area to call the station on the usual number, quoting the reference of the case."

const aboutUs = "The Harbour Post has been printed in Vesterby since 1884 and is owned by its readers. To support our work, take out a subscription or give to the press fund, which pays for court reporting in towns without a paper of their own."

var background = []string{
	"The plant was built in 1972 and supplies heat to some 40,000 homes in the northern suburbs. It was to have been replaced by a new one at Grevik in 2019, but the city council put off the decision three times.",
	"An inquiry into an earlier leak found in 2021 that valves had not been tested for six years. Two managers were fined and the operator promised to inspect every valve twice a year.",
	"Residents have long complained about noise and soot. A petition signed by 6,200 people called last spring for the plant to be shut down before the winter.",
}

// Texts that show what joins and what does not. Each pair is grouped by itself.
var cases = []struct {
	name string
	want string
	a, b []string
}{
	{"two accidents with one police phrase", apart,
		[]string{"Cyclist hurt at Mill Lane", "A cyclist in her thirties was taken to hospital with a broken arm after a collision with a delivery van at the corner of Mill Lane and Station Road on Friday morning.", policePhrase},
		[]string{"Lorry overturns on coast road", "A lorry carrying timber overturned on the coast road near Grevik late on Monday, blocking both lanes for five hours. The driver, a man of 58, escaped unhurt.", policePhrase}},
	{"two briefs with one about-us paragraph", apart,
		[]string{"Library opens on Sundays", "The town library will open on Sundays from October, after a trial in the spring drew more readers than any weekday.", aboutUs},
		[]string{"Swimming pool loses its roof", "A storm tore half the roof off the swimming pool at Sollen on Thursday night. Nobody was in the building, the council said.", aboutUs}},
	{"next-day follow-up that repeats three paragraphs", related,
		slices.Concat([]string{"Explosion at heating plant injures four", "Four workers were injured, one of them seriously, when a boiler exploded at the Kelmar heating plant early on Tuesday. The blast shattered windows in Harbour Street.", "Fire crews needed three hours to bring the flames under control, said the duty officer, Ines Rojas. The cause was not known."}, background),
		slices.Concat([]string{"Minister orders checks of all boilers", "All municipal heating plants must have their boilers examined within a fortnight, energy minister Paul Weiss told parliament on Wednesday.", "Opposition members called for his resignation, saying a report that warned of ageing equipment had lain in his office since March. Mr Weiss denied that he had seen it."}, background)},
	{"speech and report that quotes it", related,
		[]string{"Opening speech of the mayor", "Dear guests, I thank you for coming in such numbers on so wet an evening, and I thank the choir, which has sung for us without a roof over its head.",
			"When I was a girl this quay was forbidden to us. There were fences, and behind the fences there were cranes, and we learned the names of ships through the wire.",
			"We did not build this square for the tourists. We built it because a town that cannot see its own water forgets why it is here.",
			"There will be those who say that the money should have gone to roads. I have heard them, and I have driven on those roads, and I say to them that next year is theirs.",
			"Let us now light the lamps, and let nobody tell me tomorrow what they cost."},
		[]string{"Mayor opens harbour square in the rain", "Several hundred people braved heavy showers on Saturday to see mayor Anna Berg open the new harbour square, which took four years and 12 million crowns to complete.",
			"\"We did not build this square for the tourists. We built it because a town that cannot see its own water forgets why it is here,\" she said.",
			"Traders at the fish market, who lost a third of their parking spaces, stayed away. Their chairman, Otto Brandt, said they had not been asked.", "The square will host its first concert in June. The council is still looking for a tenant for the pavilion, where two restaurants have withdrawn."}},
	{"a brief corrected", joined,
		[]string{"Two hurt in fire", "Two people were hurt when a fire broke out in a block of flats in Oakham on Sunday evening, the fire service said. Forty residents were led to safety over the roof and spent the night in a school."},
		[]string{"Three hurt in fire", "Three people were hurt when a fire broke out in a block of flats in Oakham on Sunday evening, the fire service said. Forty residents were led to safety over the roof and spent the night in a nearby school."}},
	{"a brief under a new headline", joined,
		[]string{"Two hurt in fire", "Two people were hurt when a fire broke out in a block of flats in Oakham on Sunday evening, the fire service said. Forty residents were led to safety over the roof and spent the night in a school."},
		[]string{"Residents flee over the roof", "Two people were hurt when a fire broke out in a block of flats in Oakham on Sunday evening, the fire service said. Forty residents were led to safety over the roof and spent the night in a school."}},
	{"a brief reworded throughout", joined,
		[]string{"Two hurt in fire", "Two people were hurt when a fire broke out in a block of flats in Oakham on Sunday evening, the fire service said. Forty residents were led to safety over the roof and spent the night in a school."},
		[]string{"Two injured as flats burn in Oakham", "Two people were injured after fire broke out in a block of flats in Oakham on Sunday night, the fire service said. Some forty residents were brought to safety over the roof; they spent the night in a school."}},
	{"a stub and the full story", joined,
		[]string{"Ferry line to close", "The ferry between Sandnes and Kestrel Island will stop running in September, the operator said on Monday, blaming the price of fuel."},
		[]string{"Ferry line to close", "The ferry between Sandnes and Kestrel Island will stop running in September, the operator said on Monday, blaming the price of fuel and a fall in the number of passengers.",
			"The line has carried islanders to school and work since 1911. It lost 3 million crowns last year, according to the company's accounts.",
			"\"We were told by letter, like strangers,\" said Mira Sand, who runs the island's only shop. She fears that half of the 140 inhabitants will leave.",
			"The county is in talks with a second operator. A decision is expected in June."}},
	{"a roundup with the brief in it", related,
		[]string{"Chess club wins cup", "Oakham chess club won the county cup for the third year running on Saturday, beating Lindau by four boards to two in the final at the town hall."},
		[]string{"Around the county", "Brackley: The footbridge over the canal is closed until Friday while its planks are replaced. Walkers are asked to use the lock gates, which are open from seven to seven.",
			"Grevik: A seal pup that was found on the slipway last week has been taken to the rescue centre, where it is said to eat well and to bite.",
			"Oakham chess club won the county cup for the third year running on Saturday, beating Lindau by four boards to two in the final at the town hall.",
			"Sollen: The parish council has bought the old forge for one crown and hopes to open it as a museum of tools. Volunteers who can weld are asked to write to the clerk.",
			"Tarnow: The night bus will run every half hour on Fridays and Saturdays from next month, after a petition by students collected nine hundred names."}},
	{"a live blog that grew", joined,
		[]string{"Storm Petra: live", "14:20 The bridge at Harlow is closed to high vehicles, the port authority says.", "13:55 Trains between Kelmar and Tarnow are running an hour late because of a tree on the line.", "13:10 The weather office raises its warning to red for the west coast until midnight.", "12:30 Schools in Grevik will send pupils home at two o'clock, the council has decided."},
		[]string{"Storm Petra: live", "17:45 Power is back in most of Sandnes, the grid operator says. Some 900 homes are still dark.", "16:30 A fishing boat has been towed into Lindau with three men on board, all of them well.", "15:05 The roof of the sports hall at Oakham has come down. Nobody was inside.", "14:20 The bridge at Harlow is closed to high vehicles, the port authority says.", "13:55 Trains between Kelmar and Tarnow are running an hour late because of a tree on the line.", "13:10 The weather office raises its warning to red for the west coast until midnight.", "12:30 Schools in Grevik will send pupils home at two o'clock, the council has decided."}},
	{"monthly calls", apart,
		[]string{"Open data group: call of March", "Please join the open data group for its monthly call, with Ada Okafor of the statistics office, who will show how to publish tables that machines can read. She will also answer questions.", "The call takes place on the first Monday of each month. A recording will be sent to all members afterwards.", "The group is open to everyone who works with public data. Write to us to be put on the list."},
		[]string{"Open data group: call of April", "Please join the open data group for its monthly call, with Tom Price of the land registry, who will present the new map of parcels. He will also answer questions.", "The call takes place on the first Monday of each month. A recording will be sent to all members afterwards.", "The group is open to everyone who works with public data. Write to us to be put on the list."}},
	{"results", apart,
		[]string{"Halden Bank reports second-quarter results", "Halden Bank on Tuesday reported a second-quarter profit of 212.4 million crowns. The Kelmar-based company said it had net income of 61 cents per share.", "The results topped expectations. The average estimate of 9 analysts was for earnings of 55 cents per share. Revenue was 1,310 million crowns in the period."},
		[]string{"Orsa Mining reports second-quarter results", "Orsa Mining on Thursday reported a second-quarter profit of 48.9 million crowns. The Tarnow-based company said it had net income of 17 cents per share.", "The results topped expectations. The average estimate of 4 analysts was for earnings of 12 cents per share. Revenue was 403 million crowns in the period."}},
	{"market notices", apart,
		[]string{"Market close", "The Nordic index closed up 1.2 percent at 7,318 points on Monday as traders awaited the decision of the central bank. Brill Foods was the biggest gainer, rising 5.1 percent to 412 crowns, while Kest Motors fell 3.3 percent to 168 crowns."},
		[]string{"Market close", "The Nordic index closed down 0.7 percent at 7,102 points on Friday as traders awaited the decision of the central bank. Tarn Energy was the biggest gainer, rising 2.4 percent to 733 crowns, while Lund Steel fell 6.8 percent to 291 crowns."}},
	{"Japanese news of one topic", apart,
		[]string{"台風10号、九州に接近", "大型で強い台風10号は29日朝、鹿児島県に接近した。気象庁は暴風や高波に厳重な警戒を呼びかけている。県内では約1万2000戸が停電し、新幹線は始発から運転を見合わせた。"},
		[]string{"台風対策で学校が休校", "福岡市教育委員会は30日、市立の小中学校すべてを休校にすると発表した。気象庁は大雨への警戒を呼びかけており、通学路の川が増水するおそれがあるという。保護者には連絡網で知らせる。"}},
	{"Japanese news, corrected", joined,
		[]string{"台風10号、九州に接近", "大型で強い台風10号は29日朝、鹿児島県に接近した。気象庁は暴風や高波に厳重な警戒を呼びかけている。県内では約1万2000戸が停電し、新幹線は始発から運転を見合わせた。"},
		[]string{"台風10号、九州に接近", "大型で強い台風10号は29日午前、鹿児島県に接近した。気象庁は暴風や高波に厳重な警戒を呼びかけている。県内では約1万5000戸が停電し、九州新幹線は始発から運転を見合わせた。"}},
}

func TestCasesAsAReaderSees(t *testing.T) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			found := shelf{"a": newArticle(c.a...), "b": newArticle(c.b...)}.stories(t, []string{"a", "b"})
			got := apart
			switch {
			case len(found.Clusters) == 1:
				got = joined
			case len(found.Related["a"]) == 1 && len(found.Related["b"]) == 1:
				got = related
			}
			if got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

// Whatever the texts: each stands in one story at most, in whatever order they
// come.
func FuzzStories(f *testing.F) {
	f.Add("a b c. D e 5", "a b c", uint64(1))
	f.Add("漢字かな交じり文の例", "漢字", uint64(2))
	f.Fuzz(func(t *testing.T, a, b string, seed uint64) {
		if len(a)+len(b) > 2000 {
			return
		}
		a, b = articles.Clean(a), articles.Clean(b)
		s := shelf{"x": newArticle(a, b), "y": newArticle(b, a, a), "z": newArticle(a+b, b), "w": newArticle("", a)}
		ids := s.ids()
		want := names(s.stories(t, ids), same)
		r := rand.New(rand.NewPCG(seed, 0))
		r.Shuffle(len(ids), func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
		if got := names(s.stories(t, ids), same); !slices.Equal(got, want) {
			t.Errorf("%q in another order, want %q", got, want)
		}
	})
}

func FuzzFoldURL(f *testing.F) {
	f.Add("https://web.archive.org/web/20200101120000/https://m.paper.example/a/amp?utm_source=x")
	f.Add("http://[::1]:80/%zz")
	f.Fuzz(func(t *testing.T, address string) {
		folded := naming.FoldURL(address)
		if again := naming.FoldURL("http://" + folded); folded != "" && again != folded {
			t.Skip("folding twice takes more off, as /amp/amp")
		}
	})
}

func TestAddressesOfOnePageAreEqual(t *testing.T) {
	want := naming.FoldURL("https://paper.example/news/1")
	for _, address := range []string{
		"http://www.paper.example/news/1/", "https://m.paper.example/news/1?utm_source=mail&fbclid=2", "https://amp.paper.example/news/1",
		"https://paper.example/news/1/amp", "https://web.archive.org/web/20240102030405/https://paper.example/news/1",
		"https://web.archive.org/web/20240102030405id_/paper.example/news/1#top",
	} {
		if got := naming.FoldURL(address); got != want {
			t.Errorf("%s is %q, want %q", address, got, want)
		}
	}
	if got := naming.FoldURL("https://paper.example/"); got != "" {
		t.Errorf("a front page is %q", got)
	}
}

// A row of the alignment need not be of blocks that follow each other.
func TestFurnitureBetweenTheBlocksOfARow(t *testing.T) {
	one := "The council of Vesterby decided on Monday to sell the old customs house on the quay to a foundation."
	two := "It wants to open a museum of navigation there in 2031, the mayor said after the vote."
	a := newArticle("Customs house sold", one, two)
	b := newArticle("Customs house sold", one+" "+two)
	a.Blocks = slices.Insert(a.Blocks, 2, articles.Block{Kind: articles.KindFurniture, Text: "Read more about Vesterby"})
	if found := (shelf{"a": a, "b": b}).stories(t, []string{"a", "b"}); len(found.Clusters) != 1 {
		t.Errorf("%v, want one story", found)
	}
}
