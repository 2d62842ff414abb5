package screen

import (
	"context"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"variorum/articles"
	"variorum/store"
	"variorum/ui/keys"
	"variorum/ui/screen/list"
	"variorum/ui/screen/reader"
	"variorum/ui/screen/sidebyside"
	"variorum/ui/style"
)

// A place on the screen that keys go to.
type pane uint8

const (
	inList pane = iota
	inReader
	inCompare
)

// The model is the state of the screen.
type model struct {
	ctx     context.Context
	options Options
	fetch   func(ctx context.Context, id string) (*articles.Article, error) // the store's Article

	keys    keys.Keys
	styles  style.Styles
	dark    bool
	chosen  bool // the reader chose the theme, or the command line
	profile colorprofile.Profile
	frame   frame
	method  ansi.Method // how the renderer counts cells

	snapshot *store.Snapshot
	list     *list.Pane
	reader   *reader.Pane
	compare  *sidebyside.Pane

	at       pane
	from     pane // where comparing was called from
	prompt   prompt
	overlay  *overlay
	pending  int    // the count typed before a key, as in 5j; 0: none
	said     string // the message in the status line, until the next key
	saidLoud bool   // it is an error

	shown    shown
	pair     [2]string   // the ids of the old and the new version being compared
	crossing crossing    // between reading and comparing
	turned   turning     // from one version to another
	opening  question    // the article being opened
	pairing  question    // the pair being opened
	finding  question    // the search in all texts
	settled  bool        // the store had read everything when it last changed
	marked   bool        // the marks of all versions were read
	judging  bool        // a verdict for the list is being found
	hits     []store.Hit // what the search in all texts found so far
	searched bool        // it found everything
	lookFor  string      // what to search for in the article that is being opened
	places   map[string]reader.Place

	failure error // what ended the program
}

// shown is the version in the reading pane.
type shown struct {
	id       string
	versions []store.Version // of its story
	index    int             // its own among them
	open     bool            // it is in the pane; not while it is being read
}

// A question numbers what is asked of a command, so that the answer to an
// older one can be told and dropped.
type question struct {
	number int
	cancel context.CancelFunc
}

// ask ends the older question and returns the context and number of a new one.
func (q *question) ask(ctx context.Context) (context.Context, int) {
	if q.cancel != nil {
		q.cancel()
	}
	q.number++
	ctx, q.cancel = context.WithCancel(ctx)
	return ctx, q.number
}

func newModel(ctx context.Context, o Options, profile colorprofile.Profile) *model {
	m := &model{ctx: ctx, options: o, keys: keys.New(), profile: profile, dark: o.Theme != LightTheme, chosen: o.Theme != AutoTheme,
		snapshot: o.Store.Snapshot(), fetch: o.Store.Article, places: map[string]reader.Place{}}
	m.styles = style.New(m.dark, profile)
	m.list = list.New(m.styles, m.keys)
	m.reader = reader.New(m.styles, m.keys)
	m.compare = sidebyside.New(m.styles, m.keys)
	m.list.SetSnapshot(m.snapshot)
	m.list.KeepMarks(o.Store.SetRead, o.Store.SetPinned)
	if notice := o.Store.StateNotice(); notice != "" {
		m.say(articles.CleanLine(notice), true)
	}
	switch {
	case o.Read != "":
		m.at = inReader
	case o.Old != "":
		m.at, m.from = inCompare, inReader
	}
	return m
}

// hasList tells whether there is a list to go back to.
func (m *model) hasList() bool { return m.options.Read == "" && m.options.Old == "" }

// start returns the first commands.
func (m *model) start() tea.Cmd {
	cmds := []tea.Cmd{m.waitForStore()}
	if !m.chosen {
		cmds = append(cmds, tea.RequestBackgroundColor)
	}
	switch {
	case m.options.Read != "":
		cmds = append(cmds, m.open(m.options.Read))
	case m.options.Old != "":
		cmds = append(cmds, m.comparePair(m.options.Old, m.options.New))
	}
	return tea.Batch(cmds...)
}

// close ends what still runs.
func (m *model) close() {
	m.keepPlace()
	m.compare.Close()
	for _, q := range []*question{&m.opening, &m.pairing, &m.finding} {
		if q.cancel != nil {
			q.cancel()
		}
	}
}

