// Package keys is the one table of key bindings: what Update matches, what the
// hint line offers and what the help overlay lists. It knows no pane; a key
// has one meaning wherever it has a meaning at all.
package keys

import (
	"strings"

	"charm.land/bubbles/v2/key"
)

// Keys are all bindings of the program.
type Keys struct {
	MoveKeys
	GoKeys
	CompareKeys
	ArticleKeys
	ListKeys
	ProgramKeys
}

// The bindings by what they are for.
type (
	// MoveKeys move within a text or the list.
	MoveKeys struct {
		Down, Up, PageDown, PageUp, HalfDown, HalfUp key.Binding
		Top, Bottom, NextParagraph, PrevParagraph    key.Binding
	}
	// GoKeys go from place to place.
	GoKeys struct {
		Open, Back, Close, OtherPane, Find, Next                 key.Binding
		Prev, NextArticle, PrevArticle, NextVersion, PrevVersion key.Binding
	}
	// CompareKeys compare.
	CompareKeys struct {
		Compare, NextChange, PrevChange, NextFinding, Swap, Columns key.Binding
		Typography, Fold, OpenFold, History, Export                 key.Binding
		ToMiddle, ToTop, ToBottom, ToPercent                        key.Binding
	}
	// ArticleKeys do something with an article.
	ArticleKeys struct {
		Contents, Info, Source, Wider, Narrower, Browser key.Binding
		Editor, CopyPath, CopyText, Reload               key.Binding
	}
	// ListKeys keep the list in order.
	ListKeys struct {
		Pick, Sort, Read, Pin, TakeOut, Join, Undo, Problems key.Binding
	}
	// ProgramKeys are for the program.
	ProgramKeys struct {
		Theme, Help, Redraw, Suspend, Quit, Command key.Binding
	}
)

// bind returns a binding: how the help names its keys, what it does, its keys
// as Bubble Tea spells them.
func bind(name, does string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(name, does))
}

// New returns the bindings.
func New() Keys {
	return Keys{
		MoveKeys: MoveKeys{
			Down:          bind("j ↓ ^N ^E", "line down", "j", "down", "ctrl+n", "ctrl+e"),
			Up:            bind("k ↑ ^P ^Y", "line up", "k", "up", "ctrl+p", "ctrl+y"),
			PageDown:      bind("Space f PgDn ^F", "page down", "space", "f", "pgdown", "ctrl+f"),
			PageUp:        bind("b PgUp ^B", "page up", "b", "pgup", "ctrl+b"),
			HalfDown:      bind("d ^D", "half page down", "d", "ctrl+d"),
			HalfUp:        bind("^U", "half page up", "ctrl+u"),
			Top:           bind("g Home", "to the beginning", "g", "home"),
			Bottom:        bind("G End", "to the end", "G", "end"),
			NextParagraph: bind("}", "next paragraph", "}"),
			PrevParagraph: bind("{", "previous paragraph", "{"),
		},
		GoKeys: GoKeys{
			Open:        bind("↵ l →", "open", "enter", "l", "right"),
			Back:        bind("Esc h ←", "one level back", "esc", "h", "left"),
			Close:       bind("q", "one level back, quits at the top", "q"),
			OtherPane:   bind("Tab", "other pane; in the filter: search all texts", "tab"),
			Find:        bind("/", "find", "/"),
			Next:        bind("n", "next hit or change", "n"),
			Prev:        bind("N", "previous hit or change", "N"),
			NextArticle: bind("J", "next article", "J"),
			PrevArticle: bind("K", "previous article", "K"),
			NextVersion: bind("v", "next version", "v"),
			PrevVersion: bind("V", "previous version", "V"),
		},
		CompareKeys: CompareKeys{
			Compare:     bind("c", "compare; back to reading", "c"),
			NextChange:  bind("]", "next change", "]"),
			PrevChange:  bind("[", "previous change", "["),
			NextFinding: bind("!", "next finding", "!"),
			Swap:        bind("x", "swap sides", "x"),
			Columns:     bind("s", "side by side or one column", "s"),
			Typography:  bind("w", "typography on or off", "w"),
			Fold:        bind("=", "fold what is the same", "="),
			OpenFold:    bind("zo", "open a fold", "zo"),
			ToMiddle:    bind("zz", "the change to the middle", "zz"),
			ToTop:       bind("zt", "the change to the top", "zt"),
			ToBottom:    bind("zb", "the change to the bottom", "zb"),
			ToPercent:   bind("%", "to so much of the text: 50%", "%"),
			History:     bind("H", "paragraphs through all versions", "H"),
			Export:      bind("E", "write the comparison as a page", "E"),
		},
		ArticleKeys: ArticleKeys{
			Contents: bind("t", "contents; what differs, as a list", "t"),
			Info:     bind("i", "about the article, the changes", "i"),
			Source:   bind("\\", "source of the text", "\\"),
			Wider:    bind("+", "wider column", "+"),
			Narrower: bind("-", "narrower column", "-"),
			Browser:  bind("o", "open in the browser", "o"),
			Editor:   bind("e", "open in the editor", "e"),
			CopyPath: bind("y", "copy the path", "y"),
			CopyText: bind("Y", "copy the text, or the change", "Y"),
			Reload:   bind("r", "reload", "r"),
		},
		ListKeys: ListKeys{
			Pick:     bind("M", "pick out, to compare or join", "M"),
			Sort:     bind("S", "sort by; findings best first", "S"),
			Read:     bind("m", "mark read or unread", "m"),
			Pin:      bind("*", "pin", "*"),
			TakeOut:  bind("u", "take this version out of its story", "u"),
			Join:     bind("U", "join with the story above, or picked", "U"),
			Undo:     bind("Backspace", "undo u, U", "backspace"),
			Problems: bind("P", "files that did not open", "P"),
		},
		ProgramKeys: ProgramKeys{
			Command: bind(":", "command: :q :12 :50% :$ :help", ":"),
			Theme:   bind("T", "dark or light", "T"),
			Help:    bind("?", "help", "?"),
			Redraw:  bind("^L", "redraw", "ctrl+l"),
			Suspend: bind("^Z", "suspend", "ctrl+z"),
			Quit:    bind("ZZ ^C", "quit", "ZZ", "ctrl+c"),
		},
	}
}

