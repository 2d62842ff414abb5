package compare_test

import (
	"strings"
	"testing"
)

// A marking is two texts and what is marked in them.
type marking struct{ name, old, new, wantOld, wantNew string }

// checkMarks compares the texts of each marking both ways round.
func checkMarks(t *testing.T, markings []marking) {
	t.Helper()
	mirror := strings.NewReplacer("[-", "{+", "-]", "+}", "{+", "[-", "+}", "-]")
	for _, m := range markings {
		t.Run(m.name, func(t *testing.T) {
			if old, new := marked(t, m.old, m.new); old != m.wantOld || new != m.wantNew {
				t.Errorf("got\n%s\n%s\nwant\n%s\n%s", old, new, m.wantOld, m.wantNew)
			}
			new, old := marked(t, m.new, m.old)
			if old, new = mirror.Replace(old), mirror.Replace(new); old != m.wantOld || new != m.wantNew {
				t.Errorf("the other way round, got\n%s\n%s\nwant\n%s\n%s", old, new, m.wantOld, m.wantNew)
			}
		})
	}
}

func TestLoneSmallWords(t *testing.T) {
	checkMarks(t, []marking{
		{"kept between short changes",
			"The council of the port voted to reopen it in May.", "The board of the port decided to reopen it in June.",
			"The [~council~] of the port [~voted~] to reopen it in [~May~].", "The [~board~] of the port [~decided~] to reopen it in [~June~]."},
		{"kept beside one long change, as it stands once on each side",
			"Three towers, an old gate and the wall fell.", "Three towers of brick stood at the corner, and nothing of the wall fell.",
			"Three towers[~, an old gate~] and the wall fell.", "Three towers [~of brick stood at the corner,~] and {+nothing of+} the wall fell."},
		{"given up between two long changes",
			"The port closed its old but still sound stone crossing of northern fishermen who had lived with it today.", "The port closed one gate that used to lead out of seven large towers near where sails were made today.",
			"The port closed [~its old but still sound stone crossing of northern fishermen who had lived with it~] today.", "The port closed [~one gate that used to lead out of seven large towers near where sails were made~] today."},
		{"a comma is given up sooner",
			"He was old, grey and blind.", "She left in spring, three years later.",
			"[~He was old, grey and blind~].", "[~She left in spring, three years later~]."},
	})
}

func TestSimilarWords(t *testing.T) {
	checkMarks(t, []marking{
		{"a small word stays beside the word that changed its form",
			"Berg reported the losses.", "Berg and the firm report the fall.",
			"Berg [~reported~] the [~losses~].", "Berg [~and the firm report~] the [~fall~]."},
		{"figures are equal or others",
			"It paid 1990 the port.", "It paid the port 1991 the sum.",
			"It paid [-1990-] the port.", "It paid the port {+1991 the sum+}."},
	})
}

func TestLoneWordsMove(t *testing.T) {
	checkMarks(t, []marking{
		{"past a few words",
			"On Thursday the port said it would reopen the bridge.", "The port said Thursday it would reopen the bridge.",
			"[-On-] <Thursday> (the) port said it would reopen the bridge.", "(The) port said <Thursday> it would reopen the bridge."},
		{"not out of a phrase that was rewritten",
			"He shared knowledge of boats, was self-taught and now wants to write a manual for the young of the town.", "He learnt a lot on his own and now he would like to share with many others in a book for the young of the town his knowledge.",
			"He [~shared knowledge of boats, was self-taught~] and now [~wants~] to [~write~] a [~manual~] for the young of the town.", "He [~learnt a lot on his own~] and now [~he would like~] to [~share with many others in~] a [~book~] for the young of the town {+his knowledge+}."},
		{"not as a piece of a hyphenated word",
			"The port paid for a well-known crane.", "The port paid for a crane known to all.",
			"The port paid for a [-well-known-] crane.", "The port paid for a crane {+known to all+}."},
	})
}

func TestReplacedSentences(t *testing.T) {
	const before, after = "The vote was taken on Monday. ", " He resigned."
	wolves := "Wolves came down from the upper valley in January and killed forty sheep near the old mill, farmers told the county."
	fences := "Ministers promised money for fences, dogs and wardens, but nobody expects that wolves leave the park before the summer ends."
	checkMarks(t, []marking{
		{"a word in common by chance does not hold them together",
			before + wolves + after, before + fences + after,
			before + "[~" + wolves + "~]" + after, before + "[~" + fences + "~]" + after},
	})
}

func TestFiguresAreWhole(t *testing.T) {
	checkMarks(t, []marking{
		{"a time", "The ferry left at 13:50 today.", "The ferry left at 1:50 today.",
			"The ferry left at [~13:50~] today.", "The ferry left at [~1:50~] today."},
		{"a score", "They won 3-1 at home.", "They won 3-2 at home.",
			"They won [~3-1~] at home.", "They won [~3-2~] at home."},
		{"a share", "Prices rose 5% in May.", "Prices rose 6% in May.",
			"Prices rose [~5%~] in May.", "Prices rose [~6%~] in May."},
		{"an amount", "It cost $3.5m in May.", "It cost $4m in May.",
			"It cost [~$3.5m~] in May.", "It cost [~$4m~] in May."},
	})
}

func TestPiecesOfWordsAreKept(t *testing.T) {
	checkMarks(t, []marking{
		{"half of a compound before an insertion", "He read the Mark-up of it.", "He read the Mark up (changed on Monday) of it.",
			"He read the Mark(-)up of it.", "He read the Mark( )up {+(changed on Monday)+} of it."},
	})
}

func TestChineseWordsAreWhole(t *testing.T) {
	checkMarks(t, []marking{
		{"a word changes as one", "市政府宣布经济增长放缓。", "市政府宣布经营增长加快。",
			"市政府宣布[~经济~]增长[~放缓~]。", "市政府宣布[~经营~]增长[~加快~]。"},
	})
}
