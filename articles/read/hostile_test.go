//go:build unix

package read

import (
	"fmt"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestTimeGrowsWithSize parses each hostile file at one size and at eight
// times that: a parser that takes quadratic time would need sixty-four times
// as long.
func TestTimeGrowsWithSize(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	for _, test := range hostileFiles() {
		t.Run(test.name, func(t *testing.T) {
			took := func(n int) time.Duration {
				data := []byte(test.make(n))
				best := time.Hour
				for range 2 {
					start := cpuTime(t)
					list, err := Parse(test.file, data, Limits{})
					best = min(best, cpuTime(t)-start)
					if err == nil && len(list) == 0 {
						t.Fatal("no article and no error")
					}
				}
				return best
			}
			const n, times = 8 << 10, 8
			// What is over in a moment says nothing, and a machine that is busy may be
			// slow once: collecting garbage counts as well. Quadratic time stays.
			var small, large time.Duration
			for range 3 {
				small, large = took(n), took(times*n)
				if large <= 3*times*small || large <= 200*time.Millisecond {
					return
				}
			}
			t.Errorf("%d times the text took %.0f times as long (%v, %v)", times, float64(large)/float64(small), small, large)
		})
	}
}

// cpuTime returns the time the processors worked for this process so far,
// which other processes on a busy machine do not add to.
func cpuTime(t *testing.T) time.Duration {
	t.Helper()
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		t.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

// A hostileFile is a file that would cost a careless parser too much. What
// make returns grows with n.
type hostileFile struct {
	name string
	file string
	make func(n int) string
}

func hostileFiles() []hostileFile {
	repeat := strings.Repeat
	return []hostileFile{
		{"one line", "a.txt", func(n int) string { return repeat("word after word, ", n) }},
		{"no spaces", "a.txt", func(n int) string { return repeat("x", 16*n) }},
		{"empty paragraphs", "a.txt", func(n int) string { return "a" + repeat("\n\n", n) + "b" }},
		{"short lines", "a.txt", func(n int) string { return repeat("a\n", n) }},
		{"signs of quotation", "a.txt", func(n int) string { return repeat(">", 8*n) + " a" }},
		{"lines quoted ever deeper", "a.txt", func(n int) string {
			var b strings.Builder
			for i := range n {
				b.WriteString(repeat("> ", i%40) + "a\n")
			}
			return b.String()
		}},
		{"signatures", "a.txt", func(n int) string { return repeat("-- \n", n) }},
		{"quoted signatures", "a.txt", func(n int) string { return repeat(">-- \n-- \n", n) }},
		{"flat lists", "a.txt", func(n int) string { return repeat("date 2025-12-05 tags ['", n) }},
		{"wrapped lines", "a.txt", func(n int) string {
			return repeat("the quick brown fox jumps over the lazy dog, and then again over it\n", n/8)
		}},
		{"header words", "a.txt", func(n int) string { return repeat("title author ", n) }},
		{"keys", "a.txt", func(n int) string { return repeat("title: x\n", n) }},
		{"controls", "a.txt", func(n int) string { return repeat("abcdefghijklmnopqrstuvwxyz\x1b[", n) }},
		{"marks", "a.txt", func(n int) string { return repeat("e\u0301\u0301\u0301", n) }},
		{"koi8", "a.txt", func(n int) string { return repeat("\xf0\xcf\xd2\xd4 ", n) }},
		{"brackets", "a.md", func(n int) string { return repeat("[", n) }},
		{"nested brackets", "a.md", func(n int) string { return repeat(repeat("[", 400)+repeat("]", 400)+" ", n/800) }},
		{"closed brackets", "a.md", func(n int) string { return repeat("[a] ", n) }},
		{"closed links", "a.md", func(n int) string { return repeat("[a](b) ", n/8) }},
		{"missing targets", "a.md", func(n int) string { return repeat(repeat("[a](b", 400)+") ", n/2000) }},
		{"links", "a.md", func(n int) string { return repeat("[a](b", n) }},
		{"images", "a.md", func(n int) string { return repeat("![", n) + repeat("](a)", n) }},
		{"stars", "a.md", func(n int) string { return repeat("*a **b ", n) }},
		{"backticks", "a.md", func(n int) string {
			var b strings.Builder
			for i := range 400 {
				b.WriteString(repeat("`", i+1) + " ")
			}
			return b.String() + repeat("`a ", n)
		}},
		{"quotes", "a.md", func(n int) string { return repeat(">", n) + " a" }},
		{"lists", "a.md", func(n int) string { return repeat("- ", n) + "a" }},
		{"quoted lines", "a.md", func(n int) string { return repeat("> > a\n", n) }},
		{"entities", "a.md", func(n int) string { return repeat("&#x1b; & &amp ", n) }},
		{"definitions", "a.md", func(n int) string {
			var b strings.Builder
			for i := range n / 8 {
				fmt.Fprintf(&b, "[a%d]\n\n[a%d]: b\n\n", i, i)
			}
			return b.String()
		}},
		{"table", "a.md", func(n int) string { return "|a|\n|-|\n" + repeat("|a|\n", n/4) }},
		{"tags", "a.md", func(n int) string { return repeat("a <b ", n) }},
		{"like tags", "a.md", func(n int) string { return repeat("a <the> ", n/4) }},
		{"unlike tags", "a.md", func(n int) string {
			var b strings.Builder
			for i := range n / 8 {
				fmt.Fprintf(&b, "<the%d> ", i)
			}
			return b.String()
		}},
		{"html blocks", "a.md", func(n int) string { return repeat("<div>a\n\n", n/4) }},
		{"shortcodes", "a.md", func(n int) string { return repeat("{{{% ", n) }},
		{"front matter", "a.md", func(n int) string { return "---\na: " + repeat("[", n) + "\n---\ntext" }},
		{"deep html", "a.html", func(n int) string { return "<html>" + repeat("<div>", n) + "a" }},
		{"wide html", "a.html", func(n int) string { return "<html>" + repeat("<p>a b c, d</p>", n/16) }},
		{"nested tables", "a.html", func(n int) string {
			return "<html>" + repeat("<table><tr><td>", 100) + repeat("<table><tr><td>a</table>", n/16)
		}},
		{"references", "a.html", func(n int) string {
			return `<html><script type="application/ld+json">{"@graph":[{"@type":"Article","author":[` + repeat(`{"@id":"a"},`, n/32) + `0]}` + repeat(`,{"@id":"b"}`, n/32) + `]}</script><p>a`
		}},
		{"titles", "a.html", func(n int) string { return "<html><title>" + repeat("a | ", n) + "</title><p>a" }},
		{"unclosed html", "a.html", func(n int) string { return "<html><body>" + repeat("<b><p>a", n/64) }},
		{"attributes", "a.html", func(n int) string { return "<html><p " + repeat("a=b ", n) + ">a" }},
		{"comments", "a.html", func(n int) string { return "<html>" + repeat("<!-- a", n) }},
		{"long html text", "a.html", func(n int) string { return "<html><p>" + repeat("word, ", n) }},
		{"html brackets", "a.html", func(n int) string { return "<html><p>" + repeat("[*_ ", n) }},
		{"feed items", "a.rss", func(n int) string {
			return "<rss><channel>" + repeat("<item><title>a</title></item>", n/32) + "</channel></rss>"
		}},
		{"deep xml", "a.rss", func(n int) string { return "<rss>" + repeat("<a>", n/4) }},
		{"deep json", "a.json", func(n int) string { return `{"a":` + repeat(`[`, n) }},
		{"json lines", "a.jsonl", func(n int) string { return repeat(`{"title":"a"}`+"\n", n/8) }},
		{"broken json lines", "a.jsonl", func(n int) string { return `{"title":"a"}` + "\n" + repeat("{]\n", n) }},
		{"flowed", "a.eml", func(n int) string {
			return "From: a@b\nTo: c@d\nContent-Type: text/plain; format=flowed\n\n" + repeat("> a \n>> b \n", n)
		}},
		{"header line", "a.eml", func(n int) string { return "From: a@b\nTo: c@d\nSubject: " + repeat("=?utf-8?q?a?= ", n) + "\n\na" }},
		{"header lines", "a.eml", func(n int) string { return "From: a@b\nTo: c@d\nSubject: a\n" + repeat(" a\n", n) + "\na" }},
		{"parts", "a.eml", func(n int) string {
			return "From: a@b\nTo: c@d\nContent-Type: multipart/mixed; boundary=x\n\n" + repeat("--x\n\na\n", n)
		}},
		{"deep parts", "a.eml", func(n int) string {
			return "From: a@b\nTo: c@d\n" + repeat("Content-Type: multipart/mixed; boundary=x\n\n--x\n", n/16)
		}},
		{"mailbox", "a.mbox", func(n int) string { return repeat("From a 10:00\nFrom: a@b\nTo: b@c\n\na\n\n", n/16) }},
	}
}
