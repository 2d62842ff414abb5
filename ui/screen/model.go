package screen

import (
	"context"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"variorum/articles"
	"variorum/store"
	"variorum/ui/config"
	"variorum/ui/keys"
	"variorum/ui/screen/colours"
	"variorum/ui/screen/frame"
	"variorum/ui/screen/library"
	"variorum/ui/screen/list"
	"variorum/ui/screen/mode"
	"variorum/ui/screen/page"
	"variorum/ui/screen/reader"
	"variorum/ui/screen/scroll"
	"variorum/ui/screen/sidebyside"
	"variorum/ui/screen/stories"
	"variorum/ui/screen/terminal"
	"variorum/ui/screen/visit"
)

// The model is the state of the screen: the views, and which of them one is in.
type model struct {
	ctx     context.Context
	options Options
	stories *stories.Stories

	keys   keys.Keys
	look   colours.Look
	frame  frame.Frame
	method ansi.Method // how the renderer counts cells

	list    *listView
	read    *readView
	compare *compareView
	visits  []visit.Visit // the last one is where one is; never empty

	typed   keys.Typed // before a key
	said    frame.Message
	memory  memory
	settled bool // the store had read everything when it last changed
	outside *terminal.Lender
	chosen  config.Choices // at the start
	mouse   bool           // it is taken from the terminal

	failure error // what ended the program
}

// storeMsg tells that the store changed.
type storeMsg struct{}

func newModel(ctx context.Context, o Options, profile colorprofile.Profile) *model {
	s := o.settings()
	m := &model{ctx: ctx, options: o, stories: stories.New(o.Store, o.Limits), keys: s.Keys, look: colours.New(s.Theme, s.Palette, profile), outside: terminal.NewLender(), mouse: s.Mouse, memory: newMemory()}
	m.list = &listView{model: m, library: library.New(m.stories), list: list.New(m.look.Styles, m.keys)}
	m.read = &readView{model: m, reader: reader.New(m.look.Styles, m.keys)}
	m.compare = &compareView{model: m, sides: sidebyside.New(m.look.Styles, m.keys)}
	wish{m}.prefer(&s)
	m.list.list.SetSnapshot(m.stories.Snapshot)
	m.list.list.KeepMarks(o.Store.SetRead, o.Store.SetPinned)
	first := visit.Visit{}
	switch {
	case o.Read != "":
		first.At = visit.InReader
	case o.Old != "":
		first.At = visit.InCompare
	}
	m.visits = []visit.Visit{first}
	if notice := o.Store.StateNotice(); notice != "" {
		m.said = frame.Message{Text: articles.CleanLine(notice), Loud: true}
	}
	return m
}

// views are the views by where they are.
func (m *model) views() [3]view {
	return [...]view{visit.InList: m.list, visit.InReader: m.read, visit.InCompare: m.compare}
}

// hasList tells whether there is a list to go back to.
func (m *model) hasList() bool { return m.options.Read == "" && m.options.Old == "" }

// start returns the first commands.
func (m *model) start() tea.Cmd {
	cmds := []tea.Cmd{m.waitForStore(), colours.Ask()}
	switch {
	case m.options.Read != "":
		cmds = append(cmds, m.read.goTo(m.options.Read, stories.Opening{}, arrival{turn: true}))
	case m.options.Old != "":
		cmds = append(cmds, m.compare.turnTo([2]string{m.options.Old, m.options.New}, scroll.Place{}))
	}
	return tea.Batch(cmds...)
}

// close ends what still runs.
func (m *model) close() {
	m.read.keepPlace()
	m.compare.close()
	m.read.asked.Drop()
	m.list.finding.Drop()
}

// update handles a message.
func (m *model) update(msg tea.Msg) tea.Cmd {
	if m.look.Update(msg) {
		m.restyle()
	}
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		cmd = m.resize(msg.Width, msg.Height)
	case tea.ResumeMsg:
		cmd = tea.Raw(terminal.FollowBackground)
	case tea.KeyPressMsg:
		cmd = keyboard{m}.key(msg)
	case tea.PasteMsg:
		if p, ok := m.mode().(*mode.Prompt); ok {
			cmd = p.Paste(articles.CleanLine(msg.Content))
		}
	case tea.MouseWheelMsg:
		cmd = mouse{m}.wheel(msg)
	case tea.MouseClickMsg:
		cmd = mouse{m}.click(msg)
	case tea.ModeReportMsg:
		if msg.Mode == ansi.ModeUnicodeCore && msg.Value != ansi.ModeNotRecognized && msg.Value != ansi.ModePermanentlyReset {
			m.method = ansi.GraphemeWidth
		}
	case terminal.PanicMsg:
		m.failure = msg.Err
		return tea.Quit
	default:
		cmd = m.answer(msg)
	}
	return tea.Batch(cmd, m.list.judge())
}

