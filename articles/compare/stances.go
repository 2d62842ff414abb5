package compare

import "variorum/articles/compare/internal/pair"

// A stanceName is a stance and the words that tell it.
type stanceName struct {
	stance stance
	words  string
}

// enterStances lists the verbs of saying, modals and hedges of the language.
func (l *wordList) enterStances() {
	for _, n := range stanceNames(l.language) {
		l.enter(n.words, meaning{senses: reporting, stance: n.stance})
	}
}

func stanceNames(l pair.Language) []stanceName {
	switch l {
	case pair.English:
		return englishStances()
	case pair.Spanish:
		return spanishStances()
	case pair.French:
		return frenchStances()
	case pair.German:
		return germanStances()
	case pair.Portuguese:
		return portugueseStances()
	case pair.Italian:
		return italianStances()
	case pair.Russian:
		return russianStances()
	case pair.Dutch:
		return dutchStances()
	}
	return nil
}

func englishStances() []stanceName {
	return []stanceName{
		{certainty, `will would shall`},
		{obligation, `must`},
		{advice, `should ought`},
		{ability, `can cannot`},
		{lookout, `look looks looked looking sound sounds sounded`},
		{remark, `add adds added adding write writes wrote written note notes noted noting explain explains explained explaining remark
			remarks remarked comment commented reply replies replied respond responds responded answer answers answered recall recalls recalled
			describe describes described describing spoke read reads report reports testify testifies testified ask asks asked asking
			announce announces announced announcing declare declares declared declaring telling reported`},
		{report, `say says said saying tell tells told stated according`},
		{claim, `claim claims claimed claiming`},
		{refusal, `deny denies denied denying denial`},
		{admission, `admit admits admitted admitting admission concede concedes conceded conceding acknowledge acknowledges acknowledged acknowledging
			confess confesses confessed`},
		{allegation, `allege alleges alleged alleging allegedly allegation allegations purported purportedly supposed supposedly ostensibly`},
		{confirmation, `confirm confirms confirmed confirming confirmation verified`},
		{insistence, `insist insists insisted insisting`},
		{suggestion, `suggest suggests suggested suggesting hint hints hinted hinting imply implies implied implying insinuat*`},
		{warning, `warn warns warned`},
		{argument, `argue argues argued arguing contend contends contended contending assert asserts asserted asserting`},
		{promise, `promise promises promised promising vow vows vowed vowing pledge pledges pledged pledging`},
		{threat, `threaten threatens threatened threatening`},
		{accusation, `accuse accuses accused accusing accusation accusations blame blames blamed blaming`},
		{could, `could`},
		{possibility, `may might perhaps maybe possible possibly potential potentially conceivably`},
		{probability, `likely unlikely probably presumably probable`},
		{sureness, `certainly clearly undoubtedly definitely surely obviously evidently`},
		{appearance, `seem seems seemed seeming seemingly appear appears appeared apparent apparently`},
		{hearsay, `reportedly rumoured rumored unconfirmed`},
		{suspicion, `suspected suspect suspects believed thought understood`},
		{anonymity, `anonymity anonymous anonymously unnamed`},
		{sourcing, `source sources`},
	}
}

func spanishStances() []stanceName {
	return []stanceName{
		{report, `dijo dice dicen dijeron decir dicho dijera afirma afirmó afirman afirmaron declaró declara declararon según anunció anunciaron
			explicó informó señaló comentó`},
		{remark, `añadió agregó escribió respondió contestó manifestó indicó apuntó`},
		{claim, `aseguró asegura aseguran aseguraron sostiene sostuvo sostienen`},
		{refusal, `negó niega niegan negaron desmintió desmiente`},
		{admission, `admitió admite admitieron reconoció reconoce reconocieron confesó`},
		{allegation, `presunt* supuest*`},
		{confirmation, `confirmó confirma confirmaron`},
		{insistence, `insistió insiste insistieron`},
		{suggestion, `sugirió sugiere sugirieron insinuó`},
		{warning, `advirtió advierte advirtieron alertó`},
		{accusation, `acusó acusa acusaron acusan`},
		{possibility, `podría podrían quizá quizás acaso posiblemente posible`},
		{probability, `probablemente probable`},
		{appearance, `parece parecen aparentemente parecía`},
		{hearsay, `habría habrían`},
	}
}

func frenchStances() []stanceName {
	return []stanceName{
		{report, `dit disent disait déclaré déclare selon annoncé annonce affirmé affirme affirment indiqué précisé expliqué explique rapporté`},
		{remark, `ajouté ajoute écrit répondu souligné noté`},
		{claim, `prétend prétendent prétendu assuré assure soutient soutenu`},
		{refusal, `nié nie nient démenti dément`},
		{admission, `admis admet reconnu reconnaît avoué concédé`},
		{allegation, `présumé présumée présumés présumées prétendument`},
		{confirmation, `confirmé confirme confirment`},
		{insistence, `insisté insiste`},
		{suggestion, `suggéré suggère`},
		{warning, `averti prévenu avertit`},
		{accusation, `accusé accuse accusent`},
		{possibility, `pourrait pourraient peut-être possible possiblement éventuellement`},
		{probability, `probablement probable vraisemblablement`},
		{appearance, `semble semblent semblait apparemment paraît`},
		{hearsay, `aurait auraient serait seraient`},
	}
}

