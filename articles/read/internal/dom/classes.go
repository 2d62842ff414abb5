package dom

import "strings"

// Words by which the authors of pages name the elements of what they put
// around a story. They are the words of style sheets, which are English
// whatever the language of the page.

// boxWords name boxes of furniture: whatever is in them is not the story's.
var boxWords = wordSet(`related recirc recirculation recommended recommendation recommendations promo promos promotion newsletter newsletters
signup sharedaddy comments commentlist disqus respond advertisement sponsored sponsor taboola outbrain zergnet breadcrumb breadcrumbs navbar
copyright taglist mostread cookie cookies consent gdpr yarpp relatedposts tagcloud contentinfo complementary bio bios pushlayer notification notifications`)

// boxPairs are the same in two words.
var boxPairs = wordSet(`read_more read_next read_also most_read most_popular most_viewed see_also also_like more_stories more_news more_from more_on
author_bio author_info author_box author_card about_author bio_box post_nav post_navigation call_action cta_box sign_up up_next
latest_news latest_stories inline_promo tag_list tag_links entry_tags article_tags post_tags story_tags tags_links cat_links comment_list
comments_area site_header site_footer entry_footer social_links article_footer post_footer follow_us back_top print_only`)

// weakWords name boxes of furniture as well, and now and then, for reasons of
// layout or of who may read it, a part of the story itself: a paragraph that
// is told stays one in them.
var weakWords = wordSet(`subscribe subscription tools toolbox share sharing sharebar shares social socials ad ads advert adslot adsense menu nav navigation footer
tags taxonomy popular trending widget widgets sidebar toolbar rating poll donate donation paywall pager pagination readmore login modal popup masthead
addthis addtoany banner skip player playlist dialog search follow followus`)

// lineWords end the names of short lines about a story: who wrote it and when,
// how long it takes to read it.
var lineWords = wordSet(`byline bylines author authors dateline timestamp pubdate published date datetime time posted meta metadata postmeta
readtime kicker category categories topic topics section label eyebrow tag tags comment counter views correspondent contributor contributors
bio updated publication duration`)

// authorWords name what says who wrote a story.
var authorWords = wordSet(`author authors byline bylines contributor contributors`)

// captionWords end the names of what describes and credits pictures.
var captionWords = wordSet(`caption captions figcaption credit credits photo gallery slideshow carousel lightbox thumbnail image legende bildunterschrift
video photocredit`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		set[word] = true
	}
	return set
}
