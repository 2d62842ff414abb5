package ui_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const module = "variorum"

// mayImport says which packages of ours a package may import by itself; a name
// that ends in /... stands for all below it too. What is not named here may not
// be there: a new room is drawn in this table first.
var mayImport = map[string][]string{
	"": {"ui/cli"},

	"articles":                            {},
	"articles/work":                       {},
	"articles/prose":                      {},
	"articles/lang":                       {"articles/prose"},
	"articles/read":                       {"articles", "articles/work", "articles/prose", "articles/lang", "articles/read/internal/..."},
	"articles/read/internal/...":          {"articles", "articles/work", "articles/prose", "articles/lang", "articles/read/internal/..."},
	"articles/compare/internal/edit":      {},
	"articles/compare/internal/pair":      {"articles", "articles/work", "articles/prose", "articles/lang", "articles/compare/internal/edit"},
	"articles/compare/internal/words/...": {"articles/prose", "articles/lang", "articles/compare/internal/edit", "articles/compare/internal/pair", "articles/compare/internal/words/..."},
	"articles/compare/internal/mention":   {"articles/prose", "articles/lang", "articles/compare/internal/edit"},
	"articles/compare/internal/findings":  {"articles/prose", "articles/lang", "articles/compare/internal/edit", "articles/compare/internal/mention"},
	"articles/compare":                    {"articles", "articles/work", "articles/prose", "articles/lang", "articles/compare/internal/..."},
	"articles/samples":                    {"articles", "articles/read"},
	"articles/revisions":                  {},

	"store":                  {"articles/...", "store/internal/..."},
	"store/internal/group":   {"articles", "articles/work", "store/internal/judge", "store/internal/wording"},
	"store/internal/wording": {"articles", "articles/lang", "store/internal/judge", "store/internal/words"},
	"store/internal/judge":   {"articles", "articles/compare", "store/internal/words"},
	"store/internal/files":   {"articles", "articles/read", "articles/work"},
	"store/internal/index":   {"articles", "articles/prose", "articles/work", "store/internal/words"},
	"store/internal/marks":   {"articles", "articles/work", "store/internal/files"},
	"store/internal/catalog": {"articles", "store/internal/files", "store/internal/group", "store/internal/naming", "store/internal/order", "store/internal/wording", "store/internal/words"},
	"store/internal/saved":   {"store/internal/catalog", "store/internal/disk", "store/internal/files", "store/internal/group", "store/internal/wording", "store/internal/words"},
	"store/internal/disk":    {"store/internal/files"},
	"store/internal/order":   {},
	"store/internal/naming":  {"articles", "articles/prose"},
	"store/internal/words":   {"articles/prose"},

	"ui/keys":          {},
	"ui/wrap":          {},
	"ui/style":         {"ui/wrap"},
	"ui/label":         {"articles", "articles/compare", "articles/prose", "articles/lang", "store"},
	"ui/print":         {"articles", "articles/compare", "articles/prose", "articles/work", "store", "ui/label", "ui/style", "ui/wrap", "ui/print/..."},
	"ui/print/content": {"articles", "articles/compare", "ui/label"},
	"ui/print/page":    {"articles", "articles/compare", "ui/label", "ui/print/content"},

	"ui/screen/colours":            {"ui/style", "ui/screen/terminal"},
	"ui/config":                    {"articles", "store", "ui/keys", "ui/style"},
	"ui/linear":                    {"articles", "articles/compare", "store", "ui/label", "ui/wrap"},
	"ui/screen/find":               {"articles/prose", "ui/wrap"},
	"ui/screen/scroll":             {"ui/wrap", "ui/keys"},
	"ui/screen/list":               {"articles/...", "store", "ui/label", "ui/keys", "ui/style", "ui/wrap", "ui/screen/find", "ui/screen/scroll", "ui/screen/pane"},
	"ui/screen/reader":             {"articles/...", "store", "ui/label", "ui/keys", "ui/style", "ui/wrap", "ui/screen/find", "ui/screen/scroll", "ui/screen/pane"},
	"ui/screen/sidebyside":         {"articles/...", "store", "ui/label", "ui/keys", "ui/style", "ui/wrap", "ui/screen/find", "ui/screen/scroll", "ui/screen/sidebyside/..."},
	"ui/screen/sidebyside/layout":  {"articles", "articles/compare", "ui/label", "ui/style", "ui/wrap", "ui/screen/scroll"},
	"ui/screen/sidebyside/history": {"articles", "articles/compare", "store", "ui/label"},
	"ui/screen/sidebyside/changes": {"articles/compare", "ui/label", "ui/style", "ui/screen/sidebyside/layout"},
	"ui/screen/frame":              {"articles", "ui/style", "ui/wrap"},
	"ui/screen/mode":               {"ui/keys", "ui/style", "ui/wrap", "ui/screen/frame"},
	"ui/screen/outside":            {"articles", "articles/compare", "ui/screen/frame", "ui/screen/terminal"},
	"ui/screen/page":               {"articles", "store", "ui/label", "ui/keys", "ui/style", "ui/wrap", "ui/screen/frame", "ui/screen/mode", "ui/screen/reader", "ui/screen/scroll", "ui/screen/sidebyside/..."},
	"ui/screen/stories":            {"articles", "articles/compare", "articles/read", "articles/work", "store", "ui/label", "ui/screen/scroll"},
	"ui/screen/visit":              {"ui/screen/mode", "ui/screen/scroll", "ui/screen/stories"},
	"ui/screen/pane":               {"ui/style"},
	"ui/screen/command":            {},
	"ui/screen/library":            {"articles/compare", "articles/work", "store", "ui/label", "ui/screen/frame", "ui/screen/stories"},
	"ui/screen/terminal":           {"articles/work"},
	"ui/screen":                    {"articles/...", "store", "ui/label", "ui/config", "ui/keys", "ui/style", "ui/wrap", "ui/screen/..."},
	"ui/cli":                       {"articles/...", "store", "ui/config", "ui/keys", "ui/label", "ui/linear", "ui/print", "ui/screen", "ui/style"},
}

