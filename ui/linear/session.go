package linear

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"variorum/articles"
	"variorum/articles/compare"
	"variorum/store"
	"variorum/ui/label"
)

// Options say what to show and where. Store is required.
type Options struct {
	Store *store.Store
	Sort  store.Order // of the stories, at first
	In    io.Reader
	Out   io.Writer

	// Export writes a comparison to a new file, in the form that the ending of
	// its name asks for; nil where that is not offered.
	Export func(path string, c *compare.Comparison) error

	// Read is the id of the one article to read at once, and Old and New those of
	// two to compare; all empty: the stories.
	Read     string
	Old, New string
}

// A session is a reader's way through the stories.
type session struct {
	ctx     context.Context
	options Options
	store   *store.Store
	out     *bufio.Writer
	views   []view // the last one is where one is; never empty
}

// A view is what the commands are about.
type view interface {
	// begin says where one is.
	begin(s *session) error
	// commands are those of the view.
	commands() []command
}

// A command is a word that does something.
type command struct {
	names []string // the first is shown, the others are understood, too
	takes string   // what stands behind it, as the help names it
	does  string
	do    func(s *session, args string) error
}

// errQuit ends a session.
var errQuit = errors.New("quit")

// A complaint is a sentence that says what a command needs. It ends nothing.
type complaint string

func (c complaint) Error() string { return string(c) }

// Run reads commands until the reader quits, the input or ctx ends.
func Run(ctx context.Context, o Options) error {
	s := &session{ctx: ctx, options: o, store: o.Store, out: bufio.NewWriter(o.Out)}
	if notice := o.Store.StateNotice(); notice != "" {
		s.say("%s", articles.CleanLine(notice))
	}
	if err := s.first(); err != nil {
		return err
	}
	err := s.loop()
	if saved := s.store.Save(); saved != nil {
		err = errors.Join(err, fmt.Errorf("keeping places and marks: %w", saved))
	}
	return errors.Join(err, s.out.Flush())
}

// first goes to what is to be shown at once.
func (s *session) first() error {
	s.views = []view{newStories(s.options.Sort)}
	switch {
	case s.options.Read != "":
		return s.visit(&reading{id: s.options.Read})
	case s.options.Old != "":
		return s.visit(&comparing{ids: [2]string{s.options.Old, s.options.New}})
	}
	return s.views[0].begin(s)
}

// loop reads commands.
func (s *session) loop() error {
	lines := bufio.NewScanner(s.options.In)
	for {
		s.out.WriteString("> ")
		if err := s.out.Flush(); err != nil {
			return fmt.Errorf("writing: %w", err)
		}
		if !lines.Scan() {
			s.out.WriteString("\n")
			if err := lines.Err(); err != nil {
				return fmt.Errorf("reading commands: %w", err)
			}
			return nil
		}
		err := s.obey(lines.Text())
		var sentence complaint
		switch {
		case errors.Is(err, errQuit):
			return nil
		case s.ctx.Err() != nil:
			return s.ctx.Err()
		case errors.As(err, &sentence):
			s.say("%s", articles.CleanLine(string(sentence)))
		case err != nil:
			s.say("That did not work: %s.", articles.CleanLine(err.Error()))
		}
	}
}

// obey does what a line asks for; an empty one asks to go on.
func (s *session) obey(line string) error {
	name, args, _ := strings.Cut(strings.TrimSpace(line), " ")
	if name == "" {
		name = "next"
	}
	for _, c := range s.commands() {
		for _, known := range c.names {
			if strings.EqualFold(name, known) {
				return c.do(s, strings.TrimSpace(args))
			}
		}
	}
	return complaint(fmt.Sprintf("There is no command %s here. Type help for those there are.", name))
}

// commands are those of the view and those that are everywhere.
func (s *session) commands() []command {
	return append(s.at().commands(), []command{
		{[]string{"back"}, "", "go back to where you came from", (*session).back},
		{[]string{"help", "?"}, "", "say all commands", (*session).help},
		{[]string{"quit", "exit", "q"}, "", "leave", func(*session, string) error { return errQuit }},
	}...)
}

func (s *session) at() view { return s.views[len(s.views)-1] }

// visit goes to a view. Where it cannot be shown one stays.
func (s *session) visit(v view) error {
	s.views = append(s.views, v)
	if err := v.begin(s); err != nil {
		s.views = s.views[:len(s.views)-1]
		return err
	}
	return nil
}

func (s *session) back(string) error {
	if len(s.views) == 1 {
		return complaint("This is where you began. Type quit to leave.")
	}
	s.views = s.views[:len(s.views)-1]
	return s.at().begin(s)
}

func (s *session) help(string) error {
	for _, c := range s.commands() {
		name := c.names[0]
		if c.takes != "" {
			name += " " + c.takes
		}
		s.say("%s: %s.", name, c.does)
	}
	s.say("An empty line is next.")
	return nil
}

// say writes a sentence on a line of its own.
func (s *session) say(format string, args ...any) { fmt.Fprintf(s.out, format+"\n", args...) }

// parseNumber reads one of n that are counted from 1.
func parseNumber(text, what string, n int) (int, error) {
	k, err := strconv.Atoi(text)
	if err != nil || k < 1 || k > n {
		if n == 0 {
			return 0, complaint(fmt.Sprintf("There is no %s.", what))
		}
		return 0, complaint(fmt.Sprintf("Give the number of a %s, 1 to %d.", what, n))
	}
	return k, nil
}

// versionSource says where and when a version was published, as far as known.
func versionSource(v *store.Version) string {
	var parts []string
	for _, part := range []string{v.Source, v.Author, label.LongDate(v.Published)} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if len(parts) == 0 {
		return v.Path
	}
	return strings.Join(parts, ", ")
}

// fetch reads an article, and says what version of the store it is.
func (s *session) fetch(id string) (*articles.Article, error) {
	a, err := s.store.Article(s.ctx, id)
	if err != nil {
		return nil, err
	}
	return a, nil
}

// storyOf finds the story of a version, and the version in it.
func (s *session) storyOf(id string) (*store.Story, int) {
	snapshot := s.store.Snapshot()
	for i := range snapshot.Stories {
		for k := range snapshot.Stories[i].Versions {
			if snapshot.Stories[i].Versions[k].ID == id {
				return &snapshot.Stories[i], k
			}
		}
	}
	return nil, 0
}
