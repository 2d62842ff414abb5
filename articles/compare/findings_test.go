package compare_test

import (
	"testing"

	"variorum/articles/compare"
)

// Sentences of which each was a mistake, or might be one. Where want is 0 the
// change says nothing that the flags are about. Made for this test.
var sentencePairs = []struct {
	old, new string
	want     compare.Flags
}{
	// Figures: what is the same.
	{`Five people were hurt in the blast.`, `5 people were hurt in the blast.`, 0},
	{`The company paid $1.5bn for the mine.`, `The company paid 1.5 billion dollars for the mine.`, 0},
	{`The meeting is on Dec. 4 in the old hall.`, `The meeting is on December 4 in the old hall.`, 0},
	{`Output fell 12 per cent in the north of the region.`, `Output fell by 12% in the north of the region.`, 0},
	{`The shop opens at 9 a.m. on weekdays and sells bread.`, `The shop opens at 9am on weekdays and sells bread.`, 0},
	{`Some 300 villagers left their homes after the flood.`, `About 300 villagers left their homes after the flood.`, 0},
	{`The road is 2,000 metres long and quite steep.`, `The road is two kilometres long and quite steep.`, 0},
	{`Two-thirds of the voters wanted a new bridge.`, `Two thirds of the voters wanted a new bridge.`, 0},
	{`She waited for half an hour at the station before it rained.`, `She waited for 30 minutes at the station before it rained.`, 0},
	{`The strike lasted a week and hurt the port badly.`, `The strike lasted seven days and hurt the port badly.`, 0},
	{`One in five pupils failed the final test this spring.`, `Twenty percent of pupils failed the final test this spring.`, 0},
	{`The law of 12 May 2019 protects small farmers there.`, `The law of May 12, 2019 protects small farmers there.`, 0},
	{`She read chapter four twice before the exam began.`, `She read chapter 4 twice before the exam began.`, 0},
	{`See https://news.example/2024/05/17/fire for the full report on it.`, `See the full report on it.`, 0},
	{`The tour visits Studio 54 before the old town.`, `The tour visits the old town before Studio 54.`, 0},
	{`1. Wash the rice with cold water first.`, `2. Wash the rice with cold water first.`, 0},
	{`They met one another at the market every week.`, `They met each other at the market every week.`, 0},
	{`The bank lent 2.4 mln euros to the town.`, `The bank lent 2.4 million euros to the town.`, 0},
	{`He is one of the best players in the league.`, `He is among the best players in the league.`, 0},
	// Figures: what is not.
	{`Five people were hurt in the blast.`, `Six people were hurt in the blast.`, compare.FlagNumber},
	{`The company paid $1.5bn for the mine.`, `The company paid 1.5 million dollars for the mine.`, compare.FlagNumber},
	{`The company paid 40 million dollars for the mine.`, `The company paid 40 million euros for the mine.`, compare.FlagNumber},
	{`The river rose 3 metres in the night.`, `The river rose 3 feet in the night.`, compare.FlagNumber},
	{`At least 12 miners were rescued on the first day.`, `At most 12 miners were rescued on the first day.`, compare.FlagNumber},
	{`More than 12 miners were rescued alive.`, `12 miners were rescued alive.`, compare.FlagNumber},
	{`Up to 300 flights will be late, the airport said.`, `300 or more flights will be late, the airport said.`, compare.FlagNumber},
	{`Sales were up 4 percent in the spring.`, `Sales were down 4 percent in the spring.`, compare.FlagNumber | compare.FlagNegation},
	{`The crash killed 3 and hurt 20 people.`, `The crash killed 20 and hurt 3 people.`, compare.FlagNumber},
	{`The talks will be held on Monday in the capital.`, `The talks will be held on Tuesday in the capital.`, compare.FlagNumber},
	{`He was born in March 1961 near the coast.`, `He was born in May 1961 near the coast.`, compare.FlagNumber},
	{`The talks will start today in the capital.`, `The talks will start tomorrow in the capital.`, compare.FlagNumber},
	{`Prices rose sharply last week in all shops.`, `Prices rose sharply last month in all shops.`, compare.FlagNumber},
	{`The train leaves at 6:15 p.m. from the north side.`, `The train leaves at 6:45 p.m. from the north side.`, compare.FlagNumber},
	{`A third of the crop was lost to the storm.`, `A quarter of the crop was lost to the storm.`, compare.FlagNumber},
	{`She finished second in the long race.`, `She finished third in the long race.`, compare.FlagNumber},
	{`The house has stood empty since 1987, neighbours said.`, `The house has stood empty since 1978, neighbours said.`, compare.FlagNumber},
	{`The factory employs workers from the valley.`, `The factory employs 450 workers from the valley.`, compare.FlagNumber},
	{`The tank holds 20 litres of clean water, enough for a day, and weighs 9 kg.`, `The tank holds clean water, enough for a day, and weighs 9 kg.`, compare.FlagNumber},
	{`Dozens of houses burned down in the hills.`, `Hundreds of houses burned down in the hills.`, compare.FlagNumber},
	{`The fine was doubled after the second offence.`, `The fine was tripled after the second offence.`, compare.FlagNumber},
	{`Net profit was 31.2 mln dlrs or 1.12 dlrs a share.`, `Net profit was 31.2 mln dlrs or 1.21 dlrs a share.`, compare.FlagNumber},
	{`It was -3 degrees on the summit at night.`, `It was 3 degrees on the summit at night.`, compare.FlagNumber},
	// Names: the same.
	{`President Volodymyr Zelensky spoke to the troops.`, `President Volodymyr Zelenskyy spoke to the troops.`, 0},
	{`The USA signed the treaty after long talks.`, `The U.S. signed the treaty after long talks.`, 0},
	{`The World Health Organization praised the nurses.`, `The WHO praised the nurses.`, 0},
	{`Mr. Olsen sold the farm to his cousin.`, `Olsen sold the farm to his cousin.`, 0},
	{`Edvard Olsen sold the farm to his cousin.`, `Olsen sold the farm to his cousin.`, 0},
	{`Water was scarce in the villages of the south.`, `In the villages of the south water was scarce.`, 0},
	{`OSLO (Reuters) - The port reopened after the storm.`, `The port reopened after the storm.`, 0},
	{`The Ministry of Finance approved the plan for roads.`, `The Finance Ministry approved the plan for roads.`, 0},
	{`The Danish minister opened the new tunnel with a speech.`, `The minister from Denmark opened the new tunnel with a speech.`, 0},
	{`Muller signed for the club in the summer.`, `Müller signed for the club in the summer.`, 0},
	{`The City council meets in the old town hall.`, `The city council meets in the old town hall.`, 0},
	{`Read more on www.harbour.example/Ports about the plan.`, `Read more about the plan.`, 0},
	// Names: others.
	{`She flew to London for the talks with bankers.`, `She flew to England for the talks with bankers.`, compare.FlagName},
	{`The deal was signed by Anna Berg in the castle.`, `The deal was signed by Maria Holt in the castle.`, compare.FlagName},
	{`The group bought Astra Foods from its founder.`, `The group bought Astra Drinks from its founder.`, compare.FlagName},
	{`France beat Spain and went through to the final.`, `Spain beat France and went through to the final.`, compare.FlagName},
	{`The storm hit the coast of Cuba before dawn.`, `The storm hit the coast of Haiti before dawn.`, compare.FlagName},
	{`He worked for years at a small bank.`, `He worked for years at a small bank in Zurich.`, compare.FlagName},
	{`The lawyer, Peter Lang, told reporters that the trial would go on.`, `The lawyer told reporters that the trial would go on.`, compare.FlagName},
	{`Google will pay the fine next year.`, `Apple will pay the fine next year.`, compare.FlagName},
	{`The treaty was rejected by the Senate after a long debate.`, `The treaty was rejected by the House after a long debate.`, compare.FlagName},
	{`The plant in Korvik makes engines for trucks.`, `The plant in Norvik makes engines for trucks.`, compare.FlagName},
	// Polarity: the same.
	{`He didn't answer the letter from the court.`, `He did not answer the letter from the court.`, 0},
	{`He didnt answer the letter from the court.`, `He didn’t answer the letter from the court.`, 0},
	{`He didn&rsquo;t answer the letter from the court.`, `He did not answer the letter from the court.`, 0},
	{`The two men cannot leave the island now.`, `The two men are unable to leave the island now.`, 0},
	{`There was no food left in the camp.`, `There wasn't any food left in the camp.`, 0},
	{`The minister refused to resign over the affair.`, `The minister would not resign over the affair.`, 0},
	{`Not only teachers but also nurses went on strike.`, `Teachers and nurses went on strike.`, 0},
	{`The law is not legal in most of the states.`, `The law is illegal in most of the states.`, 0},
	{`She never doubted that the plan would work.`, `She did not once doubt that the plan would work.`, 0},
	{`The shop is not open on holidays.`, `The shop is closed on holidays.`, 0},
	{`Without rain the harvest will be small.`, `If there is no rain the harvest will be small.`, 0},
	{`The army set up a no-fly zone over the north.`, `The army set up a zone over the north where planes are banned.`, 0},
	{`He no longer lives in the old house by the sea.`, `He has stopped living in the old house by the sea.`, 0},
	{`Nobody knows the cause of the fire.`, `The cause of the fire is unknown.`, 0},
	// Polarity: turned round.
	{`The court said the vote was legal.`, `The court said the vote was illegal.`, compare.FlagNegation},
	{`The minister will resign over the affair.`, `The minister will not resign over the affair.`, compare.FlagNegation},
	{`He didn't answer the letter from the court.`, `He answered the letter from the court.`, compare.FlagNegation},
	{`Shares rose after the bank raised its forecast.`, `Shares fell after the bank raised its forecast.`, compare.FlagNegation},
	{`The council approved the plan for a new bridge.`, `The council rejected the plan for a new bridge.`, compare.FlagNegation},
	{`Most voters support the tax on sugar.`, `Most voters oppose the tax on sugar.`, compare.FlagNegation},
	{`Few doctors believe the story of the cure.`, `Many doctors believe the story of the cure.`, compare.FlagNegation},
	{`Police found the weapon in the house.`, `Police found no weapon in the house.`, compare.FlagNegation},
	{`The team won the last match of the season.`, `The team lost the last match of the season.`, compare.FlagNegation},
	{`The witness failed to name the driver.`, `The witness named the driver.`, compare.FlagNegation},
	{`Smoking is allowed in the garden of the school.`, `Smoking is banned in the garden of the school.`, compare.FlagNegation},
	{`The shop sells bread and it does not take cards.`, `The shop sells bread.`, compare.FlagNegation},
	{`Everyone on board survived the crash into the bay.`, `No one on board survived the crash into the bay.`, compare.FlagNegation},
	{`The jury found him guilty after two days of talks.`, `The jury found him innocent after two days of talks.`, compare.FlagNegation},
	{`The firm swung to a loss in the third quarter.`, `The firm swung to a profit in the third quarter.`, compare.FlagNegation},
	{`He voted for the new law on water.`, `He voted against the new law on water.`, compare.FlagNegation},
	// Quotations.
	{`“We will stay in the valley,” she said.`, `"We will stay in the valley," she said.`, 0},
	{`“We will stay,” said Mr Roe, “in the valley.”`, `“We will stay in the valley,” said Mr Roe.`, 0},
	{`“The colour of the harbour is grey,” she said.`, `“The color of the harbor is gray,” she said.`, 0},
	{`The film “River of Glass” opens in the autumn.`, `The film River of Glass opens in the autumn.`, 0},
	{`"It's a good day for the town," she said.`, `'It's a good day for the town,' she said.`, 0},
	{`“We will stay in the valley,” she said.`, `“We will live in the valley,” she said.`, compare.FlagQuotation},
	{`“We will stay in the valley,” she said.`, `She said they would stay in the valley.`, compare.FlagQuotation},
	{`He called the offer “a slap in the face” of workers.`, `He called the offer “a slap in the faces” of workers and their sons.`, compare.FlagQuotation},
	{`“We have a plan and money for the school,” the mayor said.`, `“We have a plan for the school,” the mayor said.`, compare.FlagQuotation},
	{`The judge called him "reckless" and cold.`, `The judge called him very careless and cold.`, compare.FlagQuotation},
	// Sources and certainty.
	{`"The road is safe," she said.`, `"The road is safe," she told reporters.`, 0},
	{`The road is safe, according to the mayor.`, `According to the mayor, the road is safe.`, 0},
	{`A potential buyer saw the house on Friday.`, `A possible buyer saw the house on Friday.`, 0},
	{`The suspect was seen near the bank at night.`, `The man was seen near the bank at night.`, 0},
	{`An anonymous donor paid for the new organ.`, `A donor who gave no name paid for the new organ.`, compare.FlagNegation},
	{`The bridge may close, and might stay shut for a year.`, `The bridge might close, and may stay shut for a year.`, 0},
	{`The children could see the lake from the tower.`, `The children saw the lake from the tower.`, 0},
	{`The storm passed in May without doing damage.`, `The storm passed in spring without doing damage.`, compare.FlagNumber},
	{`Perhaps the bridge will close in the winter.`, `The bridge may close in the winter.`, 0},
	{`The board announced the results, and the chairman noted the risks.`, `The board reported the results, and the chairman spoke of the risks.`, 0},
	{`Police said the driver had been drinking.`, `Witnesses said the driver had been drinking.`, compare.FlagAttribution},
	{`The driver had been drinking, police said.`, `The driver had been drinking.`, compare.FlagAttribution},
	{`The driver had been drinking, he added.`, `The driver had been drinking.`, compare.FlagAttribution},
	{`She said the money was gone.`, `She claimed the money was gone.`, compare.FlagAttribution},
	{`The bridge will close for repairs.`, `The bridge may close for repairs.`, compare.FlagAttribution},
	{`The alleged thief was held in the town jail.`, `The thief was held in the town jail.`, compare.FlagAttribution},
	{`The man reportedly sold the boat to a friend.`, `The man sold the boat to a friend.`, compare.FlagAttribution},
	{`The minister admitted that the plan had failed.`, `The minister denied that the plan had failed.`, compare.FlagAttribution | compare.FlagNegation},
	{`The ministry confirmed that talks had begun.`, `The ministry denied that talks had begun.`, compare.FlagAttribution | compare.FlagNegation},
	{`The plan was dropped, according to an official.`, `The plan was dropped, according to the minister.`, compare.FlagAttribution},
	{`The gas appears to be safe for children.`, `The gas is safe for children.`, compare.FlagAttribution},
	{`The union warned that jobs would be lost.`, `The union said that jobs would be lost.`, compare.FlagAttribution},
	{`The river is probably clean enough for fish.`, `The river is clean enough for fish.`, compare.FlagAttribution},
	{`The firm promised that all workers would be paid.`, `The firm said that all workers would be paid.`, compare.FlagAttribution},
}

func TestSentencePairs(t *testing.T) {
	for _, p := range sentencePairs {
		c := flagCase{must: p.want, mustNot: every &^ p.want}
		t.Run(p.old, func(t *testing.T) { checkFlags(t, p.old, p.new, c) })
		t.Run(p.old+" (reversed)", func(t *testing.T) { checkFlags(t, p.new, p.old, c) })
	}
}