// mustNotLink names modules that must not stand behind a package, directly or
// not: comparing links no reader, and nothing below ui draws.
var mustNotLink = map[string][]string{
	"articles/compare": {"golang.org/x/net", "github.com/yuin/goldmark", "github.com/mmcdole", "codeberg.org/readeck", "github.com/goccy/go-yaml"},
	"store":            {"charm.land", "github.com/charmbracelet"},
}

// The sizes beyond which something holds more than one idea.
const (
	mostPackageLines = 2500
	mostFileLines    = 400
	mostMethods      = 30
	mostFields       = 20
)

// A goPackage is what `go list` says of a package.
type goPackage struct {
	ImportPath string
	Dir        string
	GoFiles    []string
	Imports    []string
	Deps       []string
}

// room is the package's path in the module, "" for the program.
func (p goPackage) room() string {
	return strings.TrimPrefix(strings.TrimPrefix(p.ImportPath, module), "/")
}

func listPackages(t *testing.T) []goPackage {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Dir,GoFiles,Imports,Deps", module+"/...")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var packages []goPackage
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p goPackage
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("go list: %v", err)
		}
		if len(p.GoFiles) > 0 {
			packages = append(packages, p)
		}
	}
	return packages
}

// covers reports whether a name of the table stands for a room.
func covers(name, room string) bool {
	above, all := strings.CutSuffix(name, "/...")
	return room == above || all && strings.HasPrefix(room, above+"/")
}

func TestImportsRunOneWay(t *testing.T) {
	for _, p := range listPackages(t) {
		allowed, known := mayImport[p.room()]
		for name, list := range mayImport {
			if !known && covers(name, p.room()) {
				allowed, known = list, true
			}
		}
		if !known {
			t.Errorf("%s: not in the table of rooms (mayImport); say there what it may import", p.ImportPath)
			continue
		}
		for _, path := range p.Imports {
			if path != module && !strings.HasPrefix(path, module+"/") {
				continue
			}
			room := strings.TrimPrefix(path, module+"/")
			if !slices.ContainsFunc(allowed, func(name string) bool { return covers(name, room) }) {
				t.Errorf("%s imports %s: imports run down only, see mayImport", p.room(), room)
			}
		}
		for _, path := range p.Deps {
			for _, banned := range mustNotLink[p.room()] {
				if path == banned || strings.HasPrefix(path, banned+"/") {
					t.Errorf("%s links %s: it must not know %s", p.room(), path, banned)
				}
			}
		}
	}
}

func TestNothingGrowsTooLarge(t *testing.T) {
	for _, p := range listPackages(t) {
		lines, methods := 0, map[string]int{}
		files := token.NewFileSet()
		for _, name := range p.GoFiles {
			path := filepath.Join(p.Dir, name)
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			n := strings.Count(string(text), "\n")
			lines += n
			if n > mostFileLines {
				t.Errorf("%s/%s has %d lines, more than %d: part it", p.room(), name, n, mostFileLines)
			}
			file, err := parser.ParseFile(files, path, text, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range file.Decls {
				if f, ok := d.(*ast.FuncDecl); ok && f.Recv != nil {
					methods[receiver(f)]++
				}
			}
			ast.Inspect(file, func(n ast.Node) bool {
				if spec, ok := n.(*ast.TypeSpec); ok {
					if s, ok := spec.Type.(*ast.StructType); ok && s.Fields.NumFields() > mostFields {
						t.Errorf("%s: type %s has %d fields, more than %d: part it", p.room(), spec.Name.Name, s.Fields.NumFields(), mostFields)
					}
				}
				return true
			})
		}
		if lines > mostPackageLines {
			t.Errorf("package %s has %d lines, more than %d: how many ideas?", p.room(), lines, mostPackageLines)
		}
		for name, n := range methods {
			if n > mostMethods {
				t.Errorf("%s: type %s has %d methods, more than %d: part it", p.room(), name, n, mostMethods)
			}
		}
	}
}

// receiver is the name of a method's type.
func receiver(f *ast.FuncDecl) string {
	t := f.Recv.List[0].Type
	if star, ok := t.(*ast.StarExpr); ok {
		t = star.X
	}
	if generic, ok := t.(*ast.IndexExpr); ok {
		t = generic.X
	}
	return fmt.Sprint(t)
}

// The top level is what the README says, and nothing else.
func TestTopLevel(t *testing.T) {
	entries, err := os.ReadDir("..")
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"README.md", "articles", "go.mod", "go.sum", "main.go", "store", "ui"}
	for _, e := range entries {
		name := e.Name()
		if strings.HasPrefix(name, ".") || name == module || name == module+".exe" {
			continue // dotfiles, and the program itself where it was built
		}
		if !slices.Contains(want, name) {
			t.Errorf("%s stands at the top level, which holds only %s and dotfiles", name, strings.Join(want, ", "))
		}
	}
}
