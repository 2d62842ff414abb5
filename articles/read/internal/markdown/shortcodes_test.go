package markdown

import (
	"strings"
	"testing"
)

func TestShortcodesAreNoText(t *testing.T) {
	for source, want := range map[string]string{
		"{{< youtube abc >}}\n\nThe ferry sails.":                                  "The ferry sails.",
		"{% include map.html %}\n\nThe {{ site.ferry }} ferry sails.":              "The ferry sails.",
		"{{% note %}}\nThe ferry sails.\n{{% /note %}}":                            "The ferry sails.",
		"[The ferry]({{ site.url }}/ferry) sails.":                                 "The ferry sails.",
		"{{< figure src=\"a.jpg\" alt=\"x\" caption=\"The quay\" >}}\n\nIt sails.": "The quay|It sails.",
		"{{< figure\n  src=\"a.jpg\"\n  caption=\"The quay\"\n>}}\n\nIt sails.":    "The quay|It sails.",
		"{% highlight go %}\nrow()\n{% endhighlight %}":                            "row()",
		"Write `{{ title }}` there.":                                               "Write {{ title }} there.",
		"```\n{% raw %}\n```":                                                      "{% raw %}",
		"The set {{1, 2} is open.":                                                 "The set {{1, 2} is open.",
	} {
		var texts []string
		blocks, _ := Blocks(DropShortcodes(source), nil)
		for _, b := range blocks {
			texts = append(texts, strings.Join(strings.Fields(b.Text), " "))
		}
		if got := strings.Join(texts, "|"); got != want {
			t.Errorf("%q\ngot  %q\nwant %q", source, got, want)
		}
	}
}
