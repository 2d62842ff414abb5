package compare

import (
	"strings"
	"variorum/articles/compare/internal/pair"
	"variorum/articles/prose"
)

// isGermanPlace reports whether cell k is a listed country or town, also in the
// genitive.
func (f *flagger) isGermanPlace(s *flagSide, k int) bool {
	key := f.keyAt(s, k)
	return f.lexicon.exact[key].place || f.lexicon.exact[strings.TrimSuffix(key, "s")].place
}

// isSpeaker reports whether cell k is who speaks: a noun right behind a verb of
// saying, in the singular and without an article, is a surname.
func (f *flagger) isSpeaker(s *flagSide, k int) bool {
	if k == 0 || s.cells[k-1].Part != s.cells[k].Part || !f.lexicon.meaning(s.cells[k-1].Word).stance.says() ||
		!strings.HasSuffix(f.keyAt(s, k-1), "te") {
		return false
	}
	return k+1 == len(s.cells) || s.cells[k+1].Class == pair.ClassPunctuation || !prose.StartsUpper(s.textOf(k+1))
}

// enterGermanPlaces lists the countries and towns most in the news. In German
// every noun has a capital letter, so that places are told by name.
func (l *wordList) enterGermanPlaces() {
	l.enter(`ägypten afghanistan albanien algerien argentinien armenien aserbaidschan äthiopien australien bangladesch belarus belgien
		bosnien brasilien bulgarien chile china dänemark deutschland ecuador england estland finnland frankreich georgien ghana
		griechenland großbritannien guatemala indien indonesien iran irland island israel italien japan jemen jordanien kanada kasachstan
		kenia kolumbien kosovo kroatien kuba lettland libyen litauen luxemburg malaysia mali malta marokko mexiko moldau montenegro
		neuseeland nicaragua niederlande niger nigeria nordkorea nordmazedonien norwegen österreich pakistan palästina peru philippinen polen
		portugal rumänien russland schottland schweden schweiz serbien simbabwe singapur slowakei slowenien somalia spanien südafrika
		südkorea sudan syrien taiwan thailand tschechien tunesien türkei ukraine ungarn usbekistan venezuela vietnam wales zypern
		europa asien afrika amerika bayern berlin brandenburg bremen hamburg hessen mecklenburg niedersachsen saarland sachsen thüringen
		schleswig holstein westfalen tirol kärnten steiermark
		aachen augsburg basel bern bielefeld bochum bonn braunschweig chemnitz dortmund dresden duisburg düsseldorf erfurt frankfurt
		freiburg genf graz hannover innsbruck karlsruhe kassel kiel köln leipzig linz lübeck magdeburg mainz mannheim münchen münster
		nürnberg potsdam regensburg rostock saarbrücken salzburg schwerin stuttgart wien wiesbaden wuppertal würzburg zürich
		amsterdam ankara athen bagdad barcelona belgrad brüssel budapest bukarest damaskus delhi dublin genua helsinki istanbul jerusalem
		kabul kairo kiew kopenhagen lissabon london madrid mailand moskau neapel oslo paris peking prag rom sofia stockholm straßburg
		teheran tokio vilnius warschau washington`, meaning{place: true})
}