func germanStances() []stanceName {
	return []stanceName{
		{report, `sagt sagte sagten sagen erklärt erklärte erklärten laut zufolge mitgeteilt teilte berichtete berichten`},
		{remark, `ergänzte schrieb antwortete betonte fügte meinte`},
		{claim, `behaupt*`},
		{refusal, `bestreit* bestritt* leugnet* dementier*`},
		{admission, `räumte einräumte eingeräumt gestand zugegeben`},
		{allegation, `angeblich* mutmaßlich* vermeintlich*`},
		{confirmation, `bestätig*`},
		{warning, `warnte warnt warnten gewarnt`},
		{accusation, `beschuldig* wirft warf`},
		{possibility, `könnte könnten möglicherweise vielleicht eventuell`},
		{probability, `wahrscheinlich wohl vermutlich voraussichtlich`},
		{appearance, `scheinbar anscheinend offenbar scheint schien`},
		{hearsay, `soll sollen`},
	}
}

func portugueseStances() []stanceName {
	return []stanceName{
		{report, `disse diz dizem disseram afirmou afirma afirmaram declarou segundo conforme anunciou informou explicou`},
		{remark, `acrescentou escreveu respondeu observou`},
		{claim, `alegou alega alegam garantiu sustenta sustentou`},
		{refusal, `negou nega negam negaram desmentiu`},
		{admission, `admitiu admite reconheceu reconhece confessou`},
		{allegation, `alegad* supost* presum*`},
		{confirmation, `confirmou confirma confirmaram`},
		{insistence, `insistiu insiste`},
		{suggestion, `sugeriu sugere`},
		{warning, `alertou advertiu avisou`},
		{accusation, `acusou acusa acusaram`},
		{possibility, `poderia poderiam talvez possivelmente`},
		{probability, `provavelmente provável`},
		{appearance, `parece parecem aparentemente`},
		{hearsay, `teria teriam`},
	}
}

func italianStances() []stanceName {
	return []stanceName{
		{report, `detto dice dicono disse dichiarato dichiara affermato afferma secondo annunciato spiegato riferito`},
		{remark, `aggiunto scritto risposto`},
		{claim, `sostiene sostenuto sostengono`},
		{refusal, `negato nega negano smentito smentisce`},
		{admission, `ammesso ammette riconosciuto`},
		{allegation, `presunt*`},
		{confirmation, `confermato conferma confermano`},
		{insistence, `insistito insiste`},
		{suggestion, `suggerito suggerisce`},
		{warning, `avvertito avverte`},
		{accusation, `accusato accusa accusano`},
		{possibility, `potrebbe potrebbero forse possibilmente`},
		{probability, `probabilmente probabile`},
		{appearance, `sembra sembrano apparentemente pare`},
		{hearsay, `sarebbe sarebbero avrebbe avrebbero`},
	}
}

func russianStances() []stanceName {
	return []stanceName{
		{report, `сказал сказала сказали сказать говорит говорят говорил говорила сообщил сообщила сообщили сообщает заявил заявила заявили
			заявляет рассказал рассказала рассказали объявил объявила`},
		{remark, `добавил добавила отметил отметила написал написала ответил ответила подчеркнул подчеркнула пояснил пояснила`},
		{claim, `утвержд*`},
		{refusal, `отриц* опроверг*`},
		{admission, `призна*`},
		{allegation, `якобы предполагаем*`},
		{confirmation, `подтвер*`},
		{insistence, `настаива*`},
		{suggestion, `предположил* намекн*`},
		{warning, `предупред*`},
		{accusation, `обвин*`},
		{possibility, `возможно может могут мог могла могли`},
		{probability, `вероятно наверное видимо`},
		{appearance, `кажется казалось похоже`},
	}
}

func dutchStances() []stanceName {
	return []stanceName{
		{report, `zei zegt zeggen zeiden gezegd volgens meldde meldt verklaarde`},
		{claim, `beweert beweerde beweren`},
		{refusal, `ontkent ontkende ontkenden`},
		{admission, `erkent erkende`},
		{allegation, `vermeend vermeende zogenaamd`},
		{confirmation, `bevestigt bevestigde`},
		{warning, `waarschuwde waarschuwt`},
		{possibility, `misschien mogelijk`},
		{probability, `waarschijnlijk vermoedelijk`},
		{appearance, `blijkbaar kennelijk lijkt`},
	}
}