// update handles a message.
func (m *model) update(msg tea.Msg) tea.Cmd {
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		cmd = m.resize(msg.Width, msg.Height)
	case tea.BackgroundColorMsg:
		if !m.chosen {
			m.setTheme(msg.IsDark())
		}
	case tea.ColorProfileMsg:
		if msg.Profile != m.profile {
			m.profile = msg.Profile
			m.setTheme(m.dark)
		}
	case tea.KeyPressMsg:
		cmd = m.key(msg)
	case tea.PasteMsg:
		if m.prompt.on {
			m.prompt.insert(articles.CleanLine(msg.Content))
			cmd = m.prompted()
		}
	case tea.MouseWheelMsg:
		cmd = m.wheel(msg)
	case tea.MouseClickMsg:
		cmd = m.click(msg)
	case tea.ModeReportMsg:
		if msg.Mode == ansi.ModeUnicodeCore && msg.Value != ansi.ModeNotRecognized && msg.Value != ansi.ModePermanentlyReset {
			m.method = ansi.GraphemeWidth
		}
	case panicMsg:
		m.failure = msg.err
		return tea.Quit
	default:
		cmd = m.answer(msg)
	}
	return tea.Batch(cmd, m.judge())
}

// answer handles what a command found.
func (m *model) answer(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case storeMsg:
		return m.storeChanged()
	case articleMsg:
		return m.articleOpened(msg)
	case pairMsg:
		return m.pairOpened(msg)
	case sidebyside.PairMsg:
		return m.comparePair(msg.Old.ID, msg.New.ID)
	case sidebyside.HistoryMsg:
		return m.fetchHistory(msg.Versions)
	case historyMsg:
		return m.historyFetched(msg)
	case verdictMsg:
		m.judging = false
		m.list.SetVerdict(msg.old, msg.new, msg.verdict)
		return nil
	case list.Matcher:
		m.list.UseMatcher(msg)
		return nil
	case marksMsg:
		m.list.AddMarks(msg.read, msg.pinned)
		return nil
	case foundMsg:
		return m.found(msg)
	case editedMsg:
		return m.edited(msg)
	case saidMsg:
		m.say(msg.text, msg.loud)
		return nil
	case sidebyside.NoticeMsg:
		m.say(string(msg), false)
		return nil
	}
	if m.at == inCompare {
		return tea.Batch(m.reader.Update(msg), m.compare.Update(msg))
	}
	return m.reader.Update(msg) // what the comparing pane asked before it was left is of no use
}

func (m *model) resize(width, height int) tea.Cmd {
	m.frame = newFrame(width, height, m.hasList())
	f := &m.frame
	m.list.Resize(f.listWidth(), f.list.height)
	m.reader.Resize(f.reader.width, f.reader.height)
	m.compare.Resize(f.compare.width, f.compare.height)
	if m.overlay != nil {
		m.overlay.resize(f.overlay.width, f.overlay.height)
	}
	return m.preview()
}

func (m *model) setTheme(dark bool) {
	m.dark = dark
	m.styles = style.New(dark, m.profile)
	m.list.SetStyles(m.styles)
	m.reader.SetStyles(m.styles)
	m.compare.SetStyles(m.styles)
	if m.overlay != nil {
		m.overlay.restyle(m.styles)
	}
}

// say shows a message in the status line until the next key.
func (m *model) say(text string, loud bool) { m.said, m.saidLoud = text, loud }

// storeChanged shows the store's new state. Where the file in the reading
// pane changed it is read again, at the same place.
func (m *model) storeChanged() tea.Cmd {
	before, pair := m.shown, m.pairVersions()
	m.snapshot = m.options.Store.Snapshot()
	m.list.SetSnapshot(m.snapshot)
	m.findShown()
	cmds := []tea.Cmd{m.waitForStore(), m.loadMarks(), m.preview()}
	if before.open && m.shown.id == before.id && len(before.versions) > 0 {
		if m.version() != before.version() {
			m.keepPlace()
			m.list.ForgetVerdicts(before.id)
			cmds = append(cmds, m.open(before.id))
		} else if len(m.shown.versions) > len(before.versions) && !m.snapshot.Loading && m.settled {
			m.say("There is a new version of this story.", false)
		}
	}
	m.sayPairChanged(pair)
	m.settled = !m.snapshot.Loading
	return tea.Batch(cmds...)
}

// version returns the version that is shown.
func (s *shown) version() store.Version {
	if s.index < len(s.versions) {
		return s.versions[s.index]
	}
	return store.Version{}
}

func (m *model) version() store.Version { return m.shown.version() }

// findShown finds the version in the reading pane in the stories again.
func (m *model) findShown() {
	if m.shown.id == "" {
		return
	}
	for i := range m.snapshot.Stories {
		versions := m.snapshot.Stories[i].Versions
		for n := range versions {
			if versions[n].ID == m.shown.id {
				m.shown.versions, m.shown.index = versions, n
				return
			}
		}
	}
}