// A Group is rows of the help that belong together.
type Group struct {
	Title string
	Rows  []Row
}

// A Row of the help is one binding, or two that are each other's opposite.
type Row struct {
	Bindings []key.Binding
	Does     string // what they do; "": what the binding says
}

// Keys returns the names of the row's keys.
func (r Row) Keys() string {
	names := make([]string, len(r.Bindings))
	for i, b := range r.Bindings {
		names[i] = b.Help().Key
	}
	return strings.Join(names, " ")
}

// Text returns what the row's keys do.
func (r Row) Text() string {
	if r.Does != "" {
		return r.Does
	}
	return r.Bindings[0].Help().Desc
}

// Groups returns every binding once, as the help lists them.
func (k Keys) Groups() []Group {
	one := func(b key.Binding) Row { return Row{Bindings: []key.Binding{b}} }
	two := func(a, b key.Binding, does string) Row { return Row{[]key.Binding{a, b}, does} }
	return []Group{
		{"Compare", []Row{
			one(k.Compare), two(k.Next, k.Prev, "next, previous change or hit"), two(k.NextChange, k.PrevChange, "next, previous change"),
			one(k.NextFinding), two(k.NextVersion, k.PrevVersion, "other version, or pair"), one(k.Swap), one(k.Columns),
			one(k.Typography), two(k.Fold, k.OpenFold, "fold what is the same, open a fold"), one(k.History), one(k.Export),
			Row{[]key.Binding{k.ToMiddle, k.ToTop, k.ToBottom}, "the change to the middle, top, bottom"}, one(k.ToPercent),
		}},
		{"List", []Row{one(k.Pick), one(k.TakeOut), one(k.Join), one(k.Undo), one(k.Sort), one(k.Read), one(k.Pin), one(k.Problems)}},
		{"Go", []Row{
			one(k.Open), one(k.Back), one(k.Close), one(k.OtherPane), two(k.NextArticle, k.PrevArticle, "next, previous story"), one(k.Find),
		}},
		{"Move", []Row{
			two(k.Down, k.Up, "line down, up; 5j: five"), two(k.PageDown, k.PageUp, "page down, up"), two(k.HalfDown, k.HalfUp, "half a page down, up"),
			two(k.Top, k.Bottom, "to the beginning, the end"), two(k.NextParagraph, k.PrevParagraph, "next, previous paragraph"),
		}},
		{"Article", []Row{
			one(k.Info), one(k.Contents), one(k.Source), two(k.Wider, k.Narrower, "wider, narrower column"),
			one(k.Browser), one(k.Editor), two(k.CopyPath, k.CopyText, "copy the path, the text or the change"), one(k.Reload),
		}},
		{"Program", []Row{one(k.Command), one(k.Theme), one(k.Redraw), one(k.Suspend), one(k.Help), one(k.Quit)}},
	}
}

// Short returns b with a shorter or more fitting text, for the hint line. A key
// that the reader's configuration gave it is shown in place of the usual one.
func Short(b key.Binding, name, does string) key.Binding {
	if all := b.Keys(); len(all) > 0 && !named(name, b) {
		name = Name(all[0])
	}
	b.SetHelp(name, does)
	return b
}