// answer handles what a command found.
func (m *model) answer(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case storeMsg:
		return m.storeChanged()
	case slowMsg:
		msg.on.Slow = true
		return nil
	case frame.Message:
		m.said = msg
		return nil
	case editedMsg:
		return articleActions{m}.edited(msg)
	case articleMsg:
		return m.read.opened(msg)
	case pairMsg:
		return m.compare.pairOpened(msg)
	case historyMsg:
		return m.compare.historyFetched(msg)
	case sidebyside.HistoryMsg:
		return m.compare.fetchHistory(msg.Versions)
	case sidebyside.GridMsg:
		if m.at() == visit.InCompare && m.mode() == nil {
			m.begin(page.NewHistory(m.keys, msg.Grid, m.compare.ids[1], m.compare.turnTo))
		}
		return nil
	case sidebyside.RequestMsg:
		return doRequest(m.compare, msg)
	case sidebyside.NoticeMsg:
		m.say(string(msg))
		return nil
	}
	if handled, cmd := m.list.answer(msg); handled {
		return cmd
	}
	return tea.Batch(m.read.reader.Update(msg), m.compare.update(msg))
}

// restyle gives everything that is shown its colours.
func (m *model) restyle() {
	for _, v := range m.views() {
		v.pane().SetStyles(m.look.Styles)
	}
	for i := range m.visits {
		if p, ok := m.visits[i].Mode.(mode.Page); ok {
			p.Restyle(m.look.Styles)
		}
	}
}

func (m *model) resize(width, height int) tea.Cmd {
	m.frame = frame.New(width, height, m.hasList())
	f := &m.frame
	m.list.list.Resize(f.ListWidth(), f.List.Height)
	m.read.reader.Resize(f.Reader.Width, f.Reader.Height)
	m.compare.sides.Resize(f.Compare.Width, f.Compare.Height)
	for i := range m.visits {
		if p, ok := m.visits[i].Mode.(mode.Page); ok {
			p.Resize(f.Overlay.Width, f.Overlay.Height)
		}
	}
	return m.list.preview()
}

// say shows a message in the status line until the next key.
func (m *model) say(text string) { m.said = frame.Say(text) }

// tell says a message, and returns the command that came with it.
func (m *model) tell(said frame.Message, cmd tea.Cmd) tea.Cmd {
	m.said = said
	return cmd
}

// complain says what went wrong.
func (m *model) complain(err error) { m.said = frame.Complain("", err) }

// clean returns an error as one line that is safe to show.
func clean(err error) string { return articles.CleanLine(err.Error()) }

// waitForStore waits until the store changes.
func (m *model) waitForStore() tea.Cmd {
	changed, ctx := m.stories.Store.Changed(), m.ctx
	return func() tea.Msg {
		select {
		case <-changed:
			return storeMsg{}
		case <-ctx.Done():
			return nil
		}
	}
}

// storeChanged shows the store's new state. Where the file in the reading
// pane changed it is read again, at the same place.
func (m *model) storeChanged() tea.Cmd {
	before, pair := m.read.shown, m.compare.versions()
	m.stories.Snapshot = m.stories.Store.Snapshot()
	m.list.list.SetSnapshot(m.stories.Snapshot)
	now := &m.read.shown
	now.versions, now.index = m.stories.VersionsOf(now.id)
	cmds := []tea.Cmd{m.waitForStore(), m.list.loadMarks(), m.list.preview()}
	if before.open && now.id == before.id && len(before.versions) > 0 {
		if m.stories.Version(now.id) != before.version() {
			m.list.list.ForgetVerdicts(now.id)
			cmds = append(cmds, m.read.show(now.id, stories.At(m.read.reader.Place())))
		} else if len(now.versions) > len(before.versions) && !m.stories.Snapshot.Loading && m.settled {
			m.say("There is a new version of this story.")
		}
	}
	m.compare.changed(pair)
	m.settled = !m.stories.Snapshot.Loading
	return tea.Batch(cmds...)
}

// version returns the version that is shown.
func (s *shown) version() store.Version {
	if s.index < len(s.versions) {
		return s.versions[s.index]
	}
	return store.Version{}
}
